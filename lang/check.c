/* Errors that need to know where a statement stands, and what other statements say about a name.

   CPython finds them in three passes (the symbol table, its analysis, the compiler), each over the
   whole text, and reports the first one of the first pass that has any. Here one walk finds those
   of the first and third pass, the scopes it leaves behind give those of the second, and the first
   error of each is kept. */
#include "lang/check.h"

#include "lang/check_match.h"
#include "lang/check_names.h"
#include "lang/check_warn.h"

#include <stdio.h>
#include <string.h>

enum { MAX_BLOCKS = 20 }; /* nested loops, try and with statements, as in CPython */

typedef enum Pass { PASS_FUTURE, PASS_SYMBOLS, PASS_ANALYSIS, PASS_COMPILER, PASS_COUNT } Pass;

typedef struct Check {
    AwDiagnostics *diags;
    AwArena *arena;
    AwCheckScope *scope;
    AwDiag *first[PASS_COUNT];
    uint32_t future_line; /* of the last good import from __future__, or 0 */
    bool top_level_await;
    bool quiet; /* in code that is never compiled: annotations of local variables */
} Check;

static void visit(Check *check, const AwNode *node);
static void visit_all(Check *check, const AwNodes *nodes);

/* Keeps the first error of each pass; gives what it made, or NULL. */
static AwDiag *fail(Check *check, Pass pass, AwSpan span, AwDiagId id, ...)
{
    if (check->first[pass])
        return NULL;
    va_list args;
    va_start(args, id);
    AwDiag *diag = aw_diag_make(check->diags, id, span, args);
    va_end(args);
    /* Where CPython looks at trees it counts bytes. */
    diag->place =
        (AwDiagPlace){span.line, (int32_t)span.col + 1, span.end_line ? span.end_line : span.line,
                      (int32_t)(span.end_line ? span.end_col : span.col) + 1};
    diag->from_tree = true;
    diag->bare = pass != PASS_COMPILER;
    check->first[pass] = diag;
    return diag;
}

static void warn(Check *check, AwSpan span, AwDiagId id, const char *first, const char *second)
{
    if (check->quiet)
        return;
    AwDiag *diag = aw_diag_warn(check->diags, id, span, first, second);
    diag->from_tree = true;
    diag->place =
        (AwDiagPlace){span.line, (int32_t)span.col + 1, span.end_line, (int32_t)span.end_col + 1};
}

static bool is_debug(const AwName *name)
{
    return strcmp(name->text, "__debug__") == 0;
}

static bool is_function(const AwCheckScope *scope)
{
    return scope->kind == AW_CHECK_FUNCTION || scope->kind == AW_CHECK_LAMBDA ||
           scope->kind == AW_CHECK_COMPREHENSION;
}

/* Module code of the prompt, where await is allowed. */
static bool awaits_at_top(const Check *check)
{
    return check->top_level_await && check->scope->kind == AW_CHECK_MODULE;
}

/* ---- names --------------------------------------------------------------------------------- */

static void define(Check *check, const AwName *name, unsigned flags, AwSpan span)
{
    AwCheckScope *scope = check->scope;
    AwCheckSymbol *symbol = aw_check_names_symbol(check->arena, scope, name);
    if (flags & symbol->flags & AW_CHECK_PARAM)
        fail(check, PASS_SYMBOLS, span, AW_DIAG_DUPLICATE_ARGUMENT, name->text);
    if (scope->in_target) {
        if (symbol->flags & (AW_CHECK_GLOBAL | AW_CHECK_NONLOCAL))
            fail(check, PASS_SYMBOLS, span, AW_DIAG_WALRUS_REBOUND, name->text);
        flags |= AW_CHECK_ITERATION;
    }
    symbol->flags |= flags;
}

static void check_debug_store(Check *check, const AwName *name, AwSpan span)
{
    if (is_debug(name))
        fail(check, PASS_COMPILER, span, AW_DIAG_ASSIGN_DEBUG);
}

static void visit_name(Check *check, const AwNode *node)
{
    if (node->context == AW_LOAD) {
        aw_check_names_symbol(check->arena, check->scope, node->name)->flags |= AW_CHECK_USED;
        return;
    }
    define(check, node->name, AW_CHECK_LOCAL, node->span);
    if (node->context == AW_STORE)
        check_debug_store(check, node->name, node->span);
    else if (is_debug(node->name))
        fail(check, PASS_COMPILER, node->span, AW_DIAG_DELETE_DEBUG);
}

/* Is the declaration too late? */
static bool comes_late(Check *check, const AwNode *node, const AwCheckSymbol *symbol)
{
    static const struct {
        unsigned flag;
        AwDiagId id;
    } reasons[] = {
        {AW_CHECK_PARAM, AW_DIAG_DECLARED_PARAMETER},
        {AW_CHECK_USED, AW_DIAG_DECLARED_AFTER_USE},
        {AW_CHECK_ANNOTATED, AW_DIAG_ANNOTATED_DECLARED},
        {AW_CHECK_LOCAL, AW_DIAG_DECLARED_AFTER_ASSIGNMENT},
    };
    const char *what = node->kind == AST_GLOBAL ? "global" : "nonlocal";
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
        if (symbol->flags & reasons[i].flag) {
            fail(check, PASS_SYMBOLS, node->span, reasons[i].id, symbol->name->text, what);
            return true;
        }
    }
    return false;
}

static void visit_declaration(Check *check, const AwNode *node)
{
    unsigned flag = node->kind == AST_GLOBAL ? AW_CHECK_GLOBAL : AW_CHECK_NONLOCAL;
    for (uint32_t i = 0; i < node->names->count; i++) {
        const AwName *name = node->names->items[i].name;
        AwCheckSymbol *symbol = aw_check_names_symbol(check->arena, check->scope, name);
        if (comes_late(check, node, symbol))
            return;
        symbol->flags |= flag;
        if (!symbol->directive.line)
            symbol->directive = node->span;
    }
}

/* A name as CPython's symbol table knows it: private names with the class before them. */
static const char *mangled(Check *check, const AwCheckScope *scope, const AwName *name)
{
    while (scope && scope->kind != AW_CHECK_CLASS)
        scope = scope->parent;
    const char *text = name->text;
    bool is_private = strncmp(text, "__", 2) == 0 && !strchr(text, '.') &&
                      (name->length < 4 || strcmp(text + name->length - 2, "__") != 0);
    const char *class = scope ? scope->node->class_def.name->text : "";
    class += strspn(class, "_");
    if (!is_private || !*class)
        return text;
    size_t size = strlen(class) + name->length + 2;
    char *made = aw_arena_alloc(check->arena, size);
    snprintf(made, size, "_%s%s", class, text);
    return made;
}

/* The analysis of CPython's symbol table: `nonlocal` must find its binding. */
static void analyze(Check *check, const AwCheckScope *scope)
{
    for (uint32_t i = 0; i < scope->count; i++) {
        const AwCheckSymbol *symbol = &scope->symbols[i];
        if (!(symbol->flags & AW_CHECK_NONLOCAL))
            continue;
        const char *name = symbol->name->text;
        if (symbol->flags & AW_CHECK_GLOBAL)
            fail(check, PASS_ANALYSIS, symbol->directive, AW_DIAG_NONLOCAL_AND_GLOBAL, name);
        else if (!scope->parent)
            fail(check, PASS_ANALYSIS, symbol->directive, AW_DIAG_NONLOCAL_AT_MODULE);
        else if (!aw_check_names_is_bound_outside(scope, symbol->name))
            fail(check, PASS_ANALYSIS, symbol->directive, AW_DIAG_NONLOCAL_UNBOUND,
                 mangled(check, scope, symbol->name));
    }
    for (const AwCheckScope *child = scope->first_child; child; child = child->next)
        analyze(check, child);
}

/* ---- := ------------------------------------------------------------------------------------ */

/* In a comprehension the name belongs to the first scope around that is none. */
static void bind_outside_comprehension(Check *check, const AwNode *target)
{
    const AwName *name = target->name;
    for (AwCheckScope *scope = check->scope; scope; scope = scope->parent) {
        unsigned flags = aw_check_names_flags(scope, name);
        if (scope->kind == AW_CHECK_COMPREHENSION) {
            if (flags & AW_CHECK_ITERATION)
                fail(check, PASS_SYMBOLS, target->span, AW_DIAG_WALRUS_REBINDS, name->text);
            continue;
        }
        if (scope->kind == AW_CHECK_CLASS) {
            fail(check, PASS_SYMBOLS, target->span, AW_DIAG_WALRUS_IN_CLASS);
            return;
        }
        bool global = scope->kind == AW_CHECK_MODULE || (flags & AW_CHECK_GLOBAL);
        AwCheckSymbol *here = aw_check_names_symbol(check->arena, check->scope, name);
        here->flags |= global ? AW_CHECK_GLOBAL : AW_CHECK_NONLOCAL;
        if (!here->directive.line)
            here->directive = target->span;
        aw_check_names_symbol(check->arena, scope, name)->flags |=
            scope->kind == AW_CHECK_MODULE ? AW_CHECK_GLOBAL : AW_CHECK_LOCAL;
        return;
    }
}

static void visit_named_expr(Check *check, const AwNode *node)
{
    const AwNode *target = node->named_expr.target;
    if (check->scope->iterables)
        fail(check, PASS_SYMBOLS, node->span, AW_DIAG_WALRUS_IN_ITERABLE);
    visit(check, node->named_expr.value);
    if (check->scope->kind == AW_CHECK_COMPREHENSION) {
        bind_outside_comprehension(check, target);
        check_debug_store(check, target->name, node->span);
    } else {
        visit(check, target);
    }
}

static void visit_maybe(Check *check, const AwNode *node)
{
    if (node)
        visit(check, node);
}

/* ---- scopes -------------------------------------------------------------------------------- */

static void enter(Check *check, AwCheckScopeKind kind, const AwNode *node)
{
    check->scope = aw_check_names_scope(check->arena, kind, node, check->scope);
}

static void leave(Check *check)
{
    check->scope = check->scope->parent;
}

static uint32_t param_count(const AwParams *params)
{
    return params->posonly_count + params->normal_count + params->kwonly_count;
}

static void visit_annotation(Check *check, const AwParam *param)
{
    if (!param || !param->annotation)
        return;
    bool starred = param->annotation->kind == AST_STARRED; /* *args: *Types */
    visit(check, starred ? param->annotation->child : param->annotation);
}

/* Defaults and annotations belong to the scope around the function. */
static void visit_params_outside(Check *check, const AwParams *params)
{
    for (uint32_t i = 0; i < param_count(params); i++)
        if (params->items[i].default_value)
            visit(check, params->items[i].default_value);
    for (uint32_t i = 0; i < param_count(params); i++)
        visit_annotation(check, &params->items[i]);
    visit_annotation(check, params->vararg);
    visit_annotation(check, params->kwarg);
}

static void define_param(Check *check, const AwParam *param, AwSpan function)
{
    if (!param)
        return;
    define(check, param->name, AW_CHECK_PARAM, param->span);
    check_debug_store(check, param->name, function);
}

static void define_params(Check *check, const AwParams *params, AwSpan function)
{
    for (uint32_t i = 0; i < param_count(params); i++)
        define_param(check, &params->items[i], function);
    define_param(check, params->vararg, function);
    define_param(check, params->kwarg, function);
}

static void visit_function(Check *check, const AwNode *node)
{
    define(check, node->function.name, AW_CHECK_LOCAL, node->span);
    check_debug_store(check, node->function.name, node->span);
    visit_all(check, node->function.decorators);
    visit_params_outside(check, node->function.params);
    if (node->function.returns)
        visit(check, node->function.returns);
    enter(check, AW_CHECK_FUNCTION, node);
    AwCheckScope *scope = check->scope;
    scope->is_async = node->is_async;
    define_params(check, node->function.params, node->span);
    visit_all(check, node->function.body);
    if (scope->is_async && scope->has_yield && scope->value_return)
        fail(check, PASS_COMPILER, scope->value_return->span, AW_DIAG_RETURN_IN_ASYNC_GENERATOR);
    leave(check);
}

static void visit_lambda(Check *check, const AwNode *node)
{
    visit_params_outside(check, node->lambda.params);
    enter(check, AW_CHECK_LAMBDA, node);
    define_params(check, node->lambda.params, node->span);
    visit(check, node->lambda.body);
    leave(check);
}

static void visit_keywords(Check *check, const AwKeywords *keywords, AwSpan whole)
{
    for (uint32_t i = 0; i < keywords->count; i++) {
        const AwKeyword *keyword = &keywords->items[i];
        if (keyword->name)
            check_debug_store(check, keyword->name, whole);
        /* Long calls have few keywords; a table would not pay. */
        for (uint32_t j = 0; keyword->name && j < i; j++)
            if (keywords->items[j].name == keyword->name) {
                fail(check, PASS_COMPILER, keyword->span, AW_DIAG_KEYWORD_REPEATED,
                     keyword->name->text);
                break;
            }
        visit(check, keyword->value);
    }
}

/* An argument list may hold starred expressions. */
static void visit_arguments(Check *check, const AwNodes *nodes)
{
    for (uint32_t i = 0; i < nodes->count; i++) {
        const AwNode *node = nodes->items[i];
        visit(check, node->kind == AST_STARRED ? node->child : node);
    }
}

static void visit_class(Check *check, const AwNode *node)
{
    define(check, node->class_def.name, AW_CHECK_LOCAL, node->span);
    check_debug_store(check, node->class_def.name, node->span);
    visit_all(check, node->class_def.decorators);
    visit_arguments(check, node->class_def.bases);
    visit_keywords(check, node->class_def.keywords, node->span);
    enter(check, AW_CHECK_CLASS, node);
    visit_all(check, node->class_def.body);
    leave(check);
}

static void visit_target(Check *check, const AwNode *target)
{
    if (target->kind == AST_STARRED)
        fail(check, PASS_COMPILER, target->span, AW_DIAG_STARRED_TARGET);
    visit(check, target);
}

static void visit_generator(Check *check, const AwGenerator *generator, bool first)
{
    AwCheckScope *scope = check->scope;
    scope->in_target = true;
    visit_target(check, generator->target);
    scope->in_target = false;
    if (!first) {
        scope->iterables++;
        visit(check, generator->iter);
        scope->iterables--;
    }
    visit_all(check, generator->conditions);
    scope->awaits |= generator->is_async;
}

/* Which function it is that should have been asynchronous. */
static void point_at_function(Check *check, AwDiag *diag)
{
    const AwCheckScope *scope = check->scope;
    while (scope->kind == AW_CHECK_COMPREHENSION)
        scope = scope->parent;
    if (!diag || !is_function(scope))
        return;
    AwSpan span = scope->node->span;
    if (scope->kind == AW_CHECK_LAMBDA) {
        aw_diag_note(check->diags, diag, (AwSpan){0}, "a lambda is never asynchronous");
        diag->help = "write an `async def` function instead of the lambda";
        return;
    }
    span = (AwSpan){span.line, span.col, span.line, span.col + 3};
    aw_diag_note(check->diags, diag, span, "%s is defined with `def` here",
                 scope->node->function.name->text);
    diag->help = "write `async def` instead of `def`, and `await` its calls";
}

/* An asynchronous comprehension makes one of each comprehension around it, and needs an
   asynchronous function in the end; generator expressions run later and need none. */
static void check_comprehension(Check *check, const AwNode *node, bool awaits)
{
    AwCheckScope *around = check->scope;
    if (!awaits || node->kind == AST_GENERATOR_EXP)
        return;
    if (around->kind == AW_CHECK_COMPREHENSION)
        around->awaits = true;
    else if (!around->is_async && !awaits_at_top(check))
        point_at_function(
            check, fail(check, PASS_COMPILER, node->span, AW_DIAG_ASYNC_COMPREHENSION_OUTSIDE));
}

static void visit_comprehension(Check *check, const AwNode *node)
{
    const AwGenerators *generators = node->comprehension.generators;
    check->scope->iterables++;
    visit(check, generators->items[0].iter);
    check->scope->iterables--;
    enter(check, AW_CHECK_COMPREHENSION, node);
    for (uint32_t i = 0; i < generators->count; i++)
        visit_generator(check, &generators->items[i], i == 0);
    visit(check, node->comprehension.element);
    if (node->comprehension.value)
        visit(check, node->comprehension.value);
    bool awaits = check->scope->awaits;
    leave(check);
    check_comprehension(check, node, awaits);
}

/* ---- await, yield, return, loops ----------------------------------------------------------- */

static void visit_await(Check *check, const AwNode *node)
{
    AwCheckScope *scope = check->scope;
    if (scope->kind == AW_CHECK_COMPREHENSION)
        scope->awaits = true;
    else if (!is_function(scope) && !awaits_at_top(check))
        fail(check, PASS_COMPILER, node->span, AW_DIAG_AWAIT_OUTSIDE_FUNCTION);
    else if (is_function(scope) && !scope->is_async)
        point_at_function(check,
                          fail(check, PASS_COMPILER, node->span, AW_DIAG_AWAIT_OUTSIDE_ASYNC));
    visit(check, node->child);
}

static const char *comprehension_name(const AwNode *node)
{
    switch (node->kind) {
    case AST_LIST_COMP: return "list comprehension";
    case AST_SET_COMP: return "set comprehension";
    case AST_DICT_COMP: return "dict comprehension";
    default: return "generator expression";
    }
}

static void visit_yield(Check *check, const AwNode *node)
{
    AwCheckScope *scope = check->scope;
    if (scope->kind == AW_CHECK_COMPREHENSION)
        fail(check, PASS_SYMBOLS, node->span, AW_DIAG_YIELD_IN_COMPREHENSION,
             comprehension_name(scope->node));
    else if (!is_function(scope))
        fail(check, PASS_COMPILER, node->span, AW_DIAG_YIELD_OUTSIDE_FUNCTION);
    else if (node->kind == AST_YIELD_FROM && scope->is_async)
        fail(check, PASS_COMPILER, node->span, AW_DIAG_YIELD_FROM_IN_ASYNC);
    scope->has_yield = true;
    visit_maybe(check, node->child);
}

static void visit_return(Check *check, const AwNode *node)
{
    AwCheckScope *scope = check->scope;
    if (!is_function(scope))
        fail(check, PASS_COMPILER, node->span, AW_DIAG_RETURN_OUTSIDE_FUNCTION);
    else if (scope->star_blocks)
        fail(check, PASS_COMPILER, node->span, AW_DIAG_JUMP_IN_EXCEPT_STAR);
    if (!node->child)
        return;
    if (!scope->value_return)
        scope->value_return = node;
    visit(check, node->child);
}

static void visit_jump(Check *check, const AwNode *node)
{
    const AwCheckScope *scope = check->scope;
    if (scope->in_star)
        fail(check, PASS_COMPILER, node->span, AW_DIAG_JUMP_IN_EXCEPT_STAR);
    else if (!scope->loops && node->kind == AST_BREAK)
        fail(check, PASS_COMPILER, node->span, AW_DIAG_BREAK_OUTSIDE_LOOP);
    else if (!scope->loops)
        fail(check, PASS_COMPILER, node->span, AW_DIAG_CONTINUE_OUTSIDE_LOOP);
}

static void enter_blocks(Check *check, AwSpan span, uint32_t count)
{
    check->scope->blocks += count;
    if (check->scope->blocks > MAX_BLOCKS)
        fail(check, PASS_COMPILER, span, AW_DIAG_TOO_MANY_BLOCKS);
}

static void leave_blocks(Check *check, uint32_t count)
{
    check->scope->blocks -= count;
}

static void visit_loop_body(Check *check, const AwNode *node, const AwNodes *body)
{
    AwCheckScope *scope = check->scope;
    bool in_star = scope->in_star;
    enter_blocks(check, node->span, 1);
    scope->loops++;
    scope->in_star = false;
    visit_all(check, body);
    scope->loops--;
    scope->in_star = in_star;
    leave_blocks(check, 1);
}

static void visit_while(Check *check, const AwNode *node)
{
    visit(check, node->branch.test);
    visit_loop_body(check, node, node->branch.body);
    visit_all(check, node->branch.orelse);
}

static void check_async_statement(Check *check, const AwNode *node, AwDiagId id)
{
    if (node->is_async && !check->scope->is_async && !awaits_at_top(check))
        point_at_function(check, fail(check, PASS_COMPILER, node->span, id));
}

static void visit_for(Check *check, const AwNode *node)
{
    check_async_statement(check, node, AW_DIAG_ASYNC_FOR_OUTSIDE);
    visit(check, node->for_loop.iter);
    visit_target(check, node->for_loop.target);
    visit_loop_body(check, node, node->for_loop.body);
    visit_all(check, node->for_loop.orelse);
}

static void visit_with(Check *check, const AwNode *node)
{
    const AwWithItems *items = node->with.items;
    check_async_statement(check, node, AW_DIAG_ASYNC_WITH_OUTSIDE);
    for (uint32_t i = 0; i < items->count; i++) {
        visit(check, items->items[i].context);
        enter_blocks(check, node->span, 1);
        if (items->items[i].target)
            visit_target(check, items->items[i].target);
    }
    visit_all(check, node->with.body);
    leave_blocks(check, items->count);
}

/* ---- try ----------------------------------------------------------------------------------- */

static void visit_handler(Check *check, const AwNode *node, bool star, bool last)
{
    AwCheckScope *scope = check->scope;
    if (!node->handler.type && !last)
        fail(check, PASS_COMPILER, node->span, AW_DIAG_BARE_EXCEPT_NOT_LAST);
    if (node->handler.type)
        visit(check, node->handler.type);
    if (node->handler.name) {
        define(check, node->handler.name, AW_CHECK_LOCAL, node->span);
        check_debug_store(check, node->handler.name, node->span);
    }
    bool in_star = scope->in_star;
    scope->in_star |= star;
    scope->star_blocks += star;
    enter_blocks(check, node->span, 1);
    visit_all(check, node->handler.body);
    leave_blocks(check, 1);
    scope->star_blocks -= star;
    scope->in_star = in_star;
}

static void visit_try(Check *check, const AwNode *node)
{
    const AwNodes *handlers = node->try_block.handlers;
    const AwNodes *finally = node->try_block.finally;
    uint32_t blocks = (handlers->count > 0) + (finally->count > 0);
    enter_blocks(check, node->span, blocks);
    visit_all(check, node->try_block.body);
    leave_blocks(check, handlers->count > 0);
    visit_all(check, node->try_block.orelse);
    enter_blocks(check, node->span, handlers->count > 0);
    for (uint32_t i = 0; i < handlers->count; i++)
        visit_handler(check, handlers->items[i], node->kind == AST_TRY_STAR,
                      i + 1 == handlers->count);
    leave_blocks(check, blocks);
    if (finally->count) {
        enter_blocks(check, node->span, 1);
        visit_all(check, finally);
        leave_blocks(check, 1);
    }
}

/* ---- assignment and imports ---------------------------------------------------------------- */

/* The items of a list or tuple: one of the targets in it may be starred. */
static void visit_items(Check *check, const AwNode *node)
{
    bool starred = false;
    for (uint32_t i = 0; i < node->children->count; i++) {
        const AwNode *item = node->children->items[i];
        if (item->kind != AST_STARRED) {
            visit(check, item);
            continue;
        }
        if (node->context == AW_STORE && starred)
            fail(check, PASS_COMPILER, node->span, AW_DIAG_SEVERAL_STARRED);
        starred = true;
        visit(check, item->child);
    }
}

static void visit_assign(Check *check, const AwNode *node)
{
    visit(check, node->assign.value);
    for (uint32_t i = 0; i < node->assign.targets->count; i++)
        visit_target(check, node->assign.targets->items[i]);
}

static void visit_ann_assign(Check *check, const AwNode *node)
{
    const AwNode *target = node->ann_assign.target;
    if (target->kind == AST_NAME) {
        unsigned flags = aw_check_names_flags(check->scope, target->name);
        bool module = check->scope->kind == AW_CHECK_MODULE;
        if ((flags & (AW_CHECK_GLOBAL | AW_CHECK_NONLOCAL)) && !module && node->simple)
            fail(check, PASS_SYMBOLS, node->span, AW_DIAG_ANNOTATED_DECLARED, target->name->text,
                 flags & AW_CHECK_GLOBAL ? "global" : "nonlocal");
        if (node->simple)
            define(check, target->name, AW_CHECK_ANNOTATED | AW_CHECK_LOCAL, target->span);
        else if (node->ann_assign.value)
            define(check, target->name, AW_CHECK_LOCAL, target->span);
        check_debug_store(check, target->name, target->span);
    } else {
        visit(check, target);
    }
    bool quiet = check->quiet;
    check->quiet |= is_function(check->scope);
    visit(check, node->ann_assign.annotation);
    check->quiet = quiet;
    if (node->ann_assign.value)
        visit(check, node->ann_assign.value);
}

static void visit_attribute(Check *check, const AwNode *node)
{
    visit(check, node->attribute.value);
    if (node->context == AW_STORE)
        check_debug_store(check, node->attribute.name, node->span);
    else if (node->context == AW_DEL && is_debug(node->attribute.name))
        fail(check, PASS_COMPILER, node->span, AW_DIAG_DELETE_DEBUG);
}

static bool is_future_import(const AwNode *node)
{
    return node->kind == AST_IMPORT_FROM && node->import.module && !node->import.level &&
           strcmp(node->import.module->text, "__future__") == 0;
}

/* `import a.b` binds `a`; its text up to the dot is compared where it matters: __debug__. */
static void visit_aliases(Check *check, const AwNode *node)
{
    const AwAliases *aliases = node->import.aliases;
    if (is_future_import(node) && node->span.line > check->future_line)
        fail(check, PASS_COMPILER, node->span, AW_DIAG_FUTURE_LATE);
    for (uint32_t i = 0; i < aliases->count; i++) {
        const AwAlias *alias = &aliases->items[i];
        const AwName *name = alias->asname ? alias->asname : alias->name;
        if (strcmp(name->text, "*") == 0) {
            if (check->scope->kind != AW_CHECK_MODULE)
                fail(check, PASS_SYMBOLS, alias->span, AW_DIAG_IMPORT_STAR);
            continue;
        }
        define(check, name, AW_CHECK_IMPORTED, alias->span);
        check_debug_store(check, name, node->span);
    }
}

/* ---- the walk ------------------------------------------------------------------------------ */

static void warn_of_identity(Check *check, const AwNode *node)
{
    AwDiagId id;
    if (aw_check_warn_identity(check->arena, node, &id))
        warn(check, node->span, id, NULL, NULL);
}

static void warn_of_index(Check *check, const AwNode *node)
{
    const AwNode *value = node->subscript.value;
    const char *type, *index;
    if (node->context != AW_LOAD)
        return;
    if ((type = aw_check_warn_subscripted(check->arena, value)))
        warn(check, node->span, AW_DIAG_NOT_SUBSCRIPTABLE, type, NULL);
    if ((type = aw_check_warn_indexed(check->arena, value)) &&
        (index = aw_check_warn_index(check->arena, node->subscript.index)))
        warn(check, node->span, AW_DIAG_WRONG_INDEX, type, index);
}

static void warn_of_assertion(Check *check, const AwNode *node)
{
    const AwNode *test = node->assertion.test;
    if (test->kind == AST_TUPLE && test->children->count)
        warn(check, node->span, AW_DIAG_ASSERT_TUPLE, NULL, NULL);
}

static void visit_call(Check *check, const AwNode *node)
{
    const char *type = aw_check_warn_called(check->arena, node->call.function);
    if (type)
        warn(check, node->span, AW_DIAG_NOT_CALLABLE, type, NULL);
    visit(check, node->call.function);
    visit_arguments(check, node->call.args);
    visit_keywords(check, node->call.keywords, node->span);
}

static void visit_dict(Check *check, const AwNode *node)
{
    for (uint32_t i = 0; i < node->dict.keys->count; i++) {
        visit_maybe(check, node->dict.keys->items[i]);
        visit(check, node->dict.values->items[i]);
    }
}

static void define_maybe(Check *check, const AwName *name, AwSpan span)
{
    if (!name)
        return;
    define(check, name, AW_CHECK_LOCAL, span);
    check_debug_store(check, name, span);
}

static bool is_wildcard(const AwNode *pattern)
{
    return pattern->kind == AST_MATCH_AS && !pattern->match_as.pattern && !pattern->match_as.name;
}

static void check_pattern(Check *check, const AwMatchCases *cases, uint32_t index)
{
    const AwMatchCase *item = &cases->items[index];
    bool last = index + 1 == cases->count;
    if (check->first[PASS_COMPILER] || (last && cases->count > 1 && is_wildcard(item->pattern)))
        return;
    AwDiag *diag = aw_check_match_pattern(check->diags, item->pattern, last || item->guard);
    if (diag)
        diag->from_tree = true;
    check->first[PASS_COMPILER] = diag;
}

static void visit_match(Check *check, const AwNode *node)
{
    const AwMatchCases *cases = node->match.cases;
    visit(check, node->match.subject);
    for (uint32_t i = 0; i < cases->count; i++) {
        check_pattern(check, cases, i);
        visit(check, cases->items[i].pattern);
        visit_maybe(check, cases->items[i].guard);
        visit_all(check, cases->items[i].body);
    }
}

static void visit_pattern(Check *check, const AwNode *node)
{
    switch (node->kind) {
    case AST_MATCH_VALUE: visit(check, node->child); break;
    case AST_MATCH_SEQUENCE:
    case AST_MATCH_OR: visit_all(check, node->children); break;
    case AST_MATCH_MAPPING:
        visit_all(check, node->match_mapping.keys);
        visit_all(check, node->match_mapping.patterns);
        define_maybe(check, node->match_mapping.rest, node->span);
        break;
    case AST_MATCH_CLASS:
        visit(check, node->match_class.type);
        visit_all(check, node->match_class.patterns);
        visit_all(check, node->match_class.attribute_patterns);
        break;
    case AST_MATCH_STAR: define_maybe(check, node->name, node->span); break;
    case AST_MATCH_AS:
        visit_maybe(check, node->match_as.pattern);
        define_maybe(check, node->match_as.name, node->span);
        break;
    default: break;
    }
}

static void visit_statement(Check *check, const AwNode *node)
{
    switch (node->kind) {
    case AST_FUNCTION_DEF: visit_function(check, node); break;
    case AST_CLASS_DEF: visit_class(check, node); break;
    case AST_RETURN: visit_return(check, node); break;
    case AST_DELETE: visit_all(check, node->children); break;
    case AST_ASSIGN: visit_assign(check, node); break;
    case AST_AUG_ASSIGN:
        visit(check, node->aug_assign.target);
        visit(check, node->aug_assign.value);
        break;
    case AST_ANN_ASSIGN: visit_ann_assign(check, node); break;
    case AST_FOR: visit_for(check, node); break;
    case AST_WHILE: visit_while(check, node); break;
    case AST_IF:
        visit(check, node->branch.test);
        visit_all(check, node->branch.body);
        visit_all(check, node->branch.orelse);
        break;
    case AST_WITH: visit_with(check, node); break;
    case AST_MATCH: visit_match(check, node); break;
    case AST_RAISE:
        visit_maybe(check, node->raise.exception);
        visit_maybe(check, node->raise.cause);
        break;
    case AST_TRY:
    case AST_TRY_STAR: visit_try(check, node); break;
    case AST_ASSERT:
        warn_of_assertion(check, node);
        visit(check, node->assertion.test);
        visit_maybe(check, node->assertion.message);
        break;
    case AST_IMPORT:
    case AST_IMPORT_FROM: visit_aliases(check, node); break;
    case AST_GLOBAL:
    case AST_NONLOCAL: visit_declaration(check, node); break;
    case AST_EXPR: visit(check, node->child); break;
    case AST_BREAK:
    case AST_CONTINUE: visit_jump(check, node); break;
    default: break;
    }
}

static void visit_expression(Check *check, const AwNode *node)
{
    switch (node->kind) {
    case AST_BOOL_OP: visit_all(check, node->bool_op.values); break;
    case AST_NAMED_EXPR: visit_named_expr(check, node); break;
    case AST_BIN_OP:
        visit(check, node->bin_op.left);
        visit(check, node->bin_op.right);
        break;
    case AST_UNARY_OP: visit(check, node->unary_op.operand); break;
    case AST_LAMBDA: visit_lambda(check, node); break;
    case AST_IF_EXP:
        visit(check, node->if_exp.test);
        visit(check, node->if_exp.body);
        visit(check, node->if_exp.orelse);
        break;
    case AST_DICT: visit_dict(check, node); break;
    case AST_SET:
    case AST_LIST:
    case AST_TUPLE: visit_items(check, node); break;
    case AST_LIST_COMP:
    case AST_SET_COMP:
    case AST_DICT_COMP:
    case AST_GENERATOR_EXP: visit_comprehension(check, node); break;
    case AST_AWAIT: visit_await(check, node); break;
    case AST_YIELD:
    case AST_YIELD_FROM: visit_yield(check, node); break;
    case AST_COMPARE:
        warn_of_identity(check, node);
        visit(check, node->compare.left);
        visit_all(check, node->compare.comparators);
        break;
    case AST_CALL: visit_call(check, node); break;
    case AST_FORMATTED_VALUE:
        visit(check, node->formatted_value.value);
        visit_maybe(check, node->formatted_value.spec);
        break;
    case AST_JOINED_STR: visit_all(check, node->children); break;
    case AST_ATTRIBUTE: visit_attribute(check, node); break;
    case AST_SUBSCRIPT:
        warn_of_index(check, node);
        visit(check, node->subscript.value);
        visit(check, node->subscript.index);
        break;
    case AST_STARRED:
        /* Where a star is allowed, the node around it has looked behind it. */
        if (node->context == AW_LOAD)
            fail(check, PASS_COMPILER, node->span, AW_DIAG_STARRED_HERE);
        visit(check, node->child);
        break;
    case AST_NAME: visit_name(check, node); break;
    case AST_SLICE:
        visit_maybe(check, node->slice.lower);
        visit_maybe(check, node->slice.upper);
        visit_maybe(check, node->slice.step);
        break;
    default: visit_pattern(check, node); break;
    }
}

static void visit(Check *check, const AwNode *node)
{
    if (check->first[PASS_SYMBOLS])
        return; /* nothing that comes can win over it */
    if (node->kind <= AST_CONTINUE)
        visit_statement(check, node);
    else
        visit_expression(check, node);
}

static void visit_all(Check *check, const AwNodes *nodes)
{
    for (uint32_t i = 0; i < nodes->count; i++)
        visit(check, nodes->items[i]);
}

/* ---- __future__ ---------------------------------------------------------------------------- */

static void check_features(Check *check, const AwNode *node)
{
    static const char *const features[] = {
        "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
        "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations",
    };
    for (uint32_t i = 0; i < node->import.aliases->count; i++) {
        const char *name = node->import.aliases->items[i].name->text;
        AwSpan place = {node->span.line, node->span.col, 0, 0};
        bool known = false;
        for (size_t j = 0; j < sizeof features / sizeof *features; j++)
            known |= strcmp(name, features[j]) == 0;
        if (strcmp(name, "braces") == 0)
            fail(check, PASS_FUTURE, place, AW_DIAG_FUTURE_BRACES);
        else if (!known)
            fail(check, PASS_FUTURE, place, AW_DIAG_FUTURE_UNKNOWN, name);
    }
}

/* Imports from __future__ may stand behind the documentation string and each other only. Those on
   later lines are found by visit_aliases. */
static void check_future(Check *check, const AwNodes *body)
{
    bool done = false;
    uint32_t line = 0;
    for (uint32_t i = 0; i < body->count; i++) {
        const AwNode *node = body->items[i];
        if (done && node->span.line > line)
            return;
        line = node->span.line;
        bool is_doc = i == 0 && node->kind == AST_EXPR && node->child->kind == AST_CONSTANT &&
                      node->child->constant.kind == AW_CONSTANT_STR;
        if (!is_future_import(node)) {
            done |= !is_doc;
        } else if (done) {
            AwSpan before = {line, node->span.col - 1, 0, 0};
            fail(check, PASS_FUTURE, before, AW_DIAG_FUTURE_LATE);
        } else {
            check_features(check, node);
            check->future_line = line;
        }
    }
}

bool aw_check(const AwAst *ast, bool top_level_await, AwDiagnostics *diags)
{
    AwArena arena;
    aw_arena_init(&arena);
    Check check = {.diags = diags, .arena = &arena, .top_level_await = top_level_await};
    check.scope = aw_check_names_scope(&arena, AW_CHECK_MODULE, NULL, NULL);
    check_future(&check, ast->body);
    visit_all(&check, ast->body);
    analyze(&check, check.scope);
    aw_arena_deinit(&arena);
    for (int pass = 0; pass < PASS_COUNT; pass++) {
        if (check.first[pass]) {
            aw_diag_adopt(diags, check.first[pass]);
            return false;
        }
    }
    return true;
}
