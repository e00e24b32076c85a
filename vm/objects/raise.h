/* raise.h: the exception classes, and raising and catching from C. What only raises needs no more
 * than this; exception objects themselves are in exception.h, where all of this is implemented.
 */
#ifndef AW_VM_OBJECTS_RAISE_H
#define AW_VM_OBJECTS_RAISE_H

#include "vm/heap/vm.h"

/* One row per class: AW_EXCEPTION(c_name, "Name", base c_name, doc) in objects/exceptions.def makes
 * aw_c_name_type: aw_type_error_type, aw_value_error_type, aw_stop_iteration_type … */
#define AW_EXCEPTION(id, name, base, doc) extern AwType aw_##id##_type;
#include "vm/objects/exceptions.def"
#undef AW_EXCEPTION

/* Raises: sets vm->exception to a new exception whose one argument is the formatted text (aw_format's directives);
 * its __context__ is set by the engine when it unwinds. Always false, so `return aw_raise(...)`. */
bool aw_raise(AwVM *vm, AwType *type, const char *format, ...);
#define aw_raise_type(vm, ...)  aw_raise(vm, &aw_type_error_type, __VA_ARGS__)
#define aw_raise_value(vm, ...) aw_raise(vm, &aw_value_error_type, __VA_ARGS__)
bool aw_raise_with(AwVM *vm, AwType *type,
                   AwValue argument); /* one argument of any kind (KeyError) */
bool aw_raise_exception(AwVM *vm, AwValue exception);
bool aw_raise_memory(AwVM *vm); /* allocates nothing */
/* The MemoryError that it raises is no cell of the heap; a root. */
void aw_exception_mark_spare(AwHeap *heap);
bool aw_raise_errno(AwVM *vm, int number,
                    AwValue filename /* or AW_UNSET */); /* the OSError subclass of errno */
bool aw_raise_stop(AwVM *vm, AwValue value);             /* StopIteration */
bool aw_raise_name(AwVM *vm, AwValue name);              /* NameError "name 'x' is not defined" */

/* warnings.warn(text, category); false: a filter made an exception of it. Re-enters; values that are needed afterwards must be rooted. */
bool aw_warn(AwVM *vm, AwType *category, const char *format, ...) AW_MUST_CHECK;
/* Warns when what a special method gave is of a strict subclass of `type` (int, float, complex). `of`: whose method it is, if the
 * sentence says it, or AW_UNSET. Keeps `result`. */
bool aw_warn_subclass(AwVM *vm, AwValue result, const AwType *type, AwValue of,
                      const char *name) AW_MUST_CHECK;

/* Is the raised exception of that type? Clears it if so. */
bool aw_catch(AwVM *vm, const AwType *type);
/* Takes the raised exception out of the machine (no longer raised). */
static inline AwValue aw_take_exception(AwVM *vm)
{
    AwValue exception = vm->exception;
    vm->exception = AW_UNSET;
    return exception;
}

#endif
