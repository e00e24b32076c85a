/* make.c: instructions that make things: displays, fields of f-strings, what `*` and `**` spread, functions. */
#include "vm/engine/internal.h"
#include "vm/objects/container.h"

bool aw_make_dict(AwVM *vm, const AwValue *pairs, int count, AwValue *out)
{
    AwDict *dict = aw_dict_new_sized(vm, (size_t)count);
    if (!dict)
        return false;
    *out = aw_from_object(dict);
    for (int i = 0; i < count; i++)
        if (!aw_dict_set(vm, dict, pairs[2 * i], pairs[2 * i + 1]))
            return false;
    return true;
}

bool aw_make_set(AwVM *vm, const AwValue *items, int count, AwValue *out)
{
    AwValue set = aw_set_new(vm, &aw_set_type);
    if (!set)
        return false;
    *out = set;
    for (int i = 0; i < count; i++)
        if (!aw_set_add(vm, set, items[i]))
            return false;
    return true;
}

/* FORMAT: f-string fields. */
bool aw_format_field(AwVM *vm, const AwValue *v, int flags, AwValue *out)
{
    AwValue value = v[0], text;
    switch (flags & 3) {
    case 1:
        if (!aw_str(vm, value, &text))
            return false;
        break;
    case 2:
        if (!aw_repr(vm, value, &text))
            return false;
        break;
    case 3:
        if (!aw_ascii(vm, value, &text))
            return false;
        break;
    default: text = value;
    }
    if (!(flags & 4) && aw_is_exact(text, &aw_str_type)) {
        *out = text;
        return true;
    }
    return aw_format_value(vm, text, flags & 4 ? v[1] : AW_UNSET, out);
}

/* How messages name what is called: "module.f()", "f()" of a builtin, or its str(). */
static AwValue callable_text(AwVM *vm, AwValue callable)
{
    AwValue name, module;
    AwFind found = aw_find_attr(vm, callable, aw_names.__qualname__, &name);
    if (found == AW_FIND_ERROR)
        return AW_UNSET;
    if (found == AW_ABSENT || !aw_is_str(name))
        return aw_str(vm, callable, &name) ? name : AW_UNSET;
    found = aw_find_attr(vm, callable, aw_names.__module__, &module);
    if (found == AW_FIND_ERROR)
        return AW_UNSET;
    if (found == AW_ABSENT || !aw_is_str(module) || aw_str_is(module, "builtins"))
        return aw_str_format(vm, "%V()", name);
    return aw_str_format(vm, "%V.%V()", module, name);
}

static bool all_names(AwDict *dict)
{
    uint32_t at = 0;
    AwValue key, value;
    while (aw_dict_next(dict, &at, &key, &value))
        if (!aw_is_str(key))
            return false;
    return true;
}

static bool take_keyword(AwVM *vm, AwDict *into, AwValue key, AwValue value, AwValue callable)
{
    AwValue old, shown;
    if (!aw_is_str(key))
        return aw_raise_type(vm, "keywords must be strings");
    AwFind found = aw_dict_get(vm, into, key, &old);
    if (found == AW_FOUND)
        return (shown = callable_text(vm, callable)) &&
               aw_raise_type(vm, "%V got multiple values for keyword argument '%V'", shown, key);
    return found == AW_ABSENT && aw_dict_set(vm, into, key, value);
}

/* The same for any mapping: what keys() gives, which may be the same one twice. */
static bool merge_mapping(AwVM *vm, AwDict *into, AwValue from, AwValue callable)
{
    AwValue method, keys, list, shown, value;
    if (aw_find_attr(vm, from, aw_names.keys, &method) != AW_FOUND) {
        if (vm->exception || !(shown = callable_text(vm, callable)))
            return false;
        return aw_raise_type(vm, "%V argument after ** must be a mapping, not %T", shown, from);
    }
    if (!aw_call(vm, method, NULL, 0, &keys) || !(list = aw_list_from(vm, keys)))
        return false;
    for (size_t i = 0; i < aw_as_list(list)->count; i++) {
        AwValue key = aw_as_list(list)->items[i];
        if (!aw_getitem(vm, from, key, &value) || !take_keyword(vm, into, key, value, callable))
            return false;
    }
    return true;
}

/* DICT_MERGE: `**mapping` of a call. */
bool aw_merge_keywords(AwVM *vm, AwDict *into, AwValue from, AwValue callable)
{
    if (!aw_is_dict(from))
        return merge_mapping(vm, into, from, callable);
    AwDict *dict = aw_as_dict(from);
    if (into->count == 0 && all_names(dict)) /* the only one, mostly */
        return aw_dict_update(vm, into, from);
    uint32_t at = 0;
    AwValue key, value;
    while (aw_dict_next(dict, &at, &key, &value))
        if (!take_keyword(vm, into, key, value, callable))
            return false;
    return true;
}

/* CALL_EX with the only `**mapping`, in a slot: a plain dict of names is spread as it is, anything else is made one there. */
bool aw_spread_keywords(AwVM *vm, AwValue *mapping, AwValue callable)
{
    if (aw_is_exact(*mapping, &aw_dict_type) && all_names(aw_as_dict(*mapping)))
        return true;
    AwDict *dict = aw_dict_new(vm);
    if (!dict || !aw_merge_keywords(vm, dict, *mapping, callable))
        return false;
    *mapping = aw_from_object(dict);
    return true;
}

/* LIST_EXTEND and SPREAD; callable: what is called with `*from`, AW_UNSET in a display. */
bool aw_extend_list(AwVM *vm, AwValue list, AwValue from, AwValue callable)
{
    AwType *type = aw_type_of(from);
    if (type->iter || aw_type_find(vm, type, aw_names.__getitem__) != AW_UNSET)
        return aw_list_extend(vm, list, from);
    if (!callable)
        return aw_raise_type(vm, "Value after * must be an iterable, not %T", from);
    AwValue shown = callable_text(vm, callable);
    return shown &&
           aw_raise_type(vm, "%V argument after * must be an iterable, not %T", shown, from);
}

bool aw_make_function(AwVM *vm, AwFrame *frame, AwValue code, const AwValue *extra, int flags,
                      AwValue *out)
{
    AwFunction *function =
        aw_function_new(vm, (AwCodeObject *)aw_as_object(code), frame->function->globals);
    if (!function)
        return false;
    function->builtins = frame->function->builtins;
    function->mapped_builtins = frame->function->mapped_builtins;
    if (flags & 1)
        function->defaults = extra[0];
    if (flags & 2)
        function->kwdefaults = extra[1];
    if (flags & 4)
        function->annotations = extra[2];
    const AwCode *plain = function->code->code;
    for (int i = 0; i < plain->free_count; i++) {
        AwCapture capture = plain->captures[i];
        function->cells[i] = capture.from_free
                                 ? frame->function->cells[capture.index]
                                 : (AwCell *)aw_as_object(frame->slots[capture.index]);
    }
    *out = aw_from_object(function);
    return true;
}
