/* str_split.c: taking text apart at separators, lines and edges; and join. */
#include "vm/objects/container.h"
#include "vm/objects/str_inside.h"

/* ---- blanks ---- */

/* The width of the blank at `at`, or 0. */
static inline unsigned blank_at(const char *at)
{
    unsigned char c = (unsigned char)*at;
    if (c < 0x80)
        return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f);
    unsigned width;
    return aw_unicode_is_space(aw_utf8_decode(at, &width)) ? width : 0;
}

static const char *skip_blanks(const char *at, const char *end)
{
    for (unsigned width; at < end && (width = blank_at(at)) > 0;)
        at += width;
    return at;
}

static const char *skip_word(const char *at, const char *end)
{
    while (at < end && !blank_at(at))
        at += aw_utf8_width((unsigned char)*at);
    return at;
}

/* The start of the code point that ends at `at`. */
static const char *step_back(const char *start, const char *at)
{
    do
        at--;
    while (at > start && ((unsigned char)*at & 0xC0) == 0x80);
    return at;
}

static const char *skip_blanks_back(const char *start, const char *at)
{
    while (at > start) {
        const char *before = step_back(start, at);
        if (!blank_at(before))
            break;
        at = before;
    }
    return at;
}

static const char *skip_word_back(const char *start, const char *at)
{
    while (at > start) {
        const char *before = step_back(start, at);
        if (blank_at(before))
            break;
        at = before;
    }
    return at;
}

/* ---- split and rsplit ---- */

typedef struct {
    AwVM *vm;
    const AwStr *text;
    AwValue list;
} Parts;

static bool add_part(Parts *parts, const char *from, const char *to)
{
    const AwStr *s = parts->text;
    AwValue part = aw_str_part(parts->vm, s, (size_t)(from - s->data), (size_t)(to - s->data));
    return part && aw_list_append(parts->vm, parts->list, part);
}

static bool split_blanks(Parts *parts, size_t left)
{
    const char *end = parts->text->data + parts->text->size;
    const char *at = skip_blanks(parts->text->data, end);
    while (at < end && left-- > 0) {
        const char *stop = skip_word(at, end);
        if (!add_part(parts, at, stop))
            return false;
        at = skip_blanks(stop, end);
    }
    return at == end || add_part(parts, at, end);
}

static bool rsplit_blanks(Parts *parts, size_t left)
{
    const char *start = parts->text->data;
    const char *at = skip_blanks_back(start, start + parts->text->size);
    while (at > start && left-- > 0) {
        const char *first = skip_word_back(start, at);
        if (!add_part(parts, first, at))
            return false;
        at = skip_blanks_back(start, first);
    }
    return at == start || add_part(parts, start, at);
}

static bool split_at(Parts *parts, const AwStr *separator, size_t left)
{
    const char *at = parts->text->data, *end = at + parts->text->size;
    while (left-- > 0) {
        int64_t found = aw_text_find(at, (size_t)(end - at), separator->data, separator->size);
        if (found < 0)
            break;
        if (!add_part(parts, at, at + found))
            return false;
        at += (size_t)found + separator->size;
    }
    return add_part(parts, at, end);
}

static bool rsplit_at(Parts *parts, const AwStr *separator, size_t left)
{
    const char *start = parts->text->data, *end = start + parts->text->size;
    while (left-- > 0) {
        int64_t found =
            aw_text_find_last(start, (size_t)(end - start), separator->data, separator->size);
        if (found < 0)
            break;
        if (!add_part(parts, start + found + separator->size, end))
            return false;
        end = start + found;
    }
    return add_part(parts, start, end);
}

static void turn_around(AwList *list)
{
    for (size_t i = 0, j = list->count; i + 1 < j; i++) {
        AwValue item = list->items[--j];
        list->items[j] = list->items[i];
        list->items[i] = item;
    }
}

/* Arguments (self, sep, maxsplit). */
static AwStatus split_native(AwVM *vm, AwValue *args, bool from_right, AwValue *out)
{
    int64_t most = -1;
    AwValue separator = args[1] ? args[1] : AW_NONE;
    if (args[2] && !aw_to_int64(vm, args[2], &most))
        return AW_RAISED;
    if (separator != AW_NONE && !aw_is_str(separator))
        return aw_raise_type(vm, "must be str or None, not %T", separator);
    if (separator != AW_NONE && aw_as_str(separator)->size == 0)
        return aw_raise_value(vm, "empty separator");
    size_t left = most < 0 ? SIZE_MAX : (size_t)most;
    Parts parts = {vm, aw_as_str(args[0]), aw_list_new(vm, NULL, 0)};
    if (!parts.list)
        return AW_RAISED;
    bool ok = from_right             ? separator == AW_NONE ? rsplit_blanks(&parts, left)
                                                            : rsplit_at(&parts, aw_as_str(separator), left)
                          : separator == AW_NONE ? split_blanks(&parts, left)
                                     : split_at(&parts, aw_as_str(separator), left);
    if (from_right)
        turn_around(aw_as_list(parts.list));
    *out = parts.list;
    return ok;
}

AwStatus aw_str_method_split(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return split_native(vm, args, false, out);
}

AwStatus aw_str_method_rsplit(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return split_native(vm, args, true, out);
}

/* ---- lines ---- */

/* The width of the line end at `at`, or 0. */
static unsigned line_end_at(const char *at, const char *end)
{
    unsigned char c = (unsigned char)*at;
    if (c == '\r')
        return at + 1 < end && at[1] == '\n' ? 2 : 1;
    if (c < 0x80)
        return (c >= '\n' && c <= '\f') || (c >= 0x1c && c <= 0x1e);
    if (c == 0xC2) /* U+0085 */
        return (unsigned char)at[1] == 0x85 ? 2 : 0;
    bool separator =
        c == 0xE2 && (unsigned char)at[1] == 0x80 && ((unsigned char)at[2] & 0xFE) == 0xA8;
    return separator ? 3 : 0; /* U+2028, U+2029 */
}

AwStatus aw_str_method_splitlines(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t keep = 0;
    if (args[1] && !aw_to_int64_clamped(vm, args[1], &keep))
        return AW_RAISED;
    Parts parts = {vm, aw_as_str(args[0]), aw_list_new(vm, NULL, 0)};
    const char *at = parts.text->data, *end = at + parts.text->size;
    *out = parts.list;
    bool ok = parts.list != AW_UNSET;
    while (ok && at < end) {
        const char *stop = at;
        unsigned width = 0;
        while (stop < end && (width = line_end_at(stop, end)) == 0)
            stop++;
        ok = add_part(&parts, at, keep ? stop + width : stop);
        at = stop + width;
    }
    return ok;
}

/* ---- partition ---- */

static AwStatus partition(AwVM *vm, AwValue *args, bool last, AwValue *out)
{
    AwStr *s = aw_as_str(args[0]);
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "must be str, not %T", args[1]);
    AwStr *separator = aw_as_str(args[1]);
    if (separator->size == 0)
        return aw_raise_value(vm, "empty separator");
    int64_t found = last ? aw_text_find_last(s->data, s->size, separator->data, separator->size)
                         : aw_text_find(s->data, s->size, separator->data, separator->size);
    AwValue empty = aw_str_new_ascii(vm, "", 0), parts[3] = {empty, empty, empty};
    if (found < 0) {
        parts[last ? 2 : 0] = aw_str_exact(vm, args[0]);
    } else {
        parts[0] = aw_str_part(vm, s, 0, (size_t)found);
        parts[1] = aw_str_exact(vm, args[1]);
        parts[2] = aw_str_part(vm, s, (size_t)found + separator->size, s->size);
    }
    return parts[0] && parts[1] && parts[2] && (*out = aw_tuple_new(vm, parts, 3)) != AW_UNSET;
}

AwStatus aw_str_method_partition(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return partition(vm, args, false, out);
}

AwStatus aw_str_method_rpartition(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return partition(vm, args, true, out);
}

/* ---- edges ---- */

/* Which code points strip() takes away. */
typedef struct {
    const AwStr *chars; /* NULL: blanks */
    uint64_t ascii[2];  /* the ASCII ones among them */
} CharSet;

static CharSet char_set(const AwStr *chars)
{
    CharSet set = {chars, {0, 0}};
    for (uint32_t i = 0; i < chars->size; i++) {
        unsigned char c = (unsigned char)chars->data[i];
        if (c < 0x80)
            set.ascii[c >> 6] |= (uint64_t)1 << (c & 63);
    }
    return set;
}

/* The width of the code point at `at` if it is in the set, else 0. */
static unsigned in_set(const CharSet *set, const char *at)
{
    if (!set->chars)
        return blank_at(at);
    unsigned char c = (unsigned char)*at;
    if (c < 0x80)
        return set->ascii[c >> 6] >> (c & 63) & 1;
    unsigned width = aw_utf8_width(c);
    return aw_text_find(set->chars->data, set->chars->size, at, width) >= 0 ? width : 0;
}

static AwStatus strip_native(AwVM *vm, const char *name, AwValue *args, bool left, bool right,
                             AwValue *out)
{
    AwStr *s = aw_as_str(args[0]);
    CharSet set = {0};
    if (args[1] && args[1] != AW_NONE) {
        if (!aw_is_str(args[1]))
            return aw_raise_type(vm, "%s arg must be None or str", name);
        set = char_set(aw_as_str(args[1]));
    }
    const char *from = s->data, *to = from + s->size;
    for (unsigned width; left && from < to && (width = in_set(&set, from)) > 0;)
        from += width;
    while (right && to > from) {
        const char *before = step_back(from, to);
        if (!in_set(&set, before))
            break;
        to = before;
    }
    bool whole = (size_t)(to - from) == s->size;
    *out = whole ? aw_str_exact(vm, args[0])
                 : aw_str_part(vm, s, (size_t)(from - s->data), (size_t)(to - s->data));
    return *out != AW_UNSET;
}

AwStatus aw_str_method_strip(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return strip_native(vm, "strip", args, true, true, out);
}

AwStatus aw_str_method_lstrip(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return strip_native(vm, "lstrip", args, true, false, out);
}

AwStatus aw_str_method_rstrip(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return strip_native(vm, "rstrip", args, false, true, out);
}

AwStatus aw_str_method_removeprefix(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwStr *s = aw_as_str(args[0]);
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "removeprefix() argument must be str, not %A", args[1]);
    AwStr *prefix = aw_as_str(args[1]);
    bool there =
        prefix->size && prefix->size <= s->size && memcmp(s->data, prefix->data, prefix->size) == 0;
    *out = there ? aw_str_part(vm, s, prefix->size, s->size) : aw_str_exact(vm, args[0]);
    return *out != AW_UNSET;
}

AwStatus aw_str_method_removesuffix(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwStr *s = aw_as_str(args[0]);
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "removesuffix() argument must be str, not %A", args[1]);
    AwStr *suffix = aw_as_str(args[1]);
    bool there = suffix->size && suffix->size <= s->size &&
                 memcmp(s->data + s->size - suffix->size, suffix->data, suffix->size) == 0;
    *out = there ? aw_str_part(vm, s, 0, s->size - suffix->size) : aw_str_exact(vm, args[0]);
    return *out != AW_UNSET;
}

/* ---- join ---- */

AwStatus aw_str_method_join(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue items = args[1];
    if (aw_is_exact(items, &aw_tuple_type)) {
        *out = aw_str_join(vm, args[0], aw_as_tuple(items)->items, aw_as_tuple(items)->count);
        return *out != AW_UNSET;
    }
    if (!aw_is_exact(items, &aw_list_type)) {
        if (!aw_type_of(items)->iter && !aw_type_of(items)->getitem)
            return aw_raise_type(vm, "can only join an iterable");
        items = aw_list_from(vm, items);
        if (!items)
            return AW_RAISED;
    }
    *out = aw_str_join(vm, args[0], aw_as_list(items)->items, aw_as_list(items)->count);
    return *out != AW_UNSET;
}
