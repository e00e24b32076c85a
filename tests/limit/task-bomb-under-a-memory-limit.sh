# Tasks that start tasks without end, under a limit of memory, end in MemoryError and not in the death of the interpreter.
out=$(mktemp -d) || exit 1
trap 'rm -rf "$out"' EXIT
[ -z "$AW_GC_STRESS" ] || exit 77 # a collection at each step of a heap of 200 MB takes too long
(ulimit -v 200000 && exec "$AW" -c pass) 2> "$out/stderr" || exit 77 # sanitizers need more than all of it
cat > "$out/bomb.aw" <<'BOMB'
import asyncio


async def bomb():
    while True:
        asyncio.create_task(bomb())
        asyncio.create_task(bomb())
        await asyncio.sleep(0)


try:
    asyncio.run(bomb())
except MemoryError:
    print("MemoryError")
BOMB
(ulimit -v 200000 && exec timeout 100 "$AW" "$out/bomb.aw" > "$out/stdout" 2> "$out/stderr")
status=$?
if [ $status -ge 124 ]; then
    echo "it died: status $status"
    head -5 "$out/stderr"
    exit 1
fi
grep -q MemoryError "$out/stdout" "$out/stderr" || { echo "no MemoryError, status $status"; head -5 "$out/stderr"; exit 1; }
