/* os_file.c: the functions of module _os that work on descriptors, and the reading of paths for all of module _os. */
#include "stdlib/io.h"
#include "stdlib/os_inside.h"
#include "vm/objects/bytes.h"
#include "vm/objects/exception.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/str_inside.h"
#include "vm/objects/type.h"
#include "vm/sched/watch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <math.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define STATUS AW_OS_STATUS

/* ---- paths ---- */

static bool no_path(AwVM *vm, AwValue v, const char *function, const char *argument, int allowed)
{
    static const char *const kinds[] = {
        "string, bytes or os.PathLike", "string, bytes, os.PathLike or integer",
        "string, bytes, os.PathLike or None", "string, bytes, os.PathLike, integer or None"};
    return aw_raise_type(vm, "%s: %s should be %s, not %T", function, argument, kinds[allowed], v);
}

/* v.__fspath__() */
static bool ask_fspath(AwVM *vm, AwValue v, AwValue method, AwValue *out)
{
    AwValue bound;
    if (!aw_bind(vm, method, v, aw_type_of(v), &bound) || !aw_call(vm, bound, NULL, 0, out))
        return false;
    if (aw_is_str(*out) || aw_is_bytes(*out))
        return true;
    return aw_raise_type(vm, "expected %T.__fspath__() to return str or bytes, not %T", v, *out);
}

bool aw_os_path(AwVM *vm, AwValue v, const char *function, const char *argument, int allowed,
                AwOsPath *out)
{
    *out = (AwOsPath){.fd = -1, .object = v ? v : AW_NONE};
    if (!v || v == AW_NONE) {
        out->text = ".";
        return (allowed & AW_OS_NONE) || no_path(vm, AW_NONE, function, argument, allowed);
    }
    if (!aw_is_str(v) && !aw_is_bytes(v)) {
        AwValue method = aw_special(vm, v, aw_str_intern_text(vm, "__fspath__"));
        if (method) {
            if (!ask_fspath(vm, v, method, &v))
                return false;
            out->object = v;
        } else if ((allowed & AW_OS_FD) && (aw_is_any_int(v) || aw_type_of(v)->index)) {
            int64_t fd;
            if (!aw_to_int64(vm, v, &fd))
                return false;
            if (fd > INT_MAX || fd < INT_MIN)
                return aw_raise(vm, &aw_overflow_error_type, "fd is %s than %s",
                                fd > 0 ? "greater" : "less", fd > 0 ? "maximum" : "minimum");
            out->fd = (int)fd;
            return true;
        } else {
            return no_path(vm, v, function, argument, allowed);
        }
    }
    size_t size;
    if (aw_is_bytes(v)) {
        out->bytes = true;
        out->text = aw_as_bytes(v)->data, size = aw_as_bytes(v)->size;
    } else {
        AwStr *s = aw_as_str(v);
        out->text = s->data, size = s->size;
        if (!aw_str_is_ascii(s) && !aw_utf8_validate(s->data, s->size, NULL)) {
            v = aw_str_encode(vm, v, "utf-8", "surrogateescape");
            if (!v)
                return false;
            out->text = aw_as_bytes(v)->data, size = aw_as_bytes(v)->size;
        }
    }
    out->hold = v;
    if (strlen(out->text) != size)
        return function[0] && out->bytes
                   ? aw_raise_value(vm, "%s: embedded null character in %s", function, argument)
                   : aw_raise_value(vm, "embedded null byte");
    return true;
}

AwValue aw_os_name(AwVM *vm, const char *name, bool bytes)
{
    size_t size = strlen(name);
    if (bytes)
        return aw_bytes_new(vm, name, size);
    return aw_utf8_validate(name, size, NULL)
               ? aw_str_new(vm, name, size)
               : aw_str_decode(vm, name, size, "utf-8", "surrogateescape");
}

bool aw_os_raise(AwVM *vm, int number, const AwOsPath *path, const AwOsPath *second)
{
    if (!second)
        return aw_raise_errno(vm, number, path ? path->object : AW_UNSET);
    AwValue exception, args[5] = {aw_from_int(number), aw_str_from(vm, strerror(number)),
                                  path->object, AW_NONE, second->object};
    if (!args[1] || !aw_call(vm, aw_from_object(&aw_os_error_type), args, 5, &exception))
        return false;
    return aw_raise_exception(vm, exception);
}

bool aw_os_int(AwVM *vm, AwValue v, int *out)
{
    int64_t i;
    if (!aw_to_int64(vm, v, &i))
        return false;
    if (i > INT_MAX)
        return aw_raise(vm, &aw_overflow_error_type, "signed integer is greater than maximum");
    if (i < INT_MIN)
        return aw_raise(vm, &aw_overflow_error_type, "signed integer is less than minimum");
    *out = (int)i;
    return true;
}

bool aw_os_int_option(AwVM *vm, AwValue v, int fallback, int *out)
{
    *out = fallback;
    return !v || aw_os_int(vm, v, out);
}

bool aw_os_dir_option(AwVM *vm, AwValue v, int *out)
{
    *out = AT_FDCWD;
    if (!v || v == AW_NONE)
        return true;
    if (!aw_is_any_int(v) && !aw_type_of(v)->index)
        return aw_raise_type(vm, "argument should be integer or None, not %T", v);
    return aw_os_int(vm, v, out);
}

AwStatus aw_os_done(AwVM *vm, int result, const AwOsPath *path, const AwOsPath *second,
                    AwValue *out)
{
    *out = AW_NONE;
    return STATUS(result == 0 || aw_os_raise(vm, errno, path, second));
}

/* ---- descriptors ---- */

/* args: path, flags, mode, dir_fd */
static AwStatus os_open(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int flags, mode, at, fd;
    if (!aw_os_path(vm, args[0], "open", "path", 0, &path) || !aw_os_int(vm, args[1], &flags) ||
        !aw_os_int_option(vm, args[2], 0777, &mode) || !aw_os_dir_option(vm, args[3], &at))
        return AW_RAISED;
    do {
        fd = openat(at, path.text, flags | O_CLOEXEC, mode);
    } while (fd < 0 && errno == EINTR && !(vm->poll & AW_POLL_INTERRUPT));
    *out = aw_from_int(fd);
    return STATUS(fd >= 0 || aw_os_raise(vm, errno, &path, NULL));
}

static AwStatus os_close(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    if (!aw_os_int(vm, args[0], &fd))
        return AW_RAISED;
    aw_watch_closing(vm, fd);
    return aw_os_done(vm, close(fd), NULL, NULL, out);
}

/* Waits until fd can be read without blocking; other threads go on meanwhile. */
static AwStatus os_await_readable(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    if (!aw_os_int(vm, args[0], &fd))
        return AW_RAISED;
    struct pollfd item = {.fd = fd, .events = POLLIN};
    int flags = fcntl(fd, F_GETFL);
    *out = AW_TRUE;
    if (flags < 0 || (flags & O_NONBLOCK) || poll(&item, 1, 0) != 0)
        return AW_OK;
    aw_io_flush();
    return aw_watch_park(vm, fd, AW_IO_READ, INFINITY);
}

static AwStatus os_read(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    int64_t size;
    if (!aw_os_int(vm, args[0], &fd) || !aw_to_int64(vm, args[1], &size))
        return AW_RAISED;
    if (size < 0)
        return STATUS(aw_raise_errno(vm, EINVAL, AW_UNSET));
    AwBytes *bytes = aw_bytes_with_room(vm, (size_t)size);
    if (!bytes)
        return AW_RAISED;
    ssize_t n;
    do {
        n = read(fd, bytes->data, (size_t)size);
    } while (n < 0 && errno == EINTR && !(vm->poll & AW_POLL_INTERRUPT));
    if (n < 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    if (n == size) {
        *out = aw_from_object(bytes);
        return AW_OK;
    }
    return STATUS((*out = aw_bytes_new(vm, bytes->data, (size_t)n)));
}

static AwStatus os_write(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    const char *data;
    size_t size;
    ssize_t n;
    if (!aw_os_int(vm, args[0], &fd) || !aw_bytes_need(vm, args[1], &data, &size))
        return AW_RAISED;
    do {
        n = write(fd, data, size);
    } while (n < 0 && errno == EINTR && !(vm->poll & AW_POLL_INTERRUPT));
    *out = aw_from_int(n);
    return STATUS(n >= 0 || aw_raise_errno(vm, errno, AW_UNSET));
}

static AwStatus os_pread(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    int64_t size, at;
    if (!aw_os_int(vm, args[0], &fd) || !aw_to_int64(vm, args[1], &size) ||
        !aw_to_int64(vm, args[2], &at))
        return AW_RAISED;
    AwBytes *bytes = size < 0 ? NULL : aw_bytes_with_room(vm, (size_t)size);
    if (!bytes)
        return STATUS(vm->exception ? false : aw_raise_errno(vm, EINVAL, AW_UNSET));
    ssize_t n = pread(fd, bytes->data, (size_t)size, at);
    return STATUS(n < 0 ? aw_raise_errno(vm, errno, AW_UNSET)
                        : (*out = aw_bytes_new(vm, bytes->data, (size_t)n)) != AW_UNSET);
}

/* args: out_fd, in_fd, offset, count. A position that is None is the file's own. */
static AwStatus os_sendfile(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int to = -1, from = -1;
    int64_t at = 0, count;
    if (!aw_os_int(vm, args[0], &to) || !aw_os_int(vm, args[1], &from) ||
        (args[2] != AW_NONE && !aw_to_int64(vm, args[2], &at)) || !aw_to_int64(vm, args[3], &count))
        return AW_RAISED;
    off_t position = at;
    ssize_t n;
    do {
        n = sendfile(to, from, args[2] == AW_NONE ? NULL : &position, (size_t)count);
    } while (n < 0 && errno == EINTR && !(vm->poll & AW_POLL_INTERRUPT));
    *out = aw_from_int(n);
    return STATUS(n >= 0 || aw_raise_errno(vm, errno, AW_UNSET));
}

static AwStatus os_pwrite(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    const char *data;
    size_t size;
    int64_t at;
    if (!aw_os_int(vm, args[0], &fd) || !aw_bytes_need(vm, args[1], &data, &size) ||
        !aw_to_int64(vm, args[2], &at))
        return AW_RAISED;
    ssize_t n = pwrite(fd, data, size, at);
    *out = aw_from_int(n);
    return STATUS(n >= 0 || aw_raise_errno(vm, errno, AW_UNSET));
}

static AwStatus os_lseek(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd, how;
    int64_t position;
    if (!aw_os_int(vm, args[0], &fd) || !aw_to_int64(vm, args[1], &position) ||
        !aw_os_int(vm, args[2], &how))
        return AW_RAISED;
    off_t at = lseek(fd, position, how);
    *out = aw_from_int(at);
    return STATUS(at >= 0 || aw_raise_errno(vm, errno, AW_UNSET));
}

static AwStatus os_isatty(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    if (!aw_os_int(vm, args[0], &fd))
        return AW_RAISED;
    *out = aw_from_bool(isatty(fd));
    return AW_OK;
}

static AwStatus pair_of_ints(AwVM *vm, int a, int b, AwValue *out)
{
    return STATUS((*out = aw_tuple_pair(vm, aw_from_int(a), aw_from_int(b))));
}

static AwStatus os_pipe(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    int fds[2];
    if (pipe(fds) != 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    fcntl(fds[0], F_SETFD, FD_CLOEXEC);
    fcntl(fds[1], F_SETFD, FD_CLOEXEC);
    return pair_of_ints(vm, fds[0], fds[1], out);
}

static AwStatus os_dup(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    if (!aw_os_int(vm, args[0], &fd))
        return AW_RAISED;
    int copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    *out = aw_from_int(copy);
    return STATUS(copy >= 0 || aw_raise_errno(vm, errno, AW_UNSET));
}

static AwStatus os_dup2(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd, to;
    bool inheritable = true;
    if (!aw_os_int(vm, args[0], &fd) || !aw_os_int(vm, args[1], &to) ||
        (args[2] && !aw_truth(vm, args[2], &inheritable)))
        return AW_RAISED;
    aw_io_flush();
    int result = dup2(fd, to);
    if (result >= 0 && !inheritable)
        fcntl(to, F_SETFD, FD_CLOEXEC);
    *out = aw_from_int(result);
    return STATUS(result >= 0 || aw_raise_errno(vm, errno, AW_UNSET));
}

static AwStatus os_fsync(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    return aw_os_int(vm, args[0], &fd) ? aw_os_done(vm, fsync(fd), NULL, NULL, out) : AW_RAISED;
}

static AwStatus os_truncate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int64_t length;
    if (!aw_os_path(vm, args[0], "truncate", "path", AW_OS_FD, &path) ||
        !aw_to_int64(vm, args[1], &length))
        return AW_RAISED;
    return path.text ? aw_os_done(vm, truncate(path.text, length), &path, NULL, out)
                     : aw_os_done(vm, ftruncate(path.fd, length), NULL, NULL, out);
}

static AwStatus os_get_inheritable(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    if (!aw_os_int(vm, args[0], &fd))
        return AW_RAISED;
    int flags = fcntl(fd, F_GETFD);
    *out = aw_from_bool(!(flags & FD_CLOEXEC));
    return STATUS(flags >= 0 || aw_raise_errno(vm, errno, AW_UNSET));
}

static AwStatus os_set_inheritable(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    bool on;
    if (!aw_os_int(vm, args[0], &fd) || !aw_truth(vm, args[1], &on))
        return AW_RAISED;
    return aw_os_done(vm, fcntl(fd, F_SETFD, on ? 0 : FD_CLOEXEC), NULL, NULL, out);
}

static AwStatus os_get_blocking(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    if (!aw_os_int(vm, args[0], &fd))
        return AW_RAISED;
    int flags = fcntl(fd, F_GETFL);
    *out = aw_from_bool(!(flags & O_NONBLOCK));
    return STATUS(flags >= 0 || aw_raise_errno(vm, errno, AW_UNSET));
}

static AwStatus os_set_blocking(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    bool on;
    if (!aw_os_int(vm, args[0], &fd) || !aw_truth(vm, args[1], &on))
        return AW_RAISED;
    int flags = fcntl(fd, F_GETFL);
    flags = on ? flags & ~O_NONBLOCK : flags | O_NONBLOCK;
    return aw_os_done(vm, flags < 0 ? -1 : fcntl(fd, F_SETFL, flags), NULL, NULL, out);
}

static AwStatus os_get_terminal_size(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    struct winsize size;
    if (!aw_os_int_option(vm, args[0], 1, &fd))
        return AW_RAISED;
    if (ioctl(fd, TIOCGWINSZ, &size) != 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    return pair_of_ints(vm, size.ws_col, size.ws_row, out);
}

static AwStatus os_fspath(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue v = *out = args[0];
    if (aw_is_str(v) || aw_is_bytes(v))
        return AW_OK;
    AwValue method = aw_special(vm, v, aw_str_intern_text(vm, "__fspath__"));
    if (!method)
        return STATUS(aw_raise_type(vm, "expected str, bytes or os.PathLike object, not %T", v));
    return STATUS(ask_fspath(vm, v, method, out));
}

const AwNativeDef aw_os_file_functions[] = {
    {"open(path, flags, mode=511, *, dir_fd=None)", os_open, 0, "Opens a file: its descriptor."},
    {"close(fd)", os_close, 0, "Closes a descriptor."},
    {"_await_readable(fd, /)", os_await_readable, 0,
     "Waits until the descriptor can be read; other threads go on."},
    {"_read(fd, length, /)", os_read, 0, "Reads at most so many bytes."},
    {"write(fd, data, /)", os_write, 0, "Writes bytes; gives how many."},
    {"pread(fd, length, offset, /)", os_pread, 0, "Reads at a position."},
    {"pwrite(fd, buffer, offset, /)", os_pwrite, 0, "Writes at a position."},
    {"sendfile(out_fd, in_fd, offset, count)", os_sendfile, 0,
     "Copies from a file to a socket; gives how much."},
    {"lseek(fd, position, how, /)", os_lseek, 0, "Moves a descriptor's position."},
    {"isatty(fd, /)", os_isatty, 0, "Whether a descriptor is a terminal."},
    {"pipe()", os_pipe, 0, "A new pipe: its two descriptors."},
    {"dup(fd, /)", os_dup, 0, "A second descriptor of the same file."},
    {"dup2(fd, fd2, inheritable=True)", os_dup2, 0, "Makes fd2 a descriptor of the same file."},
    {"fsync(fd)", os_fsync, 0, "Waits until the file is on the disk."},
    {"fdatasync(fd)", os_fsync, 0, "Waits until the file is on the disk."},
    {"truncate(path, length)", os_truncate, 0, "Cuts a file."},
    {"ftruncate(fd, length, /)", os_truncate, 0, "Cuts a file."},
    {"get_inheritable(fd, /)", os_get_inheritable, 0, "Whether children get the descriptor."},
    {"set_inheritable(fd, inheritable, /)", os_set_inheritable, 0,
     "Says whether children get the descriptor."},
    {"get_blocking(fd, /)", os_get_blocking, 0, "Whether reading waits."},
    {"set_blocking(fd, blocking, /)", os_set_blocking, 0, "Says whether reading waits."},
    {"_get_terminal_size(fd=1, /)", os_get_terminal_size, 0, "Columns and lines of a terminal."},
    {"fspath(path)", os_fspath, 0, "A path as str or bytes."},
    {0}};
