/* call_error.h: CPython's sentences for wrong calls of functions of the language. */
#ifndef AW_VM_OBJECTS_CALL_ERROR_H
#define AW_VM_OBJECTS_CALL_ERROR_H

#include "vm/code.h"
#include "vm/objects/container.h"

/* What the sentences need to know of the function. */
typedef struct {
    AwValue qualname;
    const AwText *names; /* of positional parameters, then keyword-only ones */
    int positional, positional_only;
    int defaults; /* how many of the positional ones have one */
} AwCalled;

/* All give false: TypeError is raised. */
/* "f() takes from 1 to 2 positional arguments but 3 were given"; keywords: keyword-only ones that were given */
bool aw_call_too_many(AwVM *vm, const AwCalled *called, int given, int keywords);
/* "f() missing 2 required positional arguments: 'a' and 'b'" */
bool aw_call_missing(AwVM *vm, const AwCalled *called, const AwText *missing, int count,
                     const char *kind);
/* "f() got an unexpected keyword argument 'x'", or what it says of positional-only ones among `names` */
bool aw_call_unexpected(AwVM *vm, const AwCalled *called, AwTuple *names, AwValue name);
/* "f() got multiple values for argument 'x'" */
bool aw_call_repeated(AwVM *vm, const AwCalled *called, AwValue name);

#endif
