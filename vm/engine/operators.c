/* operators.c: operators, items and iteration whose operands are not for the interpreter loop itself. Special methods of
 * classes of the language are run by frames.
 */
#include "vm/engine/internal.h"
#include "vm/objects/container.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"

/* A method of the language to be asked first: v's own, unless w is of a subclass that goes first. */
static AwFunction *user_method(AwVM *vm, AwValue v, AwValue w, AwValue name)
{
    AwType *type = aw_type_of(v), *other = aw_type_of(w);
    if (!(type->flags & AW_TYPE_HEAP) || (other != type && (other->flags & AW_TYPE_HEAP)))
        return NULL;
    AwValue method = aw_type_find(vm, type, name);
    return aw_is_exact(method, &aw_function_type) ? (AwFunction *)aw_as_object(method) : NULL;
}

AwStep aw_step_binary(AwVM *vm, int op, bool inplace, AwValue v, AwValue w, uint16_t dst,
                      AwValue *out)
{
    AwFunction *method = inplace ? NULL : user_method(vm, v, w, aw_binary_name(op, AW_BINARY_LEFT));
    if (method) {
        AwValue args[2] = {v, w};
        return aw_step_function(vm, method, args, 2, AW_UNSET, dst, AW_RETURN_BINARY, AW_UNSET,
                                out);
    }
    return aw_binary(vm, op, inplace, v, w, out) ? AW_STEP_NEXT : AW_STEP_RAISED;
}

AwStep aw_step_compare(AwVM *vm, AwCompare op, AwValue v, AwValue w, uint16_t dst, AwReturn kind,
                       AwValue *out)
{
    if (aw_is_exact(v, &aw_str_type) && aw_is_exact(w, &aw_str_type)) {
        *out = aw_from_bool(aw_order_holds(aw_str_compare(v, w), op));
        return AW_STEP_NEXT;
    }
    AwFunction *method = user_method(vm, v, w, aw_compare_name(op));
    if (method) {
        AwValue args[2] = {v, w};
        return aw_step_function(vm, method, args, 2, AW_UNSET, dst, kind, AW_UNSET, out);
    }
    return aw_compare(vm, v, w, op, out) ? AW_STEP_NEXT : AW_STEP_RAISED;
}

AwStep aw_step_truth(AwVM *vm, AwValue v, bool *out)
{
    AwType *type = aw_type_of(v);
    if (type == &aw_list_type) {
        *out = aw_as_list(v)->count != 0;
        return AW_STEP_NEXT;
    }
    if (type->flags & AW_TYPE_HEAP) {
        AwReturn kind = AW_RETURN_TRUTH;
        AwValue method = aw_type_find(vm, type, aw_names.__bool__), unused;
        if (!method) {
            kind = AW_RETURN_LENGTH;
            method = aw_type_find(vm, type, aw_names.__len__);
        }
        if (aw_is_exact(method, &aw_function_type)) {
            AwFunction *function = (AwFunction *)aw_as_object(method);
            if (function->code->direct)
                return aw_step_function(vm, function, &v, 1, AW_UNSET, 0, kind, AW_UNSET, &unused);
        }
    }
    return aw_truth(vm, v, out) ? AW_STEP_NEXT : AW_STEP_RAISED;
}

/* A bound of a slice of step 1, between 0 and length; false: only a slice object can tell. */
static bool plain_bound(AwValue v, int64_t length, int64_t missing, int64_t *out)
{
    if (v == AW_NONE) {
        *out = missing;
        return true;
    }
    if (!aw_is_int(v))
        return false;
    int64_t i = aw_as_int(v);
    i += i < 0 ? length : 0;
    *out = i < 0 ? 0 : i > length ? length : i;
    return true;
}

bool aw_get_slice(AwVM *vm, AwValue v, const AwValue *bounds, AwValue *out)
{
    int64_t from, to;
    if (aw_is_exact(v, &aw_list_type)) {
        AwList *list = aw_as_list(v);
        if (plain_bound(bounds[0], (int64_t)list->count, 0, &from) &&
            plain_bound(bounds[1], (int64_t)list->count, (int64_t)list->count, &to)) {
            *out = to > from ? aw_list_new(vm, list->items + from, (size_t)(to - from))
                             : aw_list_new(vm, NULL, 0);
            return *out != AW_UNSET;
        }
    }
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

AwStep aw_step_get_item(AwVM *vm, AwValue v, AwValue key, uint16_t dst, AwValue *out)
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

static bool set_item(AwVM *vm, AwValue v, AwValue key, AwValue value)
{
    if (aw_is_exact(v, &aw_dict_type))
        return aw_dict_set(vm, aw_as_dict(v), key, value);
    return aw_setitem(vm, v, key, value);
}

AwStep aw_step_set_item(AwVM *vm, AwValue v, AwValue key, AwValue value)
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
AwStep aw_step_next(AwVM *vm, AwValue iterator, uint16_t dst, AwValue *out, AwIter *what)
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
    if (AW_UNLIKELY(!type->next)) {
        aw_raise_type(vm, "'%T' object is not an iterator", iterator);
        return AW_STEP_RAISED;
    }
    *what = type->next(vm, iterator, out);
    return *what == AW_ITER_ERROR ? AW_STEP_RAISED : AW_STEP_NEXT;
}
