/* int_methods.c: the type int: constructor, operators and methods. Arithmetic is in int.c, text in int_text.c. */
#include "base/utf8.h"
#include "vm/objects/bytes.h"
#include "vm/objects/raise.h"
#include "vm/objects/int_inside.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

/* ---- making by a program ---- */

static bool raise_bad_literal(AwVM *vm, int base, AwValue text)
{
    AwValue shown;
    const char *data;
    size_t size;
    if (!aw_is_str(text) && aw_bytes_need(vm, text, &data, &size))
        text = aw_bytes_new(vm, data, size);
    if (!text || !aw_repr(vm, text, &shown))
        return false;
    AwStr *s = aw_as_str(shown);
    return aw_raise_value(vm, "invalid literal for int() with base %d: %.*s", base,
                          (int)(s->size < 200 ? s->size : 200), s->data);
}

/* From text or bytes; ABSENT: it is neither. */
static AwFind int_from_text(AwVM *vm, AwValue v, int base, AwValue *out)
{
    const char *text;
    size_t size;
    bool is_str = aw_is_str(v);
    if (is_str) {
        text = aw_as_str(v)->data;
        size = aw_as_str(v)->size;
    } else if (!aw_bytes_view(v, &text, &size)) {
        return AW_ABSENT;
    }
    *out = is_str || aw_utf8_is_ascii(text, size) ? aw_int_parse(vm, text, size, base) : AW_UNSET;
    if (*out)
        return AW_FOUND;
    if (!vm->exception)
        raise_bad_literal(vm, base, v);
    return AW_FIND_ERROR;
}

/* __trunc__: what int() asks last of what is no text. */
static AwFind int_from_trunc(AwVM *vm, AwValue v, AwValue *out)
{
    AwValue name = aw_str_intern_text(vm, "__trunc__"), method;
    if (!name)
        return AW_FIND_ERROR;
    method = aw_type_find(vm, aw_type_of(v), name);
    if (!method)
        return AW_ABSENT;
    if (!aw_warn(vm, &aw_deprecation_warning_type,
                 "The delegation of int() to __trunc__ is deprecated.") ||
        !aw_bind(vm, method, v, aw_type_of(v), &method) || !aw_call(vm, method, NULL, 0, out))
        return AW_FIND_ERROR;
    if (!aw_is_any_int(*out) && !aw_type_of(*out)->index) {
        aw_raise_type(vm, "__trunc__ returned non-Integral (type %T)", *out);
        return AW_FIND_ERROR;
    }
    return aw_to_index(vm, *out, out) ? AW_FOUND : AW_FIND_ERROR;
}

static bool int_from(AwVM *vm, AwValue v, AwValue *out)
{
    if (aw_is_int(v)) {
        *out = v;
        return true;
    }
    if (aw_is_double(v))
        return (*out = aw_int_from_double(vm, aw_as_double(v))) != AW_UNSET;
    if (aw_is_bool(v))
        return aw_to_index(vm, v, out);
    AwType *type = aw_type_of(v);
    if (type->to_int) {
        if (!type->to_int(vm, v, out))
            return false;
        if (!aw_is_any_int(*out))
            return aw_raise_type(vm, "__int__ returned non-int (type %T)", *out);
        return aw_to_index(vm, *out, out);
    }
    if (type->index)
        return aw_to_index(vm, v, out);
    AwFind found = type->flags & AW_TYPE_HEAP ? int_from_trunc(vm, v, out) : AW_ABSENT;
    if (found == AW_ABSENT)
        found = int_from_text(vm, v, 10, out);
    if (found == AW_ABSENT)
        return aw_raise_type(vm,
                             "int() argument must be a string, a bytes-like object or a real "
                             "number, not '%T'",
                             v);
    return found == AW_FOUND;
}

static bool int_from_base(AwVM *vm, AwValue v, AwValue base, AwValue *out)
{
    int64_t n;
    if (!aw_to_int64_clamped(vm, base, &n))
        return false;
    if (n != 0 && (n < 2 || n > 36))
        return aw_raise_value(vm, "int() base must be >= 2 and <= 36, or 0");
    bool is_text = aw_is_str(v) || aw_is_bytes(v) || aw_is_bytearray(v); /* no other buffers */
    AwFind found = is_text ? int_from_text(vm, v, (int)n, out) : AW_ABSENT;
    if (found == AW_ABSENT)
        return aw_raise_type(vm, "int() can't convert non-string with explicit base");
    return found == AW_FOUND;
}

static AwStatus int_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                              AwValue *out)
{
    size_t keywords = kwnames ? aw_as_tuple(kwnames)->count : 0;
    AwValue base = AW_UNSET, number = aw_from_int(0);
    if (argc > 2)
        return aw_raise_type(vm, "int() takes at most 2 arguments (%d given)", argc);
    if (keywords) {
        for (size_t i = 0; i < keywords; i++)
            if (!aw_str_is(aw_as_tuple(kwnames)->items[i], "base"))
                return aw_raise_type(vm, "'%V' is an invalid keyword argument for int()",
                                     aw_as_tuple(kwnames)->items[i]);
        base = args[argc - 1];
        if (argc == 1)
            return aw_raise_type(vm, "int() missing string argument");
    } else if (argc == 2) {
        base = args[1];
    }
    bool ok = base        ? int_from_base(vm, args[0], base, &number)
              : argc == 1 ? int_from(vm, args[0], &number)
                          : true;
    return ok && (*out = aw_int_of_type(vm, aw_as_type(self), number)) != AW_UNSET;
}

/* ---- operators ---- */

static bool int_operator(AwVM *vm, int op, AwValue a, AwValue b, AwValue *out)
{
    if (aw_is_any_int(a) && aw_is_any_int(b))
        return aw_int_binary(vm, op, a, b, out);
    *out = AW_NOT_IMPLEMENTED;
    return true;
}

#define OPERATOR(name, op)                                                                         \
    static bool name(AwVM *vm, AwValue a, AwValue b, AwValue *out)                                 \
    {                                                                                              \
        return int_operator(vm, op, a, b, out);                                                    \
    }
OPERATOR(int_add, AW_BIN_ADD)
OPERATOR(int_sub, AW_BIN_SUB)
OPERATOR(int_mul, AW_BIN_MUL)
OPERATOR(int_truediv, AW_BIN_TRUEDIV)
OPERATOR(int_floordiv, AW_BIN_FLOORDIV)
OPERATOR(int_mod, AW_BIN_MOD)
OPERATOR(int_pow, AW_BIN_POW)
OPERATOR(int_lshift, AW_BIN_LSHIFT)
OPERATOR(int_rshift, AW_BIN_RSHIFT)
OPERATOR(int_and, AW_BIN_AND)
OPERATOR(int_xor, AW_BIN_XOR)
OPERATOR(int_or, AW_BIN_OR)
OPERATOR(int_divmod, AW_BIN_DIVMOD)

static bool int_neg(AwVM *vm, AwValue self, AwValue *out)
{
    return aw_int_binary(vm, AW_BIN_SUB, aw_from_int(0), self, out);
}

static bool int_index(AwVM *vm, AwValue self, AwValue *out)
{
    int64_t word;
    *out = aw_int_word(self, &word)          ? aw_from_int(word)
           : aw_is_exact(self, &aw_int_type) ? self
                                             : aw_int_from_mpz(vm, aw_int_big(self));
    return *out != AW_UNSET;
}

static bool int_invert(AwVM *vm, AwValue self, AwValue *out)
{
    return aw_int_binary(vm, AW_BIN_SUB, aw_from_int(-1), self, out);
}

static bool int_abs(AwVM *vm, AwValue self, AwValue *out)
{
    return aw_int_is_negative(self) ? int_neg(vm, self, out) : int_index(vm, self, out);
}

static bool int_to_float(AwVM *vm, AwValue self, AwValue *out)
{
    double d;
    return aw_number_to_double(vm, self, &d) && (*out = aw_float_new(vm, d)) != AW_UNSET;
}

static bool int_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    (void)vm;
    *out = aw_is_any_int(self) && aw_is_any_int(other)
               ? aw_from_bool(aw_number_compare(self, other, op))
               : AW_NOT_IMPLEMENTED;
    return true;
}

static bool int_hash(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = aw_int_hash(self);
    return true;
}

static bool int_truth(AwVM *vm, AwValue self, bool *out)
{
    (void)vm;
    int64_t word = 0;
    *out = !aw_int_word(self, &word) || word != 0;
    return true;
}

static bool int_repr(AwVM *vm, AwValue self, AwValue *out)
{
    *out = aw_int_str(vm, self);
    return *out != AW_UNSET;
}

/* ---- methods ---- */

static AwStatus method_bit_length(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwIntView n;
    aw_int_view(&n, args[0]);
    *out = aw_from_int(mpz_sgn(n.number) ? (int64_t)mpz_sizeinbase(n.number, 2) : 0);
    return AW_OK;
}

static AwStatus method_bit_count(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwIntView n;
    aw_int_view(&n, args[0]);
    mp_size_t size = (mp_size_t)mpz_size(n.number);
    *out = aw_from_int(size ? (int64_t)mpn_popcount(mpz_limbs_read(n.number), size) : 0);
    return AW_OK;
}

static AwStatus method_index(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return int_index(vm, args[0], out);
}

static AwStatus get_zero(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)args, (void)argc;
    *out = aw_from_int(0);
    return AW_OK;
}

static AwStatus get_one(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)args, (void)argc;
    *out = aw_from_int(1);
    return AW_OK;
}

static AwStatus method_as_integer_ratio(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue self;
    return int_index(vm, args[0], &self) &&
           (*out = aw_tuple_pair(vm, self, aw_from_int(1))) != AW_UNSET;
}

/* The nearest multiple of 10^digits, half to even. */
static bool round_to_power(AwVM *vm, AwValue self, int64_t digits, AwValue *out)
{
    AwIntView n;
    aw_int_view(&n, self);
    *out = aw_from_int(0);
    if (digits > (int64_t)mpz_sizeinbase(n.number, 10))
        return true;
    mpz_t unit, quotient, rest;
    mpz_inits(unit, quotient, rest, NULL);
    mpz_ui_pow_ui(unit, 10, (unsigned long)digits);
    mpz_fdiv_qr(quotient, rest, n.number, unit);
    mpz_mul_2exp(rest, rest, 1);
    int order = mpz_cmp(rest, unit);
    if (order > 0 || (order == 0 && mpz_odd_p(quotient)))
        mpz_add_ui(quotient, quotient, 1);
    mpz_mul(quotient, quotient, unit);
    *out = aw_int_from_mpz(vm, quotient);
    mpz_clears(unit, quotient, rest, NULL);
    return *out != AW_UNSET;
}

static AwStatus method_round(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t digits;
    if (!args[1])
        return int_index(vm, args[0], out);
    if (!aw_to_int64_clamped(vm, args[1], &digits))
        return AW_RAISED;
    if (digits >= 0)
        return int_index(vm, args[0], out);
    return round_to_power(vm, args[0], digits == INT64_MIN ? INT64_MAX : -digits, out);
}

static AwStatus method_pow(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!args[2] || args[2] == AW_NONE)
        return int_pow(vm, args[0], args[1], out);
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_is_any_int(args[1]) || !aw_is_any_int(args[2]))
        return AW_OK;
    return aw_int_power_modulo(vm, args[0], args[1], args[2], out);
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
    AwValue self;
    return int_index(vm, args[0], &self) && (*out = aw_tuple_new(vm, &self, 1)) != AW_UNSET;
}

/* byteorder: whether the most significant byte comes first. */
static bool big_endian(AwVM *vm, const char *method, AwValue order, bool *out)
{
    *out = true;
    if (!order || (aw_is_str(order) && aw_str_is(order, "big")))
        return true;
    if (!aw_is_str(order))
        return aw_raise_type(vm, "%s() argument 'byteorder' must be str, not %A", method, order);
    *out = false;
    return aw_str_is(order, "little") ||
           aw_raise_value(vm, "byteorder must be either 'little' or 'big'");
}

/* Whether n can be written in `size` bytes. */
static bool fits_bytes(AwVM *vm, mpz_srcptr n, size_t size, bool is_signed)
{
    if (mpz_sgn(n) < 0 && !is_signed)
        return aw_raise(vm, &aw_overflow_error_type, "can't convert negative int to unsigned");
    size_t bits = mpz_sgn(n) ? mpz_sizeinbase(n, 2) : 0;
    if (is_signed && bits > 0) /* one for the sign, but for -2^k */
        bits += !(mpz_sgn(n) < 0 && mpz_scan1(n, 0) == bits - 1);
    return (bits + 7) / 8 <= size ||
           aw_raise(vm, &aw_overflow_error_type, "int too big to convert");
}

static AwStatus method_to_bytes(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t size = 1;
    bool big, is_signed = false;
    AwIntView n;
    if ((args[1] && !aw_to_int64(vm, args[1], &size)) ||
        !big_endian(vm, "to_bytes", args[2], &big) ||
        (args[3] && !aw_truth(vm, args[3], &is_signed)))
        return AW_RAISED;
    if (size < 0)
        return aw_raise_value(vm, "length argument must be non-negative");
    aw_int_view(&n, args[0]);
    if (!fits_bytes(vm, n.number, (size_t)size, is_signed))
        return AW_RAISED;
    AwBytes *bytes = aw_bytes_with_room(vm, (size_t)size);
    if (!bytes)
        return AW_RAISED;
    *out = aw_from_object(bytes);
    mpz_t number;
    mpz_init_set(number, n.number);
    if (mpz_sgn(number) < 0) { /* two's complement */
        mpz_t range;
        mpz_init_set_ui(range, 1);
        mpz_mul_2exp(range, range, (mp_bitcnt_t)size * 8);
        mpz_add(number, number, range);
        mpz_clear(range);
    }
    size_t count = mpz_sgn(number) ? (mpz_sizeinbase(number, 2) + 7) / 8 : 0;
    memset(bytes->data, 0, (size_t)size);
    mpz_export(bytes->data + (big ? (size_t)size - count : 0), NULL, big ? 1 : -1, 1, 1, 0, number);
    mpz_clear(number);
    return AW_OK;
}

static AwStatus method_from_bytes(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool big, is_signed = false;
    const char *data;
    size_t size;
    if (!big_endian(vm, "from_bytes", args[2], &big) ||
        (args[3] && !aw_truth(vm, args[3], &is_signed)))
        return AW_RAISED;
    AwValue bytes = args[1];
    if (!aw_bytes_view(bytes, &data, &size)) {
        if (aw_is_str(bytes) || aw_is_any_int(bytes))
            return aw_raise_type(vm, "cannot convert '%T' object to bytes", bytes);
        bytes = aw_bytes_from(vm, bytes);
        if (!bytes || !aw_bytes_need(vm, bytes, &data, &size))
            return AW_RAISED;
    }
    mpz_t number;
    mpz_init(number);
    mpz_import(number, size, big ? 1 : -1, 1, 1, 0, data);
    if (is_signed && size && mpz_tstbit(number, size * 8 - 1)) {
        mpz_t range;
        mpz_init_set_ui(range, 1);
        mpz_mul_2exp(range, range, size * 8);
        mpz_sub(number, number, range);
        mpz_clear(range);
    }
    *out = aw_int_take_mpz(vm, number);
    if (!*out || args[0] == aw_from_object(&aw_int_type))
        return *out != AW_UNSET;
    return aw_tail_call(vm, args[0], out, 1);
}

static const AwNativeDef methods[] = {
    {"bit_length(self, /)", method_bit_length, 0,
     "How many bits the number has, without sign and leading zeros."},
    {"bit_count(self, /)", method_bit_count, 0,
     "How many ones the binary form of the absolute value has."},
    {"conjugate(self, /)", method_index, AW_NO_SIGNATURE, "The number itself."},
    {"as_integer_ratio(self, /)", method_as_integer_ratio, 0, "The pair (number, 1)."},
    {"to_bytes(self, /, length=1, byteorder='big', *, signed=False)", method_to_bytes, 0,
     "The number as an array of bytes."},
    {"from_bytes(cls, /, bytes, byteorder='big', *, signed=False)", method_from_bytes, AW_CLASS,
     "The number that an array of bytes stands for."},
    {"real", method_index, AW_GETTER, "The number itself."},
    {"imag", get_zero, AW_GETTER, "0."},
    {"numerator", method_index, AW_GETTER, "The number itself."},
    {"denominator", get_one, AW_GETTER, "1."},
    {"__round__(self, ndigits=<unrepresentable>, /)", method_round, 0,
     "The number rounded to 10**-ndigits, half to even."},
    {"__trunc__(self, /)", method_index, AW_NO_SIGNATURE, "The number itself."},
    {"__floor__(self, /)", method_index, AW_NO_SIGNATURE, "The number itself."},
    {"__ceil__(self, /)", method_index, AW_NO_SIGNATURE, "The number itself."},
    {"__pow__(self, value, mod=None, /)", method_pow, 0, "pow(self, value, mod)."},
    {"__format__(self, format_spec, /)", method_format, 0, "The text that a format spec asks for."},
    {"__getnewargs__(self, /)", method_getnewargs, 0, "Arguments that make an equal number."},
    {0},
};

AwType aw_int_type = {
    AW_TYPE_HEADER(int),
    .name = "int",
    .doc = "A whole number of any size.",
    .base_type = &aw_object_type,
    .size = sizeof(AwBig),
    .flags = AW_TYPE_INT,
    .methods = methods,
    .repr = int_repr,
    .hash = int_hash,
    .compare = int_compare,
    .truth = int_truth,
    .construct = int_construct,
    .binary[AW_BIN_ADD] = int_add,
    .binary[AW_BIN_SUB] = int_sub,
    .binary[AW_BIN_MUL] = int_mul,
    .binary[AW_BIN_TRUEDIV] = int_truediv,
    .binary[AW_BIN_FLOORDIV] = int_floordiv,
    .binary[AW_BIN_MOD] = int_mod,
    .binary[AW_BIN_POW] = int_pow,
    .binary[AW_BIN_LSHIFT] = int_lshift,
    .binary[AW_BIN_RSHIFT] = int_rshift,
    .binary[AW_BIN_AND] = int_and,
    .binary[AW_BIN_XOR] = int_xor,
    .binary[AW_BIN_OR] = int_or,
    .binary[AW_BIN_DIVMOD] = int_divmod,
    .unary[AW_UN_NEG] = int_neg,
    .unary[AW_UN_POS] = int_index,
    .unary[AW_UN_INVERT] = int_invert,
    .unary[AW_UN_ABS] = int_abs,
    .index = int_index,
    .to_int = int_index,
    .to_float = int_to_float,
};
