/* socket_inside.h: what the files of module _socket say to each other. */
#ifndef AW_STDLIB_SOCKET_INSIDE_H
#define AW_STDLIB_SOCKET_INSIDE_H

#include "vm/objects/function.h"

typedef struct {
    AwObject base;
    AwValue *attrs;
    int fd; /* -1: closed */
    int family, type, protocol;
    double timeout; /* seconds; INFINITY: blocks; 0: never waits */
} AwSocket;

extern AwType aw_socket_type;

static inline AwSocket *aw_self_socket(AwValue *args)
{
    return (AwSocket *)aw_as_object(args[0]);
}

/* Raises OSError of errno. */
AwStatus aw_socket_fail(AwVM *vm) AW_MUST_CHECK;
/* After an operation failed: AW_PARK when it would have to wait, else OSError. */
AwStatus aw_socket_would_block(AwVM *vm) AW_MUST_CHECK;
/* An optional argument that is an int; AW_NONE and AW_UNSET are 0. */
bool aw_socket_optional_int(AwVM *vm, AwValue v, int64_t *out) AW_MUST_CHECK;

/* An operation: tries once. args: the native's, args[0] the socket. AW_PARK: it would have to wait. */
typedef AwStatus (*AwSocketAttempt)(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out);

/* socket_message.c */
AwStatus aw_socket_try_sendmsg(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out);
AwStatus aw_socket_try_recvmsg(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out);
AwStatus aw_socket_try_recvmsg_into(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out);
extern const AwNativeDef aw_socket_message_functions[];

/* socket_names.c */
extern const AwNativeDef aw_socket_name_functions[];

#endif
