/* complex.c: complex numbers: arithmetic, text, and the type. Format specs are in format.c.
 *
 * The formulas are those of CPython, down to the order of operations, since programs print their last digits:
 * division by the method of R. L. Smith ("Algorithm 116: Complex division", 1962), whole powers by repeated squaring, other
 * powers through polar coordinates.
 */
#include "vm/objects/container.h"
#include "vm/objects/format_inside.h"
#include "vm/objects/int_inside.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/type.h"

#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <strings.h>

AwValue aw_complex_new(AwVM *vm, AwComplex z)
{
    AwComplexObject *o = aw_object_new(vm, &aw_complex_type);
    if (!o)
        return AW_UNSET;
    o->number = z;
    return aw_from_object(o);
}

static AwComplex value_of(AwValue v)
{
    return ((AwComplexObject *)aw_as_object(v))->number;
}

static bool give(AwVM *vm, double real, double imaginary, AwValue *out)
{
    return (*out = aw_complex_new(vm, (AwComplex){real, imaginary})) != AW_UNSET;
}

/* ---- arithmetic ---- */

AwComplex aw_complex_multiply(AwComplex a, AwComplex b)
{
    return (AwComplex){a.real * b.real - a.imaginary * b.imaginary,
                       a.real * b.imaginary + a.imaginary * b.real};
}

bool aw_complex_divide(AwComplex a, AwComplex b, AwComplex *out)
{
    double real = fabs(b.real), imaginary = fabs(b.imaginary);
    *out = (AwComplex){0, 0};
    if (real >= imaginary) {
        if (real == 0)
            return false;
        double ratio = b.imaginary / b.real, divisor = b.real + b.imaginary * ratio;
        out->real = (a.real + a.imaginary * ratio) / divisor;
        out->imaginary = (a.imaginary - a.real * ratio) / divisor;
    } else if (imaginary >= real) {
        double ratio = b.real / b.imaginary, divisor = b.real * ratio + b.imaginary;
        out->real = (a.real * ratio + a.imaginary) / divisor;
        out->imaginary = (a.imaginary * ratio - a.real) / divisor;
    } else { /* one part is not a number */
        out->real = out->imaginary = NAN;
    }
    return true;
}

static AwComplex whole_power(AwComplex base, unsigned exponent)
{
    AwComplex result = {1, 0};
    for (unsigned bit = 1; bit <= exponent; bit <<= 1) {
        if (exponent & bit)
            result = aw_complex_multiply(result, base);
        base = aw_complex_multiply(base, base);
    }
    return result;
}

/* false: 0 to a negative or complex power. */
static bool power_of(AwComplex a, AwComplex b, AwComplex *out)
{
    if (b.imaginary == 0 && b.real == floor(b.real) && fabs(b.real) <= 100) {
        if (b.real > 0) {
            *out = whole_power(a, (unsigned)b.real);
            return true;
        }
        return aw_complex_divide((AwComplex){1, 0}, whole_power(a, (unsigned)-b.real), out);
    }
    if (a.real == 0 && a.imaginary == 0) {
        *out = (AwComplex){0, 0};
        return b.imaginary == 0 && !(b.real < 0);
    }
    double size = hypot(a.real, a.imaginary), length = pow(size, b.real);
    double angle = atan2(a.imaginary, a.real), phase = angle * b.real;
    if (b.imaginary != 0) {
        length /= exp(angle * b.imaginary);
        phase += b.imaginary * log(size);
    }
    *out = (AwComplex){length * cos(phase), length * sin(phase)};
    return true;
}

bool aw_complex_power(AwVM *vm, AwComplex a, AwComplex b, AwValue *out)
{
    AwComplex z;
    errno = 0; /* cos(inf) and its like say EDOM, and CPython takes that for the same error */
    if (!power_of(a, b, &z) || errno == EDOM)
        return aw_raise(vm, &aw_zero_division_error_type, "0.0 to a negative or complex power");
    if (isinf(z.real) || isinf(z.imaginary))
        return aw_raise(vm, &aw_overflow_error_type, "complex exponentiation");
    return give(vm, z.real, z.imaginary, out);
}

/* An operand of an operator; *known is false for what complex numbers know nothing of. */
static bool operand(AwVM *vm, AwValue v, AwComplex *out, bool *known)
{
    *known = true;
    out->imaginary = 0;
    if (aw_is_complex(v))
        *out = value_of(v);
    else if (aw_is_float(v))
        out->real = aw_float_value(v);
    else if (aw_is_any_int(v))
        return aw_number_to_double(vm, v, &out->real);
    else
        *known = false;
    return true;
}

static bool binary(AwVM *vm, int op, AwValue v, AwValue w, AwValue *out)
{
    AwComplex a, b, z;
    bool a_known, b_known;
    if (!operand(vm, v, &a, &a_known) || !operand(vm, w, &b, &b_known))
        return false;
    if (!a_known || !b_known) {
        *out = AW_NOT_IMPLEMENTED;
        return true;
    }
    switch (op) {
    case AW_BIN_ADD: return give(vm, a.real + b.real, a.imaginary + b.imaginary, out);
    case AW_BIN_SUB: return give(vm, a.real - b.real, a.imaginary - b.imaginary, out);
    case AW_BIN_MUL: z = aw_complex_multiply(a, b); break;
    case AW_BIN_TRUEDIV:
        if (!aw_complex_divide(a, b, &z))
            return aw_raise(vm, &aw_zero_division_error_type, "complex division by zero");
        break;
    default: return aw_complex_power(vm, a, b, out);
    }
    return give(vm, z.real, z.imaginary, out);
}

#define OPERATOR(name, op)                                                                         \
    static bool name(AwVM *vm, AwValue a, AwValue b, AwValue *out)                                 \
    {                                                                                              \
        return binary(vm, op, a, b, out);                                                          \
    }
OPERATOR(complex_add, AW_BIN_ADD)
OPERATOR(complex_sub, AW_BIN_SUB)
OPERATOR(complex_mul, AW_BIN_MUL)
OPERATOR(complex_truediv, AW_BIN_TRUEDIV)
OPERATOR(complex_pow, AW_BIN_POW)

static bool complex_neg(AwVM *vm, AwValue self, AwValue *out)
{
    AwComplex z = value_of(self);
    return give(vm, -z.real, -z.imaginary, out);
}

static bool complex_pos(AwVM *vm, AwValue self, AwValue *out)
{
    AwComplex z = value_of(self);
    *out = self;
    return aw_is_exact(self, &aw_complex_type) || give(vm, z.real, z.imaginary, out);
}

static bool complex_abs(AwVM *vm, AwValue self, AwValue *out)
{
    AwComplex z = value_of(self);
    double size = hypot(z.real, z.imaginary);
    if (isinf(size) && isfinite(z.real) && isfinite(z.imaginary))
        return aw_raise(vm, &aw_overflow_error_type, "absolute value too large");
    return (*out = aw_float_new(vm, size)) != AW_UNSET;
}

static bool complex_truth(AwVM *vm, AwValue self, bool *out)
{
    (void)vm;
    AwComplex z = value_of(self);
    *out = z.real != 0 || z.imaginary != 0;
    return true;
}

static bool equals(AwVM *vm, AwComplex z, AwValue other, bool *out)
{
    if (aw_is_complex(other)) {
        AwComplex w = value_of(other);
        *out = z.real == w.real && z.imaginary == w.imaginary;
        return true;
    }
    AwValue real = aw_float_new(vm, z.real);
    *out = real && z.imaginary == 0 && aw_number_compare(real, other, AW_EQ);
    return real != AW_UNSET;
}

static bool complex_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    bool equal;
    *out = AW_NOT_IMPLEMENTED;
    if ((op != AW_EQ && op != AW_NE) ||
        !(aw_is_complex(other) || aw_is_float(other) || aw_is_any_int(other)))
        return true;
    if (!equals(vm, value_of(self), other, &equal))
        return false;
    *out = aw_from_bool(equal == (op == AW_EQ));
    return true;
}

static bool complex_hash(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    AwComplex z = value_of(self);
    uint64_t real = (uint64_t)(isnan(z.real) ? aw_identity_hash(self) : aw_double_hash(z.real));
    uint64_t imaginary =
        (uint64_t)(isnan(z.imaginary) ? aw_identity_hash(self) : aw_double_hash(z.imaginary));
    uint64_t hash = real + 1000003 * imaginary;
    *out = (int64_t)hash == -1 ? -2 : (int64_t)hash;
    return true;
}

/* ---- text ---- */

/* repr() of a part, without a ".0" and perhaps with a sign in any case. */
static void put_part(double d, bool sign, AwBuffer *out)
{
    if (sign && (isnan(d) || !signbit(d)))
        aw_buffer_append_byte(out, '+');
    aw_float_repr(d, out);
    if (out->length > 2 && memcmp(out->data + out->length - 2, ".0", 2) == 0)
        out->length -= 2;
}

static bool complex_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwComplex z = value_of(self);
    AwBuffer text = {0};
    if (z.real == 0 && !signbit(z.real)) {
        put_part(z.imaginary, false, &text);
        aw_buffer_append_byte(&text, 'j');
    } else {
        aw_buffer_append_byte(&text, '(');
        put_part(z.real, false, &text);
        put_part(z.imaginary, true, &text);
        aw_buffer_append_text(&text, "j)");
    }
    return (*out = aw_str_take(vm, &text)) != AW_UNSET;
}

/* Reads a float with an optional sign; moves *at behind it. */
static bool read_float(const char **at, double *out)
{
    static const char *const words[] = {"infinity", "inf", "nan"};
    const char *start = *at, *c = start + (*start == '+' || *start == '-');
    for (int i = 0; i < 3; i++)
        if (strncasecmp(c, words[i], strlen(words[i])) == 0) {
            double d = i == 2 ? NAN : INFINITY;
            *out = *start == '-' ? -d : d;
            *at = c + strlen(words[i]);
            return true;
        }
    size_t whole = strspn(c, "0123456789"), rest = 0;
    if (c[whole] == '.')
        rest = strspn(c + whole + 1, "0123456789");
    if (whole + rest == 0)
        return false;
    c += whole + (c[whole] == '.' ? 1 + rest : 0);
    if (*c == 'e' || *c == 'E') {
        const char *digits = c + 1 + (c[1] == '+' || c[1] == '-');
        if (isdigit((unsigned char)*digits))
            c = digits + strspn(digits, "0123456789");
    }
    char *text = strndup(start, (size_t)(c - start));
    if (!text)
        return false;
    *out = strtod(text, NULL);
    free(text);
    *at = c;
    return true;
}

/* Reads what stands between the brackets: a real part, an imaginary part, or both. */
static bool read_parts(const char *at, AwComplex *out)
{
    double first;
    *out = (AwComplex){0, 0};
    if (read_float(&at, &first)) {
        if (*at == 0) {
            out->real = first;
            return true;
        }
        if (*at != '+' && *at != '-') {
            out->imaginary = first;
            return (*at == 'j' || *at == 'J') && at[1] == 0;
        }
        out->real = first;
    }
    if (!read_float(&at, &out->imaginary)) {
        out->imaginary = *at == '-' ? -1 : 1;
        at += *at == '-' || *at == '+';
    }
    return (*at == 'j' || *at == 'J') && at[1] == 0;
}

static bool is_blank(const char *text, size_t size)
{
    AwBuffer cleaned = {0};
    bool blank = aw_number_text_clean(text, size, false, &cleaned) && cleaned.length == 0;
    aw_buffer_deinit(&cleaned);
    return blank;
}

static bool parse(const char *text, size_t size, AwComplex *out)
{
    const char *open = memchr(text, '(', size), *close = open;
    for (const char *c = text; open && c < text + size; c++)
        if (*c == ')')
            close = c;
    if (open) {
        if (close == open || !is_blank(text, (size_t)(open - text)) ||
            !is_blank(close + 1, (size_t)(text + size - close - 1)))
            return false;
        text = open + 1;
        size = (size_t)(close - text);
    }
    AwBuffer cleaned = {0};
    bool ok = aw_number_text_clean(text, size, false, &cleaned) &&
              read_parts(aw_buffer_text(&cleaned), out);
    aw_buffer_deinit(&cleaned);
    return ok;
}

/* ---- making by a program ---- */

/* What v.__complex__() gives, or v itself if it has none. */
static bool ask_special(AwVM *vm, AwValue v, AwValue *out)
{
    *out = v;
    if (aw_is_complex(v) && aw_is_exact(v, &aw_complex_type))
        return true;
    AwValue name = aw_str_intern_text(
        vm, "__complex__"); /* gcc reserves that word, so it is not in names.def */
    AwValue method = name ? aw_special(vm, v, name) : AW_UNSET;
    if (!method)
        return name != AW_UNSET;
    if (!aw_bind(vm, method, v, aw_type_of(v), &method) || !aw_call(vm, method, NULL, 0, out))
        return false;
    if (!aw_is_complex(*out))
        return aw_raise_type(vm, "__complex__ returned non-complex (type %T)", *out);
    return aw_warn_subclass(vm, *out, &aw_complex_type, AW_UNSET, "__complex__");
}

static bool is_number(AwValue v)
{
    const AwType *type = aw_type_of(v);
    return aw_is_complex(v) || aw_is_float(v) || aw_is_any_int(v) || type->to_float || type->index;
}

bool aw_to_complex(AwVM *vm, AwValue v, AwComplex *out)
{
    if (!ask_special(vm, v, &v))
        return false;
    out->imaginary = 0;
    if (!aw_is_complex(v))
        return aw_to_double(vm, v, &out->real);
    *out = value_of(v);
    return true;
}

/* Underscores may stand between digits alone. */
static bool has_bad_underscore(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (text[i] == '_' && (i == 0 || i + 1 == size || !isdigit((unsigned char)text[i - 1]) ||
                               !isdigit((unsigned char)text[i + 1])))
            return true;
    return false;
}

static bool from_text(AwVM *vm, AwValue text, AwComplex *out)
{
    const AwStr *s = aw_as_str(text);
    if (has_bad_underscore(s->data, s->size))
        return aw_raise_value(vm, "could not convert string to complex: %R", text);
    return parse(s->data, s->size, out) ||
           aw_raise_value(vm, "complex() arg is a malformed string");
}

static bool from_numbers(AwVM *vm, AwValue real, AwValue imaginary, AwComplex *out)
{
    AwComplex first = {0, 0}, second = {0, 0};
    if (real && !ask_special(vm, real, &real))
        return false;
    if (real && !is_number(real))
        return aw_raise_type(vm, "complex() first argument must be a string or a number, not '%T'",
                             real);
    if (imaginary && !is_number(imaginary))
        return aw_raise_type(vm, "complex() second argument must be a number, not '%T'", imaginary);
    if (real && aw_is_complex(real))
        first = value_of(real);
    else if (real && !aw_to_double(vm, real, &first.real))
        return false;
    if (imaginary && aw_is_complex(imaginary))
        second = value_of(imaginary);
    else if (imaginary && !aw_to_double(vm, imaginary, &second.real))
        return false;
    *out = first;
    if (imaginary && aw_is_complex(imaginary))
        out->real -= second.imaginary;
    if (imaginary)
        out->imaginary = real && aw_is_complex(real) ? second.real + first.imaginary : second.real;
    return true;
}

static bool bind(AwVM *vm, AwValue *args, int argc, AwValue kwnames, AwValue bound[2])
{
    int keywords = kwnames ? (int)aw_as_tuple(kwnames)->count : 0;
    if (argc > 2)
        return aw_raise_type(vm, "complex() takes at most 2 arguments (%d given)", argc);
    for (int i = 0; i < argc - keywords; i++)
        bound[i] = args[i];
    for (int i = 0; i < keywords; i++) {
        AwValue name = aw_as_tuple(kwnames)->items[i];
        int place = aw_str_is(name, "real") ? 0 : aw_str_is(name, "imag") ? 1 : -1;
        if (place < 0)
            return aw_raise_type(vm, "'%V' is an invalid keyword argument for complex()", name);
        if (bound[place])
            return aw_raise_type(vm,
                                 "argument for complex() given by name ('%V') and position (%d)",
                                 name, place + 1);
        bound[place] = args[argc - keywords + i];
    }
    return true;
}

static AwStatus complex_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                  AwValue *out)
{
    AwValue bound[2] = {AW_UNSET, AW_UNSET};
    AwComplex z;
    if (!bind(vm, args, argc, kwnames, bound))
        return AW_RAISED;
    bool exact = aw_as_type(self) == &aw_complex_type;
    if (exact && bound[0] && !bound[1] && aw_is_exact(bound[0], &aw_complex_type)) {
        *out = bound[0];
        return AW_OK;
    }
    if (bound[0] && aw_is_str(bound[0])) {
        if (bound[1])
            return aw_raise_type(vm, "complex() can't take second arg if first is a string");
        if (!from_text(vm, bound[0], &z))
            return AW_RAISED;
    } else if (bound[1] && aw_is_str(bound[1])) {
        return aw_raise_type(vm, "complex() second arg can't be a string");
    } else if (!from_numbers(vm, bound[0], bound[1], &z)) {
        return AW_RAISED;
    }
    AwComplexObject *o = aw_object_new(vm, aw_as_type(self));
    if (!o)
        return AW_RAISED;
    o->number = z;
    *out = aw_from_object(o);
    return AW_OK;
}

/* ---- methods ---- */

static AwStatus get_real(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return (*out = aw_float_new(vm, value_of(args[0]).real)) != AW_UNSET;
}

static AwStatus get_imag(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return (*out = aw_float_new(vm, value_of(args[0]).imaginary)) != AW_UNSET;
}

static AwStatus method_conjugate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwComplex z = value_of(args[0]);
    return give(vm, z.real, -z.imaginary, out);
}

static AwStatus method_complex(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return complex_pos(vm, args[0], out);
}

static AwStatus method_pow(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (args[2] && args[2] != AW_NONE)
        return aw_raise_value(vm, "complex modulo");
    return complex_pow(vm, args[0], args[1], out);
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

static AwStatus method_getnewargs(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwComplex z = value_of(args[0]);
    AwValue real = aw_float_new(vm, z.real), imaginary = aw_float_new(vm, z.imaginary);
    return real && imaginary && (*out = aw_tuple_pair(vm, real, imaginary)) != AW_UNSET;
}

static const AwNativeDef methods[] = {
    {"conjugate(self, /)", method_conjugate, 0, "The number with the other imaginary part's sign."},
    {"real", get_real, AW_GETTER | AW_MEMBER, "The real part, a float."},
    {"imag", get_imag, AW_GETTER | AW_MEMBER, "The imaginary part, a float."},
    {"__complex__(self, /)", method_complex, 0, "The number itself, as an exact complex."},
    {"__pow__(self, value, mod=None, /)", method_pow, 0, "pow(self, value)."},
    {"__format__(self, format_spec, /)", method_format, 0, "The text that a format spec asks for."},
    {"__getnewargs__(self, /)", method_getnewargs, 0, "Arguments that make an equal number."},
    {0},
};

AwType aw_complex_type = {
    AW_TYPE_HEADER(complex),
    .name = "complex",
    .doc =
        "complex(real=0, imag=0)\n--\n\nA number with a real and an imaginary part, both floats.",
    .base_type = &aw_object_type,
    .size = sizeof(AwComplexObject),
    .flags = AW_TYPE_COMPLEX,
    .methods = methods,
    .repr = complex_repr,
    .hash = complex_hash,
    .compare = complex_compare,
    .truth = complex_truth,
    .construct = complex_construct,
    .binary[AW_BIN_ADD] = complex_add,
    .binary[AW_BIN_SUB] = complex_sub,
    .binary[AW_BIN_MUL] = complex_mul,
    .binary[AW_BIN_TRUEDIV] = complex_truediv,
    .binary[AW_BIN_POW] = complex_pow,
    .unary[AW_UN_NEG] = complex_neg,
    .unary[AW_UN_POS] = complex_pos,
    .unary[AW_UN_ABS] = complex_abs,
};
