"""TLS: connections that nobody else can read, with a peer whose name is proved."""
import errno
import os
import socket as _socket
from collections import namedtuple
from enum import Enum as _Enum
from enum import IntEnum as _IntEnum
from enum import IntFlag as _IntFlag
from socket import SOCK_STREAM, SO_TYPE, SOL_SOCKET, create_connection, socket

import _ssl
from _ssl import OPENSSL_VERSION, OPENSSL_VERSION_NUMBER, RAND_add, RAND_bytes, RAND_status, _nid2obj, _SSLContext, _txt2obj
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


# ---- numbers and their names ----


class _SSLMethod(_IntEnum):
    PROTOCOL_TLS = PROTOCOL_SSLv23 = 2
    PROTOCOL_TLSv1 = 3
    PROTOCOL_TLSv1_1 = 4
    PROTOCOL_TLSv1_2 = 5
    PROTOCOL_TLS_CLIENT = 16
    PROTOCOL_TLS_SERVER = 17


class VerifyMode(_IntEnum):
    CERT_NONE = 0
    CERT_OPTIONAL = 1
    CERT_REQUIRED = 2


class VerifyFlags(_IntFlag):
    VERIFY_DEFAULT = 0
    VERIFY_CRL_CHECK_LEAF = 4
    VERIFY_CRL_CHECK_CHAIN = 12
    VERIFY_X509_STRICT = 32
    VERIFY_ALLOW_PROXY_CERTS = 64
    VERIFY_X509_TRUSTED_FIRST = 32768
    VERIFY_X509_PARTIAL_CHAIN = 524288


class TLSVersion(_IntEnum):
    MINIMUM_SUPPORTED = -2
    SSLv3 = 768
    TLSv1 = 769
    TLSv1_1 = 770
    TLSv1_2 = 771
    TLSv1_3 = 772
    MAXIMUM_SUPPORTED = -1


class SSLErrorNumber(_IntEnum):
    SSL_ERROR_SSL = 1
    SSL_ERROR_WANT_READ = 2
    SSL_ERROR_WANT_WRITE = 3
    SSL_ERROR_WANT_X509_LOOKUP = 4
    SSL_ERROR_SYSCALL = 5
    SSL_ERROR_ZERO_RETURN = 6
    SSL_ERROR_WANT_CONNECT = 7
    SSL_ERROR_EOF = 8
    SSL_ERROR_INVALID_ERROR_CODE = 10


Options = _IntFlag("Options", {name: getattr(_ssl, name) for name in dir(_ssl) if name.startswith("OP_")}, module=__name__)

# What the peer can be told when something is wrong (RFC 8446, 6).
_ALERTS = {
    "CLOSE_NOTIFY": 0, "UNEXPECTED_MESSAGE": 10, "BAD_RECORD_MAC": 20, "RECORD_OVERFLOW": 22, "DECOMPRESSION_FAILURE": 30,
    "HANDSHAKE_FAILURE": 40, "BAD_CERTIFICATE": 42, "UNSUPPORTED_CERTIFICATE": 43, "CERTIFICATE_REVOKED": 44,
    "CERTIFICATE_EXPIRED": 45, "CERTIFICATE_UNKNOWN": 46, "ILLEGAL_PARAMETER": 47, "UNKNOWN_CA": 48, "ACCESS_DENIED": 49,
    "DECODE_ERROR": 50, "DECRYPT_ERROR": 51, "PROTOCOL_VERSION": 70, "INSUFFICIENT_SECURITY": 71, "INTERNAL_ERROR": 80,
    "NO_RENEGOTIATION": 100, "UNSUPPORTED_EXTENSION": 110, "CERTIFICATE_UNOBTAINABLE": 111, "UNRECOGNIZED_NAME": 112,
    "BAD_CERTIFICATE_STATUS_RESPONSE": 113, "BAD_CERTIFICATE_HASH_VALUE": 114, "UNKNOWN_PSK_IDENTITY": 115,
}  # fmt: skip
AlertDescription = _IntEnum(
    "AlertDescription",
    {"ALERT_DESCRIPTION_" + name: number for name, number in {**_ALERTS, "USER_CANCELLED": 90}.items()},
    module=__name__,
)
_TLSAlertType = _IntEnum(
    "_TLSAlertType",
    sorted(
        {
            **_ALERTS, "DECRYPTION_FAILED": 21, "NO_CERTIFICATE": 41, "EXPORT_RESTRICTION": 60, "INAPPROPRIATE_FALLBACK": 86,
            "USER_CANCELED": 90, "MISSING_EXTENSION": 109, "CERTIFICATE_REQUIRED": 116, "NO_APPLICATION_PROTOCOL": 120,
        }.items(),
        key=lambda item: item[1],
    ),
    module=__name__,
)  # fmt: skip


class _TLSContentType(_IntEnum):
    """What a record holds."""

    CHANGE_CIPHER_SPEC = 20
    ALERT = 21
    HANDSHAKE = 22
    APPLICATION_DATA = 23
    HEADER = 0x100
    INNER_CONTENT_TYPE = 0x101


class _TLSMessageType(_IntEnum):
    """The messages of a handshake."""

    HELLO_REQUEST, CLIENT_HELLO, SERVER_HELLO, HELLO_VERIFY_REQUEST, NEWSESSION_TICKET, END_OF_EARLY_DATA = range(6)
    HELLO_RETRY_REQUEST, ENCRYPTED_EXTENSIONS = 6, 8
    CERTIFICATE, SERVER_KEY_EXCHANGE, CERTIFICATE_REQUEST, SERVER_DONE, CERTIFICATE_VERIFY, CLIENT_KEY_EXCHANGE = range(11, 17)
    FINISHED, CERTIFICATE_URL, CERTIFICATE_STATUS, SUPPLEMENTAL_DATA, KEY_UPDATE = range(20, 25)
    NEXT_PROTO, MESSAGE_HASH, CHANGE_CIPHER_SPEC = 67, 254, 0x101


for _enum in (_SSLMethod, VerifyMode, VerifyFlags, SSLErrorNumber, Options, AlertDescription):
    globals().update(_enum.__members__)
del _enum

_PROTOCOL_NAMES = {value: value.name for value in _SSLMethod}


class _ASN1Object(namedtuple("_ASN1Object", "nid shortname longname oid")):
    """An object of ASN.1: its number in OpenSSL, its names, and the numbers by which all know it."""

    __slots__ = ()

    def __new__(cls, oid):
        return super().__new__(cls, *_txt2obj(oid, False))

    @classmethod
    def fromnid(cls, nid):
        return super().__new__(cls, *_nid2obj(nid))

    @classmethod
    def fromname(cls, name):
        """By a name, short or long, or by its numbers."""
        return super().__new__(cls, *_txt2obj(name, True))


class Purpose(_ASN1Object, _Enum):
    """What a certificate is for: to prove a server's name to us, or a client's to a server of ours."""

    SERVER_AUTH = "1.3.6.1.5.5.7.3.1"
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2"


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
        if isinstance(data, memoryview) and not data.contiguous:
            raise BufferError("memoryview: underlying buffer is not C-contiguous")
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


def _tell_deprecated(text):
    import warnings

    warnings.warn(text, DeprecationWarning, stacklevel=3)


_STATS = "number connect connect_good connect_renegotiate accept accept_good accept_renegotiate hits misses timeouts cache_full"
_OLD_VERSIONS = OP_NO_SSLv2 | OP_NO_SSLv3 | OP_NO_TLSv1 | OP_NO_TLSv1_1 | OP_NO_TLSv1_2 | OP_NO_TLSv1_3


class SSLContext(_SSLContext):
    """What connections have in common: certificates, who is trusted, which versions and ciphers."""

    sslsocket_class = None
    sslobject_class = None

    def __new__(cls, protocol=None, *args, **kwargs):
        if protocol is None:
            import warnings

            warnings.warn("ssl.SSLContext() without protocol argument is deprecated.", category=DeprecationWarning, stacklevel=2)
            protocol = PROTOCOL_TLS
        if protocol in (PROTOCOL_TLS, PROTOCOL_TLSv1, PROTOCOL_TLSv1_1, PROTOCOL_TLSv1_2):
            _tell_deprecated(f"ssl.{_SSLMethod(protocol).name} is deprecated")
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
        if value & ~self._options & _OLD_VERSIONS:
            _tell_deprecated("ssl.OP_NO_SSL*/ssl.OP_NO_TLS* options are deprecated")
        self._options = value

    @property
    def minimum_version(self):
        return TLSVersion(self._minimum_version)

    @minimum_version.setter
    def minimum_version(self, value):
        if value in (TLSVersion.SSLv3, TLSVersion.TLSv1, TLSVersion.TLSv1_1):
            _tell_deprecated(f"ssl.TLSVersion.{TLSVersion(value).name} is deprecated")
        self._minimum_version = value

    @property
    def maximum_version(self):
        return TLSVersion(self._maximum_version)

    @maximum_version.setter
    def maximum_version(self, value):
        if value in (TLSVersion.SSLv3, TLSVersion.TLSv1, TLSVersion.TLSv1_1):
            _tell_deprecated(f"ssl.TLSVersion.{TLSVersion(value).name} is deprecated")
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

    def get_ca_certs(self, binary_form=False):
        """The authorities that are trusted."""
        return _ssl._trusted_authorities(self, bool(binary_form))

    def session_stats(self):
        """How many sessions there were, by what became of them."""
        return dict(zip(_STATS.split(), _ssl._session_stats(self)))

    @property
    def security_level(self):
        return _ssl._security_level(self)

    @property
    def num_tickets(self):
        """How many tickets a server gives, by which its clients come back."""
        return _ssl._get_tickets(self)

    @num_tickets.setter
    def num_tickets(self, value):
        if not isinstance(value, int):
            raise TypeError(f"{type(value).__name__!r} object cannot be interpreted as an integer")
        if value < 0:
            raise ValueError("value must be non-negative")
        if self._protocol != PROTOCOL_TLS_SERVER:
            raise ValueError("SSLContext is not a server context.")
        _ssl._set_tickets(self, value)

    _post_handshake_auth = False

    @property
    def post_handshake_auth(self):
        return self._post_handshake_auth

    @post_handshake_auth.setter
    def post_handshake_auth(self, value):
        self._post_handshake_auth = bool(value)
        _ssl._set_post_handshake_auth(self, bool(value))

    _common_name = True

    @property
    def hostname_checks_common_name(self):
        """Whether the subject's name may be the host's, where there is no other."""
        return self._common_name

    @hostname_checks_common_name.setter
    def hostname_checks_common_name(self, value):
        self._common_name = bool(value)
        _ssl._check_common_name(self, bool(value))

    def set_ecdh_curve(self, curve_name, /):
        """The curve by which keys are agreed on."""
        if not isinstance(curve_name, (str, bytes)):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(curve_name).__name__}")
        _ssl._set_ecdh_curve(self, curve_name)

    def set_npn_protocols(self, npn_protocols):
        """NPN has been given up; ALPN has taken its place."""
        _tell_deprecated("ssl NPN is deprecated, use ALPN instead")

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
        return self.sslobject_class._create(self, incoming, outgoing, server_side, server_hostname, session)

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
        return self.sslsocket_class._create(self, sock, server_side, do_handshake_on_connect, suppress_ragged_eofs, server_hostname)


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
            if "\0" in server_hostname:
                raise TypeError("argument must be encoded string without null bytes, not str")
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
                data = self._receive()
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

    def _receive(self):
        """Bytes of the peer's; SSLWantReadError: there are none yet, and the socket does not wait."""
        try:
            return super().recv(32768)
        except BlockingIOError:
            raise SSLWantReadError(SSL_ERROR_WANT_READ, "The operation did not complete (read)") from None

    _unsent = b""

    def _send_out(self):
        """What TLS has for the peer; SSLWantWriteError: it cannot be sent yet, and the socket does not wait."""
        data = self._unsent + self._outgoing.read()
        self._unsent = b""
        while data:
            try:
                data = data[super().send(data) :]
            except BlockingIOError:
                self._unsent = data
                raise SSLWantWriteError(SSL_ERROR_WANT_WRITE, "The operation did not complete (write)") from None

    def _need_tls(self):
        if not self._tls:
            self.getpeername()  # raises that it is not connected
            raise ValueError(f"No SSL wrapper around {self}")
        return self._tls

    def dup(self):
        raise NotImplementedError(f"Can't dup() {self.__class__.__name__} instances")

    def recvfrom(self, buflen=1024, flags=0):
        if self._tls:
            raise ValueError(f"recvfrom not allowed on instances of {self.__class__}")
        return super().recvfrom(buflen, flags)

    def recvfrom_into(self, buffer, nbytes=None, flags=0):
        if self._tls:
            raise ValueError(f"recvfrom_into not allowed on instances of {self.__class__}")
        return super().recvfrom_into(buffer, nbytes or 0, flags)

    def sendto(self, data, flags_or_addr, addr=None):
        if self._tls:
            raise ValueError(f"sendto not allowed on instances of {self.__class__}")
        return super().sendto(data, flags_or_addr) if addr is None else super().sendto(data, flags_or_addr, addr)

    def recvmsg(self, *args, **kwargs):
        raise NotImplementedError(f"recvmsg not allowed on instances of {self.__class__}")

    def recvmsg_into(self, *args, **kwargs):
        raise NotImplementedError(f"recvmsg_into not allowed on instances of {self.__class__}")

    def sendmsg(self, *args, **kwargs):
        raise NotImplementedError(f"sendmsg not allowed on instances of {self.__class__}")

    def shutdown(self, how):
        self._tls = None
        super().shutdown(how)

    def compression(self):
        return None

    def shared_ciphers(self):
        return self._tls.shared_ciphers() if self._tls else None

    def selected_npn_protocol(self):
        return None

    @property
    def session(self):
        return None

    @property
    def session_reused(self):
        return self._tls.session_reused if self._tls else None

    def get_channel_binding(self, cb_type="tls-unique"):
        """Bytes that only the two sides know; None: there are none."""
        if self._tls:
            return self._tls.get_channel_binding(cb_type)
        if cb_type not in CHANNEL_BINDING_TYPES:
            raise ValueError(f"{cb_type} channel binding type not implemented")
        return None

    def verify_client_post_handshake(self):
        self._need_tls().verify_client_post_handshake()

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
        self._run(self._need_tls().do_handshake)

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
        return self._need_tls().getpeercert(binary_form)

    def cipher(self):
        return self._tls.cipher() if self._tls else None

    def version(self):
        return self._tls.version() if self._tls else None

    def selected_alpn_protocol(self):
        return self._tls.selected_alpn_protocol() if self._tls else None


SSLContext.sslsocket_class = SSLSocket
SSLContext.sslobject_class = SSLObject


# ---- functions ----


DefaultVerifyPaths = namedtuple(
    "DefaultVerifyPaths", "cafile capath openssl_cafile_env openssl_cafile openssl_capath_env openssl_capath"
)


def get_default_verify_paths():
    """Where the system's certificates are."""
    facts = "SSL_CERT_FILE", _ssl._default_cafile, "SSL_CERT_DIR", _ssl._default_capath
    cafile, capath = os.environ.get(facts[0], facts[1]), os.environ.get(facts[2], facts[3])
    return DefaultVerifyPaths(cafile if os.path.isfile(cafile) else None, capath if os.path.isdir(capath) else None, *facts)


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def cert_time_to_seconds(cert_time):
    """The time of a certificate's notBefore or notAfter, in seconds since 1970."""
    from calendar import timegm
    from time import strptime

    month, rest = cert_time[:3].title(), cert_time[3:]
    if month not in _MONTHS:
        raise ValueError(f"time data {cert_time!r} does not match format \"%b %d %H:%M:%S %Y GMT\"")
    parts = strptime(rest, " %d %H:%M:%S %Y GMT")
    return timegm((parts[0], _MONTHS.index(month) + 1) + parts[2:6])


def RAND_pseudo_bytes(n, /):
    """(bytes, whether they are good ones)"""
    _tell_deprecated("ssl.RAND_pseudo_bytes() is deprecated")
    return RAND_bytes(n), True


def get_server_certificate(addr, ssl_version=PROTOCOL_TLS_CLIENT, ca_certs=None, timeout=None):
    """The certificate of the server at (host, port), in PEM; with `ca_certs` it is checked."""
    host, _ = addr
    context = _create_unverified_context(
        ssl_version, cert_reqs=CERT_NONE if ca_certs is None else CERT_REQUIRED, cafile=ca_certs
    )
    options = {} if timeout is None else {"timeout": timeout}
    with create_connection(addr, **options) as sock, context.wrap_socket(sock, server_hostname=host) as tls:
        return DER_cert_to_PEM_cert(tls.getpeercert(True))


def wrap_socket(
    sock, keyfile=None, certfile=None, server_side=False, cert_reqs=CERT_NONE, ssl_version=PROTOCOL_TLS, ca_certs=None,
    do_handshake_on_connect=True, suppress_ragged_eofs=True, ciphers=None,
):  # fmt: skip
    """A TLS connection over a socket, as programs asked for it before there were contexts."""
    import warnings

    warnings.warn("ssl.wrap_socket() is deprecated, use SSLContext.wrap_socket()", DeprecationWarning, stacklevel=2)
    if server_side and not certfile:
        raise ValueError("certfile must be specified for server-side operations")
    if keyfile and not certfile:
        raise ValueError("certfile must be specified")
    context = SSLContext(ssl_version)
    context.verify_mode = cert_reqs
    if ca_certs:
        context.load_verify_locations(ca_certs)
    if certfile:
        context.load_cert_chain(certfile, keyfile)
    if ciphers:
        context.set_ciphers(ciphers)
    return context.wrap_socket(
        sock, server_side=server_side, do_handshake_on_connect=do_handshake_on_connect, suppress_ragged_eofs=suppress_ragged_eofs
    )


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
    return _PROTOCOL_NAMES.get(protocol_code, "<unknown>")
