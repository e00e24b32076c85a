/* math.c: module math: functions of floats, and of integers of any size. Sums, norms and products are in math_many.c,
 * the gamma function in math_gamma.c.
 *
 * Results are those of the C library, as in CPython; what differs is said by errors: a result that is not a number is
 * "math domain error", one beyond a float is "math range error".
 */
#include "stdlib/math_inside.h"
#include "vm/objects/container.h"
#include "vm/objects/int_inside.h"
#include "vm/objects/module.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#include <math.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

static const double pi = 3.141592653589793238462643383279502884;

bool aw_math_domain(AwVM *vm)
{
    return aw_raise_value(vm, "math domain error");
}

bool aw_math_range(AwVM *vm)
{
    return aw_raise(vm, &aw_overflow_error_type, "math range error");
}

static AwStatus give(AwVM *vm, double d, AwValue *out)
{
    return STATUS((*out = aw_float_new(vm, d)));
}

/* A double of any number: words at once. */
static inline bool to_double(AwVM *vm, AwValue v, double *out)
{
    if (AW_LIKELY(aw_is_double(v))) {
        *out = aw_as_double(v);
        return true;
    }
    return aw_to_double(vm, v, out);
}

/* ---- functions of one float ---- */

static inline AwStatus apply(AwVM *vm, AwValue v, double (*f)(double), bool can_overflow,
                             AwValue *out)
{
    double x;
    if (!to_double(vm, v, &x))
        return AW_RAISED;
    double y = f(x);
    if (AW_UNLIKELY(isnan(y) && !isnan(x)))
        return aw_math_domain(vm);
    if (AW_UNLIKELY(isinf(y) && isfinite(x)))
        return can_overflow ? aw_math_range(vm) : aw_math_domain(vm);
    return give(vm, y, out);
}

static double ulp_of(double x)
{
    if (isnan(x))
        return x;
    x = fabs(x);
    if (isinf(x))
        return x;
    double above = nextafter(x, INFINITY);
    return isinf(above) ? x - nextafter(x, -INFINITY) : above - x;
}

/* Some C libraries round expm1 and log1p of -0.0 to 0.0. */
static double signed_log1p(double x)
{
    return x == 0 ? x : log1p(x);
}

#define FUNCTION(name, function, can_overflow)                                                     \
    static AwStatus math_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                   \
    {                                                                                              \
        (void)argc;                                                                                \
        return apply(vm, args[0], function, can_overflow, out);                                    \
    }
FUNCTION(acos, acos, false)
FUNCTION(acosh, acosh, false)
FUNCTION(asin, asin, false)
FUNCTION(asinh, asinh, false)
FUNCTION(atan, atan, false)
FUNCTION(atanh, atanh, false)
FUNCTION(cbrt, cbrt, false)
FUNCTION(cos, cos, false)
FUNCTION(cosh, cosh, true)
FUNCTION(erf, erf, false)
FUNCTION(erfc, erfc, false)
FUNCTION(exp, exp, true)
FUNCTION(exp2, exp2, true)
FUNCTION(expm1, expm1, true)
FUNCTION(fabs, fabs, false)
FUNCTION(log1p, signed_log1p, false)
FUNCTION(sin, sin, false)
FUNCTION(sinh, sinh, true)
FUNCTION(sqrt, sqrt, false)
FUNCTION(tan, tan, false)
FUNCTION(tanh, tanh, false)
FUNCTION(ulp, ulp_of, true)
#undef FUNCTION

/* These two say nothing of what is beyond a float. */
static AwStatus math_degrees(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double x;
    return to_double(vm, args[0], &x) ? give(vm, x * (180.0 / pi), out) : AW_RAISED;
}

static AwStatus math_radians(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double x;
    return to_double(vm, args[0], &x) ? give(vm, x * (pi / 180.0), out) : AW_RAISED;
}

static AwStatus math_gamma(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double x;
    AwMathError error = AW_MATH_OK;
    if (!to_double(vm, args[0], &x))
        return AW_RAISED;
    double y = aw_math_gamma(x, &error);
    if (error)
        return error == AW_MATH_RANGE ? aw_math_range(vm) : aw_math_domain(vm);
    return give(vm, y, out);
}

static AwStatus math_lgamma(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double x;
    AwMathError error = AW_MATH_OK;
    if (!to_double(vm, args[0], &x))
        return AW_RAISED;
    double y = aw_math_log_gamma(x, &error);
    if (error)
        return error == AW_MATH_RANGE ? aw_math_range(vm) : aw_math_domain(vm);
    return give(vm, y, out);
}

/* ---- questions about floats ---- */

#define QUESTION(name)                                                                             \
    static AwStatus math_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                   \
    {                                                                                              \
        (void)argc;                                                                                \
        double x;                                                                                  \
        if (!to_double(vm, args[0], &x))                                                           \
            return AW_RAISED;                                                                      \
        *out = aw_from_bool(name(x));                                                              \
        return AW_OK;                                                                              \
    }
QUESTION(isfinite)
QUESTION(isinf)
QUESTION(isnan)
#undef QUESTION

static AwStatus math_isclose(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double a, b, relative = 1e-9, absolute = 0;
    if (!to_double(vm, args[0], &a) || !to_double(vm, args[1], &b) ||
        (args[2] && !to_double(vm, args[2], &relative)) ||
        (args[3] && !to_double(vm, args[3], &absolute)))
        return AW_RAISED;
    if (relative < 0 || absolute < 0)
        return aw_raise_value(vm, "tolerances must be non-negative");
    double distance = fabs(a - b);
    bool close = a == b || (!isinf(a) && !isinf(b) &&
                            (distance <= fabs(relative * b) || distance <= fabs(relative * a) ||
                             distance <= absolute));
    *out = aw_from_bool(close);
    return AW_OK;
}

/* ---- functions of two floats ---- */

static AwStatus apply2(AwVM *vm, AwValue *args, double (*f)(double, double), AwValue *out)
{
    double x, y;
    if (!to_double(vm, args[0], &x) || !to_double(vm, args[1], &y))
        return AW_RAISED;
    double z = f(x, y);
    if (isnan(z) && !isnan(x) && !isnan(y))
        return aw_math_domain(vm);
    if (isinf(z) && isfinite(x) && isfinite(y))
        return aw_math_range(vm);
    return give(vm, z, out);
}

static double ieee_remainder(double x, double y)
{
    return isfinite(x) && isinf(y) ? x : remainder(x, y);
}

#define FUNCTION2(name, function)                                                                  \
    static AwStatus math_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                   \
    {                                                                                              \
        (void)argc;                                                                                \
        return apply2(vm, args, function, out);                                                    \
    }
FUNCTION2(atan2, atan2)
FUNCTION2(copysign, copysign)
FUNCTION2(fmod, fmod)
FUNCTION2(pow, pow)
FUNCTION2(remainder, ieee_remainder)
#undef FUNCTION2

static AwStatus math_nextafter(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double x, y;
    if (!to_double(vm, args[0], &x) || !to_double(vm, args[1], &y))
        return AW_RAISED;
    return give(vm, nextafter(x, y), out);
}

/* pow(0, negative) is an error of the domain, though C says infinity. */
static AwStatus math_pow_checked(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    double x, y;
    if (!to_double(vm, args[0], &x) || !to_double(vm, args[1], &y))
        return AW_RAISED;
    if (x == 0 && y < 0 && isfinite(y))
        return aw_math_domain(vm);
    return math_pow(vm, args, argc, out);
}

/* ---- parts of floats ---- */

static AwStatus give_pair(AwVM *vm, AwValue a, AwValue b, AwValue *out)
{
    return STATUS(a && b && (*out = aw_tuple_pair(vm, a, b)));
}

static AwStatus math_frexp(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double x;
    int exponent = 0;
    if (!to_double(vm, args[0], &x))
        return AW_RAISED;
    if (isfinite(x) && x != 0)
        x = frexp(x, &exponent);
    return give_pair(vm, aw_float_new(vm, x), aw_from_int(exponent), out);
}

static AwStatus math_modf(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double x, whole;
    if (!to_double(vm, args[0], &x))
        return AW_RAISED;
    double part = isinf(x) ? (whole = x, copysign(0, x)) : modf(x, &whole);
    return give_pair(vm, aw_float_new(vm, part), aw_float_new(vm, whole), out);
}

static AwStatus math_ldexp(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double x;
    int64_t exponent;
    if (!to_double(vm, args[0], &x))
        return AW_RAISED;
    if (!aw_is_any_int(args[1]))
        return aw_raise_type(vm, "Expected an int as second argument to ldexp.");
    if (!aw_to_int64_clamped(vm, args[1], &exponent))
        return AW_RAISED;
    if (x == 0 || !isfinite(x))
        return give(vm, x, out);
    if (exponent > INT32_MAX)
        return aw_math_range(vm);
    if (exponent < INT32_MIN)
        return give(vm, copysign(0, x), out);
    double y = ldexp(x, (int)exponent);
    return isinf(y) ? aw_math_range(vm) : give(vm, y, out);
}

/* ---- logarithms ---- */

/* f(x), also for ints beyond a float: f(m * 2^e) = f(m) + f(2) * e. */
static bool logarithm(AwVM *vm, AwValue v, double (*f)(double), double *out)
{
    double x;
    if (aw_is_any_int(v)) {
        AwIntView view;
        aw_int_view(&view, v);
        if (mpz_sgn(view.number) <= 0)
            return aw_math_domain(vm);
        if (mpz_sizeinbase(view.number, 2) > 1000) {
            if (!aw_to_double(vm, v, &x)) {
                if (!aw_catch(vm, &aw_overflow_error_type))
                    return false;
                long exponent;
                double part = mpz_get_d_2exp(&exponent, view.number);
                *out = f(part) + f(2.0) * (double)exponent;
                return true;
            }
            *out = f(x);
            return true;
        }
    }
    if (!to_double(vm, v, &x))
        return false;
    if (!isnan(x) && x <= 0)
        return aw_math_domain(vm);
    *out = f(x);
    return true;
}

static AwStatus math_log(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    double x, base;
    if (argc < 1 || argc > 2)
        return aw_raise_type(vm, "math.log requires 1 to 2 arguments");
    if (!logarithm(vm, args[0], log, &x))
        return AW_RAISED;
    if (argc == 1)
        return give(vm, x, out);
    if (!logarithm(vm, args[1], log, &base))
        return AW_RAISED;
    if (base == 0)
        return aw_raise(vm, &aw_zero_division_error_type, "float division by zero");
    return give(vm, x / base, out);
}

static AwStatus math_log2(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double x;
    return logarithm(vm, args[0], log2, &x) ? give(vm, x, out) : AW_RAISED;
}

static AwStatus math_log10(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double x;
    return logarithm(vm, args[0], log10, &x) ? give(vm, x, out) : AW_RAISED;
}

/* ---- rounding to integers ---- */

static AwStatus round_by(AwVM *vm, AwValue v, double (*f)(double), const char *method, AwValue *out)
{
    if (aw_is_double(v)) {
        *out = aw_int_from_double(vm, f(aw_as_double(v)));
        return STATUS(*out);
    }
    AwValue name = aw_str_intern_text(vm, method);
    AwValue function = name ? aw_special(vm, v, name) : AW_UNSET, bound;
    if (!name)
        return AW_RAISED;
    if (function) {
        if (!aw_bind(vm, function, v, aw_type_of(v), &bound))
            return AW_RAISED;
        return aw_tail_call(vm, bound, NULL, 0);
    }
    double x;
    if (!aw_to_double(vm, v, &x))
        return AW_RAISED;
    return STATUS((*out = aw_int_from_double(vm, f(x))));
}

static AwStatus math_ceil(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return round_by(vm, args[0], ceil, "__ceil__", out);
}

static AwStatus math_floor(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return round_by(vm, args[0], floor, "__floor__", out);
}

static AwStatus math_trunc(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue name = aw_str_intern_text(vm, "__trunc__");
    if (!name)
        return AW_RAISED;
    if (!aw_is_float(args[0]) && !aw_special(vm, args[0], name))
        return aw_raise_type(vm, "type %T doesn't define __trunc__ method", args[0]);
    return round_by(vm, args[0], trunc, "__trunc__", out);
}

/* ---- integers ---- */

static AwStatus math_isqrt(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue n;
    if (!aw_to_index(vm, args[0], &n))
        return AW_RAISED;
    if (aw_int_is_negative(n))
        return aw_raise_value(vm, "isqrt() argument must be nonnegative");
    AwIntView view;
    aw_int_view(&view, n);
    mpz_t root;
    mpz_init(root);
    mpz_sqrt(root, view.number);
    return STATUS((*out = aw_int_take_mpz(vm, root)));
}

static AwStatus math_factorial(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue n;
    int64_t count;
    if (!aw_to_index(vm, args[0], &n) || !aw_to_int64_clamped(vm, n, &count))
        return AW_RAISED;
    if (count == INT64_MAX)
        return aw_raise(vm, &aw_overflow_error_type, "factorial() argument should not exceed %ld",
                        INT64_MAX);
    if (count < 0)
        return aw_raise_value(vm, "factorial() not defined for negative values");
    if (count > 1L << 31)
        return aw_raise_memory(vm);
    mpz_t product;
    mpz_init(product);
    mpz_fac_ui(product, (unsigned long)count);
    return STATUS((*out = aw_int_take_mpz(vm, product)));
}

/* n * (n - 1) * … of `count` factors, by halves, so that factors are of like size. */
static void falling(mpz_t out, mpz_srcptr n, uint64_t first, uint64_t count)
{
    if (count <= 8) {
        mpz_t factor;
        mpz_init(factor);
        mpz_set_ui(out, 1);
        for (uint64_t i = 0; i < count; i++) {
            mpz_sub_ui(factor, n, first + i);
            mpz_mul(out, out, factor);
        }
        mpz_clear(factor);
        return;
    }
    mpz_t half;
    mpz_init(half);
    falling(out, n, first, count / 2);
    falling(half, n, first + count / 2, count - count / 2);
    mpz_mul(out, out, half);
    mpz_clear(half);
}

static bool non_negative(AwVM *vm, AwValue v, const char *name, AwValue *out)
{
    if (!aw_to_index(vm, v, out))
        return false;
    return !aw_int_is_negative(*out) ||
           aw_raise_value(vm, "%s must be a non-negative integer", name);
}

static AwStatus math_perm(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue n, k;
    if (!args[1] || args[1] == AW_NONE)
        return math_factorial(vm, args, 1, out);
    if (!aw_to_index(vm, args[0], &n) || !aw_to_index(vm, args[1], &k) ||
        !non_negative(vm, n, "n", &n) || !non_negative(vm, k, "k", &k))
        return AW_RAISED;
    AwIntView whole, part;
    aw_int_view(&whole, n);
    aw_int_view(&part, k);
    if (mpz_cmp(whole.number, part.number) < 0) {
        *out = aw_from_int(0);
        return AW_OK;
    }
    if (!mpz_fits_slong_p(part.number))
        return aw_raise(vm, &aw_overflow_error_type, "k must not exceed %lld",
                        (long long)INT64_MAX);
    mpz_t product;
    mpz_init(product);
    falling(product, whole.number, 0, mpz_get_ui(part.number));
    return STATUS((*out = aw_int_take_mpz(vm, product)));
}

static AwStatus math_comb(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue n, k;
    if (!aw_to_index(vm, args[0], &n) || !aw_to_index(vm, args[1], &k) ||
        !non_negative(vm, n, "n", &n) || !non_negative(vm, k, "k", &k))
        return AW_RAISED;
    AwIntView whole, part;
    aw_int_view(&whole, n);
    aw_int_view(&part, k);
    mpz_t rest;
    mpz_init(rest);
    mpz_sub(rest, whole.number, part.number);
    bool none = mpz_sgn(rest) < 0;
    if (mpz_cmp(rest, part.number) > 0)
        mpz_set(rest, part.number);
    bool fits = mpz_fits_slong_p(rest);
    if (!none && fits)
        mpz_bin_ui(rest, whole.number, mpz_get_ui(rest));
    else
        mpz_set_ui(rest, 0);
    if (!none && !fits) {
        mpz_clear(rest);
        return aw_raise(vm, &aw_overflow_error_type, "min(n - k, k) must not exceed %lld",
                        (long long)INT64_MAX);
    }
    return STATUS((*out = aw_int_take_mpz(vm, rest)));
}

/* gcd and lcm of any number of ints. */
static AwStatus fold_ints(AwVM *vm, const AwValue *numbers, int count, unsigned long start,
                          void (*f)(mpz_ptr, mpz_srcptr, mpz_srcptr), AwValue *out)
{
    mpz_t result;
    mpz_init_set_ui(result, start);
    for (int i = 0; i < count; i++) {
        AwValue n;
        if (!aw_to_index(vm, numbers[i], &n)) {
            mpz_clear(result);
            return AW_RAISED;
        }
        AwIntView view;
        aw_int_view(&view, n);
        f(result, result, view.number);
    }
    return STATUS((*out = aw_int_take_mpz(vm, result)));
}

/* J. Stein's binary algorithm, 1967. */
static uint64_t word_gcd(uint64_t a, uint64_t b)
{
    if (!a || !b)
        return a | b;
    int twos = __builtin_ctzll(a | b);
    a >>= __builtin_ctzll(a);
    do {
        b >>= __builtin_ctzll(b);
        if (a > b) {
            uint64_t swap = a;
            a = b;
            b = swap;
        }
        b -= a;
    } while (b);
    return a << twos;
}

static AwStatus math_gcd(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    if (argc == 2 && aw_are_ints(args[0], args[1])) {
        int64_t a = aw_as_int(args[0]), b = aw_as_int(args[1]);
        uint64_t divisor =
            word_gcd(a < 0 ? -(uint64_t)a : (uint64_t)a, b < 0 ? -(uint64_t)b : (uint64_t)b);
        return STATUS((*out = aw_int_new(vm, (int64_t)divisor)));
    }
    return fold_ints(vm, args, argc, 0, mpz_gcd, out);
}

static AwStatus math_lcm(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return fold_ints(vm, args, argc, 1, mpz_lcm, out);
}

/* ---- the module ---- */

static const AwNativeDef functions[] = {
    {"acos(x, /)", math_acos, 0, "The arc cosine, in radians."},
    {"acosh(x, /)", math_acosh, 0, "The inverse hyperbolic cosine."},
    {"asin(x, /)", math_asin, 0, "The arc sine, in radians."},
    {"asinh(x, /)", math_asinh, 0, "The inverse hyperbolic sine."},
    {"atan(x, /)", math_atan, 0, "The arc tangent, in radians."},
    {"atan2(y, x, /)", math_atan2, 0, "The angle of the point (x, y), in radians."},
    {"atanh(x, /)", math_atanh, 0, "The inverse hyperbolic tangent."},
    {"cbrt(x, /)", math_cbrt, 0, "The cube root."},
    {"ceil(x, /)", math_ceil, 0, "The least integer that is not below x."},
    {"comb(n, k, /)", math_comb, 0, "How many ways there are to choose k of n things."},
    {"copysign(x, y, /)", math_copysign, 0, "The size of x with the sign of y."},
    {"cos(x, /)", math_cos, 0, "The cosine of x radians."},
    {"cosh(x, /)", math_cosh, 0, "The hyperbolic cosine."},
    {"degrees(x, /)", math_degrees, 0, "Radians as degrees."},
    {"dist(p, q, /)", aw_math_dist, 0, "The distance of two points."},
    {"erf(x, /)", math_erf, 0, "The error function."},
    {"erfc(x, /)", math_erfc, 0, "One less the error function."},
    {"exp(x, /)", math_exp, 0, "e to the power of x."},
    {"exp2(x, /)", math_exp2, 0, "2 to the power of x."},
    {"expm1(x, /)", math_expm1, 0, "exp(x) - 1, exact for small x."},
    {"fabs(x, /)", math_fabs, 0, "The absolute value, as a float."},
    {"factorial(n, /)", math_factorial, 0, "1 * 2 * … * x."},
    {"floor(x, /)", math_floor, 0, "The largest integer that is not above x."},
    {"fmod(x, y, /)", math_fmod, 0, "The rest of x / y, with the sign of x."},
    {"frexp(x, /)", math_frexp, 0, "The pair (m, e) with x == m * 2 ** e and 0.5 <= abs(m) < 1."},
    {"fsum(seq, /)", aw_math_fsum, AW_REENTERS, "An exact sum of floats."},
    {"gamma(x, /)", math_gamma, 0, "The gamma function."},
    {"gcd(*integers)", math_gcd, AW_VARARGS, "The greatest common divisor."},
    {"hypot(*coordinates)", aw_math_hypot, AW_VARARGS | AW_NO_SIGNATURE, "The length of a vector."},
    {"isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", math_isclose, 0,
     "Whether two numbers are almost equal."},
    {"isfinite(x, /)", math_isfinite, 0, "Neither infinite nor not a number."},
    {"isinf(x, /)", math_isinf, 0, "Whether it is infinite."},
    {"isnan(x, /)", math_isnan, 0, "Whether it is not a number."},
    {"isqrt(n, /)", math_isqrt, 0, "The whole part of an integer's square root."},
    {"lcm(*integers)", math_lcm, AW_VARARGS, "The least common multiple."},
    {"ldexp(x, i, /)", math_ldexp, 0, "x * 2 ** i."},
    {"lgamma(x, /)", math_lgamma, 0, "The logarithm of the size of gamma(x)."},
    {"log(x, base=2.718281828459045, /)", math_log, AW_VARARGS | AW_NO_SIGNATURE,
     "The logarithm to a base, e by default."},
    {"log10(x, /)", math_log10, 0, "The logarithm to base 10."},
    {"log1p(x, /)", math_log1p, 0, "log(1 + x), exact for small x."},
    {"log2(x, /)", math_log2, 0, "The logarithm to base 2."},
    {"modf(x, /)", math_modf, 0, "The fraction and the whole part, both floats."},
    {"nextafter(x, y, /)", math_nextafter, 0, "The next float after x on the way to y."},
    {"perm(n, k=None, /)", math_perm, 0, "How many ways there are to choose k of n in order."},
    {"pow(x, y, /)", math_pow_checked, 0, "x to the power of y, as floats."},
    {"prod(iterable, /, *, start=1)", aw_math_prod, AW_REENTERS, "The product of the items."},
    {"radians(x, /)", math_radians, 0, "Degrees as radians."},
    {"remainder(x, y, /)", math_remainder, 0, "What x lacks to the nearest multiple of y."},
    {"sin(x, /)", math_sin, 0, "The sine of x radians."},
    {"sinh(x, /)", math_sinh, 0, "The hyperbolic sine."},
    {"sqrt(x, /)", math_sqrt, 0, "The square root."},
    {"tan(x, /)", math_tan, 0, "The tangent of x radians."},
    {"tanh(x, /)", math_tanh, 0, "The hyperbolic tangent."},
    {"trunc(x, /)", math_trunc, 0, "The integer that is left without the fraction."},
    {"ulp(x, /)", math_ulp, 0, "The distance to the next float."},
    {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    static const struct {
        const char *name;
        double value;
    } constants[] = {{"pi", 3.141592653589793},
                     {"e", 2.718281828459045},
                     {"tau", 6.283185307179586},
                     {"inf", INFINITY},
                     {"nan", NAN}};
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++) {
        AwValue value = aw_float_new(vm, constants[i].value);
        if (!value || !aw_module_set(vm, module, constants[i].name, value))
            return false;
    }
    return true;
}

const AwModuleDef aw_math_module = {"math", "Mathematical functions.", functions, fill};
