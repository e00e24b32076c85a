# One cook, three dishes: a cook does one thing at a time, and still cooks three dishes at once.
#
# Watch how the dishes take turns while something boils or bakes. Nobody is hurried or interrupted:
# the cook looks around only where the recipe says `await`.
import asyncio

MINUTE = 0.01  # a minute of this kitchen, in seconds


async def wait(minutes):
    await asyncio.sleep(minutes * MINUTE)


async def pasta():
    print("pasta: put the water on")
    await wait(8)
    print("pasta: the water boils, pasta goes in")
    await wait(10)
    print("pasta: drain it")
    return "pasta"


async def sauce():
    print("sauce: chop onions")
    print("sauce: fry them")
    await wait(3)
    print("sauce: add tomatoes")
    await wait(11)
    print("sauce: stir, add basil")
    return "sauce"


async def cake():
    print("cake: mix the dough")
    print("cake: into the oven")
    await wait(24)
    print("cake: out of the oven")
    return "cake"


async def main():
    dishes = await asyncio.gather(pasta(), sauce(), cake())
    print("on the table:", ", ".join(dishes))


asyncio.run(main())

# output:
#| pasta: put the water on
#| sauce: chop onions
#| sauce: fry them
#| cake: mix the dough
#| cake: into the oven
#| sauce: add tomatoes
#| pasta: the water boils, pasta goes in
#| sauce: stir, add basil
#| pasta: drain it
#| cake: out of the oven
#| on the table: pasta, sauce, cake
