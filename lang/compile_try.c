/* try, with, and what return, break and continue do on their way out of them.

   A try costs nothing until something is raised: its instructions are a range that leads to a
   handler. What has to happen on every way out (a finally body, the call of __exit__, restoring
   the exception that was being handled) is written once for each way. While such code of an outer
   block is written for a `return` inside of it, the ranges of all blocks that are left are closed. */
#include "lang/codegen.h"

#include <assert.h>

/* ---- blocks ---- */

void aw_compile_push_block(AwFunc *f, AwBlock *block)
{
    block->outer = f->blocks;
    f->blocks = block;
    if (++f->block_count == AW_COMPILE_MAX_BLOCKS + 1)
        aw_compile_error(f, block->node ? block->node->span : f->emit.span, AW_DIAG_NESTED_BLOCKS,
                         NULL);
    if (block->handler)
        aw_emit_range_open(&f->emit, block->handler);
}

void aw_compile_pop_block(AwFunc *f)
{
    AwBlock *block = f->blocks;
    if (block->handler)
        aw_emit_range_close(&f->emit, block->handler);
    f->blocks = block->outer;
    f->block_count--;
}

/* Awaits or calls the exit function in R[base], R[base+1] with the three arguments behind it. */
static void call_exit(AwFunc *f, const AwBlock *block, uint32_t base)
{
    op(f, block->node, OP_CALL_METHOD, base, base, 3);
    if (block->is_async)
        aw_compile_await(f, block->node, base, base, 2);
}

/* __exit__(None, None, None) */
static void exit_normally(AwFunc *f, const AwBlock *block)
{
    uint32_t mark = f->emit.top, base = block->slot;
    if (mark > base + 2) { /* something that is still needed stands above: call further up */
        base = temps(f, 2);
        aw_compile_move(f, block->node, base, block->slot);
        aw_compile_move(f, block->node, base + 1, block->slot + 1);
    }
    for (int i = 0; i < 3; i++)
        aw_compile_none(f, block->node, temp(f));
    call_exit(f, block, base);
    f->emit.top = mark;
}

static bool needs_cleanup(const AwBlock *block)
{
    return block->drops || (block->kind != AW_BLOCK_LOOP && block->kind != AW_BLOCK_TRY);
}

/* What leaving the block takes; it is not on the stack of blocks any more. */
static void clean_up(AwFunc *f, const AwBlock *block, const AwNode *node)
{
    switch (block->kind) {
    case AW_BLOCK_LOOP:
        if (block->drops)
            op(f, node, OP_DROP_ITER, block->slot, 0, 0);
        break;
    case AW_BLOCK_TRY: break;
    case AW_BLOCK_FINALLY: aw_compile_body(f, block->body); break;
    case AW_BLOCK_WITH: exit_normally(f, block); break;
    case AW_BLOCK_HANDLED: op(f, node, OP_POP_HANDLED, block->slot, 0, 0); break;
    case AW_BLOCK_NAME: aw_compile_unbind(f, node, block->node->handler.name); break;
    }
}

static bool way_needs_cleanup(const AwFunc *f, const AwBlock *target)
{
    for (const AwBlock *block = f->blocks; block != target; block = block->outer)
        if (needs_cleanup(block))
            return true;
    return false;
}

/* May variables be assigned on the way out of all blocks? */
static bool way_assigns(const AwFunc *f)
{
    for (const AwBlock *block = f->blocks; block; block = block->outer)
        if (block->kind == AW_BLOCK_FINALLY || block->kind == AW_BLOCK_NAME)
            return true;
    return false;
}

/* Writes what leaving all blocks inside of `target` (NULL: of the function) takes. Their ranges
   stay closed until `stay`. */
static AwBlock *leave(AwFunc *f, const AwNode *node, const AwBlock *target)
{
    AwBlock *innermost = f->blocks;
    if (!way_needs_cleanup(f, target))
        return innermost;
    for (AwBlock *block = innermost; block != target; block = block->outer) {
        aw_compile_pop_block(f);
        clean_up(f, block, node);
    }
    return innermost;
}

/* After the jump or return behind `leave`: what follows in the source is inside of the blocks again. */
static void stay(AwFunc *f, AwBlock *innermost)
{
    AwBlock *target = f->blocks;
    for (AwBlock *block = innermost; block != target; block = block->outer) {
        f->block_count++;
        if (block->handler)
            aw_emit_range_open(&f->emit, block->handler);
    }
    f->blocks = innermost;
}

void aw_compile_return(AwFunc *f, const AwNode *node)
{
    AwConst constant = {.kind = AW_CONST_NONE};
    uint32_t mark = f->emit.top, slot;
    AwBlock *innermost;
    const AwNode none = nowhere(), *place = way_needs_cleanup(f, NULL) ? &none : node;
    if (!node->child || aw_fold(&f->compiler->arena, node->child, &constant)) {
        innermost = leave(f, node, NULL);
        wide(f, place, OP_RETURN_K, 0, (int32_t)aw_emit_const(&f->emit, &constant));
    } else {
        if (way_assigns(f)) { /* the value must outlive that */
            slot = temp(f);
            aw_compile_to(f, node->child, slot);
        } else {
            slot = aw_compile_operand(f, node->child);
        }
        innermost = leave(f, node, NULL);
        op(f, place, OP_RETURN, slot, 0, 0);
    }
    stay(f, innermost);
    f->emit.top = mark;
}

static AwBlock *innermost_loop(const AwFunc *f)
{
    AwBlock *loop = f->blocks;
    while (loop && loop->kind != AW_BLOCK_LOOP)
        loop = loop->outer;
    return loop;
}

/* Is the body nothing but a `break` that takes only a jump? Gives where to. */
AwLabel *aw_compile_plain_break(AwFunc *f, const AwNodes *body)
{
    const AwBlock *loop = innermost_loop(f);
    bool plain = loop && body->count == 1 && body->items[0]->kind == AST_BREAK &&
                 !way_needs_cleanup(f, loop);
    return plain ? loop->on_break : NULL;
}

void aw_compile_leave_loop(AwFunc *f, const AwNode *node)
{
    const AwBlock *loop = innermost_loop(f);
    if (!loop) {
        aw_compile_error(f, node->span, AW_DIAG_INVALID_SYNTAX, NULL);
        return;
    }
    AwBlock *innermost = leave(f, node, loop);
    at(f, node);
    if (node->kind == AST_BREAK)
        aw_emit_jump(&f->emit, OP_JUMP, 0, loop->on_break);
    else if (loop->on_next)
        aw_emit_jump(&f->emit, OP_JUMP, 0, loop->on_next);
    else
        aw_emit_jump_back(&f->emit, loop->on_continue);
    stay(f, innermost);
}

/* ---- while an exception is being handled ---- */

/* Begins the code of a handler: R[exception] is being handled from here on, and whatever raises
   restores what was handled before. */
static void begin_handled(AwFunc *f, const AwNode *node, AwBlock *block, uint32_t exception)
{
    uint32_t previous = temp(f), raised = temp(f);
    op(f, node, OP_PUSH_HANDLED, previous, exception, 0);
    *block = (AwBlock){.kind = AW_BLOCK_HANDLED,
                       .node = node,
                       .slot = previous,
                       .handler = aw_emit_handler(&f->emit, raised)};
    aw_compile_push_block(f, block);
}

/* A way out of the handler to what follows the statement. */
static void leave_handled(AwFunc *f, const AwNode *node, const AwBlock *block, AwLabel *end)
{
    op(f, node, OP_POP_HANDLED, block->slot, 0, 0);
    jump(f, node, OP_JUMP, 0, end);
}

/* Ends it: what gets here goes on raising R[exception]. */
static void end_handled(AwFunc *f, const AwNode *node, const AwBlock *block, uint32_t exception)
{
    aw_compile_pop_block(f);
    op(f, node, OP_POP_HANDLED, block->slot, 0, 0);
    op(f, node, OP_RERAISE, exception, 0, 0);
    aw_emit_bind_handler(&f->emit, block->handler);
    op(f, node, OP_POP_HANDLED, block->slot, 0, 0);
    op(f, node, OP_RERAISE, block->handler->slot, 0, 0);
}

/* ---- try ... except ---- */

/* The body of `except ... as name:`, which unbinds the name on every way out. What it raises
   goes on to `escape` (the handler of the caller's), or is raised again. */
static void handler_body(AwFunc *f, const AwNode *clause, uint32_t exception)
{
    const AwName *name = clause->handler.name;
    if (!name) {
        aw_compile_body(f, clause->handler.body);
        return;
    }
    uint32_t mark = f->emit.top, raised = temp(f);
    AwLabel end = {0};
    aw_compile_store(f, clause, name, exception);
    AwBlock block = {
        .kind = AW_BLOCK_NAME, .node = clause, .handler = aw_emit_handler(&f->emit, raised)};
    aw_compile_push_block(f, &block);
    aw_compile_body(f, clause->handler.body);
    aw_compile_pop_block(f);
    const AwNode none = nowhere();
    aw_compile_unbind(f, &none, name);
    jump(f, clause, OP_JUMP, 0, &end);
    aw_emit_bind_handler(&f->emit, block.handler);
    aw_compile_unbind(f, &none, name);
    op(f, clause, OP_RERAISE, raised, 0, 0);
    aw_emit_bind(&f->emit, &end);
    f->emit.top = mark;
}

static void except_clauses(AwFunc *f, const AwNode *node, uint32_t exception, AwLabel *end)
{
    AwBlock block;
    begin_handled(f, node, &block, exception);
    for (uint32_t i = 0; i < node->try_block.handlers->count; i++) {
        const AwNode *clause = node->try_block.handlers->items[i];
        AwLabel next = {0};
        uint32_t mark = f->emit.top;
        if (clause->handler.type) {
            uint32_t matches = temp(f);
            uint32_t type = aw_compile_operand_in(f, clause->handler.type, NULL, matches);
            op(f, clause->handler.type, OP_MATCH_EXC, matches, exception, type);
            jump(f, clause->handler.type, OP_JUMP_IFNOT, matches, &next);
        }
        f->emit.top = mark;
        if (!clause->handler.type) {
            at(f, clause);
            aw_emit_mark(&f->emit);
        }
        handler_body(f, clause, exception);
        leave_handled(f, clause, &block, end);
        aw_emit_bind(&f->emit, &next);
    }
    end_handled(f, node, &block, exception);
}

static void try_except(AwFunc *f, const AwNode *node)
{
    uint32_t mark = f->emit.top, exception = temp(f);
    AwLabel end = {0};
    AwBlock block = {
        .kind = AW_BLOCK_TRY, .node = node, .handler = aw_emit_handler(&f->emit, exception)};
    aw_compile_push_block(f, &block);
    aw_compile_body(f, node->try_block.body);
    aw_compile_pop_block(f);
    aw_compile_body(f, node->try_block.orelse);
    jump(f, node, OP_JUMP, 0, &end);
    aw_emit_bind_handler(&f->emit, block.handler);
    if (f->emit.reachable)
        except_clauses(f, node, exception, &end);
    aw_emit_bind(&f->emit, &end);
    f->emit.top = mark;
}

/* ---- try ... finally ---- */

static void try_finally(AwFunc *f, const AwNode *node, void (*inner)(AwFunc *, const AwNode *))
{
    uint32_t mark = f->emit.top, exception = temp(f);
    AwLabel end = {0};
    AwBlock block = {.kind = AW_BLOCK_FINALLY,
                     .node = node,
                     .body = node->try_block.finally,
                     .handler = aw_emit_handler(&f->emit, exception)};
    aw_compile_push_block(f, &block);
    inner(f, node);
    aw_compile_pop_block(f);
    aw_compile_body(f, node->try_block.finally);
    jump(f, node, OP_JUMP, 0, &end);
    aw_emit_bind_handler(&f->emit, block.handler);
    if (f->emit.reachable) {
        AwBlock handled;
        begin_handled(f, node, &handled, exception);
        aw_compile_body(f, node->try_block.finally);
        end_handled(f, node, &handled, exception);
    }
    aw_emit_bind(&f->emit, &end);
    f->emit.top = mark;
}

static void try_body(AwFunc *f, const AwNode *node)
{
    aw_compile_body(f, node->try_block.body);
}

void aw_compile_try(AwFunc *f, const AwNode *node)
{
    bool has_handlers = node->try_block.handlers->count > 0;
    if (node->try_block.finally->count)
        try_finally(f, node, has_handlers ? try_except : try_body);
    else
        try_except(f, node);
}

/* ---- try ... except* ----

   R[rest] is the part of the exception that no clause has taken yet (or None), R[parts] the list
   of what the clauses' bodies raised. In the end RAISE_STAR makes of both what is to be raised. */

/* One clause. What its body raises is put into the list, and the next clause goes on. */
static void star_clause(AwFunc *f, const AwNode *clause, uint32_t rest, uint32_t parts)
{
    uint32_t mark = f->emit.top;
    uint32_t match = temps(f, 2), raised = temp(f);
    AwLabel next = {0};
    uint32_t type = aw_compile_operand(f, clause->handler.type);
    op(f, clause->handler.type, OP_MATCH_GROUP, match, rest, type);
    const AwNode none = nowhere();
    aw_compile_move(f, &none, rest, match + 1);
    jump(f, &none, OP_JUMP_NONE, match, &next);

    AwBlock collect = {
        .kind = AW_BLOCK_TRY, .node = clause, .handler = aw_emit_handler(&f->emit, raised)};
    aw_compile_push_block(f, &collect);
    AwBlock handled;
    begin_handled(f, clause, &handled, match);
    handler_body(f, clause, match);
    AwLabel body_end = {0};
    leave_handled(f, clause, &handled, &body_end);
    aw_compile_pop_block(f);
    aw_emit_bind_handler(&f->emit, handled.handler);
    op(f, clause, OP_POP_HANDLED, handled.slot, 0, 0);
    op(f, clause, OP_RERAISE, handled.handler->slot, 0, 0);
    aw_compile_pop_block(f);
    aw_emit_bind_handler(&f->emit, collect.handler);
    op(f, &none, OP_LIST_APPEND, parts, raised, 0);
    aw_emit_bind(&f->emit, &body_end);
    aw_emit_bind(&f->emit, &next);
    f->emit.top = mark;
}

static void star_clauses(AwFunc *f, const AwNode *node, uint32_t exception, AwLabel *end)
{
    uint32_t rest = temp(f), parts = temp(f), result = temp(f);
    AwLabel nothing_left = {0}, done = {0};
    AwBlock block;
    const AwNode none = nowhere();
    begin_handled(f, node, &block, exception);
    aw_compile_move(f, &none, rest, exception);
    op(f, &none, OP_BUILD_LIST, parts, parts, 0);
    for (uint32_t i = 0; i < node->try_block.handlers->count; i++)
        star_clause(f, node->try_block.handlers->items[i], rest, parts);
    jump(f, &none, OP_JUMP_NONE, rest, &nothing_left);
    op(f, &none, OP_LIST_APPEND, parts, rest, 0);
    aw_emit_bind(&f->emit, &nothing_left);
    op(f, node, OP_RAISE_STAR, result, exception, parts);
    jump(f, &none, OP_JUMP_NONE, result, &done);
    end_handled(f, node, &block, result);
    aw_emit_bind(&f->emit, &done);
    leave_handled(f, node, &block, end);
}

static void try_star(AwFunc *f, const AwNode *node)
{
    uint32_t mark = f->emit.top, exception = temp(f);
    AwLabel end = {0};
    AwBlock block = {
        .kind = AW_BLOCK_TRY, .node = node, .handler = aw_emit_handler(&f->emit, exception)};
    aw_compile_push_block(f, &block);
    aw_compile_body(f, node->try_block.body);
    aw_compile_pop_block(f);
    aw_compile_body(f, node->try_block.orelse);
    jump(f, node, OP_JUMP, 0, &end);
    aw_emit_bind_handler(&f->emit, block.handler);
    if (f->emit.reachable)
        star_clauses(f, node, exception, &end);
    aw_emit_bind(&f->emit, &end);
    f->emit.top = mark;
}

void aw_compile_try_star(AwFunc *f, const AwNode *node)
{
    if (node->try_block.finally->count)
        try_finally(f, node, try_star);
    else
        try_star(f, node);
}

/* ---- with ---- */

static void with_item(AwFunc *f, const AwNode *node, uint32_t index);

/* The manager was entered: the target is bound, the body runs, and __exit__ is called. */
static void with_body(AwFunc *f, const AwNode *node, uint32_t index, uint32_t exit, uint32_t value)
{
    const AwWithItem *item = &node->with.items->items[index];
    uint32_t exception = temp(f), slot;
    AwLabel end = {0};
    AwBlock block = {.kind = AW_BLOCK_WITH,
                     .node = node,
                     .slot = exit,
                     .is_async = node->is_async,
                     .handler = aw_emit_handler(&f->emit, exception)};
    aw_compile_push_block(f, &block);
    if (item->target && aw_compile_store_slot(f, item->target, &slot) && slot == value)
        aw_compile_stored(f, item->target);
    else if (item->target)
        aw_compile_assign(f, item->target, value);
    with_item(f, node, index + 1);
    aw_compile_pop_block(f);
    set_top(f, exit + 2); /* all above is dead on this path */
    exit_normally(f, &block);
    jump(f, node, OP_JUMP, 0, &end);
    set_top(f, exception + 1);

    aw_emit_bind_handler(&f->emit, block.handler);
    if (f->emit.reachable) {
        AwBlock handled;
        AwLabel swallowed = {0};
        begin_handled(f, node, &handled, exception);
        uint32_t base = temps(f, 5);
        aw_compile_move(f, node, base, exit);
        aw_compile_move(f, node, base + 1, exit + 1);
        op(f, node, OP_EXC_INFO, base + 2, exception, 0);
        call_exit(f, &block, base);
        jump(f, node, OP_JUMP_IF, base, &swallowed);
        const AwNode none = nowhere(); /* where it was raised, for tracers */
        end_handled(f, &none, &handled, exception);
        aw_emit_bind(&f->emit, &swallowed);
        op(f, node, OP_POP_HANDLED, handled.slot, 0, 0);
    }
    aw_emit_bind(&f->emit, &end);
}

static void with_item(AwFunc *f, const AwNode *node, uint32_t index)
{
    if (index == node->with.items->count) {
        aw_compile_body(f, node->with.body);
        return;
    }
    const AwWithItem *item = &node->with.items->items[index];
    uint32_t mark = f->emit.top, value;
    uint32_t exit = temps(f, 2);
    uint32_t object = aw_compile_operand_in(f, item->context, NULL, exit + 1);
    uint32_t enter = temps(f, 2);
    op(f, node, OP_LOAD_SPECIAL, enter, object,
       node->is_async ? AW_SPECIAL_AENTER : AW_SPECIAL_ENTER);
    op(f, node, OP_LOAD_SPECIAL, exit, object, node->is_async ? AW_SPECIAL_AEXIT : AW_SPECIAL_EXIT);
    if (!item->target || !aw_compile_store_slot(f, item->target, &value))
        value = enter;
    op(f, node, OP_CALL_METHOD, node->is_async ? enter : value, enter, 0);
    if (node->is_async)
        aw_compile_await(f, node, value, enter, 1);
    with_body(f, node, index, exit, value);
    f->emit.top = mark;
}

void aw_compile_with(AwFunc *f, const AwNode *node)
{
    with_item(f, node, 0);
}
