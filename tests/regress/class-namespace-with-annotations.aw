# Annotations of a class go into the __annotations__ that its namespace came with.
class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


class Meta(type):
    @classmethod
    def __prepare__(metacls, name, bases, **keywords):
        return {"__annotations__": Lower()}


outside: int = 1


class Made(metaclass=Meta):
    NAME: "text"


class Plain:
    x: int
    y: str = ""


print(Made.__annotations__, Plain.__annotations__, __annotations__)
# expect: {'name': 'text'} {'x': <class 'int'>, 'y': <class 'str'>} {'outside': <class 'int'>}
