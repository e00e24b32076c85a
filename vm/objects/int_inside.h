/* int_inside.h: an integer of either form as C wants to see it: for the files about numbers. */
#ifndef AW_VM_OBJECTS_INT_INSIDE_H
#define AW_VM_OBJECTS_INT_INSIDE_H

#include "vm/objects/number.h"

static inline mpz_srcptr aw_int_big(AwValue v) /* v must be an AwBig */
{
    return ((AwBig *)aw_as_object(v))->number;
}

/* The word of an int that fits one: a small int, a bool, or a small number of a subclass. */
static inline bool aw_int_word(AwValue v, int64_t *out)
{
    if (AW_LIKELY(aw_is_int(v))) {
        *out = aw_as_int(v);
        return true;
    }
    if (aw_is_bool(v)) {
        *out = v == AW_TRUE;
        return true;
    }
    mpz_srcptr n = aw_int_big(v);
    if (!mpz_fits_slong_p(n) || !aw_fits_int(mpz_get_si(n)))
        return false;
    *out = mpz_get_si(n);
    return true;
}

/* An int as a GMP number that is only read. A word's digits lie in the view itself, so nothing is to be cleared. */
typedef struct {
    mpz_srcptr number;
    mpz_t storage;
    mp_limb_t limb;
} AwIntView;

static inline void aw_int_view(AwIntView *view, AwValue v)
{
    int64_t word;
    if (aw_is_object(v)) {
        view->number = aw_int_big(v);
        return;
    }
    word = aw_is_int(v) ? aw_as_int(v) : v == AW_TRUE;
    view->limb = word < 0 ? -(mp_limb_t)word : (mp_limb_t)word;
    view->number = mpz_roinit_n(view->storage, &view->limb, (word > 0) - (word < 0));
}

/* The int of n, which is used up. */
AwValue aw_int_take_mpz(AwVM *vm, mpz_t n) AW_MUST_CHECK;
/* An instance of a subclass of int, of any size. */
AwValue aw_int_of_type(AwVM *vm, AwType *type, AwValue number) AW_MUST_CHECK;

static inline bool aw_int_is_negative(AwValue v)
{
    return aw_is_int(v) ? aw_as_int(v) < 0 : aw_is_object(v) && mpz_sgn(aw_int_big(v)) < 0;
}

/* Copies the digits of a number text as ASCII, without blanks around and without underscores between digits (letters: those
 * are digits too). False: it has something else in it. */
bool aw_number_text_clean(const char *text, size_t size, bool letters, AwBuffer *out);

/* pow(a, b, modulus): ints in any form; ValueError for modulus 0 and for what has no inverse. */
bool aw_int_power_modulo(AwVM *vm, AwValue a, AwValue b, AwValue modulus,
                         AwValue *out) AW_MUST_CHECK;

#endif
