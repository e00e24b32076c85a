# The machine's own types can be called: functions from code, cells, modules, methods, read-only mappings.
import types


def add(a, b=2):
    return a + b


copy = types.FunctionType(add.__code__, globals(), "copy", (5,))
print(copy(1), copy.__name__, copy.__defaults__)  # expect: 6 copy (5,)


def outer():
    value = 1

    def inner():
        return value

    return inner


try:
    types.FunctionType(outer().__code__, {})
except TypeError as error:
    print(error)  # expect: arg 5 (closure) must be tuple
print(types.FunctionType(outer().__code__, {}, closure=(types.CellType(7),))())  # expect: 7
print(types.ModuleType("m"), types.ModuleType("m", "text").__doc__)  # expect: <module 'm'> text
print(types.MethodType(add, 40)())  # expect: 42
proxy = types.MappingProxyType({1: 2})
print(proxy, repr(proxy), proxy | {3: 4})  # expect: {1: 2} mappingproxy({1: 2}) {1: 2, 3: 4}
for change in "proxy[1] = 3", "proxy |= {}":
    try:
        exec(change)
    except TypeError as error:
        print(error)
# expect: 'mappingproxy' object does not support item assignment
# expect: '|=' is not supported by mappingproxy; use '|' instead
renamed = add.__code__.replace(co_name="plus")
print(renamed.co_name, renamed.co_argcount)  # expect: plus 2
