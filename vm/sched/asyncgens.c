/* asyncgens.c: the asynchronous generators that were begun while a loop ran: shutdown_asyncgens() closes those that have not ended, and
 * a task does so when one dies before. The list does not keep them. */
#include "vm/objects/container.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/sched/inside.h"

#include <stdlib.h>

struct AwBegunGenerator {
    AwCoroutine *generator;
    AwLoop *loop;
};

static void drop_ended(AwSched *sched)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < sched->begun_count; i++)
        if (sched->begun[i].generator->state != AW_CORO_CLOSED)
            sched->begun[kept++] = sched->begun[i];
    sched->begun_count = kept;
}

static bool note_begun(AwVM *vm, AwCoroutine *generator)
{
    AwSched *sched = vm->sched;
    AwLoop *loop = aw_loop_running(vm);
    if (!loop) {
        AwValue hook = vm->engine->asyncgen_firstiter, self = aw_from_object(generator), ignored;
        return !hook || aw_call(vm, hook, &self, 1, &ignored);
    }
    if (sched->begun_count == sched->begun_capacity)
        drop_ended(sched);
    if (sched->begun_count >= sched->begun_capacity / 2) {
        uint32_t capacity = sched->begun_capacity ? sched->begun_capacity * 2 : 16;
        struct AwBegunGenerator *more = realloc(sched->begun, capacity * sizeof *more);
        if (!more)
            return aw_raise_memory(vm);
        sched->begun = more;
        sched->begun_capacity = capacity;
    }
    sched->begun[sched->begun_count++] = (struct AwBegunGenerator){generator, loop};
    return true;
}

static void forget_dead(AwVM *vm, AwHeap *heap, void *context)
{
    (void)context;
    AwSched *sched = vm->sched;
    uint32_t kept = 0;
    for (uint32_t i = 0; sched && i < sched->begun_count; i++)
        if (aw_heap_is_marked(heap, aw_from_object(sched->begun[i].generator)) &&
            aw_heap_is_marked(heap, aw_from_object(sched->begun[i].loop)))
            sched->begun[kept++] = sched->begun[i];
    if (sched)
        sched->begun_count = kept;
}

/* Its loop closes it in a task, as CPython's hook of the loop does. */
static bool close_dead(AwVM *vm, AwCoroutine *generator)
{
    AwSched *sched = vm->sched;
    AwValue method, argument = aw_from_object(generator), ignored;
    uint32_t i = sched->begun_count;
    while (i > 0 && sched->begun[i - 1].generator != generator)
        i--;
    if (i == 0) {
        method = vm->engine->asyncgen_finalizer;
        return !method || aw_call(vm, method, &argument, 1, &ignored);
    }
    if (sched->begun[i - 1].loop->closed)
        return true;
    AwValue loop = aw_from_object(sched->begun[i - 1].loop);
    return aw_getattr(vm, loop, aw_str_intern_text(vm, "_asyncgen_finalizer_hook"), &method) &&
           aw_call(vm, method, &argument, 1, &ignored);
}

AwValue aw_loop_take_asyncgens(AwVM *vm, AwLoop *loop)
{
    AwSched *sched = vm->sched;
    AwValue list = aw_list_new(vm, NULL, 0);
    uint32_t kept = 0;
    for (uint32_t i = 0; list && i < sched->begun_count; i++) {
        struct AwBegunGenerator begun = sched->begun[i];
        if (begun.loop != loop)
            sched->begun[kept++] = begun;
        else if (begun.generator->state != AW_CORO_CLOSED &&
                 !aw_list_append(vm, list, aw_from_object(begun.generator)))
            return AW_UNSET;
    }
    if (list)
        sched->begun_count = kept;
    return list;
}

bool aw_asyncgens_init(AwVM *vm)
{
    vm->engine->on_async_generator = note_begun;
    vm->engine->on_async_generator_died = close_dead;
    return aw_heap_add_weak(vm, forget_dead, NULL);
}

void aw_asyncgens_deinit(AwVM *vm)
{
    vm->engine->on_async_generator = NULL;
    vm->engine->on_async_generator_died = NULL;
    aw_heap_remove_weak(vm, forget_dead, NULL);
    free(vm->sched->begun);
}
