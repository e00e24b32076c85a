"""TLS: connections that nobody else can read, with a peer whose name is proved."""
import os
import socket as _socket
from enum import IntEnum, IntFlag
from enum import Enum as _Enum

import _ssl
from _ssl import OPENSSL_VERSION, OPENSSL_VERSION_NUMBER, _SSLContext
from _ssl import MemoryBIO as _MemoryBIO

OPENSSL_VERSION_INFO = (
    OPENSSL_VERSION_NUMBER >> 28,
    OPENSSL_VERSION_NUMBER >> 20 & 255,
    OPENSSL_VERSION_NUMBER >> 12 & 255,
    OPENSSL_VERSION_NUMBER >> 4 & 255,
    OPENSSL_VERSION_NUMBER & 15,
)
HAS_SNI = HAS_ECDH = HAS_ALPN = HAS_NEVER_CHECK_COMMON_NAME = True
HAS_NPN = HAS_SSLv2 = HAS_SSLv3 = False
HAS_TLSv1 = HAS_TLSv1_1 = HAS_TLSv1_2 = HAS_TLSv1_3 = True
CHANNEL_BINDING_TYPES = ["tls-unique"]
PEM_HEADER = "-----BEGIN CERTIFICATE-----"
PEM_FOOTER = "-----END CERTIFICATE-----"
SOCK_STREAM = _socket.SOCK_STREAM


# ---- numbers and their names ----


class _SSLMethod(IntEnum):
    PROTOCOL_TLS = PROTOCOL_SSLv23 = 2
    PROTOCOL_TLSv1 = 3
    PROTOCOL_TLSv1_1 = 4
    PROTOCOL_TLSv1_2 = 5
    PROTOCOL_TLS_CLIENT = 16
    PROTOCOL_TLS_SERVER = 17


class VerifyMode(IntEnum):
    CERT_NONE = 0
    CERT_OPTIONAL = 1
    CERT_REQUIRED = 2


class VerifyFlags(IntFlag):
    VERIFY_DEFAULT = 0
    VERIFY_CRL_CHECK_LEAF = 4
    VERIFY_CRL_CHECK_CHAIN = 12
    VERIFY_X509_STRICT = 32
    VERIFY_ALLOW_PROXY_CERTS = 64
    VERIFY_X509_TRUSTED_FIRST = 32768
    VERIFY_X509_PARTIAL_CHAIN = 524288


class TLSVersion(IntEnum):
    MINIMUM_SUPPORTED = -2
    SSLv3 = 768
    TLSv1 = 769
    TLSv1_1 = 770
    TLSv1_2 = 771
    TLSv1_3 = 772
    MAXIMUM_SUPPORTED = -1


class SSLErrorNumber(IntEnum):
    SSL_ERROR_SSL = 1
    SSL_ERROR_WANT_READ = 2
    SSL_ERROR_WANT_WRITE = 3
    SSL_ERROR_WANT_X509_LOOKUP = 4
    SSL_ERROR_SYSCALL = 5
    SSL_ERROR_ZERO_RETURN = 6
    SSL_ERROR_WANT_CONNECT = 7
    SSL_ERROR_EOF = 8
    SSL_ERROR_INVALID_ERROR_CODE = 10


Options = IntFlag("Options", {name: getattr(_ssl, name) for name in dir(_ssl) if name.startswith("OP_")}, module=__name__)

for _enum in (_SSLMethod, VerifyMode, VerifyFlags, SSLErrorNumber, Options):
    globals().update(_enum.__members__)
del _enum


class Purpose(_Enum):
    """What a certificate is for: to prove a server's name to us, or a client's to a server of ours."""

    SERVER_AUTH = "1.3.6.1.5.5.7.3.1"
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2"

    @property
    def oid(self):
        return self.value


# ---- errors ----


class SSLError(OSError):
    """A TLS operation failed."""

    library = reason = None

    def __str__(self):
        return self.strerror if isinstance(self.strerror, str) else str(self.args)


class SSLZeroReturnError(SSLError):
    """The peer has ended the TLS connection in good order."""


class SSLWantReadError(SSLError):
    """More bytes of the peer's are needed."""


class SSLWantWriteError(SSLError):
    """Bytes for the peer must go out first."""


class SSLSyscallError(SSLError):
    """The system reported an error."""


class SSLEOFError(SSLError):
    """The connection ended without TLS having been ended."""


class SSLCertVerificationError(SSLError, ValueError):
    """The peer's certificate is not to be trusted."""

    verify_code = verify_message = None


CertificateError = SSLCertVerificationError
socket_error = OSError

_LIBRARIES = {"SSL routines": "SSL", "PEM routines": "PEM", "x509 certificate routines": "X509"}


# Where in CPython's _ssl.c an operation fails, since the texts of its errors say so.
_HANDSHAKE, _READ, _WRITE, _UNWRAP, _CERT, _KEY, _CA, _CADATA = 1006, 2580, 2393, 2706, 3905, 3926, 4154, 4020
_UNEXPECTED_EOF = "EOF occurred in violation of protocol"
_COMMON_REASONS = 0x80000  # reasons that are not a library's own
_HOSTNAME_MISMATCH, _IP_ADDRESS_MISMATCH = 62, 64


def _error_of(result, line, hostname):
    """The exception for what a function of _ssl told."""
    what, library, reason, text, verify_code, verify_text, unexpected_eof, number = result
    if what == -1:
        return SSLError("cannot write() after write_eof()")
    kind, name, verified = SSLError, None, False
    if what == SSL_ERROR_ZERO_RETURN:
        kind, message = SSLZeroReturnError, "TLS/SSL connection has been closed (EOF)"
    elif what == SSL_ERROR_WANT_READ:
        kind, message = SSLWantReadError, "The operation did not complete (read)"
    elif what == SSL_ERROR_WANT_WRITE:
        kind, message = SSLWantWriteError, "The operation did not complete (write)"
    elif unexpected_eof:
        kind, what, name, message = SSLEOFError, int(SSL_ERROR_EOF), "UNEXPECTED_EOF_WHILE_READING", _UNEXPECTED_EOF
    elif what == SSL_ERROR_SYSCALL and text is None:
        kind, what, message = SSLEOFError, int(SSL_ERROR_EOF), _UNEXPECTED_EOF
    elif what == SSL_ERROR_SYSCALL:
        kind, message = SSLSyscallError, text
    else:
        message = text or "A failure in the SSL library occurred"
        if reason is not None and number < _COMMON_REASONS:
            name = reason.upper().replace(" ", "_").replace("-", "_")
        if name == "CERTIFICATE_VERIFY_FAILED" and verify_text is not None:
            kind, verified = SSLCertVerificationError, True
            if verify_code == _HOSTNAME_MISMATCH:
                verify_text = f"Hostname mismatch, certificate is not valid for '{hostname}'."
            elif verify_code == _IP_ADDRESS_MISMATCH:
                verify_text = f"IP address mismatch, certificate is not valid for '{hostname}'."
            message += ": " + verify_text
    library = _LIBRARIES.get(library, library) if what != SSL_ERROR_WANT_READ else None
    if library and name:
        message = f"[{library}: {name}] {message}"
    elif library:
        message = f"[{library}] {message}"
    if line in (_CERT, _KEY, _CA):
        what = number
    elif line == _CADATA:
        what, message, library, name = 0, f"{text}: cadata does not contain a certificate", None, None
    error = kind(what, f"{message} (_ssl.c:{line})")
    error.library, error.reason = library, name
    if verified:
        error.verify_code, error.verify_message = verify_code, verify_text
    return error


def _checked(result, line, hostname=None):
    if type(result) is tuple and len(result) == 8:
        raise _error_of(result, line, hostname)
    return result


# ---- memory ----


class MemoryBIO:
    """Bytes on their way between TLS and whoever carries them."""

    __slots__ = ("_bio",)

    def __init__(self):
        self._bio = _MemoryBIO()

    def read(self, size=-1):
        return self._bio.read(size)

    def write(self, data):
        return _checked(self._bio._write(data), _WRITE)

    def write_eof(self):
        self._bio.write_eof()

    @property
    def pending(self):
        return self._bio.pending

    @property
    def eof(self):
        return self._bio.eof


# ---- contexts ----


class SSLContext(_SSLContext):
    """What connections have in common: certificates, who is trusted, which versions and ciphers."""

    sslsocket_class = None
    sslobject_class = None

    def __new__(cls, protocol=None, *args, **kwargs):
        if protocol is None:
            import warnings

            warnings.warn("ssl.SSLContext() without protocol argument is deprecated.", category=DeprecationWarning, stacklevel=2)
            protocol = PROTOCOL_TLS
        return _SSLContext.__new__(cls, protocol)

    def __init__(self, protocol=None):
        self._server_name_callback = None

    @property
    def protocol(self):
        return _SSLMethod(self._protocol)

    @property
    def verify_mode(self):
        return VerifyMode(self._verify_mode)

    @verify_mode.setter
    def verify_mode(self, value):
        self._verify_mode = value

    @property
    def verify_flags(self):
        return VerifyFlags(self._verify_flags)

    @verify_flags.setter
    def verify_flags(self, value):
        self._verify_flags = value

    @property
    def options(self):
        return Options(self._options)

    @options.setter
    def options(self, value):
        self._options = value

    @property
    def minimum_version(self):
        return TLSVersion(self._minimum_version)

    @minimum_version.setter
    def minimum_version(self, value):
        self._minimum_version = value

    @property
    def maximum_version(self):
        return TLSVersion(self._maximum_version)

    @maximum_version.setter
    def maximum_version(self, value):
        self._maximum_version = value

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        """Our own certificate and its key, from files in PEM."""
        if callable(password):
            password = password()
        keyfile = None if keyfile is None else os.fspath(keyfile)
        result = self._load_cert_chain(os.fspath(certfile), keyfile, password)
        _checked(result, _KEY if result and result[1] == "x509 certificate routines" else _CERT)

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        """Certificates that are trusted."""
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        cafile = None if cafile is None else os.fspath(cafile)
        capath = None if capath is None else os.fspath(capath)
        if cadata is not None and len(cadata) == 0:
            raise ValueError("Empty certificate data")
        _checked(self._load_verify(None, None, cadata), _CADATA)
        _checked(self._load_verify(cafile, capath, None), _CA)

    def set_default_verify_paths(self):
        _checked(self._default_paths(), _CA)

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        """Trusts what the system trusts."""
        if not isinstance(purpose, Purpose):
            raise TypeError(purpose)
        self.set_default_verify_paths()

    def cert_store_stats(self):
        certificates, lists, authorities = self._cert_stats()
        return {"x509": certificates, "crl": lists, "x509_ca": authorities}

    def set_ciphers(self, ciphers):
        result = self._set_ciphers(ciphers)
        if result is not None:
            raise SSLError("No cipher can be selected.")

    def get_ciphers(self):
        return [
            {"id": number, "name": name, "protocol": protocol, "strength_bits": bits, "alg_bits": bits}
            for name, protocol, bits, number in self._get_ciphers()
        ]

    def set_alpn_protocols(self, alpn_protocols):
        """The protocols that may be agreed on, best first."""
        wire = bytearray()
        for protocol in alpn_protocols:
            name = bytes(protocol, "ascii")
            if not 0 < len(name) <= 255:
                raise SSLError("ALPN protocols must be 1 to 255 in length")
            wire.append(len(name))
            wire.extend(name)
        self._set_alpn(bytes(wire))

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        """A TLS connection over two MemoryBIOs."""
        return SSLObject._create(self, incoming, outgoing, server_side, server_hostname, session)

    def wrap_socket(
        self,
        sock,
        server_side=False,
        do_handshake_on_connect=True,
        suppress_ragged_eofs=True,
        server_hostname=None,
        session=None,
    ):
        """A TLS connection over a socket, for programs that block."""
        return SSLSocket._create(self, sock, server_side, do_handshake_on_connect, suppress_ragged_eofs, server_hostname)


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """A context with sound settings: the peer's certificate and name are checked."""
    if not isinstance(purpose, Purpose):
        raise TypeError(purpose)
    if purpose == Purpose.SERVER_AUTH:
        context = SSLContext(PROTOCOL_TLS_CLIENT)
        context.verify_mode = CERT_REQUIRED
        context.check_hostname = True
    else:
        context = SSLContext(PROTOCOL_TLS_SERVER)
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != CERT_NONE:
        context.load_default_certs(purpose)
    return context


def _create_unverified_context(
    protocol=None, *, cert_reqs=CERT_NONE, check_hostname=False, purpose=Purpose.SERVER_AUTH, certfile=None, keyfile=None, cafile=None, capath=None, cadata=None
):
    """A context that checks nothing."""
    if not isinstance(purpose, Purpose):
        raise TypeError(purpose)
    if protocol is None:
        protocol = PROTOCOL_TLS_CLIENT if purpose == Purpose.SERVER_AUTH else PROTOCOL_TLS_SERVER
    context = SSLContext(protocol)
    context.check_hostname = check_hostname
    context.verify_mode = cert_reqs
    if certfile or keyfile:
        context.load_cert_chain(certfile, keyfile)
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != CERT_NONE:
        context.load_default_certs(purpose)
    return context


_create_default_https_context = create_default_context
_create_stdlib_context = _create_unverified_context


# ---- connections ----


class SSLObject:
    """A TLS connection that is carried by somebody else, through MemoryBIOs."""

    def __init__(self, *args, **kwargs):
        raise TypeError(f"{self.__class__.__name__} does not have a public constructor. Instances are returned by SSLContext.wrap_bio().")

    @classmethod
    def _create(cls, context, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        if server_hostname is not None:
            if server_hostname == "":
                raise ValueError("server_hostname cannot be an empty string or start with a leading dot.")
            if server_hostname.startswith("."):
                raise ValueError("server_hostname cannot be an empty string or start with a leading dot.")
        self = cls.__new__(cls)
        self._context = context
        self._server_side = server_side
        self._server_hostname = server_hostname
        self._connection = _checked(context._wrap(incoming._bio, outgoing._bio, server_side, server_hostname), _HANDSHAKE)
        return self

    @property
    def context(self):
        return self._context

    @property
    def server_side(self):
        return self._server_side

    @property
    def server_hostname(self):
        return self._server_hostname

    @property
    def session(self):
        return None

    @property
    def session_reused(self):
        return self._connection.session_reused()

    def do_handshake(self):
        _checked(self._connection._handshake(), _HANDSHAKE, self._server_hostname)

    def read(self, len=1024, buffer=None):
        """Up to so many bytes; b'' after the peer has ended the connection in good order."""
        try:
            if buffer is not None:
                return _checked(self._connection._read_into(buffer, len), _READ)
            return _checked(self._connection._read(len), _READ)
        except SSLZeroReturnError:
            return b"" if buffer is None else 0

    def write(self, data):
        return _checked(self._connection._write(data), _WRITE)

    def unwrap(self):
        """Ends TLS."""
        _checked(self._connection._shutdown(), _UNWRAP)

    def pending(self):
        return self._connection.pending()

    def getpeercert(self, binary_form=False):
        """The peer's certificate: a dict, or bytes in DER."""
        return self._connection._peer(binary_form)

    def cipher(self):
        return self._connection.cipher()

    def shared_ciphers(self):
        return None

    def compression(self):
        return None

    def version(self):
        return self._connection.version()

    def selected_alpn_protocol(self):
        return self._connection.selected_alpn_protocol()

    def selected_npn_protocol(self):
        return None

    def get_channel_binding(self, cb_type="tls-unique"):
        if cb_type not in CHANNEL_BINDING_TYPES:
            raise ValueError(f"{cb_type} channel binding type not implemented")
        return self._connection._tls_unique()

    def verify_client_post_handshake(self):
        raise NotImplementedError("Post-handshake authentication is not in Aw; ask for the certificate in the handshake")


class SSLSocket(_socket.socket):
    """A socket with TLS on it, for programs that block."""

    def __init__(self, *args, **kwargs):
        raise TypeError(f"{self.__class__.__name__} does not have a public constructor. Instances are returned by SSLContext.wrap_socket().")

    @classmethod
    def _create(cls, context, sock, server_side, do_handshake_on_connect, suppress_ragged_eofs, server_hostname):
        if sock.getsockopt(_socket.SOL_SOCKET, _socket.SO_TYPE) != SOCK_STREAM:
            raise NotImplementedError("only stream sockets are supported")
        if server_side and server_hostname:
            raise ValueError("server_hostname can only be specified in client mode")
        if context.check_hostname and not server_hostname:
            raise ValueError("check_hostname requires server_hostname")
        timeout = sock.gettimeout()
        self = cls.__new__(cls)
        _socket.socket.__init__(self, sock.family, sock.type, sock.proto, fileno=sock.detach())
        self.settimeout(timeout)
        self._context = context
        self.server_side = server_side
        self.server_hostname = server_hostname
        self.do_handshake_on_connect = do_handshake_on_connect
        self.suppress_ragged_eofs = suppress_ragged_eofs
        self._tls = None
        try:
            self.getpeername()
        except OSError:
            return self  # it is not connected yet
        self._begin()
        return self

    def _begin(self):
        self._incoming, self._outgoing = MemoryBIO(), MemoryBIO()
        self._tls = SSLObject._create(self._context, self._incoming, self._outgoing, self.server_side, self.server_hostname)
        if self.do_handshake_on_connect:
            try:
                self.do_handshake()
            except (OSError, ValueError):
                self.close()
                raise

    def _run(self, operation, *args):
        """Carries bytes until an operation has what it needs."""
        while True:
            try:
                result = operation(*args)
            except SSLWantReadError:
                self._send_out()
                data = super().recv(32768)
                if data:
                    self._incoming.write(data)
                else:
                    self._incoming.write_eof()
                continue
            except SSLError:
                self._send_out()
                raise
            self._send_out()
            return result

    def _send_out(self):
        data = self._outgoing.read()
        if data:
            super().sendall(data)

    @property
    def context(self):
        return self._context

    def connect(self, addr):
        if self.server_side:
            raise ValueError("can't connect in server-side mode")
        super().connect(addr)
        self._begin()

    def accept(self):
        connection, address = super().accept()
        return self._context.wrap_socket(connection, server_side=True, do_handshake_on_connect=self.do_handshake_on_connect), address

    def do_handshake(self, block=False):
        self._run(self._tls.do_handshake)

    def read(self, len=1024, buffer=None):
        try:
            return self._run(self._tls.read, len, buffer)
        except SSLEOFError:
            if not self.suppress_ragged_eofs:
                raise
            return b"" if buffer is None else 0

    def write(self, data):
        return self._run(self._tls.write, data)

    def recv(self, buflen=1024, flags=0):
        return self.read(buflen) if self._tls else super().recv(buflen, flags)

    def recv_into(self, buffer, nbytes=None, flags=0):
        return self.read(nbytes or len(buffer), buffer) if self._tls else super().recv_into(buffer, nbytes or 0, flags)

    def send(self, data, flags=0):
        return self.write(data) if self._tls else super().send(data, flags)

    def sendall(self, data, flags=0):
        if not self._tls:
            return super().sendall(data, flags)
        view = memoryview(data)
        while len(view):
            view = view[self.write(view) :]

    def unwrap(self):
        if not self._tls:
            raise ValueError(f"No SSL wrapper around {self}")
        self._run(self._tls.unwrap)
        self._tls = None
        return self

    def pending(self):
        return self._tls.pending() if self._tls else 0

    def getpeercert(self, binary_form=False):
        return self._tls.getpeercert(binary_form)

    def cipher(self):
        return self._tls.cipher() if self._tls else None

    def version(self):
        return self._tls.version() if self._tls else None

    def selected_alpn_protocol(self):
        return self._tls.selected_alpn_protocol() if self._tls else None


SSLContext.sslsocket_class = SSLSocket
SSLContext.sslobject_class = SSLObject


# ---- functions ----


class DefaultVerifyPaths:
    """Where the system's certificates are."""

    def __init__(self):
        self.openssl_cafile_env, self.openssl_cafile = "SSL_CERT_FILE", _ssl._default_cafile
        self.openssl_capath_env, self.openssl_capath = "SSL_CERT_DIR", _ssl._default_capath
        cafile = os.environ.get(self.openssl_cafile_env, self.openssl_cafile)
        capath = os.environ.get(self.openssl_capath_env, self.openssl_capath)
        self.cafile = cafile if os.path.isfile(cafile) else None
        self.capath = capath if os.path.isdir(capath) else None


def get_default_verify_paths():
    return DefaultVerifyPaths()


def DER_cert_to_PEM_cert(der_cert_bytes):
    """A certificate as text."""
    import base64

    text = str(base64.standard_b64encode(der_cert_bytes), "ASCII", "strict")
    lines = [text[i : i + 64] for i in range(0, len(text), 64)]
    return "\n".join([PEM_HEADER, *lines, PEM_FOOTER]) + "\n"


def PEM_cert_to_DER_cert(pem_cert_string):
    """And back."""
    import base64

    if not pem_cert_string.startswith(PEM_HEADER):
        raise ValueError(f"Invalid PEM encoding; must start with {PEM_HEADER}")
    text = pem_cert_string.strip()
    if not text.endswith(PEM_FOOTER):
        raise ValueError(f"Invalid PEM encoding; must end with {PEM_FOOTER}")
    return base64.decodebytes(text[len(PEM_HEADER) : -len(PEM_FOOTER)].encode("ASCII", "strict"))


def get_protocol_name(protocol_code):
    try:
        return _SSLMethod(protocol_code).name
    except ValueError:
        return "<unknown>"
