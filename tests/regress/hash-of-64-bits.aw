# What __hash__ gives is taken as it is when it has 64 bits; larger numbers are reduced as an int's own hash.
class Fixed:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


print(hash(Fixed(2**62 + 5)) == 2**62 + 5, hash(Fixed(-(2**63))) == -(2**63))  # expect: True True
print(hash(Fixed(2**64)) == hash(2**64), hash(Fixed(-1)), hash(Fixed(True)))  # expect: True -2 1
