/* exception_inside.h: what the files about exceptions share. Nobody else includes it.
 *
 * A family is a class with fields of its own and everything below it: OSError, SyntaxError, … Its row in
 * exception_types.c names how its fields are filled from the arguments, its str() and its attributes.
 */
#ifndef AW_VM_OBJECTS_EXCEPTION_INSIDE_H
#define AW_VM_OBJECTS_EXCEPTION_INSIDE_H

#include "vm/objects/exception.h"
#include "vm/objects/type.h"

/* Fills the fields of a new exception, whose args are set. keywords: dict or NULL. */
typedef bool (*AwExceptionInit)(AwVM *vm, AwException *e, AwDict *keywords);

/* An exception of `type` with these args, fields not filled. NULL: raised. */
AwException *aw_exception_alloc(AwVM *vm, AwType *type, const AwValue *args,
                                size_t count) AW_MUST_CHECK;
/* The `construct` of a family. */
AwStatus aw_exception_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                AwExceptionInit init, AwValue *out) AW_MUST_CHECK;
/* The `__init__` native of a family: args are self, *args, **kwargs. */
AwStatus aw_exception_native_init(AwVM *vm, AwValue *args, AwExceptionInit init,
                                  AwValue *out) AW_MUST_CHECK;

bool aw_exception_str(AwVM *vm, AwValue self,
                      AwValue *out) AW_MUST_CHECK; /* BaseException.__str__ */
bool aw_exception_repr(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
void aw_exception_traverse(AwHeap *heap, AwObject *o);
extern const AwNativeDef aw_exception_methods[];

/* exception_os.c */
bool aw_exception_os_init(AwVM *vm, AwException *e, AwDict *keywords) AW_MUST_CHECK;
bool aw_exception_os_str(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
AwStatus aw_exception_os_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                   AwValue *out) AW_MUST_CHECK;
extern const AwNativeDef aw_exception_os_methods[];
/* The class that OSError(number, …) makes; OSError itself if there is no special one. */
AwType *aw_exception_os_class(int64_t number);
/* exception_group.c */
AwStatus aw_exception_group_construct(AwVM *vm, AwValue self, AwValue *args, int argc,
                                      AwValue kwnames, AwValue *out) AW_MUST_CHECK;
bool aw_exception_group_str(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
extern const AwNativeDef aw_exception_group_methods[];
/* exception_text.c: SyntaxError and the Unicode family */
bool aw_exception_syntax_init(AwVM *vm, AwException *e, AwDict *keywords) AW_MUST_CHECK;
bool aw_exception_syntax_str(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
/* The rows of its attributes that live in the tuple of details. */
/* clang-format off */
#define AW_SYNTAX_DETAIL(name, i)                \
    {name, aw_syntax_get_##i, AW_GETTER, NULL},  \
    {                                            \
        name, aw_syntax_set_##i, AW_SETTER, NULL \
    }
#define AW_SYNTAX_ATTRIBUTES                                                                       \
    AW_SYNTAX_DETAIL("filename", 0), AW_SYNTAX_DETAIL("lineno", 1), AW_SYNTAX_DETAIL("offset", 2), \
        AW_SYNTAX_DETAIL("text", 3), AW_SYNTAX_DETAIL("end_lineno", 4),                            \
        AW_SYNTAX_DETAIL("end_offset", 5)
#define AW_SYNTAX_DECLARE(i)                                                     \
    AwStatus aw_syntax_get_##i(AwVM *vm, AwValue *args, int argc, AwValue *out); \
    AwStatus aw_syntax_set_##i(AwVM *vm, AwValue *args, int argc, AwValue *out);
AW_SYNTAX_DECLARE(0)
AW_SYNTAX_DECLARE(1) AW_SYNTAX_DECLARE(2) AW_SYNTAX_DECLARE(3) AW_SYNTAX_DECLARE(4)
    AW_SYNTAX_DECLARE(5)
    /* clang-format on */
    bool aw_exception_unicode_init(AwVM *vm, AwException *e, AwDict *keywords) AW_MUST_CHECK;
bool aw_exception_decode_init(AwVM *vm, AwException *e, AwDict *keywords) AW_MUST_CHECK;
bool aw_exception_translate_init(AwVM *vm, AwException *e, AwDict *keywords) AW_MUST_CHECK;
bool aw_exception_decode_str(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
bool aw_exception_encode_str(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
bool aw_exception_translate_str(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;

#define AW_FIELD_NATIVES(i)                                                                        \
    static AwStatus get_field_##i(AwVM *vm, AwValue *args, int argc, AwValue *out)                 \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        AwValue value = aw_as_exception(args[0])->fields[i];                                       \
        *out = value ? value : AW_NONE;                                                            \
        return AW_OK;                                                                              \
    }                                                                                              \
    static AwStatus set_field_##i(AwVM *vm, AwValue *args, int argc, AwValue *out)                 \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        aw_as_exception(args[0])->fields[i] = args[1];                                             \
        *out = AW_NONE;                                                                            \
        return AW_OK;                                                                              \
    }
#define AW_FIELD(name, i)                                                                          \
    {name, get_field_##i, AW_GETTER, NULL},                                                        \
    {                                                                                              \
        name, set_field_##i, AW_SETTER, NULL                                                       \
    }

#endif
