/* explain.h: what Aw adds below an exception's own lines. */
#ifndef AW_CLI_EXPLAIN_H
#define AW_CLI_EXPLAIN_H

#include "base/buffer.h"
#include "vm/objects/exception.h"

/* Appends notes and help for what a learner is likely to have done; nothing when there is nothing to add. */
void aw_explain_exception(AwVM *vm, AwValue exception, AwBuffer *out);

#endif
