/* The builder's tools (nodes, lists, targets) and expressions. */
#include "lang/build.h"

#include "lang/lexer.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* ---- tools --------------------------------------------------------------------------------- */

void aw_build_refuse(AwBuilder *b)
{
    b->refused = true;
}

AwNode *aw_build_node(AwBuilder *b, AwAstKind kind, const AwToken *first, const AwToken *last)
{
    AwNode *node = AW_ARENA_NEW(b->arena, AwNode);
    node->kind = (uint8_t)kind;
    node->depth = 1;
    node->span = aw_span_join(first->span, last->span);
    return node;
}

void aw_build_adopt(AwBuilder *b, AwNode *node, const AwNode *child)
{
    if (!child || child->depth < node->depth)
        return;
    node->depth = child->depth + 1;
    if (node->depth > AW_AST_MAX_DEPTH && !b->refused) {
        aw_diag_add(b->diags, AW_DIAG_NESTED_TOO_DEEPLY, (AwSpan){0});
        aw_build_refuse(b);
    }
}

void aw_build_adopt_all(AwBuilder *b, AwNode *node, const AwNodes *children)
{
    for (uint32_t i = 0; i < children->count; i++)
        aw_build_adopt(b, node, children->items[i]);
}

static AwNodes no_nodes; /* never written to: a list without room moves when it grows */

AwNodes *aw_build_push(AwBuilder *b, AwNodes *list, AwNode *node)
{
    /* A list has room for the next power of two of items, so its capacity need not be kept. */
    uint32_t count = list->count;
    if ((count & (count - 1)) == 0) {
        size_t room = count ? (size_t)count * 2 : 1;
        AwNodes *moved = aw_arena_alloc(b->arena, sizeof(AwNodes) + room * sizeof(AwNode *));
        memcpy(moved, list, sizeof(AwNodes) + count * sizeof(AwNode *));
        list = moved;
    }
    list->items[list->count++] = node;
    return list;
}

const AwName *aw_build_intern(AwBuilder *b, const AwToken *name)
{
    for (uint32_t i = 0; i < name->length; i++) {
        if ((unsigned char)name->text[i] < 0x80)
            continue;
        size_t length;
        char *normal = aw_identifier_normalize(name->text, name->length, &length);
        const AwName *made = aw_ast_intern(b->ast, normal, length);
        free(normal);
        return made;
    }
    return aw_ast_intern(b->ast, name->text, name->length);
}

static AwPart part(AwNode *node, const AwToken *first, const AwToken *last)
{
    return (AwPart){node, first, last};
}

/* ---- lists and entry ----------------------------------------------------------------------- */

AwParts aw_build_none(AwBuilder *b)
{
    (void)b;
    return (AwParts){&no_nodes, NULL, NULL};
}

AwParts aw_build_one(AwBuilder *b, AwPart part)
{
    return aw_build_append(b, aw_build_none(b), part);
}

AwParts aw_build_two(AwBuilder *b, AwPart first, AwPart second)
{
    return aw_build_append(b, aw_build_one(b, first), second);
}

AwParts aw_build_append(AwBuilder *b, AwParts list, AwPart part)
{
    list.nodes = aw_build_push(b, list.nodes, part.node);
    list.first = list.first ? list.first : part.first;
    list.last = part.last;
    return list;
}

AwParts aw_build_concat(AwBuilder *b, AwParts list, AwParts more)
{
    for (uint32_t i = 0; i < more.nodes->count; i++)
        list.nodes = aw_build_push(b, list.nodes, more.nodes->items[i]);
    list.first = list.first ? list.first : more.first;
    list.last = more.last;
    return list;
}

AwParts aw_build_end_at(AwParts list, const AwToken *last)
{
    list.last = last;
    return list;
}

AwParts aw_build_top_statement(AwBuilder *b, AwParts file, AwParts statement)
{
    b->lines++;
    if (b->as_groups)
        aw_build_refuse(b);
    return aw_build_concat(b, file, statement);
}

void aw_build_module(AwBuilder *b, AwParts file)
{
    b->ast->body = file.nodes;
}

void aw_build_expression(AwBuilder *b, AwPart expression)
{
    if (b->as_groups)
        aw_build_refuse(b);
    b->expression = expression.node;
}

/* ---- targets ------------------------------------------------------------------------------- */

static void set_target(AwBuilder *b, AwNode *node, AwContext context)
{
    switch (node->kind) {
    case AST_NAME:
    case AST_ATTRIBUTE:
    case AST_SUBSCRIPT: break;
    case AST_STARRED:
        if (context == AW_DEL || node->child->kind == AST_STARRED)
            aw_build_refuse(b);
        set_target(b, node->child, context);
        break;
    case AST_TUPLE:
    case AST_LIST:
        for (uint32_t i = 0; i < node->children->count; i++)
            set_target(b, node->children->items[i], context);
        break;
    default: aw_build_refuse(b); return;
    }
    node->context = (uint8_t)context;
}

void aw_build_store(AwBuilder *b, AwNode *target)
{
    set_target(b, target, AW_STORE);
}

void aw_build_single_target(AwBuilder *b, AwNode *target)
{
    if (target->kind != AST_NAME && target->kind != AST_ATTRIBUTE && target->kind != AST_SUBSCRIPT)
        aw_build_refuse(b);
    target->context = AW_STORE;
}

void aw_build_del(AwBuilder *b, AwNode *target)
{
    set_target(b, target, AW_DEL);
}

/* ---- expressions --------------------------------------------------------------------------- */

AwPart aw_build_nothing(void)
{
    return (AwPart){0};
}

AwPart aw_build_bare_tuple(AwBuilder *b, AwParts items, const AwToken *comma)
{
    if (items.nodes->count == 1 && !comma)
        return part(items.nodes->items[0], items.first, items.last);
    const AwToken *last = comma ? comma : items.last;
    AwNode *node = aw_build_node(b, AST_TUPLE, items.first, last);
    node->children = items.nodes;
    aw_build_adopt_all(b, node, items.nodes);
    return part(node, items.first, last);
}

AwPart aw_build_named_expr(AwBuilder *b, AwPart target, AwPart value)
{
    AwNode *node = aw_build_node(b, AST_NAMED_EXPR, target.first, value.last);
    if (target.node->kind != AST_NAME || target.node->parenthesized)
        aw_build_refuse(b);
    target.node->context = AW_STORE;
    node->named_expr.target = target.node;
    node->named_expr.value = value.node;
    aw_build_adopt(b, node, target.node);
    aw_build_adopt(b, node, value.node);
    return part(node, target.first, value.last);
}

AwPart aw_build_if_exp(AwBuilder *b, AwPart body, AwPart test, AwPart orelse)
{
    AwNode *node = aw_build_node(b, AST_IF_EXP, body.first, orelse.last);
    node->if_exp.test = test.node;
    node->if_exp.body = body.node;
    node->if_exp.orelse = orelse.node;
    aw_build_adopt(b, node, test.node);
    aw_build_adopt(b, node, body.node);
    aw_build_adopt(b, node, orelse.node);
    return part(node, body.first, orelse.last);
}

AwPart aw_build_lambda(AwBuilder *b, const AwToken *keyword, AwParamList *params, AwPart body)
{
    AwNode *node = aw_build_node(b, AST_LAMBDA, keyword, body.last);
    node->lambda.params = aw_build_params_finish(b, params, node);
    node->lambda.body = body.node;
    aw_build_adopt(b, node, body.node);
    return part(node, keyword, body.last);
}

/* `a or b or c` is one node with three values, `(a or b) or c` is not. */
AwPart aw_build_bool_op(AwBuilder *b, bool is_or, AwPart left, AwPart right)
{
    AwNode *node = left.node;
    if (node->kind == AST_BOOL_OP && node->bool_op.is_or == is_or && !node->parenthesized) {
        node->bool_op.values = aw_build_push(b, (AwNodes *)node->bool_op.values, right.node);
        node->span = aw_span_join(node->span, right.last->span);
    } else {
        node = aw_build_node(b, AST_BOOL_OP, left.first, right.last);
        node->bool_op.values = aw_build_two(b, left, right).nodes;
        node->bool_op.is_or = is_or;
        aw_build_adopt(b, node, left.node);
    }
    aw_build_adopt(b, node, right.node);
    return part(node, left.first, right.last);
}

AwPart aw_build_unary(AwBuilder *b, AwUnaryOp op, const AwToken *sign, AwPart operand)
{
    AwNode *node = aw_build_node(b, AST_UNARY_OP, sign, operand.last);
    node->unary_op.operand = operand.node;
    node->unary_op.op = op;
    aw_build_adopt(b, node, operand.node);
    return part(node, sign, operand.last);
}

/* The operators of a chain grow as its list of comparators does. */
static const uint8_t *push_compare_op(AwBuilder *b, const uint8_t *ops, uint32_t count, int op)
{
    uint8_t *list = (uint8_t *)ops;
    if ((count & (count - 1)) == 0) {
        list = aw_arena_alloc(b->arena, count ? (size_t)count * 2 : 1);
        if (count)
            memcpy(list, ops, count);
    }
    list[count] = (uint8_t)op;
    return list;
}

AwPart aw_build_compare(AwBuilder *b, AwPart left, int op, AwPart right)
{
    AwNode *node = left.node;
    if (node->kind == AST_COMPARE && !node->parenthesized) {
        node->span = aw_span_join(node->span, right.last->span);
    } else {
        node = aw_build_node(b, AST_COMPARE, left.first, right.last);
        node->compare.left = left.node;
        node->compare.comparators = &no_nodes;
        aw_build_adopt(b, node, left.node);
    }
    uint32_t count = node->compare.comparators->count;
    node->compare.ops = push_compare_op(b, node->compare.ops, count, op);
    node->compare.comparators = aw_build_push(b, (AwNodes *)node->compare.comparators, right.node);
    aw_build_adopt(b, node, right.node);
    return part(node, left.first, right.last);
}

AwPart aw_build_binary(AwBuilder *b, AwBinaryOp op, AwPart left, AwPart right)
{
    AwNode *node = aw_build_node(b, AST_BIN_OP, left.first, right.last);
    node->bin_op.left = left.node;
    node->bin_op.right = right.node;
    node->bin_op.op = op;
    aw_build_adopt(b, node, left.node);
    aw_build_adopt(b, node, right.node);
    return part(node, left.first, right.last);
}

AwPart aw_build_attribute(AwBuilder *b, AwPart value, const AwToken *name)
{
    AwNode *node = aw_build_node(b, AST_ATTRIBUTE, value.first, name);
    node->attribute.value = value.node;
    node->attribute.name = aw_build_intern(b, name);
    aw_build_adopt(b, node, value.node);
    return part(node, value.first, name);
}

AwPart aw_build_subscript(AwBuilder *b, AwPart value, AwPart index, const AwToken *last)
{
    AwNode *node = aw_build_node(b, AST_SUBSCRIPT, value.first, last);
    node->subscript.value = value.node;
    node->subscript.index = index.node;
    aw_build_adopt(b, node, value.node);
    aw_build_adopt(b, node, index.node);
    return part(node, value.first, last);
}

AwPart aw_build_slices(AwBuilder *b, AwParts items, const AwToken *comma)
{
    AwNode *only = items.nodes->items[0];
    if (items.nodes->count > 1 || comma || only->kind != AST_STARRED)
        return aw_build_bare_tuple(b, items, comma);
    /* a[*b] is a[(*b,)] */
    AwNode *node = aw_build_node(b, AST_TUPLE, items.first, items.last);
    node->children = items.nodes;
    aw_build_adopt(b, node, only);
    return part(node, items.first, items.last);
}

AwPart aw_build_slice(AwBuilder *b, AwPart lower, const AwToken *colon, AwPart upper,
                      const AwToken *second_colon, const AwPart *step)
{
    const AwToken *first = lower.node ? lower.first : colon;
    const AwToken *last = upper.node ? upper.last : colon;
    if (second_colon)
        last = step->node ? step->last : second_colon;
    AwNode *node = aw_build_node(b, AST_SLICE, first, last);
    node->slice.lower = lower.node;
    node->slice.upper = upper.node;
    node->slice.step = step ? step->node : NULL;
    aw_build_adopt(b, node, lower.node);
    aw_build_adopt(b, node, upper.node);
    aw_build_adopt(b, node, node->slice.step);
    return part(node, first, last);
}

/* ---- calls --------------------------------------------------------------------------------- */

static AwKeywords no_keywords;

AwArgList *aw_build_args(AwBuilder *b)
{
    AwArgList *list = AW_ARENA_NEW(b->arena, AwArgList);
    list->args = &no_nodes;
    list->keywords = &no_keywords;
    return list;
}

static void push_keyword(AwBuilder *b, AwArgList *list, AwArgItem item)
{
    AwKeywords *keywords = list->keywords;
    uint32_t count = keywords->count;
    if ((count & (count - 1)) == 0) {
        size_t room = count ? (size_t)count * 2 : 1;
        keywords = aw_arena_alloc(b->arena, sizeof(AwKeywords) + room * sizeof(AwKeyword));
        memcpy(keywords, list->keywords, sizeof(AwKeywords) + count * sizeof(AwKeyword));
        list->keywords = keywords;
    }
    AwSpan span = aw_span_join(item.first->span, item.last->span);
    keywords->items[keywords->count++] = (AwKeyword){item.name, item.value, span};
}

AwArgList *aw_build_arg_add(AwBuilder *b, AwArgList *list, AwArgItem item)
{
    switch (item.kind) {
    case AW_ARG_POSITIONAL:
        if (list->keyword_seen || list->double_star_seen)
            aw_build_refuse(b);
        list->args = aw_build_push(b, list->args, item.value);
        break;
    case AW_ARG_STAR:
        if (list->double_star_seen)
            aw_build_refuse(b);
        list->args = aw_build_push(b, list->args, item.value);
        break;
    case AW_ARG_KEYWORD:
        list->keyword_seen = true;
        push_keyword(b, list, item);
        break;
    case AW_ARG_DOUBLE_STAR:
        list->double_star_seen = true;
        push_keyword(b, list, item);
        break;
    }
    return list;
}

AwArgItem aw_build_arg(AwPart value)
{
    return (AwArgItem){NULL, value.node, value.first, value.last, AW_ARG_POSITIONAL};
}

AwArgItem aw_build_arg_star(AwBuilder *b, const AwToken *star, AwPart value)
{
    AwPart starred = aw_build_prefix(b, AST_STARRED, star, value);
    return (AwArgItem){NULL, starred.node, star, value.last, AW_ARG_STAR};
}

AwArgItem aw_build_arg_double_star(const AwToken *stars, AwPart value)
{
    return (AwArgItem){NULL, value.node, stars, value.last, AW_ARG_DOUBLE_STAR};
}

AwArgItem aw_build_arg_keyword(AwBuilder *b, AwPart name, AwPart value)
{
    const AwName *text = NULL;
    if (name.node->kind == AST_NAME && !name.node->parenthesized)
        text = name.node->name;
    else
        aw_build_refuse(b);
    return (AwArgItem){text, value.node, name.first, value.last, AW_ARG_KEYWORD};
}

AwPart aw_build_call(AwBuilder *b, AwPart function, AwArgList *args, const AwToken *last)
{
    AwNode *node = aw_build_node(b, AST_CALL, function.first, last);
    node->call.function = function.node;
    node->call.args = args->args;
    node->call.keywords = args->keywords;
    aw_build_adopt(b, node, function.node);
    aw_build_adopt_all(b, node, args->args);
    for (uint32_t i = 0; i < args->keywords->count; i++)
        aw_build_adopt(b, node, args->keywords->items[i].value);
    return part(node, function.first, last);
}

AwPart aw_build_call_generator(AwBuilder *b, AwPart function, const AwToken *first, AwPart element,
                               AwGeneratorList generators, const AwToken *last)
{
    AwPart argument =
        aw_build_comprehension(b, AST_GENERATOR_EXP, first, element, generators, last);
    AwArgList *args = aw_build_arg_add(b, aw_build_args(b), aw_build_arg(argument));
    return aw_build_call(b, function, args, last);
}

/* ---- comprehensions ------------------------------------------------------------------------ */

AwGeneratorList aw_build_generators(AwBuilder *b, const AwGeneratorList *list, AwGenerator item)
{
    uint32_t count = list ? list->list->count : 0;
    AwGenerators *generators = list ? list->list : NULL;
    if ((count & (count - 1)) == 0) {
        size_t room = count ? (size_t)count * 2 : 1;
        AwGenerators *moved =
            aw_arena_alloc(b->arena, sizeof(AwGenerators) + room * sizeof(AwGenerator));
        if (count)
            memcpy(moved->items, generators->items, count * sizeof(AwGenerator));
        generators = moved;
    }
    generators->items[count] = item;
    generators->count = count + 1;
    return (AwGeneratorList){generators};
}

AwGenerator aw_build_generator(AwBuilder *b, bool is_async, AwPart target, AwPart iter,
                               AwParts conditions)
{
    aw_build_store(b, target.node);
    return (AwGenerator){target.node, iter.node, conditions.nodes, is_async};
}

static AwPart comprehension(AwBuilder *b, AwAstKind kind, const AwToken *first, AwPair element,
                            AwGeneratorList generators, const AwToken *last)
{
    AwNode *node = aw_build_node(b, kind, first, last);
    node->comprehension.element = element.key;
    node->comprehension.value = element.value;
    node->comprehension.generators = generators.list;
    aw_build_adopt(b, node, element.key);
    aw_build_adopt(b, node, element.value);
    for (uint32_t i = 0; i < generators.list->count; i++) {
        const AwGenerator *generator = &generators.list->items[i];
        aw_build_adopt(b, node, generator->target);
        aw_build_adopt(b, node, generator->iter);
        aw_build_adopt_all(b, node, generator->conditions);
    }
    return part(node, first, last);
}

AwPart aw_build_comprehension(AwBuilder *b, AwAstKind kind, const AwToken *first, AwPart element,
                              AwGeneratorList generators, const AwToken *last)
{
    if (element.node->kind == AST_STARRED)
        aw_build_refuse(b);
    return comprehension(b, kind, first, (AwPair){element.node, NULL}, generators, last);
}

void aw_build_bare_generator(AwBuilder *b, AwPart element, AwGeneratorList generators)
{
    b->expression = comprehension(b, AST_GENERATOR_EXP, element.first, (AwPair){element.node, NULL},
                                  generators, element.last)
                        .node;
}

AwPart aw_build_dict_comp(AwBuilder *b, const AwToken *first, AwPair pair,
                          AwGeneratorList generators, const AwToken *last)
{
    if (!pair.key)
        aw_build_refuse(b);
    return comprehension(b, AST_DICT_COMP, first, pair, generators, last);
}
