/* match.c: what the patterns of `match` ask of a value (the instructions MATCH_…).
 *
 * All of it may call methods of the language. No native runs that would have said what it holds (AW_REENTERS), so
 * the collector reads the C stack meanwhile (heap.h), and nothing is rooted here.
 */
#include "vm/engine/internal.h"

#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/dict.h"

/* ---- sequences and mappings ---- */

bool aw_match_sequence(AwVM *vm, AwValue v, unsigned length, bool *out)
{
    int64_t want = length >> 2, have;
    *out = aw_is_a(v, AW_TYPE_SEQUENCE);
    if (!*out || (length & 3) == 0)
        return true;
    if (!aw_length(vm, v, &have))
        return false;
    *out = (length & 3) == 1 ? have == want : have >= want;
    return true;
}

bool aw_match_from_end(AwVM *vm, AwValue v, unsigned distance, AwValue *out)
{
    int64_t length;
    if (!aw_length(vm, v, &length))
        return false;
    return aw_getitem(vm, v, aw_from_int(length - (int64_t)distance), out);
}

bool aw_match_mapping(AwVM *vm, AwValue v, unsigned length, bool *out)
{
    int64_t have;
    *out = aw_is_a(v, AW_TYPE_MAPPING);
    if (!*out || !length)
        return true;
    if (!aw_length(vm, v, &have))
        return false;
    *out = have >= (int64_t)length;
    return true;
}

/* mapping.get(key, missing), without a call where that is certain to be dict's. */
static bool get(AwVM *vm, AwValue mapping, AwValue key, AwValue missing, AwValue *out)
{
    if (aw_is_exact(mapping, &aw_dict_type)) {
        AwFind found = aw_dict_get(vm, aw_as_dict(mapping), key, out);
        if (found == AW_ABSENT)
            *out = missing;
        return found != AW_FIND_ERROR;
    }
    AwValue args[] = {key, missing};
    return aw_call_method(vm, mapping, aw_names.get, args, 2, out);
}

/* Puts a key or name into the set of those seen; *again: it was there. */
static bool see(AwVM *vm, AwValue seen, AwValue key, bool *again)
{
    AwFind found = aw_set_contains(vm, seen, key);
    *again = found == AW_FOUND;
    return found != AW_FIND_ERROR && (*again || aw_set_add(vm, seen, key));
}

bool aw_match_keys(AwVM *vm, AwValue v, AwValue keys, AwValue *out)
{
    size_t count = aw_as_tuple(keys)->count;
    AwValue values = aw_tuple_new(vm, NULL, count), seen = aw_set_new(vm, &aw_set_type);
    AwObject *missing = aw_object_new(vm, &aw_object_type);
    if (!values || !seen || !missing)
        return false;
    for (size_t i = 0; i < count; i++)
        aw_as_tuple(values)->items[i] = AW_NONE;
    for (size_t i = 0; i < count; i++) {
        AwValue key = aw_as_tuple(keys)->items[i], value;
        bool again;
        if (!see(vm, seen, key, &again))
            return false;
        if (again)
            return aw_raise_value(vm, "mapping pattern checks duplicate key (%R)", key);
        if (!get(vm, v, key, aw_from_object(missing), &value))
            return false;
        if (value == aw_from_object(missing)) {
            *out = AW_NONE;
            return true;
        }
        aw_as_tuple(values)->items[i] = value;
    }
    *out = values;
    return true;
}

bool aw_match_rest(AwVM *vm, AwValue v, AwValue keys, AwValue *out)
{
    AwDict *rest = aw_dict_new(vm);
    if (!rest || !aw_dict_update(vm, rest, v))
        return false;
    *out = aw_from_object(rest);
    for (size_t i = aw_as_tuple(keys)->count; i > 0; i--)
        if (!aw_setitem(vm, *out, aw_as_tuple(keys)->items[i - 1], AW_UNSET))
            return false;
    return true;
}

/* ---- classes ---- */

typedef struct {
    AwValue subject, class;
    AwValue seen;       /* set of names */
    AwValue attributes; /* list of what was found */
} ClassMatch;

/* One attribute of the subject; *found is false where it has none. */
static bool attribute(AwVM *vm, ClassMatch *match, AwValue name, bool *found)
{
    AwValue value;
    bool again;
    name = aw_str_interned(vm, name);
    if (!name || !see(vm, match->seen, name, &again))
        return false;
    if (again)
        return aw_raise_type(vm, "%s() got multiple sub-patterns for attribute %R",
                             aw_as_type(match->class)->name, name);
    AwFind what = aw_find_attr(vm, match->subject, name, &value);
    *found = what == AW_FOUND;
    return what != AW_FIND_ERROR && (!*found || aw_list_append(vm, match->attributes, value));
}

/* Instances of the builtin types that hold one value match their only positional pattern themselves. */
static bool matches_self(AwType *class)
{
    uint32_t self = AW_TYPE_INT | AW_TYPE_FLOAT | AW_TYPE_STR | AW_TYPE_BYTES | AW_TYPE_TUPLE |
                    AW_TYPE_LIST | AW_TYPE_DICT | AW_TYPE_SET;
    return class->flags & self || aw_is_subtype(class, &aw_bytearray_type);
}

static bool raise_positional(AwVM *vm, AwType *class, size_t allowed, unsigned given)
{
    return aw_raise_type(vm, "%s() accepts %zu positional sub-pattern%s (%u given)", class->name,
                         allowed, allowed == 1 ? "" : "s", given);
}

static bool positional_attributes(AwVM *vm, ClassMatch *match, unsigned count, bool *found)
{
    AwType *class = aw_as_type(match->class);
    AwValue names;
    AwFind what = aw_find_attr(vm, match->class, aw_names.__match_args__, &names);
    if (what == AW_FIND_ERROR)
        return false;
    if (what == AW_ABSENT) {
        bool self = matches_self(class);
        if (count > self)
            return raise_positional(vm, class, self, count);
        return aw_list_append(vm, match->attributes, match->subject);
    }
    if (!aw_is_exact(names, &aw_tuple_type))
        return aw_raise_type(vm, "%s.__match_args__ must be a tuple (got %T)", class->name, names);
    if (aw_as_tuple(names)->count < count)
        return raise_positional(vm, class, aw_as_tuple(names)->count, count);
    for (unsigned i = 0; i < count && *found; i++) {
        AwValue name = aw_as_tuple(names)->items[i];
        if (!aw_is_exact(name, &aw_str_type))
            return aw_raise_type(vm, "__match_args__ elements must be strings (got %T)", name);
        if (!attribute(vm, match, name, found))
            return false;
    }
    return true;
}

bool aw_match_class(AwVM *vm, const AwValue *subject_and_class, unsigned positional, AwValue names,
                    AwValue *out)
{
    ClassMatch match = {.subject = subject_and_class[0], .class = subject_and_class[1]};
    bool found;
    if (!aw_is_type(match.class))
        return aw_raise_type(vm, "called match pattern must be a type");
    if (!aw_isinstance(vm, match.subject, match.class, &found))
        return false;
    *out = AW_NONE;
    if (!found)
        return true;
    match.seen = aw_set_new(vm, &aw_set_type);
    match.attributes = aw_list_new(vm, NULL, 0);
    if (!match.seen || !match.attributes)
        return false;
    if (positional && !positional_attributes(vm, &match, positional, &found))
        return false;
    for (size_t i = 0; found && i < aw_as_tuple(names)->count; i++)
        if (!attribute(vm, &match, aw_as_tuple(names)->items[i], &found))
            return false;
    if (!found)
        return true;
    *out =
        aw_tuple_new(vm, aw_as_list(match.attributes)->items, aw_as_list(match.attributes)->count);
    return *out != AW_UNSET;
}
