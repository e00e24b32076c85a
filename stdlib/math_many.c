/* math_many.c: functions of module math that take many numbers: fsum, prod, hypot, dist. */
#include "stdlib/math_inside.h"
#include "vm/objects/container.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"

#include <math.h>
#include <stdlib.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* ---- fsum: J. R. Shewchuk, "Adaptive precision floating-point arithmetic", 1997 ---- */

/* Partial sums that do not overlap, smallest first; their sum is exact. */
typedef struct {
    double *partials;
    size_t count, capacity;
    double special, infinite; /* sums of what is not finite */
} ExactSum;

static bool exact_add(AwVM *vm, ExactSum *sum, double x)
{
    double given = x;
    size_t kept = 0;
    for (size_t i = 0; i < sum->count; i++) {
        double y = sum->partials[i];
        if (fabs(x) < fabs(y)) {
            double swap = x;
            x = y;
            y = swap;
        }
        volatile double high = x + y, part = high - x;
        double low = y - part;
        if (low != 0)
            sum->partials[kept++] = low;
        x = high;
    }
    sum->count = kept;
    if (x == 0)
        return true;
    if (!isfinite(x)) {
        if (isfinite(given))
            return aw_raise(vm, &aw_overflow_error_type, "intermediate overflow in fsum");
        if (isinf(given))
            sum->infinite += given;
        sum->special += given;
        sum->count = 0;
        return true;
    }
    if (sum->count == sum->capacity) {
        size_t capacity = sum->capacity ? 2 * sum->capacity : 32;
        double *more = realloc(sum->partials, capacity * sizeof *more);
        if (!more)
            return aw_raise_memory(vm);
        sum->partials = more;
        sum->capacity = capacity;
    }
    sum->partials[sum->count++] = x;
    return true;
}

/* The partials as one double, correctly rounded: half to even, looking at the partial below. */
static double exact_round(const ExactSum *sum)
{
    size_t n = sum->count;
    if (n == 0)
        return 0;
    double high = sum->partials[--n], low = 0;
    while (n > 0) {
        double x = high, y = sum->partials[--n];
        volatile double total = x + y, part = total - x;
        high = total;
        low = y - part;
        if (low != 0)
            break;
    }
    if (n > 0 && ((low < 0 && sum->partials[n - 1] < 0) || (low > 0 && sum->partials[n - 1] > 0))) {
        double twice = low * 2;
        volatile double moved = high + twice, part = moved - high;
        if (twice == part)
            high = moved;
    }
    return high;
}

static bool fsum_item(AwVM *vm, AwValue item, void *context)
{
    double x;
    return aw_to_double(vm, item, &x) && exact_add(vm, context, x);
}

AwStatus aw_math_fsum(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    ExactSum sum = {0};
    bool ok = aw_each(vm, args[0], fsum_item, &sum);
    double result = ok ? exact_round(&sum) : 0;
    free(sum.partials);
    if (!ok)
        return AW_RAISED;
    if (sum.special != 0) {
        if (isnan(sum.infinite))
            return aw_raise_value(vm, "-inf + inf in fsum");
        result = sum.special;
    }
    return STATUS((*out = aw_float_new(vm, result)));
}

/* ---- prod ---- */

static bool prod_item(AwVM *vm, AwValue item, void *context)
{
    AwValue *holder = aw_as_list(*(AwValue *)context)->items;
    AwValue product = holder[0];
    double x;
    if (aw_is_double(product) && (aw_is_double(item) || aw_is_int(item))) {
        if (!aw_to_double(vm, item, &x))
            return false;
        return (holder[0] = aw_float_new(vm, aw_as_double(product) * x)) != AW_UNSET;
    }
    if (!aw_binary(vm, AW_BIN_MUL, false, product, item, &product))
        return false;
    aw_as_list(*(AwValue *)context)->items[0] = product;
    return true;
}

AwStatus aw_math_prod(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue start = args[1] ? args[1] : aw_from_int(1);
    AwValue holder = aw_list_new(vm, &start, 1);
    if (!holder)
        return AW_RAISED;
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, holder);
    bool ok = aw_each(vm, args[0], prod_item, &holder);
    aw_root_release(vm, mark);
    *out = ok ? aw_as_list(holder)->items[0] : AW_NONE;
    return STATUS(ok);
}

/* ---- the norm of a vector ---- */

/* Sums of squares to about twice the precision of a double: the head, and what rounding lost. */
typedef struct {
    double head, lost;
} Squares;

static void add_exactly(Squares *sum, double x)
{ /* head is never smaller than x */
    double before = sum->head;
    sum->head += x;
    sum->lost += (before - sum->head) + x;
}

/* Adds sign * x * x; the product is split in halves of 26 bits (T. J. Dekker, 1971). */
static void add_square(Squares *sum, double x, double sign)
{
    double wide = x * 134217729.0, high = wide - (wide - x), low = x - high;
    add_exactly(sum, sign * high * high);
    add_exactly(sum, sign * 2.0 * high * low);
    sum->lost += sign * low * low;
}

/* The length of a vector whose sizes are in `sizes`; `largest` is the largest of them. One step of
 * Newton's method, with the rest to twice the precision, corrects the root. */
static double norm(const double *sizes, size_t count, double largest, bool has_nan)
{
    if (isinf(largest))
        return largest;
    if (has_nan)
        return NAN;
    if (largest == 0 || count <= 1)
        return largest;
    int exponent;
    frexp(largest, &exponent);
    Squares sum = {1.0, 0};
    if (exponent < -1023) { /* 2 ** -exponent is no double */
        for (size_t i = 0; i < count; i++)
            add_exactly(&sum, sizes[i] / largest * (sizes[i] / largest));
        return largest * sqrt(sum.head - 1.0 + sum.lost);
    }
    double scale = ldexp(1.0, -exponent);
    for (size_t i = 0; i < count; i++)
        add_square(&sum, sizes[i] * scale, 1);
    double root = sqrt(sum.head - 1.0 + sum.lost);
    add_square(&sum, root, -1);
    double rest = sum.head - 1.0 + sum.lost;
    return (root + rest / (2.0 * root)) / scale;
}

/* The norm of `count` numbers, or of the differences of two rows of them. */
static AwStatus norm_of(AwVM *vm, const AwValue *a, const AwValue *b, size_t count, AwValue *out)
{
    double few[16], largest = 0, other = 0;
    double *sizes = count <= 16 ? few : malloc(count * sizeof *sizes);
    bool has_nan = false, ok = sizes || aw_raise_memory(vm);
    for (size_t i = 0; ok && i < count; i++) {
        double x;
        ok = aw_to_double(vm, a[i], &x) && (!b || aw_to_double(vm, b[i], &other));
        if (!ok)
            break;
        sizes[i] = fabs(x - other);
        has_nan |= isnan(sizes[i]);
        if (sizes[i] > largest)
            largest = sizes[i];
    }
    double length = ok ? norm(sizes, count, largest, has_nan) : 0;
    if (sizes != few)
        free(sizes);
    return STATUS(ok && (*out = aw_float_new(vm, length)));
}

AwStatus aw_math_hypot(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return norm_of(vm, args, NULL, (size_t)argc, out);
}

AwStatus aw_math_dist(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    for (int i = 0; i < 2; i++)
        if (!aw_is_tuple(args[i]) && !(args[i] = aw_tuple_from(vm, args[i])))
            return AW_RAISED;
    AwTuple *p = aw_as_tuple(args[0]), *q = aw_as_tuple(args[1]);
    if (p->count != q->count)
        return aw_raise_value(vm, "both points must have the same number of dimensions");
    return norm_of(vm, p->items, q->items, p->count, out);
}
