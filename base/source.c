/* Source text with its name and an index of its lines, and spans: places in it. */
#include "base/source.h"
#include "base/memory.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* Copies the text with every \r\n and lone \r as \n; returns the new length. */
static size_t copy_lines(char *out, const char *text, size_t length)
{
    if (!memchr(text, '\r', length)) {
        memcpy(out, text, length);
        return length;
    }
    size_t made = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] != '\r') {
            out[made++] = text[i];
        } else {
            out[made++] = '\n';
            i += i + 1 < length && text[i + 1] == '\n';
        }
    }
    return made;
}

AwSource *aw_source_from_str(const char *name, const char *text, size_t length)
{
    bool too_large = length >= UINT32_MAX;
    if (too_large)
        length = 0;
    AwSource *source = aw_memory_alloc(sizeof *source);
    *source = (AwSource){.too_large = too_large, .from_str = true};
    source->name = aw_memory_alloc(strlen(name) + 1);
    strcpy(source->name, name);
    source->text = aw_memory_alloc(length + 1);
    source->length = length ? copy_lines(source->text, text, length) : 0;
    source->text[source->length] = '\0';
    return source;
}

AwSource *aw_source_new(const char *name, const char *text, size_t length)
{
    bool bom = length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0;
    AwSource *source = aw_source_from_str(name, text + (bom ? 3 : 0), length - (bom ? 3 : 0));
    source->bom = bom;
    source->from_str = false;
    return source;
}

void aw_source_free(AwSource *source)
{
    if (!source)
        return;
    free(source->name);
    free(source->text);
    free(source->starts);
    free(source);
}

static void index_lines(AwSource *source)
{
    const char *end = source->text + source->length;
    uint32_t capacity = 64;
    source->starts = aw_memory_alloc(capacity * sizeof *source->starts);
    const char *line = source->text;
    do {
        if (source->lines == capacity) {
            capacity *= 2;
            source->starts = aw_memory_realloc(source->starts, capacity * sizeof *source->starts);
        }
        source->starts[source->lines++] = (uint32_t)(line - source->text);
        line = memchr(line, '\n', (size_t)(end - line));
    } while (line++);
}

uint32_t aw_source_line_count(AwSource *source)
{
    if (!source->lines)
        index_lines(source);
    return source->lines;
}

const char *aw_source_line(AwSource *source, uint32_t line, size_t *length)
{
    *length = 0;
    if (line == 0 || line > aw_source_line_count(source))
        return NULL;
    size_t start = source->starts[line - 1];
    size_t end = line < source->lines ? source->starts[line] - 1 : source->length;
    *length = end - start;
    return source->text + start;
}

uint32_t aw_source_char_col(AwSource *source, uint32_t line, uint32_t col)
{
    size_t length;
    const char *text = aw_source_line(source, line, &length);
    if (!text)
        return col;
    /* A column may lie behind the line: that many more characters. */
    size_t inside = col < length ? col : length;
    return (uint32_t)(aw_utf8_count(text, inside) + (col - inside));
}
