# A loop waits with the selector that the program gave it: it hears of descriptors by it, and other threads wake it.
import asyncio
import selectors
import socket
import threading


class Counting(selectors.DefaultSelector):
    """Tells what is registered, and counts how often the loop waited."""

    waits = 0

    def select(self, timeout=None):
        self.waits += 1
        return super().select(timeout)

    def register(self, fileobj, events, data=None):
        print("register", events)
        return super().register(fileobj, events, data)


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    got = loop.create_future()
    loop.add_reader(a, lambda: got.done() or got.set_result(a.recv(100)))
    b.send(b"hello")
    print(await got)
    print(loop.remove_reader(a), loop.remove_reader(a))
    answer = loop.create_future()
    thread = threading.Thread(target=loop.call_soon_threadsafe, args=(answer.set_result, "from a thread"))
    thread.start()
    print(await answer)
    thread.join()
    print(await loop.run_in_executor(None, lambda: "from the executor"))
    reader, writer = await asyncio.open_connection(sock=b)
    a.sendall(b"line\n")
    print(await reader.readline())
    writer.close()
    await writer.wait_closed()
    a.close()
    return "done"


selector = Counting()
with asyncio.Runner(loop_factory=lambda: asyncio.SelectorEventLoop(selector)) as runner:
    print(runner.run(main()))
print(selector.waits > 5)
try:
    selector.get_key(0)
except RuntimeError as error:
    print(error)

# output:
#| register 1
#| register 1
#| b'hello'
#| True False
#| from a thread
#| from the executor
#| register 1
#| b'line\n'
#| done
#| True
#| Selector is closed
