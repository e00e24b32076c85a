/* explain.c: what stands below an exception's own lines: what happened, where, and what to write instead.
 *
 * The texts stand in explanations.def; here are the checks that its rows name, and what fills in their gaps.
 */
#include "cli/explain.h"

#include "base/advice.h"
#include "cli/host.h"
#include "cli/origin.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

#include <stdio.h>
#include <stdlib.h>

enum { MAX_WORDS = 3, MAX_MEMBERS = 8, MAX_MESSAGE = 1000 };

/* One exception that is to be explained, and what was found out about it. */
typedef struct {
    AwVM *vm;
    AwValue exception;
    const char *message;
    const AwTraceback *place; /* the innermost of the user's; NULL: none */
    const AwCode *code;       /* there */
    uint32_t at;              /* the instruction there */
    AwText words[MAX_WORDS];  /* what the stars stood for */
    AwBuffer name, call;
    unsigned line, first;
} Case;

/* ---- what the instruction had to do with ---- */

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

/* Whether the message complains of the right operand: it names the type last. */
static bool is_about_right(const char *message, const char *type)
{
    char last[64], added[64];
    snprintf(last, sizeof last, "and '%s'", type);
    snprintf(added, sizeof added, "(not \"%s\") to", type);
    return ends_with(message, last) || strstr(message, added);
}

/* The slot that held the value of this type which the message is about; -1: not known. */
static int32_t operand_slot(const Case *c, const char *type)
{
    const AwInst *inst = &c->code->insts[c->at];
    bool right = is_about_right(c->message, type);
    if (inst->op >= OP_ADD && inst->op <= OP_IXOR)
        return right ? inst->c : inst->b;
    if (inst->op >= OP_ADD_K && inst->op <= OP_ISUB_K)
        return right ? -1 : inst->b;
    if (inst->op >= OP_LT && inst->op <= OP_GE)
        return right ? inst->c : inst->b;
    if (inst->op >= OP_JUMP_LT && inst->op <= OP_JUMP_GE)
        return right ? inst->b : inst->a;
    if (inst->op >= OP_JUMP_LT_K && inst->op <= OP_JUMP_GE_K)
        return right ? -1 : inst->a;
    switch (inst->op) {
    case OP_IN:
    case OP_NOT_IN: return inst->c;
    case OP_GET_AWAITABLE:
    case OP_GET_ITER:
    case OP_GET_AITER:
    case OP_GET_ITEM:
    case OP_GET_ITEM_K:
    case OP_GET_SLICE:
    case OP_LOAD_ATTR:
    case OP_LOAD_METHOD:
    case OP_LOAD_SPECIAL:
    case OP_LIST_EXTEND:
    case OP_UNPACK:
    case OP_UNPACK_EX: return inst->b;
    case OP_SET_ITEM:
    case OP_DEL_ITEM:
    case OP_STORE_ATTR: return inst->a;
    default:
        return aw_origin_is_call(c->code, (int32_t)c->at) ? aw_origin_argument(c->code, c->at) : -1;
    }
}

static bool found_call(Case *c, int32_t maker)
{
    if (!aw_origin_is_call(c->code, maker))
        return false;
    const AwInst *inst = &c->code->insts[maker];
    aw_buffer_clear(&c->call);
    if (!aw_origin_callee(c->code, (uint32_t)maker, &c->call))
        return false;
    aw_buffer_append_text(&c->call, inst->op == OP_CALL_EX || inst->c ? "(...)" : "()");
    c->line = c->code->spans[maker].line;
    return true;
}

static int32_t maker_of_operand(const Case *c, const char *type)
{
    int32_t slot = c->code ? operand_slot(c, type) : -1;
    return slot < 0 ? -1 : aw_origin_find(c->code, c->at, (uint16_t)slot);
}

/* ---- the checks that explanations.def names ---- */

static bool always(Case *c)
{
    (void)c;
    return true;
}

/* What is awaited is a name. */
static bool operand_name(Case *c)
{
    int32_t slot = c->code ? operand_slot(c, "") : -1;
    return slot >= 0 && aw_origin_name(c->code, c->at, (uint16_t)slot, &c->name);
}

static bool operand_from_call(Case *c)
{
    return found_call(c, maker_of_operand(c, ""));
}

static bool operand_from_time_sleep(Case *c)
{
    return operand_from_call(c) && strcmp(aw_buffer_text(&c->call), "time.sleep(...)") == 0;
}

static bool operand_from_await(Case *c)
{
    int32_t maker = maker_of_operand(c, "");
    if (maker < 0 || c->code->insts[maker].op != OP_AWAIT)
        return false;
    c->line = c->code->spans[maker].line;
    return true;
}

/* A coroutine in a variable was awaited here before. */
static bool awaited_before(Case *c)
{
    if (!c->code)
        return false;
    uint32_t at = c->at; /* it is AWAIT that raises, just behind GET_AWAITABLE */
    if (c->code->insts[at].op == OP_AWAIT && at > 0)
        at--;
    if (c->code->insts[at].op != OP_GET_AWAITABLE)
        return false;
    int32_t maker = aw_origin_find(c->code, at, c->code->insts[at].b);
    if (!found_call(c, maker))
        return false;
    int32_t first = aw_origin_first_await(c->code, at, maker);
    if (first < 0)
        return false;
    c->first = c->code->spans[first].line;
    return true;
}

static bool awaited_in_a_loop(Case *c)
{
    if (!awaited_before(c))
        return false;
    return c->first == c->code->spans[c->at].line && c->line != c->first;
}

/* The first argument of the call that raised came from a call. */
static bool argument_from_call(Case *c)
{
    int32_t slot = c->code && aw_origin_is_call(c->code, (int32_t)c->at)
                       ? aw_origin_argument(c->code, c->at)
                       : -1;
    return slot >= 0 && found_call(c, aw_origin_find(c->code, c->at, (uint16_t)slot));
}

static bool argument_name(Case *c)
{
    int32_t slot = c->code && aw_origin_is_call(c->code, (int32_t)c->at)
                       ? aw_origin_argument(c->code, c->at)
                       : -1;
    return slot >= 0 && aw_origin_name(c->code, c->at, (uint16_t)slot, &c->name);
}

static bool coroutine_from_call(Case *c)
{
    return found_call(c, maker_of_operand(c, "coroutine"));
}

static bool none_from_call(Case *c)
{
    return found_call(c, maker_of_operand(c, "NoneType"));
}

/* sort() and the like: what was meant is the list itself. */
static bool none_from_a_change_in_place(Case *c)
{
    static const char *const names[] = {".append", ".extend", ".insert", ".remove", ".reverse",
                                        ".sort",   ".clear",  ".add",    ".update", ".discard"};
    if (!none_from_call(c))
        return false;
    const char *call = aw_buffer_text(&c->call);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *found = strstr(call, names[i]);
        if (found && found[strlen(names[i])] == '(')
            return true;
    }
    return false;
}

static bool has_attribute(AwVM *vm, AwValue owner, AwValue name)
{
    AwValue value;
    bool found = owner && name && aw_find_attr(vm, owner, name, &value) == AW_FOUND;
    vm->exception = AW_UNSET;
    return found;
}

static AwValue word(const Case *c, int index)
{
    AwValue text = aw_str_new(c->vm, c->words[index].bytes, c->words[index].size);
    c->vm->exception = AW_UNSET;
    return text;
}

static AwValue loaded_module(AwVM *vm, const char *name)
{
    AwValue module;
    AwFind found = aw_dict_get(vm, vm->modules, aw_str_intern_text(vm, name), &module);
    vm->exception = AW_UNSET;
    return found == AW_FOUND ? module : AW_UNSET;
}

/* `name.something`, and there is a module of that name. */
static bool used_as_a_module(Case *c)
{
    const AwBuiltinModule *module;
    AwValue name = word(c, 0);
    if (!c->code || c->at + 1 >= c->code->inst_count || !name)
        return false;
    const AwInst *inst = &c->code->insts[c->at], *next = inst + 1;
    if ((next->op != OP_LOAD_ATTR && next->op != OP_LOAD_METHOD) || next->b != inst->a)
        return false;
    AwFind found = c->vm->engine->find_builtin_module(c->vm, name, &module);
    c->vm->exception = AW_UNSET;
    return found == AW_FOUND && c->words[0].bytes[0] != '_';
}

static bool name_in_asyncio(Case *c)
{
    return has_attribute(c->vm, loaded_module(c->vm, "asyncio"), word(c, 0));
}

/* The local variable gets a value somewhere in this function. */
static bool assigned_here(Case *c)
{
    if (!c->code)
        return false;
    const AwInst *inst = &c->code->insts[c->at];
    uint16_t slot = inst->op == OP_LOAD_CELL ? inst->b : inst->a;
    if (inst->op != OP_LOAD_CELL && inst->op != OP_CHECK_LOCAL)
        return false;
    int32_t write = aw_origin_first_write(c->code, slot);
    if (write < 0)
        return false;
    c->line = c->code->spans[write].line;
    return true;
}

static bool assigned_here_and_global(Case *c)
{
    AwValue value, name = word(c, 0);
    if (!assigned_here(c) || !name || !c->place->function->globals)
        return false;
    AwFind found = aw_dict_get(c->vm, c->place->function->globals, name, &value);
    c->vm->exception = AW_UNSET;
    return found == AW_FOUND;
}

/* The function that did not take its arguments is one of a class, called through an object. */
static bool called_as_a_method(Case *c)
{
    AwText name = c->words[0];
    uint32_t dot = name.size;
    while (dot > 0 && name.bytes[dot - 1] != '.')
        dot--;
    return c->code && c->code->insts[c->at].op == OP_CALL_METHOD && dot > 1 &&
           name.bytes[dot - 2] != '>'; /* a function in a function: f.<locals>.g */
}

static bool callee_name(Case *c)
{
    return c->code && aw_origin_is_call(c->code, (int32_t)c->at) &&
           aw_origin_callee(c->code, c->at, &c->name);
}

static bool hides_a_builtin(Case *c)
{
    if (!callee_name(c))
        return false;
    AwValue name = aw_str_intern_text(c->vm, aw_buffer_text(&c->name));
    return has_attribute(c->vm, loaded_module(c->vm, "builtins"), name);
}

/* A class of asyncio's that `async with` takes. */
static bool asynchronous_manager(Case *c)
{
    AwValue class, module = loaded_module(c->vm, "asyncio"), name = word(c, 0);
    AwFind found = module && name ? aw_find_attr(c->vm, module, name, &class) : AW_ABSENT;
    c->vm->exception = AW_UNSET;
    return found == AW_FOUND && has_attribute(c->vm, class, aw_names.__aenter__);
}

static bool looks_like_a_float(Case *c)
{
    char text[64], *end;
    if (c->words[0].size == 0 || c->words[0].size >= sizeof text)
        return false;
    memcpy(text, c->words[0].bytes, c->words[0].size);
    text[c->words[0].size] = 0;
    strtod(text, &end);
    return *end == 0 && strchr(text, '.');
}

/* It was d[key] that raised. */
static bool dict_item(Case *c)
{
    if (!c->code)
        return false;
    uint16_t op = c->code->insts[c->at].op;
    return op == OP_GET_ITEM || op == OP_GET_ITEM_K;
}

/* self.name was asked for. */
static bool attribute_of_self(Case *c)
{
    if (!c->code || c->code->insts[c->at].op != OP_LOAD_ATTR ||
        !aw_origin_name(c->code, c->at, c->code->insts[c->at].b, &c->name))
        return false;
    return strcmp(aw_buffer_text(&c->name), "self") == 0;
}

/* The class of a group's first member, by the name that is in reach of every program. */
static bool class_of_member(Case *c)
{
    AwValue members = aw_as_exception(c->exception)->fields[1];
    if (!members || !aw_is_tuple(members) || aw_as_tuple(members)->count == 0)
        return false;
    aw_buffer_append_text(&c->name, aw_type_of(aw_as_tuple(members)->items[0])->name);
    return true;
}

/* ---- the table ---- */

typedef struct {
    AwType *type;
    const char *message;
    bool (*check)(Case *c);
    const char *note, *help;
} Row;

static const Row rows[] = {
#define EXPLAIN(type, message, check, note, help) {&aw_##type##_type, message, check, note, help},
#include "cli/explanations.def"
#undef EXPLAIN
};

/* Whether the text is like the pattern; each star takes as little as it can. */
static bool is_like(const char *text, const char *pattern, AwText *words, int word)
{
    for (; *pattern && *pattern != '*'; text++, pattern++)
        if (*text != *pattern)
            return false;
    if (!*pattern)
        return !*text;
    for (size_t taken = 0;; taken++) {
        if (word < MAX_WORDS)
            words[word] = (AwText){text, (uint32_t)taken};
        if (is_like(text + taken, pattern + 1, words, word + 1))
            return true;
        if (!text[taken])
            return false;
    }
}

/* The text of a row with its gaps filled. */
static void fill(Case *c, const char *text, AwBuffer *out)
{
    while (*text) {
        size_t plain = strcspn(text, "{");
        aw_buffer_append(out, text, plain);
        text += plain;
        if (!*text)
            return;
        if (text[1] >= '1' && text[1] <= '0' + MAX_WORDS && text[2] == '}') {
            AwText *found = &c->words[text[1] - '1'];
            aw_buffer_append(out, found->bytes, found->size);
        } else if (strncmp(text, "{name}", 6) == 0) {
            aw_buffer_append_text(out, aw_buffer_text(&c->name));
        } else if (strncmp(text, "{call}", 6) == 0) {
            aw_buffer_append_text(out, aw_buffer_text(&c->call));
        } else if (strncmp(text, "{line}", 6) == 0) {
            aw_buffer_append_format(out, "%u", c->line);
        } else if (strncmp(text, "{first}", 7) == 0) {
            aw_buffer_append_format(out, "%u", c->first);
        } else {
            aw_buffer_append_byte(out, *text++);
            continue;
        }
        text = strchr(text, '}') + 1;
    }
}

static void append(Case *c, const char *label, const char *text, AwBuffer *out)
{
    AwBuffer filled = {0};
    if (!text)
        return;
    fill(c, text, &filled);
    aw_advice_append(out, label, aw_buffer_text(&filled));
    aw_buffer_deinit(&filled);
}

static void explain(Case *c, AwBuffer *out)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Row *row = &rows[i];
        aw_buffer_clear(&c->name);
        if (!aw_is_subtype(aw_type_of(c->exception), row->type) ||
            !is_like(c->message, row->message, c->words, 0) || !row->check(c))
            continue;
        append(c, "note", row->note, out);
        append(c, "help", row->help, out);
        return;
    }
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

/* A SyntaxError of our own front end brings its notes and help lines with it. */
static bool explain_syntax(AwValue exception, AwBuffer *out)
{
    AwValue advice = aw_as_exception(exception)->fields[2];
    if (!aw_is_subtype(aw_type_of(exception), &aw_syntax_error_type) || !advice)
        return false;
    aw_buffer_append(out, aw_as_str(advice)->data, aw_as_str(advice)->size);
    return true;
}

static void explain_one(AwVM *vm, AwValue exception, AwBuffer *out)
{
    Case c = {.vm = vm, .exception = exception};
    AwValue text;
    if (explain_syntax(exception, out))
        return;
    if (!aw_str(vm, exception, &text)) {
        vm->exception = AW_UNSET;
        return;
    }
    c.message = aw_as_str(text)->data;
    if (aw_as_str(text)->size > MAX_MESSAGE)
        return; /* none of ours, and matching would take long */
    c.place = innermost(aw_as_exception(exception)->traceback);
    if (c.place) {
        c.code = c.place->code->code;
        c.at = c.place->instruction;
    }
    explain(&c, out);
    aw_buffer_deinit(&c.name);
    aw_buffer_deinit(&c.call);
}

/* Of a group, its members; what is said already is not said again. */
static void explain_group(AwVM *vm, AwValue group, AwBuffer *out)
{
    AwValue members = aw_as_exception(group)->fields[1];
    size_t count = members && aw_is_tuple(members) ? aw_as_tuple(members)->count : 0;
    for (size_t i = 0; i < count && i < MAX_MEMBERS; i++) {
        AwBuffer one = {0};
        aw_explain_exception(vm, aw_as_tuple(members)->items[i], &one);
        if (!strstr(aw_buffer_text(out), aw_buffer_text(&one)))
            aw_buffer_append_text(out, aw_buffer_text(&one));
        aw_buffer_deinit(&one);
    }
    explain_one(vm, group, out);
}

void aw_explain_exception(AwVM *vm, AwValue exception, AwBuffer *out)
{
    vm->no_collect++;
    if (aw_is_subtype(aw_type_of(exception), &aw_base_exception_group_type))
        explain_group(vm, exception, out);
    else
        explain_one(vm, exception, out);
    vm->no_collect--;
}
