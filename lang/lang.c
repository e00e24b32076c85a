/* The way of a source text through the front end. */
#include "lang/lang.h"

#include "lang/check.h"

AwCode *aw_lang_compile_tree(AwAst *ast, AwCompileOptions options, AwDiagnostics *diags)
{
    return aw_check(ast, options.top_level_await, diags) ? aw_compile(ast, options, diags) : NULL;
}

AwParseStatus aw_lang_compile(AwSource *source, AwParseMode mode, AwCompileOptions options,
                              AwDiagnostics *diags, AwCode **code)
{
    AwArena arena;
    AwAst *ast;
    *code = NULL;
    aw_arena_init(&arena);
    AwParseStatus status = aw_parse(&arena, source, mode, diags, &ast);
    if (status == AW_PARSE_OK)
        *code = aw_lang_compile_tree(ast, options, diags);
    aw_arena_deinit(&arena);
    return status == AW_PARSE_OK && !*code ? AW_PARSE_ERROR : status;
}
