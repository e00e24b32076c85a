# **kwargs gathers the named arguments that no parameter takes into a new dict, in call order.
def options(name, **others):
    others["name"] = name
    return others


print(options("a"))  # expect: {'name': 'a'}
print(options("a", z=1, b=2))  # expect: {'z': 1, 'b': 2, 'name': 'a'}
print(options(**{"name": "n", "x": 0}))  # expect: {'x': 0, 'name': 'n'}
given = {"q": 1}
print(options("a", **given))  # expect: {'q': 1, 'name': 'a'}
print(given)  # expect: {'q': 1}
print(options(name="kw", **{"not an identifier": 1}))
# expect: {'not an identifier': 1, 'name': 'kw'}
