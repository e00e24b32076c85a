/* main.c: the command `aw`: its options. */
#include "cli/prompt.h"
#include "cli/run.h"

#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char help[] =
    "usage: aw [options] [FILE | -c CODE | -m MODULE | -] [ARGS]\n"
    "       aw check FILE | aw dis FILE | aw explain [CODE]\n"
    "\n"
    "  aw               the prompt (or a program from standard input, if that is no terminal)\n"
    "  aw FILE          runs the program in FILE; ARGS are in sys.argv\n"
    "  aw -c CODE       runs CODE\n"
    "  aw -m MODULE     runs a module of the library or of sys.path as a program\n"
    "  aw -             runs the program that comes from standard input\n"
    "  aw check FILE    tells whether FILE can be compiled, and runs nothing\n"
    "  aw explain CODE  says more of an error such as AW301; without CODE it lists them all\n"
    "  aw dis FILE      shows the instructions that FILE is compiled to\n"
    "\n"
    "options:\n"
    "  --clock=real     sleeps take their time (so it is if nothing is said)\n"
    "  --clock=virtual  sleeps take no time: the clock jumps when everybody waits\n"
    "  --clock=N        sleeps take N times as long: 2 is half as fast, 0.5 twice as fast\n"
    "  -u               what is printed is written at once\n"
    "  -W RULE          a filter for warnings, as in CPython\n"
    "  --trace          tells on stderr what every task does\n"
    "  --help, -h       this text\n"
    "  --version, -V    the version\n"
    "CPython's options -b -B -E -I -P -q -s -S -X change nothing here.\n"
    "\n"
    "exit status: 0; 1 after an error that nobody caught or a coroutine that was never awaited;\n"
    "2 for wrong usage; 3 when all tasks wait for each other; 130 after Ctrl-C; or what\n"
    "sys.exit() says.\n";

static int wrong_usage(const char *what, const char *value)
{
    fprintf(stderr, "aw: %s%s%s%s\nTry 'aw --help'.\n", what, value ? " '" : "", value ? value : "",
            value ? "'" : "");
    return 2;
}

static bool parse_clock(const char *value, AwHostOptions *options)
{
    char *end;
    if (strcmp(value, "real") == 0)
        options->clock = AW_CLOCK_REAL;
    else if (strcmp(value, "virtual") == 0)
        options->clock = AW_CLOCK_VIRTUAL;
    else {
        options->clock = AW_CLOCK_SCALED;
        options->factor = strtod(value, &end);
        if (end == value || *end || !(options->factor > 0 && options->factor <= 1e6))
            return false;
    }
    return true;
}

/* An argument full of CPython's options of one letter. 0: it is none of these; -1: it was read; else an exit status. */
static int short_options(int count, char **args, int *at, AwRunOptions *options)
{
    const char *arg = args[*at];
    if (arg[1] == 'W' || arg[1] == 'X') {
        const char *value = arg[2] ? arg + 2 : ++*at < count ? args[*at] : NULL;
        if (!value)
            return wrong_usage("an argument is expected behind", arg);
        if (arg[1] == 'W' && options->warning_count < 64)
            options->warnings[options->warning_count++] = (char *)value;
        return -1;
    }
    if (!arg[1] || strspn(arg + 1, "bBEIPqsSu") != strlen(arg + 1))
        return 0;
    if (strchr(arg, 'u'))
        options->host.unbuffered = true;
    return -1;
}

/* Options before FILE. -1: go on at args[*at]; else the exit status. */
static int parse_options(int count, char **args, int *at, AwRunOptions *options)
{
    for (; *at < count; ++*at) {
        const char *arg = args[*at];
        if (arg[0] != '-' || strcmp(arg, "-") == 0 || strncmp(arg, "-c", 2) == 0 ||
            strncmp(arg, "-m", 2) == 0)
            return -1;
        if (strcmp(arg, "--") == 0) {
            ++*at;
            return -1;
        }
        if (strcmp(arg, "--help") == 0 || strcmp(arg, "-h") == 0) {
            fputs(help, stdout);
            return fflush(stdout) == 0 ? 0 : 1;
        }
        if (strcmp(arg, "--version") == 0 || strcmp(arg, "-V") == 0) {
            puts("Aw " AW_VERSION);
            return fflush(stdout) == 0 ? 0 : 1;
        }
        int status = short_options(count, args, at, options);
        if (status != 0) {
            if (status > 0)
                return status;
        } else if (strcmp(arg, "--trace") == 0)
            options->trace = true;
        else if (strncmp(arg, "--clock=", 8) == 0) {
            if (!parse_clock(arg + 8, &options->host))
                return wrong_usage("--clock wants real, virtual or a number above 0, not", arg + 8);
        } else {
            return wrong_usage("unknown option", arg);
        }
    }
    return -1;
}

/* A standard stream that is closed becomes /dev/null: else the next file that is opened would take its number, and would
 * be written to by print() or refused by the event loop. */
static void open_standard_streams(AwHostOptions *options)
{
    for (int fd = 0; fd <= 2; fd++) {
        if (fcntl(fd, F_GETFD) >= 0)
            continue;
        options->lacks[fd] = true;
        if (open("/dev/null", O_RDWR) < 0)
            _exit(1);
    }
}

/* A path as it is seen from the root; the path itself if it is that already, or cannot be. */
static const char *absolute(const char *path, char *room, size_t size)
{
    char here[PATH_MAX];
    if (path[0] == '/' || !getcwd(here, sizeof here))
        return path;
    int length = snprintf(room, size, "%s/%s", strcmp(here, "/") == 0 ? "" : here, path);
    return length > 0 && (size_t)length < size ? room : path;
}

/* name: sys.argv[0]. */
static int run_file(const char *path, const char *name, char **args, int count,
                    AwRunOptions options)
{
    size_t size;
    char *text = aw_run_read(path, &size);
    if (!text)
        return 2;
    char whole[PATH_MAX], folder[PATH_MAX] = "";
    const char *file = absolute(path, whole, sizeof whole);
    if (strcmp(path, "-") != 0) {
        char *copy = strdup(file);
        if (!realpath(dirname(copy), folder))
            folder[0] = 0;
        free(copy);
    }
    options.file = strcmp(path, "-") == 0 ? NULL : file;
    int status = aw_run_program(name, folder, text, size, args, count, options);
    free(text);
    return status;
}

/* runpy takes the name of what is to be run from sys.argv. */
static const char run_module_text[] =
    "__import__('runpy')._run_as_main(__import__('sys').argv.pop(1))";
static const char run_folder_text[] =
    "__import__('runpy')._run_folder_as_main(__import__('sys').argv.pop(1))";

/* -c CODE, -m MODULE; CODE and MODULE may follow at once. */
static int run_given(const char *option, char **rest, int count, AwRunOptions options)
{
    char name[] = {'-', option[1], 0}, *what = (char *)option + 2;
    if (!*what) {
        if (count == 0)
            return wrong_usage(option[1] == 'c' ? "-c wants code behind it"
                                                : "-m wants the name of a module behind it",
                               NULL);
        what = *rest++;
        count--;
    }
    if (option[1] == 'c')
        return aw_run_program(name, "", what, strlen(what), rest, count, options);
    char **args = malloc((size_t)(count + 1) * sizeof *args);
    if (!args)
        return 1;
    args[0] = what;
    memcpy(args + 1, rest, (size_t)count * sizeof *args);
    char folder[PATH_MAX];
    int status = aw_run_program(name, getcwd(folder, sizeof folder) ? folder : "", run_module_text,
                                sizeof run_module_text - 1, args, count + 1, options);
    free(args);
    return status;
}

int main(int count, char **args)
{
    char *warnings[64];
    AwRunOptions options = {.warnings = warnings};
    int at = 1;
    open_standard_streams(&options.host);
    int status = parse_options(count, args, &at, &options);
    if (status >= 0)
        return status;
    if (at == count)
        return isatty(0) ? aw_prompt(options) : run_file("-", "", NULL, 0, options);
    const char *first = args[at++];
    if (strncmp(first, "-c", 2) == 0 || strncmp(first, "-m", 2) == 0)
        return run_given(first, args + at, count - at, options);
    bool check = strcmp(first, "check") == 0, dis = strcmp(first, "dis") == 0;
    if ((check || dis) && (at < count || access(first, F_OK) != 0)) {
        if (at + 1 != count)
            return wrong_usage(check ? "check wants one file" : "dis wants one file", NULL);
        return check ? aw_run_check(args[at]) : aw_run_disassemble(args[at]);
    }
    if (strcmp(first, "explain") == 0 && (at < count || access(first, F_OK) != 0)) {
        if (at + 1 < count)
            return wrong_usage("explain wants one code", NULL);
        return aw_run_explain(args[at]);
    }
    struct stat about;
    if (stat(first, &about) == 0 && S_ISDIR(about.st_mode))
        return aw_run_program("-m", first, run_folder_text, sizeof run_folder_text - 1,
                              args + at - 1, count - at + 1, options);
    return run_file(first, first, args + at, count - at, options);
}
