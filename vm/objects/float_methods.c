/* float_methods.c: the type float: constructor, operators and methods. Arithmetic and repr are in float.c. */
#include "base/utf8.h"
#include "vm/objects/bytes.h"
#include "vm/objects/raise.h"
#include "vm/objects/format_inside.h"
#include "vm/objects/int_inside.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

/* ---- making by a program ---- */

static bool double_from(AwVM *vm, AwValue v, double *out)
{
    const char *text;
    size_t size;
    AwValue number;
    AwType *own = aw_type_of(v);
    if (own->flags & AW_TYPE_HEAP && own->to_float) /* before what else it may be */
        return own->to_float(vm, v, &number) && aw_to_double(vm, number, out);
    bool is_str = aw_is_str(v);
    if (is_str) {
        text = aw_as_str(v)->data;
        size = aw_as_str(v)->size;
    } else if (!aw_bytes_view(v, &text, &size)) {
        AwType *type = aw_type_of(v);
        if (aw_is_any_int(v) || type->to_float || type->index)
            return aw_to_double(vm, v, out);
        return aw_raise_type(vm, "float() argument must be a string or a real number, not '%T'", v);
    }
    return ((is_str || aw_utf8_is_ascii(text, size)) && aw_float_parse(text, size, out)) ||
           aw_raise_value(vm, "could not convert string to float: %R", v);
}

static AwStatus float_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                AwValue *out)
{
    double d = 0;
    if (kwnames && aw_as_tuple(kwnames)->count)
        return aw_raise_type(vm, "float() takes no keyword arguments");
    if (argc > 1)
        return aw_raise_type(vm, "float expected at most 1 argument, got %d", argc);
    if (argc == 1 && !double_from(vm, args[0], &d))
        return AW_RAISED;
    if (aw_as_type(self) == &aw_float_type)
        return (*out = aw_float_new(vm, d)) != AW_UNSET;
    AwFloat *number = aw_object_new(vm, aw_as_type(self));
    if (!number)
        return AW_RAISED;
    number->number = d;
    *out = aw_from_object(number);
    return AW_OK;
}

/* ---- operators ---- */

static bool is_real(AwValue v)
{
    return aw_is_float(v) || aw_is_any_int(v);
}

static bool float_operator(AwVM *vm, int op, AwValue a, AwValue b, AwValue *out)
{
    if (is_real(a) && is_real(b))
        return aw_float_binary(vm, op, a, b, out);
    *out = AW_NOT_IMPLEMENTED;
    return true;
}

#define OPERATOR(name, op)                                                                         \
    static bool name(AwVM *vm, AwValue a, AwValue b, AwValue *out)                                 \
    {                                                                                              \
        return float_operator(vm, op, a, b, out);                                                  \
    }
OPERATOR(float_add, AW_BIN_ADD)
OPERATOR(float_sub, AW_BIN_SUB)
OPERATOR(float_mul, AW_BIN_MUL)
OPERATOR(float_truediv, AW_BIN_TRUEDIV)
OPERATOR(float_floordiv, AW_BIN_FLOORDIV)
OPERATOR(float_mod, AW_BIN_MOD)
OPERATOR(float_pow, AW_BIN_POW)
OPERATOR(float_divmod, AW_BIN_DIVMOD)

static bool give(AwVM *vm, double d, AwValue *out)
{
    return (*out = aw_float_new(vm, d)) != AW_UNSET;
}

static bool float_neg(AwVM *vm, AwValue self, AwValue *out)
{
    return give(vm, -aw_float_value(self), out);
}

static bool float_itself(AwVM *vm, AwValue self, AwValue *out)
{
    return give(vm, aw_float_value(self), out);
}

static bool float_abs(AwVM *vm, AwValue self, AwValue *out)
{
    return give(vm, fabs(aw_float_value(self)), out);
}

static bool float_to_int(AwVM *vm, AwValue self, AwValue *out)
{
    return (*out = aw_int_from_double(vm, aw_float_value(self))) != AW_UNSET;
}

static bool float_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    (void)vm;
    *out = is_real(other) ? aw_from_bool(aw_number_compare(self, other, op)) : AW_NOT_IMPLEMENTED;
    return true;
}

static bool float_hash(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = aw_float_hash(self);
    return true;
}

static bool float_truth(AwVM *vm, AwValue self, bool *out)
{
    (void)vm;
    *out = aw_float_value(self) != 0;
    return true;
}

static bool float_repr(AwVM *vm, AwValue self, AwValue *out)
{
    *out = aw_float_str(vm, aw_float_value(self));
    return *out != AW_UNSET;
}

/* ---- rounding ---- */

/* Without digits before the place that is rounded to: 0 or one unit of it. The exact decimals decide. */
static double round_to_unit(double d, int power)
{
    char digits[800];
    snprintf(digits, sizeof digits, "%.780e", fabs(d));
    const char *end = strchr(digits, 'e');
    bool above = digits[0] > '5';
    if (digits[0] == '5')
        for (const char *c = digits + 2; c < end && !above; c++)
            above = *c != '0';
    if (!above)
        return copysign(0.0, d);
    char unit[24];
    snprintf(unit, sizeof unit, "1e%d", power);
    return copysign(strtod(unit, NULL), d);
}

/* Half to even by the exact decimal value, which glibc's printf shows. */
static double round_to_digits(double d, int digits)
{
    char text[800];
    if (digits >= 0) {
        snprintf(text, sizeof text, "%.*f", digits, d);
        return strtod(text, NULL);
    }
    snprintf(text, sizeof text, "%.780e", d);
    int exponent = atoi(strchr(text, 'e') + 1); /* of the exact value, not of a rounded one */
    int precision = exponent + digits;
    if (precision < -1)
        return copysign(0.0, d);
    if (precision == -1)
        return round_to_unit(d, -digits);
    snprintf(text, sizeof text, "%.*e", precision, d);
    return strtod(text, NULL);
}

static AwStatus method_round(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double d = aw_float_value(args[0]);
    int64_t digits;
    if (!args[1] || args[1] == AW_NONE)
        return (*out = aw_int_from_double(vm, rint(d))) != AW_UNSET;
    if (!aw_to_int64_clamped(vm, args[1], &digits))
        return AW_RAISED;
    if (!isfinite(d) || digits > 323)
        return give(vm, d, out);
    if (digits < -308)
        return give(vm, copysign(0.0, d), out);
    double rounded;
    if (!aw_float_round_quickly(d, (int)digits, &rounded))
        rounded = round_to_digits(d, (int)digits);
    if (isinf(rounded))
        return aw_raise(vm, &aw_overflow_error_type, "rounded value too large to represent");
    return give(vm, rounded, out);
}

static AwStatus method_trunc(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return float_to_int(vm, args[0], out);
}

static AwStatus method_floor(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return (*out = aw_int_from_double(vm, floor(aw_float_value(args[0])))) != AW_UNSET;
}

static AwStatus method_ceil(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return (*out = aw_int_from_double(vm, ceil(aw_float_value(args[0])))) != AW_UNSET;
}

/* ---- other methods ---- */

static AwStatus method_itself(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return float_itself(vm, args[0], out);
}

static AwStatus get_zero(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    return give(vm, 0.0, out);
}

static AwStatus method_is_integer(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    double d = aw_float_value(args[0]);
    *out = aw_from_bool(isfinite(d) && d == floor(d));
    return AW_OK;
}

static AwStatus method_as_integer_ratio(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double d = aw_float_value(args[0]);
    if (isnan(d))
        return aw_raise_value(vm, "cannot convert NaN to integer ratio");
    if (isinf(d))
        return aw_raise(vm, &aw_overflow_error_type, "cannot convert Infinity to integer ratio");
    int exponent;
    d = frexp(d, &exponent);
    for (; d != floor(d); exponent--)
        d *= 2;
    mpz_t top, bottom;
    mpz_init_set_d(top, d);
    mpz_init_set_ui(bottom, 1);
    if (exponent > 0)
        mpz_mul_2exp(top, top, (mp_bitcnt_t)exponent);
    else if (mpz_sgn(top))
        mpz_mul_2exp(bottom, bottom, (mp_bitcnt_t)-exponent);
    AwValue numerator = aw_int_take_mpz(vm, top), denominator = aw_int_take_mpz(vm, bottom);
    return numerator && denominator &&
           (*out = aw_tuple_pair(vm, numerator, denominator)) != AW_UNSET;
}

static AwStatus method_hex(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double d = aw_float_value(args[0]);
    if (!isfinite(d))
        return (*out = aw_float_str(vm, d)) != AW_UNSET;
    const char *sign = signbit(d) ? "-" : "";
    if (d == 0)
        return (*out = aw_str_format(vm, "%s0x0.0p+0", sign)) != AW_UNSET;
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    int exponent = (int)(bits >> 52 & 0x7ff);
    uint64_t fraction = bits & (((uint64_t)1 << 52) - 1);
    char text[48];
    snprintf(text, sizeof text, "%s0x%d.%013llxp%+d", sign, exponent != 0,
             (unsigned long long)fraction, exponent ? exponent - 1023 : -1022);
    return (*out = aw_str_from(vm, text)) != AW_UNSET;
}

/* The digits that count of a hexadecimal number, and the power of two that they are to be multiplied with. */
typedef struct {
    uint64_t digits;
    int64_t exponent;
    bool more; /* some digit that is not 0 was left out */
} Hex;

/* The double nearest to it; infinite if there is none. */
static double hex_value(Hex h)
{
    if (h.digits == 0)
        return 0;
    int bits = 64 - __builtin_clzll(h.digits);
    int64_t top = h.exponent + bits; /* the value is less than 2^top and at least half of that */
    if (top > 1024)
        return INFINITY;
    int64_t keep = top < -1021 ? 53 - (-1021 - top) : 53, drop = bits - keep;
    if (keep < 0)
        return 0;
    if (drop <= 0)
        return ldexp((double)h.digits, (int)h.exponent);
    uint64_t rounded = drop < 64 ? h.digits >> drop : 0, half = (uint64_t)1 << (drop - 1);
    uint64_t rest = h.digits & (half - 1);
    if (h.digits & half && (rest || h.more || rounded & 1))
        rounded++;
    return ldexp((double)rounded, (int)(h.exponent + drop));
}

static double parse_hex_digits(const char *c)
{
    enum { FAR = 1000000000 };
    Hex h = {0};
    int64_t given = 0;
    bool behind = false, negative;
    if (c[0] == '0' && (c[1] == 'x' || c[1] == 'X'))
        c += 2;
    for (; isxdigit((unsigned char)*c) || *c == '.'; c++) {
        if (*c == '.') {
            behind = true;
            continue;
        }
        int d = isdigit((unsigned char)*c) ? *c - '0' : tolower((unsigned char)*c) - 'a' + 10;
        bool fits = h.digits >> 60 == 0;
        if (fits)
            h.digits = h.digits << 4 | (uint64_t)d;
        else
            h.more |= d != 0;
        h.exponent += 4 * (!fits - behind);
    }
    if (*c) { /* p */
        negative = *++c == '-';
        for (c += negative || *c == '+'; *c; c++)
            given = given < FAR ? given * 10 + (*c - '0') : given;
        h.exponent += negative ? -given : given;
    }
    return hex_value(h);
}

/* The text without blanks around, and behind a sign without "0x". False: no hexadecimal number or word like inf. */
static bool is_hex_number(const char *text)
{
    const char *c = text + (*text == '-' || *text == '+');
    static const char *const words[] = {"inf", "infinity", "nan"};
    for (int i = 0; i < 3; i++)
        if (strcasecmp(c, words[i]) == 0)
            return true;
    if (c[0] == '0' && (c[1] == 'x' || c[1] == 'X'))
        c += 2;
    int digits = 0;
    for (; isxdigit((unsigned char)*c); c++)
        digits++;
    if (*c == '.')
        for (c++; isxdigit((unsigned char)*c); c++)
            digits++;
    if (digits == 0)
        return false;
    if (*c == 'p' || *c == 'P') {
        c += c[1] == '-' || c[1] == '+' ? 2 : 1;
        if (!isdigit((unsigned char)*c))
            return false;
        while (isdigit((unsigned char)*c))
            c++;
    }
    return *c == 0;
}

static bool parse_hex(AwVM *vm, AwStr *s, double *out)
{
    const char *text = s->data, *end = text + s->size;
    while (text < end && isspace((unsigned char)*text))
        text++;
    while (end > text && isspace((unsigned char)end[-1]))
        end--;
    AwBuffer copy = {0};
    bool has_sign = text < end && (*text == '-' || *text == '+');
    bool negative = has_sign && *text == '-';
    aw_buffer_append(&copy, text, (size_t)(end - text));
    const char *body = aw_buffer_text(&copy);
    bool ok = strlen(body) == copy.length && is_hex_number(body);
    if (ok) {
        const char *digits = body + has_sign;
        bool word = strcasecmp(digits, "inf") == 0 || strcasecmp(digits, "infinity") == 0 ||
                    strcasecmp(digits, "nan") == 0;
        double d = word ? strtod(digits, NULL) : parse_hex_digits(digits);
        *out = negative ? -d : d;
        ok = !isinf(d) || word ||
             aw_raise(vm, &aw_overflow_error_type,
                      "hexadecimal value too large to represent as a float");
    } else {
        aw_raise_value(vm, "invalid hexadecimal floating-point string");
    }
    aw_buffer_deinit(&copy);
    return ok;
}

static AwStatus method_fromhex(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double d;
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "bad argument type for built-in operation");
    if (!parse_hex(vm, aw_as_str(args[1]), &d) || !give(vm, d, out))
        return AW_RAISED;
    if (args[0] == aw_from_object(&aw_float_type))
        return AW_OK;
    return aw_tail_call(vm, args[0], out, 1);
}

static AwStatus method_format(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "__format__() argument must be str, not %A", args[1]);
    AwBuffer text = {0};
    if (!aw_format_spec(vm, args[0], aw_as_str(args[1])->data, aw_as_str(args[1])->size, &text)) {
        aw_buffer_deinit(&text);
        return AW_RAISED;
    }
    return (*out = aw_str_take(vm, &text)) != AW_UNSET;
}

static AwStatus method_pow(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (args[2] && args[2] != AW_NONE)
        return aw_raise_type(vm,
                             "pow() 3rd argument not allowed unless all arguments are integers");
    return float_pow(vm, args[0], args[1], out);
}

static AwStatus method_getnewargs(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue self;
    return float_itself(vm, args[0], &self) && (*out = aw_tuple_new(vm, &self, 1)) != AW_UNSET;
}

/* The format of floats in memory. */
static AwStatus method_getformat(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "__getformat__() argument must be str, not %T", args[1]);
    if (!aw_str_is(args[1], "double") && !aw_str_is(args[1], "float"))
        return aw_raise_value(vm, "__getformat__() argument 1 must be 'double' or 'float'");
    const uint16_t probe = 1;
    *out = aw_str_from(vm, *(const uint8_t *)&probe ? "IEEE, little-endian" : "IEEE, big-endian");
    return *out ? AW_OK : AW_RAISED;
}

static const AwNativeDef methods[] = {
    {"__getformat__(cls, typestr, /)", method_getformat, AW_CLASS, "How floats lie in memory."},
    {"is_integer(self, /)", method_is_integer, 0, "Whether it is a whole number."},
    {"as_integer_ratio(self, /)", method_as_integer_ratio, 0,
     "Two integers whose quotient it is exactly, the second positive and smallest."},
    {"conjugate(self, /)", method_itself, 0, "The number itself."},
    {"hex(self, /)", method_hex, 0, "The exact value in hexadecimal digits."},
    {"fromhex(cls, string, /)", method_fromhex, AW_CLASS,
     "The number that a text as hex() gives it stands for."},
    {"real", method_itself, AW_GETTER, "The number itself."},
    {"imag", get_zero, AW_GETTER, "0.0."},
    {"__round__(self, ndigits=None, /)", method_round, 0,
     "Rounded to ndigits decimals, half to even; without ndigits an int."},
    {"__trunc__(self, /)", method_trunc, 0, "The whole part, as an int."},
    {"__floor__(self, /)", method_floor, 0, "The largest int that is not larger."},
    {"__ceil__(self, /)", method_ceil, 0, "The smallest int that is not smaller."},
    {"__pow__(self, value, mod=None, /)", method_pow, 0, "pow(self, value)."},
    {"__format__(self, format_spec, /)", method_format, 0, "The text that a format spec asks for."},
    {"__getnewargs__(self, /)", method_getnewargs, 0, "Arguments that make an equal number."},
    {0},
};

AwType aw_float_type = {
    AW_TYPE_HEADER(float),
    .name = "float",
    .doc = "float(x=0, /)\n--\n\nA floating-point number of 64 bits.",
    .base_type = &aw_object_type,
    .size = sizeof(AwFloat),
    .flags = AW_TYPE_FLOAT,
    .methods = methods,
    .repr = float_repr,
    .hash = float_hash,
    .compare = float_compare,
    .truth = float_truth,
    .construct = float_construct,
    .binary[AW_BIN_ADD] = float_add,
    .binary[AW_BIN_SUB] = float_sub,
    .binary[AW_BIN_MUL] = float_mul,
    .binary[AW_BIN_TRUEDIV] = float_truediv,
    .binary[AW_BIN_FLOORDIV] = float_floordiv,
    .binary[AW_BIN_MOD] = float_mod,
    .binary[AW_BIN_POW] = float_pow,
    .binary[AW_BIN_DIVMOD] = float_divmod,
    .unary[AW_UN_NEG] = float_neg,
    .unary[AW_UN_POS] = float_itself,
    .unary[AW_UN_ABS] = float_abs,
    .to_int = float_to_int,
    .to_float = float_itself,
};
