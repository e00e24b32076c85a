# TLS: a server and a client that checks its certificate and its name; what both know of each other.
import asyncio
import ssl

server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
server_context.load_cert_chain("cert/localhost.pem")
client_context = ssl.create_default_context(cafile="cert/authority.pem")
print(client_context.check_hostname, client_context.verify_mode == ssl.CERT_REQUIRED)  # expect: True True


async def served(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(served, "127.0.0.1", 0, ssl=server_context)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=client_context, server_hostname="localhost")
    writer.write(b"hello over tls\n")
    print(await reader.readline())
    certificate = writer.get_extra_info("peercert")
    print(certificate["subject"], certificate["subjectAltName"])
    print(writer.get_extra_info("ssl_object").version() in ("TLSv1.2", "TLSv1.3"), len(writer.get_extra_info("cipher")))
    print(writer.can_write_eof())

    # more than fits into one record, both ways
    writer.write(b"x" * 50_000 + b"\n")
    print(len(await reader.readline()))
    writer.close()
    await writer.wait_closed()

    # a plain connection that goes on with TLS
    async def upgraded(reader, writer):
        writer.write(b"begin\n")
        await writer.drain()
        await writer.start_tls(server_context)
        writer.write(await reader.readline())
        writer.close()

    plain = await asyncio.start_server(upgraded, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection("127.0.0.1", plain.sockets[0].getsockname()[1])
    print(await reader.readline())
    await writer.start_tls(client_context, server_hostname="localhost")
    writer.write(b"secret\n")
    print(await reader.readline(), writer.get_extra_info("sslcontext") is client_context)
    writer.close()
    server.close()
    plain.close()


asyncio.run(main())
# expect: b'HELLO OVER TLS\n'
# expect: ((('commonName', 'localhost'),),) (('DNS', 'localhost'), ('IP Address', '127.0.0.1'))
# expect: True 3
# expect: False
# expect: 50001
# expect: b'begin\n'
# expect: b'secret\n' True
