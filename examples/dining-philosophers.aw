# Five philosophers, five forks; each needs the two forks beside the plate.
#
# Watch that nobody starves. If everyone took the left fork first, all five could sit there with
# one fork for ever: try it with `first, second = left, right`, and read what Aw reports then.
# The cure: everyone takes the fork with the lower number first.
import asyncio

NAMES = ["Hypatia", "Socrates", "Confucius", "Simone", "Ada"]


async def philosopher(seat, forks, meals):
    left, right = seat, (seat + 1) % len(forks)
    first, second = min(left, right), max(left, right)
    for meal in range(1, 3):
        await asyncio.sleep(0)  # thinking
        async with forks[first]:
            await asyncio.sleep(0)  # reaching across the table
            async with forks[second]:
                print(f"{NAMES[seat]} eats with forks {first} and {second}")
                # expect: Simone eats with forks 3 and 4
                # expect: Confucius eats with forks 2 and 3
                # expect: Socrates eats with forks 1 and 2
                # expect: Simone eats with forks 3 and 4
                # expect: Hypatia eats with forks 0 and 1
                # expect: Confucius eats with forks 2 and 3
                # expect: Socrates eats with forks 1 and 2
                # expect: Ada eats with forks 0 and 4
                # expect: Hypatia eats with forks 0 and 1
                # expect: Ada eats with forks 0 and 4
                await asyncio.sleep(0)
                meals[seat] += 1


async def main():
    forks = [asyncio.Lock() for _ in NAMES]
    meals = [0] * len(NAMES)
    await asyncio.gather(*[philosopher(seat, forks, meals) for seat in range(len(NAMES))])
    print("meals:", meals)  # expect: meals: [2, 2, 2, 2, 2]


asyncio.run(main())
