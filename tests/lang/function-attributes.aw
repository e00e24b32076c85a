# A function is an object: it has a name, a docstring, annotations, and a dict of its own.
def area(width: int, height: "length" = 1, *rest: float, unit: str = "m", **more: 3) -> float:
    """Give the area."""


print(area.__name__)  # expect: area
print(area.__qualname__)  # expect: area
print(area.__doc__)  # expect: Give the area.
print(area.__annotations__)
# expect: {'width': <class 'int'>, 'height': 'length', 'rest': <class 'float'>, 'unit': <class 'str'>, 'more': 3, 'return': <class 'float'>}
print(area.__defaults__, area.__kwdefaults__)  # expect: (1,) {'unit': 'm'}
print(area.__module__)  # expect: __main__
area.calls = 3
print(area.calls, area.__dict__)  # expect: 3 {'calls': 3}
area.__name__ = "surface"
print(area.__name__, area.__qualname__)  # expect: surface area
try:
    area.missing
except AttributeError as error:
    print(error)  # expect: 'function' object has no attribute 'missing'
print((lambda: 0).__doc__)  # expect: None
