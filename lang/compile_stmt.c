/* Statements, but for assignments, definitions and those with protected blocks. */
#include "lang/codegen.h"

#include <assert.h>
#include <string.h>

/* The line of a statement that may need no instruction is passed all the same, for tracers. */
static void mark_line(AwFunc *f, const AwNode *node)
{
    at(f, node);
    aw_emit_mark(&f->emit);
}

/* ---- if, while, for ---- */

/* `elif` chains are walked without recursion. */
static void if_statement(AwFunc *f, const AwNode *node)
{
    AwLabel end = {0};
    for (;;) {
        AwLabel other = {0};
        const AwNodes *orelse = node->branch.orelse;
        mark_line(f, node->branch.test);
        AwLabel *on_break = aw_compile_plain_break(f, node->branch.body);
        if (on_break) {
            uint32_t before = on_break->patches;
            aw_compile_jump(f, node->branch.test, true, on_break);
            at(f, node->branch.body->items[0]);
            aw_emit_mark_taken(&f->emit, on_break, before);
        } else {
            aw_compile_jump(f, node->branch.test, false, &other);
            aw_compile_body(f, node->branch.body);
            if (orelse->count)
                jump(f, node, OP_JUMP, 0, &end);
            aw_emit_bind(&f->emit, &other);
        }
        if (orelse->count != 1 || orelse->items[0]->kind != AST_IF) {
            aw_compile_body(f, orelse);
            break;
        }
        node = orelse->items[0];
    }
    aw_emit_bind(&f->emit, &end);
}

static void while_statement(AwFunc *f, const AwNode *node)
{
    AwLabel head = {0}, orelse = {0}, end = {0};
    AwBlock block = {.kind = AW_BLOCK_LOOP, .on_break = &end, .on_continue = &head};
    aw_compile_push_block(f, &block);
    aw_emit_bind_loop(&f->emit, &head);
    mark_line(f, node->branch.test);
    aw_compile_jump(f, node->branch.test, false, &orelse);
    aw_compile_body(f, node->branch.body);
    at(f, node->branch.test);
    aw_emit_jump_back(&f->emit, &head);
    aw_compile_pop_block(f);
    aw_emit_bind(&f->emit, &orelse);
    aw_compile_body(f, node->branch.orelse);
    aw_emit_bind(&f->emit, &end);
}

/* Where the next item of a loop goes: straight into a plain local, else into a temporary. */
static uint32_t item_slot(AwFunc *f, const AwNode *target, bool *direct)
{
    uint32_t slot;
    *direct = aw_compile_store_slot(f, target, &slot);
    return *direct ? slot : temp(f);
}

static void store_item(AwFunc *f, const AwNode *target, uint32_t slot, bool direct)
{
    if (direct)
        aw_compile_stored(f, target);
    else
        aw_compile_assign(f, target, slot);
}

/* Only what a call made can be held by the loop alone. */
static bool may_drop(const AwNode *iter)
{
    return iter->kind == AST_CALL;
}

/* Where `break` goes to: the iterator is dropped. */
static void end_broken(AwFunc *f, const AwNode *node, const AwBlock *block, AwLabel *broken,
                       AwLabel *end)
{
    if (!block->drops || !broken->patches)
        return;
    uint32_t mark = f->emit.top;
    at(f, node);
    aw_emit_jump(&f->emit, OP_JUMP, 0, end);
    aw_emit_bind(&f->emit, broken);
    set_top(f, block->slot + 1);
    op(f, node, OP_DROP_ITER, block->slot, 0, 0);
    f->emit.top = mark;
}

/* FOR_ITER fetches the first item, FOR_BACK at the end of the body all others. */
static void for_statement(AwFunc *f, const AwNode *node)
{
    const AwNode *target = node->for_loop.target;
    AwLabel head = {0}, next = {0}, orelse = {0}, broken = {0}, end = {0};
    uint32_t mark = f->emit.top;
    uint32_t iterator = aw_compile_iterator(f, node, node->for_loop.iter);
    bool drops = may_drop(node->for_loop.iter);
    AwBlock block = {.kind = AW_BLOCK_LOOP,
                     .on_break = drops ? &broken : &end,
                     .on_next = &next,
                     .slot = iterator,
                     .drops = drops};
    aw_compile_push_block(f, &block);
    bool direct;
    uint32_t slot = item_slot(f, target, &direct);
    at(f, node);
    aw_emit_jump_ext(&f->emit, OP_FOR_ITER, iterator, slot, 0, &orelse);
    aw_emit_bind_loop(&f->emit, &head);
    store_item(f, target, slot, direct);
    set_top(f, iterator + 1);
    aw_compile_body(f, node->for_loop.body);
    aw_compile_pop_block(f);
    aw_emit_bind(&f->emit, &next);
    at(f, node);
    aw_emit_for_back(&f->emit, iterator, slot, &head);
    aw_emit_bind(&f->emit, &orelse);
    set_top(f, mark);
    aw_compile_body(f, node->for_loop.orelse);
    end_broken(f, node, &block, &broken, &end);
    aw_emit_bind(&f->emit, &end);
}

static void async_for_statement(AwFunc *f, const AwNode *node)
{
    const AwNode *target = node->for_loop.target, *iter = node->for_loop.iter;
    AwLabel head = {0}, orelse = {0}, broken = {0}, end = {0};
    uint32_t mark = f->emit.top;
    uint32_t iterator = temp(f), exception = temp(f);
    bool drops = may_drop(iter);
    AwBlock block = {.kind = AW_BLOCK_LOOP,
                     .on_break = drops ? &broken : &end,
                     .on_continue = &head,
                     .slot = iterator,
                     .drops = drops};
    op(f, node, OP_GET_AITER, iterator, aw_compile_operand_in(f, iter, NULL, iterator), 0);
    AwHandler *handler = aw_emit_handler(&f->emit, exception);
    aw_compile_push_block(f, &block);
    aw_emit_bind_loop(&f->emit, &head);
    bool direct;
    uint32_t slot = item_slot(f, target, &direct);
    uint32_t driven = temp(f);
    aw_emit_range_open(&f->emit, handler);
    op(f, node, OP_GET_ANEXT, driven, iterator, 0);
    aw_compile_await(f, node, slot, driven, 3);
    aw_emit_range_close(&f->emit, handler);
    store_item(f, target, slot, direct);
    set_top(f, exception + 1);
    aw_compile_body(f, node->for_loop.body);
    at(f, node);
    aw_emit_jump_back(&f->emit, &head);
    aw_compile_pop_block(f);
    aw_emit_bind_handler(&f->emit, handler);
    jump(f, node, OP_END_ASYNC_FOR, exception, &orelse);
    aw_emit_bind(&f->emit, &orelse);
    set_top(f, mark);
    aw_compile_body(f, node->for_loop.orelse);
    end_broken(f, node, &block, &broken, &end);
    aw_emit_bind(&f->emit, &end);
}

/* ---- imports ---- */

static void import_module(AwFunc *f, const AwNode *node, const AwName *module, const AwConst *names,
                          uint32_t to)
{
    uint32_t base = temps(f, 2);
    wide(f, node, OP_LOAD_INT, base, (int32_t)node->import.level);
    aw_compile_const(f, node, names, base + 1);
    const char *text = module ? module->text : "";
    uint32_t name = aw_emit_const_text(&f->emit, text, module ? module->length : 0);
    at(f, node);
    aw_emit_ext(&f->emit, OP_IMPORT_NAME, to, base, 0, name);
}

/* `import a.b.c` binds a; `import a.b.c as d` binds c. */
static void import_alias(AwFunc *f, const AwNode *node, const AwAlias *alias)
{
    uint32_t mark = f->emit.top, module = temp(f);
    const AwConst none = {.kind = AW_CONST_NONE};
    import_module(f, node, alias->name, &none, module);
    const char *text = alias->name->text, *dot = strchr(text, '.');
    const AwName *bound = alias->asname ? alias->asname : alias->name;
    if (dot && !alias->asname)
        bound = aw_ast_intern(f->compiler->ast, text, (size_t)(dot - text));
    while (dot && alias->asname) {
        const char *part = dot + 1;
        dot = strchr(part, '.');
        size_t length = dot ? (size_t)(dot - part) : strlen(part);
        op(f, node, OP_IMPORT_FROM, module, module, aw_emit_const_small(&f->emit, part, length));
    }
    aw_compile_store(f, node, bound, module);
    f->emit.top = mark;
}

static void import_from(AwFunc *f, const AwNode *node)
{
    const AwAliases *aliases = node->import.aliases;
    uint32_t mark = f->emit.top, module = temp(f), value = temp(f);
    AwConst *names = AW_ARENA_ARRAY(&f->compiler->arena, AwConst, aliases->count);
    for (uint32_t i = 0; i < aliases->count; i++) {
        const AwName *name = aliases->items[i].name;
        names[i] = (AwConst){.kind = AW_CONST_STR, .text = {name->text, name->length}};
    }
    const AwConst tuple = {.kind = AW_CONST_TUPLE, .count = aliases->count, .items = names};
    import_module(f, node, node->import.module, &tuple, module);
    for (uint32_t i = 0; i < aliases->count; i++) {
        const AwAlias *alias = &aliases->items[i];
        if (strcmp(alias->name->text, "*") == 0) {
            op(f, node, OP_IMPORT_STAR, module, 0, 0);
            continue;
        }
        op(f, node, OP_IMPORT_FROM, value, module,
           aw_emit_const_small(&f->emit, alias->name->text, alias->name->length));
        aw_compile_store(f, node, alias->asname ? alias->asname : alias->name, value);
    }
    f->emit.top = mark;
}

/* ---- the small ones ---- */

/* After statements by which objects most likely die: the engine looks, if the program can see that (OP_LET_GO). */
static void let_go(AwFunc *f, const AwNode *node)
{
    op(f, node, OP_LET_GO, f->emit.top, 0, 0);
}

/* Not in loops, where it would cost: there the next call is early enough to look. */
static bool in_loop(const AwFunc *f)
{
    for (const AwBlock *block = f->blocks; block; block = block->outer)
        if (block->kind == AW_BLOCK_LOOP)
            return true;
    return false;
}

static bool is_one_of(const AwName *name, const char *const *words)
{
    while (*words && strcmp(name->text, *words) != 0)
        words++;
    return *words != NULL;
}

/* A call whose result nobody wants: of a function, or of a method that takes things out of containers. */
static bool call_lets_go(const AwNode *node)
{
    static const char *const methods[] = {"clear",   "pop",   "popitem", "popleft",
                                          "discard", "close", "remove",  NULL};
    static const char *const harmless[] = {"print", "setattr", NULL};
    if (node->kind != AST_CALL)
        return false;
    const AwNode *function = node->call.function;
    return (function->kind == AST_NAME && !is_one_of(function->name, harmless)) ||
           (function->kind == AST_ATTRIBUTE && is_one_of(function->attribute.name, methods));
}

static bool is_init(const AwFunc *f)
{
    static const char name[] = ".__init__";
    size_t size = sizeof name - 1;
    return f->qualname.size >= size &&
           memcmp(f->qualname.bytes + f->qualname.size - size, name, size) == 0;
}

/* `x = None`, but for attributes in __init__, which had no value before. */
static bool assignment_lets_go(const AwFunc *f, const AwNode *node)
{
    const AwNode *value = node->assign.value;
    return value->kind == AST_CONSTANT && value->constant.kind == AW_CONSTANT_NONE && !is_init(f);
}

static void expression_statement(AwFunc *f, const AwNode *node)
{
    if (!f->interactive) {
        aw_compile_effect(f, node->child);
        if (call_lets_go(node->child) && !in_loop(f))
            let_go(f, node);
        return;
    }
    uint32_t mark = f->emit.top;
    op(f, node, OP_PRINT_VALUE, aw_compile_operand(f, node->child), 0, 0);
    f->emit.top = mark;
}

static void raise_statement(AwFunc *f, const AwNode *node)
{
    uint32_t mark = f->emit.top;
    const AwNode *exception = node->raise.exception, *cause = node->raise.cause;
    if (!exception) {
        op(f, node, OP_RAISE_AGAIN, 0, 0, 0);
    } else if (!cause) {
        op(f, node, OP_RAISE, aw_compile_operand(f, exception), 0, 0);
    } else {
        uint32_t slot = aw_compile_operand_before(f, exception, cause);
        op(f, node, OP_RAISE_FROM, slot, aw_compile_operand(f, cause), 0);
    }
    f->emit.top = mark;
}

/* Where a condition was last compared, else NULL. */
static const AwNode *last_comparison(const AwNode *test)
{
    const AwNode *last = NULL, *found;
    switch (test->kind) {
    case AST_COMPARE: return test;
    case AST_UNARY_OP:
        return test->unary_op.op == AW_UNARY_NOT ? last_comparison(test->unary_op.operand) : NULL;
    case AST_BOOL_OP:
        for (uint32_t i = 0; i < test->bool_op.values->count; i++)
            if ((found = last_comparison(test->bool_op.values->items[i])))
                last = found;
        return last;
    default: return NULL;
    }
}

static void assert_statement(AwFunc *f, const AwNode *node)
{
    if (f->compiler->options.no_assert)
        return;
    AwLabel end = {0};
    uint32_t mark = f->emit.top;
    aw_compile_jump(f, node->assertion.test, true, &end);
    uint32_t slot =
        node->assertion.message ? aw_compile_operand(f, node->assertion.message) : temp(f);
    const AwNode *place = last_comparison(node->assertion.test); /* as CPython's carets */
    op(f, place ? place : node, OP_ASSERT_FAILED, slot, node->assertion.message != NULL, 0);
    aw_emit_bind(&f->emit, &end);
    f->emit.top = mark;
}

static void import_statement(AwFunc *f, const AwNode *node)
{
    for (uint32_t i = 0; i < node->import.aliases->count; i++)
        import_alias(f, node, &node->import.aliases->items[i]);
}

static void delete_statement(AwFunc *f, const AwNode *node)
{
    for (uint32_t i = 0; i < node->children->count; i++)
        aw_compile_delete(f, node->children->items[i]);
    let_go(f, node);
}

void aw_compile_statement(AwFunc *f, const AwNode *node)
{
    f->line = node->span.line;
    switch (node->kind) {
    case AST_EXPR:
    case AST_TRY:
    case AST_TRY_STAR:
    case AST_BREAK:
    case AST_CONTINUE:
    case AST_PASS: mark_line(f, node); break;
    case AST_RETURN:
        if (!node->child || node->child->kind == AST_CONSTANT)
            mark_line(f, node);
        break;
    default: break;
    }
    switch (node->kind) {
    case AST_EXPR: expression_statement(f, node); break;
    case AST_ASSIGN:
        aw_compile_assignment(f, node);
        if (assignment_lets_go(f, node) && !in_loop(f))
            let_go(f, node);
        break;
    case AST_AUG_ASSIGN: aw_compile_aug_assign(f, node); break;
    case AST_ANN_ASSIGN: aw_compile_ann_assign(f, node); break;
    case AST_IF: if_statement(f, node); break;
    case AST_WHILE: while_statement(f, node); break;
    case AST_FOR:
        if (node->is_async)
            async_for_statement(f, node);
        else
            for_statement(f, node);
        break;
    case AST_RETURN: aw_compile_return(f, node); break;
    case AST_BREAK:
    case AST_CONTINUE: aw_compile_leave_loop(f, node); break;
    case AST_FUNCTION_DEF: aw_compile_function(f, node); break;
    case AST_CLASS_DEF: aw_compile_class(f, node); break;
    case AST_TRY: aw_compile_try(f, node); break;
    case AST_TRY_STAR: aw_compile_try_star(f, node); break;
    case AST_WITH: aw_compile_with(f, node); break;
    case AST_RAISE: raise_statement(f, node); break;
    case AST_ASSERT: assert_statement(f, node); break;
    case AST_DELETE: delete_statement(f, node); break;
    case AST_IMPORT: import_statement(f, node); break;
    case AST_IMPORT_FROM: import_from(f, node); break;
    case AST_GLOBAL:
    case AST_NONLOCAL:
    case AST_PASS: break;
    case AST_MATCH: aw_compile_match(f, node); break;
    default: aw_compile_error(f, node->span, AW_DIAG_INVALID_SYNTAX, NULL); break;
    }
}
