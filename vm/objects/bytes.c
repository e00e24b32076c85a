/* bytes.c: the types bytes and bytearray: making, showing, operators and items. Methods are in bytes_methods.c. */
#include "vm/objects/bytes.h"

#include "base/memory.h"
#include "vm/objects/bytes_inside.h"
#include "vm/objects/memoryview.h"
#include "vm/objects/raise.h"
#include "vm/objects/iter_reduce.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/sequence.h"
#include "vm/objects/str_inside.h"
#include "vm/objects/type.h"

/* ---- making ---- */

static AwBytes *bytes_of_type(AwVM *vm, AwType *type, size_t size)
{
    if (size > INT64_MAX / 2) {
        aw_raise_memory(vm);
        return NULL;
    }
    size_t whole = sizeof(AwBytes) + size + 1;
    AwBytes *bytes = type == &aw_bytes_type ? aw_object_new_raw(vm, type, whole)
                                            : aw_object_new_sized(vm, type, whole);
    if (!bytes)
        return NULL;
    bytes->size = size;
    if (!(type->flags & AW_TYPE_HAS_ATTRS)) /* else the attribute slots are in its place */
        bytes->hash = 0;
    bytes->data[size] = 0;
    return bytes;
}

AwBytes *aw_bytes_with_room(AwVM *vm, size_t size)
{
    return bytes_of_type(vm, &aw_bytes_type, size);
}

AwValue aw_bytes_new(AwVM *vm, const char *data, size_t size)
{
    AwBytes *bytes = aw_bytes_with_room(vm, size);
    if (!bytes)
        return AW_UNSET;
    if (size)
        memcpy(bytes->data, data, size);
    return aw_from_object(bytes);
}

AwValue aw_bytes_take(AwVM *vm, AwBuffer *buffer)
{
    AwValue bytes = aw_bytes_new(vm, buffer->data, buffer->length);
    aw_buffer_deinit(buffer);
    return bytes;
}

bool aw_is_bytearray(AwValue v)
{
    return aw_is_object(v) && aw_type_is_subtype_layout(aw_type_of(v), &aw_bytearray_type);
}

bool aw_bytes_view(AwValue v, const char **data, size_t *size)
{
    if (aw_is_bytes(v)) {
        *data = aw_as_bytes(v)->data;
        *size = aw_as_bytes(v)->size;
        return true;
    }
    if (aw_is_memoryview(v))
        return aw_memory_bytes(aw_as_memoryview(v), data, size);
    AwExposeFn expose = aw_type_of(v)->expose;
    AwExposed memory;
    if (!expose || !expose(v, &memory))
        return false;
    *data = memory.data ? memory.data : "";
    *size = memory.size;
    return true;
}

bool aw_bytes_need(AwVM *vm, AwValue v, const char **data, size_t *size)
{
    return aw_bytes_view(v, data, size) ||
           aw_raise_type(vm, "a bytes-like object is required, not '%T'", v);
}

AwValue aw_bytes_like(AwVM *vm, AwValue self, const char *data, size_t size)
{
    return aw_is_bytearray(self) ? aw_bytearray_new(vm, data, size) : aw_bytes_new(vm, data, size);
}

/* ---- from iterables ---- */

bool aw_byte_from(AwVM *vm, AwValue v, unsigned char *out)
{
    int64_t n;
    if (!aw_to_int64_clamped(vm, v, &n))
        return false;
    *out = (unsigned char)n;
    return (n >= 0 && n < 256) || aw_raise_value(vm, "byte must be in range(0, 256)");
}

typedef struct {
    AwBuffer text;
    const char *kind; /* for the message */
} Gathered;

static bool gather_byte(AwVM *vm, AwValue item, void *context)
{
    Gathered *gathered = context;
    int64_t n;
    if (!aw_to_int64_clamped(vm, item, &n))
        return false;
    if (n < 0 || n > 255)
        return aw_raise_value(vm, "%s must be in range(0, 256)", gathered->kind);
    aw_buffer_append_byte(&gathered->text, (char)n);
    return true;
}

bool aw_bytes_gather(AwVM *vm, AwValue iterable, const char *kind, AwBuffer *out)
{
    Gathered gathered = {{0}, kind};
    bool ok = aw_each(vm, iterable, gather_byte, &gathered);
    *out = gathered.text;
    if (!ok)
        aw_buffer_deinit(out);
    return ok;
}

/* What __bytes__ gives; ABSENT: there is no such method. */
static AwFind ask_bytes(AwVM *vm, AwValue v, AwValue *out)
{
    AwValue name = aw_str_intern_text(vm, "__bytes__");
    AwValue method = name ? aw_special(vm, v, name) : AW_UNSET;
    if (!method)
        return name ? AW_ABSENT : AW_FIND_ERROR;
    if (!aw_bind(vm, method, v, aw_type_of(v), &method) || !aw_call(vm, method, NULL, 0, out))
        return AW_FIND_ERROR;
    if (aw_is_bytes(*out))
        return AW_FOUND;
    aw_raise_type(vm, "__bytes__ returned non-bytes (type %T)", *out);
    return AW_FIND_ERROR;
}

static bool is_iterable(AwValue v)
{
    AwType *type = aw_type_of(v);
    return (type->iter || type->getitem) && !aw_is_str(v);
}

/* A buffer's bytes or an iterable's numbers, for a bytes or a bytearray. */
static AwValue bytes_of_items(AwVM *vm, AwValue v, bool for_bytes)
{
    const char *data;
    size_t size;
    AwValue iterator;
    if (aw_bytes_view(v, &data, &size))
        return aw_bytes_new(vm, data, size);
    if (aw_is_memoryview(v) && aw_as_memoryview(v)->owner)
        return aw_memory_copy(vm, aw_as_memoryview(v));
    bool ok = is_iterable(v);
    if (ok && (aw_type_of(v)->flags & AW_TYPE_HEAP)) { /* its __iter__ may refuse */
        ok = aw_iter(vm, v, &iterator);
        if (ok)
            v = iterator;
        else if (!aw_catch(vm, &aw_type_error_type))
            return AW_UNSET;
    }
    if (!ok) {
        aw_raise_type(vm, "cannot convert '%T' object to %s", v, for_bytes ? "bytes" : "bytearray");
        return AW_UNSET;
    }
    AwBuffer text;
    return aw_bytes_gather(vm, v, for_bytes ? "bytes" : "byte", &text) ? aw_bytes_take(vm, &text)
                                                                       : AW_UNSET;
}

AwValue aw_bytes_from(AwVM *vm, AwValue v)
{
    AwValue made;
    if (aw_is_exact(v, &aw_bytes_type))
        return v;
    AwFind found = ask_bytes(vm, v, &made);
    return found == AW_ABSENT ? bytes_of_items(vm, v, true) : found == AW_FOUND ? made : AW_UNSET;
}

/* ---- making by a program ---- */

static bool bind_arguments(AwVM *vm, const char *type, AwValue *args, int argc, AwValue kwnames,
                           AwValue bound[3])
{
    static const char *const names[] = {"source", "encoding", "errors"};
    int keywords = kwnames ? (int)aw_as_tuple(kwnames)->count : 0, positional = argc - keywords;
    if (argc > 3)
        return aw_raise_type(vm, "%s() takes at most 3 arguments (%d given)", type, argc);
    for (int i = 0; i < positional; i++)
        bound[i] = args[i];
    for (int k = 0; k < keywords; k++) {
        AwValue name = aw_as_tuple(kwnames)->items[k];
        int i = 0;
        while (i < 3 && !aw_str_is(name, names[i]))
            i++;
        if (i == 3)
            return aw_raise_type(vm, "'%V' is an invalid keyword argument for %s()", name, type);
        if (i < positional)
            return aw_raise_type(vm, "argument for %s() given by name ('%V') and position (%d)",
                                 type, name, i + 1);
        bound[i] = args[positional + k];
    }
    for (int i = 1; i < 3; i++)
        if (bound[i] && !aw_is_str(bound[i]))
            return aw_raise_type(vm, "%s() argument '%s' must be str, not %A", type, names[i],
                                 bound[i]);
    return true;
}

/* As many zeros as an int or what has __index__ says; ABSENT: v counts nothing (its __index__ may say so by a TypeError). */
static AwFind zeros(AwVM *vm, AwValue v, AwValue *out)
{
    int64_t size;
    if (!aw_is_any_int(v) && !aw_type_of(v)->index)
        return AW_ABSENT;
    if (!aw_to_int64(vm, v, &size))
        return aw_catch(vm, &aw_type_error_type) ? AW_ABSENT : AW_FIND_ERROR;
    if (size < 0) {
        aw_raise_value(vm, "negative count");
        return AW_FIND_ERROR;
    }
    AwBytes *bytes = aw_bytes_with_room(vm, (size_t)size);
    if (!bytes)
        return AW_FIND_ERROR;
    memset(bytes->data, 0, (size_t)size);
    *out = aw_from_object(bytes);
    return AW_FOUND;
}

/* The bytes object that the arguments of bytes() or bytearray() describe; only the former asks for __bytes__. */
static AwValue bytes_of_arguments(AwVM *vm, AwValue bound[3], bool for_bytes)
{
    AwValue source = bound[0], encoding = bound[1], errors = bound[2], made;
    if (encoding || errors) {
        if (source && aw_is_str(source) && encoding)
            return aw_str_encode(vm, source, aw_as_str(encoding)->data,
                                 errors ? aw_as_str(errors)->data : NULL);
        aw_raise_type(vm, source && aw_is_str(source) ? "string argument without an encoding"
                          : encoding                  ? "encoding without a string argument"
                                                      : "errors without a string argument");
        return AW_UNSET;
    }
    if (!source)
        return aw_bytes_new(vm, "", 0);
    AwFind found = for_bytes ? ask_bytes(vm, source, &made) : AW_ABSENT;
    if (found != AW_ABSENT)
        return found == AW_FOUND ? made : AW_UNSET;
    if (aw_is_str(source)) {
        aw_raise_type(vm, "string argument without an encoding");
        return AW_UNSET;
    }
    found = zeros(vm, source, &made);
    return found == AW_ABSENT  ? bytes_of_items(vm, source, for_bytes)
           : found == AW_FOUND ? made
                               : AW_UNSET;
}

static AwStatus bytes_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                AwValue *out)
{
    AwType *type = aw_as_type(self);
    AwValue bound[3] = {AW_UNSET, AW_UNSET, AW_UNSET};
    if (!bind_arguments(vm, "bytes", args, argc, kwnames, bound))
        return AW_RAISED;
    *out = bytes_of_arguments(vm, bound, true);
    if (!*out || type == &aw_bytes_type)
        return *out != AW_UNSET;
    AwBytes *from = aw_as_bytes(*out), *bytes = bytes_of_type(vm, type, from->size);
    if (!bytes)
        return AW_RAISED;
    memcpy(bytes->data, from->data, from->size);
    *out = aw_from_object(bytes);
    return AW_OK;
}

/* ---- showing ---- */

void aw_bytes_repr_to(AwBuffer *out, const char *bytes, size_t size, bool always_escape)
{
    char quote = memchr(bytes, '\'', size) && !memchr(bytes, '"', size) ? '"' : '\'';
    aw_buffer_append_byte(out, 'b');
    aw_buffer_append_byte(out, quote);
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)bytes[i];
        bool itself = c == '\\' || c == quote || (always_escape && c == '\'');
        char escape = c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : itself ? (char)c : 0;
        if (escape) {
            aw_buffer_append_byte(out, '\\');
            aw_buffer_append_byte(out, escape);
        } else if (c < ' ' || c >= 0x7f) {
            aw_buffer_append_format(out, "\\x%02x", c);
        } else {
            aw_buffer_append_byte(out, (char)c);
        }
    }
    aw_buffer_append_byte(out, quote);
}

static bool bytes_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwBuffer text = {0};
    aw_bytes_repr_to(&text, aw_as_bytes(self)->data, aw_as_bytes(self)->size, false);
    *out = aw_str_take(vm, &text);
    return *out != AW_UNSET;
}

/* ---- operators of both types ---- */

static bool is_either(AwValue v)
{
    return aw_is_bytes(v) || aw_is_bytearray(v);
}

bool aw_bytes_add(AwVM *vm, AwValue a, AwValue b, AwValue *out)
{
    const char *left, *right;
    size_t left_size, right_size;
    *out = AW_NOT_IMPLEMENTED;
    if (!is_either(a) || !aw_bytes_view(a, &left, &left_size))
        return true;
    if (!aw_bytes_view(b, &right, &right_size))
        return aw_raise_type(vm, "can't concat %T to %T", b, a);
    AwBytes *joined = aw_is_bytearray(a) ? NULL : aw_bytes_with_room(vm, left_size + right_size);
    if (joined) {
        memcpy(joined->data, left, left_size);
        memcpy(joined->data + left_size, right, right_size);
        *out = aw_from_object(joined);
        return true;
    }
    if (vm->exception)
        return false;
    *out = aw_bytearray_new(vm, left, left_size);
    return *out && aw_bytearray_splice(vm, aw_as_bytearray(*out), left_size, 0, right, right_size);
}

bool aw_bytes_mul(AwVM *vm, AwValue a, AwValue b, AwValue *out)
{
    const char *data;
    size_t size;
    AwValue count = b, self = a;
    int64_t times;
    *out = AW_NOT_IMPLEMENTED;
    if (!is_either(a)) {
        self = b;
        count = a;
        if (!is_either(b))
            return true;
    }
    aw_bytes_view(self, &data, &size);
    if (!aw_can_repeat(vm, count))
        return true;
    if (!aw_sequence_repeats(vm, count, &times))
        return false;
    if (size && times > INT64_MAX / (int64_t)size)
        return aw_is_bytearray(self)
                   ? aw_raise_memory(vm)
                   : aw_raise(vm, &aw_overflow_error_type, "repeated bytes are too long");
    AwBytes *repeated = aw_bytes_with_room(vm, size * (size_t)times);
    if (!repeated)
        return false;
    if (size && times > 0)
        aw_memory_repeat(repeated->data, size * (size_t)times, data, size);
    *out = aw_from_object(repeated);
    if (aw_is_bytearray(self))
        *out = aw_bytearray_new(vm, repeated->data, repeated->size);
    return *out != AW_UNSET;
}

bool aw_bytes_mod(AwVM *vm, AwValue a, AwValue b, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_is_bytes(a) && !aw_is_bytearray(a))
        return true;
    if (!aw_bytes_percent(vm, a, b, out))
        return false;
    if (aw_is_bytearray(a))
        *out = aw_bytearray_new(vm, aw_as_bytes(*out)->data, aw_as_bytes(*out)->size);
    return *out != AW_UNSET;
}

bool aw_bytes_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    (void)vm;
    const char *a, *b;
    size_t a_size, b_size;
    *out = AW_NOT_IMPLEMENTED;
    if (aw_is_bytes(self) && !aw_is_bytes(other) && !aw_is_bytearray(other))
        return true; /* a memoryview answers */
    if (!aw_bytes_view(self, &a, &a_size) || !aw_bytes_view(other, &b, &b_size))
        return true;
    int order = memcmp(a, b, a_size < b_size ? a_size : b_size);
    if (order == 0)
        order = (a_size > b_size) - (a_size < b_size);
    *out = aw_from_bool(aw_order_holds(order, op));
    return true;
}

static bool bytes_hash(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    AwBytes *bytes = aw_as_bytes(self);
    bool cached = !aw_is_a(self, AW_TYPE_HAS_ATTRS);
    *out = cached && bytes->hash ? bytes->hash : aw_text_hash(bytes->data, bytes->size);
    if (cached)
        bytes->hash = *out;
    return true;
}

static bool bytes_length(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)aw_as_bytes(self)->size;
    return true;
}

/* ---- items ---- */

AwValue aw_bytes_slice(AwVM *vm, AwValue self, int64_t start, int64_t step, int64_t count)
{
    const char *data;
    size_t size;
    if (!aw_bytes_need(vm, self, &data, &size))
        return AW_UNSET;
    if (step == 1 || count == 0)
        return aw_bytes_like(vm, self, data + (count ? start : 0), (size_t)count);
    AwBuffer picked = {0};
    char *room = aw_buffer_reserve(&picked, (size_t)count);
    for (int64_t i = 0; i < count; i++, start += step)
        room[i] = data[start];
    AwValue made = aw_bytes_like(vm, self, room, (size_t)count);
    aw_buffer_deinit(&picked);
    return made;
}

static bool bytes_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    AwBytes *bytes = aw_as_bytes(self);
    int64_t start, stop, step, count;
    size_t i;
    if (aw_is_exact(key, &aw_slice_type)) {
        if (!aw_slice_indices(vm, key, (int64_t)bytes->size, &start, &stop, &step, &count))
            return false;
        bool whole =
            step == 1 && count == (int64_t)bytes->size && aw_is_exact(self, &aw_bytes_type);
        *out = whole ? self : aw_bytes_slice(vm, self, start, step, count);
        return *out != AW_UNSET;
    }
    if (!aw_sequence_index(vm, key, bytes->size, "byte", "index out of range", &i))
        return false;
    *out = aw_from_int((unsigned char)bytes->data[i]);
    return true;
}

AwFind aw_bytes_contains(AwVM *vm, AwValue self, AwValue item)
{
    const char *data, *needle;
    size_t size, needle_size;
    unsigned char byte;
    if (aw_is_any_int(item) ||
        (aw_type_of(item)->index && !aw_bytes_view(item, &needle, &needle_size))) {
        if (!aw_byte_from(vm, item, &byte) || !aw_bytes_need(vm, self, &data, &size))
            return AW_FIND_ERROR;
        return size && memchr(data, byte, size) ? AW_FOUND : AW_ABSENT;
    }
    if (!aw_bytes_need(vm, item, &needle, &needle_size) || !aw_bytes_need(vm, self, &data, &size))
        return AW_FIND_ERROR;
    return aw_text_find(data, size, needle, needle_size) >= 0 ? AW_FOUND : AW_ABSENT;
}

/* ---- iterating ---- */

typedef struct {
    AwObject base;
    AwValue bytes; /* AW_UNSET when exhausted */
    size_t at;
} BytesIter;

bool aw_bytes_iter(AwVM *vm, AwValue self, AwValue *out)
{
    AwType *type = aw_is_bytearray(self) ? &aw_bytearray_iter_type : &aw_bytes_iter_type;
    BytesIter *iter = aw_object_new_raw(vm, type, sizeof *iter);
    if (!iter)
        return false;
    iter->bytes = self;
    iter->at = 0;
    *out = aw_from_object(iter);
    return true;
}

static void iter_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((BytesIter *)o)->bytes);
}

static AwIter iter_next(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    BytesIter *iter = (BytesIter *)aw_as_object(self);
    const char *data;
    size_t size;
    if (!iter->bytes || !aw_bytes_view(iter->bytes, &data, &size) || iter->at >= size) {
        iter->bytes = AW_UNSET;
        return aw_iter_end(out);
    }
    *out = aw_from_int((unsigned char)data[iter->at++]);
    return AW_ITER_ITEM;
}

static bool iter_itself(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

static AwStatus iter_length_hint(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    BytesIter *iter = (BytesIter *)aw_as_object(args[0]);
    const char *data;
    size_t size;
    bool some = iter->bytes && aw_bytes_view(iter->bytes, &data, &size) && iter->at < size;
    *out = aw_from_int(some ? (int64_t)(size - iter->at) : 0);
    return AW_OK;
}

static AwStatus iter_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    BytesIter *iter = (BytesIter *)aw_as_object(args[0]);
    AwValue how = aw_reduce_builtin(vm, "iter");
    if (!how)
        return AW_RAISED;
    if (iter->bytes)
        return aw_reduce_iterator(vm, how, iter->bytes, aw_from_int((int64_t)iter->at), out);
    AwValue empty = aw_tuple_new(vm, NULL, 0);
    return empty ? aw_reduce_iterator(vm, how, empty, AW_UNSET, out) : AW_RAISED;
}

static AwStatus iter_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    BytesIter *iter = (BytesIter *)aw_as_object(args[0]);
    const char *data;
    size_t size = 0;
    int64_t at;
    *out = AW_NONE;
    if (iter->bytes && !aw_bytes_view(iter->bytes, &data, &size))
        size = 0;
    if (aw_iterator_state(vm, args[1], 0, (int64_t)size, &at) != AW_OK)
        return AW_RAISED;
    iter->at = (size_t)at;
    return AW_OK;
}

static const AwNativeDef iter_methods[] = {
    AW_REDUCE_ROW(iter_reduce),
    {"__setstate__(self, state, /)", iter_setstate, AW_NO_SIGNATURE, "Helper for pickle."},
    {"__length_hint__(self, /)", iter_length_hint, 0, "How many items are left."},
    {0},
};

#define ITER_TYPE(id, type_name)                                                                   \
    AwType aw_##id##_type = {                                                                      \
        AW_TYPE_HEADER(id),                                                                        \
        .name = type_name,                                                                         \
        .base_type = &aw_object_type,                                                              \
        .size = sizeof(BytesIter),                                                                 \
        .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,                                           \
        .methods = iter_methods,                                                                   \
        .traverse = iter_traverse,                                                                 \
        .iter = iter_itself,                                                                       \
        .next = iter_next,                                                                         \
    };
ITER_TYPE(bytes_iter, "bytes_iterator")
ITER_TYPE(bytearray_iter, "bytearray_iterator")

AwType aw_bytes_type = {
    AW_TYPE_HEADER(bytes),
    .name = "bytes",
    .doc = "A sequence of numbers from 0 to 255 that does not change.",
    .base_type = &aw_object_type,
    .size = sizeof(AwBytes),
    .flags = AW_TYPE_BYTES,
    .methods = aw_bytes_methods,
    .repr = bytes_repr,
    .hash = bytes_hash,
    .compare = aw_bytes_compare,
    .construct = bytes_construct,
    .binary[AW_BIN_ADD] = aw_bytes_add,
    .binary[AW_BIN_MUL] = aw_bytes_mul,
    .binary[AW_BIN_MOD] = aw_bytes_mod,
    .length = bytes_length,
    .getitem = bytes_getitem,
    .contains = aw_bytes_contains,
    .iter = aw_bytes_iter,
};

/* ---- bytearray: bytearray.c has the rest ---- */

bool aw_bytearray_from_arguments(AwVM *vm, AwByteArray *array, AwValue *args, int argc,
                                 AwValue kwnames)
{
    AwValue bound[3] = {AW_UNSET, AW_UNSET, AW_UNSET};
    if (!bind_arguments(vm, "bytearray", args, argc, kwnames, bound))
        return false;
    AwValue bytes = bytes_of_arguments(vm, bound, false);
    return bytes && aw_bytearray_splice(vm, array, 0, array->size, aw_as_bytes(bytes)->data,
                                        aw_as_bytes(bytes)->size);
}
