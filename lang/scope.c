/* Symbol analysis in two passes: the first collects what each scope binds and uses, the second
   (settle) decides, from the inside out, where every name lives. */
#include "lang/scope.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Names that mean something to the analysis. */
enum { NAME_CLASS, NAME_SUPER, NAME_DOT0, NAME_FRAME_FIRST, NAME_FRAME_END = NAME_FRAME_FIRST + 5 };
static const char *const special_names[NAME_FRAME_END] = {"__class__", "super", ".0",   "locals",
                                                          "vars",      "dir",   "eval", "exec"};

typedef struct {
    AwAst *ast;
    AwScopeOptions options;
    AwScope *scope; /* the current one */
    const AwName *names[NAME_FRAME_END];
} Walk;

static void visit_expr(Walk *walk, const AwNode *node);
static void visit_body(Walk *walk, const AwNodes *body);

/* ---- symbols ---- */

AwSymbol *aw_scope_find(const AwScope *scope, const AwName *name)
{
    if (!scope->table_size)
        return NULL;
    for (uint32_t i = name->id;; i++) {
        AwSymbol *symbol = scope->table[i & (scope->table_size - 1)];
        if (!symbol || symbol->name == name)
            return symbol;
    }
}

static void table_put(AwScope *scope, AwSymbol *symbol)
{
    uint32_t i = symbol->name->id;
    while (scope->table[i & (scope->table_size - 1)])
        i++;
    scope->table[i & (scope->table_size - 1)] = symbol;
}

static void table_grow(AwAst *ast, AwScope *scope)
{
    scope->table_size = scope->table_size ? scope->table_size * 2 : 8;
    scope->table = aw_arena_alloc_zero(ast->arena, scope->table_size * sizeof *scope->table);
    for (AwSymbol *symbol = scope->first; symbol; symbol = symbol->next)
        table_put(scope, symbol);
}

/* The symbol of a mangled name, made when it is not there yet; the flags are added. */
static AwSymbol *symbol_add(AwAst *ast, AwScope *scope, const AwName *name, unsigned flags)
{
    AwSymbol *symbol = aw_scope_find(scope, name);
    if (!symbol) {
        if (scope->symbol_count * 2 >= scope->table_size)
            table_grow(ast, scope);
        symbol = AW_ARENA_NEW(ast->arena, AwSymbol);
        symbol->name = name;
        table_put(scope, symbol);
        scope->symbol_count++;
        if (scope->last)
            scope->last->next = symbol;
        else
            scope->first = symbol;
        scope->last = symbol;
    }
    const unsigned binding = AW_SYMBOL_BOUND | AW_SYMBOL_PARAM;
    if ((flags & binding) && !(symbol->flags & binding)) {
        if (scope->last_bound)
            scope->last_bound->next_bound = symbol;
        else
            scope->first_bound = symbol;
        scope->last_bound = symbol;
    }
    symbol->flags |= flags;
    return symbol;
}

const AwName *aw_scope_mangle(AwAst *ast, const AwScope *scope, const AwName *name)
{
    if (!scope->class_name || name->length < 3 || name->text[0] != '_' || name->text[1] != '_')
        return name;
    if (memcmp(name->text + name->length - 2, "__", 2) == 0 ||
        memchr(name->text, '.', name->length))
        return name;
    const char *class_text = scope->class_name->text;
    size_t class_length = scope->class_name->length;
    while (class_length && *class_text == '_') {
        class_text++;
        class_length--;
    }
    if (!class_length)
        return name;
    size_t length = 1 + class_length + name->length;
    char *text = aw_arena_alloc(ast->arena, length);
    text[0] = '_';
    memcpy(text + 1, class_text, class_length);
    memcpy(text + 1 + class_length, name->text, name->length);
    return aw_ast_intern(ast, text, length);
}

static void mention(Walk *walk, const AwName *name, unsigned flags)
{
    symbol_add(walk->ast, walk->scope, aw_scope_mangle(walk->ast, walk->scope, name), flags);
}

AwScope *aw_scope_of(const AwNode *node)
{
    switch (node->kind) {
    case AST_FUNCTION_DEF: return node->function.scope;
    case AST_LAMBDA: return node->lambda.scope;
    case AST_CLASS_DEF: return node->class_def.scope;
    case AST_LIST_COMP:
    case AST_SET_COMP:
    case AST_DICT_COMP:
    case AST_GENERATOR_EXP: return node->comprehension.scope;
    default: assert(!"a node without a scope"); return NULL;
    }
}

static AwScope *scope_enter(Walk *walk, AwScopeKind kind, AwNode *node)
{
    AwScope *scope = AW_ARENA_NEW(walk->ast->arena, AwScope);
    AwScope *parent = walk->scope;
    scope->kind = kind;
    scope->node = node;
    scope->parent = parent;
    if (parent) {
        scope->class_name = parent->class_name;
        scope->nested = parent->nested || parent->kind == AW_SCOPE_FUNCTION;
        if (parent->last_child)
            parent->last_child->next_sibling = scope;
        else
            parent->first_child = scope;
        parent->last_child = scope;
    }
    walk->scope = scope;
    return scope;
}

static void scope_leave(Walk *walk)
{
    walk->scope = walk->scope->parent;
}

/* ---- first pass: expressions ---- */

static void visit_all(Walk *walk, const AwNodes *nodes)
{
    for (uint32_t i = 0; i < nodes->count; i++)
        if (nodes->items[i])
            visit_expr(walk, nodes->items[i]);
}

static void visit_optional(Walk *walk, const AwNode *node)
{
    if (node)
        visit_expr(walk, node);
}

static void visit_annotation(Walk *walk, const AwNode *node)
{
    if (node && !walk->options.future_annotations)
        visit_expr(walk, node);
}

static void visit_name(Walk *walk, const AwNode *node)
{
    AwScope *scope = walk->scope;
    if (node->context == AW_STORE) {
        mention(walk, node->name, AW_SYMBOL_BOUND);
    } else if (node->context == AW_DEL) {
        mention(walk, node->name, AW_SYMBOL_BOUND | AW_SYMBOL_DELETED);
    } else {
        mention(walk, node->name, AW_SYMBOL_USED);
        for (int i = NAME_FRAME_FIRST; i < NAME_FRAME_END; i++)
            scope->sees_frame |= node->name == walk->names[i];
        if (node->name == walk->names[NAME_CLASS])
            scope->sees_frame = true;
        if (node->name == walk->names[NAME_SUPER] && scope->kind == AW_SCOPE_FUNCTION) {
            symbol_add(walk->ast, scope, walk->names[NAME_CLASS], AW_SYMBOL_USED);
            scope->sees_frame = true;
        }
    }
}

/* The target of := in a comprehension belongs to the function around all comprehensions. */
static void visit_named(Walk *walk, const AwNode *node)
{
    visit_expr(walk, node->named_expr.value);
    const AwName *name = aw_scope_mangle(walk->ast, walk->scope, node->named_expr.target->name);
    AwScope *home = walk->scope;
    while (home->is_comprehension && home->parent)
        home = home->parent;
    AwSymbol *symbol = symbol_add(walk->ast, home, name, AW_SYMBOL_REBOUND);
    bool global = home->kind == AW_SCOPE_MODULE && home != walk->scope;
    if (global)
        symbol->flags |= AW_SYMBOL_GLOBAL_DECLARED;
    else
        symbol_add(walk->ast, home, name, AW_SYMBOL_BOUND);
    global = symbol->flags & AW_SYMBOL_GLOBAL_DECLARED;
    for (AwScope *scope = walk->scope; scope != home; scope = scope->parent)
        symbol_add(walk->ast, scope, name,
                   AW_SYMBOL_REBOUND |
                       (global ? AW_SYMBOL_GLOBAL_DECLARED : AW_SYMBOL_NONLOCAL_DECLARED));
}

static void visit_params(Walk *walk, const AwParams *params)
{
    uint32_t positional = params->posonly_count + params->normal_count;
    for (uint32_t i = 0; i < positional + params->kwonly_count; i++)
        mention(walk, params->items[i].name, AW_SYMBOL_PARAM);
    if (params->vararg)
        mention(walk, params->vararg->name, AW_SYMBOL_PARAM);
    if (params->kwarg)
        mention(walk, params->kwarg->name, AW_SYMBOL_PARAM);
}

static void visit_defaults(Walk *walk, const AwParams *params)
{
    uint32_t count = params->posonly_count + params->normal_count + params->kwonly_count;
    for (uint32_t i = 0; i < count; i++)
        visit_optional(walk, params->items[i].default_value);
    for (uint32_t i = 0; i < count; i++)
        visit_annotation(walk, params->items[i].annotation);
    if (params->vararg)
        visit_annotation(walk, params->vararg->annotation);
    if (params->kwarg)
        visit_annotation(walk, params->kwarg->annotation);
}

static void visit_comprehension(Walk *walk, AwNode *node)
{
    const AwGenerators *generators = node->comprehension.generators;
    visit_expr(walk, generators->items[0].iter);
    AwScope *scope = scope_enter(walk, AW_SCOPE_FUNCTION, node);
    node->comprehension.scope = scope;
    scope->is_comprehension = true;
    symbol_add(walk->ast, scope, walk->names[NAME_DOT0], AW_SYMBOL_PARAM);
    for (uint32_t i = 0; i < generators->count; i++) {
        const AwGenerator *generator = &generators->items[i];
        if (i > 0)
            visit_expr(walk, generator->iter);
        visit_expr(walk, generator->target);
        visit_all(walk, generator->conditions);
        scope->has_await |= generator->is_async;
    }
    visit_expr(walk, node->comprehension.element);
    visit_optional(walk, node->comprehension.value);
    scope_leave(walk);
    if (scope->has_await && node->kind != AST_GENERATOR_EXP)
        walk->scope->has_await = true; /* whoever evaluates it awaits it */
}

static void visit_lambda(Walk *walk, AwNode *node)
{
    visit_defaults(walk, node->lambda.params);
    node->lambda.scope = scope_enter(walk, AW_SCOPE_FUNCTION, node);
    visit_params(walk, node->lambda.params);
    visit_expr(walk, node->lambda.body);
    scope_leave(walk);
}

static void visit_call(Walk *walk, const AwNode *node)
{
    visit_expr(walk, node->call.function);
    visit_all(walk, node->call.args);
    for (uint32_t i = 0; i < node->call.keywords->count; i++)
        visit_expr(walk, node->call.keywords->items[i].value);
}

/* a + b + c + ... leans to the left: down the spine without recursion. */
static void visit_binary(Walk *walk, const AwNode *node)
{
    uint32_t count = 0;
    const AwNode *left = node;
    for (; left->kind == AST_BIN_OP; left = left->bin_op.left)
        count++;
    visit_expr(walk, left);
    const AwNode **spine = AW_ARENA_ARRAY(walk->ast->arena, const AwNode *, count);
    for (uint32_t i = count; i > 0; i--, node = node->bin_op.left)
        spine[i - 1] = node;
    for (uint32_t i = 0; i < count; i++)
        visit_expr(walk, spine[i]->bin_op.right);
}

static void visit_expr(Walk *walk, const AwNode *node)
{
    switch (node->kind) {
    case AST_NAME: visit_name(walk, node); break;
    case AST_CONSTANT: break;
    case AST_BIN_OP: visit_binary(walk, node); break;
    case AST_BOOL_OP: visit_all(walk, node->bool_op.values); break;
    case AST_NAMED_EXPR: visit_named(walk, node); break;
    case AST_UNARY_OP: visit_expr(walk, node->unary_op.operand); break;
    case AST_LAMBDA: visit_lambda(walk, (AwNode *)node); break;
    case AST_IF_EXP:
        visit_expr(walk, node->if_exp.test);
        visit_expr(walk, node->if_exp.body);
        visit_expr(walk, node->if_exp.orelse);
        break;
    case AST_DICT:
        for (uint32_t i = 0; i < node->dict.values->count; i++) {
            visit_optional(walk, node->dict.keys->items[i]);
            visit_expr(walk, node->dict.values->items[i]);
        }
        break;
    case AST_SET:
    case AST_LIST:
    case AST_TUPLE:
    case AST_JOINED_STR: visit_all(walk, node->children); break;
    case AST_LIST_COMP:
    case AST_SET_COMP:
    case AST_DICT_COMP:
    case AST_GENERATOR_EXP: visit_comprehension(walk, (AwNode *)node); break;
    case AST_AWAIT:
        walk->scope->has_await = true;
        visit_expr(walk, node->child);
        break;
    case AST_YIELD:
    case AST_YIELD_FROM:
        walk->scope->has_yield = true;
        visit_optional(walk, node->child);
        break;
    case AST_COMPARE:
        visit_expr(walk, node->compare.left);
        visit_all(walk, node->compare.comparators);
        break;
    case AST_CALL: visit_call(walk, node); break;
    case AST_FORMATTED_VALUE:
        visit_expr(walk, node->formatted_value.value);
        visit_optional(walk, node->formatted_value.spec);
        break;
    case AST_ATTRIBUTE: visit_expr(walk, node->attribute.value); break;
    case AST_SUBSCRIPT:
        visit_expr(walk, node->subscript.value);
        visit_expr(walk, node->subscript.index);
        break;
    case AST_STARRED: visit_expr(walk, node->child); break;
    case AST_SLICE:
        visit_optional(walk, node->slice.lower);
        visit_optional(walk, node->slice.upper);
        visit_optional(walk, node->slice.step);
        break;
    default: break;
    }
}

/* ---- first pass: statements ---- */

static void visit_function(Walk *walk, AwNode *node)
{
    visit_all(walk, node->function.decorators);
    visit_defaults(walk, node->function.params);
    visit_annotation(walk, node->function.returns);
    mention(walk, node->function.name, AW_SYMBOL_BOUND);
    node->function.scope = scope_enter(walk, AW_SCOPE_FUNCTION, node);
    visit_params(walk, node->function.params);
    visit_body(walk, node->function.body);
    scope_leave(walk);
}

static void visit_class(Walk *walk, AwNode *node)
{
    visit_all(walk, node->class_def.decorators);
    visit_all(walk, node->class_def.bases);
    for (uint32_t i = 0; i < node->class_def.keywords->count; i++)
        visit_expr(walk, node->class_def.keywords->items[i].value);
    mention(walk, node->class_def.name, AW_SYMBOL_BOUND);
    AwScope *scope = scope_enter(walk, AW_SCOPE_CLASS, node);
    node->class_def.scope = scope;
    scope->class_name = node->class_def.name;
    visit_body(walk, node->class_def.body);
    scope_leave(walk);
}

static void visit_ann_assign(Walk *walk, const AwNode *node)
{
    visit_optional(walk, node->ann_assign.value);
    if (node->ann_assign.target->kind != AST_NAME)
        visit_expr(walk, node->ann_assign.target);
    else if (node->simple || node->ann_assign.value)
        mention(walk, node->ann_assign.target->name, AW_SYMBOL_BOUND);
    if (node->simple)
        walk->scope->has_annotations = true;
    visit_annotation(walk, node->ann_assign.annotation);
}

static void visit_import(Walk *walk, const AwNode *node)
{
    for (uint32_t i = 0; i < node->import.aliases->count; i++) {
        const AwAlias *alias = &node->import.aliases->items[i];
        const AwName *name = alias->asname ? alias->asname : alias->name;
        const char *dot = alias->asname ? NULL : memchr(name->text, '.', name->length);
        if (dot)
            name = aw_ast_intern(walk->ast, name->text, (size_t)(dot - name->text));
        if (strcmp(name->text, "*") != 0)
            mention(walk, name, AW_SYMBOL_BOUND);
    }
}

static void visit_try(Walk *walk, const AwNode *node)
{
    visit_body(walk, node->try_block.body);
    for (uint32_t i = 0; i < node->try_block.handlers->count; i++) {
        const AwNode *handler = node->try_block.handlers->items[i];
        visit_optional(walk, handler->handler.type);
        if (handler->handler.name)
            mention(walk, handler->handler.name, AW_SYMBOL_BOUND | AW_SYMBOL_DELETED);
        visit_body(walk, handler->handler.body);
    }
    visit_body(walk, node->try_block.orelse);
    visit_body(walk, node->try_block.finally);
}

static void visit_loop(Walk *walk, const AwNode *node)
{
    walk->scope->has_await |= node->is_async;
    visit_expr(walk, node->for_loop.iter);
    visit_expr(walk, node->for_loop.target);
    visit_body(walk, node->for_loop.body);
    visit_body(walk, node->for_loop.orelse);
}

static void visit_with(Walk *walk, const AwNode *node)
{
    walk->scope->has_await |= node->is_async;
    for (uint32_t i = 0; i < node->with.items->count; i++) {
        visit_expr(walk, node->with.items->items[i].context);
        visit_optional(walk, node->with.items->items[i].target);
    }
    visit_body(walk, node->with.body);
}

static void visit_declaration(Walk *walk, const AwNode *node)
{
    unsigned flag =
        node->kind == AST_GLOBAL ? AW_SYMBOL_GLOBAL_DECLARED : AW_SYMBOL_NONLOCAL_DECLARED;
    AwScope *module = walk->scope;
    while (module->parent)
        module = module->parent;
    for (uint32_t i = 0; i < node->names->count; i++) {
        mention(walk, node->names->items[i].name, flag);
        /* In code for exec() the text's own level then writes that name to the globals too. */
        if (node->kind == AST_GLOBAL && walk->options.namespace_module && module != walk->scope)
            symbol_add(walk->ast, module, node->names->items[i].name, flag);
    }
}

/* `elif` chains are walked without recursion. */
static void visit_branch(Walk *walk, const AwNode *node)
{
    for (;;) {
        visit_expr(walk, node->branch.test);
        visit_body(walk, node->branch.body);
        const AwNodes *orelse = node->branch.orelse;
        if (orelse->count != 1 || orelse->items[0]->kind != AST_IF) {
            visit_body(walk, orelse);
            return;
        }
        node = orelse->items[0];
    }
}

static void visit_pattern(Walk *walk, const AwNode *node);

static void visit_patterns(Walk *walk, const AwNodes *patterns)
{
    for (uint32_t i = 0; i < patterns->count; i++)
        visit_pattern(walk, patterns->items[i]);
}

static void bind_capture(Walk *walk, const AwName *name)
{
    if (name)
        mention(walk, name, AW_SYMBOL_BOUND);
}

static void visit_pattern(Walk *walk, const AwNode *node)
{
    switch (node->kind) {
    case AST_MATCH_VALUE: visit_expr(walk, node->child); break;
    case AST_MATCH_SEQUENCE:
    case AST_MATCH_OR: visit_patterns(walk, node->children); break;
    case AST_MATCH_MAPPING:
        visit_all(walk, node->match_mapping.keys);
        visit_patterns(walk, node->match_mapping.patterns);
        bind_capture(walk, node->match_mapping.rest);
        break;
    case AST_MATCH_CLASS:
        visit_expr(walk, node->match_class.type);
        visit_patterns(walk, node->match_class.patterns);
        visit_patterns(walk, node->match_class.attribute_patterns);
        break;
    case AST_MATCH_STAR: bind_capture(walk, node->name); break;
    case AST_MATCH_AS:
        if (node->match_as.pattern)
            visit_pattern(walk, node->match_as.pattern);
        bind_capture(walk, node->match_as.name);
        break;
    default: break;
    }
}

static void visit_match(Walk *walk, const AwNode *node)
{
    visit_expr(walk, node->match.subject);
    for (uint32_t i = 0; i < node->match.cases->count; i++) {
        const AwMatchCase *item = &node->match.cases->items[i];
        visit_pattern(walk, item->pattern);
        visit_optional(walk, item->guard);
        visit_body(walk, item->body);
    }
}

static void visit_statement(Walk *walk, AwNode *node)
{
    switch (node->kind) {
    case AST_FUNCTION_DEF: visit_function(walk, node); break;
    case AST_CLASS_DEF: visit_class(walk, node); break;
    case AST_RETURN: visit_optional(walk, node->child); break;
    case AST_EXPR: visit_expr(walk, node->child); break;
    case AST_DELETE: visit_all(walk, node->children); break;
    case AST_ASSIGN:
        visit_expr(walk, node->assign.value);
        visit_all(walk, node->assign.targets);
        break;
    case AST_AUG_ASSIGN:
        visit_expr(walk, node->aug_assign.value);
        visit_expr(walk, node->aug_assign.target);
        break;
    case AST_ANN_ASSIGN: visit_ann_assign(walk, node); break;
    case AST_FOR: visit_loop(walk, node); break;
    case AST_WHILE:
    case AST_IF: visit_branch(walk, node); break;
    case AST_WITH: visit_with(walk, node); break;
    case AST_RAISE:
        visit_optional(walk, node->raise.exception);
        visit_optional(walk, node->raise.cause);
        break;
    case AST_TRY:
    case AST_TRY_STAR: visit_try(walk, node); break;
    case AST_ASSERT:
        visit_expr(walk, node->assertion.test);
        visit_optional(walk, node->assertion.message);
        break;
    case AST_IMPORT:
    case AST_IMPORT_FROM: visit_import(walk, node); break;
    case AST_GLOBAL:
    case AST_NONLOCAL: visit_declaration(walk, node); break;
    case AST_MATCH: visit_match(walk, node); break;
    default: break; /* pass, break, continue */
    }
}

static void visit_body(Walk *walk, const AwNodes *body)
{
    for (uint32_t i = 0; i < body->count; i++)
        visit_statement(walk, body->items[i]);
}

/* ---- second pass ---- */

/* The scope around that binds a name as a variable of a function (or the class whose __class__ it
   is), or NULL when it is a global. */
static AwScope *definer(const Walk *walk, AwScope *scope, const AwName *name)
{
    for (; scope; scope = scope->parent) {
        if (scope->kind == AW_SCOPE_MODULE)
            return NULL;
        if (scope->kind == AW_SCOPE_CLASS) {
            if (name == walk->names[NAME_CLASS])
                return scope;
            continue;
        }
        const AwSymbol *symbol = aw_scope_find(scope, name);
        if (!symbol || (symbol->flags & AW_SYMBOL_NONLOCAL_DECLARED))
            continue;
        if (symbol->flags & AW_SYMBOL_GLOBAL_DECLARED)
            return NULL;
        if (symbol->flags & (AW_SYMBOL_BOUND | AW_SYMBOL_PARAM))
            return scope;
    }
    return NULL;
}

static AwSymbolKind classify(const Walk *walk, AwScope *scope, const AwSymbol *symbol)
{
    if (symbol->flags & AW_SYMBOL_GLOBAL_DECLARED)
        return AW_SYMBOL_EXPLICIT;
    bool bound = (symbol->flags & (AW_SYMBOL_BOUND | AW_SYMBOL_PARAM)) &&
                 !(symbol->flags & AW_SYMBOL_NONLOCAL_DECLARED);
    if (!bound)
        return definer(walk, scope->parent, symbol->name) ? AW_SYMBOL_FREE : AW_SYMBOL_GLOBAL;
    if (scope->kind == AW_SCOPE_MODULE)
        return AW_SYMBOL_GLOBAL;
    if (scope->kind == AW_SCOPE_CLASS)
        return AW_SYMBOL_NAME;
    return symbol->flags & AW_SYMBOL_CAPTURED ? AW_SYMBOL_CELL : AW_SYMBOL_LOCAL;
}

/* `scope` hears that something inside of `child` wants variables from outside of it. */
static void take_needs(Walk *walk, AwScope *scope, const AwScope *child)
{
    for (const AwSymbol *need = child->first; need; need = need->next) {
        if (need->kind != AW_SYMBOL_FREE && !need->passed)
            continue;
        if (child->inlined) {
            symbol_add(walk->ast, scope, need->name,
                       AW_SYMBOL_USED | (need->flags & AW_SYMBOL_CAPTURED));
        } else if (scope->kind != AW_SCOPE_CLASS) {
            symbol_add(walk->ast, scope, need->name, AW_SYMBOL_CAPTURED);
        } else if (need->name == walk->names[NAME_CLASS]) {
            scope->class_cell = true;
        } else {
            symbol_add(walk->ast, scope, need->name, 0)->passed = true;
        }
    }
}

static bool can_inline(const Walk *walk, const AwScope *scope)
{
    if (!scope->is_comprehension || scope->node->kind == AST_GENERATOR_EXP || scope->sees_frame ||
        scope->has_yield || scope->parent->kind == AW_SCOPE_CLASS)
        return false;
    if (walk->options.namespace_module && scope->parent->kind == AW_SCOPE_MODULE)
        return false;
    for (const AwSymbol *symbol = scope->first; symbol; symbol = symbol->next)
        if (symbol->kind == AW_SYMBOL_CELL)
            return false;
    return true;
}

static int by_name(const AwSymbol *one, const AwSymbol *other)
{
    uint32_t length =
        one->name->length < other->name->length ? one->name->length : other->name->length;
    int order = memcmp(one->name->text, other->name->text, length);
    return order ? order : one->name->length < other->name->length ? -1 : 1;
}

static int by_name_pointers(const void *one, const void *other)
{
    return by_name(*(AwSymbol *const *)one, *(AwSymbol *const *)other);
}

/* Numbers of slots and free cells as CPython orders them (locals() and __closure__ show it):
   parameters, plain locals, cells by name; free variables by name. */
static void number(Walk *walk, AwScope *scope)
{
    AwSymbol **sorted = AW_ARENA_ARRAY(walk->ast->arena, AwSymbol *, scope->symbol_count + 1);
    uint32_t count = 0;
    if (scope->kind == AW_SCOPE_FUNCTION) {
        for (AwSymbol *symbol = scope->first_bound; symbol; symbol = symbol->next_bound)
            if ((symbol->flags & AW_SYMBOL_PARAM) || symbol->kind == AW_SYMBOL_LOCAL)
                symbol->slot = scope->local_count++;
        for (AwSymbol *symbol = scope->first_bound; symbol; symbol = symbol->next_bound)
            if (symbol->kind == AW_SYMBOL_CELL && !(symbol->flags & AW_SYMBOL_PARAM))
                sorted[count++] = symbol;
        qsort(sorted, count, sizeof *sorted, by_name_pointers);
        for (uint32_t i = 0; i < count; i++)
            sorted[i]->slot = scope->local_count++;
    } else if (scope->kind == AW_SCOPE_CLASS) {
        scope->local_count = scope->class_cell ? 2 : 1;
    } else {
        scope->local_count = walk->options.namespace_module ? 1 : 0;
    }
    count = 0;
    for (AwSymbol *symbol = scope->first; symbol; symbol = symbol->next)
        if (symbol->kind == AW_SYMBOL_FREE || symbol->passed)
            sorted[count++] = symbol;
    qsort(sorted, count, sizeof *sorted, by_name_pointers);
    for (uint32_t i = 0; i < count; i++)
        sorted[i]->free_index = i;
    scope->free_count = count;
}

static void settle(Walk *walk, AwScope *scope)
{
    for (AwScope *child = scope->first_child; child; child = child->next_sibling) {
        settle(walk, child);
        take_needs(walk, scope, child);
    }
    for (AwSymbol *symbol = scope->first; symbol; symbol = symbol->next)
        symbol->kind = classify(walk, scope, symbol);
    scope->inlined = can_inline(walk, scope);
    number(walk, scope);
}

AwScope *aw_scope_analyse(AwAst *ast, AwScopeOptions options)
{
    Walk walk = {.ast = ast, .options = options};
    for (int i = 0; i < NAME_FRAME_END; i++)
        walk.names[i] = aw_ast_intern(ast, special_names[i], strlen(special_names[i]));
    AwScope *module = scope_enter(&walk, AW_SCOPE_MODULE, NULL);
    ast->scope = module;
    if (ast->mode == AW_PARSE_EVAL)
        visit_all(&walk, ast->body);
    else
        visit_body(&walk, ast->body);
    settle(&walk, module);
    return module;
}
