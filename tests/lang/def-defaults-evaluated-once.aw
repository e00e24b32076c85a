# A default value is computed once, when `def` runs, and is then shared by all calls.
def remember(item, log=[]):
    log.append(item)
    return log


print(remember(1))  # expect: [1]
print(remember(2))  # expect: [1, 2]
print(remember(3, []))  # expect: [3]
print(remember(4))  # expect: [1, 2, 4]

n = 10


def late(x=n):
    return x


n = 20
print(late())  # expect: 10
print(remember.__defaults__)  # expect: ([1, 2, 4],)
