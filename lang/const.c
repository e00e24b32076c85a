/* Constants of code objects: comparing and hashing. */
#include "lang/const.h"

#include <string.h>

static uint32_t hash_bytes(uint32_t hash, const void *bytes, size_t length)
{
    const unsigned char *byte = bytes; /* FNV-1a */
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ byte[i]) * 16777619u;
    return hash;
}

bool aw_const_has_items(const AwConst *constant)
{
    return constant->kind == AW_CONST_TUPLE || constant->kind == AW_CONST_FROZENSET;
}

bool aw_const_has_text(const AwConst *constant)
{
    return constant->kind == AW_CONST_STR || constant->kind == AW_CONST_BYTES ||
           constant->kind == AW_CONST_BIG;
}

static bool has_number(const AwConst *constant)
{
    return constant->kind == AW_CONST_FLOAT || constant->kind == AW_CONST_COMPLEX;
}

/* The real part of a complex number stands behind the imaginary one. */
static size_t number_size(const AwConst *constant)
{
    return (constant->kind == AW_CONST_COMPLEX ? 2 : 1) * sizeof constant->number;
}

uint32_t aw_const_hash(const AwConst *constant)
{
    uint32_t hash = 2166136261u + constant->kind;
    if (aw_const_has_text(constant))
        return hash_bytes(hash, constant->text.bytes, constant->text.size);
    if (constant->kind == AW_CONST_INT)
        return hash_bytes(hash, &constant->integer, sizeof constant->integer);
    if (has_number(constant))
        return hash_bytes(hash, &constant->number, number_size(constant));
    if (aw_const_has_items(constant))
        for (uint32_t i = 0; i < constant->count; i++)
            hash = hash * 31 + aw_const_hash(&constant->items[i]);
    return hash;
}

bool aw_const_equal(const AwConst *one, const AwConst *other)
{
    if (one->kind != other->kind)
        return false;
    if (aw_const_has_text(one))
        return one->text.size == other->text.size &&
               memcmp(one->text.bytes, other->text.bytes, one->text.size) == 0;
    if (one->kind == AW_CONST_INT)
        return one->integer == other->integer;
    if (has_number(one)) /* by its bits: 0.0 is not -0.0 */
        return memcmp(&one->number, &other->number, number_size(one)) == 0;
    if (one->kind == AW_CONST_CODE)
        return one->code == other->code;
    if (!aw_const_has_items(one))
        return true;
    if (one->count != other->count)
        return false;
    for (uint32_t i = 0; i < one->count; i++)
        if (!aw_const_equal(&one->items[i], &other->items[i]))
            return false;
    return true;
}

static bool contains(const AwConst *set, const AwConst *item)
{
    for (uint32_t i = 0; i < set->count; i++)
        if (aw_const_equal(&set->items[i], item))
            return true;
    return false;
}

bool aw_const_same_set(const AwConst *one, const AwConst *other)
{
    for (uint32_t i = 0; i < one->count; i++)
        if (!contains(other, &one->items[i]))
            return false;
    for (uint32_t i = 0; i < other->count; i++)
        if (!contains(one, &other->items[i]))
            return false;
    return true;
}

uint32_t aw_const_set_hash(const AwConst *set)
{
    uint32_t hash = set->count;
    for (uint32_t i = 0; i < set->count; i++)
        hash += aw_const_hash(&set->items[i]);
    return hash;
}
