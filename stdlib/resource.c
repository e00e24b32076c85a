/* resource.c: module _resource: what module resource (stdlib/resource.aw) asks the system: limits, and what was used. */
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"

#include <errno.h>
#include <sys/resource.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

static bool number(AwVM *vm, AwValue v, int *out)
{
    int64_t n;
    if (!aw_to_int64(vm, v, &n))
        return false;
    *out = (int)n;
    return true;
}

/* args: resource: [soft, hard]; -1: no limit */
static AwStatus get_limit(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int which = 0;
    struct rlimit limit;
    if (!number(vm, args[0], &which))
        return AW_RAISED;
    if (getrlimit((unsigned)which, &limit) != 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    return STATUS((*out = aw_tuple_pair(vm, aw_int_new(vm, (int64_t)limit.rlim_cur),
                                        aw_int_new(vm, (int64_t)limit.rlim_max))));
}

/* args: resource, soft, hard */
static AwStatus set_limit(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int which = 0;
    int64_t soft, hard;
    *out = AW_NONE;
    if (!number(vm, args[0], &which) || !aw_to_int64(vm, args[1], &soft) ||
        !aw_to_int64(vm, args[2], &hard))
        return AW_RAISED;
    struct rlimit limit = {(rlim_t)soft, (rlim_t)hard};
    return STATUS(setrlimit((unsigned)which, &limit) == 0 || aw_raise_errno(vm, errno, AW_UNSET));
}

static AwValue seconds(AwVM *vm, struct timeval t)
{
    return aw_float_new(vm, (double)t.tv_sec + (double)t.tv_usec * 1e-6);
}

/* args: who: the sixteen numbers of getrusage() */
static AwStatus get_usage(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int who = 0;
    struct rusage used;
    if (!number(vm, args[0], &who))
        return AW_RAISED;
    if (getrusage(who, &used) != 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    const long counts[] = {used.ru_maxrss,  used.ru_ixrss,  used.ru_idrss,  used.ru_isrss,
                           used.ru_minflt,  used.ru_majflt, used.ru_nswap,  used.ru_inblock,
                           used.ru_oublock, used.ru_msgsnd, used.ru_msgrcv, used.ru_nsignals,
                           used.ru_nvcsw,   used.ru_nivcsw};
    AwValue items[16] = {seconds(vm, used.ru_utime), seconds(vm, used.ru_stime)};
    if (!items[0] || !items[1])
        return AW_RAISED;
    for (int i = 0; i < 14; i++)
        items[2 + i] = aw_from_int(counts[i]);
    return STATUS((*out = aw_tuple_new(vm, items, 16)));
}

static const AwNativeDef functions[] = {
    {"getrlimit(resource, /)", get_limit, 0, "A limit of this process: (soft, hard)."},
    {"setrlimit(resource, soft, hard, /)", set_limit, 0, "Sets it."},
    {"getrusage(who, /)", get_usage, 0, "What was used."},
    {0}};

#define N(name) {#name, (int64_t)(name)},
static const struct {
    const char *name;
    int64_t value;
} numbers[] = {N(RLIMIT_AS) N(RLIMIT_CORE) N(RLIMIT_CPU) N(RLIMIT_DATA) N(RLIMIT_FSIZE)
                   N(RLIMIT_MEMLOCK) N(RLIMIT_NOFILE) N(RLIMIT_NPROC) N(RLIMIT_RSS) N(RLIMIT_STACK)
                       N(RUSAGE_SELF) N(RUSAGE_CHILDREN)
#ifdef RLIMIT_RTTIME
                           N(RLIMIT_MSGQUEUE) N(RLIMIT_NICE) N(RLIMIT_RTPRIO) N(RLIMIT_RTTIME)
                               N(RLIMIT_SIGPENDING){"RUSAGE_THREAD", 1},
#endif
               {"RLIM_INFINITY", -1}};

static bool fill(AwVM *vm, AwModule *module)
{
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (!aw_module_set(vm, module, numbers[i].name, aw_from_int(numbers[i].value)))
            return false;
    return true;
}

const AwModuleDef aw__resource_module = {"_resource", "Limits of the process.", functions, fill};
