/* operator_number.c: binary and unary operators with CPython's rules: who is asked first, and what is said when
 * nobody knows.
 */
#include "vm/objects/raise.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"

#include <stdlib.h>

static const char *const signs[AW_BIN_COUNT] = {
    [AW_BIN_ADD] = "+",     [AW_BIN_SUB] = "-",           [AW_BIN_MUL] = "*", [AW_BIN_MATMUL] = "@",
    [AW_BIN_TRUEDIV] = "/", [AW_BIN_FLOORDIV] = "//",     [AW_BIN_MOD] = "%", [AW_BIN_POW] = "**",
    [AW_BIN_LSHIFT] = "<<", [AW_BIN_RSHIFT] = ">>",       [AW_BIN_AND] = "&", [AW_BIN_XOR] = "^",
    [AW_BIN_OR] = "|",      [AW_BIN_DIVMOD] = "divmod()",
};

static inline AwType *slot_type(AwVM *vm, AwValue v)
{
    AwType *type = aw_type_of(v);
    if (AW_UNLIKELY(!(type->flags & AW_TYPE_READY)) && !aw_type_ready(vm, type))
        abort(); /* MemoryError while making what every program needs */
    return type;
}

/* Both operands' types are asked, the right one first if it is a subclass of the left one's with another function. */
static bool ask_both(AwVM *vm, int op, AwValue v, AwValue w, AwValue *out)
{
    AwType *vtype = slot_type(vm, v), *wtype = slot_type(vm, w);
    AwBinaryFn left = vtype->binary[op], right = wtype->binary[op];
    if (right == left)
        right = NULL;
    if (left && right && aw_is_subtype(wtype, vtype)) {
        if (!right(vm, v, w, out))
            return false;
        if (*out != AW_NOT_IMPLEMENTED)
            return true;
        right = NULL;
    }
    *out = AW_NOT_IMPLEMENTED;
    if (left && !left(vm, v, w, out))
        return false;
    if (*out == AW_NOT_IMPLEMENTED && right)
        return right(vm, v, w, out);
    return true;
}

enum { SEQUENCE = AW_TYPE_STR | AW_TYPE_BYTES | AW_TYPE_TUPLE | AW_TYPE_LIST };

/* The builtin type that a value is, whatever the classes that were made of it. */
static const AwType *builtin_type(AwValue v)
{
    const AwType *type = aw_type_of(v);
    while (type->flags & AW_TYPE_HEAP && type->base_type)
        type = type->base_type;
    return type;
}

/* Whether * repeats it: the builtin type that it is has a slot for it, which no class took away, and is no number. */
static bool repeats(AwValue v)
{
    AwBinaryFn slot = builtin_type(v)->binary[AW_BIN_MUL];
    return slot && aw_type_of(v)->binary[AW_BIN_MUL] == slot &&
           !(aw_type_of(v)->flags & (AW_TYPE_INT | AW_TYPE_FLOAT | AW_TYPE_COMPLEX));
}

static bool concatenates(AwValue v)
{
    const AwType *type = aw_type_of(v);
    return type->flags & SEQUENCE &&
           type->binary[AW_BIN_ADD] == builtin_type(v)->binary[AW_BIN_ADD];
}

/* CPython's "has a sequence protocol": classes of the language always do. */
static bool like_sequence(AwValue v)
{
    const AwType *type = aw_type_of(v);
    return type->flags & AW_TYPE_HEAP || type->length || type->contains;
}

static bool raise_not_concatenated(AwVM *vm, AwValue v, AwValue w)
{
    uint32_t flags = aw_type_of(v)->flags;
    if (flags & AW_TYPE_BYTES)
        return aw_raise_type(vm, "can't concat %T to bytes", w);
    const char *kind = flags & AW_TYPE_STR ? "str" : flags & AW_TYPE_LIST ? "list" : "tuple";
    return aw_raise_type(vm, "can only concatenate %s (not \"%T\") to %s", kind, w, kind);
}

/* Sequences speak for themselves, in CPython after the number protocol failed. */
static bool raise_unsupported(AwVM *vm, int op, bool inplace, AwValue v, AwValue w)
{
    if (op == AW_BIN_ADD && concatenates(v))
        return raise_not_concatenated(vm, v, w);
    if (op == AW_BIN_MUL) {
        bool right = (!inplace || !like_sequence(v)) && repeats(w);
        if (repeats(v) || right)
            return aw_raise_type(vm, "can't multiply sequence by non-int of type '%T'",
                                 repeats(v) ? w : v);
    }
    const char *also = op == AW_BIN_POW && !inplace ? " or pow()" : "";
    return aw_raise_type(vm, "unsupported operand type(s) for %s%s%s: '%T' and '%T'", signs[op],
                         inplace ? "=" : "", also, v, w);
}

bool aw_binary(AwVM *vm, int op, bool inplace, AwValue v, AwValue w, AwValue *out)
{
    if (inplace) {
        AwBinaryFn slot = slot_type(vm, v)->inplace[op];
        if (slot) {
            if (!slot(vm, v, w, out))
                return false;
            if (*out != AW_NOT_IMPLEMENTED)
                return true;
        }
    }
    if (!ask_both(vm, op, v, w, out))
        return false;
    return *out != AW_NOT_IMPLEMENTED || raise_unsupported(vm, op, inplace, v, w);
}

bool aw_binary_right(AwVM *vm, int op, bool inplace, AwValue v, AwValue w, AwValue *out)
{
    AwType *vtype = slot_type(vm, v), *wtype = slot_type(vm, w);
    AwBinaryFn left = vtype->binary[op], right = wtype->binary[op];
    *out = AW_NOT_IMPLEMENTED;
    if (vtype != wtype && right && right != left && !right(vm, v, w, out))
        return false;
    return *out != AW_NOT_IMPLEMENTED || raise_unsupported(vm, op, inplace, v, w);
}

bool aw_unary(AwVM *vm, int op, AwValue v, AwValue *out)
{
    static const char *const unary_signs[] = {[AW_UN_NEG] = "unary -",
                                              [AW_UN_POS] = "unary +",
                                              [AW_UN_INVERT] = "unary ~",
                                              [AW_UN_ABS] = "abs()"};
    AwUnaryFn slot = slot_type(vm, v)->unary[op];
    if (!slot)
        return aw_raise_type(vm, "bad operand type for %s: '%T'", unary_signs[op], v);
    return slot(vm, v, out);
}
