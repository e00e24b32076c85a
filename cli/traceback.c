/* traceback.c: tracebacks with source excerpts and carets, in the form of CPython 3.11; the library's own frames are left out. */
#include "cli/traceback.h"

#include "base/source.h"
#include "base/utf8.h"
#include "cli/suggest.h"
#include "lang/parse.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* ---- source text ---- */

typedef struct Text {
    struct Text *next;
    AwSource *source;
} Text;

static Text *texts;

void aw_traceback_remember(const char *filename, const char *text, size_t size)
{
    Text *entry = calloc(1, sizeof *entry);
    if (!entry)
        return;
    entry->source = aw_source_new(filename, text, size);
    entry->next = texts;
    texts = entry;
}

void aw_traceback_forget_all(void)
{
    while (texts) {
        Text *entry = texts;
        texts = entry->next;
        aw_source_free(entry->source);
        free(entry);
    }
}

static AwSource *find_source(const char *filename)
{
    for (Text *entry = texts; entry; entry = entry->next)
        if (strcmp(entry->source->name, filename) == 0)
            return entry->source;
    FILE *file = filename[0] == '<' ? NULL : fopen(filename, "rb");
    if (!file)
        return NULL;
    AwBuffer text = {0};
    size_t got;
    do {
        got = fread(aw_buffer_reserve(&text, 65536), 1, 65536, file);
        text.length += got;
    } while (got);
    fclose(file);
    aw_traceback_remember(filename, text.data ? text.data : "", text.length);
    aw_buffer_deinit(&text);
    return texts ? texts->source : NULL;
}

/* ---- excerpts ---- */

/* What carets are drawn with: `~` up to `from`, `^` up to `to`, `~` again; byte columns. All carets if both are 0. */
typedef struct {
    uint32_t from, to;
} Anchor;

/* Where the operator or the brackets are in the text of an expression: found by parsing it again. */
static Anchor find_anchor(const char *line, AwSpan span)
{
    Anchor anchor = {0, 0};
    if (span.line != span.end_line)
        return anchor;
    AwBuffer text = {0};
    aw_buffer_append_byte(&text, '(');
    aw_buffer_append(&text, line + span.col, span.end_col - span.col);
    aw_buffer_append_text(&text, ")\n");
    AwSource *source = aw_source_new("<excerpt>", text.data, text.length);
    AwArena arena = {0};
    AwDiagnostics diags;
    AwAst *ast = NULL;
    aw_diag_init(&diags, &arena, source);
    if (aw_parse(&arena, source, AW_PARSE_EVAL, &diags, &ast) == AW_PARSE_OK) {
        const AwNode *node = ast->body->count ? ast->body->items[0] : NULL;
        uint32_t shift = span.col - 1; /* for the bracket that was put before it */
        if (node && node->kind == AST_BIN_OP) {
            uint32_t at = node->bin_op.left->span.end_col + shift;
            uint32_t limit = node->bin_op.right->span.col + shift;
            while (at < limit && (line[at] == ' ' || line[at] == ')' || line[at] == '\\'))
                at++;
            anchor.from = at;
            anchor.to = at + 1;
            if (at + 1 < limit && (line[at + 1] == line[at]) && line[at] != '(')
                anchor.to++;
        } else if (node && node->kind == AST_SUBSCRIPT) {
            uint32_t at = node->subscript.value->span.end_col + shift;
            while (at < span.end_col && line[at] != '[')
                at++;
            anchor.from = at;
            anchor.to = span.end_col;
        }
    }
    aw_arena_deinit(&arena);
    aw_source_free(source);
    aw_buffer_deinit(&text);
    return anchor;
}

/* Columns that text takes on a terminal, roughly as CPython counts: one for each character. */
static void append_marks(AwBuffer *out, const char *line, uint32_t from, uint32_t to, char mark)
{
    if (to > from)
        aw_buffer_append_repeat(out, mark, aw_utf8_count(line + from, to - from));
}

static void append_excerpt(AwBuffer *out, const char *filename, AwSpan span, const char *margin)
{
    AwSource *source = find_source(filename);
    size_t length = 0;
    const char *line = source ? aw_source_line(source, span.line, &length) : NULL;
    if (!line)
        return;
    size_t indent = 0;
    while (indent < length && (line[indent] == ' ' || line[indent] == '\t' || line[indent] == '\f'))
        indent++;
    size_t end = length;
    while (end > indent && (line[end - 1] == ' ' || line[end - 1] == '\t' || line[end - 1] == '\r'))
        end--;
    if (end == indent)
        return;
    aw_buffer_append_format(out, "%s    %.*s\n", margin, (int)(end - indent), line + indent);
    bool same_line = span.end_line == span.line;
    uint32_t from = span.col, to = same_line ? span.end_col : (uint32_t)end;
    if (to > end)
        to = (uint32_t)end;
    if (span.end_line == 0 || from < indent || from >= to)
        return;
    Anchor anchor = find_anchor(line, span);
    if (from == indent && to == end && !anchor.to)
        return; /* the whole line: nothing to point at */
    aw_buffer_append_format(out, "%s    ", margin);
    append_marks(out, line, (uint32_t)indent, from, ' ');
    if (anchor.to) {
        append_marks(out, line, from, anchor.from, '~');
        append_marks(out, line, anchor.from, anchor.to, '^');
        append_marks(out, line, anchor.to, to, '~');
    } else {
        append_marks(out, line, from, to, '^');
    }
    aw_buffer_append_byte(out, '\n');
}

/* ---- frames ---- */

static char start_folder[PATH_MAX];

void aw_traceback_start_here(void)
{
    if (!getcwd(start_folder, sizeof start_folder))
        start_folder[0] = 0;
}

/* How a file is called from the folder in which everything began. */
static const char *shown_name(const char *filename)
{
    size_t length = strlen(start_folder);
    bool below = length > 1 && strncmp(filename, start_folder, length) == 0;
    return below && filename[length] == '/' ? filename + length + 1 : filename;
}

static bool same_place(const AwTraceback *a, const AwTraceback *b)
{
    return a->code == b->code && a->inlined == b->inlined &&
           a->code->code->spans[a->instruction].line == b->code->code->spans[b->instruction].line;
}

static void append_place(AwBuffer *out, const AwCode *code, uint32_t instruction,
                         const AwInlined *inlined, const char *margin)
{
    AwSpan span = code->spans[instruction];
    if (inlined)
        code = inlined->code;
    const char *name = (code->flags & AW_CODE_MODULE) ? "<module>" : NULL;
    aw_buffer_append_format(out, "%s  File \"%s\", line %u, in ", margin,
                            shown_name(code->filename), span.line);
    if (name)
        aw_buffer_append_text(out, name);
    else
        aw_buffer_append(out, code->name.bytes, code->name.size);
    aw_buffer_append_byte(out, '\n');
    append_excerpt(out, code->filename, span, margin);
}

void aw_traceback_append_place(AwBuffer *out, const AwCode *code, uint32_t instruction)
{
    append_place(out, code, instruction, NULL, "");
}

static void append_frame(AwBuffer *out, const AwTraceback *t, const char *margin)
{
    append_place(out, t->code->code, t->instruction, t->inlined, margin);
}

static bool is_users(const AwTraceback *t)
{
    return !(t->code->code->flags & AW_CODE_LIBRARY);
}

static void append_traceback(AwBuffer *out, const AwTraceback *t, const char *margin)
{
    const AwTraceback *previous = NULL;
    unsigned repeated = 0;
    bool any = false;
    for (const AwTraceback *u = t; u; u = u->next)
        any |= is_users(u);
    if (!any)
        return;
    aw_buffer_append_format(out, "%sTraceback (most recent call last):\n", margin);
    for (; t; t = t->next) {
        if (!is_users(t))
            continue;
        repeated = previous && same_place(previous, t) ? repeated + 1 : 0;
        previous = t;
        if (repeated < 3)
            append_frame(out, t, margin);
        const AwTraceback *next = t->next;
        while (next && !is_users(next))
            next = next->next;
        if (repeated >= 3 && (!next || !same_place(t, next)))
            aw_buffer_append_format(out, "%s  [Previous line repeated %u more time%s]\n", margin,
                                    repeated - 2, repeated > 3 ? "s" : "");
    }
}

/* ---- the exception itself ---- */

/* Puts the margin before each line of the text. */
static void append_lines(AwBuffer *out, const char *text, size_t size, const char *margin)
{
    for (size_t at = 0; at < size || at == 0;) {
        const char *end = memchr(text + at, '\n', size - at);
        size_t length = end ? (size_t)(end - text) - at : size - at;
        aw_buffer_append_text(out, margin);
        aw_buffer_append(out, text + at, length);
        aw_buffer_append_byte(out, '\n');
        at += length + 1;
        if (!end)
            break;
    }
}

static void append_type_name(AwVM *vm, AwBuffer *out, AwType *type)
{
    AwValue module, qualname;
    AwValue self = aw_from_object(type);
    if (aw_find_attr(vm, self, aw_names.__module__, &module) == AW_FOUND && aw_is_str(module) &&
        !aw_str_is(module, "builtins") && !aw_str_is(module, "__main__"))
        aw_buffer_append_format(out, "%s.", aw_as_str(module)->data);
    if (aw_find_attr(vm, self, aw_names.__qualname__, &qualname) == AW_FOUND && aw_is_str(qualname))
        aw_buffer_append_text(out, aw_as_str(qualname)->data);
    else
        aw_buffer_append_text(out, type->name);
    vm->exception = AW_UNSET;
}

static int64_t field_int(AwVM *vm, AwValue exception, const char *name)
{
    AwValue value;
    AwFind found = aw_find_attr(vm, exception, aw_str_intern_text(vm, name), &value);
    vm->exception = AW_UNSET;
    return found == AW_FOUND && aw_is_int(value) ? aw_as_int(value) : 0;
}

static const char *field_text(AwVM *vm, AwValue exception, const char *name)
{
    AwValue value;
    AwFind found = aw_find_attr(vm, exception, aw_str_intern_text(vm, name), &value);
    vm->exception = AW_UNSET;
    return found == AW_FOUND && aw_is_str(value) ? aw_as_str(value)->data : NULL;
}

/* SyntaxError: where, the line, the carets. */
static void append_syntax_place(AwVM *vm, AwValue exception, AwBuffer *out, const char *margin)
{
    const char *filename = field_text(vm, exception, "filename"), *text;
    int64_t line = field_int(vm, exception, "lineno"), offset = field_int(vm, exception, "offset"),
            end = field_int(vm, exception, "end_offset");
    if (line <= 0)
        return;
    aw_buffer_append_format(out, "%s  File \"%s\", line %lld\n", margin,
                            filename ? shown_name(filename) : "<string>", (long long)line);
    text = field_text(vm, exception, "text");
    if (!text)
        return;
    size_t length = strcspn(text, "\n"), indent = 0;
    while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\r'))
        length--;
    while (indent < length && (text[indent] == ' ' || text[indent] == '\t' || text[indent] == '\f'))
        indent++;
    aw_buffer_append_format(out, "%s    %.*s\n", margin, (int)(length - indent), text + indent);
    if (offset < 1)
        return;
    int64_t column = offset - 1 - (int64_t)indent;
    if (field_int(vm, exception, "end_lineno") > line)
        end = (int64_t)aw_utf8_count(text, length) + 1;
    int64_t count = end > offset ? end - offset : 1;
    if (column < 0)
        column = 0;
    aw_buffer_append_format(out, "%s    ", margin);
    aw_buffer_append_repeat(out, ' ', (size_t)column);
    aw_buffer_append_repeat(out, '^', (size_t)count);
    aw_buffer_append_byte(out, '\n');
}

/* "Type: message", and notes. */
static void append_exception_line(AwVM *vm, AwValue exception, AwBuffer *out, const char *margin)
{
    AwBuffer line = {0};
    AwValue text = AW_UNSET;
    bool syntax = aw_is_subtype(aw_type_of(exception), &aw_syntax_error_type);
    if (syntax)
        append_syntax_place(vm, exception, out, margin);
    append_type_name(vm, &line, aw_type_of(exception));
    if (syntax) {
        const char *message = field_text(vm, exception, "msg");
        aw_buffer_append_format(&line, ": %s", message ? message : "<no detail available>");
    } else if (!aw_str(vm, exception, &text)) {
        vm->exception = AW_UNSET;
        aw_buffer_append_text(&line, ": <exception str() failed>");
    } else if (aw_as_str(text)->size) {
        aw_buffer_append_text(&line, ": ");
        aw_buffer_append(&line, aw_as_str(text)->data, aw_as_str(text)->size);
    }
    AwValue meant = aw_suggest_name(vm, exception);
    if (meant)
        aw_buffer_append_format(&line, ". Did you mean: '%s'?", aw_as_str(meant)->data);
    append_lines(out, line.data, line.length, margin);
    aw_buffer_deinit(&line);
    AwValue notes = aw_as_exception(exception)->notes;
    if (!notes || !aw_is_list(notes))
        return;
    for (size_t i = 0; i < aw_as_list(notes)->count; i++) {
        AwValue note = aw_as_list(notes)->items[i];
        if (aw_is_str(note) || aw_str(vm, note, &note))
            append_lines(out, aw_as_str(note)->data, aw_as_str(note)->size, margin);
        vm->exception = AW_UNSET;
    }
}

/* ---- chains and groups ---- */

enum { MAX_DEPTH = 10, MAX_WIDTH = 15, MAX_CHAIN = 32 };

/* Where we are among nested groups: the lines of depth d stand behind 2 * d blanks and a bar. */
typedef struct {
    AwBuffer *out;
    int depth;
    bool need_close; /* the last line under the innermost group is still to come */
    AwValue chain[MAX_CHAIN];
    int chain_length;
} Render;

static void render(AwVM *vm, AwValue exception, Render *r);

static const char *margin_of(int depth, char text[64])
{
    snprintf(text, 64, "%*s%s", depth * 2, "", depth ? "| " : "");
    return text;
}

static void append_members(AwVM *vm, AwValue exception, Render *r)
{
    AwValue members = aw_as_exception(exception)->fields[1];
    size_t count = members && aw_is_tuple(members) ? aw_as_tuple(members)->count : 0;
    int depth = r->depth;
    for (size_t i = 0; i < count; i++) {
        bool last = i + 1 == count || i == MAX_WIDTH;
        if (last)
            r->need_close = true;
        aw_buffer_append_format(r->out, "%*s+-%s---------------", depth * 2 + (i > 0 ? 2 : 0), "",
                                i == 0 ? "+-" : "");
        if (i == MAX_WIDTH)
            aw_buffer_append_text(r->out, " ... ----------------\n");
        else
            aw_buffer_append_format(r->out, " %zu ----------------\n", i + 1);
        r->depth = depth + 1;
        if (i == MAX_WIDTH) {
            char margin[64];
            aw_buffer_append_format(r->out, "%sand %zu more exception%s\n",
                                    margin_of(r->depth, margin), count - i,
                                    count - i > 1 ? "s" : "");
        } else {
            int kept = r->chain_length;
            r->chain_length = 0;
            render(vm, aw_as_tuple(members)->items[i], r);
            r->chain_length = kept;
        }
        if (last && r->need_close) {
            aw_buffer_append_format(r->out, "%*s+------------------------------------\n",
                                    r->depth * 2, "");
            r->need_close = false;
        }
        r->depth = depth;
        if (last)
            break;
    }
}

static void append_group(AwVM *vm, AwValue exception, Render *r)
{
    char margin[64], first[64];
    bool outermost = r->depth == 0;
    AwBuffer frames = {0};
    if (r->depth > MAX_DEPTH) {
        aw_buffer_append_format(r->out, "%s... (max_group_depth is %d)\n",
                                margin_of(r->depth, margin), MAX_DEPTH);
        return;
    }
    r->depth += outermost;
    margin_of(r->depth, margin);
    snprintf(first, sizeof first, "%s", outermost ? "  + " : margin);
    append_traceback(&frames, aw_as_exception(exception)->traceback, margin);
    if (frames.length) {
        aw_buffer_append_format(r->out, "%sException Group ", first);
        aw_buffer_append(r->out, frames.data + strlen(margin), frames.length - strlen(margin));
    }
    aw_buffer_deinit(&frames);
    append_exception_line(vm, exception, r->out, margin);
    append_members(vm, exception, r);
    r->depth -= outermost;
}

/* The exception that is told before this one, and the sentence between them. */
static AwValue earlier(AwException *exception, const char **sentence)
{
    if (exception->cause) {
        *sentence = "The above exception was the direct cause of the following exception:";
        return exception->cause;
    }
    *sentence = "During handling of the above exception, another exception occurred:";
    return exception->suppress_context ? AW_UNSET : exception->context;
}

static bool in_chain(const Render *r, AwValue exception)
{
    for (int i = 0; i < r->chain_length; i++)
        if (r->chain[i] == exception)
            return true;
    return false;
}

static void render(AwVM *vm, AwValue exception, Render *r)
{
    const char *sentence;
    char margin[64];
    AwValue before = earlier(aw_as_exception(exception), &sentence);
    margin_of(r->depth, margin);
    if (before && r->chain_length < MAX_CHAIN) {
        r->chain[r->chain_length++] = exception;
        if (!in_chain(r, before)) {
            render(vm, before, r);
            aw_buffer_append_format(r->out, "%s\n%s%s\n%s\n", margin, margin, sentence, margin);
        }
    }
    if (aw_is_subtype(aw_type_of(exception), &aw_base_exception_group_type)) {
        append_group(vm, exception, r);
        return;
    }
    append_traceback(r->out, aw_as_exception(exception)->traceback, margin);
    append_exception_line(vm, exception, r->out, margin);
}

void aw_traceback_render(AwVM *vm, AwValue exception, AwBuffer *out)
{
    Render r = {.out = out};
    vm->no_collect++;
    render(vm, exception, &r);
    vm->no_collect--;
}
