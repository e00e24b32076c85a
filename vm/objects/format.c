/* format.c: format specs: the mini-language behind format(), f-strings and str.format, for numbers and text. */
#include "vm/objects/format_inside.h"

#include "vm/objects/int_inside.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- the spec ---- */

typedef struct {
    uint32_t fill;
    char align; /* 0: not given */
    char sign;  /* '+', '-', ' '; 0: not given */
    bool no_negative_zero, alternate;
    int64_t width;     /* 0: not given */
    int64_t precision; /* -1: not given */
    char group;        /* ',', '_' or 0 */
    uint32_t type;     /* 0: not given */
} Spec;

typedef struct {
    const char *at, *end;
} Reader;

static uint32_t peek(const Reader *r, unsigned *width)
{
    *width = 0;
    return r->at < r->end ? aw_utf8_decode(r->at, width) : 0;
}

static bool accept(Reader *r, char c)
{
    if (r->at == r->end || *r->at != c)
        return false;
    r->at++;
    return true;
}

static bool is_align(uint32_t c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

/* Decimal digits of any script; false: none are there. */
static bool read_number(AwVM *vm, Reader *r, int64_t *out, bool *raised)
{
    int64_t n = 0;
    const char *start = r->at;
    for (;;) {
        unsigned width;
        uint32_t c = peek(r, &width);
        int digit = width ? aw_unicode_decimal(c) : -1;
        if (digit < 0)
            break;
        r->at += width;
        if (n > (INT64_MAX - digit) / 10) {
            *raised = true;
            aw_raise_value(vm, "Too many decimal digits in format string");
            return false;
        }
        n = n * 10 + digit;
    }
    *out = n;
    return r->at > start;
}

/* Whether a fill is given. */
static bool read_align(Reader *r, Spec *spec)
{
    unsigned width, next_width;
    uint32_t first = peek(r, &width);
    Reader behind = {r->at + width, r->end};
    uint32_t second = width ? peek(&behind, &next_width) : 0;
    if (second && is_align(second)) {
        spec->fill = first;
        spec->align = (char)second;
        r->at += width + 1;
        return true;
    }
    if (is_align(first)) {
        spec->align = (char)first;
        r->at++;
    }
    return false;
}

static bool read_group(AwVM *vm, Reader *r, Spec *spec)
{
    bool comma = accept(r, ',');
    bool underscore = accept(r, '_');
    if ((comma && underscore) || (underscore && r->at < r->end && *r->at == ','))
        return aw_raise_value(vm, "Cannot specify both ',' and '_'.");
    spec->group = comma ? ',' : underscore ? '_' : 0;
    return true;
}

static bool raise_group(AwVM *vm, char group, uint32_t type)
{
    if (type > 32 && type < 128)
        return aw_raise_value(vm, "Cannot specify '%c' with '%c'.", group, (char)type);
    return aw_raise_value(vm, "Cannot specify '%c' with '\\x%x'.", group, type);
}

static bool check_group(AwVM *vm, const Spec *spec)
{
    if (!spec->group || spec->type == 0)
        return true;
    if (spec->type < 128 && strchr("defgEG%F", (int)spec->type))
        return true;
    bool by_four = spec->type < 128 && strchr("boxX", (int)spec->type);
    return (by_four && spec->group == '_') || raise_group(vm, spec->group, spec->type);
}

/* Fill and align: what stands there, else `align`. `text`: the whole spec, for messages. */
static bool read_spec(AwVM *vm, AwValue value, const char *text, size_t size, char align,
                      Spec *spec)
{
    Reader r = {text, text + size};
    bool raised = false;
    *spec = (Spec){.fill = ' ', .precision = -1};
    bool filled = read_align(&r, spec), aligned = spec->align;
    if (!aligned)
        spec->align = align;
    if (r.at < r.end && (*r.at == '+' || *r.at == '-' || *r.at == ' '))
        spec->sign = *r.at++;
    spec->no_negative_zero = accept(&r, 'z');
    spec->alternate = accept(&r, '#');
    if (!filled && accept(&r, '0')) {
        spec->fill = '0';
        if (!aligned && align == '>')
            spec->align = '=';
    }
    read_number(vm, &r, &spec->width, &raised);
    if (raised || !read_group(vm, &r, spec))
        return false;
    if (accept(&r, '.') && !read_number(vm, &r, &spec->precision, &raised))
        return !raised && aw_raise_value(vm, "Format specifier missing precision");
    unsigned width;
    spec->type = peek(&r, &width);
    if (r.at + width < r.end)
        return aw_raise_value(vm, "Invalid format specifier '%.*s' for object of type '%T'",
                              (int)size, text, value);
    bool nul = width && spec->type == 0; /* a NUL in the spec is a type nobody knows */
    if (nul && !aw_is_float(value))
        return aw_raise_value(vm, "Unknown format code '\\x0' for object of type '%T'", value);
    if (spec->width > INT32_MAX || spec->precision > INT32_MAX)
        return spec->width > INT32_MAX ? aw_raise_memory(vm)
                                       : aw_raise_value(vm, "precision too big");
    return check_group(vm, spec);
}

static bool raise_unknown(AwVM *vm, AwValue value, uint32_t type)
{
    if (type > 32 && type < 128)
        return aw_raise_value(vm, "Unknown format code '%c' for object of type '%T'", (char)type,
                              value);
    return aw_raise_value(vm, "Unknown format code '\\x%x' for object of type '%T'", type, value);
}

/* ---- putting down ---- */

static void append_fill(AwBuffer *out, uint32_t fill, int64_t count)
{
    if (count <= 0)
        return;
    if (fill < 128)
        aw_buffer_append_repeat(out, (char)fill, (size_t)count);
    else
        while (count--)
            aw_buffer_append_codepoint(out, fill);
}

void aw_format_padded(const char *text, size_t size, size_t length, int64_t width, char align,
                      uint32_t fill, AwBuffer *out)
{
    int64_t room = width - (int64_t)length;
    int64_t before = room <= 0 ? 0 : align == '>' ? room : align == '^' ? room / 2 : 0;
    append_fill(out, fill, before);
    aw_buffer_append(out, text, size);
    append_fill(out, fill, room - before);
}

/* How many characters `digits` become when zeros widen them to `width` and separators stand between the groups. */
static size_t grouped_size(size_t digits, int64_t width, int group_size)
{
    size_t size = 0;
    for (;;) {
        int64_t longest = (int64_t)digits > width ? (int64_t)digits : width;
        size_t take = (size_t)(longest < 1 ? 1 : longest < group_size ? longest : group_size);
        size += take;
        digits -= digits < take ? digits : take;
        width -= (int64_t)take;
        if (digits == 0 && width <= 0)
            return size;
        size++;
        width--;
    }
}

/* Writes them from the end on. */
static void put_grouped(const AwNumberLayout *l, size_t size, AwBuffer *out)
{
    char *to = aw_buffer_reserve(out, size) + size;
    const char *from = l->digits + l->digit_count;
    out->length += size;
    for (size_t i = 0; i < size; i++) {
        bool separator = l->group && i % ((size_t)l->group_size + 1) == (size_t)l->group_size;
        *--to = separator ? l->group : from > l->digits ? *--from : '0';
    }
}

void aw_format_number(const AwNumberLayout *l, AwBuffer *out)
{
    size_t prefix_size = strlen(l->prefix);
    size_t other = (l->sign != 0) + prefix_size + l->rest_count;
    int64_t digit_width = l->fill == '0' && l->align == '=' ? l->width - (int64_t)other : 0;
    size_t body = l->digit_count;
    if (l->digit_count && l->group)
        body = grouped_size(l->digit_count, digit_width, l->group_size);
    else if (l->digit_count && digit_width > (int64_t)body)
        body = (size_t)digit_width;
    int64_t room = l->width - (int64_t)(other + body);
    int64_t before = room <= 0 ? 0 : l->align == '>' ? room : l->align == '^' ? room / 2 : 0;
    int64_t inside = room > 0 && l->align == '=' ? room : 0;
    append_fill(out, l->fill, before);
    if (l->sign)
        aw_buffer_append_byte(out, l->sign);
    aw_buffer_append(out, l->prefix, prefix_size);
    append_fill(out, l->fill, inside);
    if (body == l->digit_count)
        aw_buffer_append(out, l->digits, body);
    else
        put_grouped(l, body, out);
    aw_buffer_append(out, l->rest, l->rest_count);
    append_fill(out, l->fill, room - before - inside);
}

static char sign_of(bool negative, char wanted)
{
    return negative ? '-' : wanted == '+' || wanted == ' ' ? wanted : 0;
}

static AwNumberLayout layout_of(const Spec *spec, bool negative)
{
    bool by_four = spec->type && spec->type < 128 && strchr("boxX", (int)spec->type);
    return (AwNumberLayout){.sign = sign_of(negative, spec->sign),
                            .prefix = "",
                            .width = spec->width,
                            .fill = spec->fill,
                            .align = spec->align,
                            .group = spec->group,
                            .group_size = by_four ? 4 : 3};
}

/* ---- text ---- */

static bool format_text(AwVM *vm, AwStr *s, const Spec *spec, AwBuffer *out)
{
    if (spec->sign)
        return aw_raise_value(vm, "%s not allowed in string format specifier",
                              spec->sign == ' ' ? "Space" : "Sign");
    if (spec->no_negative_zero)
        return aw_raise_value(vm,
                              "Negative zero coercion (z) not allowed in string format specifier");
    if (spec->alternate)
        return aw_raise_value(vm, "Alternate form (#) not allowed in string format specifier");
    if (spec->align == '=')
        return aw_raise_value(vm, "'=' alignment not allowed in string format specifier");
    size_t size = s->size, length = s->length;
    if (spec->precision >= 0 && (size_t)spec->precision < length) {
        length = (size_t)spec->precision;
        if (!aw_str_offset(vm, s, length, &size))
            return false;
    }
    aw_format_padded(s->data, size, length, spec->width, spec->align, spec->fill, out);
    return true;
}

static bool format_str(AwVM *vm, AwValue value, const char *text, size_t size, AwBuffer *out)
{
    Spec spec;
    if (!read_spec(vm, value, text, size, '<', &spec))
        return false;
    if (spec.group && (!spec.type || spec.type == 's'))
        return raise_group(vm, spec.group, 's');
    if (spec.type && spec.type != 's')
        return raise_unknown(vm, value, spec.type);
    return format_text(vm, aw_as_str(value), &spec, out);
}

/* ---- integers ---- */

bool aw_format_int_digits(AwVM *vm, AwValue v, int base, bool upper, AwBuffer *out)
{
    int64_t word;
    if (aw_int_word(v, &word)) {
        char text[64], *end = text + sizeof text, *at = end;
        const char *symbols = upper ? "0123456789ABCDEF" : "0123456789abcdef";
        uint64_t rest = word < 0 ? -(uint64_t)word : (uint64_t)word, n = (uint64_t)base;
        do
            *--at = symbols[rest % n];
        while (rest /= n);
        aw_buffer_append(out, at, (size_t)(end - at));
        return true;
    }
    if (base == 10) {
        AwBuffer text = {0};
        if (!aw_int_repr(vm, v, &text)) {
            aw_buffer_deinit(&text);
            return false;
        }
        size_t skip = text.data[0] == '-';
        aw_buffer_append(out, text.data + skip, text.length - skip);
        aw_buffer_deinit(&text);
        return true;
    }
    mpz_srcptr n = aw_int_big(v);
    char *room = aw_buffer_reserve(out, mpz_sizeinbase(n, base) + 2);
    mpz_get_str(room, upper ? -base : base, n);
    size_t length = strlen(room);
    if (room[0] == '-')
        memmove(room, room + 1, --length);
    out->length += length;
    return true;
}

static bool format_character(AwVM *vm, AwValue value, const Spec *spec, AwBuffer *out)
{
    int64_t c;
    if (spec->sign)
        return aw_raise_value(vm, "Sign not allowed with integer format specifier 'c'");
    if (spec->alternate)
        return aw_raise_value(vm,
                              "Alternate form (#) not allowed with integer format specifier 'c'");
    if (!aw_to_int64_clamped(vm, value, &c))
        return false;
    if (c == INT64_MAX || c == INT64_MIN)
        return aw_raise(vm, &aw_overflow_error_type, "Python int too large to convert to C long");
    if (c < 0 || c > 0x10FFFF)
        return aw_raise(vm, &aw_overflow_error_type, "%%c arg not in range(0x110000)");
    char text[AW_UTF8_MAX];
    char align = spec->align == '=' ? '>' : spec->align;
    aw_format_padded(text, aw_utf8_encode((uint32_t)c, text), 1, spec->width, align, spec->fill,
                     out);
    return true;
}

static int base_of(uint32_t type)
{
    switch (type) {
    case 'b': return 2;
    case 'o': return 8;
    case 'x':
    case 'X': return 16;
    default: return 10;
    }
}

static bool format_float_value(AwVM *vm, double d, const Spec *spec, AwBuffer *out);

static bool format_int(AwVM *vm, AwValue value, const char *text, size_t size, AwBuffer *out)
{
    Spec spec;
    if (!read_spec(vm, value, text, size, '>', &spec))
        return false;
    if (spec.type && spec.type < 128 && strchr("eEfFgG%", (int)spec.type)) {
        double d;
        return aw_to_double(vm, value, &d) && format_float_value(vm, d, &spec, out);
    }
    if (spec.type && (spec.type >= 128 || !strchr("bcdoxXn", (int)spec.type)))
        return raise_unknown(vm, value, spec.type);
    if (spec.precision >= 0)
        return aw_raise_value(vm, "Precision not allowed in integer format specifier");
    if (spec.no_negative_zero)
        return aw_raise_value(vm,
                              "Negative zero coercion (z) not allowed in integer format specifier");
    if (spec.type == 'c')
        return format_character(vm, value, &spec, out);
    AwNumberLayout layout = layout_of(&spec, aw_int_is_negative(value));
    AwBuffer digits = {0};
    bool ok = aw_format_int_digits(vm, value, base_of(spec.type), spec.type == 'X', &digits);
    if (ok) {
        if (spec.alternate)
            layout.prefix = spec.type == 'b'   ? "0b"
                            : spec.type == 'o' ? "0o"
                            : spec.type == 'x' ? "0x"
                            : spec.type == 'X' ? "0X"
                                               : "";
        layout.digits = digits.data;
        layout.digit_count = digits.length;
        layout.rest = "";
        aw_format_number(&layout, out);
    }
    aw_buffer_deinit(&digits);
    return ok;
}

/* ---- floats ---- */

/* d * 10^decimals rounded half to even, exactly, if that is below 2^63: the mantissa times the power of ten in 128 bits,
 * shifted. False: too large. */
static bool scaled(double d, int decimals, uint64_t *out)
{
    static const uint64_t powers[] = {1,
                                      10,
                                      100,
                                      1000,
                                      10000,
                                      100000,
                                      1000000,
                                      10000000,
                                      100000000,
                                      1000000000,
                                      10000000000,
                                      100000000000,
                                      1000000000000,
                                      10000000000000,
                                      100000000000000,
                                      1000000000000000,
                                      10000000000000000,
                                      100000000000000000,
                                      1000000000000000000};
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    int exponent = (int)(bits >> 52 & 0x7ff);
    uint64_t mantissa = bits & (((uint64_t)1 << 52) - 1);
    if (decimals > 18)
        return false;
    if (exponent)
        mantissa |= (uint64_t)1 << 52;
    else
        exponent = 1;
    int shift = 1075 - exponent; /* d = mantissa / 2^shift */
    unsigned __int128 product = (unsigned __int128)mantissa * powers[decimals];
    if (shift <= 0) {
        if (shift < -10 || product >> (63 + shift))
            return false;
        *out = (uint64_t)product << -shift;
        return true;
    }
    if (shift > 120) { /* the product has at most 113 bits: less than a half */
        *out = 0;
        return true;
    }
    unsigned __int128 quotient = product >> shift, half = (unsigned __int128)1 << (shift - 1);
    unsigned __int128 rest = product - (quotient << shift);
    if (rest > half || (rest == half && (quotient & 1)))
        quotient++;
    if (quotient >> 63)
        return false;
    *out = (uint64_t)quotient;
    return true;
}

/* "%.<decimals>f" */
static bool fixed_quickly(double d, int64_t decimals, bool alternate, AwBuffer *out)
{
    uint64_t n;
    if (decimals > 18 || !scaled(d, (int)decimals, &n))
        return false;
    char text[48], *end = text + sizeof text, *at = end;
    for (int64_t i = 0; i < decimals; i++, n /= 10)
        *--at = (char)('0' + n % 10);
    if (decimals || alternate)
        *--at = '.';
    do
        *--at = (char)('0' + n % 10);
    while (n /= 10);
    aw_buffer_append(out, at, (size_t)(end - at));
    return true;
}

bool aw_float_round_quickly(double d, int decimals, double *out)
{
    static const double powers[] = {1e0, 1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7, 1e8,
                                    1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16};
    uint64_t n;
    if (decimals < 0 || decimals > 16 || !scaled(fabs(d), decimals, &n) || n >> 53)
        return false;
    *out = copysign((double)n / powers[decimals],
                    d); /* both exact, so the quotient is the nearest double */
    return true;
}

static void print_double(AwBuffer *out, bool alternate, char type, int precision, double d)
{
    char format[] = {'%', '#', '.', '*', type, 0};
    if (!alternate)
        memmove(format + 1, format + 2, sizeof format - 2);
    size_t room = (size_t)precision + 350;
    char *to = aw_buffer_reserve(out, room);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    out->length += (size_t)snprintf(to, room, format, precision, d);
#pragma GCC diagnostic pop
}

/* %g that shows at least one digit behind the point: it turns to an exponent one place earlier. */
static void print_general_dot(AwBuffer *out, bool alternate, int precision, double d)
{
    char text[24];
    int digits = precision ? precision : 1;
    AwBuffer trial = {0};
    print_double(&trial, false, 'e', digits - 1, d);
    int exponent = atoi(strchr(aw_buffer_text(&trial), 'e') + 1);
    aw_buffer_deinit(&trial);
    if (exponent == digits - 1 && exponent >= -4) { /* %g would not use an exponent yet */
        AwBuffer with = {0};
        print_double(&with, alternate, 'e', digits - 1, d);
        char *e = strchr((char *)(uintptr_t)aw_buffer_text(&with), 'e');
        size_t size = (size_t)(e - with.data);
        if (!alternate && memchr(with.data, '.', size)) {
            while (with.data[size - 1] == '0')
                size--;
            size -= with.data[size - 1] == '.';
        }
        aw_buffer_append(out, with.data, size);
        snprintf(text, sizeof text, "e%+03d", exponent);
        aw_buffer_append_text(out, text);
        aw_buffer_deinit(&with);
        return;
    }
    size_t start = out->length;
    print_double(out, alternate, 'g', precision, d);
    const char *made = aw_buffer_text(out) + start;
    if (!strchr(made, '.') && !strchr(made, 'e'))
        aw_buffer_append_text(out, ".0");
}

bool aw_format_double(AwVM *vm, double d, char type, int64_t precision, bool alternate,
                      bool dot_zero, AwBuffer *out)
{
    d = fabs(d);
    if (!isfinite(d)) {
        bool upper = type == 'E' || type == 'F' || type == 'G';
        aw_buffer_append_text(out, isnan(d) ? upper ? "NAN" : "nan" : upper ? "INF" : "inf");
        return true;
    }
    if (precision > INT32_MAX - 400)
        return aw_raise_value(vm, "precision too big");
    if (type == 'r') {
        size_t start = out->length;
        aw_float_repr(d, out);
        if (!dot_zero && out->length > start + 2 &&
            memcmp(out->data + out->length - 2, ".0", 2) == 0)
            out->length -= 2;
        if (alternate && !memchr(out->data + start, '.', out->length - start)) {
            /* "1e+16" becomes "1.e+16" */
            aw_buffer_append_byte(out, 0);
            char *at = memchr(out->data + start, 'e', out->length - start);
            if (!at)
                at = out->data + out->length - 1;
            memmove(at + 1, at, (size_t)(out->data + out->length - 1 - at));
            *at = '.';
        }
        return true;
    }
    if (precision < 0)
        precision = 6;
    if ((type == 'f' || type == 'F') && fixed_quickly(d, precision, alternate, out))
        return true;
    if (dot_zero && type == 'g')
        print_general_dot(out, alternate, (int)precision, d);
    else
        print_double(out, alternate, type, (int)precision, d);
    return true;
}

static bool is_zero_text(const AwBuffer *text)
{
    for (size_t i = 0; i < text->length && text->data[i] != 'e' && text->data[i] != 'E'; i++)
        if (text->data[i] >= '1' && text->data[i] <= '9')
            return false;
    return true;
}

/* d as the type letter of aw_format_double shows it, laid out. */
static bool put_double(AwVM *vm, double d, char type, bool dot_zero, const char *unit,
                       const Spec *spec, AwBuffer *out)
{
    AwBuffer text = {0};
    if (!aw_format_double(vm, d, type, spec->precision, spec->alternate, dot_zero, &text)) {
        aw_buffer_deinit(&text);
        return false;
    }
    bool negative = signbit(d) && !isnan(d);
    if (negative && spec->no_negative_zero && isfinite(d) && is_zero_text(&text))
        negative = false;
    aw_buffer_append_text(&text, unit);
    AwNumberLayout layout = layout_of(spec, negative);
    layout.digits = text.data;
    while (layout.digit_count < text.length &&
           isdigit((unsigned char)text.data[layout.digit_count]))
        layout.digit_count++;
    layout.rest = text.data + layout.digit_count;
    layout.rest_count = text.length - layout.digit_count;
    aw_format_number(&layout, out);
    aw_buffer_deinit(&text);
    return true;
}

static bool format_float_value(AwVM *vm, double d, const Spec *spec, AwBuffer *out)
{
    char type = (char)spec->type;
    bool percent = type == '%', plain = type == 0;
    if (percent) {
        type = 'f';
        d *= 100;
    } else if (type == 'n') {
        type = 'g';
    } else if (plain) {
        type = spec->precision < 0 ? 'r' : 'g';
    }
    return put_double(vm, d, type, plain, percent ? "%" : "", spec, out);
}

static bool format_float(AwVM *vm, AwValue value, const char *text, size_t size, AwBuffer *out)
{
    Spec spec;
    if (!read_spec(vm, value, text, size, '>', &spec))
        return false;
    if (spec.type && (spec.type >= 128 || !strchr("eEfFgGn%", (int)spec.type)))
        return raise_unknown(vm, value, spec.type);
    return format_float_value(vm, aw_float_value(value), &spec, out);
}

/* ---- complex numbers ---- */

static bool format_complex_value(AwVM *vm, AwComplex z, const Spec *spec, AwBuffer *out)
{
    bool plain = spec->type == 0, skip_real = plain && z.real == 0 && !signbit(z.real);
    bool brackets = plain && !skip_real;
    char type = plain               ? spec->precision < 0 ? 'r' : 'g'
                : spec->type == 'n' ? 'g'
                                    : (char)spec->type;
    Spec part = *spec;
    AwBuffer text = {0};
    part.width = 0;
    if (brackets)
        aw_buffer_append_byte(&text, '(');
    bool ok = skip_real || put_double(vm, z.real, type, false, "", &part, &text);
    if (!skip_real)
        part.sign = '+';
    ok = ok && put_double(vm, z.imaginary, type, false, "", &part, &text);
    aw_buffer_append_text(&text, brackets ? "j)" : "j");
    if (ok)
        aw_format_padded(text.data, text.length, text.length, spec->width, spec->align, spec->fill,
                         out);
    aw_buffer_deinit(&text);
    return ok;
}

static bool format_complex(AwVM *vm, AwValue value, const char *text, size_t size, AwBuffer *out)
{
    Spec spec;
    if (!read_spec(vm, value, text, size, '>', &spec))
        return false;
    if (spec.type && (spec.type >= 128 || !strchr("eEfFgGn", (int)spec.type)))
        return raise_unknown(vm, value, spec.type);
    if (spec.fill == '0')
        return aw_raise_value(vm, "Zero padding is not allowed in complex format specifier");
    if (spec.align == '=')
        return aw_raise_value(vm, "'=' alignment flag is not allowed in complex format specifier");
    return format_complex_value(vm, ((AwComplexObject *)aw_as_object(value))->number, &spec, out);
}

/* ---- entry ---- */

bool aw_format_spec(AwVM *vm, AwValue value, const char *spec, size_t size, AwBuffer *out)
{
    if (size == 0) {
        AwValue text;
        if (!aw_str(vm, value, &text))
            return false;
        aw_buffer_append(out, aw_as_str(text)->data, aw_as_str(text)->size);
        return true;
    }
    if (aw_is_str(value))
        return format_str(vm, value, spec, size, out);
    if (aw_is_float(value))
        return format_float(vm, value, spec, size, out);
    if (aw_is_complex(value))
        return format_complex(vm, value, spec, size, out);
    return format_int(vm, value, spec, size, out);
}
