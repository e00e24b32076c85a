/* Compiles every .aw file below the working directory: what the parser and the checks accept must
   compile (but for what is "not yet"), and the code must pass the verifier and the disassembler. */
#include "base/diag.h"
#include "lang/check.h"
#include "lang/compile.h"
#include "lang/parse.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static int compiled, refused, failed;

static AwSource *read_source(const char *path, size_t size)
{
    char *text = malloc(size + 1);
    FILE *in = fopen(path, "rb");
    size_t length = in && text ? fread(text, 1, size, in) : 0;
    AwSource *source = aw_source_new(path, text ? text : "", length);
    if (in)
        fclose(in);
    free(text);
    return source;
}

static void disassemble(const AwCode *code)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (!out)
        return;
    aw_code_disassemble(code, out);
    fclose(out);
    failed += size == 0;
    free(text);
}

static void check_code(const char *path, const AwCode *code)
{
    char message[300];
    if (!aw_code_verify(code, message, sizeof message)) {
        printf("%s: %s\n", path, message);
        failed++;
    }
    disassemble(code);
}

static void compile_file(const char *path, size_t size, AwCompileOptions options)
{
    AwArena arena;
    aw_arena_init(&arena);
    AwSource *source = read_source(path, size);
    AwDiagnostics diags;
    aw_diag_init(&diags, &arena, source);
    AwAst *ast;
    if (aw_parse(&arena, source, AW_PARSE_EXEC, &diags, &ast) != AW_PARSE_OK ||
        !aw_check(ast, false, &diags)) {
        refused++;
    } else {
        AwCode *code = aw_compile(ast, options, &diags);
        if (code) {
            compiled++;
            check_code(path, code);
            aw_unit_release(code->unit);
        } else if (diags.first->id != AW_DIAG_NOT_YET) {
            printf("%s:%u: %s\n", path, diags.first->span.line, diags.first->message);
            failed++;
        } else {
            refused++;
        }
    }
    aw_source_free(source);
    aw_arena_deinit(&arena);
}

static int visit(const char *path, const struct stat *info, int type, struct FTW *place)
{
    const char *end = strrchr(path, '.');
    (void)place;
    if (type == FTW_D && (strcmp(path, "./build") == 0 || strcmp(path, "./.git") == 0))
        return FTW_SKIP_SUBTREE;
    if (type != FTW_F || !end || strcmp(end, ".aw") != 0)
        return FTW_CONTINUE;
    compile_file(path, (size_t)info->st_size, (AwCompileOptions){0});
    compile_file(path, (size_t)info->st_size, (AwCompileOptions){.use_namespace = true});
    return FTW_CONTINUE;
}

int main(void)
{
    if (nftw(".", visit, 20, FTW_PHYS | FTW_ACTIONRETVAL) != 0)
        return 1;
    printf("%d compiled, %d refused, %d failed\n", compiled, refused, failed);
    return failed > 0 || compiled < 100;
}
