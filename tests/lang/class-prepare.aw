# A metaclass may choose with __prepare__ where the class body's names go.
class Recorder(dict):
    def __init__(self):
        self.order = []

    def __setitem__(self, key, value):
        if not key.startswith("__"):
            self.order.append(key)
        super().__setitem__(key, value)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **keywords):
        print("prepare", name, keywords)  # expect: prepare C {'key': 1}
        return Recorder()

    def __new__(mcls, name, bases, body, **keywords):
        cls = super().__new__(mcls, name, bases, dict(body))
        cls.order = body.order
        return cls


class C(metaclass=Meta, key=1):
    b = 1
    a = 2
    b = 3


print(C.order, C.a, C.b)  # expect: ['b', 'a', 'b'] 2 3
