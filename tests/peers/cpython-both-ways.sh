# Aw and CPython talk with each other over TCP, a Unix socket, UDP and TLS, each as the server and as the client.
. "${0%/*}/helpers"
need python3

for kind in tcp unix udp tls; do
    case $kind in
        udp) expected=$(printf 'FIRST\nXXXXXXXXXXXXXXXXXXXX') ;;
        tls) expected=$(printf 'True FIRST\nTrue XXXXXXXXXX\nTrue LAST') ;;
        *) expected=$(printf "True FIRST\nTrue XXXXXXXXXX\nTrue LAST\nb''") ;;
    esac
    serve "$AW" $kind
    same "$expected" "$(timeout 20 python3 "$here/peer.py" client $kind "$certificates" "$address" 2>&1)"
    stop
    serve python3 $kind
    same "$expected" "$(timeout 20 "$AW" "$here/peer.py" client $kind "$certificates" "$address" 2>&1)"
    stop
done
