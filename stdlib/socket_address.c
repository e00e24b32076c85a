/* socket_address.c: addresses of sockets, between the language's form and the system's. */
#include "stdlib/socket_address.h"

#include "vm/objects/bytes.h"
#include "vm/objects/exception.h"
#include "vm/objects/number.h"
#include "vm/objects/str.h"

#include <arpa/inet.h>
#include <errno.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stddef.h>
#include <sys/un.h>

#define ERROR(id, text, sentence)                                                                  \
    AwType aw_##id##_type = {AW_TYPE_HEADER(id),                                                   \
                             .name = text,                                                         \
                             .module = "socket",                                                   \
                             .doc = sentence,                                                      \
                             .flags = AW_TYPE_EXCEPTION | AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT,    \
                             .size = sizeof(AwException),                                          \
                             .attrs_offset = offsetof(AwException, attrs),                         \
                             .base_type = &aw_os_error_type};

ERROR(gaierror, "gaierror", "A name could not be looked up.")
ERROR(herror, "herror", "A host could not be looked up.")

bool aw_socket_address_raise(AwVM *vm, int error)
{
    if (error == EAI_SYSTEM)
        return aw_raise_errno(vm, errno, AW_UNSET);
    AwValue text = aw_str_from(vm, gai_strerror(error));
    if (!text)
        return false;
    AwValue args[] = {aw_from_int(error), text};
    AwValue e = aw_exception_new(vm, &aw_gaierror_type, args, 2);
    return e && aw_raise_exception(vm, e);
}

/* ---- to the system's form ---- */

/* A host as text without NUL bytes: str, or bytes. */
static const char *host_text(AwVM *vm, AwValue v)
{
    const char *text;
    size_t size;
    if (aw_is_str(v)) {
        text = aw_as_str(v)->data;
        size = aw_as_str(v)->size;
    } else if (!aw_bytes_view(v, &text, &size)) {
        aw_raise_type(vm, "str, bytes or bytearray expected, not %T", v);
        return NULL;
    }
    if (memchr(text, 0, size)) {
        aw_raise_type(vm, "host name must not contain null character");
        return NULL;
    }
    return text;
}

/* Fills in the host's number: of every interface for "", of all for "<broadcast>", of a literal, or of a name. */
static bool fill_host(AwVM *vm, int family, const char *host, AwSocketAddress *out)
{
    if (family == AF_INET && strcmp(host, "<broadcast>") == 0) {
        ((struct sockaddr_in *)&out->storage)->sin_addr.s_addr = INADDR_BROADCAST;
        return true;
    }
    if (family == AF_INET &&
        inet_pton(AF_INET, host, &((struct sockaddr_in *)&out->storage)->sin_addr) == 1)
        return true;
    if (family == AF_INET6 &&
        inet_pton(AF_INET6, host, &((struct sockaddr_in6 *)&out->storage)->sin6_addr) == 1)
        return true;
    struct addrinfo hints = {.ai_family = family, .ai_socktype = SOCK_DGRAM}, *list;
    hints.ai_flags = *host ? 0 : AI_PASSIVE;
    int error = getaddrinfo(*host ? host : NULL, *host ? NULL : "0", &hints, &list);
    if (error)
        return aw_socket_address_raise(vm, error);
    memcpy(&out->storage, list->ai_addr, list->ai_addrlen);
    freeaddrinfo(list);
    return true;
}

static bool internet_address(AwVM *vm, int family, AwValue v, const char *method,
                             AwSocketAddress *out)
{
    bool six = family == AF_INET6;
    if (!aw_is_tuple(v))
        return aw_raise_type(vm, "%s(): %s address must be tuple, not %T", method,
                             six ? "AF_INET6" : "AF_INET", v);
    AwTuple *tuple = aw_as_tuple(v);
    if (!six && tuple->count != 2)
        return aw_raise_type(vm, "%s(): AF_INET address must be a pair (host, port)", method);
    if (six && (tuple->count < 2 || tuple->count > 4))
        return aw_raise_type(
            vm, "%s(): AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])",
            method);
    int64_t numbers[3] = {0, 0, 0};
    const char *host = host_text(vm, tuple->items[0]);
    if (!host)
        return false;
    for (size_t i = 1; i < tuple->count; i++)
        if (!aw_to_int64(vm, tuple->items[i], &numbers[i - 1]))
            return false;
    if (numbers[0] < 0 || numbers[0] > 65535)
        return aw_raise(vm, &aw_overflow_error_type, "%s(): port must be 0-65535.", method);
    if (numbers[1] < 0 || numbers[1] > 0xfffff)
        return aw_raise(vm, &aw_overflow_error_type, "%s(): flowinfo must be 0-1048575.", method);
    if (!fill_host(vm, family, host, out))
        return false;
    if (six) {
        struct sockaddr_in6 *address = (struct sockaddr_in6 *)&out->storage;
        address->sin6_family = AF_INET6;
        address->sin6_port = htons((uint16_t)numbers[0]);
        address->sin6_flowinfo = htonl((uint32_t)numbers[1]);
        if (tuple->count == 4)
            address->sin6_scope_id = (uint32_t)numbers[2];
        out->size = sizeof *address;
    } else {
        struct sockaddr_in *address = (struct sockaddr_in *)&out->storage;
        address->sin_family = AF_INET;
        address->sin_port = htons((uint16_t)numbers[0]);
        out->size = sizeof *address;
    }
    return true;
}

/* A path, or on Linux a name that begins with a NUL byte and is no file. */
static bool unix_address(AwVM *vm, AwValue v, AwSocketAddress *out)
{
    struct sockaddr_un *address = (struct sockaddr_un *)&out->storage;
    const char *path;
    size_t size;
    if (aw_is_str(v)) {
        path = aw_as_str(v)->data;
        size = aw_as_str(v)->size;
    } else if (!aw_bytes_need(vm, v, &path, &size)) {
        return false;
    }
    if (size > sizeof address->sun_path - (size && path[0] ? 1 : 0))
        return aw_raise(vm, &aw_os_error_type, "AF_UNIX path too long");
    address->sun_family = AF_UNIX;
    memcpy(address->sun_path, path, size);
    bool is_file = size > 0 && path[0];
    out->size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + size + is_file);
    return true;
}

bool aw_socket_address_from(AwVM *vm, int family, AwValue v, const char *method,
                            AwSocketAddress *out)
{
    memset(out, 0, sizeof *out);
    switch (family) {
    case AF_INET:
    case AF_INET6: return internet_address(vm, family, v, method, out);
    case AF_UNIX: return unix_address(vm, v, out);
    default: return aw_raise(vm, &aw_os_error_type, "%s(): bad family", method);
    }
}

/* ---- to the language's form ---- */

static bool unix_value(AwVM *vm, const struct sockaddr_un *address, socklen_t size, AwValue *out)
{
    size_t length = size - offsetof(struct sockaddr_un, sun_path);
    if (length > 0 && address->sun_path[0] == 0)
        *out = aw_bytes_new(vm, address->sun_path, length);
    else
        *out = aw_str_new(vm, address->sun_path, strnlen(address->sun_path, length));
    return *out != AW_UNSET;
}

static bool six_value(AwVM *vm, const struct sockaddr_in6 *address, AwValue *out)
{
    char host[INET6_ADDRSTRLEN + IF_NAMESIZE + 1];
    if (getnameinfo((const struct sockaddr *)address, sizeof *address, host, sizeof host, NULL, 0,
                    NI_NUMERICHOST) != 0)
        return aw_raise_errno(vm, errno, AW_UNSET);
    AwValue items[] = {aw_str_from(vm, host), aw_from_int(ntohs(address->sin6_port)),
                       aw_from_int(ntohl(address->sin6_flowinfo)),
                       aw_from_int(address->sin6_scope_id)};
    return items[0] && (*out = aw_tuple_new(vm, items, 4));
}

bool aw_socket_address_value(AwVM *vm, const struct sockaddr *address, socklen_t size, AwValue *out)
{
    *out = AW_NONE;
    if (size == 0)
        return true;
    if (address->sa_family == AF_UNIX)
        return unix_value(vm, (const struct sockaddr_un *)address, size, out);
    if (address->sa_family == AF_INET6)
        return six_value(vm, (const struct sockaddr_in6 *)address, out);
    if (address->sa_family != AF_INET)
        return true;
    char host[INET_ADDRSTRLEN];
    const struct sockaddr_in *in = (const struct sockaddr_in *)address;
    inet_ntop(AF_INET, &in->sin_addr, host, sizeof host);
    AwValue text = aw_str_from(vm, host);
    return text && (*out = aw_tuple_pair(vm, text, aw_from_int(ntohs(in->sin_port))));
}
