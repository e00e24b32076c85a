/* Runs tests/errors/syntax.cases: texts, and what CPython says to them before it runs them.
   tests/tools/check_syntax_errors.py describes the file and compares it with CPython. */
#include "base/buffer.h"
#include "lang/check.h"
#include "lang/parse.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What Aw says to a text: "ok", or class, place and sentence. */
static void judge(const char *text, size_t length, AwBuffer *verdict)
{
    AwArena arena;
    AwDiagnostics diags;
    AwAst *ast;
    aw_arena_init(&arena);
    AwSource *source = aw_source_new("case", text, length);
    aw_diag_init(&diags, &arena, source);
    bool good = aw_parse(&arena, source, AW_PARSE_EXEC, &diags, &ast) == AW_PARSE_OK &&
                aw_check(ast, false, &diags);
    if (good) {
        aw_buffer_append_text(verdict, "ok");
    } else {
        const AwDiag *diag = diags.first;
        AwDiagPlace place = aw_diag_where(source, diag);
        bool point =
            place.end_line == place.line &&
            (place.end_offset == place.offset || place.end_offset == 0 || place.end_offset == -1);
        aw_buffer_append_format(verdict, "%s ", aw_diag_kind_name(aw_diag_kind(diag->id)));
        if (!place.line)
            aw_buffer_append_byte(verdict, '-');
        else
            aw_buffer_append_format(verdict, "%u:%d", place.line, place.offset);
        if (!point)
            aw_buffer_append_format(verdict, "-%u:%d", place.end_line, place.end_offset);
        aw_buffer_append_format(verdict, " %s", diag->message);
    }
    aw_source_free(source);
    aw_arena_deinit(&arena);
}

static bool run_case(char *header, const char *text, size_t length)
{
    const char *expected = header + 4 + (header[3] != ' '); /* the marks are for CPython */
    AwBuffer verdict = {0};
    judge(text, length, &verdict);
    const char *said = aw_buffer_text(&verdict);
    bool passed = strcmp(said, expected) == 0;
    if (!passed)
        printf("%.*sexpected: %s\nsaid:     %s\n\n", (int)length, text, expected, said);
    aw_buffer_deinit(&verdict);
    return passed;
}

static char *read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    AwBuffer text = {0};
    char piece[4096];
    size_t got;
    while ((got = fread(piece, 1, sizeof piece, file)) > 0)
        aw_buffer_append(&text, piece, got);
    fclose(file);
    return aw_buffer_take(&text, length);
}

/* The next line that begins a case, or the end. */
static char *find_header(char *at)
{
    while (*at && strncmp(at, "===", 3) != 0) {
        char *end = strchr(at, '\n');
        at = end ? end + 1 : at + strlen(at);
    }
    return at;
}

int main(void)
{
    static const char path[] = "tests/errors/syntax.cases"; /* CTest runs it at the top */
    size_t length;
    char *text = read_file(path, &length);
    if (!text) {
        perror(path);
        return 1;
    }
    unsigned cases = 0, failed = 0;
    for (char *header = find_header(text); *header;) {
        char *body = strchr(header, '\n');
        *body++ = '\0';
        char *next = find_header(body);
        failed += !run_case(header, body, (size_t)(next - body));
        cases++;
        header = next;
    }
    printf("%u cases, %u failed\n", cases, failed);
    free(text);
    return failed || !cases;
}
