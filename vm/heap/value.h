/* value.h: the one 64-bit word that holds any value of the language, and nothing else knows how.
 *
 * The encoding is "float self-tagging" (Melançon, Serrano, Feeley, 2024): a double is stored
 * rotated left by four bits, so that the top three bits of its exponent become the word's tag.
 * Three of the eight tags are doubles as they come; the other five are free for the rest:
 *
 *     low three bits
 *     000            pointer to an object (8-byte aligned); the word 0 itself is AW_UNSET
 *     x11            small integer of 62 bits
 *     001 010 101    double whose exponent is near zero's or one's (0.0, and 2^-255 … 2^256)
 *     100            the few constants: None, False, True, NotImplemented, Ellipsis
 *     110            free
 *
 * Other doubles (huge, tiny, infinite, not a number) are boxed objects of type float.
 */
#ifndef AW_VM_HEAP_VALUE_H
#define AW_VM_HEAP_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint64_t AwValue;

typedef struct AwVM AwVM;
typedef struct AwObject AwObject;
typedef struct AwShape AwShape;
typedef struct AwType AwType;

/* No value: an unbound local, an argument that was not given, an empty table entry. Never visible
 * to a program, and false in C. */
#define AW_UNSET ((AwValue)0)

#define AW_NONE            ((AwValue)4)
#define AW_FALSE           ((AwValue)12)
#define AW_TRUE            ((AwValue)20)
#define AW_NOT_IMPLEMENTED ((AwValue)28)
#define AW_ELLIPSIS        ((AwValue)36)

#define AW_INT_MAX (((int64_t)1 << 61) - 1)
#define AW_INT_MIN (-((int64_t)1 << 61))

#define AW_LIKELY(x)   __builtin_expect(!!(x), 1)
#define AW_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define AW_MUST_CHECK  __attribute__((warn_unused_result))

static inline bool aw_is_object(AwValue v)
{
    return (v & 7) == 0 && v != 0;
}

static inline bool aw_is_int(AwValue v)
{ /* a small integer, in the word */
    return (v & 3) == 3;
}

static inline bool aw_are_ints(AwValue a, AwValue b)
{
    return (a & b & 3) == 3;
}

static inline bool aw_is_double(AwValue v)
{ /* a double in the word; boxed ones are objects */
    return (0x26262626u >> (v & 31)) & 1;
}

static inline bool aw_is_bool(AwValue v)
{
    return v == AW_TRUE || v == AW_FALSE;
}

static inline int64_t aw_as_int(AwValue v)
{
    return (int64_t)v >> 2;
}

/* The value of an integer that fits 62 bits (AW_INT_MIN … AW_INT_MAX); aw_int_new takes any. */
static inline AwValue aw_from_int(int64_t i)
{
    return ((AwValue)i << 2) | 3;
}

static inline bool aw_fits_int(int64_t i)
{
    return i >= AW_INT_MIN && i <= AW_INT_MAX;
}

static inline AwValue aw_from_bool(bool b)
{
    return b ? AW_TRUE : AW_FALSE;
}

static inline double aw_as_double(AwValue v)
{
    uint64_t bits = v ^ 1;
    bits = bits >> 4 | bits << 60;
    double d;
    memcpy(&d, &bits, sizeof d);
    return d;
}

/* The word of a double, if aw_is_double() says so; else it must be boxed. */
static inline AwValue aw_double_word(double d)
{
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    return (bits << 4 | bits >> 60) ^ 1;
}

/* The same, or AW_UNSET if it must be boxed (aw_float_new boxes). */
static inline AwValue aw_try_double(double d)
{
    AwValue v = aw_double_word(d);
    return AW_LIKELY(aw_is_double(v)) ? v : AW_UNSET;
}

/* object.__hash__: by identity. */
static inline int64_t aw_identity_hash(AwValue v)
{
    return (int64_t)(v >> 4 | v << 60);
}

static inline AwObject *aw_as_object(AwValue v)
{
    return (AwObject *)(uintptr_t)v;
}

static inline AwValue aw_from_object(const void *o)
{
    return (AwValue)(uintptr_t)o;
}

#endif
