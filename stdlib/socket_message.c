/* socket_message.c: module _socket: messages from and to several places in memory, with ancillary data: sendmsg() and its relatives. */
#include "stdlib/socket_address.h"
#include "stdlib/socket_inside.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* What a message needs of memory while it is sent or received; all owned. */
typedef struct {
    struct msghdr header;
    struct iovec *places;
    char *control;
    AwSocketAddress address;
} Message;

static void message_clear(Message *message)
{
    free(message->places);
    free(message->control);
}

/* `buffers` is a list of memoryviews and bytes, which Aw code has made. */
static bool set_places(AwVM *vm, Message *message, AwValue buffers, bool writable)
{
    AwList *list = aw_as_list(buffers);
    message->places = calloc(list->count + 1, sizeof *message->places);
    if (!message->places)
        return aw_raise_memory(vm);
    for (size_t i = 0; i < list->count; i++) {
        const char *data = NULL;
        char *into = NULL;
        size_t size;
        if (writable ? !aw_bytes_writable(vm, list->items[i], &into, &size)
                     : !aw_bytes_need(vm, list->items[i], &data, &size))
            return false;
        message->places[i] = (struct iovec){writable ? into : (char *)(uintptr_t)data, size};
    }
    message->header.msg_iov = message->places;
    message->header.msg_iovlen = list->count;
    return true;
}

/* `items` is a list of (level, type, bytes). */
static bool set_control(AwVM *vm, Message *message, AwValue items)
{
    AwList *list = aw_as_list(items);
    size_t total = 0;
    for (size_t i = 0; i < list->count; i++) {
        const char *data;
        size_t size;
        if (!aw_bytes_need(vm, aw_as_tuple(list->items[i])->items[2], &data, &size))
            return false;
        total += CMSG_SPACE(size);
    }
    if (!total)
        return true;
    if (!(message->control = calloc(1, total)))
        return aw_raise_memory(vm);
    message->header.msg_control = message->control;
    message->header.msg_controllen = total;
    struct cmsghdr *at = CMSG_FIRSTHDR(&message->header);
    for (size_t i = 0; i < list->count; i++, at = CMSG_NXTHDR(&message->header, at)) {
        AwTuple *item = aw_as_tuple(list->items[i]);
        const char *data;
        size_t size;
        int64_t level, type;
        if (!aw_to_int64(vm, item->items[0], &level) || !aw_to_int64(vm, item->items[1], &type) ||
            !aw_bytes_need(vm, item->items[2], &data, &size))
            return false;
        at->cmsg_level = (int)level;
        at->cmsg_type = (int)type;
        at->cmsg_len = CMSG_LEN(size);
        memcpy(CMSG_DATA(at), data, size);
    }
    return true;
}

static AwStatus send_message(AwVM *vm, AwSocket *self, AwValue *args, Message *message,
                             AwValue *out)
{
    int64_t flags;
    if (!set_places(vm, message, args[1], false) || !set_control(vm, message, args[2]) ||
        !aw_socket_optional_int(vm, args[3], &flags))
        return AW_RAISED;
    if (args[4] != AW_NONE) {
        if (!aw_socket_address_from(vm, self->family, args[4], "sendmsg", &message->address))
            return AW_RAISED;
        message->header.msg_name = &message->address.storage;
        message->header.msg_namelen = message->address.size;
    }
    ssize_t sent;
    do {
        sent = sendmsg(self->fd, &message->header, (int)flags | MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    *out = aw_from_int(sent);
    return sent >= 0 ? AW_OK : aw_socket_would_block(vm);
}

/* args: self, buffers, ancillary data, flags, address or None */
AwStatus aw_socket_try_sendmsg(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out)
{
    Message message = {0};
    AwStatus status = send_message(vm, self, args, &message, out);
    message_clear(&message);
    return status;
}

/* The ancillary data that came, as a list of (level, type, bytes). */
static bool control_list(AwVM *vm, Message *message, AwValue *out)
{
    if (!(*out = aw_list_new(vm, NULL, 0)))
        return false;
    const char *end = message->control + message->header.msg_controllen;
    for (struct cmsghdr *at = CMSG_FIRSTHDR(&message->header); at;
         at = CMSG_NXTHDR(&message->header, at)) {
        const char *data = (const char *)CMSG_DATA(at);
        size_t size = at->cmsg_len - CMSG_LEN(0), room = data < end ? (size_t)(end - data) : 0;
        AwValue bytes = aw_bytes_new(vm, data, size < room ? size : room);
        AwValue items[] = {aw_from_int(at->cmsg_level), aw_from_int(at->cmsg_type), bytes};
        AwValue item = bytes ? aw_tuple_new(vm, items, 3) : AW_UNSET;
        if (!item || !aw_list_append(vm, *out, item))
            return false;
    }
    return true;
}

/* Receives into the places that are set; args[2]: room for ancillary data, args[3]: flags. Gives the number of bytes, or -1: `status`. */
static ssize_t receive_message(AwVM *vm, AwSocket *self, AwValue *args, Message *message,
                               AwStatus *status)
{
    int64_t room, flags;
    ssize_t got;
    *status = AW_RAISED;
    if (!aw_socket_optional_int(vm, args[2], &room) || !aw_socket_optional_int(vm, args[3], &flags))
        return -1;
    if (room < 0 || room > INT_MAX) {
        *status = aw_raise_value(vm, "invalid ancillary data buffer length");
        return -1;
    }
    if (room && !(message->control = calloc(1, (size_t)room))) {
        *status = aw_raise_memory(vm);
        return -1;
    }
    do {
        message->header.msg_control = message->control;
        message->header.msg_controllen = (size_t)room;
        message->header.msg_name = &message->address.storage;
        message->header.msg_namelen = sizeof message->address.storage;
        got = recvmsg(self->fd, &message->header, (int)flags | MSG_CMSG_CLOEXEC);
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        *status = aw_socket_would_block(vm);
    return got;
}

/* (what, ancillary data, flags, address) */
static AwStatus received(AwVM *vm, Message *message, AwValue what, AwValue *out)
{
    AwValue control, address;
    if (!what || !control_list(vm, message, &control) ||
        !aw_socket_address_value(vm, (struct sockaddr *)&message->address.storage,
                                 message->header.msg_namelen, &address))
        return AW_RAISED;
    AwValue items[] = {what, control,
                       aw_from_int(message->header.msg_flags & ~(int)MSG_CMSG_CLOEXEC), address};
    return STATUS((*out = aw_tuple_new(vm, items, 4)));
}

/* args: self, size, room for ancillary data, flags */
AwStatus aw_socket_try_recvmsg(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out)
{
    int64_t size;
    Message message = {0};
    AwStatus status;
    if (!aw_to_int64(vm, args[1], &size))
        return AW_RAISED;
    if (size < 0)
        return aw_raise_value(vm, "negative buffer size in recvmsg()");
    AwBytes *bytes = aw_bytes_with_room(vm, (size_t)size);
    message.places = malloc(sizeof *message.places);
    if (!bytes || !message.places) {
        message_clear(&message);
        return bytes ? aw_raise_memory(vm) : AW_RAISED;
    }
    memset(bytes->data, 0, (size_t)size);
    *message.places = (struct iovec){bytes->data, (size_t)size};
    message.header.msg_iov = message.places;
    message.header.msg_iovlen = 1;
    ssize_t got = receive_message(vm, self, args, &message, &status);
    if (got >= 0)
        status = received(vm, &message, aw_bytes_new(vm, bytes->data, (size_t)got), out);
    message_clear(&message);
    return status;
}

/* args: self, buffers, room for ancillary data, flags */
AwStatus aw_socket_try_recvmsg_into(AwVM *vm, AwSocket *self, AwValue *args, AwValue *out)
{
    Message message = {0};
    AwStatus status = AW_RAISED;
    if (set_places(vm, &message, args[1], true)) {
        ssize_t got = receive_message(vm, self, args, &message, &status);
        if (got >= 0)
            status = received(vm, &message, aw_from_int(got), out);
    }
    message_clear(&message);
    return status;
}

/* ---- sizes of ancillary data ---- */

static AwStatus size_with(AwVM *vm, AwValue v, const char *name, bool padded, AwValue *out)
{
    int64_t size;
    if (!aw_to_int64(vm, v, &size))
        return AW_RAISED;
    if (size < 0 || size > INT_MAX - (int64_t)(padded ? CMSG_SPACE(1) : CMSG_LEN(0)))
        return aw_raise(vm, &aw_overflow_error_type, "%s() argument out of range", name);
    *out = aw_from_int((int64_t)(padded ? CMSG_SPACE((size_t)size) : CMSG_LEN((size_t)size)));
    return AW_OK;
}

static AwStatus cmsg_len(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return size_with(vm, args[0], "CMSG_LEN", false, out);
}

static AwStatus cmsg_space(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return size_with(vm, args[0], "CMSG_SPACE", true, out);
}

const AwNativeDef aw_socket_message_functions[] = {
    {"CMSG_LEN(length, /)", cmsg_len, 0, "The size of an item of ancillary data."},
    {"CMSG_SPACE(length, /)", cmsg_space, 0, "The same with what follows before the next item."},
    {0}};
