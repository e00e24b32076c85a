/* Runs every ```python block of a Markdown file and compares what it prints with the block that
 * follows it: ```output (or ```text) is its whole standard output, ```stderr has lines that must occur
 * on standard error in that order. Words after "python" are options: status=N (1 when a ```stderr
 * block follows, otherwise 0), file=NAME.aw, flags=OPTION, oracle=no, fragment (checked, not run).
 *   usage: run_doc_test RUNNER AW FILE.md, or run_doc_test RUNNER --oracle PYTHON FILE.md */
#include "harness.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
    int line; /* of its opening fence; 0: there is no block */
    Text code;
    Text output;       /* lines, each behind "#| " */
    Text stderr_lines; /* headers, "# stderr: …" each */
    Strings options;
} Block;

typedef struct {
    const char *runner;
    const char *program;
    bool oracle;
    const char *path;
    char folder[64];
    int run;
    int failed;
} Tester;

static const char *option_of(const Block *block, const char *name)
{
    size_t length = strlen(name);
    for (size_t i = 0; i < block->options.count; i++) {
        const char *option = block->options.items[i];
        if (strncmp(option, name, length) == 0 && (option[length] == '=' || !option[length])) {
            return option[length] ? option + length + 1 : option + length;
        }
    }
    return NULL;
}

static void write_file(const char *path, const Text *text)
{
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(text->data, 1, text->length, file) != text->length || fclose(file)) {
        harness_fail("cannot write %s: %s", path, strerror(errno));
    }
}

static void add_header(Text *text, const char *name, const char *value)
{
    if (value) {
        text_add_string(text, "# ");
        text_add_string(text, name);
        text_add_string(text, ": ");
        text_add_string(text, value);
        text_add_string(text, "\n");
    }
}

/* What the runner must expect, as the comments that it reads. */
static void write_expectation(const Block *block, const char *path)
{
    Text text = {0};
    const char *status = option_of(block, "status");
    add_header(&text, "status", status ? status : block->stderr_lines.length ? "1" : "0");
    add_header(&text, "flags", option_of(block, "flags"));
    add_header(&text, "oracle-status", option_of(block, "oracle-status"));
    if (option_of(block, "fragment")) {
        add_header(&text, "command", "check FILE");
    }
    if (block->stderr_lines.length) {
        text_add(&text, block->stderr_lines.data, block->stderr_lines.length);
    }
    text_add_string(&text, "# output:\n");
    if (block->output.length) {
        text_add(&text, block->output.data, block->output.length);
    }
    write_file(path, &text);
    text_free(&text);
}

static void block_clear(Block *block)
{
    text_free(&block->code);
    text_free(&block->output);
    text_free(&block->stderr_lines);
    strings_free(&block->options);
    *block = (Block){0};
}

/* Writes the program and its expectation into a new folder, so that a page's blocks do not see each
 * other's files, and gives the paths of both. */
static void write_block(const Tester *tester, const Block *block, char **program, char **expect)
{
    const char *name = option_of(block, "file");
    char *folder;
    if (asprintf(&folder, "%s/%d", tester->folder, block->line) < 0 || mkdir(folder, 0700) ||
        asprintf(program, "%s/%s", folder, name ? name : "example.aw") < 0 ||
        asprintf(expect, "%s/expectation", folder) < 0) {
        harness_fail("cannot make a folder for %s:%d", tester->path, block->line);
    }
    write_file(*program, &block->code);
    write_expectation(block, *expect);
    free(folder);
}

static void run_block(Tester *tester, const Block *block)
{
    char *program, *expect;
    write_block(tester, block, &program, &expect);
    Strings argv = {0};
    strings_add_string(&argv, tester->runner);
    if (tester->oracle) {
        strings_add_string(&argv, "--oracle");
    }
    strings_add_string(&argv, tester->program);
    strings_add_string(&argv, program);
    strings_add_string(&argv, "--expect");
    strings_add_string(&argv, expect);
    Outcome outcome;
    harness_run(&(Command){.argv = argv.items, .timeout = harness_timeout(60)}, &outcome);
    tester->run++;
    if (outcome.status != 0) {
        printf("%s:%d: this block does not do what the page says\n", tester->path, block->line);
        fwrite(outcome.out.data, 1, outcome.out.length, stdout);
        fwrite(outcome.err.data, 1, outcome.err.length, stdout);
        tester->failed++;
    }
    harness_outcome_free(&outcome);
    strings_free(&argv);
    free(program);
    free(expect);
}

/* Runs the block that is complete now, if there is one. */
static void finish_block(Tester *tester, Block *block)
{
    bool skipped = tester->oracle && (option_of(block, "oracle") || option_of(block, "fragment"));
    if (block->line && !skipped) {
        run_block(tester, block);
    }
    block_clear(block);
}

/* Adds one line inside a fence of that language to the block. */
static void take_line(Block *block, const char *language, const char *line)
{
    if (strcmp(language, "python") == 0) {
        text_add_string(&block->code, line);
        text_add_string(&block->code, "\n");
    } else if (strcmp(language, "output") == 0 || strcmp(language, "text") == 0) {
        text_add_string(&block->output, "#| ");
        text_add_string(&block->output, line);
        text_add_string(&block->output, "\n");
    } else if (strcmp(language, "stderr") == 0 && line[strspn(line, " ")]) {
        add_header(&block->stderr_lines, "stderr", line);
    }
}

static bool is_word(const Strings *info, const char *word)
{
    return info->count && strcmp(info->items[0], word) == 0;
}

/* A fence opens: it belongs to the block before it, or begins another. */
static void open_fence(Tester *tester, Block *block, const Strings *info, int line)
{
    if (!is_word(info, "output") && !is_word(info, "text") && !is_word(info, "stderr")) {
        finish_block(tester, block);
    }
    if (is_word(info, "python")) {
        block->line = line;
        for (size_t i = 1; i < info->count; i++) {
            strings_add_string(&block->options, info->items[i]);
        }
    }
}

static void run_blocks(Tester *tester, const Strings *lines)
{
    Block block = {0};
    Strings info = {0}; /* the words behind the opening fence */
    bool inside = false;
    for (size_t i = 0; i < lines->count; i++) {
        const char *line = lines->items[i];
        bool fence = strncmp(line, "```", 3) == 0;
        if (inside && !fence) {
            take_line(&block, info.count ? info.items[0] : "", line);
        } else if (inside) {
            inside = false;
        } else if (fence) {
            inside = true;
            strings_free(&info);
            strings_add_words(&info, line + 3);
            open_fence(tester, &block, &info, (int)i + 1);
        } else if (line[0] == '#') {
            finish_block(tester, &block); /* a heading ends what belongs together */
        }
    }
    if (inside) {
        harness_fail("%s: the last ``` is not closed", tester->path);
    }
    finish_block(tester, &block);
    strings_free(&info);
}

/* Its buffers live until it ends: only the programs under test are to be searched for leaks. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "detect_leaks=0";
}

int main(int argc, char **argv)
{
    Tester tester = {.folder = "/tmp/aw-docs-XXXXXX"};
    tester.oracle = argc == 5 && strcmp(argv[2], "--oracle") == 0;
    if (argc != 4 && !tester.oracle) {
        harness_fail("usage: run_doc_test RUNNER AW FILE.md\n"
                     "       run_doc_test RUNNER --oracle PYTHON FILE.md");
    }
    tester.runner = argv[1];
    tester.program = argv[argc - 2];
    tester.path = argv[argc - 1];
    if (!mkdtemp(tester.folder)) {
        harness_fail("cannot make a folder: %s", strerror(errno));
    }
    Text source = {0};
    Strings lines = {0};
    text_read_file(&source, tester.path);
    strings_add_lines(&lines, source.data, source.length);
    run_blocks(&tester, &lines);
    char *remove[] = {"rm", "-rf", tester.folder, NULL};
    Outcome outcome;
    harness_run(&(Command){.argv = remove, .timeout = 10}, &outcome);
    printf("%d blocks run, %d failed\n", tester.run, tester.failed);
    strings_free(&lines);
    text_free(&source);
    return tester.failed ? 1 : tester.run ? 0 : HARNESS_SKIPPED;
}
