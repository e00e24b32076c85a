/* bisect.c: module bisect: places in sorted sequences. */
#include "vm/objects/container.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

typedef struct {
    AwValue sequence, item, function; /* function: AW_UNSET without a key */
    int64_t low, high;
} Search;

static bool item_at(AwVM *vm, AwValue sequence, int64_t place, AwValue *out)
{
    AwType *type = aw_type_of(sequence);
    AwValue index = aw_int_new(vm, place);
    if (!index || !aw_type_ready(vm, type))
        return false;
    if (!type->getitem)
        return aw_raise_type(vm, "'%T' object does not support indexing", sequence);
    return aw_getitem(vm, sequence, index, out);
}

/* Whether the item belongs to the left of what stands at `place`. */
static bool belongs_left(AwVM *vm, const Search *search, int64_t place, bool right, bool *is)
{
    AwValue other;
    bool less = false;
    if (aw_is_list(search->sequence) && (uint64_t)place < aw_as_list(search->sequence)->count)
        other = aw_as_list(search->sequence)->items[place];
    else if (!item_at(vm, search->sequence, place, &other))
        return false;
    if (search->function && !aw_call(vm, search->function, &other, 1, &other))
        return false;
    if (aw_are_ints(other, search->item)) {
        *is = right ? (int64_t)search->item < (int64_t)other
                    : (int64_t)other >= (int64_t)search->item;
        return true;
    }
    bool ok = right ? aw_compare_truth(vm, search->item, other, AW_LT, &less)
                    : aw_compare_truth(vm, other, search->item, AW_LT, &less);
    *is = right ? less : !less;
    return ok;
}

/* args: a, x, lo, hi, key. `item` is what to look for: x, or key(x). */
static bool find(AwVM *vm, AwValue *args, AwValue item, bool right, int64_t *out)
{
    Search search = {args[0], item, args[4] == AW_NONE ? AW_UNSET : args[4], 0, 0};
    if (args[2] && !aw_to_int64(vm, args[2], &search.low))
        return false;
    if (search.low < 0)
        return aw_raise_value(vm, "lo must be non-negative");
    if (args[3] && args[3] != AW_NONE) {
        if (!aw_to_int64(vm, args[3], &search.high))
            return false;
    } else if (!aw_length(vm, args[0], &search.high)) {
        return false;
    }
    while (search.low < search.high) {
        int64_t middle = (int64_t)(((uint64_t)search.low + (uint64_t)search.high) / 2);
        bool left;
        if (!belongs_left(vm, &search, middle, right, &left))
            return false;
        if (left)
            search.high = middle;
        else
            search.low = middle + 1;
    }
    *out = search.low;
    return true;
}

static AwStatus give_place(AwVM *vm, AwValue *args, bool right, AwValue *out)
{
    int64_t place;
    return STATUS(find(vm, args, args[1], right, &place) && (*out = aw_int_new(vm, place)));
}

static AwStatus insert(AwVM *vm, AwValue *args, bool right, AwValue *out)
{
    AwValue item = args[1];
    int64_t place;
    if (args[4] && args[4] != AW_NONE && !aw_call(vm, args[4], &args[1], 1, &item))
        return AW_RAISED;
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, item);
    bool ok = find(vm, args, item, right, &place);
    aw_root_release(vm, mark);
    AwValue name = ok ? aw_str_intern_text(vm, "insert") : AW_UNSET;
    AwValue given[2] = {name ? aw_int_new(vm, place) : AW_UNSET, args[1]};
    if (!given[0] || !aw_call_method(vm, args[0], name, given, 2, out))
        return AW_RAISED;
    *out = AW_NONE;
    return AW_OK;
}

#define NATIVE(name) static AwStatus name(AwVM *vm, AwValue *args, int argc, AwValue *out)

NATIVE(bisect_left)
{
    (void)argc;
    return give_place(vm, args, false, out);
}

NATIVE(bisect_right)
{
    (void)argc;
    return give_place(vm, args, true, out);
}

NATIVE(insort_left)
{
    (void)argc;
    return insert(vm, args, false, out);
}

NATIVE(insort_right)
{
    (void)argc;
    return insert(vm, args, true, out);
}

static const AwNativeDef functions[] = {
    {"bisect_left(a, x, lo=0, hi=None, *, key=None)", bisect_left, AW_REENTERS,
     "Where to insert x, before items equal to it."},
    {"bisect_right(a, x, lo=0, hi=None, *, key=None)", bisect_right, AW_REENTERS,
     "Where to insert x, after items equal to it."},
    {"insort_left(a, x, lo=0, hi=None, *, key=None)", insort_left, AW_REENTERS,
     "Inserts x before items equal to it."},
    {"insort_right(a, x, lo=0, hi=None, *, key=None)", insort_right, AW_REENTERS,
     "Inserts x after items equal to it."},
    {0}};

static bool alias(AwVM *vm, AwModule *module, const char *name, const char *of)
{
    AwValue key = aw_str_intern_text(vm, of);
    return key && aw_module_set(vm, module, name, aw_dict_get_str(module->namespace, key));
}

static bool fill(AwVM *vm, AwModule *module)
{
    return alias(vm, module, "bisect", "bisect_right") &&
           alias(vm, module, "insort", "insort_right");
}

const AwModuleDef aw_bisect_module = {"bisect", "Places in sorted sequences.", functions, fill};
