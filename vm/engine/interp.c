/* interp.c: the interpreter loop. One label for each row of opcodes.def; the common case of an instruction stands here, the
 * rest in functions that answer with a step (internal.h).
 *
 * `ip` always stands behind the first word of the instruction that runs, and `SAVE()` writes it into the frame before
 * anything that may raise, call or look at frames.
 */
#include "vm/engine/internal.h"
#include "vm/engine/word_math.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"

/* The next item of the iterators that most loops have: AW_ITER_OTHER for any other. */
static inline AwIter quick_next(AwValue iterator, AwValue *item)
{
    AwShape *shape = aw_as_object(iterator)->shape;
    if (shape == &aw_range_iter_type.root) {
        AwRangeIter *range = (AwRangeIter *)aw_as_object(iterator);
        if (AW_UNLIKELY(range->left == 0))
            return AW_ITER_END;
        range->left--;
        *item = aw_from_int(range->next);
        range->next += range->step;
        return AW_ITER_ITEM;
    }
    if (shape == &aw_list_iter_type.root) {
        AwSequenceIter *it = (AwSequenceIter *)aw_as_object(iterator);
        if (AW_LIKELY(it->sequence)) {
            AwList *list = aw_as_list(it->sequence);
            if (AW_LIKELY(it->index < list->count)) {
                *item = list->items[it->index++];
                return AW_ITER_ITEM;
            }
            it->sequence = AW_UNSET;
        }
        return AW_ITER_END;
    }
    return AW_ITER_OTHER;
}

/* v[key] of a list or tuple and an int in its range. */
static inline bool sequence_item(AwValue v, AwValue key, AwValue *out)
{
    if (!aw_is_int(key))
        return false;
    int64_t i = aw_as_int(key);
    if (aw_is_exact(v, &aw_list_type)) {
        AwList *list = aw_as_list(v);
        i += i < 0 ? (int64_t)list->count : 0;
        if (AW_UNLIKELY((uint64_t)i >= list->count))
            return false;
        *out = list->items[i];
        return true;
    }
    if (aw_is_exact(v, &aw_tuple_type)) {
        AwTuple *tuple = aw_as_tuple(v);
        i += i < 0 ? (int64_t)tuple->count : 0;
        if (AW_UNLIKELY((uint64_t)i >= tuple->count))
            return false;
        *out = tuple->items[i];
        return true;
    }
    return false;
}

/* ---- the loop ---- */

/* The operands of the instruction that runs: `ip` stands behind its first word. */
#define A  (ip[-1].a)
#define B  (ip[-1].b)
#define C  (ip[-1].c)
#define BC (ip[-1].bc)

#if defined(__GNUC__) && !defined(AW_NO_COMPUTED_GOTO)
#define EXECUTE()  goto *labels[(ip++)->op]
#define OP(name)   op_##name:
#define LOOP_BEGIN DISPATCH();
#define LOOP_END
#else
#define EXECUTE() goto dispatch
#define OP(name)  case OP_##name:
#define LOOP_BEGIN                                                                                 \
    DISPATCH();                                                                                    \
    dispatch:                                                                                      \
    switch ((ip++)->op) {
#define LOOP_END                                                                                   \
    default: __builtin_unreachable();                                                              \
        }
#endif

#ifdef AW_TRACED
#define IS_TRACED  true
#define DISPATCH() goto trace
#else
#define IS_TRACED  false
#define DISPATCH() EXECUTE()
#endif

#define SAVE()   (frame->ip = ip)
#define RELOAD() RELOAD_FROM(thread->frame)
#define RELOAD_FROM(which)                                                                         \
    do {                                                                                           \
        frame = which;                                                                             \
        ip = frame->ip;                                                                            \
        R = frame->slots;                                                                          \
        K = frame->code->consts;                                                                   \
        caches = frame->code->caches;                                                              \
    } while (0)
/* After a C function that may raise. */
#define CHECK(ok)                                                                                  \
    do {                                                                                           \
        if (AW_UNLIKELY(!(ok)))                                                                    \
            goto raised;                                                                           \
    } while (0)
/* After something that answers with a step; `result` was its *out. */
#define STEP_STORE(expression)                                                                     \
    do {                                                                                           \
        step = (expression);                                                                       \
        if (AW_LIKELY(step == AW_STEP_NEXT)) {                                                     \
            R[A] = result;                                                                         \
            DISPATCH();                                                                            \
        }                                                                                          \
        goto stepped;                                                                              \
    } while (0)

/* The same of an instruction of two words. */
#define STEP_EXT(expression)                                                                       \
    do {                                                                                           \
        step = (expression);                                                                       \
        if (AW_LIKELY(step == AW_STEP_NEXT)) {                                                     \
            R[A] = result;                                                                         \
            ip++;                                                                                  \
            DISPATCH();                                                                            \
        }                                                                                          \
        goto stepped;                                                                              \
    } while (0)

#define ARITHMETIC(name, int_function, float_expression, oper, inplace, right)                     \
    OP(name) {                                                                                     \
        AwValue v = R[B], w = right, word;                                                         \
        double x, y;                                                                               \
        if (AW_LIKELY(aw_are_ints(v, w))) {                                                        \
            if (AW_LIKELY(int_function(v, w, &word))) {                                            \
                R[A] = word;                                                                       \
                DISPATCH();                                                                        \
            }                                                                                      \
        } else if (AW_LIKELY(two_doubles(v, w, &x, &y))) {                                         \
            word = aw_double_word(float_expression);                                               \
            if (AW_LIKELY(aw_is_double(word))) {                                                   \
                R[A] = word;                                                                       \
                DISPATCH();                                                                        \
            }                                                                                      \
        }                                                                                          \
        SAVE();                                                                                    \
        STEP_STORE(aw_step_binary(vm, oper, inplace, v, w, A, &result));                           \
    }

#define INT_ARITHMETIC(name, int_function, oper, inplace, right)                                   \
    OP(name) {                                                                                     \
        AwValue v = R[B], w = right, word;                                                         \
        if (AW_LIKELY(aw_are_ints(v, w)) && AW_LIKELY(int_function(v, w, &word))) {                \
            R[A] = word;                                                                           \
            DISPATCH();                                                                            \
        }                                                                                          \
        SAVE();                                                                                    \
        STEP_STORE(aw_step_binary(vm, oper, inplace, v, w, A, &result));                           \
    }

#define SLOW_ARITHMETIC(name, oper, inplace)                                                       \
    OP(name) {                                                                                     \
        SAVE();                                                                                    \
        STEP_STORE(aw_step_binary(vm, oper, inplace, R[B], R[C], A, &result));                     \
    }

#define COMPARE(name, op, oper)                                                                    \
    OP(name) {                                                                                     \
        AwValue v = R[B], w = R[C];                                                                \
        double x, y;                                                                               \
        if (AW_LIKELY(aw_are_ints(v, w))) {                                                        \
            R[A] = aw_from_bool((int64_t)v op(int64_t) w);                                         \
            DISPATCH();                                                                            \
        }                                                                                          \
        if (aw_is_double(v) && aw_is_double(w)) {                                                  \
            x = aw_as_double(v);                                                                   \
            y = aw_as_double(w);                                                                   \
            R[A] = aw_from_bool(x op y);                                                           \
            DISPATCH();                                                                            \
        }                                                                                          \
        SAVE();                                                                                    \
        STEP_STORE(aw_step_compare(vm, oper, v, w, A, AW_RETURN_COMPARE, &result));                \
    }

#define EQUALITY(name, oper, same)                                                                 \
    OP(name) {                                                                                     \
        AwValue v = R[B], w = R[C];                                                                \
        int equal = quick_equal(v, w);                                                             \
        if (equal >= 0) {                                                                          \
            R[A] = aw_from_bool(equal == same);                                                    \
            DISPATCH();                                                                            \
        }                                                                                          \
        SAVE();                                                                                    \
        STEP_STORE(aw_step_compare(vm, oper, v, w, A, AW_RETURN_COMPARE, &result));                \
    }

#define JUMP_IF_RESULT(truth_value)                                                                \
    do {                                                                                           \
        ip += (truth_value) == C ? ip->bc + 1 : 1;                                                 \
        DISPATCH();                                                                                \
    } while (0)

#define JUMP_COMPARE(name, op, oper, right)                                                        \
    OP(name) {                                                                                     \
        AwValue v = R[A], w = right;                                                               \
        if (AW_LIKELY(aw_are_ints(v, w)))                                                          \
            JUMP_IF_RESULT((int64_t)v op(int64_t) w);                                              \
        if (aw_is_double(v) && aw_is_double(w))                                                    \
            JUMP_IF_RESULT(aw_as_double(v) op aw_as_double(w));                                    \
        jump_left = v, jump_right = w, jump_compare = oper;                                        \
        goto jump_compare;                                                                         \
    }

#define JUMP_EQUAL(name, oper, same, right)                                                        \
    OP(name) {                                                                                     \
        AwValue v = R[A], w = right;                                                               \
        int equal = quick_equal(v, w);                                                             \
        if (AW_LIKELY(equal >= 0))                                                                 \
            JUMP_IF_RESULT((equal == same));                                                       \
        jump_left = v, jump_right = w, jump_compare = oper;                                        \
        goto jump_compare;                                                                         \
    }

/* Calls callable(arguments…). Functions with plain parameters get a frame at once, natives are called at once. */
#define CALL_FAST(callable, arguments, count, self_is_checked)                                     \
    do {                                                                                           \
        if (AW_LIKELY(aw_is_exact(callable, &aw_function_type))) {                                 \
            AwFunction *function = (AwFunction *)aw_as_object(callable);                           \
            AwCodeObject *code = function->code;                                                   \
            if (AW_LIKELY(code->direct && (count) == code->param_count)) {                         \
                AwValue *slots = arguments;                                                        \
                AwFrame *callee = thread->frame_next;                                              \
                if (frame->kind == AW_FRAME_HEAP)                                                  \
                    slots = aw_copy_values(thread->heap_top, slots, count);                        \
                if (AW_UNLIKELY(slots + code->slot_count > thread->stack_end ||                    \
                                callee == thread->frames_end ||                                    \
                                thread->depth >= vm->recursion_limit)) {                           \
                    aw_step_recursion(vm);                                                         \
                    goto raised;                                                                   \
                }                                                                                  \
                thread->depth++;                                                                   \
                thread->frame_next = callee + 1;                                                   \
                thread->frame = callee;                                                            \
                callee->previous = frame;                                                          \
                callee->slots = R = slots;                                                         \
                callee->code = code;                                                               \
                callee->function = function;                                                       \
                callee->held = AW_UNSET;                                                           \
                callee->dst = A;                                                                   \
                callee->on_return = AW_RETURN_STORE;                                               \
                callee->kind = AW_FRAME_PLAIN;                                                     \
                frame = callee;                                                                    \
                for (AwValue *s = slots + (count), *end = slots + code->slot_count; s < end; s++)  \
                    *s = AW_UNSET;                                                                 \
                ip = code->code->insts;                                                            \
                K = code->consts;                                                                  \
                caches = code->caches;                                                             \
                goto safepoint;                                                                    \
            }                                                                                      \
            if (code->simple && !code->direct && (count) == code->param_count) {                   \
                AwCoroutine *made = aw_coroutine_new(vm, function, arguments);                     \
                CHECK(made);                                                                       \
                R[A] = aw_from_object(made);                                                       \
                DISPATCH();                                                                        \
            }                                                                                      \
        } else if (aw_is_exact(callable, &aw_native_type) ||                                       \
                   (self_is_checked && aw_is_exact(callable, &aw_method_descriptor_type))) {       \
            AwNativeObject *native = (AwNativeObject *)aw_as_object(callable);                     \
            AwStatus status;                                                                       \
            if (AW_LIKELY(native->exact_args == (count))) {                                        \
                vm->native_flags = native->flags;                                                  \
                status = native->function(vm, arguments, count, &result);                          \
            } else if ((count) >= native->least_args && (count) <= native->most_args) {            \
                vm->native_flags = native->flags;                                                  \
                status = aw_native_fill(vm, native, arguments, count, &result);                    \
            } else {                                                                               \
                break;                                                                             \
            }                                                                                      \
            vm->native_flags = 0;                                                                  \
            if (AW_LIKELY(status == AW_OK)) {                                                      \
                R[A] = result;                                                                     \
                DISPATCH();                                                                        \
            }                                                                                      \
            STEP_STORE(aw_step_native(vm, status, A, AW_RETURN_STORE, &result));                   \
        }                                                                                          \
    } while (0)

/* The twin for traced threads (interp_traced.c) gives a step when its thread is not traced any more, or is to leave. */
#ifdef AW_TRACED
#define LEAVE() return AW_STEP_LEAVE
AwStep aw_interpret_traced(AwVM *vm)
#else
#define LEAVE() return
void aw_interpret(AwVM *vm, AwStep step)
#endif
{
#ifdef AW_TRACED
    AwStep step = AW_STEP_GO_ON;
#endif
#if defined(__GNUC__) && !defined(AW_NO_COMPUTED_GOTO)
    static const void *const labels[] = {
#define AW_OP(name, a, b, c, x, flags, sentence) &&op_##name,
#include "vm/opcodes.def"
#undef AW_OP
    };
#endif
    AwThread *const thread = vm->thread;
    AwFrame *frame = thread->frame;
    const AwInst *ip = NULL;
    AwValue *R = NULL;
    const AwValue *K = NULL;
    AwCache *caches = NULL;
    AwValue result = AW_UNSET;
    AwValue jump_left, jump_right;
    AwCompare jump_compare;
    int32_t back;

stepped:
    switch (step) {
    case AW_STEP_RAISED: goto raised;
    case AW_STEP_LEAVE: LEAVE();
    case AW_STEP_GO_ON: RELOAD(); goto go_on;
    default: break;
    }
    if (AW_UNLIKELY(thread->frame->kind == AW_FRAME_NATIVE)) { /* pushed a moment ago */
        step = aw_deliver(vm, AW_RETURN_EVENT, 0, AW_UNSET, AW_EVENT_START, AW_NONE);
        goto stepped;
    }
    RELOAD();
    goto safepoint;

raised:
    aw_exception_arises(vm);
unwind:
    step = aw_unwind(vm);
    goto stepped;

safepoint:
    if (AW_UNLIKELY(vm->poll)) {
        SAVE();
        step = aw_safepoint(vm);
        if (step != AW_STEP_NEXT)
            goto stepped;
    go_on:
        if (!IS_TRACED && aw_is_traced(thread)) {
            SAVE();
            step = aw_interpret_traced(vm);
            goto stepped;
        }
    }
    LOOP_BEGIN

    OP(NOP) {
        DISPATCH();
    }

    OP(EXT) {
        DISPATCH();
    }

    OP(MOVE) {
        R[A] = R[B];
        DISPATCH();
    }

    OP(LOAD_CONST) {
        R[A] = K[BC];
        DISPATCH();
    }

    OP(LOAD_INT) {
        R[A] = aw_from_int(BC);
        DISPATCH();
    }

    OP(CLEAR) {
        R[A] = AW_UNSET;
        DISPATCH();
    }

    OP(CHECK_LOCAL) {
        if (AW_UNLIKELY(!R[A])) {
            SAVE();
            aw_raise_unbound(vm, K[BC]);
            goto raised;
        }
        DISPATCH();
    }

    OP(CHECK_OUTER) {
        if (AW_UNLIKELY(!R[A])) {
            SAVE();
            aw_raise_free_unbound(vm, K[BC]);
            goto raised;
        }
        DISPATCH();
    }

    OP(LET_GO) {
        if (AW_UNLIKELY(vm->attentive)) {
            SAVE();
            aw_attend(vm, &R[A], true);
        }
        DISPATCH();
    }

    OP(DEL_LOCAL) {
        if (AW_UNLIKELY(!R[A])) {
            SAVE();
            aw_raise_unbound(vm, K[BC]);
            goto raised;
        }
        R[A] = AW_UNSET;
        DISPATCH();
    }

    /* ---- cells ---- */

    OP(MAKE_CELL) {
        SAVE();
        AwCell *cell = aw_cell_new(vm, R[A]);
        CHECK(cell);
        R[A] = aw_from_object(cell);
        DISPATCH();
    }

    OP(LOAD_CELL) {
        result = ((AwCell *)aw_as_object(R[B]))->value;
        if (AW_UNLIKELY(!result)) {
            SAVE();
            aw_raise_unbound(vm, K[C]);
            goto raised;
        }
        R[A] = result;
        DISPATCH();
    }

    OP(LOAD_OUTER_CELL) {
        result = ((AwCell *)aw_as_object(R[B]))->value;
        if (AW_UNLIKELY(!result)) {
            SAVE();
            aw_raise_free_unbound(vm, K[C]);
            goto raised;
        }
        R[A] = result;
        DISPATCH();
    }

    OP(STORE_CELL) {
        ((AwCell *)aw_as_object(R[A]))->value = R[B];
        DISPATCH();
    }

    OP(DEL_CELL) {
        SAVE();
        AwCell *cell = (AwCell *)aw_as_object(R[A]);
        CHECK(cell->value || aw_raise_unbound(vm, K[B]));
        cell->value = AW_UNSET;
        DISPATCH();
    }

    OP(LOAD_FREE) {
        result = frame->function->cells[B]->value;
        if (AW_UNLIKELY(!result)) {
            SAVE();
            aw_raise_free_unbound(vm, K[C]);
            goto raised;
        }
        R[A] = result;
        DISPATCH();
    }

    OP(STORE_FREE) {
        frame->function->cells[A]->value = R[B];
        DISPATCH();
    }

    OP(DEL_FREE) {
        SAVE();
        AwCell *cell = frame->function->cells[A];
        CHECK(cell->value || aw_raise_free_unbound(vm, K[B]));
        cell->value = AW_UNSET;
        DISPATCH();
    }

    OP(LOAD_FREE_CELL) {
        R[A] = aw_from_object(frame->function->cells[B]);
        DISPATCH();
    }

    OP(LOAD_CLASS_FREE) {
        SAVE();
        CHECK(aw_load_class_cell(vm, R[0], frame->function->cells[B], K[C], &result));
        R[A] = result;
        DISPATCH();
    }

    OP(LOAD_CLASS_CELL) {
        SAVE();
        CHECK(aw_load_class_cell(vm, R[0], (AwCell *)aw_as_object(R[B]), K[C], &result));
        R[A] = result;
        DISPATCH();
    }

    /* ---- names ---- */

    OP(LOAD_GLOBAL) {
        AwCache *cache = &caches[B];
        AwFunction *function = frame->function;
        if (AW_LIKELY(cache->version == function->globals->version)) {
            if (AW_LIKELY(cache->kind == AW_CACHE_GLOBAL)) {
                R[A] = cache->entry->value;
                DISPATCH();
            }
            if (AW_LIKELY(cache->kind == AW_CACHE_BUILTIN &&
                          (uint64_t)(uintptr_t)cache->shape == function->builtins->version)) {
                R[A] = cache->entry->value;
                DISPATCH();
            }
        }
        SAVE();
        CHECK(aw_load_global_slow(vm, function, cache, &result));
        R[A] = result;
        DISPATCH();
    }

    OP(STORE_GLOBAL) {
        AwCache *cache = &caches[A];
        AwDict *globals = frame->function->globals;
        if (AW_LIKELY(cache->version == globals->version && cache->kind == AW_CACHE_GLOBAL)) {
            cache->entry->value = R[B];
            DISPATCH();
        }
        SAVE();
        CHECK(aw_dict_set_str(vm, globals, cache->name, R[B]));
        cache->kind = AW_CACHE_GLOBAL;
        cache->version = globals->version;
        cache->entry = aw_dict_find_str(globals, cache->name);
        DISPATCH();
    }

    OP(DEL_GLOBAL) {
        SAVE();
        CHECK(aw_delete_name(vm, aw_from_object(frame->function->globals), caches[A].name));
        DISPATCH();
    }

    OP(LOAD_NAME) {
        SAVE();
        CHECK(aw_load_name(vm, frame->function, R[0], &caches[B], &result));
        R[A] = result;
        DISPATCH();
    }

    OP(STORE_NAME) {
        SAVE();
        if (AW_LIKELY(aw_is_exact(R[0], &aw_dict_type)))
            CHECK(aw_dict_set_str(vm, aw_as_dict(R[0]), caches[A].name, R[B]));
        else
            CHECK(aw_setitem(vm, R[0], caches[A].name, R[B]));
        DISPATCH();
    }

    OP(DEL_NAME) {
        SAVE();
        CHECK(aw_delete_name(vm, R[0], caches[A].name));
        DISPATCH();
    }

    /* ---- attributes and items ---- */

    OP(LOAD_ATTR) {
        AwCache *cache = &caches[C];
        AwValue v = R[B];
        if (AW_LIKELY(aw_is_object(v))) {
            AwObject *o = aw_as_object(v);
            if (AW_LIKELY(o->shape == cache->shape)) {
                if (AW_LIKELY(cache->kind == AW_CACHE_SLOT)) {
                    AwValue found = ((AwInstance *)o)->attrs[cache->slot];
                    if (AW_LIKELY(found != AW_UNSET)) { /* a member of __slots__ may be */
                        R[A] = found;
                        DISPATCH();
                    }
                }
                if (cache->kind == AW_CACHE_CLASS_DATA && AW_LIKELY(cache->entry != NULL)) {
                    R[A] = cache->entry->value;
                    DISPATCH();
                }
            }
        }
        SAVE();
        STEP_STORE(aw_load_attr_slow(vm, cache, v, A, &result));
    }

    OP(STORE_ATTR) {
        AwCache *cache = &caches[C];
        AwValue v = R[A];
        if (AW_LIKELY(aw_is_object(v) && aw_as_object(v)->shape == cache->shape &&
                      cache->kind == AW_CACHE_SLOT)) {
            ((AwInstance *)aw_as_object(v))->attrs[cache->slot] = R[B];
            DISPATCH();
        }
        SAVE();
        step = aw_store_attr_slow(vm, cache, v, R[B]);
        if (AW_LIKELY(step == AW_STEP_NEXT))
            DISPATCH();
        goto stepped;
    }

    OP(DEL_ATTR) {
        SAVE();
        CHECK(aw_setattr(vm, R[A], caches[B].name, AW_UNSET));
        DISPATCH();
    }

    OP(LOAD_METHOD) {
        AwCache *cache = &caches[C];
        AwValue v = R[B];
        if (AW_LIKELY(aw_shape_of(v) == cache->shape && cache->kind == AW_CACHE_VALUE)) {
            R[A] = cache->value;
            R[A + 1] = v;
            DISPATCH();
        }
        SAVE();
        AwValue self;
        CHECK(aw_load_method_slow(vm, cache, v, &result, &self));
        R[A] = result;
        R[A + 1] = self;
        DISPATCH();
    }

    OP(LOAD_SPECIAL) {
        SAVE();
        AwValue self;
        CHECK(aw_load_special(vm, R[B], C, &result, &self));
        R[A] = result;
        R[A + 1] = self;
        DISPATCH();
    }

    OP(GET_ITEM) {
        AwValue item;
        if (AW_LIKELY(sequence_item(R[B], R[C], &item))) {
            R[A] = item;
            DISPATCH();
        }
        SAVE();
        if (aw_is_exact(R[B], &aw_dict_type)) {
            AwFind found = aw_dict_get(vm, aw_as_dict(R[B]), R[C], &result);
            CHECK(found == AW_FOUND ||
                  (found == AW_ABSENT && aw_raise_with(vm, &aw_key_error_type, R[C])));
            R[A] = result;
            DISPATCH();
        }
        STEP_STORE(aw_step_get_item(vm, R[B], R[C], A, &result));
    }

    OP(GET_ITEM_K) {
        AwValue item;
        if (AW_LIKELY(sequence_item(R[B], K[C], &item))) {
            R[A] = item;
            DISPATCH();
        }
        SAVE();
        if (aw_is_exact(R[B], &aw_dict_type)) {
            AwFind found = aw_dict_get(vm, aw_as_dict(R[B]), K[C], &result);
            CHECK(found == AW_FOUND ||
                  (found == AW_ABSENT && aw_raise_with(vm, &aw_key_error_type, K[C])));
            R[A] = result;
            DISPATCH();
        }
        STEP_STORE(aw_step_get_item(vm, R[B], K[C], A, &result));
    }

    OP(GET_SLICE) {
        SAVE();
        CHECK(aw_get_slice(vm, R[B], &R[C], &result));
        R[A] = result;
        DISPATCH();
    }

    OP(SET_ITEM) {
        AwValue v = R[A], key = R[B];
        if (AW_LIKELY(aw_is_exact(v, &aw_list_type) && aw_is_int(key))) {
            AwList *list = aw_as_list(v);
            int64_t i = aw_as_int(key);
            i += i < 0 ? (int64_t)list->count : 0;
            if (AW_LIKELY((uint64_t)i < list->count)) {
                list->items[i] = R[C];
                DISPATCH();
            }
        }
        SAVE();
        if (aw_is_exact(v, &aw_dict_type)) {
            CHECK(aw_dict_set(vm, aw_as_dict(v), key, R[C]));
            DISPATCH();
        }
        step = aw_step_set_item(vm, v, key, R[C]);
        if (AW_LIKELY(step == AW_STEP_NEXT))
            DISPATCH();
        goto stepped;
    }

    OP(DEL_ITEM) {
        SAVE();
        CHECK(aw_setitem(vm, R[A], R[B], AW_UNSET));
        DISPATCH();
    }

    OP(BUILD_SLICE) {
        SAVE();
        CHECK(result = aw_slice_new(vm, R[B], R[B + 1], R[B + 2]));
        R[A] = result;
        DISPATCH();
    }

    /* ---- arithmetic ---- */

    ARITHMETIC(ADD, add_ints, x + y, AW_BIN_ADD, false, R[C])
    ARITHMETIC(SUB, sub_ints, x - y, AW_BIN_SUB, false, R[C])
    ARITHMETIC(MUL, mul_ints, x * y, AW_BIN_MUL, false, R[C])
    ARITHMETIC(ADD_K, add_ints, x + y, AW_BIN_ADD, false, K[C])
    ARITHMETIC(SUB_K, sub_ints, x - y, AW_BIN_SUB, false, K[C])
    ARITHMETIC(MUL_K, mul_ints, x * y, AW_BIN_MUL, false, K[C])
    ARITHMETIC(ISUB, sub_ints, x - y, AW_BIN_SUB, true, R[C])
    ARITHMETIC(IMUL, mul_ints, x * y, AW_BIN_MUL, true, R[C])
    ARITHMETIC(IADD_K, add_ints, x + y, AW_BIN_ADD, true, K[C])
    ARITHMETIC(ISUB_K, sub_ints, x - y, AW_BIN_SUB, true, K[C])

    OP(IADD) {
        AwValue v = R[B], w = R[C], word;
        double x, y;
        if (AW_LIKELY(aw_are_ints(v, w))) {
            if (AW_LIKELY(add_ints(v, w, &word))) {
                R[A] = word;
                DISPATCH();
            }
        } else if (two_doubles(v, w, &x, &y)) {
            word = aw_double_word(x + y);
            if (AW_LIKELY(aw_is_double(word))) {
                R[A] = word;
                DISPATCH();
            }
        }
        SAVE();
        if (aw_is_exact(v, &aw_str_type) && aw_is_exact(w, &aw_str_type)) {
            CHECK(result = aw_str_append(vm, v, w));
            R[A] = result;
            DISPATCH();
        }
        STEP_STORE(aw_step_binary(vm, AW_BIN_ADD, true, v, w, A, &result));
    }

#define TRUEDIV(name, inplace, right)                                                              \
    OP(name) {                                                                                     \
        AwValue v = R[B], w = right, word;                                                         \
        double x, y;                                                                               \
        if (two_divisible(v, w, &x, &y)) {                                                         \
            word = aw_double_word(x / y);                                                          \
            if (AW_LIKELY(aw_is_double(word))) {                                                   \
                R[A] = word;                                                                       \
                DISPATCH();                                                                        \
            }                                                                                      \
        }                                                                                          \
        SAVE();                                                                                    \
        STEP_STORE(aw_step_binary(vm, AW_BIN_TRUEDIV, inplace, v, w, A, &result));                 \
    }
    TRUEDIV(TRUEDIV, false, R[C])
    TRUEDIV(TRUEDIV_K, false, K[C])
    TRUEDIV(ITRUEDIV, true, R[C])

    INT_ARITHMETIC(FLOORDIV, floordiv_ints, AW_BIN_FLOORDIV, false, R[C])
    INT_ARITHMETIC(FLOORDIV_K, floordiv_ints, AW_BIN_FLOORDIV, false, K[C])
    INT_ARITHMETIC(IFLOORDIV, floordiv_ints, AW_BIN_FLOORDIV, true, R[C])
    INT_ARITHMETIC(MOD, mod_ints, AW_BIN_MOD, false, R[C])
    INT_ARITHMETIC(MOD_K, mod_ints, AW_BIN_MOD, false, K[C])
    INT_ARITHMETIC(IMOD, mod_ints, AW_BIN_MOD, true, R[C])
    INT_ARITHMETIC(LSHIFT, lshift_ints, AW_BIN_LSHIFT, false, R[C])
    INT_ARITHMETIC(ILSHIFT, lshift_ints, AW_BIN_LSHIFT, true, R[C])
    INT_ARITHMETIC(RSHIFT, rshift_ints, AW_BIN_RSHIFT, false, R[C])
    INT_ARITHMETIC(RSHIFT_K, rshift_ints, AW_BIN_RSHIFT, false, K[C])
    INT_ARITHMETIC(IRSHIFT, rshift_ints, AW_BIN_RSHIFT, true, R[C])
    INT_ARITHMETIC(AND, and_ints, AW_BIN_AND, false, R[C])
    INT_ARITHMETIC(AND_K, and_ints, AW_BIN_AND, false, K[C])
    INT_ARITHMETIC(IAND, and_ints, AW_BIN_AND, true, R[C])
    INT_ARITHMETIC(OR, or_ints, AW_BIN_OR, false, R[C])
    INT_ARITHMETIC(IOR, or_ints, AW_BIN_OR, true, R[C])
    INT_ARITHMETIC(XOR, xor_ints, AW_BIN_XOR, false, R[C])
    INT_ARITHMETIC(IXOR, xor_ints, AW_BIN_XOR, true, R[C])
    SLOW_ARITHMETIC(MATMUL, AW_BIN_MATMUL, false)
    SLOW_ARITHMETIC(IMATMUL, AW_BIN_MATMUL, true)
    SLOW_ARITHMETIC(POW, AW_BIN_POW, false)
    SLOW_ARITHMETIC(IPOW, AW_BIN_POW, true)

    OP(NEG) {
        AwValue v = R[B];
        if (AW_LIKELY(aw_is_int(v) && aw_as_int(v) != AW_INT_MIN)) {
            R[A] = aw_from_int(-aw_as_int(v));
            DISPATCH();
        }
        if (aw_is_double(v)) {
            R[A] = aw_try_double(-aw_as_double(v));
            DISPATCH();
        }
        SAVE();
        CHECK(aw_unary(vm, AW_UN_NEG, v, &result));
        R[A] = result;
        DISPATCH();
    }

    OP(POS) {
        SAVE();
        CHECK(aw_unary(vm, AW_UN_POS, R[B], &result));
        R[A] = result;
        DISPATCH();
    }

    OP(INVERT) {
        if (AW_LIKELY(aw_is_int(R[B]))) {
            R[A] = aw_from_int(~aw_as_int(R[B]));
            DISPATCH();
        }
        SAVE();
        CHECK(aw_unary(vm, AW_UN_INVERT, R[B], &result));
        R[A] = result;
        DISPATCH();
    }

    OP(NOT) {
        bool is;
        if (AW_UNLIKELY(!truth_of_word(R[B], &is))) {
            SAVE();
            step = aw_step_truth(vm, R[B], &is);
            if (step != AW_STEP_NEXT)
                goto stepped;
        }
        R[A] = aw_from_bool(!is);
        DISPATCH();
    }

    /* ---- comparisons ---- */

    COMPARE(LT, <, AW_LT)
    COMPARE(LE, <=, AW_LE)
    COMPARE(GT, >, AW_GT)
    COMPARE(GE, >=, AW_GE)
    EQUALITY(EQ, AW_EQ, 1)
    EQUALITY(NE, AW_NE, 0)

    OP(IS) {
        R[A] = aw_from_bool(R[B] == R[C]);
        DISPATCH();
    }

    OP(IS_NOT) {
        R[A] = aw_from_bool(R[B] != R[C]);
        DISPATCH();
    }

    OP(IN) {
        SAVE();
        AwFind found = aw_contains(vm, R[C], R[B]);
        CHECK(found != AW_FIND_ERROR);
        R[A] = aw_from_bool(found == AW_FOUND);
        DISPATCH();
    }

    OP(NOT_IN) {
        SAVE();
        AwFind found = aw_contains(vm, R[C], R[B]);
        CHECK(found != AW_FIND_ERROR);
        R[A] = aw_from_bool(found != AW_FOUND);
        DISPATCH();
    }

    /* ---- jumps ---- */

    OP(JUMP) {
        ip += BC;
        DISPATCH();
    }

    OP(JUMP_BACK) {
        back = BC;
    jump_back:
        if (AW_UNLIKELY(vm->poll)) {
            frame->ip = ip + back;
            step = aw_safepoint(vm);
            if (step != AW_STEP_NEXT) {
                if (step == AW_STEP_RAISED)
                    SAVE(); /* it arises in the jump, not before its target */
                goto stepped;
            }
        }
        ip += back;
        DISPATCH();
    }

    OP(JUMP_IF) {
        bool is;
        if (AW_UNLIKELY(!truth_of_word(R[A], &is))) {
            SAVE();
            step = aw_step_truth(vm, R[A], &is);
            if (step != AW_STEP_NEXT)
                goto stepped;
        }
        ip += is ? BC : 0;
        DISPATCH();
    }

    OP(JUMP_IFNOT) {
        bool is;
        if (AW_UNLIKELY(!truth_of_word(R[A], &is))) {
            SAVE();
            step = aw_step_truth(vm, R[A], &is);
            if (step != AW_STEP_NEXT)
                goto stepped;
        }
        ip += is ? 0 : BC;
        DISPATCH();
    }

    OP(JUMP_NONE) {
        ip += R[A] == AW_NONE ? BC : 0;
        DISPATCH();
    }

    OP(JUMP_NOT_NONE) {
        ip += R[A] != AW_NONE ? BC : 0;
        DISPATCH();
    }

    JUMP_COMPARE(JUMP_LT, <, AW_LT, R[B])
    JUMP_COMPARE(JUMP_LE, <=, AW_LE, R[B])
    JUMP_COMPARE(JUMP_GT, >, AW_GT, R[B])
    JUMP_COMPARE(JUMP_GE, >=, AW_GE, R[B])
    JUMP_EQUAL(JUMP_EQ, AW_EQ, 1, R[B])
    JUMP_EQUAL(JUMP_NE, AW_NE, 0, R[B])
    JUMP_COMPARE(JUMP_LT_K, <, AW_LT, K[B])
    JUMP_COMPARE(JUMP_LE_K, <=, AW_LE, K[B])
    JUMP_COMPARE(JUMP_GT_K, >, AW_GT, K[B])
    JUMP_COMPARE(JUMP_GE_K, >=, AW_GE, K[B])
    JUMP_EQUAL(JUMP_EQ_K, AW_EQ, 1, K[B])
    JUMP_EQUAL(JUMP_NE_K, AW_NE, 0, K[B])

    /* ---- making things ---- */

    OP(BUILD_LIST) {
        SAVE();
        CHECK(result = aw_list_new(vm, &R[B], C));
        R[A] = result;
        DISPATCH();
    }

    OP(BUILD_TUPLE) {
        SAVE();
        CHECK(result = aw_tuple_new(vm, &R[B], C));
        R[A] = result;
        DISPATCH();
    }

    OP(BUILD_SET) {
        SAVE();
        CHECK(aw_make_set(vm, &R[B], C, &result));
        R[A] = result;
        DISPATCH();
    }

    OP(BUILD_DICT) {
        SAVE();
        CHECK(aw_make_dict(vm, &R[B], C, &result));
        R[A] = result;
        DISPATCH();
    }

    OP(LIST_APPEND) {
        AwList *list = aw_as_list(R[A]);
        if (AW_LIKELY(list->count < list->capacity)) {
            list->items[list->count++] = R[B];
            DISPATCH();
        }
        SAVE();
        CHECK(aw_list_append(vm, R[A], R[B]));
        DISPATCH();
    }

    OP(SET_ADD) {
        SAVE();
        CHECK(aw_set_add(vm, R[A], R[B]));
        DISPATCH();
    }

    OP(DICT_SET) {
        SAVE();
        CHECK(aw_dict_set(vm, aw_as_dict(R[A]), R[B], R[C]));
        DISPATCH();
    }

    OP(LIST_EXTEND) {
        SAVE();
        CHECK(aw_extend_list(vm, R[A], R[B], AW_UNSET));
        DISPATCH();
    }

    OP(SET_UPDATE) {
        SAVE();
        CHECK(aw_set_update(vm, R[A], R[B]));
        DISPATCH();
    }

    OP(DICT_UPDATE) {
        SAVE();
        if (!aw_is_dict(R[B])) {
            AwFind found = aw_find_attr(vm, R[B], aw_names.keys, &result);
            CHECK(found != AW_FIND_ERROR);
            CHECK(found == AW_FOUND || aw_raise_type(vm, "'%T' object is not a mapping", R[B]));
        }
        CHECK(aw_dict_update(vm, aw_as_dict(R[A]), R[B]));
        DISPATCH();
    }

    OP(DICT_MERGE) {
        SAVE();
        CHECK(aw_merge_keywords(vm, aw_as_dict(R[A]), R[B], R[C]));
        DISPATCH();
    }

    OP(LIST_TO_TUPLE) {
        SAVE();
        AwList *list = aw_as_list(R[B]);
        CHECK(result = aw_tuple_new(vm, list->items, list->count));
        R[A] = result;
        DISPATCH();
    }

    OP(SPREAD) {
        result = R[B];
        if (!aw_is_exact(result, &aw_tuple_type)) {
            SAVE();
            CHECK(result = aw_list_new(vm, NULL, 0));
            R[A] = result; /* rooted while the iterable runs */
            CHECK(aw_extend_list(vm, result, R[B], R[A - 1]));
            AwList *list = aw_as_list(R[A]);
            CHECK(result = aw_tuple_new(vm, list->items, list->count));
        }
        R[A] = result;
        DISPATCH();
    }

    OP(FORMAT) {
        SAVE();
        CHECK(aw_format_field(vm, &R[B], C, &result));
        R[A] = result;
        DISPATCH();
    }

    OP(BUILD_STRING) {
        SAVE();
        CHECK(result = aw_str_join(vm, AW_UNSET, &R[B], C));
        R[A] = result;
        DISPATCH();
    }

    OP(UNPACK) {
        if (AW_LIKELY(C == 2 && aw_is_exact(R[B], &aw_tuple_type) &&
                      aw_as_tuple(R[B])->count == 2)) {
            AwTuple *pair = aw_as_tuple(R[B]);
            AwValue *to = &R[A];
            to[0] = pair->items[0];
            to[1] = pair->items[1];
            DISPATCH();
        }
        SAVE();
        CHECK(aw_unpack(vm, R[B], &R[A], C));
        DISPATCH();
    }

    OP(UNPACK_EX) {
        SAVE();
        CHECK(aw_unpack_star(vm, R[B], &R[A], C & 255, C >> 8));
        DISPATCH();
    }

    /* ---- iteration ---- */

    OP(GET_ITER) {
        SAVE();
        if (aw_is_generator(R[B])) {
            R[A] = R[B];
            DISPATCH();
        }
        CHECK(aw_iter(vm, R[B], &result));
        R[A] = result;
        DISPATCH();
    }

    OP(FOR_ITER) {
        AwValue item;
        switch (quick_next(R[A], &item)) {
        case AW_ITER_ITEM:
            R[B] = item;
            ip++;
            DISPATCH();
        case AW_ITER_END: ip += ip->bc + 1; DISPATCH();
        default: break;
        }
    next_item:
        SAVE();
        AwValue iterator = R[A];
        AwType *type = aw_as_object(iterator)->shape->type;
        AwIter what;
        if (type == &aw_generator_type && aw_is_at_yield(aw_as_coroutine(iterator)) &&
            thread->depth < vm->recursion_limit) {
            AwCoroutine *generator = aw_as_coroutine(iterator);
            aw_root_enter(thread, generator, generator, 1, AW_RETURN_FOR, B);
            RELOAD();
            R[A] = AW_NONE; /* what its YIELD gives */
            goto safepoint;
        }
        if (type->flags & AW_TYPE_HEAP || !type->next || type == &aw_generator_type) {
            step = aw_step_next(vm, iterator, B, &result, &what);
            if (step != AW_STEP_NEXT)
                goto stepped;
        } else {
            what = type->next(vm, iterator, &result);
            CHECK(what != AW_ITER_ERROR);
        }
        if (AW_LIKELY(what == AW_ITER_ITEM)) {
            R[B] = result;
            ip++;
            DISPATCH();
        }
        CHECK(what != AW_ITER_ERROR);
        ip += ip->bc + 1;
        DISPATCH();
    }

    OP(FOR_BACK) {
        AwValue item;
        if (AW_LIKELY(!vm->poll)) {
            switch (quick_next(R[A], &item)) {
            case AW_ITER_ITEM:
                R[B] = item;
                ip += ip->bc + 1;
                DISPATCH();
            case AW_ITER_END: ip++; DISPATCH();
            default: ip += ip->bc; goto next_item; /* the FOR_ITER's work */
            }
        }
        back = ip->bc - 1; /* to the FOR_ITER, which is two words long */
        goto jump_back;
    }

    OP(DROP_ITER) {
        AwValue dropped = R[A];
        R[A] = AW_UNSET;
        if (AW_UNLIKELY(aw_generator_is_dropped(dropped))) {
            SAVE();
            aw_generator_drop(vm, dropped);
        }
        DISPATCH();
    }

    OP(GET_AITER) {
        SAVE();
        CHECK(aw_get_aiter(vm, R[B], &result));
        R[A] = result;
        DISPATCH();
    }

    OP(GET_ANEXT) {
        SAVE();
        CHECK(aw_get_anext(vm, R[B], &result));
        R[A] = result;
        DISPATCH();
    }

    OP(END_ASYNC_FOR) {
        SAVE();
        AwValue exception = R[A];
        if (aw_is_subtype(aw_type_of(exception), &aw_stop_async_iteration_type)) {
            ip += BC;
            DISPATCH();
        }
        vm->exception = exception;
        goto unwind;
    }

    /* ---- generators and coroutines ---- */

    OP(YIELD) {
        SAVE();
        if (AW_UNLIKELY(aw_generator_is_unguarded(frame)))
            CHECK(aw_generator_guard(vm, frame));
        result = R[B];
        if (!IS_TRACED && AW_LIKELY(frame == &thread->root->frame)) {
            AwReturn why = frame->on_return;
            uint16_t dst = frame->dst;
            if (AW_LIKELY(why == AW_RETURN_FOR || why == AW_RETURN_SEND)) {
                aw_root_suspend(thread, thread->root);
                RELOAD();
                R[dst] = result;
                ip += why == AW_RETURN_FOR; /* the second word of FOR_ITER */
                DISPATCH();
            }
            if (why == AW_RETURN_EVENT && frame->previous->kind == AW_FRAME_BOUNDARY &&
                !(frame->code->flags & AW_CODE_ASYNC_GENERATOR)) {
                aw_root_suspend(thread, thread->root);
                thread->left_event = AW_EVENT_YIELD;
                thread->left_value = result;
                LEAVE();
            }
        }
        if (AW_UNLIKELY(frame->code->flags & AW_CODE_ASYNC_GENERATOR))
            step = aw_step_async_yield(vm, result);
        else
            step = aw_step_suspend(vm, result);
        goto stepped;
    }

    OP(GET_AWAITABLE) {
        AwValue v = R[B];
        if (AW_LIKELY(aw_is_coroutine(v) && aw_as_coroutine(v)->state == AW_CORO_CREATED)) {
            R[A] = v;
            DISPATCH();
        }
        SAVE();
        CHECK(aw_get_awaitable(vm, v, C, &result));
        R[A] = result;
        DISPATCH();
    }

    OP(GET_YIELD_FROM) {
        SAVE();
        CHECK(aw_get_yield_from(vm, R[B], &result));
        R[A] = result;
        DISPATCH();
    }

    OP(AWAIT) {
        SAVE();
        if (AW_LIKELY(aw_is_coroutine(R[B]) && aw_as_coroutine(R[B])->state == AW_CORO_CREATED &&
                      thread->depth < vm->recursion_limit)) {
            AwCoroutine *inner = aw_as_coroutine(R[B]);
            aw_coroutine_unlist(inner);
            aw_await_enter(thread, inner, inner, 1, A, AW_RETURN_AWAIT);
            RELOAD();
            goto safepoint;
        }
        step = aw_step_await(vm, A, R[B]);
        goto stepped;
    }

    /* ---- calls ---- */

    OP(CALL) {
        SAVE();
        if (AW_UNLIKELY(vm->attentive))
            aw_attend(vm, &R[B + 1 + C], false);
        AwValue callable = R[B];
        AwValue *arguments = &R[B + 1];
        int count = C;
        CALL_FAST(callable, arguments, count, false);
        STEP_STORE(
            aw_step_call(vm, callable, arguments, count, AW_UNSET, A, AW_RETURN_STORE, &result));
    }

    OP(CALL_METHOD) {
        SAVE();
        if (AW_UNLIKELY(vm->attentive))
            aw_attend(vm, &R[B + 2 + C], false);
        AwValue callable = R[B];
        bool has_self = R[B + 1] != AW_UNSET;
        AwValue *arguments = &R[B + 2] - has_self;
        int count = C + has_self;
        CALL_FAST(callable, arguments, count, has_self);
        STEP_STORE(
            aw_step_call(vm, callable, arguments, count, AW_UNSET, A, AW_RETURN_STORE, &result));
    }

    OP(CALL_KW) {
        SAVE();
        if (AW_UNLIKELY(vm->attentive))
            aw_attend(vm, &R[B + 2 + C], false);
        frame->ip = ip + 1; /* behind the second word: where a callee's result comes back to */
        bool has_self = R[B + 1] != AW_UNSET;
        AwValue *arguments = &R[B + 2] - has_self;
        AwValue names = K[ip->bc];
        STEP_EXT(
            aw_step_call(vm, R[B], arguments, C + has_self, names, A, AW_RETURN_STORE, &result));
    }

    OP(CALL_EX) {
        SAVE();
        if (AW_UNLIKELY(vm->attentive))
            aw_attend(vm, &R[B + 3], false);
        if (C == 2)
            CHECK(aw_spread_keywords(vm, &R[B + 2], R[B]));
        STEP_STORE(aw_step_call_spread(vm, R[B], R[B + 1], C ? R[B + 2] : AW_UNSET, A, &result));
    }

    OP(RETURN_K) {
        result = K[BC];
        goto return_result;
    }

    OP(RETURN) {
        result = R[A];
    return_result:
        if (AW_LIKELY(frame->kind == AW_FRAME_PLAIN)) {
            AwFrame *below = frame->previous;
            AwReturn why = (AwReturn)frame->on_return;
            uint16_t dst = frame->dst;
            if (AW_UNLIKELY(frame->held != AW_UNSET) && why != AW_RETURN_INIT) {
                SAVE();
                CHECK(aw_frame_leave(vm, frame));
            }
            thread->frame_next = frame;
            thread->frame = below;
            thread->depth--;
            if (AW_UNLIKELY(why != AW_RETURN_STORE)) { /* the others that a comparison settles */
                if (why == AW_RETURN_JUMP && aw_is_bool(result)) {
                    RELOAD_FROM(below);
                    ip += (result == AW_TRUE) == dst ? ip->bc + 1 : 1;
                    DISPATCH();
                }
                if (why == AW_RETURN_INIT && result == AW_NONE)
                    result = frame->held;
                else if (why == AW_RETURN_INIT || why > AW_RETURN_COMPARE ||
                         result == AW_NOT_IMPLEMENTED)
                    goto deliver;
            }
            assert(below->kind <= AW_FRAME_HEAP);
            RELOAD_FROM(below);
            R[dst] = result;
            DISPATCH();
        deliver:
            step = aw_deliver(vm, why, dst, frame->held, AW_EVENT_RETURN, result);
            goto stepped;
        }
        AwReturn kind = frame->on_return;
        uint16_t dst = frame->dst;
        SAVE();
        if (AW_LIKELY(kind == AW_RETURN_AWAIT)) {
            AwCoroutine *coroutine = aw_frame_coroutine(frame);
            thread->handled = coroutine->handled.previous;
            coroutine->handled.exception = AW_UNSET;
            thread->frame = frame->previous;
            thread->depth--;
            aw_coroutine_close(coroutine);
            RELOAD();
            R[dst] = result;
            DISPATCH();
        }
        aw_coroutine_finish(vm, aw_frame_coroutine(frame));
        step = aw_deliver(vm, kind, dst, frame->held, AW_EVENT_RETURN, result);
        goto stepped;
    }

    /* ---- definitions and imports ---- */

    OP(MAKE_FUNCTION) {
        SAVE();
        CHECK(aw_make_function(vm, frame, K[ip->bc], &R[B], C, &result));
        R[A] = result;
        ip++;
        DISPATCH();
    }

    OP(LOAD_BUILD_CLASS) {
        SAVE();
        CHECK(aw_load_build_class(vm, frame->function, &result));
        R[A] = result;
        DISPATCH();
    }

    OP(IMPORT_NAME) {
        SAVE();
        frame->ip = ip + 1;
        STEP_EXT(aw_step_import(vm, K[ip->bc], R[B], R[B + 1], A, &result));
    }

    OP(IMPORT_FROM) {
        SAVE();
        CHECK(aw_import_from(vm, R[B], K[C], &result));
        R[A] = result;
        DISPATCH();
    }

    OP(IMPORT_STAR) {
        SAVE();
        CHECK(aw_import_star(vm, frame, R[A]));
        DISPATCH();
    }

    OP(PRINT_VALUE) {
        SAVE();
        CHECK(!vm->engine->display || vm->engine->display(vm, R[A]));
        DISPATCH();
    }

    /* ---- exceptions ---- */

    OP(RAISE) {
        SAVE();
        aw_raise_statement(vm, R[A], AW_UNSET);
        goto unwind;
    }

    OP(RAISE_FROM) {
        SAVE();
        aw_raise_statement(vm, R[A], R[B]);
        goto unwind;
    }

    OP(RAISE_AGAIN) {
        SAVE();
        result = aw_handled(vm);
        CHECK(result || aw_raise(vm, &aw_runtime_error_type, "No active exception to reraise"));
        vm->exception = result;
        goto unwind;
    }

    OP(RERAISE) {
        SAVE();
        vm->exception = R[A];
        goto unwind;
    }

    OP(PUSH_HANDLED) {
        R[A] = thread->handled->exception;
        thread->handled->exception = R[B];
        DISPATCH();
    }

    OP(POP_HANDLED) {
        thread->handled->exception = R[A];
        DISPATCH();
    }

    OP(MATCH_EXC) {
        SAVE();
        bool is;
        CHECK(aw_exception_matches(vm, R[B], R[C], &is));
        R[A] = aw_from_bool(is);
        DISPATCH();
    }

    OP(MATCH_GROUP) {
        SAVE();
        AwValue rest;
        CHECK(aw_exception_group_split(vm, R[B], R[C], &result, &rest));
        R[A] = result;
        R[A + 1] = rest;
        DISPATCH();
    }

    OP(RAISE_STAR) {
        SAVE();
        CHECK(aw_exception_group_rejoin(vm, R[B], R[C], &result));
        R[A] = result;
        DISPATCH();
    }

    OP(EXC_INFO) {
        AwValue exception = R[B];
        AwTraceback *traceback = aw_as_exception(exception)->traceback;
        R[A] = aw_from_object(aw_type_of(exception));
        R[A + 1] = exception;
        R[A + 2] = traceback ? aw_from_object(traceback) : AW_NONE;
        DISPATCH();
    }

    OP(ASSERT_FAILED) {
        SAVE();
        if (B)
            aw_raise_with(vm, &aw_assertion_error_type, R[A]);
        else
            vm->exception = aw_exception_new(vm, &aw_assertion_error_type, NULL, 0);
        goto raised;
    }

    OP(MATCH_SEQUENCE) {
        SAVE();
        bool is;
        CHECK(aw_match_sequence(vm, R[B], C, &is));
        R[A] = aw_from_bool(is);
        DISPATCH();
    }

    OP(MATCH_FROM_END) {
        SAVE();
        CHECK(aw_match_from_end(vm, R[B], C, &result));
        R[A] = result;
        DISPATCH();
    }

    OP(MATCH_MAPPING) {
        SAVE();
        bool is;
        CHECK(aw_match_mapping(vm, R[B], C, &is));
        R[A] = aw_from_bool(is);
        DISPATCH();
    }

    OP(MATCH_KEYS) {
        SAVE();
        CHECK(aw_match_keys(vm, R[B], R[C], &result));
        R[A] = result;
        DISPATCH();
    }

    OP(MATCH_REST) {
        SAVE();
        CHECK(aw_match_rest(vm, R[B], R[C], &result));
        R[A] = result;
        DISPATCH();
    }

    OP(MATCH_CLASS) {
        SAVE();
        CHECK(aw_match_class(vm, &R[B], C, K[ip->bc], &result));
        R[A] = result;
        ip++;
        DISPATCH();
    }

    LOOP_END

jump_compare:
    /* a fused comparison that is not of two numbers */
    SAVE();
    step = aw_step_compare(vm, jump_compare, jump_left, jump_right, C, AW_RETURN_JUMP, &result);
    if (step == AW_STEP_NEXT) {
        bool is;
        CHECK(truth_of_word(result, &is) || aw_truth(vm, result, &is));
        JUMP_IF_RESULT(is);
    }
    goto stepped;

#ifdef AW_TRACED
trace:
    if (!aw_is_traced(thread)) {
        SAVE();
        return AW_STEP_GO_ON;
    }
    ip++;
    SAVE();
    CHECK(aw_trace_instruction(vm, frame));
    ip = frame->ip - 1; /* it may have jumped */
    EXECUTE();
#endif
}
