/* word_math.h: the arithmetic of the interpreter loop on numbers that lie in the word, without a look at any type. A function
 * that answers false leaves the operation to the general way.
 */
#ifndef AW_VM_ENGINE_WORD_MATH_H
#define AW_VM_ENGINE_WORD_MATH_H

#include "vm/objects/str.h"

static inline bool add_ints(AwValue a, AwValue b, AwValue *out)
{
    return !__builtin_add_overflow((int64_t)a, (int64_t)(b - 3), (int64_t *)out);
}

static inline bool sub_ints(AwValue a, AwValue b, AwValue *out)
{
    return !__builtin_sub_overflow((int64_t)a, (int64_t)(b - 3), (int64_t *)out);
}

static inline bool mul_ints(AwValue a, AwValue b, AwValue *out)
{
    int64_t product;
    if (__builtin_mul_overflow((int64_t)(a - 3), (int64_t)b >> 2, &product))
        return false;
    *out = (AwValue)product | 3;
    return true;
}

static inline bool floordiv_ints(AwValue a, AwValue b, AwValue *out)
{
    int64_t x = aw_as_int(a), y = aw_as_int(b);
    if (AW_UNLIKELY(y == 0 || y == -1))
        return false;
    int64_t q = x / y;
    q -= (x % y != 0) & ((x ^ y) < 0);
    *out = aw_from_int(q);
    return true;
}

static inline bool mod_ints(AwValue a, AwValue b, AwValue *out)
{
    int64_t x = aw_as_int(a), y = aw_as_int(b);
    if (AW_UNLIKELY(y == 0 || y == -1))
        return false;
    int64_t r = x % y;
    if (r != 0 && (r ^ y) < 0)
        r += y;
    *out = aw_from_int(r);
    return true;
}

static inline bool lshift_ints(AwValue a, AwValue b, AwValue *out)
{
    int64_t x = aw_as_int(a), n = aw_as_int(b);
    if (n < 0 || n > 60)
        return false;
    int64_t y = (int64_t)((uint64_t)x << n);
    if (y >> n != x || !aw_fits_int(y))
        return false;
    *out = aw_from_int(y);
    return true;
}

static inline bool rshift_ints(AwValue a, AwValue b, AwValue *out)
{
    int64_t n = aw_as_int(b);
    if (n < 0)
        return false;
    *out = aw_from_int(aw_as_int(a) >> (n > 63 ? 63 : n));
    return true;
}

static inline bool and_ints(AwValue a, AwValue b, AwValue *out)
{
    *out = a & b;
    return true;
}

static inline bool or_ints(AwValue a, AwValue b, AwValue *out)
{
    *out = a | b;
    return true;
}

static inline bool xor_ints(AwValue a, AwValue b, AwValue *out)
{
    *out = (a ^ b) | 3;
    return true;
}

/* The double of a small int or a double in the word. */
static inline bool word_double(AwValue v, double *out)
{
    if (AW_LIKELY(aw_is_double(v)))
        *out = aw_as_double(v);
    else if (aw_is_int(v))
        *out = (double)aw_as_int(v);
    else
        *out = 0;
    return aw_is_double(v) || aw_is_int(v);
}

static inline bool two_doubles(AwValue a, AwValue b, double *x, double *y)
{
    /* two ints are not for us: their arithmetic is exact */
    if (AW_LIKELY(aw_is_double(a) && aw_is_double(b))) {
        *x = aw_as_double(a);
        *y = aw_as_double(b);
        return true;
    }
    return !aw_are_ints(a, b) && word_double(a, x) && word_double(b, y);
}

/* Whether an int is a double without rounding. */
static inline bool is_exact_double(int64_t i)
{
    return (uint64_t)(i + (1ll << 53)) <= 1ull << 54;
}

/* What `a / b` divides; b is not zero. */
static inline bool two_divisible(AwValue a, AwValue b, double *x, double *y)
{
    bool first = word_double(a, x), second = word_double(b, y);
    if (aw_are_ints(a, b) && !(is_exact_double(aw_as_int(a)) && is_exact_double(aw_as_int(b))))
        return false;
    return first && second && *y != 0;
}

static inline bool truth_of_word(AwValue v, bool *out)
{
    if (AW_LIKELY(v == AW_TRUE || v == AW_FALSE)) {
        *out = v == AW_TRUE;
        return true;
    }
    if (v == AW_NONE) {
        *out = false;
        return true;
    }
    if (aw_is_int(v)) {
        *out = v != aw_from_int(0);
        return true;
    }
    return false;
}

/* v == w, decided without asking types: 1, 0, or -1 for "ask". */
static inline int quick_equal(AwValue v, AwValue w)
{
    if (aw_is_int(v) && aw_is_int(w))
        return v == w;
    if (aw_is_exact(v, &aw_str_type) && aw_is_exact(w, &aw_str_type))
        return v == w || aw_str_equal(v, w);
    if (aw_is_double(v) && aw_is_double(w))
        return aw_as_double(v) == aw_as_double(w);
    return -1;
}

#endif
