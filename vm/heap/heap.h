/* heap.h: where objects live and how dead ones are found.
 *
 * Precise, non-moving mark-sweep. Cells of one size and kind share a block of 64 KB; sixteen blocks are a
 * chunk, aligned to its size, with the mark bits of all its cells in its head, so sweeping does not touch dead
 * cells, except those of objects whose type has a finalize function. (One head per block would
 * put all mark bits into the same few sets of the processor's cache.) Larger objects are malloc'ed one by one.
 * Dead cells are found when allocation next wants cells of their size: it takes the next run of
 * cells without a mark and bumps through it.
 *
 * Allocation never collects. It counts, and past the threshold raises AW_POLL_GC in the poll word; the
 * engine collects at its next safepoint. A native therefore need not root anything, unless it calls back
 * into Aw code. A native that is declared AW_REENTERS keeps what it still needs then in its arguments, in *out, or in
 * scratch roots (aw_root_push). While one that is not calls back, the collector reads the C stack too and keeps whatever
 * a word there may point to (cstack.c): such a native may hold values in its variables, but not in memory from malloc.
 */
#ifndef AW_VM_HEAP_HEAP_H
#define AW_VM_HEAP_HEAP_H

#include "vm/heap/object.h"

/* aw_object_new(vm, type), aw_object_new_sized(vm, type, size), aw_object_new_raw(vm, type, size): alloc.h. */

/* Memory that an object owns outside of its cell (freed in finalize). It counts towards the next
 * collection. Resizing from NULL allocates; to 0 frees. Returns NULL with MemoryError raised, the old
 * memory untouched. old_size must be what was asked for before. */
void *aw_memory_resize(AwVM *vm, void *memory, size_t old_size, size_t new_size) AW_MUST_CHECK;
void aw_memory_free(AwVM *vm, void *memory, size_t size);

/* ---- marking: for traverse functions ---- */
void aw_heap_mark(AwHeap *heap, AwValue v); /* AW_UNSET and words that are no objects are fine */
static inline void aw_heap_mark_object(AwHeap *heap, const void *o)
{ /* NULL is fine */
    aw_heap_mark(heap, aw_from_object(o));
}
void aw_heap_mark_many(AwHeap *heap, const AwValue *values, size_t count);

/* ---- roots ---- */
typedef void (*AwRootFn)(AwVM *vm, AwHeap *heap, void *context);
/* `fn` is called at each collection to mark what `context` holds. */
bool aw_heap_add_roots(AwVM *vm, AwRootFn fn, void *context) AW_MUST_CHECK;
void aw_heap_remove_roots(AwVM *vm, AwRootFn fn, void *context);

/* A static type was made ready: what its record holds (namespace, mro, names, shapes) is a root from now on.
 * Registering twice does nothing. */
/* A module was loaded whose static types lie near `data`; said before anything on the heap refers to one of them. */
void aw_heap_note_statics(AwVM *vm, const void *data);
bool aw_heap_register_static_type(AwVM *vm, AwType *type) AW_MUST_CHECK;

/* `fn` is called when the roots were marked: what it marks then is as good as held by a root, this one time. */
bool aw_heap_add_rescue(AwVM *vm, AwRootFn fn, void *context) AW_MUST_CHECK;

/* Objects whose class defines __del__ are listed when they are made. The collector keeps those that it finds dead once
 * more and raises AW_POLL_DEL; the engine takes them one by one and calls it. Weak references with callbacks come the same way. */
bool aw_heap_tell_death(AwVM *vm,
                        AwObject *o) AW_MUST_CHECK; /* lists another object; false: raised */
void aw_heap_forget_over(
    AwVM *vm); /* those listed last leave the list if their type says that they are over */
AwValue aw_heap_take_dead(AwVM *vm); /* AW_UNSET: no more */
void aw_heap_condemn(
    AwVM *vm); /* at the end of the program: all that are left are as good as dead */

/* While the program can see when objects die (vm->attentive): finds those that are dead for who counts references, clears weak references
 * to them, and lines up what is to be called. Whether there were any that mattered. At a safepoint only; see refcount.c. */
bool aw_heap_free_uncounted(AwVM *vm, bool whatever_it_costs);
/* The sum of the weights of unreachable objects that are part of cycles or held by them. At a safepoint only. */
size_t aw_heap_count_cycles(AwVM *vm, size_t (*weight)(AwObject *o));
/* Calls fn for each object that one of the `count` values refers to, once for each of them, until it answers false; whether it never
 * did. `fn` must not make objects; memory that an object owns may grow. */
bool aw_heap_each_referent(AwVM *vm, const AwValue *values, size_t count,
                           bool (*fn)(AwVM *vm, AwValue from, AwValue to, void *context),
                           void *context);
/* CPython's collector would have looked for cycles by now, since so much was allocated; and the program can see that. */
bool aw_heap_cycles_are_due(AwVM *vm);
/* gc.disable(): collections leave cycles alone while somebody can see when objects die. */
void aw_heap_keep_cycles(AwVM *vm, bool keep);

/* `fn` is called after marking and before anything is freed: it forgets what nobody marked. */
typedef void (*AwWeakFn)(AwVM *vm, AwHeap *heap, void *context);
bool aw_heap_add_weak(AwVM *vm, AwWeakFn fn, void *context) AW_MUST_CHECK;
void aw_heap_remove_weak(AwVM *vm, AwWeakFn fn, void *context);
/* For these two kinds of functions: whether v will live (values that are no objects do). */
bool aw_heap_is_marked(AwHeap *heap, AwValue v);

/* Scratch roots: a stack. size_t mark = aw_root_mark(vm); … aw_root_push(vm, v) … aw_root_release(vm, mark).
 * Pushing never fails visibly: without memory it aborts the program with a message. */
size_t aw_root_mark(AwVM *vm);
void aw_root_push(AwVM *vm, AwValue v);
void aw_root_release(AwVM *vm, size_t mark);

/* Values in C's own memory that are roots while C calls something that may collect; ranges end in the reverse of the order in
 * which they begin. */
typedef struct AwRootRange {
    AwValue *values;
    size_t count;
    struct AwRootRange *outer;
} AwRootRange;

/* ---- collecting ---- */
bool aw_heap_init(AwVM *vm) AW_MUST_CHECK;
void aw_heap_deinit(AwVM *vm); /* finalizes and frees everything; debug builds assert emptiness */
/* Only at a safepoint: between two instructions. While vm->no_collect is not 0 it only takes the
 * request out of the poll word; the next run of cells that is handed out asks again. */
void aw_heap_collect(AwVM *vm);
/* The same when memory asks for it; cycles may stay (aw_heap_keep_cycles; and under stress, where it comes at odd moments). */
void aw_heap_collect_when_due(AwVM *vm);

typedef struct {
    size_t
        live_bytes; /* cells and owned memory in use after the last collection, plus what came since */
    size_t threshold; /* live_bytes at which the next collection is asked for */
    size_t collections;
} AwHeapStats;
AwHeapStats aw_heap_stats(AwVM *vm);

/* Calls fn for every object that was not freed yet; call it at a safepoint (tests, validators, listing). */
void aw_heap_each(AwVM *vm, void (*fn)(AwVM *vm, AwObject *o, void *context), void *context);
/* Walks everything and aborts with a message if an object or a link is broken. */
void aw_heap_validate(AwVM *vm);

/* ---- shapes: heap/shape.c ---- */

/* An instance that wants more attributes than this should keep them in a dict (AW_SHAPE_DICT): shapes are made for
 * what many instances have in common. */
enum { AW_SHAPE_MAX = 64 };

/* The slot of attribute `name` (an interned str) in objects of this shape, or -1. */
int32_t aw_shape_find(AwVM *vm, AwShape *shape, AwValue name);
/* The shape that has `name` besides; made if need be. NULL: MemoryError raised. */
AwShape *aw_shape_add(AwVM *vm, AwShape *shape, AwValue name) AW_MUST_CHECK;
/* The shape of the same type without `name`; slots after it move down by one. */
AwShape *aw_shape_remove(AwVM *vm, AwShape *shape, AwValue name) AW_MUST_CHECK;
/* The shape of `type` whose one attribute slot after those of __slots__ (slot count - 1) holds a dict: AW_SHAPE_DICT. */
AwShape *aw_shape_dict(AwVM *vm, AwType *type) AW_MUST_CHECK;
/* The name that lives in `slot` (0 … count-1); AW_UNSET for the slots of __slots__ and of the dict. */
AwValue aw_shape_name(AwVM *vm, AwShape *shape, uint32_t slot);
/* Attribute slots of an instance, whatever its layout. Type must have AW_TYPE_HAS_ATTRS. */
static inline AwValue **aw_instance_attrs(AwObject *o)
{
    return (AwValue **)((char *)o + o->shape->type->attrs_offset);
}
/* Writes attribute `name` of an instance by its shape, adding it if need be (growing the slots). */
bool aw_instance_set(AwVM *vm, AwObject *o, AwValue name, AwValue value) AW_MUST_CHECK;
/* Moves the instance to shape `to`, one attribute longer than its own, and stores `value` in the new slot. When the
 * slots behind the instance are full, all move to a cell of their own, and later instances of the type get more. */
bool aw_instance_extend(AwVM *vm, AwObject *o, AwShape *to, AwValue value) AW_MUST_CHECK;

#endif
