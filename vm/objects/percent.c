/* percent.c: `text % values`: printf-style formatting of str and of bytes. */
#include "vm/objects/bytes.h"
#include "vm/objects/format_inside.h"
#include "vm/objects/int_inside.h"
#include "vm/objects/type.h"

#include <ctype.h>
#include <math.h>

typedef struct {
    AwVM *vm;
    const char *at, *end, *start;
    bool is_bytes;   /* bytes % values: keys and results are bytes */
    AwValue args;    /* a tuple, or the one argument */
    int64_t next;    /* of the tuple; -2: the one argument is unused, -1: it is used */
    int64_t count;   /* of the tuple; -1: there is one argument */
    AwValue mapping; /* AW_UNSET if args is none */
    AwBuffer out;
} Formatter;

typedef struct {
    bool left, plus, blank, alternate, zero;
    int64_t width;     /* -1: not given */
    int64_t precision; /* -1: not given */
    uint32_t type;
} Directive;

/* ---- arguments ---- */

static bool next_argument(Formatter *f, AwValue *out)
{
    if (f->next >= f->count)
        return aw_raise_type(f->vm, "not enough arguments for format string");
    *out = f->count < 0 ? f->args : aw_as_tuple(f->args)->items[f->next];
    f->next++;
    return true;
}

static bool is_mapping(AwValue v)
{
    return aw_type_of(v)->getitem && !aw_is_tuple(v) && !aw_is_str(v);
}

/* `(key)` behind the percent sign: its value becomes the one argument. */
static bool take_key(Formatter *f)
{
    if (!f->mapping)
        return aw_raise_type(f->vm, "format requires a mapping");
    const char *start = ++f->at;
    int depth = 1;
    for (; f->at < f->end; f->at++) {
        depth += *f->at == '(';
        depth -= *f->at == ')';
        if (depth == 0)
            break;
    }
    if (depth > 0)
        return aw_raise_value(f->vm, "incomplete format key");
    size_t size = (size_t)(f->at++ - start);
    AwValue key = f->is_bytes ? aw_bytes_new(f->vm, start, size) : aw_str_new(f->vm, start, size);
    f->count = -1;
    f->next = -2;
    return key && aw_getitem(f->vm, f->mapping, key, &f->args);
}

/* ---- directives ---- */

static void take_flags(Formatter *f, Directive *d)
{
    for (; f->at < f->end; f->at++) {
        switch (*f->at) {
        case '-': d->left = true; break;
        case '+': d->plus = true; break;
        case ' ': d->blank = true; break;
        case '#': d->alternate = true; break;
        case '0': d->zero = true; break;
        default: return;
        }
    }
}

/* Digits or `*`. */
static bool take_number(Formatter *f, const char *what, int64_t *out)
{
    AwValue v = AW_UNSET;
    *out = 0;
    if (f->at < f->end && *f->at == '*') {
        f->at++;
        if (!next_argument(f, &v))
            return false;
        if (!aw_is_any_int(v))
            return aw_raise_type(f->vm, "* wants int");
        if (!aw_to_int64_clamped(f->vm, v, out))
            return false;
        bool precision = *what == 'p';
        if (*out == INT64_MAX || *out == INT64_MIN || (precision && *out != (int)*out))
            return aw_raise(f->vm, &aw_overflow_error_type,
                            "Python int too large to convert to C %s",
                            precision ? "int" : "ssize_t");
    } else {
        for (; f->at < f->end && isdigit((unsigned char)*f->at); f->at++) {
            *out = *out * 10 + (*f->at - '0');
            if (*out > INT32_MAX)
                break;
        }
    }
    bool fits = *out <= INT32_MAX && *out >= -INT32_MAX;
    return fits || aw_raise_value(f->vm, "%s too big", what);
}

/* What stands between % and the type letter, and that. */
static bool take_directive(Formatter *f, Directive *d)
{
    *d = (Directive){.width = -1, .precision = -1};
    if (f->at < f->end && *f->at == '(' && !take_key(f))
        return false;
    take_flags(f, d);
    if (f->at < f->end && (*f->at == '*' || isdigit((unsigned char)*f->at))) {
        if (!take_number(f, "width", &d->width))
            return false;
        if (d->width < 0) {
            d->left = true;
            d->width = -d->width;
        }
    }
    if (f->at < f->end && *f->at == '.') {
        f->at++;
        if (!take_number(f, f->is_bytes ? "prec" : "precision", &d->precision))
            return false;
        if (d->precision < 0)
            d->precision = 0;
    }
    if (f->at < f->end && (*f->at == 'h' || *f->at == 'l' || *f->at == 'L'))
        f->at++;
    if (f->at == f->end)
        return aw_raise_value(f->vm, "incomplete format");
    unsigned width = 1;
    d->type = f->is_bytes ? (unsigned char)*f->at : aw_utf8_decode(f->at, &width);
    f->at += width;
    return true;
}

static bool raise_unsupported(Formatter *f, uint32_t type)
{
    const char *letter = f->at - 1;
    while (!f->is_bytes && ((unsigned char)*letter & 0xC0) == 0x80)
        letter--;
    size_t size = (size_t)(letter - f->start);
    size_t index = f->is_bytes ? size : aw_utf8_count(f->start, size);
    return aw_raise_value(f->vm, "unsupported format character '%c' (0x%x) at index %zu",
                          type >= 31 && type <= 126 ? (char)type : '?', type, index);
}

/* ---- values ---- */

static void put_text(Formatter *f, const Directive *d, const char *text, size_t size, size_t length)
{
    aw_format_padded(text, size, length, d->width, d->left ? '<' : '>', ' ', &f->out);
}

static bool put_str(Formatter *f, const Directive *d, AwValue v)
{
    AwStr *s = aw_as_str(v);
    size_t size = s->size, length = s->length;
    if (d->precision >= 0 && (size_t)d->precision < length) {
        length = (size_t)d->precision;
        if (!aw_str_offset(f->vm, s, length, &size))
            return false;
    }
    put_text(f, d, s->data, size, length);
    return true;
}

/* %s and %b of bytes % values. */
static bool put_bytes(Formatter *f, const Directive *d, AwValue v)
{
    const char *data;
    size_t size;
    if (!aw_bytes_view(v, &data, &size)) {
        AwValue name = aw_str_intern_text(f->vm, "__bytes__");
        if (!name)
            return false;
        if (!aw_special(f->vm, v, name))
            return aw_raise_type(f->vm,
                                 "%%b requires a bytes-like object, or an object that implements "
                                 "__bytes__, not '%T'",
                                 v);
        v = aw_bytes_from(f->vm, v);
        if (!v || !aw_bytes_need(f->vm, v, &data, &size))
            return false;
    }
    if (d->precision >= 0 && (size_t)d->precision < size)
        size = (size_t)d->precision;
    put_text(f, d, data, size, size);
    return true;
}

static void put_number(Formatter *f, const Directive *d, bool negative, const char *prefix,
                       const AwBuffer *text, size_t digits)
{
    AwNumberLayout layout = {.sign = negative   ? '-'
                                     : d->plus  ? '+'
                                     : d->blank ? ' '
                                                : 0,
                             .prefix = prefix,
                             .digits = text->data,
                             .digit_count = digits,
                             .rest = text->data + digits,
                             .rest_count = text->length - digits,
                             .width = d->width < 0 ? 0 : d->width,
                             .fill = d->zero && !d->left ? '0' : ' ',
                             .align = d->left   ? '<'
                                      : d->zero ? '='
                                                : '>'};
    aw_format_number(&layout, &f->out);
}

/* The int that %d, %x … show. */
static bool int_argument(Formatter *f, const Directive *d, AwValue v, AwValue *out)
{
    AwVM *vm = f->vm;
    char letter = (char)d->type;
    bool needs_int = letter == 'x' || letter == 'X' || letter == 'o';
    AwType *type = aw_type_of(v);
    if (aw_is_any_int(v)) {
        *out = v;
        return true;
    }
    if (!needs_int && aw_is_float(v))
        return (*out = aw_int_from_double(vm, aw_float_value(v))) != AW_UNSET;
    if (type->index)
        return aw_to_index(vm, v, out);
    if (!needs_int && type->to_int)
        return type->to_int(vm, v, out);
    return aw_raise_type(vm, "%%%c format: %s is required, not %T", letter,
                         needs_int ? "an integer" : "a real number", v);
}

static bool put_int(Formatter *f, const Directive *d, AwValue v)
{
    if (!int_argument(f, d, v, &v))
        return false;
    char letter = (char)d->type;
    int base = letter == 'x' || letter == 'X' ? 16 : letter == 'o' ? 8 : 10;
    bool plain = base == 10 && d->precision < 0 && d->width < 0 && !d->plus && !d->blank;
    if (plain)
        return aw_int_repr(f->vm, v, &f->out);
    AwBuffer digits = {0};
    if (!aw_format_int_digits(f->vm, v, base, letter == 'X', &digits)) {
        aw_buffer_deinit(&digits);
        return false;
    }
    if (d->precision > (int64_t)digits.length) {
        size_t zeros = (size_t)d->precision - digits.length;
        aw_buffer_reserve(&digits, zeros);
        memmove(digits.data + zeros, digits.data, digits.length);
        memset(digits.data, '0', zeros);
        digits.length += zeros;
    }
    const char *prefix = !d->alternate   ? ""
                         : letter == 'x' ? "0x"
                         : letter == 'X' ? "0X"
                         : letter == 'o' ? "0o"
                                         : "";
    put_number(f, d, aw_int_is_negative(v), prefix, &digits, digits.length);
    aw_buffer_deinit(&digits);
    return true;
}

static bool put_float(Formatter *f, const Directive *d, AwValue v)
{
    double number;
    if (f->is_bytes && !aw_is_float(v) && !aw_type_of(v)->to_float && !aw_type_of(v)->index)
        return aw_raise_type(f->vm, "float argument required, not %T", v);
    if (!aw_to_double(f->vm, v, &number))
        return false;
    bool negative = signbit(number) && !isnan(number);
    bool plain = d->width < 0 && !d->plus && !d->blank;
    if (plain && negative)
        aw_buffer_append_byte(&f->out, '-');
    if (plain)
        return aw_format_double(f->vm, number, (char)d->type, d->precision, d->alternate, false,
                                &f->out);
    AwBuffer text = {0};
    bool ok =
        aw_format_double(f->vm, number, (char)d->type, d->precision, d->alternate, false, &text);
    size_t digits = 0;
    while (digits < text.length && isdigit((unsigned char)text.data[digits]))
        digits++;
    if (ok)
        put_number(f, d, negative, "", &text, digits);
    aw_buffer_deinit(&text);
    return ok;
}

static bool put_character(Formatter *f, const Directive *d, AwValue v)
{
    const char *data;
    size_t size;
    int64_t c;
    Directive whole = *d;
    whole.precision = -1;
    if (!f->is_bytes && aw_is_str(v) && aw_as_str(v)->length == 1)
        return put_str(f, &whole, v);
    if (f->is_bytes && aw_bytes_view(v, &data, &size) && size == 1) {
        put_text(f, &whole, data, 1, 1);
        return true;
    }
    if (aw_is_str(v) || aw_is_float(v) || (!aw_is_any_int(v) && !aw_type_of(v)->index))
        return aw_raise_type(f->vm, f->is_bytes
                                        ? "%%c requires an integer in range(256) or a single byte"
                                        : "%%c requires int or char");
    if (!aw_to_int64_clamped(f->vm, v, &c))
        return false;
    if (c < 0 || c > (f->is_bytes ? 255 : 0x10FFFF))
        return aw_raise(f->vm, &aw_overflow_error_type, "%%c arg not in range(%s)",
                        f->is_bytes ? "256" : "0x110000");
    char text[AW_UTF8_MAX] = {(char)c};
    put_text(f, &whole, text, f->is_bytes ? 1 : aw_utf8_encode((uint32_t)c, text), 1);
    return true;
}

static bool put_shown(Formatter *f, const Directive *d, AwValue v)
{
    AwValue text;
    bool ok = d->type == 's'                   ? aw_str(f->vm, v, &text)
              : d->type == 'r' && !f->is_bytes ? aw_repr(f->vm, v, &text)
                                               : aw_ascii(f->vm, v, &text);
    return ok && put_str(f, d, text);
}

static bool put_value(Formatter *f, const Directive *d)
{
    AwValue v = AW_UNSET;
    if (!next_argument(f, &v))
        return false;
    switch (d->type) {
    case 's': return f->is_bytes ? put_bytes(f, d, v) : put_shown(f, d, v);
    case 'b': return f->is_bytes ? put_bytes(f, d, v) : raise_unsupported(f, d->type);
    case 'r':
    case 'a': return put_shown(f, d, v);
    case 'c': return put_character(f, d, v);
    case 'd':
    case 'i':
    case 'u':
    case 'x':
    case 'X':
    case 'o': return put_int(f, d, v);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return put_float(f, d, v);
    default: return raise_unsupported(f, d->type);
    }
}

static bool format_all(Formatter *f)
{
    while (f->at < f->end) {
        const char *percent = memchr(f->at, '%', (size_t)(f->end - f->at));
        const char *stop = percent ? percent : f->end;
        aw_buffer_append(&f->out, f->at, (size_t)(stop - f->at));
        if (!percent)
            break;
        f->at = percent + 1;
        if (f->at < f->end && *f->at == '%') {
            aw_buffer_append_byte(&f->out, *f->at++);
            continue;
        }
        Directive d;
        if (!take_directive(f, &d) || !put_value(f, &d))
            return false;
    }
    if (f->next < f->count && !f->mapping)
        return aw_raise_type(f->vm, "not all arguments converted during %s formatting",
                             f->is_bytes ? "bytes" : "string");
    return true;
}

static Formatter formatter_of(AwVM *vm, const char *text, size_t size, AwValue args)
{
    bool tuple = aw_is_tuple(args);
    Formatter f = {.vm = vm,
                   .at = text,
                   .start = text,
                   .end = text + size,
                   .args = args,
                   .next = tuple ? 0 : -2,
                   .count = tuple ? (int64_t)aw_as_tuple(args)->count : -1,
                   .mapping = is_mapping(args) ? args : AW_UNSET};
    aw_buffer_reserve(&f.out, size + 64);
    return f;
}

bool aw_str_percent(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    Formatter f = formatter_of(vm, aw_as_str(left)->data, aw_as_str(left)->size, right);
    if (format_all(&f))
        return (*out = aw_str_take(vm, &f.out)) != AW_UNSET;
    aw_buffer_deinit(&f.out);
    return false;
}

bool aw_bytes_percent(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    const char *data;
    size_t size;
    if (!aw_bytes_need(vm, left, &data, &size))
        return false;
    Formatter f = formatter_of(vm, data, size, right);
    f.is_bytes = true;
    if (aw_is_bytes(right) || aw_is_bytearray(right))
        f.mapping = AW_UNSET;
    if (format_all(&f))
        return (*out = aw_bytes_take(vm, &f.out)) != AW_UNSET;
    aw_buffer_deinit(&f.out);
    return false;
}
