"""Pipes in the loop: transports of files that are read or written in one direction."""
import errno
import os
import stat

from _asyncio import _add_reader, _add_writer, _remove_reader, _remove_writer

from . import futures, selector_events, transports

_MAX_READ = 256 * 1024
_WARN_AFTER = 5  # writes to a lost pipe


async def connect_read_pipe(loop, protocol_factory, pipe):
    return await _connect(loop, protocol_factory, pipe, _UnixReadPipeTransport)


async def connect_write_pipe(loop, protocol_factory, pipe):
    return await _connect(loop, protocol_factory, pipe, _UnixWritePipeTransport)


async def _connect(loop, protocol_factory, pipe, kind):
    """(transport, protocol), as soon as the protocol knows that it is connected."""
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = kind(loop, pipe, protocol, waiter)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


class _PipeEnd:
    """What both directions have in common: a file that the loop watches, and its protocol."""

    _pipe = None

    def _open(self, loop, pipe, protocol, refusal):
        """Takes the file, or refuses it with a ValueError. Gives its kind, one of stat's."""
        self._extra["pipe"] = pipe
        self._loop = loop
        self._fileno = pipe.fileno()
        self._protocol = protocol
        self._closing = False
        kind = stat.S_IFMT(os.fstat(self._fileno).st_mode)
        if kind not in (stat.S_IFIFO, stat.S_IFSOCK, stat.S_IFCHR):
            self._fileno = self._protocol = None
            raise ValueError(refusal)
        self._pipe = pipe
        os.set_blocking(self._fileno, False)
        loop.call_soon(protocol.connection_made, self)
        return kind

    def _describe(self, facts):
        info = [self.__class__.__name__]
        if self._pipe is None:
            info.append("closed")
        elif self._closing:
            info.append("closing")
        info.append(f"fd={self._fileno}")
        info.extend(["closed"] if self._pipe is None else facts)
        return "<{}>".format(" ".join(info))

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def _tell_debug(self, text):
        if self._loop.get_debug():
            from .log import logger

            logger.info(text, self)

    def _fatal_error(self, error, message="Fatal error on pipe transport"):
        """The pipe cannot go on; an error that comes from its other end is not reported."""
        if self._is_usual(error):
            if self._loop.get_debug():
                from .log import logger

                logger.debug("%r: %s", self, message, exc_info=True)
        else:
            self._loop.call_exception_handler(
                {"message": message, "exception": error, "transport": self, "protocol": self._protocol}
            )
        self._close(error)

    def _call_connection_lost(self, error):
        try:
            self._protocol.connection_lost(error)
        finally:
            self._pipe.close()
            self._pipe = None
            self._protocol = None
            self._loop = None


class _UnixReadPipeTransport(_PipeEnd, transports.ReadTransport):
    """A pipe that is read."""

    max_size = _MAX_READ

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra)
        self._paused = False
        self._open(loop, pipe, protocol, "Pipe transport is for pipes/sockets only.")
        loop.call_soon(self._begin)  # connection_made() comes before what is read
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        if self._loop is None or self._loop.is_closed():
            return self._describe(["open"])
        return self._describe(["polling" if self._begun and self.is_reading() else "idle"])

    _begun = False

    def _begin(self):
        if self.is_reading():
            _add_reader(self._loop, self._fileno, self._read_ready)
            self._begun = True

    def is_reading(self):
        return not self._paused and not self._closing

    def pause_reading(self):
        if not self.is_reading():
            return
        self._paused = True
        _remove_reader(self._loop, self._fileno)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._begin()

    def _read_ready(self):
        try:
            data = os.read(self._fileno, self.max_size)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            self._fatal_error(error, "Fatal read error on pipe transport")
            return
        if data:
            self._protocol.data_received(data)
            return
        self._tell_debug("%r was closed by peer")
        self._closing = True
        _remove_reader(self._loop, self._fileno)
        self._loop.call_soon(self._protocol.eof_received)
        self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        if not self._closing:
            self._close(None)

    def _close(self, error):
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, error)

    def _is_usual(self, error):
        return isinstance(error, OSError) and error.errno == errno.EIO  # a terminal that is gone


class _UnixWritePipeTransport(_PipeEnd, transports._FlowControlMixin, transports.WriteTransport):
    """A pipe that is written."""

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra, loop)
        self._buffer = bytearray()
        self._conn_lost = 0  # set by an error; counts the writes after it
        refusal = "Pipe transport is only for pipes, sockets and character devices"
        if self._open(loop, pipe, protocol, refusal) != stat.S_IFCHR:
            # It becomes readable when the other end is closed.
            loop.call_soon(self._watch_other_end)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        if self._loop is None or self._loop.is_closed():
            return self._describe(["open"])
        size = len(self._buffer)
        return self._describe(["polling" if size else "idle", f"bufsize={size}"])

    def _watch_other_end(self):
        self._loop._add_reader(self._fileno, self._read_ready)

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _read_ready(self):
        self._tell_debug("%r was closed by peer")
        self._close(BrokenPipeError() if self._buffer else None)

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise AssertionError(repr(data))
        if not data:
            return
        if self._conn_lost or self._closing:
            if self._conn_lost >= _WARN_AFTER:
                selector_events.warn_lost("pipe closed by peer or os.write(pipe, data) raised exception.")
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                sent = os.write(self._fileno, data)
            except (BlockingIOError, InterruptedError):
                sent = 0
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                self._conn_lost += 1
                self._fatal_error(error, "Fatal write error on pipe transport")
                return
            if sent == len(data):
                return
            if sent > 0:
                data = memoryview(data)[sent:]
            _add_writer(self._loop, self._fileno, self._write_ready)
        self._buffer += data
        self._maybe_pause_protocol()

    def _write_ready(self):
        try:
            sent = os.write(self._fileno, self._buffer)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._buffer.clear()
            self._conn_lost += 1
            _remove_writer(self._loop, self._fileno)
            self._fatal_error(error, "Fatal write error on pipe transport")
            return
        if sent < len(self._buffer):
            del self._buffer[:sent]
            return
        self._buffer.clear()
        _remove_writer(self._loop, self._fileno)
        self._maybe_resume_protocol()  # which may write more
        if self._closing:
            self._loop._remove_reader(self._fileno)
            self._call_connection_lost(None)

    def can_write_eof(self):
        return True

    def write_eof(self):
        """Ends it as soon as everything is written."""
        if self._closing:
            return
        self._closing = True
        if not self._buffer:
            self._loop._remove_reader(self._fileno)
            self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        if self._pipe is not None and not self._closing:
            self.write_eof()

    def abort(self):
        self._close(None)

    def _close(self, error=None):
        self._closing = True
        if self._buffer:
            self._loop._remove_writer(self._fileno)
        self._buffer.clear()
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, error)

    def _is_usual(self, error):
        return isinstance(error, OSError)
