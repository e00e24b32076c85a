"""Sockets: the ends of connections, on this machine and over a net."""
import io
from enum import IntEnum, IntFlag

import _socket
from _socket import *
from _socket import _socketpair

SocketType = _socket.socket
SOCK_TYPE_MASK = ~(SOCK_NONBLOCK | SOCK_CLOEXEC)


class socket(_socket.socket):
    """A socket; `with` closes it."""

    __slots__ = ["_io_refs", "_closed"]

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        _socket.socket.__init__(self, family, type, proto, fileno)
        self._io_refs = 0
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        closed = " [closed]" if self._closed else ""
        text = (
            f"<{self.__class__.__module__}.{self.__class__.__qualname__}{closed} fd={self.fileno()}"
            f", family={self.family}, type={self.type}, proto={self.proto}"
        )
        if not self._closed:
            for what, ask in (("laddr", self.getsockname), ("raddr", self.getpeername)):
                try:
                    address = ask()
                except OSError:
                    continue
                if address:
                    text += f", {what}={address}"
        return text + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    def dup(self):
        """A second socket for the same connection."""
        copy = self.__class__(self.family, self.type, self.proto, fileno=dup(self.fileno()))
        copy.settimeout(self.gettimeout())
        return copy

    def accept(self):
        """Waits for somebody to connect; gives the socket and the address."""
        fd, address = self._accept()
        accepted = socket(self.family, self.type, self.proto, fileno=fd)
        if getdefaulttimeout() is None and self.gettimeout():
            accepted.setblocking(True)
        return accepted, address

    def sendto(self, data, *args):
        """sendto(data, [flags,] address)"""
        if len(args) == 1:
            return _socket.socket.sendto(self, data, args[0])
        if len(args) == 2:
            return _socket.socket.sendto(self, data, args[0], args[1])
        raise TypeError(f"sendto() takes 2 or 3 arguments ({len(args) + 1} given)")

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        """Sends what stands in several buffers as one message, with ancillary data: (level, type, bytes) each."""
        try:
            buffers = iter(buffers)
        except TypeError:
            raise TypeError("sendmsg() argument 1 must be an iterable") from None
        pieces = [_plain(buffer) for buffer in buffers]
        try:
            ancdata = iter(ancdata)
        except TypeError:
            raise TypeError("sendmsg() argument 2 must be an iterable") from None
        items = []
        for item in ancdata:
            try:
                level, kind, data = item
            except (TypeError, ValueError):
                raise TypeError("[sendmsg() ancillary data items] must be a sequence of length 3") from None
            items.append((int(level), int(kind), _plain(data)))
        return self._sendmsg(pieces, items, flags, address)

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0, /):
        """Receives a message into several buffers: (size, ancillary data, flags, address)."""
        try:
            buffers = iter(buffers)
        except TypeError:
            raise TypeError("recvmsg_into() argument 1 must be an iterable of buffers") from None
        return self._recvmsg_into([_plain(buffer) for buffer in buffers], ancbufsize, flags)

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """A file of the socket; the socket stays open until it is closed too."""
        import io

        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        writing = "w" in mode
        reading = "r" in mode or not writing
        raw = SocketIO(self, ("r" if reading else "") + ("w" if writing else ""))
        self._io_refs += 1
        if buffering is None or buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if "b" not in mode:
                raise ValueError("unbuffered streams must be binary")
            return raw
        if reading and writing:
            buffer = io.BufferedRWPair(raw, raw, buffering)
        elif reading:
            buffer = io.BufferedReader(raw, buffering)
        else:
            buffer = io.BufferedWriter(raw, buffering)
        if "b" in mode:
            return buffer
        text = io.TextIOWrapper(buffer, encoding, errors, newline)
        text.mode = mode
        return text

    def sendfile(self, file, offset=0, count=None):
        """Sends what a binary file has; gives how much that was."""
        if self.gettimeout() == 0:
            raise ValueError("non-blocking sockets are not supported")
        if "b" not in getattr(file, "mode", "b"):
            raise ValueError("file should be opened in binary mode")
        if not self.type & SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        if count is not None:
            if not isinstance(count, int):
                raise TypeError(f"count must be a positive integer (got {count!r})")
            if count <= 0:
                raise ValueError(f"count must be a positive integer (got {count!r})")
        if offset:
            file.seek(offset)
        sent = 0
        while count is None or sent < count:
            data = file.read(8192 if count is None else min(8192, count - sent))
            if not data:
                break
            self.sendall(data)
            sent += len(data)
        if sent and hasattr(file, "seek"):
            file.seek(offset + sent)
        return sent

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def close(self):
        """Closes the socket, once the files of it are closed too."""
        self._closed = True
        if self._io_refs <= 0:
            _socket.socket.close(self)

    def detach(self):
        """Gives the descriptor away without closing it."""
        self._closed = True
        return super().detach()

    @property
    def family(self):
        return _enum_of(AddressFamily, super().family)

    @property
    def type(self):
        return _enum_of(SocketKind, super().type)

    def get_inheritable(self):
        import os

        return os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        import os

        os.set_inheritable(self.fileno(), inheritable)


# ---- names for numbers ----


def _names(prefix, but=()):
    return {name: value for name, value in globals().items() if name.startswith(prefix) and name.isupper() and name not in but}


AddressFamily = IntEnum("AddressFamily", _names("AF_"), module=__name__)
SocketKind = IntEnum("SocketKind", _names("SOCK_", ("SOCK_TYPE_MASK",)), module=__name__)
MsgFlag = IntFlag("MsgFlag", _names("MSG_"), module=__name__)
AddressInfo = IntFlag("AddressInfo", _names("AI_"), module=__name__)
for _enum in (AddressFamily, SocketKind, MsgFlag, AddressInfo):
    globals().update(_enum.__members__)
del _enum


def _enum_of(enum, value):
    try:
        return enum(value)
    except ValueError:
        return value


# ---- files of sockets ----


class SocketIO(io.RawIOBase):
    """The raw file that socket.makefile() puts its buffers on."""

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError(f"invalid mode: {mode!r}")
        io.RawIOBase.__init__(self)
        self._sock = sock
        if "b" not in mode:
            mode += "b"
        self._mode = mode
        self._reading = "r" in mode
        self._writing = "w" in mode
        self._timeout_occurred = False

    def readinto(self, buffer):
        self._checkClosed()
        self._checkReadable()
        if self._timeout_occurred:
            raise OSError("cannot read from timed out object")
        try:
            return self._sock.recv_into(buffer)
        except timeout:
            self._timeout_occurred = True
            raise
        except BlockingIOError:
            return None

    def write(self, data):
        self._checkClosed()
        self._checkWritable()
        try:
            return self._sock.send(data)
        except BlockingIOError:
            return None

    def readable(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return self._reading

    def writable(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return self._writing

    def seekable(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return super().seekable()

    def fileno(self):
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        return -1 if self.closed else self.fileno()

    @property
    def mode(self):
        return self._mode

    def close(self):
        if self.closed:
            return
        io.RawIOBase.close(self)
        self._sock._decref_socketios()
        self._sock = None


# ---- functions ----


def fromfd(fd, family, type, proto=0):
    """A socket of a copy of a descriptor."""
    return socket(family, type, proto, fileno=dup(fd))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected with each other."""
    first, second = _socketpair(AF_UNIX if family is None else family, type, proto)
    family = AF_UNIX if family is None else family
    return socket(family, type, proto, first), socket(family, type, proto, second)


def _plain(buffer):
    """A buffer of whatever items as bytes that can be looked into."""
    try:
        return memoryview(buffer).cast("B")
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not {type(buffer).__name__!r}") from None


def send_fds(sock, buffers, fds, flags=0, address=None):
    """Sends descriptors along with bytes."""
    import array

    return sock.sendmsg(buffers, [(SOL_SOCKET, SCM_RIGHTS, array.array("i", fds))])


def recv_fds(sock, bufsize, maxfds, flags=0):
    """Receives them: (bytes, descriptors, flags, address)."""
    import array

    fds = array.array("i")
    data, ancdata, flags, address = sock.recvmsg(bufsize, CMSG_LEN(maxfds * fds.itemsize))
    for level, kind, content in ancdata:
        if level == SOL_SOCKET and kind == SCM_RIGHTS:
            fds.frombytes(content[: len(content) - len(content) % fds.itemsize])
    return data, list(fds), flags, address


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses that a name and a service stand for: [(family, type, proto, name, address)]."""
    found = _socket.getaddrinfo(host, port, family, type, proto, flags)
    return [(_enum_of(AddressFamily, f), _enum_of(SocketKind, t), *rest) for f, t, *rest in found]


def gethostbyname(hostname):
    """The first IPv4 address of a host."""
    return getaddrinfo(hostname, None, AF_INET, SOCK_STREAM)[0][4][0]


def gethostbyname_ex(hostname):
    """(name, other names, addresses) of a host."""
    found = _socket.getaddrinfo(hostname, None, AF_INET, SOCK_STREAM, 0, AI_CANONNAME)
    return found[0][3] or hostname, [], [address[0] for _, _, _, _, address in found]


def gethostbyaddr(ip_address):
    """The same of an address."""
    found = getaddrinfo(ip_address, None, 0, SOCK_STREAM)
    try:
        name, _ = getnameinfo(found[0][4][:2], NI_NAMEREQD)
    except gaierror:
        raise herror(1, "Unknown host") from None
    return name, [], [ip_address]


def getfqdn(name=""):
    """The full name of a host; of this one without an argument."""
    name = name.strip()
    if not name or name in ("0.0.0.0", "::"):
        name = gethostname()
    try:
        hostname, aliases, _ = gethostbyaddr(name)
    except OSError:
        return name
    for candidate in [hostname, *aliases]:
        if "." in candidate:
            return candidate
    return hostname


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """A socket that is connected to (host, port): the first of the host's addresses that answers."""
    host, port = address
    errors = []
    for family, kind, proto, _, where in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(where)
            return sock
        except OSError as error:
            if not all_errors:
                errors.clear()
            errors.append(error)
            if sock is not None:
                sock.close()
    if not errors:
        raise OSError("getaddrinfo returns an empty list")
    try:
        if not all_errors:
            raise errors[0]
        raise ExceptionGroup("create_connection failed", errors)
    finally:
        errors = None


def has_dualstack_ipv6():
    """Whether one socket can serve both IPv4 and IPv6."""
    if not has_ipv6:
        return False
    try:
        with socket(AF_INET6, SOCK_STREAM) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except OSError:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that listens at an address."""
    if reuse_port and "SO_REUSEPORT" not in globals():
        raise ValueError("SO_REUSEPORT not supported on this platform")
    if dualstack_ipv6:
        if not has_dualstack_ipv6():
            raise ValueError("dualstack_ipv6 not supported on this platform")
        if family != AF_INET6:
            raise ValueError("dualstack_ipv6 requires AF_INET6 family")
    sock = socket(family, SOCK_STREAM)
    try:
        try:
            sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        except OSError:
            pass
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if has_ipv6 and family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except OSError as error:
            raise OSError(error.errno, f"{error.strerror} (while attempting to bind on address {address!r})") from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except OSError:
        sock.close()
        raise


_services = {
    "ftp": 21, "ssh": 22, "telnet": 23, "smtp": 25, "domain": 53, "http": 80, "pop3": 110, "ntp": 123, "imap": 143, "https": 443,
}  # fmt: skip


def getservbyname(servicename, protocolname="tcp"):
    """The port of a service."""
    try:
        kind = SOCK_DGRAM if protocolname == "udp" else SOCK_STREAM
        return _socket.getaddrinfo(None, servicename, AF_INET, kind)[0][4][1]
    except OSError:
        if servicename in _services:
            return _services[servicename]
        raise OSError("service/proto not found") from None


def getservbyport(port, protocolname="tcp"):
    """The service at a port."""
    name = getnameinfo(("127.0.0.1", port), NI_DGRAM if protocolname == "udp" else 0)[1]
    if name.isdigit():
        raise OSError("port/proto not found")
    return name


def getprotobyname(name):
    """The number of a protocol."""
    numbers = {"ip": 0, "icmp": 1, "tcp": 6, "udp": 17, "ipv6": 41}
    if name not in numbers:
        raise OSError("protocol not found")
    return numbers[name]
