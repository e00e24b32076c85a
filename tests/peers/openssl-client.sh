# `openssl s_client` talks to a TLS server that runs in Aw, and an Aw client to `openssl s_server`.
. "${0%/*}/helpers"
need openssl

serve "$AW" tls
answer=$( (printf 'hello from openssl\n'; sleep 1) |
    timeout 20 openssl s_client -quiet -no_ign_eof -verify_return_error -CAfile "$certificates/authority.pem" -servername localhost \
        -connect "127.0.0.1:$address" 2>/dev/null)
same "HELLO FROM OPENSSL" "$answer"
for version in tls1_2 tls1_3; do
    (printf 'x\n'; sleep 0.3) | timeout 20 openssl s_client -$version -CAfile "$certificates/authority.pem" \
        -connect "127.0.0.1:$address" > answer 2>&1
    grep -q "Verify return code: 0 (ok)" answer || fail "$version: $(cat answer)"
done
stop

# the other way: -rev sends each line back reversed
port=$(free_port)
openssl s_server -quiet -rev -cert "$certificates/localhost.pem" -key "$certificates/localhost.pem" -accept "127.0.0.1:$port" > log 2>&1 &
server=$!
cat > client.aw <<'P'
import asyncio
import ssl
import sys


async def main(port, authority):
    context = ssl.create_default_context(cafile=authority)
    for attempt in range(100):
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context, server_hostname="localhost")
            break
        except ConnectionRefusedError:
            await asyncio.sleep(0.05)
    writer.write(b"desserts\n")
    print((await reader.readline()).decode().strip())
    writer.close()


asyncio.run(main(int(sys.argv[1]), sys.argv[2]))
P
same "stressed" "$(timeout 20 "$AW" client.aw $port "$certificates/authority.pem" 2>&1)"
