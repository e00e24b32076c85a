/* int_text.c: integers to decimal digits and back. */
#include "base/utf8.h"
#include "vm/objects/exception.h"
#include "vm/objects/number.h"

#include <ctype.h>
#include <stdlib.h>
#include <strings.h>
#include <utf8proc.h>

/* More digits than this are refused, as CPython does: conversion takes quadratic time. */
static int64_t digit_limit = 4300;

int64_t aw_int_digit_limit(int64_t set)
{
    if (set >= 0)
        digit_limit = set;
    return digit_limit;
}

bool aw_int_repr(AwVM *vm, AwValue v, AwBuffer *out)
{
    if (aw_is_int(v) || aw_is_bool(v)) {
        int64_t word = aw_is_int(v) ? aw_as_int(v) : v == AW_TRUE;
        char digits[24], *at = digits + sizeof digits;
        uint64_t rest = word < 0 ? -(uint64_t)word : (uint64_t)word;
        do
            *--at = (char)('0' + rest % 10);
        while (rest /= 10);
        if (word < 0)
            *--at = '-';
        aw_buffer_append(out, at, (size_t)(digits + sizeof digits - at));
        return true;
    }
    mpz_srcptr n = ((AwBig *)aw_as_object(v))->number;
    size_t size = mpz_sizeinbase(n, 10); /* exact or one too many */
    if (digit_limit && size > (size_t)digit_limit + 1)
        return aw_raise_value(vm,
                              "Exceeds the limit (%lld digits) for integer string conversion; use "
                              "sys.set_int_max_str_digits() to increase the limit",
                              (long long)digit_limit);
    char *room = aw_buffer_reserve(out, size + 2);
    mpz_get_str(room, 10, n);
    size_t length = strlen(room);
    if (digit_limit && length - (room[0] == '-') > (size_t)digit_limit)
        return aw_raise_value(vm,
                              "Exceeds the limit (%lld digits) for integer string conversion; use "
                              "sys.set_int_max_str_digits() to increase the limit",
                              (long long)digit_limit);
    out->length += length;
    return true;
}

/* Copies the digits of a number text as ASCII, without blanks around and without underscores between digits.
 * False: it has something else in it. */
static bool clean(const char *text, size_t size, AwBuffer *out)
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
        digit_before = isalnum((int)c);
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
    AwValue v = aw_int_from_mpz(vm, n);
    mpz_clear(n);
    return v;
}

AwValue aw_int_parse(AwVM *vm, const char *text, size_t size, int base)
{
    AwBuffer cleaned = {0};
    AwValue v = AW_UNSET;
    bool underscore_first = false;
    if (clean(text, size, &cleaned)) {
        const char *digits = aw_buffer_text(&cleaned);
        bool negative = digits[0] == '-';
        digits += negative || digits[0] == '+';
        int length, prefixed = prefix_base(digits, &length);
        if (base == 0) {
            base = prefixed ? prefixed : 10;
            if (!prefixed && digits[0] == '0' && strspn(digits, "0") != strlen(digits))
                underscore_first = true; /* 012 is no number */
        }
        if (prefixed == base)
            digits += length;
        if (!underscore_first && strlen(digits) == strspn(digits, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
            v = parse_digits(vm, digits, base, negative);
    }
    aw_buffer_deinit(&cleaned);
    return v;
}

bool aw_float_parse(const char *text, size_t size, double *out)
{
    AwBuffer cleaned = {0};
    bool ok = clean(text, size, &cleaned);
    const char *digits = aw_buffer_text(&cleaned);
    const char *body = digits + (*digits == '-' || *digits == '+');
    static const char *const words[] = {"inf", "infinity", "nan"};
    bool word = false;
    for (int i = 0; i < 3; i++) {
        size_t n = strlen(words[i]);
        word |= strlen(body) == n && strncasecmp(body, words[i], n) == 0;
    }
    if (ok && !word)
        ok = *body && strspn(body, "0123456789.eE+-") == strlen(body) &&
             (isdigit((unsigned char)*body) || (*body == '.' && isdigit((unsigned char)body[1])));
    if (ok) {
        char *end;
        *out = strtod(digits, &end);
        ok = *end == 0;
    }
    aw_buffer_deinit(&cleaned);
    return ok;
}
