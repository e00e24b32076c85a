/* str_find.c: looking for text in text: find, index, count, startswith, replace and their kin. */
#include "vm/objects/container.h"
#include "vm/objects/sequence.h"
#include "vm/objects/str_inside.h"

/* ---- in bytes ---- */

/* In short texts memmem takes longer to prepare than to search. */
enum { SHORT_TEXT = 64 };

static const char *find_in_short(const char *text, size_t places, const char *needle, size_t size)
{
    for (size_t i = 0; i < places; i++)
        if (text[i] == *needle && memcmp(text + i, needle, size) == 0)
            return text + i;
    return NULL;
}

int64_t aw_text_find(const char *text, size_t size, const char *needle, size_t needle_size)
{
    if (needle_size > size)
        return -1;
    if (needle_size == 0)
        return 0;
    const char *found;
    if (needle_size == 1)
        found = memchr(text, (unsigned char)*needle, size);
    else if (size < SHORT_TEXT)
        found = find_in_short(text, size - needle_size + 1, needle, needle_size);
    else
        found = memmem(text, size, needle, needle_size);
    return found ? found - text : -1;
}

int64_t aw_text_find_last(const char *text, size_t size, const char *needle, size_t needle_size)
{
    if (needle_size > size)
        return -1;
    if (needle_size == 0)
        return (int64_t)size;
    for (size_t room = size - needle_size + 1; room > 0;) {
        const char *found = memrchr(text, (unsigned char)*needle, room);
        if (!found)
            return -1;
        if (memcmp(found, needle, needle_size) == 0)
            return found - text;
        room = (size_t)(found - text);
    }
    return -1;
}

size_t aw_text_count(const char *text, size_t size, const char *needle, size_t needle_size)
{
    size_t count = 0;
    if (needle_size == 1) {
        for (size_t i = 0; i < size; i++)
            count += text[i] == *needle;
        return count;
    }
    for (;;) {
        int64_t at = aw_text_find(text, size, needle, needle_size);
        if (at < 0)
            return count;
        count++;
        text += (size_t)at + needle_size;
        size -= (size_t)at + needle_size;
    }
}

/* ---- arguments ---- */

/* The part of a text that start and end arguments choose. */
typedef struct {
    size_t from, to; /* bytes */
    bool none;       /* start lies behind the end: not even the empty text is in it */
} Span;

static bool take_bound(AwVM *vm, AwValue v, int64_t length, int64_t *out)
{
    if (!v || v == AW_NONE)
        return true;
    if (!aw_is_any_int(v) && !aw_type_of(v)->index)
        return aw_raise_type(vm,
                             "slice indices must be integers or None or have an __index__ method");
    if (!aw_to_int64_clamped(vm, v, out))
        return false;
    if (*out < 0)
        *out = *out + length < 0 ? 0 : *out + length;
    return true;
}

static bool take_span(AwVM *vm, AwStr *s, AwValue start, AwValue end, Span *span)
{
    int64_t length = s->length, from = 0, to = length;
    *span = (Span){0, s->size, false};
    if (!start && !end)
        return true;
    if (!take_bound(vm, start, length, &from) || !take_bound(vm, end, length, &to))
        return false;
    if (to > length)
        to = length;
    span->none = from > to;
    if (span->none)
        from = to;
    return aw_str_offset(vm, s, (size_t)from, &span->from) &&
           aw_str_offset(vm, s, (size_t)to, &span->to);
}

/* Arguments (self, needle[, start[, end]]). */
static bool take_needle(AwVM *vm, const char *name, AwValue *args, int argc, AwStr **needle,
                        Span *span)
{
    if (argc < 2)
        return aw_raise_type(vm, "%s() takes at least 1 argument (0 given)", name);
    if (argc > 4)
        return aw_raise_type(vm, "%s() takes at most 3 arguments (%d given)", name, argc - 1);
    if (!take_span(vm, aw_as_str(args[0]), argc > 2 ? args[2] : AW_UNSET,
                   argc > 3 ? args[3] : AW_UNSET, span))
        return false;
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "must be str, not %T", args[1]);
    *needle = aw_as_str(args[1]);
    return true;
}

/* ---- methods ---- */

typedef int64_t (*FindFn)(const char *text, size_t size, const char *needle, size_t needle_size);

/* The code point index of what is found, or -1. */
static bool find_index(AwVM *vm, const char *name, AwValue *args, int argc, FindFn find,
                       int64_t *out)
{
    AwStr *s = aw_as_str(args[0]), *needle;
    Span span;
    if (!take_needle(vm, name, args, argc, &needle, &span))
        return false;
    int64_t at =
        span.none ? -1 : find(s->data + span.from, span.to - span.from, needle->data, needle->size);
    *out = at < 0 ? -1 : (int64_t)aw_str_index_of(s, span.from + (size_t)at);
    return true;
}

static AwStatus find_native(AwVM *vm, const char *name, AwValue *args, int argc, FindFn find,
                            bool must, AwValue *out)
{
    int64_t index;
    if (!find_index(vm, name, args, argc, find, &index))
        return AW_RAISED;
    if (must && index < 0)
        return aw_raise_value(vm, "substring not found");
    *out = aw_from_int(index);
    return AW_OK;
}

AwStatus aw_str_method_find(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return find_native(vm, "find", args, argc, aw_text_find, false, out);
}

AwStatus aw_str_method_rfind(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return find_native(vm, "rfind", args, argc, aw_text_find_last, false, out);
}

AwStatus aw_str_method_index(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return find_native(vm, "index", args, argc, aw_text_find, true, out);
}

AwStatus aw_str_method_rindex(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return find_native(vm, "rindex", args, argc, aw_text_find_last, true, out);
}

AwStatus aw_str_method_count(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    AwStr *s = aw_as_str(args[0]), *needle;
    Span span;
    if (!take_needle(vm, "count", args, argc, &needle, &span))
        return AW_RAISED;
    const char *text = s->data + span.from;
    size_t size = span.to - span.from, count = 0;
    if (!span.none)
        count = needle->size ? aw_text_count(text, size, needle->data, needle->size)
                             : aw_utf8_count(text, size) + 1;
    *out = aw_from_int((int64_t)count);
    return AW_OK;
}

static bool has_at_edge(const AwStr *s, const Span *span, const AwStr *affix, bool at_end)
{
    if (span->none || affix->size > span->to - span->from)
        return false;
    const char *at = at_end ? s->data + span->to - affix->size : s->data + span->from;
    return memcmp(at, affix->data, affix->size) == 0;
}

static AwStatus edge_native(AwVM *vm, const char *name, AwValue *args, int argc, bool at_end,
                            AwValue *out)
{
    AwStr *s = aw_as_str(args[0]);
    Span span;
    if (argc < 2)
        return aw_raise_type(vm, "%s() takes at least 1 argument (0 given)", name);
    if (argc > 4)
        return aw_raise_type(vm, "%s() takes at most 3 arguments (%d given)", name, argc - 1);
    if (!take_span(vm, s, argc > 2 ? args[2] : AW_UNSET, argc > 3 ? args[3] : AW_UNSET, &span))
        return AW_RAISED;
    *out = AW_FALSE;
    if (aw_is_str(args[1])) {
        *out = aw_from_bool(has_at_edge(s, &span, aw_as_str(args[1]), at_end));
        return AW_OK;
    }
    if (!aw_is_tuple(args[1]))
        return aw_raise_type(vm, "%s first arg must be str or a tuple of str, not %T", name,
                             args[1]);
    AwTuple *any = aw_as_tuple(args[1]);
    for (size_t i = 0; i < any->count && *out == AW_FALSE; i++) {
        if (!aw_is_str(any->items[i]))
            return aw_raise_type(vm, "tuple for %s must only contain str, not %T", name,
                                 any->items[i]);
        *out = aw_from_bool(has_at_edge(s, &span, aw_as_str(any->items[i]), at_end));
    }
    return AW_OK;
}

AwStatus aw_str_method_startswith(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return edge_native(vm, "startswith", args, argc, false, out);
}

AwStatus aw_str_method_endswith(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return edge_native(vm, "endswith", args, argc, true, out);
}

/* ---- replacing ---- */

/* `new` before each of the first `count` code points, and at the end. */
static AwValue interleave(AwVM *vm, const AwStr *s, const AwStr *new, size_t count)
{
    size_t places = (size_t)s->length + 1;
    if (count > places)
        count = places;
    AwStr *made =
        aw_str_with_room(vm, s->size + count * new->size, s->length + count * new->length);
    if (!made)
        return AW_UNSET;
    char *to = made->text;
    const char *from = s->data, *end = from + s->size;
    for (; count > 0; count--) {
        to = (char *)memcpy(to, new->data, new->size) + new->size;
        if (from < end) {
            unsigned width = aw_utf8_width((unsigned char)*from);
            to = (char *)memcpy(to, from, width) + width;
            from += width;
        }
    }
    memcpy(to, from, (size_t)(end - from));
    return aw_from_object(made);
}

/* ASCII for ASCII of the same size: the copy is changed in place. */
static AwValue replace_in_place(AwVM *vm, const AwStr *s, const AwStr *old, const AwStr *new,
                                size_t count)
{
    AwStr *made = aw_str_with_room(vm, s->size, s->length);
    if (!made)
        return AW_UNSET;
    memcpy(made->text, s->data, s->size);
    char *at = made->text, *end = at + s->size;
    while (count-- > 0) {
        int64_t found = aw_text_find(at, (size_t)(end - at), old->data, old->size);
        if (found < 0)
            break;
        memcpy(at + found, new->data, new->size);
        at += (size_t)found + old->size;
    }
    return aw_from_object(made);
}

static AwValue replace(AwVM *vm, AwValue self, const AwStr *old, const AwStr *new, size_t count)
{
    AwStr *s = aw_as_str(self);
    int64_t first =
        count && s->size >= old->size ? aw_text_find(s->data, s->size, old->data, old->size) : -1;
    if (first < 0 || (old->size == new->size &&memcmp(old->data, new->data, old->size) == 0))
        return aw_str_exact(vm, self);
    if (old->size == 0)
        return interleave(vm, s, new, count);
    if (old->size == new->size && old->length == new->length)
        return replace_in_place(vm, s, old, new, count);
    size_t found = aw_text_count(s->data + first, s->size - (size_t)first, old->data, old->size);
    if (found > count)
        found = count;
    size_t size = s->size - found * old->size + found * new->size;
    size_t length = s->length - found * old->length + found * new->length;
    if (size == 0)
        return aw_str_new(vm, "", 0);
    AwStr *made = aw_str_with_room(vm, size, length);
    if (!made)
        return AW_UNSET;
    char *to = made->text;
    const char *from = s->data, *end = from + s->size;
    for (; found > 0; found--) {
        size_t skip = (size_t)aw_text_find(from, (size_t)(end - from), old->data, old->size);
        to = (char *)memcpy(to, from, skip) + skip;
        to = (char *)memcpy(to, new->data, new->size) + new->size;
        from += skip + old->size;
    }
    memcpy(to, from, (size_t)(end - from));
    return aw_from_object(made);
}

AwStatus aw_str_method_replace(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    int64_t count = -1;
    if (argc < 3)
        return aw_raise_type(vm, "replace expected at least 2 arguments, got %d", argc - 1);
    if (argc > 4)
        return aw_raise_type(vm, "replace expected at most 3 arguments, got %d", argc - 1);
    for (int i = 1; i < 3; i++)
        if (!aw_is_str(args[i]))
            return aw_raise_type(vm, "replace() argument %d must be str, not %A", i, args[i]);
    if (argc == 4 && !aw_to_int64(vm, args[3], &count))
        return AW_RAISED;
    *out = replace(vm, args[0], aw_as_str(args[1]), aw_as_str(args[2]),
                   count < 0 ? SIZE_MAX : (size_t)count);
    return *out != AW_UNSET;
}
