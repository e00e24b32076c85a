/* The builder: names, numbers, and what stands in brackets. */
#include "lang/build.h"

#include "lang/number.h"
#include "lang/strings.h"

#include <string.h>

static AwPart part(AwNode *node, const AwToken *first, const AwToken *last)
{
    return (AwPart){node, first, last};
}

AwPart aw_build_name(AwBuilder *b, const AwToken *name)
{
    AwNode *node = aw_build_node(b, AST_NAME, name, name);
    node->name = aw_build_intern(b, name);
    return part(node, name, name);
}

AwPart aw_build_number(AwBuilder *b, const AwToken *number)
{
    AwNode *node = aw_build_node(b, AST_CONSTANT, number, number);
    node->constant = aw_number_parse(b->arena, number->text, number->length);
    if (node->constant.kind == AW_CONSTANT_BIG_INT && node->constant.base == 10 &&
        node->constant.length > AW_NUMBER_MAX_DIGITS) {
        aw_diag_add(b->diags, AW_DIAG_INT_TOO_LONG, number->span, node->constant.length);
        aw_build_refuse(b);
    }
    return part(node, number, number);
}

AwPart aw_build_singleton(AwBuilder *b, AwConstantKind kind, const AwToken *token)
{
    AwNode *node = aw_build_node(b, AST_CONSTANT, token, token);
    node->constant.kind = (uint8_t)kind;
    return part(node, token, token);
}

AwStringRun aw_build_string_run(const AwStringRun *run, const AwToken *token)
{
    return (AwStringRun){run ? run->first : token, token};
}

AwPart aw_build_strings(AwBuilder *b, AwStringRun run)
{
    return part(aw_strings_parse(b, run.first, run.last), run.first, run.last);
}

AwPart aw_build_display(AwBuilder *b, AwAstKind kind, const AwToken *first, AwParts items,
                        const AwToken *last)
{
    AwNode *node = aw_build_node(b, kind, first, last);
    node->parenthesized = kind == AST_TUPLE;
    node->children = items.nodes;
    aw_build_adopt_all(b, node, items.nodes);
    return part(node, first, last);
}

AwPart aw_build_group(AwBuilder *b, const AwToken *first, AwPart inner, const AwToken *last)
{
    (void)b;
    inner.node->parenthesized = true;
    return part(inner.node, first, last);
}

AwPart aw_build_paren(AwBuilder *b, const AwToken *first, AwParts items, bool comma,
                      const AwToken *last)
{
    AwNode *only = items.nodes->items[0];
    bool has_as = false;
    for (uint32_t i = 0; i < items.nodes->count; i++)
        has_as |= items.nodes->items[i]->kind == AW_BUILD_AS;
    b->as_groups += has_as;
    if (items.nodes->count > 1 || comma || has_as)
        return aw_build_display(b, AST_TUPLE, first, items, last);
    if (only->kind == AST_STARRED)
        aw_build_refuse(b);
    return aw_build_group(b, first, part(only, items.first, items.last), last);
}

AwPart aw_build_as(AwBuilder *b, AwPart context, AwPart target)
{
    AwNode *node = aw_build_node(b, AST_NAMED_EXPR, context.first, target.last);
    node->kind = AW_BUILD_AS;
    node->named_expr.target = target.node;
    node->named_expr.value = context.node;
    aw_build_store(b, target.node);
    aw_build_adopt(b, node, context.node);
    aw_build_adopt(b, node, target.node);
    return part(node, context.first, target.last);
}

AwPair aw_build_pair(const AwPart *key, AwPart value)
{
    return (AwPair){key ? key->node : NULL, value.node};
}

/* Keys and values alternate in the list until the dict is finished. */
AwParts aw_build_pairs(AwBuilder *b, AwParts list, AwPair pair)
{
    list.nodes = aw_build_push(b, list.nodes, pair.key);
    list.nodes = aw_build_push(b, list.nodes, pair.value);
    return list;
}

AwPart aw_build_dict(AwBuilder *b, const AwToken *first, AwParts pairs, const AwToken *last)
{
    AwNode *node = aw_build_node(b, AST_DICT, first, last);
    uint32_t count = pairs.nodes->count / 2;
    AwNodes *keys = aw_arena_alloc(b->arena, sizeof(AwNodes) + count * sizeof(AwNode *));
    AwNodes *values = aw_arena_alloc(b->arena, sizeof(AwNodes) + count * sizeof(AwNode *));
    keys->count = values->count = count;
    for (uint32_t i = 0; i < count; i++) {
        keys->items[i] = pairs.nodes->items[2 * i];
        values->items[i] = pairs.nodes->items[2 * i + 1];
    }
    node->dict.keys = keys;
    node->dict.values = values;
    aw_build_adopt_all(b, node, pairs.nodes);
    return part(node, first, last);
}
