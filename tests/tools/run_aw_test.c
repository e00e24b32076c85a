/* Runs one test file with aw, or with CPython as the oracle, and compares what comes with the
 * expectations in the file's comments. Exit status 0: passed, 1: failed, 77: skipped. */
#include "expectation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct {
    const char *program; /* aw or python3 */
    const char *path;    /* the test file */
    const char
        *expect; /* the file whose comments say what is expected: the test itself or another */
    const char *clock; /* "--clock=…" or NULL */
    bool oracle;
    long memory;
} Options;

static const char usage[] =
    "usage: run_aw_test AW FILE [--clock=KIND] [--env NAME=VALUE]... [--memory MIB]\n"
    "       run_aw_test --oracle PYTHON FILE\n"
    "both: [--expect FILE], a file whose comments hold the expectations in place of the test's own";

static void parse_options(Options *options, int argc, char **argv)
{
    *options = (Options){.memory = 0};
    for (int i = 1; i < argc; i++) {
        bool more = i + 1 < argc;
        if (strcmp(argv[i], "--oracle") == 0) {
            options->oracle = true;
        } else if (strncmp(argv[i], "--clock=", 8) == 0) {
            options->clock = argv[i];
        } else if (strcmp(argv[i], "--env") == 0 && more) {
            putenv(argv[++i]);
        } else if (strcmp(argv[i], "--memory") == 0 && more) {
            options->memory = atol(argv[++i]);
        } else if (strcmp(argv[i], "--expect") == 0 && more) {
            options->expect = argv[++i];
        } else if (!options->program) {
            options->program = argv[i];
        } else if (!options->path) {
            options->path = argv[i];
        } else {
            harness_fail("%s", usage);
        }
    }
    if (!options->path) {
        harness_fail("%s", usage);
    }
    if (!options->expect) {
        options->expect = options->path;
    }
}

static void add_all(Strings *argv, const Strings *more)
{
    for (size_t i = 0; i < more->count; i++) {
        strings_add_string(argv, more->items[i]);
    }
}

static void build_command(Strings *argv, const Options *options, const Expectation *expectation,
                          const char *file)
{
    strings_add_string(argv, options->program);
    if (options->oracle) {
        strings_add_string(argv, file);
        add_all(argv, &expectation->args);
        return;
    }
    if (options->clock) {
        strings_add_string(argv, options->clock);
    }
    add_all(argv, &expectation->flags);
    for (size_t i = 0; i < expectation->command.count; i++) {
        const char *word = expectation->command.items[i];
        strings_add_string(argv, strcmp(word, "FILE") == 0 ? file : word);
    }
    if (!expectation->command.count) {
        strings_add_string(argv, file);
    }
    add_all(argv, &expectation->args);
}

/* One locale and one temper for every run, whatever the user's environment is. */
static void set_environment(void)
{
    /* a request for more memory than there is fails with MemoryError under the sanitizers too */
    setenv("ASAN_OPTIONS", "allocator_may_return_null=1", 0);
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("TERM", "dumb", 1);
    setenv("PYTHONUTF8", "1", 1);
    setenv("PYTHONDONTWRITEBYTECODE", "1", 1);
    unsetenv("PYTHONPATH");
    unsetenv("PYTHONWARNINGS");
    unsetenv("PYTHONASYNCIODEBUG");
    unsetenv("PYTHONHASHSEED");
    setenv("UBSAN_OPTIONS", "print_stacktrace=1", 0);
}

/* CPython imports .py files only: gives it the imported modules under that name in a new folder.
 * Returns the folder, or NULL when there are none. */
static char *link_modules(const Expectation *expectation, const char *folder)
{
    if (!expectation->modules.count) {
        return NULL;
    }
    static char place[] = "/tmp/aw-oracle-XXXXXX";
    char here[4096], from[8192], to[8192];
    if (!mkdtemp(place) || !realpath(folder, here)) {
        harness_fail("cannot make a folder for the modules");
    }
    for (size_t i = 0; i < expectation->modules.count; i++) {
        const char *module = expectation->modules.items[i];
        snprintf(from, sizeof from, "%s/%s.aw", here, module);
        snprintf(to, sizeof to, "%s/%s.py", place, module);
        if (symlink(from, to)) {
            harness_fail("cannot link %s", to);
        }
    }
    setenv("PYTHONPATH", place, 1);
    return place;
}

static void unlink_modules(const Expectation *expectation, const char *place)
{
    for (size_t i = 0; place && i < expectation->modules.count; i++) {
        char path[8192];
        snprintf(path, sizeof path, "%s/%s.py", place, expectation->modules.items[i]);
        unlink(path);
    }
    if (place) {
        rmdir(place);
    }
}

static void print_command(const Strings *argv, const char *folder)
{
    printf("to repeat it: cd %s &&", folder);
    for (size_t i = 0; i < argv->count; i++) {
        bool plain = argv->items[i][strcspn(argv->items[i], " '\"\\$*?&|;<>()")] == '\0';
        printf(plain ? " %s" : " \"%s\"", argv->items[i]);
    }
    putchar('\n');
}

static int run(const Options *options, const Expectation *expectation)
{
    const char *slash = strrchr(options->path, '/');
    const char *file = slash ? slash + 1 : options->path;
    char *folder = slash ? strndup(options->path, (size_t)(slash - options->path)) : strdup(".");
    Strings argv = {0};
    build_command(&argv, options, expectation, file);
    char *place = options->oracle ? link_modules(expectation, folder) : NULL;
    Command command = {.argv = argv.items,
                       .cwd = folder,
                       .input = expectation->has_input ? &expectation->input : NULL,
                       .timeout = harness_timeout(expectation->timeout),
                       .memory = options->memory};
    Outcome outcome;
    harness_run(&command, &outcome);
    unlink_modules(expectation, place);
    bool good = expectation_check(expectation, &outcome, options->oracle);
    if (!good) {
        harness_print_stream("stderr was", &outcome.err);
        print_command(&argv, folder);
    }
    harness_outcome_free(&outcome);
    strings_free(&argv);
    free(folder);
    return good ? 0 : 1;
}

int main(int argc, char **argv)
{
    Options options;
    parse_options(&options, argc, argv);
    set_environment();
    Text source = {0};
    text_read_file(&source, options.expect);
    Expectation expectation;
    expectation_read(&expectation, options.expect, &source);
    int status;
    if (options.oracle && !expectation.oracle) {
        printf("not run with CPython: %s\n", expectation.oracle_reason);
        status = HARNESS_SKIPPED;
    } else {
        status = run(&options, &expectation);
    }
    expectation_free(&expectation);
    text_free(&source);
    return status;
}
