# A Handle that a program makes shows what it will call, and can be run without its loop.
import asyncio

loop = asyncio.new_event_loop()
errors = []
loop.set_exception_handler(lambda loop, context: errors.append(context))


def show(*args):
    print("called", *args)


handle = asyncio.Handle(show, (1, 2), loop)
print(handle._callback is show, handle._args, handle._cancelled, handle._loop is loop)  # expect: True (1, 2) False True
handle._run()  # expect: called 1 2
handle.cancel()
print(handle._callback, handle._args, handle._cancelled, handle.cancelled())  # expect: None None True True

failing = asyncio.Handle(int, ("x",), loop)
failing._run()
print(errors[0]["message"], errors[0]["handle"] is failing)  # expect: Exception in callback int('x') True
print(repr(errors[0]["exception"]))  # expect: ValueError("invalid literal for int() with base 10: 'x'")
loop.close()
