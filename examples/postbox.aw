# A future is an empty postbox: somebody waits for a letter, somebody else puts it in.
#
# Watch who knows whom: the reader and the postman share nothing but the box. Looking into the
# empty box is an error; waiting in front of it is not.
import asyncio


async def reader(name, box):
    print(name, "waits at the box")
    letter = await box
    print(name, "reads:", letter)


async def postman(box):
    print("the postman is on his way")
    await asyncio.sleep(0.05)
    box.set_result("greetings from the sea")
    print("the postman leaves")


async def main():
    box = asyncio.get_running_loop().create_future()
    box.add_done_callback(lambda box: print("the flag goes up"))
    try:
        box.result()
    except asyncio.InvalidStateError as error:
        print("looking too early:", error)
    await asyncio.gather(reader("Ann", box), reader("Bob", box), postman(box))
    print("the letter is still there:", box.result())


asyncio.run(main())

# output:
#| looking too early: Result is not set.
#| Ann waits at the box
#| Bob waits at the box
#| the postman is on his way
#| the postman leaves
#| the flag goes up
#| Ann reads: greetings from the sea
#| Bob reads: greetings from the sea
#| the letter is still there: greetings from the sea
