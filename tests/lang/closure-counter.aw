# An inner function keeps the variables of the outer one alive, each call its own.
def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


first, second = counter(), counter()
print(first(), first(), first(10))  # expect: 1 2 12
print(second())  # expect: 1
