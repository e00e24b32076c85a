# Errors of __aenter__ skip the block; errors of __aexit__ replace the block's own.
import asyncio


class Broken:
    def __init__(self, where):
        self.where = where

    async def __aenter__(self):
        if self.where == "enter":
            raise ValueError("in aenter")

    async def __aexit__(self, *error):
        raise ValueError("in aexit")


async def main():
    for where in ("enter", "exit"):
        try:
            async with Broken(where):
                print("block")
                raise KeyError("in the block")
        except ValueError as error:
            print(error, "- context:", repr(error.__context__))


asyncio.run(main())

# output:
#| in aenter - context: None
#| block
#| in aexit - context: KeyError('in the block')
