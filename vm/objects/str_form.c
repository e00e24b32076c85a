/* str_form.c: padding, tabs, translation and encoding of text. */
#include "vm/objects/container.h"
#include "vm/objects/dict.h"
#include "vm/objects/str_inside.h"

/* ---- padding ---- */

/* The text with `left` and `right` fill characters around it. */
static AwValue padded(AwVM *vm, AwValue self, int64_t left, int64_t right, const char *fill,
                      unsigned fill_size)
{
    AwStr *s = aw_as_str(self);
    if (left + right <= 0)
        return aw_str_exact(vm, self);
    size_t count = (size_t)(left + right);
    if (count > UINT32_MAX) {
        aw_raise(vm, &aw_overflow_error_type, "padded string is too long");
        return AW_UNSET;
    }
    AwStr *made = aw_str_with_room(vm, s->size + count * fill_size, s->length + count);
    if (!made)
        return AW_UNSET;
    char *to = made->text;
    for (int64_t i = 0; i < left; i++, to += fill_size)
        memcpy(to, fill, fill_size);
    to = (char *)memcpy(to, s->data, s->size) + s->size;
    for (int64_t i = 0; i < right; i++, to += fill_size)
        memcpy(to, fill, fill_size);
    return aw_from_object(made);
}

typedef enum { LEFT, RIGHT, CENTER } Place; /* where the text comes to stand */

/* Arguments (self, width, fillchar). */
static AwStatus pad_native(AwVM *vm, AwValue *args, Place place, AwValue *out)
{
    int64_t width;
    if (!aw_to_int64(vm, args[1], &width))
        return AW_RAISED;
    const char *fill = " ";
    unsigned fill_size = 1;
    if (args[2]) {
        if (!aw_is_str(args[2]))
            return aw_raise_type(vm, "The fill character must be a unicode character, not %T",
                                 args[2]);
        if (aw_as_str(args[2])->length != 1)
            return aw_raise_type(vm, "The fill character must be exactly one character long");
        fill = aw_as_str(args[2])->data;
        fill_size = aw_as_str(args[2])->size;
    }
    int64_t room = width - (int64_t)aw_as_str(args[0])->length;
    if (room < 0)
        room = 0;
    int64_t left = place == LEFT ? 0 : place == RIGHT ? room : room / 2 + (room & width & 1);
    *out = padded(vm, args[0], left, room - left, fill, fill_size);
    return *out != AW_UNSET;
}

AwStatus aw_str_method_center(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return pad_native(vm, args, CENTER, out);
}

AwStatus aw_str_method_ljust(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return pad_native(vm, args, LEFT, out);
}

AwStatus aw_str_method_rjust(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return pad_native(vm, args, RIGHT, out);
}

AwStatus aw_str_method_zfill(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t width;
    if (!aw_to_int64(vm, args[1], &width))
        return AW_RAISED;
    AwStr *s = aw_as_str(args[0]);
    int64_t room = width - (int64_t)s->length;
    *out = padded(vm, args[0], room > 0 ? room : 0, 0, "0", 1);
    if (!*out)
        return AW_RAISED;
    if (room > 0 && s->size && (s->data[0] == '+' || s->data[0] == '-')) {
        AwStr *made = aw_as_str(*out); /* nobody has seen it yet */
        made->text[0] = s->data[0];
        made->text[room] = '0';
    }
    return AW_OK;
}

AwStatus aw_str_method_expandtabs(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t tab = 8;
    if (args[1] && !aw_to_int64(vm, args[1], &tab))
        return AW_RAISED;
    if (tab > INT32_MAX)
        return aw_raise(vm, &aw_overflow_error_type, "new string is too long");
    AwStr *s = aw_as_str(args[0]);
    AwBuffer text = {0};
    int64_t column = 0;
    for (uint32_t i = 0; i < s->size; i++) {
        char c = s->data[i];
        if (c == '\t') {
            int64_t blanks = tab > 0 ? tab - column % tab : 0;
            aw_buffer_append_repeat(&text, ' ', (size_t)blanks);
            column += blanks;
            continue;
        }
        aw_buffer_append_byte(&text, c);
        column = c == '\n' || c == '\r' ? 0 : column + (((unsigned char)c & 0xC0) != 0x80);
    }
    *out = aw_str_take(vm, &text);
    return *out != AW_UNSET;
}

/* ---- translate ---- */

/* What the table has for a code point; ABSENT: nothing, it stays. */
static AwFind look_up(AwVM *vm, AwValue table, uint32_t c, AwValue *out)
{
    AwValue key = aw_from_int(c);
    if (aw_is_exact(table, &aw_dict_type))
        return aw_dict_get(vm, aw_as_dict(table), key, out);
    if (aw_getitem(vm, table, key, out))
        return AW_FOUND;
    return aw_catch(vm, &aw_lookup_error_type) ? AW_ABSENT : AW_FIND_ERROR;
}

static bool put_translated(AwVM *vm, AwBuffer *text, AwValue mapped)
{
    int64_t c;
    if (mapped == AW_NONE)
        return true;
    if (aw_is_str(mapped)) {
        aw_buffer_append(text, aw_as_str(mapped)->data, aw_as_str(mapped)->size);
        return true;
    }
    if (!aw_is_any_int(mapped))
        return aw_raise_type(vm, "character mapping must return integer, None or str");
    if (!aw_to_int64_clamped(vm, mapped, &c))
        return false;
    if (c < 0 || c > 0x10FFFF)
        return aw_raise_value(vm, "character mapping must be in range(0x110000)");
    aw_buffer_append_codepoint(text, (uint32_t)c);
    return true;
}

AwStatus aw_str_method_translate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwStr *s = aw_as_str(args[0]);
    AwValue known[128] = {0}; /* what ASCII characters become; NotImplemented: themselves */
    AwBuffer text = {0};
    bool ok = true;
    for (uint32_t i = 0; ok && i < s->size;) {
        unsigned width;
        uint32_t c = aw_utf8_decode(s->data + i, &width);
        AwValue mapped = c < 128 ? known[c] : AW_UNSET;
        if (!mapped) {
            AwFind found = look_up(vm, args[1], c, &mapped);
            ok = found != AW_FIND_ERROR;
            if (found != AW_FOUND)
                mapped = AW_NOT_IMPLEMENTED;
            if (c < 128)
                known[c] = mapped;
        }
        if (ok && mapped == AW_NOT_IMPLEMENTED)
            aw_buffer_append(&text, s->data + i, width);
        else
            ok = ok && put_translated(vm, &text, mapped);
        i += width;
    }
    if (ok)
        return (*out = aw_str_take(vm, &text)) != AW_UNSET;
    aw_buffer_deinit(&text);
    return AW_RAISED;
}

static bool table_of_dict(AwVM *vm, AwDict *from, AwDict *table)
{
    uint32_t position = 0;
    AwValue key, value;
    while (aw_dict_next(from, &position, &key, &value)) {
        if (aw_is_str(key)) {
            unsigned width;
            if (aw_as_str(key)->length != 1)
                return aw_raise_value(vm, "string keys in translate table must be of length 1");
            key = aw_from_int(aw_utf8_decode(aw_as_str(key)->data, &width));
        } else if (!aw_is_any_int(key)) {
            return aw_raise_type(vm, "keys in translate table must be strings or integers");
        }
        if (!aw_dict_set(vm, table, key, value))
            return false;
    }
    return true;
}

static bool table_of_texts(AwVM *vm, const AwStr *from, const AwStr *to, const AwStr *gone,
                           AwDict *table)
{
    unsigned from_width, to_width;
    if (from->length != to->length)
        return aw_raise_value(vm, "the first two maketrans arguments must have equal length");
    for (uint32_t i = 0, j = 0; i < from->size; i += from_width, j += to_width) {
        AwValue key = aw_from_int(aw_utf8_decode(from->data + i, &from_width));
        AwValue value = aw_from_int(aw_utf8_decode(to->data + j, &to_width));
        if (!aw_dict_set(vm, table, key, value))
            return false;
    }
    for (uint32_t i = 0; gone && i < gone->size; i += from_width)
        if (!aw_dict_set(vm, table, aw_from_int(aw_utf8_decode(gone->data + i, &from_width)),
                         AW_NONE))
            return false;
    return true;
}

AwStatus aw_str_method_maketrans(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue x = args[0], y = args[1], z = args[2];
    AwDict *table = aw_dict_new(vm);
    if (!table)
        return AW_RAISED;
    *out = aw_from_object(table);
    if (!y) {
        if (!aw_is_exact(x, &aw_dict_type))
            return aw_raise_type(vm,
                                 "if you give only one argument to maketrans it must be a dict");
        return table_of_dict(vm, aw_as_dict(x), table);
    }
    if (!aw_is_str(y))
        return aw_raise_type(vm, "maketrans() argument 2 must be str, not %A", y);
    if (z && !aw_is_str(z))
        return aw_raise_type(vm, "maketrans() argument 3 must be str, not %A", z);
    if (!aw_is_str(x))
        return aw_raise_type(
            vm, "first maketrans argument must be a string if there is a second argument");
    return table_of_texts(vm, aw_as_str(x), aw_as_str(y), z ? aw_as_str(z) : NULL, table);
}

/* ---- encode ---- */

static bool text_argument(AwVM *vm, AwValue v, const char *name, const char **out)
{
    *out = NULL;
    if (!v)
        return true;
    if (!aw_is_str(v))
        return aw_raise_type(vm, "encode() argument '%s' must be str, not %A", name, v);
    *out = aw_as_str(v)->data;
    return true;
}

AwStatus aw_str_method_encode(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *encoding, *errors;
    if (!text_argument(vm, args[1], "encoding", &encoding) ||
        !text_argument(vm, args[2], "errors", &errors))
        return AW_RAISED;
    *out = aw_str_encode(vm, args[0], encoding, errors);
    return *out != AW_UNSET;
}
