/* validate.c: walking all objects, and checking that each is whole and refers to living ones only. */
#include "vm/heap/inside.h"

#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- which cells hold objects ---- */

bool aw_cell_holds_object(const AwHeapInside *heap, const AwBlock *block, const char *cell)
{
    if (block->kind != AW_CELL_PLAIN)
        return cell < block->top && ((const AwObject *)cell)->shape;
    if (cell >= block->cursor)
        return aw_cell_is_marked(cell);
    if (block->class_index >= AW_POOL_COUNT)
        return true;
    const AwPool *pool = &heap->front.pools[block->kind][block->class_index];
    return cell < pool->next || cell >= pool->limit;
}

typedef void (*CellFn)(AwHeapInside *heap, AwObject *o, void *context);

static void each_in_chunk(AwHeapInside *heap, AwChunk *chunk, CellFn fn, void *context)
{
    for (int i = 0; i < AW_CHUNK_BLOCKS; i++) {
        AwBlock *block = &chunk->blocks[i];
        for (char *cell = block->start; block->cell_size && cell < block->end;
             cell += block->cell_size)
            if (aw_cell_holds_object(heap, block, cell))
                fn(heap, (AwObject *)cell, context);
    }
}

typedef struct {
    void (*fn)(AwVM *vm, AwObject *o, void *context);
    void *context;
} Each;

static void call_each(AwHeapInside *heap, AwObject *o, void *context)
{
    Each *each = context;
    if (o->shape->type != &aw_attrs_type)
        each->fn(heap->vm, o, each->context);
}

void aw_heap_each(AwVM *vm, void (*fn)(AwVM *vm, AwObject *o, void *context), void *context)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    Each each = {fn, context};
    for (AwChunk *chunk = heap->chunks; chunk; chunk = chunk->next)
        each_in_chunk(heap, chunk, call_each, &each);
    for (AwLarge *large = heap->large; large; large = large->next)
        call_each(heap, (AwObject *)(large + 1), &each);
}

/* ---- validation ---- */

/* What is known of a chunk while its mark bits serve the validation. */
typedef struct {
    AwChunk *chunk;
    uint64_t marks[AW_CHUNK_MARKS]; /* as they were */
    uint64_t live[AW_CHUNK_MARKS];
} Saved;

typedef struct {
    Saved *chunks;
    size_t count;
} Validation;

static _Noreturn void broken(const AwObject *o, const char *what)
{
    fprintf(stderr, "aw: the heap is broken: object %p %s\n", (const void *)o, what);
    abort();
}

static void note_live(AwHeapInside *heap, AwObject *o, void *context)
{
    (void)heap;
    size_t bit = ((uintptr_t)o & (AW_CHUNK_SIZE - 1)) / AW_CELL_UNIT;
    ((Saved *)context)->live[bit / 64] |= (uint64_t)1 << (bit % 64);
}

static const Saved *saved_of(const Validation *v, const void *o)
{
    for (size_t i = 0; i < v->count; i++)
        if (v->chunks[i].chunk == aw_chunk_of(o))
            return &v->chunks[i];
    return NULL;
}

static void check_reference(const AwHeapInside *heap, const Validation *v, const AwObject *o)
{
    if (aw_cell_is_large(o)) {
        for (AwLarge *large = heap->large; large; large = large->next)
            if ((const AwObject *)(large + 1) == o)
                return;
        broken(o, "is referred to but is no large object of this heap");
    }
    const Saved *saved = saved_of(v, o);
    if (!saved)
        broken(o, "is referred to but lies in no chunk of this heap");
    size_t bit = ((uintptr_t)o & (AW_CHUNK_SIZE - 1)) / AW_CELL_UNIT;
    if (!(saved->live[bit / 64] >> (bit % 64) & 1))
        broken(o, "is referred to but is a free cell");
}

static void check_object(const AwHeapInside *heap, const AwObject *o)
{
    AwShape *shape = o->shape;
    if (!shape || (uintptr_t)shape % sizeof(AwValue) || shape->base.shape != &aw_shape_type.root)
        broken(o, "has no shape");
    AwType *type = shape->type;
    if (!type || !type->base.shape || !(type->base.shape->type->flags & AW_TYPE_TYPE))
        broken(o, "has a shape without a type");
    if (type != &aw_shape_type && !(type->flags & AW_TYPE_TYPE) && aw_cell_size(o) < type->size)
        broken(o, "is shorter than its type says");
    if (type->flags & AW_TYPE_HAS_ATTRS) {
        AwValue *attrs = *aw_instance_attrs((AwObject *)(uintptr_t)o);
        if (attrs && !aw_attrs_are_inline(o, attrs) &&
            aw_attrs_of(attrs)->base.shape != &aw_attrs_type.root)
            broken(o, "has attribute slots that are none");
    }
    (void)heap;
}

static void check_from(AwHeapInside *heap, const Validation *v, AwObject *o)
{
    check_object(heap, o);
    aw_heap_trace(&heap->front, o);
    while (heap->stack_count)
        check_reference(heap, v, heap->stack[--heap->stack_count]);
}

static void save(AwHeapInside *heap, Validation *v)
{
    for (AwChunk *chunk = heap->chunks; chunk; chunk = chunk->next)
        v->count++;
    v->chunks = aw_memory_alloc(v->count * sizeof *v->chunks);
    Saved *saved = v->chunks;
    for (AwChunk *chunk = heap->chunks; chunk; chunk = chunk->next, saved++) {
        saved->chunk = chunk;
        memcpy(saved->marks, chunk->marks, sizeof chunk->marks);
        memset(saved->live, 0, sizeof saved->live);
        each_in_chunk(heap, chunk, note_live, saved);
        memset(chunk->marks, 0, sizeof chunk->marks);
    }
}

void aw_heap_validate(AwVM *vm)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    Validation v = {NULL, 0};
    save(heap, &v);
    heap->tracing = true;
    for (size_t i = 0; i < v.count; i++)
        for (size_t bit = 0; bit < AW_CHUNK_MARKS * 64; bit++)
            if (v.chunks[i].live[bit / 64] >> (bit % 64) & 1)
                check_from(heap, &v, (AwObject *)((char *)v.chunks[i].chunk + bit * AW_CELL_UNIT));
    for (AwLarge *large = heap->large; large; large = large->next) {
        check_from(heap, &v, (AwObject *)(large + 1));
        large->marked = false;
    }
    aw_heap_mark_roots(heap);
    while (heap->stack_count)
        check_reference(heap, &v, heap->stack[--heap->stack_count]);
    heap->tracing = false;
    for (size_t i = 0; i < v.count; i++)
        memcpy(v.chunks[i].chunk->marks, v.chunks[i].marks, sizeof v.chunks[i].marks);
    free(v.chunks);
}
