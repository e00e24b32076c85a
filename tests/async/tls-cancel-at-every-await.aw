# modules: _cancelled
# labels: big
# A conversation over TLS is cancelled at each of its awaits: connect, handshake, drain, read, the good-bye. Nothing is left over.
import asyncio
import ssl

import _cancelled

server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
server_context.load_cert_chain("cert/localhost.pem")
client_context = ssl.create_default_context(cafile="cert/authority.pem")


async def served(reader, writer):
    try:
        while line := await reader.readline():
            writer.write(line)
            await writer.drain()
    except (ConnectionError, ssl.SSLError):
        pass
    finally:
        writer.close()


async def scenario(port):
    reader, writer = await asyncio.open_connection(
        "127.0.0.1", port, ssl=client_context, server_hostname="localhost", limit=2**20
    )
    try:
        writer.write(bytes(200_000) + b"\n")
        await writer.drain()
        assert len(await reader.readuntil()) == 200_001
    finally:
        writer.close()
    await writer.wait_closed()


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    server = await asyncio.start_server(served, "127.0.0.1", 0, ssl=server_context, limit=2**20)
    print(await _cancelled.at_every_await(scenario, server.sockets[0].getsockname()[1]) > 5)
    server.close()


asyncio.run(main())
print("closed")
# expect: True
# expect: closed
