/* warning.c: warnings that the types give: what they have to say goes through the library's module warnings. */
#include "vm/objects/raise.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

bool aw_warn(AwVM *vm, AwType *category, const char *format, ...)
{
    AwBuffer buffer = {0};
    va_list args;
    va_start(args, format);
    bool ok = aw_format(vm, &buffer, format, args);
    va_end(args);
    if (!ok) {
        aw_buffer_deinit(&buffer);
        return false;
    }
    AwValue given[2] = {aw_str_take(vm, &buffer), aw_from_object(category)}, function, result;
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, given[0]);
    ok = given[0] && vm->calls.library(vm, "warnings", "warn", &function) &&
         aw_call(vm, function, given, 2, &result);
    aw_root_release(vm, mark);
    return ok;
}

bool aw_warn_subclass(AwVM *vm, AwValue result, const AwType *type, AwValue of, const char *name)
{
    if (!aw_is_object(result) ? aw_type_of(result) == type
                              : aw_as_object(result)->shape == &type->root)
        return true;
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, result);
    bool ok = aw_warn(vm, &aw_deprecation_warning_type,
                      "%s%s%s returned non-%N (type %T).  The ability to return an instance of a "
                      "strict subclass of %N is deprecated, and may be removed in a future "
                      "version of Python.",
                      of ? aw_type_of(of)->name : "", of ? "." : "", name, type, result, type);
    aw_root_release(vm, mark);
    return ok;
}
