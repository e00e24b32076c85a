/* float.c: arithmetic of floats. Their text is in float_text.c, methods are in float_methods.c. */
#include "vm/objects/int_inside.h"

#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/str.h"

#include <math.h>

AwValue aw_float_new(AwVM *vm, double d)
{
    AwValue v = aw_try_double(d);
    if (AW_LIKELY(v != AW_UNSET))
        return v;
    AwFloat *boxed = aw_object_new(vm, &aw_float_type);
    if (!boxed)
        return AW_UNSET;
    boxed->number = d;
    return aw_from_object(boxed);
}

double aw_float_value(AwValue v)
{
    return aw_is_double(v) ? aw_as_double(v) : ((AwFloat *)aw_as_object(v))->number;
}

/* The remainder with the sign of y, as Python defines %. */
static double python_mod(double x, double y)
{
    double r = fmod(x, y);
    if (r != 0)
        return (y < 0) != (r < 0) ? r + y : r;
    return copysign(0.0, y);
}

static double python_floordiv(double x, double y)
{
    double r = fmod(x, y), q = (x - r) / y;
    if (r != 0 && (y < 0) != (r < 0))
        q -= 1;
    if (q == 0)
        return copysign(0.0, x / y);
    double whole = floor(q);
    return q - whole > 0.5 ? whole + 1 : whole;
}

static bool power(AwVM *vm, double x, double y, AwValue *out)
{
    if (x == 0 && y < 0 && !isinf(y))
        return aw_raise(vm, &aw_zero_division_error_type,
                        "0.0 cannot be raised to a negative power");
    if (x < 0 && isfinite(x) && isfinite(y) && floor(y) != y)
        return aw_complex_power(vm, (AwComplex){x, 0}, (AwComplex){y, 0}, out);
    double result = pow(x, y);
    if (isinf(result) && isfinite(x) && isfinite(y))
        return aw_raise_exception(
            vm,
            aw_exception_new(
                vm, &aw_overflow_error_type,
                (AwValue[]){aw_from_int(34), aw_str_from(vm, "Numerical result out of range")}, 2));
    return (*out = aw_float_new(vm, result)) != AW_UNSET;
}

bool aw_float_binary(AwVM *vm, int op, AwValue a, AwValue b, AwValue *out)
{
    double x, y, result = 0;
    if (!aw_number_to_double(vm, a, &x) || !aw_number_to_double(vm, b, &y))
        return false;
    switch (op) {
    case AW_BIN_ADD: result = x + y; break;
    case AW_BIN_SUB: result = x - y; break;
    case AW_BIN_MUL: result = x * y; break;
    case AW_BIN_TRUEDIV:
        if (y == 0)
            return aw_raise(vm, &aw_zero_division_error_type, "float division by zero");
        result = x / y;
        break;
    case AW_BIN_FLOORDIV:
        if (y == 0)
            return aw_raise(vm, &aw_zero_division_error_type, "float floor division by zero");
        result = python_floordiv(x, y);
        break;
    case AW_BIN_MOD:
        if (y == 0)
            return aw_raise(vm, &aw_zero_division_error_type, "float modulo");
        result = python_mod(x, y);
        break;
    case AW_BIN_DIVMOD: {
        if (y == 0)
            return aw_raise(vm, &aw_zero_division_error_type, "float divmod()");
        AwValue quotient = aw_float_new(vm, python_floordiv(x, y));
        AwValue rest = aw_float_new(vm, python_mod(x, y));
        return quotient && rest && (*out = aw_tuple_pair(vm, quotient, rest)) != AW_UNSET;
    }
    case AW_BIN_POW: return power(vm, x, y, out);
    default: *out = AW_NOT_IMPLEMENTED; return true;
    }
    return (*out = aw_float_new(vm, result)) != AW_UNSET;
}
