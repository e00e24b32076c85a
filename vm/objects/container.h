/* container.h: tuple, list, range and slice: what the engine looks into. */
#ifndef AW_VM_OBJECTS_CONTAINER_H
#define AW_VM_OBJECTS_CONTAINER_H

#include "vm/heap/vm.h"

typedef struct {
    AwObject base;
    int64_t hash; /* 0: not computed */
    size_t count;
    AwValue items[];
} AwTuple;

typedef struct {
    AwObject base;
    AwValue *items; /* owned */
    size_t count, capacity;
} AwList;

typedef struct {
    AwObject base;
    AwValue start, stop, step; /* ints of any size */
    AwValue count;             /* length, an int */
} AwRangeObject;

typedef struct {
    AwObject base;
    AwValue start, stop, step;
} AwSlice;

/* Iterators that FOR_ITER knows. */
typedef struct {
    AwObject base;
    AwValue sequence; /* AwList or AwTuple; AW_UNSET when exhausted */
    size_t index;
} AwSequenceIter;

typedef struct {
    AwObject base;
    int64_t next, step;   /* ranges of 62-bit ints only; others iterate slowly by another type */
    uint64_t left, count; /* how many numbers are left, and how many there were */
} AwRangeIter;

extern AwType aw_tuple_type, aw_list_type, aw_range_type, aw_slice_type;
extern AwType aw_list_iter_type, aw_tuple_iter_type, aw_range_iter_type;

static inline bool aw_is_tuple(AwValue v)
{
    return aw_is_object(v) && (aw_as_object(v)->shape->type->flags & AW_TYPE_TUPLE);
}
static inline bool aw_is_list(AwValue v)
{
    return aw_is_object(v) && (aw_as_object(v)->shape->type->flags & AW_TYPE_LIST);
}
static inline AwTuple *aw_as_tuple(AwValue v)
{
    return (AwTuple *)aw_as_object(v);
}
static inline AwList *aw_as_list(AwValue v)
{
    return (AwList *)aw_as_object(v);
}

/* A tuple of `count` items, copied from `items`, or all AW_UNSET to be filled at once if items is NULL. The empty one is shared. */
AwValue aw_tuple_new(AwVM *vm, const AwValue *items, size_t count) AW_MUST_CHECK;
AwValue aw_tuple_pair(AwVM *vm, AwValue a, AwValue b) AW_MUST_CHECK;
AwValue aw_list_new(AwVM *vm, const AwValue *items,
                    size_t count) AW_MUST_CHECK; /* items may be NULL if count is 0 */
bool aw_list_append(AwVM *vm, AwValue list, AwValue item) AW_MUST_CHECK;
bool aw_list_reserve(AwVM *vm, AwValue list, size_t capacity) AW_MUST_CHECK;
/* Appends all items of any iterable (re-enters for iterators of the language). */
bool aw_list_extend(AwVM *vm, AwValue list, AwValue iterable) AW_MUST_CHECK;
/* Sorts in place, stable, by `<`, as list.sort does: re-enters for objects of the language; raises ValueError
 * "list modified during sort". keys: NULL or a parallel array that is sorted along. */
bool aw_list_sort(AwVM *vm, AwValue list, AwValue keys, bool reverse) AW_MUST_CHECK;
/* The same by what `function` gives for each item; AW_UNSET: by the items themselves. */
bool aw_list_sort_by(AwVM *vm, AwValue list, AwValue function, bool reverse) AW_MUST_CHECK;
/* A new list or tuple of any iterable's items. */
AwValue aw_list_from(AwVM *vm, AwValue iterable) AW_MUST_CHECK;
AwValue aw_tuple_from(AwVM *vm, AwValue iterable) AW_MUST_CHECK;

/* bytes: objects/bytes.c */
extern AwType aw_bytes_type;
AwValue aw_bytes_new(AwVM *vm, const char *bytes, size_t size) AW_MUST_CHECK; /* copies */

AwValue aw_range_new(AwVM *vm, AwValue start, AwValue stop, AwValue step) AW_MUST_CHECK;
AwValue aw_slice_new(AwVM *vm, AwValue start, AwValue stop, AwValue step) AW_MUST_CHECK;
/* slice.indices for a sequence of `length` items: start, stop, step and how many. May re-enter (__index__). */
bool aw_slice_indices(AwVM *vm, AwValue slice, int64_t length, int64_t *start, int64_t *stop,
                      int64_t *step, int64_t *count) AW_MUST_CHECK;

#endif
