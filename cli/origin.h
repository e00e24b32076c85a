/* origin.h: where a value came from, read backwards in the code that used it: for notes below errors.
 *
 * The code is all there is: the frame is gone when an error is reported. So an answer is given only where the code leaves no
 * choice: where no jump leads in between the instruction that gave the value and the one that used it.
 */
#ifndef AW_CLI_ORIGIN_H
#define AW_CLI_ORIGIN_H

#include "base/buffer.h"
#include "vm/code.h"

/* The instruction that made what slot `slot` holds before instruction `at`, moves and variables followed; -1: not certain. */
int32_t aw_origin_find(const AwCode *code, uint32_t at, uint16_t slot);
/* Whether it is a call. */
bool aw_origin_is_call(const AwCode *code, int32_t at);
/* The slot of the first argument of a call, or -1. */
int32_t aw_origin_argument(const AwCode *code, uint32_t call);
/* Appends the expression that slot `slot` holds before `at`, if it is a name with attributes: `a.b.c`; `….c` where what stands
 * before the dot has no name. */
bool aw_origin_name(const AwCode *code, uint32_t at, uint16_t slot, AwBuffer *out);
/* Appends the name of what is called: `time.sleep`. */
bool aw_origin_callee(const AwCode *code, uint32_t call, AwBuffer *out);
/* Appends the name of the object whose method is called, or that a `with` enters: `queue` of queue.get(). */
bool aw_origin_receiver(const AwCode *code, uint32_t call, AwBuffer *out);
/* The first await, before or at instruction `at`, of what instruction `maker` made and a variable holds; -1: none is certain. */
int32_t aw_origin_first_await(const AwCode *code, uint32_t at, int32_t maker);
/* The first instruction that writes to the local variable in this slot, or -1. */
int32_t aw_origin_first_write(const AwCode *code, uint16_t slot);

#endif
