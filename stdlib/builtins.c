/* builtins.c: the functions and names that every module sees. Iterators (zip, map …) are in iterators.c, print and
 * files in io.c, compile and eval in exec.c.
 */
#include "stdlib/builtins.h"

#include "stdlib/iterators.h"

#include "base/utf8.h"
#include "vm/engine/engine.h"
#include "vm/objects/memoryview.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* ---- asking a value ---- */

static AwStatus builtin_len(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t length;
    if (!aw_length(vm, args[0], &length))
        return AW_RAISED;
    *out = aw_int_new(vm, length);
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus builtin_repr(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS(aw_repr(vm, args[0], out));
}

static AwStatus builtin_ascii(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS(aw_ascii(vm, args[0], out));
}

static AwStatus builtin_format(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (args[1] && !aw_is_str(args[1])) {
        aw_raise_type(vm, "format() argument 2 must be str, not %A", args[1]);
        return AW_RAISED;
    }
    return STATUS(aw_format_value(vm, args[0], args[1], out));
}

static AwStatus builtin_hash(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t hash;
    return STATUS(aw_hash(vm, args[0], &hash) && (*out = aw_int_new(vm, hash)));
}

static AwStatus builtin_id(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS((*out = aw_int_new(vm, (int64_t)(args[0] >> 1))));
}

static AwStatus builtin_callable(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_type_of(args[0]);
    if (!aw_type_ready(vm, type))
        return AW_RAISED;
    *out = aw_from_bool(type->call != NULL);
    return AW_OK;
}

static AwStatus builtin_isinstance(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool is;
    if (!aw_isinstance(vm, args[0], args[1], &is))
        return AW_RAISED;
    *out = aw_from_bool(is);
    return AW_OK;
}

static AwStatus builtin_issubclass(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool is;
    if (!aw_issubclass(vm, args[0], args[1], &is))
        return AW_RAISED;
    *out = aw_from_bool(is);
    return AW_OK;
}

/* ---- attributes ---- */

/* The interned name of an attribute, or AW_UNSET with TypeError. */
static AwValue attribute_name(AwVM *vm, AwValue name)
{
    if (!aw_is_str(name)) {
        aw_raise_type(vm, "attribute name must be string, not '%T'", name);
        return AW_UNSET;
    }
    return aw_str_interned(vm, name);
}

static AwStatus builtin_getattr(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue name = attribute_name(vm, args[1]);
    if (!name)
        return AW_RAISED;
    if (!args[2])
        return STATUS(aw_getattr(vm, args[0], name, out));
    switch (aw_find_attr(vm, args[0], name, out)) {
    case AW_FOUND: return AW_OK;
    case AW_ABSENT: *out = args[2]; return AW_OK;
    default: return AW_RAISED;
    }
}

static AwStatus builtin_hasattr(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue name = attribute_name(vm, args[1]), value;
    AwFind found = name ? aw_find_attr(vm, args[0], name, &value) : AW_FIND_ERROR;
    *out = aw_from_bool(found == AW_FOUND);
    return STATUS(found != AW_FIND_ERROR);
}

static AwStatus builtin_setattr(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue name = attribute_name(vm, args[1]);
    *out = AW_NONE;
    return STATUS(name && aw_setattr(vm, args[0], name, args[2]));
}

static AwStatus builtin_delattr(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue name = attribute_name(vm, args[1]);
    *out = AW_NONE;
    return STATUS(name && aw_setattr(vm, args[0], name, AW_UNSET));
}

static AwStatus builtin_globals(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    AwFrame *frame = aw_frame_current(vm);
    *out = frame ? aw_from_object(frame->function->globals) : AW_NONE;
    return AW_OK;
}

static AwStatus builtin_locals(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    AwFrame *frame = aw_frame_current(vm);
    if (frame && (frame->code->flags & AW_CODE_NAMESPACE)) {
        *out = frame->slots[0];
        return AW_OK;
    }
    AwDict *locals = frame ? aw_frame_locals(vm, frame) : aw_dict_new(vm);
    *out = aw_from_object(locals);
    return STATUS(locals);
}

static AwStatus builtin_vars(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    if (!args[0])
        return builtin_locals(vm, args, argc, out);
    switch (aw_find_attr(vm, args[0], aw_names.__dict__, out)) {
    case AW_FOUND: return AW_OK;
    case AW_ABSENT:
        aw_raise_type(vm, "vars() argument must have __dict__ attribute");
        return AW_RAISED;
    default: return AW_RAISED;
    }
}

static AwStatus builtin_dir(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue names;
    if (!args[0]) {
        if (builtin_locals(vm, args, argc, &names) != AW_OK)
            return AW_RAISED;
        if (!aw_is_exact(names, &aw_dict_type) &&
            !aw_call_method(vm, names, aw_names.keys, NULL, 0, &names))
            return AW_RAISED;
    } else {
        AwValue method = aw_special(vm, args[0], aw_str_intern_text(vm, "__dir__"));
        if (!method || !aw_bind(vm, method, args[0], aw_type_of(args[0]), &method) ||
            !aw_call(vm, method, NULL, 0, &names))
            return AW_RAISED;
    }
    *out = aw_list_from(vm, names);
    return STATUS(*out && aw_list_sort(vm, *out, AW_UNSET, false));
}

/* ---- numbers ---- */

static AwStatus builtin_abs(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS(aw_unary(vm, AW_UN_ABS, args[0], out));
}

static AwStatus builtin_divmod(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS(aw_binary(vm, AW_BIN_DIVMOD, false, args[0], args[1], out));
}

static AwStatus builtin_pow(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!args[2] || args[2] == AW_NONE)
        return STATUS(aw_binary(vm, AW_BIN_POW, false, args[0], args[1], out));
    AwValue method = aw_special(vm, args[0], aw_names.__pow__);
    if (!method) {
        aw_raise_type(vm, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", args[0],
                      args[1], args[2]);
        return AW_RAISED;
    }
    if (!aw_call(vm, method, args, 3, out))
        return AW_RAISED;
    if (*out != AW_NOT_IMPLEMENTED)
        return AW_OK;
    if (aw_is_float(args[1]) || aw_is_float(args[2]))
        aw_raise_type(vm, "pow() 3rd argument not allowed unless all arguments are integers");
    else
        aw_raise_type(vm, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", args[0],
                      args[1], args[2]);
    return AW_RAISED;
}

static AwStatus builtin_round(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    AwValue method = aw_special(vm, args[0], aw_names.__round__);
    if (!method) {
        aw_raise_type(vm, "type %T doesn't define __round__ method", args[0]);
        return AW_RAISED;
    }
    AwValue given[2] = {args[0], args[1]};
    int count = args[1] && args[1] != AW_NONE ? 2 : 1;
    if (aw_type_of(method)->flags & AW_TYPE_METHOD)
        return aw_tail_call(vm, method, given, count);
    if (!aw_bind(vm, method, args[0], aw_type_of(args[0]), &method))
        return AW_RAISED;
    return aw_tail_call(vm, method, given + 1, count - 1);
}

static AwStatus in_base(AwVM *vm, AwValue v, const char *spec, AwValue *out)
{
    AwValue index;
    AwBuffer text = {0};
    if (!aw_to_index(vm, v, &index))
        return AW_RAISED;
    if (!aw_format_spec(vm, index, spec, strlen(spec), &text)) {
        aw_buffer_deinit(&text);
        return AW_RAISED;
    }
    return STATUS((*out = aw_str_take(vm, &text)));
}

static AwStatus builtin_bin(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return in_base(vm, args[0], "#b", out);
}

static AwStatus builtin_oct(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return in_base(vm, args[0], "#o", out);
}

static AwStatus builtin_hex(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return in_base(vm, args[0], "#x", out);
}

static AwStatus builtin_chr(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t codepoint;
    AwValue index;
    if (!aw_to_index(vm, args[0], &index) || !aw_to_int64_clamped(vm, index, &codepoint))
        return AW_RAISED;
    if (codepoint > INT32_MAX || codepoint < INT32_MIN) {
        aw_raise(vm, &aw_overflow_error_type, "Python int too large to convert to C int");
        return AW_RAISED;
    }
    if (codepoint < 0 || codepoint > 0x10ffff) {
        aw_raise_value(vm, "chr() arg not in range(0x110000)");
        return AW_RAISED;
    }
    return STATUS((*out = aw_str_from_codepoint(vm, (uint32_t)codepoint)));
}

static AwStatus builtin_ord(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t length;
    if (aw_is_str(args[0])) {
        AwStr *s = aw_as_str(args[0]);
        unsigned width;
        if (s->length == 1) {
            *out = aw_from_int(aw_utf8_decode(s->data, &width));
            return AW_OK;
        }
        length = s->length;
    } else if (aw_type_of(args[0])->flags & AW_TYPE_BYTES) {
        if (!aw_length(vm, args[0], &length))
            return AW_RAISED;
        if (length == 1)
            return STATUS(aw_getitem(vm, args[0], aw_from_int(0), out));
    } else {
        aw_raise_type(vm, "ord() expected string of length 1, but %T found", args[0]);
        return AW_RAISED;
    }
    aw_raise_type(vm, "ord() expected a character, but string of length %lld found",
                  (long long)length);
    return AW_RAISED;
}

/* ---- over iterables ---- */

typedef struct {
    AwValue total; /* a root while items are asked for */
    bool want, found;
} Fold;

static bool add_item(AwVM *vm, AwValue item, void *context)
{
    Fold *fold = context;
    AwValue result;
    if (aw_are_ints(fold->total, item) &&
        !__builtin_add_overflow((int64_t)fold->total, (int64_t)(item - 3), (int64_t *)&result)) {
        fold->total = result;
        return true;
    }
    if (aw_is_double(fold->total) && aw_is_double(item) &&
        (result = aw_try_double(aw_as_double(fold->total) + aw_as_double(item)))) {
        fold->total = result;
        return true;
    }
    return aw_binary(vm, AW_BIN_ADD, false, fold->total, item, &fold->total);
}

static AwStatus builtin_sum(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Fold fold = {.total = args[1] ? args[1] : aw_from_int(0)};
    if (!aw_type_of(args[0])->iter && !aw_type_of(args[0])->getitem) {
        aw_raise_type(vm, "'%T' object is not iterable", args[0]);
        return AW_RAISED;
    }
    if (aw_is_str(fold.total)) {
        aw_raise_type(vm, "sum() can't sum strings [use ''.join(seq) instead]");
        return AW_RAISED;
    }
    if (aw_type_of(fold.total)->flags & AW_TYPE_BYTES) {
        aw_raise_type(vm, "sum() can't sum bytes [use b''.join(seq) instead]");
        return AW_RAISED;
    }
    if (aw_is_bytearray(fold.total)) {
        aw_raise_type(vm, "sum() can't sum bytearray [use b''.join(seq) instead]");
        return AW_RAISED;
    }
    AwRootRange range;
    aw_root_range_begin(vm, &range, &fold.total, 1);
    bool ok = aw_each(vm, args[0], add_item, &fold);
    aw_root_range_end(vm, &range);
    *out = fold.total;
    return STATUS(ok);
}

/* Walks until an item's truth is what decides; ending the walk early is an "error" without an exception. */
static bool decide(AwVM *vm, AwValue item, void *context)
{
    Fold *fold = context;
    bool is;
    if (!aw_truth(vm, item, &is))
        return false;
    fold->found = is == fold->want;
    return !fold->found;
}

static AwStatus any_or_all(AwVM *vm, AwValue iterable, bool want, AwValue *out)
{
    Fold fold = {.want = want};
    if (!aw_each(vm, iterable, decide, &fold) && !fold.found)
        return AW_RAISED;
    *out = aw_from_bool(fold.found == want);
    return AW_OK;
}

static AwStatus builtin_any(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return any_or_all(vm, args[0], true, out);
}

static AwStatus builtin_all(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return any_or_all(vm, args[0], false, out);
}

/* ---- min and max ---- */

typedef struct {
    AwValue best, best_key,
        key; /* roots while items are asked for; key: of the one that is compared */
    AwValue key_function;
    AwCompare op;
} Best;

static bool better(AwVM *vm, AwValue item, void *context)
{
    Best *best = context;
    bool is = true;
    best->key = item;
    if (best->key_function && !aw_call(vm, best->key_function, &item, 1, &best->key))
        return false;
    if (best->best) {
        if (aw_are_ints(best->key, best->best_key))
            is = best->op == AW_LT ? (int64_t)best->key < (int64_t)best->best_key
                                   : (int64_t)best->key > (int64_t)best->best_key;
        else if (!aw_compare_truth(vm, best->key, best->best_key, best->op, &is))
            return false;
    }
    if (is) {
        best->best = item;
        best->best_key = best->key;
    }
    return true;
}

/* Of the items of an iterable: the only argument that is not a keyword. */
static AwStatus extreme_item(AwVM *vm, const char *name, AwValue iterable, AwValue fallback,
                             Best *best, AwValue *out)
{
    AwRootRange range;
    aw_root_range_begin(vm, &range, &best->best, 3);
    bool ok = aw_each(vm, iterable, better, best);
    aw_root_range_end(vm, &range);
    if (!ok)
        return AW_RAISED;
    *out = best->best ? best->best : fallback;
    if (!*out)
        aw_raise_value(vm, "%s() arg is an empty sequence", name);
    return STATUS(*out);
}

/* Of `count` arguments; fallback, function: default and key, or AW_UNSET. */
static AwStatus extreme(AwVM *vm, const char *name, const AwValue *values, size_t count,
                        AwValue fallback, AwValue function, AwCompare op, AwValue *out)
{
    Best best = {.op = op, .key_function = function == AW_NONE ? AW_UNSET : function};
    if (count == 0) {
        aw_raise_type(vm, "%s expected at least 1 argument, got 0", name);
        return AW_RAISED;
    }
    if (count == 1)
        return extreme_item(vm, name, values[0], fallback, &best, out);
    if (fallback) {
        aw_raise_type(vm, "Cannot specify a default for %s() with multiple positional arguments",
                      name);
        return AW_RAISED;
    }
    AwRootRange range;
    bool ok = true;
    aw_root_range_begin(vm, &range, &best.best, 3);
    for (size_t i = 0; ok && i < count; i++)
        ok = better(vm, values[i], &best);
    aw_root_range_end(vm, &range);
    *out = best.best;
    return STATUS(ok);
}

/* args: *values, default, key; or the values alone. */
static AwStatus extreme_of(AwVM *vm, const char *name, AwValue *args, int argc, AwCompare op,
                           AwValue *out)
{
    if (argc < 0)
        return extreme(vm, name, args, (size_t)~argc, AW_UNSET, AW_UNSET, op, out);
    AwTuple *values = aw_as_tuple(args[0]);
    return extreme(vm, name, values->items, values->count, args[1], args[2], op, out);
}

static AwStatus builtin_min(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return extreme_of(vm, "min", args, argc, AW_LT, out);
}

static AwStatus builtin_max(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return extreme_of(vm, "max", args, argc, AW_GT, out);
}

/* ---- sorting ---- */

static AwStatus builtin_sorted(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t reverse = 0;
    AwValue function = args[1] == AW_NONE ? AW_UNSET : args[1], list = aw_list_from(vm, args[0]);
    *out = list;
    return STATUS(list && (!args[2] || aw_to_int64(vm, args[2], &reverse)) &&
                  aw_list_sort_by(vm, list, function, reverse != 0));
}

/* ---- iterators ---- */

static AwStatus builtin_next(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue iterator = args[0];
    if (aw_is_exact(iterator, &aw_coroutine_wrapper_type))
        return aw_tail_next(vm, aw_as_coroutine(aw_coroutine_unwrap(iterator)), args[1]);
    if (aw_is_generator(iterator))
        return aw_tail_next(vm, aw_as_coroutine(iterator), args[1]);
    AwType *type = aw_type_of(iterator);
    if (!aw_type_ready(vm, type))
        return AW_RAISED;
    if (!type->next) {
        aw_raise_type(vm, "'%T' object is not an iterator", iterator);
        return AW_RAISED;
    }
    if ((type->flags & AW_TYPE_HEAP) && !args[1]) {
        AwValue method = aw_type_find(vm, type, aw_names.__next__);
        if (aw_is_exact(method, &aw_function_type))
            return aw_tail_call(vm, method, &iterator, 1);
    }
    switch (aw_next(vm, iterator, out)) {
    case AW_ITER_ITEM: return AW_OK;
    case AW_ITER_END:
        if (args[1]) {
            *out = args[1];
            return AW_OK;
        }
        vm->exception = aw_exception_new(vm, &aw_stop_iteration_type, NULL, 0);
        return AW_RAISED;
    default: return AW_RAISED;
    }
}

static AwStatus builtin_anext(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_type_of(args[0]);
    if (!aw_type_ready(vm, type))
        return AW_RAISED;
    if (!type->anext) {
        aw_raise_type(vm, "'%T' object is not an async iterator", args[0]);
        return AW_RAISED;
    }
    if (!args[1])
        return STATUS(type->anext(vm, args[0], out));
    AwValue function;
    if (!aw_library_function(vm, "_builtins", "anext_default", &function))
        return AW_RAISED;
    return aw_tail_call(vm, function, args, 2);
}

static AwStatus builtin_aiter(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_type_of(args[0]);
    if (!aw_type_ready(vm, type))
        return AW_RAISED;
    if (!type->aiter) {
        aw_raise_type(vm, "'%T' object is not an async iterable", args[0]);
        return AW_RAISED;
    }
    if (!type->aiter(vm, args[0], out))
        return AW_RAISED;
    AwType *given = aw_type_of(*out);
    if (!aw_type_ready(vm, given))
        return AW_RAISED;
    if (!given->anext)
        return STATUS(
            aw_raise_type(vm, "aiter() returned not an async iterator of type '%T'", *out));
    return AW_OK;
}

static AwStatus builtin_breakpoint(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    AwValue function, kwnames, all;
    if (!aw_spread_arguments(vm, args[0], args[1], &kwnames, &all) ||
        !aw_library_function(vm, "_builtins", "breakpoint", &function))
        return AW_RAISED;
    return aw_tail_call_kw(vm, function, aw_as_tuple(all)->items, (int)aw_as_tuple(all)->count,
                           kwnames);
}

const AwNativeDef aw_builtin_functions[] = {
    {"abs(x, /)", builtin_abs, 0, "The absolute value."},
    {"aiter(async_iterable, /)", builtin_aiter, 0, "An asynchronous iterator over it."},
    {"all(iterable, /)", builtin_all, AW_REENTERS, "Whether all items are true."},
    {"anext(aiterator, default=<unrepresentable>, /)", builtin_anext, 0,
     "An awaitable of the next item."},
    {"any(iterable, /)", builtin_any, AW_REENTERS, "Whether an item is true."},
    {"ascii(obj, /)", builtin_ascii, 0, "repr() in ASCII."},
    {"bin(number, /)", builtin_bin, 0, "The binary digits of an int."},
    {"callable(obj, /)", builtin_callable, 0, "Whether it can be called."},
    {"chr(i, /)", builtin_chr, 0, "The character of a code point."},
    {"delattr(obj, name, /)", builtin_delattr, 0, "Deletes an attribute."},
    {"dir(obj=None, /)", builtin_dir, AW_NO_SIGNATURE, "The names of its attributes, sorted."},
    {"divmod(x, y, /)", builtin_divmod, 0, "The pair (x // y, x % y)."},
    {"format(value, format_spec='', /)", builtin_format, 0, "The value as text, by a format spec."},
    {"getattr(obj, name, default=None, /)", builtin_getattr, AW_NO_SIGNATURE,
     "An attribute by its name."},
    {"globals()", builtin_globals, 0, "The module's names."},
    {"hasattr(obj, name, /)", builtin_hasattr, 0, "Whether it has an attribute."},
    {"hash(obj, /)", builtin_hash, 0, "Its hash value."},
    {"hex(number, /)", builtin_hex, 0, "The hexadecimal digits of an int."},
    {"id(obj, /)", builtin_id, 0, "A number that is its own while it lives."},
    {"isinstance(obj, class_or_tuple, /)", builtin_isinstance, 0, "Whether it is of a class."},
    {"issubclass(cls, class_or_tuple, /)", builtin_issubclass, 0,
     "Whether it derives from a class."},
    {"len(obj, /)", builtin_len, 0, "How many items a container has."},
    {"locals()", builtin_locals, 0, "The local names."},
    {"max(*args, default=None, key=None)", builtin_max, AW_REENTERS | AW_RAW_ARGS | AW_NO_SIGNATURE,
     "The largest item."},
    {"min(*args, default=None, key=None)", builtin_min, AW_REENTERS | AW_RAW_ARGS | AW_NO_SIGNATURE,
     "The smallest item."},
    {"next(iterator, default=None, /)", builtin_next, AW_NO_SIGNATURE, "The next item."},
    {"oct(number, /)", builtin_oct, 0, "The octal digits of an int."},
    {"ord(c, /)", builtin_ord, 0, "The code point of a character."},
    {"pow(base, exp, mod=None)", builtin_pow, 0, "base ** exp, or that modulo mod."},
    {"repr(obj, /)", builtin_repr, 0, "The value as text for programmers."},
    {"round(number, ndigits=None)", builtin_round, 0, "Rounds, half to even."},
    {"setattr(obj, name, value, /)", builtin_setattr, 0, "Sets an attribute."},
    {"sorted(iterable, /, *, key=None, reverse=False)", builtin_sorted, AW_REENTERS,
     "A sorted list."},
    {"sum(iterable, /, start=0)", builtin_sum, AW_REENTERS, "The sum of the items."},
    {"breakpoint(*args, **kws)", builtin_breakpoint, AW_NO_SIGNATURE, "Calls sys.breakpointhook."},
    {"vars(object=None, /)", builtin_vars, AW_NO_SIGNATURE, "Its __dict__."},
    {0}};

bool aw_builtins_fill(AwVM *vm, AwModule *module)
{
    static AwType *const types[] = {
        &aw_object_type,    &aw_type_type,       &aw_int_type,         &aw_bool_type,
        &aw_float_type,     &aw_complex_type,    &aw_str_type,         &aw_bytes_type,
        &aw_bytearray_type, &aw_memoryview_type, &aw_list_type,        &aw_tuple_type,
        &aw_dict_type,      &aw_set_type,        &aw_frozenset_type,   &aw_range_type,
        &aw_slice_type,     &aw_property_type,   &aw_classmethod_type, &aw_staticmethod_type,
        &aw_super_type,     &aw_enumerate_type,  &aw_zip_type,         &aw_map_type,
        &aw_filter_type,    &aw_reversed_type,
#define AW_EXCEPTION(id, name, base, doc) &aw_##id##_type,
#include "vm/objects/exceptions.def"
#undef AW_EXCEPTION
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (!aw_module_set(vm, module, types[i]->name, aw_from_object(types[i])))
            return false;
    return aw_module_set(vm, module, "None", AW_NONE) &&
           aw_module_set(vm, module, "True", AW_TRUE) &&
           aw_module_set(vm, module, "False", AW_FALSE) &&
           aw_module_set(vm, module, "NotImplemented", AW_NOT_IMPLEMENTED) &&
           aw_module_set(vm, module, "Ellipsis", AW_ELLIPSIS) &&
           aw_module_set(vm, module, "__debug__", AW_TRUE) &&
           aw_module_set(vm, module, "EnvironmentError", aw_from_object(&aw_os_error_type)) &&
           aw_module_set(vm, module, "IOError", aw_from_object(&aw_os_error_type));
}
