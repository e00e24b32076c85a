/* bytearray.c: the type bytearray: bytes that can change. What it shares with bytes is in bytes.c and bytes_methods.c. */
#include "vm/objects/bytes_inside.h"
#include "vm/objects/memoryview.h"
#include "vm/objects/raise.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/sequence.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

/* ---- memory ---- */

static bool check_exports(AwVM *vm, const AwByteArray *array)
{
    return !array->exports || aw_raise(vm, &aw_buffer_error_type,
                                       "Existing exports of data: object cannot be re-sized");
}

static bool make_room(AwVM *vm, AwByteArray *array, size_t size)
{
    if (size <= array->capacity)
        return true;
    size_t capacity = size + size / 8 + 16;
    char *data = aw_memory_resize(vm, array->data, array->capacity, capacity);
    if (!data)
        return false;
    array->data = data;
    array->capacity = capacity;
    return true;
}

bool aw_bytearray_splice(AwVM *vm, AwByteArray *array, size_t from, size_t removed,
                         const char *bytes, size_t size)
{
    AwBuffer copy = {0};
    if (size != removed && !check_exports(vm, array))
        return false;
    if (size && array->data && bytes >= array->data && bytes < array->data + array->capacity) {
        aw_buffer_append(&copy, bytes, size); /* a part of the array itself */
        bytes = copy.data;
    }
    size_t behind = array->size - from - removed;
    bool ok = size <= removed || make_room(vm, array, array->size + size - removed);
    if (ok) {
        if (behind && size != removed)
            memmove(array->data + from + size, array->data + from + removed, behind);
        if (size)
            memcpy(array->data + from, bytes, size);
        array->size = from + size + behind;
    }
    aw_buffer_deinit(&copy);
    return ok;
}

AwValue aw_bytearray_new(AwVM *vm, const char *bytes, size_t size)
{
    AwByteArray *array = aw_object_new(vm, &aw_bytearray_type);
    return array && aw_bytearray_splice(vm, array, 0, 0, bytes, size) ? aw_from_object(array)
                                                                      : AW_UNSET;
}

static void bytearray_finalize(AwVM *vm, AwObject *o)
{
    AwByteArray *array = (AwByteArray *)o;
    aw_memory_free(vm, array->data, array->capacity);
}

/* ---- making and showing ---- */

static AwStatus bytearray_construct(AwVM *vm, AwValue self, AwValue *args, int argc,
                                    AwValue kwnames, AwValue *out)
{
    AwByteArray *array = aw_object_new(vm, aw_as_type(self));
    if (!array)
        return AW_RAISED;
    *out = aw_from_object(array);
    return aw_bytearray_from_arguments(vm, array, args, argc, kwnames);
}

AwStatus aw_bytearray_method_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue kwnames, all;
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, args[1]); /* made when the arguments were bound */
    aw_root_push(vm, args[2]);
    aw_memory_settle(vm, &aw_as_bytearray(args[0])->exports);
    aw_root_release(vm, mark);
    *out = AW_NONE;
    if (!aw_spread_arguments(vm, args[1], args[2], &kwnames, &all))
        return AW_RAISED;
    return aw_bytearray_from_arguments(vm, aw_as_bytearray(args[0]), aw_as_tuple(all)->items,
                                       (int)aw_as_tuple(all)->count, kwnames);
}

static bool bytearray_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwBuffer text = {0};
    const char *data;
    size_t size;
    if (!aw_bytes_need(vm, self, &data, &size))
        return false;
    aw_buffer_append_text(&text, aw_type_of(self)->name);
    aw_buffer_append_byte(&text, '(');
    aw_bytes_repr_to(&text, data, size, true);
    aw_buffer_append_byte(&text, ')');
    *out = aw_str_take(vm, &text);
    return *out != AW_UNSET;
}

static bool bytearray_length(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)aw_as_bytearray(self)->size;
    return true;
}

/* ---- in place ---- */

static bool bytearray_iadd(AwVM *vm, AwValue self, AwValue other, AwValue *out)
{
    const char *data;
    size_t size;
    AwByteArray *array = aw_as_bytearray(self);
    *out = self;
    aw_memory_settle(vm, &array->exports);
    if (!aw_bytes_view(other, &data, &size))
        return aw_raise_type(vm, "can't concat %T to %T", other, self);
    return aw_bytearray_splice(vm, array, array->size, 0, data, size);
}

static bool bytearray_imul(AwVM *vm, AwValue self, AwValue count, AwValue *out)
{
    AwValue repeated;
    AwByteArray *array = aw_as_bytearray(self);
    *out = AW_NOT_IMPLEMENTED;
    aw_memory_settle(vm, &array->exports);
    if (!aw_can_repeat(vm, count))
        return true;
    if (!aw_bytes_mul(vm, self, count, &repeated))
        return false;
    *out = self;
    return aw_bytearray_splice(vm, array, 0, array->size, aw_as_bytearray(repeated)->data,
                               aw_as_bytearray(repeated)->size);
}

/* ---- items ---- */

static bool bytearray_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    AwByteArray *array = aw_as_bytearray(self);
    int64_t start, stop, step, count;
    size_t i;
    if (aw_is_exact(key, &aw_slice_type)) {
        return aw_slice_indices(vm, key, (int64_t)array->size, &start, &stop, &step, &count) &&
               (*out = aw_bytes_slice(vm, self, start, step, count)) != AW_UNSET;
    }
    if (!aw_sequence_index(vm, key, array->size, "bytearray", "bytearray index out of range", &i))
        return false;
    *out = aw_from_int((unsigned char)array->data[i]);
    return true;
}

/* What may be assigned to a slice, as bytes. */
static bool slice_bytes(AwVM *vm, AwValue value, const char **data, size_t *size)
{
    *data = "";
    *size = 0;
    if (!value || aw_bytes_view(value, data, size))
        return true;
    if (aw_is_str(value) || aw_is_any_int(value) || !aw_type_of(value)->iter)
        return aw_raise_type(
            vm, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    AwBuffer text;
    if (!aw_bytes_gather(vm, value, "byte", &text))
        return false;
    AwValue made = aw_bytes_take(vm, &text);
    return made && aw_bytes_need(vm, made, data, size);
}

/* Takes `count` bytes out, the first at `start`, each `step` behind the one before. */
static void remove_every(AwByteArray *array, size_t start, size_t step, size_t count)
{
    char *to = array->data + start;
    for (size_t i = 0; i < count; i++) {
        size_t from = start + i * step + 1;
        size_t run = i + 1 < count ? step - 1 : array->size - from;
        memmove(to, array->data + from, run);
        to += run;
    }
    array->size -= count;
}

static bool set_slice(AwVM *vm, AwByteArray *array, AwValue slice, AwValue value)
{
    int64_t start, stop, step, count;
    const char *data;
    size_t size;
    if (!slice_bytes(vm, value, &data, &size) ||
        !aw_slice_indices(vm, slice, (int64_t)array->size, &start, &stop, &step, &count))
        return false;
    if (step == 1)
        return aw_bytearray_splice(vm, array, (size_t)start, (size_t)count, data, size);
    if (value && size != (size_t)count)
        return aw_raise_value(vm,
                              "attempt to assign bytes of size %zu to extended slice of size %lld",
                              size, (long long)count);
    if (step < 0) { /* the same places from the front */
        start += (count - 1) * step;
        for (int64_t i = 0; value && i < count; i++)
            array->data[start - i * step] = data[count - 1 - i];
        step = -step;
    } else {
        for (int64_t i = 0; value && i < count; i++)
            array->data[start + i * step] = data[i];
    }
    if (!value && count > 0 && !check_exports(vm, array))
        return false;
    if (!value && count > 0)
        remove_every(array, (size_t)start, (size_t)step, (size_t)count);
    return true;
}

static bool bytearray_setitem(AwVM *vm, AwValue self, AwValue key, AwValue value)
{
    AwByteArray *array = aw_as_bytearray(self);
    unsigned char byte = 0;
    size_t i;
    aw_memory_settle(vm, &array->exports);
    if (aw_is_exact(key, &aw_slice_type))
        return set_slice(vm, array, key, value);
    int64_t place; /* asked again below: what the value calls may change the size */
    if (!aw_sequence_index_value(vm, key, "bytearray", &place) ||
        (value && !aw_byte_from(vm, value, &byte)))
        return false;
    if (!aw_sequence_index(vm, key, array->size, "bytearray", "bytearray index out of range", &i))
        return false;
    if (!value)
        return aw_bytearray_splice(vm, array, i, 1, "", 0);
    array->data[i] = (char)byte;
    return true;
}

/* ---- methods that change it ---- */

AwStatus aw_bytearray_method_append(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    unsigned char byte;
    aw_memory_settle(vm, &aw_as_bytearray(args[0])->exports);
    *out = AW_NONE;
    if (!aw_byte_from(vm, args[1], &byte))
        return AW_RAISED;
    AwByteArray *array = aw_as_bytearray(args[0]);
    return aw_bytearray_splice(vm, array, array->size, 0, (char *)&byte, 1);
}

AwStatus aw_bytearray_method_extend(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *data;
    size_t size;
    AwBuffer text = {0};
    AwByteArray *array = aw_as_bytearray(args[0]);
    aw_memory_settle(vm, &array->exports);
    *out = AW_NONE;
    if (aw_bytes_view(args[1], &data, &size))
        return aw_bytearray_splice(vm, array, array->size, 0, data, size);
    if (!aw_type_of(args[1])->iter && !aw_type_of(args[1])->getitem)
        return aw_raise_type(vm, "can't extend bytearray with %T", args[1]);
    if (!aw_bytes_gather(vm, args[1], "byte", &text))
        return AW_RAISED;
    bool ok = aw_bytearray_splice(vm, array, array->size, 0, text.data, text.length);
    aw_buffer_deinit(&text);
    return ok;
}

AwStatus aw_bytearray_method_insert(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t i;
    unsigned char byte;
    aw_memory_settle(vm, &aw_as_bytearray(args[0])->exports);
    *out = AW_NONE;
    if (!aw_to_int64(vm, args[1], &i) || !aw_byte_from(vm, args[2], &byte))
        return AW_RAISED;
    AwByteArray *array = aw_as_bytearray(args[0]);
    int64_t size = (int64_t)array->size;
    if (i < 0)
        i = i + size < 0 ? 0 : i + size;
    return aw_bytearray_splice(vm, array, (size_t)(i > size ? size : i), 0, (char *)&byte, 1);
}

AwStatus aw_bytearray_method_pop(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t i = -1;
    aw_memory_settle(vm, &aw_as_bytearray(args[0])->exports);
    if (args[1] && !aw_to_int64(vm, args[1], &i))
        return AW_RAISED;
    AwByteArray *array = aw_as_bytearray(args[0]);
    if (array->size == 0)
        return aw_raise(vm, &aw_index_error_type, "pop from empty bytearray");
    if (i < 0)
        i += (int64_t)array->size;
    if ((uint64_t)i >= array->size)
        return aw_raise(vm, &aw_index_error_type, "pop index out of range");
    *out = aw_from_int((unsigned char)array->data[i]);
    return aw_bytearray_splice(vm, array, (size_t)i, 1, "", 0);
}

AwStatus aw_bytearray_method_remove(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    unsigned char byte;
    aw_memory_settle(vm, &aw_as_bytearray(args[0])->exports);
    *out = AW_NONE;
    if (!aw_byte_from(vm, args[1], &byte))
        return AW_RAISED;
    AwByteArray *array = aw_as_bytearray(args[0]);
    char *at = array->size ? memchr(array->data, byte, array->size) : NULL;
    if (!at)
        return aw_raise_value(vm, "value not found in bytearray");
    return aw_bytearray_splice(vm, array, (size_t)(at - array->data), 1, "", 0);
}

AwStatus aw_bytearray_method_clear(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwByteArray *array = aw_as_bytearray(args[0]);
    aw_memory_settle(vm, &array->exports);
    *out = AW_NONE;
    if (array->size && !check_exports(vm, array))
        return AW_RAISED;
    aw_memory_free(vm, array->data, array->capacity);
    array->data = NULL;
    array->size = array->capacity = 0;
    aw_memory_settle(vm, &aw_as_bytearray(args[0])->exports);
    *out = AW_NONE;
    return AW_OK;
}

AwStatus aw_bytearray_method_reverse(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwByteArray *array = aw_as_bytearray(args[0]);
    for (size_t i = 0, j = array->size; i + 1 < j; i++) {
        char byte = array->data[--j];
        array->data[j] = array->data[i];
        array->data[i] = byte;
    }
    *out = AW_NONE;
    return AW_OK;
}

AwStatus aw_bytearray_method_copy(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwByteArray *array = aw_as_bytearray(args[0]);
    *out = aw_bytearray_new(vm, array->data, array->size);
    return *out != AW_UNSET;
}

bool aw_bytes_writable(AwVM *vm, AwValue v, char **data, size_t *size)
{
    const char *bytes;
    AwExposeFn expose = aw_type_of(v)->expose;
    AwExposed memory;
    if (aw_is_memoryview(v) && !aw_as_memoryview(v)->readonly && aw_bytes_view(v, &bytes, size)) {
        *data = (char *)(uintptr_t)bytes;
        return true;
    }
    if (!expose || !expose(v, &memory) || memory.readonly)
        return aw_raise_type(vm, "argument must be read-write bytes-like object, not %T", v);
    *data = memory.data;
    *size = memory.size;
    return true;
}

static bool bytearray_expose(AwValue self, AwExposed *out)
{
    AwByteArray *array = aw_as_bytearray(self);
    *out = (AwExposed){array->data, array->size, 'B', 1, false, &array->exports};
    return true;
}

AwType aw_bytearray_type = {
    AW_TYPE_HEADER(bytearray),
    .name = "bytearray",
    .doc = "A sequence of numbers from 0 to 255 that can change.",
    .base_type = &aw_object_type,
    .size = sizeof(AwByteArray),
    .flags = AW_TYPE_FINALIZE,
    .methods = aw_bytearray_methods,
    .finalize = bytearray_finalize,
    .repr = bytearray_repr,
    .compare = aw_bytes_compare,
    .construct = bytearray_construct,
    .binary[AW_BIN_ADD] = aw_bytes_add,
    .binary[AW_BIN_MUL] = aw_bytes_mul,
    .binary[AW_BIN_MOD] = aw_bytes_mod,
    .inplace[AW_BIN_ADD] = bytearray_iadd,
    .inplace[AW_BIN_MUL] = bytearray_imul,
    .length = bytearray_length,
    .getitem = bytearray_getitem,
    .setitem = bytearray_setitem,
    .contains = aw_bytes_contains,
    .iter = aw_bytes_iter,
    .expose = bytearray_expose,
};
