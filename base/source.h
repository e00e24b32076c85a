/* Source text with its name and an index of its lines, and spans: places in it. */
#ifndef AW_BASE_SOURCE_H
#define AW_BASE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A stretch of source. Lines count from 1, columns are byte offsets in their line and count from 0;
   the end is behind the last byte. All zero means "nowhere". */
typedef struct AwSpan {
    uint32_t line;
    uint32_t col;
    uint32_t end_line;
    uint32_t end_col;
} AwSpan;

/* A column before the first: CPython's offset 0, where it names a line and no place in it. */
#define AW_SPAN_BEFORE UINT32_MAX

/* One program text. Line ends are normalised to \n, a leading byte order mark is dropped, and a
   NUL byte stands behind the text. Whoever makes it owns it and frees it after everything that
   still wants excerpts (code objects, tracebacks). */
typedef struct AwSource {
    char *name;     /* as messages show it: a path, "<string>", "<stdin>" */
    char *text;     /* `length` bytes and a NUL */
    size_t length;  /* below 4 GiB, so that offsets fit into 32 bits */
    bool too_large; /* it would have been more: the text is empty, and aw_parse refuses it */
    bool bom;       /* there was a byte order mark */
    bool
        from_str; /* the text was characters already: what it says of its encoding does not matter */
    uint32_t *starts; /* offset of each line's first byte; built when first asked for */
    uint32_t lines;   /* how many lines; 0 until the index is built */
} AwSource;

/* Copies name and text. */
AwSource *aw_source_new(const char *name, const char *text, size_t length)
    __attribute__((returns_nonnull));
/* The same for text that comes from a str, in which a byte order mark is a character. */
AwSource *aw_source_from_str(const char *name, const char *text, size_t length)
    __attribute__((returns_nonnull));
void aw_source_free(AwSource *source); /* NULL is allowed */

uint32_t aw_source_line_count(AwSource *source);

/* The text of line `line` (from 1) without its line end; NULL and length 0 when there is none. */
const char *aw_source_line(AwSource *source, uint32_t line, size_t *length);

/* Characters (code points) before byte column `col` of line `line`. CPython's `offset` is this +
   1. */
uint32_t aw_source_char_col(AwSource *source, uint32_t line, uint32_t col);

/* From the start of `first` to the end of `last`. */
static inline AwSpan aw_span_join(AwSpan first, AwSpan last)
{
    first.end_line = last.end_line;
    first.end_col = last.end_col;
    return first;
}

#endif
