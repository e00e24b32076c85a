# __dict__ is the object's attributes; writing to it sets them.
class P:
    def __init__(self):
        self.b = 2
        self.a = 1


p = P()
print(p.__dict__)  # expect: {'b': 2, 'a': 1}
p.__dict__["c"] = 3
print(p.c)  # expect: 3
p.__dict__.update(a=10)
del p.b
print(p.a, vars(p), "b" in p.__dict__)  # expect: 10 {'a': 10, 'c': 3} False
p.__dict__ = {"only": True}
print(p.only, hasattr(p, "a"))  # expect: True False
print(type(P.__dict__).__name__, "__init__" in P.__dict__, "f" in P.__dict__)
# expect: mappingproxy True False
try:
    p.__dict__ = 3
except TypeError as error:
    print(error)  # expect: __dict__ must be set to a dictionary, not a 'int'
try:
    P.__dict__["x"] = 1
except TypeError as error:
    print(error)  # expect: 'mappingproxy' object does not support item assignment
