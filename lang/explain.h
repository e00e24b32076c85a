/* The explainer: why a text was refused, in CPython's words and at CPython's place. */
#ifndef AW_LANG_EXPLAIN_H
#define AW_LANG_EXPLAIN_H

#include "lang/ast.h"
#include "lang/token.h"

/* Adds one diagnostic. `refused` is the index of the token the parser could not go on with. */
void aw_explain(AwDiagnostics *diags, const AwTokens *tokens, AwParseMode mode, uint32_t refused);

/* What is wrong with the rest of the tokens wins over an error that was found while there were
   tokens left: replaces what `diags` holds if so. `seen` tokens were looked at. */
void aw_explain_tokens(AwDiagnostics *diags, const AwTokens *tokens, uint32_t seen);

#endif
