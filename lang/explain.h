/* The explainer: why a text was refused, in CPython's words and at CPython's place. */
#ifndef AW_LANG_EXPLAIN_H
#define AW_LANG_EXPLAIN_H

#include "lang/ast.h"
#include "lang/token.h"

/* Adds one diagnostic. `refused` is the index of the token the parser could not go on with; `found`
   is an error that the builder found on the way, or NULL: it is added if there is no better one. */
void aw_explain(AwDiagnostics *diags, const AwTokens *tokens, AwParseMode mode, uint32_t refused,
                AwDiag *found);

#endif
