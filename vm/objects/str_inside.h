/* str_inside.h: what the files about text share: natives that str_methods.c puts into its table, and looking into texts. */
#ifndef AW_VM_OBJECTS_STR_INSIDE_H
#define AW_VM_OBJECTS_STR_INSIDE_H

#include "base/utf8.h"
#include "vm/objects/raise.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

/* Byte offset of code point `index`, 0 … length. May raise MemoryError: long texts get an index. */
bool aw_str_offset(AwVM *vm, AwStr *s, size_t index, size_t *out) AW_MUST_CHECK;
/* How many code points the first `size` bytes are. */
static inline size_t aw_str_index_of(const AwStr *s, size_t size)
{
    return aw_str_is_ascii(s) ? size : aw_utf8_count(s->data, size);
}

/* A str of exactly type str with the text of s. */
AwValue aw_str_exact(AwVM *vm, AwValue s) AW_MUST_CHECK;
/* A part of s's text: bytes [from, to), which begin and end at code points. */
AwValue aw_str_part(AwVM *vm, const AwStr *s, size_t from, size_t to) AW_MUST_CHECK;

/* The first place of needle in text at or after `from`, or -1; sizes in bytes. */
int64_t aw_text_find(const char *text, size_t size, const char *needle, size_t needle_size);
int64_t aw_text_find_last(const char *text, size_t size, const char *needle, size_t needle_size);
size_t aw_text_count(const char *text, size_t size, const char *needle, size_t needle_size);

/* left % right for a str (percent.c). */
bool aw_str_percent(AwVM *vm, AwValue left, AwValue right, AwValue *out) AW_MUST_CHECK;
/* bytes % values: a new bytes. */
bool aw_bytes_percent(AwVM *vm, AwValue left, AwValue right, AwValue *out) AW_MUST_CHECK;

/* Text to bytes and back by the name of an encoding and of an error handler (codec.c); NULL: utf-8, strict. May call the
 * user's code: no. Raises LookupError "unknown encoding: x", UnicodeEncodeError, UnicodeDecodeError. */
AwValue aw_str_encode(AwVM *vm, AwValue str, const char *encoding,
                      const char *errors) AW_MUST_CHECK;
AwValue aw_str_decode(AwVM *vm, const char *bytes, size_t size, const char *encoding,
                      const char *errors) AW_MUST_CHECK;

/* What a code point is (unicode.c); Unicode 14, as CPython 3.11. */
bool aw_unicode_is_alpha(uint32_t c);
bool aw_unicode_is_decimal(uint32_t c);
bool aw_unicode_is_digit(uint32_t c);
bool aw_unicode_is_numeric(uint32_t c);
bool aw_unicode_is_space(uint32_t c);
bool aw_unicode_is_lower(uint32_t c);
bool aw_unicode_is_upper(uint32_t c);
bool aw_unicode_is_title(uint32_t c);
bool aw_unicode_is_printable(uint32_t c);
bool aw_unicode_is_cased(uint32_t c);
bool aw_unicode_is_case_ignorable(uint32_t c);
bool aw_unicode_is_name_start(uint32_t c);
bool aw_unicode_is_name_part(uint32_t c);
int aw_unicode_decimal(uint32_t c); /* 0 … 9, or -1 */
/* Other forms: up to three code points; how many. */
int aw_unicode_lower(uint32_t c, uint32_t out[3]);
int aw_unicode_upper(uint32_t c, uint32_t out[3]);
int aw_unicode_title(uint32_t c, uint32_t out[3]);
int aw_unicode_fold(uint32_t c, uint32_t out[3]);

/* clang-format off */
/* Natives of str by file. */
#define AW_STR_NATIVE(name) AwStatus aw_str_method_##name(AwVM *vm, AwValue *args, int argc, AwValue *out);
#define AW_STR_CASE_NATIVES(X)                                                                     \
    X(capitalize) X(casefold) X(lower) X(upper) X(swapcase) X(title) X(isalnum) X(isalpha)         \
    X(isascii) X(isdecimal) X(isdigit) X(isidentifier) X(islower) X(isnumeric) X(isprintable)      \
    X(isspace) X(istitle) X(isupper)
#define AW_STR_SPLIT_NATIVES(X)                                                                    \
    X(split) X(rsplit) X(splitlines) X(partition) X(rpartition) X(strip) X(lstrip) X(rstrip)       \
    X(removeprefix) X(removesuffix) X(join)
#define AW_STR_FIND_NATIVES(X)                                                                     \
    X(find) X(rfind) X(index) X(rindex) X(count) X(startswith) X(endswith) X(replace)
#define AW_STR_FORM_NATIVES(X)                                                                     \
    X(center) X(ljust) X(rjust) X(zfill) X(expandtabs) X(translate) X(maketrans) X(encode)         \
    X(format) X(format_map)
/* clang-format on */
AW_STR_CASE_NATIVES(AW_STR_NATIVE)
AW_STR_SPLIT_NATIVES(AW_STR_NATIVE)
AW_STR_FIND_NATIVES(AW_STR_NATIVE)
AW_STR_FORM_NATIVES(AW_STR_NATIVE)

#endif
