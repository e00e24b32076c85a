/* fcntl.c: module fcntl: what can be asked of a descriptor, and locks on files. */
#include "stdlib/modules.h"
#include "stdlib/os_inside.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define NATIVE(name) static AwStatus fcntl_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)
#define STATUS       AW_OS_STATUS

enum { ROOM = 1024 }; /* the largest structure that is handed over */

/* A structure for the system: its bytes in room, with some space behind. */
static bool read_structure(AwVM *vm, AwValue v, const char *function, char *room, size_t *size)
{
    const char *data;
    if (aw_is_str(v))
        data = aw_as_str(v)->data, *size = aw_as_str(v)->size;
    else if (!aw_bytes_need(vm, v, &data, size))
        return false;
    if (*size > ROOM)
        return aw_raise_value(vm, "%s string arg too long", function);
    memset(room, 0, ROOM + 1);
    memcpy(room, data, *size);
    return true;
}

static bool is_structure(AwValue v)
{
    const char *data;
    size_t size;
    return v && (aw_is_str(v) || aw_bytes_view(v, &data, &size));
}

/* What fcntl() and ioctl() were given as their number. */
static bool read_number(AwVM *vm, AwValue v, long *out)
{
    int64_t number = 0;
    *out = 0;
    if (v && !aw_to_int64(vm, v, &number))
        return false;
    *out = (long)number;
    return true;
}

/* args: fd, cmd, arg */
NATIVE(fcntl)
{
    (void)argc;
    int fd = -1, command;
    char room[ROOM + 1];
    size_t size;
    long number;
    if (!aw_os_int(vm, args[0], &fd) || !aw_os_int(vm, args[1], &command))
        return AW_RAISED;
    if (is_structure(args[2])) {
        if (!read_structure(vm, args[2], "fcntl", room, &size))
            return AW_RAISED;
        if (fcntl(fd, command, room) < 0)
            return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
        return STATUS((*out = aw_bytes_new(vm, room, size)));
    }
    return read_number(vm, args[2], &number)
               ? aw_os_int_or_error(vm, fcntl(fd, command, number), out)
               : AW_RAISED;
}

/* args: fd, request, arg, whether a buffer that can be written gets the answer */
NATIVE(ioctl)
{
    (void)argc;
    int fd = -1;
    int64_t request;
    char room[ROOM + 1], *data;
    size_t size;
    long number;
    if (!aw_os_int(vm, args[0], &fd) || !aw_to_int64(vm, args[1], &request))
        return AW_RAISED;
    if (!is_structure(args[2]))
        return read_number(vm, args[2], &number)
                   ? aw_os_int_or_error(vm, ioctl(fd, (unsigned long)request, number), out)
                   : AW_RAISED;
    bool in_place = args[3] == AW_TRUE && !aw_is_str(args[2]) && !aw_is_bytes(args[2]) &&
                    aw_bytes_writable(vm, args[2], &data, &size);
    vm->exception = AW_UNSET;
    if (in_place && size > ROOM)
        return aw_os_int_or_error(vm, ioctl(fd, (unsigned long)request, data), out);
    if (!read_structure(vm, args[2], "ioctl", room, &size))
        return AW_RAISED;
    int result = ioctl(fd, (unsigned long)request, room);
    if (result < 0)
        return STATUS(aw_raise_errno(vm, errno, AW_UNSET));
    if (in_place)
        memcpy(data, room, size);
    *out = in_place ? aw_from_int(result) : aw_bytes_new(vm, room, size);
    return STATUS(*out);
}

NATIVE(flock)
{
    (void)argc;
    int fd = -1, operation;
    if (!aw_os_int(vm, args[0], &fd) || !aw_os_int(vm, args[1], &operation))
        return AW_RAISED;
    return aw_os_none_or_error(vm, flock(fd, operation), out);
}

/* args: fd, cmd, len, start, whence */
NATIVE(lockf)
{
    (void)argc;
    int fd = -1, command, whence;
    struct flock lock = {0};
    if (!aw_os_int(vm, args[0], &fd) || !aw_os_int(vm, args[1], &command) ||
        !aw_os_int(vm, args[4], &whence))
        return AW_RAISED;
    int64_t place[2];
    if (!aw_os_ints(vm, args + 2, 2, place))
        return AW_RAISED;
    lock.l_len = (off_t)place[0];
    lock.l_start = (off_t)place[1];
    lock.l_whence = (short)whence;
    if (command == LOCK_UN)
        lock.l_type = F_UNLCK;
    else if (command & LOCK_SH)
        lock.l_type = F_RDLCK;
    else if (command & LOCK_EX)
        lock.l_type = F_WRLCK;
    else
        return STATUS(aw_raise_value(vm, "unrecognized lockf argument"));
    return aw_os_none_or_error(vm, fcntl(fd, command & LOCK_NB ? F_SETLK : F_SETLKW, &lock), out);
}

static const AwNativeDef functions[] = {
    {"fcntl(fd, cmd, arg, /)", fcntl_fcntl, 0, "Asks for something to be done with a descriptor."},
    {"ioctl(fd, request, arg, mutate_flag, /)", fcntl_ioctl, 0, "The same for devices."},
    {"flock(fd, operation, /)", fcntl_flock, 0, "Locks a file."},
    {"lockf(fd, cmd, len, start, whence, /)", fcntl_lockf, 0, "Locks a part of a file."},
    {0}};

#define NUMBER(name)                                                                               \
    {                                                                                              \
#name, name                                                                                \
    }
/* Those that only some systems have are asked for one by one. */
static const AwOsNumber numbers[] = {
#ifdef DN_ACCESS
    NUMBER(DN_ACCESS),
#endif
#ifdef DN_ATTRIB
    NUMBER(DN_ATTRIB),
#endif
#ifdef DN_CREATE
    NUMBER(DN_CREATE),
#endif
#ifdef DN_DELETE
    NUMBER(DN_DELETE),
#endif
#ifdef DN_MODIFY
    NUMBER(DN_MODIFY),
#endif
#ifdef DN_MULTISHOT
    NUMBER(DN_MULTISHOT),
#endif
#ifdef DN_RENAME
    NUMBER(DN_RENAME),
#endif
#ifdef FASYNC
    NUMBER(FASYNC),
#endif
#ifdef FD_CLOEXEC
    NUMBER(FD_CLOEXEC),
#endif
#ifdef F_ADD_SEALS
    NUMBER(F_ADD_SEALS),
#endif
#ifdef F_DUPFD
    NUMBER(F_DUPFD),
#endif
#ifdef F_DUPFD_CLOEXEC
    NUMBER(F_DUPFD_CLOEXEC),
#endif
#ifdef F_EXLCK
    NUMBER(F_EXLCK),
#endif
#ifdef F_GETFD
    NUMBER(F_GETFD),
#endif
#ifdef F_GETFL
    NUMBER(F_GETFL),
#endif
#ifdef F_GETLEASE
    NUMBER(F_GETLEASE),
#endif
#ifdef F_GETLK
    NUMBER(F_GETLK),
#endif
#ifdef F_GETLK64
    NUMBER(F_GETLK64),
#endif
#ifdef F_GETOWN
    NUMBER(F_GETOWN),
#endif
#ifdef F_GETPIPE_SZ
    NUMBER(F_GETPIPE_SZ),
#endif
#ifdef F_GETSIG
    NUMBER(F_GETSIG),
#endif
#ifdef F_GET_SEALS
    NUMBER(F_GET_SEALS),
#endif
#ifdef F_NOTIFY
    NUMBER(F_NOTIFY),
#endif
#ifdef F_OFD_GETLK
    NUMBER(F_OFD_GETLK),
#endif
#ifdef F_OFD_SETLK
    NUMBER(F_OFD_SETLK),
#endif
#ifdef F_OFD_SETLKW
    NUMBER(F_OFD_SETLKW),
#endif
#ifdef F_RDLCK
    NUMBER(F_RDLCK),
#endif
#ifdef F_SEAL_GROW
    NUMBER(F_SEAL_GROW),
#endif
#ifdef F_SEAL_SEAL
    NUMBER(F_SEAL_SEAL),
#endif
#ifdef F_SEAL_SHRINK
    NUMBER(F_SEAL_SHRINK),
#endif
#ifdef F_SEAL_WRITE
    NUMBER(F_SEAL_WRITE),
#endif
#ifdef F_SETFD
    NUMBER(F_SETFD),
#endif
#ifdef F_SETFL
    NUMBER(F_SETFL),
#endif
#ifdef F_SETLEASE
    NUMBER(F_SETLEASE),
#endif
#ifdef F_SETLK
    NUMBER(F_SETLK),
#endif
#ifdef F_SETLK64
    NUMBER(F_SETLK64),
#endif
#ifdef F_SETLKW
    NUMBER(F_SETLKW),
#endif
#ifdef F_SETLKW64
    NUMBER(F_SETLKW64),
#endif
#ifdef F_SETOWN
    NUMBER(F_SETOWN),
#endif
#ifdef F_SETPIPE_SZ
    NUMBER(F_SETPIPE_SZ),
#endif
#ifdef F_SETSIG
    NUMBER(F_SETSIG),
#endif
#ifdef F_SHLCK
    NUMBER(F_SHLCK),
#endif
#ifdef F_UNLCK
    NUMBER(F_UNLCK),
#endif
#ifdef F_WRLCK
    NUMBER(F_WRLCK),
#endif
#ifdef LOCK_EX
    NUMBER(LOCK_EX),
#endif
#ifdef LOCK_MAND
    NUMBER(LOCK_MAND),
#endif
#ifdef LOCK_NB
    NUMBER(LOCK_NB),
#endif
#ifdef LOCK_READ
    NUMBER(LOCK_READ),
#endif
#ifdef LOCK_RW
    NUMBER(LOCK_RW),
#endif
#ifdef LOCK_SH
    NUMBER(LOCK_SH),
#endif
#ifdef LOCK_UN
    NUMBER(LOCK_UN),
#endif
#ifdef LOCK_WRITE
    NUMBER(LOCK_WRITE),
#endif
    {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    for (const AwOsNumber *number = numbers; number->name; number++) {
        AwValue value = aw_int_new(vm, number->value);
        if (!value || !aw_module_set(vm, module, number->name, value))
            return false;
    }
    return true;
}

const AwModuleDef aw__fcntl_module = {"_fcntl", "What module fcntl takes from the system.",
                                      functions, fill};
