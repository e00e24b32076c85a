# A function put into a class later becomes a method of all objects, also of old ones.
class Thing:
    pass


old = Thing()
Thing.name = "thing"
Thing.describe = lambda self: "a " + self.name
print(old.describe(), Thing().describe())  # expect: a thing a thing
old.describe = lambda: "not bound"
print(old.describe())  # expect: not bound
del old.describe
Thing.describe = lambda self: "the " + self.name
print(old.describe())  # expect: the thing
del Thing.describe
print(hasattr(old, "describe"))  # expect: False
