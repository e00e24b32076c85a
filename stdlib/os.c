/* os.c: module _os: what module os (stdlib/os/) takes from the system. */
#include "stdlib/io.h"
#include "vm/engine/engine.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

extern char **environ;

/* A path without NUL bytes, or NULL with TypeError or ValueError. */
static const char *path_of(AwVM *vm, AwValue v)
{
    if (!aw_is_str(v)) {
        aw_raise_type(vm, "expected str, bytes or os.PathLike object, not %T", v);
        return NULL;
    }
    if (strlen(aw_as_str(v)->data) != aw_as_str(v)->size) {
        aw_raise_value(vm, "embedded null byte");
        return NULL;
    }
    return aw_as_str(v)->data;
}

static AwStatus none_or_error(AwVM *vm, int result, AwValue path, AwValue *out)
{
    *out = AW_NONE;
    return STATUS(result == 0 || aw_raise_errno(vm, errno, path));
}

static AwStatus os_getpid(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)args, (void)argc;
    *out = aw_from_int(getpid());
    return AW_OK;
}

static AwStatus os_getppid(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)args, (void)argc;
    *out = aw_from_int(getppid());
    return AW_OK;
}

static AwStatus os_cpu_count(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)args, (void)argc;
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    *out = count > 0 ? aw_from_int(count) : AW_NONE;
    return AW_OK;
}

/* Ends the process at once: nothing is flushed or finished. */
static AwStatus os_exit(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    int64_t status;
    if (!aw_to_int64(vm, args[0], &status))
        return AW_RAISED;
    _exit((int)status);
}

static AwStatus os_getcwd(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    char path[PATH_MAX];
    if (!getcwd(path, sizeof path))
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    return STATUS((*out = aw_str_from(vm, path)));
}

static AwStatus os_environment(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    AwDict *dict = aw_dict_new(vm);
    for (char **entry = environ; dict && *entry; entry++) {
        char *equals = strchr(*entry, '=');
        AwValue name = equals ? aw_str_new(vm, *entry, (size_t)(equals - *entry)) : AW_UNSET;
        AwValue value = name ? aw_str_from(vm, equals + 1) : AW_UNSET;
        if (equals && (!value || !aw_dict_set(vm, dict, name, value)))
            return AW_RAISED;
    }
    *out = aw_from_object(dict);
    return STATUS(dict);
}

static AwStatus os_putenv(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *name = path_of(vm, args[0]), *value = name ? path_of(vm, args[1]) : NULL;
    return value ? none_or_error(vm, setenv(name, value, 1), AW_UNSET, out) : AW_RAISED;
}

static AwStatus os_unsetenv(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *name = path_of(vm, args[0]);
    return name ? none_or_error(vm, unsetenv(name), AW_UNSET, out) : AW_RAISED;
}

static AwStatus os_mkdir(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t mode = 0777;
    const char *path = path_of(vm, args[0]);
    if (!path || (args[1] && !aw_to_int64(vm, args[1], &mode)))
        return AW_RAISED;
    return none_or_error(vm, mkdir(path, (mode_t)mode), args[0], out);
}

#define PATH_CALL(name, call)                                                                      \
    static AwStatus name(AwVM *vm, AwValue *args, int argc, AwValue *out)                          \
    {                                                                                              \
        (void)argc;                                                                                \
        const char *path = path_of(vm, args[0]);                                                   \
        return path ? none_or_error(vm, call(path), args[0], out) : AW_RAISED;                     \
    }
PATH_CALL(os_unlink, unlink)
PATH_CALL(os_rmdir, rmdir)
PATH_CALL(os_chdir, chdir)

static AwStatus os_rename(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *from = path_of(vm, args[0]), *to = from ? path_of(vm, args[1]) : NULL;
    return to ? none_or_error(vm, rename(from, to), args[0], out) : AW_RAISED;
}

static AwStatus os_listdir(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *path = args[0] && args[0] != AW_NONE ? path_of(vm, args[0]) : ".";
    DIR *folder = path ? opendir(path) : NULL;
    if (!folder)
        return STATUS(path && aw_raise_errno(vm, errno, args[0]));
    AwValue list = aw_list_new(vm, NULL, 0);
    struct dirent *entry;
    bool ok = list != AW_UNSET;
    while (ok && (entry = readdir(folder))) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        AwValue name = aw_str_from(vm, entry->d_name);
        ok = name && aw_list_append(vm, list, name);
    }
    closedir(folder);
    *out = list;
    return STATUS(ok);
}

/* The mode bits of a file, its size and time of change; None if there is none. */
static AwStatus os_stat(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    struct stat about;
    const char *path = path_of(vm, args[0]);
    if (!path)
        return AW_RAISED;
    if (stat(path, &about) != 0) {
        *out = AW_NONE;
        return AW_OK;
    }
    AwValue items[3] = {
        aw_from_int(about.st_mode), aw_int_new(vm, about.st_size),
        aw_float_new(vm, (double)about.st_mtim.tv_sec + (double)about.st_mtim.tv_nsec * 1e-9)};
    return STATUS((*out = aw_tuple_new(vm, items, 3)));
}

static const AwNativeDef functions[] = {
    {"getpid()", os_getpid, 0, "The number of this process."},
    {"getppid()", os_getppid, 0, "The number of the process that started it."},
    {"cpu_count()", os_cpu_count, 0, "How many processors there are."},
    {"_exit(status)", os_exit, 0, "Ends the process at once."},
    {"getcwd()", os_getcwd, 0, "The working directory."},
    {"_environment()", os_environment, 0, "The environment variables, as a dict."},
    {"putenv(name, value, /)", os_putenv, 0, "Sets an environment variable."},
    {"unsetenv(name, /)", os_unsetenv, 0, "Deletes an environment variable."},
    {"mkdir(path, mode=511)", os_mkdir, 0, "Makes a directory."},
    {"rmdir(path)", os_rmdir, 0, "Removes an empty directory."},
    {"unlink(path)", os_unlink, 0, "Removes a file."},
    {"remove(path)", os_unlink, 0, "Removes a file."},
    {"rename(src, dst)", os_rename, 0, "Renames a file."},
    {"chdir(path)", os_chdir, 0, "Changes the working directory."},
    {"listdir(path=None)", os_listdir, 0, "The names in a directory."},
    {"_stat(path, /)", os_stat, 0, "Mode, size and time of change; None if there is no such file."},
    {0}};

const AwModuleDef aw__os_module = {"_os", "What module os takes from the system.", functions, NULL};
