/* inlined.c: which comprehensions an instruction belongs to, and what their variables are. */
#include "vm/objects/inlined.h"

#include "vm/objects/container.h"
#include "vm/objects/str.h"

static const AwInlined *find(const AwCode *code, uint32_t from, uint32_t instruction)
{
    for (uint32_t i = from; i < code->inlined_count; i++) {
        const AwInlined *inlined = &code->inlined[i];
        if (instruction >= inlined->start && instruction < inlined->end)
            return inlined;
    }
    return NULL;
}

const AwInlined *aw_inlined_at(const AwCode *code, uint32_t instruction)
{
    return find(code, 0, instruction);
}

const AwInlined *aw_inlined_around(const AwCode *code, const AwInlined *inner)
{
    return find(code, (uint32_t)(inner - code->inlined) + 1, inner->start);
}

uint32_t aw_inlined_depth(const AwCode *code, uint32_t instruction)
{
    uint32_t depth = 0;
    const AwInlined *level = aw_inlined_at(code, instruction);
    for (; level; level = aw_inlined_around(code, level))
        depth++;
    return depth;
}

uint32_t aw_inlined_place(const AwCode *code, uint32_t instruction, const AwInlined *level)
{
    const AwInlined *inner = aw_inlined_at(code, instruction);
    for (; inner && inner != level; inner = aw_inlined_around(code, inner))
        instruction = inner->place;
    return instruction;
}

AwCodeObject *aw_inlined_code(AwCodeObject *loaded, const AwInlined *level)
{
    return level ? (AwCodeObject *)aw_as_object(loaded->consts[level->constant]) : loaded;
}

static AwValue value_of(const AwFunction *function, const AwValue *slots,
                        const AwInlinedVariable *variable)
{
    AwValue value;
    switch ((AwInlinedFrom)variable->from) {
    case AW_INLINED_SLOT: return slots[variable->index];
    case AW_INLINED_CELL:
        value = slots[variable->index];
        return aw_is_exact(value, &aw_cell_type) ? ((AwCell *)aw_as_object(value))->value : value;
    default: return function->cells[variable->index]->value;
    }
}

AwDict *aw_inlined_locals(AwVM *vm, AwFunction *function, const AwValue *slots,
                          const AwInlined *level)
{
    const AwCode *code = level->code;
    AwDict *dict = aw_dict_new(vm);
    uint32_t count = code->local_count + code->free_count;
    for (uint32_t i = 0; dict && i < count; i++) {
        AwText name =
            i < code->local_count ? code->local_names[i] : code->free_names[i - code->local_count];
        AwValue value = value_of(function, slots, &level->variables[i]), key;
        if (!value)
            continue;
        key = aw_str_intern(vm, name.bytes, name.size);
        if (!key || !aw_dict_set_str(vm, dict, key, value))
            return NULL;
    }
    return dict;
}
