/* The parser's door: source text in, syntax tree or diagnostics out. */
#ifndef AW_LANG_PARSE_H
#define AW_LANG_PARSE_H

#include "base/diag.h"
#include "lang/ast.h"

typedef enum AwParseStatus {
    AW_PARSE_OK,
    AW_PARSE_INCOMPLETE, /* AW_PARSE_SINGLE alone: no error yet, more lines are wanted */
    AW_PARSE_ERROR,      /* the first entry of `diags` says what */
} AwParseStatus;

/* Parses `source`. On AW_PARSE_OK `*ast` is the tree, in `arena`; else NULL. Raises nothing, keeps
   no state. `source` and `arena` must outlive the tree.

   AW_PARSE_SINGLE takes everything typed since the last complete statement, each line with its line
   end. A compound statement is complete when an empty line follows it; until then, and inside open
   brackets or triple quotes, the status is AW_PARSE_INCOMPLETE. Blank text gives an empty body. */
AwParseStatus aw_parse(AwArena *arena, AwSource *source, AwParseMode mode, AwDiagnostics *diags,
                       AwAst **ast) __attribute__((warn_unused_result));

#endif
