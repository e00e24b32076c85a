/* interp.c: the interpreter loop. One label for each row of opcodes.def; the common case of an instruction stands here, the
 * rest in functions that answer with a step (internal.h).
 *
 * `ip` always stands behind the first word of the instruction that runs, and `SAVE()` writes it into the frame before
 * anything that may raise, call or look at frames.
 */
#include "vm/engine/internal.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"

#include <stdlib.h>

/* ---- small pieces of arithmetic on words ---- */

static inline bool add_ints(AwValue a, AwValue b, AwValue *out)
{
    return !__builtin_add_overflow((int64_t)a, (int64_t)(b - 3), (int64_t *)out);
}

static inline bool sub_ints(AwValue a, AwValue b, AwValue *out)
{
    return !__builtin_sub_overflow((int64_t)a, (int64_t)(b - 3), (int64_t *)out);
}

static inline bool mul_ints(AwValue a, AwValue b, AwValue *out)
{
    int64_t product;
    if (__builtin_mul_overflow((int64_t)(a - 3), (int64_t)b >> 2, &product))
        return false;
    *out = (AwValue)product | 3;
    return true;
}

static inline bool floordiv_ints(AwValue a, AwValue b, AwValue *out)
{
    int64_t x = aw_as_int(a), y = aw_as_int(b);
    if (AW_UNLIKELY(y == 0 || y == -1))
        return false;
    int64_t q = x / y;
    q -= (x % y != 0) & ((x ^ y) < 0);
    *out = aw_from_int(q);
    return true;
}

static inline bool mod_ints(AwValue a, AwValue b, AwValue *out)
{
    int64_t x = aw_as_int(a), y = aw_as_int(b);
    if (AW_UNLIKELY(y == 0 || y == -1))
        return false;
    int64_t r = x % y;
    if (r != 0 && (r ^ y) < 0)
        r += y;
    *out = aw_from_int(r);
    return true;
}

static inline bool lshift_ints(AwValue a, AwValue b, AwValue *out)
{
    int64_t x = aw_as_int(a), n = aw_as_int(b);
    if (n < 0 || n > 60)
        return false;
    int64_t y = (int64_t)((uint64_t)x << n);
    if (y >> n != x || !aw_fits_int(y))
        return false;
    *out = aw_from_int(y);
    return true;
}

static inline bool rshift_ints(AwValue a, AwValue b, AwValue *out)
{
    int64_t n = aw_as_int(b);
    if (n < 0)
        return false;
    *out = aw_from_int(aw_as_int(a) >> (n > 63 ? 63 : n));
    return true;
}

/* The double of a small int or a double in the word. */
static inline bool word_double(AwValue v, double *out)
{
    if (AW_LIKELY(aw_is_double(v)))
        *out = aw_as_double(v);
    else if (aw_is_int(v))
        *out = (double)aw_as_int(v);
    else
        return false;
    return true;
}

static inline bool two_doubles(AwValue a, AwValue b, double *x, double *y)
{
    /* two ints are not for us: their arithmetic is exact */
    return !aw_are_ints(a, b) && word_double(a, x) && word_double(b, y);
}

static inline bool truth_of_word(AwValue v, bool *out)
{
    if (AW_LIKELY(v == AW_TRUE || v == AW_FALSE)) {
        *out = v == AW_TRUE;
        return true;
    }
    if (v == AW_NONE) {
        *out = false;
        return true;
    }
    if (aw_is_int(v)) {
        *out = v != aw_from_int(0);
        return true;
    }
    return false;
}

static bool truth(AwVM *vm, AwValue v, bool *out)
{
    return truth_of_word(v, out) || aw_truth(vm, v, out);
}

/* v == w, decided without asking types: 1, 0, or -1 for "ask". */
static inline int quick_equal(AwValue v, AwValue w)
{
    if (aw_is_int(v) && aw_is_int(w))
        return v == w;
    if (aw_is_exact(v, &aw_str_type) && aw_is_exact(w, &aw_str_type))
        return v == w || aw_str_equal(v, w);
    if (aw_is_double(v) && aw_is_double(w))
        return aw_as_double(v) == aw_as_double(w);
    return -1;
}

/* ---- pieces of instructions too long for the loop ---- */

static bool get_slice(AwVM *vm, AwValue v, const AwValue *bounds, AwValue *out)
{
    AwValue slice = aw_slice_new(vm, bounds[0], bounds[1], AW_NONE);
    return slice && aw_getitem(vm, v, slice, out);
}

static bool get_item(AwVM *vm, AwValue v, AwValue key, AwValue *out)
{
    if (aw_is_exact(v, &aw_dict_type)) {
        AwFind found = aw_dict_get(vm, aw_as_dict(v), key, out);
        if (found == AW_ABSENT)
            return aw_raise_with(vm, &aw_key_error_type, key);
        return found == AW_FOUND;
    }
    if (aw_is_int(key) && aw_is_exact(v, &aw_str_type)) {
        int64_t i = aw_as_int(key);
        uint32_t length = aw_as_str(v)->length;
        i += i < 0 ? length : 0;
        if (i < 0 || i >= length)
            return aw_raise(vm, &aw_index_error_type, "string index out of range");
        return (*out = aw_str_at(vm, v, (size_t)i)) != AW_UNSET;
    }
    return aw_getitem(vm, v, key, out);
}

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

static bool set_item(AwVM *vm, AwValue v, AwValue key, AwValue value)
{
    if (aw_is_exact(v, &aw_dict_type))
        return aw_dict_set(vm, aw_as_dict(v), key, value);
    return aw_setitem(vm, v, key, value);
}

static bool raise_unpack(AwVM *vm, int64_t want, int64_t got, bool more)
{
    if (more)
        return aw_raise_value(vm, "too many values to unpack (expected %lld)", (long long)want);
    return aw_raise_value(vm, "not enough values to unpack (expected %lld, got %lld)",
                          (long long)want, (long long)got);
}

static bool unpack_iter(AwVM *vm, AwValue v, AwValue *out)
{
    AwType *type = aw_type_of(v);
    if (!type->iter && aw_type_find(vm, type, aw_names.__getitem__) == AW_UNSET)
        return aw_raise_type(vm, "cannot unpack non-iterable %T object", v);
    return aw_iter(vm, v, out);
}

/* UNPACK of anything but exact tuples and lists. Nothing is written unless all is there. */
static bool unpack_any(AwVM *vm, AwValue v, AwValue *slots, int count)
{
    AwValue iterator, item, few[16];
    if (!unpack_iter(vm, v, &iterator))
        return false;
    AwValue *items = count <= 16 ? few : malloc((size_t)count * sizeof(AwValue));
    if (!items)
        return aw_raise_memory(vm);
    bool ok = true;
    for (int i = 0; ok && i < count; i++) {
        AwIter next = aw_next(vm, iterator, &items[i]);
        ok = next == AW_ITER_ITEM || (next == AW_ITER_END && raise_unpack(vm, count, i, false));
    }
    if (ok) {
        AwIter next = aw_next(vm, iterator, &item);
        ok = next == AW_ITER_END || (next == AW_ITER_ITEM && raise_unpack(vm, count, 0, true));
    }
    if (ok)
        memcpy(slots, items, (size_t)count * sizeof(AwValue));
    if (items != few)
        free(items);
    return ok;
}

static bool unpack(AwVM *vm, AwValue v, AwValue *slots, int count)
{
    const AwValue *items;
    size_t have;
    if (aw_is_exact(v, &aw_tuple_type)) {
        items = aw_as_tuple(v)->items;
        have = aw_as_tuple(v)->count;
    } else if (aw_is_exact(v, &aw_list_type)) {
        items = aw_as_list(v)->items;
        have = aw_as_list(v)->count;
    } else {
        return unpack_any(vm, v, slots, count);
    }
    if (have != (size_t)count)
        return raise_unpack(vm, count, (int64_t)have, have > (size_t)count);
    for (int i = 0; i < count; i++)
        slots[i] = items[i];
    return true;
}

static bool unpack_star(AwVM *vm, AwValue v, AwValue *slots, int before, int after)
{
    AwValue iterator;
    if (!unpack_iter(vm, v, &iterator))
        return false;
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, iterator);
    AwValue all = aw_list_from(vm, iterator);
    aw_root_release(vm, mark);
    if (!all)
        return false;
    AwList *list = aw_as_list(all);
    if (list->count < (size_t)(before + after))
        return aw_raise_value(vm, "not enough values to unpack (expected at least %d, got %zu)",
                              before + after, list->count);
    size_t middle = list->count - (size_t)(before + after);
    AwValue star = aw_list_new(vm, list->items + before, middle);
    if (!star)
        return false;
    for (int i = 0; i < before; i++)
        slots[i] = list->items[i];
    slots[before] = star;
    for (int i = 0; i < after; i++)
        slots[before + 1 + i] = list->items[(size_t)before + middle + (size_t)i];
    return true;
}

static bool build_dict(AwVM *vm, const AwValue *pairs, int count, AwValue *out)
{
    AwDict *dict = aw_dict_new_sized(vm, (size_t)count);
    if (!dict)
        return false;
    *out = aw_from_object(dict);
    for (int i = 0; i < count; i++)
        if (!aw_dict_set(vm, dict, pairs[2 * i], pairs[2 * i + 1]))
            return false;
    return true;
}

static bool build_set(AwVM *vm, const AwValue *items, int count, AwValue *out)
{
    AwValue set = aw_set_new(vm, &aw_set_type);
    if (!set)
        return false;
    *out = set;
    for (int i = 0; i < count; i++)
        if (!aw_set_add(vm, set, items[i]))
            return false;
    return true;
}

/* FORMAT: f-string fields. */
static bool format_field(AwVM *vm, const AwValue *v, int flags, AwValue *out)
{
    AwValue value = v[0], text;
    switch (flags & 3) {
    case 1:
        if (!aw_str(vm, value, &text))
            return false;
        break;
    case 2:
        if (!aw_repr(vm, value, &text))
            return false;
        break;
    case 3:
        if (!aw_ascii(vm, value, &text))
            return false;
        break;
    default: text = value;
    }
    if (!(flags & 4) && aw_is_exact(text, &aw_str_type)) {
        *out = text;
        return true;
    }
    return aw_format_value(vm, text, flags & 4 ? v[1] : AW_UNSET, out);
}

/* How messages name what is called: "module.f()", "f()" of a builtin, or its str(). */
static AwValue callable_text(AwVM *vm, AwValue callable)
{
    AwValue name, module;
    AwFind found = aw_find_attr(vm, callable, aw_names.__qualname__, &name);
    if (found == AW_FIND_ERROR)
        return AW_UNSET;
    if (found == AW_ABSENT || !aw_is_str(name))
        return aw_str(vm, callable, &name) ? name : AW_UNSET;
    found = aw_find_attr(vm, callable, aw_names.__module__, &module);
    if (found == AW_FIND_ERROR)
        return AW_UNSET;
    if (found == AW_ABSENT || !aw_is_str(module) || aw_str_is(module, "builtins"))
        return aw_str_format(vm, "%V()", name);
    return aw_str_format(vm, "%V.%V()", module, name);
}

/* DICT_MERGE: `**mapping` of a call. */
static bool merge_keywords(AwVM *vm, AwDict *into, AwValue from, AwValue callable)
{
    AwValue shown;
    AwDict *copy;
    if (aw_is_dict(from)) {
        copy = aw_as_dict(from);
    } else {
        AwValue keys;
        if (aw_find_attr(vm, from, aw_names.keys, &keys) != AW_FOUND) {
            if (vm->exception || !(shown = callable_text(vm, callable)))
                return false;
            return aw_raise_type(vm, "%V argument after ** must be a mapping, not %T", shown, from);
        }
        copy = aw_dict_new(vm);
        if (!copy || !aw_dict_update(vm, copy, from))
            return false;
    }
    uint32_t at = 0;
    AwValue key, value, old;
    while (aw_dict_next(copy, &at, &key, &value)) {
        if (!aw_is_str(key))
            return aw_raise_type(vm, "keywords must be strings");
        AwFind found = aw_dict_get(vm, into, key, &old);
        if (found == AW_FIND_ERROR)
            return false;
        if (found == AW_FOUND)
            return (shown = callable_text(vm, callable)) &&
                   aw_raise_type(vm, "%V got multiple values for keyword argument '%V'", shown,
                                 key);
        if (!aw_dict_set(vm, into, key, value))
            return false;
    }
    return true;
}

/* LIST_EXTEND and SPREAD; callable: what is called with `*from`, AW_UNSET in a display. */
static bool extend_list(AwVM *vm, AwValue list, AwValue from, AwValue callable)
{
    AwType *type = aw_type_of(from);
    if (type->iter || aw_type_find(vm, type, aw_names.__getitem__) != AW_UNSET)
        return aw_list_extend(vm, list, from);
    if (!callable)
        return aw_raise_type(vm, "Value after * must be an iterable, not %T", from);
    AwValue shown = callable_text(vm, callable);
    return shown &&
           aw_raise_type(vm, "%V argument after * must be an iterable, not %T", shown, from);
}

static bool make_function(AwVM *vm, AwFrame *frame, AwValue code, const AwValue *extra, int flags,
                          AwValue *out)
{
    AwFunction *function =
        aw_function_new(vm, (AwCodeObject *)aw_as_object(code), frame->function->globals);
    if (!function)
        return false;
    if (flags & 1)
        function->defaults = extra[0];
    if (flags & 2)
        function->kwdefaults = extra[1];
    if (flags & 4)
        function->annotations = extra[2];
    const AwCode *plain = function->code->code;
    for (int i = 0; i < plain->free_count; i++) {
        AwCapture capture = plain->captures[i];
        function->cells[i] = capture.from_free
                                 ? frame->function->cells[capture.index]
                                 : (AwCell *)aw_as_object(frame->slots[capture.index]);
    }
    *out = aw_from_object(function);
    return true;
}

static bool raise_unbound(AwVM *vm, AwValue name)
{
    return aw_raise(vm, &aw_unbound_local_error_type,
                    "cannot access local variable '%V' where it is not associated with a value",
                    name);
}

static bool raise_free_unbound(AwVM *vm, AwValue name)
{
    return aw_raise(vm, &aw_name_error_type,
                    "cannot access free variable '%V' where it is not associated with a value in "
                    "enclosing scope",
                    name);
}

/* LOAD_CLASS_FREE, LOAD_CLASS_CELL: the class body's namespace first. */
static bool load_class_cell(AwVM *vm, AwValue namespace, AwCell *cell, AwValue name, AwValue *out)
{
    AwFind found = AW_ABSENT;
    if (aw_is_exact(namespace, &aw_dict_type))
        found = aw_dict_get(vm, aw_as_dict(namespace), name, out);
    else if (aw_getitem(vm, namespace, name, out))
        found = AW_FOUND;
    else if (!aw_catch(vm, &aw_key_error_type))
        return false;
    if (found != AW_ABSENT)
        return found == AW_FOUND;
    if (!cell->value)
        return raise_free_unbound(vm, name);
    *out = cell->value;
    return true;
}

static bool delete_name(AwVM *vm, AwValue namespace, AwValue name)
{
    AwFind found;
    if (aw_is_exact(namespace, &aw_dict_type))
        found = aw_dict_remove(vm, aw_as_dict(namespace), name, NULL);
    else
        found = aw_setitem(vm, namespace, name, AW_UNSET) ? AW_FOUND
                : aw_catch(vm, &aw_key_error_type)        ? AW_ABSENT
                                                          : AW_FIND_ERROR;
    if (found == AW_ABSENT)
        return aw_raise_name(vm, name);
    return found == AW_FOUND;
}

static void raise_value(AwVM *vm, AwValue v, AwValue cause)
{
    AwValue exception, from = AW_NONE;
    if (!aw_exception_from(vm, v, &exception))
        return;
    if (cause != AW_UNSET) {
        if (cause != AW_NONE && !aw_is_exception(cause) &&
            !(aw_is_type(cause) && (aw_as_type(cause)->flags & AW_TYPE_EXCEPTION))) {
            aw_raise_type(vm, "exception causes must derive from BaseException");
            return;
        }
        if (cause != AW_NONE && !aw_exception_from(vm, cause, &from))
            return;
        aw_as_exception(exception)->cause = from == AW_NONE ? AW_UNSET : from;
        aw_as_exception(exception)->suppress_context = true;
    }
    AwValue handled = aw_handled(vm);
    if (handled && handled != exception)
        aw_exception_set_context(vm, exception, handled);
    vm->exception = exception;
}

/* The next item for FOR_ITER where the iterator's type is builtin and no generator. */
static inline AwIter quick_next(AwVM *vm, AwValue iterator, AwValue *out)
{
    if (aw_is_exact(iterator, &aw_range_iter_type)) {
        AwRangeIter *range = (AwRangeIter *)aw_as_object(iterator);
        if (range->left == 0)
            return AW_ITER_END;
        range->left--;
        *out = aw_from_int(range->next);
        range->next += range->step;
        return AW_ITER_ITEM;
    }
    if (aw_is_exact(iterator, &aw_list_iter_type)) {
        AwSequenceIter *it = (AwSequenceIter *)aw_as_object(iterator);
        if (AW_LIKELY(it->sequence)) {
            AwList *list = aw_as_list(it->sequence);
            if (AW_LIKELY(it->index < list->count)) {
                *out = list->items[it->index++];
                return AW_ITER_ITEM;
            }
            it->sequence = AW_UNSET;
        }
        return AW_ITER_END;
    }
    AwType *type = aw_type_of(iterator);
    if (AW_UNLIKELY(!type->next)) {
        aw_raise_type(vm, "'%T' object is not an iterator", iterator);
        return AW_ITER_ERROR;
    }
    return type->next(vm, iterator, out);
}

/* The name of an operator's special methods: left, right, in place. */
static AwValue operator_name(int op)
{
    const AwValue names[AW_BIN_COUNT] = {
        aw_names.__add__,     aw_names.__sub__,      aw_names.__mul__, aw_names.__matmul__,
        aw_names.__truediv__, aw_names.__floordiv__, aw_names.__mod__, aw_names.__pow__,
        aw_names.__lshift__,  aw_names.__rshift__,   aw_names.__and__, aw_names.__xor__,
        aw_names.__or__,      aw_names.__divmod__};
    return names[op];
}

static AwValue compare_name(AwCompare op)
{
    const AwValue names[] = {aw_names.__lt__, aw_names.__le__, aw_names.__eq__,
                             aw_names.__ne__, aw_names.__gt__, aw_names.__ge__};
    return names[op];
}

/* A method of the language to be asked first: v's own, unless w is of a subclass that goes first. */
static AwFunction *user_method(AwVM *vm, AwValue v, AwValue w, AwValue name)
{
    AwType *type = aw_type_of(v), *other = aw_type_of(w);
    if (!(type->flags & AW_TYPE_HEAP) || (other != type && (other->flags & AW_TYPE_HEAP)))
        return NULL;
    AwValue method = aw_type_find(vm, type, name);
    return aw_is_exact(method, &aw_function_type) ? (AwFunction *)aw_as_object(method) : NULL;
}

static AwStep binary(AwVM *vm, int op, bool inplace, AwValue v, AwValue w, uint16_t dst,
                     AwValue *out)
{
    AwFunction *method = inplace ? NULL : user_method(vm, v, w, operator_name(op));
    if (method) {
        AwValue args[2] = {v, w};
        return aw_step_function(vm, method, args, 2, AW_UNSET, dst, AW_RETURN_BINARY, AW_UNSET,
                                out);
    }
    return aw_binary(vm, op, inplace, v, w, out) ? AW_STEP_NEXT : AW_STEP_RAISED;
}

static AwStep compare(AwVM *vm, AwCompare op, AwValue v, AwValue w, uint16_t dst, AwReturn kind,
                      AwValue *out)
{
    AwFunction *method = user_method(vm, v, w, compare_name(op));
    if (method) {
        AwValue args[2] = {v, w};
        return aw_step_function(vm, method, args, 2, AW_UNSET, dst, kind, AW_UNSET, out);
    }
    return aw_compare(vm, v, w, op, out) ? AW_STEP_NEXT : AW_STEP_RAISED;
}

static AwStep get_item_step(AwVM *vm, AwValue v, AwValue key, uint16_t dst, AwValue *out)
{
    AwType *type = aw_type_of(v);
    if ((type->flags & AW_TYPE_HEAP)) {
        AwValue method = aw_type_find(vm, type, aw_names.__getitem__);
        if (aw_is_exact(method, &aw_function_type)) {
            AwValue args[2] = {v, key};
            return aw_step_function(vm, (AwFunction *)aw_as_object(method), args, 2, AW_UNSET, dst,
                                    AW_RETURN_STORE, AW_UNSET, out);
        }
    }
    return get_item(vm, v, key, out) ? AW_STEP_NEXT : AW_STEP_RAISED;
}

static AwStep set_item_step(AwVM *vm, AwValue v, AwValue key, AwValue value)
{
    AwType *type = aw_type_of(v);
    AwValue out;
    if ((type->flags & AW_TYPE_HEAP)) {
        AwValue method = aw_type_find(vm, type, aw_names.__setitem__);
        if (aw_is_exact(method, &aw_function_type)) {
            AwValue args[3] = {v, key, value};
            return aw_step_function(vm, (AwFunction *)aw_as_object(method), args, 3, AW_UNSET, 0,
                                    AW_RETURN_DISCARD, AW_UNSET, &out);
        }
    }
    return set_item(vm, v, key, value) ? AW_STEP_NEXT : AW_STEP_RAISED;
}

/* FOR_ITER over what is no plain builtin iterator: generators and objects with __next__. */
static AwStep next_step(AwVM *vm, AwValue iterator, uint16_t dst, AwValue *out, AwIter *what)
{
    if (aw_is_generator(iterator)) {
        AwCoroutine *generator = aw_as_coroutine(iterator);
        if (generator->state == AW_CORO_CLOSED) {
            *what = AW_ITER_END;
            return AW_STEP_NEXT;
        }
        return aw_step_resume(vm, generator, AW_EVENT_RETURN, AW_NONE, AW_RETURN_FOR, dst);
    }
    AwType *type = aw_type_of(iterator);
    if (type->flags & AW_TYPE_HEAP) {
        AwValue method = aw_type_find(vm, type, aw_names.__next__);
        if (aw_is_exact(method, &aw_function_type))
            return aw_step_function(vm, (AwFunction *)aw_as_object(method), &iterator, 1, AW_UNSET,
                                    dst, AW_RETURN_NEXT, AW_UNSET, out);
    }
    *what = quick_next(vm, iterator, out);
    return *what == AW_ITER_ERROR ? AW_STEP_RAISED : AW_STEP_NEXT;
}

/* The call of CALL_EX: arguments from a tuple and a dict. */
static AwStep call_spread(AwVM *vm, AwValue callable, AwValue args, AwValue kwargs, uint16_t dst,
                          AwValue *out)
{
    AwTuple *tuple = aw_as_tuple(args);
    AwDict *dict = kwargs ? aw_as_dict(kwargs) : NULL;
    if (!dict || dict->count == 0)
        return aw_step_call(vm, callable, tuple->items, (int)tuple->count, AW_UNSET, dst,
                            AW_RETURN_STORE, out);
    AwValue names = aw_tuple_new(vm, NULL, dict->count);
    AwValue all = names ? aw_tuple_new(vm, NULL, tuple->count + dict->count) : AW_UNSET;
    if (!all)
        return AW_STEP_RAISED;
    size_t count = tuple->count;
    memcpy(aw_as_tuple(all)->items, tuple->items, count * sizeof(AwValue));
    uint32_t at = 0, i = 0;
    AwValue key, value;
    while (aw_dict_next(dict, &at, &key, &value)) {
        aw_as_tuple(names)->items[i++] = key;
        aw_as_tuple(all)->items[count++] = value;
    }
    return aw_step_call(vm, callable, aw_as_tuple(all)->items, (int)count, names, dst,
                        AW_RETURN_STORE, out);
}

/* ---- the loop ---- */

#if defined(__GNUC__) && !defined(AW_NO_COMPUTED_GOTO)
#define DISPATCH()                                                                                 \
    do {                                                                                           \
        inst = *ip++;                                                                              \
        goto *labels[inst.op];                                                                     \
    } while (0)
#define OP(name)   op_##name:
#define LOOP_BEGIN DISPATCH();
#define LOOP_END
#else
#define DISPATCH() continue
#define OP(name)   case OP_##name:
#define LOOP_BEGIN                                                                                 \
    for (;;) {                                                                                     \
        inst = *ip++;                                                                              \
        switch (inst.op) {
#define LOOP_END                                                                                   \
    default: __builtin_unreachable();                                                              \
        }                                                                                          \
        }
#endif

#define SAVE() (frame->ip = ip)
#define RELOAD()                                                                                   \
    do {                                                                                           \
        frame = thread->frame;                                                                     \
        ip = frame->ip;                                                                            \
        R = frame->slots;                                                                          \
        K = frame->code->consts;                                                                   \
        C = frame->code->caches;                                                                   \
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
            R[inst.a] = result;                                                                    \
            DISPATCH();                                                                            \
        }                                                                                          \
        goto stepped;                                                                              \
    } while (0)

#define ARITHMETIC(name, int_function, float_expression, oper, inplace, right)                     \
    OP(name) {                                                                                     \
        AwValue v = R[inst.b], w = right;                                                          \
        if (AW_LIKELY(aw_are_ints(v, w))) {                                                        \
            if (AW_LIKELY(int_function(v, w, &result))) {                                          \
                R[inst.a] = result;                                                                \
                DISPATCH();                                                                        \
            }                                                                                      \
        } else {                                                                                   \
            double x, y;                                                                           \
            if (two_doubles(v, w, &x, &y) && (result = aw_try_double(float_expression))) {         \
                R[inst.a] = result;                                                                \
                DISPATCH();                                                                        \
            }                                                                                      \
        }                                                                                          \
        SAVE();                                                                                    \
        STEP_STORE(binary(vm, oper, inplace, v, w, inst.a, &result));                              \
    }

#define INT_ARITHMETIC(name, int_function, oper, inplace, right)                                   \
    OP(name) {                                                                                     \
        AwValue v = R[inst.b], w = right;                                                          \
        if (AW_LIKELY(aw_are_ints(v, w)) && AW_LIKELY(int_function(v, w, &result))) {              \
            R[inst.a] = result;                                                                    \
            DISPATCH();                                                                            \
        }                                                                                          \
        SAVE();                                                                                    \
        STEP_STORE(binary(vm, oper, inplace, v, w, inst.a, &result));                              \
    }

#define SLOW_ARITHMETIC(name, oper, inplace)                                                       \
    OP(name) {                                                                                     \
        SAVE();                                                                                    \
        STEP_STORE(binary(vm, oper, inplace, R[inst.b], R[inst.c], inst.a, &result));              \
    }

#define COMPARE(name, op, oper)                                                                    \
    OP(name) {                                                                                     \
        AwValue v = R[inst.b], w = R[inst.c];                                                      \
        double x, y;                                                                               \
        if (AW_LIKELY(aw_are_ints(v, w))) {                                                        \
            R[inst.a] = aw_from_bool((int64_t)v op(int64_t) w);                                    \
            DISPATCH();                                                                            \
        }                                                                                          \
        if (aw_is_double(v) && aw_is_double(w)) {                                                  \
            x = aw_as_double(v);                                                                   \
            y = aw_as_double(w);                                                                   \
            R[inst.a] = aw_from_bool(x op y);                                                      \
            DISPATCH();                                                                            \
        }                                                                                          \
        SAVE();                                                                                    \
        STEP_STORE(compare(vm, oper, v, w, inst.a, AW_RETURN_COMPARE, &result));                   \
    }

#define EQUALITY(name, oper, same)                                                                 \
    OP(name) {                                                                                     \
        AwValue v = R[inst.b], w = R[inst.c];                                                      \
        int equal = quick_equal(v, w);                                                             \
        if (equal >= 0) {                                                                          \
            R[inst.a] = aw_from_bool(equal == same);                                               \
            DISPATCH();                                                                            \
        }                                                                                          \
        SAVE();                                                                                    \
        STEP_STORE(compare(vm, oper, v, w, inst.a, AW_RETURN_COMPARE, &result));                   \
    }

#define JUMP_IF_RESULT(truth_value)                                                                \
    do {                                                                                           \
        ip += (truth_value) == inst.c ? ip->bc + 1 : 1;                                            \
        DISPATCH();                                                                                \
    } while (0)

#define JUMP_COMPARE(name, op, oper, right)                                                        \
    OP(name) {                                                                                     \
        AwValue v = R[inst.a], w = right;                                                          \
        if (AW_LIKELY(aw_are_ints(v, w)))                                                          \
            JUMP_IF_RESULT((int64_t)v op(int64_t) w);                                              \
        if (aw_is_double(v) && aw_is_double(w))                                                    \
            JUMP_IF_RESULT(aw_as_double(v) op aw_as_double(w));                                    \
        jump_left = v, jump_right = w, jump_compare = oper;                                        \
        goto jump_compare;                                                                         \
    }

#define JUMP_EQUAL(name, oper, same, right)                                                        \
    OP(name) {                                                                                     \
        AwValue v = R[inst.a], w = right;                                                          \
        int equal = quick_equal(v, w);                                                             \
        if (AW_LIKELY(equal >= 0))                                                                 \
            JUMP_IF_RESULT((equal == same));                                                       \
        jump_left = v, jump_right = w, jump_compare = oper;                                        \
        goto jump_compare;                                                                         \
    }

/* Calls R[base](args…). Functions with plain parameters get a frame at once, natives of a fixed number of arguments
 * are called at once. */
#define CALL_FAST(callable, arguments, count, self_is_checked)                                     \
    do {                                                                                           \
        if (AW_LIKELY(aw_is_exact(callable, &aw_function_type))) {                                 \
            AwFunction *function = (AwFunction *)aw_as_object(callable);                           \
            AwCodeObject *code = function->code;                                                   \
            if (AW_LIKELY(code->direct && (count) == code->param_count)) {                         \
                AwValue *slots = arguments;                                                        \
                AwFrame *callee = thread->frame_next;                                              \
                if (frame->kind == AW_FRAME_HEAP)                                                  \
                    slots = memcpy(thread->heap_top, slots, (size_t)(count) * sizeof(AwValue));    \
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
                callee->dst = inst.a;                                                              \
                callee->on_return = AW_RETURN_STORE;                                               \
                callee->kind = AW_FRAME_PLAIN;                                                     \
                callee->flags = 0;                                                                 \
                frame = callee;                                                                    \
                for (AwValue *s = slots + (count), *end = slots + code->slot_count; s < end; s++)  \
                    *s = AW_UNSET;                                                                 \
                ip = callee->ip = code->code->insts;                                               \
                K = code->consts;                                                                  \
                C = code->caches;                                                                  \
                goto safepoint;                                                                    \
            }                                                                                      \
        } else if (aw_is_exact(callable, &aw_native_type) ||                                       \
                   (self_is_checked && aw_is_exact(callable, &aw_method_descriptor_type))) {       \
            AwNativeObject *native = (AwNativeObject *)aw_as_object(callable);                     \
            if (AW_LIKELY(native->exact_args == (count))) {                                        \
                AwStatus status = native->function(vm, arguments, count, &result);                 \
                if (AW_LIKELY(status == AW_OK)) {                                                  \
                    R[inst.a] = result;                                                            \
                    DISPATCH();                                                                    \
                }                                                                                  \
                STEP_STORE(aw_step_native(vm, status, inst.a, AW_RETURN_STORE, &result));          \
            }                                                                                      \
        }                                                                                          \
    } while (0)

void aw_interpret(AwVM *vm, AwStep step)
{
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
    AwCache *C = NULL;
    AwInst inst = {0};
    AwValue result = AW_UNSET;
    AwValue jump_left, jump_right;
    AwCompare jump_compare;

stepped:
    switch (step) {
    case AW_STEP_RAISED: goto raised;
    case AW_STEP_LEAVE: return;
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
    }

    LOOP_BEGIN

    OP(NOP) {
        DISPATCH();
    }

    OP(EXT) {
        DISPATCH();
    }

    OP(MOVE) {
        R[inst.a] = R[inst.b];
        DISPATCH();
    }

    OP(LOAD_CONST) {
        R[inst.a] = K[inst.bc];
        DISPATCH();
    }

    OP(LOAD_INT) {
        R[inst.a] = aw_from_int(inst.bc);
        DISPATCH();
    }

    OP(CLEAR) {
        R[inst.a] = AW_UNSET;
        DISPATCH();
    }

    OP(CHECK_LOCAL) {
        if (AW_UNLIKELY(!R[inst.a])) {
            SAVE();
            raise_unbound(vm, K[inst.bc]);
            goto raised;
        }
        DISPATCH();
    }

    OP(CHECK_OUTER) {
        if (AW_UNLIKELY(!R[inst.a])) {
            SAVE();
            raise_free_unbound(vm, K[inst.bc]);
            goto raised;
        }
        DISPATCH();
    }

    OP(DEL_LOCAL) {
        if (AW_UNLIKELY(!R[inst.a])) {
            SAVE();
            raise_unbound(vm, K[inst.bc]);
            goto raised;
        }
        R[inst.a] = AW_UNSET;
        DISPATCH();
    }

    /* ---- cells ---- */

    OP(MAKE_CELL) {
        SAVE();
        AwCell *cell = aw_cell_new(vm, R[inst.a]);
        CHECK(cell);
        R[inst.a] = aw_from_object(cell);
        DISPATCH();
    }

    OP(LOAD_CELL) {
        result = ((AwCell *)aw_as_object(R[inst.b]))->value;
        if (AW_UNLIKELY(!result)) {
            SAVE();
            raise_unbound(vm, K[inst.c]);
            goto raised;
        }
        R[inst.a] = result;
        DISPATCH();
    }

    OP(LOAD_OUTER_CELL) {
        result = ((AwCell *)aw_as_object(R[inst.b]))->value;
        if (AW_UNLIKELY(!result)) {
            SAVE();
            raise_free_unbound(vm, K[inst.c]);
            goto raised;
        }
        R[inst.a] = result;
        DISPATCH();
    }

    OP(STORE_CELL) {
        ((AwCell *)aw_as_object(R[inst.a]))->value = R[inst.b];
        DISPATCH();
    }

    OP(DEL_CELL) {
        SAVE();
        AwCell *cell = (AwCell *)aw_as_object(R[inst.a]);
        CHECK(cell->value || raise_unbound(vm, K[inst.b]));
        cell->value = AW_UNSET;
        DISPATCH();
    }

    OP(LOAD_FREE) {
        result = frame->function->cells[inst.b]->value;
        if (AW_UNLIKELY(!result)) {
            SAVE();
            raise_free_unbound(vm, K[inst.c]);
            goto raised;
        }
        R[inst.a] = result;
        DISPATCH();
    }

    OP(STORE_FREE) {
        frame->function->cells[inst.a]->value = R[inst.b];
        DISPATCH();
    }

    OP(DEL_FREE) {
        SAVE();
        AwCell *cell = frame->function->cells[inst.a];
        CHECK(cell->value || raise_free_unbound(vm, K[inst.b]));
        cell->value = AW_UNSET;
        DISPATCH();
    }

    OP(LOAD_FREE_CELL) {
        R[inst.a] = aw_from_object(frame->function->cells[inst.b]);
        DISPATCH();
    }

    OP(LOAD_CLASS_FREE) {
        SAVE();
        CHECK(load_class_cell(vm, R[0], frame->function->cells[inst.b], K[inst.c], &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(LOAD_CLASS_CELL) {
        SAVE();
        CHECK(load_class_cell(vm, R[0], (AwCell *)aw_as_object(R[inst.b]), K[inst.c], &result));
        R[inst.a] = result;
        DISPATCH();
    }

    /* ---- names ---- */

    OP(LOAD_GLOBAL) {
        AwCache *cache = &C[inst.b];
        AwFunction *function = frame->function;
        if (AW_LIKELY(cache->version == function->globals->version)) {
            if (AW_LIKELY(cache->kind == AW_CACHE_GLOBAL)) {
                R[inst.a] = cache->entry->value;
                DISPATCH();
            }
            if (AW_LIKELY(cache->kind == AW_CACHE_BUILTIN &&
                          (uint64_t)(uintptr_t)cache->shape == function->builtins->version)) {
                R[inst.a] = cache->entry->value;
                DISPATCH();
            }
        }
        SAVE();
        CHECK(aw_load_global_slow(vm, function, cache, &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(STORE_GLOBAL) {
        AwCache *cache = &C[inst.a];
        AwDict *globals = frame->function->globals;
        if (AW_LIKELY(cache->version == globals->version && cache->kind == AW_CACHE_GLOBAL)) {
            cache->entry->value = R[inst.b];
            DISPATCH();
        }
        SAVE();
        CHECK(aw_dict_set_str(vm, globals, cache->name, R[inst.b]));
        cache->kind = AW_CACHE_GLOBAL;
        cache->version = globals->version;
        cache->entry = aw_dict_find_str(globals, cache->name);
        DISPATCH();
    }

    OP(DEL_GLOBAL) {
        SAVE();
        CHECK(delete_name(vm, aw_from_object(frame->function->globals), C[inst.a].name));
        DISPATCH();
    }

    OP(LOAD_NAME) {
        SAVE();
        CHECK(aw_load_name(vm, frame->function, R[0], &C[inst.b], &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(STORE_NAME) {
        SAVE();
        if (AW_LIKELY(aw_is_exact(R[0], &aw_dict_type)))
            CHECK(aw_dict_set_str(vm, aw_as_dict(R[0]), C[inst.a].name, R[inst.b]));
        else
            CHECK(aw_setitem(vm, R[0], C[inst.a].name, R[inst.b]));
        DISPATCH();
    }

    OP(DEL_NAME) {
        SAVE();
        CHECK(delete_name(vm, R[0], C[inst.a].name));
        DISPATCH();
    }

    /* ---- attributes and items ---- */

    OP(LOAD_ATTR) {
        AwCache *cache = &C[inst.c];
        AwValue v = R[inst.b];
        if (AW_LIKELY(aw_is_object(v))) {
            AwObject *o = aw_as_object(v);
            if (AW_LIKELY(o->shape == cache->shape)) {
                if (AW_LIKELY(cache->kind == AW_CACHE_SLOT)) {
                    AwValue found = ((AwInstance *)o)->attrs[cache->slot];
                    if (AW_LIKELY(found != AW_UNSET)) { /* a member of __slots__ may be */
                        R[inst.a] = found;
                        DISPATCH();
                    }
                }
                if (cache->kind == AW_CACHE_CLASS_DATA && AW_LIKELY(cache->entry != NULL)) {
                    R[inst.a] = cache->entry->value;
                    DISPATCH();
                }
            }
        }
        SAVE();
        STEP_STORE(aw_load_attr_slow(vm, cache, v, inst.a, &result));
    }

    OP(STORE_ATTR) {
        AwCache *cache = &C[inst.c];
        AwValue v = R[inst.a];
        if (AW_LIKELY(aw_is_object(v) && aw_as_object(v)->shape == cache->shape &&
                      cache->kind == AW_CACHE_SLOT)) {
            ((AwInstance *)aw_as_object(v))->attrs[cache->slot] = R[inst.b];
            DISPATCH();
        }
        SAVE();
        step = aw_store_attr_slow(vm, cache, v, R[inst.b]);
        if (AW_LIKELY(step == AW_STEP_NEXT))
            DISPATCH();
        goto stepped;
    }

    OP(DEL_ATTR) {
        SAVE();
        CHECK(aw_setattr(vm, R[inst.a], C[inst.b].name, AW_UNSET));
        DISPATCH();
    }

    OP(LOAD_METHOD) {
        AwCache *cache = &C[inst.c];
        AwValue v = R[inst.b];
        if (AW_LIKELY(aw_shape_of(v) == cache->shape && cache->kind == AW_CACHE_VALUE)) {
            R[inst.a] = cache->value;
            R[inst.a + 1] = v;
            DISPATCH();
        }
        SAVE();
        AwValue self;
        CHECK(aw_load_method_slow(vm, cache, v, &result, &self));
        R[inst.a] = result;
        R[inst.a + 1] = self;
        DISPATCH();
    }

    OP(LOAD_SPECIAL) {
        SAVE();
        AwValue self;
        CHECK(aw_load_special(vm, R[inst.b], inst.c, &result, &self));
        R[inst.a] = result;
        R[inst.a + 1] = self;
        DISPATCH();
    }

    OP(GET_ITEM) {
        if (AW_LIKELY(sequence_item(R[inst.b], R[inst.c], &result))) {
            R[inst.a] = result;
            DISPATCH();
        }
        SAVE();
        STEP_STORE(get_item_step(vm, R[inst.b], R[inst.c], inst.a, &result));
    }

    OP(GET_ITEM_K) {
        if (AW_LIKELY(sequence_item(R[inst.b], K[inst.c], &result))) {
            R[inst.a] = result;
            DISPATCH();
        }
        SAVE();
        STEP_STORE(get_item_step(vm, R[inst.b], K[inst.c], inst.a, &result));
    }

    OP(GET_SLICE) {
        SAVE();
        CHECK(get_slice(vm, R[inst.b], &R[inst.c], &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(SET_ITEM) {
        AwValue v = R[inst.a], key = R[inst.b];
        if (AW_LIKELY(aw_is_exact(v, &aw_list_type) && aw_is_int(key))) {
            AwList *list = aw_as_list(v);
            int64_t i = aw_as_int(key);
            i += i < 0 ? (int64_t)list->count : 0;
            if (AW_LIKELY((uint64_t)i < list->count)) {
                list->items[i] = R[inst.c];
                DISPATCH();
            }
        }
        SAVE();
        step = set_item_step(vm, v, key, R[inst.c]);
        if (AW_LIKELY(step == AW_STEP_NEXT))
            DISPATCH();
        goto stepped;
    }

    OP(DEL_ITEM) {
        SAVE();
        CHECK(aw_setitem(vm, R[inst.a], R[inst.b], AW_UNSET));
        DISPATCH();
    }

    OP(BUILD_SLICE) {
        SAVE();
        CHECK(result = aw_slice_new(vm, R[inst.b], R[inst.b + 1], R[inst.b + 2]));
        R[inst.a] = result;
        DISPATCH();
    }

    /* ---- arithmetic ---- */

    ARITHMETIC(ADD, add_ints, x + y, AW_BIN_ADD, false, R[inst.c])
    ARITHMETIC(SUB, sub_ints, x - y, AW_BIN_SUB, false, R[inst.c])
    ARITHMETIC(MUL, mul_ints, x * y, AW_BIN_MUL, false, R[inst.c])
    ARITHMETIC(ADD_K, add_ints, x + y, AW_BIN_ADD, false, K[inst.c])
    ARITHMETIC(SUB_K, sub_ints, x - y, AW_BIN_SUB, false, K[inst.c])
    ARITHMETIC(MUL_K, mul_ints, x * y, AW_BIN_MUL, false, K[inst.c])
    ARITHMETIC(ISUB, sub_ints, x - y, AW_BIN_SUB, true, R[inst.c])
    ARITHMETIC(IMUL, mul_ints, x * y, AW_BIN_MUL, true, R[inst.c])
    ARITHMETIC(IADD_K, add_ints, x + y, AW_BIN_ADD, true, K[inst.c])
    ARITHMETIC(ISUB_K, sub_ints, x - y, AW_BIN_SUB, true, K[inst.c])

    OP(IADD) {
        AwValue v = R[inst.b], w = R[inst.c];
        if (AW_LIKELY(aw_are_ints(v, w))) {
            if (AW_LIKELY(add_ints(v, w, &result))) {
                R[inst.a] = result;
                DISPATCH();
            }
        } else {
            double x, y;
            if (two_doubles(v, w, &x, &y) && (result = aw_try_double(x + y))) {
                R[inst.a] = result;
                DISPATCH();
            }
        }
        SAVE();
        if (aw_is_exact(v, &aw_str_type) && aw_is_exact(w, &aw_str_type)) {
            CHECK(result = aw_str_append(vm, v, w));
            R[inst.a] = result;
            DISPATCH();
        }
        STEP_STORE(binary(vm, AW_BIN_ADD, true, v, w, inst.a, &result));
    }

#define TRUEDIV(name, inplace, right)                                                              \
    OP(name) {                                                                                     \
        AwValue v = R[inst.b], w = right;                                                          \
        double x, y;                                                                               \
        if (aw_are_ints(v, w) && w != aw_from_int(0) &&                                            \
            (uint64_t)(aw_as_int(v) + (1ll << 53)) <= (1ull << 54) &&                              \
            (uint64_t)(aw_as_int(w) + (1ll << 53)) <= (1ull << 54) &&                              \
            (result = aw_try_double((double)aw_as_int(v) / (double)aw_as_int(w)))) {               \
            R[inst.a] = result;                                                                    \
            DISPATCH();                                                                            \
        }                                                                                          \
        if (two_doubles(v, w, &x, &y) && y != 0 && (result = aw_try_double(x / y))) {              \
            R[inst.a] = result;                                                                    \
            DISPATCH();                                                                            \
        }                                                                                          \
        SAVE();                                                                                    \
        STEP_STORE(binary(vm, AW_BIN_TRUEDIV, inplace, v, w, inst.a, &result));                    \
    }
    TRUEDIV(TRUEDIV, false, R[inst.c])
    TRUEDIV(TRUEDIV_K, false, K[inst.c])
    TRUEDIV(ITRUEDIV, true, R[inst.c])

    INT_ARITHMETIC(FLOORDIV, floordiv_ints, AW_BIN_FLOORDIV, false, R[inst.c])
    INT_ARITHMETIC(FLOORDIV_K, floordiv_ints, AW_BIN_FLOORDIV, false, K[inst.c])
    INT_ARITHMETIC(IFLOORDIV, floordiv_ints, AW_BIN_FLOORDIV, true, R[inst.c])
    INT_ARITHMETIC(MOD, mod_ints, AW_BIN_MOD, false, R[inst.c])
    INT_ARITHMETIC(MOD_K, mod_ints, AW_BIN_MOD, false, K[inst.c])
    INT_ARITHMETIC(IMOD, mod_ints, AW_BIN_MOD, true, R[inst.c])
    INT_ARITHMETIC(LSHIFT, lshift_ints, AW_BIN_LSHIFT, false, R[inst.c])
    INT_ARITHMETIC(ILSHIFT, lshift_ints, AW_BIN_LSHIFT, true, R[inst.c])
    INT_ARITHMETIC(RSHIFT, rshift_ints, AW_BIN_RSHIFT, false, R[inst.c])
    INT_ARITHMETIC(RSHIFT_K, rshift_ints, AW_BIN_RSHIFT, false, K[inst.c])
    INT_ARITHMETIC(IRSHIFT, rshift_ints, AW_BIN_RSHIFT, true, R[inst.c])
#define AND_INTS(v, w, out) (*(out) = (v) & (w), true)
#define OR_INTS(v, w, out)  (*(out) = (v) | (w), true)
#define XOR_INTS(v, w, out) (*(out) = ((v) ^ (w)) | 3, true)
    INT_ARITHMETIC(AND, AND_INTS, AW_BIN_AND, false, R[inst.c])
    INT_ARITHMETIC(AND_K, AND_INTS, AW_BIN_AND, false, K[inst.c])
    INT_ARITHMETIC(IAND, AND_INTS, AW_BIN_AND, true, R[inst.c])
    INT_ARITHMETIC(OR, OR_INTS, AW_BIN_OR, false, R[inst.c])
    INT_ARITHMETIC(IOR, OR_INTS, AW_BIN_OR, true, R[inst.c])
    INT_ARITHMETIC(XOR, XOR_INTS, AW_BIN_XOR, false, R[inst.c])
    INT_ARITHMETIC(IXOR, XOR_INTS, AW_BIN_XOR, true, R[inst.c])
    SLOW_ARITHMETIC(MATMUL, AW_BIN_MATMUL, false)
    SLOW_ARITHMETIC(IMATMUL, AW_BIN_MATMUL, true)
    SLOW_ARITHMETIC(POW, AW_BIN_POW, false)
    SLOW_ARITHMETIC(IPOW, AW_BIN_POW, true)

    OP(NEG) {
        AwValue v = R[inst.b];
        if (AW_LIKELY(aw_is_int(v) && aw_as_int(v) != AW_INT_MIN)) {
            R[inst.a] = aw_from_int(-aw_as_int(v));
            DISPATCH();
        }
        if (aw_is_double(v)) {
            R[inst.a] = aw_try_double(-aw_as_double(v));
            DISPATCH();
        }
        SAVE();
        CHECK(aw_unary(vm, AW_UN_NEG, v, &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(POS) {
        SAVE();
        CHECK(aw_unary(vm, AW_UN_POS, R[inst.b], &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(INVERT) {
        if (AW_LIKELY(aw_is_int(R[inst.b]))) {
            R[inst.a] = aw_from_int(~aw_as_int(R[inst.b]));
            DISPATCH();
        }
        SAVE();
        CHECK(aw_unary(vm, AW_UN_INVERT, R[inst.b], &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(NOT) {
        SAVE();
        bool is;
        CHECK(truth(vm, R[inst.b], &is));
        R[inst.a] = aw_from_bool(!is);
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
        R[inst.a] = aw_from_bool(R[inst.b] == R[inst.c]);
        DISPATCH();
    }

    OP(IS_NOT) {
        R[inst.a] = aw_from_bool(R[inst.b] != R[inst.c]);
        DISPATCH();
    }

    OP(IN) {
        SAVE();
        AwFind found = aw_contains(vm, R[inst.c], R[inst.b]);
        CHECK(found != AW_FIND_ERROR);
        R[inst.a] = aw_from_bool(found == AW_FOUND);
        DISPATCH();
    }

    OP(NOT_IN) {
        SAVE();
        AwFind found = aw_contains(vm, R[inst.c], R[inst.b]);
        CHECK(found != AW_FIND_ERROR);
        R[inst.a] = aw_from_bool(found != AW_FOUND);
        DISPATCH();
    }

    /* ---- jumps ---- */

    OP(JUMP) {
        ip += inst.bc;
        DISPATCH();
    }

    OP(JUMP_BACK) {
    jump_back:
        if (AW_UNLIKELY(vm->poll)) {
            frame->ip = ip + inst.bc;
            step = aw_safepoint(vm);
            if (step != AW_STEP_NEXT) {
                if (step == AW_STEP_RAISED)
                    SAVE(); /* it arises in the jump, not before its target */
                goto stepped;
            }
        }
        ip += inst.bc;
        DISPATCH();
    }

    OP(JUMP_IF) {
        bool is;
        if (AW_UNLIKELY(!truth_of_word(R[inst.a], &is))) {
            SAVE();
            CHECK(aw_truth(vm, R[inst.a], &is));
        }
        ip += is ? inst.bc : 0;
        DISPATCH();
    }

    OP(JUMP_IFNOT) {
        bool is;
        if (AW_UNLIKELY(!truth_of_word(R[inst.a], &is))) {
            SAVE();
            CHECK(aw_truth(vm, R[inst.a], &is));
        }
        ip += is ? 0 : inst.bc;
        DISPATCH();
    }

    OP(JUMP_NONE) {
        ip += R[inst.a] == AW_NONE ? inst.bc : 0;
        DISPATCH();
    }

    OP(JUMP_NOT_NONE) {
        ip += R[inst.a] != AW_NONE ? inst.bc : 0;
        DISPATCH();
    }

    JUMP_COMPARE(JUMP_LT, <, AW_LT, R[inst.b])
    JUMP_COMPARE(JUMP_LE, <=, AW_LE, R[inst.b])
    JUMP_COMPARE(JUMP_GT, >, AW_GT, R[inst.b])
    JUMP_COMPARE(JUMP_GE, >=, AW_GE, R[inst.b])
    JUMP_EQUAL(JUMP_EQ, AW_EQ, 1, R[inst.b])
    JUMP_EQUAL(JUMP_NE, AW_NE, 0, R[inst.b])
    JUMP_COMPARE(JUMP_LT_K, <, AW_LT, K[inst.b])
    JUMP_COMPARE(JUMP_LE_K, <=, AW_LE, K[inst.b])
    JUMP_COMPARE(JUMP_GT_K, >, AW_GT, K[inst.b])
    JUMP_COMPARE(JUMP_GE_K, >=, AW_GE, K[inst.b])
    JUMP_EQUAL(JUMP_EQ_K, AW_EQ, 1, K[inst.b])
    JUMP_EQUAL(JUMP_NE_K, AW_NE, 0, K[inst.b])

    /* ---- making things ---- */

    OP(BUILD_LIST) {
        SAVE();
        CHECK(result = aw_list_new(vm, &R[inst.b], inst.c));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(BUILD_TUPLE) {
        SAVE();
        CHECK(result = aw_tuple_new(vm, &R[inst.b], inst.c));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(BUILD_SET) {
        SAVE();
        CHECK(build_set(vm, &R[inst.b], inst.c, &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(BUILD_DICT) {
        SAVE();
        CHECK(build_dict(vm, &R[inst.b], inst.c, &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(LIST_APPEND) {
        AwList *list = aw_as_list(R[inst.a]);
        if (AW_LIKELY(list->count < list->capacity)) {
            list->items[list->count++] = R[inst.b];
            DISPATCH();
        }
        SAVE();
        CHECK(aw_list_append(vm, R[inst.a], R[inst.b]));
        DISPATCH();
    }

    OP(SET_ADD) {
        SAVE();
        CHECK(aw_set_add(vm, R[inst.a], R[inst.b]));
        DISPATCH();
    }

    OP(DICT_SET) {
        SAVE();
        CHECK(aw_dict_set(vm, aw_as_dict(R[inst.a]), R[inst.b], R[inst.c]));
        DISPATCH();
    }

    OP(LIST_EXTEND) {
        SAVE();
        CHECK(extend_list(vm, R[inst.a], R[inst.b], AW_UNSET));
        DISPATCH();
    }

    OP(SET_UPDATE) {
        SAVE();
        CHECK(aw_set_update(vm, R[inst.a], R[inst.b]));
        DISPATCH();
    }

    OP(DICT_UPDATE) {
        SAVE();
        if (!aw_is_dict(R[inst.b])) {
            AwFind found = aw_find_attr(vm, R[inst.b], aw_names.keys, &result);
            CHECK(found != AW_FIND_ERROR);
            CHECK(found == AW_FOUND ||
                  aw_raise_type(vm, "'%T' object is not a mapping", R[inst.b]));
        }
        CHECK(aw_dict_update(vm, aw_as_dict(R[inst.a]), R[inst.b]));
        DISPATCH();
    }

    OP(DICT_MERGE) {
        SAVE();
        CHECK(merge_keywords(vm, aw_as_dict(R[inst.a]), R[inst.b], R[inst.c]));
        DISPATCH();
    }

    OP(LIST_TO_TUPLE) {
        SAVE();
        AwList *list = aw_as_list(R[inst.b]);
        CHECK(result = aw_tuple_new(vm, list->items, list->count));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(SPREAD) {
        result = R[inst.b];
        if (!aw_is_exact(result, &aw_tuple_type)) {
            SAVE();
            CHECK(result = aw_list_new(vm, NULL, 0));
            R[inst.a] = result; /* rooted while the iterable runs */
            CHECK(extend_list(vm, result, R[inst.b], R[inst.a - 1]));
            AwList *list = aw_as_list(R[inst.a]);
            CHECK(result = aw_tuple_new(vm, list->items, list->count));
        }
        R[inst.a] = result;
        DISPATCH();
    }

    OP(FORMAT) {
        SAVE();
        CHECK(format_field(vm, &R[inst.b], inst.c, &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(BUILD_STRING) {
        SAVE();
        CHECK(result = aw_str_join(vm, AW_UNSET, &R[inst.b], inst.c));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(UNPACK) {
        SAVE();
        CHECK(unpack(vm, R[inst.b], &R[inst.a], inst.c));
        DISPATCH();
    }

    OP(UNPACK_EX) {
        SAVE();
        CHECK(unpack_star(vm, R[inst.b], &R[inst.a], inst.c & 255, inst.c >> 8));
        DISPATCH();
    }

    /* ---- iteration ---- */

    OP(GET_ITER) {
        SAVE();
        if (aw_is_generator(R[inst.b])) {
            R[inst.a] = R[inst.b];
            DISPATCH();
        }
        CHECK(aw_iter(vm, R[inst.b], &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(FOR_ITER) {
        AwValue iterator = R[inst.a];
        AwIter what;
        AwType *type = aw_as_object(iterator)->shape->type;
        SAVE();
        if (AW_LIKELY(!(type->flags & AW_TYPE_HEAP) && type != &aw_generator_type)) {
            what = quick_next(vm, iterator, &result);
            if (AW_LIKELY(what == AW_ITER_ITEM)) {
                R[inst.b] = result;
                ip++;
                DISPATCH();
            }
            CHECK(what != AW_ITER_ERROR);
            ip += ip->bc + 1;
            DISPATCH();
        }
        step = next_step(vm, iterator, inst.b, &result, &what);
        if (step != AW_STEP_NEXT)
            goto stepped;
        if (what == AW_ITER_ITEM) {
            R[inst.b] = result;
            ip++;
        } else {
            ip += ip->bc + 1;
        }
        DISPATCH();
    }

    OP(FOR_BACK) {
        AwValue iterator = R[inst.a];
        AwType *type = aw_as_object(iterator)->shape->type;
        if (AW_LIKELY(!vm->poll && !(type->flags & AW_TYPE_HEAP) && type != &aw_generator_type)) {
            SAVE();
            AwIter what = quick_next(vm, iterator, &result);
            if (AW_LIKELY(what == AW_ITER_ITEM)) {
                R[inst.b] = result;
                ip += ip->bc + 1;
                DISPATCH();
            }
            CHECK(what != AW_ITER_ERROR);
            ip++;
            DISPATCH();
        }
        ip++;
        inst.bc = ip[-1].bc - 2; /* to the FOR_ITER, which is two words long */
        goto jump_back;
    }

    OP(GET_AITER) {
        SAVE();
        CHECK(aw_get_aiter(vm, R[inst.b], &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(GET_ANEXT) {
        SAVE();
        CHECK(aw_get_anext(vm, R[inst.b], &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(END_ASYNC_FOR) {
        SAVE();
        AwValue exception = R[inst.a];
        if (aw_is_subtype(aw_type_of(exception), &aw_stop_async_iteration_type)) {
            ip += inst.bc;
            DISPATCH();
        }
        vm->exception = exception;
        goto unwind;
    }

    /* ---- generators and coroutines ---- */

    OP(YIELD) {
        SAVE();
        result = R[inst.b];
        if (AW_UNLIKELY(frame->code->flags & AW_CODE_ASYNC_GENERATOR))
            step = aw_step_async_yield(vm, result);
        else
            step = aw_step_suspend(vm, result);
        goto stepped;
    }

    OP(GET_AWAITABLE) {
        AwValue v = R[inst.b];
        if (AW_LIKELY(aw_is_coroutine(v) && !(aw_as_coroutine(v)->flags & AW_CORO_AWAITED))) {
            R[inst.a] = v;
            DISPATCH();
        }
        SAVE();
        CHECK(aw_get_awaitable(vm, v, inst.c, &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(GET_YIELD_FROM) {
        SAVE();
        CHECK(aw_get_yield_from(vm, R[inst.b], &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(AWAIT) {
        SAVE();
        step = aw_step_await(vm, inst.a, R[inst.b]);
        goto stepped;
    }

    /* ---- calls ---- */

    OP(CALL) {
        SAVE();
        AwValue callable = R[inst.b];
        AwValue *arguments = &R[inst.b + 1];
        int count = inst.c;
        CALL_FAST(callable, arguments, count, false);
        STEP_STORE(aw_step_call(vm, callable, arguments, count, AW_UNSET, inst.a, AW_RETURN_STORE,
                                &result));
    }

    OP(CALL_METHOD) {
        SAVE();
        AwValue callable = R[inst.b];
        bool has_self = R[inst.b + 1] != AW_UNSET;
        AwValue *arguments = &R[inst.b + 2] - has_self;
        int count = inst.c + has_self;
        CALL_FAST(callable, arguments, count, has_self);
        STEP_STORE(aw_step_call(vm, callable, arguments, count, AW_UNSET, inst.a, AW_RETURN_STORE,
                                &result));
    }

    OP(CALL_KW) {
        SAVE();
        frame->ip = ip + 1; /* behind the second word: where a callee's result comes back to */
        bool has_self = R[inst.b + 1] != AW_UNSET;
        AwValue *arguments = &R[inst.b + 2] - has_self;
        AwValue names = K[ip->bc];
        ip++;
        STEP_STORE(aw_step_call(vm, R[inst.b], arguments, inst.c + has_self, names, inst.a,
                                AW_RETURN_STORE, &result));
    }

    OP(CALL_EX) {
        SAVE();
        STEP_STORE(call_spread(vm, R[inst.b], R[inst.b + 1], inst.c ? R[inst.b + 2] : AW_UNSET,
                               inst.a, &result));
    }

    OP(RETURN_K) {
        result = K[inst.bc];
        goto return_result;
    }

    OP(RETURN) {
        result = R[inst.a];
    return_result:
        if (AW_LIKELY(frame->kind == AW_FRAME_PLAIN)) {
            AwFrame *below = frame->previous;
            thread->frame_next = frame;
            thread->frame = below;
            thread->depth--;
            if (AW_LIKELY(frame->on_return == AW_RETURN_STORE && below->kind <= AW_FRAME_HEAP)) {
                uint16_t dst = frame->dst;
                frame = below;
                ip = frame->ip;
                R = frame->slots;
                K = frame->code->consts;
                C = frame->code->caches;
                R[dst] = result;
                DISPATCH();
            }
            step =
                aw_deliver(vm, frame->on_return, frame->dst, frame->held, AW_EVENT_RETURN, result);
            goto stepped;
        }
        AwReturn kind = frame->on_return;
        uint16_t dst = frame->dst;
        SAVE();
        aw_coroutine_finish(vm, aw_frame_coroutine(frame));
        step = aw_deliver(vm, kind, dst, AW_UNSET, AW_EVENT_RETURN, result);
        goto stepped;
    }

    /* ---- definitions and imports ---- */

    OP(MAKE_FUNCTION) {
        SAVE();
        AwValue code = K[ip->bc];
        ip++;
        CHECK(make_function(vm, frame, code, &R[inst.b], inst.c, &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(LOAD_BUILD_CLASS) {
        R[inst.a] = vm->engine->build_class;
        DISPATCH();
    }

    OP(IMPORT_NAME) {
        SAVE();
        AwValue name = K[ip->bc];
        frame->ip = ++ip;
        STEP_STORE(aw_step_import(vm, name, R[inst.b], R[inst.b + 1], inst.a, &result));
    }

    OP(IMPORT_FROM) {
        SAVE();
        CHECK(aw_import_from(vm, R[inst.b], K[inst.c], &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(IMPORT_STAR) {
        SAVE();
        CHECK(aw_import_star(vm, frame, R[inst.a]));
        DISPATCH();
    }

    OP(PRINT_VALUE) {
        SAVE();
        CHECK(!vm->engine->display || vm->engine->display(vm, R[inst.a]));
        DISPATCH();
    }

    /* ---- exceptions ---- */

    OP(RAISE) {
        SAVE();
        raise_value(vm, R[inst.a], AW_UNSET);
        goto unwind;
    }

    OP(RAISE_FROM) {
        SAVE();
        raise_value(vm, R[inst.a], R[inst.b]);
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
        vm->exception = R[inst.a];
        goto unwind;
    }

    OP(PUSH_HANDLED) {
        R[inst.a] = thread->handled->exception;
        thread->handled->exception = R[inst.b];
        DISPATCH();
    }

    OP(POP_HANDLED) {
        thread->handled->exception = R[inst.a];
        DISPATCH();
    }

    OP(MATCH_EXC) {
        SAVE();
        bool is;
        CHECK(aw_exception_matches(vm, R[inst.b], R[inst.c], &is));
        R[inst.a] = aw_from_bool(is);
        DISPATCH();
    }

    OP(MATCH_GROUP) {
        SAVE();
        AwValue rest;
        CHECK(aw_exception_group_split(vm, R[inst.b], R[inst.c], &result, &rest));
        R[inst.a] = result;
        R[inst.a + 1] = rest;
        DISPATCH();
    }

    OP(RAISE_STAR) {
        SAVE();
        CHECK(aw_exception_group_rejoin(vm, R[inst.b], R[inst.c], &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(EXC_INFO) {
        AwValue exception = R[inst.b];
        AwTraceback *traceback = aw_as_exception(exception)->traceback;
        R[inst.a] = aw_from_object(aw_type_of(exception));
        R[inst.a + 1] = exception;
        R[inst.a + 2] = traceback ? aw_from_object(traceback) : AW_NONE;
        DISPATCH();
    }

    OP(ASSERT_FAILED) {
        SAVE();
        if (inst.b)
            aw_raise_with(vm, &aw_assertion_error_type, R[inst.a]);
        else
            vm->exception = aw_exception_new(vm, &aw_assertion_error_type, NULL, 0);
        goto raised;
    }

    OP(MATCH_SEQUENCE) {
        SAVE();
        bool is;
        CHECK(aw_match_sequence(vm, R[inst.b], inst.c, &is));
        R[inst.a] = aw_from_bool(is);
        DISPATCH();
    }

    OP(MATCH_FROM_END) {
        SAVE();
        CHECK(aw_match_from_end(vm, R[inst.b], inst.c, &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(MATCH_MAPPING) {
        SAVE();
        bool is;
        CHECK(aw_match_mapping(vm, R[inst.b], inst.c, &is));
        R[inst.a] = aw_from_bool(is);
        DISPATCH();
    }

    OP(MATCH_KEYS) {
        SAVE();
        CHECK(aw_match_keys(vm, R[inst.b], R[inst.c], &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(MATCH_REST) {
        SAVE();
        CHECK(aw_match_rest(vm, R[inst.b], R[inst.c], &result));
        R[inst.a] = result;
        DISPATCH();
    }

    OP(MATCH_CLASS) {
        SAVE();
        CHECK(aw_match_class(vm, &R[inst.b], inst.c, K[ip->bc], &result));
        ip++;
        R[inst.a] = result;
        DISPATCH();
    }

    LOOP_END

jump_compare:
    /* a fused comparison that is not of two numbers */
    SAVE();
    step = compare(vm, jump_compare, jump_left, jump_right, inst.c, AW_RETURN_JUMP, &result);
    if (step == AW_STEP_NEXT) {
        bool is;
        CHECK(truth(vm, result, &is));
        JUMP_IF_RESULT(is);
    }
    goto stepped;
}
