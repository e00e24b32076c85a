/* module.h: modules, and the tables by which C code makes them. */
#ifndef AW_VM_OBJECTS_MODULE_H
#define AW_VM_OBJECTS_MODULE_H

#include "vm/objects/dict.h"

typedef struct {
    AwObject base;
    AwDict *namespace;
    AwValue name;
    bool bare; /* made by types.ModuleType: comes from nowhere */
    bool
        loaded; /* by an import: None as its __spec__ or __loader__ means that it is made when it is asked for */
} AwModule;

extern AwType aw_module_type;

/* A module written in C: one static table for each, one line in the list of stdlib/modules.c. */
typedef struct {
    const char *name;
    const char *doc;
    const AwNativeDef *functions;
    /* Called after the functions are in: constants, classes. May be NULL. */
    bool (*fill)(AwVM *vm, AwModule *module);
} AwModuleDef;

AwModule *aw_module_new(AwVM *vm, AwValue name)
    AW_MUST_CHECK; /* with __name__, __doc__ … set as CPython does */
AwModule *aw_module_from_def(AwVM *vm, const AwModuleDef *def) AW_MUST_CHECK;
/* Raises AttributeError: the module has no such name. */
bool aw_module_raise_missing(AwVM *vm, AwModule *module, AwValue name);
bool aw_module_set(AwVM *vm, AwModule *module, const char *name, AwValue value) AW_MUST_CHECK;

#endif
