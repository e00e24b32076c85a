# Generators: a pipeline of four stages, pulled by a `for` loop.
# expect: 3000000 490312


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def only(source, divisor):
    for n in source:
        if n % divisor == 0:
            yield n


def squared(source):
    for n in source:
        yield n * n % 1000


def summed(source):
    total = 0
    for n in source:
        total += n
        yield total


def main():
    count = last = 0
    for total in summed(squared(only(numbers(9000000), 3))):
        count += 1
        last = total % 1000007
    print(count, last)


main()
