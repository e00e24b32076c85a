/* The lexer: raw tokens from text, one after the other. Layout makes the lines and blocks of
   them. */
#ifndef AW_LANG_LEXER_H
#define AW_LANG_LEXER_H

#include "lang/token.h"

typedef struct AwLexer {
    const char *cursor;     /* next byte to read; a NUL byte ends the text */
    const char *end;        /* where that NUL stands */
    const char *line_start; /* first byte of the line of `cursor` */
    uint32_t line;          /* its number */
    uint32_t first_line;    /* number of the text's first line ... */
    uint32_t first_col;     /* ... and the column at which it starts; 0 but in f-strings */
    AwTokens *tokens;
    AwDiagnostics *diags; /* only its arena and source are used: errors go to tokens->error */
} AwLexer;

/* The next token into *token: operators, keywords, names, numbers, strings, TOK_NEWLINE for each
   line end, TOK_END, or TOK_ERROR with tokens->error set. Skips blanks, comments and joined lines.
   Brackets are not counted here. */
void aw_lexer_next(AwLexer *lexer, AwToken *token);

/* Column of `at` in the lexer's current line. */
static inline uint32_t aw_lexer_col(const AwLexer *lexer, const char *at)
{
    uint32_t base = lexer->line == lexer->first_line ? lexer->first_col : 0;
    return base + (uint32_t)(at - lexer->line_start);
}

/* Goes over a joined line: `cursor` stands behind a backslash. False: *error is TOK_ERROR then. */
bool aw_lexer_join_line(AwLexer *lexer, AwToken *error);

/* Makes *token the TOK_ERROR for tokens->error, made by aw_diag_make. The place is one character:
   the one before `behind` in the current line. */
void aw_lexer_fail(AwLexer *lexer, AwToken *token, const char *behind, AwDiagId id, ...);

/* A number literal that is wrong or runs into a word. Finds CPython's error for it; true when
   there is one, false when the number is good and a keyword follows at once (1if x else y).
   (lang/lexer_number.c) */
bool aw_lexer_check_number(AwLexer *lexer, AwToken *token);

/* Is it an identifier? Else *bad is its first character that may not stand there, *behind where
   that one ends. (lang/identifier.c) */
bool aw_identifier_check(const char *text, uint32_t length, uint32_t *bad, const char **behind);

/* NFKC form of a valid identifier that is not ASCII, to be released with free(). */
char *aw_identifier_normalize(const char *text, uint32_t length, size_t *out_length)
    __attribute__((returns_nonnull));

/* Would CPython's str.isprintable say yes? */
bool aw_identifier_is_printable(uint32_t codepoint);

#endif
