/* asyncio.c: module _asyncio: what asyncio's Aw code (stdlib/asyncio/) takes from the scheduler. */
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/sched/watch.h"

#include <math.h>
#include <poll.h>
#include <stdlib.h>

static AwStatus running_or_none(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    AwLoop *loop = aw_loop_running(vm);
    *out = loop ? aw_loop_value(loop) : AW_NONE;
    return AW_OK;
}

static AwStatus set_running_loop(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return aw_loop_set_running(vm, args[0]) ? AW_OK : AW_RAISED;
}

static AwStatus get_running_loop(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    running_or_none(vm, args, argc, out);
    if (*out == AW_NONE && vm->sched->prompt_loop)
        *out = aw_loop_value(vm->sched->prompt_loop);
    if (*out == AW_NONE) {
        aw_raise(vm, &aw_runtime_error_type, "no running event loop");
        return AW_RAISED;
    }
    return AW_OK;
}

/* The loop that an optional argument names, or the running one. */
static AwLoop *loop_or_running(AwVM *vm, AwValue v)
{
    if (v && v != AW_NONE)
        return aw_loop_of(vm, v);
    AwLoop *loop = aw_loop_running(vm);
    if (!loop)
        loop = vm->sched->prompt_loop;
    if (!loop)
        aw_raise(vm, &aw_runtime_error_type, "no running event loop");
    return loop;
}

static AwStatus current_task(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = loop_or_running(vm, args[0]);
    if (!loop)
        return AW_RAISED;
    *out = loop->entered ? loop->entered : loop->current ? aw_from_object(loop->current) : AW_NONE;
    return AW_OK;
}

/* args: loop, task: for tasks of other makers */
static AwStatus enter_task(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    AwLoop *loop = loop_or_running(vm, args[0]);
    if (!loop || current_task(vm, args, argc, out) != AW_OK)
        return AW_RAISED;
    if (*out != AW_NONE)
        return aw_raise(vm, &aw_runtime_error_type,
                        "Cannot enter into task %R while another task %R is being executed.",
                        args[1], *out);
    loop->entered = args[1];
    return AW_OK;
}

static AwStatus leave_task(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    AwLoop *loop = loop_or_running(vm, args[0]);
    if (!loop || current_task(vm, args, argc, out) != AW_OK)
        return AW_RAISED;
    if (*out != args[1])
        return aw_raise(vm, &aw_runtime_error_type,
                        "Leaving task %R does not match the current task %R.", args[1], *out);
    if (loop->entered)
        loop->entered = AW_UNSET;
    *out = AW_NONE;
    return AW_OK;
}

/* A list: asyncio.all_tasks makes the set. */
static AwStatus tasks_of(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = loop_or_running(vm, args[0]);
    if (!loop)
        return AW_RAISED;
    *out = aw_list_new(vm, loop->tasks, loop->task_count);
    return *out ? AW_OK : AW_RAISED;
}

/* PYTHONASYNCIODEBUG */
static AwStatus debug_wanted(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)args, (void)argc;
    const char *text = getenv("PYTHONASYNCIODEBUG");
    *out = aw_from_bool(text && *text);
    return AW_OK;
}

/* Which task Ctrl-C cancels, instead of breaking in anywhere; gives the one before. None is given after it happened. */
static AwStatus interrupt_task(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = vm->sched->interrupt_task;
    vm->sched->interrupt_task = args[0];
    return AW_OK;
}

static AwStatus tell_failures(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = loop_or_running(vm, args[0]);
    if (!loop)
        return AW_RAISED;
    *out = AW_NONE;
    aw_heap_collect(vm);
    aw_report_failures(vm, loop, false);
    return AW_OK;
}

/* args: loop */
static AwStatus tell_cut_off(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = loop_or_running(vm, args[0]);
    *out = AW_NONE;
    return loop && aw_report_cut_off(vm, loop) ? AW_OK : AW_RAISED;
}

/* A coroutine that was refused with an error: that nobody awaits it need not be told besides. */
static AwStatus forget_coroutine(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = AW_NONE;
    if (aw_is_coroutine(args[0]))
        aw_coroutine_forget(aw_as_coroutine(args[0]));
    return AW_OK;
}

/* _report_error(text, exception): a text and a traceback on stderr. */
static AwStatus report_error(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    AwValue text;
    if (!aw_str(vm, args[0], &text))
        return AW_RAISED;
    if (vm->sched->report_exception)
        vm->sched->report_exception(vm, aw_as_str(text)->data,
                                    aw_is_exception(args[1]) ? args[1] : AW_UNSET);
    return AW_OK;
}

/* Is it an async def's function, or a native whose call is awaited? */
static AwStatus is_coroutine_function(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwValue v = args[0];
    while (aw_is_exact(v, &aw_method_type))
        v = ((AwMethod *)aw_as_object(v))->function;
    bool is = false;
    if (aw_is_exact(v, &aw_function_type))
        is = ((AwFunction *)aw_as_object(v))->code->flags & AW_CODE_COROUTINE;
    else if (aw_is_exact(v, &aw_native_type))
        is = ((AwNativeObject *)aw_as_object(v))->flags & AW_AWAITABLE_CALL;
    *out = aw_from_bool(is);
    return AW_OK;
}

static AwStatus is_coroutine(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_from_bool(aw_task_can_drive(vm, args[0]));
    return AW_OK;
}

static bool fd_argument(AwVM *vm, AwValue v, int *out)
{
    int64_t number;
    if (!aw_to_int64(vm, v, &number))
        return false;
    if (number < 0 || number > INT32_MAX)
        return aw_raise_value(vm, "Invalid file descriptor: %lld", (long long)number);
    *out = (int)number;
    return true;
}

static void cancel_handle(AwValue handle)
{
    if (handle)
        aw_handle_cancel((AwHandle *)aw_as_object(handle));
}

/* A loop that waits with a selector of the program: its own methods are asked. */
static AwStatus tail_call_turns(AwVM *vm, const char *name, const AwValue *args, int argc)
{
    AwValue function;
    return aw_library_function(vm, "asyncio.turns", name, &function)
               ? aw_tail_call(vm, function, args, argc)
               : AW_RAISED;
}

/* args: loop, fd, callback, *args */
static AwStatus add_watch(AwVM *vm, AwValue *args, int event, AwValue *out)
{
    int fd = -1;
    AwValue before;
    AwLoop *loop = loop_or_running(vm, args[0]);
    if (loop && loop->by_hand) {
        AwValue given[] = {aw_loop_value(loop), aw_from_int(event), args[1], args[2], args[3]};
        return tail_call_turns(vm, "add_by_method", given, 5);
    }
    if (!loop || !fd_argument(vm, args[1], &fd))
        return AW_RAISED;
    if (loop->closed)
        return aw_raise(vm, &aw_runtime_error_type, "Event loop is closed");
    AwHandle *handle = aw_handle_new(vm, loop, args[2], args[3], AW_UNSET);
    *out = aw_from_object(handle);
    if (!handle || !aw_watch_set(vm, loop, fd, event, *out, &before))
        return AW_RAISED;
    cancel_handle(before);
    return AW_OK;
}

/* args: loop, fd */
static AwStatus remove_watch(AwVM *vm, AwValue *args, int event, AwValue *out)
{
    int fd = -1;
    AwLoop *loop = loop_or_running(vm, args[0]);
    if (loop && loop->by_hand) {
        AwValue given[] = {aw_loop_value(loop), aw_from_int(event), args[1]};
        return tail_call_turns(vm, "remove_by_method", given, 3);
    }
    if (!loop || !fd_argument(vm, args[1], &fd))
        return AW_RAISED;
    AwValue handle = aw_watch_remove(vm, loop, fd, event);
    cancel_handle(handle);
    *out = aw_from_bool(handle != AW_UNSET);
    return AW_OK;
}

static AwStatus add_reader(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return add_watch(vm, args, AW_IO_READ, out);
}

static AwStatus add_writer(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return add_watch(vm, args, AW_IO_WRITE, out);
}

static AwStatus remove_reader(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return remove_watch(vm, args, AW_IO_READ, out);
}

static AwStatus remove_writer(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return remove_watch(vm, args, AW_IO_WRITE, out);
}

/* args: fd, events, timeout */
static AwStatus wait_fd(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int fd = -1;
    double timeout = INFINITY;
    if (!fd_argument(vm, args[0], &fd) ||
        (args[2] != AW_NONE && !aw_to_double(vm, args[2], &timeout)))
        return AW_RAISED;
    if (timeout <= 0) { /* just a look */
        int64_t events = aw_as_int(args[1]);
        struct pollfd look = {.fd = fd};
        look.events =
            (short)((events & AW_IO_READ ? POLLIN : 0) | (events & AW_IO_WRITE ? POLLOUT : 0));
        *out = aw_from_bool(poll(&look, 1, 0) > 0);
        return AW_OK;
    }
    return aw_watch_park(vm, fd, (int)aw_as_int(args[1]), aw_loop_time(vm) + timeout);
}

static const AwNativeDef functions[] = {
    {"_get_running_loop()", running_or_none, 0, "The loop that runs on this thread, or None."},
    {"get_running_loop()", get_running_loop, 0, "The loop that runs on this thread."},
    {"current_task(loop=None)", current_task, 0, "The task that runs now, or None."},
    {"_set_running_loop(loop, /)", set_running_loop, 0,
     "Sets which loop runs on this thread, as far as get_running_loop() goes."},
    {"_enter_task(loop, task)", enter_task, 0, "`task` is the loop's current one from now on."},
    {"_leave_task(loop, task)", leave_task, 0, "It is that no longer."},
    {"_tasks_of(loop=None)", tasks_of, 0, "All tasks of a loop that are not done."},
    {"_debug_wanted()", debug_wanted, 0, "Whether the environment asks for debug mode."},
    {"_report_error(text, exception, /)", report_error, 0,
     "Reports an error that nobody takes, on stderr."},
    {"_tell_failures(loop, /)", tell_failures, AW_REENTERS,
     "Tells the exception handler of failed futures that nobody can look at any more."},
    {"_tell_cut_off(loop, /)", tell_cut_off, 0, "Tells of tasks that have not ended."},
    {"_forget(coroutine, /)", forget_coroutine, 0, "That it is never awaited is not to be told."},
    {"_interrupt_task(task, /)", interrupt_task, 0, "Sets which task Ctrl-C cancels."},
    {"_is_coroutine_function(func, /)", is_coroutine_function, 0,
     "Whether calling it gives a coroutine."},
    {"_add_reader(loop, fd, callback, /, *args)", add_reader, 0,
     "In each turn in which fd is readable callback(*args) is called; gives the Handle."},
    {"_add_writer(loop, fd, callback, /, *args)", add_writer, 0, "The same when it is writable."},
    {"_remove_reader(loop, fd, /)", remove_reader, 0, "Ends that; False: there was none."},
    {"_remove_writer(loop, fd, /)", remove_writer, 0, "Ends that; False: there was none."},
    {"_wait_fd(fd, events, timeout, /)", wait_fd, 0,
     "This thread waits until fd is ready; False: the time was over before."},
    {"iscoroutine(obj)", is_coroutine, AW_LIKE_AW, "Whether it is a coroutine object."},
    {0}};

static bool add_natives(AwVM *vm, AwModule *module, const AwNativeDef *def)
{
    for (; def->signature; def++) {
        AwValue native = aw_native_new(vm, def, NULL, AW_UNSET, module->name);
        if (!native || !aw_dict_set(vm, module->namespace, aw_native_name(native), native))
            return false;
    }
    return true;
}

static bool fill(AwVM *vm, AwModule *module)
{
    static AwType *const types[] = {&aw_future_type,
                                    &aw_task_type,
                                    &aw_loop_type,
                                    &aw_handle_type,
                                    &aw_timer_handle_type,
                                    &aw_cancelled_error_type,
                                    &aw_invalid_state_error_type};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (!aw_module_set(vm, module, types[i]->name, aw_from_object(types[i])))
            return false;
    AwValue origin = aw_str_intern_text(vm, "_source_traceback"); /* set in debug mode */
    if (!origin || !aw_type_ready(vm, &aw_future_type) ||
        !aw_dict_set(vm, aw_future_type.namespace, origin, AW_NONE))
        return false;
    if (!add_natives(vm, module, aw_turns_functions) ||
        !add_natives(vm, module, aw_origin_functions) ||
        !add_natives(vm, module, aw_report_functions) ||
        !add_natives(vm, module, aw_gather_functions))
        return false;
    AwValue sleep = aw_native_new(vm, aw_sleep_functions, NULL, AW_UNSET,
                                  aw_str_intern_text(vm, "asyncio.tasks"));
    return sleep && aw_module_set(vm, module, "sleep", sleep);
}

const AwModuleDef aw__asyncio_module = {"_asyncio", "What asyncio takes from the scheduler.",
                                        functions, fill};
