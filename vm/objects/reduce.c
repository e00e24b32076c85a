/* reduce.c: how values are taken apart for copying and pickling. */
#include "vm/objects/reduce.h"
#include "vm/objects/iter_reduce.h"

#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/function.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/module.h"
#include "vm/objects/str_inside.h"
#include "vm/objects/type.h"

/* Leaves the rest to a function of module copyreg. */
static AwStatus library(AwVM *vm, const char *name, AwValue *args, int argc)
{
    AwValue function;
    return vm->calls.library(vm, "copyreg", name, &function)
               ? aw_tail_call(vm, function, args, argc)
               : AW_RAISED;
}

/* ---- object ---- */

AwStatus aw_object_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    AwValue all[] = {args[0], aw_from_int(0)};
    return library(vm, "_reduce_by_protocol", all, 2);
}

AwStatus aw_object_reduce_ex(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    AwValue name = aw_str_intern_text(vm, "__reduce__"), method;
    if (!name || !aw_is_any_int(args[1]))
        return name &&
               aw_raise_type(vm, "'%T' object cannot be interpreted as an integer", args[1]);
    if (aw_special(vm, args[0], name) == aw_type_find(vm, &aw_object_type, name))
        return library(vm, "_reduce_by_protocol", args, 2);
    return aw_getattr(vm, args[0], name, &method) ? aw_tail_call(vm, method, NULL, 0) : AW_RAISED;
}

AwStatus aw_object_getstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    return library(vm, "_default_state", args, 1);
}

AwStatus aw_object_sizeof(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_type_of(args[0]);
    int64_t size = type->size, length;
    if (type->flags & (AW_TYPE_TUPLE | AW_TYPE_LIST) && aw_length(vm, args[0], &length))
        size += length * (int64_t)sizeof(AwValue);
    if (type->flags & AW_TYPE_BYTES)
        size += (int64_t)aw_as_bytes(args[0])->size;
    if (aw_is_str(args[0]))
        size += (int64_t)aw_as_str(args[0])->size;
    *out = aw_from_int(size);
    return AW_OK;
}

/* ---- others ---- */

/* The __dict__ of an instance, None if it has none or an empty one. */
static bool attributes_of(AwVM *vm, AwValue v, AwValue *out)
{
    AwFind found = aw_find_attr(vm, v, aw_names.__dict__, out);
    if (found == AW_ABSENT || (found == AW_FOUND && aw_is_dict(*out) && !aw_as_dict(*out)->count))
        *out = AW_NONE;
    return found != AW_FIND_ERROR;
}

bool aw_state_of(AwVM *vm, AwValue v, AwValue *out)
{
    *out = AW_NONE;
    AwValue name = aw_str_intern_text(vm, "__getstate__");
    return !(aw_type_of(v)->flags & AW_TYPE_HEAP) ||
           (name && aw_call_method(vm, v, name, NULL, 0, out));
}

/* (class of v, args) and, if `with_state`, its attributes. */
static bool parts(AwVM *vm, AwValue v, AwValue args, bool with_state, AwValue *out)
{
    AwValue items[] = {aw_from_object(aw_type_of(v)), args, AW_NONE};
    if (!args || (with_state && !aw_state_of(vm, v, &items[2])))
        return false;
    return (*out = aw_tuple_new(vm, items, with_state ? 3 : 2)) != AW_UNSET;
}

AwStatus aw_set_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue list = aw_list_from(vm, args[0]);
    return list && parts(vm, args[0], aw_tuple_new(vm, &list, 1), true, out);
}

AwStatus aw_range_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwRangeObject *range = (AwRangeObject *)aw_as_object(args[0]);
    AwValue bounds[] = {range->start, range->stop, range->step};
    return parts(vm, args[0], aw_tuple_new(vm, bounds, 3), false, out);
}

AwStatus aw_slice_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSlice *slice = (AwSlice *)aw_as_object(args[0]);
    AwValue bounds[] = {slice->start, slice->stop, slice->step};
    return parts(vm, args[0], aw_tuple_new(vm, bounds, 3), false, out);
}

static AwStatus reduce_bytearray(AwVM *vm, AwValue self, int64_t protocol, AwValue *out)
{
    AwByteArray *array = aw_as_bytearray(self);
    AwValue bytes = aw_bytes_new(vm, array->data ? array->data : "", array->size);
    if (!bytes)
        return AW_RAISED;
    if (protocol > 2)
        return parts(vm, self, aw_tuple_new(vm, &bytes, 1), true, out);
    AwValue text = aw_str_decode(vm, array->data ? array->data : "", array->size, "latin-1", NULL);
    AwValue encoding = text ? aw_str_from(vm, "latin-1") : AW_UNSET;
    return encoding && parts(vm, self, aw_tuple_pair(vm, text, encoding), true, out);
}

AwStatus aw_bytearray_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return reduce_bytearray(vm, args[0], 2, out);
}

AwStatus aw_bytearray_reduce_ex(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t protocol = 0;
    if (args[1] && !aw_to_int64(vm, args[1], &protocol))
        return AW_RAISED;
    return reduce_bytearray(vm, args[0], protocol, out);
}

/* The arguments of an exception; with the names of files, which `args` of an OSError lacks. */
static bool made_of_with_names(AwVM *vm, AwException *e, AwValue *out)
{
    const AwTuple *args = aw_as_tuple(e->args);
    *out = e->args;
    if (!aw_is_subtype(aw_type_of(aw_from_object(e)), &aw_os_error_type) || args->count != 2 ||
        !e->fields[2])
        return true;
    AwValue items[] = {args->items[0], args->items[1], e->fields[2], AW_NONE, e->fields[3]};
    *out = aw_tuple_new(vm, items, e->fields[3] ? 5 : 3);
    return *out != AW_UNSET;
}

/* The state of an ImportError holds its name and path too. */
static bool add_import_names(AwVM *vm, AwException *e, AwValue *state)
{
    static const char *const names[] = {"name", "path"};
    if (!aw_is_subtype(aw_type_of(aw_from_object(e)), &aw_import_error_type) ||
        (!e->fields[1] && !e->fields[2]))
        return true;
    AwDict *dict = aw_dict_new(vm);
    if (!dict || (*state != AW_NONE && !aw_dict_update(vm, dict, *state)))
        return false;
    for (int i = 0; i < 2; i++)
        if (e->fields[i + 1] &&
            !aw_dict_set_str(vm, dict, aw_str_intern_text(vm, names[i]), e->fields[i + 1]))
            return false;
    *state = aw_from_object(dict);
    return true;
}

AwStatus aw_exception_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue state, made_of;
    if (!attributes_of(vm, args[0], &state) ||
        !made_of_with_names(vm, aw_as_exception(args[0]), &made_of) ||
        !add_import_names(vm, aw_as_exception(args[0]), &state))
        return AW_RAISED;
    AwValue items[] = {aw_from_object(aw_type_of(args[0])), made_of, state};
    return (*out = aw_tuple_new(vm, items, state == AW_NONE ? 2 : 3)) != AW_UNSET;
}

AwStatus aw_exception_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (args[1] == AW_NONE)
        return AW_OK;
    if (!aw_is_dict(args[1]))
        return aw_raise_type(vm, "state is not a dictionary");
    uint32_t position = 0;
    AwValue name, value;
    while (aw_dict_next(aw_as_dict(args[1]), &position, &name, &value)) {
        AwValue interned = aw_is_str(name) ? aw_str_interned(vm, name) : AW_UNSET;
        if (!interned)
            return aw_raise_type(vm, "attribute name must be string, not '%T'", name);
        if (!aw_setattr(vm, args[0], interned, value))
            return AW_RAISED;
    }
    return AW_OK;
}

AwStatus aw_singleton_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return aw_repr(vm, args[0], out);
}

/* (getattr, (self, name)) */
static AwStatus reduce_to_getattr(AwVM *vm, AwValue self, AwValue name, AwValue *out)
{
    AwValue getattr = aw_reduce_builtin(vm, "getattr");
    AwValue pair = getattr ? aw_tuple_pair(vm, self, name) : AW_UNSET;
    return pair && (*out = aw_tuple_pair(vm, getattr, pair)) != AW_UNSET;
}

AwStatus aw_native_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwNativeObject *native = (AwNativeObject *)aw_as_object(args[0]);
    if (native->self && !aw_is_exact(native->self, &aw_module_type))
        return reduce_to_getattr(vm, native->self, native->name, out);
    *out = native->name;
    return AW_OK;
}

AwStatus aw_method_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwMethod *method = (AwMethod *)aw_as_object(args[0]);
    AwValue name;
    return aw_getattr(vm, method->function, aw_names.__name__, &name) &&
           reduce_to_getattr(vm, method->self, name, out);
}
