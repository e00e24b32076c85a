/* Definitions: functions, lambdas, classes, and the code of comprehensions. */
#include "lang/codegen.h"

#include <assert.h>
#include <string.h>

/* What a function statement or lambda is made of. */
typedef struct {
    const AwNode *node;
    const AwParams *params; /* NULL for comprehensions and class bodies */
    const AwNode *returns;
    AwText name;
} Definition;

/* ---- qualified names ---- */

static AwText join(AwCompiler *compiler, AwText one, const char *between, AwText other)
{
    size_t middle = strlen(between), length = one.size + middle + other.size;
    char *text = aw_unit_alloc(compiler->unit, length + 1);
    memcpy(text, one.bytes, one.size);
    memcpy(text + one.size, between, middle);
    memcpy(text + one.size + middle, other.bytes, other.size);
    text[length] = 0;
    return (AwText){text, (uint32_t)length};
}

/* The qualified name of the code that stands in `scope`, which may be an inlined comprehension. */
static AwText scope_qualname(AwFunc *f, const AwScope *scope)
{
    if (scope == f->scope)
        return f->qualname;
    AwText outer = scope_qualname(f, scope->parent);
    const char *kind = scope->node->kind == AST_LIST_COMP  ? "<listcomp>"
                       : scope->node->kind == AST_SET_COMP ? "<setcomp>"
                                                           : "<dictcomp>";
    AwText name = aw_compile_text(f->compiler, kind, strlen(kind));
    return scope->parent->kind == AW_SCOPE_MODULE ? name
                                                  : join(f->compiler, outer, ".<locals>.", name);
}

static AwText qualname_of(AwFunc *f, const AwName *defined, AwText name)
{
    if (f->current->kind == AW_SCOPE_MODULE)
        return name;
    if (defined) {
        const AwName *mangled = aw_scope_mangle(f->compiler->ast, f->current, defined);
        const AwSymbol *symbol = aw_scope_find(f->current, mangled);
        if (symbol && symbol->kind == AW_SYMBOL_EXPLICIT)
            return name;
    }
    const char *between = f->current->kind == AW_SCOPE_CLASS ? "." : ".<locals>.";
    return join(f->compiler, scope_qualname(f, f->current), between, name);
}

/* ---- defaults and annotations ---- */

/* The defaults of positional parameters as a tuple in R[to]; false when there are none. */
static bool positional_defaults(AwFunc *f, const Definition *def, uint32_t to)
{
    const AwParams *params = def->params;
    uint32_t count = params->posonly_count + params->normal_count, first = 0;
    while (first < count && !params->items[first].default_value)
        first++;
    if (first == count)
        return false;
    AwNodes *values =
        aw_arena_alloc(&f->compiler->arena, sizeof *values + (count - first) * sizeof(AwNode *));
    values->count = 0;
    for (uint32_t i = first; i < count; i++)
        if (params->items[i].default_value)
            values->items[values->count++] = params->items[i].default_value;
    AwConst constant;
    uint32_t mark = f->emit.top;
    if (aw_fold_items(&f->compiler->arena, values, AW_CONST_TUPLE, &constant))
        aw_compile_const(f, def->node, &constant, to);
    else
        aw_compile_tuple(f, def->node, values, to);
    f->emit.top = mark;
    return true;
}

static void name_const(AwFunc *f, const AwNode *node, const AwName *name, uint32_t to)
{
    name = aw_scope_mangle(f->compiler->ast, f->current, name);
    AwConst constant = {.kind = AW_CONST_STR, .text = {name->text, name->length}};
    aw_compile_const(f, node, &constant, to);
}

static bool keyword_defaults(AwFunc *f, const Definition *def, uint32_t to)
{
    const AwParams *params = def->params;
    uint32_t first = params->posonly_count + params->normal_count;
    uint32_t mark = f->emit.top, count = 0;
    for (uint32_t i = first; i < first + params->kwonly_count; i++) {
        const AwParam *param = &params->items[i];
        if (!param->default_value)
            continue;
        name_const(f, def->node, param->name, temp(f));
        aw_compile_to(f, param->default_value, temp(f));
        count++;
    }
    if (count)
        op(f, def->node, OP_BUILD_DICT, to, mark, count);
    f->emit.top = mark;
    return count > 0;
}

static uint32_t annotation(AwFunc *f, const AwName *name, const AwNode *value)
{
    if (!value)
        return 0;
    name_const(f, value, name, temp(f));
    uint32_t slot = temp(f);
    if (f->compiler->future_annotations) {
        AwConst text = {.kind = AW_CONST_STR, .text = aw_compile_unparse(f, value)};
        aw_compile_const(f, value, &text, slot);
    } else if (value->kind == AST_STARRED) { /* *args: *Types */
        aw_compile_to(f, value->child, slot);
        op(f, value, OP_UNPACK, slot, slot, 1);
    } else {
        aw_compile_to(f, value, slot);
    }
    return 1;
}

/* All annotations as a dict, in CPython's order: positional, positional-only, *args, ... */
static bool annotations(AwFunc *f, const Definition *def, uint32_t to)
{
    const AwParams *params = def->params;
    uint32_t mark = f->emit.top, count = 0, posonly = params->posonly_count;
    uint32_t positional = posonly + params->normal_count;
    for (uint32_t i = posonly; i < positional; i++)
        count += annotation(f, params->items[i].name, params->items[i].annotation);
    for (uint32_t i = 0; i < posonly; i++)
        count += annotation(f, params->items[i].name, params->items[i].annotation);
    if (params->vararg)
        count += annotation(f, params->vararg->name, params->vararg->annotation);
    for (uint32_t i = positional; i < positional + params->kwonly_count; i++)
        count += annotation(f, params->items[i].name, params->items[i].annotation);
    if (params->kwarg)
        count += annotation(f, params->kwarg->name, params->kwarg->annotation);
    if (def->returns)
        count += annotation(f, aw_ast_intern(f->compiler->ast, "return", 6), def->returns);
    if (count)
        op(f, def->node, OP_BUILD_DICT, to, mark, count);
    f->emit.top = mark;
    return count > 0;
}

static bool has_extras(const Definition *def)
{
    const AwParams *params = def->params;
    if (!params)
        return false;
    bool found = def->returns || (params->vararg && params->vararg->annotation) ||
                 (params->kwarg && params->kwarg->annotation);
    uint32_t count = params->posonly_count + params->normal_count + params->kwonly_count;
    for (uint32_t i = 0; i < count && !found; i++)
        found = params->items[i].default_value || params->items[i].annotation;
    return found;
}

/* A function object in R[to]. */
static void make_function(AwFunc *f, const Definition *def, const AwName *defined, uint32_t to)
{
    uint32_t mark = f->emit.top, flags = 0, parts = to;
    if (has_extras(def)) {
        parts = temps(f, 3);
        flags |= positional_defaults(f, def, parts) ? 1 : 0;
        flags |= keyword_defaults(f, def, parts + 1) ? 2 : 0;
        flags |= annotations(f, def, parts + 2) ? 4 : 0;
    }
    AwConst code = {.kind = AW_CONST_CODE};
    code.code = aw_compile_code(f, def->node, def->name, qualname_of(f, defined, def->name));
    at(f, def->node);
    aw_emit_ext(&f->emit, OP_MAKE_FUNCTION, to, parts, flags, aw_emit_const(&f->emit, &code));
    f->emit.top = mark;
}

void aw_compile_closure(AwFunc *f, const AwNode *node, const char *name, uint32_t to)
{
    Definition def = {.node = node, .name = aw_compile_text(f->compiler, name, strlen(name))};
    make_function(f, &def, NULL, to);
}

static AwText own_text(AwFunc *f, const AwName *name)
{
    return aw_compile_text(f->compiler, name->text, name->length);
}

/* The variables of the comprehension itself, then those that it takes from around, by name. */
static AwInlinedVariable *inlined_variables(AwFunc *f, AwCode *code, uint32_t iterator)
{
    const AwScope *scope = f->current;
    uint32_t locals = 0, frees = 0;
    AwUnit *unit = f->compiler->unit;
    AwInlinedVariable *variables =
        aw_unit_alloc(unit, (scope->symbol_count + 1) * sizeof *variables);
    AwText *names = aw_unit_alloc(unit, (scope->symbol_count + 1) * sizeof *names);
    bool *cells = aw_unit_alloc(unit, scope->symbol_count + 1);
    for (AwSymbol *symbol = scope->first_bound; symbol; symbol = symbol->next_bound) {
        if (symbol->kind != AW_SYMBOL_LOCAL)
            continue;
        bool first = symbol->flags & AW_SYMBOL_PARAM;
        cells[locals] = false;
        names[locals] = own_text(f, symbol->name);
        variables[locals++] =
            (AwInlinedVariable){AW_INLINED_SLOT, (uint16_t)(first ? iterator : symbol->slot)};
    }
    AwText *free_names = aw_unit_alloc(unit, scope->free_count * sizeof *free_names + 1);
    for (uint32_t i = 0; i < scope->free_count; i++)
        for (AwSymbol *symbol = scope->first; symbol; symbol = symbol->next)
            if (symbol->kind == AW_SYMBOL_FREE && symbol->free_index == i &&
                aw_compile_variable(f, symbol->name, &variables[locals + frees]))
                free_names[frees++] = own_text(f, symbol->name);
    code->local_count = code->slot_count = (uint16_t)locals;
    code->local_names = names;
    code->local_is_cell = cells;
    code->free_count = (uint16_t)frees;
    code->free_names = free_names;
    return variables;
}

/* It is never run; what it does stands in the code around. */
static void empty_body(AwFunc *f, AwCode *code)
{
    AwInst *inst = aw_unit_alloc(code->unit, sizeof *inst);
    AwSpan *span = aw_unit_alloc(code->unit, sizeof *span);
    AwConst *none = aw_unit_alloc(code->unit, sizeof *none);
    *inst = (AwInst){.op = OP_RETURN_K};
    *span = f->emit.span;
    *none = (AwConst){.kind = AW_CONST_NONE};
    code->insts = inst;
    code->spans = span;
    code->consts = none;
    code->inst_count = code->const_count = 1;
}

AwInlined aw_compile_inlined(AwFunc *f, const AwNode *node, uint32_t iterator)
{
    AwCode *code = aw_unit_code(f->compiler->unit);
    code->qualname = scope_qualname(f, f->current);
    uint32_t size = (uint32_t)strlen("<listcomp>") - (node->kind == AST_SET_COMP);
    code->name = (AwText){code->qualname.bytes + code->qualname.size - size, size};
    code->filename = f->compiler->filename;
    code->first_line = node->span.line;
    code->flags = aw_compile_flags(f, f->current) | AW_CODE_INLINED;
    code->positional_count = code->param_count = 1;
    AwInlined inlined = {.start = f->emit.inst_count, .code = code};
    inlined.variables = inlined_variables(f, code, iterator);
    at(f, node);
    empty_body(f, code);
    AwConst constant = {.kind = AW_CONST_CODE, .code = code};
    inlined.constant = aw_emit_const(&f->emit, &constant);
    inlined.place = f->emit.inst_count;
    return inlined;
}

void aw_compile_lambda(AwFunc *f, const AwNode *node, uint32_t to)
{
    Definition def = {.node = node, .params = node->lambda.params};
    def.name = aw_compile_text(f->compiler, "<lambda>", 8);
    make_function(f, &def, NULL, to);
}

/* ---- decorated statements ---- */

/* Decorators are evaluated first, into neighbouring slots, and called last, the nearest first: each
   finds its argument right behind it. */
static uint32_t evaluate_decorators(AwFunc *f, const AwNodes *decorators)
{
    uint32_t first = f->emit.top;
    for (uint32_t i = 0; i < decorators->count; i++)
        aw_compile_to(f, decorators->items[i], temp(f));
    return first;
}

static void call_decorators(AwFunc *f, const AwNodes *decorators, uint32_t first)
{
    for (uint32_t i = decorators->count; i > 0; i--)
        op(f, decorators->items[i - 1], OP_CALL, first + i - 1, first + i - 1, 1);
}

void aw_compile_function(AwFunc *f, const AwNode *node)
{
    const AwNodes *decorators = node->function.decorators;
    Definition def = {
        .node = node, .params = node->function.params, .returns = node->function.returns};
    def.name = aw_compile_text(f->compiler, node->function.name->text, node->function.name->length);
    uint32_t mark = f->emit.top;
    uint32_t first = evaluate_decorators(f, decorators), slot;
    if (decorators->count || !aw_compile_store_name_slot(f, node->function.name, &slot))
        slot = temp(f);
    make_function(f, &def, node->function.name, slot);
    call_decorators(f, decorators, first);
    aw_compile_store(f, node, node->function.name, decorators->count ? first : slot);
    f->emit.top = mark;
}

void aw_compile_class(AwFunc *f, const AwNode *node)
{
    const AwNodes *decorators = node->class_def.decorators;
    const AwName *name = node->class_def.name;
    Definition def = {.node = node, .name = aw_compile_text(f->compiler, name->text, name->length)};
    uint32_t mark = f->emit.top;
    uint32_t first = evaluate_decorators(f, decorators);
    uint32_t base = temp(f);
    AwCallShape shape =
        aw_compile_call_shape(node, node->class_def.bases, node->class_def.keywords, 2);
    op(f, node, OP_LOAD_BUILD_CLASS, base, 0, 0);
    if (shape.has_self)
        op(f, node, OP_CLEAR, temp(f), 0, 0);
    make_function(f, &def, name, temp(f));
    AwConst text = {.kind = AW_CONST_STR, .text = {name->text, name->length}};
    aw_compile_const(f, node, &text, temp(f));
    aw_compile_call_finish(f, &shape, base, base);
    call_decorators(f, decorators, first);
    aw_compile_store(f, node, name, first);
    f->emit.top = mark;
}
