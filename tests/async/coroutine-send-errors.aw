# What cannot be sent to a coroutine, and when.
async def work():
    pass


coroutine = work()
try:
    coroutine.send("too early")
except TypeError as error:
    print(error)  # expect: can't send non-None value to a just-started coroutine
try:
    coroutine.send(None)
except StopIteration as stop:
    print("StopIteration", stop.value)  # expect: StopIteration None
for call in (lambda: coroutine.send(None), lambda: coroutine.throw(ValueError())):
    try:
        call()
    except RuntimeError as error:
        print(error)  # expect: cannot reuse already awaited coroutine
        # expect: cannot reuse already awaited coroutine
print(coroutine.close())  # expect: None
