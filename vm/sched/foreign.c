/* foreign.c: event loops of other makers: a class of the program that derives from AbstractEventLoop, or anything else that can do what
 * a loop does.
 *
 * Futures and tasks point to an AwLoop. For another maker's loop that is a stand-in, one for each, whose `foreign` is the loop itself.
 * What would go into its ready queue is given to the loop's call_soon() instead; a task's step is then a callable. A class derived
 * from our loop that has a call_soon() of its own is its own stand-in. Either has `odd` set, so our own loops pay nothing for it.
 */
#include "vm/engine/context.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/sched/inside.h"

#include <string.h>

/* ---- stand-ins ---- */

static void forget_dead(AwVM *vm, AwHeap *heap, void *context)
{
    (void)context;
    for (AwLoop **link = &vm->sched->all_loops; *link;)
        if (aw_heap_is_marked(heap, aw_from_object(*link)))
            link = &(*link)->next_of_all;
        else
            *link = (*link)->next_of_all;
    AwLoop **link = &vm->sched->foreign_loops;
    while (*link)
        if (aw_heap_is_marked(heap, aw_from_object(*link)))
            link = &(*link)->next_foreign;
        else
            *link = (*link)->next_foreign;
}

bool aw_foreign_init(AwVM *vm)
{
    return aw_heap_add_weak(vm, forget_dead, NULL);
}

AwLoop *aw_loop_of(AwVM *vm, AwValue v)
{
    if (aw_is_object(v) && aw_is_subtype(aw_type_of(v), &aw_loop_type))
        return (AwLoop *)aw_as_object(v);
    for (AwLoop *loop = vm->sched->foreign_loops; loop; loop = loop->next_foreign)
        if (loop->foreign == v)
            return loop;
    AwLoop *loop = aw_loop_new(vm);
    if (!loop)
        return NULL;
    loop->foreign = v;
    loop->odd = true;
    loop->next_foreign = vm->sched->foreign_loops;
    return vm->sched->foreign_loops = loop;
}

bool aw_foreign_look(AwVM *vm, AwLoop *loop)
{
    AwValue name = aw_str_intern_text(vm, "call_soon");
    if (!name)
        return false;
    if (aw_type_find(vm, loop->base.shape->type, name) != aw_type_find(vm, &aw_loop_type, name)) {
        loop->foreign = aw_from_object(loop);
        loop->odd = true;
    }
    return true;
}

bool aw_loop_setattr(AwVM *vm, AwValue self, AwValue name, AwValue value)
{
    AwLoop *loop = (AwLoop *)aw_as_object(self);
    const char *text = value ? aw_as_str(name)->data : "";
    if (strcmp(text, "call_soon") == 0) {
        loop->foreign = self;
        loop->odd = true;
    } else if (strcmp(text, "call_later") == 0 || strcmp(text, "call_at") == 0 ||
               strcmp(text, "time") == 0) {
        loop->by_hand = true;
    }
    return aw_generic_setattr(vm, self, name, value);
}

AwLoop *aw_loop_given(AwVM *vm, AwValue v, bool *debug)
{
    AwLoop *loop = v && v != AW_NONE ? aw_loop_of(vm, v) : aw_loop_current(vm);
    AwValue name, method, answer;
    if (!loop)
        return NULL;
    *debug = loop->debug;
    if (!loop->foreign || loop->foreign == aw_from_object(loop))
        return loop;
    name = aw_str_intern_text(vm, "get_debug");
    if (!name || !aw_getattr(vm, loop->foreign, name, &method) ||
        !aw_call(vm, method, NULL, 0, &answer) || !aw_truth(vm, answer, debug))
        return NULL;
    return loop;
}

/* ---- steps of tasks that another loop takes ---- */

typedef struct {
    AwObject base;
    AwTask *task;
    AwValue argument; /* as in AwReady */
    AwReadyKind kind;
} TaskStep;

static void step_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((TaskStep *)o)->task);
    aw_heap_mark(heap, ((TaskStep *)o)->argument);
}

enum { STEP, STATE_COUNT };

static AwStatus step_frame(AwVM *vm, AwFrame *frame, AwEvent event, AwValue value, AwValue *out)
{
    const TaskStep *step = (TaskStep *)aw_as_object(frame->slots[STEP]);
    AwTask *task = step->task;
    AwLoop *loop = task->future.loop;
    *out = AW_NONE;
    if (event == AW_EVENT_START) {
        AwReady entry = {(uintptr_t)task | step->kind, step->argument};
        AwValue sent;
        if (loop->current)
            return aw_raise(vm, &aw_runtime_error_type,
                            "Cannot enter into task %R while another task %R is being executed.",
                            aw_from_object(task), aw_from_object(loop->current));
        if (!aw_task_begin_step(vm, task, &entry, &event, &sent))
            return vm->exception ? AW_RAISED : AW_OK;
        aw_task_event(vm, task,
                      task->coroutine->state == AW_CORO_CREATED ? AW_TASK_STARTED : AW_TASK_RESUMED,
                      AW_UNSET);
        loop->current = task;
        AwStatus status = aw_frame_resume(vm, task->coroutine, event, sent);
        if (status != AW_RAISED || vm->thread->frame != frame)
            return AW_CALL;
        event = AW_EVENT_RAISE;
    }
    loop->current = NULL;
    return aw_task_stepped(vm, task, event, value) ? AW_OK : AW_RAISED;
}

static AwStatus step_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                          AwValue *out)
{
    (void)out;
    TaskStep *step = (TaskStep *)aw_as_object(self);
    if (kwnames)
        return aw_raise_type(vm, "function takes no keyword arguments");
    if (argc > (step->kind == AW_READY_WAKE))
        return aw_raise_type(vm, "function takes no positional arguments");
    if (argc)
        step->argument = args[0];
    AwValue state[STATE_COUNT] = {[STEP] = self};
    return aw_native_frame(vm, step_frame, state, STATE_COUNT);
}

AwType aw_task_step_type = {AW_TYPE_HEADER(task_step),
                            .name = "TaskStepMethWrapper",
                            .base_type = &aw_object_type,
                            .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
                            .size = sizeof(TaskStep),
                            .traverse = step_traverse,
                            .call = step_call};

AwValue aw_foreign_step(AwVM *vm, AwTask *task, AwReadyKind kind, AwValue argument)
{
    TaskStep *step = aw_object_new(vm, &aw_task_step_type);
    if (!step)
        return AW_UNSET;
    step->task = task;
    step->kind = kind;
    step->argument = argument;
    return aw_from_object(step);
}

bool aw_foreign_ready(AwVM *vm, AwLoop *loop, AwReadyKind kind, AwValue target, AwValue argument)
{
    AwValue given[3], context, method, ignored, names[1] = {aw_str_intern_text(vm, "context")};
    int count = 1;
    if (kind == AW_READY_CALLBACK) {
        given[0] = aw_future_callback_function(target);
        context = aw_future_callback_context(target);
    } else {
        given[0] = aw_foreign_step(vm, aw_as_task(target), kind, argument);
        context = aw_as_task(target)->context;
    }
    if (kind != AW_READY_STEP && argument)
        given[count++] = argument;
    if (!context) { /* an empty one: a task keeps it */
        context = aw_from_object(aw_object_new(vm, &aw_context_type));
        if (kind != AW_READY_CALLBACK)
            aw_as_task(target)->context = context;
    }
    AwValue name = aw_str_intern_text(vm, "call_soon");
    AwValue kwnames = names[0] ? aw_tuple_new(vm, names, 1) : AW_UNSET;
    if (!given[0] || !context || !name || !kwnames)
        return false;
    given[count++] = context;
    return aw_getattr(vm, loop->foreign, name, &method) &&
           aw_call_kw(vm, method, given, count, kwnames, &ignored);
}

/* ---- _set_running_loop ---- */

void aw_foreign_drop_markers(AwVM *vm, const AwThread *thread, const AwLoop *until)
{
    AwLoop **link = &vm->sched->loops;
    while (*link && *link != until) {
        AwLoop *loop = *link;
        if (loop->marker && loop->thread == thread) {
            *link = loop->outer;
            loop->outer = NULL;
        } else {
            link = &loop->outer;
        }
    }
}

bool aw_loop_set_running(AwVM *vm, AwValue v)
{
    aw_foreign_drop_markers(vm, vm->thread, NULL);
    AwLoop *loop = v == AW_NONE ? NULL : aw_loop_of(vm, v);
    if (v != AW_NONE && !loop)
        return false;
    if (aw_loop_running(vm) == loop)
        return true;
    AwLoop *marker = aw_loop_new(vm);
    if (!marker)
        return false;
    marker->marker = true;
    marker->marked = loop;
    marker->thread = vm->thread;
    marker->outer = vm->sched->loops;
    vm->sched->loops = marker;
    return true;
}

/* ---- debug mode ---- */

bool aw_sched_source_traceback(AwVM *vm, AwValue *out)
{
    AwValue function;
    return aw_library_function(vm, "asyncio.format_helpers", "extract_stack", &function) &&
           aw_call(vm, function, NULL, 0, out);
}

bool aw_sched_describe_origin(AwVM *vm, AwBuffer *out, AwValue origin)
{
    AwValue function, text;
    if (!aw_library_function(vm, "asyncio.format_helpers", "_created_at", &function) ||
        !aw_call(vm, function, &origin, 1, &text) || !aw_str(vm, text, &text))
        return false;
    aw_buffer_append(out, aw_as_str(text)->data, aw_as_str(text)->size);
    return true;
}
