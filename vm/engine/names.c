/* names.c: variables that have no value, names of class bodies, deleted names. */
#include "vm/engine/internal.h"
#include "vm/objects/container.h"

bool aw_raise_unbound(AwVM *vm, AwValue name)
{
    return aw_raise(vm, &aw_unbound_local_error_type,
                    "cannot access local variable '%V' where it is not associated with a value",
                    name);
}

bool aw_raise_free_unbound(AwVM *vm, AwValue name)
{
    return aw_raise(vm, &aw_name_error_type,
                    "cannot access free variable '%V' where it is not associated with a value in "
                    "enclosing scope",
                    name);
}

/* LOAD_CLASS_FREE, LOAD_CLASS_CELL: the class body's namespace first. */
bool aw_load_class_cell(AwVM *vm, AwValue namespace, AwCell *cell, AwValue name, AwValue *out)
{
    AwFind found = AW_ABSENT;
    if (aw_is_exact(namespace, &aw_dict_type))
        found = aw_dict_get(vm, aw_as_dict(namespace), name, out);
    else if (aw_getitem(vm, namespace, name, out))
        found = AW_FOUND;
    else if (!aw_catch(vm, &aw_key_error_type))
        return false;
    if (found != AW_ABSENT)
        return found == AW_FOUND;
    if (!cell->value)
        return aw_raise_free_unbound(vm, name);
    *out = cell->value;
    return true;
}

bool aw_delete_name(AwVM *vm, AwValue namespace, AwValue name)
{
    AwFind found;
    if (aw_is_exact(namespace, &aw_dict_type))
        found = aw_dict_remove(vm, aw_as_dict(namespace), name, NULL);
    else
        found = aw_setitem(vm, namespace, name, AW_UNSET) ? AW_FOUND
                : aw_catch(vm, &aw_key_error_type)        ? AW_ABSENT
                                                          : AW_FIND_ERROR;
    if (found == AW_ABSENT)
        return aw_raise_name(vm, name);
    return found == AW_FOUND;
}
