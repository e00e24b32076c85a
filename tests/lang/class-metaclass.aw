# A metaclass makes classes: its __new__ and __init__ see name, bases and body,
# and its methods are methods of the classes.
class Meta(type):
    def __new__(mcls, name, bases, body, **keywords):
        print("new", name, [b.__name__ for b in bases], keywords)
        body["tag"] = name.lower()
        return super().__new__(mcls, name, bases, body)

    def __init__(cls, name, bases, body, **keywords):
        super().__init__(name, bases, body)

    def __len__(cls):
        return 42

    def describe(cls):
        return "class " + cls.__name__


class A(metaclass=Meta, option=1):  # expect: new A [] {'option': 1}
    pass


class B(A):  # expect: new B ['A'] {}
    pass


print(A.tag, B.tag, len(A), B.describe(), type(B).__name__, isinstance(B, Meta))
# expect: a b 42 class B Meta True
try:
    B().describe()
except AttributeError as error:
    print(error)  # expect: 'B' object has no attribute 'describe'
