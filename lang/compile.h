/* The compiler's door: a checked syntax tree in, a code object out. */
#ifndef AW_LANG_COMPILE_H
#define AW_LANG_COMPILE_H

#include "base/diag.h"
#include "lang/ast.h"
#include "vm/code.h"

typedef struct AwCompileOptions {
    bool use_namespace;   /* exec(), eval(): the module's names live in a namespace dict, slot 0 */
    bool top_level_await; /* the prompt: module code that awaits becomes a coroutine */
    bool library;         /* an embedded source: its frames are not the user's */
    bool annotations;     /* they are kept as text, as by `from __future__ import annotations` */
    bool no_assert;       /* assert does nothing, and __debug__ is False */
    bool no_doc;          /* documentation strings are left out */
} AwCompileOptions;

/* Compiles a tree that aw_check accepted. In AW_PARSE_EVAL the code returns the expression's value,
   in AW_PARSE_SINGLE expression statements show theirs. NULL when it added to `diags`. The caller
   owns the code and releases it with aw_unit_release(code->unit); tree and source may go before.
   The tree gets its scopes set and names added. Raises nothing, keeps no state. */
AwCode *aw_compile(AwAst *ast, AwCompileOptions options, AwDiagnostics *diags)
    __attribute__((warn_unused_result));

#endif
