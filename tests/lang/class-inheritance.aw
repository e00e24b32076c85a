# A subclass has the methods of its base, and its own go first.
class Animal:
    kind = "animal"

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says {self.sound()}"

    def sound(self):
        return "nothing"


class Cow(Animal):
    def sound(self):
        return "moo"


class Calf(Cow):
    kind = "calf"


print(Animal("It").speak())  # expect: It says nothing
print(Cow("Berta").speak())  # expect: Berta says moo
print(Calf("Tiny").speak(), Calf.kind, Cow.kind)  # expect: Tiny says moo calf animal
print(Calf.__bases__, Calf.__base__)  # expect: (<class '__main__.Cow'>,) <class '__main__.Cow'>
print(issubclass(Calf, Animal), isinstance(Calf("x"), Cow), isinstance(Cow("y"), Calf))
# expect: True True False
print([c.__name__ for c in Calf.__mro__])  # expect: ['Calf', 'Cow', 'Animal', 'object']
