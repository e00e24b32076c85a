# Exceptions: those that the machine raises: missing keys, indices, attributes, bad numbers.
# expect: 150000 150000 150000 150000 150000 150000


class Empty:
    pass


def main():
    table = {"a": 1}
    row = [1, 2, 3]
    empty = Empty()
    keys = indices = numbers = names = zeros = ends = 0
    for i in range(150000):
        try:
            table["b"]
        except KeyError:
            keys += 1
        try:
            row[i + 3]
        except IndexError:
            indices += 1
        try:
            int("12x")
        except ValueError:
            numbers += 1
        try:
            empty.size
        except AttributeError:
            names += 1
        try:
            i // 0
        except ZeroDivisionError:
            zeros += 1
        try:
            next(iter(()))
        except StopIteration:
            ends += 1
    print(keys, indices, numbers, names, zeros, ends)


main()
