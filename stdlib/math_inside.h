/* math_inside.h: what the files of module math share. */
#ifndef AW_STDLIB_MATH_INSIDE_H
#define AW_STDLIB_MATH_INSIDE_H

#include "vm/objects/number.h"

typedef enum { AW_MATH_OK, AW_MATH_DOMAIN, AW_MATH_RANGE } AwMathError;

/* Raise "math domain error" and "math range error". */
bool aw_math_domain(AwVM *vm);
bool aw_math_range(AwVM *vm);

/* math_gamma.c; *error is written when there is one. */
double aw_math_gamma(double x, AwMathError *error);
double aw_math_log_gamma(double x, AwMathError *error);

/* Natives of math_many.c. */
AwStatus aw_math_dist(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_math_fsum(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_math_hypot(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_math_prod(AwVM *vm, AwValue *args, int argc, AwValue *out);

#endif
