/* type_object.c: classes as values: `type` itself, calling a class, attributes of classes. */
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/operator.h"
#include "vm/objects/signature.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"

#include <stdlib.h>

/* ---- attributes ---- */

static AwFind type_getattr(AwVM *vm, AwValue v, AwValue name, AwValue *out)
{
    AwType *self = aw_as_type(v), *meta = aw_type_of(v);
    AwValue in_meta = aw_type_find(vm, meta, name);
    if (in_meta && aw_type_of(in_meta)->flags & AW_TYPE_DATA && aw_type_of(in_meta)->get)
        return aw_bind_found(vm, in_meta, v, meta, out);
    AwValue own = aw_type_find(vm, self, name);
    if (own)
        return aw_bind_found(vm, own, AW_UNSET, self, out);
    if (!in_meta)
        return AW_ABSENT;
    return aw_bind_found(vm, in_meta, v, meta, out);
}

/* A value that attribute look-up gives as it is. */
static bool is_plain(AwValue v)
{
    AwType *type = aw_type_of(v);
    return !type->get && !type->set && type->flags & AW_TYPE_READY;
}

static bool type_setattr(AwVM *vm, AwValue v, AwValue name, AwValue value)
{
    AwType *self = aw_as_type(v);
    if (!(self->flags & AW_TYPE_HEAP))
        return aw_raise_type(vm, "cannot set '%V' attribute of immutable type '%N'", name, self);
    AwValue in_meta = aw_type_find(vm, aw_type_of(v), name);
    if (in_meta && aw_type_of(in_meta)->set)
        return aw_type_of(in_meta)->set(vm, in_meta, v, value);
    AwDictEntry *entry = aw_dict_find_str(self->namespace, name);
    if (!value) {
        if (!entry)
            return aw_raise_no_attribute(vm, v, name);
        return aw_dict_remove(vm, self->namespace, name, NULL) == AW_FOUND &&
               aw_type_changed(vm, self, name);
    }
    if (entry && is_plain(entry->value) && is_plain(value)) {
        entry->value = value; /* inline caches go through the entry: nothing to flush */
        aw_type_value_changed(self, name);
        return true;
    }
    return aw_dict_set_str(vm, self->namespace, name, value) && aw_type_changed(vm, self, name);
}

/* ---- calling a class ---- */

static AwStatus run_init(AwVM *vm, AwValue instance, AwValue *args, int argc, AwValue kwnames)
{
    AwValue init = aw_special(vm, instance, aw_names.__init__), result;
    AwValue few[8], *all = few;
    if (argc + 1 > 8) {
        AwValue holder = aw_tuple_new(vm, NULL, (size_t)argc + 1);
        if (!holder)
            return AW_RAISED;
        all = aw_as_tuple(holder)->items;
    }
    all[0] = instance;
    if (argc)
        memcpy(all + 1, args, (size_t)argc * sizeof *all);
    bool method = aw_type_of(init)->flags & AW_TYPE_METHOD;
    if (!method && !aw_bind(vm, init, instance, aw_type_of(instance), &init))
        return AW_RAISED;
    if (!aw_call_kw(vm, init, method ? all : all + 1, method ? argc + 1 : argc, kwnames, &result))
        return AW_RAISED;
    if (result == AW_NONE)
        return AW_OK;
    aw_raise_type(vm, "__init__() should return None, not '%T'", result);
    return AW_RAISED;
}

/* A builtin type whose __new__ knows no keywords leaves those of a call to the __init__ of a class of the language. */
static bool leaves_keywords(const AwType *type, AwValue new)
{
    if (!(type->flags & AW_TYPE_HEAP) || !(type->flags & AW_TYPE_USER_INIT) ||
        type->flags & AW_TYPE_USER_NEW || !aw_is_exact(new, &aw_native_type))
        return false;
    const AwNativeObject *native = (AwNativeObject *)aw_as_object(new);
    if (native->def == &aw_type_new_by_construct_def)
        return type->flags & (AW_TYPE_FLOAT | AW_TYPE_TUPLE | AW_TYPE_SET);
    const AwSignature *signature = native->signature;
    return signature && !signature->has_keywords && !signature->keyword_only &&
           signature->positional_only == signature->positional;
}

static bool run_new(AwVM *vm, AwType *type, AwValue *args, int argc, AwValue kwnames, AwValue *out)
{
    AwValue new = aw_type_find(vm, type, aw_names.__new__);
    if (!new)
        return aw_raise_type(vm, "cannot create '%F' instances", type);
    if (!aw_bind(vm, new, AW_UNSET, type, &new))
        return false;
    if (kwnames && leaves_keywords(type, new)) {
        argc -= (int)aw_as_tuple(kwnames)->count;
        kwnames = AW_UNSET;
    }
    AwValue few[8], *all = few;
    if (argc + 1 > 8) {
        AwValue holder = aw_tuple_new(vm, NULL, (size_t)argc + 1);
        if (!holder)
            return false;
        all = aw_as_tuple(holder)->items;
    }
    all[0] = aw_from_object(type);
    if (argc)
        memcpy(all + 1, args, (size_t)argc * sizeof *all);
    return aw_call_kw(vm, new, all, argc + 1, kwnames, out);
}

AwStatus aw_type_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                      AwValue *out)
{
    AwType *type = aw_as_type(self);
    if (type == &aw_type_type && argc == 1 && !kwnames) {
        *out = aw_from_object(aw_type_of(args[0]));
        return AW_OK;
    }
    if (!(type->flags & AW_TYPE_READY) && !aw_type_ready(vm, type))
        return AW_RAISED;
    if (type->flags & AW_TYPE_NO_INSTANTIATE) {
        aw_raise_type(vm, "cannot create '%F' instances", type);
        return AW_RAISED;
    }
    bool plain = !(type->flags & (AW_TYPE_USER_NEW | AW_TYPE_USER_INIT));
    if (type->construct && plain) {
        AwStatus made = type->construct(vm, self, args, argc, kwnames, out);
        if (made != AW_OK || !(type->flags & AW_TYPE_TYPE) || aw_type_of(*out) == type)
            return made;
    } else if (!run_new(vm, type, args, argc, kwnames, out)) {
        return AW_RAISED;
    }
    AwValue instance = *out;
    if (!aw_is_subtype(aw_type_of(instance), type))
        return AW_OK;
    AwStatus status = run_init(vm, instance, args, argc, kwnames);
    *out = instance;
    return status;
}

/* Bases that stand for others are a class statement's business. */
static bool check_entries(AwVM *vm, AwValue bases)
{
    AwTuple *tuple = aw_as_tuple(bases);
    for (size_t i = 0; i < tuple->count; i++) {
        AwValue name, ignored;
        if (aw_is_type(tuple->items[i]))
            continue;
        name = aw_str_intern_text(vm, "__mro_entries__");
        AwFind found = name ? aw_find_attr(vm, tuple->items[i], name, &ignored) : AW_FIND_ERROR;
        if (found == AW_FOUND)
            return aw_raise_type(
                vm, "type() doesn't support MRO entry resolution; use types.new_class()");
        if (found == AW_FIND_ERROR)
            return false;
    }
    return true;
}

/* When the bases want another metaclass than `self`: its __new__, or AW_UNSET if that is type's own. False: raised. */
static bool other_new(AwVM *vm, AwType *self, AwValue bases, AwType **winner, AwValue *new)
{
    *new = AW_UNSET;
    if (!(*winner = aw_type_metatype(vm, self, bases)))
        return false;
    if (*winner == self)
        return true;
    AwValue found = aw_type_find(vm, *winner, aw_names.__new__);
    if (found == aw_type_find(vm, &aw_type_type, aw_names.__new__))
        return true;
    return aw_bind(vm, found, AW_UNSET, *winner, new);
}

/* Calls that __new__ with the arguments of type(). */
static AwStatus call_new(AwVM *vm, AwValue new, AwType *winner, AwValue *args, int argc,
                         AwValue kwnames, AwValue *out)
{
    AwValue all = aw_tuple_new(vm, NULL, (size_t)argc + 1);
    if (!all)
        return AW_RAISED;
    AwValue *items = aw_as_tuple(all)->items;
    items[0] = aw_from_object(winner);
    memcpy(items + 1, args, (size_t)argc * sizeof *items);
    return aw_call_kw(vm, new, items, argc + 1, kwnames, out) ? AW_OK : AW_RAISED;
}

/* type(name, bases, namespace, **keywords), and the same for a metaclass that does not define __new__ or __init__. */
static AwStatus type_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                               AwValue *out)
{
    size_t keyword_count = kwnames ? aw_as_tuple(kwnames)->count : 0;
    if (argc - (int)keyword_count != 3) {
        if (aw_as_type(self) == &aw_type_type)
            aw_raise_type(vm, "type() takes 1 or 3 arguments");
        else
            aw_raise_type(vm, "type.__new__() takes exactly 3 arguments (%d given)",
                          argc - (int)keyword_count);
        return AW_RAISED;
    }
    if (!aw_is_str(args[0]))
        return aw_raise_type(vm, "type.__new__() argument 1 must be str, not %A", args[0]);
    if (!aw_is_tuple(args[1]))
        return aw_raise_type(vm, "type.__new__() argument 2 must be tuple, not %A", args[1]);
    if (!aw_is_dict(args[2]))
        return aw_raise_type(vm, "type.__new__() argument 3 must be dict, not %A", args[2]);
    AwType *winner;
    AwValue new;
    if (!check_entries(vm, args[1]) || !other_new(vm, aw_as_type(self), args[1], &winner, &new))
        return AW_RAISED;
    if (new)
        return call_new(vm, new, winner, args, argc, kwnames, out);
    AwDict *keywords = NULL;
    if (keyword_count) {
        keywords = aw_dict_new(vm);
        for (size_t i = 0; keywords && i < keyword_count; i++)
            if (!aw_dict_set_str(vm, keywords, aw_as_tuple(kwnames)->items[i], args[3 + i]))
                return AW_RAISED;
        if (!keywords)
            return AW_RAISED;
    }
    return aw_type_new(vm, aw_as_type(self), args[0], args[1], aw_as_dict(args[2]), keywords, out);
}

/* ---- __new__ of builtin types, made from `construct` ---- */

static AwType *static_base(AwType *type)
{
    while (type->flags & AW_TYPE_HEAP)
        type = type->base_type;
    return type;
}

/* Spreads a native's `args` tuple and `kwargs` dict into one array, positional arguments first. */
bool aw_spread_arguments(AwVM *vm, AwValue args, AwValue kwargs, AwValue *kwnames, AwValue *all)
{
    AwTuple *positional = aw_as_tuple(args);
    AwDict *keywords = aw_as_dict(kwargs);
    *kwnames = AW_UNSET;
    *all = args;
    if (!keywords->count)
        return true;
    *kwnames = aw_tuple_new(vm, NULL, keywords->count);
    *all = *kwnames ? aw_tuple_new(vm, NULL, positional->count + keywords->count) : AW_UNSET;
    if (!*all)
        return false;
    AwValue *values = aw_as_tuple(*all)->items, *names = aw_as_tuple(*kwnames)->items;
    memcpy(values, positional->items, positional->count * sizeof *values);
    values += positional->count;
    uint32_t position = 0;
    for (size_t i = 0; aw_dict_next(keywords, &position, &names[i], &values[i]);)
        i++;
    return true;
}

static AwStatus new_by_construct(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue kwnames, all;
    if (!aw_spread_arguments(vm, args[1], args[2], &kwnames, &all))
        return AW_RAISED;
    AwType *type = aw_as_type(args[0]), *base = static_base(type);
    if (!aw_type_ready(vm, base))
        return AW_RAISED;
    if (!base->construct || base->flags & AW_TYPE_NO_INSTANTIATE) {
        aw_raise_type(vm, "cannot create '%F' instances", type);
        return AW_RAISED;
    }
    AwTuple *list = aw_as_tuple(all);
    int count = (int)list->count;
    if (kwnames && type->flags & AW_TYPE_USER_INIT &&
        base->flags & (AW_TYPE_FLOAT | AW_TYPE_TUPLE | AW_TYPE_SET)) {
        count -= (int)aw_as_tuple(kwnames)->count; /* they are for the class's own __init__ */
        kwnames = AW_UNSET;
    }
    return base->construct(vm, args[0], list->items, count, kwnames, out);
}

static AwStatus new_empty(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_from_object(aw_object_new(vm, aw_as_type(args[0])));
    return *out ? AW_OK : AW_RAISED;
}

const AwNativeDef aw_type_new_by_construct_def = {"__new__(cls, /, *args, **kwargs)",
                                                  new_by_construct, AW_STATIC,
                                                  "Creates and returns a new object."};
const AwNativeDef aw_type_new_empty_def = {"__new__(cls, /, *args, **kwargs)", new_empty, AW_STATIC,
                                           "Creates and returns a new object."};

/* ---- repr and | ---- */

static bool type_repr(AwVM *vm, AwValue v, AwValue *out)
{
    AwType *self = aw_as_type(v);
    AwValue module;
    if (!aw_type_module(vm, self, &module))
        return false;
    if (aw_is_str(module) && !aw_str_is(module, "builtins"))
        *out = aw_str_format(vm, "<class '%V.%V'>", module, self->qualname);
    else
        *out = aw_str_format(vm, "<class '%V'>", self->qualname);
    return *out != AW_UNSET;
}

static bool type_binary_or(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    return aw_union_new(vm, left, right, out);
}

/* ---- attributes that all classes have ---- */

bool aw_type_module(AwVM *vm, AwType *type, AwValue *out)
{
    if (!aw_type_ready(vm, type))
        return false;
    if (type->flags & AW_TYPE_HEAP) {
        *out = aw_dict_get_str(type->namespace, aw_names.__module__);
        if (!*out)
            *out = AW_NONE;
        return true;
    }
    *out = type->module ? aw_str_intern_text(vm, type->module) : aw_names.builtins;
    return *out != AW_UNSET;
}

static AwStatus get_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_type_ready(vm, aw_as_type(args[0])))
        return AW_RAISED;
    *out = aw_as_type(args[0])->name_value;
    return AW_OK;
}

static bool check_writable(AwVM *vm, AwType *type, const char *name, AwValue value)
{
    if (!(type->flags & AW_TYPE_HEAP))
        return aw_raise_type(vm, "cannot set '%s' attribute of immutable type '%N'", name, type);
    return value ||
           aw_raise_type(vm, "cannot delete '%s' attribute of immutable type '%N'", name, type);
}

static AwStatus set_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    *out = AW_NONE;
    if (!check_writable(vm, type, "__name__", args[1]))
        return AW_RAISED;
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "can only assign string to %N.__name__, not '%T'", type, args[1]);
    AwValue name = aw_str_interned(vm, args[1]);
    if (!name)
        return AW_RAISED;
    type->name_value = name;
    type->name = aw_as_str(name)->data;
    return AW_OK;
}

static AwStatus get_qualname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_type_ready(vm, aw_as_type(args[0])))
        return AW_RAISED;
    *out = aw_as_type(args[0])->qualname;
    return AW_OK;
}

static AwStatus set_qualname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    *out = AW_NONE;
    if (!check_writable(vm, type, "__qualname__", args[1]))
        return AW_RAISED;
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "can only assign string to %N.__qualname__, not '%T'", type,
                             args[1]);
    type->qualname = args[1];
    return AW_OK;
}

static AwStatus get_module(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return aw_type_module(vm, aw_as_type(args[0]), out);
}

/* Sets an entry of the class's own namespace past the metaclass's descriptor of that name. */
static AwStatus set_in_namespace(AwVM *vm, AwType *type, AwValue name, AwValue value, AwValue *out)
{
    *out = AW_NONE;
    if (!check_writable(vm, type, aw_as_str(name)->data, value))
        return AW_RAISED;
    return aw_dict_set_str(vm, type->namespace, name, value) && aw_type_changed(vm, type, name);
}

static AwStatus set_module(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return set_in_namespace(vm, aw_as_type(args[0]), aw_names.__module__, args[1], out);
}

/* A builtin type's doc can begin with how it is called, as inspect reads it: "list(iterable=(), /)\n--\n\n". */
static const char end_of_signature[] = ")\n--\n\n";

const char *aw_type_doc(const AwType *type)
{
    const char *end = type->doc ? strstr(type->doc, end_of_signature) : NULL;
    return end ? end + strlen(end_of_signature) : type->doc;
}

/* The parameters of a builtin type's own __new__, if its row says more than "anything". */
static const char *parameters_of_new(const AwType *type)
{
    static const char start[] = "__new__(cls, ";
    for (const AwNativeDef *def = type->methods; def && def->signature; def++)
        if (strncmp(def->signature, start, strlen(start)) == 0) {
            const char *rest = def->signature + strlen(start);
            return strncmp(rest, "/, *", 4) == 0 || def->flags & AW_NO_SIGNATURE ? NULL : rest;
        }
    return NULL;
}

static AwStatus get_text_signature(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    const char *end = type->doc ? strstr(type->doc, end_of_signature) : NULL;
    const char *open = end ? strchr(type->doc, '(') : NULL;
    const char *made = type->flags & AW_TYPE_HEAP ? NULL : parameters_of_new(type);
    *out = AW_NONE;
    if (open)
        *out = aw_str_new(vm, open, (size_t)(end - open) + 1);
    else if (made)
        *out = aw_str_format(vm, "(%s", made);
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus get_doc(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    if (!aw_type_ready(vm, type))
        return AW_RAISED;
    if (!(type->flags & AW_TYPE_HEAP)) {
        const char *text = aw_type_doc(type);
        *out = text ? aw_str_from(vm, text) : AW_NONE;
        return *out ? AW_OK : AW_RAISED;
    }
    AwValue doc = aw_dict_get_str(type->namespace, aw_names.__doc__);
    *out = AW_NONE;
    return !doc || aw_bind(vm, doc, AW_UNSET, type, out);
}

static AwStatus set_doc(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return set_in_namespace(vm, aw_as_type(args[0]), aw_names.__doc__, args[1], out);
}

static AwStatus get_annotations(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    if (!(type->flags & AW_TYPE_HEAP)) {
        aw_raise_no_attribute(vm, args[0], aw_names.__annotations__);
        return AW_RAISED;
    }
    *out = aw_dict_get_str(type->namespace, aw_names.__annotations__);
    if (*out)
        return AW_OK;
    AwDict *fresh = aw_dict_new(vm);
    if (!fresh ||
        !aw_dict_set_str(vm, type->namespace, aw_names.__annotations__, aw_from_object(fresh)))
        return AW_RAISED;
    *out = aw_from_object(fresh);
    return AW_OK;
}

static AwStatus set_annotations(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    AwValue name = aw_names.__annotations__;
    *out = AW_NONE;
    if (!args[1] && type->flags & AW_TYPE_HEAP) {
        AwFind found = aw_dict_remove(vm, type->namespace, name, NULL);
        return found == AW_ABSENT ? aw_raise_with(vm, &aw_attribute_error_type, name)
                                  : found == AW_FOUND && aw_type_changed(vm, type, name);
    }
    return set_in_namespace(vm, aw_as_type(args[0]), aw_names.__annotations__, args[1], out);
}

static AwStatus get_abstractmethods(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    AwValue name = aw_names.__abstractmethods__;
    *out = type->flags & AW_TYPE_HEAP ? aw_dict_get_str(type->namespace, name) : AW_UNSET;
    if (*out)
        return AW_OK;
    return aw_raise_with(vm, &aw_attribute_error_type, name);
}

/* Whether it is empty decides whether the class has instances. */
static AwStatus set_abstractmethods(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    AwValue name = aw_names.__abstractmethods__, value = args[1];
    bool abstract = false;
    *out = AW_NONE;
    if (!(type->flags & AW_TYPE_HEAP))
        return aw_raise_type(vm, "cannot set '%V' attribute of immutable type '%N'", name, type);
    if (value && !aw_truth(vm, value, &abstract))
        return AW_RAISED;
    if (value && !aw_dict_set_str(vm, type->namespace, name, value))
        return AW_RAISED;
    AwFind found = value ? AW_FOUND : aw_dict_remove(vm, type->namespace, name, NULL);
    if (found != AW_FOUND)
        return found == AW_ABSENT ? aw_raise_with(vm, &aw_attribute_error_type, name) : AW_RAISED;
    type->flags &= ~(uint32_t)AW_TYPE_ABSTRACT;
    if (abstract)
        type->flags |= AW_TYPE_ABSTRACT;
    return aw_type_changed(vm, type, name);
}

static AwStatus get_dict(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    if (!aw_type_ready(vm, type))
        return AW_RAISED;
    *out = aw_mappingproxy_new(vm, aw_from_object(type->namespace));
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus get_mro(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_type_ready(vm, aw_as_type(args[0])))
        return AW_RAISED;
    AwType *type = aw_as_type(args[0]);
    *out = type->flags & AW_TYPE_ORDERING ? AW_NONE : type->mro;
    return AW_OK;
}

static AwStatus get_bases(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_type_ready(vm, aw_as_type(args[0])))
        return AW_RAISED;
    *out = aw_as_type(args[0])->bases;
    return AW_OK;
}

static AwStatus set_bases(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    *out = AW_NONE;
    return check_writable(vm, type, "__bases__", args[1]) && aw_type_set_bases(vm, type, args[1]);
}

static AwStatus get_base(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_type_ready(vm, aw_as_type(args[0])))
        return AW_RAISED;
    AwType *base = aw_as_type(args[0])->base_type;
    *out = base ? aw_from_object(base) : AW_NONE;
    return AW_OK;
}

/* ---- methods ---- */

static AwStatus type_mro(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    if (!aw_type_ready(vm, type) || !aw_type_merge_bases(vm, type, out))
        return AW_RAISED;
    AwTuple *mro = aw_as_tuple(*out);
    *out = aw_list_new(vm, mro->items, mro->count);
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus type_subclasses(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    *out = aw_list_new(vm, NULL, 0);
    if (!*out)
        return AW_RAISED;
    for (uint32_t i = 0; i < type->subclass_count; i++)
        if (!aw_list_append(vm, *out, aw_from_object(type->subclasses[i])))
            return AW_RAISED;
    return AW_OK;
}

static AwStatus type_instancecheck(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool is;
    if (!aw_isinstance_plain(vm, args[1], args[0], &is))
        return AW_RAISED;
    *out = aw_from_bool(is);
    return AW_OK;
}

static AwStatus type_subclasscheck(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool is;
    if (!aw_issubclass_plain(vm, args[1], args[0], &is))
        return AW_RAISED;
    *out = aw_from_bool(is);
    return AW_OK;
}

static AwStatus type_prepare(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    *out = aw_from_object(aw_dict_new(vm));
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus type_dir(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    AwDict *names = aw_dict_new(vm);
    if (!names || !aw_type_collect_names(vm, type, names))
        return AW_RAISED;
    *out = aw_list_from(vm, aw_from_object(names));
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus type_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue kwnames, all;
    if (!aw_spread_arguments(vm, args[1], args[2], &kwnames, &all))
        return AW_RAISED;
    AwTuple *list = aw_as_tuple(all);
    size_t positional = list->count - (kwnames ? aw_as_tuple(kwnames)->count : 0);
    if (positional != 3)
        return aw_raise_type(vm, "type.__new__() takes exactly 3 arguments (%zu given)",
                             positional);
    return type_construct(vm, args[0], list->items, (int)list->count, kwnames, out);
}

static AwStatus type_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    size_t count = aw_as_tuple(args[1])->count;
    *out = AW_NONE;
    if (aw_as_dict(args[2])->count && count == 1)
        return aw_raise_type(vm, "type.__init__() takes no keyword arguments");
    return count == 1 || count == 3 || aw_raise_type(vm, "type.__init__() takes 1 or 3 arguments");
}

/* ---- numbers that say how CPython lays instances out ---- */

static AwStatus get_basicsize(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    *out = aw_from_int(type->size + type->member_count * (int64_t)sizeof(AwValue));
    return aw_type_ready(vm, type);
}

static AwStatus get_itemsize(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    if (!aw_type_ready(vm, type))
        return AW_RAISED;
    *out = aw_from_int(type->flags & AW_TYPE_TUPLE   ? 8
                       : type->flags & AW_TYPE_INT   ? 4
                       : type->flags & AW_TYPE_BYTES ? 1
                       : type->flags & AW_TYPE_TYPE  ? 40
                                                     : 0);
    return AW_OK;
}

static AwStatus get_dictoffset(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    *out = aw_from_int(type->flags & AW_TYPE_HAS_DICT ? -1 : 0);
    return aw_type_ready(vm, type);
}

static AwStatus get_weakrefoffset(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    *out = aw_from_int(type->flags & AW_TYPE_HAS_DICT && type->flags & AW_TYPE_HEAP ? 16 : 0);
    return aw_type_ready(vm, type);
}

/* The bits of CPython's Py_TPFLAGS_… that say something about a class here too. */
static AwStatus get_flags(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    static const struct {
        uint32_t ours;
        int theirs;
    } bits[] = {{AW_TYPE_SEQUENCE, 5},   {AW_TYPE_MAPPING, 6}, {AW_TYPE_NO_INSTANTIATE, 7},
                {AW_TYPE_HEAP, 9},       {AW_TYPE_READY, 12},  {AW_TYPE_METHOD, 17},
                {AW_TYPE_INT, 24},       {AW_TYPE_LIST, 25},   {AW_TYPE_TUPLE, 26},
                {AW_TYPE_BYTES, 27},     {AW_TYPE_STR, 28},    {AW_TYPE_DICT, 29},
                {AW_TYPE_EXCEPTION, 30}, {AW_TYPE_TYPE, 31},   {AW_TYPE_ABSTRACT, 20}};
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    if (!aw_type_ready(vm, type))
        return AW_RAISED;
    int64_t flags = type->flags & AW_TYPE_HEAP ? 0 : 1 << 8;
    flags |= type->flags & AW_TYPE_FINAL ? 0 : 1 << 10;
    for (size_t i = 0; i < sizeof bits / sizeof *bits; i++)
        flags |= type->flags & bits[i].ours ? (int64_t)1 << bits[i].theirs : 0;
    *out = aw_from_int(flags);
    return AW_OK;
}

static const AwNativeDef type_methods[] = {
    {"__name__", get_name, AW_GETTER, NULL},
    {"__name__", set_name, AW_SETTER, NULL},
    {"__qualname__", get_qualname, AW_GETTER, NULL},
    {"__qualname__", set_qualname, AW_SETTER, NULL},
    {"__module__", get_module, AW_GETTER, NULL},
    {"__module__", set_module, AW_SETTER, NULL},
    {"__doc__", get_doc, AW_GETTER, NULL},
    {"__doc__", set_doc, AW_SETTER, NULL},
    {"__text_signature__", get_text_signature, AW_GETTER, NULL},
    {"__annotations__", get_annotations, AW_GETTER, NULL},
    {"__annotations__", set_annotations, AW_SETTER, NULL},
    {"__abstractmethods__", get_abstractmethods, AW_GETTER, NULL},
    {"__abstractmethods__", set_abstractmethods, AW_SETTER, NULL},
    {"__dict__", get_dict, AW_GETTER, NULL},
    {"__mro__", get_mro, AW_GETTER | AW_MEMBER, NULL},
    {"__bases__", get_bases, AW_GETTER, NULL},
    {"__bases__", set_bases, AW_SETTER, NULL},
    {"__base__", get_base, AW_GETTER | AW_MEMBER, NULL},
    {"__basicsize__", get_basicsize, AW_GETTER | AW_MEMBER, NULL},
    {"__itemsize__", get_itemsize, AW_GETTER | AW_MEMBER, NULL},
    {"__dictoffset__", get_dictoffset, AW_GETTER | AW_MEMBER, NULL},
    {"__weakrefoffset__", get_weakrefoffset, AW_GETTER | AW_MEMBER, NULL},
    {"__flags__", get_flags, AW_GETTER | AW_MEMBER, NULL},
    {"mro(self, /)", type_mro, 0, "Return a type's method resolution order."},
    {"__subclasses__(self, /)", type_subclasses, 0, "Return a list of immediate subclasses."},
    {"__instancecheck__(self, instance, /)", type_instancecheck, 0,
     "Check if an object is an instance."},
    {"__subclasscheck__(self, subclass, /)", type_subclasscheck, 0,
     "Check if a class is a subclass."},
    {"__prepare__(cls, /, *args, **kwargs)", type_prepare, AW_CLASS | AW_NO_SIGNATURE,
     "Used for the class statement"},
    {"__dir__(self, /)", type_dir, 0, "Specialized __dir__ implementation for types."},
    {"__new__(cls, /, *args, **kwargs)", type_new, AW_STATIC, NULL},
    {"__init__(self, /, *args, **kwargs)", type_init, 0, NULL},
    {0},
};

static void type_traverse(AwHeap *heap, AwObject *o)
{
    AwType *type = (AwType *)o;
    aw_heap_mark_object(heap, type->namespace);
    aw_heap_mark_object(heap, type->base_type);
    aw_heap_mark(heap, type->mro);
    aw_heap_mark(heap, type->bases);
    aw_heap_mark(heap, type->name_value);
    aw_heap_mark(heap, type->qualname);
}

static void type_finalize(AwVM *vm, AwObject *o)
{
    (void)vm;
    free(((AwType *)o)->subclasses);
}

AwType aw_type_type = {
    AW_TYPE_HEADER(type),
    .name = "type",
    .doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    .flags = AW_TYPE_TYPE | AW_TYPE_FINALIZE,
    .size = sizeof(AwType),
    .base_type = &aw_object_type,
    .methods = type_methods,
    .traverse = type_traverse,
    .finalize = type_finalize,
    .repr = type_repr,
    .getattr = type_getattr,
    .setattr = type_setattr,
    .call = aw_type_call,
    .construct = type_construct,
    .binary[AW_BIN_OR] = type_binary_or,
};
