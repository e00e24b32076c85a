"""UTF-16 and UTF-32 with a mark at the start that tells the byte order: what both have in common."""
import codecs
import sys


def entry(name, size, encode, ex_decode):
    native = 1 if sys.byteorder == "big" else -1

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def __init__(self, errors="strict"):
            codecs.IncrementalEncoder.__init__(self, errors)
            self.marked = False

        def encode(self, input, final=False):
            data = encode(input, self.errors, native if self.marked else 0)[0]
            self.marked = True
            return data

        def reset(self):
            self.marked = False

        def getstate(self):
            return 0 if self.marked else 2

        def setstate(self, state):
            self.marked = not state

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        def __init__(self, errors="strict"):
            codecs.BufferedIncrementalDecoder.__init__(self, errors)
            self.order = 0

        def _buffer_decode(self, input, errors, final):
            if self.order:
                return ex_decode(input, errors, self.order, final)[:2]
            text, used, order = ex_decode(input, errors, 0, final)
            if used >= size and not order:
                raise UnicodeError(f"{name.upper()} stream does not start with BOM")
            self.order = order
            return text, used

        def reset(self):
            codecs.BufferedIncrementalDecoder.reset(self)
            self.order = 0

        def getstate(self):
            return self.buffer, 2 if not self.order else int(self.order != native)

        def setstate(self, state):
            self.buffer = state[0]
            self.order = {0: native, 1: -native}.get(state[1], 0)

    class StreamWriter(codecs.StreamWriter):
        def __init__(self, stream, errors="strict"):
            codecs.StreamWriter.__init__(self, stream, errors)
            self.marked = False

        def encode(self, input, errors="strict"):
            result = encode(input, errors, native if self.marked else 0)
            self.marked = True
            return result

        def reset(self):
            codecs.StreamWriter.reset(self)
            self.marked = False

    class StreamReader(codecs.StreamReader):
        order = 0

        def decode(self, input, errors="strict"):
            text, used, order = ex_decode(input, errors, self.order, False)
            if used >= size and not order:
                raise UnicodeError(f"{name.upper()} stream does not start with BOM")
            self.order = order
            return text, used

        def reset(self):
            codecs.StreamReader.reset(self)
            self.order = 0

    def decode_all(input, errors="strict"):
        text, used, _ = ex_decode(input, errors, 0, True)
        return text, used

    return codecs.CodecInfo(encode, decode_all, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, name)
