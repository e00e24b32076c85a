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
print(c.d, c.n, C.n)
c.d = 5
del c.d
c.n = "own n"
print(c.n, sorted(c.__dict__))
del c.n
print(c.n)


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
    print(error)
try:
    del D().x
except AttributeError as error:
    print(error)

# output:
#| data get ('non-data', True, 'C') ('non-data', False, 'C')
#| data set 5
#| data delete
#| own n ['d', 'n']
#| ('non-data', True, 'C')
#| read only
#| __delete__
