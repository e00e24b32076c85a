# Each thread has its own current event loop.
import asyncio
import threading

main_loop = asyncio.new_event_loop()
asyncio.set_event_loop(main_loop)


def other():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)  # expect: There is no current event loop in thread 'other'.
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    print(asyncio.get_event_loop() is loop)  # expect: True
    asyncio.set_event_loop(None)
    loop.close()


thread = threading.Thread(target=other, name="other")
thread.start()
thread.join()
print(asyncio.get_event_loop() is main_loop)  # expect: True
main_loop.close()
