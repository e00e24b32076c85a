/* json.c: module _json: texts in JSON to values and back. What is asked of programs (hooks, default) is called from here; what is held
 * then, is on the C stack.
 */
#include "vm/engine/engine.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/dict.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str_inside.h"

#include <math.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* ---- reading ---- */

typedef struct {
    AwVM *vm;
    AwValue text;
    const char *data;
    size_t size, at; /* bytes */
    bool strict;
    /* functions, or AW_NONE */
    AwValue object_hook, pairs_hook, parse_float, parse_int, parse_constant;
} Reader;

/* JSONDecodeError at a byte. */
static bool fail(Reader *r, const char *message, size_t at)
{
    AwValue class, exception,
        args[3] = {aw_str_from(r->vm, message), r->text,
                   aw_from_int((int64_t)aw_str_index_of(aw_as_str(r->text), at))};
    return args[0] && aw_library_function(r->vm, "json.decoder", "JSONDecodeError", &class) &&
           aw_call(r->vm, class, args, 3, &exception) && aw_raise_exception(r->vm, exception);
}

static void skip_blanks(Reader *r)
{
    while (r->at < r->size && (r->data[r->at] == ' ' || r->data[r->at] == '\n' ||
                               r->data[r->at] == '\t' || r->data[r->at] == '\r'))
        r->at++;
}

static int peek(Reader *r)
{
    return r->at < r->size ? (unsigned char)r->data[r->at] : -1;
}

/* Four hexadecimal digits behind \u, or -1. */
static int32_t hex4(Reader *r, size_t at)
{
    int32_t code = 0;
    if (r->size - at < 4)
        return -1;
    for (size_t i = at; i < at + 4; i++) {
        char c = r->data[i];
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : -1;
        if (digit < 0)
            return -1;
        code = code * 16 + digit;
    }
    return code;
}

/* After a backslash at `begin`: appends the character. */
static bool read_escape(Reader *r, size_t quote, AwBuffer *out)
{
    static const char letters[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    size_t begin = r->at - 1;
    if (r->at >= r->size)
        return fail(r, "Unterminated string starting at", quote);
    char c = r->data[r->at++];
    if (c != 'u') {
        const char *found = c ? strchr(letters, c) : NULL;
        if (!found)
            return fail(r, "Invalid \\escape", begin);
        aw_buffer_append_byte(out, values[found - letters]);
        return true;
    }
    int32_t code = hex4(r, r->at);
    if (code < 0)
        return fail(r, "Invalid \\uXXXX escape", r->at - 1);
    r->at += 4;
    if (code >= 0xD800 && code <= 0xDBFF && r->size - r->at >= 6 && r->data[r->at] == '\\' &&
        r->data[r->at + 1] == 'u') {
        int32_t low = hex4(r, r->at + 2);
        if (low >= 0xDC00 && low <= 0xDFFF) {
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            r->at += 6;
        }
    }
    aw_buffer_append_codepoint(out, (uint32_t)code);
    return true;
}

/* The string whose opening quote stands before r->at. */
static bool read_string(Reader *r, bool is_key, AwValue *out)
{
    size_t quote = r->at - 1, from = r->at;
    AwBuffer text = {0};
    bool ok = true;
    for (;;) {
        while (r->at < r->size && r->data[r->at] != '"' && r->data[r->at] != '\\' &&
               (unsigned char)r->data[r->at] > 0x1f)
            r->at++;
        if (r->at >= r->size) {
            ok = fail(r, "Unterminated string starting at", quote);
            break;
        }
        char c = r->data[r->at];
        if (c == '"') {
            const char *begin = r->data + from;
            size_t size = r->at - from;
            if (text.length) {
                aw_buffer_append(&text, begin, size);
                begin = text.data, size = text.length;
            }
            *out = is_key && size < 64 ? aw_str_intern(r->vm, begin, size)
                                       : aw_str_new(r->vm, begin, size);
            ok = *out != AW_UNSET;
            r->at++;
            break;
        }
        if (c != '\\') {
            if (r->strict) {
                ok = fail(r, "Invalid control character at", r->at);
                break;
            }
            r->at++;
            continue;
        }
        aw_buffer_append(&text, r->data + from, r->at - from);
        r->at++;
        if (!(ok = read_escape(r, quote, &text)))
            break;
        from = r->at;
    }
    aw_buffer_deinit(&text);
    return ok;
}

static bool call_one(Reader *r, AwValue function, AwValue argument, AwValue *out)
{
    return argument && aw_call(r->vm, function, &argument, 1, out);
}

static bool read_constant(Reader *r, const char *name, double value, AwValue *out)
{
    r->at += strlen(name);
    if (r->parse_constant != AW_NONE)
        return call_one(r, r->parse_constant, aw_str_from(r->vm, name), out);
    return (*out = aw_float_new(r->vm, value)) != AW_UNSET;
}

static bool is_digit(Reader *r, size_t at)
{
    return at < r->size && r->data[at] >= '0' && r->data[at] <= '9';
}

static bool read_number(Reader *r, AwValue *out)
{
    size_t begin = r->at, at = r->at, exponent;
    bool is_float = false;
    at += r->data[at] == '-';
    if (!is_digit(r, at))
        return fail(r, "Expecting value", begin);
    if (r->data[at] == '0')
        at++;
    else
        while (is_digit(r, at))
            at++;
    if (at < r->size && r->data[at] == '.' && is_digit(r, at + 1)) {
        is_float = true;
        for (at++; is_digit(r, at);)
            at++;
    }
    if (at < r->size && (r->data[at] == 'e' || r->data[at] == 'E')) {
        exponent = at + 1;
        if (exponent < r->size && (r->data[exponent] == '-' || r->data[exponent] == '+'))
            exponent++;
        if (is_digit(r, exponent)) {
            is_float = true;
            for (at = exponent; is_digit(r, at);)
                at++;
        }
    }
    r->at = at;
    const char *digits = r->data + begin;
    AwValue hook = is_float ? r->parse_float : r->parse_int;
    double number;
    if (hook != AW_NONE)
        return call_one(r, hook, aw_str_new_ascii(r->vm, digits, at - begin), out);
    if (!is_float) {
        *out = aw_int_parse(r->vm, digits, at - begin, 10);
        return *out != AW_UNSET;
    }
    return aw_float_parse(digits, at - begin, &number) &&
           (*out = aw_float_new(r->vm, number)) != AW_UNSET;
}

static bool read_value(Reader *r, AwValue *out);

static bool read_array(Reader *r, AwValue *out)
{
    AwValue list = aw_list_new(r->vm, NULL, 0), item;
    if (!list)
        return false;
    skip_blanks(r);
    if (peek(r) != ']') {
        for (;;) {
            if (!read_value(r, &item) || !aw_list_append(r->vm, list, item))
                return false;
            skip_blanks(r);
            if (peek(r) == ']')
                break;
            if (peek(r) != ',')
                return fail(r, "Expecting ',' delimiter", r->at);
            r->at++;
            skip_blanks(r);
        }
    }
    r->at++;
    *out = list;
    return true;
}

/* Gives the members as a dict, or as a list of pairs if there is a hook for these. */
static bool read_members(Reader *r, AwDict *dict, AwValue pairs)
{
    AwValue key, value;
    for (;;) {
        if (peek(r) != '"')
            return fail(r, "Expecting property name enclosed in double quotes", r->at);
        r->at++;
        if (!read_string(r, true, &key))
            return false;
        skip_blanks(r);
        if (peek(r) != ':')
            return fail(r, "Expecting ':' delimiter", r->at);
        r->at++;
        skip_blanks(r);
        if (!read_value(r, &value))
            return false;
        if (pairs != AW_UNSET) {
            AwValue pair = aw_tuple_pair(r->vm, key, value);
            if (!pair || !aw_list_append(r->vm, pairs, pair))
                return false;
        } else if (!aw_dict_set_str(r->vm, dict, key, value)) {
            return false;
        }
        skip_blanks(r);
        if (peek(r) == '}')
            return true;
        if (peek(r) != ',')
            return fail(r, "Expecting ',' delimiter", r->at);
        r->at++;
        skip_blanks(r);
    }
}

static bool read_object(Reader *r, AwValue *out)
{
    bool wants_pairs = r->pairs_hook != AW_NONE;
    AwValue pairs = wants_pairs ? aw_list_new(r->vm, NULL, 0) : AW_UNSET;
    AwDict *dict = wants_pairs ? NULL : aw_dict_new(r->vm);
    if (!pairs && !dict)
        return false;
    skip_blanks(r);
    if (peek(r) != '}' && !read_members(r, dict, pairs))
        return false;
    r->at++;
    if (wants_pairs)
        return call_one(r, r->pairs_hook, pairs, out);
    if (r->object_hook != AW_NONE)
        return call_one(r, r->object_hook, aw_from_object(dict), out);
    *out = aw_from_object(dict);
    return true;
}

static bool begins(Reader *r, const char *word)
{
    size_t size = strlen(word);
    return r->size - r->at >= size && memcmp(r->data + r->at, word, size) == 0;
}

static bool read_word(Reader *r, const char *word, AwValue value, AwValue *out)
{
    r->at += strlen(word);
    *out = value;
    return true;
}

static bool read_nested(Reader *r, bool is_object, AwValue *out)
{
    if (!aw_enter_nested(r->vm, is_object ? " while decoding a JSON object from a unicode string"
                                          : " while decoding a JSON array from a unicode string"))
        return false;
    r->at++;
    bool ok = is_object ? read_object(r, out) : read_array(r, out);
    aw_leave_nested();
    return ok;
}

static bool read_value(Reader *r, AwValue *out)
{
    switch (peek(r)) {
    case '"': r->at++; return read_string(r, false, out);
    case '{': return read_nested(r, true, out);
    case '[': return read_nested(r, false, out);
    case 'n':
        if (begins(r, "null"))
            return read_word(r, "null", AW_NONE, out);
        break;
    case 't':
        if (begins(r, "true"))
            return read_word(r, "true", AW_TRUE, out);
        break;
    case 'f':
        if (begins(r, "false"))
            return read_word(r, "false", AW_FALSE, out);
        break;
    case 'N':
        if (begins(r, "NaN"))
            return read_constant(r, "NaN", (double)NAN, out);
        break;
    case 'I':
        if (begins(r, "Infinity"))
            return read_constant(r, "Infinity", (double)INFINITY, out);
        break;
    case '-':
        if (begins(r, "-Infinity"))
            return read_constant(r, "-Infinity", -(double)INFINITY, out);
        return read_number(r, out);
    case '0' ... '9': return read_number(r, out);
    }
    return fail(r, "Expecting value", r->at);
}

static bool begin_reading(AwVM *vm, AwValue text, AwValue index, Reader *r)
{
    int64_t at;
    if (!aw_is_str(text))
        return aw_raise_type(vm, "first argument must be a string, not %T", text);
    if (!aw_to_int64(vm, index, &at))
        return false;
    AwStr *s = aw_as_str(text);
    *r = (Reader){.vm = vm, .text = text, .data = s->data, .size = s->size, .strict = true};
    if (at < 0)
        return aw_raise_value(vm, "idx cannot be negative");
    r->at = s->size;
    return at >= s->length || aw_str_offset(vm, s, (size_t)at, &r->at);
}

static AwStatus pair_with_index(Reader *r, AwValue value, AwValue *out)
{
    AwValue at = aw_from_int((int64_t)aw_str_index_of(aw_as_str(r->text), r->at));
    return STATUS((*out = aw_tuple_pair(r->vm, value, at)));
}

/* args: text, index, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant: (value, end) */
static AwStatus json_scan(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Reader r;
    AwValue value;
    if (!begin_reading(vm, args[0], args[1], &r) || !aw_truth(vm, args[2], &r.strict))
        return AW_RAISED;
    r.object_hook = args[3], r.pairs_hook = args[4], r.parse_float = args[5];
    r.parse_int = args[6], r.parse_constant = args[7];
    return read_value(&r, &value) ? pair_with_index(&r, value, out) : AW_RAISED;
}

/* args: text, index behind the quote, strict: (str, end) */
static AwStatus json_scanstring(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Reader r;
    AwValue value;
    if (!begin_reading(vm, args[0], args[1], &r) || (args[2] && !aw_truth(vm, args[2], &r.strict)))
        return AW_RAISED;
    return read_string(&r, false, &value) ? pair_with_index(&r, value, out) : AW_RAISED;
}

/* ---- writing ---- */

typedef struct Open { /* a container that is being written */
    AwValue value;
    const struct Open *outer;
} Open;

typedef struct {
    AwVM *vm;
    AwBuffer out;
    AwValue default_, indent; /* indent: str or AW_NONE */
    AwValue item_separator, key_separator;
    bool ascii, sort_keys, skip_keys, allow_nan, check;
} Writer;

static void write_string(AwBuffer *out, AwValue text, bool ascii)
{
    AwStr *s = aw_as_str(text);
    static const char hex[] = "0123456789abcdef";
    aw_buffer_append_byte(out, '"');
    for (size_t i = 0, from = 0; i <= s->size;) {
        unsigned char c = i < s->size ? (unsigned char)s->data[i] : 0;
        if (i < s->size && c > 0x1f && c != '"' && c != '\\' && (c < 0x7f || !ascii)) {
            i++;
            continue;
        }
        aw_buffer_append(out, s->data + from, i - from);
        if (i == s->size)
            break;
        unsigned width = 1;
        uint32_t code = c < 0x80 ? c : aw_utf8_decode(s->data + i, &width);
        const char *place = c < 0x80 && c ? strchr("\"\\\n\r\t\b\f", c) : NULL;
        if (place) {
            aw_buffer_append_byte(out, '\\');
            aw_buffer_append_byte(out, "\"\\nrtbf"[place - strchr("\"\\\n\r\t\b\f", '"')]);
        } else {
            uint32_t units[2] = {code, 0};
            int count = 1;
            if (code >= 0x10000) {
                units[0] = 0xD800 + ((code - 0x10000) >> 10);
                units[1] = 0xDC00 + ((code - 0x10000) & 0x3FF);
                count = 2;
            }
            for (int u = 0; u < count; u++) {
                char escape[6] = {'\\',
                                  'u',
                                  hex[units[u] >> 12 & 15],
                                  hex[units[u] >> 8 & 15],
                                  hex[units[u] >> 4 & 15],
                                  hex[units[u] & 15]};
                aw_buffer_append(out, escape, 6);
            }
        }
        i += width;
        from = i;
    }
    aw_buffer_append_byte(out, '"');
}

static bool write_float(Writer *w, double d, AwBuffer *out)
{
    if (isfinite(d)) {
        aw_float_repr(d, out);
        return true;
    }
    if (!w->allow_nan)
        return aw_raise_value(w->vm, "Out of range float values are not JSON compliant");
    aw_buffer_append_text(out, isnan(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity");
    return true;
}

static void new_line(Writer *w, int depth)
{
    if (w->indent == AW_NONE)
        return;
    AwStr *indent = aw_as_str(w->indent);
    aw_buffer_append_byte(&w->out, '\n');
    for (int i = 0; i < depth; i++)
        aw_buffer_append(&w->out, indent->data, indent->size);
}

static void write_text(Writer *w, AwValue text)
{
    aw_buffer_append(&w->out, aw_as_str(text)->data, aw_as_str(text)->size);
}

static bool write_value(Writer *w, AwValue v, int depth, const Open *outer);

static bool check_open(Writer *w, AwValue v, const Open *outer)
{
    for (; w->check && outer; outer = outer->outer)
        if (outer->value == v)
            return aw_raise_value(w->vm, "Circular reference detected");
    return true;
}

static bool write_array(Writer *w, AwValue v, int depth, const Open *outer)
{
    Open open = {v, outer};
    if (!check_open(w, v, outer))
        return false;
    size_t count = aw_is_list(v) ? aw_as_list(v)->count : aw_as_tuple(v)->count;
    if (count == 0) {
        aw_buffer_append_text(&w->out, "[]");
        return true;
    }
    aw_buffer_append_byte(&w->out, '[');
    for (size_t i = 0; i < (aw_is_list(v) ? aw_as_list(v)->count : count); i++) {
        if (i)
            write_text(w, w->item_separator);
        new_line(w, depth + 1);
        AwValue item = aw_is_list(v) ? aw_as_list(v)->items[i] : aw_as_tuple(v)->items[i];
        if (!write_value(w, item, depth + 1, &open))
            return false;
    }
    new_line(w, depth);
    aw_buffer_append_byte(&w->out, ']');
    return true;
}

/* A key as text; *skip: it is left out. */
static bool write_key(Writer *w, AwValue key, bool *skip, AwBuffer *out)
{
    AwBuffer text = {0};
    *skip = false;
    if (aw_is_str(key)) {
        write_string(out, key, w->ascii);
        return true;
    }
    bool ok = true;
    if (key == AW_TRUE || key == AW_FALSE || key == AW_NONE)
        aw_buffer_append_text(&text, key == AW_TRUE ? "true" : key == AW_FALSE ? "false" : "null");
    else if (aw_is_float(key))
        ok = write_float(w, aw_float_value(key), &text);
    else if (aw_is_any_int(key))
        ok = aw_int_repr(w->vm, key, &text);
    else if (w->skip_keys)
        *skip = true;
    else
        ok = aw_raise_type(w->vm, "keys must be str, int, float, bool or None, not %T", key);
    if (ok && !*skip) {
        aw_buffer_append_byte(out, '"');
        aw_buffer_append(out, text.data, text.length);
        aw_buffer_append_byte(out, '"');
    }
    aw_buffer_deinit(&text);
    return ok;
}

/* The items of a dict as a list of pairs, sorted if so wished. */
static AwValue dict_items(Writer *w, AwValue v)
{
    AwValue list = aw_list_new(w->vm, NULL, 0), items;
    if (!list)
        return AW_UNSET;
    if (aw_is_exact(v, &aw_dict_type)) {
        AwValue key, value;
        for (uint32_t at = 0; aw_dict_next(aw_as_dict(v), &at, &key, &value);) {
            AwValue pair = aw_tuple_pair(w->vm, key, value);
            if (!pair || !aw_list_append(w->vm, list, pair))
                return AW_UNSET;
        }
    } else if (!aw_call_method(w->vm, v, aw_str_intern_text(w->vm, "items"), NULL, 0, &items) ||
               !aw_list_extend(w->vm, list, items)) {
        return AW_UNSET;
    }
    if (w->sort_keys && !aw_list_sort(w->vm, list, AW_UNSET, false))
        return AW_UNSET;
    return list;
}

static bool write_member(Writer *w, AwValue key, AwValue value, int depth, const Open *open,
                         bool *first)
{
    bool skip;
    AwBuffer text = {0};
    bool ok = write_key(w, key, &skip, &text);
    if (ok && !skip) {
        if (!*first)
            write_text(w, w->item_separator);
        *first = false;
        new_line(w, depth + 1);
        aw_buffer_append(&w->out, text.data, text.length);
        write_text(w, w->key_separator);
    }
    aw_buffer_deinit(&text);
    return ok && (skip || write_value(w, value, depth + 1, open));
}

static bool write_object(Writer *w, AwValue v, int depth, const Open *outer)
{
    Open open = {v, outer};
    bool first = true;
    int64_t length;
    if (!check_open(w, v, outer) || !aw_length(w->vm, v, &length))
        return false;
    if (length == 0) {
        aw_buffer_append_text(&w->out, "{}");
        return true;
    }
    AwValue items = dict_items(w, v);
    if (!items)
        return false;
    aw_buffer_append_byte(&w->out, '{');
    for (size_t i = 0; i < aw_as_list(items)->count; i++) {
        AwValue pair = aw_as_list(items)->items[i];
        if (!aw_is_tuple(pair) || aw_as_tuple(pair)->count != 2)
            return aw_raise_value(w->vm, "items must return 2-tuples");
        if (!write_member(w, aw_as_tuple(pair)->items[0], aw_as_tuple(pair)->items[1], depth, &open,
                          &first))
            return false;
    }
    if (!first || w->indent != AW_NONE)
        new_line(w, depth);
    aw_buffer_append_byte(&w->out, '}');
    return true;
}

static bool write_other(Writer *w, AwValue v, int depth, const Open *outer)
{
    Open open = {v, outer};
    AwValue other;
    return check_open(w, v, outer) && aw_call(w->vm, w->default_, &v, 1, &other) &&
           write_value(w, other, depth, &open);
}

static bool write_nested(Writer *w, AwValue v, int depth, const Open *outer)
{
    if (!aw_enter_nested(w->vm, " while encoding a JSON object"))
        return false;
    bool ok = aw_is_list(v) || aw_is_tuple(v) ? write_array(w, v, depth, outer)
              : aw_is_dict(v)                 ? write_object(w, v, depth, outer)
                                              : write_other(w, v, depth, outer);
    aw_leave_nested();
    return ok;
}

static bool write_value(Writer *w, AwValue v, int depth, const Open *outer)
{
    if (aw_is_str(v)) {
        write_string(&w->out, v, w->ascii);
        return true;
    }
    if (v == AW_NONE || aw_is_bool(v)) {
        aw_buffer_append_text(&w->out, v == AW_NONE ? "null" : v == AW_TRUE ? "true" : "false");
        return true;
    }
    if (aw_is_any_int(v))
        return aw_int_repr(w->vm, v, &w->out);
    if (aw_is_float(v))
        return write_float(w, aw_float_value(v), &w->out);
    return write_nested(w, v, depth, outer);
}

/* args: value, default, ensure_ascii, indent, item_separator, key_separator, sort_keys, skipkeys, allow_nan,
 * check_circular */
static AwStatus json_encode(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Writer w = {.vm = vm,
                .default_ = args[1],
                .indent = args[3],
                .item_separator = args[4],
                .key_separator = args[5]};
    if (!aw_is_str(args[4]) || !aw_is_str(args[5]) || (w.indent != AW_NONE && !aw_is_str(w.indent)))
        return STATUS(aw_raise_type(vm, "separators must be strings"));
    if (!aw_truth(vm, args[2], &w.ascii) || !aw_truth(vm, args[6], &w.sort_keys) ||
        !aw_truth(vm, args[7], &w.skip_keys) || !aw_truth(vm, args[8], &w.allow_nan) ||
        !aw_truth(vm, args[9], &w.check))
        return AW_RAISED;
    if (write_value(&w, args[0], 0, NULL)) {
        *out = aw_str_take(vm, &w.out);
        return STATUS(*out);
    }
    aw_buffer_deinit(&w.out);
    return AW_RAISED;
}

static AwStatus quoted(AwVM *vm, AwValue text, bool ascii, AwValue *out)
{
    AwBuffer buffer = {0};
    if (!aw_is_str(text))
        return STATUS(aw_raise_type(vm, "first argument must be a string, not %T", text));
    write_string(&buffer, text, ascii);
    return STATUS((*out = aw_str_take(vm, &buffer)));
}

static AwStatus json_quote(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return quoted(vm, args[0], false, out);
}

static AwStatus json_quote_ascii(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return quoted(vm, args[0], true, out);
}

static const AwNativeDef functions[] = {
    {"scan(text, index, strict, object_hook, object_pairs_hook, parse_float, parse_int, "
     "parse_constant, /)",
     json_scan, 0, "The value that begins there, and where it ends."},
    {"scanstring(string, end, strict=True, /)", json_scanstring, 0,
     "The string behind a quote, and where it ends."},
    {"encode(value, default, ensure_ascii, indent, item_separator, key_separator, sort_keys, "
     "skipkeys, allow_nan, check_circular, /)",
     json_encode, 0, "A value as JSON."},
    {"encode_basestring(string, /)", json_quote, 0, "A string as JSON."},
    {"encode_basestring_ascii(string, /)", json_quote_ascii, 0, "A string as JSON in ASCII."},
    {0}};

const AwModuleDef aw__json_module = {"_json", "JSON to values and back.", functions, NULL};
