# curl fetches from a server that runs in Aw, and posts to it, plainly and over TLS.
. "${0%/*}/helpers"
need curl

begin() {
    "$AW" "$here/http-server.py" "$@" > address &
    server=$!
    await_address
}

begin
same "GET /some/page 0" "$(curl -sS -m 20 --noproxy '*' "http://127.0.0.1:$address/some/page")"
same "POST /form 10 name=Ann+1" "$(curl -sS -m 20 --noproxy '*' -d name=Ann+1 "http://127.0.0.1:$address/form" | tr '\n' ' ')"
head -c 1000000 /dev/zero > large
same 1000020 "$(curl -sS -m 20 --noproxy '*' --data-binary @large "http://127.0.0.1:$address/large" | wc -c | tr -d ' ')"
stop

begin "$certificates/localhost.pem"
same "GET / 0" "$(curl -sS -m 20 --noproxy '*' --cacert "$certificates/authority.pem" "https://localhost:$address/" --resolve "localhost:$address:127.0.0.1")"
curl -sS -m 20 --noproxy '*' "https://localhost:$address/" --resolve "localhost:$address:127.0.0.1" 2> /dev/null && fail "an unknown authority was trusted"
same "GET /again 0" "$(curl -sS -m 20 --noproxy '*' -k "https://127.0.0.1:$address/again")"
stop
