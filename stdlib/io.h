/* io.h: the standard streams. */
#ifndef AW_STDLIB_IO_H
#define AW_STDLIB_IO_H

#include "vm/heap/vm.h"

extern AwType aw_text_stream_type;
extern const AwNativeDef aw_io_functions[];

/* The text stream of a file descriptor: "<stdout>". Owned by the machine's heap. */
AwValue aw_text_stream_new(AwVM *vm, int fd, const char *name, const char *mode) AW_MUST_CHECK;
/* Makes sys.stdin, stdout, stderr. */
bool aw_io_init(AwVM *vm, AwDict *sys) AW_MUST_CHECK;
/* Standard stream `fd` (0 to 2) was closed when the command was started: it is None in sys. */
bool aw_io_lacks(AwVM *vm, int fd) AW_MUST_CHECK;
/* From now on stdout writes at once what it gets. */
void aw_io_unbuffer(void);
/* Writes out what is buffered on stdout, before something else writes to stderr. */
void aw_io_flush(void);
/* Writes out what is buffered on stdout, at the end. False: it could not be written (a message was given on stderr). */
bool aw_io_finish(AwVM *vm);

/* Writes out what file objects that nobody closed still have to write (fileio.c). */
void aw_fileio_finish(void);
/* The same for the file that `about` tells of, which somebody else is going to read. True: something was written. */
struct stat;
bool aw_fileio_settle(const struct stat *about);

#endif
