/* bytes_form.c: what bytes can do as if they were ASCII text: letter case, padding, tabs; and translation. */
#include "vm/objects/bytes_inside.h"
#include "vm/objects/exception.h"
#include "vm/objects/number.h"

/* ---- kinds of bytes ---- */

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_alpha(char c)
{
    return is_lower(c) || is_upper(c);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_alnum(char c)
{
    return is_alpha(c) || is_digit(c);
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static char to_lower(char c)
{
    return is_upper(c) ? (char)(c | 0x20) : c;
}

static char to_upper(char c)
{
    return is_lower(c) ? (char)(c & ~0x20) : c;
}

typedef bool (*TestFn)(char c);

static AwStatus all_are(AwValue self, TestFn test, AwValue *out)
{
    AwBytesView view = aw_bytes_view_of(self);
    bool all = view.size > 0;
    for (size_t i = 0; all && i < view.size; i++)
        all = test(view.data[i]);
    *out = aw_from_bool(all);
    return AW_OK;
}

#define ALL_ARE(name, test)                                                                        \
    AwStatus aw_bytes_method_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)               \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        return all_are(args[0], test, out);                                                        \
    }
ALL_ARE(isalpha, is_alpha)
ALL_ARE(isalnum, is_alnum)
ALL_ARE(isdigit, is_digit)
ALL_ARE(isspace, is_space)

AwStatus aw_bytes_method_isascii(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwBytesView view = aw_bytes_view_of(args[0]);
    bool all = true;
    for (size_t i = 0; all && i < view.size; i++)
        all = (unsigned char)view.data[i] < 128;
    *out = aw_from_bool(all);
    return AW_OK;
}

static AwStatus all_cased(AwValue self, TestFn right, TestFn wrong, AwValue *out)
{
    AwBytesView view = aw_bytes_view_of(self);
    bool some = false, bad = false;
    for (size_t i = 0; i < view.size; i++) {
        some |= right(view.data[i]);
        bad |= wrong(view.data[i]);
    }
    *out = aw_from_bool(some && !bad);
    return AW_OK;
}

AwStatus aw_bytes_method_islower(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    return all_cased(args[0], is_lower, is_upper, out);
}

AwStatus aw_bytes_method_isupper(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    return all_cased(args[0], is_upper, is_lower, out);
}

AwStatus aw_bytes_method_istitle(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwBytesView view = aw_bytes_view_of(args[0]);
    bool in_word = false, some = false, bad = false;
    for (size_t i = 0; i < view.size; i++) {
        char c = view.data[i];
        bad |= in_word ? is_upper(c) : is_lower(c);
        in_word = is_alpha(c);
        some |= in_word;
    }
    *out = aw_from_bool(some && !bad);
    return AW_OK;
}

/* ---- letter case ---- */

/* What a byte becomes; in_word: behind a letter; first: at the very start. */
typedef char (*MapFn)(char c, bool in_word, bool first);

static char map_upper(char c, bool in_word, bool first)
{
    (void)in_word, (void)first;
    return to_upper(c);
}

static char map_lower(char c, bool in_word, bool first)
{
    (void)in_word, (void)first;
    return to_lower(c);
}

static char map_swapped(char c, bool in_word, bool first)
{
    (void)in_word, (void)first;
    return is_alpha(c) ? (char)(c ^ 0x20) : c;
}

static char map_title(char c, bool in_word, bool first)
{
    (void)first;
    return in_word ? to_lower(c) : to_upper(c);
}

static char map_capitalized(char c, bool in_word, bool first)
{
    (void)in_word;
    return first ? to_upper(c) : to_lower(c);
}

static AwStatus map_all(AwVM *vm, AwValue self, MapFn map, AwValue *out)
{
    AwBytesView view = aw_bytes_view_of(self);
    AwBuffer made = {0};
    char *to = aw_buffer_reserve(&made, view.size + 1);
    bool in_word = false;
    for (size_t i = 0; i < view.size; i++) {
        to[i] = map(view.data[i], in_word, i == 0);
        in_word = is_alpha(view.data[i]);
    }
    *out = aw_bytes_like(vm, self, to, view.size);
    aw_buffer_deinit(&made);
    return *out != AW_UNSET;
}

#define MAP_ALL(name, map)                                                                         \
    AwStatus aw_bytes_method_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)               \
    {                                                                                              \
        (void)argc;                                                                                \
        return map_all(vm, args[0], map, out);                                                     \
    }
MAP_ALL(upper, map_upper)
MAP_ALL(lower, map_lower)
MAP_ALL(swapcase, map_swapped)
MAP_ALL(title, map_title)
MAP_ALL(capitalize, map_capitalized)

/* ---- padding ---- */

static AwValue padded(AwVM *vm, AwValue self, int64_t left, int64_t right, char fill)
{
    AwBytesView view = aw_bytes_view_of(self);
    if (left + right > INT32_MAX) {
        aw_raise_memory(vm);
        return AW_UNSET;
    }
    AwBuffer made = {0};
    aw_buffer_append_repeat(&made, fill, (size_t)left);
    aw_buffer_append(&made, view.data, view.size);
    aw_buffer_append_repeat(&made, fill, (size_t)right);
    AwValue v = aw_bytes_like(vm, self, made.data, made.length);
    aw_buffer_deinit(&made);
    return v;
}

typedef enum { LEFT, RIGHT, CENTER } Place;

/* Arguments (self, width, fillchar). */
static AwStatus pad_native(AwVM *vm, const char *name, AwValue *args, Place place, AwValue *out)
{
    int64_t width;
    AwBytesView fill = {" ", 1};
    if (!aw_to_int64(vm, args[1], &width))
        return AW_RAISED;
    if (args[2] && (!aw_bytes_view(args[2], &fill.data, &fill.size) || fill.size != 1))
        return aw_raise_type(vm, "%s() argument 2 must be a byte string of length 1, not %A", name,
                             args[2]);
    int64_t room = width - (int64_t)aw_bytes_view_of(args[0]).size;
    if (room < 0)
        room = 0;
    int64_t left = place == LEFT ? 0 : place == RIGHT ? room : room / 2 + (room & width & 1);
    *out = padded(vm, args[0], left, room - left, fill.data[0]);
    return *out != AW_UNSET;
}

AwStatus aw_bytes_method_center(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return pad_native(vm, "center", args, CENTER, out);
}

AwStatus aw_bytes_method_ljust(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return pad_native(vm, "ljust", args, LEFT, out);
}

AwStatus aw_bytes_method_rjust(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return pad_native(vm, "rjust", args, RIGHT, out);
}

AwStatus aw_bytes_method_zfill(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t width;
    if (!aw_to_int64(vm, args[1], &width))
        return AW_RAISED;
    AwBytesView view = aw_bytes_view_of(args[0]);
    int64_t room = width - (int64_t)view.size;
    *out = padded(vm, args[0], room > 0 ? room : 0, 0, '0');
    if (!*out)
        return AW_RAISED;
    if (room > 0 && view.size && (view.data[0] == '+' || view.data[0] == '-')) {
        char *made = aw_is_bytes(*out) ? aw_as_bytes(*out)->data : aw_as_bytearray(*out)->data;
        made[0] = view.data[0]; /* nobody has seen it yet */
        made[room] = '0';
    }
    return AW_OK;
}

AwStatus aw_bytes_method_expandtabs(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t tab = 8, column = 0;
    if (args[1] && !aw_to_int64(vm, args[1], &tab))
        return AW_RAISED;
    if (tab > INT32_MAX)
        return aw_raise(vm, &aw_overflow_error_type, "result too long");
    AwBytesView view = aw_bytes_view_of(args[0]);
    AwBuffer made = {0};
    for (size_t i = 0; i < view.size; i++) {
        char c = view.data[i];
        if (c == '\t') {
            int64_t blanks = tab > 0 ? tab - column % tab : 0;
            aw_buffer_append_repeat(&made, ' ', (size_t)blanks);
            column += blanks;
            continue;
        }
        aw_buffer_append_byte(&made, c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
    *out = aw_bytes_like(vm, args[0], made.data, made.length);
    aw_buffer_deinit(&made);
    return *out != AW_UNSET;
}

/* ---- translation ---- */

AwStatus aw_bytes_method_translate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwBytesView table = {NULL, 0}, gone = {NULL, 0};
    if (args[1] != AW_NONE && !aw_bytes_need(vm, args[1], &table.data, &table.size))
        return AW_RAISED;
    if (table.data && table.size != 256)
        return aw_raise_value(vm, "translation table must be 256 characters long");
    if (args[2] && !aw_bytes_need(vm, args[2], &gone.data, &gone.size))
        return AW_RAISED;
    bool deleted[256] = {false};
    for (size_t i = 0; i < gone.size; i++)
        deleted[(unsigned char)gone.data[i]] = true;
    AwBytesView view = aw_bytes_view_of(args[0]);
    AwBuffer made = {0};
    aw_buffer_reserve(&made, view.size + 1);
    for (size_t i = 0; i < view.size; i++) {
        unsigned char c = (unsigned char)view.data[i];
        if (!deleted[c])
            aw_buffer_append_byte(&made, table.data ? table.data[c] : (char)c);
    }
    *out = aw_bytes_like(vm, args[0], made.data, made.length);
    aw_buffer_deinit(&made);
    return *out != AW_UNSET;
}

AwStatus aw_bytes_method_maketrans(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwBytesView from, to;
    if (!aw_bytes_need(vm, args[0], &from.data, &from.size) ||
        !aw_bytes_need(vm, args[1], &to.data, &to.size))
        return AW_RAISED;
    if (from.size != to.size)
        return aw_raise_value(vm, "maketrans arguments must have same length");
    char table[256];
    for (int i = 0; i < 256; i++)
        table[i] = (char)i;
    for (size_t i = 0; i < from.size; i++)
        table[(unsigned char)from.data[i]] = to.data[i];
    return (*out = aw_bytes_new(vm, table, sizeof table)) != AW_UNSET;
}
