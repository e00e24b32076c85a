/* str_methods.c: the type str: constructor, operators, iterator, and the table of its methods, which are in str_case.c,
 * str_find.c, str_split.c and str_form.c.
 */
#include "base/memory.h"
#include "vm/objects/bytes.h"
#include "vm/objects/iter_reduce.h"
#include "vm/objects/sequence.h"
#include "vm/objects/str_inside.h"
#include "vm/objects/type.h"

/* ---- making by a program ---- */

AwValue aw_str_exact(AwVM *vm, AwValue v)
{
    AwStr *s = aw_as_str(v);
    return aw_is_exact(v, &aw_str_type) ? v : aw_str_new(vm, s->data, s->size);
}

/* An instance of a subclass: its text stays in the exact str, which it owns. */
static AwValue str_of_type(AwVM *vm, AwType *type, AwValue text)
{
    if (type == &aw_str_type)
        return aw_str_exact(vm, text);
    AwStr *from = aw_as_str(text), *s = aw_object_new(vm, type);
    if (!s)
        return AW_UNSET;
    s->data = from->data;
    s->size = from->size;
    s->length = from->length;
    s->hash = from->hash;
    s->owner = &from->base;
    return aw_from_object(s);
}

static bool text_argument(AwVM *vm, AwValue v, const char *name, const char **out)
{
    *out = NULL;
    if (!v)
        return true;
    if (!aw_is_str(v))
        return aw_raise_type(vm, "str() argument '%s' must be str, not %A", name, v);
    *out = aw_as_str(v)->data;
    return true;
}

static bool decode_argument(AwVM *vm, AwValue v, AwValue encoding, AwValue errors, AwValue *out)
{
    const char *bytes, *encoding_text, *errors_text;
    size_t size;
    if (!text_argument(vm, encoding, "encoding", &encoding_text) ||
        !text_argument(vm, errors, "errors", &errors_text))
        return false;
    if (aw_is_str(v))
        return aw_raise_type(vm, "decoding str is not supported");
    if (!aw_bytes_view(v, &bytes, &size))
        return aw_raise_type(vm, "decoding to str: need a bytes-like object, %T found", v);
    *out = aw_str_decode(vm, bytes, size, encoding_text, errors_text);
    return *out != AW_UNSET;
}

/* Puts the three arguments into their places. */
static bool bind_arguments(AwVM *vm, AwValue *args, int argc, AwValue kwnames, AwValue bound[3])
{
    static const char *const names[] = {"object", "encoding", "errors"};
    int keywords = kwnames ? (int)aw_as_tuple(kwnames)->count : 0, positional = argc - keywords;
    if (argc > 3)
        return aw_raise_type(vm, "str() takes at most 3 %sarguments (%d given)",
                             positional == 0 ? "keyword " : "", argc);
    for (int i = 0; i < positional; i++)
        bound[i] = args[i];
    for (int k = 0; k < keywords; k++) {
        AwValue name = aw_as_tuple(kwnames)->items[k];
        int i = 0;
        while (i < 3 && !aw_str_is(name, names[i]))
            i++;
        if (i == 3)
            return aw_raise_type(vm, "'%V' is an invalid keyword argument for str()", name);
        if (i < positional)
            return aw_raise_type(vm, "argument for str() given by name ('%V') and position (%d)",
                                 name, i + 1);
        bound[i] = args[positional + k];
    }
    return true;
}

static AwStatus str_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                              AwValue *out)
{
    AwType *type = aw_as_type(self);
    AwValue bound[3] = {AW_UNSET, AW_UNSET, AW_UNSET};
    if (argc == 1 && !kwnames && type == &aw_str_type)
        return aw_str(vm, args[0], out);
    if (!bind_arguments(vm, args, argc, kwnames, bound))
        return AW_RAISED;
    bool ok;
    if (!bound[0])
        ok = (*out = aw_str_new(vm, "", 0)) != AW_UNSET;
    else if (bound[1] || bound[2])
        ok = decode_argument(vm, bound[0], bound[1], bound[2], out);
    else
        ok = aw_str(vm, bound[0], out);
    if (!ok || type == &aw_str_type)
        return ok;
    AwValue text = aw_str_exact(vm, *out);
    return text && (*out = str_of_type(vm, type, text)) != AW_UNSET;
}

/* ---- showing ---- */

static void repr_codepoint(AwBuffer *out, uint32_t c)
{
    if (aw_unicode_is_printable(c))
        aw_buffer_append_codepoint(out, c);
    else
        aw_buffer_append_format(out,
                                c < 0x100     ? "\\x%02x"
                                : c < 0x10000 ? "\\u%04x"
                                              : "\\U%08x",
                                c);
}

static void repr_ascii(AwBuffer *out, char c, char quote)
{
    char escape = c == '\n'                 ? 'n'
                  : c == '\r'               ? 'r'
                  : c == '\t'               ? 't'
                  : c == '\\' || c == quote ? c
                                            : 0;
    if (escape) {
        aw_buffer_append_byte(out, '\\');
        aw_buffer_append_byte(out, escape);
    } else if (c < ' ' || c == 0x7f) {
        aw_buffer_append_format(out, "\\x%02x", (unsigned)c);
    } else {
        aw_buffer_append_byte(out, c);
    }
}

/* How many bytes from here on need no escape. */
static size_t plain_run(const char *bytes, size_t size, char quote)
{
    size_t i = 0;
    while (i < size && bytes[i] >= ' ' && bytes[i] != 0x7f && bytes[i] != '\\' && bytes[i] != quote)
        i++;
    return i;
}

void aw_str_repr_to(AwBuffer *out, const char *bytes, size_t size)
{
    char quote = memchr(bytes, '\'', size) && !memchr(bytes, '"', size) ? '"' : '\'';
    aw_buffer_append_byte(out, quote);
    for (size_t at = 0; at < size;) {
        size_t run = plain_run(bytes + at, size - at, quote);
        aw_buffer_append(out, bytes + at, run);
        at += run;
        if (at == size)
            break;
        if ((unsigned char)bytes[at] < 0x80) {
            repr_ascii(out, bytes[at++], quote);
            continue;
        }
        unsigned width;
        repr_codepoint(out, aw_utf8_decode(bytes + at, &width));
        at += width;
    }
    aw_buffer_append_byte(out, quote);
}

static bool str_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwStr *s = aw_as_str(self);
    char quote = memchr(s->data, '\'', s->size) && !memchr(s->data, '"', s->size) ? '"' : '\'';
    if (aw_str_is_ascii(s) && plain_run(s->data, s->size, quote) == s->size) {
        AwStr *shown = aw_str_with_room(vm, (size_t)s->size + 2, (size_t)s->size + 2);
        if (!shown)
            return false;
        shown->text[0] = shown->text[s->size + 1] = quote;
        memcpy(shown->text + 1, s->data, s->size);
        *out = aw_from_object(shown);
        return true;
    }
    AwBuffer text = {0};
    aw_str_repr_to(&text, s->data, s->size);
    *out = aw_str_take(vm, &text);
    return *out != AW_UNSET;
}

static bool str_str(AwVM *vm, AwValue self, AwValue *out)
{
    *out = aw_str_exact(vm, self);
    return *out != AW_UNSET;
}

/* ---- operators ---- */

static bool str_add(AwVM *vm, AwValue a, AwValue b, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (aw_is_str(a) && aw_is_str(b))
        *out = aw_str_concat(vm, a, b);
    return *out != AW_UNSET;
}

static bool repeat(AwVM *vm, AwValue self, int64_t count, AwValue *out)
{
    AwStr *s = aw_as_str(self);
    if (count == 1 && aw_is_exact(self, &aw_str_type)) {
        *out = self;
        return true;
    }
    if (count == 0 || s->size == 0)
        return (*out = aw_str_new(vm, "", 0)) != AW_UNSET;
    if (count > INT64_MAX / s->size)
        return aw_raise(vm, &aw_overflow_error_type, "repeated string is too long");
    size_t size = s->size * (size_t)count;
    AwStr *repeated = aw_str_with_room(vm, size, s->length * (size_t)count);
    if (!repeated)
        return false;
    aw_memory_repeat(repeated->text, size, s->data, s->size);
    *out = aw_from_object(repeated);
    return true;
}

static bool str_mul(AwVM *vm, AwValue a, AwValue b, AwValue *out)
{
    AwValue self = aw_is_str(a) ? a : b, count = aw_is_str(a) ? b : a;
    int64_t times;
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_can_repeat(vm, count))
        return true;
    return aw_sequence_repeats(vm, count, &times) && repeat(vm, self, times, out);
}

static bool str_mod(AwVM *vm, AwValue a, AwValue b, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    return !aw_is_str(a) || aw_str_percent(vm, a, b, out);
}

static bool str_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    (void)vm;
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_is_str(self) || !aw_is_str(other))
        return true;
    if (op == AW_EQ || op == AW_NE) {
        *out = aw_from_bool(aw_str_equal(self, other) == (op == AW_EQ));
        return true;
    }
    *out = aw_from_bool(aw_order_holds(aw_str_compare(self, other), op));
    return true;
}

static bool str_hash(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = aw_str_hash(aw_as_str(self));
    return true;
}

/* ---- items ---- */

static bool str_length(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = aw_as_str(self)->length;
    return true;
}

/* Every step-th code point of an ASCII text. */
static AwValue pick_ascii(AwVM *vm, const AwStr *s, int64_t start, int64_t step, int64_t count)
{
    if (count == 1)
        return aw_str_new_ascii(vm, s->data + start, 1);
    AwStr *picked = aw_str_with_room(vm, (size_t)count, (size_t)count);
    if (!picked)
        return AW_UNSET;
    for (int64_t i = 0; i < count; i++, start += step)
        picked->text[i] = s->data[start];
    return aw_from_object(picked);
}

static AwValue pick(AwVM *vm, AwStr *s, int64_t start, int64_t step, int64_t count)
{
    AwBuffer text = {0};
    for (int64_t i = 0; i < count; i++, start += step) {
        size_t at;
        if (!aw_str_offset(vm, s, (size_t)start, &at)) {
            aw_buffer_deinit(&text);
            return AW_UNSET;
        }
        aw_buffer_append(&text, s->data + at, aw_utf8_width((unsigned char)s->data[at]));
    }
    return aw_str_take(vm, &text);
}

static bool str_slice(AwVM *vm, AwValue self, AwValue slice, AwValue *out)
{
    AwStr *s = aw_as_str(self);
    int64_t start, stop, step, count;
    if (!aw_slice_indices(vm, slice, s->length, &start, &stop, &step, &count))
        return false;
    if (count == 0)
        *out = aw_str_new(vm, "", 0);
    else if (step == 1)
        *out = aw_str_slice(vm, self, (size_t)start, (size_t)stop);
    else
        *out = aw_str_is_ascii(s) ? pick_ascii(vm, s, start, step, count)
                                  : pick(vm, s, start, step, count);
    return *out != AW_UNSET;
}

static bool str_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    size_t i;
    if (aw_is_exact(key, &aw_slice_type))
        return str_slice(vm, self, key, out);
    if (!aw_is_any_int(key) && !aw_type_of(key)->index)
        return aw_raise_type(vm, "string indices must be integers, not '%T'", key);
    return aw_sequence_index(vm, key, aw_as_str(self)->length, "string",
                             "string index out of range", &i) &&
           (*out = aw_str_at(vm, self, i)) != AW_UNSET;
}

static AwFind str_contains(AwVM *vm, AwValue self, AwValue item)
{
    if (!aw_is_str(item)) {
        aw_raise_type(vm, "'in <string>' requires string as left operand, not %T", item);
        return AW_FIND_ERROR;
    }
    AwStr *s = aw_as_str(self), *t = aw_as_str(item);
    return aw_text_find(s->data, s->size, t->data, t->size) >= 0 ? AW_FOUND : AW_ABSENT;
}

/* ---- iterating ---- */

typedef struct {
    AwObject base;
    AwStr *str;  /* NULL when exhausted */
    uint32_t at; /* the next byte */
} StrIter;

static bool str_iter(AwVM *vm, AwValue self, AwValue *out)
{
    AwStr *s = aw_as_str(self);
    AwType *type = aw_str_is_ascii(s) ? &aw_str_ascii_iter_type : &aw_str_iter_type;
    StrIter *iter = aw_object_new_raw(vm, type, sizeof *iter);
    if (!iter)
        return false;
    iter->str = s;
    iter->at = 0;
    *out = aw_from_object(iter);
    return true;
}

static void iter_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((StrIter *)o)->str);
}

static AwIter iter_next(AwVM *vm, AwValue self, AwValue *out)
{
    StrIter *iter = (StrIter *)aw_as_object(self);
    AwStr *s = iter->str;
    if (!s || iter->at >= s->size) {
        iter->str = NULL;
        return aw_iter_end(out);
    }
    unsigned width = aw_utf8_width((unsigned char)s->data[iter->at]);
    *out = width == 1 ? aw_str_new_ascii(vm, s->data + iter->at, 1)
                      : aw_str_new(vm, s->data + iter->at, width);
    iter->at += width;
    return *out ? AW_ITER_ITEM : AW_ITER_ERROR;
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
    StrIter *iter = (StrIter *)aw_as_object(args[0]);
    size_t left =
        iter->str ? aw_utf8_count(iter->str->data + iter->at, iter->str->size - iter->at) : 0;
    *out = aw_from_int((int64_t)left);
    return AW_OK;
}

static AwStatus iter_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    StrIter *iter = (StrIter *)aw_as_object(args[0]);
    AwValue how = aw_reduce_builtin(vm, "iter");
    if (!how)
        return AW_RAISED;
    if (!iter->str) {
        AwValue empty = aw_str_from(vm, "");
        return empty ? aw_reduce_iterator(vm, how, empty, AW_UNSET, out) : AW_RAISED;
    }
    size_t index = aw_utf8_count(iter->str->data, iter->at);
    return aw_reduce_iterator(vm, how, aw_from_object(iter->str), aw_from_int((int64_t)index), out);
}

static AwStatus iter_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    StrIter *iter = (StrIter *)aw_as_object(args[0]);
    int64_t index, count = iter->str ? (int64_t)aw_utf8_count(iter->str->data, iter->str->size) : 0;
    *out = AW_NONE;
    if (aw_iterator_state(vm, args[1], 0, count, &index) != AW_OK)
        return AW_RAISED;
    for (iter->at = 0; index > 0; index--)
        iter->at += aw_utf8_width((unsigned char)iter->str->data[iter->at]);
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
        .size = sizeof(StrIter),                                                                   \
        .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,                                           \
        .methods = iter_methods,                                                                   \
        .traverse = iter_traverse,                                                                 \
        .iter = iter_itself,                                                                       \
        .next = iter_next,                                                                         \
    };
ITER_TYPE(str_iter, "str_iterator")
ITER_TYPE(str_ascii_iter, "str_ascii_iterator")

/* ---- the table ---- */

static AwStatus method_format(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "__format__() argument must be str, not %A", args[1]);
    AwBuffer text = {0};
    if (!aw_format_spec(vm, args[0], aw_as_str(args[1])->data, aw_as_str(args[1])->size, &text)) {
        aw_buffer_deinit(&text);
        return AW_RAISED;
    }
    return (*out = aw_str_take(vm, &text)) != AW_UNSET;
}

static AwStatus method_getnewargs(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const AwStr *self = aw_as_str(args[0]);
    AwValue copy = aw_str_new(vm, self->data, self->size);
    return copy && (*out = aw_tuple_new(vm, &copy, 1)) != AW_UNSET;
}

static const AwNativeDef methods[] = {
    {"find(self, sub, start=0, end=None, /)", aw_str_method_find, AW_VARARGS | AW_NO_SIGNATURE,
     "The first place of sub in text[start:end], or -1."},
    {"rfind(self, sub, start=0, end=None, /)", aw_str_method_rfind, AW_VARARGS | AW_NO_SIGNATURE,
     "The last place of sub in text[start:end], or -1."},
    {"index(self, sub, start=0, end=None, /)", aw_str_method_index, AW_VARARGS | AW_NO_SIGNATURE,
     "Like find; ValueError if sub is not there."},
    {"rindex(self, sub, start=0, end=None, /)", aw_str_method_rindex, AW_VARARGS | AW_NO_SIGNATURE,
     "Like rfind; ValueError if sub is not there."},
    {"count(self, sub, start=0, end=None, /)", aw_str_method_count, AW_VARARGS | AW_NO_SIGNATURE,
     "How often sub stands in text[start:end], without overlap."},
    {"startswith(self, prefix, start=0, end=None, /)", aw_str_method_startswith,
     AW_VARARGS | AW_NO_SIGNATURE,
     "Whether text[start:end] begins with prefix, or with one of a tuple of them."},
    {"endswith(self, suffix, start=0, end=None, /)", aw_str_method_endswith,
     AW_VARARGS | AW_NO_SIGNATURE,
     "Whether text[start:end] ends with suffix, or with one of a tuple of them."},
    {"replace(self, old, new, count=-1, /)", aw_str_method_replace, AW_VARARGS,
     "A copy with old replaced by new, the first count times or everywhere."},
    {"split(self, /, sep=None, maxsplit=-1)", aw_str_method_split, 0,
     "The parts between separators, or between runs of blanks."},
    {"rsplit(self, /, sep=None, maxsplit=-1)", aw_str_method_rsplit, 0,
     "Like split, from the end."},
    {"splitlines(self, /, keepends=False)", aw_str_method_splitlines, 0, "The lines."},
    {"partition(self, sep, /)", aw_str_method_partition, 0,
     "What stands before the first sep, sep, and what follows."},
    {"rpartition(self, sep, /)", aw_str_method_rpartition, 0,
     "What stands before the last sep, sep, and what follows."},
    {"strip(self, chars=None, /)", aw_str_method_strip, 0,
     "Without blanks, or these characters, at both ends."},
    {"lstrip(self, chars=None, /)", aw_str_method_lstrip, 0,
     "Without blanks, or these characters, at the start."},
    {"rstrip(self, chars=None, /)", aw_str_method_rstrip, 0,
     "Without blanks, or these characters, at the end."},
    {"removeprefix(self, prefix, /)", aw_str_method_removeprefix, 0,
     "Without this prefix, if it is there."},
    {"removesuffix(self, suffix, /)", aw_str_method_removesuffix, 0,
     "Without this suffix, if it is there."},
    {"join(self, iterable, /)", aw_str_method_join, 0,
     "The texts of an iterable with this one between them."},
    {"lower(self, /)", aw_str_method_lower, 0, "In lower case."},
    {"upper(self, /)", aw_str_method_upper, 0, "In upper case."},
    {"capitalize(self, /)", aw_str_method_capitalize, 0,
     "The first character in title case, the others in lower case."},
    {"title(self, /)", aw_str_method_title, 0, "Each word capitalized."},
    {"swapcase(self, /)", aw_str_method_swapcase, 0, "Upper case made lower and lower made upper."},
    {"casefold(self, /)", aw_str_method_casefold, 0, "For comparing without regard to case."},
    {"isalnum(self, /)", aw_str_method_isalnum, 0,
     "Whether there are only letters and numbers, and some."},
    {"isalpha(self, /)", aw_str_method_isalpha, 0, "Whether there are only letters, and some."},
    {"isascii(self, /)", aw_str_method_isascii, 0, "Whether all characters are ASCII."},
    {"isdecimal(self, /)", aw_str_method_isdecimal, 0,
     "Whether there are only decimal digits, and some."},
    {"isdigit(self, /)", aw_str_method_isdigit, 0, "Whether there are only digits, and some."},
    {"isnumeric(self, /)", aw_str_method_isnumeric, 0,
     "Whether there are only numeric characters, and some."},
    {"isidentifier(self, /)", aw_str_method_isidentifier, 0, "Whether it could be a name."},
    {"islower(self, /)", aw_str_method_islower, 0,
     "Whether there are letters, all of them in lower case."},
    {"isupper(self, /)", aw_str_method_isupper, 0,
     "Whether there are letters, all of them in upper case."},
    {"istitle(self, /)", aw_str_method_istitle, 0, "Whether each word is capitalized."},
    {"isprintable(self, /)", aw_str_method_isprintable, 0, "Whether repr() would escape nothing."},
    {"isspace(self, /)", aw_str_method_isspace, 0, "Whether there are only blanks, and some."},
    {"center(self, width, fillchar=' ', /)", aw_str_method_center, 0,
     "Padded on both sides to width."},
    {"ljust(self, width, fillchar=' ', /)", aw_str_method_ljust, 0, "Padded behind to width."},
    {"rjust(self, width, fillchar=' ', /)", aw_str_method_rjust, 0, "Padded before to width."},
    {"zfill(self, width, /)", aw_str_method_zfill, 0,
     "Padded with zeros behind the sign to width."},
    {"expandtabs(self, /, tabsize=8)", aw_str_method_expandtabs, 0, "Tabs made blanks."},
    {"translate(self, table, /)", aw_str_method_translate, 0,
     "Each character replaced by what the table has for it."},
    {"maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)", aw_str_method_maketrans,
     AW_STATIC, "A table for translate."},
    {"encode(self, /, encoding='utf-8', errors='strict')", aw_str_method_encode, 0,
     "The text as bytes."},
    {"format(self, /, *args, **kwargs)", aw_str_method_format, AW_NO_SIGNATURE,
     "With the fields in braces replaced by values."},
    {"format_map(self, mapping, /)", aw_str_method_format_map, AW_NO_SIGNATURE,
     "Like format(**mapping), without a copy."},
    {"__format__(self, format_spec, /)", method_format, 0, "The text that a format spec asks for."},
    {"__getnewargs__(self, /)", method_getnewargs, AW_NO_SIGNATURE,
     "Arguments that make an equal text."},
    {0},
};

AwType aw_str_type = {
    AW_TYPE_HEADER(str),
    .name = "str",
    .doc = "Text: a sequence of code points that does not change.",
    .base_type = &aw_object_type,
    .size = sizeof(AwStr),
    .flags = AW_TYPE_STR,
    .methods = methods,
    .traverse = aw_str_traverse,
    .repr = str_repr,
    .str = str_str,
    .hash = str_hash,
    .compare = str_compare,
    .construct = str_construct,
    .binary[AW_BIN_ADD] = str_add,
    .binary[AW_BIN_MUL] = str_mul,
    .binary[AW_BIN_MOD] = str_mod,
    .length = str_length,
    .getitem = str_getitem,
    .contains = str_contains,
    .iter = str_iter,
};
