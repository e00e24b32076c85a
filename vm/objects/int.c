/* int.c: arithmetic of integers: words of 62 bits, GMP beyond. Methods are in int_methods.c. */
#include "vm/objects/int_inside.h"

#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#include <ctype.h>
#include <math.h>

/* ---- both forms ---- */

/* An AwBig of `type` with n's digits behind it. */
static AwValue big_new(AwVM *vm, AwType *type, mpz_srcptr n)
{
    size_t limbs = mpz_size(n), header = type->size;
    size_t size = header + limbs * sizeof(mp_limb_t);
    AwBig *big = type == &aw_int_type ? aw_object_new_raw(vm, type, size)
                                      : aw_object_new_sized(vm, type, size);
    if (!big)
        return AW_UNSET;
    mp_limb_t *digits = (mp_limb_t *)((char *)big + header);
    if (limbs)
        memcpy(digits, mpz_limbs_read(n), limbs * sizeof *digits);
    mpz_roinit_n(big->number, digits, mpz_sgn(n) < 0 ? -(mp_size_t)limbs : (mp_size_t)limbs);
    return aw_from_object(big);
}

AwValue aw_int_from_mpz(AwVM *vm, const mpz_t n)
{
    if (mpz_fits_slong_p(n) && aw_fits_int(mpz_get_si(n)))
        return aw_from_int(mpz_get_si(n));
    return big_new(vm, &aw_int_type, n);
}

AwValue aw_int_take_mpz(AwVM *vm, mpz_t n)
{
    AwValue v = aw_int_from_mpz(vm, n);
    mpz_clear(n);
    return v;
}

AwValue aw_int_of_type(AwVM *vm, AwType *type, AwValue number)
{
    AwIntView view;
    if (type == &aw_int_type)
        return number;
    aw_int_view(&view, number);
    return big_new(vm, type, view.number);
}

AwValue aw_int_new(AwVM *vm, int64_t i)
{
    if (aw_fits_int(i))
        return aw_from_int(i);
    mpz_t n;
    mp_limb_t limb = i < 0 ? -(mp_limb_t)i : (mp_limb_t)i;
    return big_new(vm, &aw_int_type, mpz_roinit_n(n, &limb, i < 0 ? -1 : 1));
}

AwValue aw_int_from_double(AwVM *vm, double d)
{
    if (isnan(d)) {
        aw_raise_value(vm, "cannot convert float NaN to integer");
        return AW_UNSET;
    }
    if (isinf(d)) {
        aw_raise(vm, &aw_overflow_error_type, "cannot convert float infinity to integer");
        return AW_UNSET;
    }
    if (fabs(d) < 0x1p61)
        return aw_from_int((int64_t)d);
    mpz_t n;
    mpz_init_set_d(n, d);
    return aw_int_take_mpz(vm, n);
}

/* ---- arithmetic ---- */

static bool too_large(AwVM *vm)
{
    return aw_raise_memory(vm);
}

static bool shift(AwVM *vm, bool left, AwValue a, AwValue b, mpz_t out)
{
    int64_t count;
    AwIntView x;
    if (!aw_int_word(b, &count)) {
        if (mpz_sgn(aw_int_big(b)) < 0)
            return aw_raise_value(vm, "negative shift count");
        count = INT64_MAX;
    }
    if (count < 0)
        return aw_raise_value(vm, "negative shift count");
    aw_int_view(&x, a);
    bool ok = true;
    if (!left)
        mpz_fdiv_q_2exp(out, x.number, (mp_bitcnt_t)count);
    else if (mpz_sgn(x.number) == 0)
        mpz_set_ui(out, 0);
    else if (count > (1ll << 33))
        ok = count == INT64_MAX
                 ? aw_raise(vm, &aw_overflow_error_type, "too many digits in integer")
                 : too_large(vm);
    else
        mpz_mul_2exp(out, x.number, (mp_bitcnt_t)count);
    return ok;
}

/* a ** b for b >= 0. */
static bool power(AwVM *vm, mpz_srcptr a, AwValue b, mpz_t out)
{
    int64_t exponent;
    bool tiny = mpz_cmpabs_ui(a, 1) <= 0;
    if (!aw_int_word(b, &exponent))
        exponent = tiny ? 2 + mpz_odd_p(aw_int_big(b)) : INT64_MAX;
    if (!tiny &&
        (exponent > (1ll << 33) || (double)exponent * (double)mpz_sizeinbase(a, 2) > 0x1p33))
        return too_large(vm);
    if (tiny && exponent > 3)
        exponent = 2 + (exponent & 1);
    mpz_pow_ui(out, a, (unsigned long)exponent);
    return true;
}

static bool divide_by_zero(AwVM *vm, int op)
{
    return aw_raise(vm, &aw_zero_division_error_type,
                    op == AW_BIN_TRUEDIV ? "division by zero"
                    : op == AW_BIN_MOD   ? "integer modulo by zero"
                                         : "integer division or modulo by zero");
}

/* x / y, correctly rounded: the quotient of enough bits, the rest folded into its last bit. */
static bool true_divide(AwVM *vm, mpz_srcptr x, mpz_srcptr y, AwValue *out)
{
    mpz_t q, r;
    long shift = (long)mpz_sizeinbase(x, 2) - (long)mpz_sizeinbase(y, 2) - 66;
    if (mpz_sgn(x) == 0)
        return (*out = aw_float_new(vm, mpz_sgn(y) < 0 ? -0.0 : 0.0)) != AW_UNSET;
    mpz_inits(q, r, NULL);
    if (shift < 0) {
        mpz_mul_2exp(q, x, (mp_bitcnt_t)-shift);
        mpz_tdiv_qr(q, r, q, y);
    } else {
        mpz_mul_2exp(r, y, (mp_bitcnt_t)shift);
        mpz_tdiv_qr(q, r, x, r);
    }
    /* q has 65 to 67 bits: round it to what a double of this size can hold, half to even */
    long bits = (long)mpz_sizeinbase(q, 2), exponent = bits + shift;
    long keep = exponent < -1021 ? 53 - (-1021 - exponent) : 53;
    double d;
    if (keep < 0) {
        d = mpz_sgn(x) * mpz_sgn(y) < 0 ? -0.0 : 0.0;
    } else {
        mpz_t rounded;
        mpz_init(rounded);
        mp_bitcnt_t drop = (mp_bitcnt_t)(bits - keep);
        int negative = mpz_sgn(q) < 0;
        mpz_abs(q, q);
        bool half = mpz_tstbit(q, drop - 1);
        bool sticky = mpz_sgn(r) != 0 || mpz_scan1(q, 0) < drop - 1;
        mpz_tdiv_q_2exp(rounded, q, drop);
        if (half && (sticky || mpz_odd_p(rounded)))
            mpz_add_ui(rounded, rounded, 1);
        d = ldexp(mpz_get_d(rounded), (int)((long)drop + shift));
        d = negative ? -d : d;
        mpz_clear(rounded);
    }
    mpz_clears(q, r, NULL);
    if (isinf(d))
        return aw_raise(vm, &aw_overflow_error_type,
                        "integer division result too large for a float");
    return (*out = aw_float_new(vm, d)) != AW_UNSET;
}

static bool big_binary(AwVM *vm, int op, AwValue a, AwValue b, mpz_t out)
{
    AwIntView x, y;
    bool ok = true;
    aw_int_view(&x, a);
    aw_int_view(&y, b);
    switch (op) {
    case AW_BIN_ADD: mpz_add(out, x.number, y.number); break;
    case AW_BIN_SUB: mpz_sub(out, x.number, y.number); break;
    case AW_BIN_MUL: mpz_mul(out, x.number, y.number); break;
    case AW_BIN_FLOORDIV:
    case AW_BIN_MOD:
        if (mpz_sgn(y.number) == 0)
            ok = divide_by_zero(vm, op);
        else if (op == AW_BIN_MOD)
            mpz_fdiv_r(out, x.number, y.number);
        else
            mpz_fdiv_q(out, x.number, y.number);
        break;
    case AW_BIN_POW: ok = power(vm, x.number, b, out); break;
    case AW_BIN_AND: mpz_and(out, x.number, y.number); break;
    case AW_BIN_OR: mpz_ior(out, x.number, y.number); break;
    case AW_BIN_XOR: mpz_xor(out, x.number, y.number); break;
    default: break;
    }
    return ok;
}

/* x ** y without overflow, or false. */
static bool word_power(int64_t x, int64_t y, int64_t *out)
{
    int64_t result = 1;
    for (;; y >>= 1) {
        if (y & 1 && __builtin_mul_overflow(result, x, &result))
            return false;
        if (y <= 1)
            break;
        if (__builtin_mul_overflow(x, x, &x))
            return false;
    }
    *out = result;
    return true;
}

/* Operations on words whose result is an int64: false if it is not, or if it is an error. */
static bool word_binary(int op, int64_t x, int64_t y, int64_t *out)
{
    switch (op) {
    case AW_BIN_ADD: *out = x + y; return true; /* 62 bits each */
    case AW_BIN_SUB: *out = x - y; return true;
    case AW_BIN_MUL: return !__builtin_mul_overflow(x, y, out);
    case AW_BIN_FLOORDIV:
        if (y == 0)
            return false;
        *out = x / y - (x % y != 0 && (x % y < 0) != (y < 0));
        return true;
    case AW_BIN_MOD:
        if (y == 0)
            return false;
        *out = x % y;
        if (*out != 0 && (*out < 0) != (y < 0))
            *out += y;
        return true;
    case AW_BIN_POW: return word_power(x, y, out);
    case AW_BIN_AND: *out = x & y; return true;
    case AW_BIN_OR: *out = x | y; return true;
    case AW_BIN_XOR: *out = x ^ y; return true;
    case AW_BIN_LSHIFT:
        if (y < 0 || y > 62 || (x < 0 ? -x : x) >> (62 - y))
            return false;
        *out = x * ((int64_t)1 << y);
        return true;
    case AW_BIN_RSHIFT:
        if (y < 0)
            return false;
        *out = x >> (y > 63 ? 63 : y);
        return true;
    default: return false;
    }
}

static bool int_true_divide(AwVM *vm, AwValue a, AwValue b, AwValue *out)
{
    int64_t v, w, exact = (int64_t)1 << 53;
    if (aw_int_word(a, &v) && aw_int_word(b, &w) && w != 0 && v >= -exact && v <= exact &&
        w >= -exact && w <= exact)
        return (*out = aw_float_new(vm, (double)v / (double)w)) != AW_UNSET;
    AwIntView x, y;
    aw_int_view(&x, a);
    aw_int_view(&y, b);
    return mpz_sgn(y.number) == 0 ? divide_by_zero(vm, AW_BIN_TRUEDIV)
                                  : true_divide(vm, x.number, y.number, out);
}

static bool negative_power(AwVM *vm, AwValue a, AwValue b, AwValue *out)
{
    AwValue x, y;
    double p, q;
    return aw_to_double(vm, a, &p) && aw_to_double(vm, b, &q) && (x = aw_float_new(vm, p)) &&
           (y = aw_float_new(vm, q)) && aw_float_binary(vm, AW_BIN_POW, x, y, out);
}

/* Where results grow before they are copied behind their object; its memory is kept unless it is large. */
static mpz_t scratch;

static AwValue take_scratch(AwVM *vm)
{
    AwValue v = aw_int_from_mpz(vm, scratch);
    if (scratch->_mp_alloc > 4096) {
        mpz_clear(scratch);
        mpz_init(scratch);
    }
    return v;
}

bool aw_int_binary(AwVM *vm, int op, AwValue a, AwValue b, AwValue *out)
{
    int64_t v, w, result;
    if (op == AW_BIN_TRUEDIV)
        return int_true_divide(vm, a, b, out);
    if (op == AW_BIN_POW && aw_int_is_negative(b))
        return negative_power(vm, a, b, out);
    if (aw_is_bool(a) && aw_is_bool(b) && op >= AW_BIN_AND && op <= AW_BIN_OR) {
        bool x = a == AW_TRUE, y = b == AW_TRUE;
        *out = aw_from_bool(op == AW_BIN_AND ? x & y : op == AW_BIN_OR ? x | y : x ^ y);
        return true;
    }
    if (op == AW_BIN_DIVMOD) {
        AwValue quotient, rest;
        return aw_int_binary(vm, AW_BIN_FLOORDIV, a, b, &quotient) &&
               aw_int_binary(vm, AW_BIN_MOD, a, b, &rest) &&
               (*out = aw_tuple_pair(vm, quotient, rest)) != AW_UNSET;
    }
    if (aw_int_word(a, &v) && aw_int_word(b, &w) && word_binary(op, v, w, &result))
        return (*out = aw_int_new(vm, result)) != AW_UNSET;
    bool ok = op == AW_BIN_LSHIFT || op == AW_BIN_RSHIFT
                  ? shift(vm, op == AW_BIN_LSHIFT, a, b, scratch)
                  : big_binary(vm, op, a, b, scratch);
    return ok && (*out = take_scratch(vm)) != AW_UNSET;
}

bool aw_int_power_modulo(AwVM *vm, AwValue a, AwValue b, AwValue modulus, AwValue *out)
{
    AwIntView x, y, m;
    aw_int_view(&x, a);
    aw_int_view(&y, b);
    aw_int_view(&m, modulus);
    if (mpz_sgn(m.number) == 0)
        return aw_raise_value(vm, "pow() 3rd argument cannot be 0");
    if (mpz_sgn(y.number) < 0 && mpz_cmpabs_ui(m.number, 1) > 0 &&
        !mpz_invert(scratch, x.number, m.number))
        return aw_raise_value(vm, "base is not invertible for the given modulus");
    if (mpz_cmpabs_ui(m.number, 1) == 0) {
        *out = aw_from_int(0);
        return true;
    }
    mpz_powm(scratch, x.number, y.number, m.number);
    if (mpz_sgn(m.number) < 0 && mpz_sgn(scratch) > 0) /* the result has the sign of the modulus */
        mpz_add(scratch, scratch, m.number);
    *out = take_scratch(vm);
    return *out != AW_UNSET;
}

/* ---- comparison and hash ---- */

/* The order of an int and a double, exactly: <0, 0, >0; 2 if the double is not a number. */
static int compare_int_double(AwValue a, double d)
{
    int64_t word;
    if (isnan(d))
        return 2;
    if (isinf(d))
        return d < 0 ? 1 : -1;
    if (aw_int_word(a, &word)) {
        if (d >= 0x1p63 || d < -0x1p63)
            return d < 0 ? 1 : -1;
        int64_t whole = (int64_t)d;
        if (word != whole)
            return word < whole ? -1 : 1;
        double rest = d - (double)whole;
        return rest > 0 ? -1 : rest < 0;
    }
    int order = mpz_cmp_d(aw_int_big(a), d);
    return (order > 0) - (order < 0);
}

static int compare_numbers(AwValue a, AwValue b)
{
    bool x_float = aw_is_float(a), y_float = aw_is_float(b);
    if (x_float && y_float) {
        double x = aw_float_value(a), y = aw_float_value(b);
        return isnan(x) || isnan(y) ? 2 : (x > y) - (x < y);
    }
    if (y_float)
        return compare_int_double(a, aw_float_value(b));
    if (x_float) {
        int order = compare_int_double(b, aw_float_value(a));
        return order == 2 ? 2 : -order;
    }
    int64_t v, w;
    if (aw_int_word(a, &v) && aw_int_word(b, &w))
        return (v > w) - (v < w);
    AwIntView x, y;
    aw_int_view(&x, a);
    aw_int_view(&y, b);
    int order = mpz_cmp(x.number, y.number);
    return (order > 0) - (order < 0);
}

bool aw_number_compare(AwValue a, AwValue b, AwCompare op)
{
    int order = compare_numbers(a, b);
    if (order == 2)
        return op == AW_NE;
    return aw_order_holds(order, op);
}

enum { HASH_BITS = 61 };
static const uint64_t hash_modulus = (1ull << HASH_BITS) - 1;

int64_t aw_int_hash(AwValue v)
{
    int64_t word;
    uint64_t hash;
    bool negative;
    if (aw_int_word(v, &word)) {
        negative = word < 0;
        hash = (negative ? -(uint64_t)word : (uint64_t)word) % hash_modulus;
    } else {
        negative = mpz_sgn(aw_int_big(v)) < 0;
        hash = mpz_tdiv_ui(aw_int_big(v), (unsigned long)hash_modulus);
    }
    int64_t result = negative ? -(int64_t)hash : (int64_t)hash;
    return result == -1 ? -2 : result;
}

/* The value modulo 2^61 - 1, as for ints and fractions ("Hashing of numeric types", Python reference). */
int64_t aw_double_hash(double d)
{
    if (isinf(d))
        return d > 0 ? 314159 : -314159;
    if (isnan(d))
        return 0;
    int exponent;
    double mantissa = frexp(d, &exponent);
    int sign = mantissa < 0 ? -1 : 1;
    mantissa = fabs(mantissa);
    uint64_t hash = 0;
    while (mantissa != 0) {
        hash = ((hash << 28) & hash_modulus) | hash >> (HASH_BITS - 28);
        mantissa *= 268435456.0; /* 2^28 */
        exponent -= 28;
        uint64_t digit = (uint64_t)mantissa;
        mantissa -= (double)digit;
        hash += digit;
        if (hash >= hash_modulus)
            hash -= hash_modulus;
    }
    exponent = exponent >= 0 ? exponent % HASH_BITS : HASH_BITS - 1 - (-1 - exponent) % HASH_BITS;
    hash = ((hash << exponent) & hash_modulus) | hash >> (HASH_BITS - exponent);
    int64_t result = sign * (int64_t)hash;
    return result == -1 ? -2 : result;
}

int64_t aw_float_hash(AwValue v)
{
    double d = aw_float_value(v);
    return isnan(d) ? aw_identity_hash(v) : aw_double_hash(d);
}

/* ---- conversions ---- */

static bool mpz_to_double(AwVM *vm, mpz_srcptr n, double *out)
{
    /* mpz_get_d truncates: round half to even by hand */
    size_t bits = mpz_sizeinbase(n, 2);
    if (bits > 1024)
        return aw_raise(vm, &aw_overflow_error_type, "int too large to convert to float");
    mpz_t top;
    mpz_init(top);
    mp_bitcnt_t drop = bits > 53 ? bits - 53 : 0;
    mpz_tdiv_q_2exp(top, n, drop);
    if (drop) {
        mpz_t magnitude;
        mpz_init(magnitude);
        mpz_abs(magnitude, n);
        bool half = mpz_tstbit(magnitude, drop - 1);
        bool sticky = mpz_scan1(magnitude, 0) < drop - 1;
        if (half && (sticky || mpz_odd_p(top))) {
            if (mpz_sgn(n) < 0)
                mpz_sub_ui(top, top, 1);
            else
                mpz_add_ui(top, top, 1);
        }
        mpz_clear(magnitude);
    }
    *out = ldexp(mpz_get_d(top), (int)drop);
    mpz_clear(top);
    if (isinf(*out))
        return aw_raise(vm, &aw_overflow_error_type, "int too large to convert to float");
    return true;
}

bool aw_number_to_double(AwVM *vm, AwValue v, double *out)
{
    int64_t word;
    if (aw_is_float(v))
        *out = aw_float_value(v);
    else if (aw_int_word(v, &word))
        *out = (double)word;
    else
        return mpz_to_double(vm, aw_int_big(v), out);
    return true;
}

bool aw_to_double(AwVM *vm, AwValue v, double *out)
{
    AwType *type = aw_type_of(v);
    if (aw_is_float(v) || (aw_is_any_int(v) && (!(type->flags & AW_TYPE_HEAP) ||
                                                type->to_float == aw_int_type.to_float)))
        return aw_number_to_double(vm, v, out);
    AwValue converted;
    if (type->to_float) {
        if (!type->to_float(vm, v, &converted))
            return false;
        if (!aw_is_float(converted))
            return aw_raise_type(vm, "%T.__float__ returned non-float (type %T)", v, converted);
        *out = aw_float_value(converted);
        return true;
    }
    if (type->index)
        return aw_to_index(vm, v, &converted) && aw_to_double(vm, converted, out);
    return aw_raise_type(vm, "must be real number, not %T", v);
}

bool aw_to_index(AwVM *vm, AwValue v, AwValue *out)
{
    int64_t word;
    if (aw_is_any_int(v) && aw_int_word(v, &word)) {
        *out = aw_from_int(word);
        return true;
    }
    if (aw_is_any_int(v)) {
        *out = aw_is_exact(v, &aw_int_type) ? v : aw_int_from_mpz(vm, aw_int_big(v));
        return *out != AW_UNSET;
    }
    AwType *type = aw_type_of(v);
    if (!type->index)
        return aw_raise_type(vm, "'%T' object cannot be interpreted as an integer", v);
    AwValue converted;
    if (!type->index(vm, v, &converted))
        return false;
    if (!aw_is_any_int(converted))
        return aw_raise_type(vm, "__index__ returned non-int (type %T)", converted);
    return aw_to_index(vm, converted, out);
}

bool aw_to_int64_clamped(AwVM *vm, AwValue v, int64_t *out)
{
    AwValue index;
    if (aw_is_int(v)) {
        *out = aw_as_int(v);
        return true;
    }
    if (!aw_to_index(vm, v, &index))
        return false;
    if (aw_int_word(index, out))
        return true;
    mpz_srcptr n = aw_int_big(index);
    *out = mpz_fits_slong_p(n) ? mpz_get_si(n) : mpz_sgn(n) < 0 ? INT64_MIN : INT64_MAX;
    return true;
}

bool aw_to_int64(AwVM *vm, AwValue v, int64_t *out)
{
    AwValue index;
    if (aw_is_int(v)) {
        *out = aw_as_int(v);
        return true;
    }
    if (!aw_to_index(vm, v, &index))
        return false;
    if (aw_int_word(index, out))
        return true;
    if (!mpz_fits_slong_p(aw_int_big(index)))
        return aw_raise(vm, &aw_overflow_error_type, "cannot fit '%T' into an index-sized integer",
                        v);
    *out = mpz_get_si(aw_int_big(index));
    return true;
}
