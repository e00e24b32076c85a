# Three downloads at a time with a display of their progress. Watch: the display is a task of its own that knows nothing of the network; it
# looks at numbers that the downloads keep, and is cancelled when all are done.
import asyncio

SIZES = {"small": 20_000, "medium": 60_000, "large": 120_000}
PIECE = 10_000


async def serve_file(reader, writer):
    size = SIZES[(await reader.readline()).decode().strip()]
    for _ in range(size // PIECE):
        await asyncio.sleep(0.02)  # a slow line
        writer.write(bytes(PIECE))
        await writer.drain()
    writer.close()


async def download(port, name, have):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(name.encode() + b"\n")
    while piece := await reader.read(PIECE):
        have[name] += len(piece)
    writer.close()
    await writer.wait_closed()
    return name


def bar(part):
    return "#" * int(10 * part) + "." * (10 - int(10 * part))


async def display(have, frames):
    while True:
        frames.append("  ".join(f"{name} {bar(have[name] / SIZES[name])}" for name in SIZES))
        await asyncio.sleep(0.03)


async def main():
    server = await asyncio.start_server(serve_file, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    have, frames = dict.fromkeys(SIZES, 0), []
    async with server:
        showing = asyncio.create_task(display(have, frames))
        for done in asyncio.as_completed([download(port, name, have) for name in SIZES]):
            print(await done, "is here")
        showing.cancel()
    print(frames[0])
    print(f"{len(frames) > 4}, {bar(1)}, {have == SIZES}")


asyncio.run(main())
# expect: small is here
# expect: medium is here
# expect: large is here
# expect: small ..........  medium ..........  large ..........
# expect: True, ##########, True
