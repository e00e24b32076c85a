# A child that ignores SIGTERM; waits that are cancelled; a start that is cancelled.
import asyncio
from asyncio.subprocess import PIPE


async def main():
    process = await asyncio.create_subprocess_shell(
        "trap '' TERM; echo ready; while :; do sleep 0.05; done", stdout=PIPE
    )
    print(await process.stdout.readline())  # expect: b'ready\n'
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), 0.2)
    except asyncio.TimeoutError:
        print("still there")  # expect: still there
    process.kill()
    print(await process.wait())  # expect: -9
    try:
        process.kill()
    except ProcessLookupError as error:
        print(repr(error))  # expect: ProcessLookupError()

    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    task = asyncio.create_task(process.communicate())
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        process.terminate()
        print("cancelled", await process.wait())  # expect: cancelled -15

    for turns in range(8):
        task = asyncio.create_task(asyncio.create_subprocess_exec("sleep", "0.3", stdin=PIPE, stdout=PIPE))
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        try:
            process = await task
        except asyncio.CancelledError:
            continue
        process.kill()
        await process.wait()
    print("ended")  # expect: ended

    process = await asyncio.create_subprocess_shell("kill -9 $$")
    print(await process.wait())  # expect: -9


asyncio.run(main())
