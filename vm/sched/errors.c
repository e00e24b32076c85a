/* errors.c: the exceptions that the scheduler itself raises. The rest of asyncio's are Aw code. */
#include "vm/sched/sched.h"

#define ERROR(id, text, parent, sentence)                                                          \
    AwType aw_##id##_type = {AW_TYPE_HEADER(id),                                                   \
                             .name = text,                                                         \
                             .module = "asyncio.exceptions",                                       \
                             .doc = sentence,                                                      \
                             .flags = AW_TYPE_EXCEPTION | AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT,    \
                             .size = sizeof(AwException),                                          \
                             .attrs_offset = offsetof(AwException, attrs),                         \
                             .base_type = &aw_##parent##_type};

ERROR(cancelled_error, "CancelledError", base_exception, "The Future or Task was cancelled.")
ERROR(invalid_state_error, "InvalidStateError", exception,
      "The operation is not allowed in this state.")
