"""The encodings that codecs.lookup() finds: those built in, those by tables (_tables), and the modules of this package."""
import codecs
from encodings import aliases


_cache = {}


class CodecRegistryError(LookupError, SystemError):
    """An encoding's module that is no good."""


def normalize_encoding(encoding):
    """A name in which all that is no letter, digit or dot became one underscore."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    result = []
    gap = False
    for c in encoding:
        if c.isalnum() or c == ".":
            if gap and result:
                result.append("_")
            if c.isascii():
                result.append(c)
            gap = False
        else:
            gap = True
    return "".join(result)


# The module's name, the encoding's name, and what converts: a name of codecs' functions.
_BUILT_IN = {
    "utf_8": "utf-8", "ascii": "ascii", "latin_1": "iso8859-1", "utf_16_le": "utf-16-le", "utf_16_be": "utf-16-be",
    "utf_32_le": "utf-32-le", "utf_32_be": "utf-32-be", "unicode_escape": "unicode-escape",
    "raw_unicode_escape": "raw-unicode-escape",
}
_MODULES = ("utf_16", "utf_32", "utf_8_sig", "utf_7", "hex_codec", "base64_codec", "quopri_codec", "uu_codec", "rot_13",
            "punycode", "charmap", "undefined")


def _info(name, encode, decode, buffered=True, encoder=None, decoder=None, reader=None, writer=None, is_text=True):
    # The CodecInfo of an encoding that two functions make; decode(data, errors, final) when `buffered`.

    class Codec(codecs.Codec):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

        def decode(self, input, errors="strict"):
            return decode(input, errors)

    if encoder is None:

        class IncrementalEncoder(codecs.IncrementalEncoder):
            def encode(self, input, final=False):
                return encode(input, self.errors)[0]

        encoder = IncrementalEncoder
    if decoder is None and buffered:

        class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
            def _buffer_decode(self, input, errors, final):
                return decode(input, errors, final)

        decoder = IncrementalDecoder
    elif decoder is None:

        class IncrementalDecoder(codecs.IncrementalDecoder):
            def decode(self, input, final=False):
                return decode(input, self.errors)[0]

        decoder = IncrementalDecoder

    if writer is None:

        class StreamWriter(Codec, codecs.StreamWriter):
            charbuffertype = str if is_text else bytes

            def encode(self, input, errors="strict"):
                return encode(input, errors)

        writer = StreamWriter

    if reader is None:

        class StreamReader(Codec, codecs.StreamReader):
            charbuffertype = str if is_text else bytes

            def decode(self, input, errors="strict"):
                return decode(input, errors, False) if buffered else decode(input, errors)

        reader = StreamReader

    def encode_all(input, errors="strict"):
        return encode(input, errors)

    def decode_all(input, errors="strict"):
        return decode(input, errors, True) if buffered else decode(input, errors)

    encode_all.__name__ = encode_all.__qualname__ = "encode"
    decode_all.__name__ = decode_all.__qualname__ = "decode"
    return codecs.CodecInfo(encode_all, decode_all, reader, writer, encoder, decoder, name, _is_text_encoding=is_text)


def _by_table(module, table):
    table = table if len(table) == 256 else "".join(map(chr, range(128))) + table
    mapping = codecs.charmap_build(table)

    def encode(input, errors="strict"):
        return codecs.charmap_encode(input, errors, mapping)

    def decode(input, errors="strict"):
        return codecs.charmap_decode(input, errors, table)

    return _info(module.replace("_", "-"), encode, decode, buffered=False)


def search_function(encoding):
    """The CodecInfo of an encoding by any of its names; None if there is none."""
    if encoding not in _cache:
        _cache[encoding] = _search(encoding)
    return _cache[encoding]


def _search(encoding):
    normal = normalize_encoding(encoding)
    module = aliases.aliases.get(normal) or aliases.aliases.get(normal.replace(".", "_")) or normal
    if module in _BUILT_IN:
        encode, decode = getattr(codecs, module + "_encode"), getattr(codecs, module + "_decode")
        return _info(_BUILT_IN[module], encode, decode, buffered=module not in ("ascii", "latin_1"))
    if module in _MODULES:
        return _module(module).getregentry()
    from encodings import _tables

    table = _tables.TABLES.get(module)
    return _by_table(module, table) if table is not None else None


def _module(name):
    import importlib

    return importlib.import_module("encodings." + name)


def __getattr__(name):
    # The module of an encoding that needs none of its own: made when it is asked for.
    import sys
    import types

    if name in _MODULES:
        return _module(name)
    table = None if name.startswith("_") else _module("_tables").TABLES.get(name)
    if table is None and name not in _BUILT_IN:
        raise AttributeError(f"module 'encodings' has no attribute '{name}'")
    module = types.ModuleType("encodings." + name, "One of the encodings.")
    if table is not None:
        module.decoding_table = table if len(table) == 256 else "".join(map(chr, range(128))) + table
        module.encoding_table = codecs.charmap_build(module.decoding_table)
    info = search_function(name)
    module.getregentry = lambda: info
    module.encode, module.decode = info.encode, info.decode
    module.IncrementalEncoder, module.IncrementalDecoder = info.incrementalencoder, info.incrementaldecoder
    module.StreamReader, module.StreamWriter = info.streamreader, info.streamwriter

    class Codec(codecs.Codec):
        encode = staticmethod(info.encode)
        decode = staticmethod(info.decode)

    module.Codec = Codec
    sys.modules[module.__name__] = module
    return module
