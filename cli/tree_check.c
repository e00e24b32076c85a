/* tree_check.c: what objects can say and no text: trees that are none of a program, refused in the order and the words of
 * CPython's validation. */
#include "cli/tree.h"

#include "vm/objects/exception.h"

static bool expression(AwVM *vm, AwNode *node, AwContext context);
static bool statements(AwVM *vm, const AwNodes *nodes);
static bool pattern(AwVM *vm, AwNode *node, bool star_allowed);

/* ---- places, names, lists ---- */

/* Numbers below 0 have been looked at, or nobody minds them. */
static void clamp(AwSpan *span)
{
    uint32_t *const numbers[] = {&span->line, &span->col, &span->end_line, &span->end_col};
    for (int i = 0; i < 4; i++)
        if ((int)*numbers[i] < 0)
            *numbers[i] = 0;
}

static bool place(AwVM *vm, AwSpan *span)
{
    int line = (int)span->line, col = (int)span->col;
    int end_line = (int)span->end_line, end_col = (int)span->end_col;
    if (line > end_line)
        return aw_raise_value(vm, "AST node line range (%d, %d) is not valid", line, end_line);
    if ((line < 0 && end_line != line) || (col < 0 && col != end_col))
        return aw_raise_value(vm,
                              "AST node column range (%d, %d) for line range (%d, %d) is not valid",
                              col, end_col, line, end_line);
    if (line == end_line && col > end_col)
        return aw_raise_value(vm, "line %d, column %d-%d is not a valid range", line, col, end_col);
    clamp(span);
    return true;
}

static bool name(AwVM *vm, const AwName *name)
{
    static const char *const constants[] = {"None", "True", "False"};
    for (size_t i = 0; i < 3; i++)
        if (strcmp(name->text, constants[i]) == 0)
            return aw_raise_value(vm, "identifier field can't represent '%s' constant",
                                  constants[i]);
    return true;
}

static bool not_empty(AwVM *vm, uint32_t count, const char *what, const char *owner)
{
    return count > 0 || aw_raise_value(vm, "empty %s on %s", what, owner);
}

static bool maybe(AwVM *vm, AwNode *node, AwContext context)
{
    return !node || expression(vm, node, context);
}

static bool expressions(AwVM *vm, const AwNodes *nodes, AwContext context, bool none_allowed)
{
    for (uint32_t i = 0; i < nodes->count; i++) {
        if (!nodes->items[i] && !none_allowed)
            return aw_raise_value(vm, "None disallowed in expression list");
        if (!maybe(vm, nodes->items[i], context))
            return false;
    }
    return true;
}

static bool body(AwVM *vm, const AwNodes *nodes, const char *owner)
{
    return not_empty(vm, nodes->count, "body", owner) && statements(vm, nodes);
}

static bool keywords(AwVM *vm, const AwKeywords *keywords)
{
    for (uint32_t i = 0; i < keywords->count; i++)
        if (!expression(vm, keywords->items[i].value, AW_LOAD))
            return false;
    return true;
}

static bool param(AwVM *vm, AwParam *param)
{
    return place(vm, &param->span) && maybe(vm, param->annotation, AW_LOAD);
}

static uint32_t param_count(const AwParams *params)
{
    return params->posonly_count + params->normal_count + params->kwonly_count;
}

bool aw_tree_check_params(AwVM *vm, AwParams *params)
{
    for (uint32_t i = 0; i < param_count(params); i++)
        if (!param(vm, &params->items[i]))
            return false;
    AwParam *const stars[] = {params->vararg, params->kwarg}; /* nobody minds where they stand */
    for (int i = 0; i < 2; i++) {
        if (stars[i])
            clamp(&stars[i]->span);
        if (stars[i] && !maybe(vm, stars[i]->annotation, AW_LOAD))
            return false;
    }
    return true;
}

static bool defaults(AwVM *vm, const AwParams *params)
{
    for (uint32_t i = 0; i < param_count(params); i++)
        if (!maybe(vm, params->items[i].default_value, AW_LOAD))
            return false;
    return true;
}

static bool generators(AwVM *vm, const AwGenerators *generators)
{
    if (!generators->count)
        return aw_raise_value(vm, "comprehension with no generators");
    for (uint32_t i = 0; i < generators->count; i++) {
        const AwGenerator *generator = &generators->items[i];
        if (!expression(vm, generator->target, AW_STORE) ||
            !expression(vm, generator->iter, AW_LOAD) ||
            !expressions(vm, generator->conditions, AW_LOAD, false))
            return false;
    }
    return true;
}

/* ---- expressions ---- */

static bool check_context(AwVM *vm, const AwNode *node, AwContext context)
{
    static const char *const names[] = {"Load", "Store", "Del"};
    switch (node->kind) {
    case AST_NAME:
        if (!name(vm, node->name))
            return false;
        break;
    case AST_ATTRIBUTE:
    case AST_SUBSCRIPT:
    case AST_STARRED:
    case AST_LIST:
    case AST_TUPLE: break;
    default:
        return context == AW_LOAD ||
               aw_raise_value(vm, "expression which can't be assigned to in %s context",
                              names[context]);
    }
    return node->context == context ||
           aw_raise_value(vm, "expression must have %s context but has %s instead", names[context],
                          names[node->context]);
}

static bool compare(AwVM *vm, const AwNode *node)
{
    if (!node->compare.comparators->count)
        return aw_raise_value(vm, "Compare with no comparators");
    return expressions(vm, node->compare.comparators, AW_LOAD, false) &&
           expression(vm, node->compare.left, AW_LOAD);
}

static bool dict(AwVM *vm, const AwNode *node)
{
    if (node->dict.keys->count != node->dict.values->count)
        return aw_raise_value(vm, "Dict doesn't have the same number of keys as values");
    return expressions(vm, node->dict.keys, AW_LOAD, true) &&
           expressions(vm, node->dict.values, AW_LOAD, false);
}

static bool named(AwVM *vm, const AwNode *node)
{
    if (!expression(vm, node->named_expr.value, AW_LOAD))
        return false;
    clamp(&node->named_expr.target->span);
    return node->named_expr.target->kind == AST_NAME ||
           aw_raise_type(vm, "NamedExpr target must be a Name");
}

static bool formatted(AwVM *vm, const AwNode *node)
{
    int conversion = node->formatted_value.conversion;
    if (!expression(vm, node->formatted_value.value, AW_LOAD) ||
        !maybe(vm, node->formatted_value.spec, AW_LOAD))
        return false;
    return conversion == -1 || conversion == 's' || conversion == 'r' || conversion == 'a' ||
           aw_raise(vm, &aw_system_error_type, "Unrecognized conversion character %d", conversion);
}

/* Expressions made of parts that are neither lists nor contexts. */
static bool small_expression(AwVM *vm, const AwNode *node)
{
    switch (node->kind) {
    case AST_BIN_OP:
        return expression(vm, node->bin_op.left, AW_LOAD) &&
               expression(vm, node->bin_op.right, AW_LOAD);
    case AST_UNARY_OP: return expression(vm, node->unary_op.operand, AW_LOAD);
    case AST_NAMED_EXPR: return named(vm, node);
    case AST_LAMBDA:
        return defaults(vm, node->lambda.params) && expression(vm, node->lambda.body, AW_LOAD);
    case AST_IF_EXP:
        return expression(vm, node->if_exp.test, AW_LOAD) &&
               expression(vm, node->if_exp.body, AW_LOAD) &&
               expression(vm, node->if_exp.orelse, AW_LOAD);
    case AST_LIST_COMP:
    case AST_SET_COMP:
    case AST_GENERATOR_EXP:
    case AST_DICT_COMP:
        return generators(vm, node->comprehension.generators) &&
               expression(vm, node->comprehension.element, AW_LOAD) &&
               maybe(vm, node->comprehension.value, AW_LOAD);
    case AST_AWAIT:
    case AST_YIELD:
    case AST_YIELD_FROM: return maybe(vm, node->child, AW_LOAD);
    case AST_FORMATTED_VALUE: return formatted(vm, node);
    case AST_SLICE:
        return maybe(vm, node->slice.lower, AW_LOAD) && maybe(vm, node->slice.upper, AW_LOAD) &&
               maybe(vm, node->slice.step, AW_LOAD);
    default: return true;
    }
}

static bool expression(AwVM *vm, AwNode *node, AwContext context)
{
    if (!place(vm, &node->span) || !check_context(vm, node, context))
        return false;
    switch (node->kind) {
    case AST_BOOL_OP:
        if (node->bool_op.values->count < 2)
            return aw_raise_value(vm, "BoolOp with less than 2 values");
        return expressions(vm, node->bool_op.values, AW_LOAD, false);
    case AST_DICT: return dict(vm, node);
    case AST_SET:
    case AST_JOINED_STR: return expressions(vm, node->children, AW_LOAD, false);
    case AST_COMPARE: return compare(vm, node);
    case AST_CALL:
        return expression(vm, node->call.function, AW_LOAD) &&
               expressions(vm, node->call.args, AW_LOAD, false) &&
               keywords(vm, node->call.keywords);
    case AST_ATTRIBUTE: return expression(vm, node->attribute.value, AW_LOAD);
    case AST_SUBSCRIPT:
        return expression(vm, node->subscript.index, AW_LOAD) &&
               expression(vm, node->subscript.value, AW_LOAD);
    case AST_STARRED: return expression(vm, node->child, context);
    case AST_LIST:
    case AST_TUPLE: return expressions(vm, node->children, context, false);
    default: return small_expression(vm, node);
    }
}

/* ---- patterns ---- */

static bool is_literal_number(const AwNode *node, bool real, bool imaginary)
{
    if (node->kind != AST_CONSTANT)
        return false;
    switch (node->constant.kind) {
    case AW_CONSTANT_INT:
    case AW_CONSTANT_FLOAT: return real;
    case AW_CONSTANT_COMPLEX: return imaginary;
    case AW_CONSTANT_MADE:
        return node->constant.made->kind == AW_CONST_BIG       ? real
               : node->constant.made->kind == AW_CONST_COMPLEX ? imaginary
                                                               : false;
    default: return false;
    }
}

static bool is_negative(const AwNode *node, bool real, bool imaginary)
{
    return node->kind == AST_UNARY_OP && node->unary_op.op == AW_UNARY_MINUS &&
           is_literal_number(node->unary_op.operand, real, imaginary);
}

static bool is_complex(const AwNode *node)
{
    const AwNode *left = node->bin_op.left;
    return (node->bin_op.op == AW_BINARY_ADD || node->bin_op.op == AW_BINARY_SUB) &&
           (is_literal_number(left, true, false) || is_negative(left, true, false)) &&
           is_literal_number(node->bin_op.right, false, true);
}

static bool match_value(AwVM *vm, AwNode *node)
{
    if (!expression(vm, node, AW_LOAD))
        return false;
    switch (node->kind) {
    case AST_CONSTANT:
        return node->constant.kind == AW_CONSTANT_STR || node->constant.kind == AW_CONSTANT_BYTES ||
               is_literal_number(node, true, true) ||
               aw_raise_value(vm, "unexpected constant inside of a literal pattern");
    case AST_ATTRIBUTE:
    case AST_JOINED_STR: return true;
    case AST_UNARY_OP:
        if (is_negative(node, true, true))
            return true;
        break;
    case AST_BIN_OP:
        if (is_complex(node))
            return true;
        break;
    default: break;
    }
    return aw_raise_value(vm, "patterns may only match literals and attribute lookups");
}

static bool capture(AwVM *vm, const AwName *captured)
{
    if (!captured)
        return true;
    if (strcmp(captured->text, "_") == 0)
        return aw_raise_value(vm, "can't capture name '_' in patterns");
    return name(vm, captured);
}

static bool patterns(AwVM *vm, const AwNodes *nodes, bool star_allowed)
{
    for (uint32_t i = 0; i < nodes->count; i++) {
        if (!nodes->items[i])
            return aw_raise_value(vm, "None disallowed in pattern list");
        if (!pattern(vm, nodes->items[i], star_allowed))
            return false;
    }
    return true;
}

static bool mapping(AwVM *vm, const AwNode *node)
{
    const AwNodes *keys = node->match_mapping.keys;
    if (keys->count != node->match_mapping.patterns->count)
        return aw_raise_value(vm, "MatchMapping doesn't have the same number of keys as patterns");
    if (!capture(vm, node->match_mapping.rest))
        return false;
    for (uint32_t i = 0; i < keys->count; i++) {
        AwNode *key = keys->items[i];
        if (!key)
            return aw_raise_value(vm, "None disallowed in expression list");
        bool single = key->kind == AST_CONSTANT && key->constant.kind <= AW_CONSTANT_FALSE;
        if (single)
            clamp(&key->span);
        else if (!match_value(vm, key))
            return false;
    }
    return patterns(vm, node->match_mapping.patterns, false);
}

static bool class_pattern(AwVM *vm, const AwNode *node)
{
    const AwNames *names = node->match_class.attributes;
    if (names->count != node->match_class.attribute_patterns->count)
        return aw_raise_value(vm, "MatchClass doesn't have the same number of keyword attributes "
                                  "as patterns");
    if (!expression(vm, node->match_class.type, AW_LOAD))
        return false;
    const AwNode *type = node->match_class.type;
    while (type->kind == AST_ATTRIBUTE)
        type = type->attribute.value;
    if (type->kind != AST_NAME)
        return aw_raise_value(vm, "MatchClass cls field can only contain Name or Attribute nodes.");
    for (uint32_t i = 0; i < names->count; i++)
        if (!name(vm, names->items[i].name))
            return false;
    return patterns(vm, node->match_class.patterns, false) &&
           patterns(vm, node->match_class.attribute_patterns, false);
}

static bool match_as(AwVM *vm, const AwNode *node)
{
    if (!capture(vm, node->match_as.name))
        return false;
    if (!node->match_as.pattern)
        return true;
    if (!node->match_as.name)
        return aw_raise_value(vm, "MatchAs must specify a target name if a pattern is given");
    return pattern(vm, node->match_as.pattern, false);
}

static bool pattern(AwVM *vm, AwNode *node, bool star_allowed)
{
    if (!place(vm, &node->span))
        return false;
    switch (node->kind) {
    case AST_MATCH_VALUE: return match_value(vm, node->child);
    case AST_MATCH_SINGLETON:
        return node->constant.kind <= AW_CONSTANT_FALSE ||
               aw_raise_value(vm, "MatchSingleton can only contain True, False and None");
    case AST_MATCH_SEQUENCE: return patterns(vm, node->children, true);
    case AST_MATCH_MAPPING: return mapping(vm, node);
    case AST_MATCH_CLASS: return class_pattern(vm, node);
    case AST_MATCH_STAR:
        return star_allowed ? capture(vm, node->name)
                            : aw_raise_value(vm, "can't use MatchStar here");
    case AST_MATCH_AS: return match_as(vm, node);
    default:
        if (node->children->count < 2)
            return aw_raise_value(vm, "MatchOr requires at least 2 patterns");
        return patterns(vm, node->children, false);
    }
}

/* ---- statements ---- */

static bool targets(AwVM *vm, const AwNodes *nodes, AwContext context, const char *owner)
{
    return not_empty(vm, nodes->count, "targets", owner) && expressions(vm, nodes, context, false);
}

static bool ann_assign(AwVM *vm, const AwNode *node)
{
    if (node->ann_assign.target->kind != AST_NAME && node->simple)
        return aw_raise_type(vm, "AnnAssign with simple non-Name target");
    return expression(vm, node->ann_assign.target, AW_STORE) &&
           maybe(vm, node->ann_assign.value, AW_LOAD) &&
           expression(vm, node->ann_assign.annotation, AW_LOAD);
}

static bool with(AwVM *vm, const AwNode *node, const char *owner)
{
    const AwWithItems *items = node->with.items;
    if (!not_empty(vm, items->count, "items", owner))
        return false;
    for (uint32_t i = 0; i < items->count; i++)
        if (!expression(vm, items->items[i].context, AW_LOAD) ||
            !maybe(vm, items->items[i].target, AW_STORE))
            return false;
    return body(vm, node->with.body, owner);
}

static bool match(AwVM *vm, const AwNode *node)
{
    const AwMatchCases *cases = node->match.cases;
    if (!expression(vm, node->match.subject, AW_LOAD) ||
        !not_empty(vm, cases->count, "cases", "Match"))
        return false;
    for (uint32_t i = 0; i < cases->count; i++)
        if (!pattern(vm, cases->items[i].pattern, false) ||
            !maybe(vm, cases->items[i].guard, AW_LOAD) ||
            !body(vm, cases->items[i].body, "match_case"))
            return false;
    return true;
}

static bool try_block(AwVM *vm, const AwNode *node, const char *owner)
{
    const AwNodes *handlers = node->try_block.handlers;
    if (!body(vm, node->try_block.body, owner))
        return false;
    if (!handlers->count && !node->try_block.finally->count)
        return aw_raise_value(vm, "%s has neither except handlers nor finalbody", owner);
    if (!handlers->count && node->try_block.orelse->count)
        return aw_raise_value(vm, "%s has orelse but no except handlers", owner);
    for (uint32_t i = 0; i < handlers->count; i++) {
        AwNode *handler = handlers->items[i];
        if (!handler)
            return aw_raise_value(vm, "None disallowed in handler list");
        if (!place(vm, &handler->span) || !maybe(vm, handler->handler.type, AW_LOAD) ||
            !body(vm, handler->handler.body, "ExceptHandler"))
            return false;
    }
    return statements(vm, node->try_block.finally) && statements(vm, node->try_block.orelse);
}

static bool definition(AwVM *vm, const AwNode *node, const char *owner)
{
    if (node->kind == AST_CLASS_DEF)
        return body(vm, node->class_def.body, owner) &&
               expressions(vm, node->class_def.bases, AW_LOAD, false) &&
               keywords(vm, node->class_def.keywords) &&
               expressions(vm, node->class_def.decorators, AW_LOAD, false);
    return body(vm, node->function.body, owner) && defaults(vm, node->function.params) &&
           expressions(vm, node->function.decorators, AW_LOAD, false) &&
           maybe(vm, node->function.returns, AW_LOAD);
}

static bool compound(AwVM *vm, const AwNode *node, const char *owner)
{
    switch (node->kind) {
    case AST_FUNCTION_DEF:
    case AST_CLASS_DEF: return definition(vm, node, owner);
    case AST_FOR:
        return expression(vm, node->for_loop.target, AW_STORE) &&
               expression(vm, node->for_loop.iter, AW_LOAD) &&
               body(vm, node->for_loop.body, owner) && statements(vm, node->for_loop.orelse);
    case AST_WHILE:
    case AST_IF:
        return expression(vm, node->branch.test, AW_LOAD) && body(vm, node->branch.body, owner) &&
               statements(vm, node->branch.orelse);
    case AST_WITH: return with(vm, node, owner);
    case AST_MATCH: return match(vm, node);
    case AST_TRY:
    case AST_TRY_STAR: return try_block(vm, node, owner);
    default: return true;
    }
}

static bool raise(AwVM *vm, const AwNode *node)
{
    if (!node->raise.exception && node->raise.cause)
        return aw_raise_value(vm, "Raise with cause but no exception");
    return maybe(vm, node->raise.exception, AW_LOAD) && maybe(vm, node->raise.cause, AW_LOAD);
}

static bool simple(AwVM *vm, const AwNode *node, const char *owner)
{
    switch (node->kind) {
    case AST_RETURN: return maybe(vm, node->child, AW_LOAD);
    case AST_EXPR: return expression(vm, node->child, AW_LOAD);
    case AST_DELETE: return targets(vm, node->children, AW_DEL, owner);
    case AST_ASSIGN:
        return targets(vm, node->assign.targets, AW_STORE, owner) &&
               expression(vm, node->assign.value, AW_LOAD);
    case AST_AUG_ASSIGN:
        return expression(vm, node->aug_assign.target, AW_STORE) &&
               expression(vm, node->aug_assign.value, AW_LOAD);
    case AST_ANN_ASSIGN: return ann_assign(vm, node);
    case AST_RAISE: return raise(vm, node);
    case AST_ASSERT:
        return expression(vm, node->assertion.test, AW_LOAD) &&
               maybe(vm, node->assertion.message, AW_LOAD);
    case AST_IMPORT_FROM:
        if ((int)node->import.level < 0)
            return aw_raise_value(vm, "Negative ImportFrom level");
        return not_empty(vm, node->import.aliases->count, "names", owner);
    case AST_IMPORT: return not_empty(vm, node->import.aliases->count, "names", owner);
    case AST_GLOBAL:
    case AST_NONLOCAL: return not_empty(vm, node->names->count, "names", owner);
    default: return compound(vm, node, owner);
    }
}

static bool statements(AwVM *vm, const AwNodes *nodes)
{
    for (uint32_t i = 0; i < nodes->count; i++) {
        AwNode *node = nodes->items[i];
        if (!node)
            return aw_raise_value(vm, "None disallowed in statement list");
        char owner[32];
        snprintf(owner, sizeof owner, "%s%s", node->is_async ? "Async" : "",
                 aw_ast_kind_name((AwAstKind)node->kind));
        if (!place(vm, &node->span) || !simple(vm, node, owner))
            return false;
    }
    return true;
}

bool aw_tree_check(AwVM *vm, const AwAst *ast)
{
    return ast->mode == AW_PARSE_EVAL ? expression(vm, ast->body->items[0], AW_LOAD)
                                      : statements(vm, ast->body);
}
