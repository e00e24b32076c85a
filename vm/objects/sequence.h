/* sequence.h: what list.c and tuple.c have in common: indexing, showing, comparing, iterating. */
#ifndef AW_VM_OBJECTS_SEQUENCE_H
#define AW_VM_OBJECTS_SEQUENCE_H

#include "vm/objects/container.h"
#include "vm/objects/raise.h"

/* The items of a list or tuple (or a subclass). Valid until the list may change. */
typedef struct {
    const AwValue *items;
    size_t count;
} AwItems;

static inline AwItems aw_items_of(AwValue v)
{
    if (aw_is_list(v))
        return (AwItems){aw_as_list(v)->items, aw_as_list(v)->count};
    return (AwItems){aw_as_tuple(v)->items, aw_as_tuple(v)->count};
}

/* A position in a sequence of `count` items from any index, negative ones too. IndexError `range_error`; TypeError
 * "list indices must be integers or slices, not str" (kind: "list"). Re-enters for __index__; then `count` may be
 * out of date, so callers that can change ask with the fast path first. */
bool aw_sequence_index(AwVM *vm, AwValue key, size_t count, const char *kind,
                       const char *range_error, size_t *out) AW_MUST_CHECK;
/* The int of an index, whatever the length. The same errors, but for the range. */
bool aw_sequence_index_value(AwVM *vm, AwValue key, const char *kind, int64_t *out) AW_MUST_CHECK;

/* An argument that counts like an index: what is beyond int64 is cut off there. */
bool aw_slice_argument(AwVM *vm, AwValue v, int64_t *out) AW_MUST_CHECK; /* slice.c */

/* `sequence * count`: whether count is a number to repeat by, and how often, at least 0. */
bool aw_can_repeat(AwVM *vm, AwValue count);
bool aw_sequence_repeats(AwVM *vm, AwValue count, int64_t *out) AW_MUST_CHECK;

/* "[1, 2]": opening and closing text; `alone` is put behind an only item ("," in a tuple). Walks safely over lists that change. */
bool aw_sequence_repr(AwVM *vm, AwValue self, const char *open, const char *alone,
                      const char *close, AwValue *out) AW_MUST_CHECK;
/* Lexicographic comparison of two lists or two tuples. */
bool aw_sequence_compare(AwVM *vm, AwValue a, AwValue b, AwCompare op, AwValue *out) AW_MUST_CHECK;
AwFind aw_sequence_contains(AwVM *vm, AwValue self, AwValue item) AW_MUST_CHECK;
/* How many times, and where first (from start on, before stop; INT64_MAX: to the end); -1: nowhere. */
bool aw_sequence_count(AwVM *vm, AwValue self, AwValue item, int64_t *out) AW_MUST_CHECK;
bool aw_sequence_find(AwVM *vm, AwValue self, AwValue item, int64_t start, int64_t stop,
                      int64_t *out) AW_MUST_CHECK;
/* The start and stop arguments of index(): negative ones count from the end. args may be AW_UNSET. */
bool aw_sequence_bounds(AwVM *vm, AwValue self, AwValue start_arg, AwValue stop_arg, int64_t *start,
                        int64_t *stop) AW_MUST_CHECK;

AwValue aw_sequence_iter_new(AwVM *vm, AwType *type, AwValue sequence, size_t index) AW_MUST_CHECK;
extern AwType aw_list_reverse_iter_type;

/* What next functions say at the end. */
static inline AwIter aw_iter_end(AwValue *out)
{
    *out = AW_NONE;
    return AW_ITER_END;
}

#endif
