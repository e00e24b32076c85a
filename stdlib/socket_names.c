/* socket_names.c: module _socket: names and numbers of hosts, services and interfaces. */
#include "stdlib/socket_address.h"
#include "stdlib/socket_inside.h"
#include "vm/objects/bytes.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/sched/watch.h"

#include <arpa/inet.h>
#include <errno.h>
#include <math.h>
#include <net/if.h>
#include <netdb.h>
#include <stdlib.h>
#include <unistd.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* A look-up that a VM thread waits for. */
typedef struct {
    AwVM *vm;
    AwThread *thread;
} Asking;

static bool info_tuple(AwVM *vm, const struct addrinfo *info, AwValue *out)
{
    AwValue name = aw_str_from(vm, info->ai_canonname ? info->ai_canonname : ""), address;
    if (!name || !aw_socket_address_value(vm, info->ai_addr, info->ai_addrlen, &address))
        return false;
    AwValue items[] = {aw_from_int(info->ai_family), aw_from_int(info->ai_socktype),
                       aw_from_int(info->ai_protocol), name, address};
    return (*out = aw_tuple_new(vm, items, 5)) != AW_UNSET;
}

static bool info_list(AwVM *vm, const struct addrinfo *info, AwValue *out)
{
    AwValue item;
    if (!(*out = aw_list_new(vm, NULL, 0)))
        return false;
    for (; info; info = info->ai_next)
        if (!info_tuple(vm, info, &item) || !aw_list_append(vm, *out, item))
            return false;
    return true;
}

static void answered(void *context, int error, struct addrinfo *list)
{
    Asking *asking = context;
    AwVM *vm = asking->vm;
    AwValue out, before = vm->exception;
    bool ok = error ? aw_socket_address_raise(vm, error) : info_list(vm, list, &out);
    if (asking->thread->state == AW_THREAD_PARKED) {
        if (ok)
            aw_thread_wake(vm, asking->thread, out);
        else
            aw_thread_wake_raising(vm, asking->thread, vm->exception);
    }
    vm->exception = before;
    free(asking);
}

/* Text of a host or service, or NULL for None; a number becomes `digits`. */
static bool name_text(AwVM *vm, AwValue v, char digits[24], const char *what, const char **out)
{
    size_t size;
    int64_t number;
    *out = NULL;
    if (v == AW_NONE || !v)
        return true;
    if (aw_is_str(v)) {
        *out = aw_as_str(v)->data;
        return true;
    }
    if (aw_bytes_view(v, out, &size))
        return true;
    if (digits && aw_is_any_int(v)) {
        if (!aw_to_int64(vm, v, &number))
            return false;
        snprintf(digits, 24, "%lld", (long long)number);
        *out = digits;
        return true;
    }
    return aw_raise(vm, digits ? &aw_os_error_type : &aw_type_error_type, "%s", what);
}

/* args: host, port, family, type, proto, flags */
static AwStatus get_addrinfo(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t numbers[4];
    char digits[24];
    const char *host, *service;
    if (!name_text(vm, args[0], NULL, "getaddrinfo() argument 1 must be string or None", &host) ||
        !name_text(vm, args[1], digits, "Int or String expected", &service))
        return AW_RAISED;
    for (int i = 0; i < 4; i++)
        if (!aw_socket_optional_int(vm, args[2 + i], &numbers[i]))
            return AW_RAISED;
    struct addrinfo hints = {.ai_family = (int)numbers[0],
                             .ai_socktype = (int)numbers[1],
                             .ai_protocol = (int)numbers[2],
                             .ai_flags = (int)numbers[3]};
    struct addrinfo *list, numeric = hints;
    numeric.ai_flags |= AI_NUMERICHOST; /* no look-up, no waiting */
    if (!host && !service)
        return STATUS(aw_socket_address_raise(vm, EAI_NONAME));
    if (getaddrinfo(host, service, &numeric, &list) == 0) {
        bool ok = info_list(vm, list, out);
        freeaddrinfo(list);
        return STATUS(ok);
    }
    Asking *asking = malloc(sizeof *asking);
    if (!asking)
        return aw_raise_memory(vm);
    *asking = (Asking){.vm = vm, .thread = vm->thread};
    AwIo *io = vm->sched->io;
    int error = io->resolve(io, host, service, &hints, answered, asking);
    if (error) {
        free(asking);
        aw_raise_errno(vm, error, AW_UNSET);
        return AW_RAISED;
    }
    return aw_sched_park(vm, INFINITY, AW_NONE);
}

/* args: the address, flags */
static AwStatus get_nameinfo(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t flags;
    AwSocketAddress address;
    if (!aw_is_tuple(args[0]) || aw_as_tuple(args[0])->count < 2)
        return aw_raise_type(vm, "getnameinfo() argument 1 must be a tuple");
    AwValue first = aw_as_tuple(args[0])->items[0];
    bool six = aw_is_str(first) && strchr(aw_as_str(first)->data, ':');
    if (!aw_to_int64(vm, args[1], &flags) ||
        !aw_socket_address_from(vm, six ? AF_INET6 : AF_INET, args[0], "getnameinfo", &address))
        return AW_RAISED;
    char host[NI_MAXHOST], service[NI_MAXSERV];
    int error = getnameinfo((struct sockaddr *)&address.storage, address.size, host, sizeof host,
                            service, sizeof service, (int)flags);
    if (error)
        return STATUS(aw_socket_address_raise(vm, error));
    AwValue a = aw_str_from(vm, host), b = aw_str_from(vm, service);
    return STATUS(a && b && (*out = aw_tuple_pair(vm, a, b)));
}

static AwStatus get_hostname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    char name[256];
    if (gethostname(name, sizeof name) != 0)
        return aw_socket_fail(vm);
    name[sizeof name - 1] = 0;
    return STATUS((*out = aw_str_from(vm, name)));
}

static AwStatus set_hostname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *name;
    size_t size;
    *out = AW_NONE;
    if (aw_is_str(args[0])) {
        name = aw_as_str(args[0])->data;
        size = aw_as_str(args[0])->size;
    } else if (!aw_bytes_need(vm, args[0], &name, &size)) {
        return AW_RAISED;
    }
    return sethostname(name, size) == 0 ? AW_OK : aw_socket_fail(vm);
}

/* ---- interfaces ---- */

static AwStatus interface_names(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    struct if_nameindex *all = if_nameindex();
    if (!all)
        return aw_socket_fail(vm);
    bool ok = (*out = aw_list_new(vm, NULL, 0)) != AW_UNSET;
    for (struct if_nameindex *each = all; ok && each->if_index && each->if_name; each++) {
        AwValue name = aw_str_from(vm, each->if_name);
        AwValue pair = name ? aw_tuple_pair(vm, aw_from_int(each->if_index), name) : AW_UNSET;
        ok = pair && aw_list_append(vm, *out, pair);
    }
    if_freenameindex(all);
    return STATUS(ok);
}

static AwStatus interface_number(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_is_str(args[0]))
        return aw_raise_type(vm, "if_nametoindex() argument 1 must be str, not %A", args[0]);
    unsigned number = if_nametoindex(aw_as_str(args[0])->data);
    if (!number)
        return aw_raise(vm, &aw_os_error_type, "no interface with this name");
    *out = aw_from_int(number);
    return AW_OK;
}

static AwStatus interface_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t number;
    char name[IF_NAMESIZE];
    if (!aw_to_int64(vm, args[0], &number))
        return AW_RAISED;
    if (number < 0 || number > UINT32_MAX || !if_indextoname((unsigned)number, name)) {
        errno = ENXIO;
        return aw_socket_fail(vm);
    }
    return STATUS((*out = aw_str_from(vm, name)));
}

/* ---- numbers as the net has them ---- */

/* In the order of the net; errors are CPython's, which words them differently by size. */
static AwStatus swap16(AwVM *vm, AwValue v, const char *name, uint16_t (*swap)(uint16_t),
                       AwValue *out)
{
    int64_t number;
    if (!aw_to_int64(vm, v, &number))
        return AW_RAISED;
    if (number < 0)
        return aw_raise(vm, &aw_overflow_error_type,
                        "%s: can't convert negative Python int to C 16-bit unsigned integer", name);
    if (number > UINT16_MAX)
        return aw_raise(vm, &aw_overflow_error_type,
                        "%s: Python int too large to convert to C 16-bit unsigned integer", name);
    *out = aw_from_int(swap((uint16_t)number));
    return AW_OK;
}

static AwStatus swap32(AwVM *vm, AwValue v, uint32_t (*swap)(uint32_t), AwValue *out)
{
    int64_t number;
    if (!aw_to_int64_clamped(vm, v, &number))
        return AW_RAISED;
    if (number < 0)
        return aw_raise(vm, &aw_overflow_error_type,
                        "can't convert negative value to unsigned int");
    if (number > UINT32_MAX)
        return aw_raise(vm, &aw_overflow_error_type, "int larger than 32 bits");
    *out = aw_from_int(swap((uint32_t)number));
    return AW_OK;
}

static AwStatus net_htons(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return swap16(vm, args[0], "htons", htons, out);
}

static AwStatus net_ntohs(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return swap16(vm, args[0], "ntohs", ntohs, out);
}

static AwStatus net_htonl(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return swap32(vm, args[0], htonl, out);
}

static AwStatus net_ntohl(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return swap32(vm, args[0], ntohl, out);
}

static AwStatus packed(AwVM *vm, int family, const char *text, const char *error, AwValue *out)
{
    char bytes[16];
    if (inet_pton(family, text, bytes) != 1)
        return aw_raise(vm, &aw_os_error_type, "%s", error);
    return STATUS((*out = aw_bytes_new(vm, bytes, family == AF_INET ? 4 : 16)));
}

static AwStatus net_inet_aton(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    struct in_addr address;
    if (!aw_is_str(args[0]))
        return aw_raise_type(vm, "inet_aton() argument 1 must be str, not %A", args[0]);
    if (inet_aton(aw_as_str(args[0])->data, &address) == 0)
        return aw_raise(vm, &aw_os_error_type, "illegal IP address string passed to inet_aton");
    return STATUS((*out = aw_bytes_new(vm, (const char *)&address, sizeof address)));
}

static AwStatus net_inet_pton(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t family;
    if (!aw_to_int64(vm, args[0], &family))
        return AW_RAISED;
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "inet_pton() argument 2 must be str, not %A", args[1]);
    if (family != AF_INET && family != AF_INET6) {
        errno = EAFNOSUPPORT;
        return aw_socket_fail(vm);
    }
    return packed(vm, (int)family, aw_as_str(args[1])->data,
                  "illegal IP address string passed to inet_pton", out);
}

/* Text of a packed address. */
static AwStatus net_inet_ntop(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t family;
    const char *data;
    size_t size;
    char text[INET6_ADDRSTRLEN];
    if (!aw_to_int64(vm, args[0], &family) || !aw_bytes_need(vm, args[1], &data, &size))
        return AW_RAISED;
    if (family != AF_INET && family != AF_INET6)
        return aw_raise_value(vm, "unknown address family %lld", (long long)family);
    if (size != (family == AF_INET ? 4 : 16))
        return aw_raise_value(vm, "invalid length of packed IP address string");
    inet_ntop((int)family, data, text, sizeof text);
    return STATUS((*out = aw_str_from(vm, text)));
}

static AwStatus net_inet_ntoa(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *data;
    size_t size;
    char text[INET_ADDRSTRLEN];
    if (!aw_bytes_need(vm, args[0], &data, &size))
        return AW_RAISED;
    if (size != 4)
        return aw_raise(vm, &aw_os_error_type, "packed IP wrong length");
    inet_ntop(AF_INET, data, text, sizeof text);
    return STATUS((*out = aw_str_from(vm, text)));
}

const AwNativeDef aw_socket_name_functions[] = {
    {"getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)", get_addrinfo, 0,
     "The addresses that a name and a service stand for."},
    {"getnameinfo(sockaddr, flags, /)", get_nameinfo, 0, "The name and the service of an address."},
    {"gethostname()", get_hostname, 0, "The name of this machine."},
    {"inet_aton(ip_addr, /)", net_inet_aton, 0, "The four bytes of an address."},
    {"inet_ntoa(packed_ip, /)", net_inet_ntoa, 0, "And back."},
    {"inet_pton(family, ip, /)", net_inet_pton, 0, "The bytes of an address of a family."},
    {"inet_ntop(family, packed, /)", net_inet_ntop, 0, "And back."},
    {"htons(x, /)", net_htons, 0, "A 16-bit number in the order of the net."},
    {"ntohs(x, /)", net_ntohs, 0, "And back."},
    {"htonl(x, /)", net_htonl, 0, "A 32-bit number in the order of the net."},
    {"ntohl(x, /)", net_ntohl, 0, "And back."},
    {"sethostname(name, /)", set_hostname, 0, "Gives this machine a name."},
    {"if_nameindex()", interface_names, 0, "The interfaces: numbers and names."},
    {"if_nametoindex(oname, /)", interface_number, 0, "An interface's number."},
    {"if_indextoname(index, /)", interface_name, 0, "An interface's name."},
    {0}};
