/* codec.c: text to bytes and back: encodings and what is done about what cannot be converted.
 *
 * Text is UTF-8 inside, with lone surrogates as three bytes, so UTF-8 is mostly a copy.
 */
#include "base/unicode_names.h"
#include "vm/objects/bytes.h"
#include "vm/objects/exception.h"
#include "vm/objects/codec_inside.h"

#include <ctype.h>
#include <stdio.h>

/* ---- names ---- */

typedef enum {
    UTF_8,
    UTF_8_SIG,
    ASCII,
    LATIN_1,
    UTF_16, /* by a mark at the start; little-endian without it */
    UTF_16_LE,
    UTF_16_BE,
    UTF_32,
    UTF_32_LE,
    UTF_32_BE,
    UNICODE_ESCAPE, /* codec_escape.c */
    RAW_UNICODE_ESCAPE,
} Encoding;

static const char *const encoding_names[] = {
    "utf-8",     "utf-8",  "ascii",     "latin-1",   "utf-16",        "utf-16-le",
    "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "unicodeescape", "rawunicodeescape",
};

/* In lower case, with '_' for all that is no letter or digit. */
static const struct {
    const char *name;
    Encoding encoding;
} aliases[] = {
    {"utf_8", UTF_8},
    {"utf8", UTF_8},
    {"u8", UTF_8},
    {"utf", UTF_8},
    {"cp65001", UTF_8},
    {"utf8_ucs2", UTF_8},
    {"utf8_ucs4", UTF_8},
    {"utf_8_sig", UTF_8_SIG},
    {"utf8_sig", UTF_8_SIG},
    {"ascii", ASCII},
    {"us_ascii", ASCII},
    {"646", ASCII},
    {"ansi_x3_4_1968", ASCII},
    {"iso_ir_6", ASCII},
    {"us", ASCII},
    {"cp367", ASCII},
    {"ibm367", ASCII},
    {"iso646_us", ASCII},
    {"iso_646.irv_1991", ASCII},
    {"latin_1", LATIN_1},
    {"latin1", LATIN_1},
    {"latin", LATIN_1},
    {"l1", LATIN_1},
    {"iso_8859_1", LATIN_1},
    {"iso8859_1", LATIN_1},
    {"iso8859", LATIN_1},
    {"8859", LATIN_1},
    {"cp819", LATIN_1},
    {"ibm819", LATIN_1},
    {"iso_ir_100", LATIN_1},
    {"iso_8859_1_1987", LATIN_1},
    {"csisolatin1", LATIN_1},
    {"utf_16", UTF_16},
    {"utf16", UTF_16},
    {"u16", UTF_16},
    {"utf_16_le", UTF_16_LE},
    {"utf_16le", UTF_16_LE},
    {"unicodelittleunmarked", UTF_16_LE},
    {"utf_16_be", UTF_16_BE},
    {"utf_16be", UTF_16_BE},
    {"unicodebigunmarked", UTF_16_BE},
    {"utf_32", UTF_32},
    {"utf32", UTF_32},
    {"u32", UTF_32},
    {"utf_32_le", UTF_32_LE},
    {"utf_32le", UTF_32_LE},
    {"utf_32_be", UTF_32_BE},
    {"utf_32be", UTF_32_BE},
    {"unicode_escape", UNICODE_ESCAPE},
    {"unicodeescape", UNICODE_ESCAPE},
    {"raw_unicode_escape", RAW_UNICODE_ESCAPE},
    {"rawunicodeescape", RAW_UNICODE_ESCAPE},
};

static bool find_encoding(const char *name, Encoding *out)
{
    char normal[32];
    size_t length = 0;
    *out = UTF_8;
    if (!name)
        return true;
    for (const char *c = name; *c && length < sizeof normal - 1; c++) {
        bool plain = isalnum((unsigned char)*c) || *c == '.';
        if (plain)
            normal[length++] = (char)tolower((unsigned char)*c);
        else if (length && normal[length - 1] != '_')
            normal[length++] = '_';
    }
    while (length && normal[length - 1] == '_')
        length--;
    normal[length] = 0;
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
        if (strcmp(aliases[i].name, normal) == 0) {
            *out = aliases[i].encoding;
            return true;
        }
    return false;
}

/* What this file does not know is asked of the library's module codecs, which is imported then: the function `name` of it. */
static bool ask_library(AwVM *vm, const char *name, AwValue *args, int argc, AwValue *out)
{
    AwValue function;
    return vm->calls.library(vm, "codecs", name, &function) &&
           aw_call(vm, function, args, argc, out);
}

/* The whole conversion by an encoding that is known to the library alone. */
static AwValue convert_by_library(AwVM *vm, const char *name, AwValue what, const char *encoding,
                                  const char *errors)
{
    AwValue args[3] = {what, aw_str_from(vm, encoding), errors ? aw_str_from(vm, errors) : AW_NONE};
    AwValue result;
    if (!args[0] || !args[1] || !args[2] || !ask_library(vm, name, args, 3, &result))
        return AW_UNSET;
    return result;
}

typedef enum {
    STRICT,
    IGNORE,
    REPLACE,
    BACKSLASH_REPLACE,
    XML_REPLACE,
    NAME_REPLACE,
    SURROGATE_ESCAPE,
    SURROGATE_PASS,
    BY_PROGRAM, /* one that codecs.register_error() knows, or nobody */
} Handler;

/* Looked up when the first error is met, as in CPython. */
static Handler find_handler(const char *name)
{
    static const char *const names[] = {
        "strict",      "ignore",          "replace",      "backslashreplace", "xmlcharrefreplace",
        "namereplace", "surrogateescape", "surrogatepass"};
    if (!name)
        return STRICT;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0)
            return (Handler)i;
    return BY_PROGRAM;
}

static bool make_error(AwVM *vm, AwType *type, const char *encoding, AwValue object, size_t start,
                       size_t end, const char *reason, AwValue *out)
{
    AwValue args[5] = {aw_str_from(vm, encoding), object, aw_from_int((int64_t)start),
                       aw_from_int((int64_t)end), aw_str_from(vm, reason)};
    if (!args[0] || !args[4] || !object)
        return false;
    *out = aw_exception_new(vm, type, args, 5);
    return *out != AW_UNSET;
}

bool aw_codec_raise(AwVM *vm, AwType *type, const char *encoding, AwValue object, size_t start,
                    size_t end, const char *reason)
{
    AwValue exception;
    return make_error(vm, type, encoding, object, start, end, reason, &exception) &&
           aw_raise_exception(vm, exception);
}

bool aw_codec_handle(AwVM *vm, AwType *type, const char *encoding, AwValue object, size_t start,
                     size_t end, const char *reason, const char *errors, AwCodecAnswer *out)
{
    AwValue exception, answer, args[2];
    if (!object || !make_error(vm, type, encoding, object, start, end, reason, &exception))
        return false;
    args[0] = aw_str_from(vm, errors);
    args[1] = exception;
    if (!args[0] || !ask_library(vm, "_handled", args, 2, &answer))
        return false;
    AwTuple *three = aw_as_tuple(answer); /* _handled() has looked at what the handler gave */
    out->replacement = three->items[0];
    out->next = (size_t)aw_as_int(three->items[1]);
    out->object = three->items[2];
    return true;
}

/* ---- encoding ---- */

typedef struct {
    AwVM *vm;
    AwStr *text;
    Encoding encoding;
    const char *errors;
    AwBuffer out;
} Encoder;

static void put_unit(AwBuffer *out, uint32_t unit, int size, bool big)
{
    for (int i = 0; i < size; i++)
        aw_buffer_append_byte(out, (char)(unit >> 8 * (big ? size - 1 - i : i)));
}

static void put_16(AwBuffer *out, uint32_t c, bool big)
{
    if (c < 0x10000) {
        put_unit(out, c, 2, big);
        return;
    }
    put_unit(out, 0xD800 + ((c - 0x10000) >> 10), 2, big);
    put_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF), 2, big);
}

/* Puts a code point that the encoding has. */
static void put(Encoder *e, uint32_t c)
{
    switch (e->encoding) {
    case UTF_8:
    case UTF_8_SIG: aw_buffer_append_codepoint(&e->out, c); break;
    case ASCII:
    case LATIN_1: aw_buffer_append_byte(&e->out, (char)c); break;
    case UTF_16:
    case UTF_16_LE: put_16(&e->out, c, false); break;
    case UTF_16_BE: put_16(&e->out, c, true); break;
    case UTF_32:
    case UTF_32_LE: put_unit(&e->out, c, 4, false); break;
    case UTF_32_BE: put_unit(&e->out, c, 4, true); break;
    case UNICODE_ESCAPE:
    case RAW_UNICODE_ESCAPE: break; /* they do not come here */
    }
}

static void put_text(Encoder *e, const char *text)
{
    for (; *text; text++)
        put(e, (unsigned char)*text);
}

static bool encodes(Encoding encoding, uint32_t c)
{
    return encoding == ASCII     ? c < 0x80
           : encoding == LATIN_1 ? c < 0x100
                                 : c < 0xD800 || c >= 0xE000;
}

static const char *encode_reason(Encoding encoding)
{
    return encoding == ASCII     ? "ordinal not in range(128)"
           : encoding == LATIN_1 ? "ordinal not in range(256)"
                                 : "surrogates not allowed";
}

static bool raise_encode(Encoder *e, size_t start, size_t end)
{
    return aw_codec_raise(e->vm, &aw_unicode_encode_error_type, encoding_names[e->encoding],
                          aw_from_object(e->text), start, end, encode_reason(e->encoding));
}

static void put_escape(Encoder *e, uint32_t c)
{
    char text[16];
    snprintf(text, sizeof text, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
    put_text(e, text);
}

static void put_name(Encoder *e, uint32_t c)
{
    char name[AW_UNICODE_NAME_MAX];
    if (!aw_unicode_name(c, name)) {
        put_escape(e, c);
        return;
    }
    put_text(e, "\\N{");
    put_text(e, name);
    put_text(e, "}");
}

/* One code point of a run that cannot be encoded; false: the handler does not know it either. */
static bool put_instead(Encoder *e, Handler handler, uint32_t c)
{
    char text[16];
    switch (handler) {
    case STRICT: return false;
    case IGNORE: return true;
    case REPLACE: put(e, '?'); return true;
    case BACKSLASH_REPLACE: put_escape(e, c); return true;
    case NAME_REPLACE: put_name(e, c); return true;
    case XML_REPLACE:
        snprintf(text, sizeof text, "&#%u;", c);
        put_text(e, text);
        return true;
    case SURROGATE_ESCAPE:
        if (c < 0xDC80 || c > 0xDCFF || e->encoding > LATIN_1)
            return false;
        aw_buffer_append_byte(&e->out, (char)(c - 0xDC00));
        return true;
    case SURROGATE_PASS:
        if (e->encoding == ASCII || e->encoding == LATIN_1 || c < 0xD800 || c >= 0xE000)
            return false;
        put(e, c);
        return true;
    case BY_PROGRAM: break; /* see encode_by_program */
    }
    return false;
}

/* The code points from `start` to `stop` are left to a handler of the program. *next: where to go on. */
static bool encode_by_program(Encoder *e, size_t start, size_t stop, size_t *next)
{
    AwCodecAnswer answer;
    if (!aw_codec_handle(e->vm, &aw_unicode_encode_error_type, encoding_names[e->encoding],
                         aw_from_object(e->text), start, stop, encode_reason(e->encoding),
                         e->errors, &answer))
        return false;
    *next = answer.next;
    const char *data;
    size_t size;
    if (aw_bytes_view(answer.replacement, &data, &size)) {
        aw_buffer_append(&e->out, data, size);
        int unit = e->encoding >= UTF_32 ? 4 : e->encoding >= UTF_16 ? 2 : 1;
        return size % (size_t)unit == 0 || raise_encode(e, start, stop);
    }
    AwStr *text = aw_as_str(answer.replacement);
    for (const char *at = text->data, *end = at + text->size; at < end;) {
        unsigned width;
        uint32_t c = aw_utf8_decode(at, &width);
        if (!encodes(e->encoding, c) || (c >= 0x80 && e->encoding != LATIN_1))
            return raise_encode(e, start, stop);
        put(e, c);
        at += width;
    }
    return true;
}

static bool encode_all(Encoder *e)
{
    const char *at = e->text->data, *end = at + e->text->size;
    size_t position = 0;
    while (at < end) {
        unsigned width;
        uint32_t c = aw_utf8_decode(at, &width);
        if (encodes(e->encoding, c)) {
            put(e, c);
            at += width;
            position++;
            continue;
        }
        Handler handler = find_handler(e->errors);
        size_t stop = position;
        for (const char *run = at; run < end; run += width, stop++)
            if (encodes(e->encoding, aw_utf8_decode(run, &width)))
                break;
        if (handler == BY_PROGRAM) {
            if (!encode_by_program(e, position, stop, &position))
                return false;
            size_t offset;
            if (!aw_str_offset(e->vm, e->text, position, &offset))
                return false;
            at = e->text->data + offset;
            continue;
        }
        for (; position < stop; position++) {
            c = aw_utf8_decode(at, &width);
            if (!put_instead(e, handler, c))
                return raise_encode(e, position, stop);
            at += width;
        }
    }
    return true;
}

static bool has_surrogates(const AwStr *s)
{
    if (aw_str_is_ascii(s))
        return false;
    const char *at = s->data, *end = at + s->size;
    while ((at = memchr(at, 0xED, (size_t)(end - at)))) {
        if ((unsigned char)at[1] >= 0xA0)
            return true;
        at += 3;
    }
    return false;
}

AwValue aw_str_encode(AwVM *vm, AwValue str, const char *encoding_name, const char *errors)
{
    Encoder e = {.vm = vm, .text = aw_as_str(str), .errors = errors};
    if (!find_encoding(encoding_name, &e.encoding))
        return convert_by_library(vm, "_encoded", str, encoding_name, errors);
    if (e.encoding >= UNICODE_ESCAPE)
        return aw_codec_escape(vm, e.text, e.encoding == RAW_UNICODE_ESCAPE);
    bool copy = aw_str_is_ascii(e.text)
                    ? e.encoding == UTF_8 || e.encoding == ASCII || e.encoding == LATIN_1
                    : e.encoding == UTF_8 && !has_surrogates(e.text);
    if (copy)
        return aw_bytes_new(vm, e.text->data, e.text->size);
    if (e.encoding == UTF_16 || e.encoding == UTF_32 || e.encoding == UTF_8_SIG)
        put(&e, 0xFEFF);
    if (encode_all(&e))
        return aw_bytes_take(vm, &e.out);
    aw_buffer_deinit(&e.out);
    return AW_UNSET;
}

/* ---- decoding ---- */

typedef struct {
    AwVM *vm;
    const unsigned char *bytes;
    size_t size;
    Encoding encoding;
    const char *errors;
    AwBuffer out;
    AwValue
        keep; /* the bytes object that `bytes` belongs to, once a handler was asked: on the C stack, which
                     the collector reads while it is used */
} Decoder;

/* A handler of the program says what stands for the bytes; it may even put others in the place of them all. */
static bool decode_by_program(Decoder *d, size_t start, size_t end, const char *reason,
                              size_t *next)
{
    AwCodecAnswer answer;
    AwValue object = aw_bytes_new(d->vm, (const char *)d->bytes, d->size);
    if (!aw_codec_handle(d->vm, &aw_unicode_decode_error_type, encoding_names[d->encoding], object,
                         start, end, reason, d->errors, &answer))
        return false;
    AwStr *text = aw_as_str(answer.replacement);
    aw_buffer_append(&d->out, text->data, text->size);
    *next = answer.next;
    d->keep = answer.object;
    d->bytes = (const unsigned char *)aw_as_bytes(answer.object)->data;
    d->size = aw_as_bytes(answer.object)->size;
    return true;
}

/* Bytes [start, end) mean nothing: what the handler puts in their place. *next: where to go on. */
static bool bad_bytes(Decoder *d, size_t start, size_t end, const char *reason, size_t *next)
{
    *next = end;
    switch (find_handler(d->errors)) {
    case IGNORE: return true;
    case REPLACE: aw_buffer_append_codepoint(&d->out, 0xFFFD); return true;
    case BACKSLASH_REPLACE:
        for (size_t i = start; i < end; i++)
            aw_buffer_append_format(&d->out, "\\x%02x", d->bytes[i]);
        return true;
    case XML_REPLACE:
        return aw_raise_type(d->vm,
                             "don't know how to handle UnicodeDecodeError in error callback");
    case SURROGATE_ESCAPE:
        *next = start;
        while (*next < end && d->bytes[*next] >= 0x80)
            aw_buffer_append_codepoint(&d->out, 0xDC00u + d->bytes[(*next)++]);
        if (*next > start)
            return true;
        break;
    case BY_PROGRAM: return decode_by_program(d, start, end, reason, next);
    default: break;
    }
    AwValue object = aw_bytes_new(d->vm, (const char *)d->bytes, d->size);
    return aw_codec_raise(d->vm, &aw_unicode_decode_error_type, encoding_names[d->encoding], object,
                          start, end, reason);
}

static bool passes_surrogates(const Decoder *d)
{
    return d->errors && strcmp(d->errors, "surrogatepass") == 0;
}

/* A surrogate in UTF-8: three bytes. */
static bool is_surrogate_8(const Decoder *d, size_t at)
{
    return at + 3 <= d->size && d->bytes[at] == 0xED && d->bytes[at + 1] >= 0xA0 &&
           d->bytes[at + 1] < 0xC0 && (d->bytes[at + 2] & 0xC0) == 0x80;
}

static bool decode_8(Decoder *d)
{
    for (size_t at = 0; at < d->size;) {
        AwUtf8Error error;
        const char *text = (const char *)d->bytes + at;
        if (aw_utf8_validate(text, d->size - at, &error)) {
            aw_buffer_append(&d->out, text, d->size - at);
            return true;
        }
        aw_buffer_append(&d->out, text, error.start);
        size_t start = at + error.start;
        if (passes_surrogates(d) && is_surrogate_8(d, start)) {
            aw_buffer_append(&d->out, d->bytes + start, 3);
            at = start + 3;
        } else if (!bad_bytes(d, start, at + error.end, error.reason, &at)) {
            return false;
        }
    }
    return true;
}

static bool decode_1(Decoder *d)
{
    for (size_t at = 0; at < d->size;) {
        if (d->bytes[at] < 0x80 || d->encoding == LATIN_1)
            aw_buffer_append_codepoint(&d->out, d->bytes[at++]);
        else if (!bad_bytes(d, at, at + 1, "ordinal not in range(128)", &at))
            return false;
    }
    return true;
}

static uint32_t unit_at(const Decoder *d, size_t at, int size)
{
    bool big = d->encoding == UTF_16_BE || d->encoding == UTF_32_BE;
    uint32_t unit = 0;
    for (int i = 0; i < size; i++)
        unit |= (uint32_t)d->bytes[at + (size_t)i] << 8 * (big ? size - 1 - i : i);
    return unit;
}

static bool decode_16(Decoder *d, size_t at)
{
    while (at < d->size) {
        size_t left = d->size - at;
        if (left < 2) {
            if (!bad_bytes(d, at, at + 1, "truncated data", &at))
                return false;
            continue;
        }
        uint32_t unit = unit_at(d, at, 2);
        if (unit < 0xD800 || unit >= 0xE000) {
            aw_buffer_append_codepoint(&d->out, unit);
            at += 2;
            continue;
        }
        uint32_t low = left >= 4 ? unit_at(d, at + 2, 2) : 0;
        if (unit < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
            aw_buffer_append_codepoint(&d->out, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
            at += 4;
            continue;
        }
        if (passes_surrogates(d)) {
            aw_buffer_append_codepoint(&d->out, unit);
            at += 2;
            continue;
        }
        bool at_end = unit < 0xDC00 && left < 4;
        const char *reason = at_end          ? "unexpected end of data"
                             : unit < 0xDC00 ? "illegal UTF-16 surrogate"
                                             : "illegal encoding";
        if (!bad_bytes(d, at, at_end ? d->size : at + 2, reason, &at))
            return false;
    }
    return true;
}

static bool decode_32(Decoder *d, size_t at)
{
    while (at < d->size) {
        const char *reason = NULL;
        size_t end = at + 4;
        uint32_t c = 0;
        if (d->size - at < 4) {
            reason = "truncated data";
            end = d->size;
        } else {
            c = unit_at(d, at, 4);
            if (c > 0x10FFFF)
                reason = "code point not in range(0x110000)";
            else if (c >= 0xD800 && c < 0xE000 && !passes_surrogates(d))
                reason = "code point in surrogate code point range(0xd800, 0xe000)";
        }
        if (!reason) {
            aw_buffer_append_codepoint(&d->out, c);
            at = end;
        } else if (!bad_bytes(d, at, end, reason, &at)) {
            return false;
        }
    }
    return true;
}

/* The byte order that a mark at the start tells; *skip: its size. */
static void read_mark(Decoder *d, int size, size_t *skip)
{
    Encoding little = size == 2 ? UTF_16_LE : UTF_32_LE, big = size == 2 ? UTF_16_BE : UTF_32_BE;
    *skip = 0;
    d->encoding = little;
    if (d->size < (size_t)size)
        return;
    uint32_t first = unit_at(d, 0, size);
    if (first == 0xFEFF) {
        *skip = (size_t)size;
    } else if (first == (size == 2 ? 0xFFFE : 0xFFFE0000)) {
        d->encoding = big;
        *skip = (size_t)size;
    }
}

static bool decode_all(Decoder *d)
{
    size_t skip = 0;
    switch (d->encoding) {
    case UTF_8_SIG:
        if (d->size >= 3 && memcmp(d->bytes, "\xef\xbb\xbf", 3) == 0) {
            d->bytes += 3;
            d->size -= 3;
        }
        return decode_8(d);
    case UTF_8: return decode_8(d);
    case ASCII:
    case LATIN_1: return decode_1(d);
    case UTF_16: read_mark(d, 2, &skip); return decode_16(d, skip);
    case UTF_16_LE:
    case UTF_16_BE: return decode_16(d, 0);
    case UTF_32: read_mark(d, 4, &skip); return decode_32(d, skip);
    case UTF_32_LE:
    case UTF_32_BE: return decode_32(d, 0);
    case UNICODE_ESCAPE:
    case RAW_UNICODE_ESCAPE: break;
    }
    return true;
}

AwValue aw_str_decode(AwVM *vm, const char *bytes, size_t size, const char *encoding_name,
                      const char *errors)
{
    Decoder d = {.vm = vm, .bytes = (const unsigned char *)bytes, .size = size, .errors = errors};
    if (!find_encoding(encoding_name, &d.encoding))
        return convert_by_library(vm, "_decoded", aw_bytes_new(vm, bytes, size), encoding_name,
                                  errors);
    if (d.encoding >= UNICODE_ESCAPE)
        return aw_codec_unescape(vm, bytes, size, d.encoding == RAW_UNICODE_ESCAPE, errors);
    if (d.encoding <= LATIN_1 && d.encoding != UTF_8_SIG && aw_utf8_is_ascii(bytes, size))
        return aw_str_new_ascii(vm, bytes, size);
    if (d.encoding == UTF_8 && aw_utf8_validate(bytes, size, NULL))
        return aw_str_new(vm, bytes, size);
    if (decode_all(&d))
        return aw_str_take(vm, &d.out);
    aw_buffer_deinit(&d.out);
    return AW_UNSET;
}
