/* What the test tools share: growable text, running a program with a time limit, showing a diff. */
#ifndef AW_TESTS_HARNESS_H
#define AW_TESTS_HARNESS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* Exit status by which a tool tells CTest that a test was skipped (SKIP_RETURN_CODE). */
#define HARNESS_SKIPPED 77

typedef struct {
    char *data; /* always NUL-terminated once something was added; may contain NUL bytes */
    size_t length;
    size_t capacity;
} Text;

typedef struct {
    char **items; /* ends with NULL once something was added: fit for execvp */
    size_t count;
    size_t capacity;
} Strings;

void text_add(Text *text, const char *data, size_t length);
void text_add_string(Text *text, const char *string);
void text_free(Text *text);

/* The lists own copies of what is added. */
void strings_add(Strings *list, const char *item, size_t length);
void strings_add_string(Strings *list, const char *item);
void strings_free(Strings *list);

/* Splits at blanks; '…' and "…" keep blanks together. */
void strings_add_words(Strings *list, const char *words);

/* Splits into lines without their newlines; a last line without newline counts too. */
void strings_add_lines(Strings *list, const char *data, size_t length);

/* Reads a whole file; ends the tool with a message when that fails. */
void text_read_file(Text *text, const char *path);

/* Ends the tool: prints the message and exits with status 2. */
_Noreturn void harness_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

typedef struct {
    char *const *argv;
    const char *cwd;   /* NULL: where we are */
    const Text *input; /* standard input; NULL: /dev/null */
    double timeout;    /* seconds */
    long memory;       /* limit of the address space in MiB; 0: none */
} Command;

typedef struct {
    Text out;
    Text err;
    int status; /* exit status; -1 when a signal ended it */
    int signal; /* that signal, or 0 */
    bool timed_out;
    bool flooded; /* ended because it printed without end */
} Outcome;

/* Runs a program to its end in a process group of its own, which is killed when time is up. */
void harness_run(const Command *command, Outcome *outcome);
void harness_outcome_free(Outcome *outcome);

/* Says what makes an outcome a failure whatever was expected (crash, time limit, sanitizer report);
 * NULL when nothing does. The text is valid until the next call. */
const char *harness_crash(const Outcome *outcome, double timeout);

/* Seconds times AW_TEST_TIMEOUT_SCALE, and more where AW_GC_STRESS or AW_SLICE make Aw slow. */
double harness_timeout(double seconds);

/* Prints the lines of both texts, "-" before what was expected and "+" before what came, leaving out
 * what is equal and far from a difference. `notes` (may be NULL) has a note for each expected line. */
void harness_print_diff(const Strings *expected, const Strings *actual, const int *source_lines);

/* Prints a captured stream under a title, cut when it is long; nothing when it is empty. */
void harness_print_stream(const char *title, const Text *text);

#endif
