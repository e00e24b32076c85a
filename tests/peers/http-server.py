"""A small web server on streams: it answers GET and POST, with and without TLS."""
import asyncio
import ssl
import sys


async def served(reader, writer):
    method, path, _ = (await reader.readline()).decode().split()
    headers = {}
    while (line := (await reader.readline()).decode().strip()):
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    answer = f"{method} {path} {len(body)}\n".encode() + body
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(answer))
    writer.write(answer)
    await writer.drain()
    writer.close()


async def main(certificate):
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
    server = await asyncio.start_server(served, "127.0.0.1", 0, ssl=context)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.sleep(60)


asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else None))
