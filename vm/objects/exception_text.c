/* exception_text.c: SyntaxError, whose details stand in a tuple, and the errors of encoding and decoding. */
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/exception_inside.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

#include <stdio.h>

/* ---- SyntaxError(msg, (filename, lineno, offset, text, end_lineno, end_offset)) ---- */

enum { FILENAME, LINENO, OFFSET, TEXT, END_LINENO, END_OFFSET, DETAIL_COUNT };

bool aw_exception_syntax_init(AwVM *vm, AwException *e, AwDict *keywords)
{
    AwTuple *args = aw_as_tuple(e->args);
    if (keywords)
        return aw_raise_type(vm, "%T() takes no keyword arguments", aw_from_object(e));
    e->fields[0] = args->count ? args->items[0] : AW_UNSET;
    e->fields[1] = AW_UNSET;
    if (args->count != 2)
        return true;
    AwValue given = aw_tuple_from(vm, args->items[1]);
    if (!given)
        return false;
    size_t count = aw_as_tuple(given)->count;
    if (count < 4)
        return aw_raise_type(vm, "function takes at least 4 arguments (%zu given)", count);
    if (count > 6)
        return aw_raise_type(vm, "function takes at most 6 arguments (%zu given)", count);
    if (count == 5)
        return aw_raise_type(vm, "end_offset must be provided when end_lineno is provided");
    e->fields[1] = given;
    return true;
}

static AwValue detail(AwValue self, size_t i)
{
    AwValue details = aw_as_exception(self)->fields[1];
    AwTuple *tuple = details ? aw_as_tuple(details) : NULL;
    return tuple && i < tuple->count ? tuple->items[i] : AW_NONE;
}

static bool set_detail(AwVM *vm, AwValue self, size_t i, AwValue value)
{
    AwValue items[DETAIL_COUNT];
    for (size_t k = 0; k < DETAIL_COUNT; k++)
        items[k] = detail(self, k);
    items[i] = value ? value : AW_NONE;
    AwValue tuple = aw_tuple_new(vm, items, DETAIL_COUNT);
    if (tuple)
        aw_as_exception(self)->fields[1] = tuple;
    return tuple != AW_UNSET;
}

#define DETAIL(i)                                                                                  \
    AwStatus aw_syntax_get_##i(AwVM *vm, AwValue *args, int argc, AwValue *out)                    \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        *out = detail(args[0], i);                                                                 \
        return AW_OK;                                                                              \
    }                                                                                              \
    AwStatus aw_syntax_set_##i(AwVM *vm, AwValue *args, int argc, AwValue *out)                    \
    {                                                                                              \
        (void)argc;                                                                                \
        *out = AW_NONE;                                                                            \
        return set_detail(vm, args[0], i, args[1]);                                                \
    }
DETAIL(0)
DETAIL(1)
DETAIL(2)
DETAIL(3)
DETAIL(4)
DETAIL(5)

bool aw_exception_syntax_str(AwVM *vm, AwValue self, AwValue *out)
{
    AwValue message = aw_as_exception(self)->fields[0], filename = detail(self, FILENAME);
    AwValue line = detail(self, LINENO);
    if (!message)
        message = AW_NONE;
    bool has_line = aw_is_any_int(line);
    const char *base = NULL;
    if (aw_is_str(filename)) {
        base = strrchr(aw_as_str(filename)->data, '/');
        base = base ? base + 1 : aw_as_str(filename)->data;
    }
    if (base && has_line)
        *out = aw_str_format(vm, "%S (%s, line %S)", message, base, line);
    else if (base)
        *out = aw_str_format(vm, "%S (%s)", message, base);
    else if (has_line)
        *out = aw_str_format(vm, "%S (line %S)", message, line);
    else
        return aw_str(vm, message, out);
    return *out != AW_UNSET;
}

/* ---- UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError ---- */

typedef enum { WANT_STR, WANT_BYTES, WANT_INT } Want;

static bool check_argument(AwVM *vm, AwException *e, size_t i, Want want)
{
    AwValue v = aw_as_tuple(e->args)->items[i];
    const char *data;
    size_t size;
    switch (want) {
    case WANT_STR:
        return aw_is_str(v) || aw_raise_type(vm, "argument %zu must be str, not %T", i + 1, v);
    case WANT_BYTES: return aw_is_a(v, AW_TYPE_BYTES) || aw_bytes_need(vm, v, &data, &size);
    default:
        return aw_is_any_int(v) ||
               aw_raise_type(vm, "'%T' object cannot be interpreted as an integer", v);
    }
}

static bool take_fields(AwVM *vm, AwException *e, AwDict *keywords, const Want *wants, size_t count,
                        size_t first)
{
    AwTuple *args = aw_as_tuple(e->args);
    if (keywords)
        return aw_raise_type(vm, "%T() takes no keyword arguments", aw_from_object(e));
    if (args->count != count)
        return aw_raise_type(vm, "function takes exactly %zu arguments (%zu given)", count,
                             args->count);
    for (size_t i = 0; i < count; i++) {
        if (!check_argument(vm, e, i, wants[i]))
            return false;
        e->fields[first + i] = args->items[i];
    }
    return true;
}

bool aw_exception_unicode_init(AwVM *vm, AwException *e, AwDict *keywords)
{
    static const Want wants[] = {WANT_STR, WANT_STR, WANT_INT, WANT_INT, WANT_STR};
    return take_fields(vm, e, keywords, wants, 5, 0);
}

bool aw_exception_decode_init(AwVM *vm, AwException *e, AwDict *keywords)
{
    static const Want wants[] = {WANT_STR, WANT_BYTES, WANT_INT, WANT_INT, WANT_STR};
    if (!take_fields(vm, e, keywords, wants, 5, 0))
        return false;
    if (!aw_is_a(e->fields[1], AW_TYPE_BYTES)) /* what is like bytes is copied */
        e->fields[1] = aw_bytes_from(vm, e->fields[1]);
    return e->fields[1] != AW_UNSET;
}

bool aw_exception_translate_init(AwVM *vm, AwException *e, AwDict *keywords)
{
    static const Want wants[] = {WANT_STR, WANT_INT, WANT_INT, WANT_STR};
    return take_fields(vm, e, keywords, wants, 4, 1);
}

typedef struct {
    AwValue encoding, object, reason;
    int64_t start, end, length;
} Place;

/* Fields can be deleted or overwritten by anything: then the text is empty, as in CPython. */
static bool read_place(AwVM *vm, AwValue self, Place *p)
{
    AwValue *f = aw_as_exception(self)->fields;
    *p =
        (Place){.encoding = f[0] ? f[0] : AW_NONE, .object = f[1], .reason = f[4] ? f[4] : AW_NONE};
    if (!f[1] || !f[2] || !f[3] || !aw_is_any_int(f[2]) || !aw_is_any_int(f[3]))
        return false;
    if (!aw_to_int64_clamped(vm, f[2], &p->start) || !aw_to_int64_clamped(vm, f[3], &p->end) ||
        !aw_length(vm, p->object, &p->length)) {
        vm->exception = AW_UNSET;
        return false;
    }
    return true;
}

static bool is_one(const Place *p)
{
    return p->end == p->start + 1 && p->start >= 0 && p->start < p->length;
}

static uint32_t codepoint_of(AwStr *s)
{
    const unsigned char *t = (const unsigned char *)s->data;
    if (t[0] < 0x80)
        return t[0];
    int more = t[0] >= 0xf0 ? 3 : t[0] >= 0xe0 ? 2 : 1;
    uint32_t c = t[0] & (0x3fu >> more);
    for (int i = 1; i <= more; i++)
        c = c << 6 | (t[i] & 0x3f);
    return c;
}

static bool empty_text(AwVM *vm, AwValue *out)
{
    *out = aw_str_new(vm, "", 0);
    return *out != AW_UNSET;
}

bool aw_exception_decode_str(AwVM *vm, AwValue self, AwValue *out)
{
    Place p;
    if (!read_place(vm, self, &p))
        return empty_text(vm, out);
    if (is_one(&p)) {
        AwValue byte;
        if (!aw_getitem(vm, p.object, aw_from_int(p.start), &byte))
            return false;
        char hex[8];
        snprintf(hex, sizeof hex, "%02x", (unsigned)aw_as_int(byte) & 0xff);
        *out = aw_str_format(vm, "'%S' codec can't decode byte 0x%s in position %lld: %S",
                             p.encoding, hex, (long long)p.start, p.reason);
    } else {
        *out = aw_str_format(vm, "'%S' codec can't decode bytes in position %lld-%lld: %S",
                             p.encoding, (long long)p.start, (long long)p.end - 1, p.reason);
    }
    return *out != AW_UNSET;
}

/* "character '\xe9' in position 0" */
static bool describe(AwVM *vm, const Place *p, AwValue *out)
{
    if (is_one(p) && aw_is_str(p->object)) {
        AwValue character = aw_str_at(vm, p->object, (size_t)p->start);
        if (!character)
            return false;
        uint32_t c = codepoint_of(aw_as_str(character));
        char hex[16];
        snprintf(hex, sizeof hex, c < 0x100 ? "x%02x" : c < 0x10000 ? "u%04x" : "U%08x", c);
        *out = aw_str_format(vm, "character '\\%s' in position %lld", hex, (long long)p->start);
    } else {
        *out = aw_str_format(vm, "characters in position %lld-%lld", (long long)p->start,
                             (long long)p->end - 1);
    }
    return *out != AW_UNSET;
}

bool aw_exception_encode_str(AwVM *vm, AwValue self, AwValue *out)
{
    Place p;
    AwValue where;
    if (!read_place(vm, self, &p))
        return empty_text(vm, out);
    if (!describe(vm, &p, &where))
        return false;
    *out = aw_str_format(vm, "'%S' codec can't encode %V: %S", p.encoding, where, p.reason);
    return *out != AW_UNSET;
}

bool aw_exception_translate_str(AwVM *vm, AwValue self, AwValue *out)
{
    Place p;
    AwValue where;
    if (!read_place(vm, self, &p))
        return empty_text(vm, out);
    if (!describe(vm, &p, &where))
        return false;
    *out = aw_str_format(vm, "can't translate %V: %S", where, p.reason);
    return *out != AW_UNSET;
}
