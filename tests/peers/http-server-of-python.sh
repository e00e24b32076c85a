# Aw clients fetch pages from Python's http.server: by streams, by transports, many at once.
. "${0%/*}/helpers"
need python3

mkdir site
i=0
while [ $i -lt 20 ]; do
    printf 'page %d\n' $i > site/page$i.txt
    i=$((i + 1))
done
head -c 500000 /dev/zero > site/large.bin
python3 -u -c '
import functools, http.server
class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory="site"))
print(server.server_address[1], flush=True)
server.serve_forever()' > address 2> errors &
server=$!
await_address

cat > client.aw <<'P'
import asyncio
import sys

PORT = int(sys.argv[1])


async def fetch(path):
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
    writer.write(f"GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n".encode())
    status = (await reader.readline()).split()[1].decode()
    while (await reader.readline()).strip():
        pass
    body = await reader.read()
    writer.close()
    await writer.wait_closed()
    return status, body


class Collect(asyncio.Protocol):
    def __init__(self):
        self.parts = []
        self.ended = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        transport.write(b"GET /page3.txt HTTP/1.0\r\n\r\n")

    def data_received(self, data):
        self.parts.append(data)

    def connection_lost(self, error):
        self.ended.set_result(b"".join(self.parts))


async def main():
    print(await fetch("/page7.txt"), (await fetch("/missing"))[0], len((await fetch("/large.bin"))[1]))
    pages = await asyncio.gather(*(fetch(f"/page{i}.txt") for i in range(20)))
    print([body for _, body in pages] == [b"page %d\n" % i for i in range(20)])
    _, protocol = await asyncio.get_running_loop().create_connection(Collect, "127.0.0.1", PORT)
    print((await protocol.ended).endswith(b"\r\n\r\npage 3\n"))


asyncio.run(main())
P
same "('200', b'page 7\\n') 404 500000 True True" "$(timeout 30 "$AW" client.aw "$address" 2>&1 | tr '\n' ' ' | sed 's/ $//')"
