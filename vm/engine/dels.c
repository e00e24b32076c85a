/* dels.c: calls __del__ of objects that the collector found dead (vm/heap/dels.c keeps them until then). */
#include "vm/engine/engine.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/raise.h"
#include "vm/objects/type.h"

static void run_one(AwVM *vm, AwValue self)
{
    AwValue method = aw_special(vm, self, aw_names.__del__), bound = AW_UNSET, ignored;
    if (!method)
        return; /* the class has lost it */
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, self);
    aw_root_push(vm, method);
    if (!aw_bind(vm, method, self, aw_type_of(self), &bound) ||
        !aw_call(vm, bound, NULL, 0, &ignored)) {
        AwValue exception = aw_take_exception(vm);
        if (vm->engine->on_unraisable)
            vm->engine->on_unraisable(vm, exception, method);
        vm->exception = AW_UNSET;
    }
    aw_root_release(vm, mark);
}

void aw_dels_run(AwVM *vm)
{
    __atomic_and_fetch(&vm->poll, ~(uint32_t)AW_POLL_DEL, __ATOMIC_RELAXED);
    if (vm->engine->in_dels)
        return;
    AwValue before = aw_take_exception(vm), self;
    size_t mark = aw_root_mark(vm);
    uint32_t flags = vm->native_flags;
    vm->native_flags = AW_REENTERS;
    aw_root_push(vm, before);
    vm->engine->in_dels = true;
    while ((self = aw_heap_take_dead(vm)))
        run_one(vm, self);
    vm->engine->in_dels = false;
    aw_root_release(vm, mark);
    vm->native_flags = flags;
    vm->exception = before;
}
