# What gather does when one of its children fails.
#
# Watch the survivor: gather raises the first error at once, but leaves the others running. With
# return_exceptions=True it waits for all, and an error is a result like any other.
import asyncio


async def ask(who, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    if who == "dragon":
        raise ValueError("the dragon does not answer")
    print(f"  {who} answers")
    return f"{who}'s answer"


async def main():
    print("without return_exceptions")
    sage = asyncio.create_task(ask("sage", 9))
    try:
        await asyncio.gather(ask("owl", 1), ask("dragon", 3), sage)
    except ValueError as error:
        print("  gather raises:", error)
    print("  has the sage answered?", sage.done())
    await sage

    print("with return_exceptions")
    answers = await asyncio.gather(
        ask("owl", 1), ask("dragon", 3), ask("sage", 9), return_exceptions=True
    )
    for answer in answers:
        print("  ", repr(answer))


asyncio.run(main())

# output:
#| without return_exceptions
#|   owl answers
#|   gather raises: the dragon does not answer
#|   has the sage answered? False
#|   sage answers
#| with return_exceptions
#|   owl answers
#|   sage answers
#|    "owl's answer"
#|    ValueError('the dragon does not answer')
#|    "sage's answer"
