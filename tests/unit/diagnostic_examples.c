/* Every EXAMPLE of base/diagnostics.def: the wrong program gives its diagnostic, the right one none. */
#include "lang/lang.h"

#include <stdio.h>
#include <string.h>

/* The first diagnostic, or AW_DIAG_COUNT. */
static AwDiagId compile(const char *program)
{
    AwSource *source = aw_source_new("<example>", program, strlen(program));
    AwArena arena = {0};
    AwDiagnostics diags;
    AwCode *code = NULL;
    AwDiagId id = AW_DIAG_COUNT;
    aw_diag_init(&diags, &arena, source);
    if (aw_lang_compile(source, AW_PARSE_EXEC, (AwCompileOptions){0}, &diags, &code) == AW_PARSE_OK)
        aw_unit_release(code->unit);
    else if (diags.first)
        id = diags.first->id;
    aw_arena_deinit(&arena);
    aw_source_free(source);
    return id;
}

int main(void)
{
    int failed = 0;
    for (int i = 0; i < AW_DIAG_COUNT; i++) {
        AwDiagExample example = aw_diag_example((AwDiagId)i);
        if (!example.why)
            continue;
        AwDiagId wrong = compile(example.wrong), right = compile(example.right);
        if (wrong != (AwDiagId)i || right != AW_DIAG_COUNT) {
            printf("%s: the wrong program gives %s, the right one %s\n", aw_diag_code((AwDiagId)i),
                   wrong == AW_DIAG_COUNT ? "nothing" : aw_diag_code(wrong),
                   right == AW_DIAG_COUNT ? "nothing" : aw_diag_code(right));
            failed = 1;
        }
    }
    return failed;
}
