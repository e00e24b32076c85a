# The default repr names module, qualified name and an address.
class Outer:
    class Inner:
        def method(self):
            pass


def shape(text):
    return text[:text.index(" at 0x")] + text[-1]


print(shape(repr(Outer())))  # expect: <__main__.Outer object>
print(shape(repr(Outer.Inner())))  # expect: <__main__.Outer.Inner object>
print(shape(repr(object())))  # expect: <object object>
print(shape(repr(shape)))  # expect: <function shape>
print(shape(repr(Outer.Inner.method)))  # expect: <function Outer.Inner.method>
print(shape(repr(lambda: 0)))  # expect: <function <lambda>>
print(Outer, Outer.Inner)  # expect: <class '__main__.Outer'> <class '__main__.Outer.Inner'>
print(repr(Outer.Inner().method).split(" of ")[0])  # expect: <bound method Outer.Inner.method
print(len, [].append.__name__, int, type(None), type)
# expect: <built-in function len> append <class 'int'> <class 'NoneType'> <class 'type'>
