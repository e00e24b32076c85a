# new_class, prepare_class and resolve_bases do what a class statement does.
import types


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **keywords):
        return {"prepared": keywords}

    def __new__(mcls, name, bases, namespace, **keywords):
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)


class Stand:
    def __mro_entries__(self, bases):
        return (str,)


made = types.new_class("Made", (Stand(),), {"metaclass": Meta, "k": 1}, lambda namespace: namespace.update(x=2))
print(made.prepared, made.x, made.__mro__[1:], type(made) is Meta)
# expect: {'k': 1} 2 (<class 'str'>, <class 'object'>) True
print(type(made.__orig_bases__[0]).__name__, types.new_class("Empty").__bases__)
# expect: Stand (<class 'object'>,)
print(types.prepare_class("X", (int,), {"metaclass": type, "k": 1}))  # expect: (<class 'type'>, {}, {'k': 1})
print(types.resolve_bases((int, Stand())))  # expect: (<class 'int'>, <class 'str'>)


class Other(type):
    pass


try:
    types.new_class("Clash", (made,), {"metaclass": Other})
except TypeError as error:
    print(str(error)[:18])  # expect: metaclass conflict
