/* Diagnostics: what is wrong with a program before it runs, with a code, CPython's sentence, the
   place, notes and help. All texts stand in diagnostics.def. */
#ifndef AW_BASE_DIAG_H
#define AW_BASE_DIAG_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/source.h"

#include <stdbool.h>

/* One per row of diagnostics.def: AW_DIAG_INVALID_SYNTAX, ... */
typedef enum AwDiagId {
#define DIAG(name, code, kind, sentence, help) AW_DIAG_##name,
#include "base/diagnostics.def"
    AW_DIAG_COUNT
} AwDiagId;

/* The exception class that the diagnostic becomes. */
typedef enum AwDiagKind {
    AW_DIAG_SYNTAX_ERROR,
    AW_DIAG_INDENTATION_ERROR,
    AW_DIAG_TAB_ERROR,
    AW_DIAG_RECURSION_ERROR, /* no place: the program is nested too deeply to be compiled */
    AW_DIAG_VALUE_ERROR,     /* no place */
    AW_DIAG_SYNTAX_WARNING,  /* no error, unless a filter of warnings makes it one */
    AW_DIAG_DEPRECATION_WARNING,
} AwDiagKind;

/* A further sentence, with a place of its own when span.line is not 0. */
typedef struct AwDiagNote {
    struct AwDiagNote *next;
    const char *text;
    AwSpan span;
} AwDiagNote;

/* What SyntaxError objects carry: (lineno, offset, end_lineno, end_offset), offsets in characters
   from 1, as CPython gives them, which is not always a place in the text. */
typedef struct AwDiagPlace {
    uint32_t line;
    int32_t offset;
    uint32_t end_line;
    int32_t end_offset;
} AwDiagPlace;

/* All texts live in the arena of the AwDiagnostics that holds it. */
typedef struct AwDiag {
    struct AwDiag *next;
    AwDiagId id;
    const char *message; /* CPython's sentence, which is str(error).partition(" (")[0] */
    AwSpan span;         /* byte columns; line 0: nowhere; end_line 0: a point, not a stretch */
    AwSpan focus;        /* what the report marks instead, where that is better; or line 0 */
    AwDiagPlace place;   /* where CPython's place is no span of this text; or line 0 */
    bool from_tree;      /* found after parsing: CPython then takes `text` from the file */
    const char *text;    /* what CPython shows instead of the line, or NULL */
    bool bare;           /* CPython's exception has the sentence alone in `args` */
    AwDiagNote *notes;
    const char *help; /* what to write instead, or NULL */
} AwDiag;

/* Diagnostics of one source, oldest first. CPython raises only the first. */
typedef struct AwDiagnostics {
    AwArena *arena;
    AwSource *source;
    AwDiag *first;
    AwDiag *last;
    AwDiag *warning; /* the first of those that are no errors */
    AwDiag *last_warning;
    const char *prefix; /* put before every sentence, or NULL */
    unsigned count;
} AwDiagnostics;

/* What diagnostics.def says. */
const char *aw_diag_code(AwDiagId id); /* "AW101" */
AwDiagKind aw_diag_kind(AwDiagId id);
const char *aw_diag_kind_name(AwDiagKind kind);    /* "SyntaxError" */
const char *aw_diag_format(AwDiagId id);           /* CPython's sentence, a format of printf's */
const char *aw_diag_help(AwDiagId id);             /* the general help, or NULL */
bool aw_diag_find(const char *code, AwDiagId *id); /* by its code */
/* Appends its sentence with `…` in its gaps. */
void aw_diag_sentence(AwDiagId id, AwBuffer *out);
/* Appends all that `aw explain` says of it. */
void aw_diag_explain(AwDiagId id, AwBuffer *out);

/* What EXAMPLE says of a diagnostic. */
typedef struct AwDiagExample {
    const char *why, *wrong, *right; /* NULL: there is none */
} AwDiagExample;
AwDiagExample aw_diag_example(AwDiagId id);

/* `source` must outlive the diagnostics; it is not owned. */
void aw_diag_init(AwDiagnostics *diags, AwArena *arena, AwSource *source);

/* Adds one; the arguments fill the row's sentence as printf does. Returns it, so that a note or a
   help can be put to it. Owned by the arena. */
AwDiag *aw_diag_add(AwDiagnostics *diags, AwDiagId id, AwSpan span, ...);
/* The same for a warning. */
AwDiag *aw_diag_warn(AwDiagnostics *diags, AwDiagId id, AwSpan span, ...);
/* The same without adding it; `prefix` is not used. Both texts are the arena's. */
AwDiag *aw_diag_make(AwDiagnostics *diags, AwDiagId id, AwSpan span, va_list args)
    __attribute__((returns_nonnull));
void aw_diag_adopt(AwDiagnostics *diags, AwDiag *diag); /* adds one that was made */
void aw_diag_note(AwDiagnostics *diags, AwDiag *diag, AwSpan span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Where CPython places a span. */
AwDiagPlace aw_diag_place(AwSource *source, AwSpan span);

/* Where CPython places the diagnostic. */
AwDiagPlace aw_diag_where(AwSource *source, const AwDiag *diag);

/* Appends the report for stderr: CPython's lines first (File, excerpt, carets, sentence), then
   notes and help. (base/diag_render.c) */
void aw_diag_render(const AwDiagnostics *diags, const AwDiag *diag, AwBuffer *out);

/* Appends only what stands below CPython's lines: notes and help, each on lines of their own. */
void aw_diag_render_advice(const AwDiagnostics *diags, const AwDiag *diag, AwBuffer *out);

/* Appends only an excerpt: the line of the span without its indentation, and carets below it; the
   form that tracebacks use too. `indent` blanks stand before both lines. */
void aw_diag_render_excerpt(AwSource *source, AwSpan span, unsigned indent, AwBuffer *out);

#endif
