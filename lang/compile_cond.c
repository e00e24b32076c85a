/* Conditions, which become control flow, and comparisons. */
#include "lang/codegen.h"

#include <assert.h>

static const struct {
    uint16_t op, jump, jump_const; /* OP_NOP: there is none */
} compare_ops[AW_COMPARE_COUNT] = {
    [AW_COMPARE_EQ] = {OP_EQ, OP_JUMP_EQ, OP_JUMP_EQ_K},
    [AW_COMPARE_NE] = {OP_NE, OP_JUMP_NE, OP_JUMP_NE_K},
    [AW_COMPARE_LT] = {OP_LT, OP_JUMP_LT, OP_JUMP_LT_K},
    [AW_COMPARE_LE] = {OP_LE, OP_JUMP_LE, OP_JUMP_LE_K},
    [AW_COMPARE_GT] = {OP_GT, OP_JUMP_GT, OP_JUMP_GT_K},
    [AW_COMPARE_GE] = {OP_GE, OP_JUMP_GE, OP_JUMP_GE_K},
    [AW_COMPARE_IS] = {OP_IS, OP_NOP, OP_NOP},
    [AW_COMPARE_IS_NOT] = {OP_IS_NOT, OP_NOP, OP_NOP},
    [AW_COMPARE_IN] = {OP_IN, OP_NOP, OP_NOP},
    [AW_COMPARE_NOT_IN] = {OP_NOT_IN, OP_NOP, OP_NOP},
};

static bool is_none(const AwNode *node)
{
    return node->kind == AST_CONSTANT && node->constant.kind == AW_CONSTANT_NONE;
}

/* The right side of a comparison. What follows `in` may become a constant when it is a display of
   constants: nobody can tell the difference. */
static uint32_t right_operand(AwFunc *f, uint8_t compare, const AwNode *node, const AwNode *later)
{
    bool membership = compare == AW_COMPARE_IN || compare == AW_COMPARE_NOT_IN;
    AwConst items;
    if (membership && (node->kind == AST_LIST || node->kind == AST_SET) &&
        aw_compile_items_const(f, node->children,
                               node->kind == AST_LIST ? AW_CONST_TUPLE : AW_CONST_FROZENSET,
                               &items)) {
        uint32_t slot = temp(f);
        aw_compile_const(f, node, &items, slot);
        return slot;
    }
    return aw_compile_operand_before(f, node, later);
}

/* ---- as a condition ---- */

/* One comparison that jumps when its truth is `sense`. Gives the slot of the right side when
   `keep_right`: the next one of a chain compares with it. */
static uint32_t compare_jump(AwFunc *f, const AwNode *node, uint32_t index, uint32_t left,
                             bool sense, AwLabel *label)
{
    const AwNodes *comparators = node->compare.comparators;
    const AwNode *right_node = comparators->items[index];
    const AwNode *later = index + 1 < comparators->count ? node : NULL;
    uint8_t compare = node->compare.ops[index];
    uint32_t right = 0;
    bool identity = compare == AW_COMPARE_IS || compare == AW_COMPARE_IS_NOT;
    if (identity && is_none(right_node) && !later) {
        bool on_none = (compare == AW_COMPARE_IS) == sense;
        jump(f, node, on_none ? OP_JUMP_NONE : OP_JUMP_NOT_NONE, left, label);
        return 0;
    }
    unsigned kinds = AW_COMPILE_KIND(AW_CONST_INT) | AW_COMPILE_KIND(AW_CONST_FLOAT);
    if (compare == AW_COMPARE_EQ || compare == AW_COMPARE_NE)
        kinds |= AW_COMPILE_KIND(AW_CONST_STR);
    if (compare_ops[compare].jump_const != OP_NOP && !later &&
        aw_compile_small_const(f, right_node, kinds, &right)) {
        at(f, node);
        aw_emit_jump_ext(&f->emit, compare_ops[compare].jump_const, left, right, sense, label);
        return 0;
    }
    right = right_operand(f, compare, right_node, later);
    if (compare_ops[compare].jump != OP_NOP) {
        at(f, node);
        aw_emit_jump_ext(&f->emit, compare_ops[compare].jump, left, right, sense, label);
        return right;
    }
    uint32_t result = temp(f);
    op(f, node, compare_ops[compare].op, result, left, right);
    jump(f, node, sense ? OP_JUMP_IF : OP_JUMP_IFNOT, result, label);
    return right;
}

static void compare_condition(AwFunc *f, const AwNode *node, bool sense, AwLabel *label)
{
    uint32_t count = node->compare.comparators->count, mark = f->emit.top;
    uint32_t left = aw_compile_operand_before(f, node->compare.left, node);
    AwLabel skip = {0};
    for (uint32_t i = 0; i < count; i++) {
        bool last = i + 1 == count;
        if (last)
            compare_jump(f, node, i, left, sense, label);
        else
            left = compare_jump(f, node, i, left, false, sense ? &skip : label);
    }
    aw_emit_bind(&f->emit, &skip);
    f->emit.top = mark;
}

static void bool_condition(AwFunc *f, const AwNode *node, bool sense, AwLabel *label)
{
    const AwNodes *values = node->bool_op.values;
    bool is_or = node->bool_op.is_or;
    AwLabel skip = {0};
    for (uint32_t i = 0; i + 1 < values->count; i++)
        aw_compile_jump(f, values->items[i], is_or, is_or == sense ? label : &skip);
    aw_compile_jump(f, values->items[values->count - 1], sense, label);
    aw_emit_bind(&f->emit, &skip);
}

static void if_condition(AwFunc *f, const AwNode *node, bool sense, AwLabel *label)
{
    AwLabel other = {0}, end = {0};
    aw_compile_jump(f, node->if_exp.test, false, &other);
    aw_compile_jump(f, node->if_exp.body, sense, label);
    jump(f, node, OP_JUMP, 0, &end);
    aw_emit_bind(&f->emit, &other);
    aw_compile_jump(f, node->if_exp.orelse, sense, label);
    aw_emit_bind(&f->emit, &end);
}

static void condition(AwFunc *f, const AwNode *node, bool sense, AwLabel *label)
{
    if (node->kind == AST_UNARY_OP && node->unary_op.op == AW_UNARY_NOT) {
        aw_compile_jump(f, node->unary_op.operand, !sense, label);
    } else if (node->kind == AST_BOOL_OP) {
        bool_condition(f, node, sense, label);
    } else if (node->kind == AST_COMPARE) {
        compare_condition(f, node, sense, label);
    } else if (node->kind == AST_IF_EXP) {
        if_condition(f, node, sense, label);
    } else {
        uint32_t mark = f->emit.top;
        uint32_t slot = aw_compile_operand(f, node);
        jump(f, node, sense ? OP_JUMP_IF : OP_JUMP_IFNOT, slot, label);
        f->emit.top = mark;
    }
}

/* Evaluates a condition; jumps to the label when its truth is `sense`, else falls through. */
void aw_compile_jump(AwFunc *f, const AwNode *node, bool sense, AwLabel *label)
{
    AwConst constant;
    if (aw_fold(&f->compiler->arena, node, &constant)) {
        if (aw_fold_truth(&constant) == sense)
            jump(f, node, OP_JUMP, 0, label);
        return;
    }
    if (f->compiler->depth >= AW_COMPILE_MAX_DEPTH) {
        aw_compile_error(f, node->span, AW_DIAG_NESTED_TOO_DEEPLY, NULL);
        return;
    }
    f->compiler->depth++;
    condition(f, node, sense, label);
    f->compiler->depth--;
}

/* ---- as a value ---- */

/* Where a value can be put together that several paths write: `to` itself, or a temporary. */
static uint32_t work_slot(AwFunc *f, uint32_t to)
{
    return aw_compile_is_scratch(f, to) ? to : temp(f);
}

void aw_compile_compare(AwFunc *f, const AwNode *node, uint32_t to)
{
    const AwNodes *comparators = node->compare.comparators;
    uint32_t count = comparators->count;
    const AwNode *later = count > 1 ? node : comparators->items[0];
    if (count == 1) {
        uint32_t left = aw_compile_operand_in(f, node->compare.left, later, to);
        uint8_t compare = node->compare.ops[0];
        uint32_t right = right_operand(f, compare, comparators->items[0], NULL);
        op(f, node, compare_ops[compare].op, to, left, right);
        return;
    }
    uint32_t work = work_slot(f, to);
    uint32_t left = aw_compile_operand_before(f, node->compare.left, later);
    AwLabel end = {0};
    for (uint32_t i = 0; i < count; i++) {
        uint8_t compare = node->compare.ops[i];
        bool last = i + 1 == count;
        uint32_t right = right_operand(f, compare, comparators->items[i], last ? NULL : node);
        op(f, node, compare_ops[compare].op, work, left, right);
        if (!last)
            jump(f, node, OP_JUMP_IFNOT, work, &end);
        left = right;
    }
    aw_emit_bind(&f->emit, &end);
    aw_compile_move(f, node, to, work);
}

/* x = a or b, with a in a local: it is moved only when it is the result. */
static void local_or(AwFunc *f, const AwNode *node, uint32_t local, uint32_t to)
{
    AwLabel first = {0}, end = {0};
    AwOp opcode = node->bool_op.is_or ? OP_JUMP_IF : OP_JUMP_IFNOT;
    jump(f, node, opcode, local, local == to ? &end : &first);
    aw_compile_to(f, node->bool_op.values->items[1], to);
    if (local != to)
        jump(f, node, OP_JUMP, 0, &end);
    aw_emit_bind(&f->emit, &first);
    aw_compile_move(f, node, to, local);
    aw_emit_bind(&f->emit, &end);
}

void aw_compile_bool_op(AwFunc *f, const AwNode *node, uint32_t to)
{
    const AwNodes *values = node->bool_op.values;
    AwOp opcode = node->bool_op.is_or ? OP_JUMP_IF : OP_JUMP_IFNOT;
    uint32_t local;
    if (values->count == 2 && !aw_compile_is_scratch(f, to) &&
        aw_compile_local(f, values->items[0], &local)) {
        local_or(f, node, local, to);
        return;
    }
    uint32_t work = work_slot(f, to);
    AwLabel end = {0};
    for (uint32_t i = 0; i < values->count; i++) {
        aw_compile_to(f, values->items[i], work);
        if (i + 1 < values->count)
            jump(f, node, opcode, work, &end);
    }
    aw_emit_bind(&f->emit, &end);
    aw_compile_move(f, node, to, work);
}

void aw_compile_if_exp(AwFunc *f, const AwNode *node, uint32_t to)
{
    AwLabel other = {0}, end = {0};
    aw_compile_jump(f, node->if_exp.test, false, &other);
    aw_compile_to(f, node->if_exp.body, to);
    jump(f, node, OP_JUMP, 0, &end);
    aw_emit_bind(&f->emit, &other);
    aw_compile_to(f, node->if_exp.orelse, to);
    aw_emit_bind(&f->emit, &end);
}
