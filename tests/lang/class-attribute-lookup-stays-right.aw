# Reading an attribute in a loop stays right when the objects and the class change.
class A:
    kind = "class"


def kinds(objects):
    return [o.kind for o in objects]


objects = [A(), A(), A()]
print(kinds(objects))  # expect: ['class', 'class', 'class']
objects[1].kind = "own"
print(kinds(objects))  # expect: ['class', 'own', 'class']
A.kind = "new class"
print(kinds(objects))  # expect: ['new class', 'own', 'new class']
A.kind = property(lambda self: "property")
print(kinds(objects))  # expect: ['property', 'property', 'property']
del A.kind
A.__getattr__ = lambda self, name: "getattr " + name
print(kinds(objects))  # expect: ['getattr kind', 'own', 'getattr kind']
