/* vm.c: the machine's beginning and end: puts the layers together. */
#include "vm/engine/internal.h"
#include "vm/objects/memoryview.h"
#include "vm/objects/container.h"
#include "vm/objects/raise.h"

#include <stdlib.h>

static void mark_machine(AwVM *vm, AwHeap *heap, void *context)
{
    (void)context;
    AwEngine *engine = vm->engine;
    for (AwThread *thread = engine->threads; thread; thread = thread->next)
        aw_thread_mark(heap, thread);
    aw_exception_mark_spare(heap);
    aw_origins_mark(vm, heap);
    aw_heap_mark(heap, engine->asyncgen_firstiter);
    aw_heap_mark(heap, engine->asyncgen_finalizer);
    aw_heap_mark(heap, engine->build_class);
    aw_heap_mark(heap, engine->import);
    aw_heap_mark(heap, engine->import_path);
    aw_heap_mark(heap, engine->main_module);
    aw_heap_mark(heap, vm->resume.value);
    aw_heap_mark(heap, vm->resume.fallback);
    if (vm->resume.coroutine)
        aw_heap_mark_object(heap, vm->resume.coroutine);
}

/* They hold addresses of what may be gone. */
static void weak_caches(AwVM *vm, AwHeap *heap, void *context)
{
    (void)context;
    aw_cache_flush_all(vm);
    aw_trace_forget_dead(vm, heap);
    aw_frame_forget_dead(vm, heap);
}

/* Coroutines that nothing can start any more are reported and leave the list before they are swept. */
static void weak_unstarted(AwVM *vm, AwHeap *heap, void *context)
{
    (void)context;
    AwCoroutine *next, *dead = NULL; /* the oldest first */
    for (AwCoroutine *coroutine = vm->engine->unstarted; coroutine; coroutine = next) {
        next = coroutine->unstarted_next;
        if (aw_heap_is_marked(heap, aw_from_object(coroutine)))
            continue;
        aw_coroutine_forget(coroutine);
        coroutine->unstarted_next = dead;
        dead = coroutine;
    }
    for (; dead; dead = dead->unstarted_next)
        if (vm->engine->on_never_awaited)
            vm->engine->on_never_awaited(vm, dead);
    aw_origins_forget_dead(vm, heap);
}

static AwDict *running_globals(AwVM *vm)
{
    AwFrame *frame = aw_frame_current(vm);
    return frame ? frame->function->globals : NULL;
}

static bool make_builtins(AwVM *vm)
{
    AwValue name = aw_names.builtins;
    vm->modules = aw_dict_new(vm);
    AwModule *builtins = vm->modules ? aw_module_new(vm, name) : NULL;
    if (!builtins || !aw_dict_set(vm, vm->modules, name, aw_from_object(builtins)))
        return false;
    vm->builtins = builtins->namespace;
    vm->engine->import = aw_native_new(vm, &aw_import_def, NULL, AW_UNSET, name);
    vm->engine->build_class = aw_native_new(vm, &aw_build_class_def, NULL, AW_UNSET, name);
    vm->engine->import_path = aw_list_new(vm, NULL, 0);
    vm->argv = aw_list_new(vm, NULL, 0);
    return vm->engine->import && vm->engine->build_class && vm->engine->import_path && vm->argv &&
           aw_module_set(vm, builtins, "__import__", vm->engine->import) &&
           aw_module_set(vm, builtins, "__build_class__", vm->engine->build_class);
}

bool aw_engine_init(AwVM *vm)
{
    vm->engine = calloc(1, sizeof *vm->engine);
    if (!vm->engine)
        return false;
    vm->recursion_limit = 1000;
    (void)aw_stack_left(); /* it measures from here */
    vm->calls.call = aw_engine_call;
    vm->calls.next = aw_engine_next;
    vm->calls.globals = running_globals;
    vm->calls.frame_slots = aw_frame_slots;
    vm->calls.frame_caller = aw_frame_caller;
    vm->calls.frame_runs = aw_frame_runs;
    vm->calls.frame_adopt = aw_frame_adopt;
    vm->calls.frame_trace_set = aw_trace_set_local;
    vm->calls.library = aw_library_function;
    vm->calls.program_makes_weakref = aw_program_makes_weakref;
    vm->calls.super_arguments = aw_frame_super;
    vm->calls.raise_memory = aw_raise_memory;
    aw_type_flush_caches = aw_cache_flush_all;
    const char *slice = getenv("AW_SLICE");
    vm->engine->slice_default = slice ? strtoull(slice, NULL, 10) : 0;
    if (!aw_heap_add_roots(vm, mark_machine, NULL) || !aw_heap_add_weak(vm, weak_unstarted, NULL) ||
        !aw_heap_add_weak(vm, weak_caches, NULL))
        return false;
    AwThread *main_thread = aw_thread_new(vm, AW_NONE, NULL, 0);
    if (!main_thread)
        return false;
    vm->engine->main_thread = vm->thread = main_thread;
    return make_builtins(vm);
}

void aw_engine_deinit(AwVM *vm)
{
    while (vm->engine->threads)
        aw_thread_free(vm, vm->engine->threads);
    free(vm->engine->origins);
    free(vm->engine);
    vm->engine = NULL;
}

AwVM *aw_vm_new(void)
{
    AwVM *vm = calloc(1, sizeof *vm);
    if (!vm)
        return NULL;
    if (!aw_heap_init(vm) || !aw_str_init(vm) || !aw_engine_init(vm)) {
        free(vm); /* no memory at the very start: the process ends */
        return NULL;
    }
    return vm;
}

void aw_vm_free(AwVM *vm)
{
    aw_memoryview_forget_all();
    aw_type_forget_all(vm);
    aw_heap_deinit(vm);
    aw_str_deinit(vm);
    aw_engine_deinit(vm);
    free(vm->bindings);
    free(vm);
}
