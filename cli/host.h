/* host.h: a whole machine: engine, scheduler, library and front end put together. */
#ifndef AW_CLI_HOST_H
#define AW_CLI_HOST_H

#include "vm/sched/sched.h"

typedef enum { AW_CLOCK_REAL, AW_CLOCK_VIRTUAL, AW_CLOCK_SCALED } AwClockKind;

typedef struct {
    AwClockKind clock;
    double factor;   /* of AW_CLOCK_SCALED */
    bool lacks[3];   /* standard streams that were closed when the command was started */
    bool unbuffered; /* what is printed is written at once */
} AwHostOptions;

/* A machine that is ready to compile and run. NULL: no memory; a message was written. */
AwVM *aw_host_new(AwHostOptions options);
void aw_host_free(AwVM *vm);

/* Compiles text. NULL with the exception raised (SyntaxError and its kin); see AwEngine.compile. */
AwCodeObject *aw_host_compile(AwVM *vm, const char *filename, const char *text, size_t size,
                              const char *mode, uint32_t flags);

/* Makes module __main__ and the main thread ready to run `code` in it. */
bool aw_host_begin_main(AwVM *vm, AwCodeObject *code, const char *filename) AW_MUST_CHECK;

#endif
