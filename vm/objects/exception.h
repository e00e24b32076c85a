/* exception.h: the exception classes, raising from C, and tracebacks. */
#ifndef AW_VM_OBJECTS_EXCEPTION_H
#define AW_VM_OBJECTS_EXCEPTION_H

#include "vm/objects/container.h"
#include "vm/objects/function.h"

/* Where an exception passed: newest call last when shown, so each entry links to the one inside of it. */
typedef struct AwTraceback {
    AwObject base;
    struct AwTraceback *next; /* towards where it was raised */
    AwCodeObject *code;
    uint32_t instruction;     /* index into the code: gives line and span */
    AwValue frame;            /* what tb_frame gives; made when asked for; AW_UNSET */
    AwDict *globals;
} AwTraceback;

typedef struct {
    AwObject base;
    AwValue *attrs;     /* attribute slots of subclasses and of set attributes (AW_TYPE_HAS_ATTRS) */
    AwValue args;       /* tuple */
    AwValue cause, context; /* exceptions or AW_UNSET */
    AwValue notes;      /* list or AW_UNSET: __notes__ */
    AwTraceback *traceback;
    bool suppress_context;
    AwValue fields[5];  /* by class: StopIteration.value; SystemExit.code; OSError errno strerror filename filename2;
                           KeyError none; NameError name; AttributeError name obj; ImportError msg name path; SyntaxError msg and a
                           tuple (filename, lineno, offset, text, end_lineno, end_offset); ExceptionGroup message exceptions(tuple);
                           UnicodeError encoding object start end reason */
} AwException;

/* One row per class: AW_EXCEPTION(c_name, "Name", base c_name, doc) in objects/exceptions.def makes
 * aw_c_name_type: aw_type_error_type, aw_value_error_type, aw_stop_iteration_type … */
#define AW_EXCEPTION(id, name, base, doc) extern AwType aw_##id##_type;
#include "vm/objects/exceptions.def"
#undef AW_EXCEPTION
extern AwType aw_traceback_type;
extern AwType aw_frame_type;

static inline bool aw_is_exception(AwValue v) {
    return aw_is_object(v) && (aw_as_object(v)->shape->type->flags & AW_TYPE_EXCEPTION);
}
static inline AwException *aw_as_exception(AwValue v) {
    return (AwException *)aw_as_object(v);
}

/* Raises: sets vm->exception to a new exception whose one argument is the formatted text (aw_format's directives);
 * its __context__ is set by the engine when it unwinds. Always false, so `return aw_raise(...)`. */
bool aw_raise(AwVM *vm, AwType *type, const char *format, ...);
#define aw_raise_type(vm, ...) aw_raise(vm, &aw_type_error_type, __VA_ARGS__)
#define aw_raise_value(vm, ...) aw_raise(vm, &aw_value_error_type, __VA_ARGS__)
bool aw_raise_with(AwVM *vm, AwType *type, AwValue argument); /* one argument of any kind (KeyError) */
bool aw_raise_exception(AwVM *vm, AwValue exception);
bool aw_raise_memory(AwVM *vm); /* allocates nothing */
bool aw_raise_errno(AwVM *vm, int number, AwValue filename /* or AW_UNSET */); /* the OSError subclass of errno */
bool aw_raise_stop(AwVM *vm, AwValue value); /* StopIteration */
bool aw_raise_name(AwVM *vm, AwValue name);  /* NameError "name 'x' is not defined" */

AwValue aw_exception_new(AwVM *vm, AwType *type, const AwValue *args, int argc) AW_MUST_CHECK;
/* Is the raised exception of that type? Clears it if so. */
bool aw_catch(AwVM *vm, const AwType *type);
/* Takes the raised exception out of the machine (no longer raised). */
static inline AwValue aw_take_exception(AwVM *vm) {
    AwValue exception = vm->exception;
    vm->exception = AW_UNSET;
    return exception;
}
/* except E: whether `exception` matches class or tuple `pattern`; TypeError for other patterns. */
bool aw_exception_matches(AwVM *vm, AwValue exception, AwValue pattern, bool *out) AW_MUST_CHECK;
/* What `raise x` and `throw(x)` do with an instance or class: an instance; TypeError "exceptions must derive from BaseException". */
bool aw_exception_from(AwVM *vm, AwValue v, AwValue *out) AW_MUST_CHECK;
/* Sets context of `exception` to `context` as raising does: never to itself, cycles are cut. */
void aw_exception_set_context(AwVM *vm, AwValue exception, AwValue context);
/* except* : splits by class or tuple: the matching part and the rest (exceptions or AW_NONE); a plain exception that matches becomes a group. */
bool aw_exception_group_split(AwVM *vm, AwValue exception, AwValue pattern, AwValue *match, AwValue *rest) AW_MUST_CHECK;
/* End of except*: see RAISE_STAR in opcodes.def. */
bool aw_exception_group_rejoin(AwVM *vm, AwValue original, AwValue parts, AwValue *out) AW_MUST_CHECK;

#endif
