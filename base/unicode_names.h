/* unicode_names.h: characters by their names in the Unicode database, and back; version 14, as CPython 3.11 has it. */
#ifndef AW_BASE_UNICODE_NAMES_H
#define AW_BASE_UNICODE_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { AW_UNICODE_NAME_MAX = 256 }; /* longer than any name, with its NUL */

/* Whether this aw was built with the database at hand. */
bool aw_unicode_has_names(void);
/* The code point of a name or alias, -1: there is none. Capitals matter as they do in CPython: in the names of Hangul
   syllables and Chinese characters alone. */
int32_t aw_unicode_by_name(const char *name, size_t size);
/* Writes the name and gives its length; 0: the character has none. */
size_t aw_unicode_name(uint32_t code, char name[AW_UNICODE_NAME_MAX]);

#endif
