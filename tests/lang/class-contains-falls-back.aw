# in asks __contains__, else looks through the iterator; the answer is made a bool.
class C:
    def __contains__(self, item):
        return "truthy" if item else ""


class OnlyIter:
    def __iter__(self):
        print("iterating")
        return iter([1, 2, 3])


class Nothing:
    pass


print(1 in C(), 0 in C(), 0 not in C())  # expect: True False True
print(2 in OnlyIter())  # expect: iterating
# expect: True
try:
    1 in Nothing()
except TypeError as error:
    print(error)  # expect: argument of type 'Nothing' is not iterable
try:
    1 in 5
except TypeError as error:
    print(error)  # expect: argument of type 'int' is not iterable
