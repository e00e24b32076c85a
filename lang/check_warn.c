/* What CPython warns of before a program runs: `is` with a literal, calls and indexes that cannot work. */
#include "lang/check_warn.h"

#include "lang/fold.h"

#include <string.h>

static const char *type_of_constant(const AwConst *constant)
{
    switch (constant->kind) {
    case AW_CONST_NONE: return "NoneType";
    case AW_CONST_ELLIPSIS: return "ellipsis";
    case AW_CONST_TRUE:
    case AW_CONST_FALSE: return "bool";
    case AW_CONST_INT:
    case AW_CONST_BIG: return "int";
    case AW_CONST_FLOAT: return "float";
    case AW_CONST_COMPLEX: return "complex";
    case AW_CONST_STR: return "str";
    case AW_CONST_BYTES: return "bytes";
    case AW_CONST_TUPLE: return "tuple";
    default: return NULL;
    }
}

/* The name of a type that an expression shows; NULL if it does not. */
static const char *type_of(AwArena *arena, const AwNode *node)
{
    AwConst constant;
    switch (node->kind) {
    case AST_LIST:
    case AST_LIST_COMP: return "list";
    case AST_DICT:
    case AST_DICT_COMP: return "dict";
    case AST_SET:
    case AST_SET_COMP: return "set";
    case AST_TUPLE: return "tuple";
    case AST_GENERATOR_EXP: return "generator";
    case AST_LAMBDA: return "function";
    case AST_JOINED_STR:
    case AST_FORMATTED_VALUE: return "str";
    case AST_NAME: return NULL;
    default: return aw_fold(arena, node, &constant) ? type_of_constant(&constant) : NULL;
    }
}

static bool is_one_of(const char *type, const char *const *types)
{
    for (; type && *types; types++)
        if (strcmp(type, *types) == 0)
            return true;
    return false;
}

/* Constants but for those that there is one object of. */
static bool is_literal(AwArena *arena, const AwNode *node)
{
    static const char *const single[] = {"NoneType", "ellipsis", "bool", NULL};
    AwConst constant;
    return node->kind != AST_NAME && aw_fold(arena, node, &constant) &&
           !is_one_of(type_of_constant(&constant), single);
}

bool aw_check_warn_identity(AwArena *arena, const AwNode *compare, AwDiagId *id)
{
    const AwNode *left = compare->compare.left;
    for (uint32_t i = 0; i < compare->compare.comparators->count; i++) {
        AwCompareOp op = compare->compare.ops[i];
        const AwNode *right = compare->compare.comparators->items[i];
        if ((op == AW_COMPARE_IS || op == AW_COMPARE_IS_NOT) &&
            (is_literal(arena, left) || is_literal(arena, right))) {
            *id = op == AW_COMPARE_IS ? AW_DIAG_IS_LITERAL : AW_DIAG_IS_NOT_LITERAL;
            return true;
        }
        left = right;
    }
    return false;
}

const char *aw_check_warn_called(AwArena *arena, const AwNode *called)
{
    return called->kind == AST_LAMBDA ? NULL : type_of(arena, called);
}

const char *aw_check_warn_subscripted(AwArena *arena, const AwNode *value)
{
    static const char *const types[] = {"NoneType", "ellipsis",  "bool",     "int", "float",
                                        "complex",  "generator", "function", "set", NULL};
    const char *type = type_of(arena, value);
    return is_one_of(type, types) ? type : NULL;
}

const char *aw_check_warn_indexed(AwArena *arena, const AwNode *value)
{
    static const char *const types[] = {"str", "bytes", "tuple", "list", NULL};
    const char *type = type_of(arena, value);
    return is_one_of(type, types) ? type : NULL;
}

const char *aw_check_warn_index(AwArena *arena, const AwNode *index)
{
    static const char *const good[] = {"int", "bool", NULL};
    const char *type = index->kind == AST_SLICE ? NULL : type_of(arena, index);
    return is_one_of(type, good) ? NULL : type;
}
