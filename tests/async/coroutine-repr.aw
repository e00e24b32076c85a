# The repr of a coroutine names its function.
async def work():
    pass


class Machine:
    async def start(self):
        pass


for coroutine in (work(), Machine().start()):
    text = repr(coroutine)
    print(text[: text.index("0x")], text[-1])  # expect: <coroutine object work at  >
    # expect: <coroutine object Machine.start at  >
    coroutine.close()
