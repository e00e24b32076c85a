"""Servers: create_server and its relatives."""
from . import connections, events, exceptions, selector_events, tasks

_RETRY_ACCEPT = 1  # seconds until accepting goes on when there were no descriptors left


class Server(events.AbstractServer):
    """What create_server() gives: sockets that accept connections."""

    def __init__(self, loop, sockets, protocol_factory, ssl_context, backlog, ssl_handshake_timeout, ssl_shutdown_timeout=None):
        self._loop = loop
        self._sockets = sockets
        self._active_count = 0
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._ssl_context = ssl_context
        self._ssl_handshake_timeout = ssl_handshake_timeout
        self._ssl_shutdown_timeout = ssl_shutdown_timeout
        self._serving = False
        self._serving_forever_fut = None

    def __repr__(self):
        return f"<{self.__class__.__name__} sockets={self.sockets!r}>"

    def _attach(self):
        """A connection has come."""
        self._active_count += 1

    def _detach(self):
        """One has gone."""
        self._active_count -= 1
        if self._active_count == 0 and self._sockets is None:
            self._wakeup()

    def _wakeup(self):
        waiters = self._waiters
        self._waiters = None
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(waiter)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop._start_serving(
                self._protocol_factory,
                sock,
                self._ssl_context,
                self,
                self._backlog,
                self._ssl_handshake_timeout,
                self._ssl_shutdown_timeout,
            )

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        from .trsock import TransportSocket

        if self._sockets is None:
            return ()
        return tuple(TransportSocket(sock) for sock in self._sockets)

    def close(self):
        """Accepts no more; the connections that are there go on."""
        sockets = self._sockets
        if sockets is None:
            return
        self._sockets = None
        for sock in sockets:
            self._loop._stop_serving(sock)
        self._serving = False
        if self._serving_forever_fut is not None and not self._serving_forever_fut.done():
            self._serving_forever_fut.cancel()
            self._serving_forever_fut = None
        if self._active_count == 0:
            self._wakeup()

    async def start_serving(self):
        self._start_serving()
        await tasks.sleep(0)  # connections that wait already are accepted in the next turn

    async def serve_forever(self):
        """Serves until it is cancelled, and closes then."""
        if self._serving_forever_fut is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")
        self._start_serving()
        self._serving_forever_fut = self._loop.create_future()
        try:
            await self._serving_forever_fut
        except exceptions.CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        if self._sockets is None or self._waiters is None:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


# ---- accepting ----


def accept_some(loop, protocol_factory, sock, ssl_context, server, backlog, handshake, shutdown):
    """A listening socket is ready: takes as many connections as its backlog may hold."""
    for _ in range(backlog):
        try:
            connection, address = sock.accept()
            connection.setblocking(False)
        except (BlockingIOError, InterruptedError, ConnectionAbortedError):
            return
        except OSError as error:
            import errno

            if error.errno not in (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM):
                raise
            # None can be accepted until others are closed: not asked again for a while
            loop.call_exception_handler(
                {
                    "message": "socket.accept() out of system resource",
                    "exception": error,
                    "socket": trsock_of(sock),
                }
            )
            loop._remove_reader(sock.fileno())

            def again(*args):
                if not loop.is_closed() and (server is None or server._sockets is not None):
                    loop._start_serving(*args)

            loop.call_later(_RETRY_ACCEPT, again, protocol_factory, sock, ssl_context, server, backlog, handshake, shutdown)
            return
        extra = {"peername": address}
        loop.create_task(loop._accept_connection2(protocol_factory, connection, extra, ssl_context, server, handshake, shutdown))


def trsock_of(sock):
    from .trsock import TransportSocket

    return TransportSocket(sock)


async def accepted(loop, protocol_factory, connection, extra, ssl_context, server, handshake=None, shutdown=None):
    """Gives a new connection its protocol and transport."""
    protocol = transport = None
    try:
        protocol = protocol_factory()
        waiter = loop.create_future()
        if ssl_context:
            transport = loop._make_ssl_transport(
                connection,
                protocol,
                ssl_context,
                waiter,
                server_side=True,
                extra=extra,
                server=server,
                ssl_handshake_timeout=handshake,
                ssl_shutdown_timeout=shutdown,
            )
        else:
            transport = loop._make_socket_transport(connection, protocol, waiter, extra=extra, server=server)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        if loop.get_debug():
            context = {"message": "Error on transport creation for incoming connection", "exception": error}
            if protocol is not None:
                context["protocol"] = protocol
            if transport is not None:
                context["transport"] = transport
            loop.call_exception_handler(context)


# ---- what the loop offers ----


async def create_server(
    loop,
    protocol_factory,
    host=None,
    port=None,
    *,
    family=0,
    flags=1,
    sock=None,
    backlog=100,
    ssl=None,
    reuse_address=None,
    reuse_port=None,
    ssl_handshake_timeout=None,
    ssl_shutdown_timeout=None,
    start_serving=True,
):
    socket = connections.socket_module()

    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    connections.check_tls_times(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if sock is not None:
        connections.check_ssl_socket(sock)
    if host is not None or port is not None:
        if sock is not None:
            raise ValueError("host/port and sock can not be specified at the same time")
        infos = await server_addresses(loop, host, port, family, flags)
        sockets = bound_sockets(infos, True if reuse_address is None else reuse_address, reuse_port)
    else:
        if sock is None:
            raise ValueError("Neither host/port nor sock were specified")
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        sockets = [sock]
    for sock in sockets:
        sock.setblocking(False)
    server = Server(loop, sockets, protocol_factory, ssl, backlog, ssl_handshake_timeout, ssl_shutdown_timeout)
    if start_serving:
        server._start_serving()
        await tasks.sleep(0)
    return server


async def server_addresses(loop, host, port, family, flags):
    """Every address of every host, once each, in the order given."""
    socket = connections.socket_module()

    if host == "":
        hosts = [None]
    elif isinstance(host, str) or not hasattr(host, "__iter__"):
        hosts = [host]
    else:
        hosts = host
    found = {}
    for each in hosts:
        infos = await selector_events.ensure_resolved(loop, (each, port), family, socket.SOCK_STREAM, flags=flags)
        if not infos:
            raise OSError(f"getaddrinfo({each!r}) returned empty list")
        found.update(dict.fromkeys(infos))
    return list(found)


def bound_sockets(infos, reuse_address, reuse_port):
    """A socket for each address; none if one cannot be had."""
    socket = connections.socket_module()

    sockets = []
    try:
        for family, kind, proto, _, address in infos:
            try:
                sock = socket.socket(family, kind, proto)
            except OSError:
                continue  # a family that this system has not
            sockets.append(sock)
            if reuse_address:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
            if reuse_port:
                connections.set_reuse_port(socket, sock)
            if family == socket.AF_INET6:
                sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
            try:
                sock.bind(address)
            except OSError as error:
                text = f"error while attempting to bind on address {address!r}: {error.strerror.lower()}"
                raise OSError(error.errno, text) from None
        return sockets
    except:
        for sock in sockets:
            sock.close()
        raise


async def create_unix_server(
    loop,
    protocol_factory,
    path=None,
    *,
    sock=None,
    backlog=100,
    ssl=None,
    ssl_handshake_timeout=None,
    ssl_shutdown_timeout=None,
    start_serving=True,
):
    import errno
    import os
    socket = connections.socket_module()
    import stat

    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    connections.check_tls_times(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if path is not None:
        if sock is not None:
            raise ValueError("path and sock can not be specified at the same time")
        path = os.fspath(path)
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        if path[0] not in (0, "\x00"):
            try:
                if stat.S_ISSOCK(os.stat(path).st_mode):
                    os.remove(path)  # left by one that has ended
            except FileNotFoundError:
                pass
        try:
            sock.bind(path)
        except OSError as error:
            sock.close()
            if error.errno == errno.EADDRINUSE:
                raise OSError(errno.EADDRINUSE, f"Address {path!r} is already in use") from None
            raise
        except:
            sock.close()
            raise
    else:
        if sock is None:
            raise ValueError("path was not specified, and no sock specified")
        if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
    sock.setblocking(False)
    server = Server(loop, [sock], protocol_factory, ssl, backlog, ssl_handshake_timeout, ssl_shutdown_timeout)
    if start_serving:
        server._start_serving()
        await tasks.sleep(0)
    return server
