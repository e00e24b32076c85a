# Names with two leading underscores inside a class are mangled with the class's name.
class Safe:
    __code = 1234

    def __init__(self):
        self.__key = "key"

    def open(self):
        return self.__key, self.__code

    def __hidden(self):
        return "hidden"

    def call(self):
        return self.__hidden()

    __dunder__ = "not mangled"


class Other(Safe):
    def __hidden(self):
        return "of Other"


s = Other()
print(s.open(), s.call(), s._Safe__key, Safe._Safe__code, s.__dunder__)
# expect: ('key', 1234) hidden key 1234 not mangled
print(s._Other__hidden())  # expect: of Other
try:
    s.__key
except AttributeError as error:
    print(error)  # expect: 'Other' object has no attribute '__key'
print(list(s.__dict__))  # expect: ['_Safe__key']


class _Under:
    def f(self):
        self.__x = 1
        return list(self.__dict__)


print(_Under().f())  # expect: ['_Under__x']
