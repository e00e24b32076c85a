/* Annotations as text: what `from __future__ import annotations` puts in place of their values.
   Written as CPython writes them: one blank around operators, parentheses only where needed. */
#include "lang/codegen.h"

#include <float.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How tightly an expression binds; a looser one inside of a tighter one gets parentheses. */
typedef enum {
    LEVEL_TUPLE,
    LEVEL_TEST,
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_COMPARE,
    LEVEL_BIT_OR,
    LEVEL_BIT_XOR,
    LEVEL_BIT_AND,
    LEVEL_SHIFT,
    LEVEL_SUM,
    LEVEL_TERM,
    LEVEL_FACTOR,
    LEVEL_POWER,
    LEVEL_AWAIT,
    LEVEL_ATOM,
} Level;

typedef struct {
    AwBuffer out;
    bool unknown; /* met something that it cannot write */
} Unparse;

static void write(Unparse *u, const AwNode *node, Level level);

static void text(Unparse *u, const char *words)
{
    aw_buffer_append_text(&u->out, words);
}

static void open(Unparse *u, Level own, Level level)
{
    if (level > own)
        text(u, "(");
}

static void close(Unparse *u, Level own, Level level)
{
    if (level > own)
        text(u, ")");
}

static void list(Unparse *u, const AwNodes *items)
{
    for (uint32_t i = 0; i < items->count; i++) {
        if (i)
            text(u, ", ");
        write(u, items->items[i], LEVEL_TEST);
    }
}

/* ---- constants ---- */

static void quoted(Unparse *u, const char *bytes, uint32_t length, bool is_bytes)
{
    char quote = memchr(bytes, '\'', length) && !memchr(bytes, '"', length) ? '"' : '\'';
    aw_buffer_append_byte(&u->out, quote);
    for (uint32_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        if (byte == '\n')
            text(u, "\\n");
        else if (byte == '\r')
            text(u, "\\r");
        else if (byte == '\t')
            text(u, "\\t");
        else if (byte == (unsigned char)quote || byte == '\\')
            aw_buffer_append_format(&u->out, "\\%c", byte);
        else if (byte < ' ' || byte == 127 || (is_bytes && byte > 127))
            aw_buffer_append_format(&u->out, "\\x%02x", byte);
        else
            aw_buffer_append_byte(&u->out, (char)byte);
    }
    aw_buffer_append_byte(&u->out, quote);
}

/* The shortest digits that give the same number, as repr() writes them. */
static void number(Unparse *u, double value)
{
    char digits[40];
    for (int precision = 1; precision <= 17; precision++) {
        snprintf(digits, sizeof digits, "%.*g", precision, value);
        if (strtod(digits, NULL) == value)
            break;
    }
    if (value > DBL_MAX) { /* infinity is written as a literal that is too big */
        text(u, "1e309");
        return;
    }
    if (value < 1e16 && value >= 1e-4 && strchr(digits, 'e'))
        snprintf(digits, sizeof digits, "%.0f", value);
    text(u, digits);
    if (!strpbrk(digits, ".e"))
        text(u, ".0");
}

/* In decimal digits, whatever base the literal has: one digit after the other, by hand. */
static void big_integer(Unparse *u, const AwConstant *value)
{
    if (value->base == 10) {
        aw_buffer_append(&u->out, value->text, value->length);
        return;
    }
    size_t start = u->out.length, count = 0; /* the lowest digit first */
    for (uint32_t i = 0; i < value->length; i++) {
        char c = value->text[i];
        unsigned carry = (unsigned)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
        for (size_t k = 0; k < count; k++, carry /= 10) {
            carry += (unsigned)u->out.data[start + k] * value->base;
            u->out.data[start + k] = (char)(carry % 10);
        }
        for (; carry; carry /= 10, count++)
            aw_buffer_append_byte(&u->out, (char)(carry % 10));
    }
    char *digits = u->out.data + start;
    for (size_t i = 0; i < count; i++)
        digits[i] = (char)(digits[i] + '0');
    for (size_t i = 0, k = count; i + 1 < k; i++) {
        char c = digits[--k];
        digits[k] = digits[i];
        digits[i] = c;
    }
}

static void constant(Unparse *u, const AwConstant *value)
{
    switch ((AwConstantKind)value->kind) {
    case AW_CONSTANT_NONE: text(u, "None"); break;
    case AW_CONSTANT_TRUE: text(u, "True"); break;
    case AW_CONSTANT_FALSE: text(u, "False"); break;
    case AW_CONSTANT_ELLIPSIS: text(u, "..."); break;
    case AW_CONSTANT_INT:
        aw_buffer_append_format(&u->out, "%lld", (long long)value->integer);
        break;
    case AW_CONSTANT_BIG_INT: big_integer(u, value); break;
    case AW_CONSTANT_FLOAT: number(u, value->number); break;
    case AW_CONSTANT_COMPLEX:
        number(u, value->number);
        if (u->out.length > 2 && memcmp(u->out.data + u->out.length - 2, ".0", 2) == 0)
            u->out.length -= 2;
        text(u, "j");
        break;
    case AW_CONSTANT_STR:
        if (value->u_prefix)
            text(u, "u");
        quoted(u, value->text, value->length, false);
        break;
    case AW_CONSTANT_BYTES:
        text(u, "b");
        quoted(u, value->text, value->length, true);
        break;
    case AW_CONSTANT_MADE: u->unknown = true; break;
    }
}

/* ---- operators ---- */

static void binary(Unparse *u, const AwNode *node, Level level)
{
#define X(name, python_name, sign) [AW_BINARY_##name] = " " sign " ",
    static const char *const signs[] = {AW_BINARY_OPS(X)};
#undef X
    static const uint8_t levels[] = {
        [AW_BINARY_ADD] = LEVEL_SUM,       [AW_BINARY_SUB] = LEVEL_SUM,
        [AW_BINARY_MUL] = LEVEL_TERM,      [AW_BINARY_MATMUL] = LEVEL_TERM,
        [AW_BINARY_DIV] = LEVEL_TERM,      [AW_BINARY_MOD] = LEVEL_TERM,
        [AW_BINARY_POW] = LEVEL_POWER,     [AW_BINARY_LSHIFT] = LEVEL_SHIFT,
        [AW_BINARY_RSHIFT] = LEVEL_SHIFT,  [AW_BINARY_OR] = LEVEL_BIT_OR,
        [AW_BINARY_XOR] = LEVEL_BIT_XOR,   [AW_BINARY_AND] = LEVEL_BIT_AND,
        [AW_BINARY_FLOORDIV] = LEVEL_TERM,
    };
    AwBinaryOp op = node->bin_op.op;
    Level own = levels[op];
    bool right_to_left = op == AW_BINARY_POW;
    open(u, own, level);
    write(u, node->bin_op.left, own + right_to_left);
    text(u, signs[op]);
    write(u, node->bin_op.right, own + !right_to_left);
    close(u, own, level);
}

static void unary(Unparse *u, const AwNode *node, Level level)
{
    static const char *const signs[] = {[AW_UNARY_INVERT] = "~",
                                        [AW_UNARY_NOT] = "not ",
                                        [AW_UNARY_PLUS] = "+",
                                        [AW_UNARY_MINUS] = "-"};
    Level own = node->unary_op.op == AW_UNARY_NOT ? LEVEL_NOT : LEVEL_FACTOR;
    open(u, own, level);
    text(u, signs[node->unary_op.op]);
    write(u, node->unary_op.operand, own);
    close(u, own, level);
}

static void boolean(Unparse *u, const AwNode *node, Level level)
{
    Level own = node->bool_op.is_or ? LEVEL_OR : LEVEL_AND;
    open(u, own, level);
    for (uint32_t i = 0; i < node->bool_op.values->count; i++) {
        if (i)
            text(u, node->bool_op.is_or ? " or " : " and ");
        write(u, node->bool_op.values->items[i], own + 1);
    }
    close(u, own, level);
}

static void compare(Unparse *u, const AwNode *node, Level level)
{
#define X(name, python_name, sign) [AW_COMPARE_##name] = " " sign " ",
    static const char *const signs[] = {AW_COMPARE_OPS(X)};
#undef X
    open(u, LEVEL_COMPARE, level);
    write(u, node->compare.left, LEVEL_COMPARE + 1);
    for (uint32_t i = 0; i < node->compare.comparators->count; i++) {
        text(u, signs[node->compare.ops[i]]);
        write(u, node->compare.comparators->items[i], LEVEL_COMPARE + 1);
    }
    close(u, LEVEL_COMPARE, level);
}

static void conditional(Unparse *u, const AwNode *node, Level level)
{
    open(u, LEVEL_TEST, level);
    write(u, node->if_exp.body, LEVEL_TEST + 1);
    text(u, " if ");
    write(u, node->if_exp.test, LEVEL_TEST + 1);
    text(u, " else ");
    write(u, node->if_exp.orelse, LEVEL_TEST);
    close(u, LEVEL_TEST, level);
}

/* ---- the rest ---- */

static void generators(Unparse *u, const AwNode *node)
{
    for (uint32_t i = 0; i < node->comprehension.generators->count; i++) {
        const AwGenerator *generator = &node->comprehension.generators->items[i];
        text(u, generator->is_async ? " async for " : " for ");
        write(u, generator->target, LEVEL_TUPLE);
        text(u, " in ");
        write(u, generator->iter, LEVEL_TEST + 1);
        for (uint32_t k = 0; k < generator->conditions->count; k++) {
            text(u, " if ");
            write(u, generator->conditions->items[k], LEVEL_TEST + 1);
        }
    }
}

static void comprehension(Unparse *u, const AwNode *node, const char *before, const char *after)
{
    text(u, before);
    write(u, node->comprehension.element, LEVEL_TEST);
    if (node->comprehension.value) {
        text(u, ": ");
        write(u, node->comprehension.value, LEVEL_TEST);
    }
    generators(u, node);
    text(u, after);
}

static void param(Unparse *u, const char *star, const AwParam *param, bool *first)
{
    text(u, *first ? "" : ", ");
    *first = false;
    text(u, star);
    if (!param)
        return;
    text(u, param->name->text);
    if (param->default_value) {
        text(u, "=");
        write(u, param->default_value, LEVEL_TEST);
    }
}

static void lambda(Unparse *u, const AwNode *node, Level level)
{
    const AwParams *params = node->lambda.params;
    uint32_t positional = params->posonly_count + params->normal_count, i = 0;
    bool first = true;
    open(u, LEVEL_TEST, level);
    text(u, positional ? "lambda " : "lambda"); /* CPython's way, stars and all */
    for (; i < positional; i++) {
        param(u, "", &params->items[i], &first);
        if (i + 1 == params->posonly_count)
            param(u, "/", NULL, &first);
    }
    if (params->vararg || params->kwonly_count)
        param(u, "*", params->vararg, &first);
    for (; i < positional + params->kwonly_count; i++)
        param(u, "", &params->items[i], &first);
    if (params->kwarg)
        param(u, "**", params->kwarg, &first);
    text(u, ": ");
    write(u, node->lambda.body, LEVEL_TEST);
    close(u, LEVEL_TEST, level);
}

/* ---- f-strings: written without quotes first, then quoted as one text ---- */

static void field(Unparse *u, const AwNode *node);

static void fields(Unparse *u, const AwNodes *parts)
{
    for (uint32_t i = 0; i < parts->count; i++) {
        const AwNode *part = parts->items[i];
        if (part->kind != AST_CONSTANT) {
            field(u, part);
            continue;
        }
        for (uint32_t k = 0; k < part->constant.length; k++) {
            char c = part->constant.text[k];
            aw_buffer_append_byte(&u->out, c);
            if (c == '{' || c == '}')
                aw_buffer_append_byte(&u->out, c);
        }
    }
}

static void field(Unparse *u, const AwNode *node)
{
    Unparse value = {0};
    const AwNode *spec = node->formatted_value.spec;
    write(&value, node->formatted_value.value, LEVEL_TEST + 1);
    u->unknown |= value.unknown;
    text(u, value.out.length && value.out.data[0] == '{' ? "{ " : "{");
    aw_buffer_append(&u->out, value.out.data, value.out.length);
    aw_buffer_deinit(&value.out);
    if (node->formatted_value.conversion > 0)
        aw_buffer_append_format(&u->out, "!%c", node->formatted_value.conversion);
    if (spec) {
        text(u, ":");
        fields(u, spec->children);
    }
    text(u, "}");
}

static void joined(Unparse *u, const AwNodes *parts)
{
    Unparse body = {0};
    fields(&body, parts);
    u->unknown |= body.unknown;
    text(u, "f");
    quoted(u, aw_buffer_text(&body.out), (uint32_t)body.out.length, false);
    aw_buffer_deinit(&body.out);
}

static void call(Unparse *u, const AwNode *node)
{
    const AwNodes *args = node->call.args;
    write(u, node->call.function, LEVEL_ATOM);
    if (args->count == 1 && !node->call.keywords->count &&
        args->items[0]->kind == AST_GENERATOR_EXP) {
        write(u, args->items[0], LEVEL_TEST); /* its brackets are the call's */
        return;
    }
    text(u, "(");
    list(u, node->call.args);
    for (uint32_t i = 0; i < node->call.keywords->count; i++) {
        const AwKeyword *keyword = &node->call.keywords->items[i];
        if (i || node->call.args->count)
            text(u, ", ");
        text(u, keyword->name ? keyword->name->text : "**");
        if (keyword->name)
            text(u, "=");
        write(u, keyword->value, LEVEL_TEST);
    }
    text(u, ")");
}

static void tuple(Unparse *u, const AwNode *node, Level level)
{
    if (!node->children->count) {
        text(u, "()");
        return;
    }
    open(u, LEVEL_TUPLE, level);
    list(u, node->children);
    if (node->children->count == 1)
        text(u, ",");
    close(u, LEVEL_TUPLE, level);
}

static void dict(Unparse *u, const AwNode *node)
{
    text(u, "{");
    for (uint32_t i = 0; i < node->dict.values->count; i++) {
        if (i)
            text(u, ", ");
        if (node->dict.keys->items[i]) {
            write(u, node->dict.keys->items[i], LEVEL_TEST);
            text(u, ": ");
            write(u, node->dict.values->items[i], LEVEL_TEST);
        } else {
            text(u, "**");
            write(u, node->dict.values->items[i], LEVEL_BIT_OR);
        }
    }
    text(u, "}");
}

static void slice(Unparse *u, const AwNode *node)
{
    if (node->slice.lower)
        write(u, node->slice.lower, LEVEL_TEST);
    text(u, ":");
    if (node->slice.upper)
        write(u, node->slice.upper, LEVEL_TEST);
    if (!node->slice.step)
        return;
    text(u, ":");
    write(u, node->slice.step, LEVEL_TEST);
}

static void attribute(Unparse *u, const AwNode *node)
{
    const AwNode *value = node->attribute.value;
    write(u, value, LEVEL_ATOM);
    if (value->kind == AST_CONSTANT && value->constant.kind == AW_CONSTANT_INT)
        text(u, " "); /* 1.real would be a float */
    text(u, ".");
    text(u, node->attribute.name->text);
}

static void bracketed(Unparse *u, const char *before, const AwNodes *items, const char *after)
{
    text(u, before);
    list(u, items);
    text(u, after);
}

static void write(Unparse *u, const AwNode *node, Level level)
{
    switch (node->kind) {
    case AST_NAME: text(u, node->name->text); break;
    case AST_CONSTANT: constant(u, &node->constant); break;
    case AST_ATTRIBUTE: attribute(u, node); break;
    case AST_SUBSCRIPT:
        write(u, node->subscript.value, LEVEL_ATOM);
        text(u, "[");
        write(u, node->subscript.index, LEVEL_TUPLE);
        text(u, "]");
        break;
    case AST_SLICE: slice(u, node); break;
    case AST_TUPLE: tuple(u, node, level); break;
    case AST_LIST: bracketed(u, "[", node->children, "]"); break;
    case AST_SET: bracketed(u, "{", node->children, "}"); break;
    case AST_DICT: dict(u, node); break;
    case AST_BIN_OP: binary(u, node, level); break;
    case AST_UNARY_OP: unary(u, node, level); break;
    case AST_BOOL_OP: boolean(u, node, level); break;
    case AST_COMPARE: compare(u, node, level); break;
    case AST_IF_EXP: conditional(u, node, level); break;
    case AST_CALL: call(u, node); break;
    case AST_LAMBDA: lambda(u, node, level); break;
    case AST_LIST_COMP: comprehension(u, node, "[", "]"); break;
    case AST_SET_COMP:
    case AST_DICT_COMP: comprehension(u, node, "{", "}"); break;
    case AST_GENERATOR_EXP: comprehension(u, node, "(", ")"); break;
    case AST_JOINED_STR: joined(u, node->children); break;
    case AST_STARRED:
        text(u, "*");
        write(u, node->child, LEVEL_BIT_OR);
        break;
    default: u->unknown = true; break;
    }
}

AwText aw_compile_unparse(AwFunc *f, const AwNode *node)
{
    Unparse u = {0};
    write(&u, node, LEVEL_TEST);
    if (u.unknown)
        aw_compile_error(f, node->span, AW_DIAG_NOT_YET,
                         "such an annotation with `from __future__ import annotations`");
    AwText result = aw_compile_text(f->compiler, aw_buffer_text(&u.out), u.out.length);
    aw_buffer_deinit(&u.out);
    return result;
}
