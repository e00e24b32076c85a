/* Calls: callee and arguments go straight into neighbouring temporaries, where the called function
   finds them as its first slots. */
#include "lang/codegen.h"

#include <assert.h>

enum { MAX_WRITTEN = 64 }; /* names compared with each other, keywords from `**{…}` among them */

AwCallShape aw_compile_call_shape(const AwNode *node, const AwNodes *args,
                                  const AwKeywords *keywords, uint32_t extra)
{
    AwCallShape shape = {
        .node = node, .span = node->span, .args = args, .keywords = keywords, .extra = extra};
    shape.through_tuple = args->count + keywords->count > AW_COMPILE_CHUNK;
    for (uint32_t i = 0; i < args->count; i++)
        shape.through_tuple |= args->items[i]->kind == AST_STARRED;
    for (uint32_t i = 0; i < keywords->count; i++)
        shape.through_tuple |= !keywords->items[i].name;
    shape.has_self = keywords->count > 0 && !shape.through_tuple;
    return shape;
}

/* ---- `**{"name": value}` ---- */

/* Whether the value of a `**` is a dict display whose keys are all written as strings. */
static bool has_written_keys(const AwNode *value)
{
    if (value->kind != AST_DICT)
        return false;
    for (uint32_t i = 0; i < value->dict.keys->count; i++) {
        const AwNode *key = value->dict.keys->items[i];
        if (!key || key->kind != AST_CONSTANT || key->constant.kind != AW_CONSTANT_STR)
            return false;
    }
    return true;
}

static void add_keyword(AwKeywords *to, const AwName *name, AwNode *value)
{
    to->items[to->count++] = (AwKeyword){.name = name, .value = value, .span = value->span};
}

/* f(**{"a": 1}) is f(a=1): the keywords without such displays. As they were if something else is spread or a name
   comes twice, which is an error of the call, or more of them than get a slot each. */
static const AwKeywords *without_displays(AwFunc *f, const AwKeywords *keywords)
{
    uint32_t count = 0, displays = 0;
    for (uint32_t i = 0; i < keywords->count; i++) {
        const AwKeyword *keyword = &keywords->items[i];
        if (!keyword->name && !has_written_keys(keyword->value))
            return keywords;
        displays += !keyword->name;
        count += keyword->name ? 1 : keyword->value->dict.keys->count;
    }
    if (!displays || count > MAX_WRITTEN)
        return keywords;
    AwKeywords *flat =
        aw_arena_alloc(&f->compiler->arena, sizeof *flat + count * sizeof(AwKeyword));
    flat->count = 0;
    for (uint32_t i = 0; i < keywords->count; i++) {
        const AwKeyword *keyword = &keywords->items[i];
        if (keyword->name) {
            add_keyword(flat, keyword->name, keyword->value);
            continue;
        }
        const AwNodes *keys = keyword->value->dict.keys, *values = keyword->value->dict.values;
        for (uint32_t k = 0; k < keys->count; k++) {
            const AwConstant *key = &keys->items[k]->constant;
            add_keyword(flat, aw_ast_intern(f->compiler->ast, key->text, key->length),
                        values->items[k]);
        }
    }
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < i; k++)
            if (flat->items[i].name == flat->items[k].name)
                return keywords;
    return flat;
}

/* ---- through a tuple and a dict ---- */

/* Keys and values of keywords `first` to `end` as a dict in `to`. */
static void keyword_dict(AwFunc *f, const AwCallShape *shape, uint32_t first, uint32_t end,
                         uint32_t to)
{
    uint32_t mark = f->emit.top, count = end - first;
    uint32_t direct = count > AW_COMPILE_CHUNK ? 0 : count;
    uint32_t base = temps(f, direct * 2);
    for (uint32_t i = 0; i < count; i++) {
        const AwKeyword *keyword = &shape->keywords->items[first + i];
        AwConst name = {.kind = AW_CONST_STR, .text = {keyword->name->text, keyword->name->length}};
        if (direct) {
            aw_compile_const(f, keyword->value, &name, base + 2 * i);
            aw_compile_to(f, keyword->value, base + 2 * i + 1);
            continue;
        }
        if (i == 0)
            op(f, shape->node, OP_BUILD_DICT, to, base, 0);
        uint32_t pair = temps(f, 2);
        aw_compile_const(f, keyword->value, &name, pair);
        aw_compile_to(f, keyword->value, pair + 1);
        op(f, shape->node, OP_DICT_SET, to, pair, pair + 1);
        f->emit.top = mark;
    }
    if (direct || !count)
        op(f, shape->node, OP_BUILD_DICT, to, base, direct);
    f->emit.top = mark;
}

/* All keywords, with those of `**`, as one dict; twice the same is an error that names the callee. */
static void merge_keywords(AwFunc *f, const AwCallShape *shape, uint32_t dict, uint32_t callee)
{
    const AwKeywords *keywords = shape->keywords;
    uint32_t i = 0;
    while (i < keywords->count && keywords->items[i].name)
        i++;
    keyword_dict(f, shape, 0, i, dict);
    while (i < keywords->count) {
        uint32_t mark = f->emit.top, first = i, part;
        while (i < keywords->count && keywords->items[i].name)
            i++;
        if (i > first) {
            part = temp(f);
            keyword_dict(f, shape, first, i, part);
        } else {
            part = aw_compile_operand(f, keywords->items[i++].value);
        }
        op(f, shape->node, OP_DICT_MERGE, dict, part, callee);
        f->emit.top = mark;
    }
}

static void call_through_tuple(AwFunc *f, const AwCallShape *shape, uint32_t to, uint32_t base)
{
    const AwNode *node = shape->node;
    const AwNodes *args = shape->args;
    uint32_t list = base + 1;
    set_top(f, base + 1 + (shape->extra ? shape->extra : 1));
    uint32_t plain = 0;
    while (plain < args->count && plain <= AW_COMPILE_CHUNK &&
           args->items[plain]->kind != AST_STARRED)
        plain++;
    if (args->count == 1 && plain == 0 && shape->extra == 0) {
        op(f, node, OP_SPREAD, list, aw_compile_operand(f, args->items[0]->child), 0);
    } else if (plain == args->count && plain <= AW_COMPILE_CHUNK) {
        for (uint32_t i = 0; i < plain; i++) {
            uint32_t slot = list + shape->extra + i;
            set_top(f, slot);
            aw_compile_to(f, args->items[i], temp(f));
        }
        op(f, node, OP_BUILD_TUPLE, list, list, shape->extra + plain);
    } else {
        op(f, node, OP_BUILD_LIST, list, list, shape->extra);
        set_top(f, list + 1);
        aw_compile_items_into_list(f, args, 0, list);
        op(f, node, OP_LIST_TO_TUPLE, list, list, 0);
    }
    set_top(f, list + 1);
    const AwKeywords *keywords = shape->keywords;
    uint32_t flags = keywords->count > 0;
    if (keywords->count == 1 && !keywords->items[0].name) {
        aw_compile_to(f, keywords->items[0].value, temp(f));
        flags = 2;
    } else if (flags) {
        merge_keywords(f, shape, temp(f), base);
    }
    op(f, node, OP_CALL_EX, to, base, flags);
}

static uint32_t keyword_names(AwFunc *f, const AwKeywords *keywords)
{
    AwConst *names = AW_ARENA_ARRAY(&f->compiler->arena, AwConst, keywords->count);
    for (uint32_t i = 0; i < keywords->count; i++) {
        const AwName *name = keywords->items[i].name;
        names[i] = (AwConst){.kind = AW_CONST_STR, .text = {name->text, name->length}};
    }
    AwConst tuple = {.kind = AW_CONST_TUPLE, .count = keywords->count, .items = names};
    return aw_emit_const(&f->emit, &tuple);
}

/* R[base] is the callee; R[base+1] is self (when the shape has it) or the first argument, and
   `extra` arguments are there already. The temporaries end behind them. */
void aw_compile_call_finish(AwFunc *f, const AwCallShape *shape, uint32_t to, uint32_t base)
{
    if (shape->through_tuple) {
        call_through_tuple(f, shape, to, base);
        return;
    }
    set_top(f, base + 1 + shape->has_self + shape->extra);
    for (uint32_t i = 0; i < shape->args->count; i++)
        aw_compile_to(f, shape->args->items[i], temp(f));
    for (uint32_t i = 0; i < shape->keywords->count; i++)
        aw_compile_to(f, shape->keywords->items[i].value, temp(f));
    uint32_t count = shape->extra + shape->args->count + shape->keywords->count;
    f->emit.span = shape->span;
    if (shape->keywords->count)
        aw_emit_ext(&f->emit, OP_CALL_KW, to, base, count, keyword_names(f, shape->keywords));
    else
        aw_emit_op(&f->emit, shape->has_self ? OP_CALL_METHOD : OP_CALL, to, base, count);
}

void aw_compile_call(AwFunc *f, const AwNode *node, uint32_t to)
{
    const AwNode *callee = node->call.function;
    const AwKeywords *keywords = without_displays(f, node->call.keywords);
    AwCallShape shape = aw_compile_call_shape(node, node->call.args, keywords, 0);
    if (to + 1 == f->emit.top && aw_compile_is_scratch(f, to))
        f->emit.top = to; /* the callee can stand where the result will */
    if (callee->kind == AST_ATTRIBUTE && !shape.through_tuple) {
        shape.has_self = true;
        uint32_t base = temps(f, 2);
        uint32_t object = aw_compile_operand_in(f, callee->attribute.value, NULL, base + 1);
        f->emit.span = aw_compile_attribute_span(callee, callee);
        aw_emit_op(&f->emit, OP_LOAD_METHOD, base, object,
                   aw_compile_attribute_site(f, callee->attribute.name, OP_LOAD_METHOD));
        shape.span = aw_compile_attribute_span(callee, node);
        aw_compile_call_finish(f, &shape, to, base);
        return;
    }
    uint32_t base = temp(f);
    aw_compile_to(f, callee, base);
    if (shape.has_self)
        op(f, node, OP_CLEAR, base + 1, 0, 0);
    aw_compile_call_finish(f, &shape, to, base);
}
