/* String literals: escapes, adjacent literals, f-strings. */
#ifndef AW_LANG_STRINGS_H
#define AW_LANG_STRINGS_H

#include "lang/build.h"

/* The node for adjacent string tokens: an AST_CONSTANT, or an AST_JOINED_STR if one of them is an
   f-string. On an error it is reported, the builder has refused, and the node is some constant. */
AwNode *aw_strings_parse(AwBuilder *b, const AwToken *first, const AwToken *last)
    __attribute__((returns_nonnull));

#endif
