/* native.c: functions written in C as values: builtin functions, methods of builtin types, class methods of them, and
 * attributes that C reads and writes.
 */
#include "vm/objects/reduce.h"
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/operator.h"
#include "vm/objects/signature.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

enum { FEW = 16 };

/* ---- making them ---- */

static AwNativeObject *as_native(AwValue v)
{
    return (AwNativeObject *)aw_as_object(v);
}

/* Which numbers of positional arguments need no binding, but for the optional ones that are left out. */
static void set_fitting(AwNativeObject *native)
{
    const AwSignature *s = native->signature;
    native->least_args = 1;
    native->most_args = 0;
    if (native->flags & (AW_AWAITABLE_CALL | AW_CLASS) || native->name == aw_names.__new__)
        return;
    if (!s || native->flags & AW_RAW_ARGS) {
        native->least_args = native->owner && !(native->flags & AW_STATIC);
        native->most_args = INT16_MAX;
    } else if (!s->has_rest && !s->has_keywords && !s->required_keywords && s->count <= FEW) {
        native->least_args = (int16_t)s->required;
        native->most_args = (int16_t)s->positional;
    }
}

AwValue aw_native_new_as(AwVM *vm, AwType *type, const AwNativeDef *def, AwType *owner,
                         AwValue self, AwValue module)
{
    size_t size = strcspn(def->signature, "( ");
    AwValue name = aw_str_intern(vm, def->signature, size);
    AwNativeObject *native = name ? aw_object_new(vm, type) : NULL;
    if (!native)
        return AW_UNSET;
    native->def = def;
    native->name = name;
    native->self = self;
    native->owner = owner;
    native->module = module;
    native->function = def->function;
    native->flags = def->flags;
    native->exact_args = -1;
    if (!(def->flags & AW_VARARGS)) {
        native->signature = aw_signature_of(def);
        native->exact_args = (int16_t)native->signature->exact;
    }
    set_fitting(native);
    return aw_from_object(native);
}

AwValue aw_native_new(AwVM *vm, const AwNativeDef *def, AwType *owner, AwValue self, AwValue module)
{
    return aw_native_new_as(vm, &aw_native_type, def, owner, self, module);
}

/* A method with its instance (or class): a builtin_function_or_method with self. */
static bool bind_native(AwVM *vm, AwNativeObject *native, AwValue self, AwValue *out)
{
    AwNativeObject *bound = aw_object_new(vm, &aw_native_type);
    if (!bound)
        return false;
    AwObject base = bound->base;
    *bound = *native;
    bound->base = base;
    bound->self = self;
    bound->exact_args = -1; /* callers give one less than the function takes */
    bound->least_args = 1;
    bound->most_args = 0;
    *out = aw_from_object(bound);
    return true;
}

/* ---- calling ---- */

static bool raise_no_self(AwVM *vm, AwNativeObject *native)
{
    if (native->flags & AW_STATIC)
        return aw_raise_type(vm, "%N.%V(): not enough arguments", native->owner, native->name);
    return aw_raise_type(vm, "unbound method %N.%V() needs an argument", native->owner,
                         native->name);
}

static bool check_self(AwVM *vm, AwNativeObject *native, AwValue self)
{
    if (aw_is_subtype(aw_type_of(self), native->owner))
        return true;
    return aw_raise_type(vm, "descriptor '%V' for '%F' objects doesn't apply to a '%T' object",
                         native->name, native->owner, self);
}

/* T.__new__(class, …) makes instances of T and what is made like them; so natives need not check. */
static bool check_class(AwVM *vm, AwNativeObject *native, AwValue class)
{
    AwType *owner = native->owner;
    if (!aw_is_type(class))
        return aw_raise_type(vm, "%F.__new__(X): X is not a type object (%T)", owner, class);
    AwType *type = aw_as_type(class), *base = type;
    if (!aw_type_ready(vm, type))
        return false;
    if (!aw_is_subtype(type, owner))
        return aw_raise_type(vm, "%F.__new__(%F): %F is not a subtype of %F", owner, type, type,
                             owner);
    while (base->flags & AW_TYPE_HEAP)
        base = base->base_type;
    if (base->flags & AW_TYPE_NO_INSTANTIATE)
        return aw_raise_type(vm, "cannot create '%F' instances", type);
    AwValue makes = aw_type_find(vm, base, aw_names.__new__);
    bool same =
        makes != AW_UNSET && as_native(makes)->def == native->def &&
        (native->def != &aw_type_new_by_construct_def || base->construct == owner->construct);
    return makes == AW_UNSET || same ||
           aw_raise_type(vm, "%F.__new__(%F) is not safe, use %F.__new__()", owner, type, base);
}

/* Calls with bound arguments, which are roots meanwhile, as those in a frame are. */
static AwStatus call_bound(AwVM *vm, AwNativeObject *native, AwValue *bound, int count,
                           AwValue *out)
{
    if (!(native->flags & AW_REENTERS))
        return native->function(vm, bound, count, out);
    AwRootRange range;
    aw_root_range_begin(vm, &range, bound, (size_t)count);
    AwStatus status = native->function(vm, bound, count, out);
    aw_root_range_end(vm, &range);
    return status;
}

AwStatus aw_native_fill(AwVM *vm, AwNativeObject *native, AwValue *args, int argc, AwValue *out)
{
    if (!native->signature)
        return native->function(vm, args, argc, out);
    if (native->flags & AW_RAW_ARGS)
        return native->function(vm, args, ~argc, out);
    AwValue bound[FEW];
    int count = native->signature->count, i = 0;
    for (; i < argc; i++)
        bound[i] = args[i];
    for (; i < count; i++)
        bound[i] = AW_UNSET;
    return call_bound(vm, native, bound, count, out);
}

/* args hold self already. */
static AwStatus run(AwVM *vm, AwNativeObject *native, AwValue *args, int argc, AwValue kwnames,
                    AwValue *out)
{
    int keywords = kwnames ? (int)aw_as_tuple(kwnames)->count : 0;
    if (native->signature && argc == native->signature->exact && !keywords)
        return native->function(vm, args, argc, out);
    if (native->flags & AW_RAW_ARGS && !keywords)
        return native->function(vm, args, ~argc, out);
    if (native->flags & AW_VARARGS) {
        if (!keywords)
            return native->function(vm, args, argc, out);
        if (native->owner)
            aw_raise_type(vm, "%N.%V() takes no keyword arguments", native->owner, native->name);
        else if (native->module && aw_is_str(native->module) &&
                 !aw_str_is(native->module, "builtins"))
            aw_raise_type(vm, "%V.%V() takes no keyword arguments", native->module, native->name);
        else
            aw_raise_type(vm, "%V() takes no keyword arguments", native->name);
        return AW_RAISED;
    }
    int count = aw_signature_count(native->signature);
    AwValue few[FEW], *bound = few;
    if (AW_UNLIKELY(count > FEW)) {
        AwValue holder = aw_tuple_new(vm, NULL, (size_t)count);
        if (!holder)
            return AW_RAISED;
        bound = aw_as_tuple(holder)->items;
    }
    if (!aw_native_bind(vm, native, args, argc, kwnames, bound))
        return AW_RAISED;
    return call_bound(vm, native, bound, count, out);
}

/* Calls with `self` put before the arguments. */
static AwStatus run_with(AwVM *vm, AwNativeObject *native, AwValue self, AwValue *args, int argc,
                         AwValue kwnames, AwValue *out)
{
    AwValue few[FEW], *all = few;
    if (argc + 1 > FEW) {
        AwValue holder = aw_tuple_new(vm, NULL, (size_t)argc + 1);
        if (!holder)
            return AW_RAISED;
        all = aw_as_tuple(holder)->items;
    }
    all[0] = self;
    if (argc)
        memcpy(all + 1, args, (size_t)argc * sizeof *all);
    return run(vm, native, all, argc + 1, kwnames, out);
}

static bool takes_self(const AwNativeObject *native)
{
    return native->owner && !(native->flags & AW_STATIC);
}

AwStatus aw_native_call(AwVM *vm, AwNativeObject *native, AwValue *args, int argc, AwValue kwnames,
                        AwValue *out)
{
    if (native->self && takes_self(native))
        return run_with(vm, native, native->self, args, argc, kwnames, out);
    if (!native->owner)
        return run(vm, native, args, argc, kwnames, out);
    int positional = argc - (kwnames ? (int)aw_as_tuple(kwnames)->count : 0);
    if (positional < 1 && (takes_self(native) || aw_str_is(native->name, "__new__")))
        return raise_no_self(vm, native);
    if (takes_self(native) && !check_self(vm, native, args[0]))
        return AW_RAISED;
    if (native->name == aw_names.__new__ && !check_class(vm, native, args[0]))
        return AW_RAISED;
    return run(vm, native, args, argc, kwnames, out);
}

static AwStatus native_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                            AwValue *out)
{
    return aw_native_call(vm, as_native(self), args, argc, kwnames, out);
}

/* ---- what all of them have ---- */

static AwStatus get_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_native(args[0])->name;
    return AW_OK;
}

static AwStatus get_qualname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwNativeObject *native = as_native(args[0]);
    *out = native->owner ? aw_str_format(vm, "%N.%V", native->owner, native->name) : native->name;
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus get_doc(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *doc = as_native(args[0])->def->doc;
    *out = doc ? aw_str_from(vm, doc) : AW_NONE;
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus get_module(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwNativeObject *native = as_native(args[0]);
    *out = native->module ? native->module : AW_NONE;
    return AW_OK;
}

/* A bound one's instance; a function's module; a static method's class. */
static AwStatus get_self(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwNativeObject *native = as_native(args[0]);
    *out = native->self ? native->self : aw_from_object(native->owner);
    if (*out)
        return AW_OK;
    AwFind found = native->module ? aw_dict_get(vm, vm->modules, native->module, out) : AW_ABSENT;
    if (found == AW_ABSENT)
        *out = AW_NONE;
    return found == AW_FIND_ERROR ? AW_RAISED : AW_OK;
}

static AwStatus get_objclass(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_object(as_native(args[0])->owner);
    return AW_OK;
}

/* Special methods that are slots in CPython, though natives here. */
bool aw_native_shows_as_slot(AwValue name)
{
    return name == aw_names.__init__ || name == aw_names.__str__ || name == aw_names.__setattr__ ||
           name == aw_names.__delattr__ || name == aw_names.__getattribute__ ||
           name == aw_names.__pow__;
}

static const char *slot_signature(AwValue name)
{
    return name == aw_names.__init__      ? "($self, /, *args, **kwargs)"
           : name == aw_names.__str__     ? "($self, /)"
           : name == aw_names.__setattr__ ? "($self, name, value, /)"
           : name == aw_names.__pow__     ? "($self, value, mod=None, /)"
                                          : "($self, name, /)";
}

/* The declared parameters in the form that inspect reads: "$self", "$type" or "$module" stands for what is bound. */
static bool text_signature(AwVM *vm, AwNativeObject *native, const char *text, AwValue *out)
{
    const char *first = text + 1, *rest = first + strcspn(first, ",)");
    bool alone = *rest == ')', positional = strstr(first, "/") || *first == '*';
    if (!native->owner && (!native->module || !aw_is_str(native->module)))
        *out = aw_str_from(vm, text);
    else if (!native->owner)
        *out = *first == ')'
                   ? aw_str_from(vm, "($module, /)")
                   : aw_str_format(vm, positional ? "($module, %s" : "($module, /, %s", first);
    else if (aw_native_shows_as_slot(native->name))
        *out = aw_str_from(vm, slot_signature(native->name));
    else if (native->name == aw_names.__new__)
        *out = aw_str_from(vm, "($type, *args, **kwargs)");
    else if (native->flags & AW_STATIC)
        *out = aw_str_from(vm, text);
    else if (native->flags & AW_LIKE_AW && !(native->flags & AW_CLASS))
        *out = aw_str_format(vm, native->self ? "($self%s" : "(self%s", rest);
    else
        *out = aw_str_format(vm, "($%s%s%s", native->flags & AW_CLASS ? "type" : "self",
                             alone || !positional ? ", /" : "", rest);
    return *out != AW_UNSET;
}

static AwStatus get_text_signature(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwNativeObject *native = as_native(args[0]);
    const char *open = strchr(native->def->signature, '(');
    *out = AW_NONE;
    return !open || native->flags & AW_NO_SIGNATURE || text_signature(vm, native, open, out);
}

static void native_traverse(AwHeap *heap, AwObject *o)
{
    AwNativeObject *native = (AwNativeObject *)o;
    aw_heap_mark(heap, native->name);
    aw_heap_mark(heap, native->self);
    aw_heap_mark(heap, native->module);
    aw_heap_mark_object(heap, native->owner);
}

/* ---- builtin_function_or_method ---- */

static bool native_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwNativeObject *native = as_native(self);
    if (!native->self && !native->owner)
        *out = aw_str_format(vm, "<built-in function %V>", native->name);
    else if (native->self && aw_is_type(native->self))
        *out = aw_str_format(vm, "<built-in method %V of type object at 0x%s>", native->name,
                             aw_address(native->self).text);
    else if (native->self)
        *out = aw_str_format(vm, "<built-in method %V of %T object at 0x%s>", native->name,
                             native->self, aw_address(native->self).text);
    else
        *out = aw_str_format(vm, "<built-in method %V of type object at 0x%s>", native->name,
                             aw_address(aw_from_object(native->owner)).text);
    return *out != AW_UNSET;
}

static bool native_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    (void)vm;
    *out = AW_NOT_IMPLEMENTED;
    if ((op != AW_EQ && op != AW_NE) || !aw_is_exact(other, &aw_native_type))
        return true;
    AwNativeObject *a = as_native(self), *b = as_native(other);
    bool same = a->self == b->self && a->function == b->function && a->def == b->def;
    *out = aw_from_bool(same == (op == AW_EQ));
    return true;
}

static bool native_hash(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    AwNativeObject *native = as_native(self);
    *out = (int64_t)((native->self >> 4) ^ ((uintptr_t)native->def >> 3));
    return true;
}

static const AwNativeDef native_methods[] = {
    AW_REDUCE_ROW(aw_native_reduce),
    {"__name__", get_name, AW_GETTER, NULL},
    {"__qualname__", get_qualname, AW_GETTER, NULL},
    {"__doc__", get_doc, AW_GETTER, NULL},
    {"__module__", get_module, AW_GETTER, NULL},
    {"__self__", get_self, AW_GETTER, NULL},
    {"__text_signature__", get_text_signature, AW_GETTER, NULL},
    {0},
};

AwType aw_native_type = {
    AW_TYPE_HEADER(native),
    .name = "builtin_function_or_method",
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(AwNativeObject),
    .base_type = &aw_object_type,
    .methods = native_methods,
    .traverse = native_traverse,
    .repr = native_repr,
    .hash = native_hash,
    .compare = native_compare,
    .call = native_call,
};

/* ---- method_descriptor and classmethod_descriptor ---- */

static bool method_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwNativeObject *native = as_native(self);
    const char *kind = aw_native_shows_as_slot(native->name) ? "slot wrapper" : "method";
    *out = aw_str_format(vm, "<%s '%V' of '%F' objects>", kind, native->name, native->owner);
    return *out != AW_UNSET;
}

static bool method_get(AwVM *vm, AwValue self, AwValue instance, AwType *type, AwValue *out)
{
    (void)type;
    AwNativeObject *native = as_native(self);
    *out = self;
    if (!instance)
        return true;
    return check_self(vm, native, instance) && bind_native(vm, native, instance, out);
}

static const AwNativeDef method_methods[] = {
    {"__name__", get_name, AW_GETTER, NULL},
    {"__qualname__", get_qualname, AW_GETTER, NULL},
    {"__doc__", get_doc, AW_GETTER, NULL},
    {"__objclass__", get_objclass, AW_GETTER, NULL},
    {"__text_signature__", get_text_signature, AW_GETTER, NULL},
    {0},
};

AwType aw_method_descriptor_type = {
    AW_TYPE_HEADER(method_descriptor),
    .name = "method_descriptor",
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE | AW_TYPE_METHOD,
    .size = sizeof(AwNativeObject),
    .base_type = &aw_object_type,
    .methods = method_methods,
    .traverse = native_traverse,
    .repr = method_repr,
    .call = native_call,
    .get = method_get,
};

static bool class_method_get(AwVM *vm, AwValue self, AwValue instance, AwType *type, AwValue *out)
{
    AwNativeObject *native = as_native(self);
    AwType *class = type ? type : aw_type_of(instance); /* descr.__get__(instance) */
    if (!aw_is_subtype(class, native->owner))
        return aw_raise_type(vm, "descriptor '%V' requires a subtype of '%F' but received '%F'",
                             native->name, native->owner, class);
    return bind_native(vm, native, aw_from_object(class), out);
}

static AwStatus class_method_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                  AwValue *out)
{
    AwNativeObject *native = as_native(self);
    if (argc < 1 || !aw_is_type(args[0])) {
        aw_raise_type(vm, "descriptor '%V' for type '%F' needs a type as its first argument",
                      native->name, native->owner);
        return AW_RAISED;
    }
    return run(vm, native, args, argc, kwnames, out);
}

AwType aw_classmethod_descriptor_type = {
    AW_TYPE_HEADER(classmethod_descriptor),
    .name = "classmethod_descriptor",
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(AwNativeObject),
    .base_type = &aw_object_type,
    .methods = method_methods,
    .traverse = native_traverse,
    .repr = method_repr,
    .call = class_method_call,
    .get = class_method_get,
};

/* ---- getset_descriptor ---- */

static AwGetSet *as_getset(AwValue v)
{
    return (AwGetSet *)aw_as_object(v);
}

AwValue aw_getset_new(AwVM *vm, AwType *owner, const AwNativeDef *getter, const AwNativeDef *setter)
{
    AwValue name = aw_str_intern_text(vm, getter->signature);
    AwType *type = getter->flags & AW_MEMBER ? &aw_member_getset_type : &aw_getset_type;
    AwGetSet *getset = name ? aw_object_new(vm, type) : NULL;
    if (!getset)
        return AW_UNSET;
    getset->getter = getter;
    getset->setter = setter;
    getset->owner = owner;
    getset->name = name;
    return aw_from_object(getset);
}

static bool check_instance(AwVM *vm, const AwGetSet *getset, AwValue instance)
{
    return aw_is_subtype(aw_type_of(instance), getset->owner) ||
           aw_raise_type(vm, "descriptor '%V' for '%F' objects doesn't apply to a '%T' object",
                         getset->name, getset->owner, instance);
}

static bool getset_get(AwVM *vm, AwValue self, AwValue instance, AwType *type, AwValue *out)
{
    (void)type;
    AwGetSet *getset = as_getset(self);
    *out = self;
    if (!instance)
        return true;
    return check_instance(vm, getset, instance) &&
           getset->getter->function(vm, &instance, 1, out) == AW_OK;
}

static bool getset_set(AwVM *vm, AwValue self, AwValue instance, AwValue value)
{
    AwGetSet *getset = as_getset(self);
    if (!check_instance(vm, getset, instance))
        return false;
    if (!getset->setter && getset->getter->flags & AW_MEMBER)
        return aw_raise(vm, &aw_attribute_error_type, "readonly attribute");
    if (!getset->setter)
        return aw_raise(vm, &aw_attribute_error_type,
                        "attribute '%V' of '%F' objects is not writable", getset->name,
                        getset->owner);
    AwValue args[] = {instance, value}, ignored;
    return getset->setter->function(vm, args, 2, &ignored) == AW_OK;
}

static bool getset_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwGetSet *getset = as_getset(self);
    *out = aw_str_format(vm, "<%s '%V' of '%F' objects>",
                         getset->getter->flags & AW_MEMBER ? "member" : "attribute", getset->name,
                         getset->owner);
    return *out != AW_UNSET;
}

static void getset_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((AwGetSet *)o)->name);
    aw_heap_mark_object(heap, ((AwGetSet *)o)->owner);
}

static AwStatus getset_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_getset(args[0])->name;
    return AW_OK;
}

static AwStatus getset_objclass(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_object(as_getset(args[0])->owner);
    return AW_OK;
}

static AwStatus getset_doc(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *doc = as_getset(args[0])->getter->doc;
    *out = doc ? aw_str_from(vm, doc) : AW_NONE;
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus getset_qualname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwGetSet *getset = as_getset(args[0]);
    return (*out = aw_str_format(vm, "%V.%V", getset->owner->qualname, getset->name)) != AW_UNSET;
}

static const AwNativeDef getset_methods[] = {
    {"__name__", getset_name, AW_GETTER, NULL},
    {"__qualname__", getset_qualname, AW_GETTER, NULL},
    {"__objclass__", getset_objclass, AW_GETTER, NULL},
    {"__doc__", getset_doc, AW_GETTER, NULL},
    {0},
};

AwType aw_getset_type = {
    AW_TYPE_HEADER(getset),
    .name = "getset_descriptor",
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE | AW_TYPE_DATA,
    .size = sizeof(AwGetSet),
    .base_type = &aw_object_type,
    .methods = getset_methods,
    .traverse = getset_traverse,
    .repr = getset_repr,
    .get = getset_get,
    .set = getset_set,
};

/* The same for what is a field of a C structure in CPython. */
AwType aw_member_getset_type = {
    AW_TYPE_HEADER(member_getset),
    .name = "member_descriptor",
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE | AW_TYPE_DATA,
    .size = sizeof(AwGetSet),
    .base_type = &aw_object_type,
    .methods = getset_methods,
    .traverse = getset_traverse,
    .repr = getset_repr,
    .get = getset_get,
    .set = getset_set,
};
