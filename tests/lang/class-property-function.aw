# property(...) called as a function, and inherited.
class Box:
    def __init__(self):
        self._v = 1

    def get(self):
        return self._v

    def set(self, v):
        self._v = v

    value = property(get, set, None, "the value")
    hidden = property()


class Sub(Box):
    @Box.value.getter
    def value(self):
        return self._v * 100


box = Box()
box.value = 5
print(box.value, Box.value.__doc__, Box.value.fget is Box.get)  # expect: 5 the value True
sub = Sub()
sub.value = 3
print(sub.value)  # expect: 300
try:
    box.hidden
except AttributeError as error:
    print(error)  # expect: property 'hidden' of 'Box' object has no getter
