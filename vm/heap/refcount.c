/* refcount.c: what counting references would have freed by now.
 *
 * A program that has weak references or objects with __del__ can see when an object dies. CPython counts references: an object dies
 * with the last of them, and only what is part of a cycle, or held by one, waits for the collector. Here that is worked out from the
 * marks: of the objects that the roots do not reach, those that none of the others refers to are dead at once, then those that only
 * these referred to, and so on. What is left over is in cycles or held by them.
 *
 * Such a pass changes nothing on the heap: it saves the marks and puts them back. It takes the references to what is dead, in
 * the order in which counting would have come to it, and lines up what is to be called. The cells are freed by a later collection.
 *
 * Passes are paid from an account in cells, of which there are enough for a few thousand passes over a small heap; allocating
 * fills it again. So a long program spends a small part of its time on them, and what it prints depends on nothing but itself.
 */
#include "vm/heap/inside.h"
#include "vm/heap/weakref.h"

#include "base/memory.h"

#include <stdlib.h>

enum {
    ACCOUNT = 24 << 20,      /* cells that may be looked at, to begin with */
    BYTES_FOR_A_CELL = 32,   /* allocated, that fill the account by one */
    COST_OF_A_PASS = 1 << 9, /* besides the cells */
    DUE = 1 << 18            /* bytes allocated: some thousand small objects */
};

/* An object that the roots do not reach. */
typedef struct {
    AwObject *object;
    uint32_t references; /* from other such objects */
    bool has_del;        /* stands in the list of those with __del__ */
    bool freed;
} Dead;

typedef struct {
    AwHeapInside *heap;
    Dead *dead;
    size_t count, capacity;
    uint32_t *places; /* 1 + index in `dead`, by address */
    size_t place_mask;
    size_t *stack; /* references that are about to go: indexes in `dead` */
    size_t stack_count, stack_capacity;
} Search;

/* ---- marks that are put back ---- */

uint64_t *aw_heap_save_marks(const AwHeapInside *heap)
{
    size_t count = 0;
    for (AwChunk *chunk = heap->chunks; chunk; chunk = chunk->next)
        count++;
    uint64_t *marks = aw_memory_alloc((count + 1) * sizeof heap->chunks->marks), *to = marks;
    for (AwChunk *chunk = heap->chunks; chunk; chunk = chunk->next, to += AW_CHUNK_MARKS)
        memcpy(to, chunk->marks, sizeof chunk->marks);
    return marks;
}

static void restore_marks(AwHeapInside *heap, uint64_t *marks)
{
    const uint64_t *from = marks;
    for (AwChunk *chunk = heap->chunks; chunk; chunk = chunk->next, from += AW_CHUNK_MARKS)
        memcpy(chunk->marks, from, sizeof chunk->marks);
    free(marks);
}

static size_t count_marked(const AwHeapInside *heap)
{
    size_t count = 0;
    for (const AwChunk *chunk = heap->chunks; chunk; chunk = chunk->next)
        for (int i = 0; i < AW_CHUNK_MARKS; i++)
            count += (size_t)__builtin_popcountll(chunk->marks[i]);
    return count;
}

/* ---- which objects are dead ---- */

static bool was_marked(const uint64_t *marks, const char *cell)
{
    size_t bit = ((uintptr_t)cell & (AW_CHUNK_SIZE - 1)) / AW_CELL_UNIT;
    return marks[bit / 64] >> (bit % 64) & 1;
}

/* Whether the cell held an object before the marks were made anew; `marks` are the old ones of its chunk. */
static bool holds_object(const AwHeapInside *heap, const AwBlock *block, const uint64_t *marks,
                         const char *cell)
{
    if (block->kind != AW_CELL_PLAIN)
        return cell < block->top && ((const AwObject *)cell)->shape;
    if (cell >= block->cursor)
        return was_marked(marks, cell);
    if (block->class_index >= AW_POOL_COUNT)
        return true;
    const AwPool *pool = &heap->front.pools[block->kind][block->class_index];
    return cell < pool->next || cell >= pool->limit;
}

static void add_dead(Search *s, AwObject *o)
{
    if (o->shape->type == &aw_attrs_type)
        return; /* a part of another */
    if (s->count == s->capacity) {
        s->capacity = s->capacity ? 2 * s->capacity : 256;
        s->dead = aw_memory_realloc(s->dead, s->capacity * sizeof *s->dead);
    }
    s->dead[s->count++] = (Dead){.object = o};
}

static void find_dead_in(Search *s, AwBlock *block, const uint64_t *marks)
{
    for (char *cell = block->start; cell < block->end; cell += block->cell_size)
        if (!aw_cell_is_marked(cell) && holds_object(s->heap, block, marks, cell))
            add_dead(s, (AwObject *)cell);
}

static uint32_t *place_of(const Search *s, const AwObject *o)
{
    size_t i = (size_t)(((uintptr_t)o * 0x9e3779b97f4a7c15u) >> 32) & s->place_mask;
    while (s->places[i] && s->dead[s->places[i] - 1].object != o)
        i = (i + 1) & s->place_mask;
    return &s->places[i];
}

static void find_dead(Search *s, const uint64_t *marks)
{
    for (AwChunk *chunk = s->heap->chunks; chunk; chunk = chunk->next, marks += AW_CHUNK_MARKS)
        for (int i = 0; i < AW_CHUNK_BLOCKS; i++)
            if (chunk->blocks[i].cell_size)
                find_dead_in(s, &chunk->blocks[i], marks);
    for (AwLarge *large = s->heap->large; large; large = large->next)
        if (!large->marked)
            add_dead(s, (AwObject *)(large + 1));
    s->place_mask = 15;
    while (s->place_mask < 2 * s->count)
        s->place_mask = 2 * s->place_mask + 1;
    s->places = aw_memory_alloc((s->place_mask + 1) * sizeof *s->places);
    memset(s->places, 0, (s->place_mask + 1) * sizeof *s->places);
    for (size_t i = 0; i < s->count; i++)
        *place_of(s, s->dead[i].object) = (uint32_t)i + 1;
}

/* ---- who refers to whom ---- */

static void clear_mark(AwObject *o)
{
    if (aw_cell_is_large(o)) {
        aw_large_of(o)->marked = false;
        return;
    }
    size_t bit = ((uintptr_t)o & (AW_CHUNK_SIZE - 1)) / AW_CELL_UNIT;
    aw_chunk_of(o)->marks[bit / 64] &= ~((uint64_t)1 << (bit % 64));
}

/* Puts the dead objects that `o` refers to on the mark stack, each of them once, and leaves their marks as they were. */
static size_t push_referents(AwHeapInside *heap, AwObject *o)
{
    assert(heap->stack_count == 0);
    heap->nested = UINT32_MAX; /* nothing is to be drained meanwhile */
    aw_heap_trace(&heap->front, o);
    heap->nested = 0;
    if (o->shape->type->flags & AW_TYPE_HAS_ATTRS) {
        AwValue *attrs = *aw_instance_attrs(o);
        if (attrs && !aw_attrs_are_inline(o, attrs))
            clear_mark(&aw_attrs_of(attrs)->base);
    }
    for (size_t i = 0; i < heap->stack_count; i++)
        clear_mark(heap->stack[i]);
    return heap->stack_count;
}

static void count_references(Search *s)
{
    AwHeapInside *heap = s->heap;
    for (size_t i = 0; i < s->count; i++)
        for (size_t left = push_referents(heap, s->dead[i].object); left > 0; left--) {
            uint32_t place = *place_of(s, heap->stack[--heap->stack_count]);
            if (place)
                s->dead[place - 1].references++;
        }
}

/* Lists and tuples let go of their last item first. */
static bool frees_backwards(const AwObject *o)
{
    return o->shape->type->flags & (AW_TYPE_LIST | AW_TYPE_TUPLE);
}

static void push_reference(Search *s, const AwObject *o)
{
    uint32_t place = *place_of(s, o);
    if (!place)
        return;
    if (s->stack_count == s->stack_capacity) {
        s->stack_capacity = s->stack_capacity ? 2 * s->stack_capacity : 64;
        s->stack = aw_memory_realloc(s->stack, s->stack_capacity * sizeof *s->stack);
    }
    s->stack[s->stack_count++] = place - 1;
}

static void release_referents(Search *s, AwObject *o)
{
    AwHeapInside *heap = s->heap;
    size_t count = push_referents(heap, o);
    for (size_t i = 0; i < count; i++)
        push_reference(s, heap->stack[frees_backwards(o) ? i : count - 1 - i]);
    heap->stack_count = 0;
}

typedef void (*FreedFn)(AwHeapInside *heap, Dead *dead);

/* The last reference to it went. What has a __del__ keeps what it refers to until that was called. */
static void free_one(Search *s, Dead *dead, FreedFn fn)
{
    dead->freed = true;
    if (fn)
        fn(s->heap, dead);
    if (!dead->has_del || !fn)
        release_referents(s, dead->object);
}

static void free_what_nobody_holds(Search *s, FreedFn fn)
{
    for (size_t i = 0; i < s->count; i++) {
        if (s->dead[i].references > 0 || s->dead[i].freed)
            continue;
        free_one(s, &s->dead[i], fn);
        while (s->stack_count) {
            Dead *dead = &s->dead[s->stack[--s->stack_count]];
            if (--dead->references == 0 && !dead->freed)
                free_one(s, dead, fn);
        }
    }
}

static void begin_search(Search *s, const uint64_t *old)
{
    find_dead(s, old);
    for (size_t i = 0; i < s->heap->front.del_count; i++) {
        uint32_t place = *place_of(s, s->heap->dels[i]);
        if (place)
            s->dead[place - 1].has_del = true;
    }
    count_references(s);
}

static void end_search(Search *s)
{
    free(s->dead);
    free(s->places);
    free(s->stack);
}

/* ---- the passes ---- */

static uint64_t *begin_pass(AwHeapInside *heap)
{
    assert(!heap->tracing);
    heap->tracing = true;
    uint64_t *old = aw_heap_save_marks(heap);
    aw_heap_mark_all(heap);
    return old;
}

static void end_pass(AwHeapInside *heap, uint64_t *old)
{
    restore_marks(heap, old);
    heap->tracing = false;
}

static void take_references(AwHeapInside *heap, Dead *dead)
{
    const AwType *type = dead->object->shape->type;
    if (dead->has_del && !(type->is_over && type->is_over(dead->object)))
        aw_heap_line_up(heap, dead->object);
    else
        aw_heap_clear_refs_to(heap, aw_from_object(dead->object));
}

static void forget_freed_dels(const Search *s)
{
    AwHeapInside *heap = s->heap;
    size_t kept = 0;
    for (size_t i = 0; i < heap->front.del_count; i++) {
        uint32_t place = *place_of(s, heap->dels[i]);
        if (!place || !s->dead[place - 1].freed)
            heap->dels[kept++] = heap->dels[i];
    }
    heap->front.del_count = kept;
}

static void fill_account(AwHeapInside *heap)
{
    if (heap->account_bytes == 0)
        heap->account = ACCOUNT; /* it was never looked at */
    if (heap->front.bytes > heap->account_bytes)
        heap->account += (int64_t)((heap->front.bytes - heap->account_bytes) / BYTES_FOR_A_CELL);
    if (heap->account > ACCOUNT)
        heap->account = ACCOUNT;
    heap->account_bytes = heap->front.bytes;
}

void aw_heap_be_attentive(AwHeapInside *heap)
{
    fill_account(heap);
    heap->vm->attentive = heap->account > 0 && (heap->watched || heap->front.del_count);
}

bool aw_heap_free_uncounted(AwVM *vm, bool whatever_it_costs)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    aw_heap_be_attentive(heap);
    if ((!vm->attentive && !whatever_it_costs) || vm->no_collect > 0 || vm->unrooted > 0 ||
        heap->ref_count + heap->front.del_count == 0)
        return false;
    size_t refs = heap->ref_count, dels = heap->front.del_count;
    uint64_t *old = begin_pass(heap);
    heap->account -= (int64_t)count_marked(heap) + COST_OF_A_PASS;
    if (aw_heap_any_del_dead(heap) || aw_heap_any_ref_dead(heap)) {
        Search s = {.heap = heap};
        begin_search(&s, old);
        free_what_nobody_holds(&s, take_references);
        forget_freed_dels(&s);
        heap->account -= 4 * (int64_t)s.count;
        end_search(&s);
    }
    end_pass(heap, old);
    return heap->ref_count < refs || heap->front.del_count < dels;
}

bool aw_heap_cycles_are_due(AwVM *vm)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    return vm->attentive && !heap->keep_cycles && heap->front.bytes > heap->live_bytes + DUE;
}

void aw_heap_keep_cycles(AwVM *vm, bool keep)
{
    aw_heap_inside(vm->heap)->keep_cycles = keep;
}

size_t aw_heap_count_cycles(AwVM *vm, size_t (*weight)(AwObject *o))
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    size_t count = 0;
    if (vm->no_collect > 0 || vm->unrooted > 0)
        return 0;
    uint64_t *old = begin_pass(heap);
    Search s = {.heap = heap};
    begin_search(&s, old);
    free_what_nobody_holds(&s, NULL);
    for (size_t i = 0; i < s.count; i++)
        if (!s.dead[i].freed)
            count += weight(s.dead[i].object);
    end_search(&s);
    end_pass(heap, old);
    return count;
}

void aw_heap_mark_cycles(AwHeapInside *heap, const uint64_t *old)
{
    Search s = {.heap = heap};
    begin_search(&s, old);
    free_what_nobody_holds(&s, NULL);
    for (size_t i = 0; i < s.count; i++)
        if (!s.dead[i].freed)
            aw_heap_mark_object(&heap->front, s.dead[i].object);
    end_search(&s);
}

bool aw_heap_each_referent(AwVM *vm, const AwValue *values, size_t count,
                           bool (*fn)(AwVM *vm, AwValue from, AwValue to, void *context),
                           void *context)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    bool go_on = true;
    uint64_t *old = aw_heap_save_marks(heap);
    aw_heap_clear_marks(heap);
    for (size_t i = 0; go_on && i < count; i++) {
        size_t found = aw_is_object(values[i]) ? push_referents(heap, aw_as_object(values[i])) : 0;
        for (size_t j = 0; go_on && j < found; j++)
            if (heap->stack[j]->shape->type != &aw_shape_type)
                go_on = fn(vm, values[i], aw_from_object(heap->stack[j]), context);
        heap->stack_count = 0;
    }
    restore_marks(heap, old);
    return go_on;
}
