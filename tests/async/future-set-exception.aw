# A future that failed raises its exception at whoever asks for the result.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    lost = KeyError("lost")
    print(future.set_exception(lost))  # expect: None
    print(future.done(), future.cancelled(), future.exception() is lost)  # expect: True False True
    try:
        future.result()
    except KeyError as error:
        print("result:", error is lost)  # expect: result: True
    for _ in range(2):
        try:
            await future
        except KeyError as error:
            print("await:", error is lost)  # expect: await: True
            # expect: await: True


asyncio.run(main())
