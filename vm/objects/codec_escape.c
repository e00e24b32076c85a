/* codec_escape.c: the codecs unicode_escape and raw_unicode_escape: text with escape sequences as in string literals. */
#include "base/unicode_names.h"
#include "vm/objects/bytes.h"
#include "vm/objects/codec_inside.h"

#include <ctype.h>
#include <stdio.h>

/* ---- encoding ---- */

static void put_escape(AwBuffer *out, uint32_t c)
{
    aw_buffer_append_format(out, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
}

static void put_escaped(AwBuffer *out, uint32_t c)
{
    switch (c) {
    case '\\': aw_buffer_append_text(out, "\\\\"); break;
    case '\t': aw_buffer_append_text(out, "\\t"); break;
    case '\n': aw_buffer_append_text(out, "\\n"); break;
    case '\r': aw_buffer_append_text(out, "\\r"); break;
    default:
        if (c >= 0x20 && c < 0x7f)
            aw_buffer_append_byte(out, (char)c);
        else
            put_escape(out, c);
    }
}

AwValue aw_codec_escape(AwVM *vm, const AwStr *text, bool raw)
{
    AwBuffer out = {0};
    for (const char *at = text->data, *end = at + text->size; at < end;) {
        unsigned width;
        uint32_t c = aw_utf8_decode(at, &width);
        at += width;
        if (!raw)
            put_escaped(&out, c);
        else if (c < 0x100)
            aw_buffer_append_byte(&out, (char)c);
        else
            put_escape(&out, c);
    }
    return aw_bytes_take(vm, &out);
}

/* ---- decoding ---- */

typedef struct {
    AwVM *vm;
    const char *bytes, *at, *end;
    const char *encoding, *errors; /* names */
    AwBuffer out;
} Reader;

/* The bytes from `start` to r->at mean nothing: what the error handler wants in their place. */
static bool bad(Reader *r, const char *start, const char *reason)
{
    if (r->errors && strcmp(r->errors, "ignore") == 0)
        return true;
    if (r->errors && strcmp(r->errors, "replace") == 0) {
        aw_buffer_append_codepoint(&r->out, 0xFFFD);
        return true;
    }
    if (r->errors && strcmp(r->errors, "backslashreplace") == 0) {
        for (; start < r->at; start++)
            put_escape(&r->out, (unsigned char)*start);
        return true;
    }
    AwValue object = aw_bytes_new(r->vm, r->bytes, (size_t)(r->end - r->bytes));
    if (r->errors && strcmp(r->errors, "strict") != 0) {
        AwCodecAnswer answer;
        if (!aw_codec_handle(r->vm, &aw_unicode_decode_error_type, r->encoding, object,
                             (size_t)(start - r->bytes), (size_t)(r->at - r->bytes), reason,
                             r->errors, &answer))
            return false;
        AwStr *text = aw_as_str(answer.replacement);
        AwBytes *bytes = aw_as_bytes(answer.object);
        aw_buffer_append(&r->out, text->data, text->size);
        r->bytes = bytes->data;
        r->end = r->bytes + bytes->size;
        r->at = r->bytes + answer.next;
        return true;
    }
    return object && aw_codec_raise(r->vm, &aw_unicode_decode_error_type, r->encoding, object,
                                    (size_t)(start - r->bytes), (size_t)(r->at - r->bytes), reason);
}

static bool read_hex(Reader *r, const char *start, int digits, const char *truncated,
                     const char *too_large)
{
    uint32_t c = 0;
    for (int i = 0; i < digits; i++, r->at++) {
        if (r->at == r->end || !isxdigit((unsigned char)*r->at))
            return bad(r, start, truncated);
        c = c * 16 +
            (uint32_t)(isdigit((unsigned char)*r->at) ? *r->at - '0' : tolower(*r->at) - 'a' + 10);
    }
    if (c > 0x10FFFF)
        return bad(r, start, too_large);
    aw_buffer_append_codepoint(&r->out, c);
    return true;
}

static bool read_name(Reader *r, const char *start)
{
    static const char malformed[] = "malformed \\N character escape";
    if (r->at == r->end || *r->at != '{')
        return bad(r, start, malformed);
    const char *name = ++r->at, *close = memchr(name, '}', (size_t)(r->end - name));
    if (!close)
        r->at = r->end;
    if (!close || close == name)
        return bad(r, start, malformed);
    r->at = close + 1;
    int32_t c = aw_unicode_by_name(name, (size_t)(close - name));
    if (c < 0)
        return bad(r, start, "unknown Unicode character name");
    aw_buffer_append_codepoint(&r->out, (uint32_t)c);
    return true;
}

/* One sequence; r->at stands behind the backslash. */
static bool read_escape(Reader *r)
{
    static const char letters[] = "abfnrtv\\'\"", meant[] = "\a\b\f\n\r\t\v\\'\"";
    const char *start = r->at - 1;
    if (r->at == r->end)
        return bad(r, start, "\\ at end of string");
    char letter = *r->at++;
    const char *found = letter ? strchr(letters, letter) : NULL;
    switch (letter) {
    case '\n': return true;
    case 'x': return read_hex(r, start, 2, "truncated \\xXX escape", NULL);
    case 'u': return read_hex(r, start, 4, "truncated \\uXXXX escape", NULL);
    case 'U':
        return read_hex(r, start, 8, "truncated \\UXXXXXXXX escape", "illegal Unicode character");
    case 'N': return read_name(r, start);
    default: break;
    }
    if (found) {
        aw_buffer_append_byte(&r->out, meant[found - letters]);
    } else if (letter >= '0' && letter <= '7') {
        uint32_t c = (uint32_t)(letter - '0');
        for (int i = 0; i < 2 && r->at < r->end && *r->at >= '0' && *r->at <= '7'; i++)
            c = c * 8 + (uint32_t)(*r->at++ - '0');
        aw_buffer_append_codepoint(&r->out, c);
    } else {
        aw_buffer_append_byte(&r->out, '\\');
        aw_buffer_append_codepoint(&r->out, (unsigned char)letter);
    }
    return true;
}

/* The raw codec knows \u and \U alone, behind an odd number of backslashes. */
static bool read_raw_escape(Reader *r)
{
    const char *start = r->at - 1;
    if (r->at < r->end && *r->at == '\\') {
        aw_buffer_append_text(&r->out, "\\\\");
        r->at++;
        return true;
    }
    char letter = r->at < r->end ? *r->at : 0;
    if (letter != 'u' && letter != 'U') {
        aw_buffer_append_byte(&r->out, '\\');
        return true;
    }
    r->at++;
    return letter == 'u'
               ? read_hex(r, start, 4, "truncated \\uXXXX escape", NULL)
               : read_hex(r, start, 8, "truncated \\UXXXXXXXX escape", "\\Uxxxxxxxx out of range");
}

AwValue aw_codec_unescape(AwVM *vm, const char *bytes, size_t size, bool raw, const char *errors)
{
    Reader r = {.vm = vm,
                .bytes = bytes,
                .at = bytes,
                .end = bytes + size,
                .encoding = raw ? "rawunicodeescape" : "unicodeescape",
                .errors = errors};
    while (r.at < r.end) {
        char c = *r.at++;
        if (c != '\\') {
            aw_buffer_append_codepoint(&r.out, (unsigned char)c);
        } else if (!(raw ? read_raw_escape(&r) : read_escape(&r))) {
            aw_buffer_deinit(&r.out);
            return AW_UNSET;
        }
    }
    return aw_str_take(vm, &r.out);
}
