"""Files sent over sockets: by the system where it can, else read and written piece by piece."""
import errno
import io
import os

from _asyncio import _add_writer, _remove_writer

from . import constants, protocols, transports
from .exceptions import SendfileNotAvailableError

_AT_ONCE = 0x7FFFF000  # what the system sends in one call
_PIECE = 16 * 1024


def check_parameters(sock, file, offset, count):
    import socket

    if "b" not in getattr(file, "mode", "b"):
        raise ValueError("file should be opened in binary mode")
    if not sock.type == socket.SOCK_STREAM:
        raise ValueError("only SOCK_STREAM type sockets are supported")
    if count is not None:
        if not isinstance(count, int):
            raise TypeError(f"count must be a positive integer (got {count!r})")
        if count <= 0:
            raise ValueError(f"count must be a positive integer (got {count!r})")
    if not isinstance(offset, int):
        raise TypeError(f"offset must be a non-negative integer (got {offset!r})")
    if offset < 0:
        raise ValueError(f"offset must be a non-negative integer (got {offset!r})")


# ---- sockets ----


async def sock_sendfile(loop, sock, file, offset, count, fallback):
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError("the socket must be non-blocking")
    check_parameters(sock, file, offset, count)
    try:
        return await loop._sock_sendfile_native(sock, file, offset, count)
    except SendfileNotAvailableError:
        if not fallback:
            raise
    return await loop._sock_sendfile_fallback(sock, file, offset, count)


async def by_the_system(loop, sock, file, offset, count):
    """Gives how much was sent."""
    try:
        fd = file.fileno()
        size = os.fstat(fd).st_size
    except (AttributeError, OSError, io.UnsupportedOperation):
        raise SendfileNotAvailableError("not a regular file") from None
    if not (count or size):
        return 0
    sent = 0

    def send():
        """True: all that there is has been sent."""
        nonlocal sent
        wanted = min(count - sent, _AT_ONCE) if count else _AT_ONCE
        if wanted <= 0:
            return True
        try:
            now = os.sendfile(sock.fileno(), fd, offset + sent, wanted)
        except (BlockingIOError, InterruptedError):
            return False
        except OSError as error:
            if error.errno == errno.ENOTCONN and type(error) is not ConnectionError:
                raise ConnectionError("socket is not connected", errno.ENOTCONN) from error
            if sent == 0:
                raise SendfileNotAvailableError("os.sendfile call failed") from None
            raise
        sent += now
        return now == 0

    try:
        if not send():
            await _until_sent(loop, sock, send)
    finally:
        if sent:
            os.lseek(fd, offset + sent, os.SEEK_SET)
    return sent


async def _until_sent(loop, sock, send):
    done = loop.create_future()

    def ready():
        if done.done():
            return
        try:
            if send():
                done.set_result(None)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            done.set_exception(error)

    fd = sock.fileno()
    _add_writer(loop, fd, ready)
    try:
        await done
    finally:
        if not loop.is_closed():
            _remove_writer(loop, fd)


async def by_hand(loop, sock, file, offset, count):
    """The same, read and sent by us."""
    if hasattr(file, "seek"):
        file.seek(offset)
    piece = memoryview(bytearray(_PIECE))
    sent = 0
    try:
        while True:
            size = min(count - sent, _PIECE) if count else _PIECE
            if size <= 0:
                break
            read = await loop.run_in_executor(None, file.readinto, piece[:size])
            if not read:
                break
            await loop.sock_sendall(sock, piece[:read])
            sent += read
        return sent
    finally:
        if sent and hasattr(file, "seek"):
            file.seek(offset + sent)


# ---- transports ----


async def sendfile(loop, transport, file, offset, count, fallback):
    if transport.is_closing():
        raise RuntimeError("Transport is closing")
    mode = getattr(transport, "_sendfile_compatible", constants._SendfileMode.UNSUPPORTED)
    if mode is constants._SendfileMode.UNSUPPORTED:
        raise RuntimeError(f"sendfile is not supported for transport {transport!r}")
    if mode is constants._SendfileMode.TRY_NATIVE:
        try:
            return await loop._sendfile_native(transport, file, offset, count)
        except SendfileNotAvailableError:
            if not fallback:
                raise
    if not fallback:
        raise RuntimeError(f"fallback is disabled and native sendfile is not supported for transport {transport!r}")
    return await loop._sendfile_fallback(transport, file, offset, count)


async def transport_by_the_system(loop, transport, file, offset, count):
    """What was written goes out first; meanwhile nothing is read, and nothing can be written."""
    loop._transports.pop(transport._sock_fd, None)
    was_reading = transport.is_reading()
    transport.pause_reading()
    await transport._make_empty_waiter()
    try:
        return await loop.sock_sendfile(transport._sock, file, offset, count, fallback=False)
    finally:
        transport._reset_empty_waiter()
        if was_reading:
            transport.resume_reading()
        loop._transports[transport._sock_fd] = transport


async def transport_by_hand(loop, transport, file, offset, count):
    if hasattr(file, "seek"):
        file.seek(offset)
    piece = memoryview(bytearray(_PIECE))
    sent = 0
    protocol = _SendfileFallbackProtocol(transport)
    try:
        while True:
            size = min(count - sent, _PIECE) if count else _PIECE
            if size <= 0:
                return sent
            read = await loop.run_in_executor(None, file.readinto, piece[:size])
            if not read:
                return sent
            await protocol.drain()
            transport.write(bytes(piece[:read]))
            sent += read
    finally:
        if sent and hasattr(file, "seek"):
            file.seek(offset + sent)
        await protocol.restore()


class _SendfileFallbackProtocol(protocols.Protocol):
    """Stands in for a transport's protocol while a file is sent, to hear when to wait."""

    def __init__(self, transport):
        if not isinstance(transport, transports._FlowControlMixin):
            raise TypeError("transport should be _FlowControlMixin instance")
        self._transport = transport
        self._proto = transport.get_protocol()
        self._should_resume_reading = transport.is_reading()
        self._should_resume_writing = transport._protocol_paused
        transport.pause_reading()
        transport.set_protocol(self)
        self._write_ready_fut = transport._loop.create_future() if self._should_resume_writing else None

    async def drain(self):
        if self._transport.is_closing():
            raise ConnectionError("Connection closed by peer")
        if self._write_ready_fut is not None:
            await self._write_ready_fut

    def connection_made(self, transport):
        raise RuntimeError("Invalid state: connection should have been established already.")

    def connection_lost(self, exc):
        if self._write_ready_fut is not None:
            # Whoever waits for drain() must hear of it, whether the loss has an error or not.
            self._write_ready_fut.set_exception(ConnectionError("Connection is closed by peer") if exc is None else exc)
        self._proto.connection_lost(exc)

    def pause_writing(self):
        if self._write_ready_fut is None:
            self._write_ready_fut = self._transport._loop.create_future()

    def resume_writing(self):
        if self._write_ready_fut is not None:
            self._write_ready_fut.set_result(False)
            self._write_ready_fut = None

    def data_received(self, data):
        raise RuntimeError("Invalid state: reading should be paused")

    def eof_received(self):
        raise RuntimeError("Invalid state: reading should be paused")

    async def restore(self):
        self._transport.set_protocol(self._proto)
        if self._should_resume_reading:
            self._transport.resume_reading()
        if self._write_ready_fut is not None:
            self._write_ready_fut.cancel()
        if self._should_resume_writing:
            self._proto.resume_writing()
