/* Layout: the lexer's raw tokens become lines and blocks (NEWLINE, INDENT, DEDENT). */
#ifndef AW_LANG_LAYOUT_H
#define AW_LANG_LAYOUT_H

#include "lang/token.h"

/* All tokens of a text that ends with a NUL byte at text[length]. `diags` gives the arena for an
   error that is put aside in `tokens`. Release with aw_layout_free. */
void aw_layout_file(AwTokens *tokens, AwDiagnostics *diags, const char *text, uint32_t length);

/* The tokens of an expression in an f-string, which begins at the given place and ends with a
   NUL byte: as if it stood in round brackets, which are made as tokens around it. */
void aw_layout_field(AwTokens *tokens, AwDiagnostics *diags, const char *text, uint32_t length,
                     uint32_t line, uint32_t col);

void aw_layout_free(AwTokens *tokens);

#endif
