/* How diagnostics look on stderr: CPython's lines first, then what Aw has to add. */
#include "base/advice.h"
#include "base/diag.h"
#include "base/utf8.h"

#include <string.h>

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\f';
}

/* The carets below a line that is shown from its byte `skipped` on. A span that goes on in further
   lines is marked to the end of its first. */
static void render_carets(AwSource *source, AwSpan span, size_t skipped, unsigned indent,
                          AwBuffer *out)
{
    size_t length;
    const char *text = aw_source_line(source, span.line, &length);
    if (span.col == AW_SPAN_BEFORE || span.col < skipped)
        return;
    size_t start = aw_source_char_col(source, span.line, span.col);
    size_t end = start;
    if (span.end_line == span.line)
        end = aw_source_char_col(source, span.line, span.end_col);
    else if (span.end_line)
        end = aw_utf8_count(text, length);
    aw_buffer_append_repeat(out, ' ', indent + start - skipped);
    aw_buffer_append_repeat(out, '^', end > start ? end - start : 1);
    aw_buffer_append_byte(out, '\n');
}

void aw_diag_render_excerpt(AwSource *source, AwSpan span, unsigned indent, AwBuffer *out)
{
    size_t length;
    const char *text = aw_source_line(source, span.line, &length);
    if (!text)
        return;
    size_t skipped = 0;
    while (skipped < length && is_blank(text[skipped]))
        skipped++;
    /* Behind a NUL byte a terminal would show anything. */
    size_t end = strnlen(text, length);
    while (end > skipped && is_blank(text[end - 1]))
        end--;
    aw_buffer_append_repeat(out, ' ', indent);
    aw_buffer_append(out, text + skipped, end - skipped);
    aw_buffer_append_byte(out, '\n');
    render_carets(source, span, skipped, indent, out);
}

static void render_note(AwSource *source, const AwDiagNote *note, AwBuffer *out)
{
    aw_advice_append(out, "note", note->text);
    if (!note->span.line)
        return;
    aw_buffer_append_format(out, "  File \"%s\", line %u\n", source->name, note->span.line);
    aw_diag_render_excerpt(source, note->span, 4, out);
}

void aw_diag_render_advice(const AwDiagnostics *diags, const AwDiag *diag, AwBuffer *out)
{
    for (const AwDiagNote *note = diag->notes; note; note = note->next)
        render_note(diags->source, note, out);
    if (diag->help)
        aw_advice_append(out, "help", diag->help);
    if (aw_diag_example(diag->id).why)
        aw_buffer_append_format(out, "  more: aw explain %s\n", aw_diag_code(diag->id));
}

void aw_diag_sentence(AwDiagId id, AwBuffer *out)
{
    const char *text = aw_diag_format(id);
    while (*text) {
        size_t plain = strcspn(text, "%");
        aw_buffer_append(out, text, plain);
        text += plain;
        if (!*text)
            return;
        text += 1 + strspn(text + 1, "0123456789.");
        if (*text == '%')
            aw_buffer_append_byte(out, '%');
        else
            aw_buffer_append_text(out, "…");
        text++;
    }
}

static void append_program(AwBuffer *out, const char *title, const char *program)
{
    aw_buffer_append_format(out, "\n%s\n\n", title);
    while (*program) {
        size_t length = strcspn(program, "\n");
        aw_buffer_append_repeat(out, ' ', length ? 4 : 0);
        aw_buffer_append(out, program, length);
        aw_buffer_append_byte(out, '\n');
        program += length + (program[length] != 0);
    }
}

void aw_diag_explain(AwDiagId id, AwBuffer *out)
{
    AwDiagExample example = aw_diag_example(id);
    aw_buffer_append_format(out, "%s  %s: ", aw_diag_code(id), aw_diag_kind_name(aw_diag_kind(id)));
    aw_diag_sentence(id, out);
    aw_buffer_append_byte(out, '\n');
    if (example.why)
        aw_advice_append(out, "why", example.why);
    if (aw_diag_help(id))
        aw_advice_append(out, "help", aw_diag_help(id));
    if (!example.why)
        return;
    append_program(out, "Wrong:", example.wrong);
    append_program(out, "Right:", example.right);
}

void aw_diag_render(const AwDiagnostics *diags, const AwDiag *diag, AwBuffer *out)
{
    AwSource *source = diags->source;
    AwSpan span = diag->focus.line ? diag->focus : diag->span;
    if (span.line) {
        aw_buffer_append_format(out, "  File \"%s\", line %u\n", source->name, span.line);
        aw_diag_render_excerpt(source, span, 4, out);
    }
    const char *kind = aw_diag_kind_name(aw_diag_kind(diag->id));
    aw_buffer_append_format(out, "%s: %s\n", kind, diag->message);
    aw_diag_render_advice(diags, diag, out);
}
