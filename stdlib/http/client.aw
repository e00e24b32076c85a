"""The client's side of HTTP: connections, requests, responses.

A connection is idle, or in the middle of a request's headers, or waits for the response to be read:

    idle --putrequest--> request begun --endheaders--> request sent --getresponse--> idle, with a response to be read
"""
import collections.abc
import errno
import io
import re
import socket
from http import HTTPStatus
from http._message import Message, _read_headers
from urllib.parse import urlsplit

__all__ = [
    "HTTPResponse", "HTTPConnection", "HTTPException", "NotConnected", "UnknownProtocol", "UnknownTransferEncoding",
    "UnimplementedFileMode", "IncompleteRead", "InvalidURL", "ImproperConnectionState", "CannotSendRequest",
    "CannotSendHeader", "ResponseNotReady", "BadStatusLine", "LineTooLong", "RemoteDisconnected", "error", "responses",
    "HTTPSConnection",
]  # fmt: skip

HTTP_PORT, HTTPS_PORT = 80, 443
_UNKNOWN = "UNKNOWN"
_CS_IDLE, _CS_REQ_STARTED, _CS_REQ_SENT = "Idle", "Request-started", "Request-sent"

globals().update(HTTPStatus.__members__)
responses = {status: status.phrase for status in HTTPStatus}

MAXAMOUNT = 1048576
_MAXLINE = 65536
_MAXHEADERS = 100

_is_header_name = re.compile(rb"[^:\s][^:\r\n]*").fullmatch
_wrong_in_value = re.compile(rb"\n(?![ \t])|\r(?![ \t\n])").search
_wrong_in_path = re.compile("[\0-\x20\x7f]").search
_wrong_in_method = re.compile("[\0-\x1f]").search
_METHODS_WITH_BODY = {"PATCH", "POST", "PUT"}


class HTTPException(Exception):
    """What can go wrong with HTTP."""


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class UnknownProtocol(HTTPException):
    def __init__(self, version):
        self.args = (version,)
        self.version = version


class UnknownTransferEncoding(HTTPException):
    pass


class UnimplementedFileMode(HTTPException):
    pass


class IncompleteRead(HTTPException):
    """The connection ended before the content did."""

    def __init__(self, partial, expected=None):
        self.args = (partial,)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = "" if self.expected is None else f", {self.expected} more expected"
        return f"{type(self).__name__}({len(self.partial)} bytes read{more})"

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class CannotSendHeader(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class BadStatusLine(HTTPException):
    def __init__(self, line):
        self.line = line or repr(line)
        self.args = (self.line,)


class LineTooLong(HTTPException):
    def __init__(self, line_type):
        super().__init__(f"got more than {_MAXLINE} bytes when reading {line_type}")


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *args):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *args)


error = HTTPException


def _read_line(file, what):
    line = file.readline(_MAXLINE + 1)
    if len(line) > _MAXLINE:
        raise LineTooLong(what)
    return line


def _header_lines(file):
    lines = []
    while (line := _read_line(file, "header line")) not in (b"\r\n", b"\n", b""):
        lines.append(line)
        if len(lines) > _MAXHEADERS:
            raise HTTPException(f"got more than {_MAXHEADERS} headers")
    return lines


class HTTPMessage(Message):
    """The headers of a response or a request."""

    def getallmatchingheaders(self, name):
        """The lines of all headers of that name."""
        return [f"{key}: {value}" for key, value in self._headers if key.lower() == name.lower()]


def parse_headers(fp, _class=HTTPMessage):
    """The headers that come next in a file."""
    return _read_headers([line.decode("iso-8859-1") for line in _header_lines(fp)], _class())


class HTTPResponse(io.BufferedIOBase):
    """What a server answered; the content is read like a file."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile("rb")
        self.debuglevel = debuglevel
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = _UNKNOWN
        self.chunked = _UNKNOWN
        self.chunk_left = _UNKNOWN  # bytes of the chunk that is being read; None: the next line says
        self.length = _UNKNOWN  # bytes of the content still to come; None: until the end, or in chunks
        self.will_close = _UNKNOWN

    def _read_status(self):
        line = str(_read_line(self.fp, "status line"), "iso-8859-1")
        if self.debuglevel > 0:
            print("reply:", repr(line))
        if not line:
            raise RemoteDisconnected("Remote end closed connection without response")
        version, status, reason = (line.split(None, 2) + ["", "", ""])[:3]
        if not version.startswith("HTTP/") or not status.isdecimal() or not 100 <= int(status) <= 999:
            self._close_conn()
            raise BadStatusLine(line)
        return version, int(status), reason.strip()

    def begin(self):
        """Reads the status and the headers."""
        if self.headers is not None:
            return
        version, status, reason = self._read_status()
        while status == HTTPStatus.CONTINUE:
            skipped = _header_lines(self.fp)
            if self.debuglevel > 0:
                print("headers:", skipped)
            version, status, reason = self._read_status()
        self.code = self.status = status
        self.reason = reason
        if version in ("HTTP/1.0", "HTTP/0.9"):
            self.version = 10
        elif version.startswith("HTTP/1."):
            self.version = 11
        else:
            raise UnknownProtocol(version)
        self.headers = self.msg = parse_headers(self.fp)
        if self.debuglevel > 0:
            for name, value in self.headers.items():
                print("header:", name + ":", value)
        self._find_length()

    def _find_length(self):
        self.chunked = (self.headers.get("transfer-encoding") or "").lower() == "chunked"
        self.chunk_left = None
        self.will_close = self._check_close()
        self.length = None
        length = self.headers.get("content-length")
        if length and not self.chunked:
            try:
                self.length = int(length)
            except ValueError:
                pass
            else:
                if self.length < 0:
                    self.length = None
        without = self.status in (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED) or 100 <= self.status < 200
        if without or self._method == "HEAD":
            self.length = 0
        if not self.will_close and not self.chunked and self.length is None:
            self.will_close = True

    def _check_close(self):
        connection = (self.headers.get("connection") or "").lower()
        if self.version == 11:
            return "close" in connection
        if self.headers.get("keep-alive") or "keep-alive" in connection:
            return False
        return "keep-alive" not in (self.headers.get("proxy-connection") or "").lower()

    def _close_conn(self):
        file, self.fp = self.fp, None
        file.close()

    def close(self):
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def flush(self):
        super().flush()
        if self.fp:
            self.fp.flush()

    def readable(self):
        return True

    def isclosed(self):
        """Whether all was read."""
        return self.fp is None

    def _next_chunk(self):
        """The bytes left of the chunk that comes; None behind the last one."""
        if self.chunk_left:
            return self.chunk_left
        if self.chunk_left is not None:
            self._read_exactly(2)  # the newline behind a chunk
        line = _read_line(self.fp, "chunk size").split(b";")[0]
        try:
            self.chunk_left = int(line, 16)
        except ValueError:
            self._close_conn()
            raise IncompleteRead(b"") from None
        if self.chunk_left:
            return self.chunk_left
        while _read_line(self.fp, "trailer line") not in (b"\r\n", b"\n", b""):
            pass
        self._close_conn()
        self.chunk_left = None
        return None

    def _read_exactly(self, size):
        data = self.fp.read(size)
        if len(data) < size:
            raise IncompleteRead(data, size - len(data))
        return data

    def _read_chunked(self, size=None):
        parts = []
        try:
            while (left := self._next_chunk()) is not None:
                if size is not None and size <= left:
                    parts.append(self._read_exactly(size))
                    self.chunk_left = left - size
                    break
                parts.append(self._read_exactly(left))
                if size is not None:
                    size -= left
                self.chunk_left = 0
        except IncompleteRead as error:
            raise IncompleteRead(b"".join(parts)) from error
        return b"".join(parts)

    def read(self, amt=None):
        """The content, or so many bytes of it."""
        if self.fp is None:
            return b""
        if self._method == "HEAD":
            self._close_conn()
            return b""
        if amt is not None and amt < 0:
            amt = None
        if self.chunked:
            return self._read_chunked(amt)
        if amt is not None:
            if self.length is not None:
                amt = min(amt, self.length)
            data = self.fp.read(amt)
            if not data and amt:
                self._close_conn()
            elif self.length is not None:
                self.length -= len(data)
                if not self.length:
                    self._close_conn()
            return data
        if self.length is None:
            data = self.fp.read()
        else:
            try:
                data = self._read_exactly(self.length)
            except IncompleteRead:
                self._close_conn()
                raise
            self.length = 0
        self._close_conn()
        return data

    def readinto(self, b):
        if self.fp is None:
            return 0
        with memoryview(b) as view, view.cast("B") as room:
            data = self.read(len(room))
            room[:len(data)] = data
        return len(data)

    def _limit(self, size):
        """What may be read at once: at most so many bytes, at most what is left of a chunk or of the content; 0: nothing is."""
        if self.chunked:
            left = self._next_chunk()
            return 0 if left is None else left if size < 0 else min(size, left)
        return size if self.length is None or 0 <= size < self.length else self.length

    def _took(self, data):
        if self.chunked:
            self.chunk_left -= len(data)
        elif self.length is not None:
            self.length -= len(data)
        return data

    def read1(self, n=-1):
        """What one read of the connection gives."""
        if self.fp is None or self._method == "HEAD":
            return b""
        limit = self._limit(n)
        data = self.fp.read1(limit) if limit else b""
        if self.chunked:
            if limit and not data:
                raise IncompleteRead(b"")
            return self._took(data) if limit else b""
        self._took(data)
        if (not data and n) or self.length == 0:
            self._close_conn()
        return data

    def peek(self, n=-1):
        if self.fp is None or self._method == "HEAD":
            return b""
        if not self.chunked:
            return self.fp.peek(n)
        try:
            limit = self._limit(-1)
        except IncompleteRead:
            return b""
        return self.fp.peek(limit)[:limit] if limit else b""

    def readline(self, limit=-1):
        if self.fp is None or self._method == "HEAD":
            return b""
        if self.chunked:
            return super().readline(limit)
        line = self.fp.readline(self._limit(limit))
        self._took(line)
        if (not line and limit) or self.length == 0:
            self._close_conn()
        return line

    def fileno(self):
        return self.fp.fileno()

    def getheader(self, name, default=None):
        """The header of that name; several are joined by commas."""
        if self.headers is None:
            raise ResponseNotReady()
        values = self.headers.get_all(name) or default
        if isinstance(values, str) or not hasattr(values, "__iter__"):
            return values
        return ", ".join(values)

    def getheaders(self):
        """All headers as pairs."""
        if self.headers is None:
            raise ResponseNotReady()
        return list(self.headers.items())

    def __iter__(self):
        return self

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status


def _pieces(body, size):
    """The bytes of a body that is a file, in blocks."""
    text = isinstance(body, io.TextIOBase)
    while block := body.read(size):
        yield block.encode("iso-8859-1") if text else block


class HTTPConnection:
    """A connection to a server."""

    _http_vsn, _http_vsn_str = 11, "HTTP/1.1"
    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0

    @staticmethod
    def _get_content_length(body, method):
        """The length of a body; None if only sending it tells."""
        if body is None:
            return 0 if method.upper() in _METHODS_WITH_BODY else None
        if hasattr(body, "read"):
            return None
        try:
            return memoryview(body).nbytes
        except TypeError:
            return len(body) if isinstance(body, str) else None

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, blocksize=8192):
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self.sock = None
        self._buffer = []
        self._HTTPConnection__response = None
        self._state = _CS_IDLE
        self._method = None
        self._tunnel_host = self._tunnel_port = None
        self._tunnel_headers = {}
        self.host, self.port = self._get_hostport(host, port)
        self._validate_host(self.host)
        self._create_connection = socket.create_connection

    @property
    def _HTTPConnection__state(self):
        return self._state

    def set_tunnel(self, host, port=None, headers=None):
        """The server to be reached through the one that is connected to."""
        if self.sock:
            raise RuntimeError("Can't set up tunnel for established connection")
        self._tunnel_host, self._tunnel_port = self._get_hostport(host, port)
        self._tunnel_headers = headers if headers else {}

    def _get_hostport(self, host, port):
        if port is None:
            colon, bracket = host.rfind(":"), host.rfind("]")
            port = self.default_port
            if colon > bracket:
                if host[colon + 1:]:
                    try:
                        port = int(host[colon + 1:])
                    except ValueError:
                        raise InvalidURL(f"nonnumeric port: '{host[colon + 1:]}'") from None
                host = host[:colon]
        if host[:1] == "[" and host[-1:] == "]":
            host = host[1:-1]
        return host, port

    def set_debuglevel(self, level):
        self.debuglevel = level

    def _tunnel(self):
        lines = [f"CONNECT {self._tunnel_host}:{self._tunnel_port} HTTP/1.0\r\n".encode("ascii")]
        lines += [f"{name}: {value}\r\n".encode("latin-1") for name, value in self._tunnel_headers.items()]
        self.send(b"".join(lines) + b"\r\n")
        response = self.response_class(self.sock, method=self._method)
        try:
            _, code, message = response._read_status()
            if code != HTTPStatus.OK:
                self.close()
                raise OSError(f"Tunnel connection failed: {code} {message.strip()}")
            for line in _header_lines(response.fp):
                if self.debuglevel > 0:
                    print("header:", line.decode())
        finally:
            response.close()

    def connect(self):
        """Connects to the server."""
        self.sock = self._create_connection((self.host, self.port), self.timeout, self.source_address)
        try:
            self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError as error:
            if error.errno != errno.ENOPROTOOPT:
                raise
        if self._tunnel_host:
            self._tunnel()

    def close(self):
        self._state = _CS_IDLE
        sock, self.sock = self.sock, None
        response, self._HTTPConnection__response = self._HTTPConnection__response, None
        try:
            if sock:
                sock.close()
        finally:
            if response:
                response.close()

    def send(self, data):
        """Sends bytes, a file, or an iterable of bytes."""
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if self.debuglevel > 0:
            print("send:", repr(data))
        if hasattr(data, "read"):
            if self.debuglevel > 0:
                print("sending a readable")
            for block in _pieces(data, self.blocksize):
                self.sock.sendall(block)
            return
        try:
            self.sock.sendall(data)
        except TypeError:
            if not isinstance(data, collections.abc.Iterable):
                raise TypeError(f"data should be a bytes-like object or an iterable, got {type(data)!r}") from None
            for block in data:
                self.sock.sendall(block)

    def _output(self, line):
        self._buffer.append(line)

    def _send_output(self, message_body=None, encode_chunked=False):
        head = b"\r\n".join([*self._buffer, b"", b""])
        self._buffer.clear()
        self.send(head)
        if message_body is None:
            return
        if hasattr(message_body, "read"):
            pieces = _pieces(message_body, self.blocksize)
        else:
            try:
                memoryview(message_body)
                pieces = (message_body,)
            except TypeError:
                try:
                    pieces = iter(message_body)
                except TypeError:
                    kind = type(message_body)
                    raise TypeError(f"message_body should be a bytes-like object or an iterable, got {kind!r}") from None
        for piece in pieces:
            if not piece:
                if self.debuglevel > 0:
                    print("Zero length chunk ignored")
                continue
            if encode_chunked and self._http_vsn == 11:
                piece = f"{len(piece):X}\r\n".encode("ascii") + piece + b"\r\n"
            self.send(piece)
        if encode_chunked and self._http_vsn == 11:
            self.send(b"0\r\n\r\n")

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begins a request."""
        if self._HTTPConnection__response and self._HTTPConnection__response.isclosed():
            self._HTTPConnection__response = None
        if self._state != _CS_IDLE:
            raise CannotSendRequest(self._state)
        self._state = _CS_REQ_STARTED
        self._validate_method(method)
        self._method = method
        url = url or "/"
        self._validate_path(url)
        self._output(self._encode_request(f"{method} {url} {self._http_vsn_str}"))
        if self._http_vsn != 11:
            return
        if not skip_host:
            self._put_host(url)
        if not skip_accept_encoding:
            self.putheader("Accept-Encoding", "identity")

    def _put_host(self, url):
        place = urlsplit(url).netloc if url.startswith("http") else ""
        if place:
            try:
                self.putheader("Host", place.encode("ascii"))
            except UnicodeEncodeError:
                self.putheader("Host", place.encode("idna"))
            return
        host, port = (self._tunnel_host, self._tunnel_port) if self._tunnel_host else (self.host, self.port)
        try:
            name = host.encode("ascii")
        except UnicodeEncodeError:
            name = host.encode("idna")
        if ":" in host:
            name = b"[" + name.partition(b"%")[0] + b"]"  # without the interface's number
        self.putheader("Host", name if port == self.default_port else f"{name.decode('ascii')}:{port}")

    def _encode_request(self, request):
        return request.encode("ascii")

    def _validate_method(self, method):
        if found := _wrong_in_method(method):
            raise ValueError(f"method can't contain control characters. {method!r} (found at least {found.group()!r})")

    def _validate_path(self, url):
        if found := _wrong_in_path(url):
            raise InvalidURL(f"URL can't contain control characters. {url!r} (found at least {found.group()!r})")

    def _validate_host(self, host):
        if found := _wrong_in_path(host):
            raise InvalidURL(f"URL can't contain control characters. {host!r} (found at least {found.group()!r})")

    def putheader(self, header, *values):
        """Adds a header to the request; several values stand on lines of their own."""
        if self._state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        name = header.encode("ascii") if hasattr(header, "encode") else header
        if not _is_header_name(name):
            raise ValueError(f"Invalid header name {name!r}")
        texts = []
        for value in values:
            text = value.encode("latin-1") if hasattr(value, "encode") else str(value).encode("ascii") if isinstance(value, int) else value
            if _wrong_in_value(text):
                raise ValueError(f"Invalid header value {text!r}")
            texts.append(text)
        self._output(name + b": " + b"\r\n\t".join(texts))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """Sends the headers, and a body behind them."""
        if self._state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        self._state = _CS_REQ_SENT
        self._send_output(message_body, encode_chunked=encode_chunked)

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Sends a whole request."""
        self._send_request(method, url, body, headers, encode_chunked)

    def _send_request(self, method, url, body, headers, encode_chunked):
        given = {name.lower() for name in headers}
        self.putrequest(method, url, skip_host="host" in given, skip_accept_encoding="accept-encoding" in given)
        if "content-length" in given:
            encode_chunked = False
        elif "transfer-encoding" not in given:
            encode_chunked = False
            length = self._get_content_length(body, method)
            if length is not None:
                self.putheader("Content-Length", str(length))
            elif body is not None:
                if self.debuglevel > 0:
                    print(f"Unable to determine size of {body!r}")
                encode_chunked = True
                self.putheader("Transfer-Encoding", "chunked")
        for name, value in headers.items():
            self.putheader(name, value)
        if isinstance(body, str):
            body = _encode_body(body)
        self.endheaders(body, encode_chunked=encode_chunked)

    def getresponse(self):
        """The answer to the request that was sent."""
        before = self._HTTPConnection__response
        if before and before.isclosed():
            before = self._HTTPConnection__response = None
        if self._state != _CS_REQ_SENT or before:
            raise ResponseNotReady(self._state)
        level = (self.debuglevel,) if self.debuglevel > 0 else ()
        response = self.response_class(self.sock, *level, method=self._method)
        try:
            try:
                response.begin()
            except ConnectionError:
                self.close()
                raise
            self._state = _CS_IDLE
            if response.will_close:
                self.close()
            else:
                self._HTTPConnection__response = response
            return response
        except:
            response.close()
            raise


def _encode_body(body):
    try:
        return body.encode("iso-8859-1")
    except UnicodeEncodeError as error:
        shown = body[error.start:error.end]
        raise UnicodeEncodeError(
            error.encoding,
            error.object,
            error.start,
            error.end,
            f"Body ({shown:.20}) is not valid Latin-1. Use body.encode('utf-8') if you want to send it encoded in UTF-8.",
        ) from None


class HTTPSConnection(HTTPConnection):
    """A connection through TLS."""

    default_port = HTTPS_PORT

    def __init__(
        self,
        host,
        port=None,
        key_file=None,
        cert_file=None,
        timeout=socket._GLOBAL_DEFAULT_TIMEOUT,
        source_address=None,
        *,
        context=None,
        check_hostname=None,
        blocksize=8192,
    ):
        super().__init__(host, port, timeout, source_address, blocksize=blocksize)
        import ssl

        if context is None:
            context = ssl._create_default_https_context()
            if self._http_vsn == 11:
                context.set_alpn_protocols(["http/1.1"])
        if check_hostname is not None:
            context.check_hostname = check_hostname
        elif context.check_hostname and context.verify_mode == ssl.CERT_NONE:
            raise ValueError("check_hostname needs a SSL context with either CERT_OPTIONAL or CERT_REQUIRED")
        if key_file or cert_file:
            context.load_cert_chain(cert_file, key_file)
        self.key_file, self.cert_file = key_file, cert_file
        self._context = context

    def connect(self):
        super().connect()
        self.sock = self._context.wrap_socket(self.sock, server_hostname=self._tunnel_host or self.host)
