# Long computations in several threads all come to their end.
from concurrent.futures import ThreadPoolExecutor


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(collatz, [27, 97, 871, 6171])))  # expect: [111, 118, 178, 261]
