/* os_file.c: the functions of module _os that work on files, folders and descriptors. */
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

static bool int_of(AwVM *vm, AwValue v, int *out)
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

static bool int_option(AwVM *vm, AwValue v, int fallback, int *out)
{
    *out = fallback;
    return !v || int_of(vm, v, out);
}

/* A directory that relative paths begin at: an int or None. */
static bool dir_option(AwVM *vm, AwValue v, int *out)
{
    *out = AT_FDCWD;
    if (!v || v == AW_NONE)
        return true;
    if (!aw_is_any_int(v) && !aw_type_of(v)->index)
        return aw_raise_type(vm, "argument should be integer or None, not %T", v);
    return int_of(vm, v, out);
}

/* None, or the error of `result`. */
static AwStatus done(AwVM *vm, int result, const AwOsPath *path, const AwOsPath *second,
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
    if (!aw_os_path(vm, args[0], "open", "path", 0, &path) || !int_of(vm, args[1], &flags) ||
        !int_option(vm, args[2], 0777, &mode) || !dir_option(vm, args[3], &at))
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
    if (!int_of(vm, args[0], &fd))
        return AW_RAISED;
    aw_watch_closing(vm, fd);
    return done(vm, close(fd), NULL, NULL, out);
}

/* Waits until fd can be read without blocking; other threads go on meanwhile. */
static AwStatus os_await_readable(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    if (!int_of(vm, args[0], &fd))
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
    if (!int_of(vm, args[0], &fd) || !aw_to_int64(vm, args[1], &size))
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
    if (!int_of(vm, args[0], &fd) || !aw_bytes_need(vm, args[1], &data, &size))
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
    if (!int_of(vm, args[0], &fd) || !aw_to_int64(vm, args[1], &size) ||
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
    if (!int_of(vm, args[0], &to) || !int_of(vm, args[1], &from) ||
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
    if (!int_of(vm, args[0], &fd) || !aw_bytes_need(vm, args[1], &data, &size) ||
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
    if (!int_of(vm, args[0], &fd) || !aw_to_int64(vm, args[1], &position) ||
        !int_of(vm, args[2], &how))
        return AW_RAISED;
    off_t at = lseek(fd, position, how);
    *out = aw_from_int(at);
    return STATUS(at >= 0 || aw_raise_errno(vm, errno, AW_UNSET));
}

static AwStatus os_isatty(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    if (!int_of(vm, args[0], &fd))
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
    if (!int_of(vm, args[0], &fd))
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
    if (!int_of(vm, args[0], &fd) || !int_of(vm, args[1], &to) ||
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
    return int_of(vm, args[0], &fd) ? done(vm, fsync(fd), NULL, NULL, out) : AW_RAISED;
}

static AwStatus os_truncate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int64_t length;
    if (!aw_os_path(vm, args[0], "truncate", "path", AW_OS_FD, &path) ||
        !aw_to_int64(vm, args[1], &length))
        return AW_RAISED;
    return path.text ? done(vm, truncate(path.text, length), &path, NULL, out)
                     : done(vm, ftruncate(path.fd, length), NULL, NULL, out);
}

static AwStatus os_get_inheritable(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    if (!int_of(vm, args[0], &fd))
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
    if (!int_of(vm, args[0], &fd) || !aw_truth(vm, args[1], &on))
        return AW_RAISED;
    return done(vm, fcntl(fd, F_SETFD, on ? 0 : FD_CLOEXEC), NULL, NULL, out);
}

static AwStatus os_get_blocking(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    if (!int_of(vm, args[0], &fd))
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
    if (!int_of(vm, args[0], &fd) || !aw_truth(vm, args[1], &on))
        return AW_RAISED;
    int flags = fcntl(fd, F_GETFL);
    flags = on ? flags & ~O_NONBLOCK : flags | O_NONBLOCK;
    return done(vm, flags < 0 ? -1 : fcntl(fd, F_SETFL, flags), NULL, NULL, out);
}

static AwStatus os_get_terminal_size(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    struct winsize size;
    if (!int_option(vm, args[0], 1, &fd))
        return AW_RAISED;
    if (ioctl(fd, TIOCGWINSZ, &size) != 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    return pair_of_ints(vm, size.ws_col, size.ws_row, out);
}

/* ---- facts about files ---- */

static AwValue nanoseconds(AwVM *vm, struct timespec t)
{
    return aw_int_new(vm, (int64_t)t.tv_sec * 1000000000 + t.tv_nsec);
}

static AwStatus stat_tuple(AwVM *vm, const struct stat *about, AwValue *out)
{
    AwValue items[] = {aw_from_int(about->st_mode),
                       aw_int_new(vm, (int64_t)about->st_ino),
                       aw_int_new(vm, (int64_t)about->st_dev),
                       aw_from_int((int64_t)about->st_nlink),
                       aw_from_int(about->st_uid),
                       aw_from_int(about->st_gid),
                       aw_int_new(vm, about->st_size),
                       nanoseconds(vm, about->st_atim),
                       nanoseconds(vm, about->st_mtim),
                       nanoseconds(vm, about->st_ctim),
                       aw_from_int(about->st_blksize),
                       aw_from_int(about->st_blocks),
                       aw_from_int((int64_t)about->st_rdev)};
    return STATUS((*out = aw_tuple_new(vm, items, sizeof items / sizeof *items)));
}

/* stat(2). A program that has dropped a file without closing it expects to see what it wrote. */
static int look_at(const AwOsPath *path, int at, bool follow, struct stat *about)
{
    int flags = follow ? 0 : AT_SYMLINK_NOFOLLOW;
    if (!path->text)
        return fstat(path->fd, about);
    int result = fstatat(at, path->text, about, flags);
    if (result == 0 && S_ISREG(about->st_mode) && aw_fileio_settle(about))
        result = fstatat(at, path->text, about, flags);
    return result;
}

/* args: path, follow_symlinks, dir_fd, function */
static AwStatus os_stat(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    struct stat about;
    AwOsPath path;
    bool follow;
    int at;
    if (!aw_os_path(vm, args[0], aw_as_str(args[3])->data, "path", AW_OS_FD, &path) ||
        !aw_truth(vm, args[1], &follow) || !dir_option(vm, args[2], &at))
        return AW_RAISED;
    int result = look_at(&path, at, follow, &about);
    if (result != 0)
        return STATUS(aw_os_raise(vm, errno, &path, NULL));
    return stat_tuple(vm, &about, out);
}

/* The same, None instead of an OSError or a ValueError: for os.path. */
static AwStatus os_look(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    struct stat about;
    AwOsPath path;
    bool follow = args[1] != AW_FALSE;
    *out = AW_NONE;
    if (!aw_os_path(vm, args[0], "stat", "path", AW_OS_FD, &path))
        return STATUS(aw_catch(vm, &aw_value_error_type));
    int result = look_at(&path, AT_FDCWD, follow, &about);
    return result == 0 ? stat_tuple(vm, &about, out) : AW_OK;
}

static AwStatus os_access(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int mode;
    if (!aw_os_path(vm, args[0], "access", "path", 0, &path) || !int_of(vm, args[1], &mode))
        return AW_RAISED;
    *out = aw_from_bool(access(path.text, mode) == 0);
    return AW_OK;
}

static AwStatus os_statvfs(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    struct statvfs about;
    if (!aw_os_path(vm, args[0], "statvfs", "path", AW_OS_FD, &path))
        return AW_RAISED;
    if ((path.text ? statvfs(path.text, &about) : fstatvfs(path.fd, &about)) != 0)
        return STATUS(aw_os_raise(vm, errno, &path, NULL));
    uint64_t numbers[] = {about.f_bsize,  about.f_frsize, about.f_blocks, about.f_bfree,
                          about.f_bavail, about.f_files,  about.f_ffree,  about.f_favail,
                          about.f_flag,   about.f_namemax};
    AwValue items[10];
    for (int i = 0; i < 10; i++)
        items[i] = aw_int_new(vm, (int64_t)numbers[i]);
    return STATUS((*out = aw_tuple_new(vm, items, 10)));
}

static AwStatus os_chmod(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int mode;
    if (!aw_os_path(vm, args[0], "chmod", "path", AW_OS_FD, &path) || !int_of(vm, args[1], &mode))
        return AW_RAISED;
    return done(vm, path.text ? chmod(path.text, (mode_t)mode) : fchmod(path.fd, (mode_t)mode),
                &path, NULL, out);
}

static AwStatus os_chown(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int64_t uid, gid;
    if (!aw_os_path(vm, args[0], "chown", "path", AW_OS_FD, &path) ||
        !aw_os_id(vm, args[1], "uid", &uid) || !aw_os_id(vm, args[2], "gid", &gid))
        return AW_RAISED;
    return done(vm,
                path.text ? chown(path.text, (uid_t)uid, (gid_t)gid)
                          : fchown(path.fd, (uid_t)uid, (gid_t)gid),
                &path, NULL, out);
}

/* args: path, atime_ns, mtime_ns (both None: now), follow_symlinks */
static AwStatus os_utime(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    bool follow;
    struct timespec times[2] = {{0}};
    if (!aw_os_path(vm, args[0], "utime", "path", AW_OS_FD, &path) ||
        !aw_truth(vm, args[3], &follow))
        return AW_RAISED;
    for (int i = 0; i < 2; i++) {
        int64_t ns;
        times[i].tv_nsec = UTIME_NOW;
        if (args[1 + i] == AW_NONE)
            continue;
        if (!aw_to_int64(vm, args[1 + i], &ns))
            return AW_RAISED;
        times[i].tv_sec = ns / 1000000000 - (ns % 1000000000 < 0);
        times[i].tv_nsec = ns - (int64_t)times[i].tv_sec * 1000000000;
    }
    return done(vm,
                path.text ? utimensat(AT_FDCWD, path.text, times, follow ? 0 : AT_SYMLINK_NOFOLLOW)
                          : futimens(path.fd, times),
                &path, NULL, out);
}

/* ---- names ---- */

#define ONE_PATH(name, call, word)                                                                 \
    static AwStatus name(AwVM *vm, AwValue *args, int argc, AwValue *out)                          \
    {                                                                                              \
        (void)argc;                                                                                \
        AwOsPath path;                                                                             \
        return aw_os_path(vm, args[0], word, "path", 0, &path)                                     \
                   ? done(vm, call(path.text), &path, NULL, out)                                   \
                   : AW_RAISED;                                                                    \
    }
ONE_PATH(os_unlink, unlink, "unlink")
ONE_PATH(os_remove, unlink, "remove")
ONE_PATH(os_rmdir, rmdir, "rmdir")

static AwStatus os_chdir(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    if (!aw_os_path(vm, args[0], "chdir", "path", AW_OS_FD, &path))
        return AW_RAISED;
    return done(vm, path.text ? chdir(path.text) : fchdir(path.fd), &path, NULL, out);
}

static AwStatus os_mkdir(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int mode;
    if (!aw_os_path(vm, args[0], "mkdir", "path", 0, &path) ||
        !int_option(vm, args[1], 0777, &mode))
        return AW_RAISED;
    return done(vm, mkdir(path.text, (mode_t)mode), &path, NULL, out);
}

static AwStatus os_mkfifo(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int mode;
    if (!aw_os_path(vm, args[0], "mkfifo", "path", 0, &path) ||
        !int_option(vm, args[1], 0666, &mode))
        return AW_RAISED;
    return done(vm, mkfifo(path.text, (mode_t)mode), &path, NULL, out);
}

static bool two_paths(AwVM *vm, AwValue *args, const char *function, AwOsPath paths[2])
{
    return aw_os_path(vm, args[0], function, "src", 0, &paths[0]) &&
           aw_os_path(vm, args[1], function, "dst", 0, &paths[1]);
}

#define TWO_PATHS(name, call, word)                                                                \
    static AwStatus name(AwVM *vm, AwValue *args, int argc, AwValue *out)                          \
    {                                                                                              \
        (void)argc;                                                                                \
        AwOsPath paths[2];                                                                         \
        return two_paths(vm, args, word, paths)                                                    \
                   ? done(vm, call(paths[0].text, paths[1].text), &paths[0], &paths[1], out)       \
                   : AW_RAISED;                                                                    \
    }
TWO_PATHS(os_rename, rename, "rename")
TWO_PATHS(os_replace, rename, "replace")
TWO_PATHS(os_link, link, "link")
TWO_PATHS(os_symlink, symlink, "symlink")

static AwStatus os_readlink(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    char target[PATH_MAX + 1];
    if (!aw_os_path(vm, args[0], "readlink", "path", 0, &path))
        return AW_RAISED;
    ssize_t n = readlink(path.text, target, PATH_MAX);
    if (n < 0)
        return STATUS(aw_os_raise(vm, errno, &path, NULL));
    target[n] = 0;
    return STATUS((*out = aw_os_name(vm, target, path.bytes)));
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

static AwStatus os_getcwd(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    char path[PATH_MAX];
    if (!getcwd(path, sizeof path))
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    return STATUS((*out = aw_os_name(vm, path, false)));
}

/* ---- folders ---- */

static DIR *open_folder(const AwOsPath *path)
{
    if (path->text)
        return opendir(path->text);
    int copy = dup(path->fd); /* closedir closes it */
    DIR *folder = copy < 0 ? NULL : fdopendir(copy);
    if (folder)
        rewinddir(folder);
    return folder;
}

/* A list of names; or, `with_kinds`, of (name, kind of file as in d_type, inode). */
static AwStatus list_folder(AwVM *vm, const AwOsPath *path, bool with_kinds, AwValue *out)
{
    DIR *folder = open_folder(path);
    if (!folder)
        return STATUS(aw_os_raise(vm, errno, path->object == AW_NONE ? NULL : path, NULL));
    AwValue list = aw_list_new(vm, NULL, 0);
    struct dirent *entry;
    bool ok = list != AW_UNSET;
    while (ok && (entry = readdir(folder))) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        AwValue item[3] = {aw_os_name(vm, entry->d_name, path->bytes), aw_from_int(entry->d_type),
                           aw_int_new(vm, (int64_t)entry->d_ino)};
        if (with_kinds && item[0])
            item[0] = aw_tuple_new(vm, item, 3);
        ok = item[0] && aw_list_append(vm, list, item[0]);
    }
    closedir(folder);
    *out = list;
    return STATUS(ok);
}

static AwStatus os_listdir(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    return aw_os_path(vm, args[0], "listdir", "path", AW_OS_FD | AW_OS_NONE, &path)
               ? list_folder(vm, &path, false, out)
               : AW_RAISED;
}

static AwStatus os_scan(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    return aw_os_path(vm, args[0], "scandir", "path", AW_OS_FD | AW_OS_NONE, &path)
               ? list_folder(vm, &path, true, out)
               : AW_RAISED;
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
    {"_stat(path, follow, dir_fd, function, /)", os_stat, 0, "The numbers of os.stat_result."},
    {"_look(path, follow=True, /)", os_look, 0, "The same; None if there is no such file."},
    {"access(path, mode)", os_access, 0, "Whether a file may be used in that way."},
    {"_statvfs(path, /)", os_statvfs, 0, "The numbers of os.statvfs_result."},
    {"chmod(path, mode)", os_chmod, 0, "Changes who may use a file."},
    {"fchmod(fd, mode)", os_chmod, 0, "Changes who may use a file."},
    {"chown(path, uid, gid)", os_chown, 0, "Changes the owner of a file."},
    {"_utime(path, atime, mtime, follow, /)", os_utime, 0, "Sets a file's times."},
    {"mkdir(path, mode=511)", os_mkdir, 0, "Makes a directory."},
    {"mkfifo(path, mode=438)", os_mkfifo, 0, "Makes a named pipe."},
    {"rmdir(path)", os_rmdir, 0, "Removes an empty directory."},
    {"unlink(path)", os_unlink, 0, "Removes a file."},
    {"remove(path)", os_remove, 0, "Removes a file."},
    {"rename(src, dst)", os_rename, 0, "Renames a file."},
    {"replace(src, dst)", os_replace, 0, "Renames a file."},
    {"link(src, dst)", os_link, 0, "A second name for a file."},
    {"symlink(src, dst, target_is_directory=False)", os_symlink, 0, "Makes a symbolic link."},
    {"readlink(path)", os_readlink, 0, "Where a symbolic link points."},
    {"chdir(path)", os_chdir, 0, "Changes the working directory."},
    {"fspath(path)", os_fspath, 0, "A path as str or bytes."},
    {"getcwd()", os_getcwd, 0, "The working directory."},
    {"listdir(path=None)", os_listdir, 0, "The names in a directory."},
    {"_scan(path=None, /)", os_scan, 0, "Names, kinds and inodes of what is in a directory."},
    {0}};
