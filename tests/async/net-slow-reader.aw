# A fast writer and a slow reader: drain() holds the writer back, so that what waits to be sent stays near the high-water mark.
import asyncio

TOTAL = 8 * 1024 * 1024
PIECE = bytes(16 * 1024)


async def served(reader, writer):
    got = 0
    while data := await reader.read(64 * 1024):
        got += len(data)
        await asyncio.sleep(0)
    writer.write(str(got).encode())
    writer.close()


async def main():
    server = await asyncio.start_server(served, "127.0.0.1", 0, limit=64 * 1024)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.transport.set_write_buffer_limits(high=128 * 1024)
    low, high = writer.transport.get_write_buffer_limits()
    print(low, high)
    most = sent = waited = 0
    loop = asyncio.get_running_loop()
    while sent < TOTAL:
        writer.write(PIECE)
        sent += len(PIECE)
        most = max(most, writer.transport.get_write_buffer_size())
        before = writer.transport.get_write_buffer_size()
        await writer.drain()
        waited += before > high
    print("bounded:", most <= high + len(PIECE), "held back:", waited > 0)
    writer.write_eof()
    print(int(await reader.read()) == TOTAL)
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())
# expect: 32768 131072
# expect: bounded: True held back: True
# expect: True
