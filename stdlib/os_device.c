/* os_device.c: what few programs ask of files and descriptors in module os: owners by descriptor, extended attributes, device
 * numbers, kinds of descriptors that are no files, copying inside of the system, limits. */
#include "stdlib/os_inside.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

#define STATUS AW_OS_STATUS

static AwStatus none_or_path_error(AwVM *vm, int result, const AwOsPath *path, AwValue *out)
{
    *out = AW_NONE;
    return STATUS(result == 0 || aw_os_raise(vm, errno, path, NULL));
}

#define CALL(name, count, answer, ...)                                                             \
    static AwStatus os_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                     \
    {                                                                                              \
        (void)argc;                                                                                \
        int64_t n[4];                                                                              \
        return aw_os_ints(vm, args, count, n) ? answer(vm, (long)name(__VA_ARGS__), out)           \
                                              : AW_RAISED;                                         \
    }

CALL(fchown, 3, aw_os_none_or_error, (int)n[0], (uid_t)n[1], (gid_t)n[2])
CALL(lockf, 3, aw_os_none_or_error, (int)n[0], (int)n[1], (off_t)n[2])
CALL(makedev, 2, aw_os_int_or_error, (unsigned)n[0], (unsigned)n[1])
CALL(eventfd, 2, aw_os_int_or_error, (unsigned)n[0], (int)n[1])
CALL(sendfile, 3, aw_os_int_or_error, (int)n[0], (int)n[1], NULL, (size_t)n[2])

/* The number of a device. */
static bool read_device(AwVM *vm, AwValue v, int64_t *out)
{
    if (!aw_to_int64(vm, v, out))
        return false;
    return *out >= 0 ||
           aw_raise(vm, &aw_overflow_error_type, "can't convert negative int to unsigned");
}

static AwStatus os_major(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t device;
    if (!read_device(vm, args[0], &device))
        return AW_RAISED;
    *out = aw_from_int(major((dev_t)device));
    return AW_OK;
}

static AwStatus os_minor(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t device;
    if (!read_device(vm, args[0], &device))
        return AW_RAISED;
    *out = aw_from_int(minor((dev_t)device));
    return AW_OK;
}

/* These give the error instead of setting errno. */
#define CALL_ERROR(name, count, ...)                                                               \
    static AwStatus os_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                     \
    {                                                                                              \
        (void)argc;                                                                                \
        int64_t n[4];                                                                              \
        if (!aw_os_ints(vm, args, count, n))                                                       \
            return AW_RAISED;                                                                      \
        int error = name(__VA_ARGS__);                                                             \
        *out = AW_NONE;                                                                            \
        return STATUS(error == 0 || aw_raise_errno(vm, error, AW_UNSET));                          \
    }

CALL_ERROR(posix_fadvise, 4, (int)n[0], (off_t)n[1], (off_t)n[2], (int)n[3])
CALL_ERROR(posix_fallocate, 3, (int)n[0], (off_t)n[1], (off_t)n[2])

static AwStatus os_sync(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)args, (void)argc;
    sync();
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus os_pipe2(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t flags;
    int ends[2];
    if (!aw_os_ints(vm, args, 1, &flags))
        return AW_RAISED;
    if (pipe2(ends, (int)flags) != 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    AwValue pair[2] = {aw_from_int(ends[0]), aw_from_int(ends[1])};
    return STATUS((*out = aw_tuple_new(vm, pair, 2)));
}

/* How many bytes can be read from a pipe or a socket at once. */
static AwStatus os_bytes_waiting(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t fd;
    int waiting = 0;
    if (!aw_os_ints(vm, args, 1, &fd))
        return AW_RAISED;
    if (ioctl((int)fd, FIONREAD, &waiting) != 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    *out = aw_from_int(waiting);
    return AW_OK;
}

static AwStatus os_memfd_create(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath name;
    int64_t flags = MFD_CLOEXEC;
    return aw_os_path(vm, args[0], "memfd_create", "name", 0, &name) &&
                   (!args[1] || aw_os_ints(vm, args + 1, 1, &flags))
               ? aw_os_int_or_error(vm, memfd_create(name.text, (unsigned)flags), out)
               : AW_RAISED;
}

static AwStatus os_getrandom(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t size, flags = 0;
    if (!aw_os_ints(vm, args, 1, &size) || (args[1] && !aw_os_ints(vm, args + 1, 1, &flags)))
        return AW_RAISED;
    if (size < 0)
        return STATUS(aw_raise_errno(vm, EINVAL, AW_UNSET));
    void *room = malloc((size_t)size + 1);
    ssize_t got = room ? getrandom(room, (size_t)size, (unsigned)flags) : -1;
    if (got >= 0)
        *out = aw_bytes_new(vm, room, (size_t)got);
    else
        aw_raise_errno(vm, errno, AW_UNSET);
    free(room);
    return STATUS(got >= 0 && *out);
}

/* args: out, in, offset or None, count */
static AwStatus os_send(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    if (args[2] == AW_NONE) {
        AwValue rest[3] = {args[0], args[1], args[3]};
        return os_sendfile(vm, rest, 3, out);
    }
    (void)argc;
    int64_t n[4];
    if (!aw_os_ints(vm, args, 4, n))
        return AW_RAISED;
    off_t offset = (off_t)n[2];
    return aw_os_int_or_error(vm, sendfile((int)n[0], (int)n[1], &offset, (size_t)n[3]), out);
}

/* args: src, dst, count, offset_src, offset_dst, flags; flags None: copy_file_range, else splice. */
static AwStatus os_transfer(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t n[3], flags = 0;
    loff_t from, to, *at[2] = {NULL, NULL};
    if (!aw_os_ints(vm, args, 3, n))
        return AW_RAISED;
    if (n[2] < 0)
        return STATUS(aw_raise_value(vm, "negative value for 'count' not allowed"));
    for (int i = 0; i < 2; i++) {
        int64_t offset;
        if (args[3 + i] == AW_NONE)
            continue;
        if (!aw_to_int64(vm, args[3 + i], &offset))
            return AW_RAISED;
        at[i] = i ? &to : &from;
        *at[i] = (loff_t)offset;
    }
    if (args[5] == AW_NONE)
        return aw_os_int_or_error(
            vm, copy_file_range((int)n[0], at[0], (int)n[1], at[1], (size_t)n[2], 0), out);
    return aw_os_ints(vm, args + 5, 1, &flags)
               ? aw_os_int_or_error(
                     vm, splice((int)n[0], at[0], (int)n[1], at[1], (size_t)n[2], (unsigned)flags),
                     out)
               : AW_RAISED;
}

/* ---- files ---- */

static AwStatus os_lchown(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int64_t n[2];
    return aw_os_path(vm, args[0], "lchown", "path", 0, &path) && aw_os_ints(vm, args + 1, 2, n)
               ? none_or_path_error(vm, lchown(path.text, (uid_t)n[0], (gid_t)n[1]), &path, out)
               : AW_RAISED;
}

static AwStatus os_chroot(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    return aw_os_path(vm, args[0], "chroot", "path", 0, &path)
               ? none_or_path_error(vm, chroot(path.text), &path, out)
               : AW_RAISED;
}

/* args: path, mode, device, dir_fd */
static AwStatus os_mknod(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int64_t device = 0;
    int mode, at;
    if (!aw_os_path(vm, args[0], "mknod", "path", 0, &path) ||
        !aw_os_int_option(vm, args[1], 0600, &mode) ||
        (args[2] && !aw_os_ints(vm, args + 2, 1, &device)) || !aw_os_dir_option(vm, args[3], &at))
        return AW_RAISED;
    return none_or_path_error(vm, mknodat(at, path.text, (mode_t)mode, (dev_t)device), &path, out);
}

/* args: path or descriptor, number */
static AwStatus os_pathconf(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int64_t name;
    if (!aw_os_path(vm, args[0], "pathconf", "path", AW_OS_FD, &path) ||
        !aw_os_ints(vm, args + 1, 1, &name))
        return AW_RAISED;
    errno = 0;
    long value = path.text ? pathconf(path.text, (int)name) : fpathconf(path.fd, (int)name);
    *out = aw_from_int(value);
    return STATUS(value != -1 || errno == 0 || aw_os_raise(vm, errno, &path, NULL));
}

static AwStatus os_confstr(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t name;
    char text[4096];
    if (!aw_os_ints(vm, args, 1, &name))
        return AW_RAISED;
    errno = 0;
    size_t size = confstr((int)name, text, sizeof text);
    if (size == 0 && errno)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    return STATUS((*out = size ? aw_os_name(vm, text, false) : AW_NONE));
}

/* ---- extended attributes; args: path, name, follow_symlinks ---- */

static bool attribute_args(AwVM *vm, AwValue *args, const char *function, AwOsPath *path,
                           AwOsPath *name, bool *follow)
{
    return aw_os_path(vm, args[0], function, "path", AW_OS_FD, path) &&
           aw_os_path(vm, args[1], function, "attribute", 0, name) && aw_truth(vm, args[2], follow);
}

static AwStatus os_getxattr(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path, name;
    bool follow;
    if (!attribute_args(vm, args, "getxattr", &path, &name, &follow))
        return AW_RAISED;
    char *room = malloc(XATTR_SIZE_MAX);
    ssize_t size = !room        ? -1
                   : !path.text ? fgetxattr(path.fd, name.text, room, XATTR_SIZE_MAX)
                   : follow     ? getxattr(path.text, name.text, room, XATTR_SIZE_MAX)
                                : lgetxattr(path.text, name.text, room, XATTR_SIZE_MAX);
    if (size >= 0)
        *out = aw_bytes_new(vm, room, (size_t)size);
    else
        aw_os_raise(vm, errno, &path, NULL);
    free(room);
    return STATUS(size >= 0 && *out);
}

/* args: path, name, follow_symlinks, value, flags */
static AwStatus os_setxattr(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path, name;
    bool follow;
    const char *data;
    size_t size;
    int64_t flags;
    if (!attribute_args(vm, args, "setxattr", &path, &name, &follow) ||
        !aw_bytes_need(vm, args[3], &data, &size) || !aw_os_ints(vm, args + 4, 1, &flags))
        return AW_RAISED;
    int result = !path.text ? fsetxattr(path.fd, name.text, data, size, (int)flags)
                 : follow   ? setxattr(path.text, name.text, data, size, (int)flags)
                            : lsetxattr(path.text, name.text, data, size, (int)flags);
    return none_or_path_error(vm, result, &path, out);
}

static AwStatus os_removexattr(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path, name;
    bool follow;
    if (!attribute_args(vm, args, "removexattr", &path, &name, &follow))
        return AW_RAISED;
    int result = !path.text ? fremovexattr(path.fd, name.text)
                 : follow   ? removexattr(path.text, name.text)
                            : lremovexattr(path.text, name.text);
    return none_or_path_error(vm, result, &path, out);
}

/* args: path or None, follow_symlinks */
static AwStatus os_listxattr(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    bool follow;
    if (!aw_os_path(vm, args[0], "listxattr", "path", AW_OS_FD | AW_OS_NONE, &path) ||
        !aw_truth(vm, args[1], &follow))
        return AW_RAISED;
    const char *file = path.text || path.fd >= 0 ? path.text : ".";
    char *names = malloc(XATTR_LIST_MAX);
    ssize_t size = !names   ? -1
                   : !file  ? flistxattr(path.fd, names, XATTR_LIST_MAX)
                   : follow ? listxattr(file, names, XATTR_LIST_MAX)
                            : llistxattr(file, names, XATTR_LIST_MAX);
    bool ok = size >= 0 || aw_os_raise(vm, errno, &path, NULL);
    *out = ok ? aw_list_new(vm, NULL, 0) : AW_UNSET;
    for (ssize_t at = 0; ok && at < size; at += (ssize_t)strlen(names + at) + 1) {
        AwValue name = aw_os_name(vm, names + at, false);
        ok = *out && name && aw_list_append(vm, *out, name);
    }
    free(names);
    return STATUS(ok && *out);
}

const AwNativeDef aw_os_device_functions[] = {
    {"fchown(fd, uid, gid)", os_fchown, 0, "Sets the owner of an open file."},
    {"lchown(path, uid, gid)", os_lchown, 0, "Sets the owner of a symbolic link itself."},
    {"chroot(path)", os_chroot, 0, "Makes a folder the root."},
    {"mknod(path, mode=384, device=0, *, dir_fd=None)", os_mknod, 0, "Makes a special file."},
    {"lockf(fd, command, length, /)", os_lockf, 0, "Locks a part of a file."},
    {"major(device, /)", os_major, 0, "The major number of a device."},
    {"minor(device, /)", os_minor, 0, "The minor number of a device."},
    {"makedev(major, minor, /)", os_makedev, 0, "A device of these two numbers."},
    {"_eventfd(initval, flags, /)", os_eventfd, 0, "A descriptor that counts."},
    {"_bytes_waiting(fd, /)", os_bytes_waiting, 0, "How many bytes wait to be read."},
    {"memfd_create(name, flags=1)", os_memfd_create, 0, "A file that is only in memory."},
    {"pipe2(flags, /)", os_pipe2, 0, "A pipe: its two descriptors."},
    {"getrandom(size, flags=0)", os_getrandom, 0, "Random bytes of the system."},
    {"sync()", os_sync, 0, "Has everything written to the disk."},
    {"posix_fadvise(fd, offset, length, advice, /)", os_posix_fadvise, 0,
     "Tells how a file will be used."},
    {"posix_fallocate(fd, offset, length, /)", os_posix_fallocate, 0, "Gets room on the disk."},
    {"sendfile(out_fd, in_fd, offset, count)", os_send, 0, "Copies inside of the system."},
    {"_transfer(src, dst, count, offset_src, offset_dst, flags, /)", os_transfer, 0,
     "Copies inside of the system."},
    {"_pathconf(path, name, /)", os_pathconf, 0, "A limit of a file."},
    {"_confstr(name, /)", os_confstr, 0, "A text of the system."},
    {"_getxattr(path, attribute, follow, /)", os_getxattr, 0, "An extended attribute."},
    {"_setxattr(path, attribute, follow, value, flags, /)", os_setxattr, 0, "Sets one."},
    {"_removexattr(path, attribute, follow, /)", os_removexattr, 0, "Removes one."},
    {"_listxattr(path, follow, /)", os_listxattr, 0, "The names of all."},
    {0}};

/* By their values on Linux: not all C libraries name them all. */
const AwOsNumber aw_os_device_numbers[] = {{"CLD_CONTINUED", 6},
                                           {"CLD_DUMPED", 3},
                                           {"CLD_EXITED", 1},
                                           {"CLD_KILLED", 2},
                                           {"CLD_STOPPED", 5},
                                           {"CLD_TRAPPED", 4},
                                           {"EFD_CLOEXEC", 524288},
                                           {"EFD_NONBLOCK", 2048},
                                           {"EFD_SEMAPHORE", 1},
                                           {"F_LOCK", 1},
                                           {"F_TEST", 3},
                                           {"F_TLOCK", 2},
                                           {"F_ULOCK", 0},
                                           {"GRND_NONBLOCK", 1},
                                           {"GRND_RANDOM", 2},
                                           {"MFD_ALLOW_SEALING", 2},
                                           {"MFD_CLOEXEC", 1},
                                           {"MFD_HUGETLB", 4},
                                           {"MFD_HUGE_16MB", 1610612736},
                                           {"MFD_HUGE_1GB", 2013265920},
                                           {"MFD_HUGE_1MB", 1342177280},
                                           {"MFD_HUGE_256MB", 1879048192},
                                           {"MFD_HUGE_2GB", 2080374784},
                                           {"MFD_HUGE_2MB", 1409286144},
                                           {"MFD_HUGE_32MB", 1677721600},
                                           {"MFD_HUGE_512KB", 1275068416},
                                           {"MFD_HUGE_512MB", 1946157056},
                                           {"MFD_HUGE_64KB", 1073741824},
                                           {"MFD_HUGE_8MB", 1543503872},
                                           {"MFD_HUGE_MASK", 63},
                                           {"MFD_HUGE_SHIFT", 26},
                                           {"O_ASYNC", 8192},
                                           {"O_DIRECT", 16384},
                                           {"O_FSYNC", 1052672},
                                           {"O_LARGEFILE", 0},
                                           {"O_NOATIME", 262144},
                                           {"O_PATH", 2097152},
                                           {"O_RSYNC", 1052672},
                                           {"O_TMPFILE", 4259840},
                                           {"POSIX_FADV_DONTNEED", 4},
                                           {"POSIX_FADV_NOREUSE", 5},
                                           {"POSIX_FADV_NORMAL", 0},
                                           {"POSIX_FADV_RANDOM", 1},
                                           {"POSIX_FADV_SEQUENTIAL", 2},
                                           {"POSIX_FADV_WILLNEED", 3},
                                           {"PRIO_PGRP", 1},
                                           {"PRIO_PROCESS", 0},
                                           {"PRIO_USER", 2},
                                           {"P_ALL", 0},
                                           {"P_PGID", 2},
                                           {"P_PID", 1},
                                           {"RTLD_DEEPBIND", 8},
                                           {"RTLD_GLOBAL", 256},
                                           {"RTLD_LAZY", 1},
                                           {"RTLD_LOCAL", 0},
                                           {"RTLD_NODELETE", 4096},
                                           {"RTLD_NOLOAD", 4},
                                           {"RTLD_NOW", 2},
                                           {"SCHED_BATCH", 3},
                                           {"SCHED_FIFO", 1},
                                           {"SCHED_IDLE", 5},
                                           {"SCHED_OTHER", 0},
                                           {"SCHED_RESET_ON_FORK", 1073741824},
                                           {"SCHED_RR", 2},
                                           {"SPLICE_F_MORE", 4},
                                           {"SPLICE_F_MOVE", 1},
                                           {"SPLICE_F_NONBLOCK", 2},
                                           {"ST_APPEND", 256},
                                           {"ST_MANDLOCK", 64},
                                           {"ST_NOATIME", 1024},
                                           {"ST_NODEV", 4},
                                           {"ST_NODIRATIME", 2048},
                                           {"ST_NOEXEC", 8},
                                           {"ST_NOSUID", 2},
                                           {"ST_RDONLY", 1},
                                           {"ST_RELATIME", 4096},
                                           {"ST_SYNCHRONOUS", 16},
                                           {"ST_WRITE", 128},
                                           {"WEXITED", 4},
                                           {"WNOWAIT", 16777216},
                                           {"WSTOPPED", 2},
                                           {"XATTR_CREATE", 1},
                                           {"XATTR_REPLACE", 2},
                                           {"XATTR_SIZE_MAX", 65536},
                                           {"P_PIDFD", 3},
                                           {"MFD_HUGE_16GB", 2281701376},
                                           {"RWF_APPEND", 16},
                                           {"RWF_DSYNC", 2},
                                           {"RWF_HIPRI", 1},
                                           {"RWF_NOWAIT", 8},
                                           {"RWF_SYNC", 4},
                                           {"POSIX_SPAWN_OPEN", 0},
                                           {"POSIX_SPAWN_CLOSE", 1},
                                           {"POSIX_SPAWN_DUP2", 2},
                                           {0}};
