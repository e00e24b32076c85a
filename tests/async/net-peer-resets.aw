# The other side cuts the connection while we read, and while we write: an error for the one who waits, and nothing else.
import asyncio
import socket
import struct


def cut(writer):
    """Ends a connection with a reset, not with an end."""
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def reading(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"half\n")
    try:
        await reader.readexactly(100)
    except (ConnectionResetError, asyncio.IncompleteReadError) as error:
        print("reading:", type(error).__name__)
    try:
        await reader.read()
    except ConnectionResetError as error:
        print("again:", type(error).__name__)
    writer.close()
    try:
        await writer.wait_closed()
    except ConnectionResetError as error:
        print("closed:", type(error).__name__)


async def writing(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"flood\n")
    try:
        while True:
            writer.write(bytes(100_000))
            await writer.drain()
    except ConnectionError as error:
        print("writing:", isinstance(error, (ConnectionResetError, BrokenPipeError)))
    print(writer.transport.is_closing(), writer.transport.get_write_buffer_size())
    writer.write(b"lost")  # does nothing, and is no error


async def served(reader, writer):
    if await reader.readline() == b"flood\n":
        await reader.readexactly(300_000)
    cut(writer)


async def main():
    server = await asyncio.start_server(served, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    await asyncio.wait_for(reading(port), 10)
    await asyncio.wait_for(writing(port), 10)
    server.close()
    await server.wait_closed()
    print("left:", len(asyncio.all_tasks()))


asyncio.run(main())
# expect: reading: ConnectionResetError
# expect: again: ConnectionResetError
# expect: closed: ConnectionResetError
# expect: writing: True
# expect: True 0
# expect: left: 1
