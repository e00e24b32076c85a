/* Variables: loading, storing and deleting names, and assignment to every kind of target. */
#include "lang/codegen.h"

#include <assert.h>
#include <string.h>

typedef enum {
    PLACE_LOCAL,
    PLACE_CELL,
    PLACE_FREE,
    PLACE_CLASS_FREE,
    PLACE_GLOBAL,
    PLACE_NAME
} Place;

typedef struct {
    Place place;
    uint32_t index;   /* slot or free cell */
    AwSymbol *symbol; /* or NULL */
    bool inlined; /* a variable of an inlined comprehension: symbol->sure says if it is assigned */
    bool outer;   /* it belongs to what is around the innermost inlined comprehension */
    const AwName *name; /* mangled */
} Where;

static Where find_in(const AwFunc *f, const AwScope *scope, const AwName *name)
{
    AwSymbol *symbol = aw_scope_find(scope, name);
    Where where = {.symbol = symbol, .name = name, .outer = scope != f->current};
    switch (symbol ? (AwSymbolKind)symbol->kind : AW_SYMBOL_GLOBAL) {
    case AW_SYMBOL_LOCAL:
    case AW_SYMBOL_CELL:
        where.place = symbol->kind == AW_SYMBOL_LOCAL ? PLACE_LOCAL : PLACE_CELL;
        where.index = symbol->slot;
        where.inlined = scope->inlined;
        break;
    case AW_SYMBOL_FREE:
        where.place = scope->kind == AW_SCOPE_CLASS ? PLACE_CLASS_FREE : PLACE_FREE;
        where.index = symbol->free_index;
        break;
    case AW_SYMBOL_EXPLICIT: where.place = PLACE_GLOBAL; break;
    default: where.place = f->named ? PLACE_NAME : PLACE_GLOBAL; break;
    }
    return where;
}

static Where find(AwFunc *f, const AwName *name)
{
    const AwScope *scope = f->current;
    name = aw_scope_mangle(f->compiler->ast, scope, name);
    for (; scope != f->scope; scope = scope->parent) { /* inlined comprehensions */
        const AwSymbol *symbol = aw_scope_find(scope, name);
        if (symbol && symbol->kind != AW_SYMBOL_FREE)
            break;
    }
    return find_in(f, scope, name);
}

static uint32_t name_const(AwFunc *f, const AwName *name)
{
    return aw_emit_const_small(&f->emit, name->text, name->length);
}

static uint32_t site(AwFunc *f, AwOp opcode, const AwName *name)
{
    return aw_emit_site(&f->emit, opcode, name->text, name->length, true);
}

static bool is_sure(const AwFunc *f, const Where *where)
{
    return where->inlined ? where->symbol->sure : aw_emit_is_assigned(&f->emit, where->index);
}

/* Makes sure that a plain local is assigned where it is read. */
static void check_assigned(AwFunc *f, const AwNode *node, const Where *where)
{
    if (is_sure(f, where))
        return;
    /* a variable of the function, seen from a comprehension inside of it, is free there */
    AwOp opcode = where->outer ? OP_CHECK_OUTER : OP_CHECK_LOCAL;
    wide(f, node, opcode, where->index,
         (int32_t)aw_emit_const_text(&f->emit, where->name->text, where->name->length));
    if (!where->inlined)
        aw_emit_set_assigned(&f->emit, where->index);
}

bool aw_compile_variable(AwFunc *f, const AwName *name, AwInlinedVariable *out)
{
    Where where = find(f, name);
    switch (where.place) {
    case PLACE_LOCAL: out->from = AW_INLINED_SLOT; break;
    case PLACE_CELL: out->from = AW_INLINED_CELL; break;
    case PLACE_FREE: out->from = AW_INLINED_FREE; break;
    default: return false;
    }
    out->index = (uint16_t)where.index;
    return true;
}

bool aw_compile_local(AwFunc *f, const AwNode *node, uint32_t *slot)
{
    if (node->kind != AST_NAME)
        return false;
    Where where = find(f, node->name);
    if (where.place != PLACE_LOCAL)
        return false;
    check_assigned(f, node, &where);
    pass_line(f, node);
    *slot = where.index;
    return true;
}

/* Is the slot a temporary that holds no variable of an inlined comprehension? */
bool aw_compile_is_scratch(const AwFunc *f, uint32_t slot)
{
    if (slot < f->emit.local_count)
        return false;
    for (const AwScope *scope = f->current; scope != f->scope; scope = scope->parent)
        for (const AwSymbol *symbol = scope->first_bound; symbol; symbol = symbol->next_bound)
            if (symbol->kind == AW_SYMBOL_LOCAL && !(symbol->flags & AW_SYMBOL_PARAM) &&
                symbol->slot == slot)
                return false;
    return true;
}

void aw_compile_load(AwFunc *f, const AwNode *node, const AwName *name, uint32_t to)
{
    Where where = find(f, name);
    switch (where.place) {
    case PLACE_LOCAL:
        check_assigned(f, node, &where);
        aw_compile_move(f, node, to, where.index);
        break;
    case PLACE_CELL:
        op(f, node, where.outer ? OP_LOAD_OUTER_CELL : OP_LOAD_CELL, to, where.index,
           name_const(f, where.name));
        break;
    case PLACE_FREE: op(f, node, OP_LOAD_FREE, to, where.index, name_const(f, where.name)); break;
    case PLACE_CLASS_FREE:
        op(f, node, OP_LOAD_CLASS_FREE, to, where.index, name_const(f, where.name));
        break;
    case PLACE_GLOBAL:
        op(f, node, OP_LOAD_GLOBAL, to, site(f, OP_LOAD_GLOBAL, where.name), 0);
        break;
    case PLACE_NAME: op(f, node, OP_LOAD_NAME, to, site(f, OP_LOAD_NAME, where.name), 0); break;
    }
}

void aw_compile_store(AwFunc *f, const AwNode *node, const AwName *name, uint32_t from)
{
    Where where = find(f, name);
    switch (where.place) {
    case PLACE_LOCAL:
        aw_compile_move(f, node, where.index, from);
        if (!where.inlined)
            aw_emit_set_assigned(&f->emit, where.index);
        break;
    case PLACE_CELL: op(f, node, OP_STORE_CELL, where.index, from, 0); break;
    case PLACE_FREE:
    case PLACE_CLASS_FREE: op(f, node, OP_STORE_FREE, where.index, from, 0); break;
    case PLACE_GLOBAL:
        op(f, node, OP_STORE_GLOBAL, site(f, OP_STORE_GLOBAL, where.name), from, 0);
        break;
    case PLACE_NAME: op(f, node, OP_STORE_NAME, site(f, OP_STORE_NAME, where.name), from, 0); break;
    }
}

static void delete_name(AwFunc *f, const AwNode *node, const AwName *name)
{
    Where where = find(f, name);
    switch (where.place) {
    case PLACE_LOCAL:
        wide(f, node, OP_DEL_LOCAL, where.index,
             (int32_t)aw_emit_const_text(&f->emit, where.name->text, where.name->length));
        aw_emit_set_unassigned(&f->emit, where.index);
        break;
    case PLACE_CELL: op(f, node, OP_DEL_CELL, where.index, name_const(f, where.name), 0); break;
    case PLACE_FREE:
    case PLACE_CLASS_FREE:
        op(f, node, OP_DEL_FREE, where.index, name_const(f, where.name), 0);
        break;
    case PLACE_GLOBAL: op(f, node, OP_DEL_GLOBAL, site(f, OP_DEL_GLOBAL, where.name), 0, 0); break;
    case PLACE_NAME: op(f, node, OP_DEL_NAME, site(f, OP_DEL_NAME, where.name), 0, 0); break;
    }
}

void aw_compile_unbind(AwFunc *f, const AwNode *node, const AwName *name)
{
    Where where = find(f, name);
    if (where.place == PLACE_LOCAL) { /* never raises, whether it is set or not */
        op(f, node, OP_CLEAR, where.index, 0, 0);
        aw_emit_set_unassigned(&f->emit, where.index);
        return;
    }
    uint32_t mark = f->emit.top;
    uint32_t none = temp(f);
    aw_compile_none(f, node, none);
    aw_compile_store(f, node, name, none);
    delete_name(f, node, name);
    f->emit.top = mark;
}

bool aw_compile_store_name_slot(AwFunc *f, const AwName *name, uint32_t *slot)
{
    Where where = find(f, name);
    *slot = where.index;
    return where.place == PLACE_LOCAL;
}

/* Is the target a plain local, which a value can be computed into? Say aw_compile_stored then. */
bool aw_compile_store_slot(AwFunc *f, const AwNode *target, uint32_t *slot)
{
    return target->kind == AST_NAME && aw_compile_store_name_slot(f, target->name, slot);
}

void aw_compile_stored(AwFunc *f, const AwNode *target)
{
    Where where = find(f, target->name);
    if (where.place == PLACE_LOCAL && !where.inlined)
        aw_emit_set_assigned(&f->emit, where.index);
}

/* ---- targets ---- */

/* Can the targets be written by one instruction, as locals in neighbouring slots? */
static bool are_neighbours(AwFunc *f, const AwNodes *targets, uint32_t *first)
{
    for (uint32_t i = 0; i < targets->count; i++) {
        const AwNode *target = targets->items[i];
        uint32_t slot;
        if (target->kind == AST_STARRED)
            target = target->child;
        if (!aw_compile_store_slot(f, target, &slot) || (i > 0 && slot != *first + i))
            return false;
        if (i == 0)
            *first = slot;
    }
    return true;
}

static void unpack(AwFunc *f, const AwNode *node, uint32_t from)
{
    const AwNodes *targets = node->children;
    uint32_t count = targets->count, star = count;
    for (uint32_t i = 0; i < count; i++)
        if (targets->items[i]->kind == AST_STARRED)
            star = i;
    AwOp opcode = star < count ? OP_UNPACK_EX : OP_UNPACK;
    uint32_t shape = star < count ? star | (count - star - 1) << 8 : count;
    if (star < count && (star > 255 || count - star - 1 > 255))
        aw_compile_error(f, node->span, AW_DIAG_STARRED_UNPACKING, NULL);
    uint32_t mark = f->emit.top, first = 0;
    if (count && are_neighbours(f, targets, &first)) {
        op(f, node, opcode, first, from, shape);
        for (uint32_t i = 0; i < count; i++)
            aw_compile_stored(f, i == star ? targets->items[i]->child : targets->items[i]);
        return;
    }
    first = temps(f, count ? count : 1);
    op(f, node, opcode, first, from, shape);
    for (uint32_t i = 0; i < count; i++)
        aw_compile_assign(f, i == star ? targets->items[i]->child : targets->items[i], first + i);
    f->emit.top = mark;
}

void aw_compile_assign(AwFunc *f, const AwNode *target, uint32_t from)
{
    uint32_t mark = f->emit.top;
    switch (target->kind) {
    case AST_NAME: aw_compile_store(f, target, target->name, from); break;
    case AST_ATTRIBUTE: {
        uint32_t object = aw_compile_operand(f, target->attribute.value);
        op(f, target, OP_STORE_ATTR, object, from,
           aw_compile_attribute_site(f, target->attribute.name, OP_STORE_ATTR));
        break;
    }
    case AST_SUBSCRIPT: {
        uint32_t object =
            aw_compile_operand_before(f, target->subscript.value, target->subscript.index);
        uint32_t index = aw_compile_operand(f, target->subscript.index);
        op(f, target, OP_SET_ITEM, object, index, from);
        break;
    }
    case AST_LIST:
    case AST_TUPLE: unpack(f, target, from); break;
    default: aw_compile_error(f, target->span, AW_DIAG_INVALID_SYNTAX, NULL); break;
    }
    f->emit.top = mark;
}

void aw_compile_delete(AwFunc *f, const AwNode *target)
{
    uint32_t mark = f->emit.top;
    switch (target->kind) {
    case AST_NAME: delete_name(f, target, target->name); break;
    case AST_ATTRIBUTE: {
        uint32_t object = aw_compile_operand(f, target->attribute.value);
        op(f, target, OP_DEL_ATTR, object,
           aw_compile_attribute_site(f, target->attribute.name, OP_DEL_ATTR), 0);
        break;
    }
    case AST_SUBSCRIPT: {
        uint32_t object =
            aw_compile_operand_before(f, target->subscript.value, target->subscript.index);
        uint32_t index = aw_compile_operand(f, target->subscript.index);
        op(f, target, OP_DEL_ITEM, object, index, 0);
        break;
    }
    case AST_LIST:
    case AST_TUPLE:
        for (uint32_t i = 0; i < target->children->count; i++)
            aw_compile_delete(f, target->children->items[i]);
        break;
    default: aw_compile_error(f, target->span, AW_DIAG_INVALID_SYNTAX, NULL); break;
    }
    f->emit.top = mark;
}

/* ---- a, b = b, a: without a tuple ---- */

#define PARALLEL_MAX 16

typedef struct {
    const AwNode *value, *target;
    bool constant; /* nothing to evaluate */
    bool local;    /* the value stands in a plain local, `slot` */
    bool sure;     /* which is certainly assigned */
    bool target_local;
    uint32_t slot; /* where the value is */
    uint32_t target_slot;
} Pair;

static bool is_parallel(const AwNode *target, const AwNode *value)
{
    if ((target->kind != AST_TUPLE && target->kind != AST_LIST) ||
        (value->kind != AST_TUPLE && value->kind != AST_LIST))
        return false;
    uint32_t count = target->children->count;
    if (count == 0 || count > PARALLEL_MAX || value->children->count != count)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint8_t kind = target->children->items[i]->kind;
        if (kind != AST_NAME && kind != AST_ATTRIBUTE && kind != AST_SUBSCRIPT)
            return false;
        if (value->children->items[i]->kind == AST_STARRED)
            return false;
    }
    return true;
}

/* Which value can be computed straight into its target: the last one that takes computing, when
   all targets are different locals, nobody else still wants the old value, and what is evaluated
   after it cannot raise. */
static uint32_t direct_pair(const Pair *pairs, uint32_t count)
{
    uint32_t last = count;
    for (uint32_t i = 0; i < count; i++) {
        if (!pairs[i].target_local)
            return count;
        for (uint32_t j = 0; j < i; j++)
            if (pairs[j].target_slot == pairs[i].target_slot)
                return count;
        if (!pairs[i].constant && !pairs[i].local)
            last = i;
    }
    for (uint32_t i = 0; last < count && i < count; i++)
        if (pairs[i].local &&
            (pairs[i].slot == pairs[last].target_slot || (i > last && !pairs[i].sure)))
            return count;
    return last;
}

/* Values that stand in locals which an earlier store overwrites move to temporaries. */
static void save_overwritten(AwFunc *f, Pair *pairs, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++)
        for (uint32_t j = 0; j < i && pairs[i].local; j++)
            if (pairs[j].target_local && pairs[j].target_slot == pairs[i].slot) {
                uint32_t saved = temp(f);
                aw_compile_move(f, pairs[i].value, saved, pairs[i].slot);
                pairs[i].slot = saved;
                pairs[i].local = false;
            }
}

static void assign_parallel(AwFunc *f, const AwNode *target, const AwNode *value)
{
    Pair pairs[PARALLEL_MAX] = {0};
    uint32_t count = target->children->count, mark = f->emit.top;
    AwConst constants[PARALLEL_MAX];
    for (uint32_t i = 0; i < count; i++) {
        Pair *pair = &pairs[i];
        pair->target = target->children->items[i];
        pair->value = value->children->items[i];
        pair->constant = aw_fold(&f->compiler->arena, pair->value, &constants[i]);
        pair->target_local = aw_compile_store_slot(f, pair->target, &pair->target_slot);
        if (pair->constant || pair->value->kind != AST_NAME)
            continue;
        Where where = find(f, pair->value->name);
        pair->local = where.place == PLACE_LOCAL && !(where.symbol->flags & AW_SYMBOL_REBOUND);
        pair->slot = where.index;
        pair->sure = pair->local && is_sure(f, &where);
    }
    uint32_t direct = direct_pair(pairs, count);
    for (uint32_t i = 0; i < count; i++) {
        Pair *pair = &pairs[i];
        if (pair->local) {
            aw_compile_local(f, pair->value, &pair->slot);
        } else if (!pair->constant && i != direct) {
            pair->slot = temp(f);
            aw_compile_to(f, pair->value, pair->slot);
        }
    }
    save_overwritten(f, pairs, count);
    if (direct < count) {
        aw_compile_to(f, pairs[direct].value, pairs[direct].target_slot);
        aw_compile_stored(f, pairs[direct].target);
    }
    for (uint32_t i = 0; i < count; i++) {
        Pair *pair = &pairs[i];
        if (pair->constant) {
            pair->slot = pair->target_local ? pair->target_slot : temp(f);
            aw_compile_const(f, pair->value, &constants[i], pair->slot);
        }
        if (i != direct)
            aw_compile_assign(f, pair->target, pair->slot);
    }
    f->emit.top = mark;
}

/* ---- assignment statements ---- */

static bool is_simple_target(const AwNode *target)
{
    return target->kind == AST_NAME || target->kind == AST_ATTRIBUTE ||
           target->kind == AST_SUBSCRIPT;
}

/* a = b = value: the value is computed once, straight into the first target if that is a local
   which no other target touches. */
static void assign_chain(AwFunc *f, const AwNodes *targets, const AwNode *value)
{
    uint32_t slot, other, first = 0;
    bool into_first = aw_compile_store_slot(f, targets->items[0], &slot);
    for (uint32_t i = 1; i < targets->count && into_first; i++)
        into_first = is_simple_target(targets->items[i]) &&
                     !(aw_compile_store_slot(f, targets->items[i], &other) && other == slot);
    if (into_first) {
        aw_compile_to(f, value, slot);
        aw_compile_stored(f, targets->items[0]);
        first = 1;
    } else {
        slot = temp(f);
        aw_compile_to(f, value, slot);
    }
    for (uint32_t i = first; i < targets->count; i++)
        aw_compile_assign(f, targets->items[i], slot);
}

void aw_compile_assignment(AwFunc *f, const AwNode *node)
{
    const AwNode *target = node->assign.targets->items[0], *value = node->assign.value;
    uint32_t mark = f->emit.top, slot;
    if (node->assign.targets->count > 1)
        assign_chain(f, node->assign.targets, value);
    else if (is_parallel(target, value))
        assign_parallel(f, target, value);
    else if (aw_compile_store_slot(f, target, &slot)) {
        aw_compile_to(f, value, slot);
        aw_compile_stored(f, target);
    } else
        aw_compile_assign(f, target, aw_compile_operand_before(f, value, target));
    f->emit.top = mark;
}

/* `to` = `left` op= value */
static void in_place(AwFunc *f, const AwNode *node, uint32_t to, uint32_t left)
{
    const AwNode *value = node->aug_assign.value;
    uint32_t index;
    AwOp opcode = aw_compile_binary_const_op(node->aug_assign.op, true);
    const unsigned numbers = AW_COMPILE_KIND(AW_CONST_INT) | AW_COMPILE_KIND(AW_CONST_FLOAT);
    if (opcode != OP_NOP && aw_compile_small_const(f, value, numbers, &index)) {
        op(f, node, opcode, to, left, index);
        return;
    }
    uint32_t right = aw_compile_operand(f, value);
    op(f, node, aw_compile_binary_op(node->aug_assign.op, true), to, left, right);
}

void aw_compile_aug_assign(AwFunc *f, const AwNode *node)
{
    const AwNode *target = node->aug_assign.target, *value = node->aug_assign.value;
    uint32_t mark = f->emit.top, slot;
    if (target->kind == AST_NAME) {
        if (aw_compile_local(f, target, &slot)) {
            in_place(f, node, slot, aw_compile_operand_before(f, target, value));
        } else {
            slot = temp(f);
            aw_compile_load(f, target, target->name, slot);
            in_place(f, node, slot, slot);
            aw_compile_store(f, target, target->name, slot);
        }
    } else if (target->kind == AST_ATTRIBUTE) {
        const AwName *name = target->attribute.name;
        uint32_t object = aw_compile_operand_before(f, target->attribute.value, value);
        slot = temp(f);
        op(f, target, OP_LOAD_ATTR, slot, object, aw_compile_attribute_site(f, name, OP_LOAD_ATTR));
        in_place(f, node, slot, slot);
        op(f, target, OP_STORE_ATTR, object, slot,
           aw_compile_attribute_site(f, name, OP_STORE_ATTR));
    } else if (target->kind == AST_SUBSCRIPT) {
        const AwNode *index_node = target->subscript.index;
        uint32_t object = aw_compile_operand_before(f, target->subscript.value, node);
        uint32_t index = aw_compile_operand_before(f, index_node, value);
        slot = temp(f);
        op(f, target, OP_GET_ITEM, slot, object, index);
        in_place(f, node, slot, slot);
        op(f, target, OP_SET_ITEM, object, index, slot);
    } else {
        aw_compile_error(f, target->span, AW_DIAG_INVALID_SYNTAX, NULL);
    }
    f->emit.top = mark;
}

/* ---- annotations ---- */

static void effect_of_subscript(AwFunc *f, const AwNode *index)
{
    if (index->kind == AST_SLICE || index->kind == AST_TUPLE) {
        uint32_t mark = f->emit.top;
        (void)aw_compile_operand(f, index);
        f->emit.top = mark;
    } else {
        aw_compile_effect(f, index);
    }
}

/* __annotations__[name] = annotation */
static void store_annotation(AwFunc *f, const AwNode *node)
{
    const AwNode *target = node->ann_assign.target, *annotation = node->ann_assign.annotation;
    uint32_t value = temp(f), dict = temp(f), key = temp(f);
    if (f->compiler->future_annotations) {
        AwConst text = {.kind = AW_CONST_STR, .text = aw_compile_unparse(f, annotation)};
        aw_compile_const(f, annotation, &text, value);
    } else {
        aw_compile_to(f, annotation, value);
    }
    const AwName *name = aw_scope_mangle(f->compiler->ast, f->current, target->name);
    AwConst text = {.kind = AW_CONST_STR, .text = {name->text, name->length}};
    const AwName *annotations = aw_ast_intern(f->compiler->ast, "__annotations__", 15);
    aw_compile_load(f, node, annotations, dict);
    aw_compile_const(f, node, &text, key);
    op(f, node, OP_SET_ITEM, dict, key, value);
}

void aw_compile_ann_assign(AwFunc *f, const AwNode *node)
{
    const AwNode *target = node->ann_assign.target;
    uint32_t mark = f->emit.top, slot;
    bool in_function = f->scope->kind == AW_SCOPE_FUNCTION;
    if (node->ann_assign.value) {
        if (aw_compile_store_slot(f, target, &slot)) {
            aw_compile_to(f, node->ann_assign.value, slot);
            aw_compile_stored(f, target);
        } else {
            slot = aw_compile_operand_before(f, node->ann_assign.value, target);
            aw_compile_assign(f, target, slot);
        }
    } else if (target->kind == AST_ATTRIBUTE) {
        aw_compile_effect(f, target->attribute.value);
    } else if (target->kind == AST_SUBSCRIPT) {
        aw_compile_effect(f, target->subscript.value);
        effect_of_subscript(f, target->subscript.index);
    }
    if (node->simple && target->kind == AST_NAME && !in_function)
        store_annotation(f, node);
    else if (!node->simple && !in_function && !f->compiler->future_annotations)
        aw_compile_effect(f, node->ann_assign.annotation);
    f->emit.top = mark;
}

/* ---- the beginning of a function ---- */

/* Arguments are assigned; variables that inner functions share get their cells. */
void aw_compile_enter_scope(AwFunc *f, const AwNode *node, AwScope *scope)
{
    if (f->named)
        aw_emit_set_assigned(&f->emit, 0);
    if (scope->kind == AW_SCOPE_CLASS && scope->class_cell)
        op(f, node, OP_MAKE_CELL, 1, 0, 0);
    if (scope->kind != AW_SCOPE_FUNCTION)
        return;
    for (AwSymbol *symbol = scope->first_bound; symbol; symbol = symbol->next_bound) {
        if (symbol->kind == AW_SYMBOL_CELL)
            op(f, node, OP_MAKE_CELL, symbol->slot, 0, 0);
        if (symbol->kind != AW_SYMBOL_LOCAL)
            continue;
        if (symbol->flags & AW_SYMBOL_PARAM)
            aw_emit_set_assigned(&f->emit, symbol->slot);
        if (symbol->flags & AW_SYMBOL_DELETED)
            aw_emit_set_unstable(&f->emit, symbol->slot);
    }
}
