/* tree_in.c: objects of module `ast`'s classes as the front end's tree. */
#include "cli/tree.h"

#include "lang/names.h"
#include "vm/code.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#include <limits.h>
#include <math.h>

typedef struct {
    AwTreeClasses classes;
    AwVM *vm;
    AwAst *ast;
    AwArena *arena;
    AwNode *owner; /* whose fields are being read: hears of the depth of its children */
    uint32_t level;
    size_t op_count; /* of the comparison read last */
} In;

static bool take_node(In *in, int sum, AwValue object, AwNode **out);

/* ---- attributes ---- */

static bool raise_missing(In *in, const char *name, int row)
{
    return aw_raise_type(in->vm, "required field \"%s\" missing from %s", name,
                         aw_tree_rows[row].name);
}

/* *out is AW_UNSET where there is none and it may be missing. */
static bool attribute(In *in, AwValue object, int field, int owner, bool may_miss, AwValue *out)
{
    AwValue name = aw_tree_name(&in->classes, field);
    AwFind found = name ? aw_find_attr(in->vm, object, name, out) : AW_FIND_ERROR;
    if (found == AW_ABSENT)
        *out = AW_UNSET;
    return found == AW_FOUND ||
           (found == AW_ABSENT && (may_miss || raise_missing(in, aw_tree_rows[field].name, owner)));
}

static bool take_int(In *in, AwValue value, int *out)
{
    int64_t number;
    if (!aw_is_any_int(value))
        return aw_raise_value(in->vm, "invalid integer value: %R", value);
    if (!aw_to_int64_clamped(in->vm, value, &number))
        return false;
    if (number < INT_MIN || number > INT_MAX)
        return aw_raise(in->vm, &aw_overflow_error_type,
                        "Python int too large to convert to C int");
    *out = (int)number;
    return true;
}

static bool take_place(In *in, AwValue object, int which, int sum, bool may_miss, int *out)
{
    static const char *const names[] = {"lineno", "col_offset", "end_lineno", "end_col_offset"};
    AwValue value;
    switch (aw_find_attr(in->vm, object, in->classes.places[which], &value)) {
    case AW_FIND_ERROR: return false;
    case AW_ABSENT: return may_miss || raise_missing(in, names[which], sum);
    default: return (may_miss && value == AW_NONE) || take_int(in, value, out);
    }
}

/* Negative numbers stay what they are, cast, until aw_tree_check has seen them. */
static bool take_span(In *in, AwValue object, int sum, AwSpan *span)
{
    bool may_miss = aw_tree_rows[sum].place == AW_TREE_PLACED;
    int place[4];
    for (int i = 0; i < 4; i++) {
        place[i] = i >= 2 ? place[i - 2] : 0;
        if (!take_place(in, object, i, sum, may_miss && i >= 2, &place[i]))
            return false;
    }
    *span =
        (AwSpan){(uint32_t)place[0], (uint32_t)place[1], (uint32_t)place[2], (uint32_t)place[3]};
    return true;
}

/* The row of an object's class: a class of the sum (or that product), or a subclass. 0: it is of none. */
static bool find_row(In *in, int sum, AwValue object, int *out)
{
    AwTuple *mro = aw_as_tuple(aw_type_of(object)->mro);
    *out = 0;
    for (size_t k = 0; k < mro->count; k++) {
        for (int row = sum; row < AW_TREE_ROWS; row++) {
            if (aw_tree_rows[row].type)
                continue;
            if (aw_tree_rows[row].base != sum)
                break;
            AwValue class = aw_tree_class(&in->classes, row);
            if (!class)
                return false;
            if (mro->items[k] == class && (row != sum || aw_tree_rows[row + 1].type)) {
                *out = row;
                return true;
            }
        }
    }
    return true;
}

static bool find_class(In *in, int sum, AwValue object, int *out)
{
    return find_row(in, sum, object, out) &&
           (*out || aw_raise_type(in->vm, "expected some sort of %s, but got %R",
                                  aw_tree_rows[sum].name, object));
}

/* ---- texts, numbers, operators ---- */

static bool take_name(In *in, AwValue value, const AwName **out)
{
    *out = NULL;
    if (value == AW_NONE)
        return true;
    if (!aw_is_exact(value, &aw_str_type))
        return aw_raise_type(in->vm, "AST identifier must be of type str");
    *out = aw_ast_intern(in->ast, aw_as_str(value)->data, aw_as_str(value)->size);
    return true;
}

static bool check_text(In *in, AwValue value)
{
    return value == AW_NONE || aw_is_exact(value, &aw_str_type) ||
           aw_is_exact(value, &aw_bytes_type) ||
           aw_raise_type(in->vm, "AST string must be of type str");
}

/* One of a sum of classes without fields: which one, from 0. */
static bool take_choice(In *in, int sum, AwValue value, int *out)
{
    int row;
    *out = 0;
    if (!find_class(in, sum, value, &row))
        return false;
    *out = row - sum - 1;
    return true;
}

/* ---- constants ---- */

static bool take_const(In *in, AwValue value, AwConst *out);

static const char *copy_text(In *in, const char *text, size_t size)
{
    return aw_arena_copy(in->arena, text, size);
}

static bool take_items(In *in, AwConstKind kind, const AwValue *items, size_t count, AwConst *out)
{
    AwConst *copies = AW_ARENA_ARRAY(in->arena, AwConst, count + 1);
    if (in->level > AW_AST_MAX_DEPTH)
        return aw_raise(in->vm, &aw_recursion_error_type,
                        "maximum recursion depth exceeded during compilation");
    in->level++;
    for (size_t i = 0; i < count; i++)
        if (!take_const(in, items[i], &copies[i]))
            return false;
    in->level--;
    *out = (AwConst){.kind = kind, .count = (uint32_t)count, .items = copies};
    return true;
}

static bool take_frozenset(In *in, AwValue set, AwConst *out)
{
    AwValue list = aw_list_new(in->vm, NULL, 0), item;
    for (uint32_t position = 0; list && aw_set_next(set, &position, &item);)
        if (!aw_list_append(in->vm, list, item))
            return false;
    return list && take_items(in, AW_CONST_FROZENSET, aw_as_list(list)->items,
                              aw_as_list(list)->count, out);
}

static bool take_big(In *in, AwValue value, AwConst *out)
{
    AwBig *big = (AwBig *)aw_as_object(value);
    size_t size = mpz_sizeinbase(big->number, 16) + 4;
    char *text = aw_arena_alloc(in->arena, size), *digits = text;
    mpz_t positive;
    mpz_init(positive);
    mpz_abs(positive, big->number);
    if (mpz_sgn(big->number) < 0)
        *digits++ = '-';
    *digits++ = '0';
    *digits++ = 'x';
    mpz_get_str(digits, 16, positive);
    mpz_clear(positive);
    *out = (AwConst){.kind = AW_CONST_BIG, .text = {text, (uint32_t)strlen(text)}};
    return true;
}

static bool take_const(In *in, AwValue value, AwConst *out)
{
    const char *bytes;
    size_t size;
    if (value == AW_NONE || value == AW_TRUE || value == AW_FALSE || value == AW_ELLIPSIS)
        *out = (AwConst){.kind = value == AW_NONE    ? AW_CONST_NONE
                                 : value == AW_TRUE  ? AW_CONST_TRUE
                                 : value == AW_FALSE ? AW_CONST_FALSE
                                                     : AW_CONST_ELLIPSIS};
    else if (aw_is_int(value))
        *out = (AwConst){.kind = AW_CONST_INT, .integer = aw_as_int(value)};
    else if (aw_is_exact(value, &aw_int_type))
        return take_big(in, value, out);
    else if (aw_is_double(value) || aw_is_exact(value, &aw_float_type))
        *out = (AwConst){.kind = AW_CONST_FLOAT, .number = aw_float_value(value)};
    else if (aw_is_exact(value, &aw_complex_type)) {
        AwComplex number = ((AwComplexObject *)aw_as_object(value))->number;
        *out = (AwConst){.kind = AW_CONST_COMPLEX};
        out->number = number.imaginary;
        out->real = number.real;
    } else if (aw_is_exact(value, &aw_str_type)) {
        size = aw_as_str(value)->size;
        *out = (AwConst){.kind = AW_CONST_STR,
                         .text = {copy_text(in, aw_as_str(value)->data, size), (uint32_t)size}};
    } else if (aw_is_exact(value, &aw_bytes_type)) {
        if (!aw_bytes_view(value, &bytes, &size))
            return false;
        *out =
            (AwConst){.kind = AW_CONST_BYTES, .text = {copy_text(in, bytes, size), (uint32_t)size}};
    } else if (aw_is_exact(value, &aw_tuple_type))
        return take_items(in, AW_CONST_TUPLE, aw_as_tuple(value)->items, aw_as_tuple(value)->count,
                          out);
    else if (aw_is_exact(value, &aw_frozenset_type))
        return take_frozenset(in, value, out);
    else
        return aw_raise_type(in->vm, "got an invalid type in Constant: %T", value);
    return true;
}

static bool keep_made(In *in, const AwConst *constant, AwConstant *out)
{
    if (constant->kind == AW_CONST_COMPLEX && constant->real == 0 && !signbit(constant->real)) {
        out->kind = AW_CONSTANT_COMPLEX;
        out->number = constant->number;
        return true;
    }
    AwConst *made = AW_ARENA_NEW(in->arena, AwConst);
    *made = *constant;
    out->made = made;
    return true;
}

/* What a literal can say is kept as the parser keeps it, so that all the front end knows it. */
static bool take_constant(In *in, AwValue value, AwConstant *out)
{
    AwConst constant;
    if (!take_const(in, value, &constant))
        return false;
    bool u_prefix = out->u_prefix;
    *out = (AwConstant){.kind = AW_CONSTANT_MADE, .u_prefix = u_prefix};
    switch (constant.kind) {
    case AW_CONST_NONE: out->kind = AW_CONSTANT_NONE; break;
    case AW_CONST_TRUE: out->kind = AW_CONSTANT_TRUE; break;
    case AW_CONST_FALSE: out->kind = AW_CONSTANT_FALSE; break;
    case AW_CONST_ELLIPSIS: out->kind = AW_CONSTANT_ELLIPSIS; break;
    case AW_CONST_INT:
        out->kind = AW_CONSTANT_INT;
        out->integer = constant.integer;
        break;
    case AW_CONST_FLOAT:
        out->kind = AW_CONSTANT_FLOAT;
        out->number = constant.number;
        break;
    case AW_CONST_STR:
    case AW_CONST_BYTES:
        out->kind = constant.kind == AW_CONST_STR ? AW_CONSTANT_STR : AW_CONSTANT_BYTES;
        out->length = constant.text.size;
        out->text = constant.text.bytes;
        break;
    default: return keep_made(in, &constant, out);
    }
    return true;
}

/* ---- lists ---- */

/* The list in a field; *count its length. Items are read one by one: what reads them may change the list. */
static bool list_of(In *in, AwValue object, int field, int owner, AwValue *list, size_t *count)
{
    if (!attribute(in, object, field, owner, false, list))
        return false;
    if (!aw_is_list(*list))
        return aw_raise_type(in->vm, "%s field \"%s\" must be a list, not a %T",
                             aw_tree_rows[owner].name, aw_tree_rows[field].name, *list);
    *count = aw_as_list(*list)->count;
    return true;
}

static bool same_size(In *in, AwValue list, size_t count, int field, int owner)
{
    return aw_as_list(list)->count == count ||
           aw_raise(in->vm, &aw_runtime_error_type, "%s field \"%s\" changed size during iteration",
                    aw_tree_rows[owner].name, aw_tree_rows[field].name);
}

static bool take_nodes(In *in, AwValue object, int field, int owner, int sum, const AwNodes **out)
{
    AwValue list;
    size_t count;
    if (!list_of(in, object, field, owner, &list, &count))
        return false;
    AwNodes *nodes = aw_arena_alloc(in->arena, sizeof(AwNodes) + (count + 1) * sizeof(AwNode *));
    nodes->count = (uint32_t)count;
    for (size_t i = 0; i < count; i++)
        if (!take_node(in, sum, aw_as_list(list)->items[i], &nodes->items[i]) ||
            !same_size(in, list, count, field, owner))
            return false;
    *out = nodes;
    return true;
}

static bool take_names(In *in, AwValue object, int field, int owner, const AwNames **out)
{
    AwValue list;
    size_t count;
    if (!list_of(in, object, field, owner, &list, &count))
        return false;
    AwNames *names =
        aw_arena_alloc(in->arena, sizeof(AwNames) + (count + 1) * sizeof(struct AwNamed));
    names->count = (uint32_t)count;
    for (size_t i = 0; i < count; i++) {
        names->items[i].span = in->owner->span;
        if (!take_name(in, aw_as_list(list)->items[i], &names->items[i].name))
            return false;
        if (!names->items[i].name)
            return aw_raise_type(in->vm, "AST identifier must be of type str");
    }
    *out = names;
    return true;
}

static bool take_ops(In *in, AwValue object, int field, int owner, const uint8_t **out)
{
    AwValue list;
    size_t count;
    if (!list_of(in, object, field, owner, &list, &count))
        return false;
    uint8_t *ops = aw_arena_alloc(in->arena, count + 1);
    for (size_t i = 0; i < count; i++) {
        int op;
        if (!take_choice(in, AW_TREE_cmpop, aw_as_list(list)->items[i], &op) ||
            !same_size(in, list, count, field, owner))
            return false;
        ops[i] = (uint8_t)op;
    }
    in->op_count = count;
    *out = ops;
    return true;
}

static bool take_fields(In *in, int row, AwValue object, void *base);

/* One keyword, alias, item, case, generator or parameter, into the structure `base`. Whatever has their attributes is one. */
static bool take_product(In *in, int row, AwValue object, void *base, AwSpan *span)
{
    return take_fields(in, row, object, base) && (!span || take_span(in, object, row, span));
}

static bool take_list(In *in, AwTreeForm form, AwValue object, int field, int owner, void **out)
{
    const AwTreeList *about = aw_tree_list(form);
    AwValue list;
    size_t count;
    if (!list_of(in, object, field, owner, &list, &count))
        return false;
    size_t size = about->first + (count + 1) * about->size;
    char *made = aw_arena_alloc(in->arena, size);
    memset(made, 0, size);
    *(uint32_t *)(void *)made = (uint32_t)count;
    for (size_t i = 0; i < count; i++) {
        char *item = made + about->first + i * about->size;
        AwSpan *span = about->span < 0 ? NULL : (AwSpan *)(void *)(item + about->span);
        if (!take_product(in, about->row, aw_as_list(list)->items[i], item, span) ||
            !same_size(in, list, count, field, owner))
            return false;
        if (span && ((int)span->line < 0 || (int)span->col < 0 || (int)span->end_line < 0 ||
                     (int)span->end_col < 0))
            *span = (AwSpan){0}; /* nobody looks at these */
    }
    *out = made;
    return true;
}

/* ---- parameters ---- */

enum { POSONLY, NORMAL, VARARG, KWONLY, KW_DEFAULTS, KWARG, DEFAULTS, PARAM_FIELDS };

static bool take_single_param(In *in, AwValue value, AwParam **out)
{
    *out = NULL;
    if (!value || value == AW_NONE)
        return true;
    *out = AW_ARENA_NEW(in->arena, AwParam);
    return take_product(in, AW_TREE_arg, value, *out, &(*out)->span);
}

static bool take_param_list(In *in, AwValue list, AwParam *to)
{
    size_t count = aw_as_list(list)->count;
    for (size_t i = 0; i < count; i++) {
        if (!take_product(in, AW_TREE_arg, aw_as_list(list)->items[i], &to[i], &to[i].span))
            return false;
        if (aw_as_list(list)->count != count)
            return aw_raise(in->vm, &aw_runtime_error_type, "arguments changed during iteration");
    }
    return true;
}

/* `values` are the fields of the object; the lists among them stay as long as they are. */
static bool fill_params(In *in, const AwValue *values, AwParams *params, const AwNodes *defaults,
                        const AwNodes *kw_defaults)
{
    uint32_t positional = params->posonly_count + params->normal_count;
    if (!take_param_list(in, values[POSONLY], params->items) ||
        !take_param_list(in, values[NORMAL], params->items + params->posonly_count) ||
        !take_single_param(in, values[VARARG], &params->vararg) ||
        !take_param_list(in, values[KWONLY], params->items + positional) ||
        !take_single_param(in, values[KWARG], &params->kwarg) ||
        !aw_tree_check_params(in->vm, params))
        return false;
    if (defaults->count > positional)
        return aw_raise_value(in->vm, "more positional defaults than args on arguments");
    if (kw_defaults->count != params->kwonly_count)
        return aw_raise_value(in->vm,
                              "length of kwonlyargs is not the same as kw_defaults on arguments");
    for (uint32_t i = 0; i < defaults->count; i++) {
        if (!defaults->items[i])
            return aw_raise_value(in->vm, "None disallowed in expression list");
        params->items[positional - defaults->count + i].default_value = defaults->items[i];
    }
    for (uint32_t i = 0; i < kw_defaults->count; i++)
        params->items[positional + i].default_value = kw_defaults->items[i];
    return true;
}

static bool take_params(In *in, AwValue object, const AwParams **out)
{
    int owner = AW_TREE_arguments;
    AwValue values[PARAM_FIELDS];
    size_t counts[PARAM_FIELDS], all;
    const AwNodes *defaults, *kw_defaults;
    for (int i = 0; i < PARAM_FIELDS; i++) {
        bool single = i == VARARG || i == KWARG;
        if (!(single ? attribute(in, object, owner + 1 + i, owner, true, &values[i])
                     : list_of(in, object, owner + 1 + i, owner, &values[i], &counts[i])))
            return false;
    }
    all = counts[POSONLY] + counts[NORMAL] + counts[KWONLY];
    AwParams *params = aw_arena_alloc(in->arena, sizeof(AwParams) + (all + 1) * sizeof(AwParam));
    memset(params, 0, sizeof(AwParams) + (all + 1) * sizeof(AwParam));
    params->posonly_count = (uint32_t)counts[POSONLY];
    params->normal_count = (uint32_t)counts[NORMAL];
    params->kwonly_count = (uint32_t)counts[KWONLY];
    *out = params;
    return take_nodes(in, object, owner + 1 + KW_DEFAULTS, owner, AW_TREE_expr, &kw_defaults) &&
           take_nodes(in, object, owner + 1 + DEFAULTS, owner, AW_TREE_expr, &defaults) &&
           fill_params(in, values, params, defaults, kw_defaults);
}

/* ---- any field, any node ---- */

/* The row of the sum that a field's type names. */
static int sum_of(const char *type)
{
    static const int sums[] = {AW_TREE_stmt, AW_TREE_expr, AW_TREE_pattern, AW_TREE_excepthandler};
    size_t length = strcspn(type, "*?");
    for (size_t i = 0; i < sizeof sums / sizeof *sums; i++)
        if (strncmp(aw_tree_rows[sums[i]].name, type, length) == 0 &&
            !aw_tree_rows[sums[i]].name[length])
            return sums[i];
    return AW_TREE_expr;
}

static bool take_list_field(In *in, AwValue object, int field, int owner, void *at, void *base)
{
    const AwTreeRow *row = &aw_tree_rows[field];
    switch ((AwTreeForm)row->form) {
    case AW_FORM_NAMES: return take_names(in, object, field, owner, at);
    case AW_FORM_NODES: return take_nodes(in, object, field, owner, sum_of(row->type), at);
    case AW_FORM_COMPARE_OPS:
        return take_ops(in, object, field, owner, &((AwNode *)base)->compare.ops);
    default: return take_list(in, (AwTreeForm)row->form, object, field, owner, at);
    }
}

static bool take_level(In *in, AwValue value, uint32_t *out)
{
    int level = 0;
    if (value != AW_NONE && !take_int(in, value, &level))
        return false;
    *out = (uint32_t)level;
    return true;
}

static bool take_flag(In *in, AwValue value, bool *out)
{
    int number;
    if (!take_int(in, value, &number))
        return false;
    *out = number != 0;
    return true;
}

static bool take_prefix(In *in, AwValue value, AwConstant *out)
{
    out->u_prefix = aw_is_str(value) && aw_str_is(value, "u");
    return check_text(in, value);
}

static bool take_value(In *in, const AwTreeRow *row, AwValue value, void *at)
{
    int choice;
    switch ((AwTreeForm)row->form) {
    case AW_FORM_NAME: return take_name(in, value, at);
    case AW_FORM_NODE: return take_node(in, sum_of(row->type), value, at);
    case AW_FORM_PARAMS: return take_params(in, value, at);
    case AW_FORM_CONSTANT: return take_constant(in, value, at);
    case AW_FORM_PREFIX: return take_prefix(in, value, at);
    case AW_FORM_COMMENT: return check_text(in, value);
    case AW_FORM_FLAG: return take_flag(in, value, at);
    case AW_FORM_INT: return take_int(in, value, at);
    case AW_FORM_LEVEL: return take_level(in, value, at);
    case AW_FORM_CONTEXT:
        if (!take_choice(in, AW_TREE_expr_context, value, &choice))
            return false;
        *(uint8_t *)at = (uint8_t)choice;
        return true;
    case AW_FORM_BOOL_OP:
        if (!take_choice(in, AW_TREE_boolop, value, &choice))
            return false;
        *(bool *)at = choice;
        return true;
    case AW_FORM_BINARY_OP:
        if (!take_choice(in, AW_TREE_operator, value, &choice))
            return false;
        *(AwBinaryOp *)at = (AwBinaryOp)choice;
        return true;
    case AW_FORM_UNARY_OP:
        if (!take_choice(in, AW_TREE_unaryop, value, &choice))
            return false;
        *(AwUnaryOp *)at = (AwUnaryOp)choice;
        return true;
    default: return true;
    }
}

static bool take_field(In *in, AwValue object, int field, int owner, void *base)
{
    const AwTreeRow *row = &aw_tree_rows[field];
    void *at = (char *)base + row->offset;
    if (strchr(row->type, '*'))
        return take_list_field(in, object, field, owner, at, base);
    AwValue value;
    bool may_miss = strchr(row->type, '?');
    if (!attribute(in, object, field, owner, may_miss, &value))
        return false;
    return take_value(in, row, value ? value : AW_NONE, at);
}

/* What must be there and is None. */
static bool check_given(In *in, int row, const void *base)
{
    for (int i = row + 1; aw_tree_rows[i].type; i++) {
        const AwTreeRow *field = &aw_tree_rows[i];
        bool pointer = field->form == AW_FORM_NAME || field->form == AW_FORM_NODE;
        if (pointer && !strpbrk(field->type, "?*") &&
            !*(void *const *)(const void *)((const char *)base + field->offset))
            return aw_raise_value(in->vm, "field '%s' is required for %s", field->name,
                                  aw_tree_rows[row].name);
    }
    return true;
}

static bool enter(In *in, int row)
{
    if (++in->level > AW_AST_MAX_DEPTH || !aw_stack_left())
        return aw_raise(in->vm, &aw_recursion_error_type,
                        "maximum recursion depth exceeded while traversing '%s' node",
                        aw_tree_rows[row].name);
    return true;
}

static bool take_fields(In *in, int row, AwValue object, void *base)
{
    if (!enter(in, row))
        return false;
    for (int i = row + 1; aw_tree_rows[i].type; i++)
        if (!take_field(in, object, i, row, base))
            return false;
    in->level--;
    return check_given(in, row, base);
}

static bool check_ops(In *in, const AwNode *node)
{
    return node->kind != AST_COMPARE || in->op_count == node->compare.comparators->count ||
           !node->compare.comparators->count ||
           aw_raise_value(in->vm, "Compare has a different number of comparators and operands");
}

/* None becomes NULL. */
static bool take_node(In *in, int sum, AwValue object, AwNode **out)
{
    int row;
    *out = NULL;
    if (object == AW_NONE)
        return true;
    AwNode *node = AW_ARENA_NEW(in->arena, AwNode), *owner = in->owner;
    node->depth = 1;
    if (!take_span(in, object, sum, &node->span) || !find_class(in, sum, object, &row))
        return false;
    node->kind = aw_tree_rows[row].kind;
    node->is_async = aw_tree_rows[row].is_async;
    in->owner = node;
    if (!take_fields(in, row, object, node) || !check_ops(in, node))
        return false;
    in->owner = owner;
    if (owner && owner->depth <= node->depth)
        owner->depth = node->depth + 1;
    *out = node;
    return true;
}

static bool take_top(In *in, AwValue object, int row)
{
    AwAst *ast = in->ast;
    if (ast->mode != AW_PARSE_EVAL)
        return take_nodes(in, object, row + 1, row, AW_TREE_stmt, &ast->body);
    AwValue value;
    AwNodes *body = aw_arena_alloc(in->arena, sizeof(AwNodes) + sizeof(AwNode *));
    body->count = 1;
    ast->body = body;
    return attribute(in, object, row + 1, row, false, &value) &&
           take_node(in, AW_TREE_expr, value, &body->items[0]) &&
           (body->items[0] ||
            aw_raise_value(in->vm, "field 'body' is required for %s", aw_tree_rows[row].name));
}

bool aw_tree_from_object(AwVM *vm, AwValue object, AwAst *ast)
{
    static const uint16_t tops[] = {[AW_PARSE_EXEC] = AW_TREE_Module,
                                    [AW_PARSE_EVAL] = AW_TREE_Expression,
                                    [AW_PARSE_SINGLE] = AW_TREE_Interactive};
    In in = {.vm = vm, .ast = ast, .arena = ast->arena};
    int row, wanted = tops[ast->mode];
    if (!aw_tree_classes_init(&in.classes, vm) || !find_row(&in, AW_TREE_mod, object, &row))
        return false;
    if (row != wanted)
        return aw_raise_type(vm, "expected %s node, got %T", aw_tree_rows[wanted].name, object);
    return take_top(&in, object, row);
}
