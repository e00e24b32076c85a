/* What a test file says about itself: the comments that hold its options and its expected output. */
#ifndef AW_TESTS_EXPECTATION_H
#define AW_TESTS_EXPECTATION_H

#include "harness.h"

typedef struct {
    Strings lines;     /* expected lines of standard output */
    int *source_lines; /* for each of them, the line of the file that expects it */
    bool no_newline;   /* the last of them has no newline */
    int status;
    int oracle_status;
    Strings stderr_parts; /* must occur in stderr, in this order */
    Strings stderr_never; /* must not occur in stderr */
    Strings flags;        /* options for aw, before the file */
    Strings args;         /* arguments of the program, after the file */
    Strings command;      /* the whole argument list where "FILE" stands for the file; or empty */
    Strings modules;      /* modules beside the file that it imports */
    Text input;
    bool has_input;
    bool oracle;
    char *oracle_reason; /* why CPython does not run it */
    double timeout;
} Expectation;

/* Reads the comments of a test; `path` is for messages. Ends the tool with a message when a header is
 * unknown or wrong. */
void expectation_read(Expectation *expectation, const char *path, const Text *source);
void expectation_free(Expectation *expectation);

/* Prints what is wrong with an outcome; true when nothing is. `oracle`: CPython ran it. */
bool expectation_check(const Expectation *expectation, const Outcome *outcome, bool oracle);

#endif
