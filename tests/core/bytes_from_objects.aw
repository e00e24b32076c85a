# What bytes() and bytearray() make of objects: __bytes__ (of bytes alone) before texts, counts before buffers and iterables.
class Bytes:
    def __init__(self, value):
        self.value = value

    def __bytes__(self):
        return self.value


class Text(str):
    def __bytes__(self):
        return b"own"


class Count:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        if isinstance(self.value, Exception):
            raise self.value
        return self.value


class NoCount(list):
    def __index__(self):
        raise TypeError("no count")


class NotWalked:
    def __iter__(self):
        raise TypeError("not walked")


def told(kind, *args):
    try:
        print(kind(*args))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


told(bytes, Bytes(b"q"))  # expect: b'q'
told(bytes, Bytes("q"))  # expect: TypeError __bytes__ returned non-bytes (type str)
told(bytearray, Bytes(b"q"))  # expect: TypeError cannot convert 'Bytes' object to bytearray
told(bytes, Text("é"))  # expect: b'own'
told(bytes, Text("é"), "latin-1")  # expect: b'\xe9'
told(bytearray, Text("é"))  # expect: TypeError string argument without an encoding
told(bytes, Count(2))  # expect: b'\x00\x00'
told(bytearray, Count(-1))  # expect: ValueError negative count
told(bytes, Count(ValueError("odd")))  # expect: ValueError odd
told(bytes, Count(TypeError("odd")))  # expect: TypeError cannot convert 'Count' object to bytes
told(bytes, NoCount([65, 66]))  # expect: b'AB'
told(bytes, NotWalked())  # expect: TypeError cannot convert 'NotWalked' object to bytes
told(bytearray, None)  # expect: TypeError cannot convert 'NoneType' object to bytearray
told(bytearray, [256])  # expect: ValueError byte must be in range(0, 256)
told(bytes, [256])  # expect: ValueError bytes must be in range(0, 256)

separator = bytearray(b",")


def items():
    separator.clear()
    yield b"A"


try:
    separator.join(items())
except BufferError as error:
    print(error, separator)  # expect: Existing exports of data: object cannot be re-sized bytearray(b',')
