# Two inner functions share one variable.
def account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount

    def show():
        return balance

    return deposit, show


deposit, show = account(100)
deposit(50)
print(show())  # expect: 150
deposit(-30)
print(show())  # expect: 120
