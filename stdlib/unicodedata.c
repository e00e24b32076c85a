/* unicodedata.c: module unicodedata: what the Unicode database says of characters, their names, normal forms.
 *
 * Composition is utf8proc's; what it composes to is the same in all versions, and what came after version 14 is kept away
 * from it.
 */
#include "base/memory.h"
#include "base/unicode_database.h"
#include "base/unicode_names.h"
#include "base/utf8.h"
#include "vm/engine/engine.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

#include <stdio.h>
#include <utf8proc.h>

#define STATUS(ok)   ((ok) ? AW_OK : AW_RAISED)
#define NATIVE(name) static AwStatus name(AwVM *vm, AwValue *args, int argc, AwValue *out)

/* ---- one character ---- */

/* `place`: how messages name the argument: "argument" or "argument 1". */
static bool take_character(AwVM *vm, AwValue v, const char *function, const char *place,
                           uint32_t *out)
{
    unsigned width;
    if (!aw_is_str(v) || aw_as_str(v)->length != 1)
        return aw_raise_type(vm, "%s() %s must be a unicode character, not %A", function, place, v);
    *out = aw_utf8_decode(aw_as_str(v)->data, &width);
    return true;
}

static AwStatus give_text(AwVM *vm, const char *text, AwValue *out)
{
    return STATUS((*out = aw_str_from(vm, text)));
}

NATIVE(category)
{
    (void)argc;
    uint32_t c = 0;
    return take_character(vm, args[0], "category", "argument", &c)
               ? give_text(vm, aw_unicode_record(c)->category, out)
               : AW_RAISED;
}

NATIVE(bidirectional)
{
    (void)argc;
    uint32_t c = 0;
    return take_character(vm, args[0], "bidirectional", "argument", &c)
               ? give_text(vm, aw_unicode_record(c)->direction, out)
               : AW_RAISED;
}

NATIVE(east_asian_width)
{
    (void)argc;
    uint32_t c = 0;
    if (!take_character(vm, args[0], "east_asian_width", "argument", &c))
        return AW_RAISED;
    /* CPython 3.11 says "F" of what is in no table */
    bool known = strcmp(aw_unicode_record(c)->category, "Cn") != 0;
    return give_text(vm, known ? aw_unicode_width(c) : "F", out);
}

NATIVE(combining)
{
    (void)argc;
    uint32_t c = 0;
    if (!take_character(vm, args[0], "combining", "argument", &c))
        return AW_RAISED;
    *out = aw_from_int(aw_unicode_record(c)->combining);
    return AW_OK;
}

NATIVE(mirrored)
{
    (void)argc;
    uint32_t c = 0;
    if (!take_character(vm, args[0], "mirrored", "argument", &c))
        return AW_RAISED;
    *out = aw_from_int(aw_unicode_record(c)->mirrored);
    return AW_OK;
}

NATIVE(decomposition)
{
    (void)argc;
    uint32_t c = 0;
    if (!take_character(vm, args[0], "decomposition", "argument", &c))
        return AW_RAISED;
    const AwUnicodeMapping *mapping = aw_unicode_mapping(c);
    return give_text(vm, mapping ? mapping->text : "", out);
}

/* ---- numbers ---- */

/* Chinese characters that are numbers (kPrimaryNumeric, kAccountingNumeric, kOtherNumeric of the Unihan database). */
static const struct {
    uint32_t code;
    int64_t value;
} chinese_numbers[] = {
    {0x3405, 5},         {0x3483, 2},     {0x382A, 5},         {0x3B4D, 7},
    {0x4E00, 1},         {0x4E03, 7},     {0x4E07, 10000},     {0x4E09, 3},
    {0x4E5D, 9},         {0x4E8C, 2},     {0x4E94, 5},         {0x4E96, 4},
    {0x4EBF, 100000000}, {0x4EC0, 10},    {0x4EDF, 1000},      {0x4EE8, 3},
    {0x4F0D, 5},         {0x4F70, 100},   {0x5104, 100000000}, {0x5146, 1000000000000},
    {0x5169, 2},         {0x516B, 8},     {0x516D, 6},         {0x5341, 10},
    {0x5343, 1000},      {0x5344, 20},    {0x5345, 30},        {0x534C, 40},
    {0x53C1, 3},         {0x53C2, 3},     {0x53C3, 3},         {0x53C4, 3},
    {0x56DB, 4},         {0x58F1, 1},     {0x58F9, 1},         {0x5E7A, 1},
    {0x5EFE, 9},         {0x5EFF, 20},    {0x5F0C, 1},         {0x5F0D, 2},
    {0x5F0E, 3},         {0x5F10, 2},     {0x62FE, 10},        {0x634C, 8},
    {0x67D2, 7},         {0x6F06, 7},     {0x7396, 9},         {0x767E, 100},
    {0x8086, 4},         {0x842C, 10000}, {0x8CAE, 2},         {0x8CB3, 2},
    {0x8D30, 2},         {0x9621, 1000},  {0x9646, 6},         {0x964C, 100},
    {0x9678, 6},         {0x96F6, 0},     {0x20001, 7},        {0x20064, 4},
    {0x200E2, 4},        {0x20121, 5},    {0x2092A, 1},        {0x20983, 30},
    {0x2098C, 40},       {0x2099C, 40},   {0x20AEA, 6},        {0x20AFD, 3},
    {0x20B19, 3},        {0x22390, 2},    {0x22998, 3},        {0x23B1B, 3},
    {0x2626D, 4},
};

/* What a character that has no such number gives: the default, or an error. */
static AwStatus no_number(AwVM *vm, AwValue instead, const char *error, AwValue *out)
{
    if (!instead)
        return aw_raise_value(vm, error);
    *out = instead;
    return AW_OK;
}

NATIVE(decimal)
{
    (void)argc;
    uint32_t c = 0;
    if (!take_character(vm, args[0], "decimal", "argument 1", &c))
        return AW_RAISED;
    const AwUnicodeNumber *number = aw_unicode_number(c);
    if (!number || number->decimal < 0)
        return no_number(vm, args[1], "not a decimal", out);
    *out = aw_from_int(number->decimal);
    return AW_OK;
}

NATIVE(digit)
{
    (void)argc;
    uint32_t c = 0;
    if (!take_character(vm, args[0], "digit", "argument 1", &c))
        return AW_RAISED;
    const AwUnicodeNumber *number = aw_unicode_number(c);
    if (!number || number->digit < 0)
        return no_number(vm, args[1], "not a digit", out);
    *out = aw_from_int(number->digit);
    return AW_OK;
}

NATIVE(numeric)
{
    (void)argc;
    uint32_t c = 0;
    if (!take_character(vm, args[0], "numeric", "argument 1", &c))
        return AW_RAISED;
    const AwUnicodeNumber *number = aw_unicode_number(c);
    for (size_t i = 0; !number && i < sizeof chinese_numbers / sizeof *chinese_numbers; i++)
        if (chinese_numbers[i].code == c)
            return STATUS((*out = aw_float_new(vm, (double)chinese_numbers[i].value)));
    if (!number)
        return no_number(vm, args[1], "not a numeric character", out);
    char *end;
    double value = strtod(number->numeric, &end);
    if (*end == '/')
        value /= strtod(end + 1, NULL);
    return STATUS((*out = aw_float_new(vm, value)));
}

/* ---- names ---- */

NATIVE(name)
{
    (void)argc;
    uint32_t c = 0;
    char text[AW_UNICODE_NAME_MAX];
    if (!take_character(vm, args[0], "name", "argument 1", &c))
        return AW_RAISED;
    if (aw_unicode_name(c, text))
        return give_text(vm, text, out);
    return no_number(vm, args[1], "no such name", out);
}

NATIVE(lookup)
{
    (void)argc;
    if (!aw_is_str(args[0]))
        return aw_raise_type(vm, "lookup() argument must be str, not %A", args[0]);
    AwStr *text = aw_as_str(args[0]);
    int32_t code =
        text->size < AW_UNICODE_NAME_MAX ? aw_unicode_by_name(text->data, text->size) : -1;
    if (code < 0)
        return aw_raise(vm, &aw_key_error_type, "undefined character name '%V'", args[0]);
    return STATUS((*out = aw_str_from_codepoint(vm, (uint32_t)code)));
}

/* ---- normal forms ---- */

typedef struct {
    int32_t *codes; /* what utf8proc takes */
    size_t count, room;
    bool compatible; /* NFKC, NFKD */
} Codes;

enum { HANGUL_FIRST = 0xAC00, HANGUL_LAST = 0xD7A3, TAILS = 28, VOWELS_AND_TAILS = 588 };

static void put(Codes *codes, uint32_t c)
{
    if (codes->count + 1 >= codes->room) { /* utf8proc wants to put a NUL behind */
        codes->room = codes->room ? codes->room * 2 : 64;
        codes->codes = aw_memory_realloc(codes->codes, codes->room * sizeof *codes->codes);
    }
    codes->codes[codes->count++] = (int32_t)c;
}

static void decompose(Codes *codes, uint32_t c)
{
    if (c >= HANGUL_FIRST && c <= HANGUL_LAST) {
        uint32_t index = c - HANGUL_FIRST;
        put(codes, 0x1100 + index / VOWELS_AND_TAILS);
        put(codes, 0x1161 + index % VOWELS_AND_TAILS / TAILS);
        if (index % TAILS)
            put(codes, 0x11A7 + index % TAILS);
        return;
    }
    const AwUnicodeMapping *mapping = c < 0xA0 ? NULL : aw_unicode_mapping(c);
    if (!mapping || (mapping->text[0] == '<' && !codes->compatible)) {
        put(codes, c);
        return;
    }
    const char *at = mapping->text;
    if (*at == '<')
        at = strchr(at, '>') + 1;
    while (*at) {
        char *end;
        decompose(codes, (uint32_t)strtoul(at, &end, 16));
        at = end;
    }
}

/* Marks after one character are put into the order of their classes; equal ones stay as they are. */
static void order_marks(Codes *codes)
{
    for (size_t i = 1; i < codes->count; i++) {
        int32_t c = codes->codes[i];
        uint8_t class = aw_unicode_record((uint32_t)c)->combining;
        size_t at = i;
        while (class && at > 0 &&
               aw_unicode_record((uint32_t)codes->codes[at - 1])->combining > class) {
            codes->codes[at] = codes->codes[at - 1];
            at--;
        }
        codes->codes[at] = c;
    }
}

/* Composes the characters from `from` to `to` in place; gives how many are left of them. */
static size_t compose(int32_t *codes, size_t count)
{
    utf8proc_ssize_t left = utf8proc_normalize_utf32(codes, (utf8proc_ssize_t)count,
                                                     UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    return left < 0 ? count : (size_t)left;
}

/* What came after version 14 takes no part: the pieces between such characters are composed. */
static void compose_all(Codes *codes)
{
    size_t kept = 0;
    for (size_t from = 0; from < codes->count;) {
        size_t to = from;
        while (to < codes->count &&
               strcmp(aw_unicode_record((uint32_t)codes->codes[to])->category, "Cn") != 0)
            to++;
        int32_t next = to < codes->count ? codes->codes[to] : 0;
        size_t left = compose(codes->codes + from, to - from);
        memmove(codes->codes + kept, codes->codes + from, left * sizeof *codes->codes);
        kept += left;
        if (to < codes->count)
            codes->codes[kept++] = next;
        from = to + 1;
    }
    codes->count = kept < codes->count ? kept : codes->count;
}

static bool take_form(AwVM *vm, AwValue form, bool *is_composed, bool *is_compatible)
{
    static const char *const forms[] = {"NFD", "NFC", "NFKD", "NFKC"};
    for (int i = 0; i < 4; i++)
        if (aw_str_is(form, forms[i])) {
            *is_composed = i & 1;
            *is_compatible = i & 2;
            return true;
        }
    return aw_raise_value(vm, "invalid normalization form");
}

static bool normal_form(AwVM *vm, AwValue form, AwValue value, AwValue *out)
{
    bool is_composed = false;
    Codes codes = {0};
    AwStr *text = aw_as_str(value);
    *out = value;
    if (text->size == 0) /* before the form is looked at, as in CPython */
        return true;
    if (!take_form(vm, form, &is_composed, &codes.compatible))
        return false;
    if (aw_str_is_ascii(text))
        return true;
    unsigned width;
    for (const char *at = text->data, *end = at + text->size; at < end; at += width)
        decompose(&codes, aw_utf8_decode(at, &width));
    order_marks(&codes);
    if (is_composed)
        compose_all(&codes);
    AwBuffer made = {0};
    for (size_t i = 0; i < codes.count; i++)
        aw_buffer_append_codepoint(&made, (uint32_t)codes.codes[i]);
    free(codes.codes);
    *out = aw_str_take(vm, &made);
    return *out != AW_UNSET;
}

static bool take_texts(AwVM *vm, AwValue *args, const char *function)
{
    for (int i = 0; i < 2; i++)
        if (!aw_is_str(args[i]))
            return aw_raise_type(vm, "%s() argument %d must be str, not %A", function, i + 1,
                                 args[i]);
    return true;
}

NATIVE(normalize)
{
    (void)argc;
    return STATUS(take_texts(vm, args, "normalize") && normal_form(vm, args[0], args[1], out));
}

NATIVE(is_normalized)
{
    (void)argc;
    AwValue made;
    if (!take_texts(vm, args, "is_normalized") || !normal_form(vm, args[0], args[1], &made))
        return AW_RAISED;
    AwStr *a = aw_as_str(made), *b = aw_as_str(args[1]);
    *out = aw_from_bool(a->size == b->size && memcmp(a->data, b->data, a->size) == 0);
    return AW_OK;
}

static const AwNativeDef functions[] = {
    {"category(character, /)", category, 0, "The general category: \"Lu\", \"Nd\" …"},
    {"bidirectional(character, /)", bidirectional, 0,
     "The class of direction; \"\" if it has none."},
    {"combining(character, /)", combining, 0, "The class of marks that it belongs to; 0: none."},
    {"mirrored(character, /)", mirrored, 0, "1 if it is mirrored in text from right to left."},
    {"east_asian_width(character, /)", east_asian_width, 0,
     "Its width among East Asian characters."},
    {"decomposition(character, /)", decomposition, 0, "What it is made of; \"\" if of itself."},
    {"decimal(character, default=<unrepresentable>, /)", decimal, 0,
     "Its value as a decimal digit."},
    {"digit(character, default=<unrepresentable>, /)", digit, 0, "Its value as a digit."},
    {"numeric(character, default=<unrepresentable>, /)", numeric, 0, "Its value as a number."},
    {"name(character, default=<unrepresentable>, /)", name, 0, "Its name."},
    {"lookup(name, /)", lookup, 0, "The character of that name."},
    {"normalize(form, text, /)", normalize, 0, "A normal form: NFC, NFD, NFKC or NFKD."},
    {"is_normalized(form, text, /)", is_normalized, 0, "Whether a text is in that normal form."},
    {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    if (!aw_unicode_has_database())
        return aw_raise(vm, &aw_import_error_type,
                        "this aw was built without the Unicode database");
    AwValue version = aw_str_from(vm, "14.0.0");
    return version && aw_module_set(vm, module, "unidata_version", version);
}

const AwModuleDef aw_unicodedata_module = {
    "unicodedata", "What the Unicode database says of characters.", functions, fill};
