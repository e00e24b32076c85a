"""TLS between a transport and a protocol: bytes from the socket are deciphered for the protocol, and what it writes is ciphered."""
import ssl

from . import exceptions, protocols, selector_events, transports

_MAX_READ = 256 * 1024
_HANDSHAKE_TIMEOUT = 60.0
_SHUTDOWN_TIMEOUT = 30.0
_HIGH_WATER = 512 * 1024  # of what waits to be written

# What an SSLProtocol is at.
_UNWRAPPED, _HANDSHAKE, _WRAPPED, _FLUSHING, _SHUTDOWN = "UNWRAPPED", "DO_HANDSHAKE", "WRAPPED", "FLUSHING", "SHUTDOWN"


class _SSLProtocolTransport(transports._FlowControlMixin, transports.Transport):
    """The transport that the program's protocol gets."""

    @property
    def _sendfile_compatible(self):
        from .constants import _SendfileMode

        return _SendfileMode.FALLBACK

    def __init__(self, loop, ssl_protocol):
        transports.Transport.__init__(self)
        self._loop = loop
        self._ssl_protocol = ssl_protocol
        self._closed = False

    def get_extra_info(self, name, default=None):
        return self._ssl_protocol._get_extra_info(name, default)

    def set_protocol(self, protocol):
        self._ssl_protocol._set_app_protocol(protocol)

    def get_protocol(self):
        return self._ssl_protocol._app_protocol

    def is_closing(self):
        return self._closed

    def close(self):
        if not self._closed:
            self._closed = True
            self._ssl_protocol._start_shutdown()

    def is_reading(self):
        return not self._ssl_protocol._app_reading_paused

    def pause_reading(self):
        self._ssl_protocol._pause_reading()

    def resume_reading(self):
        self._ssl_protocol._resume_reading()

    def set_write_buffer_limits(self, high=None, low=None):
        if high is None and low is None:
            high = _HIGH_WATER
        self._ssl_protocol._transport.set_write_buffer_limits(high, low)

    def get_write_buffer_limits(self):
        return self._ssl_protocol._transport.get_write_buffer_limits()

    def get_write_buffer_size(self):
        return self._ssl_protocol._get_write_buffer_size()

    @property
    def _protocol_paused(self):
        return self._ssl_protocol._app_writing_paused

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data: expecting a bytes-like instance, got {type(data).__name__}")
        if data:
            self._ssl_protocol._write((data,))

    def writelines(self, list_of_data):
        self._ssl_protocol._write(list_of_data)

    def write_eof(self):
        raise NotImplementedError

    def can_write_eof(self):
        return False

    def abort(self):
        self._force_close(None)

    def _force_close(self, error):
        self._closed = True
        if self._ssl_protocol is not None:
            self._ssl_protocol._abort(error)

    def _test__append_write_backlog(self, data):
        self._ssl_protocol._backlog.append(data)


class SSLProtocol(protocols.Protocol):
    """The protocol that the socket's transport gets."""

    def __init__(
        self,
        loop,
        app_protocol,
        sslcontext,
        waiter,
        server_side=False,
        server_hostname=None,
        call_connection_made=True,
        ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None,
    ):
        for name, value in (("ssl_handshake_timeout", ssl_handshake_timeout), ("ssl_shutdown_timeout", ssl_shutdown_timeout)):
            if value is not None and value <= 0:
                raise ValueError(f"{name} should be a positive number, got {value}")
        if not sslcontext:
            if server_side:
                raise ValueError("Server side SSL needs a valid SSLContext")
            sslcontext = ssl.create_default_context()
            if not server_hostname:
                sslcontext.check_hostname = False
        self._loop = loop
        self._app_protocol = app_protocol
        self._app_transport = _SSLProtocolTransport(loop, self)
        self._sslcontext = sslcontext
        self._waiter = waiter
        self._server_side = server_side
        self._server_hostname = server_hostname if server_hostname and not server_side else None
        self._call_connection_made = call_connection_made
        self._handshake_timeout = _HANDSHAKE_TIMEOUT if ssl_handshake_timeout is None else ssl_handshake_timeout
        self._shutdown_timeout = _SHUTDOWN_TIMEOUT if ssl_shutdown_timeout is None else ssl_shutdown_timeout
        self._extra = {"sslcontext": sslcontext}
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._sslobj = None
        self._transport = None
        self._state = _UNWRAPPED
        self._timer = None
        self._backlog = []  # what the program wrote and TLS has not taken
        self._app_reading_paused = False
        self._app_writing_paused = False
        self._app_knows = False  # connection_made() was called
        self._app_eof = False
        self._eof_received = False
        self._conn_lost = 0
        self._set_app_protocol(app_protocol)

    def _set_app_protocol(self, protocol):
        self._app_protocol = protocol
        self._app_is_buffered = isinstance(protocol, protocols.BufferedProtocol)

    def _get_extra_info(self, name, default=None):
        if name in self._extra:
            return self._extra[name]
        return default if self._transport is None else self._transport.get_extra_info(name, default)

    def _get_write_buffer_size(self):
        size = self._outgoing.pending + sum(map(len, self._backlog))
        return size if self._transport is None else size + self._transport.get_write_buffer_size()

    def _wakeup_waiter(self, error=None):
        waiter, self._waiter = self._waiter, None
        if waiter is None or waiter.done():
            return
        if error is None:
            waiter.set_result(None)
        else:
            waiter.set_exception(error)

    def _cancel_timer(self):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    # ---- what the socket's transport tells ----

    def connection_made(self, transport):
        self._transport = transport
        transport.set_write_buffer_limits(high=_HIGH_WATER)
        self._start_handshake()

    def connection_lost(self, exc):
        self._backlog.clear()
        self._conn_lost += 1
        self._app_transport._closed = True
        if self._state != _HANDSHAKE and self._app_knows:
            self._loop.call_soon(self._app_protocol.connection_lost, exc)
        self._state = _UNWRAPPED
        self._transport = None
        if isinstance(exc, exceptions.CancelledError):
            exc = None
        self._wakeup_waiter(exc or ConnectionResetError("Connection lost"))
        self._cancel_timer()

    def data_received(self, data):
        self._incoming.write(data)
        self._go_on()

    def _go_on(self):
        if self._state == _HANDSHAKE:
            self._do_handshake()
        elif self._state == _WRAPPED:
            self._do_read()
        elif self._state == _FLUSHING:
            self._do_flush()
        elif self._state == _SHUTDOWN:
            self._do_shutdown()

    def eof_received(self):
        self._eof_received = True
        try:
            if self._state == _HANDSHAKE:
                self._on_handshake_complete(ConnectionResetError())
            elif self._state == _WRAPPED:
                if self._app_reading_paused:
                    return True  # what has come already is read later
                self._read_the_end()
            elif self._state == _FLUSHING:
                self._backlog.clear()
                self._set_shutdown()
            elif self._state == _SHUTDOWN:
                self._do_shutdown()
        finally:
            if self._transport is not None and self._state not in (_WRAPPED, _SHUTDOWN):
                self._transport.close()

    def _read_the_end(self):
        """The connection has ended, with or without TLS's good-bye."""
        self._do_read()
        if self._state == _WRAPPED and not self._app_reading_paused:
            self._tell_eof()
            self._start_shutdown()

    def pause_writing(self):
        self._control_app_writing(True)

    def resume_writing(self):
        self._control_app_writing(False)

    def _control_app_writing(self, pause):
        if pause == self._app_writing_paused:
            return
        self._app_writing_paused = pause
        method = self._app_protocol.pause_writing if pause else self._app_protocol.resume_writing
        try:
            method()
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            name = "pause_writing" if pause else "resume_writing"
            self._loop.call_exception_handler(
                {
                    "message": f"protocol.{name}() failed",
                    "exception": error,
                    "transport": self._app_transport,
                    "protocol": self,
                }
            )

    # ---- the handshake ----

    def _start_handshake(self):
        self._state = _HANDSHAKE
        self._timer = self._loop.call_later(self._handshake_timeout, self._handshake_is_late)
        try:
            self._sslobj = self._sslcontext.wrap_bio(
                self._incoming, self._outgoing, server_side=self._server_side, server_hostname=self._server_hostname
            )
        except Exception as error:
            self._on_handshake_complete(error)
        else:
            self._do_handshake()

    def _handshake_is_late(self):
        if self._state == _HANDSHAKE:
            text = f"SSL handshake is taking longer than {self._handshake_timeout} seconds: aborting the connection"
            self._fatal_error(ConnectionAbortedError(text))

    def _do_handshake(self):
        try:
            self._sslobj.do_handshake()
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
            self._send_out()
        except ssl.SSLError as error:
            self._send_out()  # tells the peer why
            self._on_handshake_complete(error)
        else:
            self._on_handshake_complete(None)

    def _on_handshake_complete(self, error):
        self._cancel_timer()
        if error is None:
            self._state = _WRAPPED
            self._extra.update(
                peercert=self._sslobj.getpeercert(),
                cipher=self._sslobj.cipher(),
                compression=self._sslobj.compression(),
                ssl_object=self._sslobj,
            )
            if self._call_connection_made:
                self._app_protocol.connection_made(self._app_transport)
            self._app_knows = True
            self._wakeup_waiter()
            self._do_read()
            self._send_out()
            return
        self._state = _UNWRAPPED
        if isinstance(error, ssl.CertificateError):
            message = "SSL handshake failed on verifying the certificate"
        else:
            message = "SSL handshake failed"
        self._fatal_error(error, message)
        self._wakeup_waiter(error)

    # ---- reading ----

    def _pause_reading(self):
        self._app_reading_paused = True
        if self._transport is not None:
            self._transport.pause_reading()

    def _resume_reading(self):
        if not self._app_reading_paused:
            return
        self._app_reading_paused = False
        if self._transport is not None:
            self._transport.resume_reading()
        self._loop.call_soon(self._read_rest)

    def _read_rest(self):
        """What was deciphered or had come before the pause."""
        if self._state == _WRAPPED and not self._app_reading_paused:
            if self._eof_received:
                self._read_the_end()
            else:
                self._do_read()

    def _do_read(self):
        if self._state not in (_WRAPPED, _FLUSHING):
            return
        try:
            if not self._app_reading_paused:
                if self._app_is_buffered:
                    self._read_into_buffers()
                else:
                    self._read_data()
            self._do_write()  # a renegotiation may have waited for what was read
        except (SystemExit, KeyboardInterrupt):
            raise
        except Exception as error:
            self._fatal_error(error, "Fatal error on SSL protocol")

    def _read_data(self):
        """All that can be deciphered goes to the protocol."""
        chunks = []
        ended = False
        while not ended:
            try:
                data = self._sslobj.read(_MAX_READ)
            except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
                break
            if data:
                chunks.append(data)
            else:
                ended = True
        if chunks:
            self._app_protocol.data_received(chunks[0] if len(chunks) == 1 else b"".join(chunks))
        if ended:
            self._on_peer_closed()

    def _read_into_buffers(self):
        while not self._app_reading_paused:
            buffer = self._app_protocol.get_buffer(_MAX_READ)
            if not len(buffer):
                raise RuntimeError("get_buffer() returned an empty buffer")
            try:
                size = self._sslobj.read(len(buffer), buffer)
            except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
                return
            if not size:
                self._on_peer_closed()
                return
            self._app_protocol.buffer_updated(size)

    def _on_peer_closed(self):
        """The peer has ended TLS in good order."""
        self._tell_eof()
        self._start_shutdown()

    def _tell_eof(self):
        if self._app_eof:
            return
        self._app_eof = True
        if self._app_knows:
            keep_open = self._app_protocol.eof_received()
            if keep_open:
                selector_events.warn_lost("returning true from eof_received() has no effect when using ssl")

    # ---- writing ----

    def _write(self, chunks):
        if self._state in (_FLUSHING, _SHUTDOWN, _UNWRAPPED) or self._transport is None:
            if self._conn_lost >= selector_events._WARN_AFTER:
                selector_events.warn_lost("SSL connection is closed")
            self._conn_lost += 1
            return
        for data in chunks:
            if data:
                self._backlog.append(bytes(data))
        if self._state == _WRAPPED:
            try:
                self._do_write()
            except (SystemExit, KeyboardInterrupt):
                raise
            except Exception as error:
                self._fatal_error(error, "Fatal error on SSL protocol")

    def _do_write(self):
        try:
            while self._backlog:
                data = self._backlog[0]
                sent = self._sslobj.write(data)
                if sent < len(data):
                    self._backlog[0] = data[sent:]
                else:
                    del self._backlog[0]
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
            pass
        self._send_out()

    def _send_out(self):
        data = self._outgoing.read()
        if data and self._transport is not None:
            self._transport.write(data)

    # ---- the end ----

    def _start_shutdown(self):
        if self._state in (_FLUSHING, _SHUTDOWN, _UNWRAPPED):
            if self._state == _UNWRAPPED and self._transport is not None:
                self._transport.close()
            return
        self._app_transport._closed = True
        if self._state == _HANDSHAKE:
            self._abort(None)
            return
        self._state = _FLUSHING
        self._timer = self._loop.call_later(self._shutdown_timeout, self._shutdown_is_late)
        self._do_flush()

    def _shutdown_is_late(self):
        if self._state in (_FLUSHING, _SHUTDOWN) and self._transport is not None:
            self._transport._force_close(exceptions.TimeoutError("SSL shutdown timed out"))

    def _do_flush(self):
        try:
            self._do_write()
        except (SystemExit, KeyboardInterrupt):
            raise
        except Exception as error:
            self._fatal_error(error, "Fatal error on SSL protocol")
            return
        if not self._backlog:
            self._set_shutdown()

    def _set_shutdown(self):
        self._state = _SHUTDOWN
        self._do_shutdown()

    def _do_shutdown(self):
        if self._eof_received:
            self._send_out()
            self._on_shutdown_complete(None)
            return
        try:
            self._skip_input()
            self._sslobj.unwrap()
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
            self._send_out()
        except ssl.SSLError as error:
            self._send_out()
            self._on_shutdown_complete(None if isinstance(error, ssl.SSLEOFError) else error)
        else:
            self._send_out()
            self._on_shutdown_complete(None)

    def _skip_input(self):
        """What comes after close() is for nobody."""
        try:
            while self._sslobj.read(_MAX_READ):
                pass
        except ssl.SSLError:
            pass

    def _on_shutdown_complete(self, error):
        self._cancel_timer()
        if error is not None and not isinstance(error, ssl.SSLError):
            self._fatal_error(error, "Error occurred during shutdown")
        elif self._transport is not None:
            self._loop.call_soon(self._transport.close)

    def _abort(self, error):
        self._cancel_timer()
        self._state = _UNWRAPPED
        if self._transport is None:
            return
        if error is None:
            self._transport.abort()
        else:
            self._transport._force_close(error)

    def _fatal_error(self, error, message="Fatal error on transport"):
        if self._transport is not None:
            self._transport._force_close(error)
        if not isinstance(error, (OSError, exceptions.CancelledError)):
            self._loop.call_exception_handler(
                {"message": message, "exception": error, "transport": self._transport, "protocol": self}
            )


def make_transport(
    loop,
    sock,
    protocol,
    sslcontext,
    waiter,
    *,
    server_side=False,
    server_hostname=None,
    extra=None,
    server=None,
    ssl_handshake_timeout=None,
    ssl_shutdown_timeout=None,
):
    """A TLS transport over a socket."""
    ssl_protocol = SSLProtocol(
        loop,
        protocol,
        sslcontext,
        waiter,
        server_side,
        server_hostname,
        ssl_handshake_timeout=ssl_handshake_timeout,
        ssl_shutdown_timeout=ssl_shutdown_timeout,
    )
    selector_events._SelectorSocketTransport(loop, sock, ssl_protocol, extra=extra, server=server)
    return ssl_protocol._app_transport


async def start_tls(
    loop,
    transport,
    protocol,
    sslcontext,
    *,
    server_side=False,
    server_hostname=None,
    ssl_handshake_timeout=None,
    ssl_shutdown_timeout=None,
):
    """Goes on with TLS over a transport that is there already."""
    if not isinstance(sslcontext, ssl.SSLContext):
        raise TypeError(f"sslcontext is expected to be an instance of ssl.SSLContext, got {sslcontext!r}")
    if not isinstance(transport, (selector_events._SelectorSocketTransport, _SSLProtocolTransport)):
        raise TypeError(f"transport {transport!r} is not supported by start_tls()")
    waiter = loop.create_future()
    ssl_protocol = SSLProtocol(
        loop,
        protocol,
        sslcontext,
        waiter,
        server_side,
        server_hostname,
        call_connection_made=False,
        ssl_handshake_timeout=ssl_handshake_timeout,
        ssl_shutdown_timeout=ssl_shutdown_timeout,
    )
    transport.pause_reading()  # what comes from now on is for TLS
    transport.set_protocol(ssl_protocol)
    begun = loop.call_soon(ssl_protocol.connection_made, transport)
    resumed = loop.call_soon(transport.resume_reading)
    try:
        await waiter
    except BaseException:
        transport.close()
        begun.cancel()
        resumed.cancel()
        raise
    return ssl_protocol._app_transport
