/* Tokens: what the lexer and layout make and the parser reads. Their numbers (TOK_…) are
   lemon's. */
#ifndef AW_LANG_TOKEN_H
#define AW_LANG_TOKEN_H

#include "base/diag.h"
#include "lang/grammar.h" /* made by lemon: TOK_… */

#include <stdbool.h>
#include <stdint.h>

typedef struct AwToken {
    const char *text; /* not owned, not terminated */
    uint32_t length;
    uint8_t type;  /* TOK_… */
    uint8_t soft;  /* of a NAME: TOK_MATCH or TOK_CASE where it is a keyword, else 0 */
    uint8_t level; /* brackets open behind the token */
    AwSpan span;
} AwToken;

#define TOK_END 0 /* lemon's end of input */

enum {
    AW_TOKEN_MAX_LEVEL = 200,  /* nested brackets, as in CPython */
    AW_TOKEN_MAX_INDENT = 100, /* nested blocks, as in CPython */
};

typedef struct AwBracket {
    char kind; /* ( [ or { */
    AwSpan span;
} AwBracket;

/* All tokens of a text. The last one is TOK_END, or TOK_ERROR where the text stops being tokens;
   what is wrong there stands in `error`, and is only reported when the parser gets so far. */
typedef struct AwTokens {
    AwToken *items; /* malloc */
    uint32_t count;
    uint32_t capacity;
    AwDiag *error; /* not yet added to any AwDiagnostics; NULL without TOK_ERROR */
    bool urgent;   /* the error also replaces a plain "invalid syntax" before it */
    bool cut_off;  /* the error is that the text ended too early */
    uint32_t level;
    AwBracket brackets[AW_TOKEN_MAX_LEVEL]; /* those open at the end; `level` many */
} AwTokens;

static inline bool aw_token_is(const AwToken *token, const char *text, uint32_t length)
{
    return token->length == length && __builtin_memcmp(token->text, text, length) == 0;
}

#endif
