/* builtins.h: what modules.c needs of module builtins. */
#ifndef AW_STDLIB_BUILTINS_H
#define AW_STDLIB_BUILTINS_H

#include "vm/objects/module.h"

extern const AwNativeDef aw_builtin_functions[], aw_exec_functions[];
/* Adds types and constants. */
bool aw_builtins_fill(AwVM *vm, AwModule *module) AW_MUST_CHECK;
/* Adds what is there for the prompt: exit, quit, help … */
bool aw_site_fill(AwVM *vm, AwModule *module) AW_MUST_CHECK;

#endif
