/* The syntax tree as text, for tests and for looking inside. */
#include "lang/dump.h"

#include <inttypes.h>
#include <string.h>

static void dump_node(AwBuffer *out, const AwNode *node);

static void dump_text(AwBuffer *out, const char *text)
{
    aw_buffer_append_byte(out, ' ');
    aw_buffer_append_text(out, text);
}

static void dump_name(AwBuffer *out, const AwName *name)
{
    dump_text(out, name ? name->text : "-");
}

static void dump_child(AwBuffer *out, const AwNode *node)
{
    aw_buffer_append_byte(out, ' ');
    if (node)
        dump_node(out, node);
    else
        aw_buffer_append_byte(out, '-');
}

static void dump_nodes(AwBuffer *out, const AwNodes *nodes)
{
    aw_buffer_append_text(out, " [");
    for (uint32_t i = 0; i < nodes->count; i++)
        dump_child(out, nodes->items[i]);
    aw_buffer_append_text(out, " ]");
}

static void dump_names(AwBuffer *out, const AwNames *names)
{
    aw_buffer_append_text(out, " [");
    for (uint32_t i = 0; i < names->count; i++)
        dump_name(out, names->items[i].name);
    aw_buffer_append_text(out, " ]");
}

static void dump_span(AwBuffer *out, AwSpan span)
{
    aw_buffer_append_format(out, " %u:%u-%u:%u", span.line, span.col, span.end_line, span.end_col);
}

static void dump_param(AwBuffer *out, const AwParam *param)
{
    if (!param) {
        dump_text(out, "-");
        return;
    }
    aw_buffer_append_text(out, " (arg");
    dump_span(out, param->span);
    dump_name(out, param->name);
    dump_child(out, param->annotation);
    dump_child(out, param->default_value);
    aw_buffer_append_byte(out, ')');
}

static void dump_params(AwBuffer *out, const AwParams *params)
{
    const uint32_t counts[] = {params->posonly_count, params->normal_count, params->kwonly_count};
    const AwParam *param = params->items;
    for (int group = 0; group < 3; group++) {
        aw_buffer_append_text(out, " [");
        for (uint32_t i = 0; i < counts[group]; i++)
            dump_param(out, param++);
        aw_buffer_append_text(out, " ]");
    }
    dump_param(out, params->vararg);
    dump_param(out, params->kwarg);
}

static void dump_keywords(AwBuffer *out, const AwKeywords *keywords)
{
    aw_buffer_append_text(out, " [");
    for (uint32_t i = 0; i < keywords->count; i++) {
        aw_buffer_append_text(out, " (keyword");
        dump_span(out, keywords->items[i].span);
        dump_name(out, keywords->items[i].name);
        dump_child(out, keywords->items[i].value);
        aw_buffer_append_byte(out, ')');
    }
    aw_buffer_append_text(out, " ]");
}

static void dump_aliases(AwBuffer *out, const AwAliases *aliases)
{
    aw_buffer_append_text(out, " [");
    for (uint32_t i = 0; i < aliases->count; i++) {
        aw_buffer_append_text(out, " (alias");
        dump_span(out, aliases->items[i].span);
        dump_name(out, aliases->items[i].name);
        dump_name(out, aliases->items[i].asname);
        aw_buffer_append_byte(out, ')');
    }
    aw_buffer_append_text(out, " ]");
}

static void dump_generators(AwBuffer *out, const AwGenerators *generators)
{
    aw_buffer_append_text(out, " [");
    for (uint32_t i = 0; i < generators->count; i++) {
        const AwGenerator *generator = &generators->items[i];
        aw_buffer_append_text(out, generator->is_async ? " (async" : " (for");
        dump_child(out, generator->target);
        dump_child(out, generator->iter);
        dump_nodes(out, generator->conditions);
        aw_buffer_append_byte(out, ')');
    }
    aw_buffer_append_text(out, " ]");
}

static void dump_constant(AwBuffer *out, const AwConstant *constant)
{
    static const char *const names[] = {"None", "True",  "False",   "Ellipsis", "int",
                                        "int",  "float", "complex", "str",      "bytes"};
    dump_text(out, names[constant->kind]);
    uint64_t bits;
    switch (constant->kind) {
    case AW_CONSTANT_INT: aw_buffer_append_format(out, " %" PRIi64, constant->integer); break;
    case AW_CONSTANT_BIG_INT:
        aw_buffer_append_format(out, " %d:%.*s", constant->base, (int)constant->length,
                                constant->text);
        break;
    case AW_CONSTANT_FLOAT:
    case AW_CONSTANT_COMPLEX:
        memcpy(&bits, &constant->number, sizeof bits);
        aw_buffer_append_format(out, " %016" PRIx64, bits);
        break;
    case AW_CONSTANT_STR:
    case AW_CONSTANT_BYTES:
        aw_buffer_append_text(out, constant->u_prefix ? " u" : " ");
        for (uint32_t i = 0; i < constant->length; i++)
            aw_buffer_append_format(out, "%02x", (unsigned char)constant->text[i]);
        break;
    default: break;
    }
}

static const char *binary_name(int op)
{
    static const char *const names[] = {
#define X(name, python_name, text) python_name,
        AW_BINARY_OPS(X)
#undef X
    };
    return names[op];
}

static const char *unary_name(int op)
{
    static const char *const names[] = {
#define X(name, python_name, text) python_name,
        AW_UNARY_OPS(X)
#undef X
    };
    return names[op];
}

static const char *compare_name(int op)
{
    static const char *const names[] = {
#define X(name, python_name, text) python_name,
        AW_COMPARE_OPS(X)
#undef X
    };
    return names[op];
}

static void dump_compare(AwBuffer *out, const AwNode *node)
{
    dump_child(out, node->compare.left);
    aw_buffer_append_text(out, " [");
    for (uint32_t i = 0; i < node->compare.comparators->count; i++)
        dump_text(out, compare_name(node->compare.ops[i]));
    aw_buffer_append_text(out, " ]");
    dump_nodes(out, node->compare.comparators);
}

static void dump_with(AwBuffer *out, const AwNode *node)
{
    aw_buffer_append_text(out, " [");
    for (uint32_t i = 0; i < node->with.items->count; i++) {
        aw_buffer_append_text(out, " (item");
        dump_child(out, node->with.items->items[i].context);
        dump_child(out, node->with.items->items[i].target);
        aw_buffer_append_byte(out, ')');
    }
    aw_buffer_append_text(out, " ]");
    dump_nodes(out, node->with.body);
}

static void dump_match(AwBuffer *out, const AwNode *node)
{
    dump_child(out, node->match.subject);
    aw_buffer_append_text(out, " [");
    for (uint32_t i = 0; i < node->match.cases->count; i++) {
        aw_buffer_append_text(out, " (case");
        dump_child(out, node->match.cases->items[i].pattern);
        dump_child(out, node->match.cases->items[i].guard);
        dump_nodes(out, node->match.cases->items[i].body);
        aw_buffer_append_byte(out, ')');
    }
    aw_buffer_append_text(out, " ]");
}

/* The fields of definitions and of compound statements. */
static void dump_block_fields(AwBuffer *out, const AwNode *node)
{
    switch (node->kind) {
    case AST_FUNCTION_DEF:
        dump_name(out, node->function.name);
        dump_params(out, node->function.params);
        dump_nodes(out, node->function.body);
        dump_nodes(out, node->function.decorators);
        dump_child(out, node->function.returns);
        break;
    case AST_CLASS_DEF:
        dump_name(out, node->class_def.name);
        dump_nodes(out, node->class_def.bases);
        dump_keywords(out, node->class_def.keywords);
        dump_nodes(out, node->class_def.body);
        dump_nodes(out, node->class_def.decorators);
        break;
    case AST_FOR:
        dump_child(out, node->for_loop.target);
        dump_child(out, node->for_loop.iter);
        dump_nodes(out, node->for_loop.body);
        dump_nodes(out, node->for_loop.orelse);
        break;
    case AST_WHILE:
    case AST_IF:
        dump_child(out, node->branch.test);
        dump_nodes(out, node->branch.body);
        dump_nodes(out, node->branch.orelse);
        break;
    case AST_WITH: dump_with(out, node); break;
    case AST_MATCH: dump_match(out, node); break;
    case AST_TRY:
    case AST_TRY_STAR:
        dump_nodes(out, node->try_block.body);
        dump_nodes(out, node->try_block.handlers);
        dump_nodes(out, node->try_block.orelse);
        dump_nodes(out, node->try_block.finally);
        break;
    case AST_EXCEPT_HANDLER:
        dump_child(out, node->handler.type);
        dump_name(out, node->handler.name);
        dump_nodes(out, node->handler.body);
        break;
    default: break;
    }
}

static void dump_simple_fields(AwBuffer *out, const AwNode *node)
{
    switch (node->kind) {
    case AST_RETURN:
    case AST_EXPR: dump_child(out, node->child); break;
    case AST_DELETE: dump_nodes(out, node->children); break;
    case AST_ASSIGN:
        dump_nodes(out, node->assign.targets);
        dump_child(out, node->assign.value);
        break;
    case AST_AUG_ASSIGN:
        dump_child(out, node->aug_assign.target);
        dump_text(out, binary_name(node->aug_assign.op));
        dump_child(out, node->aug_assign.value);
        break;
    case AST_ANN_ASSIGN:
        dump_child(out, node->ann_assign.target);
        dump_child(out, node->ann_assign.annotation);
        dump_child(out, node->ann_assign.value);
        dump_text(out, node->simple ? "simple" : "complex");
        break;
    case AST_RAISE:
        dump_child(out, node->raise.exception);
        dump_child(out, node->raise.cause);
        break;
    case AST_ASSERT:
        dump_child(out, node->assertion.test);
        dump_child(out, node->assertion.message);
        break;
    case AST_IMPORT: dump_aliases(out, node->import.aliases); break;
    case AST_IMPORT_FROM:
        dump_name(out, node->import.module);
        dump_aliases(out, node->import.aliases);
        aw_buffer_append_format(out, " %u", node->import.level);
        break;
    case AST_GLOBAL:
    case AST_NONLOCAL: dump_names(out, node->names); break;
    default: break;
    }
}

static void dump_pattern_fields(AwBuffer *out, const AwNode *node)
{
    switch (node->kind) {
    case AST_MATCH_VALUE: dump_child(out, node->child); break;
    case AST_MATCH_SINGLETON: dump_constant(out, &node->constant); break;
    case AST_MATCH_SEQUENCE:
    case AST_MATCH_OR: dump_nodes(out, node->children); break;
    case AST_MATCH_MAPPING:
        dump_nodes(out, node->match_mapping.keys);
        dump_nodes(out, node->match_mapping.patterns);
        dump_name(out, node->match_mapping.rest);
        break;
    case AST_MATCH_CLASS:
        dump_child(out, node->match_class.type);
        dump_nodes(out, node->match_class.patterns);
        dump_names(out, node->match_class.attributes);
        dump_nodes(out, node->match_class.attribute_patterns);
        break;
    case AST_MATCH_STAR: dump_name(out, node->name); break;
    case AST_MATCH_AS:
        dump_child(out, node->match_as.pattern);
        dump_name(out, node->match_as.name);
        break;
    default: break;
    }
}

static void dump_operator_fields(AwBuffer *out, const AwNode *node)
{
    switch (node->kind) {
    case AST_BOOL_OP:
        dump_text(out, node->bool_op.is_or ? "Or" : "And");
        dump_nodes(out, node->bool_op.values);
        break;
    case AST_NAMED_EXPR:
        dump_child(out, node->named_expr.target);
        dump_child(out, node->named_expr.value);
        break;
    case AST_BIN_OP:
        dump_child(out, node->bin_op.left);
        dump_text(out, binary_name(node->bin_op.op));
        dump_child(out, node->bin_op.right);
        break;
    case AST_UNARY_OP:
        dump_text(out, unary_name(node->unary_op.op));
        dump_child(out, node->unary_op.operand);
        break;
    case AST_IF_EXP:
        dump_child(out, node->if_exp.test);
        dump_child(out, node->if_exp.body);
        dump_child(out, node->if_exp.orelse);
        break;
    case AST_COMPARE: dump_compare(out, node); break;
    default: break;
    }
}

static void dump_expression_fields(AwBuffer *out, const AwNode *node)
{
    switch (node->kind) {
    case AST_LAMBDA:
        dump_params(out, node->lambda.params);
        dump_child(out, node->lambda.body);
        break;
    case AST_DICT:
        dump_nodes(out, node->dict.keys);
        dump_nodes(out, node->dict.values);
        break;
    case AST_SET:
    case AST_JOINED_STR:
    case AST_LIST:
    case AST_TUPLE: dump_nodes(out, node->children); break;
    case AST_LIST_COMP:
    case AST_SET_COMP:
    case AST_DICT_COMP:
    case AST_GENERATOR_EXP:
        dump_child(out, node->comprehension.element);
        dump_child(out, node->comprehension.value);
        dump_generators(out, node->comprehension.generators);
        break;
    case AST_AWAIT:
    case AST_YIELD:
    case AST_YIELD_FROM:
    case AST_STARRED: dump_child(out, node->child); break;
    case AST_CALL:
        dump_child(out, node->call.function);
        dump_nodes(out, node->call.args);
        dump_keywords(out, node->call.keywords);
        break;
    case AST_FORMATTED_VALUE:
        dump_child(out, node->formatted_value.value);
        aw_buffer_append_format(out, " %d", node->formatted_value.conversion);
        dump_child(out, node->formatted_value.spec);
        break;
    case AST_CONSTANT: dump_constant(out, &node->constant); break;
    case AST_ATTRIBUTE:
        dump_child(out, node->attribute.value);
        dump_name(out, node->attribute.name);
        break;
    case AST_SUBSCRIPT:
        dump_child(out, node->subscript.value);
        dump_child(out, node->subscript.index);
        break;
    case AST_NAME: dump_name(out, node->name); break;
    case AST_SLICE:
        dump_child(out, node->slice.lower);
        dump_child(out, node->slice.upper);
        dump_child(out, node->slice.step);
        break;
    default: break;
    }
}

static bool has_context(int kind)
{
    return kind == AST_NAME || kind == AST_ATTRIBUTE || kind == AST_SUBSCRIPT ||
           kind == AST_STARRED || kind == AST_LIST || kind == AST_TUPLE;
}

static void dump_node(AwBuffer *out, const AwNode *node)
{
    static const char *const contexts[] = {"Load", "Store", "Del"};
    aw_buffer_append_byte(out, '(');
    aw_buffer_append_text(out, node->is_async ? "Async" : "");
    aw_buffer_append_text(out, aw_ast_kind_name((AwAstKind)node->kind));
    dump_span(out, node->span);
    if (has_context(node->kind))
        dump_text(out, contexts[node->context]);
    /* Each kind is known to one of these. */
    dump_block_fields(out, node);
    dump_simple_fields(out, node);
    dump_operator_fields(out, node);
    dump_expression_fields(out, node);
    dump_pattern_fields(out, node);
    aw_buffer_append_byte(out, ')');
}

void aw_dump_ast(const AwAst *ast, AwBuffer *out)
{
    for (uint32_t i = 0; i < ast->body->count; i++) {
        dump_node(out, ast->body->items[i]);
        aw_buffer_append_byte(out, '\n');
    }
}
