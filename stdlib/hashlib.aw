"""Digests of bytes: MD5, SHA and their kin."""
from operator import index as _index

from _hashlib import new as _new
from _hashlib import pbkdf2 as _pbkdf2

_OPENSSL = {
    "md5": "md5", "sha1": "sha1", "sha224": "sha224", "sha256": "sha256", "sha384": "sha384", "sha512": "sha512",
    "sha3_224": "sha3-224", "sha3_256": "sha3-256", "sha3_384": "sha3-384", "sha3_512": "sha3-512",
    "shake_128": "shake128", "shake_256": "shake256", "blake2b": "blake2b512", "blake2s": "blake2s256",
}  # fmt: skip
_BLAKES = ("blake2b", "blake2s")
algorithms_guaranteed = set(_OPENSSL)
algorithms_available = set(_OPENSSL) | {"ripemd160", "sm3", "sha512_224", "sha512_256", "md5-sha1"}

__all__ = (*_OPENSSL, "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest")


class HASH:
    """A digest that bytes can be added to."""

    __module__ = "_hashlib"

    def __init__(self, *args):
        raise TypeError("cannot create '_hashlib.HASH' instances")

    def update(self, obj, /):
        self._hash.update(obj)

    def digest(self):
        return self._hash.digest()

    def hexdigest(self):
        return self._hash.digest().hex()

    def copy(self):
        return _wrap(type(self), self._hash.copy(), self.name)

    @property
    def digest_size(self):
        return self._hash.sizes[0]

    @property
    def block_size(self):
        return self._hash.sizes[1]

    def __repr__(self):
        return f"<{self.name} {type(self).__module__}.{type(self).__name__} object @ {hex(id(self))}>"


class HASHXOF(HASH):
    """A digest of any length."""

    __module__ = "_hashlib"

    def digest(self, length):
        return self._hash.digest(length)

    def hexdigest(self, length):
        return self._hash.digest(length).hex()


def _wrap(cls, hash, name):
    self = object.__new__(cls)
    self._hash = hash
    self.name = name
    return self


def new(name, data=b"", *, usedforsecurity=True, **kwargs):
    """The digest of that name."""
    if not isinstance(name, str):
        raise TypeError(f"name must be a string")
    key = name.lower().replace("-", "_") if name.lower() not in _OPENSSL else name.lower()
    if key in _BLAKES:
        return globals()[key](data, usedforsecurity=usedforsecurity, **kwargs)
    hash = _new(_OPENSSL.get(key, name), key, data)
    if hash is None:
        raise ValueError("unsupported hash type " + name)
    return _wrap(HASHXOF if key.startswith("shake") else HASH, hash, key)


def _constructor(name):
    def make(string=b"", *, usedforsecurity=True):
        return new(name, string)

    make.__name__ = make.__qualname__ = f"openssl_{name}"
    return make


for _name in _OPENSSL:
    if _name not in _BLAKES:
        globals()[_name] = _constructor(_name)
del _name


# ---- BLAKE2 ----

def _bytes(value):
    try:
        return bytes(memoryview(value))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not {type(value).__name__!r}") from None


def _whole(value, bits, what):
    value = _index(value)
    if value < 0:
        raise ValueError("value must be positive")
    if value >> 64:
        raise OverflowError("int too big to convert")
    if value >> bits:
        raise OverflowError(f"{what} is too large")
    return value


def _between(value, least, most, message):
    value = _index(value)
    if not least <= value <= most:
        raise ValueError(message)
    return value


def _parameters(cls, size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size):
    """The block of parameters of which RFC 7693 tells."""
    most, big = cls.MAX_DIGEST_SIZE, cls.MAX_DIGEST_SIZE == 64
    size = _between(size, 1, most, f"digest_size must be between 1 and {most} bytes")
    parts = [_bytes(part) for part in (salt, person)]
    for part, room, what in zip(parts, (cls.SALT_SIZE, cls.PERSON_SIZE), ("salt", "person")):
        if len(part) > room:
            raise ValueError(f"maximum {what} length is {room} bytes")
    fanout = _between(fanout, 0, 255, "fanout must be between 0 and 255")
    depth = _between(depth, 1, 255, "depth must be between 1 and 255")
    leaf_size = _whole(leaf_size, 32, "leaf_size")
    node_offset = _whole(node_offset, 64 if big else 48, "node_offset")
    node_depth = _between(node_depth, 0, 255, "node_depth must be between 0 and 255")
    inner_size = _between(inner_size, 0, most, f"inner_size must be between 0 and is {most}")
    if len(key) > cls.MAX_KEY_SIZE:
        raise ValueError(f"maximum key length is {cls.MAX_KEY_SIZE} bytes")
    head = bytes((size, len(key), fanout, depth)) + leaf_size.to_bytes(4, "little")
    head += node_offset.to_bytes(8 if big else 6, "little") + bytes((node_depth, inner_size))
    ends = [part.ljust(room, b"\0") for part, room in zip(parts, (cls.SALT_SIZE, cls.PERSON_SIZE))]
    return head.ljust(32 if big else 16, b"\0") + b"".join(ends)


class _Blake2:
    """What both kinds of BLAKE2 can do."""

    __slots__ = ("_state", "digest_size")
    __module__ = "_blake2"

    def __new__(cls, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
                node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):  # fmt: skip
        from _blake2 import state

        self = object.__new__(cls)
        size = cls.MAX_DIGEST_SIZE if digest_size is None else digest_size
        key = _bytes(key)
        block = _parameters(cls, size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size)
        self.digest_size = block[0]
        self._state = state(cls.MAX_DIGEST_SIZE == 64, block, bool(last_node), key and key.ljust(cls.block_size, b"\0"))
        self._state.update(data)
        return self

    def __init_subclass__(cls):
        if cls.__module__ != "_blake2":
            raise TypeError(f"type '_blake2.{cls.__base__.__name__}' is not an acceptable base type")

    name = property(lambda self: type(self).__name__)

    def update(self, data, /):
        """Takes more bytes."""
        self._state.update(data)

    def digest(self):
        """The digest so far."""
        return self._state.digest()

    def hexdigest(self):
        """The digest so far, as text."""
        return self._state.digest().hex()

    def copy(self):
        """Another that goes on from here."""
        other = object.__new__(type(self))
        other._state, other.digest_size = self._state.copy(), self.digest_size
        return other


class blake2b(_Blake2):
    """Return a new BLAKE2b hash object."""

    __slots__ = ()
    __module__ = "_blake2"
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16
    block_size = 128


class blake2s(_Blake2):
    """Return a new BLAKE2s hash object."""

    __slots__ = ()
    __module__ = "_blake2"
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8
    block_size = 64


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key made of a password."""
    return _pbkdf2(_OPENSSL.get(hash_name, hash_name), password, salt, iterations, dklen)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """The digest of what is in a file."""
    hash = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        hash.update(fileobj.getvalue()[fileobj.tell():])
        return hash
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    while data := fileobj.read(_bufsize):
        hash.update(data)
    return hash
