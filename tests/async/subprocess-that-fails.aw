# Children that die, that fill their stderr, that ignore SIGTERM, and that close their end of a pipe.
import asyncio
import signal
from asyncio.subprocess import DEVNULL, PIPE


async def dies():
    process = await asyncio.create_subprocess_exec("sh", "-c", "echo begun; kill -9 $$", stdout=PIPE)
    output, _ = await process.communicate()
    print("dies:", output, process.returncode == -signal.SIGKILL)


async def fills_stderr():
    """What nobody reads would stop the child; communicate() reads both."""
    script = "head -c 1000000 /dev/zero >&2; echo done"
    process = await asyncio.create_subprocess_exec("sh", "-c", script, stdout=PIPE, stderr=PIPE)
    output, errors = await process.communicate()
    print("fills stderr:", output, len(errors), process.returncode)


async def ignores_sigterm():
    script = "trap '' TERM; echo ready; exec sleep 60"
    process = await asyncio.create_subprocess_exec("sh", "-c", script, stdout=PIPE, stderr=DEVNULL)
    await process.stdout.readline()
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), 0.2)
    except TimeoutError:
        print("ignores SIGTERM:", process.returncode)
        process.kill()
    print("killed:", await process.wait() == -signal.SIGKILL)
    try:
        process.terminate()
    except ProcessLookupError:
        print("it is gone")


async def closes_its_input():
    process = await asyncio.create_subprocess_exec("sh", "-c", "exec <&-; echo closed; exec sleep 5", stdin=PIPE, stdout=PIPE)
    await process.stdout.readline()
    try:
        while True:
            process.stdin.write(bytes(100_000))
            await process.stdin.drain()
    except ConnectionError as error:
        print("closes its input:", isinstance(error, (BrokenPipeError, ConnectionResetError)))
    process.kill()
    await process.wait()


async def never_reads():
    """communicate() passes over an input that nobody takes."""
    process = await asyncio.create_subprocess_exec("true", stdin=PIPE)
    await process.communicate(bytes(1_000_000))
    print("never reads:", process.returncode)


async def is_not_there():
    try:
        await asyncio.create_subprocess_exec("no-such-program-here")
    except FileNotFoundError as error:
        print(error)


async def cancelled():
    """Whoever waits for a child can be cancelled; the child goes on."""
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    task = asyncio.create_task(process.communicate(b""))
    waiting = asyncio.create_task(process.wait())
    await asyncio.sleep(0)
    waiting.cancel()
    print("cancelled:", await asyncio.gather(waiting, return_exceptions=True), process.returncode)
    print(await task, process.returncode)


async def main():
    for scenario in (dies, fills_stderr, ignores_sigterm, closes_its_input, never_reads, is_not_there, cancelled):
        await asyncio.wait_for(scenario(), 15)


asyncio.run(main())
# expect: dies: b'begun\n' True
# expect: fills stderr: b'done\n' 1000000 0
# expect: ignores SIGTERM: None
# expect: killed: True
# expect: it is gone
# expect: closes its input: True
# expect: never reads: 0
# expect: [Errno 2] No such file or directory: 'no-such-program-here'
# expect: cancelled: [CancelledError('')] None
# expect: (b'', None) 0
