"""Protocols: what is called when something happens on a transport."""

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol")


class BaseProtocol:
    """What all protocols have."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection is there; `transport` is its other half."""

    def connection_lost(self, exc):
        """It is gone: None after close() or the peer's end, else the error."""

    def pause_writing(self):
        """So much is waiting to be sent that no more should be written."""

    def resume_writing(self):
        """Enough of it has been sent."""


class Protocol(BaseProtocol):
    """For streams of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes have come: any number of them."""

    def eof_received(self):
        """The peer sends no more. A true result keeps the transport open for writing."""


class BufferedProtocol(BaseProtocol):
    """For streams of bytes that are read into a buffer of the protocol's own."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """Gives the buffer for what comes next."""

    def buffer_updated(self, nbytes):
        """So many bytes stand in it."""

    def eof_received(self):
        """The peer sends no more."""


class DatagramProtocol(BaseProtocol):
    """For datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """One has come."""

    def error_received(self, exc):
        """Sending or receiving one failed."""


class SubprocessProtocol(BaseProtocol):
    """For the pipes of a child process."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The child has written to its descriptor `fd`."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe was closed."""

    def process_exited(self):
        """The child has ended."""


def _feed_data_to_buffered_proto(proto, data):
    """Hands bytes to a BufferedProtocol, as many times as its buffers ask for."""
    view = memoryview(data)
    while len(view):
        buffer = proto.get_buffer(len(view))
        room = len(buffer)
        if not room:
            raise RuntimeError("get_buffer() returned an empty buffer")
        size = min(room, len(view))
        buffer[:size] = view[:size]
        proto.buffer_updated(size)
        view = view[size:]
