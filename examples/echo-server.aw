# An echo server and three clients in one program. Watch: one task for each connection, and that nobody waits for the slow client.
# Stop the clients' part and use `nc localhost PORT` instead to talk to it by hand.
import asyncio


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()  # gives way while the client reads too slowly
    writer.close()
    await writer.wait_closed()


async def client(name, port, pause, log):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for word in ("one", "two"):
        await asyncio.sleep(pause)
        writer.write(f"{name} {word}\n".encode())
        log.append((await reader.readline()).decode().strip())
    writer.close()
    await writer.wait_closed()


async def main():
    log = []
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        async with asyncio.TaskGroup() as group:
            for name, pause in (("slow", 0.5), ("quick", 0.05), ("medium", 0.2)):
                group.create_task(client(name, port, pause, log))
    print("\n".join(log))


asyncio.run(main())
# expect: QUICK ONE
# expect: QUICK TWO
# expect: MEDIUM ONE
# expect: MEDIUM TWO
# expect: SLOW ONE
# expect: SLOW TWO
