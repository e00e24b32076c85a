/* bytes_methods.c: the methods of bytes and bytearray: their tables, and the conversions to text and hexadecimal digits.
 * Looking for bytes is in bytes_find.c, what takes them for ASCII text in bytes_form.c. Results are of self's kind. */
#include "vm/objects/reduce.h"
#include "vm/objects/bytes_inside.h"
#include "vm/objects/raise.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/sequence.h"
#include "vm/objects/str_inside.h"
#include "vm/objects/type.h"

#include <ctype.h>

/* ---- text and hexadecimal ---- */

static bool text_argument(AwVM *vm, AwValue v, const char *name, const char **out)
{
    *out = NULL;
    if (!v)
        return true;
    if (!aw_is_str(v))
        return aw_raise_type(vm, "decode() argument '%s' must be str, not %A", name, v);
    *out = aw_as_str(v)->data;
    return true;
}

static AwStatus method_decode(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *encoding, *errors;
    AwBytesView self = aw_bytes_view_of(args[0]);
    if (!text_argument(vm, args[1], "encoding", &encoding) ||
        !text_argument(vm, args[2], "errors", &errors))
        return AW_RAISED;
    *out = aw_str_decode(vm, self.data, self.size, encoding, errors);
    return *out != AW_UNSET;
}

/* The separator of hex(): one ASCII character; -1 if none is wanted. */
static bool hex_separator(AwVM *vm, AwValue v, int *out)
{
    *out = -1;
    if (!v)
        return true;
    AwBytesView text = {0};
    if (aw_is_str(v))
        text = (AwBytesView){aw_as_str(v)->data, aw_as_str(v)->size};
    else if (!aw_bytes_view(v, &text.data, &text.size))
        return aw_raise_type(vm, "object of type '%T' has no len()", v);
    bool one = aw_is_str(v) ? aw_as_str(v)->length == 1 : text.size == 1;
    if (!one)
        return aw_raise_value(vm, "sep must be length 1.");
    if ((unsigned char)text.data[0] >= 128)
        return aw_raise_value(vm, "sep must be ASCII.");
    *out = text.data[0];
    return true;
}

static AwStatus method_hex(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int separator;
    int64_t group = 1;
    if ((args[2] && !aw_to_int64(vm, args[2], &group)) || !hex_separator(vm, args[1], &separator))
        return AW_RAISED;
    AwBytesView self = aw_bytes_view_of(args[0]);
    size_t step = (size_t)(group < 0 ? -group : group);
    AwBuffer text = {0};
    aw_buffer_reserve(&text, self.size * 3 + 1);
    for (size_t i = 0; i < self.size; i++) {
        size_t place =
            group < 0 ? i : self.size - i; /* groups are counted from the end, or from the front */
        if (i > 0 && separator >= 0 && step && place % step == 0)
            aw_buffer_append_byte(&text, (char)separator);
        aw_buffer_append_byte(&text, "0123456789abcdef"[(unsigned char)self.data[i] >> 4]);
        aw_buffer_append_byte(&text, "0123456789abcdef"[self.data[i] & 15]);
    }
    *out = aw_str_take(vm, &text);
    return *out != AW_UNSET;
}

static int hex_value(char c)
{
    return c >= '0' && c <= '9'         ? c - '0'
           : isxdigit((unsigned char)c) ? tolower((unsigned char)c) - 'a' + 10
                                        : -1;
}

static AwStatus method_fromhex(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "fromhex() argument must be str, not %A", args[1]);
    AwStr *s = aw_as_str(args[1]);
    AwBuffer bytes = {0};
    for (size_t i = 0; i < s->size;) {
        if (isspace((unsigned char)s->data[i])) {
            i++;
            continue;
        }
        int high = hex_value(s->data[i]), low = high < 0 ? -1 : hex_value(s->data[i + 1]);
        if (low < 0) {
            aw_buffer_deinit(&bytes);
            return aw_raise_value(vm,
                                  "non-hexadecimal number found in fromhex() arg at position %zu",
                                  aw_str_index_of(s, i + (high >= 0)));
        }
        aw_buffer_append_byte(&bytes, (char)(high << 4 | low));
        i += 2;
    }
    AwType *type = aw_as_type(args[0]);
    bool changeable = aw_type_is_subtype_layout(type, &aw_bytearray_type);
    *out = changeable ? aw_bytearray_new(vm, bytes.data, bytes.length)
                      : aw_bytes_new(vm, bytes.data, bytes.length);
    aw_buffer_deinit(&bytes);
    if (!*out || type == &aw_bytes_type || type == &aw_bytearray_type)
        return *out != AW_UNSET;
    return aw_tail_call(vm, args[0], out, 1);
}

/* ---- the tables ---- */

#define SHARED_ROWS                                                                                \
    {"find(self, sub, start=0, end=None, /)", aw_bytes_method_find, AW_VARARGS | AW_NO_SIGNATURE,  \
     "The first place of sub in bytes[start:end], or -1."},                                        \
        {"rfind(self, sub, start=0, end=None, /)", aw_bytes_method_rfind,                          \
         AW_VARARGS | AW_NO_SIGNATURE, "The last place of sub in bytes[start:end], or -1."},       \
        {"index(self, sub, start=0, end=None, /)", aw_bytes_method_index,                          \
         AW_VARARGS | AW_NO_SIGNATURE, "Like find; ValueError if sub is not there."},              \
        {"rindex(self, sub, start=0, end=None, /)", aw_bytes_method_rindex,                        \
         AW_VARARGS | AW_NO_SIGNATURE, "Like rfind; ValueError if sub is not there."},             \
        {"count(self, sub, start=0, end=None, /)", aw_bytes_method_count,                          \
         AW_VARARGS | AW_NO_SIGNATURE,                                                             \
         "How often sub stands in bytes[start:end], without overlap."},                            \
        {"startswith(self, prefix, start=0, end=None, /)", aw_bytes_method_startswith,             \
         AW_VARARGS | AW_NO_SIGNATURE,                                                             \
         "Whether bytes[start:end] begins with prefix, or with one of a tuple of them."},          \
        {"endswith(self, suffix, start=0, end=None, /)", aw_bytes_method_endswith,                 \
         AW_VARARGS | AW_NO_SIGNATURE,                                                             \
         "Whether bytes[start:end] ends with suffix, or with one of a tuple of them."},            \
        {"replace(self, old, new, count=-1, /)", aw_bytes_method_replace, AW_VARARGS,              \
         "A copy with old replaced by new, the first count times or everywhere."},                 \
        {"split(self, /, sep=None, maxsplit=-1)", aw_bytes_method_split, 0,                        \
         "The parts between separators, or between runs of blanks."},                              \
        {"rsplit(self, /, sep=None, maxsplit=-1)", aw_bytes_method_rsplit, 0,                      \
         "Like split, from the end."},                                                             \
        {"splitlines(self, /, keepends=False)", aw_bytes_method_splitlines, 0, "The lines."},      \
        {"partition(self, sep, /)", aw_bytes_method_partition, 0,                                  \
         "What stands before the first sep, sep, and what follows."},                              \
        {"rpartition(self, sep, /)", aw_bytes_method_rpartition, 0,                                \
         "What stands before the last sep, sep, and what follows."},                               \
        {"strip(self, bytes=None, /)", aw_bytes_method_strip, 0,                                   \
         "Without blanks, or these bytes, at both ends."},                                         \
        {"lstrip(self, bytes=None, /)", aw_bytes_method_lstrip, 0,                                 \
         "Without blanks, or these bytes, at the start."},                                         \
        {"rstrip(self, bytes=None, /)", aw_bytes_method_rstrip, 0,                                 \
         "Without blanks, or these bytes, at the end."},                                           \
        {"removeprefix(self, prefix, /)", aw_bytes_method_removeprefix, 0,                         \
         "Without this prefix, if it is there."},                                                  \
        {"removesuffix(self, suffix, /)", aw_bytes_method_removesuffix, 0,                         \
         "Without this suffix, if it is there."},                                                  \
        {"join(self, iterable_of_bytes, /)", aw_bytes_method_join, 0,                              \
         "The items of an iterable with these bytes between them."},                               \
        {"upper(self, /)", aw_bytes_method_upper, AW_NO_SIGNATURE,                                 \
         "ASCII letters in upper case."},                                                          \
        {"lower(self, /)", aw_bytes_method_lower, AW_NO_SIGNATURE,                                 \
         "ASCII letters in lower case."},                                                          \
        {"title(self, /)", aw_bytes_method_title, AW_NO_SIGNATURE,                                 \
         "Each ASCII word capitalized."},                                                          \
        {"swapcase(self, /)", aw_bytes_method_swapcase, AW_NO_SIGNATURE,                           \
         "Upper case made lower and lower made upper."},                                           \
        {"capitalize(self, /)", aw_bytes_method_capitalize, AW_NO_SIGNATURE,                       \
         "The first byte in upper case, the others in lower case."},                               \
        {"isalpha(self, /)", aw_bytes_method_isalpha, AW_NO_SIGNATURE,                             \
         "Whether there are only ASCII letters, and some."},                                       \
        {"isalnum(self, /)", aw_bytes_method_isalnum, AW_NO_SIGNATURE,                             \
         "Whether there are only ASCII letters and digits, and some."},                            \
        {"isdigit(self, /)", aw_bytes_method_isdigit, AW_NO_SIGNATURE,                             \
         "Whether there are only ASCII digits, and some."},                                        \
        {"islower(self, /)", aw_bytes_method_islower, AW_NO_SIGNATURE,                             \
         "Whether there are ASCII letters, all of them in lower case."},                           \
        {"isupper(self, /)", aw_bytes_method_isupper, AW_NO_SIGNATURE,                             \
         "Whether there are ASCII letters, all of them in upper case."},                           \
        {"isspace(self, /)", aw_bytes_method_isspace, AW_NO_SIGNATURE,                             \
         "Whether there are only ASCII blanks, and some."},                                        \
        {"istitle(self, /)", aw_bytes_method_istitle, AW_NO_SIGNATURE,                             \
         "Whether each ASCII word is capitalized."},                                               \
        {"isascii(self, /)", aw_bytes_method_isascii, AW_NO_SIGNATURE,                             \
         "Whether all bytes are below 128."},                                                      \
        {"center(self, width, fillchar=b' ', /)", aw_bytes_method_center, 0,                       \
         "Padded on both sides to width."},                                                        \
        {"ljust(self, width, fillchar=b' ', /)", aw_bytes_method_ljust, 0,                         \
         "Padded behind to width."},                                                               \
        {"rjust(self, width, fillchar=b' ', /)", aw_bytes_method_rjust, 0,                         \
         "Padded before to width."},                                                               \
        {"zfill(self, width, /)", aw_bytes_method_zfill, 0,                                        \
         "Padded with zeros behind the sign to width."},                                           \
        {"expandtabs(self, /, tabsize=8)", aw_bytes_method_expandtabs, 0, "Tabs made blanks."},    \
        {"translate(self, table, /, delete=b'')", aw_bytes_method_translate, 0,                    \
         "Each byte replaced by the table's at its number, but those to delete."},                 \
        {"maketrans(frm, to, /)", aw_bytes_method_maketrans, AW_STATIC, "A table for translate."}, \
        {"decode(self, /, encoding='utf-8', errors='strict')", method_decode, 0,                   \
         "The text that the bytes stand for."},                                                    \
        {"hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)", method_hex, 0,                    \
         "Two hexadecimal digits for each byte."},                                                 \
    {                                                                                              \
        "fromhex(cls, string, /)", method_fromhex, AW_CLASS,                                       \
            "The bytes that pairs of hexadecimal digits stand for."                                \
    }

static AwStatus method_bytes(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwBytes *bytes = aw_as_bytes(args[0]);
    *out =
        aw_is_exact(args[0], &aw_bytes_type) ? args[0] : aw_bytes_new(vm, bytes->data, bytes->size);
    return *out != AW_UNSET;
}

static AwStatus method_getnewargs(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwBytes *bytes = aw_as_bytes(args[0]);
    AwValue plain = aw_bytes_new(vm, bytes->data, bytes->size);
    return plain && (*out = aw_tuple_new(vm, &plain, 1)) != AW_UNSET;
}

const AwNativeDef aw_bytes_methods[] = {
    SHARED_ROWS,
    {"__getnewargs__(self, /)", method_getnewargs, AW_NO_SIGNATURE,
     "Arguments that make an equal object."},
    {"__bytes__(self, /)", method_bytes, 0, "Convert this value to exact type bytes."},
    {0},
};

const AwNativeDef aw_bytearray_methods[] = {
    SHARED_ROWS,
    {"__init__(self, /, *args, **kwargs)", aw_bytearray_method_init, 0,
     "Fills the array as bytes() would be filled."},
    {"append(self, item, /)", aw_bytearray_method_append, 0, "Puts a byte at the end."},
    {"extend(self, iterable_of_ints, /)", aw_bytearray_method_extend, 0,
     "Puts all bytes of an iterable at the end."},
    {"insert(self, index, item, /)", aw_bytearray_method_insert, 0,
     "Puts a byte before position index."},
    {"pop(self, index=-1, /)", aw_bytearray_method_pop, 0,
     "Removes and returns the byte at index, the last by default."},
    {"remove(self, value, /)", aw_bytearray_method_remove, 0,
     "Removes the first byte of that value; ValueError if there is none."},
    {"clear(self, /)", aw_bytearray_method_clear, 0, "Removes all bytes."},
    {"reverse(self, /)", aw_bytearray_method_reverse, 0, "Turns the order around, in place."},
    {"copy(self, /)", aw_bytearray_method_copy, 0, "A copy."},
    AW_REDUCE_ROW(aw_bytearray_reduce),
    {"__reduce_ex__(self, proto=0, /)", aw_bytearray_reduce_ex, 0, "Helper for pickle."},
    {0},
};
