/* The way of a source text through the front end. */
#include "lang/lang.h"

#include "lang/check.h"

AwParseStatus aw_lang_compile(AwSource *source, AwParseMode mode, AwCompileOptions options,
                              AwDiagnostics *diags, AwCode **code)
{
    AwArena arena;
    AwAst *ast;
    *code = NULL;
    aw_arena_init(&arena);
    AwParseStatus status = aw_parse(&arena, source, mode, diags, &ast);
    if (status == AW_PARSE_OK && aw_check(ast, options.top_level_await, diags))
        *code = aw_compile(ast, options, diags);
    aw_arena_deinit(&arena);
    return status == AW_PARSE_OK && !*code ? AW_PARSE_ERROR : status;
}
