/* Escape sequences in string and bytes literals (The Python Language Reference, section 2.4.1). */
#include "lang/escape.h"

#include "base/unicode_names.h"

#include <string.h>

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The byte that a one-letter escape stands for, or -1. */
static int simple_escape(char letter)
{
    switch (letter) {
    case '\\':
    case '\'':
    case '"': return letter;
    case 'a': return 7;
    case 'b': return 8;
    case 'f': return 12;
    case 'n': return 10;
    case 'r': return 13;
    case 't': return 9;
    case 'v': return 11;
    default: return -1;
    }
}

/* Up to three octal digits at `at`; moves it behind them. */
static uint32_t read_octal(const char **at, const char *end)
{
    uint32_t value = 0;
    for (int i = 0; i < 3 && *at < end && **at >= '0' && **at <= '7'; i++)
        value = value * 8 + (uint32_t)(*(*at)++ - '0');
    return value;
}

/* Exactly `digits` hexadecimal digits; false when there are fewer, `at` is where they stop then. */
static bool read_hex(const char **at, const char *end, int digits, uint32_t *value)
{
    *value = 0;
    for (int i = 0; i < digits; i++, (*at)++) {
        int digit = *at < end ? hex_value(**at) : -1;
        if (digit < 0)
            return false;
        *value = *value * 16 + (uint32_t)digit;
    }
    return true;
}

typedef struct Decoder {
    const char *text; /* all of it, for the places of errors */
    const char *end;
    AwBuffer *out;
    AwEscapeError *error;
    bool *surrogates;
    const char **unknown;
} Decoder;

static void note_unknown(const char **unknown, const char *backslash)
{
    if (!*unknown)
        *unknown = backslash;
}

static bool fail(Decoder *decoder, const char *backslash, const char *behind, const char *reason)
{
    size_t start = (size_t)(backslash - decoder->text);
    size_t end = (size_t)(behind - decoder->text);
    *decoder->error = (AwEscapeError){start, end > start ? end - 1 : start, reason};
    return false;
}

static bool decode_hex(Decoder *decoder, const char *backslash, const char **at, char letter)
{
    static const struct {
        char letter;
        int digits;
        const char *truncated;
    } forms[] = {
        {'x', 2, "truncated \\xXX escape"},
        {'u', 4, "truncated \\uXXXX escape"},
        {'U', 8, "truncated \\UXXXXXXXX escape"},
    };
    int form = letter == 'x' ? 0 : letter == 'u' ? 1 : 2;
    uint32_t value;
    if (!read_hex(at, decoder->end, forms[form].digits, &value))
        return fail(decoder, backslash, *at, forms[form].truncated);
    if (value > 0x10FFFF)
        return fail(decoder, backslash, *at, "illegal Unicode character");
    *decoder->surrogates |= value >= 0xD800 && value <= 0xDFFF;
    aw_buffer_append_codepoint(decoder->out, value);
    return true;
}

/* The {name} of \N{name}. */
static bool decode_name(Decoder *decoder, const char *backslash, const char **from)
{
    const char *at = *from, *close = NULL;
    if (at < decoder->end && *at == '{')
        close = memchr(at, '}', (size_t)(decoder->end - at));
    if (!close || close == at + 1) {
        const char *behind =
            close || at == decoder->end || *at != '{' ? at + !!close : decoder->end;
        return fail(decoder, backslash, behind, "malformed \\N character escape");
    }
    if (!aw_unicode_has_names())
        return fail(decoder, backslash, close + 1, NULL);
    int32_t code = aw_unicode_by_name(at + 1, (size_t)(close - at - 1));
    if (code < 0)
        return fail(decoder, backslash, close + 1, "unknown Unicode character name");
    aw_buffer_append_codepoint(decoder->out, (uint32_t)code);
    *from = close + 1;
    return true;
}

/* One escape sequence; `at` stands behind its backslash. */
static bool decode_escape(Decoder *decoder, const char **at)
{
    const char *backslash = *at - 1;
    if (*at == decoder->end) { /* in an f-string, before a brace */
        aw_buffer_append_byte(decoder->out, '\\');
        if (**at == '{')
            note_unknown(decoder->unknown, backslash);
        return true;
    }
    char letter = *(*at)++;
    int simple = simple_escape(letter);
    if (letter == '\n')
        return true;
    if (simple >= 0) {
        aw_buffer_append_byte(decoder->out, (char)simple);
        return true;
    }
    if (letter == 'x' || letter == 'u' || letter == 'U')
        return decode_hex(decoder, backslash, at, letter);
    if (letter == 'N')
        return decode_name(decoder, backslash, at);
    if (letter >= '0' && letter <= '7') {
        (*at)--;
        uint32_t value = read_octal(at, decoder->end);
        aw_buffer_append_codepoint(decoder->out, value);
        if (value > 0xFF)
            note_unknown(decoder->unknown, backslash);
        return true;
    }
    if ((unsigned char)letter < 0x80)
        note_unknown(decoder->unknown, backslash);
    aw_buffer_append_byte(decoder->out, '\\'); /* not an escape: both stand for themselves */
    aw_buffer_append_byte(decoder->out, letter);
    return true;
}

bool aw_escape_decode_str(const char *text, size_t length, AwBuffer *out, bool *surrogates,
                          AwEscapeError *error, const char **unknown)
{
    Decoder decoder = {text, text + length, out, error, surrogates, unknown};
    const char *at = text;
    while (at < decoder.end) {
        const char *backslash = memchr(at, '\\', (size_t)(decoder.end - at));
        const char *stop = backslash ? backslash : decoder.end;
        aw_buffer_append(out, at, (size_t)(stop - at));
        at = stop + 1;
        if (backslash && !decode_escape(&decoder, &at))
            return false;
    }
    return true;
}

static bool decode_byte_escape(const char *text, const char **at, const char *end, AwBuffer *out,
                               AwEscapeError *error, const char **unknown)
{
    const char *backslash = *at - 1;
    char letter = *(*at)++;
    int simple = simple_escape(letter);
    uint32_t value;
    if (letter == '\n')
        return true;
    if (simple >= 0) {
        aw_buffer_append_byte(out, (char)simple);
    } else if (letter == 'x') {
        if (!read_hex(at, end, 2, &value)) {
            size_t start = (size_t)(backslash - text);
            *error = (AwEscapeError){start, start, "invalid \\x escape"};
            return false;
        }
        aw_buffer_append_byte(out, (char)value);
    } else if (letter >= '0' && letter <= '7') {
        (*at)--;
        uint32_t octal = read_octal(at, end);
        aw_buffer_append_byte(out, (char)octal);
        if (octal > 0xFF)
            note_unknown(unknown, backslash);
    } else {
        note_unknown(unknown, backslash);
        aw_buffer_append_byte(out, '\\');
        aw_buffer_append_byte(out, letter);
    }
    return true;
}

bool aw_escape_decode_bytes(const char *text, size_t length, AwBuffer *out, AwEscapeError *error,
                            const char **unknown)
{
    const char *end = text + length;
    for (const char *at = text; at < end;) {
        if (*at != '\\') {
            aw_buffer_append_byte(out, *at++);
        } else {
            at++;
            if (!decode_byte_escape(text, &at, end, out, error, unknown))
                return false;
        }
    }
    return true;
}
