# labels: big
# A long chain of generators that delegate to each other.
def chain(n):
    if n:
        yield from chain(n - 1)
    yield n


print(sum(chain(300)))  # expect: 45150


def endless():
    yield from endless()


try:
    next(endless())
except RecursionError as error:
    print(type(error).__name__)  # expect: RecursionError


def self_feeding(it, n):
    return it if n == 0 else self_feeding((x + 1 for x in it), n - 1)


print(list(self_feeding(range(2), 300)))  # expect: [300, 301]
