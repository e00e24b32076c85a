/* code.c: units, the owners of code objects, and the readable form of the table of instructions. */
#include "vm/code.h"

#include "base/arena.h"
#include "base/memory.h"

#include <assert.h>
#include <stdlib.h>

struct AwUnit {
    AwArena arena;
    size_t holds;
};

AwUnit *aw_unit_new(void)
{
    AwUnit *unit = aw_memory_alloc(sizeof *unit);
    aw_arena_init(&unit->arena);
    unit->holds = 1;
    return unit;
}

void *aw_unit_alloc(AwUnit *unit, size_t size)
{
    return aw_arena_alloc(&unit->arena, size);
}

AwCode *aw_unit_code(AwUnit *unit)
{
    AwCode *code = aw_arena_alloc_zero(&unit->arena, sizeof *code);
    code->unit = unit;
    code->class_free = -1;
    return code;
}

void aw_unit_hold(AwUnit *unit)
{
    unit->holds++;
}

void aw_unit_release(AwUnit *unit)
{
    assert(unit->holds > 0);
    if (--unit->holds > 0)
        return;
    aw_arena_deinit(&unit->arena);
    free(unit);
}

/* The words of opcodes.def as numbers; its `-` becomes 0 (AW_OPERAND_NONE) by the `+ 0` below. */
enum {
    W = AW_OPERAND_W,
    R = AW_OPERAND_R,
    RW = AW_OPERAND_RW,
    W2 = AW_OPERAND_W2,
    W3 = AW_OPERAND_W3,
    RN = AW_OPERAND_RN,
    K = AW_OPERAND_K,
    k32 = AW_OPERAND_K32,
    i32 = AW_OPERAND_I32,
    j32 = AW_OPERAND_J32,
    S = AW_OPERAND_S,
    N = AW_OPERAND_N,
    F = AW_OPERAND_F,
    J = AW_OPERAND_J,
    C = 'C',
    T = 'T',
    Q = 'Q',
};

const AwOpInfo aw_op_info[AW_OP_COUNT] = {
#define AW_OP(name, a, b, c, x, flags, sentence)                                                   \
    {#name, (a + 0), (b + 0), (c + 0), (x + 0), (flags + 0), sentence},
#include "vm/opcodes.def"
#undef AW_OP
};
