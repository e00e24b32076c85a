/* unicode_database.c: looking into the tables of the Unicode database, by halving. */
#include "base/unicode_database.h"

#include <stddef.h>
#include <stdlib.h>

bool aw_unicode_has_database(void)
{
    return aw_unicode_record_run_count > 0;
}

static int compare_run(const void *key, const void *item)
{
    uint32_t code = *(const uint32_t *)key;
    const AwUnicodeRecordRun *run = item;
    return code < run->first ? -1 : code > run->last;
}

const AwUnicodeRecord *aw_unicode_record(uint32_t code)
{
    static const AwUnicodeRecord unassigned = {"Cn", "", 0, 0};
    const AwUnicodeRecordRun *run =
        bsearch(&code, aw_unicode_record_runs, aw_unicode_record_run_count,
                sizeof *aw_unicode_record_runs, compare_run);
    return run ? &aw_unicode_records[run->record] : &unassigned;
}

static int compare_width(const void *key, const void *item)
{
    uint32_t code = *(const uint32_t *)key;
    const AwUnicodeWidth *width = item;
    return code < width->first ? -1 : code > width->last;
}

const char *aw_unicode_width(uint32_t code)
{
    const AwUnicodeWidth *found = bsearch(&code, aw_unicode_widths, aw_unicode_width_count,
                                          sizeof *aw_unicode_widths, compare_width);
    return found ? found->width : "N";
}

static int compare_mapping(const void *key, const void *item)
{
    uint32_t code = *(const uint32_t *)key;
    const AwUnicodeMapping *mapping = item;
    return code < mapping->code ? -1 : code > mapping->code;
}

const AwUnicodeMapping *aw_unicode_mapping(uint32_t code)
{
    return bsearch(&code, aw_unicode_mappings, aw_unicode_mapping_count,
                   sizeof *aw_unicode_mappings, compare_mapping);
}

static int compare_number(const void *key, const void *item)
{
    uint32_t code = *(const uint32_t *)key;
    const AwUnicodeNumber *number = item;
    return code < number->code ? -1 : code > number->code;
}

const AwUnicodeNumber *aw_unicode_number(uint32_t code)
{
    return bsearch(&code, aw_unicode_numbers, aw_unicode_number_count, sizeof *aw_unicode_numbers,
                   compare_number);
}
