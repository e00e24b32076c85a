/* explain.c: what stands below an exception's own lines: what happened, where, and what to write instead. */
#include "cli/explain.h"

#include "cli/host.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

/* The instruction that gave slot `slot` its value before `at`: following moves. Calls are what we look for. */
static int32_t find_giver(const AwCode *code, uint32_t at, uint16_t slot)
{
    for (uint32_t i = at; i-- > 0;) {
        const AwInst *inst = &code->insts[i];
        if (i > 0 && inst->op == OP_EXT)
            continue;
        if (inst->a != slot)
            continue;
        switch (inst->op) {
        case OP_MOVE: slot = inst->b; break;
        case OP_CALL:
        case OP_CALL_METHOD:
        case OP_CALL_KW:
        case OP_CALL_EX: return (int32_t)i;
        case OP_JUMP:
        case OP_JUMP_BACK:
        case OP_JUMP_IF:
        case OP_JUMP_IFNOT:
        case OP_RETURN:
        case OP_STORE_GLOBAL:
        case OP_STORE_ATTR:
        case OP_SET_ITEM: break;
        default:
            if (aw_op_info[inst->op].a == AW_OPERAND_W || aw_op_info[inst->op].a == AW_OPERAND_RW)
                return -1;
        }
    }
    return -1;
}

/* The name that is called, from the instruction that loaded the callable. */
static void append_called(const AwCode *code, uint32_t call, AwBuffer *out)
{
    uint16_t slot = code->insts[call].b;
    for (uint32_t i = call; i-- > 0;) {
        const AwInst *inst = &code->insts[i];
        if (inst->a != slot || inst->op == OP_EXT)
            continue;
        const AwConst *name = NULL;
        if (inst->op == OP_LOAD_GLOBAL || inst->op == OP_LOAD_NAME)
            name = &code->consts[code->sites[inst->b]];
        else if (inst->op == OP_LOAD_ATTR || inst->op == OP_LOAD_METHOD)
            name = &code->consts[code->sites[inst->c]];
        if (name && name->kind == AW_CONST_STR) {
            aw_buffer_append(out, name->text.bytes, name->text.size);
            aw_buffer_append_text(out, "()");
            return;
        }
        if (inst->op == OP_MOVE && inst->b < code->local_count) {
            AwText local = code->local_names[inst->b];
            aw_buffer_append(out, local.bytes, local.size);
            aw_buffer_append_text(out, "()");
            return;
        }
        if (inst->op != OP_CLEAR)
            break;
    }
    aw_buffer_append_text(out, "the call");
}

/* "object X can't be used in 'await' expression": which call gave it? */
static void explain_await(AwBuffer *out, const AwTraceback *t)
{
    const AwCode *code = t->code->code;
    const AwInst *inst = &code->insts[t->instruction];
    if (inst->op != OP_GET_AWAITABLE)
        return;
    int32_t call = find_giver(code, t->instruction, inst->b);
    if (call < 0) {
        aw_buffer_append_text(
            out, "  help: await takes what an `async def` function's call gives, a task or a "
                 "future.\n");
        return;
    }
    aw_buffer_append_format(out, "  note: the value came from ");
    append_called(code, (uint32_t)call, out);
    aw_buffer_append_format(
        out,
        " in line %u, which is no `async def` function: it has run already, and "
        "this is its result.\n",
        code->spans[call].line);
    aw_buffer_append_text(out, "  help: leave `await` out, or make that function `async def`.\n");
}

/* The innermost entry of the user's. */
static const AwTraceback *innermost(const AwTraceback *t)
{
    const AwTraceback *last = NULL;
    for (; t; t = t->next)
        if (!(t->code->code->flags & AW_CODE_LIBRARY))
            last = t;
    return last;
}

void aw_explain_exception(AwVM *vm, AwValue exception, AwBuffer *out)
{
    AwValue text;
    const AwTraceback *t = innermost(aw_as_exception(exception)->traceback);
    if (!aw_str(vm, exception, &text)) {
        vm->exception = AW_UNSET;
        return;
    }
    const char *message = aw_as_str(text)->data;
    if (t && strstr(message, "can't be used in 'await' expression"))
        explain_await(out, t);
    else if (strstr(message, "cannot reuse already awaited coroutine"))
        aw_buffer_append_text(
            out, "  note: a coroutine object runs once; this one has run already.\n"
                 "  help: call the function again to get a new one, or keep its result in a "
                 "variable; a task can be awaited often.\n");
    else if (strstr(message, "asyncio.run() cannot be called from a running event loop"))
        aw_buffer_append_text(
            out, "  note: asyncio.run() starts a loop of its own, and this code is already run by "
                 "one.\n  help: inside of an async def write `await ...` instead.\n");
    else if (strstr(message, "a coroutine was expected, got <function"))
        aw_buffer_append_text(
            out, "  note: this is the function itself; calling it gives the coroutine.\n"
                 "  help: put () behind its name.\n");
}
