/* The explainer: why a text was refused, in CPython's words and at CPython's place. */
#include "lang/explain.h"

void aw_explain(AwDiagnostics *diags, const AwTokens *tokens, AwParseMode mode, uint32_t refused)
{
    (void)mode;
    const AwToken *token = &tokens->items[refused];
    if (token->type == TOK_INDENT)
        aw_diag_add(diags, AW_DIAG_UNEXPECTED_INDENT, token->span);
    else
        aw_diag_add(diags, AW_DIAG_INVALID_SYNTAX, token->span);
}
