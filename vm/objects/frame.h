/* frame.h: the frame object: a picture of a frame at the moment it was asked for. */
#ifndef AW_VM_OBJECTS_FRAME_H
#define AW_VM_OBJECTS_FRAME_H

#include "vm/objects/function.h"

typedef struct {
    AwObject base;
    AwCodeObject *code;
    AwDict *globals;
    AwDict *locals; /* NULL: the frame was gone by then */
    AwValue back;   /* the caller's, or AW_NONE */
    uint32_t line;
} AwFrameObject;

extern AwType aw_frame_type;

AwFrameObject *aw_frame_object_new(AwVM *vm, AwCodeObject *code, AwDict *globals,
                                   uint32_t line) AW_MUST_CHECK;

#endif
