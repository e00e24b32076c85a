# __setattr__ and __delattr__ see every assignment and deletion of an attribute.
class Locked:
    def __init__(self):
        self.a = 1
        object.__setattr__(self, "b", 2)

    def __setattr__(self, name, value):
        print("set", name, value)
        if name == "locked":
            raise AttributeError("cannot set")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


locked = Locked()  # expect: set a 1
locked.a += 5  # expect: set a 6
del locked.b  # expect: del b
print(locked.__dict__)  # expect: {'a': 6}
try:
    locked.locked = True  # expect: set locked True
except AttributeError as error:
    print(error)  # expect: cannot set
setattr(locked, "c", 3)  # expect: set c 3
