/* memoryview.h: looking into the memory of bytes and bytearray objects without copying it.
 *
 * Every view, also one made of another view, looks straight into its owner. A view keeps a bytearray (and what else has a
 * slot `expose`) from being resized (AwExposed.exports) until it is released, or until a collection finds that nobody has it
 * any more; what wants to resize collects first (aw_memory_settle), since in CPython a view that nobody has is gone at once.
 */
#ifndef AW_VM_OBJECTS_MEMORYVIEW_H
#define AW_VM_OBJECTS_MEMORYVIEW_H

#include "vm/objects/bytes.h"

enum { AW_MEMORY_MAX_DIMENSIONS = 64 };

typedef struct {
    AwObject base;
    AwValue owner;  /* bytes, or a type with `expose`; AW_UNSET: released */
    int64_t offset; /* of the first item in the owner's bytes */
    int64_t hash;   /* 0: not computed */
    uint32_t
        format; /* a letter of struct's, of native size; 'w': a wchar_t, whose items no view reads */
    uint32_t item_size;
    uint32_t dimensions;
    bool readonly;
    bool at;          /* the format was given with '@' before it */
    int64_t places[]; /* shape, then strides in bytes */
} AwMemoryView;

extern AwType aw_memoryview_type, aw_memory_iter_type;

static inline AwMemoryView *aw_as_memoryview(AwValue v)
{
    return (AwMemoryView *)aw_as_object(v);
}
static inline bool aw_is_memoryview(AwValue v)
{
    return aw_is_exact(v, &aw_memoryview_type);
}
static inline const int64_t *aw_memory_shape(const AwMemoryView *view)
{
    return view->places;
}
static inline const int64_t *aw_memory_strides(const AwMemoryView *view)
{
    return view->places + view->dimensions;
}

/* The bytes of a view whose items lie one behind the other; false: they do not, or it was released. */
bool aw_memory_bytes(const AwMemoryView *view, const char **data, size_t *size);
/* The bytes of any view in a new bytes object. The view is not released. */
AwValue aw_memory_copy(AwVM *vm, const AwMemoryView *view) AW_MUST_CHECK;

void aw_memoryview_forget_all(void); /* when the machine ends */

/* ---- memoryview_item.c: items and their formats ---- */
uint32_t aw_memory_item_size(uint32_t format); /* 0: no such format */
AwValue aw_memory_unpack(AwVM *vm, uint32_t format, const char *at) AW_MUST_CHECK;
/* Writes v as an item; TypeError and ValueError name the format. Re-enters. */
bool aw_memory_pack(AwVM *vm, uint32_t format, AwValue v, char item[16]) AW_MUST_CHECK;

#endif
