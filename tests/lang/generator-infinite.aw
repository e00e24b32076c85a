# A generator may go on for ever; only what is asked for is computed.
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


def take(n, iterator):
    for _, value in zip(range(n), iterator):
        yield value


print(list(take(10, primes())))  # expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


for f in fibonacci():
    if f > 50:
        print(f)  # expect: 55
        break
