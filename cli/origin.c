/* origin.c: where a value came from, read backwards in the code that used it. */
#include "cli/origin.h"

#include <string.h>

enum { MAX_STEPS = 16 }; /* moves and variables that are followed */

/* ---- what instructions write ---- */

static uint32_t width_of(AwOperand operand)
{
    switch (operand) {
    case AW_OPERAND_W:
    case AW_OPERAND_RW: return 1;
    case AW_OPERAND_W2: return 2;
    case AW_OPERAND_W3: return 3;
    default: return 0;
    }
}

static bool writes(const AwInst *inst, uint16_t slot)
{
    const AwOpInfo *info = &aw_op_info[inst->op];
    uint32_t width = width_of(info->a);
    if (inst->op == OP_UNPACK)
        width = inst->c;
    else if (inst->op == OP_UNPACK_EX)
        width = (inst->c & 255u) + 1 + (inst->c >> 8);
    if (slot >= inst->a && slot < inst->a + width)
        return true;
    return info->b == AW_OPERAND_W && inst->b == slot; /* FOR_ITER's item */
}

/* The last instruction before `at` that wrote to the slot, or -1. */
static int32_t last_write(const AwCode *code, uint32_t at, uint16_t slot)
{
    for (uint32_t i = at; i-- > 0;)
        if (code->insts[i].op != OP_EXT && code->insts[i].op != OP_CLEAR &&
            writes(&code->insts[i], slot))
            return (int32_t)i;
    return -1;
}

int32_t aw_origin_first_write(const AwCode *code, uint16_t slot)
{
    for (uint32_t i = 0; i < code->inst_count; i++)
        if (code->insts[i].op != OP_CLEAR && code->insts[i].op != OP_MAKE_CELL &&
            (writes(&code->insts[i], slot) ||
             (code->insts[i].op == OP_STORE_CELL && code->insts[i].a == slot)))
            return (int32_t)i;
    return -1;
}

/* Whether one can come to instruction `at` without having passed `from`, which stands before it: a jump or a handler
 * between the two is entered from outside. */
static bool is_entered(const AwCode *code, uint32_t from, uint32_t at)
{
    for (uint32_t i = 0; i < code->inst_count; i++) {
        const AwOpInfo *info = &aw_op_info[code->insts[i].op];
        bool wide = info->x == AW_OPERAND_J;
        if ((!wide && info->b != AW_OPERAND_J32) || (i > from && i < at))
            continue;
        int64_t target = (int64_t)i + wide + 1 + code->insts[i + wide].bc;
        if (target > from && target <= at)
            return true;
    }
    for (uint32_t i = 0; i < code->range_count; i++)
        if (code->ranges[i].handler > from && code->ranges[i].handler <= at &&
            (code->ranges[i].start <= from || code->ranges[i].end > at))
            return true;
    return false;
}

/* ---- variables ---- */

static bool same_text(AwText a, AwText b)
{
    return a.size == b.size && memcmp(a.bytes, b.bytes, a.size) == 0;
}

static AwText site_name(const AwCode *code, uint16_t site)
{
    return code->consts[code->sites[site]].text;
}

/* Of an instruction that loads a global, a name or a cell: the last one before it that stored there. */
static int32_t last_store(const AwCode *code, uint32_t load)
{
    const AwInst *inst = &code->insts[load];
    for (uint32_t i = load; i-- > 0;) {
        const AwInst *store = &code->insts[i];
        if (((inst->op == OP_LOAD_GLOBAL && store->op == OP_STORE_GLOBAL) ||
             (inst->op == OP_LOAD_NAME && store->op == OP_STORE_NAME)) &&
            same_text(site_name(code, inst->b), site_name(code, store->a)))
            return (int32_t)i;
        if (inst->op == OP_LOAD_CELL && store->op == OP_STORE_CELL && store->a == inst->b)
            return (int32_t)i;
    }
    return -1;
}

/* Whether the variable that this instruction stores to is stored to but once. */
static bool is_only_store(const AwCode *code, uint32_t at)
{
    const AwInst *inst = &code->insts[at];
    for (uint32_t i = 0; i < code->inst_count; i++)
        if (i != at && code->insts[i].op == inst->op &&
            (inst->op == OP_STORE_CELL
                 ? code->insts[i].a == inst->a
                 : same_text(site_name(code, code->insts[i].a), site_name(code, inst->a))))
            return false;
    return true;
}

static bool is_only_write(const AwCode *code, uint16_t slot, uint32_t at)
{
    if (slot < code->param_count)
        return false;
    for (uint32_t i = 0; i < code->inst_count; i++)
        if (i != at && code->insts[i].op != OP_EXT && code->insts[i].op != OP_CLEAR &&
            writes(&code->insts[i], slot))
            return false;
    return true;
}

int32_t aw_origin_find(const AwCode *code, uint32_t at, uint16_t slot)
{
    for (int steps = 0; steps < MAX_STEPS; steps++) {
        int32_t giver = last_write(code, at, slot);
        if (giver < 0 ||
            (is_entered(code, (uint32_t)giver, at) && !is_only_write(code, slot, (uint32_t)giver)))
            return -1;
        const AwInst *inst = &code->insts[giver];
        at = (uint32_t)giver;
        if (inst->op == OP_MOVE) {
            slot = inst->b;
        } else if (inst->op == OP_LOAD_GLOBAL || inst->op == OP_LOAD_NAME ||
                   inst->op == OP_LOAD_CELL) {
            int32_t store = last_store(code, at);
            if (store < 0)
                return giver;
            if (is_entered(code, (uint32_t)store, at) && !is_only_store(code, (uint32_t)store))
                return -1;
            at = (uint32_t)store;
            slot = code->insts[store].b;
        } else {
            return giver;
        }
    }
    return -1;
}

/* ---- names ---- */

static bool append(AwBuffer *out, AwText text)
{
    if (text.size == 0 || text.bytes[0] == '.') /* a variable of the compiler's */
        return false;
    aw_buffer_append(out, text.bytes, text.size);
    return true;
}

static bool append_name(const AwCode *code, uint32_t at, uint16_t slot, AwBuffer *out, int depth)
{
    if (slot < code->local_count)
        return append(out, code->local_names[slot]);
    int32_t giver = last_write(code, at, slot);
    if (giver < 0 || depth > MAX_STEPS)
        return false;
    const AwInst *inst = &code->insts[giver];
    switch (inst->op) {
    case OP_MOVE: return append_name(code, (uint32_t)giver, inst->b, out, depth + 1);
    case OP_LOAD_GLOBAL:
    case OP_LOAD_NAME: return append(out, site_name(code, inst->b));
    case OP_LOAD_CELL:
    case OP_LOAD_FREE:
    case OP_LOAD_CLASS_FREE:
    case OP_LOAD_CLASS_CELL: return append(out, code->consts[inst->c].text);
    case OP_LOAD_ATTR:
    case OP_LOAD_METHOD:
        if (!append_name(code, (uint32_t)giver, inst->b, out, depth + 1))
            aw_buffer_append_text(out, "…");
        aw_buffer_append_byte(out, '.');
        return append(out, site_name(code, inst->c));
    default: return false;
    }
}

bool aw_origin_name(const AwCode *code, uint32_t at, uint16_t slot, AwBuffer *out)
{
    return append_name(code, at, slot, out, 0);
}

/* ---- calls ---- */

bool aw_origin_is_call(const AwCode *code, int32_t at)
{
    if (at < 0)
        return false;
    uint16_t op = code->insts[at].op;
    return op == OP_CALL || op == OP_CALL_METHOD || op == OP_CALL_KW || op == OP_CALL_EX;
}

int32_t aw_origin_argument(const AwCode *code, uint32_t call)
{
    const AwInst *inst = &code->insts[call];
    switch (inst->op) {
    case OP_CALL: return inst->c ? inst->b + 1 : -1;
    case OP_CALL_METHOD:
    case OP_CALL_KW: return inst->c ? inst->b + 2 : -1;
    default: return -1;
    }
}

bool aw_origin_callee(const AwCode *code, uint32_t call, AwBuffer *out)
{
    return append_name(code, call, code->insts[call].b, out, 0);
}

bool aw_origin_receiver(const AwCode *code, uint32_t call, AwBuffer *out)
{
    int32_t giver = last_write(code, call, code->insts[call].b);
    if (giver < 0 ||
        (code->insts[giver].op != OP_LOAD_METHOD && code->insts[giver].op != OP_LOAD_SPECIAL))
        return false;
    return append_name(code, (uint32_t)giver, code->insts[giver].b, out, 0);
}

int32_t aw_origin_first_await(const AwCode *code, uint32_t at, int32_t maker)
{
    for (uint32_t i = (uint32_t)maker + 1; i <= at; i++)
        if (code->insts[i].op == OP_GET_AWAITABLE &&
            aw_origin_find(code, i, code->insts[i].b) == maker)
            return (int32_t)i;
    return -1;
}
