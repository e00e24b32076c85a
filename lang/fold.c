/* Constant folding. Integers are computed in 128 bits; what does not fit is left to run time. The
   limits on strings and powers are those of CPython's optimizer. */
#include "lang/fold.h"

#include <stdio.h>
#include <string.h>

#define MAX_TEXT  4096        /* bytes of a folded string */
#define MAX_EXACT (1ll << 53) /* integers up to here are exact as doubles */
#define MAX_DEPTH 400         /* nested expressions deeper than this are not folded */

typedef __int128 Wide;

static bool fold(AwArena *arena, const AwNode *node, AwConst *out, int depth);

/* ---- integers ---- */

static int digit_value(char digit)
{
    return digit <= '9' ? digit - '0' : (digit | 32) - 'a' + 10;
}

/* Digits, perhaps with a sign and 0x before them, when they fit. */
static bool parse_wide(const char *text, uint32_t length, int base, Wide *out)
{
    bool negative = length && *text == '-';
    Wide value = 0;
    for (uint32_t i = negative; i < length; i++) {
        if (i == (uint32_t)negative && length - i > 2 && text[i] == '0' && text[i + 1] == 'x') {
            base = 16;
            i++;
        } else if (__builtin_mul_overflow(value, base, &value) ||
                   __builtin_add_overflow(value, digit_value(text[i]), &value)) {
            return false;
        }
    }
    *out = negative ? -value : value;
    return true;
}

static bool get_wide(const AwConst *constant, Wide *out)
{
    switch (constant->kind) {
    case AW_CONST_FALSE: *out = 0; return true;
    case AW_CONST_TRUE: *out = 1; return true;
    case AW_CONST_INT: *out = constant->integer; return true;
    case AW_CONST_BIG: return parse_wide(constant->text.bytes, constant->text.size, 10, out);
    default: return false;
    }
}

static bool put_wide(AwArena *arena, Wide value, AwConst *out)
{
    if (value >= INT64_MIN && value <= INT64_MAX) {
        *out = (AwConst){.kind = AW_CONST_INT, .integer = (int64_t)value};
        return true;
    }
    unsigned __int128 size = value < 0 ? -(unsigned __int128)value : (unsigned __int128)value;
    char text[48];
    int length = snprintf(text, sizeof text, "%s0x%llx%016llx", value < 0 ? "-" : "",
                          (unsigned long long)(size >> 64), (unsigned long long)size);
    *out = (AwConst){.kind = AW_CONST_BIG,
                     .text = {aw_arena_copy(arena, text, (size_t)length), (uint32_t)length}};
    return true;
}

/* A literal beyond int64: the digits of the tree, in a base that is a power of two as 0x.... */
static bool fold_big_literal(AwArena *arena, const AwConstant *constant, AwConst *out)
{
    unsigned bits = constant->base == 16 ? 4 : constant->base == 8 ? 3 : 1;
    if (constant->base == 10) {
        *out = (AwConst){.kind = AW_CONST_BIG, .text = {constant->text, constant->length}};
        return true;
    }
    size_t capacity = 2 + ((size_t)constant->length * bits + 3) / 4;
    char *text = aw_arena_alloc(arena, capacity);
    size_t at = capacity;
    unsigned pending = 0, pending_bits = 0;
    for (uint32_t i = constant->length; i > 0 || pending_bits > 0;) {
        if (i > 0 && pending_bits < 4) {
            pending |= (unsigned)digit_value(constant->text[--i]) << pending_bits;
            pending_bits += bits;
            continue;
        }
        text[--at] = "0123456789abcdef"[pending & 15];
        pending >>= 4;
        pending_bits = pending_bits > 4 ? pending_bits - 4 : 0;
    }
    text[--at] = 'x';
    text[--at] = '0';
    *out = (AwConst){.kind = AW_CONST_BIG, .text = {text + at, (uint32_t)(capacity - at)}};
    return true;
}

static Wide floor_divide(Wide left, Wide right)
{
    Wide quotient = left / right;
    return quotient * right != left && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}

static bool power(Wide base, Wide exponent, Wide *out)
{
    Wide result = 1;
    if (exponent < 0 || exponent > 128)
        return false;
    for (; exponent > 0; exponent--)
        if (__builtin_mul_overflow(result, base, &result))
            return false;
    *out = result;
    return true;
}

static bool shift_left(Wide left, Wide count, Wide *out)
{
    if (count < 0 || count > 120)
        return false;
    return !__builtin_mul_overflow(left, (Wide)1 << count, out);
}

static bool shift_right(Wide left, Wide count, Wide *out)
{
    if (count < 0)
        return false;
    *out = left >> (count > 127 ? 127 : count);
    return true;
}

static bool fold_ints(AwArena *arena, AwBinaryOp op, Wide left, Wide right, AwConst *out)
{
    Wide value;
    switch (op) {
    case AW_BINARY_ADD:
        if (__builtin_add_overflow(left, right, &value))
            return false;
        break;
    case AW_BINARY_SUB:
        if (__builtin_sub_overflow(left, right, &value))
            return false;
        break;
    case AW_BINARY_MUL:
        if (__builtin_mul_overflow(left, right, &value))
            return false;
        break;
    case AW_BINARY_FLOORDIV:
    case AW_BINARY_MOD:
        if (right == 0 || right == -1)
            return false;
        value = floor_divide(left, right);
        if (op == AW_BINARY_MOD)
            value = left - value * right;
        break;
    case AW_BINARY_DIV:
        if (right == 0 || left > MAX_EXACT || left < -MAX_EXACT || right > MAX_EXACT ||
            right < -MAX_EXACT)
            return false;
        *out = (AwConst){.kind = AW_CONST_FLOAT, .number = (double)left / (double)right};
        return true;
    case AW_BINARY_POW:
        if (!power(left, right, &value))
            return false;
        break;
    case AW_BINARY_LSHIFT:
        if (!shift_left(left, right, &value))
            return false;
        break;
    case AW_BINARY_RSHIFT:
        if (!shift_right(left, right, &value))
            return false;
        break;
    case AW_BINARY_OR: value = left | right; break;
    case AW_BINARY_XOR: value = left ^ right; break;
    case AW_BINARY_AND: value = left & right; break;
    default: return false;
    }
    return put_wide(arena, value, out);
}

/* True and False combine to themselves under &, | and ^. */
static bool fold_bools(AwBinaryOp op, bool left, bool right, AwConst *out)
{
    bool value;
    switch (op) {
    case AW_BINARY_AND: value = left & right; break;
    case AW_BINARY_OR: value = left | right; break;
    case AW_BINARY_XOR: value = left ^ right; break;
    default: return false;
    }
    *out = (AwConst){.kind = value ? AW_CONST_TRUE : AW_CONST_FALSE};
    return true;
}

/* ---- floats and strings ---- */

static bool get_double(const AwConst *constant, double *out)
{
    Wide value;
    if (constant->kind == AW_CONST_FLOAT) {
        *out = constant->number;
        return true;
    }
    if (!get_wide(constant, &value) || value > MAX_EXACT || value < -MAX_EXACT)
        return false;
    *out = (double)value;
    return true;
}

static bool fold_floats(AwBinaryOp op, double left, double right, AwConst *out)
{
    double value;
    switch (op) {
    case AW_BINARY_ADD: value = left + right; break;
    case AW_BINARY_SUB: value = left - right; break;
    case AW_BINARY_MUL: value = left * right; break;
    case AW_BINARY_DIV:
        if (right == 0)
            return false;
        value = left / right;
        break;
    default: return false;
    }
    *out = (AwConst){.kind = AW_CONST_FLOAT, .number = value};
    return true;
}

static bool fold_concat(AwArena *arena, const AwConst *left, const AwConst *right, AwConst *out)
{
    uint32_t size = left->text.size + right->text.size;
    if (size > MAX_TEXT)
        return false;
    char *text = aw_arena_alloc(arena, size + 1);
    memcpy(text, left->text.bytes, left->text.size);
    memcpy(text + left->text.size, right->text.bytes, right->text.size);
    *out = (AwConst){.kind = left->kind, .text = {text, size}};
    return true;
}

static bool fold_repeat(AwArena *arena, const AwConst *left, const AwConst *right, AwConst *out)
{
    if (right->kind != AW_CONST_INT || right->integer > MAX_TEXT)
        return false;
    uint64_t count = right->integer < 0 ? 0 : (uint64_t)right->integer;
    if (count * left->text.size > MAX_TEXT)
        return false;
    uint32_t size = (uint32_t)(count * left->text.size);
    char *text = aw_arena_alloc(arena, size + 1);
    for (uint64_t i = 0; i < count; i++)
        memcpy(text + i * left->text.size, left->text.bytes, left->text.size);
    *out = (AwConst){.kind = left->kind, .text = {text, size}};
    return true;
}

static bool is_bool(const AwConst *constant)
{
    return constant->kind == AW_CONST_TRUE || constant->kind == AW_CONST_FALSE;
}

/* A lone surrogate at the seam could meet its other half. */
static bool is_plain_text(const AwConst *constant)
{
    if (constant->kind == AW_CONST_BYTES)
        return true;
    if (constant->kind != AW_CONST_STR)
        return false;
    return !memchr(constant->text.bytes, 0xED, constant->text.size);
}

static bool fold_binary(AwArena *arena, const AwNode *node, AwConst *out, int depth)
{
    AwConst left, right;
    AwBinaryOp op = node->bin_op.op;
    if (!fold(arena, node->bin_op.right, &right, depth) ||
        !fold(arena, node->bin_op.left, &left, depth))
        return false;
    Wide left_int, right_int;
    if (is_bool(&left) && is_bool(&right) &&
        fold_bools(op, left.kind == AW_CONST_TRUE, right.kind == AW_CONST_TRUE, out))
        return true;
    if (get_wide(&left, &left_int) && get_wide(&right, &right_int))
        return fold_ints(arena, op, left_int, right_int, out);
    double left_float, right_float;
    if (get_double(&left, &left_float) && get_double(&right, &right_float))
        return fold_floats(op, left_float, right_float, out);
    if (!is_plain_text(&left))
        return false;
    if (op == AW_BINARY_ADD && right.kind == left.kind && is_plain_text(&right))
        return fold_concat(arena, &left, &right, out);
    return op == AW_BINARY_MUL && fold_repeat(arena, &left, &right, out);
}

/* ---- the rest ---- */

static bool fold_negative(AwArena *arena, const AwConst *value, AwConst *out)
{
    Wide wide;
    if (value->kind == AW_CONST_FLOAT) {
        *out = (AwConst){.kind = AW_CONST_FLOAT, .number = -value->number};
        return true;
    }
    if (get_wide(value, &wide))
        return put_wide(arena, -wide, out);
    if (value->kind != AW_CONST_BIG || value->text.bytes[0] == '-')
        return false;
    char *text = aw_arena_alloc(arena, value->text.size + 2);
    text[0] = '-';
    memcpy(text + 1, value->text.bytes, value->text.size);
    *out = (AwConst){.kind = AW_CONST_BIG, .text = {text, value->text.size + 1}};
    return true;
}

static bool fold_unary(AwArena *arena, const AwNode *node, AwConst *out, int depth)
{
    AwConst value;
    Wide wide;
    if (!fold(arena, node->unary_op.operand, &value, depth))
        return false;
    switch (node->unary_op.op) {
    case AW_UNARY_NOT:
        *out = (AwConst){.kind = aw_fold_truth(&value) ? AW_CONST_FALSE : AW_CONST_TRUE};
        return true;
    case AW_UNARY_MINUS: return fold_negative(arena, &value, out);
    case AW_UNARY_PLUS:
        if (value.kind == AW_CONST_FLOAT) {
            *out = value;
            return true;
        }
        return get_wide(&value, &wide) && put_wide(arena, wide, out);
    default: return get_wide(&value, &wide) && put_wide(arena, ~wide, out);
    }
}

static bool fold_constant(AwArena *arena, const AwConstant *constant, AwConst *out)
{
    switch ((AwConstantKind)constant->kind) {
    case AW_CONSTANT_NONE: *out = (AwConst){.kind = AW_CONST_NONE}; return true;
    case AW_CONSTANT_TRUE: *out = (AwConst){.kind = AW_CONST_TRUE}; return true;
    case AW_CONSTANT_FALSE: *out = (AwConst){.kind = AW_CONST_FALSE}; return true;
    case AW_CONSTANT_ELLIPSIS: *out = (AwConst){.kind = AW_CONST_ELLIPSIS}; return true;
    case AW_CONSTANT_INT:
        *out = (AwConst){.kind = AW_CONST_INT, .integer = constant->integer};
        return true;
    case AW_CONSTANT_BIG_INT: return fold_big_literal(arena, constant, out);
    case AW_CONSTANT_FLOAT:
        *out = (AwConst){.kind = AW_CONST_FLOAT, .number = constant->number};
        return true;
    case AW_CONSTANT_COMPLEX:
        *out = (AwConst){.kind = AW_CONST_COMPLEX, .number = constant->number};
        return true;
    case AW_CONSTANT_STR:
    case AW_CONSTANT_BYTES:
        *out = (AwConst){.kind = constant->kind == AW_CONSTANT_STR ? AW_CONST_STR : AW_CONST_BYTES,
                         .text = {constant->text, constant->length}};
        return true;
    case AW_CONSTANT_MADE: *out = *constant->made; return true;
    }
    return false;
}

static bool fold_items(AwArena *arena, const AwNodes *nodes, AwConstKind kind, AwConst *out,
                       int depth)
{
    AwConst first = {0};
    if (nodes->count && !fold(arena, nodes->items[0], &first, depth))
        return false; /* most displays are not constant: seen before anything is allocated */
    AwConst *items = AW_ARENA_ARRAY(arena, AwConst, nodes->count + 1);
    items[0] = first;
    for (uint32_t i = 1; i < nodes->count; i++)
        if (!fold(arena, nodes->items[i], &items[i], depth))
            return false;
    *out = (AwConst){.kind = kind, .count = nodes->count, .items = items};
    return true;
}

static bool fold(AwArena *arena, const AwNode *node, AwConst *out, int depth)
{
    if (depth > MAX_DEPTH)
        return false;
    switch (node->kind) {
    case AST_CONSTANT: return fold_constant(arena, &node->constant, out);
    case AST_UNARY_OP: return fold_unary(arena, node, out, depth + 1);
    case AST_BIN_OP: return fold_binary(arena, node, out, depth + 1);
    case AST_TUPLE:
        return node->context == AW_LOAD &&
               fold_items(arena, node->children, AW_CONST_TUPLE, out, depth + 1);
    case AST_NAME:
        if (node->context != AW_LOAD || strcmp(node->name->text, "__debug__") != 0)
            return false;
        *out = (AwConst){.kind = node->name->is_false ? AW_CONST_FALSE : AW_CONST_TRUE};
        return true;
    default: return false;
    }
}

bool aw_fold(AwArena *arena, const AwNode *node, AwConst *out)
{
    return fold(arena, node, out, 0);
}

bool aw_fold_items(AwArena *arena, const AwNodes *nodes, AwConstKind kind, AwConst *out)
{
    return fold_items(arena, nodes, kind, out, 0);
}

bool aw_fold_truth(const AwConst *constant)
{
    switch (constant->kind) {
    case AW_CONST_NONE:
    case AW_CONST_FALSE: return false;
    case AW_CONST_INT: return constant->integer != 0;
    case AW_CONST_FLOAT: return constant->number != 0;
    case AW_CONST_COMPLEX: return constant->number != 0 || constant->real != 0;
    case AW_CONST_STR:
    case AW_CONST_BYTES: return constant->text.size != 0;
    case AW_CONST_TUPLE:
    case AW_CONST_FROZENSET: return constant->count != 0;
    default: return true;
    }
}
