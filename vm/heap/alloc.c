/* alloc.c: handing out memory: chunks, blocks, runs of free cells, large objects, and the memory that objects own. */
#include "vm/heap/inside.h"

#include "base/memory.h"

#include <stdlib.h>
#include <sys/mman.h>

/* Bytes of the largest piece that the system is asked for: a program that wants more has made a mistake. */
#define LARGEST ((size_t)1 << 40)

/* Bytes of cells above AW_POOL_MAX, so that few bytes of a block are left over. */
static const uint16_t big_cells[AW_CLASS_COUNT - AW_POOL_COUNT] = {
    576,  640,  704,  768,  896,  1024, 1152, 1280,        1536,
    1792, 2032, 2560, 3232, 4048, 5408, 6496, AW_CELL_MAX,
};

static size_t class_cell_size(size_t class_index)
{
    return class_index < AW_POOL_COUNT ? class_index * AW_CELL_UNIT
                                       : big_cells[class_index - AW_POOL_COUNT];
}

static size_t class_for(size_t size)
{
    if (size <= AW_POOL_MAX)
        return (size + AW_CELL_UNIT - 1) / AW_CELL_UNIT;
    size_t i = 0;
    while (big_cells[i] < size)
        i++;
    return AW_POOL_COUNT + i;
}

/* Grows *array (of items of item_size) so that it can take one more than `count`. */
bool aw_heap_grow_array(void *array, size_t *capacity, size_t count, size_t item_size)
{
    if (count < *capacity)
        return true;
    size_t wanted = *capacity ? *capacity * 2 : 16;
    void *old;
    memcpy(&old, array, sizeof old);
    void *grown = realloc(old, wanted * item_size);
    if (!grown)
        return false;
    memcpy(array, &grown, sizeof grown);
    *capacity = wanted;
    return true;
}

/* ---- counting ---- */

static void request_collection(AwHeapInside *heap)
{
    __atomic_fetch_or(&heap->vm->poll, AW_POLL_GC, __ATOMIC_RELAXED);
}

void aw_heap_count(AwHeapInside *heap, size_t bytes)
{
    heap->front.bytes += bytes;
    if (AW_UNLIKELY(heap->front.bytes > heap->front.threshold))
        request_collection(heap);
}

static void *raise_memory(AwVM *vm)
{
    if (!vm->calls.raise_memory)
        aw_memory_exhausted();
    vm->calls.raise_memory(vm);
    return NULL;
}

static void find_statics(AwHeapInside *heap)
{
    uintptr_t data = (uintptr_t)&aw_type_type;
    bool between = heap->statics_always || (heap->low <= data && data < heap->high);
    for (unsigned i = 0; i < heap->loaded_count; i++)
        between |= heap->low <= heap->loaded[i] && heap->loaded[i] < heap->high;
    heap->statics_between = between;
}

/* Static types are told from cells by their address alone, unless the heap lies around them. */
static void widen_range(AwHeapInside *heap, const void *start, size_t size)
{
    uintptr_t from = (uintptr_t)start, to = from + size;
    if (from < heap->low)
        heap->low = from;
    if (to > heap->high)
        heap->high = to;
    find_statics(heap);
}

void aw_heap_note_statics(AwVM *vm, const void *data)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    for (unsigned i = 0; i < heap->loaded_count; i++)
        if (heap->loaded[i] == (uintptr_t)data)
            return;
    if (heap->loaded_count < AW_MOST_LOADED)
        heap->loaded[heap->loaded_count++] = (uintptr_t)data;
    find_statics(heap);
    if (heap->loaded_count == AW_MOST_LOADED)
        heap->statics_between = heap->statics_always = true;
}

/* ---- chunks and blocks ---- */

static void *map_aligned(size_t size)
{
    char *memory = mmap(NULL, 2 * size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return NULL;
    size_t before = -(uintptr_t)memory & (size - 1);
    if (before)
        munmap(memory, before);
    munmap(memory + before + size, size - before);
    return memory + before;
}

static bool add_chunk(AwHeapInside *heap)
{
    AwChunk *chunk = map_aligned(AW_CHUNK_SIZE);
    if (!chunk)
        return false;
    widen_range(heap, chunk, AW_CHUNK_SIZE);
    chunk->next = heap->chunks;
    heap->chunks = chunk;
    for (int i = AW_CHUNK_BLOCKS - 1; i >= 0; i--) {
        AwBlock *block = &chunk->blocks[i];
        size_t head = i ? 0 : (sizeof(AwChunk) + 63) & ~(size_t)63;
        block->start = (char *)chunk + (size_t)i * AW_BLOCK_SIZE + head;
        block->end = (char *)chunk + (size_t)(i + 1) * AW_BLOCK_SIZE;
        block->untouched = true;
        AW_HEAP_HIDE(block->start, block->end - block->start);
        block->next = heap->free_blocks;
        heap->free_blocks = block;
    }
    heap->free_block_count += AW_CHUNK_BLOCKS;
    return true;
}

/* Gives a block without marked cells back, for cells of any size. */
void aw_block_release(AwHeapInside *heap, AwBlock *block)
{
    block->cell_size = 0;
    block->untouched = false;
    AW_HEAP_HIDE(block->start, block->end - block->start);
    block->next = heap->free_blocks;
    heap->free_blocks = block;
    heap->block_count--;
    heap->free_block_count++;
}

/* Gives memory of free blocks back to the system when there is far more of it than is in use. */
void aw_heap_trim(AwHeapInside *heap)
{
    size_t keep = heap->block_count / 2 + AW_CHUNK_BLOCKS * 8, seen = 0;
    for (AwBlock *block = heap->free_blocks; block; block = block->next) {
        if (block->untouched || seen++ < keep)
            continue;
        char *start = (char *)(((uintptr_t)block->start + 4095) & ~(uintptr_t)4095);
        if (start == block->start && madvise(start, AW_BLOCK_SIZE, MADV_DONTNEED) == 0)
            block->untouched = true;
    }
}

static AwBlock *add_block(AwHeapInside *heap, int kind, size_t class_index)
{
    if (!heap->free_blocks && !add_chunk(heap))
        return NULL;
    AwBlock *block = heap->free_blocks;
    heap->free_blocks = block->next;
    heap->free_block_count--;
    heap->block_count++;
    block->next = NULL;
    block->kind = (uint8_t)kind;
    block->class_index = (uint16_t)class_index;
    block->cell_size = (uint32_t)class_cell_size(class_index);
    size_t whole = (uintptr_t)block->start & (AW_BLOCK_SIZE - 1);
    size_t count = (AW_BLOCK_SIZE - whole) / block->cell_size;
    block->end = block->start + count * block->cell_size;
    block->cursor = block->top = block->start;
    block->live = 0;
    AwClass *class = &heap->classes[kind][class_index];
    if (class->last)
        class->last->next = block;
    else
        class->blocks = block;
    class->last = block;
    return block;
}

/* ---- runs ---- */

/* The next run of free cells in `block`: at most `max` bytes, but at least one cell. */
static bool next_run(AwBlock *block, size_t max, AwPool *run)
{
    size_t size = block->cell_size;
    char *p = block->cursor, *end = block->end;
    while (p < end && aw_cell_is_marked(p))
        p += size;
    block->cursor = p;
    if (p >= end)
        return false;
    run->next = p;
    char *limit = (size_t)(end - p) > max ? p + max / size * size : end; /* max < size: one */
    do
        p += size;
    while (p < limit && !aw_cell_is_marked(p));
    run->limit = block->cursor = p;
    return true;
}

/* Blocks whose kind looks at first words need them to say "free". */
static void prepare_run(AwBlock *block, const AwPool *run)
{
    if (block->kind != AW_CELL_PLAIN)
        for (char *p = run->next; p < run->limit; p += block->cell_size) {
            AW_HEAP_SHOW(p, sizeof(uint64_t));
            if (p < block->top || !block->untouched)
                *(uint64_t *)p = 0;
        }
    if (block->top < run->limit)
        block->top = run->limit;
}

static bool find_run(AwHeapInside *heap, int kind, size_t class_index, size_t max, AwPool *run)
{
    AwClass *class = &heap->classes[kind][class_index];
    AwBlock *block = class->current ? class->current : class->blocks;
    while (block && !next_run(block, max, run))
        block = block->next;
    if (!block) {
        block = add_block(heap, kind, class_index);
        if (!block || !next_run(block, max, run))
            return false;
    }
    class->current = block;
    prepare_run(block, run);
    aw_heap_count(heap, (size_t)(run->limit - run->next));
    return true;
}

static void *take_large(AwHeapInside *heap, int kind, size_t size)
{
    size = (size + AW_CELL_UNIT - 1) & ~(size_t)(AW_CELL_UNIT - 1);
    AwLarge *large = size <= LARGEST ? malloc(sizeof(AwLarge) + size) : NULL;
    if (!large)
        return raise_memory(heap->vm);
    large->size = size;
    large->marked = false;
    large->kind = (uint32_t)kind;
    large->next = heap->large;
    heap->large = large;
    widen_range(heap, large, sizeof(AwLarge) + size);
    aw_heap_count(heap, sizeof(AwLarge) + size);
    return large + 1;
}

void *aw_heap_take_slow(AwVM *vm, int kind, size_t size)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    assert(!heap->tracing && size > 0);
    if (size > AW_CELL_MAX)
        return take_large(heap, kind, size);
    size_t class_index = class_for(size);
    if (size > AW_POOL_MAX) { /* no pool of their own: one by one */
        AwPool one;
        if (!find_run(heap, kind, class_index, 1, &one))
            return raise_memory(vm);
        AW_HEAP_SHOW(one.next, class_cell_size(class_index));
        return one.next;
    }
    AwPool *pool = &heap->front.pools[kind][class_index];
    if (!find_run(heap, kind, class_index, AW_RUN_MAX, pool))
        return raise_memory(vm);
    return aw_heap_take(vm, kind, size);
}

/* ---- objects ---- */

static void set_attrs(AwType *type, void *o, size_t size)
{
    *(AwValue **)((char *)o + type->attrs_offset) = (AwValue *)((char *)o + size);
}

static uint32_t attr_slots(const AwType *type)
{
    return type->attrs_hint > type->root.count ? type->attrs_hint : type->root.count;
}

void *aw_heap_new_instance(AwVM *vm, AwType *type)
{
    return aw_heap_new_sized(vm, type, type->size);
}

void *aw_heap_new_sized(AwVM *vm, AwType *type, size_t size)
{
    bool has_attrs = type->flags & AW_TYPE_HAS_ATTRS;
    size = (size + 7) & ~(size_t)7;
    size_t whole = has_attrs ? size + attr_slots(type) * sizeof(AwValue) : size;
    AwObject *o = aw_heap_take(vm, aw_heap_kind(type), whole);
    if (AW_UNLIKELY(!o))
        return NULL;
    aw_heap_zero(o, whole);
    o->shape = &type->root;
    if (has_attrs)
        set_attrs(type, o, size);
    if (AW_UNLIKELY(type->flags & AW_TYPE_DEL) && !aw_heap_list_del(aw_heap_inside(vm->heap), o))
        return raise_memory(vm);
    return o;
}

/* ---- memory that objects own ---- */

/* Since the size is told when memory is freed, small pieces need no head: they are cut from slabs and kept in lists by size.
 * The sanitizer sees more when malloc does it all. */
static inline bool is_small(size_t size)
{
    return !AW_HEAP_ASAN && size <= AW_POOL_MAX;
}

static inline size_t spare_index(size_t size)
{
    return (size + AW_CELL_UNIT - 1) / AW_CELL_UNIT;
}

/* Cuts a new slab into spares of this size. */
static bool add_spares(AwHeapInside *heap, size_t index)
{
    AwSlab *slab = malloc(sizeof *slab);
    if (!slab)
        return false;
    slab->next = heap->slabs;
    heap->slabs = slab;
    size_t size = index * AW_CELL_UNIT, count = sizeof slab->memory / size;
    AwSpare **link = &heap->front.spares[index];
    for (size_t i = 0; i < count; i++) {
        *link = (AwSpare *)(slab->memory + i * size);
        link = &(*link)->next;
    }
    *link = NULL;
    return true;
}

static void *take_owned(AwHeapInside *heap, size_t size)
{
    if (!is_small(size))
        return size <= LARGEST ? malloc(size) : NULL;
    AwSpare **list = &heap->front.spares[spare_index(size)];
    if (AW_UNLIKELY(!*list) && !add_spares(heap, spare_index(size)))
        return NULL;
    AwSpare *spare = *list;
    *list = spare->next;
    return spare;
}

static void give_owned(AwHeapInside *heap, void *memory, size_t size)
{
    if (!is_small(size)) {
        free(memory);
        return;
    }
    AwSpare **list = &heap->front.spares[spare_index(size)], *spare = memory;
    spare->next = *list;
    *list = spare;
}

static void *resize_owned(AwHeapInside *heap, void *memory, size_t old_size, size_t new_size)
{
    if (!is_small(old_size) && !is_small(new_size))
        return new_size <= LARGEST ? realloc(memory, new_size) : NULL;
    if (is_small(old_size) && is_small(new_size) && spare_index(old_size) == spare_index(new_size))
        return memory;
    void *moved = take_owned(heap, new_size);
    if (!moved)
        return NULL;
    memcpy(moved, memory, old_size < new_size ? old_size : new_size);
    give_owned(heap, memory, old_size);
    return moved;
}

void *aw_memory_resize(AwVM *vm, void *memory, size_t old_size, size_t new_size)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    if (new_size == 0) {
        aw_memory_free(vm, memory, old_size);
        return NULL;
    }
    void *resized =
        memory ? resize_owned(heap, memory, old_size, new_size) : take_owned(heap, new_size);
    if (AW_UNLIKELY(!resized))
        return raise_memory(vm);
    heap->front.owned_bytes += new_size - old_size;
    heap->front.bytes -= old_size;
    aw_heap_count(heap, new_size);
    return resized;
}

void aw_memory_free(AwVM *vm, void *memory, size_t size)
{
    if (!memory)
        return;
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    assert(heap->front.owned_bytes >= size && "freed with another size than it was made with");
    heap->front.owned_bytes -= size;
    heap->front.bytes -= size;
    give_owned(heap, memory, size);
}

/* ---- the end ---- */

void aw_heap_free_all(AwHeapInside *heap)
{
    for (AwLarge *large = heap->large, *next; large; large = next) {
        next = large->next;
        free(large);
    }
    for (AwChunk *chunk = heap->chunks, *next; chunk; chunk = next) {
        next = chunk->next;
        AW_HEAP_SHOW(chunk, AW_CHUNK_SIZE);
        munmap(chunk, AW_CHUNK_SIZE);
    }
    for (AwSlab *slab = heap->slabs, *next; slab; slab = next) {
        next = slab->next;
        free(slab);
    }
    heap->large = NULL;
    heap->chunks = NULL;
    heap->slabs = NULL;
}
