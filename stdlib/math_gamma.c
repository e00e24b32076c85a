/* math_gamma.c: the gamma function and its logarithm, by Lanczos' approximation ("A precision approximation of the
 * gamma function", 1964) with the coefficients for 13 terms and g = 6.0246… that Boost published; CPython uses
 * the same ones, so the last digits agree. */
#include "stdlib/math_inside.h"

#include <math.h>

static const double pi = 3.141592653589793238462643383279502884;
static const double log_pi = 1.144729885849400174143427351353058711647;
static const double g = 6.024680040776729583740234375;
static const double g_less_half = 5.524680040776729583740234375;

enum { TERMS = 13, LAST_FACTORIAL = 22 };

static const double numerator[TERMS] = {23531376880.410759688572007674451636754734846804940,
                                        42919803642.649098768957899047001988850926355848959,
                                        35711959237.355668049440185451547166705960488635843,
                                        17921034426.037209699919755754458931112671403265390,
                                        6039542586.3520280050642916443072979210699388420708,
                                        1439720407.3117216736632230727949123939715485786372,
                                        248874557.86205415651146038641322942321632125127801,
                                        31426415.585400194380614231628318205362874684987640,
                                        2876370.6289353724412254090516208496135991145378768,
                                        186056.26539522349504029498971604569928220784236328,
                                        8071.6720023658162106380029022722506138218516325024,
                                        210.82427775157934587250973392071336271166969580291,
                                        2.5066282746310002701649081771338373386264310793408};

/* x * (x + 1) * … * (x + 11), multiplied out */
static const double denominator[TERMS] = {
    0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
    2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0};

/* The quotient of the two polynomials; for large x in powers of 1/x, which do not overflow. */
static double lanczos_sum(double x)
{
    double above = 0, below = 0;
    if (x < 5) {
        for (int i = TERMS; --i >= 0;) {
            above = above * x + numerator[i];
            below = below * x + denominator[i];
        }
    } else {
        for (int i = 0; i < TERMS; i++) {
            above = above / x + numerator[i];
            below = below / x + denominator[i];
        }
    }
    return above / below;
}

/* sin(pi * x) for finite x, exact near the integers. */
static double sin_pi(double x)
{
    double y = fmod(fabs(x), 2.0), result;
    switch ((int)round(2.0 * y)) {
    case 0: result = sin(pi * y); break;
    case 1: result = cos(pi * (y - 0.5)); break;
    case 2: result = sin(pi * (1.0 - y)); break;
    case 3: result = -cos(pi * (y - 1.5)); break;
    default: result = sin(pi * (y - 2.0)); break;
    }
    return copysign(1.0, x) * result;
}

/* gamma of x below zero and between the integers, or above; size = |x|. */
static double by_lanczos(double x, double size)
{
    double base = size + g_less_half, lost; /* lost: the rounding error of base */
    if (size > g_less_half)
        lost = base - size - g_less_half;
    else
        lost = base - g_less_half - size;
    lost = lost * g / base;
    double result;
    if (x < 0) {
        result = -pi / sin_pi(size) / size * exp(base) / lanczos_sum(size);
        result -= lost * result;
    } else {
        result = lanczos_sum(size) / exp(base);
        result += lost * result;
    }
    double exponent = size < 140 ? size - 0.5 : size / 2.0 - 0.25;
    double power = pow(base, exponent);
    for (int i = size < 140 ? 1 : 2; i > 0; i--)
        result = x < 0 ? result / power : result * power;
    return result;
}

double aw_math_gamma(double x, AwMathError *error)
{
    if (!isfinite(x)) {
        if (isinf(x) && x < 0)
            *error = AW_MATH_DOMAIN;
        return x;
    }
    if (x == 0 || (x < 0 && x == floor(x))) {
        *error = AW_MATH_DOMAIN;
        return x;
    }
    if (x == floor(x) && x <= LAST_FACTORIAL + 1) {
        double product = 1;
        for (int i = 2; i < x; i++)
            product *= i;
        return product;
    }
    double size = fabs(x), result;
    if (size < 1e-20)
        result = 1.0 / x;
    else if (size > 200)
        result = x < 0 ? 0.0 / sin_pi(x) : INFINITY;
    else
        result = by_lanczos(x, size);
    if (isinf(result))
        *error = AW_MATH_RANGE;
    return result;
}

double aw_math_log_gamma(double x, AwMathError *error)
{
    if (!isfinite(x))
        return isnan(x) ? x : INFINITY;
    if (x == floor(x) && x <= 2) {
        if (x <= 0)
            *error = AW_MATH_DOMAIN;
        return 0;
    }
    double size = fabs(x);
    if (size < 1e-20)
        return -log(size);
    double result = log(lanczos_sum(size)) - g;
    result += (size - 0.5) * (log(size + g - 0.5) - 1);
    if (x < 0)
        result = log_pi - log(fabs(sin_pi(size))) - log(size) - result;
    if (isinf(result))
        *error = AW_MATH_RANGE;
    return result;
}
