# A SubprocessProtocol hears of what its child writes, of its pipes and of its end.
import asyncio
import re


class Watcher(asyncio.SubprocessProtocol):
    def __init__(self):
        self.ends = []  # in no certain order
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        print("made", type(transport).__name__)

    def pipe_data_received(self, fd, data):
        print("data", fd, data)

    def pipe_connection_lost(self, fd, error):
        self.ends.append(f"pipe {fd} lost {error}")

    def process_exited(self):
        self.ends.append(f"exited {self.transport.get_returncode()}")

    def connection_lost(self, error):
        print(*sorted(self.ends), "lost", error, sep=", ")
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    transport, watcher = await loop.subprocess_exec(Watcher, "sh", "-c", "read x; echo $x; exit 4", stderr=None)
    # expect: made _UnixSubprocessTransport
    print(transport.get_returncode(), transport.get_pipe_transport(2))  # expect: None None
    stdin = transport.get_pipe_transport(0)
    stdin.write(b"line\n")
    stdin.close()
    await watcher.done
    # expect: data 1 b'line\n'
    # expect: exited 4, pipe 0 lost None, pipe 1 lost None, lost, None
    transport.close()
    print(re.sub(r"(pid|fd)=\d+", r"\1=N", repr(transport)))
    # expect: <_UnixSubprocessTransport closed pid=N returncode=4 stdin=<_UnixWritePipeTransport closed fd=N closed> stdout=<_UnixReadPipeTransport closed fd=N closed>>
    try:
        transport.kill()
    except ProcessLookupError as error:
        print(repr(error))  # expect: ProcessLookupError()

    transport, watcher = await loop.subprocess_shell(Watcher, "exec sleep 30", stdin=None, stdout=None, stderr=None)
    # expect: made _UnixSubprocessTransport
    transport.close()  # kills it
    await watcher.done
    # expect: exited -9, lost, None
    for options in {"text": True}, {"bufsize": 1}, {"shell": False}, {"encoding": "ascii"}, {"universal_newlines": True}:
        try:
            await loop.subprocess_shell(Watcher, "true", **options)
        except ValueError as error:
            print(error)
    # expect: text must be False
    # expect: bufsize must be 0
    # expect: shell must be True
    # expect: encoding must be None
    # expect: universal_newlines must be False


asyncio.run(main())
