# modules: _cancelled
# labels: big
# A conversation over TCP and a Unix socket is cancelled at each of its awaits: connect, drain, read, the good-bye. Nothing is left over.
import asyncio
import os

import _cancelled


async def served(reader, writer):
    try:
        while data := await reader.read(1000):
            writer.write(data)
            await writer.drain()
    except ConnectionError:
        pass
    finally:
        writer.close()


async def scenario(port, path):
    """Connects by name and by path, writes more than goes at once, and reads it back."""
    reader, writer = await asyncio.open_connection("localhost", port)
    try:
        unix_reader, unix_writer = await asyncio.open_unix_connection(path)
        try:
            unix_writer.write(bytes(300_000))
            drain = asyncio.ensure_future(unix_writer.drain())
            await unix_reader.readexactly(300_000)
            await drain
        finally:
            unix_writer.close()
        writer.write(b"last words\n")
        await writer.drain()
        assert await reader.readline() == b"last words\n"
    finally:
        writer.close()
    await writer.wait_closed()


async def main():
    path = f"/tmp/aw-cancel-{os.getpid()}"
    server = await asyncio.start_server(served, "127.0.0.1", 0)
    unix_server = await asyncio.start_unix_server(served, path)
    print(await _cancelled.at_every_await(scenario, server.sockets[0].getsockname()[1], path) > 10)
    server.close()
    unix_server.close()
    os.unlink(path)


asyncio.run(main())
print("closed")
# expect: True
# expect: closed
