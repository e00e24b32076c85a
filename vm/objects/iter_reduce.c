/* iter_reduce.c: what the __reduce__ and __setstate__ methods of iterators have in common. */
#include "vm/objects/iter_reduce.h"

#include "vm/objects/container.h"
#include "vm/objects/dict.h"
#include "vm/objects/number.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

AwStatus aw_reduce_iterator(AwVM *vm, const char *how, AwValue of, AwValue state, AwValue *out)
{
    AwValue name = aw_str_intern_text(vm, how), items[3] = {AW_UNSET, AW_UNSET, state};
    items[0] = name ? aw_dict_get_str(vm->builtins, name) : AW_UNSET;
    items[1] = items[0] ? aw_tuple_new(vm, &of, 1) : AW_UNSET;
    return items[1] && (*out = aw_tuple_new(vm, items, state ? 3 : 2)) != AW_UNSET;
}

AwStatus aw_reduce_rest(AwVM *vm, AwValue copy, AwValue *out)
{
    AwValue list = aw_list_from(vm, copy);
    return list ? aw_reduce_iterator(vm, "iter", list, AW_UNSET, out) : AW_RAISED;
}

AwStatus aw_iterator_state(AwVM *vm, AwValue state, int64_t least, int64_t most, int64_t *out)
{
    if (!aw_is_any_int(state))
        return aw_raise_type(vm, "an integer is required");
    if (!aw_to_int64_clamped(vm, state, out))
        return AW_RAISED;
    *out = *out < least ? least : *out > most ? most : *out;
    return AW_OK;
}
