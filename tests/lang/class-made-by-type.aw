# type(name, bases, dict) makes a class.
Point = type("Point", (), {"x": 1, "show": lambda self: self.x})
print(Point, Point().show(), Point.__name__)  # expect: <class '__main__.Point'> 1 Point


class Base:
    def hello(self):
        return "hello from " + type(self).__name__


Sub = type("Sub", (Base,), {})
print(Sub().hello(), Sub.__mro__[1] is Base)  # expect: hello from Sub True
print(type(3), type("s") is str, type(None), type(Base()) is Base)
# expect: <class 'int'> True <class 'NoneType'> True
