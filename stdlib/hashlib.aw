"""Digests of bytes: MD5, SHA and their kin."""
from _hashlib import new as _new
from _hashlib import pbkdf2 as _pbkdf2

_OPENSSL = {
    "md5": "md5", "sha1": "sha1", "sha224": "sha224", "sha256": "sha256", "sha384": "sha384", "sha512": "sha512",
    "sha3_224": "sha3-224", "sha3_256": "sha3-256", "sha3_384": "sha3-384", "sha3_512": "sha3-512",
    "shake_128": "shake128", "shake_256": "shake256", "blake2b": "blake2b512", "blake2s": "blake2s256",
}  # fmt: skip
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
    if key in ("blake2b", "blake2s") and kwargs:
        raise ValueError(f"{name} with a key, a salt or another size of the digest is not there: take the digest's first bytes")
    hash = _new(_OPENSSL.get(key, name), key, data)
    if hash is None:
        raise ValueError("unsupported hash type " + name)
    return _wrap(HASHXOF if key.startswith("shake") else HASH, hash, key)


def _constructor(name):
    def make(string=b"", *, usedforsecurity=True, **kwargs):
        return new(name, string, **kwargs)

    make.__name__ = make.__qualname__ = ("openssl_" + name) if "blake" not in name else name
    return make


for _name in _OPENSSL:
    globals()[_name] = _constructor(_name)
del _name


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
