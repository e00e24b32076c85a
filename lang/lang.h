/* The front end in one call: source text in, code object out. */
#ifndef AW_LANG_LANG_H
#define AW_LANG_LANG_H

#include "lang/compile.h"
#include "lang/parse.h"

/* Parses, checks and compiles. On AW_PARSE_OK `*code` is the code, to be released with
   aw_unit_release(code->unit); else NULL, and on AW_PARSE_ERROR the first entry of `diags` says why.
   `source` and `diags` stay the caller's; the code does not refer to them. */
AwParseStatus aw_lang_compile(AwSource *source, AwParseMode mode, AwCompileOptions options,
                              AwDiagnostics *diags, AwCode **code)
    __attribute__((warn_unused_result));

/* Checks and compiles a tree; NULL when it added to `diags`. */
AwCode *aw_lang_compile_tree(AwAst *ast, AwCompileOptions options, AwDiagnostics *diags)
    __attribute__((warn_unused_result));

#endif
