/* thread.c: VM threads: their stacks, parking and waking, and what happens at a safepoint. */
#include "vm/engine/internal.h"

#include <assert.h>
#include <stdlib.h>
#include <sys/mman.h>

/* Address space, not memory: pages are taken as they are touched. */
enum { MAIN_STACK_BYTES = 64 << 20, THREAD_STACK_BYTES = 8 << 20 };

static void *reserve(size_t bytes)
{
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

static size_t stack_bytes(const AwThread *thread)
{
    return (size_t)((char *)thread->stack_end - (char *)thread->stack);
}

static size_t frames_bytes(const AwThread *thread)
{
    return (size_t)((char *)thread->frames_end - (char *)thread->frames);
}

void aw_thread_begin(AwThread *thread, AwValue callable, AwValue *args, int argc)
{
    /* the outermost frame: a boundary whose slots are the call to make */
    AwFrame *boundary = thread->frames;
    thread->frame_next = boundary + 1;
    thread->frame = boundary;
    thread->depth = 0;
    boundary->kind = AW_FRAME_BOUNDARY;
    boundary->slots = thread->stack;
    boundary->native_slots = (uint16_t)(argc + 1);
    thread->stack[0] = callable;
    if (argc)
        memcpy(thread->stack + 1, args, (size_t)argc * sizeof(AwValue));
    thread->park_event = AW_EVENT_START;
    thread->state = AW_THREAD_READY;
}

AwThread *aw_thread_new(AwVM *vm, AwValue callable, AwValue *args, int argc)
{
    AwEngine *engine = vm->engine;
    size_t bytes = engine->threads ? THREAD_STACK_BYTES : MAIN_STACK_BYTES;
    AwThread *thread = calloc(1, sizeof *thread);
    AwValue *stack = thread ? reserve(bytes) : NULL;
    AwFrame *frames = stack ? reserve(bytes) : NULL;
    if (!frames) {
        if (stack)
            munmap(stack, bytes);
        free(thread);
        aw_raise_memory(vm);
        return NULL;
    }
    static uint64_t last_id;
    thread->id = ++last_id;
    thread->stack = stack;
    thread->stack_end = stack + bytes / sizeof(AwValue);
    thread->frames = frames;
    thread->frames_end = frames + bytes / sizeof(AwFrame);
    thread->handled = &thread->base_handled;
    thread->object = AW_NONE;
    aw_thread_begin(thread, callable, args, argc);
    AwThread **link = &engine->threads;
    while (*link)
        link = &(*link)->next;
    *link = thread;
    return thread;
}

void aw_thread_free(AwVM *vm, AwThread *thread)
{
    AwThread **link = &vm->engine->threads;
    while (*link && *link != thread)
        link = &(*link)->next;
    if (*link)
        *link = thread->next;
    munmap(thread->stack, stack_bytes(thread));
    munmap(thread->frames, frames_bytes(thread));
    aw_trace_free(thread);
    free(thread);
}

void aw_thread_mark(AwHeap *heap, AwThread *thread)
{
    aw_heap_mark(heap, thread->wake_value);
    aw_heap_mark(heap, thread->left_value);
    aw_heap_mark(heap, thread->result);
    aw_heap_mark(heap, thread->failure);
    aw_heap_mark(heap, thread->object);
    aw_heap_mark(heap, thread->context);
    aw_trace_mark(heap, thread);
    for (AwHandled *handled = thread->handled; handled; handled = handled->previous)
        aw_heap_mark(heap, handled->exception);
    for (AwFrame *frame = thread->frame; frame; frame = frame->previous) {
        if (frame->kind == AW_FRAME_HEAP) {
            aw_heap_mark_object(heap, aw_frame_coroutine(frame));
            continue;
        }
        aw_heap_mark_object(heap, frame->function);
        aw_heap_mark_object(heap, frame->code);
        if (frame->kind == AW_FRAME_PLAIN)
            aw_heap_mark(heap, frame->held);
        aw_heap_mark_many(heap, frame->slots,
                          frame->code ? frame->code->slot_count : frame->native_slots);
    }
}

/* ---- parking ---- */

void aw_thread_park(AwVM *vm)
{
    vm->thread->state = AW_THREAD_PARKED;
    vm->thread->park_event = AW_EVENT_WAKE;
    vm->thread->left_event = AW_EVENT_WAKE;
}

static void wake(AwVM *vm, AwThread *thread, AwValue value, bool raising)
{
    assert(thread->state == AW_THREAD_PARKED); /* else it would stand in the queue twice */
    thread->state = AW_THREAD_READY;
    thread->waiting_on = thread->granted = NULL;
    thread->wake_value = value;
    thread->woken_by_exception = raising;
    if (vm->engine->on_wake)
        vm->engine->on_wake(vm, thread);
}

void aw_thread_wake(AwVM *vm, AwThread *thread, AwValue value)
{
    wake(vm, thread, value, false);
}

void aw_thread_wake_raising(AwVM *vm, AwThread *thread, AwValue exception)
{
    wake(vm, thread, exception, true);
}

AwStep aw_thread_continue(AwVM *vm, AwThread *thread)
{
    bool woken = thread->state == AW_THREAD_READY;
    thread->state = AW_THREAD_RUNNING;
    if (!woken) /* its slice was over */
        return AW_STEP_GO_ON;
    AwEvent event = (AwEvent)thread->park_event;
    AwValue value = thread->wake_value;
    thread->granted = NULL;
    thread->wake_value = AW_UNSET;
    if (thread->woken_by_exception) {
        vm->exception = value;
        event = AW_EVENT_RAISE;
        value = AW_UNSET;
    }
    return aw_deliver(vm, AW_RETURN_STORE, thread->park_dst, AW_UNSET, event, value);
}

/* ---- running ---- */

static AwStep start_thread(AwVM *vm, AwThread *thread, AwValue *out)
{
    AwFrame *boundary = thread->frame;
    thread->state = AW_THREAD_RUNNING;
    thread->park_event = AW_EVENT_WAKE;
    return aw_step_call(vm, boundary->slots[0], boundary->slots + 1, boundary->native_slots - 1,
                        AW_UNSET, 0, AW_RETURN_EVENT, out);
}

void aw_thread_limit_slice(AwVM *vm, uint64_t slice)
{
    vm->engine->slice_left = slice;
    if (slice)
        __atomic_or_fetch(&vm->poll, AW_POLL_SLICE, __ATOMIC_RELAXED);
    else
        __atomic_and_fetch(&vm->poll, ~(uint32_t)AW_POLL_SLICE, __ATOMIC_RELAXED);
}

AwRun aw_thread_run(AwVM *vm, AwThread *thread, uint64_t slice)
{
    AwThread *before = vm->thread;
    AwValue out = AW_NONE;
    vm->thread = thread;
    aw_thread_limit_slice(vm, slice);
    bool starting = thread->park_event == AW_EVENT_START;
    AwFrame *boundary = thread->frames;
    thread->left_event = AW_EVENT_WAKE;
    AwStep step = starting ? start_thread(vm, thread, &out) : aw_thread_continue(vm, thread);
    if (step == AW_STEP_NEXT || (step == AW_STEP_RAISED && thread->frame == boundary)) {
        thread->left_event = step == AW_STEP_NEXT ? AW_EVENT_RETURN : AW_EVENT_RAISE;
        thread->left_value = out;
    } else if (step != AW_STEP_LEAVE) {
        aw_interpret(vm, step);
    }
    vm->thread = before ? before : thread;
    if (thread->frame != boundary || thread->left_event == AW_EVENT_WAKE)
        return thread->state == AW_THREAD_RUNNING ? AW_RUN_SLICE : AW_RUN_PARKED;
    thread->state = AW_THREAD_DONE;
    if (thread->left_event == AW_EVENT_RAISE) {
        thread->failure = aw_take_exception(vm);
        return AW_RUN_RAISED;
    }
    thread->result = thread->left_value;
    return AW_RUN_DONE;
}

/* ---- safepoints ---- */

static void clear_poll(AwVM *vm, uint32_t bit)
{
    __atomic_and_fetch(&vm->poll, ~bit, __ATOMIC_RELAXED);
}

AwStep aw_safepoint(AwVM *vm)
{
    uint32_t poll = __atomic_load_n(&vm->poll, __ATOMIC_RELAXED);
    if ((poll & (AW_POLL_GC | AW_POLL_STRESS)) && vm->no_collect == 0) {
        clear_poll(vm, AW_POLL_GC);
        aw_heap_collect_when_due(vm);
        poll = __atomic_load_n(&vm->poll, __ATOMIC_RELAXED);
    }
    if (poll & AW_POLL_DEL)
        aw_dels_run(vm);
    if (poll & AW_POLL_INTERRUPT) {
        clear_poll(vm, AW_POLL_INTERRUPT);
        if (!vm->engine->on_interrupt)
            vm->exception = aw_exception_new(vm, &aw_keyboard_interrupt_type, NULL, 0);
        if (!vm->engine->on_interrupt || !vm->engine->on_interrupt(vm))
            return AW_STEP_RAISED;
    }
    if ((poll & AW_POLL_SLICE) && vm->engine->slice_left > 1) {
        vm->engine->slice_left--;
    } else if ((poll & AW_POLL_SLICE) && vm->thread->nested == 0 && vm->engine->slice_left == 1) {
        vm->engine->slice_left =
            0; /* called by a native it would have gone on until that returns */
        vm->thread->left_event = AW_EVENT_WAKE;
        return AW_STEP_LEAVE;
    }
    return AW_STEP_NEXT;
}
