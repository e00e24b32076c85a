/* signal.c: module _signal: what module signal (stdlib/signal.aw) takes from the system. */
#include "vm/objects/container.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/sched/signals.h"

#include <errno.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

static AwStatus fail(AwVM *vm)
{
    aw_raise_errno(vm, errno, AW_UNSET);
    return AW_RAISED;
}

static bool number_of(AwVM *vm, AwValue v, int *out)
{
    int64_t number;
    if (!aw_to_int64(vm, v, &number))
        return false;
    if (number < 1 || number >= AW_SIGNAL_COUNT)
        return aw_raise_value(vm, "signal number out of range");
    *out = (int)number;
    return true;
}

static AwStatus default_int_handler(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc, (void)out;
    AwValue exception = aw_exception_new(vm, &aw_keyboard_interrupt_type, NULL, 0);
    if (exception)
        aw_raise_exception(vm, exception);
    return AW_RAISED;
}

/* What programs see where nothing but our own SIGINT is set: default_int_handler, which lives in this module. */
static AwValue shown_handler(AwVM *vm, int number, AwValue default_int)
{
    struct sigaction now;
    AwValue handler = aw_signal_handler(vm, number);
    if (number == SIGINT && handler == AW_NONE && sigaction(SIGINT, NULL, &now) == 0)
        return default_int;
    return handler;
}

/* args: signalnum, handler, default_int_handler */
static AwStatus signal_set(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int number = 0;
    if (!number_of(vm, args[0], &number))
        return AW_RAISED;
    if (vm->thread != vm->engine->main_thread)
        return aw_raise_value(vm, "signal only works in main thread of the main interpreter");
    bool plain = args[1] == aw_from_int(0) || args[1] == aw_from_int(1);
    if (!plain && (!aw_is_object(args[1]) || !aw_type_of(args[1])->call))
        return aw_raise_type(vm, "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a "
                                 "callable object");
    *out = shown_handler(vm, number, args[2]);
    return STATUS(aw_signal_set(vm, number, args[1]));
}

/* args: signalnum, default_int_handler */
static AwStatus signal_get(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int number = 0;
    if (!number_of(vm, args[0], &number))
        return AW_RAISED;
    *out = shown_handler(vm, number, args[1]);
    return AW_OK;
}

/* args: loop's handle or None, signalnum */
static AwStatus signal_loop(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int number = 0;
    if (!number_of(vm, args[1], &number))
        return AW_RAISED;
    AwValue before = aw_signal_loop(vm, number);
    *out = before ? before : AW_NONE;
    return STATUS(aw_signal_set_loop(vm, number, args[0] == AW_NONE ? AW_UNSET : args[0]));
}

static AwStatus signal_raise(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t number;
    *out = AW_NONE;
    if (!aw_to_int64(vm, args[0], &number))
        return AW_RAISED;
    if (raise((int)number) != 0)
        return fail(vm);
    return STATUS(!(vm->poll & AW_POLL_INTERRUPT) || aw_signals_deliver(vm));
}

/* args: thread, signalnum. There is one thread of the system: the signal goes to it. */
static AwStatus signal_kill_thread(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return signal_raise(vm, args + 1, argc, out);
}

/* args: pidfd, signalnum, siginfo, flags */
static AwStatus signal_pidfd(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t fd, number, flags = 0;
    *out = AW_NONE;
    if (!aw_to_int64(vm, args[0], &fd) || !aw_to_int64(vm, args[1], &number) ||
        (args[3] && !aw_to_int64(vm, args[3], &flags)))
        return AW_RAISED;
    if (args[2] && args[2] != AW_NONE)
        return aw_raise_type(vm, "siginfo must be None");
    if (syscall(SYS_pidfd_send_signal, (int)fd, (int)number, NULL, (unsigned)flags) != 0)
        return fail(vm);
    return STATUS(!(vm->poll & AW_POLL_INTERRUPT) || aw_signals_deliver(vm));
}

static AwStatus signal_alarm(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t seconds;
    if (!aw_to_int64(vm, args[0], &seconds))
        return AW_RAISED;
    *out = aw_from_int(alarm((unsigned)seconds));
    return AW_OK;
}

static AwStatus timer_pair(AwVM *vm, const struct itimerval *timer, AwValue *out)
{
    AwValue first =
        aw_float_new(vm, (double)timer->it_value.tv_sec + (double)timer->it_value.tv_usec * 1e-6);
    AwValue again = aw_float_new(vm, (double)timer->it_interval.tv_sec +
                                         (double)timer->it_interval.tv_usec * 1e-6);
    return STATUS(first && again && (*out = aw_tuple_pair(vm, first, again)));
}

static struct timeval to_timeval(double seconds)
{
    double whole = floor(seconds);
    return (struct timeval){.tv_sec = (time_t)whole,
                            .tv_usec = (suseconds_t)((seconds - whole) * 1e6)};
}

/* args: which, seconds, interval */
static AwStatus signal_setitimer(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t which;
    double first, again = 0;
    struct itimerval before, timer;
    if (!aw_to_int64(vm, args[0], &which) || !aw_to_double(vm, args[1], &first) ||
        (args[2] && !aw_to_double(vm, args[2], &again)))
        return AW_RAISED;
    timer.it_value = to_timeval(first);
    timer.it_interval = to_timeval(again);
    if (setitimer((int)which, &timer, &before) != 0)
        return fail(vm);
    return timer_pair(vm, &before, out);
}

static AwStatus signal_getitimer(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t which;
    struct itimerval timer;
    if (!aw_to_int64(vm, args[0], &which))
        return AW_RAISED;
    if (getitimer((int)which, &timer) != 0)
        return fail(vm);
    return timer_pair(vm, &timer, out);
}

static AwStatus signal_strsignal(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int number = 0;
    if (!number_of(vm, args[0], &number))
        return AW_RAISED;
    const char *text = strsignal(number);
    *out = AW_NONE;
    if (!text || strncmp(text, "Unknown signal", 14) == 0)
        return AW_OK;
    return STATUS((*out = aw_str_from(vm, text)));
}

/* The numbers in a set of signals, as a list. */
static AwStatus set_list(AwVM *vm, const sigset_t *set, AwValue *out)
{
    if (!(*out = aw_list_new(vm, NULL, 0)))
        return AW_RAISED;
    for (int number = 1; number < AW_SIGNAL_COUNT; number++)
        if (sigismember(set, number) == 1 && !aw_list_append(vm, *out, aw_from_int(number)))
            return AW_RAISED;
    return AW_OK;
}

/* A set of signals from a list of numbers. */
static bool list_set(AwVM *vm, AwValue list, sigset_t *out)
{
    sigemptyset(out);
    for (size_t i = 0; i < aw_as_list(list)->count; i++) {
        int number = 0;
        if (!number_of(vm, aw_as_list(list)->items[i], &number))
            return false;
        sigaddset(out, number);
    }
    return true;
}

/* args: how, list */
static AwStatus signal_mask(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t how;
    sigset_t set, before;
    if (!aw_to_int64(vm, args[0], &how) || !list_set(vm, args[1], &set))
        return AW_RAISED;
    int error = pthread_sigmask((int)how, &set, &before);
    if (error) {
        errno = error;
        return fail(vm);
    }
    return set_list(vm, &before, out);
}

static AwStatus signal_pending(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    sigset_t set;
    if (sigpending(&set) != 0)
        return fail(vm);
    return set_list(vm, &set, out);
}

/* args: list */
static AwStatus signal_wait(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    sigset_t set;
    int number;
    if (!list_set(vm, args[0], &set))
        return AW_RAISED;
    int error = sigwait(&set, &number);
    if (error) {
        errno = error;
        return fail(vm);
    }
    *out = aw_from_int(number);
    return AW_OK;
}

static AwStatus signal_pause(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc, (void)out;
    return aw_signal_pause(vm);
}

static const AwNativeDef functions[] = {
    {"default_int_handler(signalnum, frame, /)", default_int_handler, 0,
     "Raises KeyboardInterrupt."},
    {"_set(signalnum, handler, default_int, /)", signal_set, AW_REENTERS,
     "Sets what a signal does; gives what it did."},
    {"_get(signalnum, default_int, /)", signal_get, 0, "What a signal does."},
    {"_loop_handle(handle, signalnum, /)", signal_loop, 0,
     "The Handle that runs when it comes; gives the one before."},
    {"raise_signal(signalnum, /)", signal_raise, AW_REENTERS, "Sends a signal to this program."},
    {"pthread_kill(thread_id, signalnum, /)", signal_kill_thread, AW_REENTERS,
     "The same: it has one thread of the system."},
    {"pidfd_send_signal(pidfd, signalnum, siginfo=None, flags=0, /)", signal_pidfd, AW_REENTERS,
     "Sends a signal to the process that a descriptor stands for."},
    {"alarm(seconds, /)", signal_alarm, 0, "SIGALRM comes after so many seconds; 0: not at all."},
    {"setitimer(which, seconds, interval=0.0, /)", signal_setitimer, 0,
     "Sets a timer that sends a signal."},
    {"getitimer(which, /)", signal_getitimer, 0, "What it is set to."},
    {"pause()", signal_pause, 0, "Waits until a signal has come."},
    {"strsignal(signalnum, /)", signal_strsignal, 0, "The system's words for a signal."},
    {"_mask(how, signals, /)", signal_mask, 0, "Holds signals back."},
    {"_pending()", signal_pending, 0, "Those that are held back."},
    {"_wait(signals, /)", signal_wait, 0, "Waits for one of them."},
    {0}};

#define N(name) {#name, name},
static const struct {
    const char *name;
    int value;
} numbers[] = {N(SIGHUP) N(SIGINT) N(SIGQUIT) N(SIGILL) N(SIGTRAP) N(SIGABRT) N(SIGBUS) N(SIGFPE)
                   N(SIGKILL) N(SIGUSR1) N(SIGSEGV) N(SIGUSR2) N(SIGPIPE) N(SIGALRM) N(SIGTERM)
                       N(SIGCHLD) N(SIGCONT) N(SIGSTOP) N(SIGTSTP) N(SIGTTIN) N(SIGTTOU) N(SIGURG)
                           N(SIGXCPU) N(SIGXFSZ) N(SIGVTALRM) N(SIGPROF) N(SIGWINCH) N(SIGIO)
                               N(SIGSYS)
#ifdef SIGSTKFLT
                                   N(SIGSTKFLT) N(SIGPWR)
#endif
                                       N(SIG_BLOCK) N(SIG_UNBLOCK) N(SIG_SETMASK) N(ITIMER_REAL)
                                           N(ITIMER_VIRTUAL) N(ITIMER_PROF)};

static bool fill(AwVM *vm, AwModule *module)
{
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (!aw_module_set(vm, module, numbers[i].name, aw_from_int(numbers[i].value)))
            return false;
#ifdef SIGRTMIN
    if (!aw_module_set(vm, module, "SIGRTMIN", aw_from_int(SIGRTMIN)) ||
        !aw_module_set(vm, module, "SIGRTMAX", aw_from_int(SIGRTMAX)))
        return false;
#endif
    return aw_module_set(vm, module, "NSIG", aw_from_int(AW_SIGNAL_COUNT));
}

const AwModuleDef aw__signal_module = {"_signal", "Signals of the system.", functions, fill};
