/* Displays (lists, tuples, sets, dicts), f-strings and comprehensions. */
#include "lang/codegen.h"

#include <assert.h>

/* From so many constant elements on, a list or set is filled from one constant. */
#define CONSTANT_DISPLAY 3

static uint32_t work_slot(AwFunc *f, uint32_t to)
{
    return aw_compile_is_scratch(f, to) ? to : temp(f);
}

static bool has_star(const AwNodes *items)
{
    for (uint32_t i = 0; i < items->count; i++)
        if (items->items[i]->kind == AST_STARRED)
            return true;
    return false;
}

/* ---- lists, tuples, sets ---- */

/* Appends items, from index `from` on, to R[list]. */
void aw_compile_items_into_list(AwFunc *f, const AwNodes *items, uint32_t from, uint32_t list)
{
    for (uint32_t i = from; i < items->count; i++) {
        const AwNode *item = items->items[i];
        uint32_t mark = f->emit.top;
        bool star = item->kind == AST_STARRED;
        uint32_t slot = aw_compile_operand(f, star ? item->child : item);
        op(f, item, star ? OP_LIST_EXTEND : OP_LIST_APPEND, list, slot, 0);
        f->emit.top = mark;
    }
}

/* Are the items plain locals that stand beside each other in this order already? */
static bool are_in_place(AwFunc *f, const AwNodes *items, uint32_t *first)
{
    for (uint32_t i = 0; i < items->count; i++) {
        uint32_t slot;
        if (!aw_compile_store_slot(f, items->items[i], &slot) || (i > 0 && slot != *first + i))
            return false;
        if (i == 0)
            *first = slot;
    }
    for (uint32_t i = 0; i < items->count; i++) {
        uint32_t slot;
        (void)aw_compile_local(f, items->items[i], &slot); /* for the check that it is assigned */
    }
    return true;
}

/* The items in neighbouring slots; gives the first. */
static uint32_t items_in_slots(AwFunc *f, const AwNodes *items, uint32_t count)
{
    uint32_t first = f->emit.top;
    if (count == items->count && count > 0 && are_in_place(f, items, &first))
        return first;
    first = f->emit.top;
    for (uint32_t i = 0; i < count; i++)
        aw_compile_to(f, items->items[i], temp(f));
    return first;
}

/* How many items from the first on can be evaluated into slots. */
static uint32_t leading(const AwNodes *items)
{
    uint32_t count = 0;
    while (count < items->count && count < AW_COMPILE_CHUNK &&
           items->items[count]->kind != AST_STARRED)
        count++;
    return count;
}

/* A list of everything, where the items are many or starred. */
static void gather(AwFunc *f, const AwNode *node, const AwNodes *items, uint32_t to)
{
    uint32_t count = leading(items), mark = f->emit.top;
    op(f, node, OP_BUILD_LIST, to, items_in_slots(f, items, count), count);
    f->emit.top = mark;
    aw_compile_items_into_list(f, items, count, to);
}

void aw_compile_list(AwFunc *f, const AwNode *node, uint32_t to)
{
    const AwNodes *items = node->children;
    AwConst constant;
    if (items->count >= CONSTANT_DISPLAY &&
        aw_compile_items_const(f, items, AW_CONST_TUPLE, &constant)) {
        uint32_t work = work_slot(f, to), tuple = temp(f);
        op(f, node, OP_BUILD_LIST, work, work, 0);
        aw_compile_const(f, node, &constant, tuple);
        op(f, node, OP_LIST_EXTEND, work, tuple, 0);
        aw_compile_move(f, node, to, work);
    } else if (items->count > AW_COMPILE_CHUNK || has_star(items)) {
        uint32_t work = work_slot(f, to);
        gather(f, node, items, work);
        aw_compile_move(f, node, to, work);
    } else {
        op(f, node, OP_BUILD_LIST, to, items_in_slots(f, items, items->count), items->count);
    }
}

void aw_compile_tuple(AwFunc *f, const AwNode *node, const AwNodes *items, uint32_t to)
{
    if (items->count > AW_COMPILE_CHUNK || has_star(items)) {
        uint32_t list = work_slot(f, to);
        gather(f, node, items, list);
        op(f, node, OP_LIST_TO_TUPLE, to, list, 0);
    } else {
        op(f, node, OP_BUILD_TUPLE, to, items_in_slots(f, items, items->count), items->count);
    }
}

static void set_add_all(AwFunc *f, const AwNodes *items, uint32_t from, uint32_t set)
{
    for (uint32_t i = from; i < items->count; i++) {
        const AwNode *item = items->items[i];
        uint32_t mark = f->emit.top;
        bool star = item->kind == AST_STARRED;
        uint32_t slot = aw_compile_operand(f, star ? item->child : item);
        op(f, item, star ? OP_SET_UPDATE : OP_SET_ADD, set, slot, 0);
        f->emit.top = mark;
    }
}

void aw_compile_set(AwFunc *f, const AwNode *node, uint32_t to)
{
    const AwNodes *items = node->children;
    AwConst constant;
    if (items->count >= CONSTANT_DISPLAY &&
        aw_compile_items_const(f, items, AW_CONST_FROZENSET, &constant)) {
        uint32_t work = work_slot(f, to), frozen = temp(f);
        op(f, node, OP_BUILD_SET, work, work, 0);
        aw_compile_const(f, node, &constant, frozen);
        op(f, node, OP_SET_UPDATE, work, frozen, 0);
        aw_compile_move(f, node, to, work);
        return;
    }
    uint32_t count = leading(items);
    if (count == items->count) {
        op(f, node, OP_BUILD_SET, to, items_in_slots(f, items, count), count);
        return;
    }
    uint32_t work = work_slot(f, to), mark = f->emit.top;
    op(f, node, OP_BUILD_SET, work, items_in_slots(f, items, count), count);
    f->emit.top = mark;
    set_add_all(f, items, count, work);
    aw_compile_move(f, node, to, work);
}

/* ---- dicts ---- */

static void dict_set_all(AwFunc *f, const AwNode *node, uint32_t from, uint32_t dict)
{
    for (uint32_t i = from; i < node->dict.values->count; i++) {
        const AwNode *key = node->dict.keys->items[i], *value = node->dict.values->items[i];
        uint32_t mark = f->emit.top;
        if (key) {
            uint32_t key_slot = aw_compile_operand_before(f, key, value);
            op(f, node, OP_DICT_SET, dict, key_slot, aw_compile_operand(f, value));
        } else {
            op(f, node, OP_DICT_UPDATE, dict, aw_compile_operand(f, value), 0);
        }
        f->emit.top = mark;
    }
}

void aw_compile_dict(AwFunc *f, const AwNode *node, uint32_t to)
{
    uint32_t count = node->dict.values->count, direct = 0;
    while (direct < count && direct < AW_COMPILE_CHUNK / 2 && node->dict.keys->items[direct])
        direct++;
    uint32_t work = direct < count ? work_slot(f, to) : to;
    uint32_t base = f->emit.top;
    for (uint32_t i = 0; i < direct; i++) {
        aw_compile_to(f, node->dict.keys->items[i], temp(f));
        aw_compile_to(f, node->dict.values->items[i], temp(f));
    }
    op(f, node, OP_BUILD_DICT, work, base, direct);
    f->emit.top = base;
    dict_set_all(f, node, direct, work);
    aw_compile_move(f, node, to, work);
}

/* ---- f-strings ---- */

void aw_compile_formatted_value(AwFunc *f, const AwNode *node, uint32_t to)
{
    int conversion = node->formatted_value.conversion;
    uint32_t flags = conversion == 's' ? 1 : conversion == 'r' ? 2 : conversion == 'a' ? 3 : 0;
    uint32_t value;
    if (node->formatted_value.spec) {
        value = temp(f);
        aw_compile_to(f, node->formatted_value.value, value);
        aw_compile_to(f, node->formatted_value.spec, temp(f));
        flags |= 4;
    } else {
        value = aw_compile_operand_in(f, node->formatted_value.value, NULL, to);
    }
    op(f, node, OP_FORMAT, to, value, flags);
}

void aw_compile_joined_str(AwFunc *f, const AwNode *node, uint32_t to)
{
    const AwNodes *parts = node->children;
    if (parts->count == 1) {
        aw_compile_to(f, parts->items[0], to);
        return;
    }
    if (parts->count == 0) {
        AwConst empty = {.kind = AW_CONST_STR, .text = {"", 0}};
        aw_compile_const(f, node, &empty, to);
        return;
    }
    uint32_t base = f->emit.top, count = 0;
    for (uint32_t i = 0; i < parts->count; i++) {
        if (count == AW_COMPILE_CHUNK) { /* what is there so far becomes the first part */
            op(f, node, OP_BUILD_STRING, base, base, count);
            set_top(f, base + 1);
            count = 1;
        }
        aw_compile_to(f, parts->items[i], temp(f));
        count++;
    }
    op(f, node, OP_BUILD_STRING, to, base, count);
}

/* ---- comprehensions ---- */

/* iter() of an expression, in a new temporary. Displays of constants are iterated as constants. */
uint32_t aw_compile_iterator(AwFunc *f, const AwNode *place, const AwNode *iterable)
{
    uint32_t iterator = temp(f);
    AwConst items;
    bool display = iterable->kind == AST_LIST || iterable->kind == AST_SET;
    uint32_t source = iterator;
    if (display && aw_compile_items_const(
                       f, iterable->children,
                       iterable->kind == AST_LIST ? AW_CONST_TUPLE : AW_CONST_FROZENSET, &items))
        aw_compile_const(f, iterable, &items, iterator);
    else
        source = aw_compile_operand_in(f, iterable, NULL, iterator);
    op(f, place, OP_GET_ITER, iterator, source, 0);
    return iterator;
}

/* The variables of an inlined comprehension that a target binds are assigned from here on. */
static void mark_sure(AwFunc *f, const AwNode *target)
{
    if (target->kind == AST_NAME) {
        const AwName *name = aw_scope_mangle(f->compiler->ast, f->current, target->name);
        AwSymbol *symbol = aw_scope_find(f->current, name);
        if (symbol)
            symbol->sure = true;
    } else if (target->kind == AST_STARRED) {
        mark_sure(f, target->child);
    } else if (target->kind == AST_TUPLE || target->kind == AST_LIST) {
        for (uint32_t i = 0; i < target->children->count; i++)
            mark_sure(f, target->children->items[i]);
    }
}

static void comprehension_element(AwFunc *f, const AwNode *node, uint32_t result)
{
    const AwNode *element = node->comprehension.element, *value = node->comprehension.value;
    uint32_t mark = f->emit.top;
    if (node->kind == AST_DICT_COMP) {
        uint32_t key = aw_compile_operand_before(f, element, value);
        op(f, node, OP_DICT_SET, result, key, aw_compile_operand(f, value));
    } else if (node->kind == AST_GENERATOR_EXP) {
        uint32_t slot = aw_compile_operand(f, element);
        op(f, node, OP_YIELD, temp(f), slot, 0);
    } else {
        AwOp opcode = node->kind == AST_LIST_COMP ? OP_LIST_APPEND : OP_SET_ADD;
        op(f, node, opcode, result, aw_compile_operand(f, element), 0);
    }
    f->emit.top = mark;
}

/* Fetches the next item into R[slot], or leaves for `exit`. */
static void next_item(AwFunc *f, const AwNode *node, const AwGenerator *generator,
                      uint32_t iterator, uint32_t slot, AwHandler *handler, AwLabel *exit)
{
    if (!generator->is_async) {
        at(f, node);
        aw_emit_jump_ext(&f->emit, OP_FOR_ITER, iterator, slot, 0, exit);
        return;
    }
    uint32_t driven = temp(f);
    aw_emit_range_open(&f->emit, handler);
    op(f, node, OP_GET_ANEXT, driven, iterator, 0);
    aw_compile_await(f, node, slot, driven, 3);
    aw_emit_range_close(&f->emit, handler);
}

static uint32_t generator_iterator(AwFunc *f, const AwNode *node, const AwGenerator *generator)
{
    const AwNode *iterable = generator->iter;
    if (!generator->is_async)
        return aw_compile_iterator(f, node, iterable);
    uint32_t iterator = temp(f);
    uint32_t source = aw_compile_operand_in(f, iterable, NULL, iterator);
    op(f, node, OP_GET_AITER, iterator, source, 0);
    return iterator;
}

static void comprehension_loop(AwFunc *f, const AwNode *node, uint32_t index, uint32_t iterator,
                               uint32_t result)
{
    const AwGenerators *generators = node->comprehension.generators;
    const AwGenerator *generator = &generators->items[index];
    uint32_t before = f->emit.top, slot;
    AwLabel head = {0}, next = {0}, exit = {0};
    AwHandler *handler = generator->is_async ? aw_emit_handler(&f->emit, temp(f)) : NULL;
    uint32_t mark = f->emit.top;
    bool direct = aw_compile_store_slot(f, generator->target, &slot);
    if (!direct)
        slot = temp(f);
    if (handler)
        aw_emit_bind_loop(&f->emit, &head);
    next_item(f, node, generator, iterator, slot, handler, &exit);
    if (!handler)
        aw_emit_bind_loop(&f->emit, &head);
    if (direct) {
        pass_line(f, generator->target);
        aw_compile_stored(f, generator->target);
    } else {
        aw_compile_assign(f, generator->target, slot);
    }
    if (f->current->inlined)
        mark_sure(f, generator->target);
    f->emit.top = mark;
    for (uint32_t i = 0; i < generator->conditions->count; i++)
        aw_compile_jump(f, generator->conditions->items[i], false, &next);
    if (index + 1 == generators->count)
        comprehension_element(f, node, result);
    else if (index < AW_COMPILE_MAX_DEPTH)
        comprehension_loop(f, node, index + 1, generator_iterator(f, node, generator + 1), result);
    else
        aw_compile_error(f, node->span, AW_DIAG_NESTED_TOO_DEEPLY, NULL);
    f->emit.top = mark;
    aw_emit_bind(&f->emit, &next);
    at(f, generator->target);
    if (handler) {
        aw_emit_jump_back(&f->emit, &head);
        aw_emit_bind_handler(&f->emit, handler);
        jump(f, generator->iter, OP_END_ASYNC_FOR, handler->slot, &exit);
    } else {
        aw_emit_for_back(&f->emit, iterator, slot, &head);
    }
    aw_emit_bind(&f->emit, &exit);
    f->emit.top = before;
}

static void comprehension_result(AwFunc *f, const AwNode *node, uint32_t result)
{
    if (node->kind == AST_LIST_COMP)
        op(f, node, OP_BUILD_LIST, result, result, 0);
    else if (node->kind == AST_SET_COMP)
        op(f, node, OP_BUILD_SET, result, result, 0);
    else if (node->kind == AST_DICT_COMP)
        op(f, node, OP_BUILD_DICT, result, result, 0);
}

/* The code of a comprehension that is a function of its own: R[0] is the first iterator. */
void aw_compile_comprehension_body(AwFunc *f, const AwNode *node)
{
    uint32_t result = node->kind == AST_GENERATOR_EXP ? 0 : temp(f);
    comprehension_result(f, node, result);
    comprehension_loop(f, node, 0, 0, result);
    if (node->kind != AST_GENERATOR_EXP)
        op(f, node, OP_RETURN, result, 0, 0);
}

static bool is_plain_target(const AwNode *target)
{
    if (target->kind == AST_TUPLE || target->kind == AST_LIST) {
        for (uint32_t i = 0; i < target->children->count; i++)
            if (!is_plain_target(target->children->items[i]))
                return false;
        return true;
    }
    return target->kind == AST_NAME;
}

static void inline_comprehension(AwFunc *f, const AwNode *node, uint32_t to)
{
    const AwGenerators *generators = node->comprehension.generators;
    at(f, node);
    aw_emit_mark(&f->emit);
    uint32_t iterator = generator_iterator(f, node, &generators->items[0]);
    AwScope *outer = f->current;
    f->current = node->comprehension.scope;
    bool clear = generators->count > 1 || !is_plain_target(generators->items[0].target);
    for (AwSymbol *symbol = f->current->first_bound; symbol; symbol = symbol->next_bound) {
        if (symbol->kind != AW_SYMBOL_LOCAL || (symbol->flags & AW_SYMBOL_PARAM))
            continue;
        symbol->slot = temp(f);
        symbol->sure = false;
        if (clear) /* it may be read before it is assigned */
            op(f, node, OP_CLEAR, symbol->slot, 0, 0);
    }
    uint32_t result = work_slot(f, to);
    AwInlined inlined = aw_compile_inlined(f, node, iterator);
    inlined.result = (uint16_t)result;
    comprehension_result(f, node, result);
    comprehension_loop(f, node, 0, iterator, result);
    f->current = outer;
    aw_emit_inlined(&f->emit, inlined);
    aw_compile_move(f, node, to, result);
}

void aw_compile_comprehension(AwFunc *f, const AwNode *node, uint32_t to)
{
    static const char *const names[] = {[AST_LIST_COMP] = "<listcomp>",
                                        [AST_SET_COMP] = "<setcomp>",
                                        [AST_DICT_COMP] = "<dictcomp>",
                                        [AST_GENERATOR_EXP] = "<genexpr>"};
    const AwScope *scope = node->comprehension.scope;
    if (scope->inlined) {
        inline_comprehension(f, node, to);
        return;
    }
    uint32_t function = temp(f);
    aw_compile_closure(f, node, names[node->kind], function);
    (void)generator_iterator(f, node, &node->comprehension.generators->items[0]);
    bool awaited = scope->has_await && node->kind != AST_GENERATOR_EXP;
    op(f, node, OP_CALL, awaited ? function : to, function, 1);
    if (awaited)
        aw_compile_await(f, node, to, function, 0);
}
