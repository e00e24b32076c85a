/* bytes_find.c: looking for bytes in bytes, and taking them apart where they are found: find, replace, split, strip. */
#include "vm/objects/bytes_inside.h"
#include "vm/objects/exception.h"
#include "vm/objects/number.h"
#include "vm/objects/str_inside.h"

/* ---- arguments ---- */

/* The part that start and end arguments choose. */
typedef struct {
    size_t from, to;
    bool none; /* start lies behind the end: not even nothing is in it */
} Span;

static bool take_bound(AwVM *vm, AwValue v, int64_t size, int64_t *out)
{
    if (!v || v == AW_NONE)
        return true;
    if (!aw_is_any_int(v) && !aw_type_of(v)->index)
        return aw_raise_type(vm,
                             "slice indices must be integers or None or have an __index__ method");
    if (!aw_to_int64_clamped(vm, v, out))
        return false;
    if (*out < 0)
        *out = *out + size < 0 ? 0 : *out + size;
    return true;
}

/* Arguments (self, something[, start[, end]]). */
static bool take_span(AwVM *vm, const char *name, AwValue *args, int argc, Span *span)
{
    if (argc < 2)
        return aw_raise_type(vm, "%s() takes at least 1 argument (0 given)", name);
    if (argc > 4)
        return aw_raise_type(vm, "%s() takes at most 3 arguments (%d given)", name, argc - 1);
    int64_t size = (int64_t)aw_bytes_view_of(args[0]).size, from = 0, to = size;
    if (!take_bound(vm, argc > 2 ? args[2] : AW_UNSET, size, &from) ||
        !take_bound(vm, argc > 3 ? args[3] : AW_UNSET, size, &to))
        return false;
    if (to > size)
        to = size;
    *span = (Span){(size_t)from, (size_t)to, from > to};
    if (span->none)
        span->from = span->to;
    return true;
}

/* What is looked for: bytes, or the one byte of a number. `byte` is room for that. */
static bool take_needle(AwVM *vm, AwValue v, unsigned char *byte, AwBytesView *out)
{
    if (aw_bytes_view(v, &out->data, &out->size))
        return true;
    if (!aw_is_any_int(v) && !aw_type_of(v)->index)
        return aw_raise_type(vm, "argument should be integer or bytes-like object, not '%T'", v);
    *out = (AwBytesView){(const char *)byte, 1};
    return aw_byte_from(vm, v, byte);
}

static bool take_bytes(AwVM *vm, AwValue v, AwBytesView *out)
{
    return aw_bytes_need(vm, v, &out->data, &out->size);
}

/* ---- find ---- */

typedef int64_t (*FindFn)(const char *text, size_t size, const char *needle, size_t needle_size);

static AwStatus find_native(AwVM *vm, const char *name, AwValue *args, int argc, FindFn find,
                            bool must, AwValue *out)
{
    Span span;
    AwBytesView needle;
    unsigned char byte;
    if (!take_span(vm, name, args, argc, &span) || !take_needle(vm, args[1], &byte, &needle))
        return AW_RAISED;
    const char *data = aw_bytes_view_of(args[0]).data + span.from;
    int64_t at = span.none ? -1 : find(data, span.to - span.from, needle.data, needle.size);
    if (at < 0 && must)
        return aw_raise_value(vm, "subsection not found");
    *out = aw_from_int(at < 0 ? -1 : at + (int64_t)span.from);
    return AW_OK;
}

AwStatus aw_bytes_method_find(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return find_native(vm, "find", args, argc, aw_text_find, false, out);
}

AwStatus aw_bytes_method_rfind(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return find_native(vm, "rfind", args, argc, aw_text_find_last, false, out);
}

AwStatus aw_bytes_method_index(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return find_native(vm, "index", args, argc, aw_text_find, true, out);
}

AwStatus aw_bytes_method_rindex(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return find_native(vm, "rindex", args, argc, aw_text_find_last, true, out);
}

AwStatus aw_bytes_method_count(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    Span span;
    AwBytesView needle;
    unsigned char byte;
    if (!take_span(vm, "count", args, argc, &span) || !take_needle(vm, args[1], &byte, &needle))
        return AW_RAISED;
    const char *data = aw_bytes_view_of(args[0]).data + span.from;
    size_t size = span.to - span.from, count = 0;
    if (!span.none)
        count = needle.size ? aw_text_count(data, size, needle.data, needle.size) : size + 1;
    *out = aw_from_int((int64_t)count);
    return AW_OK;
}

static bool has_at_edge(AwBytesView self, const Span *span, AwBytesView affix, bool at_end)
{
    if (span->none || affix.size > span->to - span->from)
        return false;
    const char *at = self.data + (at_end ? span->to - affix.size : span->from);
    return memcmp(at, affix.data, affix.size) == 0;
}

static AwStatus edge_native(AwVM *vm, const char *name, AwValue *args, int argc, bool at_end,
                            AwValue *out)
{
    Span span;
    AwBytesView affix;
    if (!take_span(vm, name, args, argc, &span))
        return AW_RAISED;
    AwBytesView self = aw_bytes_view_of(args[0]);
    *out = AW_FALSE;
    if (aw_bytes_view(args[1], &affix.data, &affix.size)) {
        *out = aw_from_bool(has_at_edge(self, &span, affix, at_end));
        return AW_OK;
    }
    if (!aw_is_tuple(args[1]))
        return aw_raise_type(vm, "%s first arg must be bytes or a tuple of bytes, not %T", name,
                             args[1]);
    AwTuple *any = aw_as_tuple(args[1]);
    for (size_t i = 0; i < any->count && *out == AW_FALSE; i++) {
        if (!take_bytes(vm, any->items[i], &affix))
            return AW_RAISED;
        *out = aw_from_bool(has_at_edge(self, &span, affix, at_end));
    }
    return AW_OK;
}

AwStatus aw_bytes_method_startswith(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return edge_native(vm, "startswith", args, argc, false, out);
}

AwStatus aw_bytes_method_endswith(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return edge_native(vm, "endswith", args, argc, true, out);
}

/* ---- replace ---- */

static AwValue give_buffer(AwVM *vm, AwValue self, AwBuffer *buffer)
{
    AwValue made = aw_bytes_like(vm, self, buffer->data, buffer->length);
    aw_buffer_deinit(buffer);
    return made;
}

static AwValue replace(AwVM *vm, AwValue self, AwBytesView old, AwBytesView new, size_t count)
{
    AwBytesView from = aw_bytes_view_of(self);
    const char *at = from.data, *end = at + from.size;
    AwBuffer out = {0};
    aw_buffer_reserve(&out, from.size + 1);
    while (count-- > 0) {
        int64_t found = aw_text_find(at, (size_t)(end - at), old.data, old.size);
        if (found < 0)
            break;
        aw_buffer_append(&out, at, (size_t)found);
        aw_buffer_append(&out, new.data, new.size);
        at += (size_t)found + old.size;
        if (old.size == 0) {
            if (at == end)
                break;
            aw_buffer_append_byte(&out, *at++);
        }
    }
    aw_buffer_append(&out, at, (size_t)(end - at));
    return give_buffer(vm, self, &out);
}

AwStatus aw_bytes_method_replace(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    AwBytesView old, new;
    int64_t count = -1;
    if (argc < 3)
        return aw_raise_type(vm, "replace expected at least 2 arguments, got %d", argc - 1);
    if (argc > 4)
        return aw_raise_type(vm, "replace expected at most 3 arguments, got %d", argc - 1);
    if ((argc == 4 && !aw_to_int64(vm, args[3], &count)) || !take_bytes(vm, args[1], &old) ||
        !take_bytes(vm, args[2], &new))
        return AW_RAISED;
    *out = replace(vm, args[0], old, new, count < 0 ? SIZE_MAX : (size_t)count);
    return *out != AW_UNSET;
}

/* ---- split ---- */

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

typedef struct {
    AwVM *vm;
    AwValue self, list;
} Parts;

static bool add_part(Parts *parts, const char *from, const char *to)
{
    AwValue part = aw_bytes_like(parts->vm, parts->self, from, (size_t)(to - from));
    return part && aw_list_append(parts->vm, parts->list, part);
}

static bool split_blanks(Parts *parts, const char *at, const char *end, size_t left)
{
    for (;;) {
        while (at < end && is_blank(*at))
            at++;
        if (at == end || left-- == 0)
            break;
        const char *stop = at;
        while (stop < end && !is_blank(*stop))
            stop++;
        if (!add_part(parts, at, stop))
            return false;
        at = stop;
    }
    return at == end || add_part(parts, at, end);
}

static bool rsplit_blanks(Parts *parts, const char *start, const char *at, size_t left)
{
    for (;;) {
        while (at > start && is_blank(at[-1]))
            at--;
        if (at == start || left-- == 0)
            break;
        const char *first = at;
        while (first > start && !is_blank(first[-1]))
            first--;
        if (!add_part(parts, first, at))
            return false;
        at = first;
    }
    return at == start || add_part(parts, start, at);
}

static bool split_at(Parts *parts, const char *at, const char *end, AwBytesView separator,
                     size_t left)
{
    while (left-- > 0) {
        int64_t found = aw_text_find(at, (size_t)(end - at), separator.data, separator.size);
        if (found < 0)
            break;
        if (!add_part(parts, at, at + found))
            return false;
        at += (size_t)found + separator.size;
    }
    return add_part(parts, at, end);
}

static bool rsplit_at(Parts *parts, const char *start, const char *end, AwBytesView separator,
                      size_t left)
{
    while (left-- > 0) {
        int64_t found =
            aw_text_find_last(start, (size_t)(end - start), separator.data, separator.size);
        if (found < 0)
            break;
        if (!add_part(parts, start + found + separator.size, end))
            return false;
        end = start + found;
    }
    return add_part(parts, start, end);
}

static AwStatus split_native(AwVM *vm, AwValue *args, bool from_right, AwValue *out)
{
    int64_t most = -1;
    AwBytesView separator = {NULL, 0};
    if (args[2] && !aw_to_int64(vm, args[2], &most))
        return AW_RAISED;
    bool blanks = !args[1] || args[1] == AW_NONE;
    if (!blanks && !take_bytes(vm, args[1], &separator))
        return AW_RAISED;
    if (!blanks && separator.size == 0)
        return aw_raise_value(vm, "empty separator");
    AwBytesView self = aw_bytes_view_of(args[0]);
    const char *start = self.data, *end = start + self.size;
    size_t left = most < 0 ? SIZE_MAX : (size_t)most;
    Parts parts = {vm, args[0], aw_list_new(vm, NULL, 0)};
    if (!parts.list)
        return AW_RAISED;
    bool ok = from_right ? blanks ? rsplit_blanks(&parts, start, end, left)
                                  : rsplit_at(&parts, start, end, separator, left)
              : blanks ? split_blanks(&parts, start, end, left)
                         : split_at(&parts, start, end, separator, left);
    AwList *list = aw_as_list(parts.list);
    for (size_t i = 0, j = list->count; from_right && i + 1 < j; i++) {
        AwValue item = list->items[--j];
        list->items[j] = list->items[i];
        list->items[i] = item;
    }
    *out = parts.list;
    return ok;
}

AwStatus aw_bytes_method_split(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return split_native(vm, args, false, out);
}

AwStatus aw_bytes_method_rsplit(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return split_native(vm, args, true, out);
}

AwStatus aw_bytes_method_splitlines(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t keep = 0;
    if (args[1] && !aw_to_int64_clamped(vm, args[1], &keep))
        return AW_RAISED;
    AwBytesView self = aw_bytes_view_of(args[0]);
    const char *at = self.data, *end = at + self.size;
    Parts parts = {vm, args[0], aw_list_new(vm, NULL, 0)};
    *out = parts.list;
    bool ok = parts.list != AW_UNSET;
    while (ok && at < end) {
        const char *stop = at;
        while (stop < end && *stop != '\n' && *stop != '\r')
            stop++;
        const char *next = stop;
        if (next < end)
            next += *next == '\r' && next + 1 < end && next[1] == '\n' ? 2 : 1;
        ok = add_part(&parts, at, keep ? next : stop);
        at = next;
    }
    return ok;
}

/* ---- partition ---- */

static AwStatus partition(AwVM *vm, AwValue *args, bool last, AwValue *out)
{
    AwBytesView separator;
    if (!take_bytes(vm, args[1], &separator))
        return AW_RAISED;
    if (separator.size == 0)
        return aw_raise_value(vm, "empty separator");
    AwBytesView self = aw_bytes_view_of(args[0]);
    int64_t found = last ? aw_text_find_last(self.data, self.size, separator.data, separator.size)
                         : aw_text_find(self.data, self.size, separator.data, separator.size);
    size_t before = found >= 0 ? (size_t)found : last ? 0 : self.size;
    size_t width = found >= 0 ? separator.size : 0;
    AwValue parts[3] = {
        aw_bytes_like(vm, args[0], self.data, before),
        aw_bytes_like(vm, args[0], self.data + before, width),
        aw_bytes_like(vm, args[0], self.data + before + width, self.size - before - width)};
    return parts[0] && parts[1] && parts[2] && (*out = aw_tuple_new(vm, parts, 3)) != AW_UNSET;
}

AwStatus aw_bytes_method_partition(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return partition(vm, args, false, out);
}

AwStatus aw_bytes_method_rpartition(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return partition(vm, args, true, out);
}

/* ---- edges ---- */

static bool in_set(const AwBytesView *set, char c)
{
    return set->data ? memchr(set->data, (unsigned char)c, set->size) != NULL : is_blank(c);
}

static AwStatus strip_native(AwVM *vm, AwValue *args, bool left, bool right, AwValue *out)
{
    AwBytesView set = {NULL, 0};
    if (args[1] && args[1] != AW_NONE && !take_bytes(vm, args[1], &set))
        return AW_RAISED;
    AwBytesView self = aw_bytes_view_of(args[0]);
    const char *from = self.data, *to = from + self.size;
    while (left && from < to && in_set(&set, *from))
        from++;
    while (right && to > from && in_set(&set, to[-1]))
        to--;
    *out = aw_bytes_like(vm, args[0], from, (size_t)(to - from));
    return *out != AW_UNSET;
}

AwStatus aw_bytes_method_strip(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return strip_native(vm, args, true, true, out);
}

AwStatus aw_bytes_method_lstrip(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return strip_native(vm, args, true, false, out);
}

AwStatus aw_bytes_method_rstrip(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return strip_native(vm, args, false, true, out);
}

static AwStatus remove_edge(AwVM *vm, AwValue *args, bool at_end, AwValue *out)
{
    AwBytesView affix;
    if (!take_bytes(vm, args[1], &affix))
        return AW_RAISED;
    AwBytesView self = aw_bytes_view_of(args[0]);
    Span all = {0, self.size, false};
    size_t cut = has_at_edge(self, &all, affix, at_end) ? affix.size : 0;
    *out = aw_bytes_like(vm, args[0], self.data + (at_end ? 0 : cut), self.size - cut);
    return *out != AW_UNSET;
}

AwStatus aw_bytes_method_removeprefix(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return remove_edge(vm, args, false, out);
}

AwStatus aw_bytes_method_removesuffix(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return remove_edge(vm, args, true, out);
}

/* ---- join ---- */

AwStatus aw_bytes_method_join(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_type_of(args[1])->iter && !aw_type_of(args[1])->getitem)
        return aw_raise_type(vm, "can only join an iterable");
    bool array = aw_is_bytearray(args[0]); /* what gives the items must not resize it */
    if (array)
        aw_as_bytearray(args[0])->exports++;
    AwValue items = aw_is_exact(args[1], &aw_list_type) ? args[1] : aw_list_from(vm, args[1]);
    if (array)
        aw_as_bytearray(args[0])->exports--;
    if (!items)
        return AW_RAISED;
    AwList *list = aw_as_list(items);
    AwBytesView between = aw_bytes_view_of(args[0]), item;
    AwBuffer joined = {0};
    for (size_t i = 0; i < list->count; i++) {
        if (!aw_bytes_view(list->items[i], &item.data, &item.size)) {
            aw_buffer_deinit(&joined);
            return aw_raise_type(vm, "sequence item %zu: expected a bytes-like object, %T found", i,
                                 list->items[i]);
        }
        if (i > 0)
            aw_buffer_append(&joined, between.data, between.size);
        aw_buffer_append(&joined, item.data, item.size);
    }
    *out = give_buffer(vm, args[0], &joined);
    return *out != AW_UNSET;
}
