# A chat server and three guests. Watch: a queue for each guest stands between those who write and a guest who reads slowly, so
# that nobody is held up; and what happens when a guest leaves.
import asyncio


class Room:
    def __init__(self):
        self.guests = {}  # name -> queue of what the guest has still to be sent

    def say(self, text):
        for queue in self.guests.values():
            queue.put_nowait(text)

    async def serve(self, reader, writer):
        name = (await reader.readline()).decode().strip()
        queue = self.guests[name] = asyncio.Queue()
        self.say(f"* {name} came")
        sending = asyncio.create_task(self.send(queue, writer))
        try:
            while line := await reader.readline():
                self.say(f"{name}: {line.decode().strip()}")
        except ConnectionError:
            pass  # guests may leave without a goodbye
        del self.guests[name]
        self.say(f"* {name} left")
        sending.cancel()
        writer.close()

    async def send(self, queue, writer):
        while True:
            writer.write((await queue.get()).encode() + b"\n")
            await writer.drain()


async def guest(name, port, after, came, answers, until):
    """Comes when `after` is set and sets `came` when it is in; answers what it hears, until somebody has said `until`."""
    await after.wait()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(name.encode() + b"\n")
    heard = []
    while not heard or not heard[-1].endswith(until):
        heard.append((await reader.readline()).decode().strip())
        came.set()
        if heard[-1] in answers:
            writer.write(answers[heard[-1]].encode() + b"\n")
    writer.close()
    await writer.wait_closed()
    return heard


async def main():
    room = Room()
    server = await asyncio.start_server(room.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    opened, one, two, three = (asyncio.Event() for i in range(4))
    opened.set()
    async with server:
        ann, bob, cid = await asyncio.gather(
            guest("ann", port, opened, one, {"* cid came": "hello"}, until="bob left"),
            guest("bob", port, one, two, {"ann: hello": "hi ann", "* cid left": "must go"}, until="must go"),
            guest("cid", port, two, three, {}, until="hi ann"),
        )
    print("ann heard:", *ann, sep="\n  ")
    print("cid heard:", *cid, sep="\n  ")


asyncio.run(main())
# expect: ann heard:
# expect:   * ann came
# expect:   * bob came
# expect:   * cid came
# expect:   ann: hello
# expect:   bob: hi ann
# expect:   * cid left
# expect:   bob: must go
# expect:   * bob left
# expect: cid heard:
# expect:   * cid came
# expect:   ann: hello
# expect:   bob: hi ann
