/* The builder: the match statement and its patterns. */
#include "lang/build.h"

#include <string.h>

struct AwPatternArgs {
    AwNodes *patterns; /* positional ones, or those behind mapping keys */
    AwNodes *keys;     /* of a mapping */
    AwNames *names;    /* of a class pattern */
    AwNodes *named;    /* the patterns behind `names` */
    const AwName *rest;
};

static AwPart part(AwNode *node, const AwToken *first, const AwToken *last)
{
    return (AwPart){node, first, last};
}

/* The name that a pattern binds, NULL for the wildcard. */
static const AwName *capture(AwBuilder *b, const AwToken *name)
{
    return aw_token_is(name, "_", 1) ? NULL : aw_build_intern(b, name);
}

AwPart aw_build_match(AwBuilder *b, const AwToken *keyword, AwPart subject, AwCaseList cases)
{
    AwNode *node = aw_build_node(b, AST_MATCH, keyword, cases.last);
    node->match.subject = subject.node;
    node->match.cases = cases.list;
    aw_build_adopt(b, node, subject.node);
    for (uint32_t i = 0; i < cases.list->count; i++) {
        const AwMatchCase *item = &cases.list->items[i];
        aw_build_adopt(b, node, item->pattern);
        aw_build_adopt(b, node, item->guard);
        aw_build_adopt_all(b, node, item->body);
    }
    return part(node, keyword, cases.last);
}

AwCaseList aw_build_cases(AwBuilder *b, const AwCaseList *list, AwCaseItem item)
{
    AwMatchCases *cases = list ? list->list : NULL;
    uint32_t count = list ? cases->count : 0;
    if ((count & (count - 1)) == 0) {
        size_t room = count ? (size_t)count * 2 : 1;
        AwMatchCases *moved =
            aw_arena_alloc(b->arena, sizeof(AwMatchCases) + room * sizeof(AwMatchCase));
        if (count)
            memcpy(moved->items, cases->items, count * sizeof(AwMatchCase));
        cases = moved;
    }
    cases->items[count] = item.match_case;
    cases->count = count + 1;
    return (AwCaseList){cases, item.last};
}

AwCaseItem aw_build_case(AwBuilder *b, AwPart pattern, const AwPart *guard, AwParts body)
{
    (void)b;
    AwMatchCase item = {pattern.node, guard ? guard->node : NULL, body.nodes};
    return (AwCaseItem){item, body.last};
}

/* ---- sequences, groups, alternatives ------------------------------------------------------- */

static AwPart sequence(AwBuilder *b, const AwToken *first, AwParts items, const AwToken *last)
{
    AwNode *node = aw_build_node(b, AST_MATCH_SEQUENCE, first, last);
    node->children = items.nodes;
    aw_build_adopt_all(b, node, items.nodes);
    return part(node, first, last);
}

AwPart aw_build_open_sequence(AwBuilder *b, AwParts items, const AwToken *comma)
{
    if (items.nodes->count > 1 || comma)
        return sequence(b, items.first, items, comma ? comma : items.last);
    if (items.nodes->items[0]->kind == AST_MATCH_STAR)
        aw_build_refuse(b);
    return part(items.nodes->items[0], items.first, items.last);
}

AwPart aw_build_match_sequence(AwBuilder *b, const AwToken *first, AwParts items,
                               const AwToken *last)
{
    return sequence(b, first, items, last);
}

/* Round brackets around one pattern do not make a sequence of it. */
AwPart aw_build_match_group(AwBuilder *b, const AwToken *first, AwParts items, const AwToken *last)
{
    AwNode *only = items.nodes->items[0];
    if (items.nodes->count > 1)
        return sequence(b, first, items, last);
    if (only->kind == AST_MATCH_STAR)
        aw_build_refuse(b);
    only->parenthesized = true;
    return part(only, first, last);
}

AwPart aw_build_match_star(AwBuilder *b, const AwToken *star, const AwToken *name)
{
    AwNode *node = aw_build_node(b, AST_MATCH_STAR, star, name);
    node->name = capture(b, name);
    return part(node, star, name);
}

AwPart aw_build_match_as(AwBuilder *b, AwPart pattern, const AwToken *name)
{
    AwNode *node = aw_build_node(b, AST_MATCH_AS, pattern.first, name);
    node->match_as.pattern = pattern.node;
    node->match_as.name = capture(b, name);
    if (!node->match_as.name)
        aw_build_refuse(b);
    aw_build_adopt(b, node, pattern.node);
    return part(node, pattern.first, name);
}

AwPart aw_build_match_or(AwBuilder *b, AwPart left, AwPart right)
{
    AwNode *node = left.node;
    if (node->kind == AST_MATCH_OR && !node->parenthesized) {
        node->children = aw_build_push(b, (AwNodes *)node->children, right.node);
        node->span = aw_span_join(node->span, right.last->span);
    } else {
        node = aw_build_node(b, AST_MATCH_OR, left.first, right.last);
        node->children = aw_build_two(b, left, right).nodes;
        aw_build_adopt(b, node, left.node);
    }
    aw_build_adopt(b, node, right.node);
    return part(node, left.first, right.last);
}

/* ---- values and names ---------------------------------------------------------------------- */

AwPart aw_build_match_value(AwBuilder *b, AwPart literal)
{
    const AwNode *value = literal.node;
    AwNode *node = aw_build_node(b, AST_MATCH_VALUE, literal.first, literal.last);
    node->child = literal.node;
    if (value->kind == AST_CONSTANT && value->constant.kind <= AW_CONSTANT_FALSE) {
        node->kind = AST_MATCH_SINGLETON;
        node->constant = value->constant;
    }
    aw_build_adopt(b, node, value);
    return part(node, literal.first, literal.last);
}

/* Where `_` can be the wildcard it is: _.b and _() are no patterns. */
static void refuse_wildcard(AwBuilder *b, const AwToken *name)
{
    if (aw_token_is(name, "_", 1))
        aw_build_refuse(b);
}

AwPart aw_build_match_name(AwBuilder *b, AwPart dotted)
{
    if (dotted.node->kind != AST_NAME) {
        refuse_wildcard(b, dotted.first);
        return aw_build_match_value(b, dotted);
    }
    AwNode *node = aw_build_node(b, AST_MATCH_AS, dotted.first, dotted.last);
    node->match_as.name = capture(b, dotted.first);
    return part(node, dotted.first, dotted.last);
}

/* 1 + 2j: the first must be real, the second imaginary. */
AwPart aw_build_complex(AwBuilder *b, AwBinaryOp op, AwPart real, const AwToken *imaginary)
{
    AwPart right = aw_build_number(b, imaginary);
    const AwNode *left = real.node;
    if (left->kind == AST_UNARY_OP)
        left = left->unary_op.operand;
    if (left->constant.kind == AW_CONSTANT_COMPLEX) {
        aw_diag_add(b->diags, AW_DIAG_REAL_WANTED, left->span);
        aw_build_refuse(b);
    } else if (right.node->constant.kind != AW_CONSTANT_COMPLEX) {
        aw_diag_add(b->diags, AW_DIAG_IMAGINARY_WANTED, right.node->span);
        aw_build_refuse(b);
    }
    return aw_build_binary(b, op, real, right);
}

/* ---- classes and mappings ------------------------------------------------------------------ */

AwPatternArgs *aw_build_pattern_args(AwBuilder *b)
{
    AwPatternArgs *list = AW_ARENA_NEW(b->arena, AwPatternArgs);
    list->patterns = list->keys = list->named = aw_build_none(b).nodes;
    list->names = AW_ARENA_NEW(b->arena, AwNames);
    return list;
}

AwPatternArgs *aw_build_pattern_arg(AwBuilder *b, AwPatternArgs *list, const AwToken *name,
                                    AwPart pattern)
{
    if (!list)
        list = aw_build_pattern_args(b);
    if (name) {
        list->names = aw_build_name_list(b, list->names, name);
        list->named = aw_build_push(b, list->named, pattern.node);
    } else {
        if (list->named->count)
            aw_build_refuse(b);
        list->patterns = aw_build_push(b, list->patterns, pattern.node);
    }
    return list;
}

AwPart aw_build_match_class(AwBuilder *b, AwPart type, AwPatternArgs *args, const AwToken *last)
{
    AwNode *node = aw_build_node(b, AST_MATCH_CLASS, type.first, last);
    refuse_wildcard(b, type.first);
    node->match_class.type = type.node;
    node->match_class.patterns = args->patterns;
    node->match_class.attributes = args->names;
    node->match_class.attribute_patterns = args->named;
    aw_build_adopt(b, node, type.node);
    aw_build_adopt_all(b, node, args->patterns);
    aw_build_adopt_all(b, node, args->named);
    return part(node, type.first, last);
}

AwPatternArgs *aw_build_mapping_item(AwBuilder *b, AwPatternArgs *list, AwPart key, AwPart pattern)
{
    if (!list)
        list = aw_build_pattern_args(b);
    if (list->rest || key.node->kind == AST_NAME)
        aw_build_refuse(b);
    list->keys = aw_build_push(b, list->keys, key.node);
    list->patterns = aw_build_push(b, list->patterns, pattern.node);
    return list;
}

AwPatternArgs *aw_build_mapping_rest(AwBuilder *b, AwPatternArgs *list, const AwToken *name)
{
    if (!list)
        list = aw_build_pattern_args(b);
    if (list->rest || aw_token_is(name, "_", 1))
        aw_build_refuse(b);
    list->rest = aw_build_intern(b, name);
    return list;
}

AwPart aw_build_match_mapping(AwBuilder *b, const AwToken *first, AwPatternArgs *items,
                              const AwToken *last)
{
    AwNode *node = aw_build_node(b, AST_MATCH_MAPPING, first, last);
    node->match_mapping.keys = items->keys;
    node->match_mapping.patterns = items->patterns;
    node->match_mapping.rest = items->rest;
    aw_build_adopt_all(b, node, items->keys);
    aw_build_adopt_all(b, node, items->patterns);
    return part(node, first, last);
}
