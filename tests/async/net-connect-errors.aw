# Nobody listens, the port is in use, the name does not exist: each says so.
import asyncio
import errno
import socket


async def main():
    loop = asyncio.get_running_loop()
    taken = socket.create_server(("127.0.0.1", 0))
    port = taken.getsockname()[1]
    free = socket.create_server(("127.0.0.1", 0))
    nobody = free.getsockname()[1]
    free.close()

    try:
        await asyncio.open_connection("127.0.0.1", nobody)
    except ConnectionRefusedError as error:
        print(error.errno == errno.ECONNREFUSED, str(error) == f"[Errno 111] Connect call failed ('127.0.0.1', {nobody})")

    try:
        await asyncio.start_server(lambda r, w: None, "127.0.0.1", port)
    except OSError as error:
        print(error.errno == errno.EADDRINUSE)
        print(str(error).replace(str(port), "PORT"))

    try:
        await asyncio.open_connection("no-such-host.invalid", 80)
    except socket.gaierror as error:
        print("gaierror", isinstance(error, OSError), error.errno in (socket.EAI_NONAME, socket.EAI_AGAIN))

    try:
        await asyncio.open_unix_connection("/no/such/socket")
    except FileNotFoundError as error:
        print(error)

    sock = socket.socket()
    sock.setblocking(False)
    try:
        await loop.sock_connect(sock, ("127.0.0.1", nobody))
    except ConnectionRefusedError as error:
        print("sock_connect", error.errno)
    sock.close()

    # several addresses that all refuse: one error for each, in one text
    try:
        await loop.create_connection(asyncio.Protocol, "localhost", nobody)
    except OSError as error:
        print("localhost", error.errno == errno.ECONNREFUSED or "Multiple exceptions" in str(error))
    taken.close()


asyncio.run(main())
# expect: True True
# expect: True
# expect: [Errno 98] error while attempting to bind on address ('127.0.0.1', PORT): address already in use
# expect: gaierror True True
# expect: [Errno 2] No such file or directory
# expect: sock_connect 111
# expect: localhost True
