/* tree_out.c: the front end's tree as objects of module `ast`'s classes. */
#include "cli/tree.h"

#include "vm/heap/alloc.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

typedef struct {
    AwTreeClasses classes;
    AwVM *vm;
    uint16_t rows[2][AST_KIND_COUNT + 1]; /* by is_async and kind */
    AwValue singles[AW_TREE_ROWS]; /* the one object of each class without fields that is shared */
} Out;

static bool put_node(Out *out, const AwNode *node, AwValue *result);

static AwObject *new_object(Out *out, int row)
{
    AwValue class = aw_tree_class(&out->classes, row);
    return class ? aw_object_new(out->vm, aw_as_type(class)) : NULL;
}

/* Contexts and operators are one object each, for as long as the program runs. */
static bool put_single(Out *out, int row, AwValue *result)
{
    AwValue class = aw_tree_class(&out->classes, row),
            name = aw_str_intern_text(out->vm, "_singles");
    AwDictEntry *known = class && name ? aw_dict_find_str(out->classes.namespace, name) : NULL;
    if (!known || !aw_is_dict(known->value))
        return class && name && aw_raise_type(out->vm, "module _ast has lost a part of itself");
    AwDict *singles = aw_as_dict(known->value);
    AwFind found = aw_dict_get(out->vm, singles, class, result);
    if (found != AW_ABSENT)
        return found == AW_FOUND;
    AwObject *o = new_object(out, row);
    *result = aw_from_object(o);
    return o && aw_dict_set(out->vm, singles, class, *result);
}

static bool put_row_single(Out *out, int row, AwValue *result)
{
    if (!out->singles[row] && !put_single(out, row, &out->singles[row]))
        return false;
    *result = out->singles[row];
    return true;
}

static bool put_name(Out *out, const AwName *name, AwValue *result)
{
    *result = name ? aw_str_intern(out->vm, name->text, name->length) : AW_NONE;
    return *result != AW_UNSET;
}

static bool put_names(Out *out, const AwNames *names, AwValue *result)
{
    *result = aw_list_new(out->vm, NULL, 0);
    for (uint32_t i = 0; *result && i < names->count; i++) {
        AwValue name;
        if (!put_name(out, names->items[i].name, &name) || !aw_list_append(out->vm, *result, name))
            return false;
    }
    return *result != AW_UNSET;
}

static bool put_nodes(Out *out, const AwNodes *nodes, AwValue *result)
{
    *result = aw_list_new(out->vm, NULL, 0);
    if (!*result || (nodes->count && !aw_list_reserve(out->vm, *result, nodes->count)))
        return false;
    for (uint32_t i = 0; i < nodes->count; i++) {
        AwValue item;
        if (!put_node(out, nodes->items[i], &item) || !aw_list_append(out->vm, *result, item))
            return false;
    }
    return true;
}

static bool put_constant(Out *out, const AwConstant *constant, AwValue *result)
{
    AwVM *vm = out->vm;
    switch ((AwConstantKind)constant->kind) {
    case AW_CONSTANT_NONE: *result = AW_NONE; break;
    case AW_CONSTANT_TRUE: *result = AW_TRUE; break;
    case AW_CONSTANT_FALSE: *result = AW_FALSE; break;
    case AW_CONSTANT_ELLIPSIS: *result = AW_ELLIPSIS; break;
    case AW_CONSTANT_INT: *result = aw_int_new(vm, constant->integer); break;
    case AW_CONSTANT_BIG_INT:
        *result = aw_int_parse(vm, constant->text, constant->length, constant->base);
        break;
    case AW_CONSTANT_FLOAT: *result = aw_float_new(vm, constant->number); break;
    case AW_CONSTANT_COMPLEX: *result = aw_complex_new(vm, (AwComplex){0, constant->number}); break;
    case AW_CONSTANT_STR: *result = aw_str_new(vm, constant->text, constant->length); break;
    case AW_CONSTANT_BYTES: *result = aw_bytes_new(vm, constant->text, constant->length); break;
    case AW_CONSTANT_MADE: *result = AW_NONE; break; /* no text has it */
    }
    return *result != AW_UNSET;
}

static bool put_span(Out *out, AwObject *o, AwSpan span)
{
    const uint32_t places[] = {span.line, span.col, span.end_line, span.end_col};
    for (int i = 0; i < 4; i++)
        if (!aw_instance_set(out->vm, o, out->classes.places[i], aw_from_int(places[i])))
            return false;
    return true;
}

static bool put_field(Out *out, const AwTreeRow *row, const void *base, AwValue *result);

/* The fields of a class's row, from the structure `base`. */
static bool put_fields(Out *out, int row, const void *base, AwObject *o)
{
    for (int i = row + 1; aw_tree_rows[i].type; i++) {
        AwValue value = AW_UNSET, name = aw_tree_name(&out->classes, i);
        if (!name || !put_field(out, &aw_tree_rows[i], base, &value) ||
            !aw_instance_set(out->vm, o, name, value))
            return false;
    }
    return true;
}

static bool put_list(Out *out, AwTreeForm form, const void *list, AwValue *result)
{
    const AwTreeList *about = aw_tree_list(form);
    uint32_t count = *(const uint32_t *)list;
    *result = aw_list_new(out->vm, NULL, 0);
    for (uint32_t i = 0; *result && i < count; i++) {
        const char *item = (const char *)list + about->first + (size_t)i * about->size;
        AwObject *o = new_object(out, about->row);
        if (!o || !put_fields(out, about->row, item, o) ||
            (about->span >= 0 && !put_span(out, o, *(const AwSpan *)(item + about->span))) ||
            !aw_list_append(out->vm, *result, aw_from_object(o)))
            return false;
    }
    return *result != AW_UNSET;
}

static bool put_compare_ops(Out *out, const AwNode *node, AwValue *result)
{
    *result = aw_list_new(out->vm, NULL, 0);
    for (uint32_t i = 0; *result && i < node->compare.comparators->count; i++) {
        AwValue op;
        if (!put_row_single(out, AW_TREE_cmpop + 1 + node->compare.ops[i], &op) ||
            !aw_list_append(out->vm, *result, op))
            return false;
    }
    return *result != AW_UNSET;
}

/* ---- parameters ---- */

static bool put_param(Out *out, const AwParam *param, AwValue *result)
{
    *result = AW_NONE;
    if (!param)
        return true;
    AwObject *o = new_object(out, AW_TREE_arg);
    *result = aw_from_object(o);
    return o && put_fields(out, AW_TREE_arg, param, o) && put_span(out, o, param->span);
}

static bool add_default(Out *out, const AwParam *param, bool or_none, AwValue list)
{
    AwValue value = AW_NONE;
    if (!param->default_value)
        return !or_none || aw_list_append(out->vm, list, value);
    return put_node(out, param->default_value, &value) && aw_list_append(out->vm, list, value);
}

static bool put_params(Out *out, const AwParams *params, AwValue *result)
{
    enum { POSONLY, NORMAL, VARARG, KWONLY, KW_DEFAULTS, KWARG, DEFAULTS, COUNT };
    AwValue values[COUNT];
    AwObject *o = new_object(out, AW_TREE_arguments);
    *result = aw_from_object(o);
    if (!o)
        return false;
    for (int i = 0; i < COUNT; i++)
        if (!(values[i] = aw_list_new(out->vm, NULL, 0)))
            return false;
    uint32_t normal = params->posonly_count, kwonly = normal + params->normal_count;
    for (uint32_t i = 0; i < kwonly + params->kwonly_count; i++) {
        AwValue item;
        AwValue list = values[i < normal ? POSONLY : i < kwonly ? NORMAL : KWONLY];
        if (!put_param(out, &params->items[i], &item) || !aw_list_append(out->vm, list, item) ||
            !add_default(out, &params->items[i], i >= kwonly,
                         values[i < kwonly ? DEFAULTS : KW_DEFAULTS]))
            return false;
    }
    if (!put_param(out, params->vararg, &values[VARARG]) ||
        !put_param(out, params->kwarg, &values[KWARG]))
        return false;
    for (int i = 0; i < COUNT; i++) {
        AwValue name = aw_tree_name(&out->classes, AW_TREE_arguments + 1 + i);
        if (!name || !aw_instance_set(out->vm, o, name, values[i]))
            return false;
    }
    return true;
}

/* ---- any field, any node ---- */

static bool put_field(Out *out, const AwTreeRow *row, const void *base, AwValue *result)
{
    const void *at = (const char *)base + row->offset;
    switch ((AwTreeForm)row->form) {
    case AW_FORM_NAME: return put_name(out, *(const AwName *const *)at, result);
    case AW_FORM_NAMES: return put_names(out, *(const AwNames *const *)at, result);
    case AW_FORM_NODE: return put_node(out, *(const AwNode *const *)at, result);
    case AW_FORM_NODES: return put_nodes(out, *(const AwNodes *const *)at, result);
    case AW_FORM_PARAMS: return put_params(out, *(const AwParams *const *)at, result);
    case AW_FORM_KEYWORDS:
    case AW_FORM_ALIASES:
    case AW_FORM_ITEMS:
    case AW_FORM_CASES:
    case AW_FORM_GENERATORS:
        return put_list(out, (AwTreeForm)row->form, *(const void *const *)at, result);
    case AW_FORM_CONSTANT: return put_constant(out, at, result);
    case AW_FORM_PREFIX:
        *result = ((const AwConstant *)at)->u_prefix ? aw_str_intern_text(out->vm, "u") : AW_NONE;
        return *result != AW_UNSET;
    case AW_FORM_COMMENT: *result = AW_NONE; return true;
    case AW_FORM_CONTEXT:
        return put_row_single(out, AW_TREE_expr_context + 1 + *(const uint8_t *)at, result);
    case AW_FORM_BOOL_OP:
        return put_row_single(out, AW_TREE_boolop + 1 + *(const bool *)at, result);
    case AW_FORM_BINARY_OP:
        return put_row_single(out, AW_TREE_operator + 1 + (int)*(const AwBinaryOp *)at, result);
    case AW_FORM_UNARY_OP:
        return put_row_single(out, AW_TREE_unaryop + 1 + (int)*(const AwUnaryOp *)at, result);
    case AW_FORM_COMPARE_OPS: return put_compare_ops(out, base, result);
    case AW_FORM_FLAG: *result = aw_from_int(*(const bool *)at); return true;
    case AW_FORM_INT: *result = aw_from_int(*(const int *)at); return true;
    case AW_FORM_LEVEL: *result = aw_from_int(*(const uint32_t *)at); return true;
    case AW_FORM_SPECIAL: break;
    }
    *result = AW_NONE;
    return true;
}

static bool put_node(Out *out, const AwNode *node, AwValue *result)
{
    *result = AW_NONE;
    if (!node)
        return true;
    int row = out->rows[node->is_async][node->kind];
    AwObject *o = new_object(out, row);
    *result = aw_from_object(o);
    return o && put_fields(out, row, node, o) && put_span(out, o, node->span);
}

bool aw_tree_to_object(AwVM *vm, const AwAst *ast, AwValue *result)
{
    static const uint16_t tops[] = {[AW_PARSE_EXEC] = AW_TREE_Module,
                                    [AW_PARSE_EVAL] = AW_TREE_Expression,
                                    [AW_PARSE_SINGLE] = AW_TREE_Interactive};
    Out out = {.vm = vm};
    if (!aw_tree_classes_init(&out.classes, vm))
        return false;
    for (int i = 0; i < AW_TREE_ROWS; i++)
        if (!aw_tree_rows[i].type && aw_tree_rows[i].base != i)
            out.rows[aw_tree_rows[i].is_async][aw_tree_rows[i].kind] = (uint16_t)i;
    int row = tops[ast->mode];
    AwObject *o = new_object(&out, row);
    AwValue body, ignores, name = o ? aw_tree_name(&out.classes, row + 1) : AW_UNSET;
    if (!name ||
        !(ast->mode == AW_PARSE_EVAL ? put_node(&out, ast->body->items[0], &body)
                                     : put_nodes(&out, ast->body, &body)) ||
        !aw_instance_set(vm, o, name, body))
        return false;
    *result = aw_from_object(o);
    if (ast->mode != AW_PARSE_EXEC)
        return true;
    ignores = aw_list_new(vm, NULL, 0);
    name = aw_tree_name(&out.classes, row + 2);
    return ignores && name && aw_instance_set(vm, o, name, ignores);
}
