/* unicode_database.h: what the Unicode database, version 14, says of characters: categories, directions, decompositions,
 * numbers, widths. The tables are made by cmake/unicode_database.awk; without the database's files they are empty. */
#ifndef AW_BASE_UNICODE_DATABASE_H
#define AW_BASE_UNICODE_DATABASE_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
    const char *category, *direction;
    uint8_t combining, mirrored;
} AwUnicodeRecord;

typedef struct {
    uint32_t first, last, record;
} AwUnicodeRecordRun;

typedef struct {
    uint32_t first, last;
    const char *width;
} AwUnicodeWidth;

typedef struct {
    uint32_t code;
    const char *text; /* as the database writes it: "<compat> 0020 0308" */
} AwUnicodeMapping;

typedef struct {
    uint32_t code;
    const char *numeric;   /* "5" or "1/2" */
    int8_t decimal, digit; /* -1: none */
} AwUnicodeNumber;

/* In the order of the code points; behind the last one stands what holds for all that are in no table. */
extern const AwUnicodeRecord aw_unicode_records[];
extern const AwUnicodeRecordRun aw_unicode_record_runs[];
extern const uint32_t aw_unicode_record_run_count;
extern const AwUnicodeWidth aw_unicode_widths[];
extern const uint32_t aw_unicode_width_count;
extern const AwUnicodeMapping aw_unicode_mappings[];
extern const uint32_t aw_unicode_mapping_count;
extern const AwUnicodeNumber aw_unicode_numbers[];
extern const uint32_t aw_unicode_number_count;

/* Whether this aw was built with the database at hand. */
bool aw_unicode_has_database(void);
const AwUnicodeRecord *aw_unicode_record(uint32_t code);
const char *aw_unicode_width(uint32_t code);
/* NULL: none. Hangul syllables have theirs by rule, not here. */
const AwUnicodeMapping *aw_unicode_mapping(uint32_t code);
const AwUnicodeNumber *aw_unicode_number(uint32_t code);

#endif
