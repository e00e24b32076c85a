/* exception_os.c: OSError: what the number of an error says about its class and text. */
#include "vm/objects/container.h"
#include "vm/objects/exception_inside.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

#include <errno.h>

static const struct {
    int number;
    AwType *type;
} classes[] = {
    {EAGAIN, &aw_blocking_io_error_type},
    {EALREADY, &aw_blocking_io_error_type},
    {EINPROGRESS, &aw_blocking_io_error_type},
    {EWOULDBLOCK, &aw_blocking_io_error_type},
    {EPIPE, &aw_broken_pipe_error_type},
    {ESHUTDOWN, &aw_broken_pipe_error_type},
    {ECHILD, &aw_child_process_error_type},
    {ECONNABORTED, &aw_connection_aborted_error_type},
    {ECONNREFUSED, &aw_connection_refused_error_type},
    {ECONNRESET, &aw_connection_reset_error_type},
    {EEXIST, &aw_file_exists_error_type},
    {ENOENT, &aw_file_not_found_error_type},
    {EINTR, &aw_interrupted_error_type},
    {EISDIR, &aw_is_a_directory_error_type},
    {ENOTDIR, &aw_not_a_directory_error_type},
    {EACCES, &aw_permission_error_type},
    {EPERM, &aw_permission_error_type},
    {ESRCH, &aw_process_lookup_error_type},
    {ETIMEDOUT, &aw_timeout_error_type},
};

AwType *aw_exception_os_class(int64_t number)
{
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (classes[i].number == number)
            return classes[i].type;
    return &aw_os_error_type;
}

/* OSError(errno, strerror, filename, winerror, filename2): with two to five arguments they are fields. */
bool aw_exception_os_init(AwVM *vm, AwException *e, AwDict *keywords)
{
    AwTuple *args = aw_as_tuple(e->args);
    if (keywords)
        return aw_raise_type(vm, "%T() takes no keyword arguments", aw_from_object(e));
    for (int i = 0; i < 5; i++)
        e->fields[i] = AW_UNSET;
    if (args->count < 2 || args->count > 5)
        return true;
    e->fields[0] = args->items[0];
    e->fields[1] = args->items[1];
    AwValue filename = args->count > 2 ? args->items[2] : AW_NONE;
    if (filename == AW_NONE)
        return true;
    if (aw_type_of(aw_from_object(e)) == &aw_blocking_io_error_type && aw_is_int(filename)) {
        e->fields[4] = filename; /* it is the number of characters written */
        return true;
    }
    e->fields[2] = filename;
    if (args->count == 5 && args->items[4] != AW_NONE)
        e->fields[3] = args->items[4];
    e->args = aw_tuple_pair(vm, args->items[0], args->items[1]);
    return e->args != AW_UNSET;
}

/* A class that has an __init__ of its own and no __new__ leaves the arguments to OSError.__init__. */
static bool waits_for_init(const AwType *type)
{
    return type->flags & AW_TYPE_USER_INIT && !(type->flags & AW_TYPE_USER_NEW);
}

AwStatus aw_exception_os_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                   AwValue *out)
{
    AwType *type = aw_as_type(self);
    if (waits_for_init(type)) {
        AwException *e = aw_exception_alloc(vm, type, NULL, 0);
        *out = aw_from_object(e);
        return e ? AW_OK : AW_RAISED;
    }
    int count = argc - (kwnames ? (int)aw_as_tuple(kwnames)->count : 0);
    if (type == &aw_os_error_type && count >= 2 && count <= 5 && aw_is_int(args[0]))
        type = aw_exception_os_class(aw_as_int(args[0]));
    return aw_exception_construct(vm, aw_from_object(type), args, argc, kwnames,
                                  aw_exception_os_init, out);
}

static AwStatus os_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return !waits_for_init(aw_type_of(args[0])) ||
           aw_exception_native_init(vm, args, aw_exception_os_init, out);
}

static AwStatus get_written(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_as_exception(args[0])->fields[4];
    return *out || aw_raise(vm, &aw_attribute_error_type, "characters_written");
}

static AwStatus set_written(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    AwValue *field = &aw_as_exception(args[0])->fields[4];
    if (!args[1] && get_written(vm, args, argc, out) != AW_OK)
        return AW_RAISED;
    *out = AW_NONE;
    int64_t count;
    if (args[1] && !aw_to_int64(vm, args[1], &count))
        return AW_RAISED;
    *field = args[1] ? aw_from_int(count) : AW_UNSET;
    return AW_OK;
}

AW_FIELD_NATIVES(0)
AW_FIELD_NATIVES(1)
AW_FIELD_NATIVES(2)
AW_FIELD_NATIVES(3)

const AwNativeDef aw_exception_os_methods[] = {
    {"__init__(self, /, *args, **kwargs)", os_init, 0, NULL},
    AW_FIELD("errno", 0),
    AW_FIELD("strerror", 1),
    AW_FIELD("filename", 2),
    AW_FIELD("filename2", 3),
    {"characters_written", get_written, AW_GETTER, NULL},
    {"characters_written", set_written, AW_SETTER, NULL},
    {0}};

bool aw_exception_os_str(AwVM *vm, AwValue self, AwValue *out)
{
    AwValue *f = aw_as_exception(self)->fields;
    AwValue number = f[0] ? f[0] : AW_NONE, text = f[1] ? f[1] : AW_NONE;
    if (f[2] && f[3])
        *out = aw_str_format(vm, "[Errno %S] %S: %R -> %R", number, text, f[2], f[3]);
    else if (f[2])
        *out = aw_str_format(vm, "[Errno %S] %S: %R", number, text, f[2]);
    else if (f[0] && f[1])
        *out = aw_str_format(vm, "[Errno %S] %S", number, text);
    else
        return aw_exception_str(vm, self, out);
    return *out != AW_UNSET;
}

bool aw_raise_errno(AwVM *vm, int number, AwValue filename)
{
    AwValue text = aw_str_from(vm, strerror(number));
    if (!text)
        return false;
    AwValue args[] = {aw_from_int(number), text, filename};
    AwValue e = aw_exception_new(vm, &aw_os_error_type, args, filename ? 3 : 2);
    return e && aw_raise_exception(vm, e);
}
