/* What a test file says about itself: the comments that hold its options and its expected output. */
#include "expectation.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_TIMEOUT = 20 };

/* ---- headers ---- */

static int parse_number(const char *text, const char *where)
{
    char *end;
    long number = strtol(text, &end, 10);
    end += strspn(end, " ");
    if (end == text || *end || number < 0 || number > 100000) {
        harness_fail("%s: not a number: \"%s\"", where, text);
    }
    return (int)number;
}

static void add_unescaped(Text *text, const char *from)
{
    for (; *from; from++) {
        char c = *from;
        if (c == '\\' && from[1]) {
            c = *++from;
            c = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
        }
        text_add(text, &c, 1);
    }
}

static void header_status(Expectation *e, const char *value, const char *where)
{
    e->status = parse_number(value, where);
}

static void header_oracle_status(Expectation *e, const char *value, const char *where)
{
    e->oracle_status = parse_number(value, where);
}

static void header_stderr(Expectation *e, const char *value, const char *where)
{
    (void)where;
    strings_add_string(&e->stderr_parts, value);
}

static void header_no_stderr(Expectation *e, const char *value, const char *where)
{
    (void)where;
    strings_add_string(&e->stderr_never, value);
}

static void header_flags(Expectation *e, const char *value, const char *where)
{
    (void)where;
    strings_add_words(&e->flags, value);
}

static void header_args(Expectation *e, const char *value, const char *where)
{
    (void)where;
    strings_add_words(&e->args, value);
}

static void header_command(Expectation *e, const char *value, const char *where)
{
    (void)where;
    strings_add_words(&e->command, value);
}

static void header_modules(Expectation *e, const char *value, const char *where)
{
    (void)where;
    strings_add_words(&e->modules, value);
}

static void header_stdin(Expectation *e, const char *value, const char *where)
{
    (void)where;
    add_unescaped(&e->input, value);
    e->has_input = true;
}

static void header_timeout(Expectation *e, const char *value, const char *where)
{
    e->timeout = parse_number(value, where);
}

static void header_oracle(Expectation *e, const char *value, const char *where)
{
    if (strncmp(value, "no (", 4) != 0 || value[strlen(value) - 1] != ')') {
        harness_fail("%s: write \"# oracle: no (reason)\"", where);
    }
    e->oracle = false;
    free(e->oracle_reason);
    e->oracle_reason = strndup(value + 4, strlen(value) - 5);
}

static void header_for_registration(Expectation *e, const char *value, const char *where)
{
    (void)e, (void)value, (void)where; /* tests/registration.cmake reads it */
}

static const struct {
    const char *name;
    void (*apply)(Expectation *expectation, const char *value, const char *where);
} headers[] = {
    {"status", header_status},
    {"stderr", header_stderr},
    {"no-stderr", header_no_stderr},
    {"flags", header_flags},
    {"args", header_args},
    {"command", header_command},
    {"stdin", header_stdin},
    {"timeout", header_timeout},
    {"modules", header_modules},
    {"oracle", header_oracle},
    {"oracle-status", header_oracle_status},
    {"labels", header_for_registration},
    {"clock", header_for_registration},
};

/* Takes "# name: value" when it is a header; prose begins with a capital letter or has a blank before
 * its first colon. */
static void read_header(Expectation *expectation, const char *line, const char *where)
{
    if (line[0] != '#' || line[1] != ' ') {
        return;
    }
    const char *name = line + 2;
    size_t length = strspn(name, "abcdefghijklmnopqrstuvwxyz-");
    if (!length || name[length] != ':' || strncmp(name, "expect:", 7) == 0 ||
        strncmp(name, "output:", 7) == 0) {
        return;
    }
    const char *value = name + length + 1;
    value += *value == ' ';
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
        if (strlen(headers[i].name) == length && strncmp(headers[i].name, name, length) == 0) {
            headers[i].apply(expectation, value, where);
            return;
        }
    }
    harness_fail("%s: unknown header \"%.*s\" (prose begins with a capital letter)", where,
                 (int)length, name);
}

/* ---- expected output ---- */

static void expect_line(Expectation *expectation, const char *text, int source_line)
{
    strings_add_string(&expectation->lines, text);
    size_t count = expectation->lines.count;
    int *lines = realloc(expectation->source_lines, count * sizeof *lines);
    if (!lines) {
        harness_fail("out of memory");
    }
    lines[count - 1] = source_line;
    expectation->source_lines = lines;
}

/* The text after the last "# expect:" of a line that begins it or follows a blank; or NULL. */
static const char *find_expect(const char *line)
{
    const char *found = NULL;
    for (const char *at = strstr(line, "# expect:"); at; at = strstr(at + 1, "# expect:")) {
        if (at == line || isspace((unsigned char)at[-1])) {
            found = at + strlen("# expect:");
        }
    }
    return found && *found == ' ' ? found + 1 : found;
}

static void read_output(Expectation *expectation, const Strings *lines, const char *path)
{
    bool in_comments = false, in_block = false;
    for (size_t i = 0; i < lines->count; i++) {
        const char *line = lines->items[i];
        const char *expect = find_expect(line);
        if (in_block && strncmp(line, "#|", 2) == 0) {
            expect_line(expectation, line + 2 + (line[2] == ' '), (int)i + 1);
        } else if (strcmp(line, "# output:") == 0) {
            in_block = true;
        } else if (strcmp(line, "#\\ no newline") == 0) {
            expectation->no_newline = true;
        } else if (expect) {
            expect_line(expectation, expect, (int)i + 1);
            in_comments = true;
        }
    }
    if (in_block && in_comments) {
        harness_fail("%s: it has both \"# expect:\" and an \"# output:\" block", path);
    }
}

void expectation_read(Expectation *expectation, const char *path, const Text *source)
{
    *expectation = (Expectation){.oracle = true, .oracle_status = -1, .timeout = DEFAULT_TIMEOUT};
    Strings lines = {0};
    strings_add_lines(&lines, source->data, source->length);
    bool in_head = true;
    for (size_t i = 0; i < lines.count; i++) {
        char *line = lines.items[i];
        size_t length = strlen(line);
        if (length && line[length - 1] == '\r') {
            line[length - 1] = '\0';
        }
        in_head = in_head && (!*line || *line == '#');
        if (in_head) {
            char where[600];
            snprintf(where, sizeof where, "%s:%zu", path, i + 1);
            read_header(expectation, line, where);
        }
    }
    read_output(expectation, &lines, path);
    if (expectation->oracle_status < 0) {
        expectation->oracle_status = expectation->status;
    }
    if (expectation->command.count && expectation->oracle) {
        expectation->oracle = false;
        expectation->oracle_reason = strdup("a command of aw");
    }
    strings_free(&lines);
}

void expectation_free(Expectation *expectation)
{
    strings_free(&expectation->lines);
    free(expectation->source_lines);
    strings_free(&expectation->stderr_parts);
    strings_free(&expectation->stderr_never);
    strings_free(&expectation->flags);
    strings_free(&expectation->args);
    strings_free(&expectation->command);
    strings_free(&expectation->modules);
    text_free(&expectation->input);
    free(expectation->oracle_reason);
}

/* ---- checking ---- */

static bool same_output(const Expectation *expectation, const Text *out)
{
    Text expected = {0};
    text_add(&expected, "", 0);
    for (size_t i = 0; i < expectation->lines.count; i++) {
        text_add_string(&expected, expectation->lines.items[i]);
        text_add(&expected, "\n", 1);
    }
    if (expectation->no_newline && expected.length) {
        expected.length--;
    }
    bool same =
        expected.length == out->length && memcmp(expected.data, out->data, out->length) == 0;
    text_free(&expected);
    return same;
}

static bool check_output(const Expectation *expectation, const Outcome *outcome)
{
    if (same_output(expectation, &outcome->out)) {
        return true;
    }
    puts("stdout differs (- expected, with the line that expects it; + came):");
    Strings actual = {0};
    strings_add_lines(&actual, outcome->out.data, outcome->out.length);
    harness_print_diff(&expectation->lines, &actual, expectation->source_lines);
    bool newline = outcome->out.length && outcome->out.data[outcome->out.length - 1] == '\n';
    if (outcome->out.length && newline == expectation->no_newline) {
        printf("  %s newline at the end\n", newline ? "+ a" : "- no");
    }
    strings_free(&actual);
    return false;
}

/* CPython's sentence stays the first line of an error: what looks like one is expected of CPython too. */
static bool is_python_sentence(const char *part)
{
    size_t length = strspn(part, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    static const char *const endings[] = {"Error", "Exception", "Group", "Iteration", "Interrupt"};
    if (!isupper((unsigned char)*part) || strncmp(part + length, ": ", 2) != 0) {
        return false;
    }
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t ending = strlen(endings[i]);
        if (length >= ending && strncmp(part + length - ending, endings[i], ending) == 0) {
            return true;
        }
    }
    return false;
}

static bool check_stderr(const Expectation *expectation, const Outcome *outcome, bool oracle)
{
    bool good = true;
    const char *from = outcome->err.data, *end = from + outcome->err.length;
    for (size_t i = 0; i < expectation->stderr_parts.count; i++) {
        const char *part = expectation->stderr_parts.items[i];
        if (oracle && !is_python_sentence(part)) {
            continue;
        }
        const char *at = memmem(from, (size_t)(end - from), part, strlen(part));
        if (!at) {
            printf("stderr has not (or not in this order): %s\n", part);
            good = false;
        } else {
            from = at + strlen(part);
        }
    }
    if (oracle) {
        return good;
    }
    for (size_t i = 0; i < expectation->stderr_never.count; i++) {
        const char *part = expectation->stderr_never.items[i];
        if (memmem(outcome->err.data, outcome->err.length, part, strlen(part))) {
            printf("stderr has what it must not have: %s\n", part);
            good = false;
        }
    }
    if (outcome->err.length && !expectation->stderr_parts.count &&
        !expectation->stderr_never.count && expectation->status == 0) {
        puts("stderr is not empty, and the test expects nothing there");
        good = false;
    }
    return good;
}

bool expectation_check(const Expectation *expectation, const Outcome *outcome, bool oracle)
{
    bool good = true;
    const char *crash = harness_crash(outcome, harness_timeout(expectation->timeout));
    if (crash) {
        puts(crash);
        good = false;
    }
    int status = oracle ? expectation->oracle_status : expectation->status;
    if (!outcome->signal && !outcome->timed_out && outcome->status != status) {
        printf("exit status is %d, expected %d\n", outcome->status, status);
        good = false;
    }
    good = check_output(expectation, outcome) && good;
    return check_stderr(expectation, outcome, oracle) && good;
}
