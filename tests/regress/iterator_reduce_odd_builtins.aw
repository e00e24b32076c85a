# An iterator is taken apart with what stands in the builtins now, whatever the key; while that is looked for it may come to its end.
import builtins


class Name:
    def __init__(self, name, iterator):
        self.name = name
        self.iterator = iterator

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        list(self.iterator)
        return other == self.name


def reduce(iterator):
    names = builtins.__dict__
    saved = names.pop("iter")
    names[Name("iter", iterator)] = "found"
    try:
        return iterator.__reduce__()
    finally:
        del names["iter"]
        names["iter"] = saved


print(reduce(iter("xyz")))  # expect: ('found', ('',))
print(reduce(iter([1, 2])))  # expect: ('found', ([],))
print(reduce(iter((1, 2))))  # expect: ('found', ((),))
print(reduce(iter(b"ab")))  # expect: ('found', ((),))
print(reduce(iter(int, 0)))  # expect: ('found', ((),))
saved = builtins.iter
made = saved("ab")
del builtins.iter
try:
    made.__reduce__()
except AttributeError as error:
    print(error)  # expect: iter
finally:
    builtins.iter = saved
