"""Connections: create_connection and its relatives, the client's side of transports."""
from . import exceptions, selector_events, tasks


def socket_module():
    """Module socket; or what a program has put in its place in asyncio.base_events, which is where it would look for it."""
    import sys

    home = sys.modules.get("asyncio.base_events")
    if home is not None:
        return home.socket
    import socket

    return socket


def check_tls_options(ssl, server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout):
    """Options that make sense with ssl= only."""
    if server_hostname is not None and not ssl:
        raise ValueError("server_hostname is only meaningful with ssl")
    check_tls_times(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)


def check_tls_times(ssl, ssl_handshake_timeout, ssl_shutdown_timeout):
    if ssl_handshake_timeout is not None and not ssl:
        raise ValueError("ssl_handshake_timeout is only meaningful with ssl")
    if ssl_shutdown_timeout is not None and not ssl:
        raise ValueError("ssl_shutdown_timeout is only meaningful with ssl")


def set_reuse_port(socket, sock):
    if not hasattr(socket, "SO_REUSEPORT"):
        raise ValueError("reuse_port not supported by socket module")
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    except OSError:
        raise ValueError("reuse_port not supported by socket module, SO_REUSEPORT defined but not implemented.") from None


def check_ssl_socket(sock):
    """A socket of module ssl has a TLS of its own, which a transport cannot share."""
    import sys

    ssl = sys.modules.get("ssl")
    if ssl is not None and isinstance(sock, ssl.SSLSocket):
        raise TypeError("Socket cannot be of type SSLSocket")


async def transport_of(loop, sock, protocol_factory, ssl, server_hostname, server_side=False, handshake=None, shutdown=None):
    """A transport and a protocol for a socket that is connected."""
    sock.setblocking(False)
    protocol = protocol_factory()
    waiter = loop.create_future()
    if ssl:
        context = None if isinstance(ssl, bool) else ssl
        transport = loop._make_ssl_transport(
            sock,
            protocol,
            context,
            waiter,
            server_side=server_side,
            server_hostname=server_hostname,
            ssl_handshake_timeout=handshake,
            ssl_shutdown_timeout=shutdown,
        )
    else:
        transport = loop._make_socket_transport(sock, protocol, waiter)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


# ---- which address ----


def interleave(infos, first_count=1):
    """Addresses with their families taking turns (RFC 8305)."""
    by_family = {}
    for info in infos:
        by_family.setdefault(info[0], []).append(info)
    groups = list(by_family.values())
    result = []
    if first_count > 1:
        result.extend(groups[0][: first_count - 1])
        del groups[0][: first_count - 1]
    longest = max(map(len, groups), default=0)
    for i in range(longest):
        result.extend(group[i] for group in groups if i < len(group))
    return result


async def connect_to(loop, failures, info, local_infos=None):
    """A socket that is connected to one address; what went wrong is appended to `failures`."""
    socket = socket_module()

    mine = []
    failures.append(mine)
    family, kind, proto, _, address = info
    sock = None
    try:
        sock = socket.socket(family=family, type=kind, proto=proto)
        sock.setblocking(False)
        if local_infos is not None:
            bind_first(sock, family, local_infos, mine)
        await loop.sock_connect(sock, address)
        return sock
    except OSError as error:
        mine.append(error)
        if sock is not None:
            sock.close()
        raise
    except:
        if sock is not None:
            sock.close()
        raise
    finally:
        mine = None


def bind_first(sock, family, local_infos, failures):
    """Binds to the first local address that fits."""
    for local_family, _, _, _, address in local_infos:
        if local_family != family:
            continue
        try:
            sock.bind(address)
            return
        except OSError as error:
            text = f"error while attempting to bind on address {address!r}: {error.strerror.lower()}"
            failures.append(OSError(error.errno, text))
    if failures:
        raise failures.pop()
    raise OSError(f"no matching local address with family={family} found")


async def connect_first(loop, infos, local_infos, delay):
    """The first address that answers: one after the other, or with `delay` a new try whenever so many seconds have gone (RFC 8305)."""
    failures = []
    if delay is None:
        for info in infos:
            try:
                return await connect_to(loop, failures, info, local_infos)
            except OSError:
                continue
        sock = None
    else:
        from .staggered import staggered_race

        def attempt(info):
            return lambda: connect_to(loop, failures, info, local_infos)

        sock, _, _ = await staggered_race([attempt(info) for info in infos], delay, loop=loop)
        if sock is not None:
            return sock
    errors = [error for mine in failures for error in mine]
    try:
        if len(errors) == 1:
            raise errors[0]
        first = str(errors[0])
        if all(str(error) == first for error in errors):
            raise errors[0]
        raise OSError("Multiple exceptions: {}".format(", ".join(str(error) for error in errors)))
    finally:
        errors = failures = None


# ---- what the loop offers ----


async def create_connection(
    loop,
    protocol_factory,
    host=None,
    port=None,
    *,
    ssl=None,
    family=0,
    proto=0,
    flags=0,
    sock=None,
    local_addr=None,
    server_hostname=None,
    ssl_handshake_timeout=None,
    ssl_shutdown_timeout=None,
    happy_eyeballs_delay=None,
    interleave=None,
):
    socket = socket_module()

    if server_hostname is not None and not ssl:
        raise ValueError("server_hostname is only meaningful with ssl")
    if server_hostname is None and ssl:
        if not host:
            raise ValueError("You must set server_hostname when using ssl without a host")
        server_hostname = host
    check_tls_times(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if sock is not None:
        check_ssl_socket(sock)
    if happy_eyeballs_delay is not None and interleave is None:
        interleave = 1
    if host is not None or port is not None:
        if sock is not None:
            raise ValueError("host/port and sock can not be specified at the same time")
        infos = await selector_events.ensure_resolved(loop, (host, port), family, socket.SOCK_STREAM, proto, flags)
        if not infos:
            raise OSError("getaddrinfo() returned empty list")
        local_infos = None
        if local_addr is not None:
            local_infos = await selector_events.ensure_resolved(loop, local_addr, family, socket.SOCK_STREAM, proto, flags)
            if not local_infos:
                raise OSError("getaddrinfo() returned empty list")
        if interleave:
            infos = globals()["interleave"](infos, interleave)
        sock = await connect_first(loop, infos, local_infos, happy_eyeballs_delay)
    else:
        if sock is None:
            raise ValueError("host and port was not specified and no sock specified")
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
    return await transport_of(
        loop, sock, protocol_factory, ssl, server_hostname, handshake=ssl_handshake_timeout, shutdown=ssl_shutdown_timeout
    )


async def create_unix_connection(
    loop,
    protocol_factory,
    path=None,
    *,
    ssl=None,
    sock=None,
    server_hostname=None,
    ssl_handshake_timeout=None,
    ssl_shutdown_timeout=None,
):
    import os
    socket = socket_module()

    if ssl:
        if server_hostname is None:
            raise ValueError("you have to pass server_hostname when using ssl")
    else:
        check_tls_options(ssl, server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout)
    if path is not None:
        if sock is not None:
            raise ValueError("path and sock can not be specified at the same time")
        path = os.fspath(path)
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
        try:
            sock.setblocking(False)
            await loop.sock_connect(sock, path)
        except:
            sock.close()
            raise
    else:
        if sock is None:
            raise ValueError("no path and sock were specified")
        if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
        sock.setblocking(False)
    return await transport_of(
        loop, sock, protocol_factory, ssl, server_hostname, handshake=ssl_handshake_timeout, shutdown=ssl_shutdown_timeout
    )


async def connect_accepted_socket(
    loop, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None
):
    socket = socket_module()

    if sock.type != socket.SOCK_STREAM:
        raise ValueError(f"A Stream Socket was expected, got {sock!r}")
    check_tls_times(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    check_ssl_socket(sock)
    return await transport_of(
        loop, sock, protocol_factory, ssl, "", True, handshake=ssl_handshake_timeout, shutdown=ssl_shutdown_timeout
    )


async def create_datagram_endpoint(
    loop,
    protocol_factory,
    local_addr=None,
    remote_addr=None,
    *,
    family=0,
    proto=0,
    flags=0,
    reuse_port=None,
    allow_broadcast=None,
    sock=None,
):
    socket = socket_module()

    if sock is not None:
        if sock.type == socket.SOCK_STREAM:
            raise ValueError(f"A UDP Socket was expected, got {sock!r}")
        options = dict(
            local_addr=local_addr,
            remote_addr=remote_addr,
            family=family,
            proto=proto,
            flags=flags,
            reuse_port=reuse_port,
            allow_broadcast=allow_broadcast,
        )
        problems = ", ".join(f"{name}={value}" for name, value in options.items() if value)
        if problems:
            raise ValueError(f"socket modifier keyword arguments can not be used when sock is specified. ({problems})")
        sock.setblocking(False)
        remote = None
    else:
        if not (local_addr or remote_addr) and family == 0:
            raise ValueError("unexpected address family")
        pairs = await datagram_addresses(loop, local_addr, remote_addr, family, proto, flags)
        sock, remote = await datagram_socket(loop, pairs, local_addr, remote_addr, reuse_port, allow_broadcast)
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = loop._make_datagram_transport(sock, protocol, remote, waiter)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


async def datagram_addresses(loop, local_addr, remote_addr, family, proto, flags):
    """[((family, proto), (local, remote))] of the addresses asked for."""
    import os
    socket = socket_module()
    import stat

    if family == getattr(socket, "AF_UNIX", None):
        for address in (local_addr, remote_addr):
            if address is not None and not isinstance(address, str):
                raise TypeError("string is expected")
        if local_addr and local_addr[0] not in (0, "\x00"):
            try:
                if stat.S_ISSOCK(os.stat(local_addr).st_mode):
                    os.remove(local_addr)
            except FileNotFoundError:
                pass
        return [((family, proto), (local_addr, remote_addr))]
    if not (local_addr or remote_addr):
        return [((family, proto), (None, None))]
    found = {}
    for index, address in enumerate((local_addr, remote_addr)):
        if address is None:
            continue
        if not (isinstance(address, tuple) and len(address) == 2):
            raise TypeError("2-tuple is expected")
        infos = await selector_events.ensure_resolved(loop, address, family, socket.SOCK_DGRAM, proto, flags)
        if not infos:
            raise OSError("getaddrinfo() returned empty list")
        for info_family, _, info_proto, _, where in infos:
            found.setdefault((info_family, info_proto), [None, None])[index] = where
    pairs = [
        (key, tuple(pair))
        for key, pair in found.items()
        if not ((local_addr and pair[0] is None) or (remote_addr and pair[1] is None))
    ]
    if not pairs:
        raise ValueError("can not get address information")
    return pairs


async def datagram_socket(loop, pairs, local_addr, remote_addr, reuse_port, allow_broadcast):
    """The first socket that can be made of the addresses, and where it is connected to."""
    socket = socket_module()

    failures = []
    for (family, proto), (local, remote) in pairs:
        sock = None
        try:
            sock = socket.socket(family=family, type=socket.SOCK_DGRAM, proto=proto)
            if reuse_port:
                set_reuse_port(socket, sock)
            if allow_broadcast:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            sock.setblocking(False)
            if local_addr:
                sock.bind(local)
            if remote_addr:
                if not allow_broadcast:
                    await loop.sock_connect(sock, remote)
                return sock, remote
            return sock, None
        except OSError as error:
            if sock is not None:
                sock.close()
            failures.append(error)
        except:
            if sock is not None:
                sock.close()
            raise
    raise failures[0]
