/* iter_reduce.h: how iterators are taken apart for copying and pickling. */
#ifndef AW_VM_OBJECTS_ITER_REDUCE_H
#define AW_VM_OBJECTS_ITER_REDUCE_H

#include "vm/heap/vm.h"

/* What stands in the builtins under a name; AW_UNSET: AttributeError. The program may have put keys there that are compared by
 * code of its own (re-enters), so the iterator is to be looked at afterwards. */
AwValue aw_reduce_builtin(AwVM *vm, const char *name) AW_MUST_CHECK;
/* What an iterator's __reduce__ gives: (how, (of,), state); how: the builtin `iter` mostly; state: AW_UNSET: none. */
AwStatus aw_reduce_iterator(AwVM *vm, AwValue how, AwValue of, AwValue state, AwValue *out);
/* The same for the items that are left, which are taken out of a copy: (iter, (list,)). */
AwStatus aw_reduce_rest(AwVM *vm, AwValue copy, AwValue *out);
/* The number that __setstate__ of an iterator got, cut to least … most. */
AwStatus aw_iterator_state(AwVM *vm, AwValue state, int64_t least, int64_t most, int64_t *out);

#define AW_REDUCE_ROW(native)                                                                      \
    {                                                                                              \
        "__reduce__(self, /)", native, AW_NO_SIGNATURE, "Helper for pickle."                       \
    }

#endif
