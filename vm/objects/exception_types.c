/* exception_types.c: the classes of exceptions, made from exceptions.def, and the small families among them. */
#include "vm/objects/container.h"
#include "vm/objects/exception_inside.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

AW_FIELD_NATIVES(0)
AW_FIELD_NATIVES(1)
AW_FIELD_NATIVES(2)
AW_FIELD_NATIVES(3)
AW_FIELD_NATIVES(4)

static size_t arg_count(const AwException *e)
{
    return aw_as_tuple(e->args)->count;
}

static AwValue arg(const AwException *e, size_t i)
{
    return aw_as_tuple(e->args)->items[i];
}

/* Takes `names` (ended by NULL) out of the keywords into fields[first …]; others are a TypeError. */
static bool take_keywords(AwVM *vm, AwException *e, AwDict *keywords, const char *const *names,
                          int first, AwType *family)
{
    uint32_t position = 0;
    AwValue name, value;
    while (keywords && aw_dict_next(keywords, &position, &name, &value)) {
        int i = 0;
        while (names[i] && !aw_str_is(name, names[i]))
            i++;
        if (!names[i])
            return aw_raise_type(vm, "'%V' is an invalid keyword argument for %N()", name, family);
        e->fields[first + i] = value;
    }
    return true;
}

static bool no_keywords(AwVM *vm, AwException *e, AwDict *keywords)
{
    return !keywords || aw_raise_type(vm, "%T() takes no keyword arguments", aw_from_object(e));
}

/* ---- plain ---- */

static bool plain_init(AwVM *vm, AwException *e, AwDict *keywords)
{
    return no_keywords(vm, e, keywords);
}

/* ---- StopIteration, SystemExit ---- */

static bool stop_init(AwVM *vm, AwException *e, AwDict *keywords)
{
    e->fields[0] = arg_count(e) ? arg(e, 0) : AW_NONE;
    return no_keywords(vm, e, keywords);
}

static bool exit_init(AwVM *vm, AwException *e, AwDict *keywords)
{
    e->fields[0] = arg_count(e) == 0 ? AW_NONE : arg_count(e) == 1 ? arg(e, 0) : e->args;
    return no_keywords(vm, e, keywords);
}

/* ---- KeyError ---- */

static bool key_str(AwVM *vm, AwValue self, AwValue *out)
{
    AwException *e = aw_as_exception(self);
    return arg_count(e) == 1 ? aw_repr(vm, arg(e, 0), out) : aw_exception_str(vm, self, out);
}

/* ---- ImportError, NameError, AttributeError ---- */

static bool import_init(AwVM *vm, AwException *e, AwDict *keywords)
{
    static const char *const names[] = {"name", "path", NULL};
    e->fields[0] = arg_count(e) == 1 ? arg(e, 0) : AW_NONE;
    e->fields[1] = e->fields[2] = AW_UNSET;
    return take_keywords(vm, e, keywords, names, 1, &aw_import_error_type);
}

static bool import_str(AwVM *vm, AwValue self, AwValue *out)
{
    AwValue message = aw_as_exception(self)->fields[0];
    if (!message || !aw_is_exact(message, &aw_str_type))
        return aw_exception_str(vm, self, out);
    *out = message;
    return true;
}

static bool name_init(AwVM *vm, AwException *e, AwDict *keywords)
{
    static const char *const names[] = {"name", NULL};
    e->fields[0] = AW_UNSET;
    return take_keywords(vm, e, keywords, names, 0, &aw_name_error_type);
}

static bool attribute_init(AwVM *vm, AwException *e, AwDict *keywords)
{
    static const char *const names[] = {"name", "obj", NULL};
    e->fields[0] = e->fields[1] = AW_UNSET;
    return take_keywords(vm, e, keywords, names, 0, &aw_attribute_error_type);
}

/* ---- each family's __init__ and construct ---- */

#define FAMILY_INIT(family, init)                                                                  \
    static AwStatus family##_native_init(AwVM *vm, AwValue *args, int argc, AwValue *out)          \
    {                                                                                              \
        (void)argc;                                                                                \
        return aw_exception_native_init(vm, args, init, out);                                      \
    }
#define FAMILY_CONSTRUCT(family, init)                                                             \
    static AwStatus family##_construct(AwVM *vm, AwValue self, AwValue *args, int argc,            \
                                       AwValue kwnames, AwValue *out)                              \
    {                                                                                              \
        return aw_exception_construct(vm, self, args, argc, kwnames, init, out);                   \
    }
#define FAMILY(family, init) FAMILY_INIT(family, init) FAMILY_CONSTRUCT(family, init)
FAMILY_CONSTRUCT(plain, plain_init)
FAMILY(stop, stop_init)
FAMILY(exit, exit_init)
FAMILY(import, import_init)
FAMILY(name, name_init)
FAMILY(attribute, attribute_init)
FAMILY(syntax, aw_exception_syntax_init)
FAMILY(decode, aw_exception_decode_init)
FAMILY(encode, aw_exception_unicode_init)
FAMILY(translate, aw_exception_translate_init)

#define INIT(family)                                                                               \
    {                                                                                              \
        "__init__(self, /, *args, **kwargs)", family##_native_init, 0, NULL                        \
    }
static const AwNativeDef stop_methods[] = {INIT(stop), AW_FIELD("value", 0), {0}};
static const AwNativeDef exit_methods[] = {INIT(exit), AW_FIELD("code", 0), {0}};
static const AwNativeDef import_methods[] = {
    INIT(import), AW_FIELD("msg", 0), AW_FIELD("name", 1), AW_FIELD("path", 2), {0}};
static const AwNativeDef name_methods[] = {INIT(name), AW_FIELD("name", 0), {0}};
static const AwNativeDef attribute_methods[] = {
    INIT(attribute), AW_FIELD("name", 0), AW_FIELD("obj", 1), {0}};
static const AwNativeDef syntax_methods[] = {
    INIT(syntax), AW_FIELD("msg", 0), AW_SYNTAX_ATTRIBUTES, {0}};
#define UNICODE_FIELDS                                                                             \
    AW_FIELD("object", 1), AW_FIELD("start", 2), AW_FIELD("end", 3), AW_FIELD("reason", 4)
static const AwNativeDef decode_methods[] = {
    INIT(decode), AW_FIELD("encoding", 0), UNICODE_FIELDS, {0}};
static const AwNativeDef encode_methods[] = {
    INIT(encode), AW_FIELD("encoding", 0), UNICODE_FIELDS, {0}};
static const AwNativeDef translate_methods[] = {INIT(translate), UNICODE_FIELDS, {0}};

/* ---- the classes ---- */

/* What a class that heads a family has of its own: FAMILY_OF_<id> is a comma and, in brackets, members of its
 * type record. SECOND() gives the brackets, or empty ones where FAMILY_OF_<id> is no macro. */
#define SECOND_OF(a, b, ...)  b
#define SECOND(...)           SECOND_OF(__VA_ARGS__)
#define WITHOUT_BRACKETS(...) __VA_ARGS__
#define APPLY(macro, args)    macro args
#define MEMBERS(id)           APPLY(WITHOUT_BRACKETS, SECOND(FAMILY_OF_##id, (), 0))

#define FAMILY_OF_base_exception                                                                   \
    , (.methods = aw_exception_methods, .construct = plain_construct, .repr = aw_exception_repr,   \
       .str = aw_exception_str)
#define FAMILY_OF_base_exception_group                                                             \
    , (.methods = aw_exception_group_methods, .construct = aw_exception_group_construct,           \
       .str = aw_exception_group_str)
#define FAMILY_OF_stop_iteration , (.methods = stop_methods, .construct = stop_construct)
#define FAMILY_OF_system_exit    , (.methods = exit_methods, .construct = exit_construct)
#define FAMILY_OF_key_error      , (.str = key_str)
#define FAMILY_OF_import_error                                                                     \
    , (.methods = import_methods, .construct = import_construct, .str = import_str)
#define FAMILY_OF_name_error      , (.methods = name_methods, .construct = name_construct)
#define FAMILY_OF_attribute_error , (.methods = attribute_methods, .construct = attribute_construct)
#define FAMILY_OF_os_error                                                                         \
    , (.methods = aw_exception_os_methods, .construct = aw_exception_os_construct,                 \
       .str = aw_exception_os_str)
#define FAMILY_OF_syntax_error                                                                     \
    , (.methods = syntax_methods, .construct = syntax_construct, .str = aw_exception_syntax_str)
#define FAMILY_OF_unicode_decode_error                                                             \
    , (.methods = decode_methods, .construct = decode_construct, .str = aw_exception_decode_str)
#define FAMILY_OF_unicode_encode_error                                                             \
    , (.methods = encode_methods, .construct = encode_construct, .str = aw_exception_encode_str)
#define FAMILY_OF_unicode_translate_error                                                          \
    , (.methods = translate_methods, .construct = translate_construct,                             \
       .str = aw_exception_translate_str)

#define AW_EXCEPTION(id, text, base, sentence)                                                     \
    AwType aw_##id##_type = {AW_TYPE_HEADER(id),                                                   \
                             .name = text,                                                         \
                             .doc = sentence,                                                      \
                             .flags = AW_TYPE_EXCEPTION | AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT,    \
                             .size = sizeof(AwException),                                          \
                             .attrs_offset = offsetof(AwException, attrs),                         \
                             .base_type = &aw_##base##_type,                                       \
                             .traverse = aw_exception_traverse,                                    \
                             MEMBERS(id)};
#include "vm/objects/exceptions.def"
