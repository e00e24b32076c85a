/* UTF-8: decoding, encoding, validation, counting characters. */
#ifndef AW_BASE_UTF8_H
#define AW_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define AW_UTF8_MAX 4 /* most bytes of one code point */

/* Why a byte sequence is not UTF-8, in the words of CPython's UnicodeDecodeError. */
typedef struct AwUtf8Error {
    size_t start;       /* offset of the first bad byte */
    size_t end;         /* offset behind the last bad byte */
    const char *reason; /* "invalid start byte", "invalid continuation byte", ... */
} AwUtf8Error;

/* Is it well-formed UTF-8 (no surrogates, nothing overlong)? `error` may be NULL. */
bool aw_utf8_validate(const char *text, size_t length, AwUtf8Error *error);

/* Bytes of the code point that starts with `lead`, 1 for a byte that cannot start one. */
static inline unsigned aw_utf8_width(unsigned char lead)
{
    return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 1;
}

/* Decodes the code point at `text`, which must be valid UTF-8 or WTF-8; `*width` gets its bytes. */
uint32_t aw_utf8_decode(const char *text, unsigned *width);

/* Writes a code point, returns how many bytes (1 to 4). Surrogates are written as three bytes. */
unsigned aw_utf8_encode(uint32_t codepoint, char out[AW_UTF8_MAX]);

/* Number of code points in valid UTF-8. */
size_t aw_utf8_count(const char *text, size_t length);

/* Byte offset of code point number `index`, or `length` when there are not so many. */
size_t aw_utf8_offset(const char *text, size_t length, size_t index);

/* Are all bytes below 0x80? */
bool aw_utf8_is_ascii(const char *text, size_t length);

#endif
