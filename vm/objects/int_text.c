/* int_text.c: integers to decimal digits and back. */
#include "base/utf8.h"
#include "vm/objects/raise.h"
#include "vm/objects/int_inside.h"
#include "vm/objects/str.h"

#include <ctype.h>
#include <stdlib.h>
#include <utf8proc.h>

/* More digits than this are refused, as CPython does: conversion takes quadratic time. */
static int64_t digit_limit = 4300;

int64_t aw_int_digit_limit(int64_t set)
{
    if (set >= 0)
        digit_limit = set;
    return digit_limit;
}

static const char digit_pairs[] = "00010203040506070809101112131415161718192021222324"
                                  "25262728293031323334353637383940414243444546474849"
                                  "50515253545556575859606162636465666768697071727374"
                                  "75767778798081828384858687888990919293949596979899";

/* The decimal digits of a word, written so that they end before `end`; gives where they start. */
static char *word_digits(int64_t word, char *end)
{
    char *at = end;
    uint64_t rest = word < 0 ? -(uint64_t)word : (uint64_t)word;
    while (rest >= 100) {
        at -= 2;
        memcpy(at, digit_pairs + rest % 100 * 2, 2);
        rest /= 100;
    }
    if (rest >= 10) {
        at -= 2;
        memcpy(at, digit_pairs + rest * 2, 2);
    } else {
        *--at = (char)('0' + rest);
    }
    if (word < 0)
        *--at = '-';
    return at;
}

static bool raise_too_long(AwVM *vm)
{
    return aw_raise_value(vm,
                          "Exceeds the limit (%lld digits) for integer string conversion; use "
                          "sys.set_int_max_str_digits() to increase the limit",
                          (long long)digit_limit);
}

bool aw_int_repr(AwVM *vm, AwValue v, AwBuffer *out)
{
    int64_t word;
    if (aw_int_word(v, &word)) {
        char digits[24], *end = digits + sizeof digits, *at = word_digits(word, end);
        aw_buffer_append(out, at, (size_t)(end - at));
        return true;
    }
    mpz_srcptr n = aw_int_big(v);
    size_t size = mpz_sizeinbase(n, 10); /* exact or one too many */
    if (digit_limit && size > (size_t)digit_limit + 1)
        return raise_too_long(vm);
    char *room = aw_buffer_reserve(out, size + 2);
    mpz_get_str(room, 10, n);
    size_t length = strlen(room);
    if (digit_limit && length - (room[0] == '-') > (size_t)digit_limit)
        return raise_too_long(vm);
    out->length += length;
    return true;
}

AwValue aw_int_str(AwVM *vm, AwValue v)
{
    int64_t word;
    if (aw_int_word(v, &word)) {
        char digits[24], *end = digits + sizeof digits, *at = word_digits(word, end);
        return aw_str_new_ascii(vm, at, (size_t)(end - at));
    }
    AwBuffer text = {0};
    if (aw_int_repr(vm, v, &text))
        return aw_str_take(vm, &text);
    aw_buffer_deinit(&text);
    return AW_UNSET;
}

bool aw_number_text_clean(const char *text, size_t size, bool letters, AwBuffer *out)
{
    bool digit_before = false, underscore = false, blank_after = false;
    for (size_t at = 0; at < size;) {
        unsigned width;
        uint32_t c = aw_utf8_decode(text + at, &width);
        if (width > size - at)
            return false;
        at += width;
        bool blank = c < 128 ? isspace((int)c) || (c >= 0x1c && c <= 0x1f)
                             : utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_ZS ||
                                   c == 0x85 || c == 0x2028 || c == 0x2029;
        if (blank) {
            blank_after = out->length > 0;
            if (underscore)
                return false;
            continue;
        }
        if (blank_after)
            return false;
        if (c == '_') {
            if (!digit_before || underscore)
                return false;
            underscore = true;
            continue;
        }
        if (c >= 128) { /* decimal digits of other scripts: blocks of ten, the zero first */
            if (utf8proc_category((utf8proc_int32_t)c) != UTF8PROC_CATEGORY_ND)
                return false;
            uint32_t zero = c;
            while (utf8proc_category((utf8proc_int32_t)(zero - 1)) == UTF8PROC_CATEGORY_ND &&
                   c - zero < 9)
                zero--;
            c = '0' + (c - zero) % 10;
        }
        digit_before = letters ? isalnum((int)c) : isdigit((int)c);
        if (c == 0 || (underscore && !digit_before))
            return false;
        underscore = false;
        aw_buffer_append_byte(out, (char)c);
    }
    return !underscore;
}

static int digit_value(char c)
{
    return isdigit((unsigned char)c)   ? c - '0'
           : isalpha((unsigned char)c) ? tolower((unsigned char)c) - 'a' + 10
                                       : 99;
}

/* The base that a prefix names, and its length; 0 if there is none. */
static int prefix_base(const char *digits, int *length)
{
    *length = 0;
    if (digits[0] != '0' || !digits[1])
        return 0;
    int c = tolower((unsigned char)digits[1]);
    int base = c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 0;
    *length = base ? 2 : 0;
    return base;
}

static AwValue parse_digits(AwVM *vm, const char *digits, int base, bool negative)
{
    size_t count = strlen(digits);
    for (size_t i = 0; i < count; i++)
        if (digit_value(digits[i]) >= base)
            return AW_UNSET;
    if (count == 0)
        return AW_UNSET;
    if (digit_limit && count > (size_t)digit_limit && (base & (base - 1))) {
        aw_raise_value(vm,
                       "Exceeds the limit (%lld digits) for integer string conversion: value has "
                       "%zu digits; use sys.set_int_max_str_digits() to increase the limit",
                       (long long)digit_limit, count);
        return AW_UNSET;
    }
    if (count <= 11) {
        int64_t n = strtoll(digits, NULL, base);
        return aw_int_new(vm, negative ? -n : n);
    }
    mpz_t n;
    mpz_init_set_str(n, digits, base);
    if (negative)
        mpz_neg(n, n);
    return aw_int_take_mpz(vm, n);
}

/* Up to 18 decimal digits with an optional sign and nothing else. */
static bool parse_short(const char *text, size_t size, AwValue *out)
{
    const char *end = text + size;
    bool negative = size && *text == '-';
    text += negative || (size && *text == '+');
    if (text == end || end - text > 18)
        return false;
    int64_t n = 0;
    for (; text < end; text++) {
        unsigned digit = (unsigned)(unsigned char)*text - '0';
        if (digit > 9)
            return false;
        n = n * 10 + digit;
    }
    *out = aw_from_int(negative ? -n : n);
    return true;
}

/* In 0_x1 what looks like a prefix is none. */
static bool prefix_is_torn(const char *text, size_t size, bool has_sign)
{
    const char *underscore = memchr(text, '_', size);
    AwBuffer before = {0};
    bool torn = underscore &&
                aw_number_text_clean(text, (size_t)(underscore - text), true, &before) &&
                before.length == (size_t)has_sign + 1;
    aw_buffer_deinit(&before);
    return torn;
}

AwValue aw_int_parse(AwVM *vm, const char *text, size_t size, int base)
{
    AwValue quick;
    if (base == 10 && parse_short(text, size, &quick))
        return quick;
    AwBuffer cleaned = {0};
    AwValue v = AW_UNSET;
    bool underscore_first = false;
    if (aw_number_text_clean(text, size, true, &cleaned)) {
        const char *digits = aw_buffer_text(&cleaned);
        bool negative = digits[0] == '-';
        bool has_sign = negative || digits[0] == '+';
        digits += has_sign;
        int length, prefixed = prefix_base(digits, &length);
        if (prefixed && prefix_is_torn(text, size, has_sign))
            prefixed = 0;
        if (base == 0) {
            base = prefixed ? prefixed : 10;
            if (!prefixed && digits[0] == '0' && strspn(digits, "0") != strlen(digits))
                underscore_first = true; /* 012 is no number */
        }
        if (prefixed == base)
            digits += length;
        if (!underscore_first &&
            strlen(digits) ==
                strspn(digits, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
            v = parse_digits(vm, digits, base, negative);
    }
    aw_buffer_deinit(&cleaned);
    return v;
}
