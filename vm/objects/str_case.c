/* str_case.c: upper and lower case, and what kind of characters a text has. */
#include "vm/objects/str_inside.h"

/* ---- changing case ---- */

typedef int (*MapFn)(uint32_t c, uint32_t out[3]);

static inline char ascii_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static inline char ascii_upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c & ~0x20) : c;
}

static inline bool ascii_is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static inline bool ascii_is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static inline bool ascii_is_alpha(char c)
{
    return ascii_is_lower((char)(c | 0x20));
}

static void put_mapped(AwBuffer *out, uint32_t c, MapFn map)
{
    uint32_t mapped[3];
    int count = map(c, mapped);
    for (int i = 0; i < count; i++)
        aw_buffer_append_codepoint(out, mapped[i]);
}

static uint32_t codepoint_before(const char *start, const char **at)
{
    unsigned width;
    do
        --*at;
    while (*at > start && ((unsigned char)**at & 0xC0) == 0x80);
    return aw_utf8_decode(*at, &width);
}

/* Whether the capital sigma at `at` ends a word: a cased letter before it, none behind it (Unicode, table 3-17). */
static bool is_final_sigma(const AwStr *s, const char *at)
{
    const char *before = at, *behind = at + 2, *end = s->data + s->size;
    uint32_t c = 0;
    bool found = false;
    while (before > s->data && !found) {
        c = codepoint_before(s->data, &before);
        found = !aw_unicode_is_case_ignorable(c);
    }
    if (!found || !aw_unicode_is_cased(c))
        return false;
    for (found = false; behind < end && !found;) {
        unsigned width;
        c = aw_utf8_decode(behind, &width);
        behind += width;
        found = !aw_unicode_is_case_ignorable(c);
    }
    return !found || !aw_unicode_is_cased(c);
}

static void put_lower(AwBuffer *out, const AwStr *s, const char *at, uint32_t c)
{
    if (c == 0x3A3)
        aw_buffer_append_codepoint(out, is_final_sigma(s, at) ? 0x3C2 : 0x3C3);
    else
        put_mapped(out, c, aw_unicode_lower);
}

typedef void (*PutFn)(AwBuffer *out, const AwStr *s, const char *at, uint32_t c, bool *state);

/* Goes through a text that is not ASCII. */
static AwValue map_text(AwVM *vm, const AwStr *s, PutFn put)
{
    AwBuffer out = {0};
    bool state = false;
    aw_buffer_reserve(&out, s->size + 8);
    for (const char *at = s->data, *end = at + s->size; at < end;) {
        unsigned width;
        uint32_t c = aw_utf8_decode(at, &width);
        put(&out, s, at, c, &state);
        at += width;
    }
    return aw_str_take(vm, &out);
}

/* The copy that the caller changes, for an ASCII text of at least one character. */
static AwStr *ascii_copy(AwVM *vm, const AwStr *s)
{
    AwStr *copy = aw_str_with_room(vm, s->size, s->size);
    if (copy)
        memcpy(copy->text, s->data, s->size);
    return copy;
}

static void put_lower_each(AwBuffer *out, const AwStr *s, const char *at, uint32_t c, bool *state)
{
    (void)state;
    put_lower(out, s, at, c);
}

static void put_upper_each(AwBuffer *out, const AwStr *s, const char *at, uint32_t c, bool *state)
{
    (void)s, (void)at, (void)state;
    put_mapped(out, c, aw_unicode_upper);
}

static void put_fold_each(AwBuffer *out, const AwStr *s, const char *at, uint32_t c, bool *state)
{
    (void)s, (void)at, (void)state;
    put_mapped(out, c, aw_unicode_fold);
}

static void put_swapped(AwBuffer *out, const AwStr *s, const char *at, uint32_t c, bool *state)
{
    (void)state;
    if (aw_unicode_is_upper(c))
        put_lower(out, s, at, c);
    else if (aw_unicode_is_lower(c))
        put_mapped(out, c, aw_unicode_upper);
    else
        aw_buffer_append_codepoint(out, c);
}

/* state: in a word */
static void put_title(AwBuffer *out, const AwStr *s, const char *at, uint32_t c, bool *state)
{
    if (*state)
        put_lower(out, s, at, c);
    else
        put_mapped(out, c, aw_unicode_title);
    *state = aw_unicode_is_cased(c);
}

static void put_capitalized(AwBuffer *out, const AwStr *s, const char *at, uint32_t c, bool *state)
{
    if (*state)
        put_lower(out, s, at, c);
    else
        put_mapped(out, c, aw_unicode_title);
    *state = true;
}

static AwStatus change_case(AwVM *vm, AwValue self, char (*ascii)(char), PutFn put, AwValue *out)
{
    AwStr *s = aw_as_str(self);
    if (!aw_str_is_ascii(s))
        return (*out = map_text(vm, s, put)) != AW_UNSET;
    if (s->size <= 1) {
        char c = s->size ? ascii(s->data[0]) : 0;
        return (*out = aw_str_new_ascii(vm, &c, s->size)) != AW_UNSET;
    }
    AwStr *made = aw_str_with_room(vm, s->size, s->size);
    if (!made)
        return AW_RAISED;
    for (uint32_t i = 0; i < s->size; i++)
        made->text[i] = ascii(s->data[i]);
    *out = aw_from_object(made);
    return AW_OK;
}

static char ascii_swapped(char c)
{
    return ascii_is_alpha(c) ? (char)(c ^ 0x20) : c;
}

AwStatus aw_str_method_lower(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return change_case(vm, args[0], ascii_lower, put_lower_each, out);
}

AwStatus aw_str_method_upper(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return change_case(vm, args[0], ascii_upper, put_upper_each, out);
}

AwStatus aw_str_method_casefold(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return change_case(vm, args[0], ascii_lower, put_fold_each, out);
}

AwStatus aw_str_method_swapcase(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return change_case(vm, args[0], ascii_swapped, put_swapped, out);
}

AwStatus aw_str_method_capitalize(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwStr *s = aw_as_str(args[0]);
    if (s->size <= 1 || !aw_str_is_ascii(s))
        return change_case(vm, args[0], ascii_upper, put_capitalized, out);
    AwStr *made = ascii_copy(vm, s);
    if (!made)
        return AW_RAISED;
    made->text[0] = ascii_upper(made->text[0]);
    for (uint32_t i = 1; i < s->size; i++)
        made->text[i] = ascii_lower(made->text[i]);
    *out = aw_from_object(made);
    return AW_OK;
}

AwStatus aw_str_method_title(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwStr *s = aw_as_str(args[0]);
    if (s->size <= 1 || !aw_str_is_ascii(s))
        return change_case(vm, args[0], ascii_upper, put_title, out);
    AwStr *made = ascii_copy(vm, s);
    if (!made)
        return AW_RAISED;
    bool in_word = false;
    for (uint32_t i = 0; i < s->size; i++) {
        made->text[i] = in_word ? ascii_lower(made->text[i]) : ascii_upper(made->text[i]);
        in_word = ascii_is_alpha(made->text[i]);
    }
    *out = aw_from_object(made);
    return AW_OK;
}

/* ---- kinds of characters ---- */

typedef bool (*TestFn)(uint32_t c);

/* Whether the text is not empty and all of it passes. */
static AwStatus all_are(AwValue self, TestFn test, AwValue *out)
{
    AwStr *s = aw_as_str(self);
    bool all = s->size > 0;
    for (uint32_t i = 0; all && i < s->size;) {
        unsigned width;
        all = test(aw_utf8_decode(s->data + i, &width));
        i += width;
    }
    *out = aw_from_bool(all);
    return AW_OK;
}

static bool is_ascii_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool is_alpha(uint32_t c)
{
    return c < 128 ? ascii_is_alpha((char)c) : aw_unicode_is_alpha(c);
}

static bool is_decimal(uint32_t c)
{
    return c < 128 ? is_ascii_digit(c) : aw_unicode_is_decimal(c);
}

static bool is_digit(uint32_t c)
{
    return c < 128 ? is_ascii_digit(c) : aw_unicode_is_digit(c);
}

static bool is_numeric(uint32_t c)
{
    return c < 128 ? is_ascii_digit(c) : aw_unicode_is_numeric(c);
}

static bool is_alnum(uint32_t c)
{
    return is_alpha(c) || is_numeric(c) || (c >= 128 && aw_unicode_is_digit(c));
}

#define ALL_ARE(name, test)                                                                        \
    AwStatus aw_str_method_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                 \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        return all_are(args[0], test, out);                                                        \
    }
ALL_ARE(isalpha, is_alpha)
ALL_ARE(isdecimal, is_decimal)
ALL_ARE(isdigit, is_digit)
ALL_ARE(isnumeric, is_numeric)
ALL_ARE(isalnum, is_alnum)
ALL_ARE(isspace, aw_unicode_is_space)

AwStatus aw_str_method_isascii(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(aw_str_is_ascii(aw_as_str(args[0])));
    return AW_OK;
}

AwStatus aw_str_method_isprintable(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    if (aw_as_str(args[0])->size > 0)
        return all_are(args[0], aw_unicode_is_printable, out);
    *out = AW_TRUE;
    return AW_OK;
}

AwStatus aw_str_method_isidentifier(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwStr *s = aw_as_str(args[0]);
    bool fits = s->size > 0;
    for (uint32_t i = 0; fits && i < s->size;) {
        unsigned width;
        uint32_t c = aw_utf8_decode(s->data + i, &width);
        fits = i == 0 ? aw_unicode_is_name_start(c) : aw_unicode_is_name_part(c);
        i += width;
    }
    *out = aw_from_bool(fits);
    return AW_OK;
}

/* Whether there are cased letters and none of them is `wrong` or in title case. */
static AwStatus all_cased(AwValue self, TestFn right, TestFn wrong, AwValue *out)
{
    AwStr *s = aw_as_str(self);
    bool some = false;
    *out = AW_FALSE;
    for (uint32_t i = 0; i < s->size;) {
        unsigned width;
        uint32_t c = aw_utf8_decode(s->data + i, &width);
        if (wrong(c) || aw_unicode_is_title(c))
            return AW_OK;
        some = some || right(c);
        i += width;
    }
    *out = aw_from_bool(some);
    return AW_OK;
}

static bool is_lower(uint32_t c)
{
    return c < 128 ? ascii_is_lower((char)c) : aw_unicode_is_lower(c);
}

static bool is_upper(uint32_t c)
{
    return c < 128 ? ascii_is_upper((char)c) : aw_unicode_is_upper(c);
}

AwStatus aw_str_method_islower(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    return all_cased(args[0], is_lower, is_upper, out);
}

AwStatus aw_str_method_isupper(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    return all_cased(args[0], is_upper, is_lower, out);
}

AwStatus aw_str_method_istitle(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwStr *s = aw_as_str(args[0]);
    bool in_word = false, some = false;
    *out = AW_FALSE;
    for (uint32_t i = 0; i < s->size;) {
        unsigned width;
        uint32_t c = aw_utf8_decode(s->data + i, &width);
        bool capital = is_upper(c) || aw_unicode_is_title(c), small = is_lower(c);
        if ((capital && in_word) || (small && !in_word))
            return AW_OK;
        in_word = capital || small;
        some = some || in_word;
        i += width;
    }
    *out = aw_from_bool(some);
    return AW_OK;
}
