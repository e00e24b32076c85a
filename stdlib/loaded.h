/* loaded.h: modules of the library that lie in shared objects of their own (stdlib/loaded/). */
#ifndef AW_STDLIB_LOADED_H
#define AW_STDLIB_LOADED_H

#include "vm/objects/module.h"

/* The table of such a module, loaded now if need be; ABSENT: there is none of that name. Raises ImportError when its file is missing or
 * does not fit this program. */
AwFind aw_loaded_find(AwVM *vm, const char *name, const AwModuleDef **out) AW_MUST_CHECK;

#endif
