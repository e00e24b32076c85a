/* os.c: module _os: what module os (stdlib/os.aw) takes from the system: processes, the environment, the numbers of flags. Files
 * and folders are in os_file.c. */
#include "stdlib/io.h"
#include "stdlib/os_inside.h"
#include "vm/engine/engine.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <grp.h>
#include <unistd.h>

#define STATUS AW_OS_STATUS

extern char **environ;

bool aw_os_ints(AwVM *vm, AwValue *args, int count, int64_t *out)
{
    for (int i = 0; i < count; i++)
        if (!aw_to_int64(vm, args[i], &out[i]))
            return false;
    return true;
}

AwStatus aw_os_none_or_error(AwVM *vm, long result, AwValue *out)
{
    *out = AW_NONE;
    return STATUS(result != -1 || aw_raise_errno(vm, errno, AW_UNSET));
}

AwStatus aw_os_int_or_error(AwVM *vm, long result, AwValue *out)
{
    *out = aw_from_int(result);
    return STATUS(result != -1 || aw_raise_errno(vm, errno, AW_UNSET));
}

static bool number(AwVM *vm, AwValue v, int64_t *out)
{
    return aw_to_int64(vm, v, out);
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

static AwStatus os_environment(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    AwDict *dict = aw_dict_new(vm);
    for (char **entry = environ; dict && *entry; entry++) {
        char *equals = strchr(*entry, '=');
        AwValue name = equals ? aw_bytes_new(vm, *entry, (size_t)(equals - *entry)) : AW_UNSET;
        AwValue value = name ? aw_bytes_new(vm, equals + 1, strlen(equals + 1)) : AW_UNSET;
        if (equals && (!value || !aw_dict_set(vm, dict, name, value)))
            return AW_RAISED;
    }
    *out = aw_from_object(dict);
    return STATUS(dict);
}

static AwStatus os_putenv(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath name, value;
    if (!aw_os_path(vm, args[0], "", "name", 0, &name) ||
        !aw_os_path(vm, args[1], "", "value", 0, &value))
        return AW_RAISED;
    if (!name.text[0] || strchr(name.text, '=')) {
        aw_raise_value(vm, "illegal environment variable name");
        return AW_RAISED;
    }
    return aw_os_none_or_error(vm, setenv(name.text, value.text, 1), out);
}

static AwStatus os_unsetenv(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath name;
    return aw_os_path(vm, args[0], "", "name", 0, &name)
               ? aw_os_none_or_error(vm, unsetenv(name.text), out)
               : AW_RAISED;
}

/* ---- the process and the machine ---- */

#define ID(name)                                                                                   \
    static AwStatus os_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                     \
    {                                                                                              \
        (void)vm, (void)args, (void)argc;                                                          \
        *out = aw_from_int(name());                                                                \
        return AW_OK;                                                                              \
    }
ID(getuid)
ID(geteuid)
ID(getgid)
ID(getegid)
ID(getpgrp)

static AwStatus os_getgroups(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    gid_t groups[1024];
    int count = getgroups(1024, groups);
    AwValue list = count < 0 ? AW_UNSET : aw_list_new(vm, NULL, 0);
    if (!list)
        return STATUS(vm->exception ? false : aw_raise_errno(vm, errno, AW_UNSET));
    for (int i = 0; i < count; i++)
        if (!aw_list_append(vm, list, aw_from_int(groups[i])))
            return AW_RAISED;
    *out = list;
    return AW_OK;
}

static AwStatus os_umask(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t mask;
    if (!number(vm, args[0], &mask))
        return AW_RAISED;
    *out = aw_from_int(umask((mode_t)mask));
    return AW_OK;
}

static AwStatus os_kill(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t pid, signal;
    return number(vm, args[0], &pid) && number(vm, args[1], &signal)
               ? aw_os_none_or_error(vm, kill((pid_t)pid, (int)signal), out)
               : AW_RAISED;
}

/* args: pid, flags */
static AwStatus os_pidfd_open(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t pid, flags = 0;
    if (!number(vm, args[0], &pid) || (args[1] && !number(vm, args[1], &flags)))
        return AW_RAISED;
    long fd = syscall(SYS_pidfd_open, (pid_t)pid, (unsigned)flags);
    *out = aw_from_int(fd);
    return STATUS(fd >= 0 || aw_raise_errno(vm, errno, AW_UNSET));
}

static AwStatus os_getpgid(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t pid;
    if (!number(vm, args[0], &pid))
        return AW_RAISED;
    pid_t group = getpgid((pid_t)pid);
    *out = aw_from_int(group);
    return STATUS(group >= 0 || aw_raise_errno(vm, errno, AW_UNSET));
}

static AwStatus os_urandom(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t size;
    if (!number(vm, args[0], &size))
        return AW_RAISED;
    if (size < 0) {
        aw_raise_value(vm, "negative argument not allowed");
        return AW_RAISED;
    }
    AwBytes *bytes = aw_bytes_with_room(vm, (size_t)size);
    for (size_t have = 0; bytes && have < (size_t)size;) {
        ssize_t n = getrandom(bytes->data + have, (size_t)size - have, 0);
        if (n < 0 && errno != EINTR)
            return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
        have += n > 0 ? (size_t)n : 0;
    }
    *out = aw_from_object(bytes);
    return STATUS(bytes);
}

static AwStatus os_strerror(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t code;
    return number(vm, args[0], &code) ? STATUS((*out = aw_str_from(vm, strerror((int)code))))
                                      : AW_RAISED;
}

static AwStatus os_uname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    struct utsname about;
    if (uname(&about) != 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    const char *texts[] = {about.sysname, about.nodename, about.release, about.version,
                           about.machine};
    AwValue items[5];
    for (int i = 0; i < 5; i++)
        if (!(items[i] = aw_str_from(vm, texts[i])))
            return AW_RAISED;
    return STATUS((*out = aw_tuple_new(vm, items, 5)));
}

static AwStatus os_times(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    struct tms t;
    clock_t now = times(&t), ticks[] = {t.tms_utime, t.tms_stime, t.tms_cutime, t.tms_cstime, now};
    AwValue items[5];
    for (int i = 0; i < 5; i++)
        items[i] = aw_float_new(vm, (double)ticks[i] / (double)sysconf(_SC_CLK_TCK));
    return STATUS((*out = aw_tuple_new(vm, items, 5)));
}

static AwStatus os_getloadavg(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    double loads[3];
    if (getloadavg(loads, 3) != 3) {
        aw_raise(vm, &aw_os_error_type, "Load averages are unobtainable");
        return AW_RAISED;
    }
    AwValue items[3];
    for (int i = 0; i < 3; i++)
        items[i] = aw_float_new(vm, loads[i]);
    return STATUS((*out = aw_tuple_new(vm, items, 3)));
}

static AwStatus os_affinity(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t pid;
    cpu_set_t set;
    if (!number(vm, args[0], &pid))
        return AW_RAISED;
    if (sched_getaffinity((pid_t)pid, sizeof set, &set) != 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    AwValue result = aw_set_new(vm, &aw_set_type);
    for (int i = 0; result && i < CPU_SETSIZE; i++)
        if (CPU_ISSET(i, &set) && !aw_set_add(vm, result, aw_from_int(i)))
            return AW_RAISED;
    *out = result;
    return STATUS(result);
}

static AwStatus os_system(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath command;
    if (!aw_os_path(vm, args[0], "", "command", 0, &command))
        return AW_RAISED;
    aw_io_flush();
    *out = aw_from_int(system(command.text));
    return AW_OK;
}

static AwStatus os_sysconf(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t name;
    if (!number(vm, args[0], &name))
        return AW_RAISED;
    errno = 0;
    long value = sysconf((int)name);
    *out = aw_from_int(value);
    return STATUS(value != -1 || errno == 0 || aw_raise_errno(vm, errno, AW_UNSET));
}

static const AwNativeDef functions[] = {
    {"getpid()", os_getpid, 0, "The number of this process."},
    {"getppid()", os_getppid, 0, "The number of the process that started it."},
    {"getuid()", os_getuid, 0, "The user's number."},
    {"geteuid()", os_geteuid, 0, "The number of the user whose rights count."},
    {"getgid()", os_getgid, 0, "The group's number."},
    {"getegid()", os_getegid, 0, "The number of the group whose rights count."},
    {"getpgrp()", os_getpgrp, 0, "The process group's number."},
    {"getpgid(pid)", os_getpgid, 0, "The number of a process's group."},
    {"getgroups()", os_getgroups, 0, "The numbers of the other groups."},
    {"umask(mask, /)", os_umask, 0, "Sets what rights new files do not get; gives the old mask."},
    {"kill(pid, signal, /)", os_kill, 0, "Sends a signal to a process."},
    {"pidfd_open(pid, flags=0)", os_pidfd_open, 0, "A descriptor that stands for a process."},
    {"urandom(size, /)", os_urandom, 0, "Random bytes, good enough for secrets."},
    {"strerror(code, /)", os_strerror, 0, "What an error number means."},
    {"_uname()", os_uname, 0, "The system's name and version."},
    {"_times()", os_times, 0, "Seconds of processor time used."},
    {"getloadavg()", os_getloadavg, 0, "How busy the machine was."},
    {"sched_getaffinity(pid, /)", os_affinity, 0, "The processors that a process may use."},
    {"system(command)", os_system, 0, "Runs a command of the shell."},
    {"_sysconf(name, /)", os_sysconf, 0, "A limit of the system."},
    {"cpu_count()", os_cpu_count, 0, "How many processors there are."},
    {"_exit(status)", os_exit, 0, "Ends the process at once."},
    {"_environment()", os_environment, 0, "The environment variables, as a dict of bytes."},
    {"putenv(name, value, /)", os_putenv, 0, "Sets an environment variable."},
    {"unsetenv(name, /)", os_unsetenv, 0, "Deletes an environment variable."},
    {0}};

/* ---- numbers ---- */

#define NUMBER(name)                                                                               \
    {                                                                                              \
#name, name                                                                                \
    }
static const AwOsNumber numbers[] = {NUMBER(O_RDONLY),
                                     NUMBER(O_WRONLY),
                                     NUMBER(O_RDWR),
                                     NUMBER(O_APPEND),
                                     NUMBER(O_CREAT),
                                     NUMBER(O_EXCL),
                                     NUMBER(O_TRUNC),
                                     NUMBER(O_NONBLOCK),
                                     NUMBER(O_SYNC),
                                     NUMBER(O_CLOEXEC),
                                     NUMBER(O_DIRECTORY),
                                     NUMBER(O_NOFOLLOW),
                                     NUMBER(O_NOCTTY),
                                     NUMBER(O_DSYNC),
                                     NUMBER(O_ACCMODE),
                                     NUMBER(F_OK),
                                     NUMBER(R_OK),
                                     NUMBER(W_OK),
                                     NUMBER(X_OK),
                                     NUMBER(WNOHANG),
                                     NUMBER(WUNTRACED),
                                     NUMBER(WCONTINUED),
                                     {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    static const AwNativeDef *const tables[] = {aw_os_file_functions, aw_os_name_functions,
                                                aw_os_process_functions, aw_os_device_functions};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        for (const AwNativeDef *def = tables[i]; def->signature; def++) {
            AwValue native = aw_native_new(vm, def, NULL, AW_UNSET, module->name);
            if (!native || !aw_dict_set(vm, module->namespace, aw_native_name(native), native))
                return false;
        }
    }
    static const AwOsNumber *const constants[] = {numbers, aw_os_device_numbers};
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++)
        for (const AwOsNumber *n = constants[i]; n->name; n++)
            if (!aw_module_set(vm, module, n->name, aw_from_int(n->value)))
                return false;
    return true;
}

const AwModuleDef aw__os_module = {"_os", "What module os takes from the system.", functions, fill};
