/* function.c: functions of the language as values. */
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/function.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

static AwFunction *as_function(AwValue v)
{
    return (AwFunction *)aw_as_object(v);
}

AwFunction *aw_function_new(AwVM *vm, AwCodeObject *code, AwDict *globals)
{
    size_t cells = code->code->free_count * sizeof(AwCell *);
    AwFunction *f = aw_object_new_sized(vm, &aw_function_type, sizeof *f + cells);
    if (!f)
        return NULL;
    f->code = code;
    f->globals = globals;
    f->builtins = vm->builtins;
    f->name = code->name;
    f->qualname = code->qualname;
    AwValue module = aw_dict_get_str(globals, aw_names.__name__);
    f->module = module ? module : AW_NONE;
    f->free_count = code->code->free_count;
    bool has_doc = !(code->flags & AW_CODE_NO_DOC) && code->code->const_count;
    f->doc = has_doc && aw_is_str(code->consts[0]) ? code->consts[0] : AW_NONE;
    return f;
}

bool aw_function_take_builtins(AwVM *vm, AwFunction *f)
{
    AwValue given = aw_dict_get_str(f->globals, aw_names.__builtins__);
    if (!given)
        return true;
    AwValue module;
    if (!aw_is_dict(given) &&
        aw_dict_get(vm, vm->modules, aw_names.builtins, &module) == AW_FOUND && given == module)
        given = aw_from_object(vm->builtins);
    f->mapped_builtins = !aw_is_dict(given);
    if (!f->mapped_builtins) {
        f->builtins = aw_as_dict(given);
        return true;
    }
    f->builtins = aw_dict_new(vm);
    return f->builtins && aw_dict_set_str(vm, f->builtins, aw_str_intern(vm, "", 0), given);
}

AwValue aw_function_builtins(AwVM *vm, const AwFunction *f)
{
    return f->mapped_builtins ? aw_dict_get_str(f->builtins, aw_str_intern(vm, "", 0))
                              : aw_from_object(f->builtins);
}

static bool function_get(AwVM *vm, AwValue self, AwValue instance, AwType *type, AwValue *out)
{
    (void)type;
    *out = self;
    if (!instance)
        return true;
    *out = aw_method_new(vm, self, instance);
    return *out != AW_UNSET;
}

static bool function_repr(AwVM *vm, AwValue self, AwValue *out)
{
    *out = aw_str_format(vm, "<function %V at 0x%s>", as_function(self)->qualname,
                         aw_address(self).text);
    return *out != AW_UNSET;
}

static void function_traverse(AwHeap *heap, AwObject *o)
{
    AwFunction *f = (AwFunction *)o;
    aw_heap_mark_object(heap, f->code);
    aw_heap_mark_object(heap, f->globals);
    aw_heap_mark_object(heap, f->builtins);
    AwValue held[] = {f->defaults, f->kwdefaults, f->annotations, f->name,
                      f->qualname, f->doc,        f->module};
    aw_heap_mark_many(heap, held, sizeof held / sizeof *held);
    aw_heap_mark_object(heap, f->attributes);
    for (uint32_t i = 0; i < f->free_count; i++)
        aw_heap_mark_object(heap, f->cells[i]);
}

/* ---- attributes ---- */

static AwFind function_getattr(AwVM *vm, AwValue self, AwValue name, AwValue *out)
{
    AwType *type = aw_type_of(self);
    AwValue found = aw_type_find(vm, type, name);
    if (found && aw_type_of(found)->flags & AW_TYPE_DATA)
        return aw_bind_found(vm, found, self, type, out);
    AwDict *attributes = as_function(self)->attributes;
    AwValue own = attributes ? aw_dict_get_str(attributes, name) : AW_UNSET;
    if (own) {
        *out = own;
        return AW_FOUND;
    }
    return found ? aw_bind_found(vm, found, self, type, out) : AW_ABSENT;
}

static AwDict *attributes_of(AwVM *vm, AwFunction *f)
{
    if (!f->attributes)
        f->attributes = aw_dict_new(vm);
    return f->attributes;
}

static bool function_setattr(AwVM *vm, AwValue self, AwValue name, AwValue value)
{
    AwValue found = aw_type_find(vm, aw_type_of(self), name);
    if (found && aw_type_of(found)->set)
        return aw_type_of(found)->set(vm, found, self, value);
    AwDict *attributes = attributes_of(vm, as_function(self));
    if (!attributes)
        return false;
    if (value)
        return aw_dict_set_str(vm, attributes, name, value);
    AwFind removed = aw_dict_remove(vm, attributes, name, NULL);
    return removed == AW_ABSENT ? aw_raise_no_attribute(vm, self, name) : removed == AW_FOUND;
}

#define GETTER(name, expression)                                                                   \
    static AwStatus get_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                    \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        AwFunction *f = as_function(args[0]);                                                      \
        *out = (expression);                                                                       \
        return AW_OK;                                                                              \
    }
GETTER(name, f->name)
GETTER(qualname, f->qualname)
GETTER(doc, f->doc)
GETTER(module, f->module)
GETTER(code, aw_from_object(f->code))
GETTER(globals, aw_from_object(f->globals))
GETTER(defaults, f->defaults ? f->defaults : AW_NONE)
GETTER(kwdefaults, f->kwdefaults ? f->kwdefaults : AW_NONE)

static AwStatus set_text(AwVM *vm, AwValue *place, AwValue value, const char *name)
{
    if (!value || !aw_is_str(value))
        return aw_raise_type(vm, "%s must be set to a string object", name);
    *place = value;
    return AW_OK;
}

static AwStatus set_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return set_text(vm, &as_function(args[0])->name, args[1], "__name__");
}

static AwStatus set_qualname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return set_text(vm, &as_function(args[0])->qualname, args[1], "__qualname__");
}

static AwStatus set_doc(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = AW_NONE;
    as_function(args[0])->doc = args[1] ? args[1] : AW_NONE;
    return AW_OK;
}

static AwStatus set_module(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = AW_NONE;
    as_function(args[0])->module = args[1] ? args[1] : AW_NONE;
    return AW_OK;
}

static AwStatus set_defaults(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (args[1] && args[1] != AW_NONE && !aw_is_tuple(args[1]))
        return aw_raise_type(vm, "__defaults__ must be set to a tuple object");
    as_function(args[0])->defaults = args[1] == AW_NONE ? AW_UNSET : args[1];
    return AW_OK;
}

static AwStatus set_kwdefaults(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (args[1] && args[1] != AW_NONE && !aw_is_dict(args[1]))
        return aw_raise_type(vm, "__kwdefaults__ must be set to a dict object");
    as_function(args[0])->kwdefaults = args[1] == AW_NONE ? AW_UNSET : args[1];
    return AW_OK;
}

static AwStatus get_annotations(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFunction *f = as_function(args[0]);
    if (!f->annotations)
        f->annotations = aw_from_object(aw_dict_new(vm));
    *out = f->annotations;
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus set_annotations(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (args[1] && args[1] != AW_NONE && !aw_is_dict(args[1]))
        return aw_raise_type(vm, "__annotations__ must be set to a dict object");
    as_function(args[0])->annotations = args[1] == AW_NONE ? AW_UNSET : args[1];
    return AW_OK;
}

static AwStatus get_dict(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_from_object(attributes_of(vm, as_function(args[0])));
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus set_dict(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (!args[1])
        return aw_raise_type(vm, "cannot delete __dict__");
    if (!aw_is_dict(args[1]))
        return aw_raise_type(vm, "__dict__ must be set to a dictionary, not a '%T'", args[1]);
    as_function(args[0])->attributes = aw_as_dict(args[1]);
    return AW_OK;
}

static AwStatus get_closure(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFunction *f = as_function(args[0]);
    *out = AW_NONE;
    if (!f->free_count)
        return AW_OK;
    *out = aw_tuple_new(vm, NULL, f->free_count);
    for (uint32_t i = 0; *out && i < f->free_count; i++)
        aw_as_tuple(*out)->items[i] = aw_from_object(f->cells[i]);
    return *out ? AW_OK : AW_RAISED;
}

/* The cells of `closure` into a new function; CPython's sentences where they do not fit. */
static bool take_closure(AwVM *vm, AwFunction *f, AwValue closure)
{
    uint32_t count = closure && closure != AW_NONE && aw_is_tuple(closure)
                         ? (uint32_t)aw_as_tuple(closure)->count
                         : 0;
    if (closure && closure != AW_NONE && !aw_is_tuple(closure))
        return aw_raise_type(vm, "arg 5 (closure) must be %s",
                             f->free_count ? "tuple" : "None or tuple");
    if (f->free_count && (!closure || closure == AW_NONE))
        return aw_raise_type(vm, "arg 5 (closure) must be tuple");
    if (count != f->free_count)
        return aw_raise_value(vm, "%V requires closure of length %u, not %u", f->code->name,
                              f->free_count, count);
    for (uint32_t i = 0; i < count; i++) {
        AwValue cell = aw_as_tuple(closure)->items[i];
        if (!aw_is_exact(cell, &aw_cell_type))
            return aw_raise_type(vm, "arg 5 (closure) expected cell, found %T", cell);
        f->cells[i] = (AwCell *)aw_as_object(cell);
    }
    return true;
}

/* types.FunctionType(code, globals, name=None, argdefs=None, closure=None) */
static AwStatus function_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue code = args[1], globals = args[2], name = args[3], defaults = args[4];
    if (!aw_is_exact(code, &aw_code_type))
        return aw_raise_type(vm, "function() argument 'code' must be code, not %A", code);
    if (!aw_is_dict(globals))
        return aw_raise_type(vm, "function() argument 'globals' must be dict, not %A", globals);
    if (name && name != AW_NONE && !aw_is_str(name))
        return aw_raise_type(vm, "arg 3 (name) must be None or string");
    if (defaults && defaults != AW_NONE && !aw_is_tuple(defaults))
        return aw_raise_type(vm, "arg 4 (defaults) must be None or tuple");
    AwFunction *f = aw_function_new(vm, (AwCodeObject *)aw_as_object(code), aw_as_dict(globals));
    if (!f || !take_closure(vm, f, args[5]) || !aw_function_take_builtins(vm, f))
        return AW_RAISED;
    if (name && name != AW_NONE)
        f->name = name;
    if (defaults && defaults != AW_NONE)
        f->defaults = defaults;
    *out = aw_from_object(f);
    return AW_OK;
}

static AwStatus set_code(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFunction *f = as_function(args[0]);
    *out = AW_NONE;
    if (!args[1] || !aw_is_exact(args[1], &aw_code_type))
        return aw_raise_type(vm, "__code__ must be set to a code object");
    AwCodeObject *code = (AwCodeObject *)aw_as_object(args[1]);
    if (code->code->free_count != f->free_count)
        return aw_raise_value(vm, "%V() requires a code object with %u free vars, not %u", f->name,
                              f->free_count, code->code->free_count);
    f->code = code;
    return AW_OK;
}

static AwStatus get_builtins(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_function_builtins(vm, as_function(args[0]));
    return AW_OK;
}

static const AwNativeDef function_methods[] = {
    {"__new__(cls, code, globals, name=None, argdefs=None, closure=None)", function_new, AW_STATIC,
     "Create a function object."},
    {"__name__", get_name, AW_GETTER, NULL},
    {"__name__", set_name, AW_SETTER, NULL},
    {"__qualname__", get_qualname, AW_GETTER, NULL},
    {"__qualname__", set_qualname, AW_SETTER, NULL},
    {"__doc__", get_doc, AW_GETTER, NULL},
    {"__doc__", set_doc, AW_SETTER, NULL},
    {"__module__", get_module, AW_GETTER, NULL},
    {"__module__", set_module, AW_SETTER, NULL},
    {"__code__", get_code, AW_GETTER, NULL},
    {"__code__", set_code, AW_SETTER, NULL},
    {"__globals__", get_globals, AW_GETTER | AW_MEMBER, NULL},
    {"__defaults__", get_defaults, AW_GETTER, NULL},
    {"__defaults__", set_defaults, AW_SETTER, NULL},
    {"__kwdefaults__", get_kwdefaults, AW_GETTER, NULL},
    {"__kwdefaults__", set_kwdefaults, AW_SETTER, NULL},
    {"__annotations__", get_annotations, AW_GETTER, NULL},
    {"__annotations__", set_annotations, AW_SETTER, NULL},
    {"__dict__", get_dict, AW_GETTER, NULL},
    {"__dict__", set_dict, AW_SETTER, NULL},
    {"__builtins__", get_builtins, AW_GETTER | AW_MEMBER, NULL},
    {"__closure__", get_closure, AW_GETTER | AW_MEMBER, NULL},
    {0},
};

/* The engine calls functions itself; this is how others get there. */
static AwStatus function_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                              AwValue *out)
{
    return aw_call_kw(vm, self, args, argc, kwnames, out) ? AW_OK : AW_RAISED;
}

AwType aw_function_type = {
    AW_TYPE_HEADER(function),
    .name = "function",
    .flags = AW_TYPE_FINAL | AW_TYPE_METHOD,
    .size = sizeof(AwFunction),
    .base_type = &aw_object_type,
    .methods = function_methods,
    .traverse = function_traverse,
    .repr = function_repr,
    .getattr = function_getattr,
    .setattr = function_setattr,
    .call = function_call,
    .get = function_get,
};
