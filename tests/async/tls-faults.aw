# labels: big
# Handshakes that stall or fail, wrong certificates, and connections cut off without TLS's good-bye.
import asyncio
import ssl

server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
server_context.load_cert_chain("cert/localhost.pem")
elsewhere_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
elsewhere_context.load_cert_chain("cert/elsewhere.pem")
trusting = ssl.create_default_context(cafile="cert/authority.pem")
strangers = ssl.create_default_context()


async def echo(reader, writer):
    try:
        writer.write(await reader.readline())
    finally:
        writer.close()


async def attempt(what, server, context, **options):
    try:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname(), ssl=context, **options)
    except (OSError, ssl.SSLError) as error:
        text = getattr(error, "verify_message", None) or getattr(error, "reason", None) or str(error)
        print(what, type(error).__name__, text)
    else:
        writer.write(b"ok\n")
        print(what, await reader.readline())
        writer.close()
        await writer.wait_closed()


async def main():
    failures = []
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: failures.append(context))
    server = await asyncio.start_server(echo, "127.0.0.1", 0, ssl=server_context)
    elsewhere = await asyncio.start_server(echo, "127.0.0.1", 0, ssl=elsewhere_context)

    await attempt("right:", server, trusting, server_hostname="localhost")
    await attempt("by address:", server, trusting)
    await attempt("unknown authority:", server, strangers, server_hostname="localhost")
    await attempt("wrong name:", elsewhere, trusting, server_hostname="localhost")
    unchecked = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    unchecked.check_hostname = False
    unchecked.verify_mode = ssl.CERT_NONE
    await attempt("unchecked:", elsewhere, unchecked)

    # a server that does not speak TLS
    async def talkative(reader, writer):
        writer.write(b"220 mail.example at your service\r\n" * 3)
        await writer.drain()
        await reader.read()
        writer.close()

    plain = await asyncio.start_server(talkative, "127.0.0.1", 0)
    await attempt("no TLS:", plain, trusting, server_hostname="localhost")

    # one that says nothing at all
    async def say_nothing(reader, writer):
        try:
            await reader.read()
            await reader.read()
        finally:
            writer.close()

    silent = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    await attempt("stalls:", silent, trusting, server_hostname="localhost", ssl_handshake_timeout=0.5)

    # one that hangs up
    async def hang_up(reader, writer):
        await reader.read(10)
        writer.transport.abort()

    rude = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    try:
        await asyncio.open_connection(*rude.sockets[0].getsockname(), ssl=trusting, server_hostname="localhost")
    except ConnectionError as error:
        print("hangs up:", isinstance(error, ConnectionError))

    # a client that says nothing: the server gives up, and goes on serving
    quick = await asyncio.start_server(echo, "127.0.0.1", 0, ssl=server_context, ssl_handshake_timeout=0.5)
    reader, writer = await asyncio.open_connection(*quick.sockets[0].getsockname())
    print("silent client:", await reader.read())
    writer.close()
    await attempt("still there:", quick, trusting, server_hostname="localhost")

    # truncated: the connection ends without a good-bye
    async def truncate(reader, writer):
        writer.write(b"partly")
        await writer.drain()
        await asyncio.sleep(0.02)
        writer.transport.abort()

    cut = await asyncio.start_server(truncate, "127.0.0.1", 0, ssl=server_context)
    reader, writer = await asyncio.open_connection(*cut.sockets[0].getsockname(), ssl=trusting, server_hostname="localhost")
    print("truncated:", await reader.read())
    writer.close()
    for each in (server, elsewhere, plain, silent, rude, quick, cut):
        each.close()
    print("reports:", len(failures))


asyncio.run(main())
# expect: right: b'ok\n'
# expect: by address: b'ok\n'
# expect: unknown authority: SSLCertVerificationError unable to get local issuer certificate
# expect: wrong name: SSLCertVerificationError Hostname mismatch, certificate is not valid for 'localhost'.
# expect: unchecked: b'ok\n'
# expect: no TLS: SSLError WRONG_VERSION_NUMBER
# expect: stalls: ConnectionAbortedError SSL handshake is taking longer than 0.5 seconds: aborting the connection
# expect: hangs up: True
# expect: silent client: b''
# expect: still there: b'ok\n'
# expect: truncated: b'partly'
# expect: reports: 0
