/* Values of number literals. */
#include "lang/number.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* The literal without its underscores. */
static char *strip(AwArena *arena, const char *text, uint32_t length)
{
    char *out = aw_arena_alloc(arena, (size_t)length + 1);
    uint32_t made = 0;
    for (uint32_t i = 0; i < length; i++)
        if (text[i] != '_')
            out[made++] = text[i];
    out[made] = '\0';
    return out;
}

static uint8_t base_of(const char *text)
{
    if (text[0] != '0')
        return 10;
    switch (text[1] | 0x20) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 10;
    }
}

static unsigned digit_value(char digit)
{
    return digit <= '9' ? (unsigned)(digit - '0') : (unsigned)((digit | 0x20) - 'a' + 10);
}

static AwConstant parse_int(AwArena *arena, const char *digits, uint8_t base)
{
    while (*digits == '0' && digits[1])
        digits++;
    AwConstant constant = {.kind = AW_CONSTANT_INT, .base = base};
    int64_t value = 0;
    for (const char *at = digits; *at; at++) {
        if (__builtin_mul_overflow(value, (int64_t)base, &value) ||
            __builtin_add_overflow(value, (int64_t)digit_value(*at), &value)) {
            constant.kind = AW_CONSTANT_BIG_INT;
            constant.length = (uint32_t)strlen(digits);
            constant.text = aw_arena_copy(arena, digits, constant.length);
            return constant;
        }
    }
    constant.integer = value;
    return constant;
}

/* strtod reads the decimal comma of other locales. */
static double parse_float(const char *text)
{
    static locale_t c_locale;
    if (!c_locale)
        c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    return strtod_l(text, NULL, c_locale);
}

AwConstant aw_number_parse(AwArena *arena, const char *text, uint32_t length)
{
    char short_text[24];
    char *digits = short_text;
    if (length < sizeof short_text && !memchr(text, '_', length)) {
        memcpy(short_text, text, length);
        short_text[length] = '\0';
    } else {
        digits = strip(arena, text, length);
    }
    uint8_t base = base_of(digits);
    if (base != 10)
        return parse_int(arena, digits + 2, base);
    if (!strpbrk(digits, ".eEjJ"))
        return parse_int(arena, digits, base);
    bool imaginary = strpbrk(digits, "jJ") != NULL;
    AwConstant constant = {.kind = imaginary ? AW_CONSTANT_COMPLEX : AW_CONSTANT_FLOAT};
    constant.number = parse_float(digits);
    return constant;
}
