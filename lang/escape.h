/* Escape sequences in string and bytes literals. */
#ifndef AW_LANG_ESCAPE_H
#define AW_LANG_ESCAPE_H

#include "base/buffer.h"

#include <stdbool.h>

typedef struct AwEscapeError {
    size_t start;       /* in bytes of the text that was decoded ... */
    size_t end;         /* ... the last byte that belongs to the bad sequence */
    const char *reason; /* in CPython's words; NULL for \N{...} where the names are not there */
} AwEscapeError;

/* `*unknown` of both is set to the first backslash that begins no escape sequence, or one with more than a byte, if
   there is one. */

/* Appends `text` with its escape sequences replaced, as UTF-8. *surrogates is set when lone
   surrogates came out. False on a malformed sequence. */
bool aw_escape_decode_str(const char *text, size_t length, AwBuffer *out, bool *surrogates,
                          AwEscapeError *error, const char **unknown);

/* The same for bytes literals, where only \x can be malformed: error->start is its place. */
bool aw_escape_decode_bytes(const char *text, size_t length, AwBuffer *out, AwEscapeError *error,
                            const char **unknown);

#endif
