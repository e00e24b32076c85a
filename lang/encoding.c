/* Is a source text UTF-8, and does it say of itself that it is something else? */
#include "lang/encoding.h"

#include "base/utf8.h"

#include <ctype.h>
#include <string.h>

/* The name in a coding comment (The Python Language Reference, 2.1.4) on this line, or NULL. */
static const char *find_coding(AwArena *arena, const char *line, size_t length)
{
    const char *end = line + length;
    while (line < end && (*line == ' ' || *line == '\t' || *line == '\f'))
        line++;
    if (line == end || *line != '#')
        return NULL;
    for (const char *at = line; end - at > 7; at++) {
        if (memcmp(at, "coding", 6) != 0 || (at[6] != ':' && at[6] != '='))
            continue;
        at += 7;
        while (at < end && (*at == ' ' || *at == '\t'))
            at++;
        const char *name = at;
        while (at < end && (isalnum((unsigned char)*at) || *at == '-' || *at == '_' || *at == '.'))
            at++;
        if (at > name)
            return aw_arena_copy(arena, name, (size_t)(at - name));
    }
    return NULL;
}

/* A coding comment counts on the first line, or on the second below a blank or a comment. */
static const char *coding_of(AwArena *arena, AwSource *source)
{
    for (uint32_t number = 1; number <= 2; number++) {
        size_t length;
        const char *line = aw_source_line(source, number, &length);
        const char *name = line ? find_coding(arena, line, length) : NULL;
        if (name)
            return name;
        size_t blanks = line ? strspn(line, " \t\f") : 0;
        if (!line || (blanks < length && line[blanks] != '#'))
            return NULL;
    }
    return NULL;
}

static bool begins_like(const char *name, const char *encoding)
{
    for (; *encoding; name++, encoding++)
        if ((*name == '_' ? '-' : tolower((unsigned char)*name)) != *encoding)
            return false;
    return *name == '\0' || *name == '-' || *name == '_';
}

/* Encodings in which ASCII text means what it means in UTF-8. */
static bool agrees_on_ascii(const char *name)
{
    static const char *const encodings[] = {"ascii",  "us-ascii",   "latin-1",
                                            "latin1", "iso-8859-1", "iso-latin-1"};
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
        if (begins_like(name, encodings[i]))
            return true;
    return false;
}

const char *aw_encoding_other(AwArena *arena, AwSource *source)
{
    const char *name = source->length ? coding_of(arena, source) : NULL;
    if (!name || begins_like(name, "utf-8") || begins_like(name, "utf8"))
        return NULL;
    return name;
}

static bool check_coding(AwDiagnostics *diags, AwSource *source)
{
    const char *name = coding_of(diags->arena, source);
    if (!name || begins_like(name, "utf-8") || (begins_like(name, "utf8") && !source->bom))
        return true;
    if (source->bom)
        aw_diag_add(diags, AW_DIAG_ENCODING_WITH_BOM, (AwSpan){0}, name);
    else if (!agrees_on_ascii(name) || !aw_utf8_is_ascii(source->text, source->length))
        aw_diag_add(diags, AW_DIAG_ENCODING, (AwSpan){0}, name);
    return diags->count == 0;
}

static uint32_t line_of(const AwSource *source, size_t offset)
{
    uint32_t line = 1;
    for (size_t i = 0; i < offset; i++)
        line += source->text[i] == '\n';
    return line;
}

bool aw_encoding_check(AwDiagnostics *diags, AwSource *source)
{
    if (source->too_large) {
        aw_diag_add(diags, AW_DIAG_TOO_LARGE, (AwSpan){0});
        return false;
    }
    if (source->length && !source->from_str && !check_coding(diags, source))
        return false;
    const char *nul = memchr(source->text, '\0', source->length);
    if (nul) {
        uint32_t line = line_of(source, (size_t)(nul - source->text));
        aw_diag_add(diags, AW_DIAG_NULL_BYTES, (AwSpan){line, AW_SPAN_BEFORE, 0, 0});
        return false;
    }
    AwUtf8Error error;
    if (aw_utf8_validate(source->text, source->length, &error))
        return true;
    unsigned char byte = (unsigned char)source->text[error.start];
    aw_diag_add(diags, AW_DIAG_NOT_UTF8, (AwSpan){0}, byte, source->name,
                (unsigned)line_of(source, error.start));
    return false;
}
