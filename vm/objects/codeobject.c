/* codeobject.c: code that the machine has loaded: constants as values, inline caches, and the `co_…` attributes. */
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/function.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

#include <stdlib.h>

/* ---- constants ---- */

static bool looks_like_identifier(AwText text)
{
    for (uint32_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
        if (!letter && c != '_' && c < 0x80 && !(i > 0 && c >= '0' && c <= '9'))
            return false;
    }
    return text.size > 0;
}

static AwValue load_const(AwVM *vm, const AwConst *k);

static AwValue load_tuple(AwVM *vm, const AwConst *k)
{
    AwValue tuple = aw_tuple_new(vm, NULL, k->count);
    for (uint32_t i = 0; tuple && i < k->count; i++) {
        AwValue item = load_const(vm, &k->items[i]);
        if (!item)
            return AW_UNSET;
        aw_as_tuple(tuple)->items[i] = item;
    }
    return tuple;
}

/* Made twice, since CPython's compiler does so when it merges constants, and programs can see the
   order of the elements. */
static AwValue load_frozenset(AwVM *vm, const AwConst *k)
{
    AwValue set = aw_set_new(vm, &aw_frozenset_type);
    for (uint32_t i = 0; set && i < k->count; i++) {
        AwValue item = load_const(vm, &k->items[i]);
        if (!item || !aw_set_add(vm, set, item))
            return AW_UNSET;
    }
    AwValue again = set ? aw_set_new(vm, &aw_frozenset_type) : AW_UNSET, item;
    for (uint32_t position = 0; again && aw_set_next(set, &position, &item);)
        if (!aw_set_add(vm, again, item))
            return AW_UNSET;
    return again;
}

static AwValue load_const(AwVM *vm, const AwConst *k)
{
    switch (k->kind) {
    case AW_CONST_NONE: return AW_NONE;
    case AW_CONST_FALSE: return AW_FALSE;
    case AW_CONST_TRUE: return AW_TRUE;
    case AW_CONST_ELLIPSIS: return AW_ELLIPSIS;
    case AW_CONST_INT: return aw_int_new(vm, k->integer);
    case AW_CONST_BIG: return aw_int_parse(vm, k->text.bytes, k->text.size, 0);
    case AW_CONST_FLOAT: return aw_float_new(vm, k->number);
    case AW_CONST_STR:
        return looks_like_identifier(k->text) ? aw_str_intern(vm, k->text.bytes, k->text.size)
                                              : aw_str_new(vm, k->text.bytes, k->text.size);
    case AW_CONST_BYTES: return aw_bytes_new(vm, k->text.bytes, k->text.size);
    case AW_CONST_TUPLE: return load_tuple(vm, k);
    case AW_CONST_FROZENSET: return load_frozenset(vm, k);
    case AW_CONST_CODE: return aw_from_object(aw_code_load(vm, k->code));
    case AW_CONST_COMPLEX: return aw_complex_new(vm, (AwComplex){k->real, k->number});
    }
    return AW_UNSET;
}

/* ---- loading ---- */

static bool allocate(AwVM *vm, AwCodeObject *self)
{
    const AwCode *code = self->code;
    size_t consts = code->const_count * sizeof *self->consts;
    size_t params = code->param_count * sizeof *self->param_names;
    size_t caches = code->site_count * sizeof *self->caches;
    if (consts && !(self->consts = aw_memory_resize(vm, NULL, 0, consts)))
        return false;
    if (consts)
        memset(self->consts, 0, consts);
    if (params && !(self->param_names = aw_memory_resize(vm, NULL, 0, params)))
        return false;
    if (params)
        memset(self->param_names, 0, params);
    if (caches && !(self->caches = aw_memory_resize(vm, NULL, 0, caches)))
        return false;
    if (caches)
        memset(self->caches, 0, caches);
    return true;
}

static bool fill(AwVM *vm, AwCodeObject *self)
{
    const AwCode *code = self->code;
    for (uint32_t i = 0; i < code->const_count; i++)
        if (!(self->consts[i] = load_const(vm, &code->consts[i])))
            return false;
    for (uint32_t i = 0; i < code->param_count; i++)
        if (!(self->param_names[i] =
                  aw_str_intern(vm, code->local_names[i].bytes, code->local_names[i].size)))
            return false;
    for (uint32_t i = 0; i < code->site_count; i++)
        if (!(self->caches[i].name = aw_str_interned(vm, self->consts[code->sites[i]])))
            return false;
    self->name = aw_str_intern(vm, code->name.bytes, code->name.size);
    self->qualname =
        self->name ? aw_str_new(vm, code->qualname.bytes, code->qualname.size) : AW_UNSET;
    return self->qualname != AW_UNSET;
}

static void link_code(AwVM *vm, AwCodeObject *self)
{
    self->next = vm->code_objects;
    if (self->next)
        self->next->previous = self;
    vm->code_objects = self;
}

AwCodeObject *aw_code_load(AwVM *vm, const AwCode *code)
{
    AwCodeObject *self = aw_object_new(vm, &aw_code_type);
    if (!self)
        return NULL;
    aw_unit_hold(code->unit);
    self->code = code;
    self->slot_count = code->slot_count;
    self->param_count = code->param_count;
    self->flags = code->flags;
    self->simple = !code->kwonly_count && !(code->flags & (AW_CODE_VARARGS | AW_CODE_VARKEYWORDS));
    self->direct =
        self->simple &&
        !(code->flags & (AW_CODE_GENERATOR | AW_CODE_COROUTINE | AW_CODE_ASYNC_GENERATOR));
    link_code(vm, self);
    return allocate(vm, self) && fill(vm, self) ? self : NULL;
}

static void code_traverse(AwHeap *heap, AwObject *o)
{
    AwCodeObject *self = (AwCodeObject *)o;
    aw_heap_mark(heap, self->name);
    aw_heap_mark(heap, self->qualname);
    if (self->consts)
        aw_heap_mark_many(heap, self->consts, self->code->const_count);
    if (self->param_names)
        aw_heap_mark_many(heap, self->param_names, self->code->param_count);
    for (uint32_t i = 0; self->caches && i < self->code->site_count; i++)
        aw_heap_mark(heap, self->caches[i].name);
}

static void code_finalize(AwVM *vm, AwObject *o)
{
    AwCodeObject *self = (AwCodeObject *)o;
    const AwCode *code = self->code;
    if (!code)
        return;
    if (self->previous)
        self->previous->next = self->next;
    else
        vm->code_objects = self->next;
    if (self->next)
        self->next->previous = self->previous;
    aw_memory_free(vm, self->consts, code->const_count * sizeof *self->consts);
    aw_memory_free(vm, self->param_names, code->param_count * sizeof *self->param_names);
    aw_memory_free(vm, self->caches, code->site_count * sizeof *self->caches);
    free(self->attention);
    aw_unit_release(code->unit);
}

/* ---- attributes ---- */

static AwCodeObject *as_code(AwValue v)
{
    return (AwCodeObject *)aw_as_object(v);
}

#define GETTER(attribute, expression)                                                              \
    static AwStatus get_##attribute(AwVM *vm, AwValue *args, int argc, AwValue *out)               \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        AwCodeObject *self = as_code(args[0]);                                                     \
        *out = (expression);                                                                       \
        return *out ? AW_OK : AW_RAISED;                                                           \
    }
GETTER(name, self->name)
GETTER(qualname, self->qualname)
GETTER(filename, aw_str_from(vm, self->code->filename))
GETTER(firstlineno, aw_from_int(self->code->first_line))
GETTER(argcount, aw_from_int(self->code->positional_count))
GETTER(posonlyargcount, aw_from_int(self->code->posonly_count))
GETTER(kwonlyargcount, aw_from_int(self->code->kwonly_count))
GETTER(nlocals, aw_from_int(self->code->local_count))
GETTER(stacksize, aw_from_int(self->code->slot_count - self->code->local_count))

/* Whether a constant is the name of an attribute or of a global that the code mentions. */
static bool is_name(const AwCode *code, uint32_t k)
{
    for (uint32_t i = 0; i < code->site_count; i++)
        if (code->sites[i] == k)
            return true;
    return false;
}

/* A function's docstring stands first, or None; names are no constants. */
static AwStatus get_consts(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwCodeObject *self = as_code(args[0]);
    const AwCode *code = self->code;
    bool function = !(self->flags & (AW_CODE_MODULE | AW_CODE_CLASS));
    bool doc = !(self->flags & AW_CODE_NO_DOC) && code->const_count && aw_is_str(self->consts[0]);
    AwValue list = aw_list_new(vm, NULL, 0);
    if (!list || (function && !doc && !aw_list_append(vm, list, AW_NONE)))
        return AW_RAISED;
    for (uint32_t i = 0; i < code->const_count; i++) {
        AwValue k = self->consts[i];
        bool first = function && (doc ? i == 0 : k == AW_NONE);
        if (!(first && doc) && (first || is_name(code, i)))
            continue;
        if (!aw_list_append(vm, list, k))
            return AW_RAISED;
    }
    *out = aw_tuple_from(vm, list);
    return *out ? AW_OK : AW_RAISED;
}

/* CPython's bits of co_flags. */
static AwStatus get_flags(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    static const struct {
        uint32_t ours;
        int theirs;
    } bits[] = {
        {AW_CODE_VARARGS, 4},     {AW_CODE_VARKEYWORDS, 8},         {AW_CODE_NESTED, 16},
        {AW_CODE_GENERATOR, 32},  {AW_CODE_COROUTINE, 128},         {AW_CODE_ASYNC_GENERATOR, 512},
        {AW_CODE_AWAITABLE, 256}, {AW_CODE_ANNOTATIONS, 0x1000000},
    };
    uint32_t flags = as_code(args[0])->flags;
    int64_t shown = flags & (AW_CODE_MODULE | AW_CODE_CLASS) ? 0 : 1 | 2; /* OPTIMIZED, NEWLOCALS */
    for (size_t i = 0; i < sizeof bits / sizeof *bits; i++)
        if (flags & bits[i].ours)
            shown |= bits[i].theirs;
    *out = aw_from_int(shown);
    return AW_OK;
}

static AwStatus names_tuple(AwVM *vm, const AwText *names, const bool *wanted, uint32_t count,
                            AwValue *out)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++)
        kept += !wanted || wanted[i];
    *out = aw_tuple_new(vm, NULL, kept);
    for (uint32_t i = 0, k = 0; *out && i < count; i++) {
        if (wanted && !wanted[i])
            continue;
        AwValue name = aw_str_intern(vm, names[i].bytes, names[i].size);
        if (!name)
            return AW_RAISED;
        aw_as_tuple(*out)->items[k++] = name;
    }
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus get_varnames(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const AwCode *code = as_code(args[0])->code;
    return names_tuple(vm, code->local_names, NULL, code->local_count, out);
}

static AwStatus get_freevars(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const AwCode *code = as_code(args[0])->code;
    return names_tuple(vm, code->free_names, NULL, code->free_count, out);
}

static AwStatus get_cellvars(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const AwCode *code = as_code(args[0])->code;
    return names_tuple(vm, code->local_names, code->local_is_cell, code->local_count, out);
}

/* Names of attributes, globals and methods that the code mentions, each once. */
static AwStatus get_names(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwCodeObject *self = as_code(args[0]);
    AwDict *names = aw_dict_new(vm);
    if (!names)
        return AW_RAISED;
    for (uint32_t i = 0; i < self->code->site_count; i++)
        if (!aw_dict_set_str(vm, names, self->caches[i].name, AW_NONE))
            return AW_RAISED;
    *out = aw_tuple_from(vm, aw_from_object(names));
    return *out ? AW_OK : AW_RAISED;
}

/* replace(): names and the mark of generators that can be awaited can be others; what the code does cannot. */
static AwStatus code_replace(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwCodeObject *self = as_code(args[0]);
    AwCodeObject *made = aw_code_load(vm, self->code);
    if (!made)
        return AW_RAISED;
    made->name = self->name;
    made->qualname = self->qualname;
    made->flags = self->flags;
    AwValue names[] = {args[1], args[2]};
    for (int i = 0; i < 2; i++)
        if (names[i] && !aw_is_str(names[i]))
            return aw_raise_type(vm, "replace() argument '%s' must be str, not %A",
                                 i ? "co_qualname" : "co_name", names[i]);
    if (args[1])
        made->name = args[1];
    if (args[2])
        made->qualname = args[2];
    int64_t flags;
    if (args[3]) {
        if (!aw_to_int64(vm, args[3], &flags))
            return AW_RAISED;
        made->flags &= ~(uint32_t)AW_CODE_AWAITABLE;
        if (flags & 256 && self->flags & AW_CODE_GENERATOR)
            made->flags |= AW_CODE_AWAITABLE;
    }
    *out = aw_from_object(made);
    return AW_OK;
}

/* Where each instruction stands in the source: (line, end line, column, end column); tb_lasti counts along it. */
static AwStatus code_positions(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const AwCode *code = as_code(args[0])->code;
    AwValue list = aw_list_new(vm, NULL, 0);
    for (uint32_t i = 0; list && i < code->inst_count; i++) {
        AwSpan span = code->spans[i];
        AwValue items[4] = {aw_from_int(span.line), aw_from_int(span.end_line),
                            aw_from_int(span.col), aw_from_int(span.end_col)};
        AwValue tuple = aw_tuple_new(vm, items, 4);
        if (!tuple || !aw_list_append(vm, list, tuple))
            return AW_RAISED;
    }
    return list && aw_iter(vm, list, out);
}

/* (start, end, line) for each run of instructions of one line; two for each instruction, as co_positions() counts. */
static AwStatus code_lines(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const AwCode *code = as_code(args[0])->code;
    AwValue list = aw_list_new(vm, NULL, 0);
    for (uint32_t i = 0, end; list && i < code->inst_count; i = end) {
        uint32_t line = code->spans[i].line;
        for (end = i + 1; end < code->inst_count && code->spans[end].line == line; end++)
            ;
        AwValue items[3] = {aw_from_int(2 * (int64_t)i), aw_from_int(2 * (int64_t)end),
                            line ? aw_from_int(line) : AW_NONE};
        AwValue tuple = aw_tuple_new(vm, items, 3);
        if (!tuple || !aw_list_append(vm, list, tuple))
            return AW_RAISED;
    }
    return list && aw_iter(vm, list, out);
}

static const AwNativeDef code_methods[] = {
    {"co_lines(self, /)", code_lines, AW_NO_SIGNATURE, "Which instructions belong to which lines."},
    {"co_positions(self, /)", code_positions, AW_NO_SIGNATURE, NULL},
    {"replace(self, /, *, co_name=None, co_qualname=None, co_flags=0)", code_replace, 0,
     "Return a copy of the code object with new values for the specified fields."},
    {"co_name", get_name, AW_GETTER | AW_MEMBER, NULL},
    {"co_qualname", get_qualname, AW_GETTER | AW_MEMBER, NULL},
    {"co_filename", get_filename, AW_GETTER | AW_MEMBER, NULL},
    {"co_firstlineno", get_firstlineno, AW_GETTER | AW_MEMBER, NULL},
    {"co_argcount", get_argcount, AW_GETTER | AW_MEMBER, NULL},
    {"co_posonlyargcount", get_posonlyargcount, AW_GETTER | AW_MEMBER, NULL},
    {"co_kwonlyargcount", get_kwonlyargcount, AW_GETTER | AW_MEMBER, NULL},
    {"co_nlocals", get_nlocals, AW_GETTER | AW_MEMBER, NULL},
    {"co_stacksize", get_stacksize, AW_GETTER | AW_MEMBER, NULL},
    {"co_flags", get_flags, AW_GETTER | AW_MEMBER, NULL},
    {"co_consts", get_consts, AW_GETTER | AW_MEMBER, NULL},
    {"co_names", get_names, AW_GETTER | AW_MEMBER, NULL},
    {"co_varnames", get_varnames, AW_GETTER | AW_MEMBER, NULL},
    {"co_freevars", get_freevars, AW_GETTER | AW_MEMBER, NULL},
    {"co_cellvars", get_cellvars, AW_GETTER | AW_MEMBER, NULL},
    {0},
};

static bool code_repr(AwVM *vm, AwValue v, AwValue *out)
{
    AwCodeObject *self = as_code(v);
    *out = aw_str_format(vm, "<code object %V at 0x%s, file \"%s\", line %u>", self->name,
                         aw_address(v).text, self->code->filename, self->code->first_line);
    return *out != AW_UNSET;
}

AwType aw_code_type = {
    AW_TYPE_HEADER(code),
    .name = "code",
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE | AW_TYPE_FINALIZE,
    .size = sizeof(AwCodeObject),
    .base_type = &aw_object_type,
    .methods = code_methods,
    .traverse = code_traverse,
    .finalize = code_finalize,
    .repr = code_repr,
};
