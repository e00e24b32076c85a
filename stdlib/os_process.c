/* os_process.c: what module os does with processes: users and groups, starting other programs in this one's place or beside it,
 * waiting for them, their priorities, terminals. */
#include "stdlib/os_inside.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/sched/io.h"
#include "vm/sched/sched.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <pty.h>
#include <sched.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utmp.h>

#define STATUS AW_OS_STATUS

extern char **environ;

bool aw_os_id(AwVM *vm, AwValue v, const char *what, int64_t *out)
{
    if (!aw_is_a(v, AW_TYPE_INT) && !aw_type_of(v)->index)
        return aw_raise_type(vm, "%s should be integer, not %T", what, v);
    if (!aw_to_int64(vm, v, out))
        return aw_catch(vm, &aw_overflow_error_type) &&
               aw_raise(vm, &aw_overflow_error_type, "%s is greater than maximum", what);
    /* CPython says so of numbers that are too large for an id, too */
    return (*out >= -1 && *out <= UINT32_MAX) ||
           aw_raise(vm, &aw_overflow_error_type, "%s is less than minimum", what);
}

static bool ids(AwVM *vm, AwValue *args, int count, const char *what, int64_t *out)
{
    for (int i = 0; i < count; i++)
        if (!aw_os_id(vm, args[i], what, &out[i]))
            return false;
    return true;
}

/* ---- functions of numbers alone ---- */

#define CALL0(name, answer)                                                                        \
    static AwStatus os_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                     \
    {                                                                                              \
        (void)args, (void)argc;                                                                    \
        return answer(vm, name(), out);                                                            \
    }
#define CALL(name, count, answer, ...)                                                             \
    static AwStatus os_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                     \
    {                                                                                              \
        (void)argc;                                                                                \
        int64_t n[3];                                                                              \
        return aw_os_ints(vm, args, count, n) ? answer(vm, (long)name(__VA_ARGS__), out)           \
                                              : AW_RAISED;                                         \
    }

#define CALL_ID(name, count, what, ...)                                                            \
    static AwStatus os_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                     \
    {                                                                                              \
        (void)argc;                                                                                \
        int64_t n[3];                                                                              \
        return ids(vm, args, count, what, n) ? aw_os_none_or_error(vm, name(__VA_ARGS__), out)     \
                                             : AW_RAISED;                                          \
    }

CALL0(setsid, aw_os_none_or_error)
CALL0(setpgrp, aw_os_none_or_error)
CALL0(sched_yield, aw_os_none_or_error)
CALL_ID(setuid, 1, "uid", (uid_t)n[0])
CALL_ID(setgid, 1, "gid", (gid_t)n[0])
CALL_ID(seteuid, 1, "uid", (uid_t)n[0])
CALL_ID(setegid, 1, "gid", (gid_t)n[0])
CALL_ID(setreuid, 2, "uid", (uid_t)n[0], (uid_t)n[1])
CALL_ID(setregid, 2, "gid", (gid_t)n[0], (gid_t)n[1])
CALL_ID(setresuid, 3, "uid", (uid_t)n[0], (uid_t)n[1], (uid_t)n[2])
CALL_ID(setresgid, 3, "gid", (gid_t)n[0], (gid_t)n[1], (gid_t)n[2])
CALL(setpgid, 2, aw_os_none_or_error, (pid_t)n[0], (pid_t)n[1])
CALL(getsid, 1, aw_os_int_or_error, (pid_t)n[0])
CALL(tcgetpgrp, 1, aw_os_int_or_error, (int)n[0])
CALL(tcsetpgrp, 2, aw_os_none_or_error, (int)n[0], (pid_t)n[1])
CALL(setpriority, 3, aw_os_none_or_error, (__priority_which_t)n[0], (id_t)n[1], (int)n[2])
CALL(sched_get_priority_max, 1, aw_os_int_or_error, (int)n[0])
CALL(sched_get_priority_min, 1, aw_os_int_or_error, (int)n[0])
CALL(sched_getscheduler, 1, aw_os_int_or_error, (pid_t)n[0])

/* -1 may be a priority: errno tells. */
static AwStatus priority(AwVM *vm, int result, AwValue *out)
{
    *out = aw_from_int(result);
    return STATUS(errno == 0 || aw_raise_errno(vm, errno, AW_UNSET));
}

static AwStatus os_getpriority(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t n[2];
    if (!aw_os_ints(vm, args, 2, n))
        return AW_RAISED;
    errno = 0;
    return priority(vm, getpriority((__priority_which_t)n[0], (id_t)n[1]), out);
}

static AwStatus os_nice(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t n;
    if (!aw_os_ints(vm, args, 1, &n))
        return AW_RAISED;
    errno = 0;
    return priority(vm, nice((int)n), out);
}

static AwStatus three(AwVM *vm, int result, int64_t a, int64_t b, int64_t c, AwValue *out)
{
    AwValue items[3] = {aw_from_int(a), aw_from_int(b), aw_from_int(c)};
    if (result != 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    return STATUS((*out = aw_tuple_new(vm, items, 3)));
}

static AwStatus os_getresuid(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    uid_t a, b, c;
    int result = getresuid(&a, &b, &c);
    return three(vm, result, a, b, c, out);
}

static AwStatus os_getresgid(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    gid_t a, b, c;
    int result = getresgid(&a, &b, &c);
    return three(vm, result, a, b, c, out);
}

static AwStatus os_setgroups(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue list = aw_tuple_from(vm, args[0]);
    gid_t groups[1024];
    if (!list)
        return AW_RAISED;
    size_t count = aw_as_tuple(list)->count;
    if (count > 1024)
        return STATUS(aw_raise_value(vm, "too many groups"));
    for (size_t i = 0; i < count; i++) {
        int64_t n;
        if (!aw_to_int64(vm, aw_as_tuple(list)->items[i], &n))
            return AW_RAISED;
        groups[i] = (gid_t)n;
    }
    return aw_os_none_or_error(vm, setgroups(count, groups), out);
}

static AwStatus os_initgroups(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath user;
    int64_t group;
    return aw_os_path(vm, args[0], "initgroups", "username", 0, &user) &&
                   aw_os_ints(vm, args + 1, 1, &group)
               ? aw_os_none_or_error(vm, initgroups(user.text, (gid_t)group), out)
               : AW_RAISED;
}

static AwStatus os_getgrouplist(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath user;
    int64_t group;
    gid_t groups[1024];
    int count = 1024;
    if (!aw_os_path(vm, args[0], "getgrouplist", "user", 0, &user) ||
        !aw_os_ints(vm, args + 1, 1, &group))
        return AW_RAISED;
    if (getgrouplist(user.text, (gid_t)group, groups, &count) == -1)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    *out = aw_list_new(vm, NULL, 0);
    for (int i = 0; *out && i < count; i++)
        if (!aw_list_append(vm, *out, aw_from_int(groups[i])))
            return AW_RAISED;
    return STATUS(*out);
}

/* ---- texts for other programs ---- */

/* A tuple or list of texts as a NULL-terminated array of copies. NULL: raised. */
static char **text_array(AwVM *vm, AwValue texts)
{
    AwValue tuple = aw_tuple_from(vm, texts);
    if (!tuple)
        return NULL;
    size_t count = aw_as_tuple(tuple)->count;
    char **array = calloc(count + 1, sizeof *array);
    if (!array) {
        aw_raise_memory(vm);
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        AwOsPath text;
        if (aw_os_path(vm, aw_as_tuple(tuple)->items[i], "", "argument", 0, &text) &&
            (array[i] = strdup(text.text)))
            continue;
        for (size_t k = 0; k < i; k++)
            free(array[k]);
        free(array);
        return NULL;
    }
    return array;
}

static void free_array(char **array)
{
    for (char **text = array; array && *text; text++)
        free(*text);
    free(array);
}

/* args: path, arguments, "NAME=value" texts or None */
static AwStatus os_exec(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    AwOsPath path;
    bool plain = args[2] == AW_NONE;
    if (!aw_os_path(vm, args[0], plain ? "execv" : "execve", "path", plain ? 0 : AW_OS_FD, &path))
        return AW_RAISED;
    char **argv = text_array(vm, args[1]);
    char **env = !argv || args[2] == AW_NONE ? environ : text_array(vm, args[2]);
    if (argv && env) {
        if (path.text)
            execve(path.text, argv, env);
        else
            fexecve(path.fd, argv, env);
        if (plain)
            aw_raise_errno(vm, errno, AW_UNSET);
        else
            aw_os_raise(vm, errno, &path, NULL);
    }
    free_array(argv);
    if (env != environ)
        free_array(env);
    return AW_RAISED;
}

static AwStatus os_fork(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    pid_t pid = fork();
    AwIo *io = vm->sched->io;
    if (pid == 0 && io->forked)
        io->forked(io);
    return aw_os_int_or_error(vm, pid, out);
}

/* ---- posix_spawn ---- */

/* One of a list of actions: (0, fd, path, flags, mode) opens, (1, fd) closes, (2, fd, other) duplicates. */
static bool add_action(AwVM *vm, posix_spawn_file_actions_t *actions, AwValue action)
{
    int64_t n[2], how[2];
    AwOsPath path;
    if (!aw_is_tuple(action) || aw_as_tuple(action)->count < 2)
        return aw_raise_type(vm, "Each file_actions element must be a non-empty tuple");
    AwTuple *tuple = aw_as_tuple(action);
    if (!aw_os_ints(vm, tuple->items, 2, n))
        return false;
    int fd = (int)n[1], error;
    static const size_t sizes[] = {5, 2, 3};
    if (n[0] < 0 || n[0] > 2)
        return aw_raise_type(vm, "Unknown file_actions identifier");
    if (tuple->count != sizes[n[0]])
        return aw_raise_type(vm, "A%s file_action tuple must have %d elements",
                             n[0] == 0   ? "n open"
                             : n[0] == 1 ? " close"
                                         : " dup2",
                             (int)sizes[n[0]]);
    if (n[0] == 0) {
        if (!aw_os_path(vm, tuple->items[2], "posix_spawn", "path", 0, &path) ||
            !aw_os_ints(vm, tuple->items + 3, 2, how))
            return false;
        error =
            posix_spawn_file_actions_addopen(actions, fd, path.text, (int)how[0], (mode_t)how[1]);
    } else if (n[0] == 1) {
        error = posix_spawn_file_actions_addclose(actions, fd);
    } else {
        if (!aw_os_ints(vm, tuple->items + 2, 1, how))
            return false;
        error = posix_spawn_file_actions_adddup2(actions, fd, (int)how[0]);
    }
    return error == 0 || aw_raise_errno(vm, error, AW_UNSET);
}

static bool signal_set(AwVM *vm, AwValue signals, sigset_t *set)
{
    AwValue tuple = aw_tuple_from(vm, signals);
    sigemptyset(set);
    for (size_t i = 0; tuple && i < aw_as_tuple(tuple)->count; i++) {
        int64_t signal;
        if (!aw_to_int64(vm, aw_as_tuple(tuple)->items[i], &signal))
            return false;
        if (signal < 1 || signal > 64 || sigaddset(set, (int)signal) != 0)
            return aw_raise_value(vm, "signal number %d out of range [1; 64]", (int)signal);
    }
    return tuple != AW_UNSET;
}

/* Flags that are to be set when an option is true; only an int tells, as in CPython. */
static bool flag_of(AwVM *vm, AwValue option, short flag, short *flags)
{
    int yes;
    if (!aw_os_int(vm, option, &yes))
        return false;
    *flags |= yes ? flag : 0;
    return true;
}

/* (policy or None, priority) */
static bool set_scheduler(AwVM *vm, posix_spawnattr_t *attributes, AwTuple *scheduler, short *flags)
{
    int policy;
    struct sched_param param = {0};
    if (!aw_os_int(vm, scheduler->items[1], &param.sched_priority))
        return false;
    if (scheduler->items[0] != AW_NONE) {
        if (!aw_os_int(vm, scheduler->items[0], &policy))
            return false;
        *flags |= POSIX_SPAWN_SETSCHEDULER;
        posix_spawnattr_setschedpolicy(attributes, policy);
    }
    *flags |= POSIX_SPAWN_SETSCHEDPARAM;
    posix_spawnattr_setschedparam(attributes, &param);
    return true;
}

/* What of the new process is other than ours. options: setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler; None:
 * as ours. */
static bool set_attributes(AwVM *vm, posix_spawnattr_t *attributes, AwTuple *options)
{
    AwValue *o = options->items;
    short flags = 0;
    int64_t group;
    sigset_t set;
    if (o[0] != AW_NONE) {
        if (!aw_to_int64(vm, o[0], &group))
            return false;
        flags |= POSIX_SPAWN_SETPGROUP;
        posix_spawnattr_setpgroup(attributes, (pid_t)group);
    }
    if (!flag_of(vm, o[1], POSIX_SPAWN_RESETIDS, &flags) ||
        !flag_of(vm, o[2], POSIX_SPAWN_SETSID, &flags) ||
        (o[5] != AW_NONE && !set_scheduler(vm, attributes, aw_as_tuple(o[5]), &flags)))
        return false;
    if (o[3] != AW_NONE) {
        if (!signal_set(vm, o[3], &set))
            return false;
        flags |= POSIX_SPAWN_SETSIGMASK;
        posix_spawnattr_setsigmask(attributes, &set);
    }
    if (o[4] != AW_NONE) {
        if (!signal_set(vm, o[4], &set))
            return false;
        flags |= POSIX_SPAWN_SETSIGDEF;
        posix_spawnattr_setsigdefault(attributes, &set);
    }
    posix_spawnattr_setflags(attributes, flags);
    return true;
}

/* args: path, argv, env or None, whether PATH is searched, actions, options */
static AwStatus os_spawn(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwOsPath path;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    pid_t pid = -1;
    if (!aw_os_path(vm, args[0], "posix_spawn", "path", 0, &path))
        return AW_RAISED;
    AwValue steps = aw_tuple_from(vm, args[4]);
    char **argv = steps ? text_array(vm, args[1]) : NULL;
    char **env = !argv || args[2] == AW_NONE ? environ : text_array(vm, args[2]);
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    bool ok = argv && env && set_attributes(vm, &attributes, aw_as_tuple(args[5]));
    for (size_t i = 0; ok && i < aw_as_tuple(steps)->count; i++)
        ok = add_action(vm, &actions, aw_as_tuple(steps)->items[i]);
    if (ok) {
        int error = (args[3] == AW_TRUE ? posix_spawnp : posix_spawn)(&pid, path.text, &actions,
                                                                      &attributes, argv, env);
        ok = error == 0 || aw_os_raise(vm, error, &path, NULL);
    }
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    free_array(argv);
    if (env != environ)
        free_array(env);
    *out = aw_from_int(pid);
    return STATUS(ok);
}

/* ---- waiting: without WNOHANG Aw code asks again and again, so that other threads go on ---- */

static AwValue seconds(AwVM *vm, struct timeval t)
{
    return aw_float_new(vm, (double)t.tv_sec + (double)t.tv_usec * 1e-6);
}

/* args: pid, options. Gives pid, status and the sixteen numbers of resource usage. */
static AwStatus os_wait4(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t n[2];
    int status = 0;
    struct rusage u = {0};
    if (!aw_os_ints(vm, args, 2, n))
        return AW_RAISED;
    pid_t pid = wait4((pid_t)n[0], &status, (int)n[1], &u);
    if (pid < 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    const long counts[] = {u.ru_maxrss, u.ru_ixrss,    u.ru_idrss,   u.ru_isrss,   u.ru_minflt,
                           u.ru_majflt, u.ru_nswap,    u.ru_inblock, u.ru_oublock, u.ru_msgsnd,
                           u.ru_msgrcv, u.ru_nsignals, u.ru_nvcsw,   u.ru_nivcsw};
    AwValue items[18] = {aw_from_int(pid), aw_from_int(status), seconds(vm, u.ru_utime),
                         seconds(vm, u.ru_stime)};
    for (int i = 0; i < 14; i++)
        items[4 + i] = aw_from_int(counts[i]);
    return STATUS((*out = aw_tuple_new(vm, items, 18)));
}

/* args: idtype, id, options. Gives None or pid, uid, signal number, status, code. */
static AwStatus os_waitid(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t n[3];
    siginfo_t about = {0};
    if (!aw_os_ints(vm, args, 3, n))
        return AW_RAISED;
    if (waitid((idtype_t)n[0], (id_t)n[1], &about, (int)n[2]) != 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    AwValue items[5] = {aw_from_int(about.si_pid), aw_from_int(about.si_uid),
                        aw_from_int(about.si_signo), aw_from_int(about.si_status),
                        aw_from_int(about.si_code)};
    *out = about.si_pid ? aw_tuple_new(vm, items, 5) : AW_NONE;
    return STATUS(*out);
}

/* ---- terminals ---- */

static AwStatus os_openpty(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    int master, slave;
    if (openpty(&master, &slave, NULL, NULL, NULL) != 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    (void)fcntl(master, F_SETFD, FD_CLOEXEC);
    (void)fcntl(slave, F_SETFD, FD_CLOEXEC);
    AwValue pair[2] = {aw_from_int(master), aw_from_int(slave)};
    return STATUS((*out = aw_tuple_new(vm, pair, 2)));
}

CALL(login_tty, 1, aw_os_none_or_error, (int)n[0])

static AwStatus os_ttyname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t fd;
    char name[256];
    if (!aw_os_ints(vm, args, 1, &fd))
        return AW_RAISED;
    int error = ttyname_r((int)fd, name, sizeof name);
    if (error)
        return STATUS(aw_raise_errno(vm, error, AW_UNSET));
    return STATUS((*out = aw_os_name(vm, name, false)));
}

static AwStatus os_ctermid(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    char name[L_ctermid];
    return STATUS((*out = aw_os_name(vm, ctermid(name), false)));
}

/* ---- processors ---- */

static AwStatus os_setaffinity(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t pid, n;
    cpu_set_t set;
    CPU_ZERO(&set);
    AwValue processors = aw_tuple_from(vm, args[1]);
    if (!processors || !aw_os_ints(vm, args, 1, &pid))
        return AW_RAISED;
    for (size_t i = 0; i < aw_as_tuple(processors)->count; i++) {
        if (!aw_to_int64(vm, aw_as_tuple(processors)->items[i], &n))
            return AW_RAISED;
        if (n < 0)
            return STATUS(aw_raise_value(vm, "negative CPU number"));
        if (n < CPU_SETSIZE)
            CPU_SET((size_t)n, &set);
    }
    return aw_os_none_or_error(vm, sched_setaffinity((pid_t)pid, sizeof set, &set), out);
}

static AwStatus os_getparam(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t pid;
    struct sched_param param = {0};
    return aw_os_ints(vm, args, 1, &pid)
               ? aw_os_int_or_error(
                     vm, sched_getparam((pid_t)pid, &param) ? -1 : param.sched_priority, out)
               : AW_RAISED;
}

/* args: pid, policy (-1: as it is), priority */
static AwStatus os_setscheduler(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t n[2];
    struct sched_param param = {0};
    if (!aw_os_ints(vm, args, 2, n) || !aw_os_int(vm, args[2], &param.sched_priority))
        return AW_RAISED;
    return aw_os_none_or_error(vm,
                               n[1] < 0 ? sched_setparam((pid_t)n[0], &param)
                                        : sched_setscheduler((pid_t)n[0], (int)n[1], &param),
                               out);
}

static AwStatus os_interval(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t pid;
    struct timespec t;
    if (!aw_os_ints(vm, args, 1, &pid))
        return AW_RAISED;
    if (sched_rr_get_interval((pid_t)pid, &t) != 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    return STATUS((*out = aw_float_new(vm, (double)t.tv_sec + (double)t.tv_nsec * 1e-9)));
}

const AwNativeDef aw_os_process_functions[] = {
    {"setsid()", os_setsid, 0, "Begins a new session."},
    {"setpgrp()", os_setpgrp, 0, "Begins a new process group."},
    {"sched_yield()", os_sched_yield, 0, "Lets other processes run."},
    {"setuid(uid, /)", os_setuid, 0, "Sets the user's number."},
    {"setgid(gid, /)", os_setgid, 0, "Sets the group's number."},
    {"seteuid(euid, /)", os_seteuid, 0, "Sets the number of the user whose rights count."},
    {"setegid(egid, /)", os_setegid, 0, "Sets the number of the group whose rights count."},
    {"setreuid(ruid, euid, /)", os_setreuid, 0, "Sets both numbers of the user."},
    {"setregid(rgid, egid, /)", os_setregid, 0, "Sets both numbers of the group."},
    {"setresuid(ruid, euid, suid, /)", os_setresuid, 0, "Sets all numbers of the user."},
    {"setresgid(rgid, egid, sgid, /)", os_setresgid, 0, "Sets all numbers of the group."},
    {"getresuid()", os_getresuid, 0, "All numbers of the user."},
    {"getresgid()", os_getresgid, 0, "All numbers of the group."},
    {"setgroups(groups, /)", os_setgroups, 0, "Sets the other groups."},
    {"initgroups(username, gid, /)", os_initgroups, 0, "Sets the other groups to a user's."},
    {"getgrouplist(user, group, /)", os_getgrouplist, 0, "The groups of a user."},
    {"setpgid(pid, pgrp, /)", os_setpgid, 0, "Puts a process into a group."},
    {"getsid(pid, /)", os_getsid, 0, "The number of a process's session."},
    {"tcgetpgrp(fd, /)", os_tcgetpgrp, 0, "The process group of a terminal."},
    {"tcsetpgrp(fd, pgid, /)", os_tcsetpgrp, 0, "Sets the process group of a terminal."},
    {"getpriority(which, who)", os_getpriority, 0, "How willing processes are to wait."},
    {"setpriority(which, who, priority)", os_setpriority, 0, "Sets that."},
    {"nice(increment, /)", os_nice, 0, "Makes this process more willing to wait."},
    {"sched_get_priority_max(policy)", os_sched_get_priority_max, 0, "The highest priority."},
    {"sched_get_priority_min(policy)", os_sched_get_priority_min, 0, "The lowest priority."},
    {"sched_getscheduler(pid, /)", os_sched_getscheduler, 0, "By which policy it is scheduled."},
    {"sched_setaffinity(pid, mask, /)", os_setaffinity, 0, "The processors that it may use."},
    {"sched_rr_get_interval(pid, /)", os_interval, 0, "How long a turn lasts, in seconds."},
    {"_getparam(pid, /)", os_getparam, 0, "Its priority."},
    {"_setscheduler(pid, policy, priority, /)", os_setscheduler, 0, "Sets policy and priority."},
    {"_exec(path, args, env, /)", os_exec, 0, "Runs another program in this one's place."},
    {"fork()", os_fork, 0, "Makes a second process like this one: 0 there, its number here."},
    {"_spawn(path, argv, env, search, actions, options, /)", os_spawn, 0, "Starts a program."},
    {"_wait4(pid, options, /)", os_wait4, 0, "How a child has ended."},
    {"_waitid(idtype, id, options, /)", os_waitid, 0, "What has become of a child."},
    {"openpty()", os_openpty, 0, "A new terminal: the descriptors of its two ends."},
    {"login_tty(fd, /)", os_login_tty, 0, "Makes a terminal the one of this process."},
    {"ttyname(fd, /)", os_ttyname, 0, "The name of a terminal's file."},
    {"ctermid()", os_ctermid, 0, "The name of the terminal of this process."},
    {0}};
