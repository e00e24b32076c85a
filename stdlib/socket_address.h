/* socket_address.h: addresses of sockets, between the language's form and the system's. */
#ifndef AW_STDLIB_SOCKET_ADDRESS_H
#define AW_STDLIB_SOCKET_ADDRESS_H

#include "vm/heap/vm.h"

#include <sys/socket.h>

typedef struct {
    struct sockaddr_storage storage;
    socklen_t size;
} AwSocketAddress;

/* What address `v` is for a socket of this family: ("host", port) for AF_INET, with flowinfo and scope for AF_INET6, a path for
 * AF_UNIX. A host that is a name is looked up on the spot. `method` is for messages ("bind", "connect"). Raises TypeError,
 * OverflowError, gaierror, OSError. */
bool aw_socket_address_from(AwVM *vm, int family, AwValue v, const char *method,
                            AwSocketAddress *out) AW_MUST_CHECK;
/* The language's form of an address that the system gave; of size 0: None. */
bool aw_socket_address_value(AwVM *vm, const struct sockaddr *address, socklen_t size,
                             AwValue *out) AW_MUST_CHECK;
/* Raises socket.gaierror of an EAI_… number. */
bool aw_socket_address_raise(AwVM *vm, int error);

extern AwType aw_gaierror_type, aw_herror_type;

#endif
