/* operator_object.c: asking any value to show itself, hash, compare, call, give attributes; arithmetic is in
 * operator_number.c, containers and iteration are in operator_container.c.
 *
 * Types are looked at through their slots. A builtin type that nobody looked into yet has not inherited its slots:
 * where a slot is empty, slot_type() makes the type ready and looks again.
 */
#include "base/memory.h"
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

/* v's type, ready. */
static inline AwType *slot_type(AwVM *vm, AwValue v)
{
    AwType *type = aw_type_of(v);
    if (AW_UNLIKELY(!(type->flags & AW_TYPE_READY)) && !aw_type_ready(vm, type))
        abort(); /* MemoryError while making what every program needs */
    return type;
}

/* ---- depth of C calls ---- */

bool aw_stack_left(void)
{
    static char *lowest;
    char *here = __builtin_frame_address(0);
    if (AW_UNLIKELY(!lowest)) {
        struct rlimit limit;
        size_t size = 8u << 20;
        if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
            size = limit.rlim_cur;
        lowest = here - size + (size > (1u << 20) ? 512u << 10 : size / 2);
    }
    return here > lowest;
}

bool aw_check_stack(AwVM *vm)
{
    return AW_LIKELY(aw_stack_left()) ||
           aw_raise(vm, &aw_recursion_error_type, "maximum recursion depth exceeded");
}

/* Values nest in values, and C recurses along: no deeper than frames may, nor than the C stack is. */
static uint32_t depth;

bool aw_enter_nested(AwVM *vm, const char *doing)
{
    if (AW_LIKELY(depth < vm->recursion_limit && aw_stack_left())) {
        depth++;
        return true;
    }
    return aw_raise(vm, &aw_recursion_error_type, "maximum recursion depth exceeded%s", doing);
}

void aw_leave_nested(void)
{
    depth--;
}

AwAddress aw_address(AwValue v)
{
    AwAddress address;
    snprintf(address.text, sizeof address.text, "%012llx", (unsigned long long)v);
    return address;
}

/* ---- text ---- */

static bool is_text(AwVM *vm, AwValue result, const char *method)
{
    return aw_is_str(result) ||
           aw_raise_type(vm, "%s returned non-string (type %T)", method, result);
}

bool aw_repr(AwVM *vm, AwValue v, AwValue *out)
{
    AwType *type = slot_type(vm, v);
    if (!aw_enter_nested(vm, " while getting the repr of an object"))
        return false;
    bool ok = type->repr(vm, v, out);
    aw_leave_nested();
    return ok && is_text(vm, *out, "__repr__");
}

bool aw_str(AwVM *vm, AwValue v, AwValue *out)
{
    if (aw_is_exact(v, &aw_str_type)) {
        *out = v;
        return true;
    }
    AwType *type = slot_type(vm, v);
    bool own = type->str;
    if (!aw_enter_nested(vm, own ? " while getting the str of an object"
                                 : " while getting the repr of an object"))
        return false;
    bool ok = own ? type->str(vm, v, out) : type->repr(vm, v, out);
    aw_leave_nested();
    return ok && is_text(vm, *out, "__str__");
}

static void escape_codepoint(AwBuffer *out, uint32_t c)
{
    if (c < 0x100)
        aw_buffer_append_format(out, "\\x%02x", c);
    else if (c < 0x10000)
        aw_buffer_append_format(out, "\\u%04x", c);
    else
        aw_buffer_append_format(out, "\\U%08x", c);
}

bool aw_ascii(AwVM *vm, AwValue v, AwValue *out)
{
    if (!aw_repr(vm, v, out))
        return false;
    AwStr *text = aw_as_str(*out);
    if (aw_str_is_ascii(text))
        return true;
    AwBuffer buffer = {0};
    for (uint32_t i = 0; i < text->size;) {
        unsigned char c = (unsigned char)text->data[i];
        if (c < 0x80) {
            aw_buffer_append_byte(&buffer, (char)c);
            i++;
            continue;
        }
        int more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
        uint32_t codepoint = c & (0x3fu >> more);
        for (int k = 1; k <= more; k++)
            codepoint = codepoint << 6 | ((unsigned char)text->data[i + (uint32_t)k] & 0x3f);
        escape_codepoint(&buffer, codepoint);
        i += (uint32_t)more + 1;
    }
    *out = aw_str_take(vm, &buffer);
    return *out != AW_UNSET;
}

/* Whether format() of this value is the builtin mini-language of numbers and text. */
static bool formats_by_spec(AwVM *vm, AwType *type)
{
    if (!(type->flags & (AW_TYPE_INT | AW_TYPE_FLOAT | AW_TYPE_STR)))
        return false;
    if (!(type->flags & AW_TYPE_HEAP))
        return true;
    AwValue method = aw_type_find(vm, type, aw_names.__format__);
    return !method || aw_is_exact(method, &aw_method_descriptor_type);
}

bool aw_format_value(AwVM *vm, AwValue v, AwValue spec, AwValue *out)
{
    bool empty = !spec || aw_as_str(spec)->size == 0;
    if (empty && (aw_is_exact(v, &aw_str_type) || aw_is_int(v) || aw_is_double(v)))
        return aw_str(vm, v, out);
    AwType *type = slot_type(vm, v);
    if (formats_by_spec(vm, type)) {
        if (empty)
            return aw_str(vm, v, out);
        AwBuffer buffer = {0};
        if (!aw_format_spec(vm, v, aw_as_str(spec)->data, aw_as_str(spec)->size, &buffer)) {
            aw_buffer_deinit(&buffer);
            return false;
        }
        *out = aw_str_take(vm, &buffer);
        return *out != AW_UNSET;
    }
    AwValue method = aw_type_find(vm, type, aw_names.__format__);
    if (!spec)
        spec = aw_str_new(vm, "", 0);
    if (!spec || !method || !aw_bind(vm, method, v, type, &method) ||
        !aw_call(vm, method, &spec, 1, out))
        return false;
    return aw_is_str(*out) || aw_raise_type(vm, "__format__ must return a str, not %T", *out);
}

/* ---- hash and truth ---- */

bool aw_hash(AwVM *vm, AwValue v, int64_t *out)
{
    if (aw_is_exact(v, &aw_str_type)) {
        *out = aw_str_hash(aw_as_str(v));
        return true;
    }
    if (aw_is_int(v)) {
        *out = aw_int_hash(v);
        return true;
    }
    AwType *type = slot_type(vm, v);
    if (!type->hash)
        return aw_raise_type(vm, "unhashable type: '%T'", v);
    if (!aw_enter_nested(vm, ""))
        return false;
    bool ok = type->hash(vm, v, out);
    aw_leave_nested();
    return ok;
}

bool aw_truth(AwVM *vm, AwValue v, bool *out)
{
    *out = v == AW_TRUE;
    if (aw_is_bool(v) || v == AW_NONE)
        return true;
    if (aw_is_int(v)) {
        *out = v != aw_from_int(0);
        return true;
    }
    AwType *type = slot_type(vm, v);
    if (type->truth)
        return type->truth(vm, v, out);
    *out = true;
    if (!type->length)
        return true;
    int64_t length;
    if (!type->length(vm, v, &length))
        return false;
    *out = length != 0;
    return true;
}

/* ---- comparing ---- */

static const AwCompare swapped[] = {AW_GT, AW_GE, AW_EQ, AW_NE, AW_LT, AW_LE};
static const char *const compare_signs[] = {"<", "<=", "==", "!=", ">", ">="};

/* Nobody knows: identity, or the TypeError of an order. */
static bool compare_default(AwVM *vm, AwValue v, AwValue w, AwCompare op, AwValue *out)
{
    if (op == AW_EQ || op == AW_NE) {
        *out = aw_from_bool((v == w) == (op == AW_EQ));
        return true;
    }
    return aw_raise_type(vm, "'%s' not supported between instances of '%T' and '%T'",
                         compare_signs[op], v, w);
}

static bool compare_slots(AwVM *vm, AwValue v, AwValue w, AwCompare op, AwValue *out)
{
    AwType *vtype = slot_type(vm, v), *wtype = slot_type(vm, w);
    bool reflected = false;
    if (vtype != wtype && aw_is_subtype(wtype, vtype)) {
        reflected = true;
        if (!wtype->compare(vm, w, v, swapped[op], out))
            return false;
        if (*out != AW_NOT_IMPLEMENTED)
            return true;
    }
    if (!vtype->compare(vm, v, w, op, out))
        return false;
    if (*out == AW_NOT_IMPLEMENTED && !reflected && !wtype->compare(vm, w, v, swapped[op], out))
        return false;
    return *out != AW_NOT_IMPLEMENTED || compare_default(vm, v, w, op, out);
}

bool aw_compare(AwVM *vm, AwValue v, AwValue w, AwCompare op, AwValue *out)
{
    if (aw_are_ints(v, w)) {
        *out =
            aw_from_bool(aw_order_holds(((int64_t)v > (int64_t)w) - ((int64_t)v < (int64_t)w), op));
        return true;
    }
    if (!aw_enter_nested(vm, " in comparison"))
        return false;
    bool ok = compare_slots(vm, v, w, op, out);
    aw_leave_nested();
    return ok;
}

bool aw_compare_right(AwVM *vm, AwValue v, AwValue w, AwCompare op, AwValue *out)
{
    if (!slot_type(vm, w)->compare(vm, w, v, swapped[op], out))
        return false;
    return *out != AW_NOT_IMPLEMENTED || compare_default(vm, v, w, op, out);
}

bool aw_compare_truth(AwVM *vm, AwValue v, AwValue w, AwCompare op, bool *out)
{
    AwValue result;
    if (!aw_compare(vm, v, w, op, &result))
        return false;
    if (aw_is_bool(result)) {
        *out = result == AW_TRUE;
        return true;
    }
    return aw_truth(vm, result, out);
}

bool aw_equal(AwVM *vm, AwValue v, AwValue w, bool *out)
{
    if (v == w) {
        *out = true;
        return true;
    }
    if (aw_are_ints(v, w)) {
        *out = false;
        return true;
    }
    if (aw_is_exact(v, &aw_str_type) && aw_is_exact(w, &aw_str_type)) {
        *out = aw_str_equal(v, w);
        return true;
    }
    return aw_compare_truth(vm, v, w, AW_EQ, out);
}

/* ---- attributes ---- */

static bool intern_name(AwVM *vm, AwValue *name)
{
    if (AW_LIKELY(aw_as_str(*name)->flags & AW_STR_INTERNED))
        return true;
    *name = aw_str_interned(vm, *name);
    return *name != AW_UNSET;
}

bool aw_getattr(AwVM *vm, AwValue v, AwValue name, AwValue *out)
{
    AwType *type = slot_type(vm, v);
    if (!intern_name(vm, &name))
        return false;
    AwFind found = (type->getattr ? type->getattr : aw_generic_find_attr)(vm, v, name, out);
    return AW_LIKELY(found == AW_FOUND) || aw_asked_in_vain(vm, found, v, name);
}

AwFind aw_find_attr(AwVM *vm, AwValue v, AwValue name, AwValue *out)
{
    AwType *type = slot_type(vm, v);
    if (!intern_name(vm, &name))
        return AW_FIND_ERROR;
    AwFind found = (type->getattr ? type->getattr : aw_generic_find_attr)(vm, v, name, out);
    if (found != AW_FIND_ERROR)
        return found;
    return aw_catch(vm, &aw_attribute_error_type) ? AW_ABSENT : AW_FIND_ERROR;
}

bool aw_setattr(AwVM *vm, AwValue v, AwValue name, AwValue value)
{
    AwType *type = slot_type(vm, v);
    if (!intern_name(vm, &name))
        return false;
    return type->setattr ? type->setattr(vm, v, name, value)
                         : aw_generic_setattr(vm, v, name, value);
}

/* ---- classes ---- */

/* What `check` of the metaclass says, if the metaclass is of the language and defines it; ABSENT: it does not. */
static AwFind ask_metaclass(AwVM *vm, AwValue class, AwValue check, AwValue v, bool *out)
{
    AwType *meta = aw_type_of(class);
    AwValue method = aw_type_find(vm, meta, check), result;
    if (!method || (aw_is_type(class) && method == aw_type_find(vm, &aw_type_type, check)))
        return AW_ABSENT;
    if (!aw_bind(vm, method, class, meta, &method) || !aw_call(vm, method, &v, 1, &result) ||
        !aw_truth(vm, result, out))
        return AW_FIND_ERROR;
    return AW_FOUND;
}

typedef bool (*ClassCheck)(AwVM *vm, AwValue v, AwValue class, bool *out);

static bool check_any(AwVM *vm, AwValue v, AwValue classes, ClassCheck check, bool *out)
{
    *out = false;
    if (!aw_enter_nested(vm, " in __instancecheck__"))
        return false;
    AwTuple *tuple = aw_as_tuple(classes);
    bool ok = true;
    for (size_t i = 0; ok && !*out && i < tuple->count; i++)
        ok = check(vm, v, tuple->items[i], out);
    aw_leave_nested();
    return ok;
}

/* `__bases__` of what stands for a class: a tuple, or AW_UNSET without an exception. */
static bool find_bases(AwVM *vm, AwValue v, AwValue *bases)
{
    AwFind found = aw_find_attr(vm, v, aw_names.__bases__, bases);
    if (found != AW_FOUND || !aw_is_tuple(*bases))
        *bases = AW_UNSET;
    return found != AW_FIND_ERROR;
}

/* Walks `__bases__` of values that are no classes. */
static bool derives(AwVM *vm, AwValue v, AwValue class, bool *out)
{
    AwValue bases;
    *out = v == class;
    if (*out)
        return true;
    if (!find_bases(vm, v, &bases) || !aw_enter_nested(vm, " in __issubclass__"))
        return false;
    bool ok = true;
    for (size_t i = 0; ok && bases && !*out && i < aw_as_tuple(bases)->count; i++)
        ok = derives(vm, aw_as_tuple(bases)->items[i], class, out);
    aw_leave_nested();
    return ok;
}

/* `__class__` of an instance where it may be something else than its type; else AW_UNSET. */
static bool claimed_class(AwVM *vm, AwValue v, AwValue *out)
{
    AwType *type = aw_type_of(v);
    AwValue name = aw_names.__class__;
    bool plain = !(type->flags & AW_TYPE_USER_GETATTRIBUTE) &&
                 (!type->getattr || type->getattr == aw_type_type.getattr) &&
                 aw_type_find(vm, type, name) == aw_type_find(vm, &aw_object_type, name);
    *out = AW_UNSET;
    return plain || aw_find_attr(vm, v, name, out) != AW_FIND_ERROR;
}

bool aw_isinstance_plain(AwVM *vm, AwValue v, AwValue class, bool *out)
{
    AwType *type = aw_type_of(v);
    AwValue claimed = AW_UNSET, bases;
    if (aw_is_type(class)) {
        *out = aw_is_subtype(type, aw_as_type(class));
        if (*out)
            return true;
        if (!claimed_class(vm, v, &claimed))
            return false;
        *out = claimed && aw_is_type(claimed) && aw_type_ready(vm, aw_as_type(claimed)) &&
               aw_is_subtype(aw_as_type(claimed), aw_as_type(class));
        return true;
    }
    if (!find_bases(vm, class, &bases))
        return false;
    if (!bases)
        return aw_raise_type(vm, "isinstance() arg 2 must be a type, a tuple of types, or a union");
    if (aw_find_attr(vm, v, aw_names.__class__, &claimed) == AW_FIND_ERROR)
        return false;
    return derives(vm, claimed ? claimed : aw_from_object(type), class, out);
}

bool aw_issubclass_plain(AwVM *vm, AwValue v, AwValue class, bool *out)
{
    AwValue bases;
    if (aw_is_type(v) && aw_is_type(class)) {
        if (!aw_type_ready(vm, aw_as_type(v)))
            return false;
        *out = aw_is_subtype(aw_as_type(v), aw_as_type(class));
        return true;
    }
    if (!find_bases(vm, v, &bases))
        return false;
    if (!bases)
        return aw_raise_type(vm, "issubclass() arg 1 must be a class");
    if (!find_bases(vm, class, &bases))
        return false;
    if (!bases)
        return aw_raise_type(vm,
                             "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    return derives(vm, v, class, out);
}

bool aw_isinstance(AwVM *vm, AwValue v, AwValue class, bool *out)
{
    if (class == aw_from_object(aw_type_of(v))) {
        *out = true;
        return true;
    }
    if (aw_is_object(class) && aw_type_of(class) == &aw_type_type)
        return aw_isinstance_plain(vm, v, class, out);
    if (aw_is_tuple(class))
        return check_any(vm, v, class, aw_isinstance, out);
    AwFind found = ask_metaclass(vm, class, aw_names.__instancecheck__, v, out);
    if (found != AW_ABSENT)
        return found == AW_FOUND;
    return aw_isinstance_plain(vm, v, class, out);
}

bool aw_issubclass(AwVM *vm, AwValue v, AwValue class, bool *out)
{
    if (aw_is_tuple(class))
        return check_any(vm, v, class, aw_issubclass, out);
    AwFind found = ask_metaclass(vm, class, aw_names.__subclasscheck__, v, out);
    if (found != AW_ABSENT)
        return found == AW_FOUND;
    return aw_issubclass_plain(vm, v, class, out);
}

/* ---- showing containers that contain themselves ---- */

static AwValue *shown;
static size_t shown_count, shown_capacity;

bool aw_repr_enter(AwVM *vm, AwValue v)
{
    (void)vm;
    for (size_t i = shown_count; i-- > 0;)
        if (shown[i] == v)
            return false;
    if (shown_count == shown_capacity) {
        shown_capacity = shown_capacity ? shown_capacity * 2 : 16;
        shown = aw_memory_realloc(shown, shown_capacity * sizeof *shown);
    }
    shown[shown_count++] = v;
    return true;
}

void aw_repr_leave(AwVM *vm, AwValue v)
{
    (void)vm;
    for (size_t i = shown_count; i-- > 0;)
        if (shown[i] == v) { /* the last, unless VM threads took turns in the middle of it */
            memmove(shown + i, shown + i + 1, (shown_count - i - 1) * sizeof *shown);
            shown_count--;
            break;
        }
    if (shown_count == 0) {
        free(shown);
        shown = NULL;
        shown_capacity = 0;
    }
}

/* ---- calls ---- */

bool aw_call(AwVM *vm, AwValue callable, AwValue *args, int argc, AwValue *out)
{
    return aw_call_kw(vm, callable, args, argc, AW_UNSET, out);
}

bool aw_call_kw(AwVM *vm, AwValue callable, AwValue *args, int argc, AwValue kwnames, AwValue *out)
{
    AwValue nothing = AW_UNSET; /* so that nobody copies from NULL, not even no bytes */
    return vm->calls.call(vm, callable, args ? args : &nothing, argc, kwnames, out);
}

bool aw_call_method(AwVM *vm, AwValue self, AwValue name, AwValue *args, int argc, AwValue *out)
{
    AwType *type = slot_type(vm, self);
    AwValue method = type->getattr ? AW_UNSET : aw_type_find(vm, type, name);
    bool plain = method && aw_type_of(method)->flags & AW_TYPE_METHOD && argc < 8 &&
                 !(type->flags & AW_TYPE_HAS_DICT);
    if (!plain)
        return aw_getattr(vm, self, name, &method) && aw_call(vm, method, args, argc, out);
    AwValue all[8] = {self};
    if (argc)
        memcpy(all + 1, args, (size_t)argc * sizeof *all);
    return aw_call(vm, method, all, argc + 1, out);
}

AwStatus aw_tail_call_kw(AwVM *vm, AwValue callable, const AwValue *args, int argc, AwValue kwnames)
{
    vm->tail.callable = callable;
    vm->tail.kwnames = kwnames;
    vm->tail.argc = argc;
    vm->tail.args_tuple = AW_UNSET;
    if (argc <= (int)(sizeof vm->tail.args / sizeof *vm->tail.args)) {
        if (argc)
            memmove(vm->tail.args, args, (size_t)argc * sizeof *args);
        return AW_CALL;
    }
    vm->tail.args_tuple = aw_tuple_new(vm, args, (size_t)argc);
    return vm->tail.args_tuple ? AW_CALL : AW_RAISED;
}

AwStatus aw_tail_call(AwVM *vm, AwValue callable, const AwValue *args, int argc)
{
    return aw_tail_call_kw(vm, callable, args, argc, AW_UNSET);
}
