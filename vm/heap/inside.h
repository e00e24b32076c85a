/* inside.h: what the heap's own files share: chunks, blocks, large objects, the marking. Nobody else includes it.
 *
 *     chunk, 1 MB, aligned
 *     ├─ AwChunk: a mark bit for every 16 bytes of the chunk, and the sixteen AwBlocks
 *     └─ 16 blocks of 64 KB (the first is shorter by the head): cells of one size and kind
 *
 * Life of a cell of kind PLAIN: handed out when its block's `cursor` passes it; marked or not by the next
 * collection, when the cursors go back to the start; handed out again if it was not. So a cell is in use if
 * its block's cursor has passed it (less what the pool still holds), or else if it is marked.
 *
 * In blocks of the other kinds the first word of a cell tells: it is 0 while the cell is free.
 *
 * Larger objects lie behind an AwLarge in memory from malloc. They are at 8 more than a multiple of 16 and
 * cells are at multiples of 16: so one bit of the address tells them apart.
 */
#ifndef AW_VM_HEAP_INSIDE_H
#define AW_VM_HEAP_INSIDE_H

#include "vm/heap/vm.h"

enum {
    AW_CHUNK_SIZE = 1 << 20,
    AW_BLOCK_SIZE = 1 << 16,
    AW_CHUNK_BLOCKS = AW_CHUNK_SIZE / AW_BLOCK_SIZE,
    AW_CHUNK_MARKS = AW_CHUNK_SIZE / AW_CELL_UNIT / 64,
    AW_CELL_MAX = 8112, /* larger objects are malloc'ed */
    AW_RUN_MAX = 8192,  /* bytes handed to a pool at once */
    AW_SLAB_SIZE = 4096,
    AW_CLASS_COUNT = AW_POOL_COUNT + 17,
    AW_MOST_LOADED = 16, /* modules with static data of their own */
    AW_MARK_AHEAD = 8,   /* objects whose memory is being fetched while others are traversed */
};
#define AW_HEAP_MIN_GROWTH ((size_t)6 << 20) /* bytes allocated between two collections, at least */
#define AW_HEAP_DEAD_WORD  ((uint64_t)0xdeaddeaddeaddeadu) /* fills dead cells if heap->poison */

typedef struct AwBlock {
    struct AwBlock *next; /* of its class, or of the free blocks */
    char *start, *end;    /* its cells */
    char *cursor; /* cells before it were handed out since the last collection, or are marked */
    char *top;    /* cells from here on were never handed out since the block got its class */
    uint32_t cell_size; /* 0: free block */
    uint16_t class_index;
    uint8_t kind;
    bool untouched; /* all zeros from `top` on */
    uint32_t live;  /* marked cells, after a collection */
} AwBlock;

typedef struct AwChunk {
    uint64_t marks[AW_CHUNK_MARKS];
    AwBlock blocks[AW_CHUNK_BLOCKS];
    struct AwChunk *next;
} AwChunk;

typedef struct AwLarge {
    struct AwLarge *next;
    size_t size;
    uint32_t marked, kind;
    /* the object follows */
} AwLarge;

/* Small memory that objects own comes from here. Slabs stay until the end; what is freed waits in heap->spares. */
typedef struct AwSlab {
    struct AwSlab *next;
    char memory[AW_SLAB_SIZE - sizeof(void *)];
} AwSlab;

typedef struct {
    AwBlock *blocks, *last; /* in the order in which they came */
    AwBlock *current;       /* cells are handed out of it; NULL: none since the last collection */
} AwClass;

typedef struct {
    void (*fn)(void); /* an AwRootFn or AwWeakFn */
    void *context;
} AwHook;

typedef struct {
    AwHook *items;
    size_t count, capacity;
} AwHooks;

typedef struct {
    AwHeap front; /* first: vm->heap points at it */
    AwVM *vm;
    AwClass classes[AW_CELL_KINDS][AW_CLASS_COUNT];
    AwChunk *chunks;
    AwBlock *free_blocks;
    AwLarge *large;
    uintptr_t low, high;  /* all cells and large objects lie between */
    bool statics_between; /* the program's own data too, or a loaded module's: then look closer */
    bool statics_always;  /* there are too many loaded modules to tell */
    uintptr_t loaded[AW_MOST_LOADED]; /* an address in the data of each loaded module */
    unsigned loaded_count;
    bool poison;   /* fill dead cells */
    bool tracing;  /* inside of a collection */
    AwSlab *slabs; /* what small owned memory is cut from */
    size_t collections;
    size_t block_count, free_block_count;

    AwObject **stack; /* marked, not yet traversed */
    size_t stack_count, stack_capacity;
    bool overflowed; /* there was no memory for the stack: marked objects have not been traversed */
    unsigned nested; /* long lists that are being marked inside of each other */
    uintptr_t *words; /* of the C stack: see cstack.c */
    AwObject **held;  /* what those words keep alive, until the collection has marked it */
    size_t word_count, word_capacity, held_count;
    unsigned stressed; /* safepoints under AW_GC_STRESS at which the C stack would have been read */
    AwValue *roots;    /* scratch roots */
    size_t root_count, root_capacity;
    AwHooks root_hooks, rescue_hooks, weak_hooks;
    AwObject **dels; /* front.del_count of them, in the order in which they were made; not roots */
    AwObject *
        *dead; /* what has something to be called: from dead_begin to dead_end; roots (dels.c) */
    size_t del_capacity, dead_capacity, dead_begin, dead_end;
    struct AwWeakref **refs; /* buckets: ref_capacity of them, a power of two; see weakref.h */
    size_t ref_count, ref_capacity, callback_count, watched;
    int64_t
        account; /* cells that refcount.c may look at; filled when `bytes` grows beyond account_bytes */
    size_t account_bytes;
    size_t live_bytes; /* after the last collection */
    bool
        keep_cycles; /* only what counting references would free is freed, while somebody can see that */
    AwType **static_types;
    size_t static_type_count, static_type_capacity;
} AwHeapInside;

static inline AwHeapInside *aw_heap_inside(AwHeap *heap)
{
    return (AwHeapInside *)heap;
}
static inline AwChunk *aw_chunk_of(const void *cell)
{
    return (AwChunk *)((uintptr_t)cell & ~(uintptr_t)(AW_CHUNK_SIZE - 1));
}
static inline AwBlock *aw_block_of(const void *cell)
{
    return &aw_chunk_of(cell)->blocks[((uintptr_t)cell & (AW_CHUNK_SIZE - 1)) / AW_BLOCK_SIZE];
}
static inline bool aw_cell_is_large(const void *o)
{
    return (uintptr_t)o & 8;
}
static inline AwLarge *aw_large_of(const void *o)
{
    return (AwLarge *)((char *)(uintptr_t)o - sizeof(AwLarge));
}
/* Bytes of the cell that o lies in, which may be more than were asked for. */
static inline size_t aw_cell_size(const void *o)
{
    return aw_cell_is_large(o) ? aw_large_of(o)->size : aw_block_of(o)->cell_size;
}
static inline bool aw_cell_is_marked(const void *cell)
{
    size_t bit = ((uintptr_t)cell & (AW_CHUNK_SIZE - 1)) / AW_CELL_UNIT;
    return aw_chunk_of(cell)->marks[bit / 64] >> (bit % 64) & 1;
}

/* Attribute slots that no longer fit behind their instance: a cell of its own. */
typedef struct {
    AwObject base;
    uint64_t capacity;
    AwValue values[];
} AwAttrs;
extern AwType aw_attrs_type;

/* Whether the slots lie behind the instance itself (there may be none, just behind the end of its cell). */
static inline bool aw_attrs_are_inline(const AwObject *o, const AwValue *attrs)
{
    return (uintptr_t)attrs - (uintptr_t)o <= aw_cell_size(o);
}
static inline AwAttrs *aw_attrs_of(AwValue *attrs)
{
    return (AwAttrs *)((char *)attrs - offsetof(AwAttrs, values));
}

/* alloc.c */
bool aw_heap_grow_array(void *array, size_t *capacity, size_t count,
                        size_t item_size) AW_MUST_CHECK;
void aw_heap_count(AwHeapInside *heap, size_t bytes);
void aw_block_release(AwHeapInside *heap, AwBlock *block);
void aw_heap_trim(AwHeapInside *heap);
void aw_heap_free_all(AwHeapInside *heap);
/* collect.c */
void aw_heap_finalize(AwHeapInside *heap, AwObject *o);
void aw_heap_trace(AwHeap *heap, AwObject *o); /* marks what o refers to */
void aw_heap_trace_static(AwHeap *heap, AwType *type);
void aw_heap_clear_marks(AwHeapInside *heap);
void aw_heap_mark_all(
    AwHeapInside *heap); /* forgets all marks and makes them anew from the roots */
/* roots.c */
void aw_heap_mark_roots(AwHeapInside *heap);
void aw_heap_run_rescue(AwHeapInside *heap);
/* cstack.c */
/* Finds what natives hold on the C stack (while the marks of the last collection stand); false: no memory to find it. */
bool aw_heap_find_held(AwHeapInside *heap) AW_MUST_CHECK;
void aw_heap_mark_held(AwHeapInside *heap);
/* dels.c */
bool aw_heap_list_del(AwHeapInside *heap, AwObject *o) AW_MUST_CHECK;
bool aw_heap_reserve_dead(AwHeapInside *heap, size_t more) AW_MUST_CHECK;
void aw_heap_line_up(AwHeapInside *heap, AwObject *o);
bool aw_heap_any_del_dead(const AwHeapInside *heap);
void aw_heap_rescue_dels(AwHeapInside *heap); /* those of the list that are not marked: dead */
void aw_heap_mark_dead(AwHeapInside *heap);
void aw_heap_run_weak(AwHeapInside *heap);
/* weakref.c; `dead`: by the marks */
void aw_heap_clear_refs(AwHeapInside *heap); /* to all that is dead */
void aw_heap_clear_refs_to(AwHeapInside *heap, AwValue target);
bool aw_heap_any_ref_dead(const AwHeapInside *heap);
/* refcount.c */
void aw_heap_be_attentive(AwHeapInside *heap);          /* sets vm->attentive */
uint64_t *aw_heap_save_marks(const AwHeapInside *heap); /* release it with free */
void aw_heap_mark_cycles(
    AwHeapInside *heap,
    const uint64_t *old); /* what cycles hold, after marking; old: the marks before */
/* validate.c */
/* Whether there is an object in a cell of `block`, which is not a free block. */
bool aw_cell_holds_object(const AwHeapInside *heap, const AwBlock *block, const char *cell);
/* shape.c */
void aw_shape_clear(AwVM *vm, AwShape *shape); /* frees what a shape owns */

#endif
