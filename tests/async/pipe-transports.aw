# Both ends of a pipe as transports: order of the callbacks, flow control, what they say of themselves.
import asyncio
import os
import re


class End(asyncio.Protocol):
    def __init__(self, name):
        self.name = name
        self.lost = asyncio.get_running_loop().create_future()
        self.size = 0

    def connection_made(self, transport):
        print(self.name, "made", type(transport).__name__)

    def data_received(self, data):
        self.size += len(data)

    def eof_received(self):
        print(self.name, "end after", self.size)

    def connection_lost(self, error):
        print(self.name, "lost", repr(error))
        self.lost.set_result(None)

    def pause_writing(self):
        print(self.name, "pause")

    def resume_writing(self):
        print(self.name, "resume")


def shown(transport):
    return re.sub(r"fd=\d+", "fd=N", repr(transport))


async def main():
    loop = asyncio.get_running_loop()
    r, w = os.pipe()
    reader, at_reader = await loop.connect_read_pipe(lambda: End("reader"), os.fdopen(r, "rb", 0))
    writer, at_writer = await loop.connect_write_pipe(lambda: End("writer"), os.fdopen(w, "wb", 0))
    # expect: reader made _UnixReadPipeTransport
    # expect: writer made _UnixWritePipeTransport
    print(shown(reader), shown(writer))
    # expect: <_UnixReadPipeTransport fd=N polling> <_UnixWritePipeTransport fd=N idle bufsize=0>
    writer.write(b"bytes")
    writer.write(bytearray(b" and "))
    writer.write(memoryview(b"views"))
    await asyncio.sleep(0.01)
    print(at_reader.size)  # expect: 15
    reader.pause_reading()
    print(reader.is_reading(), shown(reader))  # expect: False <_UnixReadPipeTransport fd=N idle>
    writer.write(b"x" * 1000000)  # expect: writer pause
    print(writer.get_write_buffer_size() > 900000)  # expect: True
    reader.resume_reading()
    writer.close()
    print(writer.is_closing())  # expect: True
    await at_writer.lost
    # expect: writer resume
    # expect: writer lost None
    await at_reader.lost
    # expect: reader end after 1000015
    # expect: reader lost None
    print(shown(reader), shown(writer))
    # expect: <_UnixReadPipeTransport closed fd=N closed> <_UnixWritePipeTransport closed fd=N closed>


asyncio.run(main())
