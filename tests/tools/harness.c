/* What the test tools share: growable text, running a program with a time limit, showing a diff. */
#include "harness.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    FLOOD_LIMIT = 16 * 1024 * 1024, /* bytes of output that count as "without end" */
    SHOWN_LIMIT = 8000,             /* bytes of a stream shown in a report */
    DIFF_LIMIT = 3000,              /* lines beyond which only the first difference is shown */
    DIFF_CONTEXT = 3,
};

void harness_fail(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fflush(stdout);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
    exit(2);
}

static void *must_realloc(void *block, size_t size)
{
    block = realloc(block, size);
    if (!block) {
        harness_fail("out of memory");
    }
    return block;
}

/* ---- text and lists ---- */

void text_add(Text *text, const char *data, size_t length)
{
    if (text->length + length + 1 > text->capacity) {
        text->capacity = 2 * text->capacity + length + 64;
        text->data = must_realloc(text->data, text->capacity);
    }
    memcpy(text->data + text->length, data, length);
    text->length += length;
    text->data[text->length] = '\0';
}

void text_add_string(Text *text, const char *string)
{
    text_add(text, string, strlen(string));
}

void text_free(Text *text)
{
    free(text->data);
    *text = (Text){0};
}

void strings_add(Strings *list, const char *item, size_t length)
{
    if (list->count + 2 > list->capacity) {
        list->capacity = 2 * list->capacity + 8;
        list->items = must_realloc(list->items, list->capacity * sizeof *list->items);
    }
    char *copy = must_realloc(NULL, length + 1);
    memcpy(copy, item, length);
    copy[length] = '\0';
    list->items[list->count++] = copy;
    list->items[list->count] = NULL;
}

void strings_add_string(Strings *list, const char *item)
{
    strings_add(list, item, strlen(item));
}

void strings_free(Strings *list)
{
    for (size_t i = 0; i < list->count; i++) {
        free(list->items[i]);
    }
    free(list->items);
    *list = (Strings){0};
}

void strings_add_words(Strings *list, const char *words)
{
    for (;;) {
        words += strspn(words, " \t");
        if (!*words) {
            return;
        }
        Text word = {0};
        text_add(&word, "", 0);
        while (*words && !strchr(" \t", *words)) {
            if (*words != '\'' && *words != '"') {
                text_add(&word, words++, 1);
                continue;
            }
            const char *end = strchr(words + 1, *words);
            if (!end) {
                harness_fail("unclosed quote: %s", words);
            }
            text_add(&word, words + 1, (size_t)(end - words - 1));
            words = end + 1;
        }
        strings_add(list, word.data, word.length);
        text_free(&word);
    }
}

void strings_add_lines(Strings *list, const char *data, size_t length)
{
    const char *end = data + length;
    while (data < end) {
        const char *newline = memchr(data, '\n', (size_t)(end - data));
        const char *stop = newline ? newline : end;
        strings_add(list, data, (size_t)(stop - data));
        data = newline ? newline + 1 : end;
    }
}

void text_read_file(Text *text, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        harness_fail("cannot read %s: %s", path, strerror(errno));
    }
    char block[65536];
    size_t got;
    text_add(text, "", 0);
    while ((got = fread(block, 1, sizeof block, file)) > 0) {
        text_add(text, block, got);
    }
    if (ferror(file)) {
        harness_fail("cannot read %s: %s", path, strerror(errno));
    }
    fclose(file);
}

/* ---- running a program ---- */

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

typedef struct {
    int input[2];
    int out[2];
    int err[2];
} Pipes;

static void open_pipes(Pipes *pipes)
{
    if (pipe2(pipes->input, O_CLOEXEC) || pipe2(pipes->out, O_CLOEXEC) ||
        pipe2(pipes->err, O_CLOEXEC)) {
        harness_fail("pipe: %s", strerror(errno));
    }
}

static _Noreturn void become(const Command *command, const Pipes *pipes)
{
    setpgid(0, 0);
    int input = command->input ? pipes->input[0] : open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (dup2(input, 0) < 0 || dup2(pipes->out[1], 1) < 0 || dup2(pipes->err[1], 2) < 0) {
        _exit(126);
    }
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    if (command->memory) {
        rlim_t bytes = (rlim_t)command->memory << 20;
        setrlimit(RLIMIT_AS, &(struct rlimit){bytes, bytes});
    }
    signal(SIGPIPE, SIG_DFL);
    if (command->cwd && chdir(command->cwd)) {
        dprintf(2, "cannot enter %s: %s\n", command->cwd, strerror(errno));
        _exit(126);
    }
    execvp(command->argv[0], command->argv);
    dprintf(2, "cannot run %s: %s\n", command->argv[0], strerror(errno));
    _exit(127);
}

static void close_end(int *fd)
{
    if (*fd >= 0) {
        close(*fd);
        *fd = -1;
    }
}

static void read_some(int *fd, Text *text)
{
    char block[65536];
    ssize_t got = read(*fd, block, sizeof block);
    if (got > 0) {
        text_add(text, block, (size_t)got);
    } else if (got == 0 || errno != EINTR) {
        close_end(fd);
    }
}

static void write_some(int *fd, const Text *input, size_t *sent)
{
    ssize_t wrote = write(*fd, input->data + *sent, input->length - *sent);
    if (wrote > 0) {
        *sent += (size_t)wrote;
    }
    if ((wrote < 0 && errno != EINTR && errno != EAGAIN) || *sent == input->length) {
        close_end(fd);
    }
}

/* Moves bytes until both output streams are closed, or time or space is up. */
static void exchange(const Command *command, Pipes *pipes, Outcome *outcome)
{
    double deadline = now() + command->timeout;
    size_t sent = 0;
    if (!command->input || !command->input->length) {
        close_end(&pipes->input[1]);
    }
    while (pipes->out[0] >= 0 || pipes->err[0] >= 0) {
        double left = deadline - now();
        if (left <= 0) {
            outcome->timed_out = true;
            return;
        }
        struct pollfd fds[3] = {
            {pipes->out[0], POLLIN, 0}, {pipes->err[0], POLLIN, 0}, {pipes->input[1], POLLOUT, 0}};
        if (poll(fds, 3, (int)(left * 1000) + 1) < 0) {
            continue;
        }
        if (fds[0].revents) {
            read_some(&pipes->out[0], &outcome->out);
        }
        if (fds[1].revents) {
            read_some(&pipes->err[0], &outcome->err);
        }
        if (fds[2].revents) {
            write_some(&pipes->input[1], command->input, &sent);
        }
        if (outcome->out.length + outcome->err.length > FLOOD_LIMIT) {
            outcome->flooded = true;
            return;
        }
    }
}

/* Waits for the child, which may go on after it closed its streams, until the deadline. */
static int wait_until(pid_t child, double deadline, bool *timed_out)
{
    int status = 0;
    struct timespec pause = {0, 200 * 1000};
    while (waitpid(child, &status, WNOHANG) == 0) {
        if (now() >= deadline) {
            *timed_out = true;
            kill(-child, SIGKILL);
            waitpid(child, &status, 0);
            break;
        }
        nanosleep(&pause, NULL);
        if (pause.tv_nsec < 20 * 1000 * 1000) {
            pause.tv_nsec *= 2;
        }
    }
    return status;
}

void harness_run(const Command *command, Outcome *outcome)
{
    *outcome = (Outcome){0};
    text_add(&outcome->out, "", 0);
    text_add(&outcome->err, "", 0);
    Pipes pipes;
    open_pipes(&pipes);
    signal(SIGPIPE, SIG_IGN);
    double deadline = now() + command->timeout;
    fflush(stdout);
    pid_t child = fork();
    if (child < 0) {
        harness_fail("fork: %s", strerror(errno));
    }
    if (child == 0) {
        become(command, &pipes);
    }
    setpgid(child, child);
    close_end(&pipes.input[0]);
    close_end(&pipes.out[1]);
    close_end(&pipes.err[1]);
    fcntl(pipes.input[1], F_SETFL, O_NONBLOCK);
    exchange(command, &pipes, outcome);
    if (outcome->timed_out || outcome->flooded) {
        kill(-child, SIGKILL);
    }
    int status = wait_until(child, deadline, &outcome->timed_out);
    kill(-child, SIGKILL); /* what the program itself started and left behind */
    close_end(&pipes.input[1]);
    close_end(&pipes.out[0]);
    close_end(&pipes.err[0]);
    outcome->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    outcome->status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void harness_outcome_free(Outcome *outcome)
{
    text_free(&outcome->out);
    text_free(&outcome->err);
}

const char *harness_crash(const Outcome *outcome, double timeout)
{
    static char message[200];
    static const char *const reports[] = {"ERROR: AddressSanitizer", "ERROR: LeakSanitizer",
                                          ": runtime error: ", "Assertion `"};
    if (outcome->flooded) {
        return "it printed without end";
    }
    if (outcome->timed_out) {
        snprintf(message, sizeof message, "it did not end within %g seconds", timeout);
        return message;
    }
    if (outcome->signal) {
        snprintf(message, sizeof message, "it was ended by signal %d (%s)", outcome->signal,
                 strsignal(outcome->signal));
        return message;
    }
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++) {
        if (memmem(outcome->err.data, outcome->err.length, reports[i], strlen(reports[i]))) {
            snprintf(message, sizeof message, "its stderr has \"%s\"", reports[i]);
            return message;
        }
    }
    return NULL;
}

static bool is_set(const char *variable)
{
    const char *value = getenv(variable);
    return value && *value && strcmp(value, "0") != 0;
}

double harness_timeout(double seconds)
{
    double scale = is_set("AW_TEST_TIMEOUT_SCALE") ? atof(getenv("AW_TEST_TIMEOUT_SCALE")) : 1;
    scale *= is_set("AW_GC_STRESS") ? 20 : 1;
    scale *= is_set("AW_SLICE") ? 4 : 1;
    return seconds * scale;
}

/* ---- reports ---- */

/* Control characters and bytes that are no UTF-8 are shown as escapes, so that a terminal and CTest's
 * log survive them. */
static void print_visible(const char *line)
{
    for (const unsigned char *c = (const unsigned char *)line; *c; c++) {
        if (*c == '\t') {
            fputs("\\t", stdout);
        } else if (*c < 0x20 || *c == 0x7f) {
            printf("\\x%02x", *c);
        } else {
            putchar(*c);
        }
    }
}

static void print_diff_line(char sign, const char *line, int source_line)
{
    if (source_line > 0) {
        printf("  %c %4d | ", sign, source_line);
    } else {
        printf("  %c      | ", sign);
    }
    print_visible(line);
    putchar('\n');
}

static int source_line_of(const int *source_lines, size_t index)
{
    return source_lines ? source_lines[index] : 0;
}

/* Common lengths of all pairs of suffixes; rows of actual->count + 1 columns. */
static unsigned short *common_suffixes(const Strings *expected, const Strings *actual)
{
    size_t columns = actual->count + 1;
    unsigned short *table = calloc((expected->count + 1) * columns, sizeof *table);
    if (!table) {
        harness_fail("out of memory");
    }
    for (size_t i = expected->count; i-- > 0;) {
        for (size_t j = actual->count; j-- > 0;) {
            unsigned short down = table[(i + 1) * columns + j];
            unsigned short right = table[i * columns + j + 1];
            bool same = strcmp(expected->items[i], actual->items[j]) == 0;
            table[i * columns + j] = same ? (unsigned short)(table[(i + 1) * columns + j + 1] + 1)
                                          : (down > right ? down : right);
        }
    }
    return table;
}

static void print_first_difference(const Strings *expected, const Strings *actual,
                                   const int *source_lines)
{
    size_t i = 0;
    while (i < expected->count && i < actual->count &&
           strcmp(expected->items[i], actual->items[i]) == 0) {
        i++;
    }
    printf("  %zu lines expected, %zu came; the first difference is in line %zu:\n",
           expected->count, actual->count, i + 1);
    if (i < expected->count) {
        print_diff_line('-', expected->items[i], source_line_of(source_lines, i));
    }
    if (i < actual->count) {
        print_diff_line('+', actual->items[i], 0);
    }
}

typedef struct {
    const char *line;
    int source_line;
    char sign;
} DiffRow;

static void print_rows(const DiffRow *rows, size_t count)
{
    size_t last_shown = 0;
    for (size_t i = 0; i < count; i++) {
        bool near = false;
        size_t from = i > DIFF_CONTEXT ? i - DIFF_CONTEXT : 0;
        for (size_t k = from; k < count && k <= i + DIFF_CONTEXT; k++) {
            near = near || rows[k].sign != ' ';
        }
        if (!near) {
            continue;
        }
        if (i > last_shown) {
            puts("    ...");
        }
        print_diff_line(rows[i].sign, rows[i].line, rows[i].source_line);
        last_shown = i + 1;
    }
}

void harness_print_diff(const Strings *expected, const Strings *actual, const int *source_lines)
{
    if (expected->count > DIFF_LIMIT || actual->count > DIFF_LIMIT) {
        print_first_difference(expected, actual, source_lines);
        return;
    }
    unsigned short *table = common_suffixes(expected, actual);
    size_t columns = actual->count + 1;
    DiffRow *rows = must_realloc(NULL, (expected->count + actual->count + 1) * sizeof *rows);
    size_t count = 0, i = 0, j = 0;
    while (i < expected->count || j < actual->count) {
        bool left = i < expected->count, right = j < actual->count;
        if (left && right && strcmp(expected->items[i], actual->items[j]) == 0) {
            rows[count++] = (DiffRow){expected->items[i], source_line_of(source_lines, i), ' '};
            i++, j++;
        } else if (left && (!right || table[(i + 1) * columns + j] >= table[i * columns + j + 1])) {
            rows[count++] = (DiffRow){expected->items[i], source_line_of(source_lines, i), '-'};
            i++;
        } else {
            rows[count++] = (DiffRow){actual->items[j++], 0, '+'};
        }
    }
    print_rows(rows, count);
    free(rows);
    free(table);
}

void harness_print_stream(const char *title, const Text *text)
{
    if (!text->length) {
        return;
    }
    printf("%s:\n", title);
    Strings lines = {0};
    size_t shown = text->length < SHOWN_LIMIT ? text->length : SHOWN_LIMIT;
    strings_add_lines(&lines, text->data, shown);
    for (size_t i = 0; i < lines.count; i++) {
        fputs("  | ", stdout);
        print_visible(lines.items[i]);
        putchar('\n');
    }
    if (shown < text->length) {
        printf("  ... and %zu bytes more\n", text->length - shown);
    }
    strings_free(&lines);
}
