/* Values of number literals. */
#ifndef AW_LANG_NUMBER_H
#define AW_LANG_NUMBER_H

#include "lang/ast.h"

enum { AW_NUMBER_MAX_DIGITS = 4300 }; /* of a decimal integer, as in CPython */

/* The value of a well-formed literal. Digits of big integers are copied into the arena. */
AwConstant aw_number_parse(AwArena *arena, const char *text, uint32_t length);

#endif
