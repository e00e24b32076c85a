# Closures: counters and accounts that keep their state in `nonlocal` variables.
# expect: 53763200000 113250


def counter(start, step):
    value = start

    def advance():
        nonlocal value
        value += step
        return value

    return advance


def account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            return -1
        balance -= amount
        return balance

    return deposit, withdraw


def main():
    total = refused = 0
    for i in range(16000):
        advance = counter(i, 2)
        for _ in range(400):
            total += advance()
    for i in range(6000):
        deposit, withdraw = account(i)
        for _ in range(300):
            deposit(5)
            if withdraw(10) < 0:
                refused += 1
    print(total, refused)


main()
