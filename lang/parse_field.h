/* The parser's back door, for expressions in f-strings. */
#ifndef AW_LANG_PARSE_FIELD_H
#define AW_LANG_PARSE_FIELD_H

#include "lang/build.h"

/* The expression that stands at the given place in an f-string, parsed as if it stood in round
   brackets. NULL when it is refused: then that is reported, and the builder has refused. */
AwNode *aw_parse_field(AwBuilder *b, const char *text, uint32_t length, uint32_t line,
                       uint32_t col);

#endif
