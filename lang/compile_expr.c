/* Expressions: everything but conditions, calls and displays, which have files of their own. */
#include "lang/codegen.h"
#include "lang/const.h"

#include <assert.h>
#include <string.h>

#define NO_SPARE UINT32_MAX

/* ---- operators ---- */

static const struct {
    uint16_t op, in_place, with_const, in_place_with_const;
} binary_ops[AW_BINARY_COUNT] = {
    [AW_BINARY_ADD] = {OP_ADD, OP_IADD, OP_ADD_K, OP_IADD_K},
    [AW_BINARY_SUB] = {OP_SUB, OP_ISUB, OP_SUB_K, OP_ISUB_K},
    [AW_BINARY_MUL] = {OP_MUL, OP_IMUL, OP_MUL_K, OP_NOP},
    [AW_BINARY_MATMUL] = {OP_MATMUL, OP_IMATMUL, OP_NOP, OP_NOP},
    [AW_BINARY_DIV] = {OP_TRUEDIV, OP_ITRUEDIV, OP_TRUEDIV_K, OP_NOP},
    [AW_BINARY_MOD] = {OP_MOD, OP_IMOD, OP_MOD_K, OP_NOP},
    [AW_BINARY_POW] = {OP_POW, OP_IPOW, OP_NOP, OP_NOP},
    [AW_BINARY_LSHIFT] = {OP_LSHIFT, OP_ILSHIFT, OP_NOP, OP_NOP},
    [AW_BINARY_RSHIFT] = {OP_RSHIFT, OP_IRSHIFT, OP_RSHIFT_K, OP_NOP},
    [AW_BINARY_OR] = {OP_OR, OP_IOR, OP_NOP, OP_NOP},
    [AW_BINARY_XOR] = {OP_XOR, OP_IXOR, OP_NOP, OP_NOP},
    [AW_BINARY_AND] = {OP_AND, OP_IAND, OP_AND_K, OP_NOP},
    [AW_BINARY_FLOORDIV] = {OP_FLOORDIV, OP_IFLOORDIV, OP_FLOORDIV_K, OP_NOP},
};

AwOp aw_compile_binary_op(AwBinaryOp binary, bool in_place)
{
    return in_place ? binary_ops[binary].in_place : binary_ops[binary].op;
}

AwOp aw_compile_binary_const_op(AwBinaryOp binary, bool in_place)
{
    return in_place ? binary_ops[binary].in_place_with_const : binary_ops[binary].with_const;
}

/* ---- small things ---- */

void aw_compile_move(AwFunc *f, const AwNode *node, uint32_t to, uint32_t from)
{
    if (to != from)
        op(f, node, OP_MOVE, to, from, 0);
}

void aw_compile_const(AwFunc *f, const AwNode *node, const AwConst *constant, uint32_t to)
{
    if (constant->kind == AW_CONST_INT && constant->integer >= INT32_MIN &&
        constant->integer <= INT32_MAX)
        wide(f, node, OP_LOAD_INT, to, (int32_t)constant->integer);
    else
        wide(f, node, OP_LOAD_CONST, to, (int32_t)aw_emit_const(&f->emit, constant));
}

void aw_compile_none(AwFunc *f, const AwNode *node, uint32_t to)
{
    AwConst none = {.kind = AW_CONST_NONE};
    aw_compile_const(f, node, &none, to);
}

/* Constant elements of a display as one constant. A set that has the elements of an earlier one is
   that one, as in CPython, whose programs can see it in the order of elements. */
bool aw_compile_items_const(AwFunc *f, const AwNodes *items, AwConstKind kind, AwConst *out)
{
    AwCompiler *compiler = f->compiler;
    if (!aw_fold_items(&compiler->arena, items, kind, out))
        return false;
    if (kind != AW_CONST_FROZENSET)
        return true;
    uint32_t hash = aw_const_set_hash(out);
    for (const AwKnownSet *known = compiler->known_sets; known; known = known->next)
        if (known->hash == hash && aw_const_same_set(&known->set, out)) {
            *out = known->set;
            return true;
        }
    AwKnownSet *known = AW_ARENA_NEW(&compiler->arena, AwKnownSet);
    *known = (AwKnownSet){compiler->known_sets, hash, *out};
    compiler->known_sets = known;
    return true;
}

/* Is the expression a constant of one of these kinds (bits AW_COMPILE_KIND), for a 16-bit operand? */
bool aw_compile_small_const(AwFunc *f, const AwNode *node, unsigned kinds, uint32_t *index)
{
    AwConst constant;
    if (!aw_fold(&f->compiler->arena, node, &constant) || !(AW_COMPILE_KIND(constant.kind) & kinds))
        return false;
    *index = aw_emit_const(&f->emit, &constant);
    return *index <= UINT16_MAX;
}

uint32_t aw_compile_attribute_site(AwFunc *f, const AwName *name, AwOp opcode)
{
    name = aw_scope_mangle(f->compiler->ast, f->current, name);
    return aw_emit_site(&f->emit, opcode, name->text, name->length, false);
}

/* ---- operands ---- */

static bool rebinds_any(const AwNodes *nodes, int depth);

/* May evaluating the expression assign to a variable? Only := can; when in doubt, yes. */
static bool rebinds(const AwNode *node, int depth)
{
    if (depth > 8)
        return true;
    depth++;
    switch (node->kind) {
    case AST_NAME:
    case AST_CONSTANT: return false;
    case AST_ATTRIBUTE: return rebinds(node->attribute.value, depth);
    case AST_SUBSCRIPT:
        return rebinds(node->subscript.value, depth) || rebinds(node->subscript.index, depth);
    case AST_BIN_OP: return rebinds(node->bin_op.left, depth) || rebinds(node->bin_op.right, depth);
    case AST_UNARY_OP: return rebinds(node->unary_op.operand, depth);
    case AST_CALL:
        for (uint32_t i = 0; i < node->call.keywords->count; i++)
            if (rebinds(node->call.keywords->items[i].value, depth))
                return true;
        return rebinds(node->call.function, depth) || rebinds_any(node->call.args, depth);
    case AST_COMPARE:
        return rebinds(node->compare.left, depth) || rebinds_any(node->compare.comparators, depth);
    case AST_LIST:
    case AST_TUPLE: return rebinds_any(node->children, depth);
    case AST_AWAIT:
    case AST_STARRED: return rebinds(node->child, depth);
    default: return true;
    }
}

static bool rebinds_any(const AwNodes *nodes, int depth)
{
    for (uint32_t i = 0; i < nodes->count; i++)
        if (rebinds(nodes->items[i], depth))
            return true;
    return false;
}

static bool is_rebindable(AwFunc *f, const AwNode *node)
{
    const AwName *name = aw_scope_mangle(f->compiler->ast, f->current, node->name);
    const AwSymbol *symbol = aw_scope_find(f->scope, name);
    return symbol && (symbol->flags & AW_SYMBOL_REBOUND);
}

uint32_t aw_compile_operand_in(AwFunc *f, const AwNode *node, const AwNode *later, uint32_t spare)
{
    uint32_t slot;
    bool spare_is_free = spare != NO_SPARE && aw_compile_is_scratch(f, spare);
    if (aw_compile_local(f, node, &slot)) {
        if (!later || !is_rebindable(f, node) || !rebinds(later, 0))
            return slot;
        uint32_t copy = spare_is_free ? spare : temp(f);
        aw_compile_move(f, node, copy, slot);
        return copy;
    }
    slot = spare_is_free ? spare : temp(f);
    aw_compile_to(f, node, slot);
    return slot;
}

uint32_t aw_compile_operand_before(AwFunc *f, const AwNode *node, const AwNode *later)
{
    return aw_compile_operand_in(f, node, later, NO_SPARE);
}

uint32_t aw_compile_operand(AwFunc *f, const AwNode *node)
{
    return aw_compile_operand_in(f, node, NULL, NO_SPARE);
}

/* ---- arithmetic ---- */

static void binary_step(AwFunc *f, const AwNode *node, uint32_t to, uint32_t left)
{
    const unsigned numbers = AW_COMPILE_KIND(AW_CONST_INT) | AW_COMPILE_KIND(AW_CONST_FLOAT);
    AwOp opcode = aw_compile_binary_const_op(node->bin_op.op, false);
    uint32_t right, mark = f->emit.top;
    if (opcode == OP_NOP || !aw_compile_small_const(f, node->bin_op.right, numbers, &right)) {
        opcode = aw_compile_binary_op(node->bin_op.op, false);
        right = aw_compile_operand(f, node->bin_op.right);
    }
    op(f, node, opcode, to, left, right);
    f->emit.top = mark;
}

/* a + b + c + ... leans to the left: one step for each operator, without recursion. */
static void binary(AwFunc *f, const AwNode *node, uint32_t to)
{
    AwArena *arena = &f->compiler->arena;
    uint32_t count = 1;
    AwConst constant;
    const AwNode *left = node->bin_op.left;
    for (; left->kind == AST_BIN_OP && !aw_fold(arena, left, &constant); left = left->bin_op.left)
        count++;
    const AwNode **spine = AW_ARENA_ARRAY(arena, const AwNode *, count);
    for (uint32_t i = count; i > 0; i--, node = node->bin_op.left)
        spine[i - 1] = node;
    uint32_t work = to;
    if (count > 1 && !aw_compile_is_scratch(f, to))
        work = temp(f);
    uint32_t slot = aw_compile_operand_in(f, left, spine[0]->bin_op.right, work);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t target = i + 1 < count ? work : to;
        binary_step(f, spine[i], target, slot);
        slot = target;
    }
}

static void unary(AwFunc *f, const AwNode *node, uint32_t to)
{
    static const uint16_t ops[] = {[AW_UNARY_INVERT] = OP_INVERT,
                                   [AW_UNARY_NOT] = OP_NOT,
                                   [AW_UNARY_PLUS] = OP_POS,
                                   [AW_UNARY_MINUS] = OP_NEG};
    static const uint16_t opposites[AW_COMPARE_COUNT] = {[AW_COMPARE_IS] = OP_IS_NOT,
                                                         [AW_COMPARE_IS_NOT] = OP_IS,
                                                         [AW_COMPARE_IN] = OP_NOT_IN,
                                                         [AW_COMPARE_NOT_IN] = OP_IN};
    const AwNode *operand = node->unary_op.operand;
    if (node->unary_op.op == AW_UNARY_NOT && operand->kind == AST_COMPARE &&
        operand->compare.comparators->count == 1 && opposites[operand->compare.ops[0]]) {
        const AwNode *right = operand->compare.comparators->items[0];
        uint32_t one = aw_compile_operand_in(f, operand->compare.left, right, to);
        uint32_t other = aw_compile_operand(f, right);
        op(f, operand, opposites[operand->compare.ops[0]], to, one, other);
        return;
    }
    op(f, node, ops[node->unary_op.op], to, aw_compile_operand_in(f, operand, NULL, to), 0);
}

/* ---- attributes and items ---- */

static void slice_part(AwFunc *f, const AwNode *slice, const AwNode *part, uint32_t to)
{
    if (part)
        aw_compile_to(f, part, to);
    else
        aw_compile_none(f, slice, to);
}

static void slice(AwFunc *f, const AwNode *node, uint32_t to)
{
    uint32_t parts = temp(f);
    slice_part(f, node, node->slice.lower, parts);
    slice_part(f, node, node->slice.upper, temp(f));
    slice_part(f, node, node->slice.step, temp(f));
    op(f, node, OP_BUILD_SLICE, to, parts, 0);
}

static void subscript(AwFunc *f, const AwNode *node, uint32_t to)
{
    const AwNode *index_node = node->subscript.index;
    const unsigned simple = AW_COMPILE_KIND(AW_CONST_INT) | AW_COMPILE_KIND(AW_CONST_STR);
    uint32_t object = aw_compile_operand_in(f, node->subscript.value, index_node, to);
    uint32_t index;
    if (index_node->kind == AST_SLICE && !index_node->slice.step) {
        uint32_t ends = temp(f);
        slice_part(f, index_node, index_node->slice.lower, ends);
        slice_part(f, index_node, index_node->slice.upper, temp(f));
        op(f, node, OP_GET_SLICE, to, object, ends);
    } else if (aw_compile_small_const(f, index_node, simple, &index)) {
        op(f, node, OP_GET_ITEM_K, to, object, index);
    } else {
        index = aw_compile_operand(f, index_node);
        op(f, node, OP_GET_ITEM, to, object, index);
    }
}

AwSpan aw_compile_attribute_span(const AwNode *attribute, const AwNode *whole)
{
    AwSpan span = whole->span;
    if (span.line != attribute->span.end_line &&
        attribute->attribute.name->length <= attribute->span.end_col) {
        span.line = attribute->span.end_line;
        span.col = attribute->span.end_col - attribute->attribute.name->length;
    }
    return span;
}

static void attribute(AwFunc *f, const AwNode *node, uint32_t to)
{
    uint32_t object = aw_compile_operand_in(f, node->attribute.value, NULL, to);
    f->emit.span = aw_compile_attribute_span(node, node);
    aw_emit_op(&f->emit, OP_LOAD_ATTR, to, object,
               aw_compile_attribute_site(f, node->attribute.name, OP_LOAD_ATTR));
}

/* ---- the rest ---- */

static void named_expr(AwFunc *f, const AwNode *node, uint32_t to)
{
    const AwNode *target = node->named_expr.target;
    uint32_t slot;
    if (aw_compile_store_slot(f, target, &slot)) {
        aw_compile_to(f, node->named_expr.value, slot);
        aw_compile_stored(f, target);
    } else {
        slot = aw_compile_operand_in(f, node->named_expr.value, NULL, to);
        aw_compile_store(f, target, target->name, slot);
    }
    aw_compile_move(f, node, to, slot);
}

/* Awaits R[from], which is overwritten if it is a temporary. why: see GET_AWAITABLE. */
void aw_compile_await(AwFunc *f, const AwNode *node, uint32_t to, uint32_t from, int why)
{
    uint32_t driven = aw_compile_is_scratch(f, from) ? from : temp(f);
    op(f, node, OP_GET_AWAITABLE, driven, from, (uint32_t)why);
    op(f, node, OP_AWAIT, to, driven, 0);
}

static void await_expr(AwFunc *f, const AwNode *node, uint32_t to)
{
    /* what was in `to` must not live on while the coroutine is suspended, if nobody can see it there */
    uint32_t awaited = aw_compile_is_scratch(f, to)
                           ? aw_compile_operand_in(f, node->child, NULL, to)
                           : aw_compile_operand(f, node->child);
    aw_compile_await(f, node, to, awaited, 0);
}

static void yield_expr(AwFunc *f, const AwNode *node, uint32_t to)
{
    uint32_t value;
    if (node->child) {
        value = aw_compile_operand_in(f, node->child, NULL, to);
    } else {
        value = temp(f);
        aw_compile_none(f, node, value);
    }
    op(f, node, OP_YIELD, to, value, 0);
}

static void yield_from(AwFunc *f, const AwNode *node, uint32_t to)
{
    uint32_t value = aw_compile_operand(f, node->child);
    uint32_t driven = aw_compile_is_scratch(f, value) ? value : temp(f);
    op(f, node, OP_GET_YIELD_FROM, driven, value, 0);
    op(f, node, OP_AWAIT, to, driven, 0);
}

static void expression(AwFunc *f, const AwNode *node, uint32_t to)
{
    switch (node->kind) {
    case AST_NAME: aw_compile_load(f, node, node->name, to); break;
    case AST_BIN_OP: binary(f, node, to); break;
    case AST_UNARY_OP: unary(f, node, to); break;
    case AST_BOOL_OP: aw_compile_bool_op(f, node, to); break;
    case AST_COMPARE: aw_compile_compare(f, node, to); break;
    case AST_IF_EXP: aw_compile_if_exp(f, node, to); break;
    case AST_NAMED_EXPR: named_expr(f, node, to); break;
    case AST_LAMBDA: aw_compile_lambda(f, node, to); break;
    case AST_CALL: aw_compile_call(f, node, to); break;
    case AST_ATTRIBUTE: attribute(f, node, to); break;
    case AST_SUBSCRIPT: subscript(f, node, to); break;
    case AST_SLICE: slice(f, node, to); break;
    case AST_LIST: aw_compile_list(f, node, to); break;
    case AST_TUPLE: aw_compile_tuple(f, node, node->children, to); break;
    case AST_SET: aw_compile_set(f, node, to); break;
    case AST_DICT: aw_compile_dict(f, node, to); break;
    case AST_LIST_COMP:
    case AST_SET_COMP:
    case AST_DICT_COMP:
    case AST_GENERATOR_EXP: aw_compile_comprehension(f, node, to); break;
    case AST_JOINED_STR: aw_compile_joined_str(f, node, to); break;
    case AST_FORMATTED_VALUE: aw_compile_formatted_value(f, node, to); break;
    case AST_AWAIT: await_expr(f, node, to); break;
    case AST_YIELD: yield_expr(f, node, to); break;
    case AST_YIELD_FROM: yield_from(f, node, to); break;
    default: aw_compile_error(f, node->span, AW_DIAG_INVALID_SYNTAX, NULL); break;
    }
}

void aw_compile_to(AwFunc *f, const AwNode *node, uint32_t to)
{
    AwConst constant;
    if (aw_fold(&f->compiler->arena, node, &constant)) {
        aw_compile_const(f, node, &constant, to);
        return;
    }
    if (f->compiler->depth >= AW_COMPILE_MAX_DEPTH) {
        aw_compile_error(f, node->span, AW_DIAG_NESTED_TOO_DEEPLY, NULL);
        return;
    }
    f->compiler->depth++;
    uint32_t mark = f->emit.top;
    expression(f, node, to);
    f->emit.top = mark;
    f->compiler->depth--;
}

static void bool_effect(AwFunc *f, const AwNode *node)
{
    const AwNodes *values = node->bool_op.values;
    AwLabel end = {0};
    for (uint32_t i = 0; i + 1 < values->count; i++)
        aw_compile_jump(f, values->items[i], node->bool_op.is_or, &end);
    aw_compile_effect(f, values->items[values->count - 1]);
    aw_emit_bind(&f->emit, &end);
}

static void if_effect(AwFunc *f, const AwNode *node)
{
    AwLabel other = {0}, end = {0};
    aw_compile_jump(f, node->if_exp.test, false, &other);
    aw_compile_effect(f, node->if_exp.body);
    jump(f, node, OP_JUMP, 0, &end);
    aw_emit_bind(&f->emit, &other);
    aw_compile_effect(f, node->if_exp.orelse);
    aw_emit_bind(&f->emit, &end);
}

void aw_compile_effect(AwFunc *f, const AwNode *node)
{
    uint32_t mark = f->emit.top, slot;
    AwConst constant;
    if (aw_fold(&f->compiler->arena, node, &constant))
        return;
    if (node->kind == AST_BOOL_OP)
        bool_effect(f, node);
    else if (node->kind == AST_IF_EXP)
        if_effect(f, node);
    else if (node->kind == AST_NAMED_EXPR &&
             aw_compile_store_slot(f, node->named_expr.target, &slot))
        named_expr(f, node, slot);
    else
        (void)aw_compile_operand(f, node); /* temporaries below it are free: the stack is empty */
    f->emit.top = mark;
}
