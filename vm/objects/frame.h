/* frame.h: the frame object: a picture of a frame, brought up to date when it is looked at while the frame still runs. */
#ifndef AW_VM_OBJECTS_FRAME_H
#define AW_VM_OBJECTS_FRAME_H

#include "vm/objects/inlined.h"

typedef struct AwFrameObject {
    AwObject base;
    AwFunction *function; /* with its code at that time */
    AwCodeObject *code;
    const AwInlined *inlined; /* it is the frame of that comprehension in the code, or NULL */
    AwDict *locals;           /* NULL until asked for, of a frame in a traceback */
    AwValue back;             /* the caller's, or AW_NONE */
    AwValue coroutine;        /* whose frame it is, or AW_UNSET */
    AwValue trace;            /* f_trace */
    const void *record;       /* the engine's frame, only to be compared: it may be gone */
    uint32_t instruction;     /* index into the code */
    uint32_t at_line; /* what f_lineno is while a tracer hears of a call; 0: the instruction's */
    bool begun;       /* false: of a coroutine that was not started */
    bool cleared;
    bool loose; /* made of a traceback: the engine's frame does not know of it */
    bool trace_lines, trace_opcodes;
} AwFrameObject;

extern AwType aw_frame_type;

AwFrameObject *aw_frame_object_new(AwVM *vm, AwFunction *function, AwCodeObject *code,
                                   uint32_t instruction) AW_MUST_CHECK;
/* The variables in slots of a call of `function`: a new dict, or the namespace itself for modules and class bodies. NULL: raised. */
AwDict *aw_locals_of(AwVM *vm, AwCodeObject *loaded, AwFunction *function,
                     const AwValue *slots) AW_MUST_CHECK;
/* Brings frame->locals up to date with the slots of its code: the same dict each time, in which what is no variable stays. */
bool aw_frame_refresh(AwVM *vm, AwFrameObject *frame, const AwValue *slots) AW_MUST_CHECK;

#endif
