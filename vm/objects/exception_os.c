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
    e->fields[0] = e->fields[1] = e->fields[2] = e->fields[3] = AW_UNSET;
    if (args->count < 2 || args->count > 5)
        return true;
    e->fields[0] = args->items[0];
    e->fields[1] = args->items[1];
    if (args->count == 2)
        return true;
    if (args->items[2] != AW_NONE)
        e->fields[2] = args->items[2];
    if (args->count == 5 && args->items[4] != AW_NONE)
        e->fields[3] = args->items[4];
    e->args = aw_tuple_pair(vm, args->items[0], args->items[1]);
    return e->args != AW_UNSET;
}

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
