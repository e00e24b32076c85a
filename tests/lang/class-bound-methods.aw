# Getting a function through an object binds it; the pair can be kept, compared and called.
class Cat:
    def __init__(self, name):
        self.name = name

    def meow(self, times=1):
        "Say it."
        return f"{self.name}: " + "meow " * (times - 1) + "meow"


tom = Cat("Tom")
meow = tom.meow
print(meow(), meow(2), meow(times=3))  # expect: Tom: meow Tom: meow meow Tom: meow meow meow
print(meow.__self__ is tom, meow.__func__ is Cat.meow, meow.__name__, meow.__doc__)
# expect: True True meow Say it.
print(meow == tom.meow, meow is tom.meow, meow == Cat("Tom").meow, hash(meow) == hash(tom.meow))
# expect: True False False True
print(Cat.meow(tom, 2))  # expect: Tom: meow meow
tom.meow = lambda: "own"
print(tom.meow(), type(meow).__name__, type(Cat.meow).__name__)  # expect: own method function
try:
    meow.x = 1
except AttributeError as error:
    print(error)  # expect: 'method' object has no attribute 'x'
