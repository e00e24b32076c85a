/* format_inside.h: the parts of formatting that format specs (format.c) and % (percent.c) share. */
#ifndef AW_VM_OBJECTS_FORMAT_INSIDE_H
#define AW_VM_OBJECTS_FORMAT_INSIDE_H

#include "base/buffer.h"
#include "vm/objects/str_inside.h"

/* A number cut into pieces, and how they are put down. Texts are ASCII. */
typedef struct {
    char sign;          /* 0: none */
    const char *prefix; /* "0x", or "" */
    const char *digits; /* before the decimal point */
    size_t digit_count;
    const char *rest; /* everything after them */
    size_t rest_count;
    int64_t width; /* at least so many code points; 0: any */
    uint32_t fill;
    char align; /* '<' '>' '^' '=' */
    char group; /* ',' or '_' between groups of digits, 0: none */
    int group_size;
} AwNumberLayout;

void aw_format_number(const AwNumberLayout *layout, AwBuffer *out);
/* Text of `length` code points, padded to `width`. */
void aw_format_padded(const char *text, size_t size, size_t length, int64_t width, char align,
                      uint32_t fill, AwBuffer *out);

/* The absolute value of a double as the type letter shows it: e E f F g G, or 'r' for repr. alternate: `#`; dot_zero: at
 * least one digit behind the point where there is no exponent. precision < 0: the default. Appends; no sign. */
bool aw_format_double(AwVM *vm, double d, char type, int64_t precision, bool alternate,
                      bool dot_zero, AwBuffer *out) AW_MUST_CHECK;

/* round(d, decimals) where that needs no arithmetic beyond 64 bits; false: it does. */
bool aw_float_round_quickly(double d, int decimals, double *out);

/* The digits of the absolute value of an int in base 2, 8, 10 or 16 (upper: in capitals), appended. ValueError beyond 4,300
 * decimal digits. */
bool aw_format_int_digits(AwVM *vm, AwValue v, int base, bool upper, AwBuffer *out) AW_MUST_CHECK;

#endif
