/* The parser's back doors: expressions in f-strings, and pieces of texts that were refused. */
#ifndef AW_LANG_PARSE_FIELD_H
#define AW_LANG_PARSE_FIELD_H

#include "lang/build.h"

/* An expression in an f-string: its text, where it begins, and what CPython 3.11 takes off from the
   columns of errors in it. */
typedef struct AwField {
    const char *text;
    uint32_t length;
    uint32_t line;
    uint32_t col;
    uint32_t shift;
} AwField;

/* Parses it as if it stood in round brackets. NULL when it is refused: then that is reported, and
   the builder has refused. */
AwNode *aw_parse_field(AwBuilder *b, const AwField *field);

/* The tree of `count` tokens if they are an expression (also a starred one, several with commas,
   `yield`, `x := y`, or a comprehension without its brackets), else NULL. The tree lives in
   `arena`. What is wrong inside of string literals goes to `diags`; nothing else is reported,
   since whoever asks knows that the text as a whole is wrong. */
AwNode *aw_parse_piece(AwArena *arena, AwDiagnostics *diags, const AwToken *tokens, uint32_t count);

#endif
