/* Diagnostics: collecting them. Their texts stand in diagnostics.def, their looks in
   diag_render.c. */
#include "base/diag.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <string.h>
#include <strings.h>

static const struct Row {
    const char *code;
    AwDiagKind kind;
    const char *sentence;
    const char *help;
} rows[AW_DIAG_COUNT] = {
#define DIAG(name, code, kind, sentence, help) {code, AW_DIAG_##kind, sentence, help},
#include "base/diagnostics.def"
};

static const AwDiagExample examples[AW_DIAG_COUNT] = {
#define EXAMPLE(name, why, wrong, right) [AW_DIAG_##name] = {why, wrong, right},
#include "base/diagnostics.def"
};

const char *aw_diag_code(AwDiagId id)
{
    return rows[id].code;
}

AwDiagKind aw_diag_kind(AwDiagId id)
{
    return rows[id].kind;
}

const char *aw_diag_kind_name(AwDiagKind kind)
{
    switch (kind) {
    case AW_DIAG_SYNTAX_ERROR: return "SyntaxError";
    case AW_DIAG_INDENTATION_ERROR: return "IndentationError";
    case AW_DIAG_TAB_ERROR: return "TabError";
    case AW_DIAG_RECURSION_ERROR: return "RecursionError";
    case AW_DIAG_VALUE_ERROR: return "ValueError";
    case AW_DIAG_SYNTAX_WARNING: return "SyntaxWarning";
    case AW_DIAG_DEPRECATION_WARNING: return "DeprecationWarning";
    }
    return "SyntaxError";
}

const char *aw_diag_help(AwDiagId id)
{
    return rows[id].help;
}

const char *aw_diag_format(AwDiagId id)
{
    return rows[id].sentence;
}

AwDiagExample aw_diag_example(AwDiagId id)
{
    return examples[id];
}

bool aw_diag_find(const char *code, AwDiagId *id)
{
    for (int i = 0; i < AW_DIAG_COUNT; i++)
        if (strcasecmp(rows[i].code, code) == 0) {
            *id = (AwDiagId)i;
            return true;
        }
    return false;
}

void aw_diag_init(AwDiagnostics *diags, AwArena *arena, AwSource *source)
{
    *diags = (AwDiagnostics){.arena = arena, .source = source};
}

static const char *format_text(AwArena *arena, const char *prefix, const char *format, va_list args)
{
    AwBuffer text = {0};
    aw_buffer_append_text(&text, prefix ? prefix : "");
    aw_buffer_append_vformat(&text, format, args);
    const char *copy = aw_arena_copy(arena, aw_buffer_text(&text), text.length);
    aw_buffer_deinit(&text);
    return copy;
}

static AwDiag *make(AwDiagnostics *diags, const char *prefix, AwDiagId id, AwSpan span,
                    va_list args)
{
    AwDiag *diag = AW_ARENA_NEW(diags->arena, AwDiag);
    diag->message = format_text(diags->arena, prefix, rows[id].sentence, args);
    diag->id = id;
    diag->span = span;
    diag->help = rows[id].help;
    return diag;
}

AwDiag *aw_diag_make(AwDiagnostics *diags, AwDiagId id, AwSpan span, va_list args)
{
    return make(diags, NULL, id, span, args);
}

void aw_diag_adopt(AwDiagnostics *diags, AwDiag *diag)
{
    if (diags->last)
        diags->last->next = diag;
    else
        diags->first = diag;
    diags->last = diag;
    diags->count++;
}

AwDiag *aw_diag_add(AwDiagnostics *diags, AwDiagId id, AwSpan span, ...)
{
    va_list args;
    va_start(args, span);
    AwDiag *diag = make(diags, diags->prefix, id, span, args);
    va_end(args);
    aw_diag_adopt(diags, diag);
    return diag;
}

AwDiag *aw_diag_warn(AwDiagnostics *diags, AwDiagId id, AwSpan span, ...)
{
    va_list args;
    va_start(args, span);
    AwDiag *diag = make(diags, NULL, id, span, args);
    va_end(args);
    if (diags->last_warning)
        diags->last_warning->next = diag;
    else
        diags->warning = diag;
    diags->last_warning = diag;
    return diag;
}

void aw_diag_note(AwDiagnostics *diags, AwDiag *diag, AwSpan span, const char *format, ...)
{
    AwDiagNote *note = AW_ARENA_NEW(diags->arena, AwDiagNote);
    va_list args;
    va_start(args, format);
    note->text = format_text(diags->arena, NULL, format, args);
    va_end(args);
    note->span = span;
    AwDiagNote **end = &diag->notes;
    while (*end)
        end = &(*end)->next;
    *end = note;
}

/* CPython counts the characters of an end on a later line in the text of the first one, and no
   further than that goes. */
static int32_t end_on_later_line(AwSource *source, AwSpan span)
{
    size_t length;
    const char *text = aw_source_line(source, span.line, &length);
    size_t end = (size_t)span.end_col + 1;
    if (!text)
        return (int32_t)end;
    return (int32_t)(end > length ? aw_utf8_count(text, length) + 1 : aw_utf8_count(text, end));
}

AwDiagPlace aw_diag_place(AwSource *source, AwSpan span)
{
    AwDiagPlace place = {0};
    if (!span.line)
        return place;
    place.line = place.end_line = span.line;
    if (span.col != AW_SPAN_BEFORE)
        place.offset = (int32_t)aw_source_char_col(source, span.line, span.col) + 1;
    place.end_offset = place.offset;
    if (!span.end_line)
        return place;
    place.end_line = span.end_line;
    if (span.end_line == span.line)
        place.end_offset = (int32_t)aw_source_char_col(source, span.line, span.end_col) + 1;
    else
        place.end_offset = end_on_later_line(source, span);
    return place;
}

AwDiagPlace aw_diag_where(AwSource *source, const AwDiag *diag)
{
    return diag->place.line ? diag->place : aw_diag_place(source, diag->span);
}
