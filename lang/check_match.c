/* Checks of the patterns of a match statement, in the order and the words of CPython's compiler. */
#include "lang/check_match.h"

#include "lang/const.h"

#include <stdarg.h>
#include <string.h>

/* The names that a pattern binds, in the order of binding. */
typedef struct Bindings {
    const AwName **names;
    uint32_t count;
    uint32_t capacity;
} Bindings;

typedef struct Patterns {
    AwDiagnostics *diags;
    AwArena arena;
    AwDiag *error;
} Patterns;

static void check(Patterns *p, const AwNode *node, bool may_match_all, Bindings *bindings);

static void fail(Patterns *p, AwSpan span, AwDiagId id, ...)
{
    if (p->error)
        return;
    va_list args;
    va_start(args, id);
    p->error = aw_diag_make(p->diags, id, span, args);
    va_end(args);
}

static bool binds(const Bindings *bindings, const AwName *name)
{
    for (uint32_t i = 0; i < bindings->count; i++)
        if (bindings->names[i] == name)
            return true;
    return false;
}

static void bind(Patterns *p, const AwName *name, AwSpan span, Bindings *bindings)
{
    if (!name)
        return;
    if (binds(bindings, name)) {
        fail(p, span, AW_DIAG_PATTERN_BINDS_TWICE, name->text);
        return;
    }
    if (bindings->count == bindings->capacity) {
        bindings->capacity = bindings->capacity ? bindings->capacity * 2 : 8;
        const AwName **names = AW_ARENA_ARRAY(&p->arena, const AwName *, bindings->capacity);
        if (bindings->count)
            memcpy(names, bindings->names, bindings->count * sizeof *names);
        bindings->names = names;
    }
    bindings->names[bindings->count++] = name;
}

static void check_all(Patterns *p, const AwNodes *nodes, Bindings *bindings)
{
    for (uint32_t i = 0; i < nodes->count; i++)
        check(p, nodes->items[i], true, bindings);
}

static void check_sequence(Patterns *p, const AwNode *node, Bindings *bindings)
{
    uint32_t stars = 0;
    for (uint32_t i = 0; i < node->children->count; i++)
        stars += node->children->items[i]->kind == AST_MATCH_STAR;
    if (stars > 1)
        fail(p, node->span, AW_DIAG_PATTERN_SEVERAL_STARS);
    check_all(p, node->children, bindings);
}

/* ---- mappings ------------------------------------------------------------------------------ */

typedef struct {
    double real, imaginary;
} Number;

static bool is_number(const AwNode *node, Number *value)
{
    Number right;
    *value = (Number){0, 0};
    if (node->kind == AST_UNARY_OP && node->unary_op.op == AW_UNARY_MINUS) {
        bool is = is_number(node->unary_op.operand, value);
        *value = (Number){-value->real, -value->imaginary};
        return is;
    }
    if (node->kind == AST_BIN_OP && is_number(node->bin_op.right, &right)) {
        bool is = is_number(node->bin_op.left, value);
        value->imaginary = node->bin_op.op == AW_BINARY_ADD ? right.imaginary : -right.imaginary;
        return is;
    }
    if (node->kind != AST_CONSTANT)
        return false;
    switch (node->constant.kind) {
    case AW_CONSTANT_TRUE: value->real = 1; return true;
    case AW_CONSTANT_FALSE: return true;
    case AW_CONSTANT_INT: value->real = (double)node->constant.integer; return true;
    case AW_CONSTANT_FLOAT: value->real = node->constant.number; return true;
    case AW_CONSTANT_COMPLEX: value->imaginary = node->constant.number; return true;
    default: return false;
    }
}

/* Equal as Python compares them; numbers beyond 2**53 are compared as floats. */
static bool same_key(const AwNode *a, const AwNode *b)
{
    Number left, right;
    if (is_number(a, &left) && is_number(b, &right))
        return left.real == right.real && left.imaginary == right.imaginary;
    if (a->kind != AST_CONSTANT || b->kind != AST_CONSTANT)
        return false;
    if (a->constant.kind != b->constant.kind)
        return false;
    switch (a->constant.kind) {
    case AW_CONSTANT_STR:
    case AW_CONSTANT_BYTES:
    case AW_CONSTANT_BIG_INT:
        return a->constant.length == b->constant.length &&
               memcmp(a->constant.text, b->constant.text, a->constant.length) == 0;
    case AW_CONSTANT_MADE: return aw_const_equal(a->constant.made, b->constant.made);
    default: return true;
    }
}

/* The key as the program spells it. */
static const char *key_text(Patterns *p, const AwNode *key)
{
    size_t length;
    const char *line = aw_source_line(p->diags->source, key->span.line, &length);
    if (!line || key->span.end_line != key->span.line || key->span.end_col > length)
        return "...";
    return aw_arena_copy(&p->arena, line + key->span.col, key->span.end_col - key->span.col);
}

static bool is_literal(const AwNode *node)
{
    return node->kind == AST_CONSTANT || node->kind == AST_UNARY_OP || node->kind == AST_BIN_OP;
}

static void check_mapping(Patterns *p, const AwNode *node, Bindings *bindings)
{
    const AwNodes *keys = node->match_mapping.keys;
    for (uint32_t i = 0; i < keys->count; i++) {
        const AwNode *key = keys->items[i];
        if (!is_literal(key) && key->kind != AST_ATTRIBUTE)
            fail(p, node->span, AW_DIAG_PATTERN_KEY);
        for (uint32_t j = 0; j < i; j++)
            if (same_key(key, keys->items[j]))
                fail(p, node->span, AW_DIAG_PATTERN_DUPLICATE_KEY, key_text(p, key));
    }
    check_all(p, node->match_mapping.patterns, bindings);
    bind(p, node->match_mapping.rest, node->span, bindings);
}

/* ---- the others ---------------------------------------------------------------------------- */

static void check_class(Patterns *p, const AwNode *node, Bindings *bindings)
{
    const AwNames *attributes = node->match_class.attributes;
    for (uint32_t i = 0; i < attributes->count; i++)
        for (uint32_t j = 0; j < i; j++)
            if (attributes->items[i].name == attributes->items[j].name)
                fail(p, node->match_class.attribute_patterns->items[i]->span,
                     AW_DIAG_PATTERN_ATTRIBUTE_TWICE, attributes->items[i].name->text);
    check_all(p, node->match_class.patterns, bindings);
    check_all(p, node->match_class.attribute_patterns, bindings);
}

/* All alternatives must bind the same names. */
static void check_alternatives(Patterns *p, const AwNode *node, bool may_match_all,
                               Bindings *bindings)
{
    Bindings first = {0};
    const AwNodes *alternatives = node->children;
    for (uint32_t i = 0; i < alternatives->count; i++) {
        Bindings own = {0};
        bool last = i + 1 == alternatives->count;
        check(p, alternatives->items[i], last && may_match_all, &own);
        bool same = i == 0 || own.count == first.count;
        for (uint32_t j = 0; i > 0 && j < own.count; j++)
            same &= binds(&first, own.names[j]);
        if (!same)
            fail(p, alternatives->items[i]->span, AW_DIAG_PATTERN_DIFFERENT_NAMES);
        if (i == 0)
            first = own;
    }
    for (uint32_t i = 0; i < first.count; i++)
        bind(p, first.names[i], node->span, bindings);
}

static void check_capture(Patterns *p, const AwNode *node, bool may_match_all, Bindings *bindings)
{
    const AwName *name = node->match_as.name;
    if (node->match_as.pattern)
        check(p, node->match_as.pattern, may_match_all, bindings);
    else if (!may_match_all && name)
        fail(p, node->span, AW_DIAG_PATTERN_CAPTURES_ALL, name->text);
    else if (!may_match_all)
        fail(p, node->span, AW_DIAG_PATTERN_WILDCARD);
    bind(p, name, node->span, bindings);
}

static void check(Patterns *p, const AwNode *node, bool may_match_all, Bindings *bindings)
{
    switch (node->kind) {
    case AST_MATCH_VALUE:
        if (!is_literal(node->child) && node->child->kind != AST_ATTRIBUTE)
            fail(p, node->span, AW_DIAG_PATTERN_VALUE);
        break;
    case AST_MATCH_SEQUENCE: check_sequence(p, node, bindings); break;
    case AST_MATCH_MAPPING: check_mapping(p, node, bindings); break;
    case AST_MATCH_CLASS: check_class(p, node, bindings); break;
    case AST_MATCH_STAR: bind(p, node->name, node->span, bindings); break;
    case AST_MATCH_AS: check_capture(p, node, may_match_all, bindings); break;
    case AST_MATCH_OR: check_alternatives(p, node, may_match_all, bindings); break;
    default: break;
    }
}

AwDiag *aw_check_match_pattern(AwDiagnostics *diags, const AwNode *pattern, bool may_match_all)
{
    Patterns p = {.diags = diags};
    Bindings bindings = {0};
    check(&p, pattern, may_match_all, &bindings);
    aw_arena_deinit(&p.arena);
    return p.error;
}
