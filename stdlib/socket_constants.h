/* socket_constants.h: the numbers that module socket has under CPython's names, as the system defines them. */
#ifndef AW_STDLIB_SOCKET_CONSTANTS_H
#define AW_STDLIB_SOCKET_CONSTANTS_H

#include <stdint.h>

typedef struct {
    const char *name;
    int64_t value;
} AwSocketConstant;

/* Ends with a row without a name. */
extern const AwSocketConstant aw_socket_constants[], aw_socket_more_constants[];

#endif
