/* run.h: running one program from its text to its exit status. */
#ifndef AW_CLI_RUN_H
#define AW_CLI_RUN_H

#include "cli/host.h"

typedef struct {
    AwHostOptions host;
    bool trace;
    char **warnings; /* of -W: sys.warnoptions */
    int warning_count;
    const char *
        file; /* of the program, as it is seen from the root: __file__; NULL: it comes from no file */
} AwRunOptions;

/* Reads a whole file (or standard input for "-"). NULL: a message was written. Owned by the caller: free(). */
char *aw_run_read(const char *path, size_t *size);
/* Runs the text as module __main__ and gives the exit status. name: sys.argv[0] ("-" and "": standard input, "-c" and "-m": the command line); folder: what sys.path begins with. */
int aw_run_program(const char *name, const char *folder, const char *text, size_t size, char **args,
                   int arg_count, AwRunOptions options);
/* `aw check`, `aw dis`. */
int aw_run_check(const char *path);
int aw_run_disassemble(const char *path);
/* `aw explain CODE`; NULL: lists all codes. */
int aw_run_explain(const char *code);

/* The status that an exception that nobody caught ends the program with; it was reported. */
int aw_run_report(AwVM *vm, AwValue exception);
/* Puts sys.excepthook in place, which aw_run_report calls when a program has set another one. */
bool aw_run_set_excepthook(AwVM *vm) AW_MUST_CHECK;
/* Lists transitions of tasks on stderr. */
bool aw_trace_begin(AwVM *vm) AW_MUST_CHECK;
/* Ctrl-C raises a bit of the poll word and ends a wait. */
void aw_run_catch_interrupts(AwVM *vm);

#endif
