/* exception.c: raising from C, and what every exception has: args, cause, context, traceback, notes. */
#include "vm/objects/reduce.h"
#include "vm/objects/container.h"
#include "vm/objects/exception_inside.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

/* ---- making ---- */

AwException *aw_exception_alloc(AwVM *vm, AwType *type, const AwValue *args, size_t count)
{
    AwException *e = aw_object_new(vm, type);
    if (!e)
        return NULL;
    e->args = aw_tuple_new(vm, args, count);
    return e->args ? e : NULL;
}

static AwDict *keyword_dict(AwVM *vm, AwValue kwnames, const AwValue *values)
{
    AwDict *keywords = aw_dict_new(vm);
    AwTuple *names = aw_as_tuple(kwnames);
    for (size_t i = 0; keywords && i < names->count; i++)
        if (!aw_dict_set_str(vm, keywords, names->items[i], values[i]))
            return NULL;
    return keywords;
}

AwStatus aw_exception_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                AwExceptionInit init, AwValue *out)
{
    size_t keyword_count = kwnames ? aw_as_tuple(kwnames)->count : 0,
           count = (size_t)argc - keyword_count;
    AwDict *keywords = keyword_count ? keyword_dict(vm, kwnames, args + count) : NULL;
    if (keyword_count && !keywords)
        return AW_RAISED;
    AwException *e = aw_exception_alloc(vm, aw_as_type(self), args, count);
    if (!e)
        return AW_RAISED;
    *out = aw_from_object(e);
    return init(vm, e, keywords);
}

AwStatus aw_exception_native_init(AwVM *vm, AwValue *args, AwExceptionInit init, AwValue *out)
{
    AwException *e = aw_as_exception(args[0]);
    AwDict *keywords = aw_as_dict(args[2]);
    e->args = args[1];
    *out = AW_NONE;
    return init(vm, e, keywords->count ? keywords : NULL);
}

AwValue aw_exception_new(AwVM *vm, AwType *type, const AwValue *args, int argc)
{
    AwValue copy[8], out;
    if (!aw_type_ready(vm, type))
        return AW_UNSET;
    memcpy(copy, args ? args : copy, (size_t)argc * sizeof *copy);
    return aw_type_call(vm, aw_from_object(type), copy, argc, AW_UNSET, &out) == AW_OK ? out
                                                                                       : AW_UNSET;
}

/* ---- raising ---- */

bool aw_raise_exception(AwVM *vm, AwValue exception)
{
    vm->exception = exception;
    return false;
}

bool aw_raise_with(AwVM *vm, AwType *type, AwValue argument)
{
    AwValue exception = aw_exception_new(vm, type, &argument, argument ? 1 : 0);
    if (exception)
        vm->exception = exception;
    return false;
}

bool aw_raise(AwVM *vm, AwType *type, const char *format, ...)
{
    AwBuffer buffer = {0};
    va_list args;
    va_start(args, format);
    bool ok = aw_format(vm, &buffer, format, args);
    va_end(args);
    if (!ok) {
        aw_buffer_deinit(&buffer);
        return false;
    }
    AwValue message = aw_str_take(vm, &buffer);
    return message && aw_raise_with(vm, type, message);
}

/* Made when the machine begins, since it must not need memory when it is wanted. */
static AwException spare_memory_error;

bool aw_raise_memory(AwVM *vm)
{
    static AwTuple no_args = {.base = {&aw_tuple_type.root}};
    spare_memory_error =
        (AwException){.base = {&aw_memory_error_type.root}, .args = aw_from_object(&no_args)};
    vm->exception = aw_from_object(&spare_memory_error);
    return false;
}

void aw_exception_mark_spare(AwHeap *heap)
{
    if (spare_memory_error.base.shape)
        aw_exception_traverse(heap, &spare_memory_error.base);
}

bool aw_raise_stop(AwVM *vm, AwValue value)
{
    AwException *e = aw_exception_alloc(vm, &aw_stop_iteration_type, &value, value != AW_NONE);
    if (!e)
        return false;
    e->fields[0] = value;
    return aw_raise_exception(vm, aw_from_object(e));
}

bool aw_raise_name(AwVM *vm, AwValue name)
{
    aw_raise(vm, &aw_name_error_type, "name '%V' is not defined", name);
    if (aw_type_of(vm->exception) == &aw_name_error_type)
        aw_as_exception(vm->exception)->fields[0] = name;
    return false;
}

bool aw_catch(AwVM *vm, const AwType *type)
{
    if (!vm->exception || !aw_is_subtype(aw_type_of(vm->exception), type))
        return false;
    vm->exception = AW_UNSET;
    return true;
}

/* ---- matching ---- */

static bool is_exception_class(AwValue v)
{
    return aw_is_type(v) && aw_as_type(v)->flags & AW_TYPE_EXCEPTION;
}

bool aw_exception_matches(AwVM *vm, AwValue exception, AwValue pattern, bool *out)
{
    AwType *type = aw_type_of(exception);
    *out = false;
    if (is_exception_class(pattern)) {
        *out = aw_is_subtype(type, aw_as_type(pattern));
        return true;
    }
    if (!aw_is_tuple(pattern))
        return aw_raise_type(
            vm, "catching classes that do not inherit from BaseException is not allowed");
    AwTuple *classes = aw_as_tuple(pattern);
    for (size_t i = 0; i < classes->count; i++) {
        if (!is_exception_class(classes->items[i]))
            return aw_raise_type(
                vm, "catching classes that do not inherit from BaseException is not allowed");
        *out |= aw_is_subtype(type, aw_as_type(classes->items[i]));
    }
    return true;
}

bool aw_exception_from(AwVM *vm, AwValue v, AwValue *out)
{
    *out = v;
    if (aw_is_exception(v))
        return true;
    if (!is_exception_class(v))
        return aw_raise_type(vm, "exceptions must derive from BaseException");
    if (!aw_call(vm, v, NULL, 0, out))
        return false;
    if (aw_is_exception(*out))
        return true;
    return aw_raise_type(vm, "calling %R should have returned an instance of BaseException, not %R",
                         v, aw_from_object(aw_type_of(*out)));
}

void aw_exception_set_context(AwVM *vm, AwValue exception, AwValue context)
{
    (void)vm;
    if (exception == context)
        return;
    AwException *slow = aw_as_exception(context);
    bool step = false;
    for (AwException *o = slow; o->context; step = !step) {
        if (o->context == exception) {
            o->context = AW_UNSET;
            break;
        }
        o = aw_as_exception(o->context);
        if (step && o == slow) /* a cycle that programs made by hand */
            break;
        if (step)
            slow = aw_as_exception(slow->context);
    }
    aw_as_exception(exception)->context = context;
}

/* ---- BaseException ---- */

void aw_exception_traverse(AwHeap *heap, AwObject *o)
{
    AwException *e = (AwException *)o;
    aw_heap_mark(heap, e->args);
    aw_heap_mark(heap, e->cause);
    aw_heap_mark(heap, e->context);
    aw_heap_mark(heap, e->notes);
    aw_heap_mark_object(heap, e->traceback);
    aw_heap_mark_many(heap, e->fields, sizeof e->fields / sizeof *e->fields);
}

bool aw_exception_str(AwVM *vm, AwValue self, AwValue *out)
{
    AwValue args = aw_as_exception(self)->args;
    size_t count = aw_as_tuple(args)->count;
    if (count == 1)
        return aw_str(vm, aw_as_tuple(args)->items[0], out);
    if (count)
        return aw_str(vm, args, out);
    *out = aw_str_new(vm, "", 0);
    return *out != AW_UNSET;
}

bool aw_exception_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwValue args = aw_as_exception(self)->args;
    if (aw_as_tuple(args)->count == 1)
        *out = aw_str_format(vm, "%T(%R)", self, aw_as_tuple(args)->items[0]);
    else
        *out = aw_str_format(vm, "%T%R", self, args);
    return *out != AW_UNSET;
}

static AwStatus exception_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *layout = aw_as_type(args[0]);
    while (layout->flags & AW_TYPE_HEAP)
        layout = layout->base_type;
    if (!aw_type_ready(vm, layout))
        return AW_RAISED;
    if (aw_is_subtype(layout, &aw_base_exception_group_type) || layout == &aw_os_error_type) {
        AwValue kwnames, all;
        if (!aw_spread_arguments(vm, args[1], args[2], &kwnames, &all))
            return AW_RAISED;
        return layout->construct(vm, args[0], aw_as_tuple(all)->items, (int)aw_as_tuple(all)->count,
                                 kwnames, out);
    }
    AwException *e = aw_object_new(vm, aw_as_type(args[0]));
    if (!e)
        return AW_RAISED;
    e->args = args[1];
    *out = aw_from_object(e);
    return AW_OK;
}

static AwStatus get_args(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_as_exception(args[0])->args;
    return AW_OK;
}

static AwStatus set_args(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (!args[1])
        return aw_raise_type(vm, "args may not be deleted");
    AwValue tuple = aw_tuple_from(vm, args[1]);
    if (!tuple)
        return AW_RAISED;
    aw_as_exception(args[0])->args = tuple;
    return AW_OK;
}

static bool check_link(AwVM *vm, AwValue value, const char *name, const char *word)
{
    if (!value)
        return aw_raise_type(vm, "%s may not be deleted", name);
    return value == AW_NONE || aw_is_exception(value) ||
           aw_raise_type(vm, "exception %s must be None or derive from BaseException", word);
}

static AwStatus get_cause(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwValue cause = aw_as_exception(args[0])->cause;
    *out = cause ? cause : AW_NONE;
    return AW_OK;
}

static AwStatus set_cause(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (!check_link(vm, args[1], "__cause__", "cause"))
        return AW_RAISED;
    AwException *e = aw_as_exception(args[0]);
    e->cause = args[1] == AW_NONE ? AW_UNSET : args[1];
    e->suppress_context = true;
    return AW_OK;
}

static AwStatus get_context(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwValue context = aw_as_exception(args[0])->context;
    *out = context ? context : AW_NONE;
    return AW_OK;
}

static AwStatus set_context(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (!check_link(vm, args[1], "__context__", "context"))
        return AW_RAISED;
    aw_as_exception(args[0])->context = args[1] == AW_NONE ? AW_UNSET : args[1];
    return AW_OK;
}

static AwStatus get_suppress(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(aw_as_exception(args[0])->suppress_context);
    return AW_OK;
}

static AwStatus set_suppress(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (!args[1])
        return aw_raise_type(vm, "can't delete numeric/char attribute");
    if (!aw_is_bool(args[1]))
        return aw_raise_type(vm, "attribute value type must be bool");
    aw_as_exception(args[0])->suppress_context = args[1] == AW_TRUE;
    return AW_OK;
}

static AwStatus get_traceback(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwTraceback *traceback = aw_as_exception(args[0])->traceback;
    *out = traceback ? aw_from_object(traceback) : AW_NONE;
    return AW_OK;
}

static AwStatus set_traceback(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (!args[1])
        return aw_raise_type(vm, "__traceback__ may not be deleted");
    if (args[1] != AW_NONE && !aw_is_exact(args[1], &aw_traceback_type))
        return aw_raise_type(vm, "__traceback__ must be a traceback or None");
    aw_as_exception(args[0])->traceback =
        args[1] == AW_NONE ? NULL : (AwTraceback *)aw_as_object(args[1]);
    return AW_OK;
}

static AwStatus get_notes(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_as_exception(args[0])->notes;
    return *out || aw_raise_no_attribute(vm, args[0], aw_names.__notes__);
}

static AwStatus set_notes(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    AwException *e = aw_as_exception(args[0]);
    if (!args[1] && !e->notes)
        return aw_raise_no_attribute(vm, args[0], aw_names.__notes__);
    e->notes = args[1];
    return AW_OK;
}

static AwStatus with_traceback(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    if (set_traceback(vm, args, argc, out) != AW_OK)
        return AW_RAISED;
    *out = args[0];
    return AW_OK;
}

static AwStatus add_note(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwException *e = aw_as_exception(args[0]);
    *out = AW_NONE;
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "note must be a str, not '%T'", args[1]);
    if (!e->notes)
        e->notes = aw_list_new(vm, NULL, 0);
    if (!e->notes)
        return AW_RAISED;
    if (!aw_is_list(e->notes))
        return aw_raise_type(vm, "Cannot add note: __notes__ is not a list");
    return aw_list_append(vm, e->notes, args[1]);
}

static bool plain_init(AwVM *vm, AwException *e, AwDict *keywords)
{
    return !keywords || aw_raise_type(vm, "%T() takes no keyword arguments", aw_from_object(e));
}

static AwStatus exception_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return aw_exception_native_init(vm, args, plain_init, out);
}

const AwNativeDef aw_exception_methods[] = {
    AW_REDUCE_ROW(aw_exception_reduce),
    {"__setstate__(self, state, /)", aw_exception_setstate, AW_NO_SIGNATURE, "Helper for pickle."},
    {"__new__(cls, /, *args, **kwargs)", exception_new, AW_STATIC, NULL},
    {"__init__(self, /, *args, **kwargs)", exception_init, 0, NULL},
    {"args", get_args, AW_GETTER, NULL},
    {"args", set_args, AW_SETTER, NULL},
    {"__cause__", get_cause, AW_GETTER, "exception cause"},
    {"__cause__", set_cause, AW_SETTER, NULL},
    {"__context__", get_context, AW_GETTER, "exception context"},
    {"__context__", set_context, AW_SETTER, NULL},
    {"__suppress_context__", get_suppress, AW_GETTER, NULL},
    {"__suppress_context__", set_suppress, AW_SETTER, NULL},
    {"__traceback__", get_traceback, AW_GETTER, NULL},
    {"__traceback__", set_traceback, AW_SETTER, NULL},
    {"__notes__", get_notes, AW_GETTER, NULL},
    {"__notes__", set_notes, AW_SETTER, NULL},
    {"with_traceback(self, tb, /)", with_traceback, AW_NO_SIGNATURE,
     "Set self.__traceback__ to tb and return self."},
    {"add_note(self, note, /)", add_note, AW_NO_SIGNATURE, "Add a note to the exception"},
    {0},
};
