# Process: communicate() with more than a pipe holds, children that read nothing, that fill stderr, that are not found.
import asyncio
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def main():
    big = b"y" * 3000000
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    print(process.returncode)  # expect: None
    out, err = await process.communicate(big)
    print(out == big, err, process.returncode)  # expect: True None 0

    process = await asyncio.create_subprocess_exec("true", stdin=PIPE)
    print(await process.communicate(big), process.returncode)  # expect: (None, None) 0

    process = await asyncio.create_subprocess_shell("head -c 1000000 /dev/zero >&2; echo done", stdout=PIPE, stderr=PIPE)
    out, err = await process.communicate()
    print(out, len(err))  # expect: b'done\n' 1000000

    process = await asyncio.create_subprocess_shell("echo out; echo err >&2", stdin=DEVNULL, stdout=PIPE, stderr=STDOUT)
    print(await process.communicate())  # expect: (b'out\nerr\n', None)

    try:
        await asyncio.create_subprocess_exec("no-such-program")
    except FileNotFoundError as error:
        print(error)  # expect: [Errno 2] No such file or directory: 'no-such-program'

    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    process.stdin.write(b"a line\n")
    await process.stdin.drain()
    print(await process.stdout.readline())  # expect: b'a line\n'
    process.stdin.close()
    await process.stdin.wait_closed()
    print(await process.stdout.read(), await process.wait())  # expect: b'' 0

    processes = await asyncio.gather(*[asyncio.create_subprocess_exec("sh", "-c", f"exit {n}") for n in range(5)])
    print(await asyncio.gather(*[process.wait() for process in processes]))  # expect: [0, 1, 2, 3, 4]


asyncio.run(main())
