/* bool.c: True and False. They are ints with a repr of their own; their words are constants of value.h. */
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

static AwStatus bool_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                               AwValue *out)
{
    (void)self;
    bool truth = false;
    if (kwnames && aw_as_tuple(kwnames)->count)
        return aw_raise_type(vm, "bool() takes no keyword arguments");
    if (argc > 1)
        return aw_raise_type(vm, "bool expected at most 1 argument, got %d", argc);
    if (argc == 1 && !aw_truth(vm, args[0], &truth))
        return AW_RAISED;
    *out = aw_from_bool(truth);
    return AW_OK;
}

static bool bool_repr(AwVM *vm, AwValue self, AwValue *out)
{
    *out = aw_str_intern_text(vm, self == AW_TRUE ? "True" : "False");
    return *out != AW_UNSET;
}

/* & | ^ of two bools are bools; of a bool and an int they are int's. */
static bool bool_operator(AwVM *vm, int op, AwValue a, AwValue b, AwValue *out)
{
    if (aw_is_any_int(a) && aw_is_any_int(b))
        return aw_int_binary(vm, op, a, b, out);
    *out = AW_NOT_IMPLEMENTED;
    return true;
}

static bool bool_and(AwVM *vm, AwValue a, AwValue b, AwValue *out)
{
    return bool_operator(vm, AW_BIN_AND, a, b, out);
}

static bool bool_or(AwVM *vm, AwValue a, AwValue b, AwValue *out)
{
    return bool_operator(vm, AW_BIN_OR, a, b, out);
}

static bool bool_xor(AwVM *vm, AwValue a, AwValue b, AwValue *out)
{
    return bool_operator(vm, AW_BIN_XOR, a, b, out);
}

AwType aw_bool_type = {
    AW_TYPE_HEADER(bool),
    .name = "bool",
    .doc = "True or False.",
    .base_type = &aw_int_type,
    .size = sizeof(AwBig),
    .flags = AW_TYPE_INT | AW_TYPE_FINAL,
    .repr = bool_repr,
    .construct = bool_construct,
    .binary[AW_BIN_AND] = bool_and,
    .binary[AW_BIN_OR] = bool_or,
    .binary[AW_BIN_XOR] = bool_xor,
};
