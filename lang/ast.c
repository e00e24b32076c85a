/* The syntax tree's own few functions. */
#include "lang/ast.h"

#include "lang/names.h"

const AwName *aw_ast_intern(AwAst *ast, const char *text, size_t length)
{
    const AwName *name = aw_names_intern(ast->names, text, length);
    ast->name_count = ast->names->count;
    return name;
}

const char *aw_ast_kind_name(AwAstKind kind)
{
    static const char *const names[AST_KIND_COUNT] = {
#define X(name, python_name) [AST_##name] = python_name,
        AW_AST_KINDS(X)
#undef X
    };
    return names[kind];
}

AwAst *aw_ast_new(AwArena *arena, AwSource *source, AwParseMode mode)
{
    static const AwNodes nothing;
    AwAst *ast = AW_ARENA_NEW(arena, AwAst);
    ast->source = source;
    ast->arena = arena;
    ast->mode = mode;
    ast->body = &nothing;
    ast->names = AW_ARENA_NEW(arena, AwNameTable);
    ast->names->arena = arena;
    return ast;
}
