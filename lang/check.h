/* Errors that need to know where a statement stands: `await` outside async functions, `return`
   outside functions, `nonlocal` without a binding and so on, in CPython's words. */
#ifndef AW_LANG_CHECK_H
#define AW_LANG_CHECK_H

#include "base/diag.h"
#include "lang/ast.h"

/* Goes once over a parsed tree; false when it added to `diags`. `top_level_await` allows await,
   async for, async with and asynchronous comprehensions outside of functions, as the prompt
   does. */
bool aw_check(const AwAst *ast, bool top_level_await, AwDiagnostics *diags)
    __attribute__((warn_unused_result));

#endif
