/* iter_reduce.h: how iterators are taken apart for copying and pickling. */
#ifndef AW_VM_OBJECTS_ITER_REDUCE_H
#define AW_VM_OBJECTS_ITER_REDUCE_H

#include "vm/heap/vm.h"

/* What an iterator's __reduce__ gives: (iter, (of,), state), with the builtin `how` for iter; state: AW_UNSET: none. */
AwStatus aw_reduce_iterator(AwVM *vm, const char *how, AwValue of, AwValue state, AwValue *out);
/* The same for the items that are left, which are taken out of a copy: (iter, (list,)). */
AwStatus aw_reduce_rest(AwVM *vm, AwValue copy, AwValue *out);
/* The number that __setstate__ of an iterator got, cut to least … most. */
AwStatus aw_iterator_state(AwVM *vm, AwValue state, int64_t least, int64_t most, int64_t *out);

#define AW_REDUCE_ROW(native)                                                                      \
    {                                                                                              \
        "__reduce__(self, /)", native, AW_NO_SIGNATURE, "Helper for pickle."                       \
    }

#endif
