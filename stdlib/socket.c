/* socket.c: module _socket: sockets. The class socket.socket and the helper functions are Aw code (stdlib/socket.aw).
 *
 * Every socket is non-blocking for the system. A call on a blocking one that cannot be done at once goes on as a native frame, which
 * parks its VM thread until the descriptor is ready and then tries again (`perform`, `try_again`); so other threads run meanwhile.
 */
#include "stdlib/socket_address.h"
#include "stdlib/socket_constants.h"
#include "stdlib/socket_inside.h"
#include "vm/objects/bytes.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/sched/watch.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <unistd.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

static double default_timeout(AwVM *vm, const double *set)
{
    (void)vm;
    static double timeout = INFINITY; /* of the process, as in CPython */
    if (set)
        timeout = *set;
    return timeout;
}

AwStatus aw_socket_fail(AwVM *vm)
{
    aw_raise_errno(vm, errno, AW_UNSET);
    return AW_RAISED;
}

static bool set_flags(int fd)
{
    int flags = fcntl(fd, F_GETFL);
    return flags >= 0 && fcntl(fd, F_SETFL, flags | O_NONBLOCK) == 0 &&
           fcntl(fd, F_SETFD, FD_CLOEXEC) == 0;
}

static int type_of_number(AwVM *vm, AwValue v, int fallback, int *out)
{
    int64_t number = fallback;
    if (v && v != AW_NONE && !aw_to_int64(vm, v, &number))
        return false;
    *out = (int)number;
    return true;
}

/* What a descriptor that came from elsewhere is, as far as the caller did not say. */
static bool find_out(AwVM *vm, AwSocket *self)
{
    struct sockaddr_storage address;
    socklen_t size = sizeof address, int_size = sizeof(int);
    if (self->family == -1) {
        if (getsockname(self->fd, (struct sockaddr *)&address, &size) != 0)
            return aw_socket_fail(vm);
        self->family = address.ss_family;
    }
    if (self->type == -1 && getsockopt(self->fd, SOL_SOCKET, SO_TYPE, &self->type, &int_size) != 0)
        return aw_socket_fail(vm);
    int_size = sizeof(int);
    if (self->protocol == -1 &&
        getsockopt(self->fd, SOL_SOCKET, SO_PROTOCOL, &self->protocol, &int_size) != 0)
        return aw_socket_fail(vm);
    return true;
}

/* args: self, family, type, proto, fileno */
static AwStatus socket_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSocket *self = aw_self_socket(args);
    int64_t fd;
    bool given = args[4] && args[4] != AW_NONE;
    *out = AW_NONE;
    if (!type_of_number(vm, args[1], -1, &self->family) ||
        !type_of_number(vm, args[2], -1, &self->type) ||
        !type_of_number(vm, args[3], -1, &self->protocol))
        return AW_RAISED;
    self->timeout = default_timeout(vm, NULL);
    if (given) {
        if (!aw_to_int64(vm, args[4], &fd))
            return AW_RAISED;
        if (fd < 0)
            return aw_raise_value(vm, "negative file descriptor");
        self->fd = (int)fd;
        if (!find_out(vm, self)) {
            self->fd = -1;
            return AW_RAISED;
        }
        return STATUS(set_flags(self->fd) || aw_socket_fail(vm));
    }
    self->family = self->family == -1 ? AF_INET : self->family;
    self->type = self->type == -1 ? SOCK_STREAM : self->type;
    self->protocol = self->protocol == -1 ? 0 : self->protocol;
    if (self->type & SOCK_NONBLOCK)
        self->timeout = 0;
    self->type &= ~(SOCK_NONBLOCK | SOCK_CLOEXEC);
    self->fd = socket(self->family, self->type | SOCK_NONBLOCK | SOCK_CLOEXEC, self->protocol);
    return self->fd >= 0 ? AW_OK : aw_socket_fail(vm);
}

/* Somebody forgot close(). */
static void socket_finalize(AwVM *vm, AwObject *o)
{
    AwSocket *self = (AwSocket *)o;
    if (self->fd < 0)
        return;
    aw_watch_closing(vm, self->fd);
    close(self->fd);
    self->fd = -1;
}

static AwStatus socket_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSocket *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->fd = -1;
    *out = aw_from_object(self);
    return AW_OK;
}

/* ---- operations that may have to wait ---- */

typedef struct {
    AwSocketAttempt attempt;
    int event; /* AW_IO_… to wait for */
    int args;  /* how many; at most 6 */
} Operation;

AwStatus aw_socket_would_block(AwVM *vm)
{
    return errno == EAGAIN || errno == EWOULDBLOCK ? AW_PARK : aw_socket_fail(vm);
}

/* Slots of the native frame that waits: which operation, until when, and the operation's arguments. */
enum { OPERATION, DEADLINE, ARGS };

static const Operation operations[];

static double deadline_of(const AwFrame *frame)
{
    AwValue deadline = frame->slots[DEADLINE];
    return deadline == AW_NONE ? INFINITY : aw_float_value(deadline);
}

static AwStatus try_again(AwVM *vm, AwFrame *frame, AwEvent event, AwValue value, AwValue *out)
{
    const Operation *operation = &operations[aw_as_int(frame->slots[OPERATION])];
    AwSocket *self = (AwSocket *)aw_as_object(frame->slots[ARGS]);
    if (event == AW_EVENT_RAISE)
        return AW_RAISED;
    if (event == AW_EVENT_WAKE) {
        if (value == AW_FALSE) {
            aw_raise(vm, &aw_timeout_error_type, "timed out");
            return AW_RAISED;
        }
        AwStatus status = operation->attempt(vm, self, &frame->slots[ARGS], out);
        if (status != AW_PARK)
            return status;
    }
    return aw_watch_park(vm, self->fd, operation->event, deadline_of(frame));
}

/* Does operation `number`, waiting as long as the socket's timeout allows. */
static AwStatus perform(AwVM *vm, int number, AwValue *args, AwValue *out)
{
    AwSocket *self = aw_self_socket(args);
    const Operation *operation = &operations[number];
    AwStatus status = operation->attempt(vm, self, args, out);
    if (status != AW_PARK)
        return status;
    if (self->timeout == 0) {
        aw_raise_errno(vm, EAGAIN, AW_UNSET);
        return AW_RAISED;
    }
    AwValue state[8] = {[OPERATION] = aw_from_int(number), [DEADLINE] = AW_NONE};
    if (!isinf(self->timeout) &&
        !(state[DEADLINE] = aw_float_new(vm, aw_loop_time(vm) + self->timeout)))
        return AW_RAISED;
    for (int i = 0; i < operation->args; i++)
        state[ARGS + i] = args[i] ? args[i] : AW_NONE;
    return aw_native_frame(vm, try_again, state, ARGS + operation->args);
}

bool aw_socket_optional_int(AwVM *vm, AwValue v, int64_t *out)
{
    *out = 0;
    return !v || v == AW_NONE || aw_to_int64(vm, v, out);
}

/* What arrives is read into this first: how much it will be is not known before. */
static char arriving[256 * 1024];

static ssize_t receive(AwSocket *self, char *into, size_t size, int flags, AwSocketAddress *from)
{
    ssize_t got;
    do {
        from->size = sizeof from->storage;
        got = recvfrom(self->fd, into, size, flags, (struct sockaddr *)&from->storage, &from->size);
    } while (got < 0 && errno == EINTR);
    return got;
}

static AwStatus received_bytes(AwVM *vm, AwSocket *self, AwValue *args, AwSocketAddress *from,
                               AwValue *out)
{
    int64_t size, flags;
    if (!aw_to_int64(vm, args[1], &size) || !aw_socket_optional_int(vm, args[2], &flags))
        return AW_RAISED;
    if (size < 0)
        return aw_raise_value(vm, "negative buffersize in recv");
    char *into = (size_t)size <= sizeof arriving ? arriving : malloc((size_t)size);
    if (!into)
        return aw_raise_memory(vm);
    ssize_t got = receive(self, into, (size_t)size, (int)flags, from);
    AwStatus status = AW_OK;
    if (got < 0)
        status = aw_socket_would_block(vm);
    else if (!(*out = aw_bytes_new(vm, into, (size_t)got)))
        status = AW_RAISED;
    if (into != arriving)
        free(into);
    return status;
}

static AwStatus try_recv(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out)
{
    AwSocketAddress from;
    return received_bytes(vm, self, args, &from, out);
}

static AwStatus with_address(AwVM *vm, AwStatus status, const AwSocketAddress *from, AwValue *out)
{
    AwValue address;
    if (status != AW_OK)
        return status;
    if (!aw_socket_address_value(vm, (const struct sockaddr *)&from->storage, from->size, &address))
        return AW_RAISED;
    return STATUS((*out = aw_tuple_pair(vm, *out, address)));
}

static AwStatus try_recvfrom(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out)
{
    AwSocketAddress from;
    AwStatus status = received_bytes(vm, self, args, &from, out);
    return with_address(vm, status, &from, out);
}

/* args: self, buffer, nbytes, flags */
static AwStatus received_into(AwVM *vm, AwSocket *self, AwValue *args, AwSocketAddress *from,
                              AwValue *out)
{
    int64_t size, flags;
    char *data;
    size_t room;
    if (!aw_bytes_writable(vm, args[1], &data, &room) ||
        !aw_socket_optional_int(vm, args[2], &size) || !aw_socket_optional_int(vm, args[3], &flags))
        return AW_RAISED;
    if (size < 0)
        return aw_raise_value(vm, "negative buffersize in recv_into");
    if ((size_t)size > room)
        return aw_raise_value(vm, "buffer too small for requested bytes");
    ssize_t got = receive(self, data, size ? (size_t)size : room, (int)flags, from);
    if (got < 0)
        return aw_socket_would_block(vm);
    *out = aw_from_int(got);
    return AW_OK;
}

static AwStatus try_recv_into(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out)
{
    AwSocketAddress from;
    return received_into(vm, self, args, &from, out);
}

static AwStatus try_recvfrom_into(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out)
{
    AwSocketAddress from;
    AwStatus status = received_into(vm, self, args, &from, out);
    return with_address(vm, status, &from, out);
}

static ssize_t give(int fd, const char *data, size_t size, int flags, const AwSocketAddress *to)
{
    ssize_t sent;
    do {
        sent = sendto(fd, data, size, flags | MSG_NOSIGNAL,
                      to ? (const struct sockaddr *)&to->storage : NULL, to ? to->size : 0);
    } while (sent < 0 && errno == EINTR);
    return sent;
}

/* args: self, data, flags */
static AwStatus try_send(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out)
{
    const char *data;
    size_t size;
    int64_t flags;
    if (!aw_bytes_need(vm, args[1], &data, &size) || !aw_socket_optional_int(vm, args[2], &flags))
        return AW_RAISED;
    ssize_t sent = give(self->fd, data, size, (int)flags, NULL);
    if (sent < 0)
        return aw_socket_would_block(vm);
    *out = aw_from_int(sent);
    return AW_OK;
}

/* args: self, data, flags, how much was sent so far */
static AwStatus try_sendall(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out)
{
    const char *data;
    size_t size;
    int64_t flags, done;
    if (!aw_bytes_need(vm, args[1], &data, &size) || !aw_socket_optional_int(vm, args[2], &flags) ||
        !aw_socket_optional_int(vm, args[3], &done))
        return AW_RAISED;
    while ((size_t)done < size) {
        ssize_t sent = give(self->fd, data + done, size - (size_t)done, (int)flags, NULL);
        if (sent < 0)
            return aw_socket_would_block(vm);
        done += sent;
        args[3] = aw_from_int(done);
    }
    *out = AW_NONE;
    return AW_OK;
}

/* args: self, data, flags or the address, the address */
static AwStatus try_sendto(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out)
{
    const char *data;
    size_t size;
    int64_t flags = 0;
    AwSocketAddress to;
    bool has_flags = args[3] && args[3] != AW_NONE;
    if (!aw_bytes_need(vm, args[1], &data, &size) ||
        (has_flags && !aw_to_int64(vm, args[2], &flags)) ||
        !aw_socket_address_from(vm, self->family, args[has_flags ? 3 : 2], "sendto", &to))
        return AW_RAISED;
    ssize_t sent = give(self->fd, data, size, (int)flags, &to);
    if (sent < 0)
        return aw_socket_would_block(vm);
    *out = aw_from_int(sent);
    return AW_OK;
}

/* Gives (descriptor, address). */
static AwStatus try_accept(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out)
{
    (void)args;
    AwSocketAddress from;
    from.size = sizeof from.storage;
    int fd = accept4(self->fd, (struct sockaddr *)&from.storage, &from.size,
                     SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd < 0)
        return aw_socket_would_block(vm);
    *out = aw_from_int(fd);
    AwStatus status = with_address(vm, AW_OK, &from, out);
    if (status != AW_OK)
        close(fd);
    return status;
}

/* What became of a connect() that had to wait; args: self, address. */
static AwStatus try_connected(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out)
{
    (void)args;
    int error = 0;
    socklen_t size = sizeof error;
    if (getsockopt(self->fd, SOL_SOCKET, SO_ERROR, &error, &size) != 0)
        return aw_socket_fail(vm);
    errno = error;
    *out = AW_NONE;
    return error == 0 || error == EISCONN ? AW_OK : aw_socket_fail(vm);
}

enum {
    RECV,
    RECVFROM,
    RECV_INTO,
    RECVFROM_INTO,
    SEND,
    SENDALL,
    SENDTO,
    ACCEPT,
    CONNECTED,
    SENDMSG,
    RECVMSG,
    RECVMSG_INTO
};

static const Operation operations[] = {
    [RECV] = {try_recv, AW_IO_READ, 3},
    [RECVFROM] = {try_recvfrom, AW_IO_READ, 3},
    [RECV_INTO] = {try_recv_into, AW_IO_READ, 4},
    [RECVFROM_INTO] = {try_recvfrom_into, AW_IO_READ, 4},
    [SEND] = {try_send, AW_IO_WRITE, 3},
    [SENDALL] = {try_sendall, AW_IO_WRITE, 4},
    [SENDTO] = {try_sendto, AW_IO_WRITE, 4},
    [ACCEPT] = {try_accept, AW_IO_READ, 1},
    [CONNECTED] = {try_connected, AW_IO_WRITE, 2},
    [SENDMSG] = {aw_socket_try_sendmsg, AW_IO_WRITE, 5},
    [RECVMSG] = {aw_socket_try_recvmsg, AW_IO_READ, 4},
    [RECVMSG_INTO] = {aw_socket_try_recvmsg_into, AW_IO_READ, 4},
};

#define OPERATION_NATIVE(name, number)                                                             \
    static AwStatus name(AwVM *vm, AwValue *args, int argc, AwValue *out)                          \
    {                                                                                              \
        (void)argc;                                                                                \
        return perform(vm, number, args, out);                                                     \
    }
OPERATION_NATIVE(socket_recv, RECV)
OPERATION_NATIVE(socket_recvfrom, RECVFROM)
OPERATION_NATIVE(socket_recv_into, RECV_INTO)
OPERATION_NATIVE(socket_recvfrom_into, RECVFROM_INTO)
OPERATION_NATIVE(socket_send, SEND)
OPERATION_NATIVE(socket_sendto, SENDTO)
OPERATION_NATIVE(socket_accept, ACCEPT)
OPERATION_NATIVE(socket_sendmsg, SENDMSG)
OPERATION_NATIVE(socket_recvmsg, RECVMSG)
OPERATION_NATIVE(socket_recvmsg_into, RECVMSG_INTO)

static AwStatus socket_sendall(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue given[4] = {args[0], args[1], args[2], AW_NONE};
    return perform(vm, SENDALL, given, out);
}

/* 0, or the errno of a connect() that was begun; EINPROGRESS: it goes on. */
static bool begin_connect(AwVM *vm, AwValue *args, const char *method, int *error)
{
    AwSocket *self = aw_self_socket(args);
    AwSocketAddress to;
    if (!aw_socket_address_from(vm, self->family, args[1], method, &to))
        return false;
    *error = connect(self->fd, (struct sockaddr *)&to.storage, to.size) == 0 ? 0 : errno;
    return true;
}

static AwStatus socket_connect(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSocket *self = aw_self_socket(args);
    int error;
    *out = AW_NONE;
    if (!begin_connect(vm, args, "connect", &error))
        return AW_RAISED;
    if (error == 0)
        return AW_OK;
    if ((error != EINPROGRESS && error != EINTR) || self->timeout == 0) {
        aw_raise_errno(vm, error, AW_UNSET);
        return AW_RAISED;
    }
    AwValue state[] = {
        [OPERATION] = aw_from_int(CONNECTED), [DEADLINE] = AW_NONE, [ARGS] = args[0], args[1]};
    if (!isinf(self->timeout) &&
        !(state[DEADLINE] = aw_float_new(vm, aw_loop_time(vm) + self->timeout)))
        return AW_RAISED;
    return aw_native_frame(vm, try_again, state, ARGS + 2);
}

static AwStatus socket_connect_ex(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int error;
    if (!begin_connect(vm, args, "connect_ex", &error))
        return AW_RAISED;
    *out = aw_from_int(error);
    return AW_OK;
}

/* ---- the rest ---- */

static AwStatus socket_bind(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSocket *self = aw_self_socket(args);
    AwSocketAddress address;
    *out = AW_NONE;
    if (!aw_socket_address_from(vm, self->family, args[1], "bind", &address))
        return AW_RAISED;
    return bind(self->fd, (struct sockaddr *)&address.storage, address.size) == 0
               ? AW_OK
               : aw_socket_fail(vm);
}

static AwStatus socket_listen(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t backlog = 128;
    *out = AW_NONE;
    if (args[1] && !aw_to_int64(vm, args[1], &backlog))
        return AW_RAISED;
    backlog = backlog < 0 ? 0 : backlog > SOMAXCONN ? SOMAXCONN : backlog;
    return listen(aw_self_socket(args)->fd, (int)backlog) == 0 ? AW_OK : aw_socket_fail(vm);
}

static AwStatus socket_shutdown(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t how;
    *out = AW_NONE;
    if (!aw_to_int64(vm, args[1], &how))
        return AW_RAISED;
    return shutdown(aw_self_socket(args)->fd, (int)how) == 0 ? AW_OK : aw_socket_fail(vm);
}

static AwStatus socket_close(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSocket *self = aw_self_socket(args);
    int fd = self->fd;
    *out = AW_NONE;
    if (fd < 0)
        return AW_OK;
    aw_watch_closing(vm, fd);
    self->fd = -1;
    /* the peer's reset is no error of closing */
    return close(fd) == 0 || errno == ECONNRESET || errno == EINTR ? AW_OK : aw_socket_fail(vm);
}

static AwStatus socket_detach(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSocket *self = aw_self_socket(args);
    *out = aw_from_int(self->fd);
    if (self->fd >= 0)
        aw_watch_closing(vm, self->fd);
    self->fd = -1;
    return AW_OK;
}

static AwStatus socket_fileno(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_int(aw_self_socket(args)->fd);
    return AW_OK;
}

typedef int (*NameOf)(int fd, struct sockaddr *address, socklen_t *size);

static AwStatus name_of(AwVM *vm, AwValue *args, NameOf ask, AwValue *out)
{
    AwSocketAddress address;
    address.size = sizeof address.storage;
    if (ask(aw_self_socket(args)->fd, (struct sockaddr *)&address.storage, &address.size) != 0)
        return aw_socket_fail(vm);
    return STATUS(
        aw_socket_address_value(vm, (struct sockaddr *)&address.storage, address.size, out));
}

static AwStatus socket_getsockname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return name_of(vm, args, getsockname, out);
}

static AwStatus socket_getpeername(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return name_of(vm, args, getpeername, out);
}

/* args: self, level, option, buffer length */
static AwStatus socket_getsockopt(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t level, option, size;
    char data[1024];
    if (!aw_to_int64(vm, args[1], &level) || !aw_to_int64(vm, args[2], &option) ||
        !aw_socket_optional_int(vm, args[3], &size))
        return AW_RAISED;
    if (size < 0 || size > (int64_t)sizeof data)
        return aw_raise(vm, &aw_os_error_type, "getsockopt buflen out of range");
    int number = 0, fd = aw_self_socket(args)->fd;
    socklen_t length = size ? (socklen_t)size : sizeof number;
    if (getsockopt(fd, (int)level, (int)option, size ? data : (char *)&number, &length) != 0)
        return aw_socket_fail(vm);
    *out = size ? aw_bytes_new(vm, data, length) : aw_from_int(number);
    return STATUS(*out);
}

/* args: self, level, option, value (an int, bytes, or None), length */
static AwStatus socket_setsockopt(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t level, option, number;
    const char *data;
    size_t size;
    *out = AW_NONE;
    if (!aw_to_int64(vm, args[1], &level) || !aw_to_int64(vm, args[2], &option))
        return AW_RAISED;
    int value = 0;
    if (aw_is_any_int(args[3])) {
        if (!aw_to_int64(vm, args[3], &number))
            return AW_RAISED;
        value = (int)number;
        data = (const char *)&value;
        size = sizeof value;
    } else if (args[3] == AW_NONE) {
        data = NULL;
        if (!aw_socket_optional_int(vm, args[4], &number))
            return AW_RAISED;
        size = (size_t)number;
    } else if (!aw_bytes_need(vm, args[3], &data, &size)) {
        return AW_RAISED;
    }
    int fd = aw_self_socket(args)->fd;
    return setsockopt(fd, (int)level, (int)option, data, (socklen_t)size) == 0 ? AW_OK
                                                                               : aw_socket_fail(vm);
}

/* A timeout: None, or seconds that are not negative. */
static bool timeout_from(AwVM *vm, AwValue v, double *out)
{
    if (v == AW_NONE) {
        *out = INFINITY;
        return true;
    }
    return aw_to_double(vm, v, out) &&
           (*out >= 0 || aw_raise_value(vm, "Timeout value out of range"));
}

static AwValue timeout_value(AwVM *vm, double timeout)
{
    return isinf(timeout) ? AW_NONE : aw_float_new(vm, timeout);
}

static AwStatus socket_settimeout(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSocket *self = aw_self_socket(args);
    *out = AW_NONE;
    if (!timeout_from(vm, args[1], &self->timeout))
        return AW_RAISED;
    return fcntl(self->fd, F_GETFD) >= 0 ? AW_OK : aw_socket_fail(vm);
}

static AwStatus socket_gettimeout(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS((*out = timeout_value(vm, aw_self_socket(args)->timeout)));
}

static AwStatus socket_setblocking(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool blocking;
    *out = AW_NONE;
    if (!aw_truth(vm, args[1], &blocking))
        return AW_RAISED;
    AwSocket *self = aw_self_socket(args);
    self->timeout = blocking ? INFINITY : 0;
    return fcntl(self->fd, F_GETFD) >= 0 ? AW_OK : aw_socket_fail(vm);
}

static AwStatus socket_getblocking(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(aw_self_socket(args)->timeout != 0);
    return AW_OK;
}

#define NUMBER_GETTER(field)                                                                       \
    static AwStatus get_##field(AwVM *vm, AwValue *args, int argc, AwValue *out)                   \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        *out = aw_from_int(aw_self_socket(args)->field);                                           \
        return AW_OK;                                                                              \
    }
NUMBER_GETTER(family)
NUMBER_GETTER(type)
NUMBER_GETTER(protocol)

static const AwNativeDef socket_methods[] = {
    {"__new__(cls, /, *args, **kwargs)", socket_new, AW_STATIC, "A socket that is not open yet."},
    {"__init__(self, /, family=-1, type=-1, proto=-1, fileno=None)", socket_init, 0,
     "Opens a socket, or takes over a descriptor."},
    {"_accept(self, /)", socket_accept, 0,
     "Waits for a connection; gives its descriptor and address."},
    {"bind(self, address, /)", socket_bind, 0, "Gives the socket an address of this machine."},
    {"close(self, /)", socket_close, 0, "Closes the socket."},
    {"connect(self, address, /)", socket_connect, 0, "Connects to an address."},
    {"connect_ex(self, address, /)", socket_connect_ex, 0,
     "The same, but gives the number of the error."},
    {"detach(self, /)", socket_detach, 0, "Gives the descriptor away without closing it."},
    {"fileno(self, /)", socket_fileno, 0, "The descriptor; -1: closed."},
    {"getpeername(self, /)", socket_getpeername, 0, "The address of the other side."},
    {"getsockname(self, /)", socket_getsockname, 0, "The address of this side."},
    {"getsockopt(self, level, option, buflen=0, /)", socket_getsockopt, 0, "An option's value."},
    {"setsockopt(self, level, option, value, optlen=0, /)", socket_setsockopt, 0,
     "Sets an option."},
    {"listen(self, backlog=128, /)", socket_listen, 0, "Lets others connect."},
    {"recv(self, bufsize, flags=0, /)", socket_recv, 0,
     "Up to bufsize bytes; b'': the other side has ended."},
    {"recvfrom(self, bufsize, flags=0, /)", socket_recvfrom, 0,
     "The same, with the sender's address."},
    {"recv_into(self, buffer, nbytes=0, flags=0)", socket_recv_into, 0,
     "Reads into a buffer; gives how much."},
    {"recvfrom_into(self, buffer, nbytes=0, flags=0)", socket_recvfrom_into, 0,
     "The same, with the sender's address."},
    {"send(self, data, flags=0, /)", socket_send, 0,
     "Sends as much as goes at once; gives how much."},
    {"sendall(self, data, flags=0, /)", socket_sendall, 0, "Sends all of it."},
    {"sendto(self, data, flags, address=None, /)", socket_sendto, 0, "Sends to an address."},
    {"_sendmsg(self, buffers, ancdata, flags, address, /)", socket_sendmsg, 0,
     "Sends bytes from several places as one message, with ancillary data."},
    {"recvmsg(self, bufsize, ancbufsize=0, flags=0, /)", socket_recvmsg, 0,
     "Receives a message: (bytes, ancillary data, flags, address)."},
    {"_recvmsg_into(self, buffers, ancbufsize, flags, /)", socket_recvmsg_into, 0,
     "The same into several places."},
    {"shutdown(self, how, /)", socket_shutdown, 0, "Ends one direction, or both."},
    {"settimeout(self, value, /)", socket_settimeout, 0,
     "Seconds that calls may wait; None: for ever; 0: not at all."},
    {"gettimeout(self, /)", socket_gettimeout, 0, "What settimeout() set."},
    {"setblocking(self, flag, /)", socket_setblocking, 0, "Whether calls wait."},
    {"getblocking(self, /)", socket_getblocking, 0, "Whether calls wait."},
    {"family", get_family, AW_GETTER, NULL},
    {"type", get_type, AW_GETTER, NULL},
    {"proto", get_protocol, AW_GETTER, NULL},
    {"timeout", socket_gettimeout, AW_GETTER, NULL},
    {0}};

AwType aw_socket_type = {AW_TYPE_HEADER(socket),
                         .name = "socket",
                         .module = "_socket",
                         .base_type = &aw_object_type,
                         .flags = AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT | AW_TYPE_FINALIZE,
                         .size = sizeof(AwSocket),
                         .attrs_offset = offsetof(AwSocket, attrs),
                         .methods = socket_methods,
                         .finalize = socket_finalize};

/* ---- functions ---- */

/* args: family, type, proto: two descriptors */
static AwStatus socket_pair(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t numbers[3];
    int fds[2];
    for (int i = 0; i < 3; i++)
        if (!aw_socket_optional_int(vm, args[i], &numbers[i]))
            return AW_RAISED;
    if (socketpair((int)numbers[0], (int)numbers[1] | SOCK_CLOEXEC | SOCK_NONBLOCK, (int)numbers[2],
                   fds) != 0)
        return aw_socket_fail(vm);
    return STATUS((*out = aw_tuple_pair(vm, aw_from_int(fds[0]), aw_from_int(fds[1]))));
}

static AwStatus close_fd(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t fd;
    *out = AW_NONE;
    if (!aw_to_int64(vm, args[0], &fd))
        return AW_RAISED;
    aw_watch_closing(vm, (int)fd);
    return close((int)fd) == 0 || errno == ECONNRESET ? AW_OK : aw_socket_fail(vm);
}

static AwStatus dup_fd(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t fd;
    if (!aw_to_int64(vm, args[0], &fd))
        return AW_RAISED;
    int copy = fcntl((int)fd, F_DUPFD_CLOEXEC, 0);
    *out = aw_from_int(copy);
    return copy >= 0 ? AW_OK : aw_socket_fail(vm);
}

static AwStatus get_default_timeout(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    return STATUS((*out = timeout_value(vm, default_timeout(vm, NULL))));
}

static AwStatus set_default_timeout(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double timeout;
    *out = AW_NONE;
    if (!timeout_from(vm, args[0], &timeout))
        return AW_RAISED;
    default_timeout(vm, &timeout);
    return AW_OK;
}

static const AwNativeDef functions[] = {
    {"_socketpair(family, type, proto, /)", socket_pair, 0,
     "The descriptors of two connected sockets."},
    {"close(fd, /)", close_fd, 0, "Closes a socket's descriptor."},
    {"dup(fd, /)", dup_fd, 0, "A second descriptor of the same socket."},
    {"getdefaulttimeout()", get_default_timeout, 0, "The timeout of new sockets."},
    {"setdefaulttimeout(timeout, /)", set_default_timeout, 0, "Sets it."},
    {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    static AwType *const types[] = {&aw_socket_type, &aw_gaierror_type, &aw_herror_type};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (!aw_module_set(vm, module, types[i]->name, aw_from_object(types[i])))
            return false;
    static const AwNativeDef *const more[] = {aw_socket_name_functions,
                                              aw_socket_message_functions};
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        for (const AwNativeDef *def = more[i]; def->signature; def++) {
            AwValue native = aw_native_new(vm, def, NULL, AW_UNSET, module->name);
            if (!native || !aw_dict_set(vm, module->namespace, aw_native_name(native), native))
                return false;
        }
    static const AwSocketConstant *const constants[] = {aw_socket_constants,
                                                        aw_socket_more_constants};
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++)
        for (const AwSocketConstant *c = constants[i]; c->name; c++)
            if (!aw_module_set(vm, module, c->name, aw_int_new(vm, c->value)))
                return false;
    return aw_module_set(vm, module, "has_ipv6", AW_TRUE) &&
           aw_module_set(vm, module, "timeout", aw_from_object(&aw_timeout_error_type)) &&
           aw_module_set(vm, module, "error", aw_from_object(&aw_os_error_type));
}

const AwModuleDef aw__socket_module = {"_socket", "Sockets.", functions, fill};
