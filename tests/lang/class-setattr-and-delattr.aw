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


locked = Locked()
locked.a += 5
del locked.b
print(locked.__dict__)
try:
    locked.locked = True
except AttributeError as error:
    print(error)
setattr(locked, "c", 3)

# output:
#| set a 1
#| set a 6
#| del b
#| {'a': 6}
#| set locked True
#| cannot set
#| set c 3
