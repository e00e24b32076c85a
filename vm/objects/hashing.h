/* hashing.h: the fast halves of hashing and comparing keys, for dict.c and set.c. */
#ifndef AW_VM_OBJECTS_HASHING_H
#define AW_VM_OBJECTS_HASHING_H

#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

bool aw_tuple_hash(AwVM *vm, AwValue tuple, int64_t *hash) AW_MUST_CHECK; /* tuple.c */
int aw_tuples_equal_fast(const AwTuple *a, const AwTuple *b);

/* aw_hash, without a call for small ints and for strings. May raise and re-enter. */
static inline bool aw_key_hash(AwVM *vm, AwValue key, int64_t *hash)
{
    if (aw_is_int(key)) {
        int64_t i = aw_as_int(key);
        *hash = i == -1                                           ? -2
                : AW_LIKELY(i > AW_INT_MIN + 1 && i < AW_INT_MAX) ? i
                                                                  : aw_int_hash(key);
        return true;
    }
    if (aw_is_exact(key, &aw_str_type)) {
        AwStr *s = aw_as_str(key);
        *hash = AW_LIKELY(s->hash != 0) ? s->hash : aw_str_hash(s);
        return true;
    }
    if (aw_is_exact(key, &aw_tuple_type))
        return aw_tuple_hash(vm, key, hash);
    return aw_hash(vm, key, hash);
}

static inline bool aw_texts_equal(AwValue a, AwValue b)
{
    const AwStr *s = aw_as_str(a), *t = aw_as_str(b);
    return s->size == t->size && memcmp(s->data, t->data, s->size) == 0;
}

/* Whether two different words are equal, where that needs no call: 1 yes, 0 no, -1 ask aw_equal. */
static inline int aw_keys_equal_fast(AwValue a, AwValue b)
{
    if (aw_is_exact(a, &aw_str_type) && aw_is_exact(b, &aw_str_type))
        return aw_texts_equal(a, b);
    if (aw_is_exact(a, &aw_tuple_type) && aw_is_exact(b, &aw_tuple_type))
        return aw_tuples_equal_fast(aw_as_tuple(a), aw_as_tuple(b));
    return aw_are_ints(a, b) ? 0 : -1;
}

#endif
