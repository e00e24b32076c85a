/* weakref.c: weakref.ref: a reference that does not keep its object. Proxies: weakproxy.c. */
#include "vm/objects/weakref.h"

#include "vm/objects/container.h"
#include "vm/objects/function.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"
#include "vm/objects/weakref_inside.h"

static AwWeakref *as_ref(AwValue v)
{
    return (AwWeakref *)aw_as_object(v);
}

static bool is_ref(AwValue v)
{
    return aw_is_object(v) && aw_is_subtype(aw_type_of(v), &aw_weakref_type);
}

static void ref_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((AwWeakref *)o)->callback);
}

static void ref_finalize(AwVM *vm, AwObject *o)
{
    aw_heap_remove_weakref(vm, (AwWeakref *)o);
}

/* ---- making ---- */

static bool has_weakref_slot(AwVM *vm, AwType *type)
{
    AwValue key = aw_str_intern_text(vm, "__weakref__"), slot;
    return key && aw_dict_get(vm, type->namespace, key, &slot) == AW_FOUND;
}

/* Objects of most built-in types have no room for references in CPython. */
static bool builtin_can_be_referenced(const AwType *type)
{
    static const char *const names[] = {
        "set",        "frozenset",      "function",        "module", "code",
        "generator",  "coroutine",      "async_generator", "method", "builtin_function_or_method",
        "memoryview", "method-wrapper", "GenericAlias"};
    static const char *const not_in[] = {"builtins", "types", "datetime", "_contextvars"};
    static const char *const iterators_in = "itertools";
    if (type->module && strcmp(type->module, iterators_in) == 0)
        return strcmp(type->name, "tee") == 0 || strcmp(type->name, "_tee") == 0;
    if (type->module && strcmp(type->name, "defaultdict") == 0)
        return false;
    bool in_builtins = !type->module;
    for (size_t i = 0; !in_builtins && i < sizeof not_in / sizeof *not_in; i++)
        in_builtins = strcmp(type->module, not_in[i]) == 0;
    if (!in_builtins)
        return true;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(type->name, names[i]) == 0)
            return true;
    return false;
}

static bool can_be_referenced(AwVM *vm, AwValue v)
{
    if (!aw_is_object(v))
        return false;
    AwType *type = aw_type_of(v);
    if (type->flags & AW_TYPE_TYPE)
        return true;
    if (!(type->flags & AW_TYPE_HEAP))
        return builtin_can_be_referenced(type);
    if (type->flags & (AW_TYPE_INT | AW_TYPE_TUPLE | AW_TYPE_BYTES)) /* of variable size */
        return false;
    for (; type->flags & AW_TYPE_HEAP; type = type->base_type)
        if (has_weakref_slot(vm, type))
            return true;
    return type->base_type && builtin_can_be_referenced(type);
}

bool aw_weakref_check_target(AwVM *vm, AwValue target)
{
    return can_be_referenced(vm, target) ||
           aw_raise_type(vm, "cannot create weak reference to '%T' object", target);
}

AwWeakref *aw_weakref_find_plain(AwVM *vm, AwValue target, AwType *type)
{
    AwWeakref *ref = aw_heap_find_weakref(vm, target);
    for (; ref; ref = ref->next)
        if (ref->target == target && !ref->callback && aw_is_exact(aw_from_object(ref), type))
            return ref;
    return NULL;
}

AwWeakref *aw_weakref_make(AwVM *vm, AwType *type, AwValue target, AwValue callback, bool watched)
{
    AwWeakref *ref = aw_object_new(vm, type);
    if (!ref)
        return NULL;
    ref->target = target;
    ref->callback = callback;
    ref->watched = watched;
    if (aw_heap_add_weakref(vm, ref))
        return ref;
    ref->target = AW_UNSET;
    return NULL;
}

static AwStatus ref_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_as_type(args[0]);
    AwTuple *rest = aw_as_tuple(args[1]);
    if (rest->count < 1 || rest->count > 2)
        return aw_raise_type(vm, "__new__ expected at %s %s, got %zu",
                             rest->count ? "most" : "least",
                             rest->count ? "2 arguments" : "1 argument", (size_t)rest->count);
    AwValue target = rest->items[0], callback = rest->count == 2 ? rest->items[1] : AW_NONE;
    if (!aw_weakref_check_target(vm, target))
        return AW_RAISED;
    bool plain = type == &aw_weakref_type && callback == AW_NONE;
    AwWeakref *ref = plain ? aw_weakref_find_plain(vm, target, type) : NULL;
    if (!ref)
        ref = aw_weakref_make(vm, type, target, callback == AW_NONE ? AW_UNSET : callback,
                              vm->calls.program_makes_weakref(vm));
    *out = aw_from_object(ref);
    return ref ? AW_OK : AW_RAISED;
}

static AwStatus ref_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (aw_as_dict(args[2])->count > 0)
        return aw_raise_type(vm, "ref() takes no keyword arguments");
    AwTuple *rest = aw_as_tuple(args[1]);
    if (rest->count < 1 || rest->count > 2)
        return aw_raise_type(vm, "__init__ expected at %s %s, got %zu",
                             rest->count ? "most" : "least",
                             rest->count ? "2 arguments" : "1 argument", (size_t)rest->count);
    return AW_OK;
}

/* ---- using ---- */

static AwStatus ref_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                         AwValue *out)
{
    (void)args;
    AwValue target = as_ref(self)->target;
    if (argc)
        return aw_raise_type(vm,
                             kwnames ? "weakref() takes no keyword arguments"
                                     : "weakref expected 0 arguments, got %d",
                             argc);
    *out = target ? target : AW_NONE;
    return AW_OK;
}

static bool ref_hash(AwVM *vm, AwValue self, int64_t *out)
{
    AwWeakref *ref = as_ref(self);
    if (!ref->hashed) {
        if (!ref->target)
            return aw_raise_type(vm, "weak object has gone away");
        if (!aw_hash(vm, ref->target, &ref->hash))
            return false;
        ref->hashed = true;
    }
    *out = ref->hash;
    return true;
}

static bool ref_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if ((op != AW_EQ && op != AW_NE) || !is_ref(self) || !is_ref(other))
        return true;
    AwValue a = as_ref(self)->target, b = as_ref(other)->target;
    if (a && b)
        return aw_compare(vm, a, b, op, out);
    *out = aw_from_bool((self == other) == (op == AW_EQ));
    return true;
}

static bool ref_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwValue target = as_ref(self)->target, name = AW_UNSET;
    AwAddress at = aw_address(self), there;
    if (!target) {
        *out = aw_str_format(vm, "<weakref at 0x%s; dead>", at.text);
        return *out != AW_UNSET;
    }
    there = aw_address(target);
    if (aw_find_attr(vm, target, aw_names.__name__, &name) == AW_FIND_ERROR)
        (void)aw_take_exception(
            vm); /* a strange __getattr__ is no reason not to show the reference */
    if (name && aw_is_str(name))
        *out = aw_str_format(vm, "<weakref at 0x%s; to '%T' at 0x%s (%V)>", at.text, target,
                             there.text, name);
    else
        *out = aw_str_format(vm, "<weakref at 0x%s; to '%T' at 0x%s>", at.text, target, there.text);
    return *out != AW_UNSET;
}

static AwStatus ref_callback(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwWeakref *ref = as_ref(args[0]);
    *out = ref->target && ref->callback ? ref->callback : AW_NONE;
    return AW_OK;
}

AwValue aw_weakref_list(AwVM *vm, AwValue target)
{
    AwValue list = aw_list_new(vm, NULL, 0);
    AwType *const plain[] = {&aw_weakref_type, &aw_weakproxy_type, &aw_weakproxy_callable_type};
    for (size_t i = 0; list && i < sizeof plain / sizeof *plain; i++) {
        AwWeakref *ref = aw_weakref_find_plain(vm, target, plain[i]);
        if (ref && !aw_list_append(vm, list, aw_from_object(ref)))
            return AW_UNSET;
    }
    for (AwWeakref *ref = aw_heap_find_weakref(vm, target); list && ref; ref = ref->next) {
        AwType *type = aw_type_of(aw_from_object(ref));
        if (ref->target == target && (ref->callback || type->flags & AW_TYPE_HEAP) &&
            !aw_list_append(vm, list, aw_from_object(ref)))
            return AW_UNSET;
    }
    return list;
}

static const AwNativeDef ref_methods[] = {
    {"__new__(cls, /, *args, **kwargs)", ref_new, AW_STATIC, "Makes a reference."},
    {"__init__(self, /, *args, **kwargs)", ref_init, 0, "Does nothing more."},
    {"__callback__", ref_callback, AW_GETTER | AW_MEMBER, NULL},
    {"__class_getitem__(cls, object, /)", aw_class_getitem_native, AW_CLASS, "See PEP 585"},
    {0}};

AwType aw_weakref_type = {AW_TYPE_HEADER(weakref),
                          .name = "ReferenceType",
                          .module = "weakref",
                          .doc = "A reference that does not keep its object.",
                          .base_type = &aw_object_type,
                          .flags = AW_TYPE_FINALIZE,
                          .size = sizeof(AwWeakref),
                          .methods = ref_methods,
                          .traverse = ref_traverse,
                          .finalize = ref_finalize,
                          .repr = ref_repr,
                          .hash = ref_hash,
                          .compare = ref_compare,
                          .call = ref_call};
