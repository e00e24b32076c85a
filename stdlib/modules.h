/* modules.h: the library's door: the list of modules. */
#ifndef AW_STDLIB_MODULES_H
#define AW_STDLIB_MODULES_H

#include "vm/engine/engine.h"

/* Fills in builtins and sys, and tells the engine where modules are found. */
bool aw_stdlib_init(AwVM *vm) AW_MUST_CHECK;

/* The names of the modules in C, as a list of AW strings; AW_UNSET: raised. */
AwValue aw_builtin_module_names(AwVM *vm) AW_MUST_CHECK;

#endif
