/* traceback.h: exceptions as people read them: CPython's lines, and below them what Aw has to teach. */
#ifndef AW_CLI_TRACEBACK_H
#define AW_CLI_TRACEBACK_H

#include "base/buffer.h"
#include "vm/objects/exception.h"

/* Appends the report of an exception with its traceback, causes, contexts, notes and groups. Never raises: what
 * cannot be shown is said so. */
void aw_traceback_render(AwVM *vm, AwValue exception, AwBuffer *out);

/* Appends one place as tracebacks show it: file, line, function, excerpt with carets. */
void aw_traceback_append_place(AwBuffer *out, const AwCode *code, uint32_t instruction);

/* Files of the current folder and below are from now on shown without it. */
void aw_traceback_start_here(void);

/* Remembers text that no file holds (the prompt's input), for excerpts. */
void aw_traceback_remember(const char *filename, const char *text, size_t size);
void aw_traceback_forget_all(void);

#endif
