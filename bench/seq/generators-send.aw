# Generators: driven by hand with next and send, two in turn, ended by close.
# expect: 41666665000000


def average():
    count = total = 0
    result = None
    while True:
        value = yield result
        count += 1
        total += value
        result = total - count


def countdown(n):
    while n > 0:
        yield n
        n -= 1


def main():
    total = 0
    for _ in range(1000):
        mean = average()
        next(mean)
        source = countdown(5000)
        value = next(source, None)
        while value is not None:
            total += mean.send(value)
            value = next(source, None)
        mean.close()
    print(total)


main()
