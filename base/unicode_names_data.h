/* What cmake/unicode_names.awk makes of the Unicode database: every name is a row of numbers of words. */
#ifndef AW_BASE_UNICODE_NAMES_DATA_H
#define AW_BASE_UNICODE_NAMES_DATA_H

#include <stdint.h>

/* Neighbouring characters that have names. */
typedef struct {
    uint32_t first, count; /* count 0: the end */
} AwUnicodeRun;

enum { AW_UNICODE_LAST_WORD = 32768 };

extern const char aw_unicode_words[]; /* each with a NUL behind it */
extern const uint32_t aw_unicode_word_count;
/* The names of the runs' characters, then those of the aliases: numbers of words, AW_UNICODE_LAST_WORD added to the last. */
extern const uint16_t aw_unicode_units[];
extern const AwUnicodeRun aw_unicode_runs[];
extern const uint32_t aw_unicode_alias_codes[];
extern const uint32_t aw_unicode_alias_count;

#endif
