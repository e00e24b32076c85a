/* number.h: int, bool and float. Integers of 62 bits are words, larger ones GMP numbers (AwBig); both are
 * of type int and a number has one representation only: what fits 62 bits is never an AwBig. Doubles that do not fit a
 * word are AwFloat. Functions here take both forms.
 */
#ifndef AW_VM_OBJECTS_NUMBER_H
#define AW_VM_OBJECTS_NUMBER_H

#include "base/buffer.h"
#include "vm/heap/vm.h"

#include <gmp.h>

typedef struct {
    AwObject base;
    mpz_t number; /* never resized: its digits stand behind the object */
} AwBig;

typedef struct {
    AwObject base;
    double number;
} AwFloat;

typedef struct {
    double real, imaginary;
} AwComplex;

typedef struct {
    AwObject base;
    AwComplex number;
} AwComplexObject;

extern AwType aw_int_type, aw_bool_type, aw_float_type, aw_complex_type;

/* int or a subclass; bool too, as in the language */
static inline bool aw_is_any_int(AwValue v)
{
    return aw_is_int(v) || (aw_type_of(v)->flags & AW_TYPE_INT);
}
static inline bool aw_is_float(AwValue v)
{ /* float or a subclass */
    return aw_is_double(v) ||
           (aw_is_object(v) && (aw_as_object(v)->shape->type->flags & AW_TYPE_FLOAT));
}

AwValue aw_int_new(AwVM *vm, int64_t i) AW_MUST_CHECK; /* never fails for what fits 62 bits */
AwValue aw_int_from_mpz(AwVM *vm, const mpz_t n) AW_MUST_CHECK; /* copies; normalises */
AwValue aw_int_from_double(AwVM *vm,
                           double d) AW_MUST_CHECK; /* truncates; raises for inf and nan */
AwValue aw_float_new(AwVM *vm, double d) AW_MUST_CHECK;
double aw_float_value(AwValue v); /* v is a float in any form */

/* The double of an int or float (OverflowError "int too large to convert to float"); TypeError "must be real number, not X". Asks
 * __float__ and __index__ (re-enters). */
bool aw_to_double(AwVM *vm, AwValue v, double *out) AW_MUST_CHECK;
/* The same for what is known to be an int or float, of a subclass too: its own value, whatever __float__ says. */
bool aw_number_to_double(AwVM *vm, AwValue v, double *out) AW_MUST_CHECK;
/* An index as C wants it: int or __index__ (re-enters); OverflowError "cannot fit 'int' into an index-sized integer"
 * beyond int64. TypeError: "'X' object cannot be interpreted as an integer". */
bool aw_to_int64(AwVM *vm, AwValue v, int64_t *out) AW_MUST_CHECK;
/* The same, but what is beyond int64 becomes INT64_MIN or INT64_MAX (for slices and repeats). */
bool aw_to_int64_clamped(AwVM *vm, AwValue v, int64_t *out) AW_MUST_CHECK;
/* operator.index: an exact int value. */
bool aw_to_index(AwVM *vm, AwValue v, AwValue *out) AW_MUST_CHECK;

/* The slow halves of arithmetic: both operands are ints (any form; bools count as ints). */
bool aw_int_binary(AwVM *vm, int op /* AwBinary */, AwValue a, AwValue b,
                   AwValue *out) AW_MUST_CHECK;
/* Both are ints or floats, at least one a float. */
bool aw_float_binary(AwVM *vm, int op, AwValue a, AwValue b, AwValue *out) AW_MUST_CHECK;
/* Ints and floats, exactly compared. */
bool aw_number_compare(AwValue a, AwValue b, AwCompare op);
int64_t aw_int_hash(AwValue v); /* CPython's: modulo 2^61 - 1 */
int64_t aw_float_hash(AwValue v);
int64_t aw_double_hash(double d);

static inline bool aw_is_complex(AwValue v)
{ /* complex or a subclass */
    return aw_is_object(v) && (aw_as_object(v)->shape->type->flags & AW_TYPE_COMPLEX);
}
AwValue aw_complex_new(AwVM *vm, AwComplex z) AW_MUST_CHECK;
/* What cmath takes for a number: complex, __complex__, or what aw_to_double takes (re-enters). */
bool aw_to_complex(AwVM *vm, AwValue v, AwComplex *out) AW_MUST_CHECK;
AwComplex aw_complex_multiply(AwComplex a, AwComplex b);
bool aw_complex_divide(AwComplex a, AwComplex b, AwComplex *out); /* false: by zero */
bool aw_complex_power(AwVM *vm, AwComplex a, AwComplex b, AwValue *out) AW_MUST_CHECK;

/* Parses int() text in `base` (0: by prefix): whole text, underscores and blanks as Python allows. AW_UNSET without exception
 * if it is no number; with one (4,300 digits, memory) otherwise. */
AwValue aw_int_parse(AwVM *vm, const char *text, size_t size, int base);
/* Parses float() text; false if it is none. */
bool aw_float_parse(const char *text, size_t size, double *out);
/* repr(): shortest digits that read back the same. */
void aw_float_repr(double d, AwBuffer *out);
AwValue aw_float_str(AwVM *vm, double d) AW_MUST_CHECK; /* the same as a str */
/* sys.set_int_max_str_digits: sets the limit (0: none) unless negative; gives it. */
int64_t aw_int_digit_limit(int64_t set);
AwValue aw_int_str(AwVM *vm, AwValue v) AW_MUST_CHECK; /* str() of an int */
/* Decimal text; ValueError beyond 4,300 digits. */
bool aw_int_repr(AwVM *vm, AwValue v, AwBuffer *out) AW_MUST_CHECK;

/* format() of numbers and strings by a format spec (objects/format.c): the whole mini-language. value: int, float, str or bool. */
bool aw_format_spec(AwVM *vm, AwValue value, const char *spec, size_t size,
                    AwBuffer *out) AW_MUST_CHECK;

#endif
