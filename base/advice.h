/* Advice: the notes and help lines that Aw puts below an error's own lines, all in one form. */
#ifndef AW_BASE_ADVICE_H
#define AW_BASE_ADVICE_H

#include "base/buffer.h"

/* Appends "  LABEL: text", in lines of at most 100 columns; further ones begin below the text. A line does
   not end before a number, nor inside of `code`. A line end in the text is kept. */
void aw_advice_append(AwBuffer *out, const char *label, const char *text);

#endif
