/* context.h: context variables: what each task, callback and thread has of its own without passing it on.
 *
 * - A thread's current context is thread->context: AW_UNSET as long as it is empty, so that programs without context
 *   variables make none. The first set() makes it.
 * - A copy shares the table of the original; whoever writes first copies it. So copying is one small object, and
 *   nothing at all when the context is empty.
 */
#ifndef AW_VM_ENGINE_CONTEXT_H
#define AW_VM_ENGINE_CONTEXT_H

#include "vm/engine/engine.h"

typedef struct {
    AwObject base;
    AwDict *values; /* ContextVar -> value; NULL: empty */
    bool shared;    /* another context has the same table: copy it before writing */
    bool entered;   /* it is some thread's current one */
} AwContext;

extern AwType aw_context_type, aw_context_var_type, aw_context_token_type;

/* A copy of the running thread's context; AW_UNSET without an exception when that is empty. false: MemoryError. */
bool aw_context_copy(AwVM *vm, AwValue *out) AW_MUST_CHECK;
/* The context for what was given as `context=`: that one, or a copy of the current one for AW_UNSET and None. TypeError if it is
 * no context. */
bool aw_context_given(AwVM *vm, AwValue given, AwValue *out) AW_MUST_CHECK;
/* Token.MISSING. AW_UNSET: MemoryError. */
AwValue aw_context_token_missing(AwVM *vm) AW_MUST_CHECK;
bool aw_context_raise_entered(AwVM *vm, AwValue context);

/* Makes `context` (AW_UNSET: a new, empty one) the thread's. false: RuntimeError, since it is entered already. */
static inline AW_MUST_CHECK bool aw_context_enter(AwVM *vm, AwValue context)
{
    if (AW_UNLIKELY(context != AW_UNSET)) {
        AwContext *entered = (AwContext *)aw_as_object(context);
        if (entered->entered)
            return aw_context_raise_entered(vm, context);
        entered->entered = true;
    }
    vm->thread->context = context;
    return true;
}

/* Leaves the thread's context, which may have been made meanwhile, for the one that it had before; gives the one that it left. */
static inline AwValue aw_context_leave(AwVM *vm, AwValue before)
{
    AwValue left = vm->thread->context;
    if (AW_UNLIKELY(left != AW_UNSET))
        ((AwContext *)aw_as_object(left))->entered = false;
    vm->thread->context = before;
    return left;
}

#endif
