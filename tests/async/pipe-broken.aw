# The reading end of a pipe is closed: the writing transport hears of it, whatever it is doing.
import asyncio
import os


class End(asyncio.Protocol):
    def __init__(self):
        self.lost = asyncio.get_running_loop().create_future()

    def connection_lost(self, error):
        self.lost.set_result(error)


async def connected():
    loop = asyncio.get_running_loop()
    r, w = os.pipe()
    writer, end = await loop.connect_write_pipe(End, os.fdopen(w, "wb", 0))
    return r, writer, end


async def main():
    r, writer, end = await connected()
    os.close(r)
    print(repr(await end.lost))  # expect: None

    r, writer, end = await connected()
    writer.write(b"x" * 1000000)
    os.close(r)
    print(repr(await end.lost))  # expect: BrokenPipeError()

    r, writer, end = await connected()
    os.close(r)
    writer.write(b"x")
    print(writer.is_closing())  # expect: True
    writer.write(b"is dropped")
    print(repr(await end.lost))  # expect: BrokenPipeError(32, 'Broken pipe')

    r, writer, end = await connected()
    writer.write(b"x" * 1000000)
    writer.abort()
    print(repr(await end.lost))  # expect: None
    os.close(r)


asyncio.run(main())
