# Some builtin types cannot be called to make objects.
def f():
    yield


for kind in (type(f()), type(len), type(iter([])), type({}.keys())):
    try:
        kind()
    except TypeError as error:
        print(error)  # expect: cannot create 'generator' instances
        # expect: cannot create 'builtin_function_or_method' instances
        # expect: cannot create 'list_iterator' instances
        # expect: cannot create 'dict_keys' instances
print(type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented)
# expect: True True True
