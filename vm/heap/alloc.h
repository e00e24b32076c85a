/* alloc.h: the fast path of allocation, inlined into whoever makes objects. Included by vm.h.
 *
 * A pool is a run of free cells of one size: allocation takes the next one. What happens at the end of
 * a run, and to sizes above AW_POOL_MAX, is in alloc.c.
 */
#ifndef AW_VM_HEAP_ALLOC_H
#define AW_VM_HEAP_ALLOC_H

#include "vm/heap/vm.h"

#include <assert.h>

#ifndef __has_feature
#define __has_feature(x) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
#include <sanitizer/asan_interface.h>
#define AW_HEAP_ASAN               1
#define AW_HEAP_HIDE(memory, size) ASAN_POISON_MEMORY_REGION(memory, size)
#define AW_HEAP_SHOW(memory, size) ASAN_UNPOISON_MEMORY_REGION(memory, size)
#else
#define AW_HEAP_ASAN               0
#define AW_HEAP_HIDE(memory, size) ((void)(memory), (void)(size))
#define AW_HEAP_SHOW(memory, size) ((void)(memory), (void)(size))
#endif

enum {
    AW_CELL_UNIT = 16, /* sizes of cells are multiples of this */
    AW_POOL_MAX = 512, /* bytes of the largest cell that the inline path gives */
    AW_POOL_COUNT = AW_POOL_MAX / AW_CELL_UNIT + 1,
};

/* Cells of different kinds never share a block, since they are swept differently. */
enum {
    AW_CELL_PLAIN,    /* nothing to do when it dies: sweeping does not touch it */
    AW_CELL_FINALIZE, /* its type's finalize runs */
    AW_CELL_META,     /* types and shapes: the same, but after all others, which need them to die */
    AW_CELL_KINDS
};

typedef struct {
    char *next, *limit; /* free cells; equal: none left */
} AwPool;

/* A piece of owned memory that nobody owns, in the list of its size. */
typedef struct AwSpare {
    struct AwSpare *next;
} AwSpare;

struct AwHeap { /* the rest of it is in inside.h */
    AwPool pools[AW_CELL_KINDS][AW_POOL_COUNT];
    AwSpare *spares[AW_POOL_COUNT]; /* by size, as the pools */
    size_t bytes;                   /* cells handed out, large objects, owned memory */
    size_t owned_bytes;
    size_t threshold; /* bytes at which a collection is asked for */
    size_t del_count; /* living objects whose class defines __del__ */
};

void *aw_heap_take_slow(AwVM *vm, int kind, size_t size) AW_MUST_CHECK;
void *aw_heap_new_sized(AwVM *vm, AwType *type, size_t size) AW_MUST_CHECK;
void *aw_heap_new_instance(AwVM *vm, AwType *type) AW_MUST_CHECK;

/* A cell with unknown contents; NULL with MemoryError raised. */
static inline AW_MUST_CHECK void *aw_heap_take(AwVM *vm, int kind, size_t size)
{
    if (AW_UNLIKELY(size > AW_POOL_MAX))
        return aw_heap_take_slow(vm, kind, size);
    AwPool *pool = &vm->heap->pools[kind][(size + AW_CELL_UNIT - 1) / AW_CELL_UNIT];
    char *cell = pool->next;
    if (AW_UNLIKELY(cell == pool->limit))
        return aw_heap_take_slow(vm, kind, size);
    pool->next = cell + ((size + AW_CELL_UNIT - 1) & ~(size_t)(AW_CELL_UNIT - 1));
    AW_HEAP_SHOW(cell, pool->next - cell);
    return cell;
}

/* Zeroes a cell: up to the next multiple of 16, which belongs to it anyway. */
static inline void aw_heap_zero(void *cell, size_t size)
{
    typedef long long Pair __attribute__((vector_size(16), may_alias, aligned(8)));
    if (size > 256) {
        memset(cell, 0, size);
        return;
    }
    Pair *p = cell, *end = (Pair *)((char *)cell + ((size + 15) & ~(size_t)15));
    do {
        *p++ = (Pair){0, 0};
        __asm__("" : "+r"(p)); /* else gcc makes a call of memset out of it, which costs more */
    } while (p != end);
}

/* aw_memory_resize from NULL; `size` is not 0. */
static inline AW_MUST_CHECK void *aw_memory_new(AwVM *vm, size_t size)
{
    AwHeap *heap = vm->heap;
    if (AW_HEAP_ASAN || size > AW_POOL_MAX)
        return aw_memory_resize(vm, NULL, 0, size);
    AwSpare **list = &heap->spares[(size + AW_CELL_UNIT - 1) / AW_CELL_UNIT], *spare = *list;
    if (AW_UNLIKELY(!spare || heap->bytes + size > heap->threshold))
        return aw_memory_resize(vm, NULL, 0, size);
    *list = spare->next;
    heap->bytes += size;
    heap->owned_bytes += size;
    return spare;
}

static inline int aw_heap_kind(const AwType *type)
{
    return type->flags & AW_TYPE_TYPE || type == &aw_shape_type ? AW_CELL_META
           : type->flags & AW_TYPE_FINALIZE                     ? AW_CELL_FINALIZE
                                                                : AW_CELL_PLAIN;
}

/* A new object of `type`, type->size bytes, zeroed but for its shape (the root shape). For types
 * with AW_TYPE_HAS_ATTRS attribute slots are added (attrs_hint of them) and `attrs` set. Returns NULL
 * with MemoryError raised only when the system has no memory. */
static inline AW_MUST_CHECK void *aw_object_new(AwVM *vm, AwType *type)
{
    if (type->flags & (AW_TYPE_HAS_ATTRS | AW_TYPE_TYPE | AW_TYPE_DEL))
        return aw_heap_new_instance(vm, type);
    size_t size = type->size;
    AwObject *o = aw_heap_take(vm, aw_heap_kind(type), size);
    if (AW_UNLIKELY(!o))
        return NULL;
    aw_heap_zero(o, size);
    o->shape = &type->root;
    return o;
}

/* The same with `size` bytes, for objects with a tail (tuple, str). */
static inline AW_MUST_CHECK void *aw_object_new_sized(AwVM *vm, AwType *type, size_t size)
{
    return aw_heap_new_sized(vm, type, size);
}

/* The same, but only the shape is set: the caller fills in all the rest before anything else is done with
 * it. For types without AW_TYPE_HAS_ATTRS only. */
static inline AW_MUST_CHECK void *aw_object_new_raw(AwVM *vm, AwType *type, size_t size)
{
    assert(!(type->flags & AW_TYPE_HAS_ATTRS));
    AwObject *o = aw_heap_take(vm, aw_heap_kind(type), size);
    if (AW_LIKELY(o != NULL))
        o->shape = &type->root;
    return o;
}

#endif
