/* Identifiers beyond ASCII: which characters may stand in them, and their normal form. */
#include "base/memory.h"
#include "lang/lexer.h"

#include "base/memory.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <utf8proc.h>

/* Code points whose compatibility forms leave the set, so that they are in ID_Start or ID_Continue
   but not in XID_Start or XID_Continue (Unicode Standard Annex 31, section 5.1). */
static bool breaks_when_normalized(uint32_t c, bool start)
{
    if (c == 0x037A || (c >= 0xFC5E && c <= 0xFC63) || c == 0xFDFA || c == 0xFDFB)
        return true;
    switch (c) {
    case 0xFE70:
    case 0xFE72:
    case 0xFE74:
    case 0xFE76:
    case 0xFE78:
    case 0xFE7A:
    case 0xFE7C:
    case 0xFE7E: return true;
    case 0x0E33:
    case 0x0EB3:
    case 0xFF9E:
    case 0xFF9F: return start;
    default: return false;
    }
}

static bool is_other_start(uint32_t c)
{
    return c == 0x1885 || c == 0x1886 || c == 0x2118 || c == 0x212E || c == 0x309B || c == 0x309C;
}

static bool is_start(uint32_t c)
{
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL: return c != 0x2E2F && !breaks_when_normalized(c, true);
    default: return c == '_' || (is_other_start(c) && c != 0x309B && c != 0x309C);
    }
}

static bool is_continue(uint32_t c)
{
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC: return c != 0x2E2F && !breaks_when_normalized(c, false);
    default:
        return (is_other_start(c) && c != 0x309B && c != 0x309C) || c == 0x00B7 || c == 0x0387 ||
               (c >= 0x1369 && c <= 0x1371) || c == 0x19DA;
    }
}

bool aw_identifier_check(const char *text, uint32_t length, uint32_t *bad, const char **behind)
{
    for (uint32_t at = 0; at < length;) {
        unsigned width;
        uint32_t c = aw_utf8_decode(text + at, &width);
        bool fits = at == 0 ? is_start(c) : is_continue(c);
        at += width;
        if (!fits) {
            *bad = c;
            *behind = text + at;
            return false;
        }
    }
    return true;
}

char *aw_identifier_normalize(const char *text, uint32_t length, size_t *out_length)
{
    utf8proc_uint8_t *normal = NULL;
    utf8proc_ssize_t made =
        utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)length, &normal,
                     UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
    if (made < 0) /* the text is valid UTF-8, so only memory can be missing */
        aw_memory_exhausted();
    *out_length = (size_t)made;
    return (char *)normal;
}

bool aw_identifier_is_printable(uint32_t codepoint)
{
    switch (utf8proc_category((utf8proc_int32_t)codepoint)) {
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return false;
    case UTF8PROC_CATEGORY_ZS: return codepoint == ' ';
    default: return true;
    }
}
