/* memoryview_item.c: what an item of a memoryview is in the language, by the letter of its format. */
#include "vm/objects/memoryview.h"

#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"

uint32_t aw_memory_item_size(uint32_t format)
{
    switch (format) {
    case '?':
    case 'c':
    case 'b':
    case 'B': return 1;
    case 'h':
    case 'H': return sizeof(short);
    case 'i':
    case 'I': return sizeof(int);
    case 'l':
    case 'L': return sizeof(long);
    case 'q':
    case 'Q':
    case 'n':
    case 'N':
    case 'P': return 8;
    case 'f': return sizeof(float);
    case 'd': return sizeof(double);
    default: return 0;
    }
}

static bool is_signed(uint32_t format)
{
    return format == 'b' || format == 'h' || format == 'i' || format == 'l' || format == 'q' ||
           format == 'n';
}

static AwValue unsigned_value(AwVM *vm, uint64_t n)
{
    if (n <= (uint64_t)AW_INT_MAX)
        return aw_from_int((int64_t)n);
    mpz_t big;
    mpz_init_set_ui(big, n);
    AwValue v = aw_int_from_mpz(vm, big);
    mpz_clear(big);
    return v;
}

static bool raise_format(AwVM *vm, uint32_t format)
{
    return aw_raise(vm, &aw_not_implemented_error_type, "memoryview: format %c not supported",
                    (int)format);
}

AwValue aw_memory_unpack(AwVM *vm, uint32_t format, const char *at)
{
    uint64_t word = 0;
    float single;
    double number;
    uint32_t size = aw_memory_item_size(format);
    memcpy(&word, at, size);
    switch (format) {
    case '?': return aw_from_bool(*at != 0);
    case 'c': return aw_bytes_new(vm, at, 1);
    case 'f': memcpy(&single, at, sizeof single); return aw_float_new(vm, (double)single);
    case 'd': memcpy(&number, at, sizeof number); return aw_float_new(vm, number);
    default: break;
    }
    if (!size) {
        raise_format(vm, format);
        return AW_UNSET;
    }
    if (!is_signed(format))
        return unsigned_value(vm, word);
    unsigned unused = 64 - 8 * size; /* bits above the item's sign */
    return aw_int_new(vm, (int64_t)(word << unused) >> unused);
}

static bool raise_kind(AwVM *vm, uint32_t format)
{
    return aw_raise_type(vm, "memoryview: invalid type for format '%c'", (int)format);
}

static bool raise_value(AwVM *vm, uint32_t format)
{
    return aw_raise_value(vm, "memoryview: invalid value for format '%c'", (int)format);
}

/* An int of any size as two's complement of `size` bytes. */
static bool pack_int(AwVM *vm, uint32_t format, AwValue v, uint32_t size, char *item)
{
    AwValue index, low, high;
    if (!aw_is_any_int(v) && !aw_type_of(v)->index)
        return raise_kind(vm, format);
    if (!aw_to_index(vm, v, &index))
        return false;
    bool sign = is_signed(format);
    unsigned bits = 8 * size - sign;
    int64_t most = (int64_t)(UINT64_MAX >> (64 - (bits > 63 ? 63 : bits)));
    low = aw_int_new(vm, sign ? -most - 1 : 0);
    high = bits > 63 ? unsigned_value(vm, UINT64_MAX) : aw_int_new(vm, most);
    if (!low || !high)
        return false;
    if (aw_number_compare(index, low, AW_LT) || aw_number_compare(index, high, AW_GT))
        return raise_value(vm, format);
    int64_t n;
    uint64_t word;
    if (aw_is_int(index)) {
        word = (uint64_t)aw_as_int(index);
    } else if (sign || aw_number_compare(index, aw_from_int(AW_INT_MAX), AW_LE)) {
        if (!aw_to_int64(vm, index, &n))
            return false;
        word = (uint64_t)n;
    } else {
        word = mpz_get_ui(((AwBig *)aw_as_object(index))->number);
    }
    memcpy(item, &word, size);
    return true;
}

static bool pack_float(AwVM *vm, uint32_t format, AwValue v, char *item)
{
    double number;
    if (!aw_is_float(v) && !aw_is_any_int(v) && !aw_type_of(v)->to_float && !aw_type_of(v)->index)
        return raise_kind(vm, format);
    if (!aw_to_double(vm, v, &number))
        return false;
    float single = (float)number;
    if (format == 'f')
        memcpy(item, &single, sizeof single);
    else
        memcpy(item, &number, sizeof number);
    return true;
}

bool aw_memory_pack(AwVM *vm, uint32_t format, AwValue v, char item[16])
{
    bool truth;
    if (!aw_memory_item_size(format))
        return raise_format(vm, format);
    switch (format) {
    case '?':
        if (!aw_truth(vm, v, &truth))
            return false;
        *item = truth;
        return true;
    case 'c':
        if (!aw_is_bytes(v))
            return raise_kind(vm, format);
        if (aw_as_bytes(v)->size != 1)
            return raise_value(vm, format);
        *item = aw_as_bytes(v)->data[0];
        return true;
    case 'f':
    case 'd': return pack_float(vm, format, v, item);
    default: return pack_int(vm, format, v, aw_memory_item_size(format), item);
    }
}
