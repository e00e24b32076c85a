/* unicode_names.c: looking for the names of characters. The table is walked from its beginning: it is asked seldom, and
   small. Hangul syllables and Chinese characters are named by rule (The Unicode Standard 14.0, sections 3.12 and 4.8). */
#include "base/unicode_names.h"

#include "base/unicode_names_data.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

bool aw_unicode_has_names(void)
{
    return aw_unicode_word_count > 0;
}

/* ---- named by rule ---- */

enum { HANGUL_FIRST = 0xAC00, VOWELS = 21, TAILS = 28, HANGUL_COUNT = 19 * VOWELS * TAILS };

static const char *const leads[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                    "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
static const char *const vowels[] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                     "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                     "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
static const char *const tails[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                    "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                    "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
static const char hangul[] = "HANGUL SYLLABLE ", chinese[] = "CJK UNIFIED IDEOGRAPH-";

static size_t hangul_name(uint32_t code, char name[AW_UNICODE_NAME_MAX])
{
    uint32_t index = code - HANGUL_FIRST;
    return (size_t)snprintf(name, AW_UNICODE_NAME_MAX, "%s%s%s%s", hangul,
                            leads[index / (VOWELS * TAILS)], vowels[index / TAILS % VOWELS],
                            tails[index % TAILS]);
}

static int32_t by_hangul_name(const char *name)
{
    char made[AW_UNICODE_NAME_MAX];
    for (uint32_t i = 0; i < HANGUL_COUNT; i++) {
        hangul_name(HANGUL_FIRST + i, made);
        if (strcmp(made, name) == 0)
            return (int32_t)(HANGUL_FIRST + i);
    }
    return -1;
}

static bool is_chinese(uint32_t code)
{
    static const uint32_t ranges[][2] = {{0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0x20000, 0x2A6DF},
                                         {0x2A700, 0x2B738}, {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1},
                                         {0x2CEB0, 0x2EBE0}, {0x30000, 0x3134A}};
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (code >= ranges[i][0] && code <= ranges[i][1])
            return true;
    return false;
}

static int32_t by_chinese_name(const char *digits)
{
    uint32_t code = 0;
    size_t count = strlen(digits);
    if ((count != 4 && count != 5) || strspn(digits, "0123456789ABCDEF") != count)
        return -1;
    for (; *digits; digits++)
        code = code * 16 + (uint32_t)(*digits <= '9' ? *digits - '0' : *digits - 'A' + 10);
    return is_chinese(code) ? (int32_t)code : -1;
}

/* ---- the table ---- */

/* The number of a word, or -1. */
static int word_number(const char *word, size_t size)
{
    const char *at = aw_unicode_words;
    for (uint32_t i = 0; i < aw_unicode_word_count; i++) {
        size_t length = strlen(at);
        if (length == size && memcmp(at, word, size) == 0)
            return (int)i;
        at += length + 1;
    }
    return -1;
}

static const char *word_text(uint32_t number)
{
    const char *at = aw_unicode_words;
    while (number--)
        at += strlen(at) + 1;
    return at;
}

/* Words of a name as the table has them; how many, or 0. */
static size_t to_units(const char *name, uint16_t units[AW_UNICODE_NAME_MAX])
{
    size_t count = 0;
    for (;;) {
        size_t size = strcspn(name, " ");
        int number = word_number(name, size);
        if (number < 0)
            return 0;
        units[count++] = (uint16_t)number;
        if (!name[size])
            break;
        name += size + 1;
    }
    units[count - 1] |= AW_UNICODE_LAST_WORD;
    return count;
}

static const uint16_t *behind(const uint16_t *units)
{
    while (!(*units++ & AW_UNICODE_LAST_WORD))
        ;
    return units;
}

static bool is_name(const uint16_t *units, const uint16_t *wanted, size_t count)
{
    for (size_t i = 0; i < count; i++) /* the mark of the last word ends both */
        if (units[i] != wanted[i])
            return false;
    return true;
}

static int32_t by_table(const char *name)
{
    uint16_t wanted[AW_UNICODE_NAME_MAX];
    size_t count = to_units(name, wanted);
    const uint16_t *units = aw_unicode_units;
    if (!count)
        return -1;
    for (const AwUnicodeRun *run = aw_unicode_runs; run->count; run++)
        for (uint32_t i = 0; i < run->count; i++, units = behind(units))
            if (is_name(units, wanted, count))
                return (int32_t)(run->first + i);
    for (uint32_t i = 0; i < aw_unicode_alias_count; i++, units = behind(units))
        if (is_name(units, wanted, count))
            return (int32_t)aw_unicode_alias_codes[i];
    return -1;
}

int32_t aw_unicode_by_name(const char *name, size_t size)
{
    char text[AW_UNICODE_NAME_MAX];
    if (size == 0 || size >= sizeof text)
        return -1;
    memcpy(text, name, size);
    text[size] = 0;
    if (strncmp(text, hangul, sizeof hangul - 1) == 0)
        return by_hangul_name(text);
    if (strncmp(text, chinese, sizeof chinese - 1) == 0)
        return by_chinese_name(text + sizeof chinese - 1);
    for (char *c = text; *c; c++)
        *c = (char)toupper((unsigned char)*c);
    return by_table(text);
}

static size_t put_words(const uint16_t *units, char name[AW_UNICODE_NAME_MAX])
{
    size_t length = 0;
    for (;; units++) {
        const char *word = word_text(*units & (AW_UNICODE_LAST_WORD - 1u));
        length += (size_t)snprintf(name + length, AW_UNICODE_NAME_MAX - length, "%s%s",
                                   length ? " " : "", word);
        if (*units & AW_UNICODE_LAST_WORD)
            return length;
    }
}

size_t aw_unicode_name(uint32_t code, char name[AW_UNICODE_NAME_MAX])
{
    if (code >= HANGUL_FIRST && code < HANGUL_FIRST + HANGUL_COUNT)
        return hangul_name(code, name);
    if (is_chinese(code))
        return (size_t)snprintf(name, AW_UNICODE_NAME_MAX, "%s%X", chinese, code);
    const uint16_t *units = aw_unicode_units;
    for (const AwUnicodeRun *run = aw_unicode_runs; run->count; run++)
        for (uint32_t i = 0; i < run->count; i++, units = behind(units))
            if (run->first + i == code)
                return put_words(units, name);
    return 0;
}
