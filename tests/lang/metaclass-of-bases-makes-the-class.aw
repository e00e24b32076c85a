# type(name, bases, namespace) leaves it to the metaclass of the bases to make the class.
class Meta(type):
    def __new__(meta, name, bases, namespace, **keywords):
        print("new", meta.__name__, name, keywords)
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, *args, **keywords):
        print("init", cls.__name__, len(args), keywords)
        super().__init__(*args)


class Sub(Meta):
    pass


class A(metaclass=Meta):
    pass


B = type("B", (A,), {})
print(type(B))
C = type("C", (A,), {}, key=1)


class D(A, metaclass=Sub):
    pass


print(type(Meta("E", (D,), {})))


class Stands:
    def __mro_entries__(self, bases):
        return (A,)


try:
    type("F", (Stands(),), {})
except TypeError as error:
    print(error)

# output:
#| new Meta A {}
#| init A 3 {}
#| new Meta B {}
#| init B 3 {}
#| <class '__main__.Meta'>
#| new Meta C {'key': 1}
#| init C 3 {'key': 1}
#| new Sub D {}
#| init D 3 {}
#| new Meta E {}
#| new Sub E {}
#| init E 3 {}
#| <class '__main__.Sub'>
#| type() doesn't support MRO entry resolution; use types.new_class()
