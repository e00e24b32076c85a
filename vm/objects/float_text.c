/* float_text.c: floats to their shortest decimal text and back.
 *
 * The shortest digits are found by Schubfach (Raffaello Giulietti, "The Schubfach way to render doubles", 2020, with the
 * comparisons of its figures 4 and 6): of the multiples of the largest power of ten that can lie between the
 * neighbours of a double, the nearest one. Its powers of ten, 128 bits each, are computed by GMP when first wanted.
 */
#include "vm/objects/int_inside.h"
#include "vm/objects/str.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <strings.h>

/* ---- shortest digits ---- */

enum { POWER_MIN = -292, POWER_MAX = 324 };

typedef struct {
    uint64_t high, low; /* high is never 0 in one that was computed */
} Power;

/* floor(log2(10^k)), for |k| up to 1,233 */
static int log2_of_power(int k)
{
    return (k * 1741647) >> 19;
}

/* 10^k times the power of two that makes it 128 bits long, rounded up. */
static void compute_power(int k, Power *out)
{
    mpz_t n;
    int shift = 127 - log2_of_power(k);
    mpz_init(n);
    mpz_ui_pow_ui(n, 10, (unsigned long)abs(k));
    if (k < 0) {
        mpz_t one;
        mpz_init_set_ui(one, 1);
        mpz_mul_2exp(one, one, (mp_bitcnt_t)shift);
        mpz_cdiv_q(n, one, n);
        mpz_clear(one);
    } else if (shift >= 0) {
        mpz_mul_2exp(n, n, (mp_bitcnt_t)shift);
    } else {
        mpz_cdiv_q_2exp(n, n, (mp_bitcnt_t)-shift);
    }
    uint64_t limbs[2] = {0, 0};
    mpz_export(limbs, NULL, -1, sizeof *limbs, 0, 0, n);
    *out = (Power){limbs[1], limbs[0]};
    mpz_clear(n);
}

static Power power_of_ten(int k)
{
    static Power powers[POWER_MAX - POWER_MIN + 1];
    Power *power = &powers[k - POWER_MIN];
    if (!power->high)
        compute_power(k, power);
    return *power;
}

/* The upper bits of a product, the lowest one set if any below it is. */
static uint64_t round_to_odd(Power g, uint64_t c)
{
    unsigned __int128 low = (unsigned __int128)g.low * c, high = (unsigned __int128)g.high * c;
    high += (uint64_t)(low >> 64);
    return (uint64_t)(high >> 64) | ((uint64_t)high > 1);
}

/* d = digits * 10^exponent, for finite d > 0. */
static uint64_t shortest(double d, int *exponent)
{
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    uint64_t fraction = bits & (((uint64_t)1 << 52) - 1);
    int biased = (int)(bits >> 52 & 0x7ff);
    uint64_t c = biased ? fraction | (uint64_t)1 << 52 : fraction;
    int q = (biased ? biased : 1) - 1075;
    bool odd = c & 1, closer = fraction == 0 &&
                               biased > 1; /* the neighbour below is half as far as the one above */
    int k = (q * 1262611 - (closer ? 524031 : 0)) >>
            22; /* floor(log10(2^q)), or of three quarters of it */
    int h = q + log2_of_power(-k) + 1;
    Power g = power_of_ten(-k);
    uint64_t below = round_to_odd(g, (4 * c - 2 + closer) << h) + odd;
    uint64_t here = round_to_odd(g, 4 * c << h);
    uint64_t above = round_to_odd(g, (4 * c + 2) << h) - odd;
    uint64_t s = here / 4;
    if (s >= 10) {
        uint64_t tens = s / 10;
        bool low_fits = below <= 40 * tens, high_fits = 40 * tens + 40 <= above;
        if (low_fits != high_fits) {
            *exponent = k + 1;
            return tens + high_fits;
        }
    }
    *exponent = k;
    bool low_fits = below <= 4 * s, high_fits = 4 * s + 4 <= above;
    if (low_fits != high_fits)
        return s + high_fits;
    uint64_t middle = 4 * s + 2;
    return s + (here > middle || (here == middle && (s & 1)));
}

/* ---- text ---- */

/* Puts the decimal digits of n at `to`; gives how many. */
static int put_digits(uint64_t n, char *to)
{
    char digits[20], *end = digits + sizeof digits, *at = end;
    do
        *--at = (char)('0' + n % 10);
    while (n /= 10);
    memcpy(to, at, (size_t)(end - at));
    return (int)(end - at);
}

static char *put_exponent(char *to, int exponent)
{
    *to++ = 'e';
    *to++ = exponent < 0 ? '-' : '+';
    exponent = abs(exponent);
    if (exponent < 10)
        *to++ = '0';
    return to + put_digits((uint64_t)exponent, to);
}

enum { TEXT_MAX = 32 };

/* repr() of d at `text`; gives its size. */
static size_t float_text(double d, char text[TEXT_MAX])
{
    char *to = text, digits[20];
    if (isnan(d))
        return (size_t)(stpcpy(to, "nan") - text);
    if (signbit(d))
        *to++ = '-';
    d = fabs(d);
    if (isinf(d))
        return (size_t)(stpcpy(to, "inf") - text);
    if (d < 1e15 && d == (double)(int64_t)d) {
        to += put_digits((uint64_t)d, to);
        return (size_t)(stpcpy(to, ".0") - text);
    }
    int exponent, count = put_digits(shortest(d, &exponent), digits);
    exponent += count - 1; /* of the first digit */
    while (count > 1 && digits[count - 1] == '0')
        count--;
    if (exponent < -4 || exponent >= 16) {
        *to++ = digits[0];
        if (count > 1) {
            *to++ = '.';
            to = (char *)memcpy(to, digits + 1, (size_t)count - 1) + count - 1;
        }
        return (size_t)(put_exponent(to, exponent) - text);
    }
    if (exponent < 0) {
        to = stpcpy(to, "0.");
        to = (char *)memset(to, '0', (size_t)(-exponent - 1)) - exponent - 1;
        to = (char *)memcpy(to, digits, (size_t)count) + count;
        return (size_t)(to - text);
    }
    for (int i = 0; i < count || i <= exponent + 1; i++) {
        if (i == exponent + 1)
            *to++ = '.';
        *to++ = i < count ? digits[i] : '0';
    }
    return (size_t)(to - text);
}

void aw_float_repr(double d, AwBuffer *out)
{
    char text[TEXT_MAX];
    aw_buffer_append(out, text, float_text(d, text));
}

AwValue aw_float_str(AwVM *vm, double d)
{
    char text[TEXT_MAX];
    return aw_str_new_ascii(vm, text, float_text(d, text));
}

/* ---- back ---- */

/* Digits with a point and an exponent, few enough that one exact multiplication or division by a power of ten gives the
 * nearest double (W. D. Clinger, "How to read floating point numbers accurately", 1990). False: another way must be taken. */
static bool parse_short(const char *at, const char *end, double *out)
{
    static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                    1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    bool negative = at < end && *at == '-';
    at += negative || (at < end && *at == '+');
    uint64_t n = 0;
    int count = 0, scale = 0;
    bool point = false;
    for (; at < end && (isdigit((unsigned char)*at) || (*at == '.' && !point)); at++) {
        if (*at == '.') {
            point = true;
            continue;
        }
        n = n * 10 + (uint64_t)(*at - '0');
        scale -= point;
        if (++count > 18)
            return false;
    }
    if (count == 0)
        return false;
    if (at < end && (*at == 'e' || *at == 'E')) {
        bool minus = ++at < end && *at == '-';
        at += minus || (at < end && *at == '+');
        int exponent = 0, first = 0;
        for (; at < end && isdigit((unsigned char)*at) && first < 4; at++, first++)
            exponent = exponent * 10 + (*at - '0');
        if (first == 0)
            return false;
        scale += minus ? -exponent : exponent;
    }
    if (at != end || n >> 53 || scale < -22 || scale > 22)
        return false;
    double d = scale < 0 ? (double)n / powers[-scale] : (double)n * powers[scale];
    *out = negative ? -d : d;
    return true;
}

bool aw_float_parse(const char *text, size_t size, double *out)
{
    AwBuffer cleaned = {0};
    if (parse_short(text, text + size, out))
        return true;
    bool ok = aw_number_text_clean(text, size, false, &cleaned);
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
