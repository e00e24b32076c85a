# Data descriptors go before the object's own dict, others after it.
class Data:
    def __get__(self, instance, owner):
        return "data get"

    def __set__(self, instance, value):
        print("data set", value)

    def __delete__(self, instance):
        print("data delete")


class NonData:
    def __get__(self, instance, owner):
        return ("non-data", instance is not None, owner.__name__)


class C:
    d = Data()
    n = NonData()


c = C()
c.__dict__["d"] = "own d"
print(c.d, c.n, C.n)  # expect: data get ('non-data', True, 'C') ('non-data', False, 'C')
c.d = 5  # expect: data set 5
del c.d  # expect: data delete
c.n = "own n"
print(c.n, sorted(c.__dict__))  # expect: own n ['d', 'n']
del c.n
print(c.n)  # expect: ('non-data', True, 'C')


class ReadOnly:
    def __get__(self, instance, owner):
        return 1

    def __set__(self, instance, value):
        raise AttributeError("read only")


class D:
    x = ReadOnly()


try:
    D().x = 3
except AttributeError as error:
    print(error)  # expect: read only
try:
    del D().x
except AttributeError as error:
    print(error)  # expect: __delete__
