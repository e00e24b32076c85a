# A class can be decorated too.
def add_hello(cls):
    cls.hello = lambda self: "hello from " + self.name
    return cls


@add_hello
class Person:
    def __init__(self, name):
        self.name = name


print(Person("Ann").hello())  # expect: hello from Ann
