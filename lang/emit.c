/* Writing code objects; see emit.h. */
#include "lang/emit.h"

#include "base/memory.h"
#include "lang/const.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* More sites than this share caches with others of their name, so that 16 bits suffice. */
#define SITES_OF_THEIR_OWN 60000

static uint64_t *set_new(AwEmit *emit)
{
    return aw_arena_alloc_zero(emit->arena, emit->set_words * sizeof(uint64_t));
}

void aw_emit_begin(AwEmit *emit, AwCode *code, AwArena *arena, uint32_t local_count)
{
    memset(emit, 0, sizeof *emit);
    emit->code = code;
    emit->arena = arena;
    emit->reachable = true;
    emit->pinned = UINT32_MAX;
    emit->local_count = emit->top = emit->top_max = local_count;
    emit->set_words = local_count / 64 + 1;
    emit->assigned = set_new(emit);
    emit->unstable = set_new(emit);
}

/* ---- instructions ---- */

/* Room for one more element of a growable array. */
static void *grow(void *array, uint32_t count, uint32_t *capacity, size_t size)
{
    if (count < *capacity)
        return array;
    *capacity = *capacity ? *capacity * 2 : 16;
    return aw_memory_realloc(array, *capacity * size);
}

static void write(AwEmit *emit, AwInst inst)
{
    if (emit->inst_count >= AW_EMIT_MAX_CODE) {
        emit->problem = "instructions";
        return;
    }
    if (emit->inst_count == emit->inst_capacity) {
        emit->insts =
            grow(emit->insts, emit->inst_count, &emit->inst_capacity, sizeof *emit->insts);
        emit->spans = aw_memory_realloc(emit->spans, emit->inst_capacity * sizeof *emit->spans);
    }
    emit->spans[emit->inst_count] = emit->span;
    emit->insts[emit->inst_count++] = inst;
}

static uint16_t narrow(AwEmit *emit, uint32_t operand)
{
    if (operand > UINT16_MAX)
        emit->problem = "variables, constants or temporary values";
    return (uint16_t)operand;
}

void aw_emit_op(AwEmit *emit, AwOp op, uint32_t a, uint32_t b, uint32_t c)
{
    if (!emit->reachable)
        return;
    AwInst inst = {.op = op, .a = narrow(emit, a)};
    inst.b = narrow(emit, b);
    inst.c = narrow(emit, c);
    write(emit, inst);
    if (aw_op_info[op].flag == 'T')
        emit->reachable = false;
}

void aw_emit_wide(AwEmit *emit, AwOp op, uint32_t a, int32_t bc)
{
    if (!emit->reachable)
        return;
    AwInst inst = {.op = op, .a = narrow(emit, a)};
    inst.bc = bc;
    write(emit, inst);
    if (aw_op_info[op].flag == 'T')
        emit->reachable = false;
}

void aw_emit_ext(AwEmit *emit, AwOp op, uint32_t a, uint32_t b, uint32_t c, uint32_t constant)
{
    aw_emit_op(emit, op, a, b, c);
    aw_emit_wide(emit, OP_EXT, 0, (int32_t)constant);
}

/* ---- labels ---- */

static void sets_meet(AwEmit *emit, uint64_t *set, const uint64_t *other)
{
    for (uint32_t i = 0; i < emit->set_words; i++)
        set[i] &= other[i];
}

static void set_copy(AwEmit *emit, uint64_t *set, const uint64_t *other)
{
    memcpy(set, other, emit->set_words * sizeof *set);
}

/* Makes the instruction just written jump to the label. */
static void jump_to(AwEmit *emit, AwLabel *label)
{
    emit->patches =
        grow(emit->patches, emit->patch_count, &emit->patch_capacity, sizeof *emit->patches);
    emit->patches[emit->patch_count] = (AwPatch){emit->inst_count - 1, label->patches};
    label->patches = ++emit->patch_count;
    if (label->assigned) {
        sets_meet(emit, label->assigned, emit->assigned);
    } else {
        label->assigned = set_new(emit);
        set_copy(emit, label->assigned, emit->assigned);
    }
}

void aw_emit_jump(AwEmit *emit, AwOp op, uint32_t a, AwLabel *label)
{
    if (!emit->reachable)
        return;
    aw_emit_wide(emit, op, a, 0);
    jump_to(emit, label);
    if (op == OP_JUMP)
        emit->reachable = false;
}

void aw_emit_jump_ext(AwEmit *emit, AwOp op, uint32_t a, uint32_t b, uint32_t c, AwLabel *label)
{
    if (!emit->reachable)
        return;
    aw_emit_ext(emit, op, a, b, c, 0);
    jump_to(emit, label);
}

void aw_emit_jump_back(AwEmit *emit, AwLabel *label)
{
    if (!emit->reachable)
        return;
    aw_emit_wide(emit, OP_JUMP_BACK, 0, (int32_t)(label->position - emit->inst_count - 1));
    emit->reachable = false;
}

void aw_emit_for_back(AwEmit *emit, uint32_t iterator, uint32_t slot, AwLabel *body)
{
    if (!emit->reachable)
        return;
    aw_emit_ext(emit, OP_FOR_BACK, iterator, slot, 0, body->position - emit->inst_count - 2);
}

void aw_emit_inlined(AwEmit *emit, AwInlined inlined)
{
    inlined.end = emit->inst_count;
    if (inlined.end <= inlined.start)
        return; /* it is never come to */
    emit->inlined =
        grow(emit->inlined, emit->inlined_count, &emit->inlined_capacity, sizeof *emit->inlined);
    emit->inlined[emit->inlined_count++] = inlined;
    emit->pinned = emit->inst_count;
}

/* Keeps them in the order of instructions. */
static void add_mark(AwEmit *emit, AwMark mark)
{
    emit->marks = grow(emit->marks, emit->mark_count, &emit->mark_capacity, sizeof *emit->marks);
    uint32_t i = emit->mark_count++;
    for (; i > 0 && emit->marks[i - 1].instruction > mark.instruction; i--)
        emit->marks[i] = emit->marks[i - 1];
    emit->marks[i] = mark;
}

void aw_emit_mark(AwEmit *emit)
{
    if (emit->reachable)
        add_mark(emit, (AwMark){emit->inst_count, emit->span.line, false});
}

void aw_emit_mark_taken(AwEmit *emit, const AwLabel *label, uint32_t before)
{
    for (uint32_t i = label->patches; i != before; i = emit->patches[i - 1].next)
        add_mark(emit, (AwMark){emit->patches[i - 1].inst, emit->span.line, true});
}

static bool is_marked(const AwEmit *emit, uint32_t instruction)
{
    for (uint32_t i = emit->mark_count; i > 0 && emit->marks[i - 1].instruction >= instruction; i--)
        if (emit->marks[i - 1].instruction == instruction && !emit->marks[i - 1].taken)
            return true;
    return false;
}

/* What is bound here is jumped to from where the lines remembered here are not passed: they get an instruction before it. */
static void settle_marks(AwEmit *emit)
{
    if (!emit->reachable || !is_marked(emit, emit->inst_count))
        return;
    AwSpan span = emit->span;
    emit->span = (AwSpan){0};
    write(emit, (AwInst){.op = OP_NOP});
    emit->span = span;
}

void aw_emit_bind(AwEmit *emit, AwLabel *label)
{
    if (!label->patches)
        return;
    /* A jump to what follows it anyway is taken back. */
    const AwPatch *newest = &emit->patches[label->patches - 1];
    if (!emit->reachable && newest->inst == emit->inst_count - 1 &&
        emit->insts[newest->inst].op == OP_JUMP && emit->pinned != emit->inst_count) {
        emit->inst_count--;
        emit->reachable = true;
        label->patches = newest->next;
        if (label->patches)
            settle_marks(emit);
    } else {
        settle_marks(emit);
    }
    label->position = emit->pinned = emit->inst_count;
    for (uint32_t i = label->patches; i; i = emit->patches[i - 1].next) {
        uint32_t inst = emit->patches[i - 1].inst;
        emit->insts[inst].bc = (int32_t)(label->position - inst - 1);
    }
    if (emit->reachable)
        sets_meet(emit, emit->assigned, label->assigned);
    else
        set_copy(emit, emit->assigned, label->assigned);
    emit->reachable = true;
}

static void forget_unstable(AwEmit *emit, uint64_t *set)
{
    for (uint32_t i = 0; i < emit->set_words; i++)
        set[i] &= ~emit->unstable[i];
}

void aw_emit_bind_loop(AwEmit *emit, AwLabel *label)
{
    settle_marks(emit);
    label->position = emit->pinned = emit->inst_count;
    forget_unstable(emit, emit->assigned);
}

/* ---- temporaries ---- */

uint32_t aw_emit_temps(AwEmit *emit, uint32_t count)
{
    uint32_t first = emit->top;
    emit->top += count;
    if (emit->top > emit->top_max)
        emit->top_max = emit->top;
    if (emit->top_max > AW_EMIT_MAX_SLOTS)
        emit->problem = "variables or temporary values";
    return first;
}

/* ---- constants ---- */

static AwText text_copy(AwEmit *emit, AwText text)
{
    char *bytes = aw_unit_alloc(emit->code->unit, text.size + 1);
    memcpy(bytes, text.bytes, text.size);
    bytes[text.size] = 0;
    return (AwText){bytes, text.size};
}

static AwConst const_copy(AwEmit *emit, const AwConst *constant)
{
    AwConst copy = *constant;
    if (aw_const_has_text(constant)) {
        copy.text = text_copy(emit, constant->text);
    } else if (aw_const_has_items(constant)) {
        AwConst *items = aw_unit_alloc(emit->code->unit, constant->count * sizeof *items + 1);
        for (uint32_t i = 0; i < constant->count; i++)
            items[i] = const_copy(emit, &constant->items[i]);
        copy.items = items;
    }
    return copy;
}

static void const_table_grow(AwEmit *emit)
{
    uint32_t size = emit->const_table_size ? emit->const_table_size * 2 : 16;
    free(emit->const_table);
    emit->const_table = aw_memory_alloc(size * sizeof *emit->const_table);
    memset(emit->const_table, 0, size * sizeof *emit->const_table);
    emit->const_table_size = size;
    for (uint32_t i = 0; i < emit->const_count; i++) {
        uint32_t at = aw_const_hash(&emit->consts[i]) & (size - 1);
        while (emit->const_table[at])
            at = (at + 1) & (size - 1);
        emit->const_table[at] = i + 1;
    }
}

uint32_t aw_emit_const(AwEmit *emit, const AwConst *constant)
{
    if (emit->const_count * 2 >= emit->const_table_size)
        const_table_grow(emit);
    uint32_t at = aw_const_hash(constant) & (emit->const_table_size - 1);
    for (; emit->const_table[at]; at = (at + 1) & (emit->const_table_size - 1))
        if (aw_const_equal(&emit->consts[emit->const_table[at] - 1], constant))
            return emit->const_table[at] - 1;
    emit->consts =
        grow(emit->consts, emit->const_count, &emit->const_capacity, sizeof *emit->consts);
    emit->consts[emit->const_count] = const_copy(emit, constant);
    emit->const_table[at] = ++emit->const_count;
    return emit->const_count - 1;
}

uint32_t aw_emit_const_text(AwEmit *emit, const char *text, size_t length)
{
    AwConst constant = {.kind = AW_CONST_STR, .text = {text, (uint32_t)length}};
    return aw_emit_const(emit, &constant);
}

uint32_t aw_emit_const_small(AwEmit *emit, const char *text, size_t length)
{
    uint32_t index = aw_emit_const_text(emit, text, length);
    if (index > UINT16_MAX)
        emit->problem = "constants";
    return index;
}

/* Where the site of this opcode and name stands in the table, or would. */
static uint32_t *site_find(AwEmit *emit, AwOp op, uint32_t name)
{
    uint32_t mask = emit->site_table_size - 1;
    for (uint32_t at = (name * 31 + op) & mask;; at = (at + 1) & mask) {
        uint32_t site = emit->site_table[at];
        if (!site || (emit->sites[site - 1] == name && emit->site_ops[site - 1] == op))
            return &emit->site_table[at];
    }
}

static void site_table_grow(AwEmit *emit)
{
    emit->site_table_size = emit->site_table_size ? emit->site_table_size * 2 : 16;
    size_t bytes = emit->site_table_size * sizeof *emit->site_table;
    free(emit->site_table);
    emit->site_table = memset(aw_memory_alloc(bytes), 0, bytes);
    for (uint32_t i = 0; i < emit->site_count; i++)
        *site_find(emit, emit->site_ops[i], emit->sites[i]) = i + 1;
}

uint32_t aw_emit_site(AwEmit *emit, AwOp op, const char *text, size_t length, bool shared)
{
    if (!emit->reachable)
        return 0;
    uint32_t name = aw_emit_const_text(emit, text, length);
    if (emit->site_count * 2 >= emit->site_table_size)
        site_table_grow(emit);
    uint32_t *found = site_find(emit, op, name);
    if (*found && (shared || emit->site_count > SITES_OF_THEIR_OWN))
        return *found - 1;
    if (emit->site_count > UINT16_MAX) {
        emit->problem = "names";
        return 0;
    }
    if (emit->site_count == emit->site_capacity) {
        emit->sites =
            grow(emit->sites, emit->site_count, &emit->site_capacity, sizeof *emit->sites);
        emit->site_ops =
            aw_memory_realloc(emit->site_ops, emit->site_capacity * sizeof *emit->site_ops);
    }
    emit->sites[emit->site_count] = name;
    emit->site_ops[emit->site_count] = (uint16_t)op;
    *found = ++emit->site_count;
    return emit->site_count - 1;
}

/* ---- exceptions ---- */

AwHandler *aw_emit_handler(AwEmit *emit, uint32_t slot)
{
    AwHandler *handler = AW_ARENA_NEW(emit->arena, AwHandler);
    handler->slot = slot;
    return handler;
}

void aw_emit_range_open(AwEmit *emit, AwHandler *handler)
{
    assert(!handler->open);
    handler->open = true;
    handler->open_at = emit->pinned = emit->inst_count;
    if (!emit->reachable)
        return;
    if (handler->assigned) {
        sets_meet(emit, handler->assigned, emit->assigned);
    } else {
        handler->assigned = set_new(emit);
        set_copy(emit, handler->assigned, emit->assigned);
        forget_unstable(emit, handler->assigned);
    }
}

void aw_emit_range_close(AwEmit *emit, AwHandler *handler)
{
    assert(handler->open);
    handler->open = false;
    if (handler->open_at == emit->inst_count)
        return;
    emit->pinned = emit->inst_count;
    emit->ranges =
        grow(emit->ranges, emit->range_count, &emit->range_capacity, sizeof *emit->ranges);
    emit->ranges[emit->range_count++] = (AwOpenRange){handler->open_at, emit->inst_count, handler};
    handler->used = true;
}

void aw_emit_bind_handler(AwEmit *emit, AwHandler *handler)
{
    assert(!handler->open && !emit->reachable);
    if (!handler->used)
        return;
    handler->position = emit->pinned = emit->inst_count;
    if (handler->assigned)
        set_copy(emit, emit->assigned, handler->assigned);
    emit->reachable = true;
}

/* ---- the end ---- */

static uint32_t jump_target(const AwInst *inst, uint32_t position)
{
    return (uint32_t)((int64_t)position + 1 + inst->bc);
}

/* Where a jump to `target` ends up when what stands there is itself a jump. */
static uint32_t follow(const AwEmit *emit, uint32_t target)
{
    while (target < emit->inst_count && emit->insts[target].op == OP_JUMP &&
           !is_marked(emit, target))
        target = jump_target(&emit->insts[target], target);
    return target;
}

/* Jumps to jumps go to the end at once; jumps to the end of a loop's body or to a return become
   what they lead to. */
static void thread_jumps(AwEmit *emit)
{
    for (uint32_t i = 0; i < emit->inst_count; i++) {
        AwInst *inst = &emit->insts[i];
        const AwOpInfo *info = &aw_op_info[inst->op];
        bool in_ext = info->x == AW_OPERAND_J;
        if (info->x != AW_OPERAND_NONE)
            i++;
        if ((!in_ext && info->b != AW_OPERAND_J32) || inst->op == OP_JUMP_BACK ||
            inst->op == OP_FOR_BACK)
            continue;
        AwInst *word = &emit->insts[i];
        uint32_t target = follow(emit, jump_target(word, i));
        word->bc = (int32_t)(target - i - 1);
        if (inst->op != OP_JUMP || target >= emit->inst_count || is_marked(emit, target))
            continue;
        const AwInst *end = &emit->insts[target];
        if (end->op == OP_JUMP_BACK) {
            inst->op = OP_JUMP_BACK;
            inst->bc = (int32_t)(jump_target(end, target) - i - 1);
        } else if (end->op == OP_RETURN || end->op == OP_RETURN_K) {
            *inst = *end;
            emit->spans[i] = emit->spans[target];
        }
    }
}

static const void *keep(AwEmit *emit, void *array, size_t size)
{
    void *copy = aw_unit_alloc(emit->code->unit, size ? size : 1);
    if (size)
        memcpy(copy, array, size);
    free(array);
    return copy;
}

void aw_emit_finish(AwEmit *emit)
{
    AwCode *code = emit->code;
    if (emit->problem) /* jumps may be left without a target: keep nothing of it */
        emit->inst_count = emit->range_count = 0;
    thread_jumps(emit);
    code->inst_count = emit->inst_count;
    code->insts = keep(emit, emit->insts, emit->inst_count * sizeof *emit->insts);
    code->spans = keep(emit, emit->spans, emit->inst_count * sizeof *emit->spans);
    code->const_count = emit->const_count;
    code->consts = keep(emit, emit->consts, emit->const_count * sizeof *emit->consts);
    code->site_count = emit->site_count;
    code->sites = keep(emit, emit->sites, emit->site_count * sizeof *emit->sites);
    code->inlined_count = emit->problem ? 0 : emit->inlined_count;
    code->inlined = keep(emit, emit->inlined, emit->inlined_count * sizeof *emit->inlined);
    code->mark_count = emit->problem ? 0 : emit->mark_count;
    code->marks = keep(emit, emit->marks, emit->mark_count * sizeof *emit->marks);
    code->slot_count = (uint16_t)emit->top_max;
    AwRange *ranges = aw_unit_alloc(code->unit, emit->range_count * sizeof *ranges + 1);
    for (uint32_t i = 0; i < emit->range_count; i++) {
        const AwOpenRange *range = &emit->ranges[i];
        ranges[i] =
            (AwRange){range->start, range->end, range->handler->position, range->handler->slot};
    }
    code->ranges = ranges;
    code->range_count = emit->range_count;
    free(emit->ranges);
    free(emit->const_table);
    free(emit->site_ops);
    free(emit->site_table);
    free(emit->patches);
}
