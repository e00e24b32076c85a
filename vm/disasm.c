/* disasm.c: code objects as text for people: `aw dis`, failed verifications, tests. */
#include "vm/code.h"

#include <stdlib.h>
#include <string.h>

static void write_text(AwText text, char quote, FILE *out)
{
    fputc(quote, out);
    for (uint32_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.bytes[i];
        if (i == 60) {
            fputs("...", out);
            break;
        }
        if (byte == '\n')
            fputs("\\n", out);
        else if (byte < ' ' || byte == 127)
            fprintf(out, "\\x%02x", byte);
        else if (byte == (unsigned char)quote || byte == '\\')
            fprintf(out, "\\%c", byte);
        else
            fputc(byte, out);
    }
    fputc(quote, out);
}

static void write_const(const AwConst *constant, FILE *out);

static void write_items(const AwConst *constant, FILE *out)
{
    for (uint32_t i = 0; i < constant->count; i++) {
        if (i)
            fputs(", ", out);
        if (i == 10) {
            fputs("...", out);
            break;
        }
        write_const(&constant->items[i], out);
    }
}

static void write_const(const AwConst *constant, FILE *out)
{
    switch (constant->kind) {
    case AW_CONST_NONE: fputs("None", out); break;
    case AW_CONST_FALSE: fputs("False", out); break;
    case AW_CONST_TRUE: fputs("True", out); break;
    case AW_CONST_ELLIPSIS: fputs("...", out); break;
    case AW_CONST_INT: fprintf(out, "%lld", (long long)constant->integer); break;
    case AW_CONST_BIG: fwrite(constant->text.bytes, 1, constant->text.size, out); break;
    case AW_CONST_FLOAT: fprintf(out, "%.17g", constant->number); break;
    case AW_CONST_COMPLEX:
        if (constant->real != 0)
            fprintf(out, "%.17g + ", constant->real);
        fprintf(out, "%.17gj", constant->number);
        break;
    case AW_CONST_STR: write_text(constant->text, '\'', out); break;
    case AW_CONST_BYTES:
        fputc('b', out);
        write_text(constant->text, '\'', out);
        break;
    case AW_CONST_TUPLE:
        fputc('(', out);
        write_items(constant, out);
        fputs(constant->count == 1 ? ",)" : ")", out);
        break;
    case AW_CONST_FROZENSET:
        fputs("frozenset({", out);
        write_items(constant, out);
        fputs("})", out);
        break;
    case AW_CONST_CODE:
        fprintf(out, "<code %.*s>", (int)constant->code->qualname.size,
                constant->code->qualname.bytes);
        break;
    }
}

static void write_slot(const AwCode *code, uint32_t slot, FILE *out)
{
    if (slot < code->local_count && code->local_names[slot].size)
        fprintf(out, "%.*s", (int)code->local_names[slot].size, code->local_names[slot].bytes);
    else
        fprintf(out, "t%u", slot);
}

static void write_index(const AwCode *code, uint32_t index, FILE *out)
{
    if (index < code->const_count)
        write_const(&code->consts[index], out);
    else
        fprintf(out, "constant %u?", index);
}

static void write_site(const AwCode *code, uint32_t site, FILE *out)
{
    if (site >= code->site_count || code->sites[site] >= code->const_count) {
        fprintf(out, "site %u?", site);
        return;
    }
    AwText name = code->consts[code->sites[site]].text;
    fprintf(out, "%.*s[%u]", (int)name.size, name.bytes, site);
}

/* One operand of a kind; `position` is that of its word, `wide` its value as 32 bits. */
static void write_operand(const AwCode *code, AwOperand kind, uint32_t value, int32_t wide,
                          uint32_t position, FILE *out)
{
    switch (kind) {
    case AW_OPERAND_NONE: break;
    case AW_OPERAND_W:
    case AW_OPERAND_R:
    case AW_OPERAND_RW: write_slot(code, value, out); break;
    case AW_OPERAND_W2:
    case AW_OPERAND_W3:
    case AW_OPERAND_RN:
        write_slot(code, value, out);
        fputs("..", out);
        break;
    case AW_OPERAND_K: write_index(code, value, out); break;
    case AW_OPERAND_K32: write_index(code, (uint32_t)wide, out); break;
    case AW_OPERAND_I32: fprintf(out, "%d", wide); break;
    case AW_OPERAND_J32:
    case AW_OPERAND_J: fprintf(out, "-> %lld", (long long)position + 1 + wide); break;
    case AW_OPERAND_S: write_site(code, value, out); break;
    case AW_OPERAND_N:
    case AW_OPERAND_F: fprintf(out, "%u", value); break;
    }
}

static void write_operands(const AwCode *code, uint32_t position, FILE *out)
{
    const AwInst *inst = &code->insts[position];
    const AwOpInfo *info = &aw_op_info[inst->op];
    const AwOperand kinds[3] = {info->a, info->b, info->c};
    const uint16_t values[3] = {inst->a, inst->b, inst->c};
    const char *between = "";
    for (int i = 0; i < 3; i++) {
        if (kinds[i] == AW_OPERAND_NONE)
            continue;
        fputs(between, out);
        write_operand(code, kinds[i], values[i], inst->bc, position, out);
        between = ", ";
    }
    if (info->x != AW_OPERAND_NONE && position + 1 < code->inst_count) {
        int32_t word = code->insts[position + 1].bc;
        fputs(between, out);
        write_operand(code, info->x, (uint32_t)word, word, position + 1, out);
    }
}

/* Which instructions are jumped to, or begin a handler; freed by the caller. */
static bool *find_targets(const AwCode *code)
{
    bool *targets = calloc(code->inst_count + 1, sizeof *targets);
    for (uint32_t i = 0; targets && i < code->inst_count; i++) {
        const AwOpInfo *info = &aw_op_info[code->insts[i].op];
        bool in_ext = info->x == AW_OPERAND_J && i + 1 < code->inst_count;
        if (!in_ext && info->b != AW_OPERAND_J32)
            continue;
        int64_t target = (int64_t)i + in_ext + 1 + code->insts[i + in_ext].bc;
        if (target >= 0 && target < code->inst_count)
            targets[target] = true;
    }
    for (uint32_t i = 0; targets && i < code->range_count; i++)
        if (code->ranges[i].handler < code->inst_count)
            targets[code->ranges[i].handler] = true;
    return targets;
}

static void write_head(const AwCode *code, FILE *out)
{
    static const struct {
        uint32_t flag;
        const char *word;
    } words[] = {
        {AW_CODE_GENERATOR, "generator"},
        {AW_CODE_COROUTINE, "coroutine"},
        {AW_CODE_ASYNC_GENERATOR, "asynchronous generator"},
        {AW_CODE_CLASS, "class body"},
        {AW_CODE_MODULE, "module"},
        {AW_CODE_VARARGS, "*args"},
        {AW_CODE_VARKEYWORDS, "**kwargs"},
        {AW_CODE_LIBRARY, "library"},
    };
    fprintf(out, "%.*s, line %u of %s: %u parameters, %u locals, %u slots",
            (int)code->qualname.size, code->qualname.bytes, code->first_line, code->filename,
            code->param_count, code->local_count, code->slot_count);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (code->flags & words[i].flag)
            fprintf(out, ", %s", words[i].word);
    fputc('\n', out);
    for (uint32_t i = 0; i < code->free_count; i++)
        fprintf(out, "    free %u: %.*s\n", i, (int)code->free_names[i].size,
                code->free_names[i].bytes);
}

static void write_ranges(const AwCode *code, FILE *out)
{
    for (uint32_t i = 0; i < code->range_count; i++) {
        const AwRange *range = &code->ranges[i];
        fprintf(out, "    exceptions in %u..%u go to %u, in ", range->start, range->end - 1,
                range->handler);
        write_slot(code, range->slot, out);
        fputc('\n', out);
    }
}

void aw_code_disassemble(const AwCode *code, FILE *out)
{
    write_head(code, out);
    bool *targets = find_targets(code);
    uint32_t line = 0;
    for (uint32_t i = 0; i < code->inst_count; i++) {
        if (code->insts[i].op >= AW_OP_COUNT) {
            fprintf(out, "           %5u  ?%u\n", i, code->insts[i].op);
            continue;
        }
        const AwOpInfo *info = &aw_op_info[code->insts[i].op];
        if (code->spans[i].line != line)
            fprintf(out, "%6u", line = code->spans[i].line);
        else
            fputs("      ", out);
        fprintf(out, " %s %5u  %-16s ", targets && targets[i] ? ">" : " ", i, info->name);
        write_operands(code, i, out);
        fputc('\n', out);
        if (info->x != AW_OPERAND_NONE)
            i++;
    }
    free(targets);
    write_ranges(code, out);
    for (uint32_t i = 0; i < code->const_count; i++)
        if (code->consts[i].kind == AW_CONST_CODE) {
            fputc('\n', out);
            aw_code_disassemble(code->consts[i].code, out);
        }
}
