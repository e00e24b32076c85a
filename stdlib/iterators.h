/* iterators.h: the types of enumerate, zip, map, filter, reversed, and of iter(callable, sentinel). */
#ifndef AW_STDLIB_ITERATORS_H
#define AW_STDLIB_ITERATORS_H

#include "vm/heap/vm.h"

extern AwType aw_enumerate_type, aw_zip_type, aw_map_type, aw_filter_type, aw_reversed_type,
    aw_callable_iter_type;
extern const AwNativeDef aw_iter_functions[];

#endif
