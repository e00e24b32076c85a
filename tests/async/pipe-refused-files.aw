# Regular files are no pipes.
import asyncio
import tempfile


async def main():
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryFile() as file:
        for connect in loop.connect_read_pipe, loop.connect_write_pipe:
            try:
                await connect(asyncio.Protocol, file)
            except ValueError as error:
                print(error)
    # expect: Pipe transport is for pipes/sockets only.
    # expect: Pipe transport is only for pipes, sockets and character devices


asyncio.run(main())
