/* array.c: array.array (module _array): a sequence of numbers of one kind, kept as C keeps them.
 *
 * A value is converted to an item before anything is looked up, since conversion may run a program's code; what was known
 * of the array before that is asked for again.
 */
#include "base/utf8.h"
#include "vm/engine/engine.h"
#include "vm/objects/bytes.h"
#include "vm/objects/iter_reduce.h"
#include "vm/objects/memoryview.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/sequence.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#include <limits.h>
#include <wchar.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* Numbers that are allowed, and what one outside of them is called. */
typedef struct {
    const char *name; /* NULL: no check */
    int64_t least, most;
} Limits;

#define SHORT_LIMITS                                                                               \
    {                                                                                              \
        "signed short integer", SHRT_MIN, SHRT_MAX                                                 \
    }
#define INT_LIMITS                                                                                 \
    {                                                                                              \
        "signed integer", INT_MIN, INT_MAX                                                         \
    }

/* What the items are; `first` and `second` are checked in this order. */
typedef struct {
    char code;
    uint8_t size;
    Limits first, second;
} Kind;

static const Kind kinds[] = {
    {'b', 1, SHORT_LIMITS, {"signed char", SCHAR_MIN, SCHAR_MAX}},
    {'B', 1, {"unsigned byte integer", 0, UCHAR_MAX}, {0}},
    {'u', sizeof(wchar_t), {0}, {0}},
    {'h', sizeof(short), SHORT_LIMITS, {0}},
    {'H', sizeof(short), INT_LIMITS, {"unsigned short", 0, USHRT_MAX}},
    {'i', sizeof(int), INT_LIMITS, {0}},
    {'I', sizeof(int), {0}, {0}},
    {'l', sizeof(long), {0}, {0}},
    {'L', sizeof(long), {0}, {0}},
    {'q', sizeof(long long), {0}, {0}},
    {'Q', sizeof(long long), {0}, {0}},
    {'f', sizeof(float), {0}, {0}},
    {'d', sizeof(double), {0}, {0}},
};

typedef struct {
    AwObject base;
    const Kind *kind;
    char *data; /* owned */
    size_t count, capacity;
    uint32_t exports; /* memoryviews that look into it */
} Array;

extern AwType aw_array_type, aw_array_iter_type;

static Array *as_array(AwValue v)
{
    return (Array *)aw_as_object(v);
}

static bool is_array(AwValue v)
{
    return aw_is_object(v) && aw_is_subtype(aw_type_of(v), &aw_array_type);
}

static char *place(const Array *array, size_t index)
{
    return array->data + index * array->kind->size;
}

static size_t byte_count(const Array *array)
{
    return array->count * array->kind->size;
}

/* ---- items ---- */

static bool check_limits(AwVM *vm, const Limits *limits, int64_t n)
{
    if (!limits->name || (n >= limits->least && n <= limits->most))
        return true;
    return aw_raise(vm, &aw_overflow_error_type, "%s is %s", limits->name,
                    n < limits->least ? "less than minimum" : "greater than maximum");
}

static bool signed_item(AwVM *vm, const Kind *kind, AwValue index, uint64_t *word)
{
    int64_t n;
    if (!aw_to_int64(vm, index, &n))
        return aw_catch(vm, &aw_overflow_error_type) &&
               aw_raise(vm, &aw_overflow_error_type,
                        kind->code == 'q' ? "int too big to convert"
                                          : "Python int too large to convert to C long");
    *word = (uint64_t)n;
    return check_limits(vm, &kind->first, n) && check_limits(vm, &kind->second, n);
}

static bool unsigned_item(AwVM *vm, const Kind *kind, AwValue index, uint64_t *word)
{
    bool quad = kind->code == 'Q';
    if (aw_number_compare(index, aw_from_int(0), AW_LT))
        return aw_raise(vm, &aw_overflow_error_type,
                        quad ? "can't convert negative int to unsigned"
                             : "can't convert negative value to unsigned int");
    if (aw_is_int(index)) {
        *word = (uint64_t)aw_as_int(index);
    } else {
        const AwBig *big = (AwBig *)aw_as_object(index);
        if (mpz_sizeinbase(big->number, 2) > 64)
            return aw_raise(vm, &aw_overflow_error_type,
                            quad ? "int too big to convert"
                                 : "Python int too large to convert to C unsigned long");
        *word = mpz_get_ui(big->number);
    }
    return kind->code != 'I' || *word <= UINT_MAX ||
           aw_raise(vm, &aw_overflow_error_type, "unsigned int is greater than maximum");
}

static bool character_item(AwVM *vm, AwValue v, char item[8])
{
    if (!aw_is_str(v) || aw_as_str(v)->length != 1)
        return aw_raise_type(vm, "array item must be unicode character");
    unsigned width;
    wchar_t c = (wchar_t)aw_utf8_decode(aw_as_str(v)->data, &width);
    memcpy(item, &c, sizeof c);
    return true;
}

/* The item that stands for v. Re-enters. */
static bool to_item(AwVM *vm, const Kind *kind, AwValue v, char item[8])
{
    double number;
    AwValue index;
    uint64_t word;
    if (kind->code == 'u')
        return character_item(vm, v, item);
    if (kind->code == 'f' || kind->code == 'd') {
        if (!aw_to_double(vm, v, &number))
            return false;
        float single = (float)number;
        if (kind->code == 'f')
            memcpy(item, &single, sizeof single);
        else
            memcpy(item, &number, sizeof number);
        return true;
    }
    if (!aw_to_index(vm, v, &index))
        return false;
    bool plain = kind->code == 'I' || kind->code == 'L' || kind->code == 'Q';
    if (!(plain ? unsigned_item : signed_item)(vm, kind, index, &word))
        return false;
    memcpy(item, &word, kind->size);
    return true;
}

static AwValue text_of(AwVM *vm, const Array *array, size_t from, size_t count)
{
    AwBuffer text = {0};
    for (size_t i = from; i < from + count; i++) {
        wchar_t c;
        char encoded[AW_UTF8_MAX];
        memcpy(&c, place(array, i), sizeof c);
        if ((uint32_t)c > 0x10FFFF) {
            aw_buffer_deinit(&text);
            aw_raise_value(vm, "character U+%x is not in range [U+0000; U+10ffff]", (unsigned)c);
            return AW_UNSET;
        }
        aw_buffer_append(&text, encoded, aw_utf8_encode((uint32_t)c, encoded));
    }
    return aw_str_take(vm, &text);
}

static AwValue from_item(AwVM *vm, const Array *array, size_t index)
{
    if (array->kind->code == 'u') {
        wchar_t c;
        memcpy(&c, place(array, index), sizeof c);
        if ((uint32_t)c <= 0x10FFFF)
            return aw_str_from_codepoint(vm, (uint32_t)c);
        aw_raise_value(vm, "chr() arg not in range(0x110000)");
        return AW_UNSET;
    }
    return aw_memory_unpack(vm, (unsigned char)array->kind->code, place(array, index));
}

/* ---- room ---- */

static bool check_exports(AwVM *vm, const Array *array)
{
    return !array->exports ||
           aw_raise(vm, &aw_buffer_error_type, "cannot resize an array that is exporting buffers");
}

/* Makes room for `count` items in all. */
static bool reserve(AwVM *vm, Array *array, size_t count)
{
    if (count <= array->capacity)
        return true;
    size_t size = array->kind->size, capacity = count + count / 8 + 8;
    if (count > (size_t)PTRDIFF_MAX / 2 / size)
        return aw_raise_memory(vm);
    char *data = aw_memory_resize(vm, array->data, array->capacity * size, capacity * size);
    if (!data)
        return false;
    array->data = data;
    array->capacity = capacity;
    return true;
}

/* Opens a gap of `added` items in place of `removed` ones. */
static bool splice(AwVM *vm, Array *array, size_t from, size_t removed, size_t added)
{
    size_t size = array->kind->size;
    if (added != removed && !check_exports(vm, array))
        return false;
    if (!reserve(vm, array, array->count - removed + added))
        return false;
    if (array->data)
        memmove(place(array, from + added), place(array, from + removed),
                (array->count - from - removed) * size);
    array->count += added - removed;
    return true;
}

static bool append_bytes(AwVM *vm, Array *array, const char *data, size_t count)
{
    size_t from = array->count;
    if (!splice(vm, array, from, 0, count))
        return false;
    if (count)
        memcpy(place(array, from), data, count * array->kind->size);
    return true;
}

static bool append(AwVM *vm, Array *array, AwValue v)
{
    char item[8];
    return to_item(vm, array->kind, v, item) && append_bytes(vm, array, item, 1);
}

static bool append_each(AwVM *vm, AwValue item, void *context)
{
    return append(vm, as_array(*(AwValue *)context), item);
}

/* Appends another array's items, or those of the array itself. */
static bool append_array(AwVM *vm, Array *array, const Array *from)
{
    size_t count = from->count;
    return reserve(vm, array, array->count + count) && append_bytes(vm, array, from->data, count);
}

static Array *new_array(AwVM *vm, AwType *type, const Kind *kind)
{
    Array *array = aw_object_new(vm, type);
    if (array)
        array->kind = kind;
    return array;
}

static Array *copy_part(AwVM *vm, const Array *from, size_t start, int64_t step, size_t count)
{
    Array *copy = new_array(vm, &aw_array_type, from->kind);
    if (!copy || !reserve(vm, copy, count))
        return NULL;
    copy->count = count;
    for (size_t i = 0; step != 1 && i < count; i++)
        memcpy(place(copy, i), place(from, (size_t)((int64_t)start + (int64_t)i * step)),
               from->kind->size);
    if (step == 1 && count)
        memcpy(copy->data, place(from, start), count * from->kind->size);
    return copy;
}

/* ---- making ---- */

static bool append_text(AwVM *vm, Array *array, AwValue text)
{
    const char *at = aw_as_str(text)->data, *end = at + aw_as_str(text)->size;
    if (!check_exports(vm, array) || !reserve(vm, array, array->count + aw_as_str(text)->length))
        return false;
    while (at < end) {
        unsigned width;
        wchar_t c = (wchar_t)aw_utf8_decode(at, &width);
        at += width;
        memcpy(place(array, array->count++), &c, sizeof c);
    }
    return true;
}

static bool append_buffer(AwVM *vm, Array *array, AwValue v)
{
    const char *data;
    size_t size;
    if (!aw_bytes_need(vm, v, &data, &size))
        return false;
    if (size % array->kind->size)
        return aw_raise_value(vm, "bytes length not a multiple of item size");
    return append_bytes(vm, array, data, size / array->kind->size);
}

static bool append_iterable(AwVM *vm, AwValue self, AwValue from)
{
    if (from == self)
        return append_array(vm, as_array(self), as_array(self));
    return aw_each(vm, from, append_each, &self);
}

static bool check_initial(AwVM *vm, char code, AwValue initial)
{
    if (code == 'u')
        return true;
    if (aw_is_str(initial))
        return aw_raise_type(vm, "cannot use a str to initialize an array with typecode '%c'",
                             code);
    if (is_array(initial) && as_array(initial)->kind->code == 'u')
        return aw_raise_type(
            vm, "cannot use a unicode array to initialize an array with typecode '%c'", code);
    return true;
}

static bool fill_from(AwVM *vm, AwValue self, AwValue initial)
{
    Array *array = as_array(self);
    if (aw_is_str(initial))
        return append_text(vm, array, initial);
    if (is_array(initial) && as_array(initial)->kind == array->kind)
        return append_array(vm, array, as_array(initial));
    if (aw_is_bytes(initial) || aw_is_bytearray(initial))
        return append_buffer(vm, array, initial);
    return append_iterable(vm, self, initial);
}

static const Kind *find_kind(AwVM *vm, AwValue code)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (aw_as_str(code)->size == 1 && aw_as_str(code)->data[0] == kinds[i].code)
            return &kinds[i];
    aw_raise_value(vm, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    return NULL;
}

static AwStatus array_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                AwValue *out)
{
    AwType *type = aw_as_type(self);
    int keywords = kwnames ? (int)aw_as_tuple(kwnames)->count : 0;
    argc -= keywords;
    if (keywords && type == &aw_array_type)
        return aw_raise_type(vm, "array.array() takes no keyword arguments");
    if (argc < 1 || argc > 2)
        return aw_raise_type(vm, "array() takes at %s %d argument%s (%d given)",
                             argc < 1 ? "least" : "most", argc < 1 ? 1 : 2, argc < 1 ? "" : "s",
                             argc);
    if (!aw_is_str(args[0]) || aw_as_str(args[0])->length != 1)
        return aw_raise_type(vm, "array() argument 1 must be a unicode character, not %A", args[0]);
    const char code = aw_as_str(args[0])->data[0];
    if (argc == 2 && !check_initial(vm, code, args[1]))
        return AW_RAISED;
    const Kind *kind = find_kind(vm, args[0]);
    Array *array = kind ? new_array(vm, type, kind) : NULL;
    if (!array)
        return AW_RAISED;
    size_t mark = aw_root_mark(vm);
    *out = aw_from_object(array);
    aw_root_push(vm, *out);
    bool ok = argc < 2 || fill_from(vm, *out, args[1]);
    aw_root_release(vm, mark);
    return STATUS(ok);
}

static void array_finalize(AwVM *vm, AwObject *o)
{
    Array *array = (Array *)o;
    if (array->data)
        aw_memory_free(vm, array->data, array->capacity * array->kind->size);
}

static bool array_expose(AwValue self, AwExposed *out)
{
    Array *array = as_array(self);
    uint32_t format = array->kind->code == 'u' ? 'w' : (unsigned char)array->kind->code;
    *out = (AwExposed){array->data, byte_count(array), format, array->kind->size,
                       false,       &array->exports};
    return true;
}

/* ---- showing and comparing ---- */

static bool array_repr(AwVM *vm, AwValue self, AwValue *out)
{
    Array *array = as_array(self);
    AwValue content = AW_UNSET;
    const AwType *type = aw_type_of(self);
    if (array->count == 0)
        return (*out = aw_str_format(vm, "%N('%c')", type, array->kind->code)) != AW_UNSET;
    content =
        array->kind->code == 'u' ? text_of(vm, array, 0, array->count) : aw_list_from(vm, self);
    return content &&
           (*out = aw_str_format(vm, "%N('%c', %R)", type, array->kind->code, content)) != AW_UNSET;
}

static bool same_items(AwVM *vm, const Array *a, const Array *b, size_t i, bool *equal)
{
    if (a->kind == b->kind && a->kind->code != 'f' && a->kind->code != 'd') {
        *equal = memcmp(place(a, i), place(b, i), a->kind->size) == 0;
        return true;
    }
    AwValue v = from_item(vm, a, i), w = v ? from_item(vm, b, i) : AW_UNSET;
    return w && aw_compare_truth(vm, v, w, AW_EQ, equal);
}

static bool array_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!is_array(self) || !is_array(other))
        return true;
    const Array *a = as_array(self), *b = as_array(other);
    size_t i = 0;
    bool equal = true;
    if (a->count != b->count && (op == AW_EQ || op == AW_NE)) {
        *out = aw_from_bool(op == AW_NE);
        return true;
    }
    for (; i < a->count && i < b->count; i++) {
        if (!same_items(vm, a, b, i, &equal))
            return false;
        if (!equal)
            break;
    }
    if (i >= a->count || i >= b->count) {
        *out = aw_from_bool(aw_order_holds((a->count > b->count) - (a->count < b->count), op));
        return true;
    }
    AwValue v = from_item(vm, a, i), w = v ? from_item(vm, b, i) : AW_UNSET;
    return w && aw_compare(vm, v, w, op, out);
}

/* ---- as a sequence ---- */

static bool array_length(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)as_array(self)->count;
    return true;
}

/* An index that a program wrote; */
static bool find_index(AwVM *vm, const Array *array, AwValue key, const char *wrong_place,
                       size_t *out)
{
    int64_t index;
    if (!aw_is_any_int(key) && !aw_type_of(key)->index)
        return aw_raise_type(vm, "array indices must be integers");
    if (!aw_to_int64(vm, key, &index))
        return aw_catch(vm, &aw_overflow_error_type) &&
               aw_raise(vm, &aw_index_error_type, "cannot fit '%T' into an index-sized integer",
                        key);
    if (index < 0)
        index += (int64_t)array->count;
    if (index < 0 || (size_t)index >= array->count)
        return aw_raise(vm, &aw_index_error_type, "%s", wrong_place);
    *out = (size_t)index;
    return true;
}

static bool array_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    Array *array = as_array(self);
    size_t index;
    int64_t start, stop, step, count;
    if (aw_is_exact(key, &aw_slice_type)) {
        if (!aw_slice_indices(vm, key, (int64_t)array->count, &start, &stop, &step, &count))
            return false;
        *out = aw_from_object(copy_part(vm, array, (size_t)start, step, (size_t)count));
        return *out != AW_UNSET;
    }
    return find_index(vm, array, key, "array index out of range", &index) &&
           (*out = from_item(vm, array, index)) != AW_UNSET;
}

/* Removes every step-th item, `count` of them, in place. */
static bool remove_every(AwVM *vm, Array *array, int64_t start, int64_t step, int64_t count)
{
    if (count == 0)
        return true;
    if (!check_exports(vm, array))
        return false;
    if (step < 0) {
        start += (count - 1) * step;
        step = -step;
    }
    size_t to = (size_t)start, next = (size_t)start;
    for (size_t from = to; from < array->count; from++) {
        if (from == next && count > 0) {
            next += (size_t)step;
            count--;
        } else {
            memcpy(place(array, to++), place(array, from), array->kind->size);
        }
    }
    array->count = to;
    return true;
}

static bool set_slice(AwVM *vm, AwValue self, AwValue slice, AwValue value)
{
    Array *array = as_array(self);
    const Array *from = NULL;
    int64_t start, stop, step, count;
    if (value && !is_array(value))
        return aw_raise_type(vm, "can only assign array (not \"%T\") to array slice", value);
    if (!aw_slice_indices(vm, slice, (int64_t)array->count, &start, &stop, &step, &count))
        return false;
    if (!value)
        return step == 1 ? splice(vm, array, (size_t)start, (size_t)count, 0)
                         : remove_every(vm, array, start, step, count);
    from = as_array(value);
    if (from == array && !(from = copy_part(vm, array, 0, 1, array->count)))
        return false;
    if (from->kind != array->kind)
        return aw_raise_type(vm, "bad argument type for built-in operation");
    if (step == 1) {
        if (!splice(vm, array, (size_t)start, (size_t)count, from->count))
            return false;
        if (from->count)
            memcpy(place(array, (size_t)start), from->data, byte_count(from));
        return true;
    }
    if ((size_t)count != from->count)
        return aw_raise_value(vm,
                              "attempt to assign array of size %zu to extended slice of size %lld",
                              from->count, (long long)count);
    for (int64_t i = 0; i < count; i++)
        memcpy(place(array, (size_t)(start + i * step)), place(from, (size_t)i), from->kind->size);
    return true;
}

static bool array_setitem(AwVM *vm, AwValue self, AwValue key, AwValue value)
{
    Array *array = as_array(self);
    size_t index;
    char item[8];
    aw_memory_settle(vm, &array->exports);
    if (aw_is_exact(key, &aw_slice_type))
        return set_slice(vm, self, key, value);
    const char *wrong_place = "array assignment index out of range";
    if (!find_index(vm, array, key, wrong_place, &index))
        return false;
    if (!value)
        return splice(vm, array, index, 1, 0);
    if (!to_item(vm, array->kind, value, item))
        return false;
    if (index >= array->count)
        return aw_raise(vm, &aw_index_error_type, "%s", wrong_place);
    memcpy(place(array, index), item, array->kind->size);
    return true;
}

/* The first place of a value from start on, before stop; -1: none. Re-enters. */
static bool find_value(AwVM *vm, const Array *array, AwValue value, int64_t start, int64_t stop,
                       int64_t *out)
{
    *out = -1;
    for (int64_t i = start; i < stop && (size_t)i < array->count; i++) {
        bool equal;
        AwValue item = from_item(vm, array, (size_t)i);
        if (!item || !aw_compare_truth(vm, item, value, AW_EQ, &equal))
            return false;
        if (equal) {
            *out = i;
            return true;
        }
    }
    return true;
}

static AwFind array_contains(AwVM *vm, AwValue self, AwValue value)
{
    int64_t found;
    if (!find_value(vm, as_array(self), value, 0, INT64_MAX, &found))
        return AW_FIND_ERROR;
    return found < 0 ? AW_ABSENT : AW_FOUND;
}

static bool array_add(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!is_array(left))
        return true;
    if (!is_array(right))
        return aw_raise_type(vm, "can only append array (not \"%T\") to array", right);
    if (as_array(left)->kind != as_array(right)->kind)
        return aw_raise_type(vm, "bad argument type for built-in operation");
    Array *sum = copy_part(vm, as_array(left), 0, 1, as_array(left)->count);
    *out = aw_from_object(sum);
    return sum && append_array(vm, sum, as_array(right));
}

static bool extend(AwVM *vm, AwValue self, AwValue from)
{
    if (!is_array(from))
        return append_iterable(vm, self, from);
    if (as_array(self)->kind != as_array(from)->kind)
        return aw_raise_type(vm, "can only extend with array of same kind");
    return append_array(vm, as_array(self), as_array(from));
}

static bool array_iadd(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    if (!is_array(right))
        return aw_raise_type(vm, "can only extend array with array (not \"%T\")", right);
    *out = left;
    aw_memory_settle(vm, &as_array(left)->exports);
    return extend(vm, left, right);
}

static bool repeat(AwVM *vm, Array *array, int64_t times)
{
    size_t count = array->count, size = byte_count(array);
    if (times == 0 || count == 0)
        return splice(vm, array, 0, count, 0);
    if ((uint64_t)times > (uint64_t)PTRDIFF_MAX / 2 / size)
        return aw_raise_memory(vm);
    if (!splice(vm, array, count, 0, count * (size_t)(times - 1)))
        return false;
    for (int64_t i = 1; i < times; i++)
        memcpy(array->data + (size_t)i * size, array->data, size);
    return true;
}

static bool array_mul(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    AwValue self = is_array(left) ? left : right, times = is_array(left) ? right : left;
    int64_t count;
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_can_repeat(vm, times))
        return true;
    if (!aw_sequence_repeats(vm, times, &count))
        return false;
    Array *made = copy_part(vm, as_array(self), 0, 1, as_array(self)->count);
    *out = aw_from_object(made);
    return made && repeat(vm, made, count);
}

static bool array_imul(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    int64_t count;
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_can_repeat(vm, right))
        return true;
    if (!aw_sequence_repeats(vm, right, &count))
        return false;
    *out = left;
    aw_memory_settle(vm, &as_array(left)->exports);
    return repeat(vm, as_array(left), count);
}

/* ---- iterating ---- */

typedef struct {
    AwObject base;
    AwValue array; /* AW_UNSET: at the end */
    int64_t index;
} ArrayIter;

static bool array_iter(AwVM *vm, AwValue self, AwValue *out)
{
    ArrayIter *iter = aw_object_new(vm, &aw_array_iter_type);
    if (iter)
        iter->array = self;
    return (*out = aw_from_object(iter)) != AW_UNSET;
}

static AwIter array_iter_next(AwVM *vm, AwValue self, AwValue *out)
{
    ArrayIter *iter = (ArrayIter *)aw_as_object(self);
    if (iter->array && (size_t)iter->index < as_array(iter->array)->count) {
        *out = from_item(vm, as_array(iter->array), (size_t)iter->index++);
        return *out ? AW_ITER_ITEM : AW_ITER_ERROR;
    }
    iter->array = AW_UNSET;
    return aw_iter_end(out);
}

static bool itself(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

static void array_iter_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((ArrayIter *)o)->array);
}

#define METHOD(name) static AwStatus array_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)
#define GIVE_NONE    ((void)argc, *out = AW_NONE)

METHOD(iter_reduce)
{
    (void)argc;
    ArrayIter *iter = (ArrayIter *)aw_as_object(args[0]);
    AwValue how = aw_reduce_builtin(vm, "iter");
    AwValue of = iter->array ? iter->array : aw_tuple_new(vm, NULL, 0);
    AwValue state = iter->array ? aw_int_new(vm, iter->index) : AW_UNSET;
    return how && of ? aw_reduce_iterator(vm, how, of, state, out) : AW_RAISED;
}

METHOD(iter_setstate)
{
    GIVE_NONE;
    ArrayIter *iter = (ArrayIter *)aw_as_object(args[0]);
    int64_t count = iter->array ? (int64_t)as_array(iter->array)->count : 0;
    return aw_iterator_state(vm, args[1], 0, count, &iter->index);
}

static const AwNativeDef iter_methods[] = {
    AW_REDUCE_ROW(array_iter_reduce),
    {"__setstate__(self, state, /)", array_iter_setstate, AW_NO_SIGNATURE,
     "Goes on at that position."},
    {0},
};

AwType aw_array_iter_type = {
    AW_TYPE_HEADER(array_iter),
    .name = "arrayiterator",
    .module = "array",
    .base_type = &aw_object_type,
    .size = sizeof(ArrayIter),
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .methods = iter_methods,
    .traverse = array_iter_traverse,
    .iter = itself,
    .next = array_iter_next,
};

/* ---- methods ---- */

METHOD(append)
{
    GIVE_NONE;
    aw_memory_settle(vm, &as_array(args[0])->exports);
    return STATUS(append(vm, as_array(args[0]), args[1]));
}

METHOD(extend)
{
    GIVE_NONE;
    aw_memory_settle(vm, &as_array(args[0])->exports);
    return STATUS(extend(vm, args[0], args[1]));
}

METHOD(insert)
{
    GIVE_NONE;
    Array *array = as_array(args[0]);
    int64_t index;
    char item[8];
    aw_memory_settle(vm, &array->exports);
    if (!aw_to_int64(vm, args[1], &index) || !to_item(vm, array->kind, args[2], item))
        return AW_RAISED;
    int64_t count = (int64_t)array->count;
    if (index < 0)
        index = index + count < 0 ? 0 : index + count;
    if (index > count)
        index = count;
    if (!splice(vm, array, (size_t)index, 0, 1))
        return AW_RAISED;
    memcpy(place(array, (size_t)index), item, array->kind->size);
    return AW_OK;
}

METHOD(pop)
{
    (void)argc;
    Array *array = as_array(args[0]);
    int64_t index = -1;
    aw_memory_settle(vm, &array->exports);
    if (args[1] && !aw_to_int64(vm, args[1], &index))
        return AW_RAISED;
    if (array->count == 0)
        return aw_raise(vm, &aw_index_error_type, "pop from empty array");
    if (index < 0)
        index += (int64_t)array->count;
    if (index < 0 || (size_t)index >= array->count)
        return aw_raise(vm, &aw_index_error_type, "pop index out of range");
    return STATUS((*out = from_item(vm, array, (size_t)index)) &&
                  splice(vm, array, (size_t)index, 1, 0));
}

METHOD(remove)
{
    GIVE_NONE;
    Array *array = as_array(args[0]);
    int64_t index;
    aw_memory_settle(vm, &array->exports);
    if (!find_value(vm, array, args[1], 0, INT64_MAX, &index))
        return AW_RAISED;
    if (index < 0)
        return aw_raise_value(vm, "array.remove(x): x not in array");
    return (size_t)index >= array->count || splice(vm, array, (size_t)index, 1, 0);
}

METHOD(index)
{
    (void)argc;
    Array *array = as_array(args[0]);
    int64_t start = 0, stop = INT64_MAX, found, count = (int64_t)array->count;
    if ((args[2] && !aw_slice_argument(vm, args[2], &start)) ||
        (args[3] && !aw_slice_argument(vm, args[3], &stop)))
        return AW_RAISED;
    if (start < 0)
        start = start + count < 0 ? 0 : start + count;
    if (stop < 0)
        stop += count;
    if (!find_value(vm, array, args[1], start, stop, &found))
        return AW_RAISED;
    if (found < 0)
        return aw_raise_value(vm, "array.index(x): x not in array");
    *out = aw_from_int(found);
    return AW_OK;
}

METHOD(count)
{
    (void)argc;
    const Array *array = as_array(args[0]);
    int64_t found, times = -1;
    for (int64_t at = 0; at >= 0; times++) {
        if (!find_value(vm, array, args[1], at, INT64_MAX, &found))
            return AW_RAISED;
        at = found < 0 ? -1 : found + 1;
    }
    *out = aw_from_int(times);
    return AW_OK;
}

METHOD(reverse)
{
    GIVE_NONE;
    (void)vm;
    Array *array = as_array(args[0]);
    size_t size = array->kind->size;
    for (size_t i = 0, j = array->count; i + 1 < j; i++) {
        char item[8];
        memcpy(item, place(array, --j), size);
        memcpy(place(array, j), place(array, i), size);
        memcpy(place(array, i), item, size);
    }
    return AW_OK;
}

METHOD(byteswap)
{
    GIVE_NONE;
    (void)vm;
    Array *array = as_array(args[0]);
    size_t size = array->kind->size;
    for (char *item = array->data, *end = item + byte_count(array); item < end; item += size)
        for (size_t i = 0; i < size / 2; i++) {
            char c = item[i];
            item[i] = item[size - 1 - i];
            item[size - 1 - i] = c;
        }
    return AW_OK;
}

METHOD(buffer_info)
{
    (void)argc;
    Array *array = as_array(args[0]);
    AwValue address = aw_int_new(vm, (int64_t)(intptr_t)array->data);
    return STATUS(address &&
                  (*out = aw_tuple_pair(vm, address, aw_from_int((int64_t)array->count))));
}

METHOD(tolist)
{
    (void)argc;
    Array *array = as_array(args[0]);
    AwValue list = aw_list_new(vm, NULL, 0);
    bool ok = list && aw_list_reserve(vm, list, array->count);
    for (size_t i = 0; ok && i < array->count; i++) {
        AwValue item = from_item(vm, array, i);
        ok = item && aw_list_append(vm, list, item);
    }
    *out = list;
    return STATUS(ok);
}

METHOD(fromlist)
{
    GIVE_NONE;
    Array *array = as_array(args[0]);
    AwValue list = args[1];
    if (!aw_is_list(list))
        return aw_raise_type(vm, "arg must be list");
    aw_memory_settle(vm, &array->exports);
    size_t before = array->count, count = aw_as_list(list)->count;
    for (size_t i = 0; i < count; i++) {
        if (!append(vm, array, aw_as_list(list)->items[i])) {
            array->count = before < array->count ? before : array->count;
            return AW_RAISED;
        }
        if (aw_as_list(list)->count != count)
            return aw_raise(vm, &aw_runtime_error_type, "list changed size during iteration");
    }
    return AW_OK;
}

METHOD(tobytes)
{
    (void)argc;
    Array *array = as_array(args[0]);
    return STATUS((*out = aw_bytes_new(vm, array->data ? array->data : "", byte_count(array))));
}

METHOD(frombytes)
{
    GIVE_NONE;
    aw_memory_settle(vm, &as_array(args[0])->exports);
    return STATUS(append_buffer(vm, as_array(args[0]), args[1]));
}

METHOD(tounicode)
{
    (void)argc;
    Array *array = as_array(args[0]);
    if (array->kind->code != 'u')
        return aw_raise_value(vm, "tounicode() may only be called on unicode type arrays");
    return STATUS((*out = text_of(vm, array, 0, array->count)));
}

METHOD(fromunicode)
{
    GIVE_NONE;
    Array *array = as_array(args[0]);
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "fromunicode() argument must be str, not %A", args[1]);
    if (array->kind->code != 'u')
        return aw_raise_value(vm, "fromunicode() may only be called on unicode type arrays");
    aw_memory_settle(vm, &array->exports);
    return STATUS(append_text(vm, array, args[1]));
}

METHOD(tofile)
{
    GIVE_NONE;
    enum { BLOCK = 64 * 1024 };
    AwValue write = aw_str_intern_text(vm, "write"), ignored;
    for (size_t at = 0; write && at < byte_count(as_array(args[0])); at += BLOCK) {
        const Array *array = as_array(args[0]);
        size_t size = byte_count(array) - at;
        AwValue block = aw_bytes_new(vm, array->data + at, size > BLOCK ? BLOCK : size);
        if (!block || !aw_call_method(vm, args[1], write, &block, 1, &ignored))
            return AW_RAISED;
    }
    return STATUS(write);
}

METHOD(fromfile)
{
    Array *array = as_array(args[0]);
    int64_t count;
    AwValue data, read = aw_str_intern_text(vm, "read");
    if (!read || !aw_to_int64(vm, args[2], &count))
        return AW_RAISED;
    if (count < 0)
        return aw_raise_value(vm, "negative count");
    if (count > PTRDIFF_MAX / array->kind->size)
        return aw_raise_memory(vm);
    int64_t wanted = count * array->kind->size;
    AwValue size = aw_int_new(vm, wanted);
    if (!size || !aw_call_method(vm, args[1], read, &size, 1, &data))
        return AW_RAISED;
    if (!aw_is_bytes(data))
        return aw_raise_type(vm, "read() didn't return bytes");
    bool enough = aw_as_bytes(data)->size == (size_t)wanted;
    if (!append_buffer(vm, array, data))
        return AW_RAISED;
    GIVE_NONE;
    return enough || aw_raise(vm, &aw_eof_error_type, "read() didn't return enough bytes");
}

METHOD(copy)
{
    (void)argc;
    const Array *array = as_array(args[0]);
    return STATUS((*out = aw_from_object(copy_part(vm, array, 0, 1, array->count))));
}

METHOD(reduce)
{
    (void)argc, (void)out;
    Array *array = as_array(args[0]);
    AwValue method, none[1] = {AW_UNSET}, content, dict = AW_NONE, build;
    int64_t protocol;
    if (!aw_to_int64(vm, args[1], &protocol) ||
        !aw_library_function(vm, "array", "_pickled", &build))
        return AW_RAISED;
    bool as_bytes = protocol >= 3;
    const char *name = as_bytes ? "tobytes" : "tolist";
    if (aw_shape_of(args[0])->type->flags & AW_TYPE_HAS_DICT && aw_shape_of(args[0])->count > 0) {
        AwDict *attributes = aw_instance_dict(vm, aw_as_object(args[0]));
        if (!attributes)
            return AW_RAISED;
        dict = aw_from_object(attributes);
    }
    if (!(method = aw_str_intern_text(vm, name)) ||
        !aw_call_method(vm, args[0], method, none, 0, &content))
        return AW_RAISED;
    AwValue parts[5] = {aw_from_object(aw_type_of(args[0])),
                        aw_str_format(vm, "%c", array->kind->code), content, dict,
                        aw_from_bool(as_bytes)};
    return parts[1] ? aw_tail_call(vm, build, parts, 5) : AW_RAISED;
}

METHOD(typecode)
{
    (void)argc;
    return STATUS((*out = aw_str_format(vm, "%c", as_array(args[0])->kind->code)));
}

METHOD(itemsize)
{
    (void)vm, (void)argc;
    *out = aw_from_int(as_array(args[0])->kind->size);
    return AW_OK;
}

static const AwNativeDef array_methods[] = {
    {"append(self, v, /)", array_append, AW_REENTERS, "Puts a number at the end."},
    {"buffer_info(self, /)", array_buffer_info, 0,
     "Where the items lie in memory, and how many there are."},
    {"byteswap(self, /)", array_byteswap, 0, "Turns around the bytes of each item."},
    {"count(self, v, /)", array_count, AW_REENTERS, "How many items are equal to v."},
    {"extend(self, bb, /)", array_extend, AW_REENTERS, "Puts all items at the end."},
    {"fromfile(self, f, n, /)", array_fromfile, AW_REENTERS,
     "Reads n items from a binary file and puts them at the end."},
    {"fromlist(self, list, /)", array_fromlist, AW_REENTERS,
     "Puts the numbers of a list at the end."},
    {"frombytes(self, buffer, /)", array_frombytes, 0,
     "Puts items at the end that are given as their bytes."},
    {"fromunicode(self, ustr, /)", array_fromunicode, 0,
     "Puts the characters of a str at the end."},
    {"index(self, v, start=0, stop=sys.maxsize, /)", array_index, AW_REENTERS,
     "Where the first item equal to v is."},
    {"insert(self, i, v, /)", array_insert, AW_REENTERS, "Puts a number before position i."},
    {"pop(self, i=-1, /)", array_pop, 0, "Takes out the item at position i."},
    {"remove(self, v, /)", array_remove, AW_REENTERS, "Takes out the first item equal to v."},
    {"reverse(self, /)", array_reverse, 0, "Turns the order around, in place."},
    {"tofile(self, f, /)", array_tofile, AW_REENTERS,
     "Writes the bytes of all items to a binary file."},
    {"tolist(self, /)", array_tolist, 0, "The items in a list."},
    {"tobytes(self, /)", array_tobytes, 0, "The bytes of all items."},
    {"tounicode(self, /)", array_tounicode, 0, "The characters as a str."},
    {"typecode", array_typecode, AW_GETTER, "The letter that says what the items are."},
    {"itemsize", array_itemsize, AW_GETTER, "How many bytes an item has."},
    {"__copy__(self, /)", array_copy, 0, "A copy."},
    {"__deepcopy__(self, unused, /)", array_copy, 0, "A copy."},
    {"__reduce_ex__(self, value, /)", array_reduce, AW_REENTERS, "How it is pickled."},
    {0},
};

AwType aw_array_type = {
    AW_TYPE_HEADER(array),
    .name = "array",
    .module = "array",
    .doc = "array(typecode [, initializer]) -> array\n\nA sequence of numbers (or characters) that "
           "are kept as C keeps them; what they are is said by the type code.",
    .base_type = &aw_object_type,
    .size = sizeof(Array),
    .flags = AW_TYPE_SEQUENCE | AW_TYPE_FINALIZE,
    .methods = array_methods,
    .finalize = array_finalize,
    .repr = array_repr,
    .compare = array_compare,
    .construct = array_construct,
    .binary[AW_BIN_ADD] = array_add,
    .binary[AW_BIN_MUL] = array_mul,
    .inplace[AW_BIN_ADD] = array_iadd,
    .inplace[AW_BIN_MUL] = array_imul,
    .length = array_length,
    .getitem = array_getitem,
    .setitem = array_setitem,
    .contains = array_contains,
    .iter = array_iter,
    .expose = array_expose,
};

static const AwNativeDef functions[] = {{0}};

static bool fill(AwVM *vm, AwModule *module)
{
    char codes[sizeof kinds / sizeof *kinds + 1] = "";
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        codes[i] = kinds[i].code;
    AwValue text = aw_str_from(vm, codes);
    return text && aw_type_ready(vm, &aw_array_type) &&
           aw_module_set(vm, module, "array", aw_from_object(&aw_array_type)) &&
           aw_module_set(vm, module, "typecodes", text);
}

const AwModuleDef aw__array_module = {"_array", "Arrays of numbers.", functions, fill};
