/* cmath.c: module cmath: functions of complex numbers. Finite arguments go through W. Kahan's formulas ("Branch cuts for
 * complex elementary functions", 1987), step by step as in CPython, so that the last digits agree; for infinities
 * and what is not a number the C library answers, by annex G of the C standard, but
 * for the signs and values that the standard leaves open: there CPython's are taken.
 */
#include "stdlib/math_inside.h"
#include "vm/objects/container.h"
#include "vm/objects/module.h"
#include "vm/objects/raise.h"

#include <complex.h>
#include <errno.h>
#include <float.h>
#include <math.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

static const double ln2 = 0.69314718055994530942, ln10 = 2.302585092994045684;
static const double large = DBL_MAX / 4.0, large_log = 708.3964185322641; /* log(large) */
static const double e = 2.7182818284590452354, half_pi = 1.57079632679489661923;

static AwComplex pair(double real, double imaginary)
{
    return (AwComplex){real, imaginary};
}

static bool finite_both(AwComplex z)
{
    return isfinite(z.real) && isfinite(z.imaginary);
}

static AwComplex by_library(AwComplex z, double complex (*f)(double complex))
{
    double parts[2] = {z.real,
                       z.imaginary}; /* how C lays a complex number out; clang has no CMPLX here */
    double complex argument;
    memcpy(&argument, parts, sizeof argument);
    double complex result = f(argument);
    return pair(creal(result), cimag(result));
}

static bool beyond(AwComplex z, double limit)
{
    return fabs(z.real) > limit || fabs(z.imaginary) > limit;
}

/* log |z| for a large z */
static double large_log_size(AwComplex z)
{
    return log(hypot(z.real / 2.0, z.imaginary / 2.0)) + ln2 * 2.0;
}

/* ---- the functions; *error is written when there is one ---- */

static AwComplex square_root(AwComplex z, AwMathError *error)
{
    (void)error;
    enum { UP = 53, DOWN = -27 };
    if (!finite_both(z))
        return by_library(z, csqrt);
    if (z.real == 0 && z.imaginary == 0)
        return pair(0, z.imaginary);
    double x = fabs(z.real), y = fabs(z.imaginary), s;
    if (x < DBL_MIN && y < DBL_MIN) {
        x = ldexp(x, UP);
        s = ldexp(sqrt(x + hypot(x, ldexp(y, UP))), DOWN);
    } else {
        x /= 8.0;
        s = 2.0 * sqrt(x + hypot(x, y / 8.0));
    }
    double d = y / (2.0 * s);
    return z.real >= 0 ? pair(s, copysign(d, z.imaginary)) : pair(d, copysign(s, z.imaginary));
}

static AwComplex arc_cosine(AwComplex z, AwMathError *error)
{
    if (isinf(z.real) && isnan(z.imaginary))
        return pair(NAN, INFINITY);
    if (!finite_both(z))
        return by_library(z, cacos);
    if (beyond(z, large))
        return pair(atan2(fabs(z.imaginary), z.real),
                    z.real < 0 ? -copysign(large_log_size(z), z.imaginary)
                               : copysign(large_log_size(z), -z.imaginary));
    AwComplex s1 = square_root(pair(1.0 - z.real, -z.imaginary), error);
    AwComplex s2 = square_root(pair(1.0 + z.real, z.imaginary), error);
    return pair(2.0 * atan2(s1.real, s2.real),
                asinh(s2.real * s1.imaginary - s2.imaginary * s1.real));
}

static AwComplex area_cosine(AwComplex z, AwMathError *error)
{
    if (z.real == 0 && isnan(z.imaginary))
        return pair(NAN, NAN);
    if (!finite_both(z))
        return by_library(z, cacosh);
    if (beyond(z, large))
        return pair(large_log_size(z), atan2(z.imaginary, z.real));
    AwComplex s1 = square_root(pair(z.real - 1.0, z.imaginary), error);
    AwComplex s2 = square_root(pair(z.real + 1.0, z.imaginary), error);
    return pair(asinh(s1.real * s2.real + s1.imaginary * s2.imaginary),
                2.0 * atan2(s1.imaginary, s2.real));
}

static AwComplex area_sine(AwComplex z, AwMathError *error)
{
    if (isnan(z.real) && isinf(z.imaginary))
        return pair(INFINITY, NAN);
    if (!finite_both(z))
        return by_library(z, casinh);
    if (beyond(z, large))
        return pair(z.imaginary >= 0 ? copysign(large_log_size(z), z.real)
                                     : -copysign(large_log_size(z), -z.real),
                    atan2(z.imaginary, fabs(z.real)));
    AwComplex s1 = square_root(pair(1.0 + z.imaginary, -z.real), error);
    AwComplex s2 = square_root(pair(1.0 - z.imaginary, z.real), error);
    return pair(asinh(s1.real * s2.imaginary - s2.real * s1.imaginary),
                atan2(z.imaginary, s1.real * s2.real - s1.imaginary * s2.imaginary));
}

static AwComplex area_tangent(AwComplex z, AwMathError *error)
{
    if (isnan(z.real) && isinf(z.imaginary))
        return pair(0, copysign(half_pi, z.imaginary));
    if (!finite_both(z))
        return by_library(z, catanh);
    if (signbit(z.real)) { /* an odd function */
        AwComplex r = area_tangent(pair(-z.real, -z.imaginary), error);
        return pair(-r.real, -r.imaginary);
    }
    double y = fabs(z.imaginary);
    if (beyond(z, sqrt(large))) {
        double h = hypot(z.real / 2.0, z.imaginary / 2.0);
        return pair(z.real / 4.0 / h / h, -copysign(half_pi, -z.imaginary));
    }
    if (z.real == 1 && y < sqrt(DBL_MIN)) {
        if (y == 0) {
            *error = AW_MATH_DOMAIN;
            return pair(INFINITY, z.imaginary);
        }
        return pair(-log(sqrt(y) / sqrt(hypot(y, 2.0))), copysign(atan2(2.0, -y) / 2, z.imaginary));
    }
    double rest = 1 - z.real;
    return pair(log1p(4.0 * z.real / (rest * rest + y * y)) / 4.0,
                -atan2(-2.0 * z.imaginary, rest * (1 + z.real) - y * y) / 2.0);
}

/* The functions of a turned argument: f(z) = -i g(iz). */
static AwComplex turned(AwComplex z, AwComplex (*g)(AwComplex, AwMathError *), AwMathError *error)
{
    AwComplex r = g(pair(-z.imaginary, z.real), error);
    return pair(r.imaginary, -r.real);
}

static AwComplex arc_sine(AwComplex z, AwMathError *error)
{
    return turned(z, area_sine, error);
}

static AwComplex arc_tangent(AwComplex z, AwMathError *error)
{
    return turned(z, area_tangent, error);
}

/* A result whose parts overflowed. */
static AwComplex checked(AwComplex r, AwMathError *error)
{
    if (isinf(r.real) || isinf(r.imaginary))
        *error = AW_MATH_RANGE;
    return r;
}

static AwComplex hyperbolic_cosine(AwComplex z, AwMathError *error)
{
    if (!finite_both(z)) {
        if (isinf(z.imaginary) && !isnan(z.real))
            *error = AW_MATH_DOMAIN;
        if (isnan(z.real) && z.imaginary == 0)
            return pair(NAN, 0);
        return by_library(z, ccosh);
    }
    if (fabs(z.real) <= large_log)
        return checked(pair(cos(z.imaginary) * cosh(z.real), sin(z.imaginary) * sinh(z.real)),
                       error);
    double less = z.real - copysign(1.0, z.real);
    return checked(pair(cos(z.imaginary) * cosh(less) * e, sin(z.imaginary) * sinh(less) * e),
                   error);
}

static AwComplex hyperbolic_sine(AwComplex z, AwMathError *error)
{
    if (!finite_both(z)) {
        if (isinf(z.imaginary) && !isnan(z.real))
            *error = AW_MATH_DOMAIN;
        if (z.real == 0 && isnan(z.imaginary))
            return pair(0, NAN);
        return by_library(z, csinh);
    }
    if (fabs(z.real) <= large_log)
        return checked(pair(cos(z.imaginary) * sinh(z.real), sin(z.imaginary) * cosh(z.real)),
                       error);
    double less = z.real - copysign(1.0, z.real);
    return checked(pair(cos(z.imaginary) * sinh(less) * e, sin(z.imaginary) * cosh(less) * e),
                   error);
}

static AwComplex hyperbolic_tangent(AwComplex z, AwMathError *error)
{
    if (!finite_both(z)) {
        if (isinf(z.imaginary) && isfinite(z.real))
            *error = AW_MATH_DOMAIN;
        if (z.real == 0 && isnan(z.imaginary))
            return pair(NAN, NAN);
        if (isinf(z.real) && !isfinite(z.imaginary))
            return pair(copysign(1.0, z.real), 0);
        return by_library(z, ctanh);
    }
    if (fabs(z.real) > large_log)
        return pair(copysign(1.0, z.real),
                    4.0 * sin(z.imaginary) * cos(z.imaginary) * exp(-2.0 * fabs(z.real)));
    double tx = tanh(z.real), ty = tan(z.imaginary), cx = 1.0 / cosh(z.real), txty = tx * ty;
    double below = 1.0 + txty * txty;
    return pair(tx * (1.0 + ty * ty) / below, ((ty / below) * cx) * cx);
}

static AwComplex cosine(AwComplex z, AwMathError *error)
{
    return hyperbolic_cosine(pair(-z.imaginary, z.real), error);
}

static AwComplex sine(AwComplex z, AwMathError *error)
{
    return turned(z, hyperbolic_sine, error);
}

static AwComplex tangent(AwComplex z, AwMathError *error)
{
    return turned(z, hyperbolic_tangent, error);
}

static AwComplex exponential(AwComplex z, AwMathError *error)
{
    if (!finite_both(z)) {
        if (isinf(z.imaginary) && (isfinite(z.real) || (isinf(z.real) && z.real > 0)))
            *error = AW_MATH_DOMAIN;
        if (isinf(z.real) && z.real < 0 && !isfinite(z.imaginary))
            return pair(0, 0);
        return by_library(z, cexp);
    }
    bool huge = z.real > large_log;
    double size = exp(huge ? z.real - 1.0 : z.real), more = huge ? e : 1.0;
    return checked(pair(size * cos(z.imaginary) * more, size * sin(z.imaginary) * more), error);
}

static AwComplex logarithm(AwComplex z, AwMathError *error)
{
    if (!finite_both(z))
        return by_library(z, clog);
    double x = fabs(z.real), y = fabs(z.imaginary), real;
    if (x > large || y > large) {
        real = log(hypot(x / 2.0, y / 2.0)) + ln2;
    } else if (x < DBL_MIN && y < DBL_MIN) {
        if (x == 0 && y == 0) {
            *error = AW_MATH_DOMAIN;
            return pair(-INFINITY, atan2(z.imaginary, z.real));
        }
        real = log(hypot(ldexp(x, DBL_MANT_DIG), ldexp(y, DBL_MANT_DIG))) - DBL_MANT_DIG * ln2;
    } else {
        double size = hypot(x, y), most = x > y ? x : y, least = x > y ? y : x;
        if (0.71 <= size && size <= 1.73)
            real = log1p((most - 1) * (most + 1) + least * least) / 2.0;
        else
            real = log(size);
    }
    return pair(real, atan2(z.imaginary, z.real));
}

/* ---- natives ---- */

static bool raise_for(AwVM *vm, AwMathError error)
{
    return !error || (error == AW_MATH_RANGE ? aw_math_range(vm) : aw_math_domain(vm));
}

static AwStatus apply(AwVM *vm, AwValue v, AwComplex (*f)(AwComplex, AwMathError *), AwValue *out)
{
    AwComplex z;
    AwMathError error = AW_MATH_OK;
    if (!aw_to_complex(vm, v, &z))
        return AW_RAISED;
    z = f(z, &error);
    return STATUS(raise_for(vm, error) && (*out = aw_complex_new(vm, z)));
}

#define FUNCTION(name, function)                                                                   \
    static AwStatus cmath_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                  \
    {                                                                                              \
        (void)argc;                                                                                \
        return apply(vm, args[0], function, out);                                                  \
    }
FUNCTION(acos, arc_cosine)
FUNCTION(acosh, area_cosine)
FUNCTION(asin, arc_sine)
FUNCTION(asinh, area_sine)
FUNCTION(atan, arc_tangent)
FUNCTION(atanh, area_tangent)
FUNCTION(cos, cosine)
FUNCTION(cosh, hyperbolic_cosine)
FUNCTION(exp, exponential)
FUNCTION(sin, sine)
FUNCTION(sinh, hyperbolic_sine)
FUNCTION(sqrt, square_root)
FUNCTION(tan, tangent)
FUNCTION(tanh, hyperbolic_tangent)
#undef FUNCTION

static AwStatus cmath_log(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwComplex z, base;
    AwMathError error = AW_MATH_OK;
    if (!aw_to_complex(vm, args[0], &z) || (args[1] && !aw_to_complex(vm, args[1], &base)))
        return AW_RAISED;
    z = logarithm(z, &error);
    if (args[1]) {
        error = AW_MATH_OK; /* log(0) is an error only by itself */
        base = logarithm(base, &error);
        if (!aw_complex_divide(z, base, &z))
            error = AW_MATH_DOMAIN;
    }
    return STATUS(raise_for(vm, error) && (*out = aw_complex_new(vm, z)));
}

static AwStatus cmath_log10(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwComplex z;
    AwMathError error = AW_MATH_OK;
    if (!aw_to_complex(vm, args[0], &z))
        return AW_RAISED;
    z = logarithm(z, &error);
    z = pair(z.real / ln10, z.imaginary / ln10);
    return STATUS(raise_for(vm, error) && (*out = aw_complex_new(vm, z)));
}

static AwStatus cmath_phase(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwComplex z;
    if (!aw_to_complex(vm, args[0], &z))
        return AW_RAISED;
    errno = 0; /* the C library says when the angle is too small for a double */
    double angle = atan2(z.imaginary, z.real);
    if (errno)
        return raise_for(vm, errno == ERANGE ? AW_MATH_RANGE : AW_MATH_DOMAIN);
    return STATUS((*out = aw_float_new(vm, angle)));
}

static AwStatus cmath_polar(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwComplex z;
    if (!aw_to_complex(vm, args[0], &z))
        return AW_RAISED;
    double size = hypot(z.real, z.imaginary);
    if (isinf(size) && finite_both(z))
        return aw_math_range(vm);
    AwValue r = aw_float_new(vm, size), phi = aw_float_new(vm, atan2(z.imaginary, z.real));
    return STATUS(r && phi && (*out = aw_tuple_pair(vm, r, phi)));
}

/* r and phi are not both finite. */
static AwComplex special_rect(double r, double phi)
{
    if (isinf(r) && isfinite(phi)) {
        if (phi == 0)
            return pair(r, r > 0 ? phi : -phi);
        double sign = r > 0 ? 1 : -1;
        return pair(sign * copysign(INFINITY, cos(phi)), sign * copysign(INFINITY, sin(phi)));
    }
    if (r == 0)
        return pair(0, 0);
    if (isnan(r) && phi == 0)
        return pair(r, 0);
    return isinf(r) ? pair(INFINITY, NAN) : pair(NAN, NAN);
}

static AwStatus cmath_rect(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double r, phi;
    AwComplex z;
    if (!aw_to_double(vm, args[0], &r) || !aw_to_double(vm, args[1], &phi))
        return AW_RAISED;
    if (!isfinite(r) || !isfinite(phi)) {
        if (r != 0 && !isnan(r) && isinf(phi))
            return aw_math_domain(vm);
        z = special_rect(r, phi);
    } else if (phi == 0) { /* keeps the sign of a zero */
        z = pair(r, r * phi);
    } else {
        z = pair(r * cos(phi), r * sin(phi));
    }
    return STATUS((*out = aw_complex_new(vm, z)));
}

static AwStatus cmath_isfinite(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwComplex z;
    if (!aw_to_complex(vm, args[0], &z))
        return AW_RAISED;
    *out = aw_from_bool(finite_both(z));
    return AW_OK;
}

static AwStatus cmath_isinf(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwComplex z;
    if (!aw_to_complex(vm, args[0], &z))
        return AW_RAISED;
    *out = aw_from_bool(isinf(z.real) || isinf(z.imaginary));
    return AW_OK;
}

static AwStatus cmath_isnan(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwComplex z;
    if (!aw_to_complex(vm, args[0], &z))
        return AW_RAISED;
    *out = aw_from_bool(isnan(z.real) || isnan(z.imaginary));
    return AW_OK;
}

static AwStatus cmath_isclose(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwComplex a, b;
    double relative = 1e-9, absolute = 0;
    if (!aw_to_complex(vm, args[0], &a) || !aw_to_complex(vm, args[1], &b) ||
        (args[2] && !aw_to_double(vm, args[2], &relative)) ||
        (args[3] && !aw_to_double(vm, args[3], &absolute)))
        return AW_RAISED;
    if (relative < 0 || absolute < 0)
        return aw_raise_value(vm, "tolerances must be non-negative");
    bool close = a.real == b.real && a.imaginary == b.imaginary;
    bool infinite = isinf(a.real) || isinf(a.imaginary) || isinf(b.real) || isinf(b.imaginary);
    if (!close && !infinite) {
        double distance = hypot(a.real - b.real, a.imaginary - b.imaginary);
        close = distance <= relative * hypot(b.real, b.imaginary) ||
                distance <= relative * hypot(a.real, a.imaginary) || distance <= absolute;
    }
    *out = aw_from_bool(close);
    return AW_OK;
}

static const AwNativeDef functions[] = {
    {"acos(z, /)", cmath_acos, 0, "The arc cosine."},
    {"acosh(z, /)", cmath_acosh, 0, "The inverse hyperbolic cosine."},
    {"asin(z, /)", cmath_asin, 0, "The arc sine."},
    {"asinh(z, /)", cmath_asinh, 0, "The inverse hyperbolic sine."},
    {"atan(z, /)", cmath_atan, 0, "The arc tangent."},
    {"atanh(z, /)", cmath_atanh, 0, "The inverse hyperbolic tangent."},
    {"cos(z, /)", cmath_cos, 0, "The cosine."},
    {"cosh(z, /)", cmath_cosh, 0, "The hyperbolic cosine."},
    {"exp(z, /)", cmath_exp, 0, "e to the power of z."},
    {"isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", cmath_isclose, 0,
     "Whether two numbers are almost equal."},
    {"isfinite(z, /)", cmath_isfinite, 0, "Whether both parts are finite."},
    {"isinf(z, /)", cmath_isinf, 0, "Whether a part is infinite."},
    {"isnan(z, /)", cmath_isnan, 0, "Whether a part is not a number."},
    {"log(z, base=2.718281828459045, /)", cmath_log, 0, "The logarithm to a base, e by default."},
    {"log10(z, /)", cmath_log10, 0, "The logarithm to base 10."},
    {"phase(z, /)", cmath_phase, 0, "The angle, from -π to π."},
    {"polar(z, /)", cmath_polar, 0, "Size and angle."},
    {"rect(r, phi, /)", cmath_rect, 0, "The number of a size and an angle."},
    {"sin(z, /)", cmath_sin, 0, "The sine."},
    {"sinh(z, /)", cmath_sinh, 0, "The hyperbolic sine."},
    {"sqrt(z, /)", cmath_sqrt, 0, "The square root."},
    {"tan(z, /)", cmath_tan, 0, "The tangent."},
    {"tanh(z, /)", cmath_tanh, 0, "The hyperbolic tangent."},
    {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    static const struct {
        const char *name;
        double real, imaginary;
        bool is_complex;
    } constants[] = {{"pi", 3.141592653589793, 0, false},
                     {"e", 2.718281828459045, 0, false},
                     {"tau", 6.283185307179586, 0, false},
                     {"inf", INFINITY, 0, false},
                     {"nan", NAN, 0, false},
                     {"infj", 0, INFINITY, true},
                     {"nanj", 0, NAN, true}};
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++) {
        AwValue value = constants[i].is_complex
                            ? aw_complex_new(vm, pair(constants[i].real, constants[i].imaginary))
                            : aw_float_new(vm, constants[i].real);
        if (!value || !aw_module_set(vm, module, constants[i].name, value))
            return false;
    }
    return true;
}

const AwModuleDef aw_cmath_module = {"cmath", "Functions of complex numbers.", functions, fill};
