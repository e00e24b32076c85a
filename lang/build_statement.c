/* The builder: statements. A block's last token is where the statement that holds it ends. */
#include "lang/build.h"

#include <string.h>

static AwPart part(AwNode *node, const AwToken *first, const AwToken *last)
{
    return (AwPart){node, first, last};
}

/* The end of a statement whose last block may be missing. */
static const AwToken *end_of(AwParts block, AwParts maybe)
{
    return maybe.last ? maybe.last : block.last;
}

/* ---- simple statements --------------------------------------------------------------------- */

AwPart aw_build_expr_statement(AwBuilder *b, AwPart value)
{
    return aw_build_prefix(b, AST_EXPR, value.first, value);
}

AwPart aw_build_assign(AwBuilder *b, AwParts chain)
{
    AwNode *node = aw_build_node(b, AST_ASSIGN, chain.first, chain.last);
    aw_build_adopt_all(b, node, chain.nodes);
    node->assign.targets = chain.nodes;
    node->assign.value = chain.nodes->items[--chain.nodes->count];
    for (uint32_t i = 0; i < chain.nodes->count; i++)
        aw_build_store(b, chain.nodes->items[i]);
    return part(node, chain.first, chain.last);
}

AwPart aw_build_aug_assign(AwBuilder *b, AwPart target, int op, AwPart value)
{
    AwNode *node = aw_build_node(b, AST_AUG_ASSIGN, target.first, value.last);
    aw_build_single_target(b, target.node);
    node->aug_assign.target = target.node;
    node->aug_assign.value = value.node;
    node->aug_assign.op = (AwBinaryOp)op;
    aw_build_adopt(b, node, target.node);
    aw_build_adopt(b, node, value.node);
    return part(node, target.first, value.last);
}

AwPart aw_build_ann_assign(AwBuilder *b, AwPart target, AwPart annotation, const AwPart *value)
{
    const AwToken *last = value ? value->last : annotation.last;
    AwNode *node = aw_build_node(b, AST_ANN_ASSIGN, target.first, last);
    aw_build_single_target(b, target.node);
    node->simple = target.node->kind == AST_NAME && !target.node->parenthesized;
    node->ann_assign.target = target.node;
    node->ann_assign.annotation = annotation.node;
    node->ann_assign.value = value ? value->node : NULL;
    aw_build_adopt(b, node, target.node);
    aw_build_adopt(b, node, annotation.node);
    aw_build_adopt(b, node, node->ann_assign.value);
    return part(node, target.first, last);
}

AwPart aw_build_keyword(AwBuilder *b, AwAstKind kind, const AwToken *keyword)
{
    return part(aw_build_node(b, kind, keyword, keyword), keyword, keyword);
}

AwPart aw_build_prefix(AwBuilder *b, AwAstKind kind, const AwToken *keyword, AwPart child)
{
    AwNode *node = aw_build_node(b, kind, keyword, child.last);
    node->child = child.node;
    aw_build_adopt(b, node, child.node);
    return part(node, keyword, child.last);
}

AwPart aw_build_raise(AwBuilder *b, const AwToken *keyword, AwPart exception, const AwPart *cause)
{
    const AwToken *last = cause ? cause->last : exception.last;
    AwNode *node = aw_build_node(b, AST_RAISE, keyword, last);
    node->raise.exception = exception.node;
    node->raise.cause = cause ? cause->node : NULL;
    aw_build_adopt(b, node, exception.node);
    aw_build_adopt(b, node, node->raise.cause);
    return part(node, keyword, last);
}

/* `del a, b` has two targets, `del (a, b)` has one. */
AwPart aw_build_delete(AwBuilder *b, const AwToken *keyword, AwPart targets)
{
    AwNode *node = aw_build_node(b, AST_DELETE, keyword, targets.last);
    AwNode *target = targets.node;
    bool several = target->kind == AST_TUPLE && !target->parenthesized;
    aw_build_del(b, target);
    node->children = several ? target->children : aw_build_one(b, targets).nodes;
    aw_build_adopt(b, node, target);
    return part(node, keyword, targets.last);
}

AwPart aw_build_assert(AwBuilder *b, const AwToken *keyword, AwPart test, const AwPart *message)
{
    const AwToken *last = message ? message->last : test.last;
    AwNode *node = aw_build_node(b, AST_ASSERT, keyword, last);
    node->assertion.test = test.node;
    node->assertion.message = message ? message->node : NULL;
    aw_build_adopt(b, node, test.node);
    aw_build_adopt(b, node, node->assertion.message);
    return part(node, keyword, last);
}

AwNames *aw_build_name_list(AwBuilder *b, AwNames *list, const AwToken *name)
{
    uint32_t count = list ? list->count : 0;
    if ((count & (count - 1)) == 0) {
        size_t room = count ? (size_t)count * 2 : 1;
        AwNames *moved = aw_arena_alloc(b->arena, sizeof(AwNames) + room * sizeof(struct AwNamed));
        if (count)
            memcpy(moved->items, list->items, count * sizeof(struct AwNamed));
        list = moved;
    }
    list->items[count] = (struct AwNamed){aw_build_intern(b, name), name->span};
    list->count = count + 1;
    return list;
}

AwPart aw_build_names(AwBuilder *b, AwAstKind kind, const AwToken *keyword, AwNames *names)
{
    /* The statement is its keyword, and names with commas between them. */
    const AwToken *last = keyword + 2 * names->count - 1;
    AwNode *node = aw_build_node(b, kind, keyword, last);
    node->names = names;
    return part(node, keyword, last);
}

/* ---- imports ------------------------------------------------------------------------------- */

AwModuleName aw_build_dotted(const AwToken *first, const AwToken *last)
{
    return (AwModuleName){first, last, 0};
}

AwModuleName aw_build_dots(const AwModuleName *dots, uint32_t more)
{
    return (AwModuleName){NULL, NULL, (dots ? dots->level : 0) + more};
}

AwModuleName aw_build_relative(AwModuleName dots, AwModuleName name)
{
    name.level = dots.level;
    return name;
}

/* The tokens of a dotted name, joined without the blanks that may stand between them. */
static const AwName *dotted_name(AwBuilder *b, AwModuleName name)
{
    if (name.first == name.last)
        return aw_build_intern(b, name.first);
    AwBuffer text = {0};
    for (const AwToken *token = name.first; token <= name.last; token++) {
        const AwName *piece = token->type == TOK_NAME ? aw_build_intern(b, token) : NULL;
        if (piece)
            aw_buffer_append(&text, piece->text, piece->length);
        else
            aw_buffer_append_byte(&text, '.');
    }
    const AwName *joined = aw_ast_intern(b->ast, text.data, text.length);
    aw_buffer_deinit(&text);
    return joined;
}

AwAliasItem aw_build_alias(AwBuilder *b, AwModuleName name, const AwToken *asname)
{
    AwAliasItem item = {dotted_name(b, name), NULL, name.first, asname ? asname : name.last};
    if (asname)
        item.asname = aw_build_intern(b, asname);
    return item;
}

AwAliasList aw_build_aliases(AwBuilder *b, const AwAliasList *list, AwAliasItem item)
{
    AwAliases *aliases = list ? list->list : NULL;
    uint32_t count = list ? aliases->count : 0;
    if ((count & (count - 1)) == 0) {
        size_t room = count ? (size_t)count * 2 : 1;
        AwAliases *moved = aw_arena_alloc(b->arena, sizeof(AwAliases) + room * sizeof(AwAlias));
        if (count)
            memcpy(moved->items, aliases->items, count * sizeof(AwAlias));
        aliases = moved;
    }
    AwSpan span = aw_span_join(item.first->span, item.last->span);
    aliases->items[count] = (AwAlias){item.name, item.asname, span};
    aliases->count = count + 1;
    return (AwAliasList){aliases, item.last};
}

AwAliasList aw_build_aliases_end(AwAliasList list, const AwToken *last)
{
    list.last = last;
    return list;
}

AwAliasList aw_build_import_star(AwBuilder *b, const AwToken *star)
{
    return aw_build_aliases(b, NULL, (AwAliasItem){aw_build_intern(b, star), NULL, star, star});
}

AwPart aw_build_import(AwBuilder *b, const AwToken *keyword, AwAliasList aliases)
{
    AwNode *node = aw_build_node(b, AST_IMPORT, keyword, aliases.last);
    node->import.aliases = aliases.list;
    return part(node, keyword, aliases.last);
}

AwPart aw_build_import_from(AwBuilder *b, const AwToken *keyword, AwModuleName module,
                            AwAliasList aliases)
{
    AwNode *node = aw_build_node(b, AST_IMPORT_FROM, keyword, aliases.last);
    node->import.module = module.first ? dotted_name(b, module) : NULL;
    node->import.level = module.level;
    node->import.aliases = aliases.list;
    return part(node, keyword, aliases.last);
}

/* ---- branches and loops -------------------------------------------------------------------- */

static AwPart branch(AwBuilder *b, AwAstKind kind, const AwToken *keyword, AwPart test,
                     AwParts body, AwParts orelse)
{
    const AwToken *last = end_of(body, orelse);
    AwNode *node = aw_build_node(b, kind, keyword, last);
    node->branch.test = test.node;
    node->branch.body = body.nodes;
    node->branch.orelse = orelse.nodes;
    aw_build_adopt(b, node, test.node);
    aw_build_adopt_all(b, node, body.nodes);
    aw_build_adopt_all(b, node, orelse.nodes);
    return part(node, keyword, last);
}

/* Until the whole is known an `elif` is an If that ends with its own block. */
AwParts aw_build_elif(AwBuilder *b, AwParts list, const AwToken *keyword, AwPart test, AwParts body)
{
    AwPart elif = branch(b, AST_IF, keyword, test, body, aw_build_none(b));
    return aw_build_append(b, list, elif);
}

AwPart aw_build_if(AwBuilder *b, const AwToken *keyword, AwPart test, AwParts body, AwParts elifs,
                   AwParts orelse)
{
    AwParts rest = orelse;
    for (uint32_t i = elifs.nodes->count; i-- > 0;) {
        AwNode *elif = elifs.nodes->items[i];
        elif->branch.orelse = rest.nodes;
        aw_build_adopt_all(b, elif, rest.nodes);
        const AwToken *last = rest.last ? rest.last : elifs.last;
        if (rest.last)
            elif->span = aw_span_join(elif->span, last->span);
        rest = aw_build_one(b, part(elif, elifs.first, last));
    }
    return branch(b, AST_IF, keyword, test, body, rest);
}

AwPart aw_build_while(AwBuilder *b, const AwToken *keyword, AwPart test, AwParts body,
                      AwParts orelse)
{
    return branch(b, AST_WHILE, keyword, test, body, orelse);
}

AwPart aw_build_for(AwBuilder *b, const AwToken *keyword, AwPart target, AwPart iter, AwParts body,
                    AwParts orelse)
{
    const AwToken *last = end_of(body, orelse);
    AwNode *node = aw_build_node(b, AST_FOR, keyword, last);
    aw_build_store(b, target.node);
    node->for_loop.target = target.node;
    node->for_loop.iter = iter.node;
    node->for_loop.body = body.nodes;
    node->for_loop.orelse = orelse.nodes;
    aw_build_adopt(b, node, target.node);
    aw_build_adopt(b, node, iter.node);
    aw_build_adopt_all(b, node, body.nodes);
    aw_build_adopt_all(b, node, orelse.nodes);
    return part(node, keyword, last);
}

AwPart aw_build_async(AwBuilder *b, const AwToken *keyword, AwPart statement)
{
    (void)b;
    statement.node->is_async = true;
    statement.node->span = aw_span_join(keyword->span, statement.node->span);
    statement.first = keyword;
    return statement;
}

/* ---- with ---------------------------------------------------------------------------------- */

AwWithItem aw_build_with_item(AwBuilder *b, AwPart context, const AwPart *target)
{
    if (target)
        aw_build_store(b, target->node);
    /* Whether `(a, b)` is a tuple is known when it is the only item and no `as` follows. */
    context.node->simple = !target && context.node->kind == AST_TUPLE &&
                           context.node->parenthesized &&
                           context.first->span.col == context.node->span.col &&
                           context.first->span.line == context.node->span.line;
    return (AwWithItem){context.node, target ? target->node : NULL};
}

AwWithItems *aw_build_with_items(AwBuilder *b, AwWithItems *list, AwWithItem item)
{
    uint32_t count = list ? list->count : 0;
    if ((count & (count - 1)) == 0) {
        size_t room = count ? (size_t)count * 2 : 1;
        AwWithItems *moved =
            aw_arena_alloc(b->arena, sizeof(AwWithItems) + room * sizeof(AwWithItem));
        if (count)
            memcpy(moved->items, list->items, count * sizeof(AwWithItem));
        list = moved;
    }
    list->items[count] = item;
    list->count = count + 1;
    return list;
}

/* `with (a, b as c):` has two items; but only if each is an expression, not `*x` or `x := y`. */
static AwWithItems *unwrap_items(AwBuilder *b, AwWithItems *items)
{
    AwNode *group = items->items[0].context;
    if (items->count != 1 || !group->simple || group->children->count == 0)
        return items;
    AwWithItems *inner = NULL;
    bool claimed = false;
    for (uint32_t i = 0; i < group->children->count; i++) {
        AwNode *node = group->children->items[i];
        AwWithItem item = {node, NULL};
        if (node->kind == AW_BUILD_AS)
            item = (AwWithItem){node->named_expr.value, node->named_expr.target};
        else if (node->kind == AST_STARRED ||
                 (node->kind == AST_NAMED_EXPR && !node->parenthesized))
            return items;
        claimed |= node->kind == AW_BUILD_AS;
        inner = aw_build_with_items(b, inner, item);
    }
    b->as_groups -= claimed;
    return inner;
}

AwPart aw_build_with(AwBuilder *b, const AwToken *keyword, AwWithItems *items, AwParts body)
{
    items = unwrap_items(b, items);
    AwNode *node = aw_build_node(b, AST_WITH, keyword, body.last);
    node->with.items = items;
    node->with.body = body.nodes;
    for (uint32_t i = 0; i < items->count; i++) {
        aw_build_adopt(b, node, items->items[i].context);
        aw_build_adopt(b, node, items->items[i].target);
    }
    aw_build_adopt_all(b, node, body.nodes);
    return part(node, keyword, body.last);
}

/* ---- definitions --------------------------------------------------------------------------- */

static AwNodes *empty_list(AwBuilder *b)
{
    return aw_build_none(b).nodes;
}

AwPart aw_build_decorate(AwBuilder *b, AwParts decorators, AwPart definition)
{
    AwNode *node = definition.node;
    if (node->kind == AST_FUNCTION_DEF)
        node->function.decorators = decorators.nodes;
    else
        node->class_def.decorators = decorators.nodes;
    aw_build_adopt_all(b, node, decorators.nodes);
    return definition;
}

AwPart aw_build_class(AwBuilder *b, const AwToken *keyword, const AwToken *name, AwArgList *args,
                      AwParts body)
{
    AwNode *node = aw_build_node(b, AST_CLASS_DEF, keyword, body.last);
    if (!args)
        args = aw_build_args(b);
    node->class_def.name = aw_build_intern(b, name);
    node->class_def.bases = args->args;
    node->class_def.keywords = args->keywords;
    node->class_def.body = body.nodes;
    node->class_def.decorators = empty_list(b);
    aw_build_adopt_all(b, node, args->args);
    for (uint32_t i = 0; i < args->keywords->count; i++)
        aw_build_adopt(b, node, args->keywords->items[i].value);
    aw_build_adopt_all(b, node, body.nodes);
    return part(node, keyword, body.last);
}

AwPart aw_build_function(AwBuilder *b, const AwToken *keyword, const AwToken *name,
                         AwParamList *params, AwNode *returns, AwParts body)
{
    AwNode *node = aw_build_node(b, AST_FUNCTION_DEF, keyword, body.last);
    node->function.name = aw_build_intern(b, name);
    node->function.params = aw_build_params_finish(b, params, node);
    node->function.body = body.nodes;
    node->function.decorators = empty_list(b);
    node->function.returns = returns;
    aw_build_adopt(b, node, returns);
    aw_build_adopt_all(b, node, body.nodes);
    return part(node, keyword, body.last);
}

/* ---- try ----------------------------------------------------------------------------------- */

AwPart aw_build_try(AwBuilder *b, const AwToken *keyword, AwParts body, AwParts handlers,
                    AwParts orelse, const AwParts *finally)
{
    const AwToken *last = end_of(handlers, orelse);
    last = finally ? finally->last : last;
    bool star = handlers.nodes->count && handlers.nodes->items[0]->is_async;
    AwNode *node = aw_build_node(b, star ? AST_TRY_STAR : AST_TRY, keyword, last);
    for (uint32_t i = 0; i < handlers.nodes->count; i++) {
        AwNode *handler = handlers.nodes->items[i];
        if (handler->is_async != star)
            aw_build_refuse(b);
        handler->is_async = false;
    }
    node->try_block.body = body.nodes;
    node->try_block.handlers = handlers.nodes;
    node->try_block.orelse = orelse.nodes;
    node->try_block.finally = finally ? finally->nodes : empty_list(b);
    aw_build_adopt_all(b, node, body.nodes);
    aw_build_adopt_all(b, node, handlers.nodes);
    aw_build_adopt_all(b, node, orelse.nodes);
    aw_build_adopt_all(b, node, node->try_block.finally);
    return part(node, keyword, last);
}

AwPart aw_build_try_finally(AwBuilder *b, const AwToken *keyword, AwParts body, AwParts finally)
{
    return aw_build_try(b, keyword, body, aw_build_none(b), aw_build_none(b), &finally);
}

/* `except*` is remembered in is_async until the whole try statement is known. */
AwPart aw_build_handler(AwBuilder *b, const AwToken *keyword, bool star, const AwPart *type,
                        const AwToken *name, AwParts body)
{
    AwNode *node = aw_build_node(b, AST_EXCEPT_HANDLER, keyword, body.last);
    node->is_async = star;
    node->handler.type = type ? type->node : NULL;
    node->handler.name = name ? aw_build_intern(b, name) : NULL;
    node->handler.body = body.nodes;
    aw_build_adopt(b, node, node->handler.type);
    aw_build_adopt_all(b, node, body.nodes);
    return part(node, keyword, body.last);
}
