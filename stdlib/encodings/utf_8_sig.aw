"""UTF-8 behind a mark that says so."""
import codecs


def encode(input, errors="strict"):
    return codecs.BOM_UTF8 + codecs.utf_8_encode(input, errors)[0], len(input)


def decode(input, errors="strict"):
    input = bytes(input)
    skip = 3 if input[:3] == codecs.BOM_UTF8 else 0
    text, used = codecs.utf_8_decode(input[skip:], errors, True)
    return text, used + skip


class IncrementalEncoder(codecs.IncrementalEncoder):
    def __init__(self, errors="strict"):
        codecs.IncrementalEncoder.__init__(self, errors)
        self.first = 1

    def encode(self, input, final=False):
        if not self.first:
            return codecs.utf_8_encode(input, self.errors)[0]
        self.first = 0
        return encode(input, self.errors)[0]

    def reset(self):
        self.first = 1

    def getstate(self):
        return self.first

    def setstate(self, state):
        self.first = state


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    def __init__(self, errors="strict"):
        codecs.BufferedIncrementalDecoder.__init__(self, errors)
        self.first = 1

    def _buffer_decode(self, input, errors, final):
        skip = 0
        if self.first:
            if len(input) < 3 and not final and codecs.BOM_UTF8.startswith(input):
                return "", 0
            self.first = 0
            skip = 3 if input[:3] == codecs.BOM_UTF8 else 0
        text, used = codecs.utf_8_decode(input[skip:], errors, final)
        return text, used + skip

    def reset(self):
        codecs.BufferedIncrementalDecoder.reset(self)
        self.first = 1

    def getstate(self):
        return self.buffer, self.first

    def setstate(self, state):
        self.buffer, self.first = state


class StreamWriter(codecs.StreamWriter):
    marked = False

    def encode(self, input, errors="strict"):
        if self.marked:
            return codecs.utf_8_encode(input, errors)
        self.marked = True
        return encode(input, errors)

    def reset(self):
        codecs.StreamWriter.reset(self)
        self.marked = False


class StreamReader(codecs.StreamReader):
    started = False

    def decode(self, input, errors="strict"):
        skip = 0
        if not self.started:
            if len(input) < 3 and codecs.BOM_UTF8.startswith(input):
                return "", 0
            self.started = True
            skip = 3 if input[:3] == codecs.BOM_UTF8 else 0
        text, used = codecs.utf_8_decode(input[skip:], errors)
        return text, used + skip

    def reset(self):
        codecs.StreamReader.reset(self)
        self.started = False


def getregentry():
    return codecs.CodecInfo(encode, decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, "utf-8-sig")
