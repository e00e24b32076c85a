/* Runs a prompt test: types a session into aw on a pseudo-terminal and compares the screen with it.
 *
 * A .session file is what the screen shows, from the first prompt to the end. Lines that begin with a
 * prompt (">>> " or "... ") are typed, each as soon as that prompt stands there. "^C" and "^D" stand for
 * the keys; a line that begins with "^C" where output is expected presses Ctrl-C once everything
 * above it has come. In a line of output "<<< " separates what the program asks from what is typed then.
 * Headers stand at the top: "# status: N", "# flags: …", "# timeout: SECONDS".
 *   usage: run_prompt_test AW FILE.session */
#include "harness.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

typedef struct {
    int terminal; /* the side of the tester */
    pid_t child;
    bool closed;
    Text raw;      /* everything that came */
    Text screen;   /* the same without control sequences and carriage returns */
    Text expected; /* what the screen must show by now */
    double timeout;
} Session;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* ---- the program on its terminal ---- */

static _Noreturn void become(char *const *argv, const char *terminal_name)
{
    setsid();
    int fd = open(terminal_name, O_RDWR);
    if (fd < 0 || ioctl(fd, TIOCSCTTY, 0) < 0 || dup2(fd, 0) < 0 || dup2(fd, 1) < 0 ||
        dup2(fd, 2) < 0) {
        _exit(126);
    }
    if (fd > 2) {
        close(fd);
    }
    signal(SIGINT, SIG_DFL); /* a job in the background is started with it ignored */
    execvp(argv[0], argv);
    dprintf(2, "cannot run %s: %s\n", argv[0], strerror(errno));
    _exit(127);
}

static void start(Session *session, char *const *argv)
{
    session->terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (session->terminal < 0 || grantpt(session->terminal) || unlockpt(session->terminal)) {
        harness_fail("cannot open a terminal: %s", strerror(errno));
    }
    struct winsize size = {.ws_row = 500, .ws_col = 500}; /* so wide that nothing wraps */
    ioctl(session->terminal, TIOCSWINSZ, &size);
    const char *name = ptsname(session->terminal);
    session->child = fork();
    if (session->child < 0) {
        harness_fail("fork: %s", strerror(errno));
    }
    if (session->child == 0) {
        become(argv, name);
    }
}

/* Turns what came into what one sees: drops carriage returns, bells, escape sequences, the echoes of
 * Ctrl-C and Ctrl-D; a backspace takes the last character. */
static void render(const Text *raw, Text *screen)
{
    screen->length = 0;
    for (size_t i = 0; i < raw->length; i++) {
        const char *at = raw->data + i;
        if (*at == '\033') {
            i++;
            if (i < raw->length && raw->data[i] == '[') {
                do {
                    i++;
                } while (i < raw->length && (raw->data[i] < '@' || raw->data[i] > '~'));
            }
        } else if (*at == '^' && (at[1] == 'C' || at[1] == 'D')) {
            i++;
        } else if (*at == '\b') {
            screen->length -= screen->length > 0;
        } else if (*at != '\r' && *at != '\a' && *at) {
            text_add(screen, at, 1);
        }
    }
    text_add(screen, "", 0);
}

static void read_terminal(Session *session, double wait)
{
    struct pollfd fd = {session->terminal, POLLIN, 0};
    if (poll(&fd, 1, (int)(wait * 1000) + 1) <= 0) {
        return;
    }
    char block[4096];
    ssize_t got = read(session->terminal, block, sizeof block);
    if (got > 0) {
        text_add(&session->raw, block, (size_t)got);
        render(&session->raw, &session->screen);
    } else if (got == 0 || errno != EINTR) {
        session->closed = true; /* Linux says EIO when the other side is closed */
    }
}

/* Reads until the screen shows what is expected; false when it does not in time. */
static bool await_expected(Session *session)
{
    double deadline = now() + session->timeout;
    while (session->screen.length != session->expected.length ||
           memcmp(session->screen.data, session->expected.data, session->screen.length) != 0) {
        if (session->closed || now() >= deadline) {
            return false;
        }
        read_terminal(session, deadline - now());
    }
    return true;
}

/* Everything before the first prompt is the greeting, which sessions leave out. */
static bool await_first_prompt(Session *session)
{
    double deadline = now() + session->timeout;
    for (;;) {
        const char *end = session->screen.data + session->screen.length;
        if (session->screen.length >= 4 && memcmp(end - 4, ">>> ", 4) == 0) {
            session->raw.length = 0;
            text_add(&session->raw, ">>> ", 4);
            render(&session->raw, &session->screen);
            return true;
        }
        if (session->closed || now() >= deadline) {
            puts("there was no prompt");
            return false;
        }
        read_terminal(session, deadline - now());
    }
}

/* ---- the script ---- */

static void send_keys(Session *session, const char *keys, size_t length)
{
    while (length) {
        ssize_t wrote = write(session->terminal, keys, length);
        if (wrote < 0 && errno != EINTR) {
            return; /* the program is gone: the screen will tell */
        }
        keys += wrote > 0 ? wrote : 0;
        length -= wrote > 0 ? (size_t)wrote : 0;
    }
}

static void send_typed(Session *session, Text *keys)
{
    send_keys(session, keys->data, keys->length);
    keys->length = 0;
}

/* Types one line and notes what the terminal will show of it; false when its echo did not come. */
static bool type_line(Session *session, const char *line)
{
    Text keys = {0};
    bool good = true, entered = true;
    text_add(&keys, "", 0);
    for (; *line; line++) {
        if (line[0] == '^' && (line[1] == 'C' || line[1] == 'D')) {
            /* Ctrl-C throws away what the terminal has not passed on yet. */
            send_typed(session, &keys);
            good = good && await_expected(session);
            send_keys(session, line[1] == 'C' ? "\003" : "\004", 1);
            line++;
            entered = false;
        } else {
            text_add(&keys, line, 1);
            text_add(&session->expected, line, 1);
            entered = true;
        }
    }
    if (entered) {
        text_add(&keys, "\n", 1);
    }
    text_add(&session->expected, "\n", 1);
    send_typed(session, &keys);
    text_free(&keys);
    return good;
}

static const char *prompt_of(const char *line)
{
    static const char *const prompts[] = {">>> ", "... "};
    for (int i = 0; i < 2; i++) {
        if (strncmp(line, prompts[i], 4) == 0 || (strncmp(line, prompts[i], 3) == 0 && !line[3])) {
            return prompts[i];
        }
    }
    return NULL;
}

static bool play_line(Session *session, const char *line)
{
    const char *prompt = prompt_of(line);
    const char *typed = strstr(line, "<<< ");
    if (prompt) {
        text_add_string(&session->expected, prompt);
        return await_expected(session) && type_line(session, line[3] ? line + 4 : line + 3);
    }
    if (typed) {
        text_add(&session->expected, line, (size_t)(typed - line));
        return await_expected(session) && type_line(session, typed + 4);
    }
    if (strncmp(line, "^C", 2) == 0) {
        if (!await_expected(session)) {
            return false;
        }
        send_keys(session, "\003", 1);
        line += 2;
        if (!*line) {
            return true;
        }
    }
    text_add_string(&session->expected, line);
    text_add(&session->expected, "\n", 1);
    return true;
}

static bool await_end(Session *session)
{
    double deadline = now() + session->timeout;
    while (!session->closed && now() < deadline) {
        read_terminal(session, deadline - now());
    }
    return session->closed && await_expected(session);
}

static void print_screen_diff(const Session *session)
{
    puts("the screen differs (- expected so far, + shown):");
    Strings expected = {0}, shown = {0};
    strings_add_lines(&expected, session->expected.data, session->expected.length);
    strings_add_lines(&shown, session->screen.data, session->screen.length);
    harness_print_diff(&expected, &shown, NULL);
    strings_free(&expected);
    strings_free(&shown);
}

static bool check_end(const Session *session, int wanted)
{
    int status = 0;
    double deadline = now() + session->timeout;
    while (waitpid(session->child, &status, WNOHANG) == 0) {
        if (now() >= deadline) {
            puts("it did not end");
            kill(session->child, SIGKILL);
            waitpid(session->child, &status, 0);
            return false;
        }
        nanosleep(&(struct timespec){0, 1000000}, NULL);
    }
    if (WIFSIGNALED(status)) {
        printf("it was ended by signal %d (%s)\n", WTERMSIG(status), strsignal(WTERMSIG(status)));
        return false;
    }
    if (WEXITSTATUS(status) != wanted) {
        printf("exit status is %d, expected %d\n", WEXITSTATUS(status), wanted);
        return false;
    }
    return true;
}

static bool play(Session *session, const Strings *lines, size_t first, int status)
{
    bool good = await_first_prompt(session);
    for (size_t i = first; good && i < lines->count; i++) {
        good = play_line(session, lines->items[i]);
    }
    good = good && await_end(session);
    if (!good) {
        print_screen_diff(session);
        kill(session->child, SIGKILL);
        waitpid(session->child, NULL, 0);
        return false;
    }
    return check_end(session, status);
}

/* Reads the headers; gives the number of lines they take. */
static size_t read_headers(const Strings *lines, Strings *argv, double *timeout, int *status)
{
    size_t i = 0;
    for (; i < lines->count && lines->items[i][0] == '#'; i++) {
        const char *line = lines->items[i];
        if (strncmp(line, "# flags: ", 9) == 0) {
            strings_add_words(argv, line + 9);
        } else if (strncmp(line, "# status: ", 10) == 0) {
            *status = atoi(line + 10);
        } else if (strncmp(line, "# timeout: ", 11) == 0) {
            *timeout = atof(line + 11);
        }
    }
    return i;
}

/* Its buffers live until it ends: only the program under test is to be searched for leaks. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "detect_leaks=0";
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        harness_fail("usage: run_prompt_test AW FILE.session");
    }
    char home[] = "/tmp/aw-prompt-XXXXXX"; /* so that no history is read or left */
    if (!mkdtemp(home)) {
        harness_fail("cannot make a folder: %s", strerror(errno));
    }
    setenv("HOME", home, 1);
    setenv("TERM", "dumb", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("INPUTRC", "/dev/null", 1);
    signal(SIGPIPE, SIG_IGN);
    Text source = {0};
    Strings lines = {0}, command = {0};
    double timeout = 10;
    int status = 0;
    text_read_file(&source, argv[2]);
    strings_add_lines(&lines, source.data, source.length);
    strings_add_string(&command, argv[1]);
    size_t first = read_headers(&lines, &command, &timeout, &status);
    Session session = {.timeout = harness_timeout(timeout)};
    text_add(&session.screen, "", 0);
    start(&session, command.items);
    bool good = play(&session, &lines, first, status);
    char *remove[] = {"rm", "-rf", home, NULL};
    Outcome outcome;
    harness_run(&(Command){.argv = remove, .timeout = 10}, &outcome);
    return good ? 0 : 1;
}
