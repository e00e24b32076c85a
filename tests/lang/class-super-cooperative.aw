# In a diamond, super() visits every class once, in the order of the MRO.
class Root:
    def go(self):
        return ["Root"]


class Left(Root):
    def go(self):
        return ["Left"] + super().go()


class Right(Root):
    def go(self):
        return ["Right"] + super().go()


class Bottom(Left, Right):
    def go(self):
        return ["Bottom"] + super().go()


print(Bottom().go())  # expect: ['Bottom', 'Left', 'Right', 'Root']
print(Left().go())  # expect: ['Left', 'Root']
print([c.__name__ for c in Bottom.mro()])  # expect: ['Bottom', 'Left', 'Right', 'Root', 'object']
