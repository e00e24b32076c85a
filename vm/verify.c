/* verify.c: checks that a code object keeps the contract of opcodes.def and code.h, so that the
 * engine needs to check nothing while it runs.
 */
#include "vm/code.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const AwCode *code;
    uint32_t position; /* of the instruction that is looked at */
    bool *starts;      /* which words begin an instruction */
    char *message;
    size_t size;
} Verify;

static bool fail(const Verify *v, const char *format, ...) __attribute__((format(printf, 2, 3)));

static bool fail(const Verify *v, const char *format, ...)
{
    va_list args;
    const AwCode *code = v->code;
    int length =
        snprintf(v->message, v->size, "%.*s, instruction %u (%s): ", (int)code->qualname.size,
                 code->qualname.bytes, v->position,
                 v->position < code->inst_count && code->insts[v->position].op < AW_OP_COUNT
                     ? aw_op_info[code->insts[v->position].op].name
                     : "none");
    va_start(args, format);
    if (length >= 0 && (size_t)length < v->size)
        vsnprintf(v->message + length, v->size - (size_t)length, format, args);
    va_end(args);
    return false;
}

/* ---- operands ---- */

static bool check_slots(const Verify *v, uint32_t first, uint32_t count)
{
    if (count && (first >= v->code->slot_count || count > v->code->slot_count - first))
        return fail(v, "slots %u..%u of %u", first, first + count - 1, v->code->slot_count);
    return true;
}

static bool check_const(const Verify *v, uint32_t index)
{
    return index < v->code->const_count ||
           fail(v, "constant %u of %u", index, v->code->const_count);
}

/* `distance` is counted from the word behind `word`. */
static bool check_jump(const Verify *v, uint32_t word, int32_t distance)
{
    int64_t target = (int64_t)word + 1 + distance;
    if (target < 0 || target >= v->code->inst_count || !v->starts[target])
        return fail(v, "jumps to %lld", (long long)target);
    uint16_t op = v->code->insts[v->position].op;
    bool backward = op == OP_JUMP_BACK || op == OP_FOR_BACK;
    if (backward != (target <= (int64_t)v->position))
        return fail(v, "jumps in the wrong direction, to %lld", (long long)target);
    return true;
}

static bool check_operand(const Verify *v, AwOperand kind, uint32_t value, int32_t wide,
                          uint32_t word)
{
    switch (kind) {
    case AW_OPERAND_W:
    case AW_OPERAND_R:
    case AW_OPERAND_RW: return check_slots(v, value, 1);
    case AW_OPERAND_W2: return check_slots(v, value, 2);
    case AW_OPERAND_W3: return check_slots(v, value, 3);
    case AW_OPERAND_K: return check_const(v, value);
    case AW_OPERAND_K32: return check_const(v, (uint32_t)wide);
    case AW_OPERAND_J32:
    case AW_OPERAND_J: return check_jump(v, word, wide);
    case AW_OPERAND_S:
        return value < v->code->site_count || fail(v, "site %u of %u", value, v->code->site_count);
    case AW_OPERAND_NONE:
    case AW_OPERAND_RN: /* see check_runs */
    case AW_OPERAND_I32:
    case AW_OPERAND_N:
    case AW_OPERAND_F: return true;
    }
    return true;
}

/* Runs of slots, whose lengths the sentences of opcodes.def tell. */
static bool check_runs(const Verify *v, const AwInst *inst)
{
    switch (inst->op) {
    case OP_BUILD_LIST:
    case OP_BUILD_TUPLE:
    case OP_BUILD_SET:
    case OP_BUILD_STRING: return check_slots(v, inst->b, inst->c);
    case OP_BUILD_DICT: return check_slots(v, inst->b, 2u * inst->c);
    case OP_BUILD_SLICE: return check_slots(v, inst->b, 3);
    case OP_GET_SLICE: return check_slots(v, inst->c, 2);
    case OP_CALL: return check_slots(v, inst->b, 1u + inst->c);
    case OP_CALL_METHOD:
    case OP_CALL_KW: return check_slots(v, inst->b, 2u + inst->c);
    case OP_CALL_EX: return check_slots(v, inst->b, 2u + (inst->c != 0));
    case OP_IMPORT_NAME: return check_slots(v, inst->b, 2);
    case OP_MAKE_FUNCTION:
        return check_slots(v, inst->b, inst->c & 4 ? 3 : inst->c & 2 ? 2 : inst->c & 1);
    case OP_FORMAT: return check_slots(v, inst->b, inst->c & 4 ? 2 : 1);
    case OP_UNPACK: return check_slots(v, inst->a, inst->c);
    case OP_UNPACK_EX: return check_slots(v, inst->a, (inst->c & 255u) + 1 + (inst->c >> 8));
    default: return true;
    }
}

static bool check_free(const Verify *v, uint32_t index)
{
    return index < v->code->free_count || fail(v, "free cell %u of %u", index, v->code->free_count);
}

static bool check_cell(const Verify *v, uint32_t slot)
{
    return (slot < v->code->local_count && v->code->local_is_cell[slot]) ||
           fail(v, "slot %u holds no cell", slot);
}

static bool check_cells(const Verify *v, const AwInst *inst)
{
    switch (inst->op) {
    case OP_MAKE_CELL:
    case OP_STORE_CELL:
    case OP_DEL_CELL: return check_cell(v, inst->a);
    case OP_LOAD_CELL:
    case OP_LOAD_OUTER_CELL:
    case OP_LOAD_CLASS_CELL: return check_cell(v, inst->b);
    case OP_LOAD_FREE:
    case OP_LOAD_FREE_CELL:
    case OP_LOAD_CLASS_FREE: return check_free(v, inst->b);
    case OP_STORE_FREE:
    case OP_DEL_FREE: return check_free(v, inst->a);
    default: return true;
    }
}

/* ---- kinds of constants ---- */

static bool check_kind(const Verify *v, uint32_t index, unsigned kinds)
{
    AwConstKind kind = v->code->consts[index].kind;
    return (kinds >> kind & 1) || fail(v, "constant %u is of kind %d", index, (int)kind);
}

static bool check_names(const Verify *v, uint32_t index)
{
    const AwConst *constant = &v->code->consts[index];
    if (constant->kind != AW_CONST_TUPLE)
        return fail(v, "constant %u is no tuple of names", index);
    for (uint32_t i = 0; i < constant->count; i++)
        if (constant->items[i].kind != AW_CONST_STR)
            return fail(v, "name %u of constant %u is no str", i, index);
    return true;
}

static bool check_consts(const Verify *v, const AwInst *inst, const AwInst *ext)
{
    const unsigned str = 1u << AW_CONST_STR;
    const unsigned numbers = 1u << AW_CONST_INT | 1u << AW_CONST_FLOAT;
    switch (inst->op) {
    case OP_CHECK_LOCAL:
    case OP_CHECK_OUTER:
    case OP_DEL_LOCAL: return check_kind(v, (uint32_t)inst->bc, str);
    case OP_LOAD_CELL:
    case OP_LOAD_OUTER_CELL:
    case OP_LOAD_FREE:
    case OP_LOAD_CLASS_FREE:
    case OP_LOAD_CLASS_CELL:
    case OP_IMPORT_FROM: return check_kind(v, inst->c, str);
    case OP_DEL_CELL:
    case OP_DEL_FREE: return check_kind(v, inst->b, str);
    case OP_GET_ITEM_K: return check_kind(v, inst->c, str | 1u << AW_CONST_INT);
    case OP_JUMP_EQ_K:
    case OP_JUMP_NE_K: return check_kind(v, inst->b, numbers | str);
    case OP_JUMP_LT_K:
    case OP_JUMP_LE_K:
    case OP_JUMP_GT_K:
    case OP_JUMP_GE_K: return check_kind(v, inst->b, numbers);
    case OP_MAKE_FUNCTION: return check_kind(v, (uint32_t)ext->bc, 1u << AW_CONST_CODE);
    case OP_IMPORT_NAME: return check_kind(v, (uint32_t)ext->bc, str);
    case OP_CALL_KW:
        return check_names(v, (uint32_t)ext->bc) &&
               (v->code->consts[ext->bc].count <= inst->c || fail(v, "more names than arguments"));
    default:
        if (inst->op >= OP_ADD_K && inst->op <= OP_ISUB_K)
            return check_kind(v, inst->c, numbers);
        return true;
    }
}

/* Before the target of FOR_BACK stands the FOR_ITER that it continues. */
static bool check_for_back(const Verify *v, const AwInst *inst)
{
    const AwInst *target = inst + 2 + inst[1].bc;
    if (target - v->code->insts < 2 || target[-2].op != OP_FOR_ITER || target[-2].a != inst->a ||
        target[-2].b != inst->b)
        return fail(v, "continues no FOR_ITER");
    return true;
}

/* ---- the whole ---- */

static bool check_instruction(const Verify *v)
{
    const AwInst *inst = &v->code->insts[v->position];
    const AwInst *ext = inst + 1;
    const AwOpInfo *info = &aw_op_info[inst->op];
    if (!check_operand(v, info->a, inst->a, inst->bc, v->position) ||
        !check_operand(v, info->b, inst->b, inst->bc, v->position) ||
        !check_operand(v, info->c, inst->c, inst->bc, v->position))
        return false;
    if (info->x != AW_OPERAND_NONE &&
        !check_operand(v, info->x == AW_OPERAND_K ? AW_OPERAND_K32 : info->x, 0, ext->bc,
                       v->position + 1))
        return false;
    if (inst->op == OP_FOR_BACK && !check_for_back(v, inst))
        return false;
    return check_runs(v, inst) && check_cells(v, inst) && check_consts(v, inst, ext);
}

/* Finds where instructions begin, and that the last one does not fall through. */
static bool check_words(Verify *v)
{
    const AwCode *code = v->code;
    if (!code->inst_count)
        return fail(v, "no instructions");
    uint32_t last = 0;
    for (uint32_t i = 0; i < code->inst_count; i++) {
        uint16_t op = code->insts[i].op;
        v->position = last = i;
        if (op >= AW_OP_COUNT || op == OP_EXT)
            return fail(v, "no instruction begins with opcode %u", op);
        v->starts[i] = true;
        if (aw_op_info[op].x == AW_OPERAND_NONE)
            continue;
        if (++i >= code->inst_count || code->insts[i].op != OP_EXT)
            return fail(v, "its second word is missing");
    }
    uint16_t op = code->insts[last].op;
    return aw_op_info[op].flag == 'T' || op == OP_JUMP_BACK || fail(v, "falls off the end");
}

static bool check_counts(Verify *v)
{
    const AwCode *code = v->code;
    unsigned params = code->positional_count + code->kwonly_count +
                      ((code->flags & AW_CODE_VARARGS) != 0) +
                      ((code->flags & AW_CODE_VARKEYWORDS) != 0);
    if (code->posonly_count > code->positional_count || params != code->param_count ||
        code->param_count > code->local_count || code->local_count > code->slot_count)
        return fail(v, "parameters, locals and slots do not fit");
    if (code->class_free >= (int)code->free_count)
        return fail(v, "__class__ is free cell %d of %u", code->class_free, code->free_count);
    for (uint32_t i = 0; i < code->site_count; i++)
        if (!check_const(v, code->sites[i]) || !check_kind(v, code->sites[i], 1u << AW_CONST_STR))
            return false;
    return true;
}

static bool check_ranges(Verify *v)
{
    const AwCode *code = v->code;
    v->position = code->inst_count;
    for (uint32_t i = 0; i < code->range_count; i++) {
        const AwRange *range = &code->ranges[i];
        if (range->start >= range->end || range->end > code->inst_count ||
            !v->starts[range->start] || range->handler >= code->inst_count ||
            !v->starts[range->handler] || range->slot >= code->slot_count)
            return fail(v, "range %u is not valid", i);
    }
    return true;
}

static bool check_captures(Verify *v, const AwCode *inner)
{
    if (inner->flags & AW_CODE_INLINED)
        return true;
    for (uint32_t i = 0; i < inner->free_count; i++) {
        const AwCapture *capture = &inner->captures[i];
        if (capture->from_free ? !check_free(v, capture->index) : !check_cell(v, capture->index))
            return false;
    }
    return true;
}

static bool check_inner(Verify *v)
{
    for (uint32_t i = 0; i < v->code->const_count; i++) {
        if (v->code->consts[i].kind != AW_CONST_CODE)
            continue;
        const AwCode *inner = v->code->consts[i].code;
        if (!check_captures(v, inner) || !aw_code_verify(inner, v->message, v->size))
            return false;
    }
    return true;
}

static bool check_all(Verify *v)
{
    if (!check_words(v))
        return false;
    v->position = 0;
    if (!check_counts(v))
        return false;
    for (uint32_t i = 0; i < v->code->inst_count; i++) {
        v->position = i;
        if (v->starts[i] && !check_instruction(v))
            return false;
    }
    return check_ranges(v) && check_inner(v);
}

bool aw_code_verify(const AwCode *code, char *message, size_t size)
{
    Verify v = {.code = code, .message = message, .size = size};
    v.starts = calloc(code->inst_count + 1, sizeof *v.starts);
    if (!v.starts)
        return true; /* no memory to check with */
    bool good = check_all(&v);
    free(v.starts);
    return good;
}
