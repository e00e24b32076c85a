/* Prints the syntax trees of the files named on the command line, for compare_trees.py: the
   length of each dump on a line of its own, then the dump. */
#include "base/buffer.h"
#include "lang/dump.h"
#include "lang/parse.h"

#include <stdio.h>
#include <stdlib.h>

static void dump_text(const char *name, const AwBuffer *text, AwBuffer *out)
{
    AwArena arena;
    AwDiagnostics diags;
    AwAst *ast;
    aw_arena_init(&arena);
    AwSource *source = aw_source_new(name, text->data ? text->data : "", text->length);
    aw_diag_init(&diags, &arena, source);
    if (aw_parse(&arena, source, AW_PARSE_EXEC, &diags, &ast) == AW_PARSE_OK)
        aw_dump_ast(ast, out);
    else
        aw_buffer_append_format(out, "error: %s\n", diags.first->message);
    aw_source_free(source);
    aw_arena_deinit(&arena);
}

static bool read_file(const char *path, AwBuffer *text)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    size_t got;
    do {
        got = fread(aw_buffer_reserve(text, 65536), 1, 65536, file);
        text->length += got;
    } while (got);
    fclose(file);
    return true;
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        AwBuffer text = {0}, out = {0};
        if (!read_file(argv[i], &text)) {
            perror(argv[i]);
            return 1;
        }
        dump_text(argv[i], &text, &out);
        printf("%zu\n%s", out.length, aw_buffer_text(&out));
        aw_buffer_deinit(&text);
        aw_buffer_deinit(&out);
    }
    return 0;
}
