/* gc.c: asks the collector to run now: the part of module gc that needs the machine (the rest is gc.aw). */
#include "vm/sched/sched.h"
#include "vm/objects/function.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/raise.h"

/* What lies behind the arguments in the caller's slots was left there by calls that are over; it must not keep anything alive. */
static void clear_leftovers(AwFrame *frame, AwValue *args, int argc)
{
    if (!frame || frame->kind != AW_FRAME_PLAIN || args < frame->slots)
        return;
    for (AwValue *s = args + argc; s < frame->slots + frame->code->slot_count; s++)
        *s = AW_UNSET;
}

static AwStatus collect(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    int64_t generation = 2;
    if (argc > 1)
        return aw_raise_type(vm, "collect() takes at most 1 argument (%d given)", argc);
    if (argc == 1 && !aw_to_int64(vm, args[0], &generation))
        return AW_RAISED;
    if (generation < 0 || generation > 2)
        return aw_raise_value(vm, "invalid generation");
    clear_leftovers(vm->thread->frame, args, argc);
    aw_heap_collect(vm);
    aw_dels_run(vm);
    if (vm->sched->failures_dead)
        aw_report_failures(vm, NULL, false);
    *out = aw_from_int(0);
    return AW_OK;
}

static const AwNativeDef functions[] = {{"collect(generation=2)", collect, AW_VARARGS | AW_REENTERS,
                                         "Frees what nothing refers to, and calls its __del__ "
                                         "before. How much it was is not counted: gives 0."},
                                        {0}};

const AwModuleDef aw__gc_module = {"_gc", "The collector.", functions, NULL};
