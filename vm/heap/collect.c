/* collect.c: the collector: marks what can be reached, forgets and finalizes the rest.
 *
 * Marking keeps its own stack, so no chain of objects is too long for it. Static types have no mark:
 * they are told by their address, and what they hold is marked as a root (roots.c). Shapes are kept
 * by the objects that have them and by the shapes they were made from; so all shapes of a type live as long as it does.
 *
 * Finalizing happens at once, so that the memory which dead objects own is free again; other dead cells are
 * not touched: their marks say that they are free.
 */
#include "vm/heap/inside.h"

#include "base/memory.h"

#include <stdlib.h>

/* ---- marking ---- */

static bool is_static_type(const AwObject *o)
{
    return o->shape->flags & AW_SHAPE_STATIC && o->shape->type->flags & AW_TYPE_TYPE &&
           !(((const AwType *)o)->flags & AW_TYPE_HEAP);
}

/* Whether o lies on the heap at all. */
static inline bool is_ours(const AwHeapInside *heap, const AwObject *o)
{
    if ((uintptr_t)o - heap->low >= heap->high - heap->low)
        return false;
    return AW_LIKELY(!heap->statics_between) || !is_static_type(o);
}

/* Marks o; true if it was not marked yet. */
static inline bool set_mark(AwHeapInside *heap, AwObject *o)
{
    if (AW_UNLIKELY(!is_ours(heap, o)))
        return false;
    if (AW_UNLIKELY(aw_cell_is_large(o))) {
        AwLarge *large = aw_large_of(o);
        bool marked = large->marked;
        large->marked = true;
        return !marked;
    }
    size_t bit = ((uintptr_t)o & (AW_CHUNK_SIZE - 1)) / AW_CELL_UNIT;
    uint64_t *word = &aw_chunk_of(o)->marks[bit / 64], mask = (uint64_t)1 << (bit % 64);
    if (*word & mask)
        return false;
    *word |= mask;
    return true;
}

static inline void mark_object(AwHeapInside *heap, AwObject *o)
{
    if (!set_mark(heap, o))
        return;
    __builtin_prefetch(o);
    if (AW_UNLIKELY(!aw_heap_grow_array(&heap->stack, &heap->stack_capacity, heap->stack_count,
                                        sizeof *heap->stack))) {
        heap->overflowed = true; /* no memory for the stack: what it holds is found by its mark */
        return;
    }
    heap->stack[heap->stack_count++] = o;
}

void aw_heap_mark(AwHeap *front, AwValue v)
{
    if (aw_is_object(v))
        mark_object(aw_heap_inside(front), aw_as_object(v));
}

static void mark_all(AwHeapInside *heap, const AwValue *values, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (aw_is_object(values[i]))
            mark_object(heap, aw_as_object(values[i]));
}

/* Of a long list some items are marked at a time with all that they hold, so that the stack stays short; not so in a list in a
 * list in a list, since this nests. */
enum { MANY = 1024, MAX_NESTED = 4 };
static void drain(AwHeapInside *heap, size_t floor);

void aw_heap_mark_many(AwHeap *front, const AwValue *values, size_t count)
{
    AwHeapInside *heap = aw_heap_inside(front);
    if (AW_UNLIKELY(count > MANY && heap->nested < MAX_NESTED)) {
        size_t floor = heap->stack_count;
        heap->nested++;
        for (; count > MANY; values += MANY, count -= MANY) {
            mark_all(heap, values, MANY);
            drain(heap, floor);
        }
        heap->nested--;
    }
    mark_all(heap, values, count);
}

bool aw_heap_is_marked(AwHeap *heap, AwValue v)
{
    if (!aw_is_object(v) || !is_ours(aw_heap_inside(heap), aw_as_object(v)))
        return true;
    AwObject *o = aw_as_object(v);
    return aw_cell_is_large(o) ? aw_large_of(o)->marked : aw_cell_is_marked(o);
}

static void trace_attrs(AwHeapInside *heap, AwObject *o)
{
    AwValue *attrs = *aw_instance_attrs(o);
    if (!attrs)
        return;
    if (!aw_attrs_are_inline(o, attrs))
        set_mark(heap, &aw_attrs_of(attrs)->base);
    aw_heap_mark_many(&heap->front, attrs, o->shape->count);
}

static void trace_shapes(AwHeapInside *heap, AwShape *shape)
{
    for (uint32_t i = 0; i < shape->next_count; i++)
        if (shape->next[i])
            mark_object(heap, &shape->next[i]->base);
}

/* A root shape lies in its class; the others keep all that they need when they are traced themselves. */
static inline void mark_shape(AwHeapInside *heap, AwShape *shape)
{
    mark_object(heap, shape->flags & AW_SHAPE_ROOT ? &shape->type->base : &shape->base);
}

static void trace_shape(AwHeapInside *heap, AwShape *shape)
{
    if (shape->type->flags & AW_TYPE_HEAP)
        mark_object(heap, &shape->type->base);
    if (aw_is_object(shape->name))
        mark_object(heap, aw_as_object(shape->name));
    if (shape->parent && !(shape->parent->flags & AW_SHAPE_ROOT))
        mark_object(heap, &shape->parent->base);
    trace_shapes(heap, shape);
}

void aw_heap_trace(AwHeap *front, AwObject *o)
{
    AwHeapInside *heap = aw_heap_inside(front);
    AwShape *shape = o->shape;
    AwType *type = shape->type;
    if (!(shape->flags & AW_SHAPE_STATIC))
        mark_shape(heap, shape);
    if (type->traverse)
        type->traverse(front, o);
    if (type->flags & (AW_TYPE_HAS_ATTRS | AW_TYPE_TYPE)) {
        if (type->flags & AW_TYPE_HAS_ATTRS)
            trace_attrs(heap, o);
        if (type->flags & AW_TYPE_TYPE)
            trace_shapes(heap, &((AwType *)o)->root);
    } else if (type == &aw_shape_type) {
        trace_shape(heap, (AwShape *)o);
    }
}

/* What a static type holds. */
void aw_heap_trace_static(AwHeap *front, AwType *type)
{
    aw_heap_mark_object(front, type->namespace);
    aw_heap_mark(front, type->mro);
    aw_heap_mark(front, type->bases);
    aw_heap_mark(front, type->name_value);
    aw_heap_mark(front, type->qualname);
    trace_shapes(aw_heap_inside(front), &type->root);
}

/* Traverses everything on the stack above the lowest `floor`, a few objects behind their being fetched (the idea is from Cher, Hosking and
 * Vitek, "Software prefetching for mark-sweep garbage collection", 2004). */
static void drain(AwHeapInside *heap, size_t floor)
{
    AwObject *ahead[AW_MARK_AHEAD] = {NULL};
    unsigned at = 0, idle = 0;
    while (idle <= AW_MARK_AHEAD) {
        AwObject *next = NULL;
        if (heap->stack_count > floor) {
            next = heap->stack[--heap->stack_count];
            idle = 0;
        } else {
            idle++;
        }
        AwObject *o = ahead[at];
        ahead[at] = next;
        at = (at + 1) % AW_MARK_AHEAD;
        if (o)
            aw_heap_trace(&heap->front, o);
    }
}

static void trace_marked_in(AwHeapInside *heap, const AwBlock *block)
{
    for (char *cell = block->start; block->cell_size && cell < block->end; cell += block->cell_size)
        if (aw_cell_is_marked(cell) && ((AwObject *)cell)->shape->type != &aw_attrs_type) {
            aw_heap_trace(&heap->front, (AwObject *)cell);
            drain(heap, 0);
        }
}

/* Traces all that is marked once more: among it are those that did not fit on the stack. */
static void trace_marked(AwHeapInside *heap)
{
    for (AwChunk *chunk = heap->chunks; chunk; chunk = chunk->next)
        for (int i = 0; i < AW_CHUNK_BLOCKS; i++)
            trace_marked_in(heap, &chunk->blocks[i]);
    for (AwLarge *large = heap->large; large; large = large->next)
        if (large->marked) {
            aw_heap_trace(&heap->front, (AwObject *)(large + 1));
            drain(heap, 0);
        }
}

static void drain_all(AwHeapInside *heap)
{
    drain(heap, 0);
    while (heap->overflowed) {
        heap->overflowed = false;
        trace_marked(heap);
    }
}

/* ---- what dies ---- */

void aw_heap_finalize(AwHeapInside *heap, AwObject *o)
{
    AwType *type = o->shape->type;
    if (type == &aw_shape_type)
        aw_shape_clear(heap->vm, (AwShape *)o);
    if (type->flags & AW_TYPE_TYPE)
        aw_shape_clear(heap->vm, &((AwType *)o)->root);
    if (type->finalize)
        type->finalize(heap->vm, o);
}

/* Fills a dead cell so that who still uses it fails at once. The first word stays as it is: it may say "free". */
static void bury(AwHeapInside *heap, AwBlock *block, char *cell)
{
    if (!heap->poison)
        return;
    uint64_t *words = (uint64_t *)cell;
    AW_HEAP_SHOW(cell, block->cell_size);
    if (words[1] != AW_HEAP_DEAD_WORD)
        for (size_t i = 1; i < block->cell_size / sizeof(uint64_t); i++)
            words[i] = AW_HEAP_DEAD_WORD;
    if (block->kind == AW_CELL_PLAIN)
        words[0] = AW_HEAP_DEAD_WORD;
    AW_HEAP_HIDE(words + 1, block->cell_size - sizeof(uint64_t));
}

static inline bool is_dying(const char *cell)
{
    return !aw_cell_is_marked(cell) && ((const AwObject *)cell)->shape;
}

static void bury_dying(AwHeapInside *heap, AwBlock *block)
{
    for (char *cell = block->start; cell < block->top; cell += block->cell_size)
        if (is_dying(cell)) {
            ((AwObject *)cell)->shape = NULL;
            bury(heap, block, cell);
        }
}

static void finalize_blocks(AwHeapInside *heap)
{
    for (size_t i = 0; i < AW_CLASS_COUNT; i++)
        for (AwBlock *block = heap->classes[AW_CELL_FINALIZE][i].blocks; block; block = block->next)
            for (char *cell = block->start; cell < block->top; cell += block->cell_size)
                if (is_dying(cell)) {
                    AwObject *o = (AwObject *)cell;
                    AwFinalize finalize = o->shape->type->finalize;
                    if (finalize)
                        finalize(heap->vm, o);
                    o->shape = NULL;
                    bury(heap, block, cell);
                }
}

/* Finalizes all types and shapes before it takes their own shapes away: a class dies by what its metaclass says,
 * which may die too. */
static void finalize_meta(AwHeapInside *heap)
{
    AwClass *classes = heap->classes[AW_CELL_META];
    for (size_t i = 0; i < AW_CLASS_COUNT; i++)
        for (AwBlock *block = classes[i].blocks; block; block = block->next)
            for (char *cell = block->start; cell < block->top; cell += block->cell_size)
                if (is_dying(cell))
                    aw_heap_finalize(heap, (AwObject *)cell);
    for (size_t i = 0; i < AW_CLASS_COUNT; i++)
        for (AwBlock *block = classes[i].blocks; block; block = block->next)
            bury_dying(heap, block);
}

static void sweep_large(AwHeapInside *heap)
{
    for (AwLarge **link = &heap->large, *large; (large = *link);) {
        if (large->marked) {
            heap->front.bytes += sizeof(AwLarge) + large->size;
            link = &large->next;
            continue;
        }
        if (large->kind != AW_CELL_PLAIN)
            aw_heap_finalize(heap, (AwObject *)(large + 1));
        *link = large->next;
        free(large);
    }
}

static void bury_block(AwHeapInside *heap, AwBlock *block)
{
    if (heap->poison && block->kind == AW_CELL_PLAIN)
        for (char *cell = block->start; cell < block->top; cell += block->cell_size)
            if (!aw_cell_is_marked(cell))
                bury(heap, block, cell);
}

static uint32_t count_marks(const AwBlock *block)
{
    const AwChunk *chunk = aw_chunk_of(block);
    const uint64_t *words =
        &chunk->marks[(block - chunk->blocks) * (AW_CHUNK_MARKS / AW_CHUNK_BLOCKS)];
    uint32_t count = 0;
    for (int i = 0; i < AW_CHUNK_MARKS / AW_CHUNK_BLOCKS; i++)
        count += (uint32_t)__builtin_popcountll(words[i]);
    return count;
}

/* Gives empty blocks back, and lets allocation start at the first block again. */
static void sweep_class(AwHeapInside *heap, AwClass *class)
{
    AwBlock *block = class->blocks;
    class->blocks = class->last = class->current = NULL;
    for (AwBlock *next; block; block = next) {
        next = block->next;
        block->live = count_marks(block);
        heap->front.bytes += (size_t)block->live * block->cell_size;
        bury_block(heap, block);
        if (block->live == 0) {
            aw_block_release(heap, block);
            continue;
        }
        block->cursor = block->start;
        block->next = NULL;
        if (class->last)
            class->last->next = block;
        else
            class->blocks = block;
        class->last = block;
    }
}

static void sweep(AwHeapInside *heap)
{
    memset(heap->front.pools, 0, sizeof heap->front.pools);
    finalize_blocks(heap);
    heap->front.bytes = 0;
    sweep_large(heap);
    finalize_meta(heap);
    heap->front.bytes += heap->front.owned_bytes;
    for (int kind = 0; kind < AW_CELL_KINDS; kind++)
        for (size_t i = 0; i < AW_CLASS_COUNT; i++)
            sweep_class(heap, &heap->classes[kind][i]);
}

void aw_heap_clear_marks(AwHeapInside *heap)
{
    for (AwChunk *chunk = heap->chunks; chunk; chunk = chunk->next)
        memset(chunk->marks, 0, sizeof chunk->marks);
    for (AwLarge *large = heap->large; large; large = large->next)
        large->marked = false;
}

void aw_heap_mark_all(AwHeapInside *heap)
{
    aw_heap_clear_marks(heap);
    aw_heap_mark_roots(heap);
    drain_all(heap);
}

/* Marks all that lives on. Weak references to what does not are cleared: first of all, as CPython's collector does it for cycles;
 * or last, when cycles stay, so that the rest dies as by counting references: after its __del__. */
static void mark_living(AwHeapInside *heap, bool keep)
{
    uint64_t *old = keep ? aw_heap_save_marks(heap) : NULL;
    aw_heap_mark_all(heap);
    if (keep)
        aw_heap_mark_cycles(heap, old);
    free(old);
    drain_all(heap);
    if (!keep)
        aw_heap_clear_refs(heap);
    aw_heap_run_rescue(heap); /* what hangs on these is not dead yet */
    drain_all(heap);
    aw_heap_rescue_dels(heap);
    drain_all(heap);
    if (keep)
        aw_heap_clear_refs(heap);
}

static void collect(AwHeapInside *heap, bool keep_cycles)
{
    assert(!heap->tracing);
    heap->tracing = true;
    mark_living(heap, keep_cycles);
    aw_heap_run_weak(heap);
    sweep(heap);
    aw_heap_trim(heap);
    heap->tracing = false;
    heap->collections++;
}

static void collect_and_count(AwVM *vm, bool keep_cycles)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    __atomic_fetch_and(&vm->poll, ~(uint32_t)AW_POLL_GC, __ATOMIC_RELAXED);
    if (vm->no_collect > 0 || !aw_heap_find_held(heap))
        return;
    aw_heap_be_attentive(heap);
    collect(heap, keep_cycles);
    heap->held_count = 0;
    heap->account_bytes = heap->live_bytes = heap->front.bytes;
    aw_heap_be_attentive(heap);
    heap->front.threshold =
        heap->front.bytes +
        (heap->front.bytes > AW_HEAP_MIN_GROWTH ? heap->front.bytes : AW_HEAP_MIN_GROWTH);
    if (heap->stack_capacity > 1 << 16) {
        free(heap->stack);
        heap->stack = NULL;
        heap->stack_capacity = 0;
    }
}

void aw_heap_collect(AwVM *vm)
{
    collect_and_count(vm, false);
}

/* Under stress every safepoint collects; while the C stack has to be read, some do, or loops in callbacks would take too long. */
enum { STRESS_EVERY = 8 };

void aw_heap_collect_when_due(AwVM *vm)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    if (vm->poll & AW_POLL_STRESS && vm->unrooted > 0 && ++heap->stressed % STRESS_EVERY != 0)
        return;
    collect_and_count(vm, (heap->keep_cycles || vm->poll & AW_POLL_STRESS) &&
                              heap->watched + heap->front.del_count > 0);
}

/* ---- the end of the machine ---- */

void aw_heap_deinit(AwVM *vm)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    if (!heap)
        return;
    heap->tracing = true;
    aw_heap_clear_marks(heap);
    sweep(heap);
    for (size_t i = 0; i < heap->static_type_count; i++)
        aw_shape_clear(vm, &heap->static_types[i]->root);
    assert(heap->front.owned_bytes == 0 && "an object did not free what it owned");
    assert(heap->block_count == 0);
    aw_heap_free_all(heap);
    free(heap->stack);
    free(heap->words);
    free(heap->held);
    free(heap->roots);
    free(heap->root_hooks.items);
    free(heap->rescue_hooks.items);
    free(heap->dels);
    free(heap->dead);
    free(heap->refs);
    free(heap->weak_hooks.items);
    free(heap->static_types);
    free(heap);
    vm->heap = NULL;
}
