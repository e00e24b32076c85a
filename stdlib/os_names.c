/* os_names.c: the functions of module _os that work on the names of files and folders: facts about them, rights and
 * owners, making, renaming and removing, and what is in a folder. */
#include "stdlib/io.h"
#include "stdlib/os_inside.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define STATUS AW_OS_STATUS

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
        !aw_truth(vm, args[1], &follow) || !aw_os_dir_option(vm, args[2], &at))
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

static AwStatus os_statvfs(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    struct statvfs about;
    if (!aw_os_path(vm, args[0], "statvfs", "path", AW_OS_FD, &path))
        return AW_RAISED;
    if ((path.text ? statvfs(path.text, &about) : fstatvfs(path.fd, &about)) != 0)
        return STATUS(aw_os_raise(vm, errno, &path, NULL));
    uint64_t numbers[] = {about.f_bsize,  about.f_frsize,  about.f_blocks, about.f_bfree,
                          about.f_bavail, about.f_files,   about.f_ffree,  about.f_favail,
                          about.f_flag,   about.f_namemax, about.f_fsid};
    AwValue items[11];
    for (int i = 0; i < 11; i++)
        items[i] = aw_int_new(vm, (int64_t)numbers[i]);
    return STATUS((*out = aw_tuple_new(vm, items, 11)));
}

/* ---- rights, owners and times ---- */

/* The flag of a call that should look at a symbolic link itself. */
static bool link_flag(AwVM *vm, AwValue follow, int *out)
{
    bool yes = true;
    *out = 0;
    if (follow && !aw_truth(vm, follow, &yes))
        return false;
    if (!yes)
        *out = AT_SYMLINK_NOFOLLOW;
    return true;
}

/* What cannot be asked of a descriptor. */
static bool fits_descriptor(AwVM *vm, const char *function, const AwOsPath *path, int at, int flags)
{
    if (path->text)
        return true;
    if (at != AT_FDCWD)
        return aw_raise_value(vm, "%s: can't specify both dir_fd and fd", function);
    return !flags || aw_raise_value(vm, "%s: cannot use fd and follow_symlinks together", function);
}

/* args: path, mode, dir_fd, effective_ids, follow_symlinks */
static AwStatus os_access(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int mode, at, flags;
    bool effective = false;
    if (!aw_os_path(vm, args[0], "access", "path", 0, &path) || !aw_os_int(vm, args[1], &mode) ||
        !aw_os_dir_option(vm, args[2], &at) || (args[3] && !aw_truth(vm, args[3], &effective)) ||
        !link_flag(vm, args[4], &flags))
        return AW_RAISED;
    if (effective)
        flags |= AT_EACCESS;
    *out = aw_from_bool(faccessat(at, path.text, mode, flags) == 0);
    return AW_OK;
}

/* args: path, mode, dir_fd, follow_symlinks */
static AwStatus os_chmod(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int mode, at, flags;
    if (!aw_os_path(vm, args[0], "chmod", "path", AW_OS_FD, &path) ||
        !aw_os_int(vm, args[1], &mode) || !aw_os_dir_option(vm, args[2], &at) ||
        !link_flag(vm, args[3], &flags))
        return AW_RAISED;
    if (flags)
        return STATUS(aw_raise(vm, &aw_not_implemented_error_type,
                               "chmod: follow_symlinks unavailable on this platform"));
    return aw_os_done(
        vm, path.text ? fchmodat(at, path.text, (mode_t)mode, 0) : fchmod(path.fd, (mode_t)mode),
        &path, NULL, out);
}

static AwStatus os_fchmod(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1, mode;
    if (!aw_os_int(vm, args[0], &fd) || !aw_os_int(vm, args[1], &mode))
        return AW_RAISED;
    return aw_os_done(vm, fchmod(fd, (mode_t)mode), NULL, NULL, out);
}

/* args: path, uid, gid, dir_fd, follow_symlinks */
static AwStatus os_chown(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int64_t uid, gid;
    int at, flags;
    if (!aw_os_path(vm, args[0], "chown", "path", AW_OS_FD, &path) ||
        !aw_os_id(vm, args[1], "uid", &uid) || !aw_os_id(vm, args[2], "gid", &gid) ||
        !aw_os_dir_option(vm, args[3], &at) || !link_flag(vm, args[4], &flags) ||
        !fits_descriptor(vm, "chown", &path, at, flags))
        return AW_RAISED;
    int result = path.text ? fchownat(at, path.text, (uid_t)uid, (gid_t)gid, flags)
                           : fchown(path.fd, (uid_t)uid, (gid_t)gid);
    return aw_os_done(vm, result, &path, NULL, out);
}

/* args: path, atime_ns, mtime_ns (both None: now), dir_fd, follow_symlinks */
static AwStatus os_utime(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int at, flags;
    struct timespec times[2] = {{0}};
    if (!aw_os_path(vm, args[0], "utime", "path", AW_OS_FD, &path) ||
        !aw_os_dir_option(vm, args[3], &at) || !link_flag(vm, args[4], &flags) ||
        !fits_descriptor(vm, "utime", &path, at, flags))
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
    int result = path.text ? utimensat(at, path.text, times, flags) : futimens(path.fd, times);
    return aw_os_done(vm, result, &path, NULL, out);
}

/* ---- names ---- */

/* args: path, dir_fd */
static AwStatus remove_name(AwVM *vm, AwValue *args, const char *function, int flags, AwValue *out)
{
    AwOsPath path;
    int at;
    if (!aw_os_path(vm, args[0], function, "path", 0, &path) || !aw_os_dir_option(vm, args[1], &at))
        return AW_RAISED;
    return aw_os_done(vm, unlinkat(at, path.text, flags), &path, NULL, out);
}

static AwStatus os_unlink(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return remove_name(vm, args, "unlink", 0, out);
}

static AwStatus os_remove(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return remove_name(vm, args, "remove", 0, out);
}

static AwStatus os_rmdir(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return remove_name(vm, args, "rmdir", AT_REMOVEDIR, out);
}

static AwStatus os_chdir(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    if (!aw_os_path(vm, args[0], "chdir", "path", AW_OS_FD, &path))
        return AW_RAISED;
    return aw_os_done(vm, path.text ? chdir(path.text) : fchdir(path.fd), &path, NULL, out);
}

/* args: path, mode, dir_fd */
static bool read_made(AwVM *vm, AwValue *args, const char *function, int usual, AwOsPath *path,
                      int *mode, int *at)
{
    return aw_os_path(vm, args[0], function, "path", 0, path) &&
           aw_os_int_option(vm, args[1], usual, mode) && aw_os_dir_option(vm, args[2], at);
}

static AwStatus os_mkdir(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int mode, at;
    if (!read_made(vm, args, "mkdir", 0777, &path, &mode, &at))
        return AW_RAISED;
    return aw_os_done(vm, mkdirat(at, path.text, (mode_t)mode), &path, NULL, out);
}

static AwStatus os_mkfifo(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    int mode, at;
    if (!read_made(vm, args, "mkfifo", 0666, &path, &mode, &at))
        return AW_RAISED;
    return aw_os_done(vm, mkfifoat(at, path.text, (mode_t)mode), &path, NULL, out);
}

/* args: src, dst, src_dir_fd, dst_dir_fd */
static bool two_names(AwVM *vm, AwValue *args, const char *function, AwOsPath paths[2], int at[2])
{
    return aw_os_path(vm, args[0], function, "src", 0, &paths[0]) &&
           aw_os_path(vm, args[1], function, "dst", 0, &paths[1]) &&
           aw_os_dir_option(vm, args[2], &at[0]) && aw_os_dir_option(vm, args[3], &at[1]);
}

static AwStatus rename_as(AwVM *vm, AwValue *args, const char *function, AwValue *out)
{
    AwOsPath paths[2];
    int at[2];
    if (!two_names(vm, args, function, paths, at))
        return AW_RAISED;
    return aw_os_done(vm, renameat(at[0], paths[0].text, at[1], paths[1].text), &paths[0],
                      &paths[1], out);
}

static AwStatus os_rename(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return rename_as(vm, args, "rename", out);
}

static AwStatus os_replace(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return rename_as(vm, args, "replace", out);
}

/* args: src, dst, src_dir_fd, dst_dir_fd, follow_symlinks */
static AwStatus os_link(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath paths[2];
    int at[2], flags;
    if (!two_names(vm, args, "link", paths, at) || !link_flag(vm, args[4], &flags))
        return AW_RAISED;
    bool plain = at[0] == AT_FDCWD && at[1] == AT_FDCWD && !flags; /* link(2), as CPython does */
    int result =
        plain ? link(paths[0].text, paths[1].text)
              : linkat(at[0], paths[0].text, at[1], paths[1].text, flags ? 0 : AT_SYMLINK_FOLLOW);
    return aw_os_done(vm, result, &paths[0], &paths[1], out);
}

/* args: src, dst, target_is_directory, dir_fd */
static AwStatus os_symlink(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath paths[2];
    AwValue all[4] = {args[0], args[1], AW_UNSET, args[3]};
    int at[2];
    if (!two_names(vm, all, "symlink", paths, at))
        return AW_RAISED;
    return aw_os_done(vm, symlinkat(paths[0].text, at[1], paths[1].text), &paths[0], &paths[1],
                      out);
}

/* args: path, dir_fd */
static AwStatus os_readlink(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    char target[PATH_MAX + 1];
    int at;
    if (!aw_os_path(vm, args[0], "readlink", "path", 0, &path) ||
        !aw_os_dir_option(vm, args[1], &at))
        return AW_RAISED;
    ssize_t n = readlinkat(at, path.text, target, PATH_MAX);
    if (n < 0)
        return STATUS(aw_os_raise(vm, errno, &path, NULL));
    target[n] = 0;
    return STATUS((*out = aw_os_name(vm, target, path.bytes)));
}

static AwStatus os_getcwd(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    char *path = getcwd(NULL, 0); /* it may be longer than PATH_MAX */
    if (!path)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    *out = aw_os_name(vm, path, false);
    free(path);
    return STATUS(*out);
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

const AwNativeDef aw_os_name_functions[] = {
    {"_stat(path, follow, dir_fd, function, /)", os_stat, 0, "The numbers of os.stat_result."},
    {"_look(path, follow=True, /)", os_look, 0, "The same; None if there is no such file."},
    {"_statvfs(path, /)", os_statvfs, 0, "The numbers of os.statvfs_result."},
    {"access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", os_access, 0,
     "Whether a file may be used in that way."},
    {"chmod(path, mode, *, dir_fd=None, follow_symlinks=True)", os_chmod, 0,
     "Changes who may use a file."},
    {"fchmod(fd, mode)", os_fchmod, 0, "Changes who may use an open file."},
    {"chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)", os_chown, 0,
     "Changes the owner of a file."},
    {"_utime(path, atime, mtime, dir_fd, follow, /)", os_utime, 0, "Sets a file's times."},
    {"mkdir(path, mode=511, *, dir_fd=None)", os_mkdir, 0, "Makes a directory."},
    {"mkfifo(path, mode=438, *, dir_fd=None)", os_mkfifo, 0, "Makes a named pipe."},
    {"rmdir(path, *, dir_fd=None)", os_rmdir, 0, "Removes an empty directory."},
    {"unlink(path, *, dir_fd=None)", os_unlink, 0, "Removes a file."},
    {"remove(path, *, dir_fd=None)", os_remove, 0, "Removes a file."},
    {"rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", os_rename, 0, "Renames a file."},
    {"replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", os_replace, 0, "Renames a file."},
    {"link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)", os_link, 0,
     "A second name for a file."},
    {"symlink(src, dst, target_is_directory=False, *, dir_fd=None)", os_symlink, 0,
     "Makes a symbolic link."},
    {"readlink(path, *, dir_fd=None)", os_readlink, 0, "Where a symbolic link points."},
    {"chdir(path)", os_chdir, 0, "Changes the working directory."},
    {"getcwd()", os_getcwd, 0, "The working directory."},
    {"listdir(path=None)", os_listdir, 0, "The names in a directory."},
    {"_scan(path=None, /)", os_scan, 0, "Names, kinds and inodes of what is in a directory."},
    {0}};
