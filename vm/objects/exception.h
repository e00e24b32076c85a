/* exception.h: exception objects, groups of them, and tracebacks; raising them is in raise.h. */
#ifndef AW_VM_OBJECTS_EXCEPTION_H
#define AW_VM_OBJECTS_EXCEPTION_H

#include "vm/objects/container.h"
#include "vm/objects/function.h"
#include "vm/objects/raise.h"

/* Where an exception passed: newest call last when shown, so each entry links to the one inside of it. */
typedef struct AwTraceback {
    AwObject base;
    struct AwTraceback *next; /* towards where it was raised */
    AwCodeObject *code;
    int32_t lasti;            /* of one that a program made, as its line: */
    uint32_t line;            /* what it said; else 0 */
    uint32_t instruction;     /* index into the code: gives line and span */
    const AwInlined *inlined; /* of that comprehension in the code, or NULL */
    AwValue frame;            /* what tb_frame gives; made when asked for; AW_UNSET */
    AwFunction *function;
    const void *
        record; /* the engine's frame, as in AwFrameObject, if the exception was handled there; else NULL */
    AwValue coroutine; /* whose frame it is, or AW_UNSET */
    uint32_t local_count;
    AwValue locals[]; /* the frame's variables when it passed */
} AwTraceback;

typedef struct {
    AwObject base;
    AwValue *attrs; /* attribute slots of subclasses and of set attributes (AW_TYPE_HAS_ATTRS) */
    AwValue args;   /* tuple */
    AwValue cause, context; /* exceptions or AW_UNSET */
    AwValue notes;          /* list or AW_UNSET: __notes__ */
    AwTraceback *traceback;
    bool suppress_context;
    AwValue fields
        [5]; /* by class: StopIteration.value; SystemExit.code; OSError errno strerror filename filename2 characters_written;
                           KeyError none; NameError name; AttributeError name obj; ImportError msg name path; SyntaxError msg and a
                           tuple (filename, lineno, offset, text, end_lineno, end_offset), and what the host shows below it, a str; ExceptionGroup message exceptions(tuple);
                           UnicodeError encoding object start end reason */
} AwException;

extern AwType aw_traceback_type;
extern AwType aw_frame_type;

static inline bool aw_is_exception(AwValue v)
{
    return aw_is_object(v) && (aw_as_object(v)->shape->type->flags & AW_TYPE_EXCEPTION);
}
static inline AwException *aw_as_exception(AwValue v)
{
    return (AwException *)aw_as_object(v);
}

AwValue aw_exception_new(AwVM *vm, AwType *type, const AwValue *args, int argc) AW_MUST_CHECK;
/* except E: whether `exception` matches class or tuple `pattern`; TypeError for other patterns. */
bool aw_exception_matches(AwVM *vm, AwValue exception, AwValue pattern, bool *out) AW_MUST_CHECK;
/* What `raise x` and `throw(x)` do with an instance or class: an instance; TypeError "exceptions must derive from BaseException". */
bool aw_exception_from(AwVM *vm, AwValue v, AwValue *out) AW_MUST_CHECK;
/* Sets context of `exception` to `context` as raising does: never to itself, cycles are cut. */
void aw_exception_set_context(AwVM *vm, AwValue exception, AwValue context);
/* except* : splits by class or tuple: the matching part and the rest (exceptions or AW_NONE); a plain exception that matches becomes a group. */
bool aw_exception_group_split(AwVM *vm, AwValue exception, AwValue pattern, AwValue *match,
                              AwValue *rest) AW_MUST_CHECK;
/* End of except*: see RAISE_STAR in opcodes.def. */
bool aw_exception_group_rejoin(AwVM *vm, AwValue original, AwValue parts,
                               AwValue *out) AW_MUST_CHECK;

#endif
