/* iter_reduce.c: what the __reduce__ and __setstate__ methods of iterators have in common. */
#include "vm/objects/iter_reduce.h"

#include "vm/objects/container.h"
#include "vm/objects/dict.h"
#include "vm/objects/number.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

AwValue aw_reduce_builtin(AwVM *vm, const char *name)
{
    AwValue key = aw_str_intern_text(vm, name), value = AW_UNSET;
    if (key && aw_dict_get(vm, vm->builtins, key, &value) == AW_ABSENT)
        aw_raise(vm, &aw_attribute_error_type, "%s", name);
    return value;
}

AwStatus aw_reduce_iterator(AwVM *vm, AwValue how, AwValue of, AwValue state, AwValue *out)
{
    AwValue items[3] = {how, aw_tuple_new(vm, &of, 1), state};
    return items[1] && (*out = aw_tuple_new(vm, items, state ? 3 : 2)) != AW_UNSET;
}

AwStatus aw_reduce_rest(AwVM *vm, AwValue copy, AwValue *out)
{
    AwValue iter = aw_reduce_builtin(vm, "iter"), list = iter ? aw_list_from(vm, copy) : AW_UNSET;
    return list ? aw_reduce_iterator(vm, iter, list, AW_UNSET, out) : AW_RAISED;
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
