/* weakproxy.c: weakref.proxy: stands for an object that it does not keep. Each operation is that of the object; while it runs, the
 * object is kept. */
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"
#include "vm/objects/weakref_inside.h"

static AwWeakref *as_proxy(AwValue v)
{
    return (AwWeakref *)aw_as_object(v);
}

static bool is_proxy(AwValue v)
{
    return aw_is_exact(v, &aw_weakproxy_type) || aw_is_exact(v, &aw_weakproxy_callable_type);
}

AwValue aw_weakproxy_new(AwVM *vm, AwValue target, AwValue callback, bool watched)
{
    if (!aw_weakref_check_target(vm, target))
        return AW_UNSET;
    AwType *type = aw_type_of(target)->call ? &aw_weakproxy_callable_type : &aw_weakproxy_type;
    AwWeakref *proxy = callback ? NULL : aw_weakref_find_plain(vm, target, type);
    if (!proxy)
        proxy = aw_weakref_make(vm, type, target, callback, watched);
    return aw_from_object(proxy);
}

static void proxy_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((AwWeakref *)o)->callback);
}

static void proxy_finalize(AwVM *vm, AwObject *o)
{
    aw_heap_remove_weakref(vm, (AwWeakref *)o);
}

/* What a proxy stands for, or the value itself if it is none; a root until aw_root_release(). */
static bool plain(AwVM *vm, AwValue v, AwValue *out)
{
    *out = is_proxy(v) ? as_proxy(v)->target : v;
    if (!*out)
        return aw_raise(vm, &aw_reference_error_type, "weakly-referenced object no longer exists");
    aw_root_push(vm, *out);
    return true;
}

#define WITH_PLAIN(value, target, result, expression)                                              \
    size_t mark_ = aw_root_mark(vm);                                                               \
    AwValue target;                                                                                \
    result ok_ = plain(vm, value, &target) ? (expression) : (result)0;                             \
    aw_root_release(vm, mark_);                                                                    \
    return ok_

static bool target_getattr(AwVM *vm, AwValue self, AwValue name, AwValue *out)
{
    WITH_PLAIN(self, target, bool, aw_getattr(vm, target, name, out));
}

/* That the target is dead, or what it lacks, was raised: nothing is merely absent. */
static AwFind proxy_getattr(AwVM *vm, AwValue self, AwValue name, AwValue *out)
{
    return target_getattr(vm, self, name, out) ? AW_FOUND : AW_FIND_ERROR;
}

static bool proxy_setattr(AwVM *vm, AwValue self, AwValue name, AwValue value)
{
    WITH_PLAIN(self, target, bool, aw_setattr(vm, target, name, value));
}

static bool proxy_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwValue target = as_proxy(self)->target;
    *out = aw_str_format(vm, "<weakproxy at 0x%s to %s at 0x%s>", aw_address(self).text,
                         target ? aw_type_of(target)->name : "NoneType",
                         target ? aw_address(target).text : aw_address(AW_NONE).text);
    return *out != AW_UNSET;
}

static bool proxy_str(AwVM *vm, AwValue self, AwValue *out)
{
    WITH_PLAIN(self, target, bool, aw_str(vm, target, out));
}

static bool proxy_truth(AwVM *vm, AwValue self, bool *out)
{
    WITH_PLAIN(self, target, bool, aw_truth(vm, target, out));
}

static bool proxy_length(AwVM *vm, AwValue self, int64_t *out)
{
    WITH_PLAIN(self, target, bool, aw_length(vm, target, out));
}

static bool proxy_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    WITH_PLAIN(self, target, bool, aw_getitem(vm, target, key, out));
}

static bool proxy_setitem(AwVM *vm, AwValue self, AwValue key, AwValue value)
{
    WITH_PLAIN(self, target, bool, aw_setitem(vm, target, key, value));
}

static AwFind proxy_contains(AwVM *vm, AwValue self, AwValue item)
{
    size_t mark = aw_root_mark(vm);
    AwValue target;
    AwFind found = plain(vm, self, &target) ? aw_contains(vm, target, item) : AW_FIND_ERROR;
    aw_root_release(vm, mark);
    return found;
}

static bool proxy_iter(AwVM *vm, AwValue self, AwValue *out)
{
    WITH_PLAIN(self, target, bool, aw_iter(vm, target, out));
}

static AwIter next_of(AwVM *vm, AwValue target, AwValue *out)
{
    if (aw_type_of(target)->next)
        return aw_next(vm, target, out);
    return (AwIter)aw_raise_type(vm, "Weakref proxy referenced a non-iterator '%.200s' object",
                                 aw_type_of(target)->name);
}

static AwIter proxy_next(AwVM *vm, AwValue self, AwValue *out)
{
    WITH_PLAIN(self, target, AwIter, next_of(vm, target, out));
}

static bool proxy_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    size_t mark = aw_root_mark(vm);
    AwValue a, b;
    bool ok = plain(vm, self, &a) && plain(vm, other, &b) && aw_compare(vm, a, b, op, out);
    aw_root_release(vm, mark);
    return ok;
}

static bool binary(AwVM *vm, int op, bool inplace, AwValue left, AwValue right, AwValue *out)
{
    size_t mark = aw_root_mark(vm);
    AwValue a, b;
    bool ok = plain(vm, left, &a) && plain(vm, right, &b) && aw_binary(vm, op, inplace, a, b, out);
    aw_root_release(vm, mark);
    return ok;
}

#define BINARY(name, op)                                                                           \
    static bool proxy_##name(AwVM *vm, AwValue left, AwValue right, AwValue *out)                  \
    {                                                                                              \
        return binary(vm, op, false, left, right, out);                                            \
    }                                                                                              \
    static bool proxy_i##name(AwVM *vm, AwValue left, AwValue right, AwValue *out)                 \
    {                                                                                              \
        return binary(vm, op, true, left, right, out);                                             \
    }
BINARY(add, AW_BIN_ADD)
BINARY(sub, AW_BIN_SUB)
BINARY(mul, AW_BIN_MUL)
BINARY(matmul, AW_BIN_MATMUL)
BINARY(truediv, AW_BIN_TRUEDIV)
BINARY(floordiv, AW_BIN_FLOORDIV)
BINARY(mod, AW_BIN_MOD)
BINARY(pow, AW_BIN_POW)
BINARY(lshift, AW_BIN_LSHIFT)
BINARY(rshift, AW_BIN_RSHIFT)
BINARY(and, AW_BIN_AND)
BINARY(xor, AW_BIN_XOR)
BINARY(or, AW_BIN_OR)
static bool proxy_divmod(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    return binary(vm, AW_BIN_DIVMOD, false, left, right, out);
}

/* int(target) or float(target), with their errors. */
static bool convert(AwVM *vm, AwType *type, AwValue target, AwValue *out)
{
    return aw_call(vm, aw_from_object(type), &target, 1, out);
}

#define UNARY(name, call)                                                                          \
    static bool proxy_##name(AwVM *vm, AwValue self, AwValue *out)                                 \
    {                                                                                              \
        WITH_PLAIN(self, target, bool, call);                                                      \
    }
UNARY(neg, aw_unary(vm, AW_UN_NEG, target, out))
UNARY(pos, aw_unary(vm, AW_UN_POS, target, out))
UNARY(invert, aw_unary(vm, AW_UN_INVERT, target, out))
UNARY(abs, aw_unary(vm, AW_UN_ABS, target, out))
UNARY(index, aw_to_index(vm, target, out))
UNARY(to_int, convert(vm, &aw_int_type, target, out))
UNARY(to_float, convert(vm, &aw_float_type, target, out))

static AwStatus proxy_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                           AwValue *out)
{
    AwValue target;
    size_t mark = aw_root_mark(vm);
    bool ok = plain(vm, self, &target) && aw_call_kw(vm, target, args, argc, kwnames, out);
    aw_root_release(vm, mark);
    return ok ? AW_OK : AW_RAISED;
}

static AwStatus call_special(AwVM *vm, AwValue self, const char *name, AwValue *out)
{
    size_t mark = aw_root_mark(vm);
    AwValue target, key = aw_str_intern_text(vm, name);
    bool ok = key && plain(vm, self, &target) && aw_call_method(vm, target, key, NULL, 0, out);
    aw_root_release(vm, mark);
    return ok ? AW_OK : AW_RAISED;
}

static AwStatus proxy_bytes(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return call_special(vm, args[0], "__bytes__", out);
}

static AwStatus proxy_reversed(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return call_special(vm, args[0], "__reversed__", out);
}

static const AwNativeDef proxy_methods[] = {
    {"__bytes__(self, /)", proxy_bytes, AW_REENTERS, NULL},
    {"__reversed__(self, /)", proxy_reversed, AW_REENTERS, NULL},
    {0}};

#define PROXY(id, shown, calls)                                                                    \
    AwType aw_##id##_type = {                                                                      \
        AW_TYPE_HEADER(id),                                                                        \
        .name = shown,                                                                             \
        .module = "weakref",                                                                       \
        .base_type = &aw_object_type,                                                              \
        .flags = AW_TYPE_FINALIZE | AW_TYPE_NO_INSTANTIATE | AW_TYPE_FINAL,                        \
        .size = sizeof(AwWeakref),                                                                 \
        .methods = proxy_methods,                                                                  \
        .traverse = proxy_traverse,                                                                \
        .finalize = proxy_finalize,                                                                \
        .getattr = proxy_getattr,                                                                  \
        .setattr = proxy_setattr,                                                                  \
        .repr = proxy_repr,                                                                        \
        .str = proxy_str,                                                                          \
        .truth = proxy_truth,                                                                      \
        .length = proxy_length,                                                                    \
        .getitem = proxy_getitem,                                                                  \
        .setitem = proxy_setitem,                                                                  \
        .contains = proxy_contains,                                                                \
        .iter = proxy_iter,                                                                        \
        .next = proxy_next,                                                                        \
        .compare = proxy_compare,                                                                  \
        .binary = {proxy_add, proxy_sub, proxy_mul, proxy_matmul, proxy_truediv, proxy_floordiv,   \
                   proxy_mod, proxy_pow, proxy_lshift, proxy_rshift, proxy_and, proxy_xor,         \
                   proxy_or, proxy_divmod},                                                        \
        .inplace = {proxy_iadd, proxy_isub, proxy_imul, proxy_imatmul, proxy_itruediv,             \
                    proxy_ifloordiv, proxy_imod, proxy_ipow, proxy_ilshift, proxy_irshift,         \
                    proxy_iand, proxy_ixor, proxy_ior},                                            \
        .unary = {proxy_neg, proxy_pos, proxy_invert, proxy_abs},                                  \
        .index = proxy_index,                                                                      \
        .to_int = proxy_to_int,                                                                    \
        .to_float = proxy_to_float,                                                                \
        .call = calls,                                                                             \
    }

PROXY(weakproxy, "ProxyType", NULL);
PROXY(weakproxy_callable, "CallableProxyType", proxy_call);
