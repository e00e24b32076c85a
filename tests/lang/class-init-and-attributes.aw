# A class makes objects; __init__ sets them up; every object has attributes of its own.
class Dog:
    legs = 4

    def __init__(self, name):
        self.name = name
        self.tricks = []

    def learn(self, trick):
        self.tricks.append(trick)
        return self


rex, bo = Dog("Rex"), Dog("Bo")
rex.learn("roll").learn("sit")
print(rex.name, rex.tricks, bo.tricks)  # expect: Rex ['roll', 'sit'] []
print(rex.legs, Dog.legs)  # expect: 4 4
rex.legs = 3
print(rex.legs, bo.legs, Dog.legs)  # expect: 3 4 4
Dog.legs = 5
print(rex.legs, bo.legs)  # expect: 3 5
del rex.legs
print(rex.legs)  # expect: 5
print(rex.__dict__, vars(bo))
# expect: {'name': 'Rex', 'tricks': ['roll', 'sit']} {'name': 'Bo', 'tricks': []}
