# clock: real
# timeout: 30
# A server that has no descriptors left says so, and accepts again when there are some.
import asyncio
import os
import resource
import socket

soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)


async def served(reader, writer):
    writer.write(await reader.readline())
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    messages = []
    loop.set_exception_handler(lambda loop, context: messages.append((context["message"], type(context["exception"]).__name__)))
    server = await asyncio.start_server(served, "127.0.0.1", 0)
    client = socket.socket()
    client.setblocking(False)

    # all descriptors but those that are open now
    highest = max(map(int, os.listdir("/proc/self/fd"))) + 1
    resource.setrlimit(resource.RLIMIT_NOFILE, (highest + 2, hard))
    taken = []
    try:
        while True:
            taken.append(os.open("/dev/null", os.O_RDONLY))
    except OSError as error:
        print(error.strerror)

    await loop.sock_connect(client, server.sockets[0].getsockname())
    await loop.sock_sendall(client, b"hello\n")
    while not messages:
        await asyncio.sleep(0.01)
    print(messages[0])
    for fd in taken:
        os.close(fd)
    print(await asyncio.wait_for(loop.sock_recv(client, 100), 10))
    client.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
# expect: Too many open files
# expect: ('socket.accept() out of system resource', 'OSError')
# expect: b'hello\n'
