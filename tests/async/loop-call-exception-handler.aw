# call_exception_handler hands a context to the handler; the handler can be taken away again.
# stderr: something happened
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("custom:", context))
    # expect: custom: {'message': 'first'}
    # expect: custom: {'message': 'second', 'detail': 7}
    loop.call_exception_handler({"message": "first"})
    loop.call_exception_handler({"message": "second", "detail": 7})
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "something happened"})
    try:
        loop.set_exception_handler("text")
    except TypeError as error:
        print(error)  # expect: A callable object or None is expected, got 'text'


asyncio.run(main())
