"""A server that answers lines in capitals, and its client, over TCP, a Unix socket, UDP or TLS: the same program for Aw and for CPython.

peer.py server KIND CERTIFICATES PATH    prints its address, and serves until it is ended
peer.py client KIND CERTIFICATES ADDRESS
"""
import asyncio
import ssl
import sys

LONG = "x" * 200_000  # more than goes at once


async def served(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()


class Capitals(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, address):
        self.transport.sendto(data.upper(), address)


class Answers(asyncio.DatagramProtocol):
    def __init__(self):
        self.queue = asyncio.Queue()

    def datagram_received(self, data, address):
        self.queue.put_nowait(data)


async def serve(kind, certificates, path):
    if kind == "udp":
        loop = asyncio.get_running_loop()
        transport, _ = await loop.create_datagram_endpoint(Capitals, local_addr=("127.0.0.1", 0))
        print(transport.get_extra_info("sockname")[1], flush=True)
    elif kind == "unix":
        server = await asyncio.start_unix_server(served, path, limit=2**20)
        print(path, flush=True)
    else:
        context = None
        if kind == "tls":
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificates + "/localhost.pem")
        server = await asyncio.start_server(served, "127.0.0.1", 0, ssl=context, limit=2**20)
        print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.sleep(60)


async def ask(kind, certificates, address):
    if kind == "udp":
        loop = asyncio.get_running_loop()
        transport, protocol = await loop.create_datagram_endpoint(Answers, remote_addr=("127.0.0.1", int(address)))
        for text in ("first", "x" * 5000):
            transport.sendto(text.encode())
            print((await asyncio.wait_for(protocol.queue.get(), 5)).decode()[:20])
        transport.close()
        return
    if kind == "unix":
        reader, writer = await asyncio.open_unix_connection(address, limit=2**20)
    else:
        options = {}
        if kind == "tls":
            options = {"ssl": ssl.create_default_context(cafile=certificates + "/authority.pem"), "server_hostname": "localhost"}
        reader, writer = await asyncio.open_connection("127.0.0.1", int(address), limit=2**20, **options)
    for text in ("first", LONG, "last"):
        writer.write(text.encode() + b"\n")
        await writer.drain()
        answer = (await reader.readline()).decode().rstrip()
        print(answer == text.upper(), answer[:10])
    if writer.can_write_eof():
        writer.write_eof()
        print(await reader.read())
    writer.close()
    await writer.wait_closed()


role, kind, certificates, address = sys.argv[1:]
asyncio.run(serve(kind, certificates, address) if role == "server" else ask(kind, certificates, address))
