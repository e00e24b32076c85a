/* UTF-8: decoding, encoding, validation, counting characters. */
#include "base/utf8.h"

#include <string.h>

static bool is_continuation(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/* Bounds of the second byte after each lead byte (Unicode standard, table 3-7): they keep out
   overlong forms, surrogates and what lies beyond U+10FFFF. */
static bool second_byte_fits(unsigned char lead, unsigned char second)
{
    unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

static bool fail(AwUtf8Error *error, size_t start, size_t end, const char *reason)
{
    if (error)
        *error = (AwUtf8Error){start, end, reason};
    return false;
}

/* One sequence of two or more bytes at `at`; gives its width, or 0 with *error filled. */
static unsigned check_sequence(const unsigned char *text, size_t length, size_t at,
                               AwUtf8Error *error)
{
    unsigned char lead = text[at];
    if (lead < 0xC2 || lead > 0xF4)
        return fail(error, at, at + 1, "invalid start byte");
    unsigned width = aw_utf8_width(lead);
    for (unsigned i = 1; i < width; i++) {
        if (at + i == length)
            return fail(error, at, length, "unexpected end of data");
        bool fits = i == 1 ? second_byte_fits(lead, text[at + 1]) : is_continuation(text[at + i]);
        if (!fits)
            return fail(error, at, at + i, "invalid continuation byte");
    }
    return width;
}

bool aw_utf8_validate(const char *text, size_t length, AwUtf8Error *error)
{
    const unsigned char *bytes = (const unsigned char *)text;
    size_t at = 0;
    while (at < length) {
        uint64_t eight;
        if (length - at >= 8 && (memcpy(&eight, bytes + at, 8), !(eight & 0x8080808080808080u))) {
            at += 8;
        } else if (bytes[at] < 0x80) {
            at++;
        } else {
            unsigned width = check_sequence(bytes, length, at, error);
            if (!width)
                return false;
            at += width;
        }
    }
    return true;
}

uint32_t aw_utf8_decode(const char *text, unsigned *width)
{
    const unsigned char *bytes = (const unsigned char *)text;
    *width = aw_utf8_width(bytes[0]);
    switch (*width) {
    case 2: return (bytes[0] & 0x1Fu) << 6 | (bytes[1] & 0x3Fu);
    case 3: return (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
    case 4:
        return (bytes[0] & 0x07u) << 18 | (bytes[1] & 0x3Fu) << 12 | (bytes[2] & 0x3Fu) << 6 |
               (bytes[3] & 0x3Fu);
    default: return bytes[0];
    }
}

unsigned aw_utf8_encode(uint32_t codepoint, char out[AW_UTF8_MAX])
{
    if (codepoint < 0x80) {
        out[0] = (char)codepoint;
        return 1;
    }
    if (codepoint < 0x800) {
        out[0] = (char)(0xC0 | codepoint >> 6);
        out[1] = (char)(0x80 | (codepoint & 0x3F));
        return 2;
    }
    if (codepoint < 0x10000) {
        out[0] = (char)(0xE0 | codepoint >> 12);
        out[1] = (char)(0x80 | (codepoint >> 6 & 0x3F));
        out[2] = (char)(0x80 | (codepoint & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | codepoint >> 18);
    out[1] = (char)(0x80 | (codepoint >> 12 & 0x3F));
    out[2] = (char)(0x80 | (codepoint >> 6 & 0x3F));
    out[3] = (char)(0x80 | (codepoint & 0x3F));
    return 4;
}

size_t aw_utf8_count(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += !is_continuation((unsigned char)text[i]);
    return count;
}

size_t aw_utf8_offset(const char *text, size_t length, size_t index)
{
    size_t at = 0;
    for (uint64_t eight; length - at >= 8; at += 8) {
        memcpy(&eight, text + at, 8); /* bytes that begin a code point: all but 10xxxxxx */
        uint64_t begins = (~(eight >> 7) | eight >> 6) & 0x0101010101010101u;
        size_t count = (size_t)((begins * 0x0101010101010101u) >> 56);
        if (count > index)
            break;
        index -= count;
    }
    for (; at < length; at++)
        if (((unsigned char)text[at] & 0xC0) != 0x80 && index-- == 0)
            return at;
    return length;
}

bool aw_utf8_is_ascii(const char *text, size_t length)
{
    size_t at = 0;
    for (uint64_t eight; length - at >= 8; at += 8) {
        memcpy(&eight, text + at, 8);
        if (eight & 0x8080808080808080u)
            return false;
    }
    for (; at < length; at++)
        if ((unsigned char)text[at] >= 0x80)
            return false;
    return true;
}
