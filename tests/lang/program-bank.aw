# Classes, exceptions and formatting together: a bank.
class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance}, needs {amount}")
        self.missing = amount - account.balance


class Account:
    interest = 0.02
    count = 0

    def __init__(self, owner, balance=0):
        self.owner, self.balance = owner, balance
        self.history = []
        Account.count += 1

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance:,})"


class Savings(Account):
    interest = 0.05

    def year(self):
        return self.deposit(round(self.balance * self.interest, 2))


ann = Account("Ann", 1000)
bob = Savings("Bob").deposit(2500).year()
print(ann, bob, Account.count)  # expect: Account('Ann', 1,000) Savings('Bob', 2,625.0) 2
try:
    ann.withdraw(1500)
except InsufficientFunds as error:
    print(error, error.missing)  # expect: Ann has 1000, needs 1500 500
try:
    bob.deposit(-1)
except ValueError as error:
    print(error)  # expect: amount must be positive
ann.withdraw(300)
print(ann.history, bob.history, sum(a.balance for a in (ann, bob)))
# expect: [('withdraw', 300)] [('deposit', 2500), ('deposit', 125.0)] 3325.0
