/* What the prompt asks the parser: is the text complete, are more lines wanted, or is it wrong? */
#include "lang/check.h"
#include "lang/parse.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *text;
    AwParseStatus status;
} cases[] = {
    {"", AW_PARSE_OK},
    {"\n", AW_PARSE_OK},
    {"# only a comment\n", AW_PARSE_OK},
    {"x = 1\n", AW_PARSE_OK},
    {"x = 1; y = 2\n", AW_PARSE_OK},
    {"x = (1,\n", AW_PARSE_INCOMPLETE},
    {"x = (1,\n\n", AW_PARSE_INCOMPLETE},
    {"x = (1,\n2)\n", AW_PARSE_OK},
    {"x = [\n", AW_PARSE_INCOMPLETE},
    {"x = '''a\n", AW_PARSE_INCOMPLETE},
    {"x = '''a\nb'''\n", AW_PARSE_OK},
    {"x = 'a\n", AW_PARSE_ERROR},
    {"x = 1 + \\\n", AW_PARSE_INCOMPLETE},
    {"x = 1 + \\\n2\n", AW_PARSE_OK},
    {"x = 1 +\n", AW_PARSE_ERROR},
    {"x = )\n", AW_PARSE_ERROR},
    {"x y\n", AW_PARSE_ERROR},
    {"f(a b\n", AW_PARSE_ERROR},
    {"if x:\n", AW_PARSE_INCOMPLETE},
    {"if x:\n    y\n", AW_PARSE_INCOMPLETE},
    {"if x:\n    y\n\n", AW_PARSE_OK},
    {"if x:\n    y\n    \n", AW_PARSE_OK},
    {"if x:\n\n", AW_PARSE_ERROR},
    {"if x: y\n", AW_PARSE_INCOMPLETE},
    {"if x: y\n\n", AW_PARSE_OK},
    {"if x: y\nelse:\n", AW_PARSE_INCOMPLETE},
    {"if x: y\nelse: z\n\n", AW_PARSE_OK},
    {"if x:\n    y = (1,\n\n", AW_PARSE_INCOMPLETE},
    {"if x:\n    y = '''\n\n", AW_PARSE_INCOMPLETE},
    {"if x:\n    y z\n", AW_PARSE_ERROR},
    {"if x\n", AW_PARSE_ERROR},
    {"if x:\ny\n", AW_PARSE_ERROR},
    {"def f():\n", AW_PARSE_INCOMPLETE},
    {"def f():\n    # a comment\n", AW_PARSE_INCOMPLETE},
    {"def f(a,\n", AW_PARSE_INCOMPLETE},
    {"def f(): return 1\n\n", AW_PARSE_OK},
    {"async def f():\n    await x\n", AW_PARSE_INCOMPLETE},
    {"async def f():\n    await x\n\n", AW_PARSE_OK},
    {"@x\n", AW_PARSE_INCOMPLETE},
    {"@x\ndef f(): pass\n", AW_PARSE_INCOMPLETE},
    {"@x\ndef f(): pass\n\n", AW_PARSE_OK},
    {"try:\n    x\n", AW_PARSE_INCOMPLETE},
    {"try:\n    x\n\n", AW_PARSE_ERROR},
    {"try:\n    x\nexcept A:\n    y\n\n", AW_PARSE_OK},
    {"class A:\n    x = 1\n\n", AW_PARSE_OK},
    {"for x in y:\n    for z in w:\n        v\n", AW_PARSE_INCOMPLETE},
    {"with a as b:\n    c\n", AW_PARSE_INCOMPLETE},
    {"match x:\n    case 1:\n        y\n", AW_PARSE_INCOMPLETE},
    {"match x:\n    case 1:\n        y\n\n", AW_PARSE_OK},
    {"match = 1\n", AW_PARSE_OK},
    {"x = 1\ny = 2\n", AW_PARSE_ERROR},
    {"await x\n", AW_PARSE_OK},
    {"  x = 1\n", AW_PARSE_ERROR},
    {"x = f'''{\n", AW_PARSE_INCOMPLETE},
    {"x = f'{'\n", AW_PARSE_ERROR},
};

static bool run(const char *text, AwParseStatus expected)
{
    static const char *const names[] = {"complete", "incomplete", "wrong"};
    AwArena arena;
    AwDiagnostics diags;
    AwAst *ast;
    aw_arena_init(&arena);
    AwSource *source = aw_source_new("<stdin>", text, strlen(text));
    aw_diag_init(&diags, &arena, source);
    AwParseStatus status = aw_parse(&arena, source, AW_PARSE_SINGLE, &diags, &ast);
    bool passed = status == expected && (status == AW_PARSE_ERROR) == (diags.count > 0) &&
                  (status == AW_PARSE_OK) == (ast != NULL) && (!ast || aw_check(ast, true, &diags));
    if (!passed)
        printf("%sis %s, not %s\n\n", text, names[status], names[expected]);
    aw_source_free(source);
    aw_arena_deinit(&arena);
    return passed;
}

int main(void)
{
    unsigned failed = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        failed += !run(cases[i].text, cases[i].status);
    return failed != 0;
}
