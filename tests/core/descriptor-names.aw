# What descriptors of builtin types and of __slots__ say of themselves, and whom they can be bound to.
class A:
    __slots__ = ("a",)


for descriptor in (A.a, int.real, complex.real, str.join, dict.__dict__["fromkeys"], int.__add__):
    print(type(descriptor).__name__, descriptor.__name__, descriptor.__qualname__, descriptor.__objclass__.__name__)
fromkeys = dict.__dict__["fromkeys"]
print(fromkeys.__get__({})([1]), fromkeys.__get__(None, dict)([2]))
for args in ((42,), (None, int)):
    try:
        fromkeys.__get__(*args)
    except TypeError as error:
        print(error)
# output:
#| member_descriptor a A.a A
#| getset_descriptor real int.real int
#| member_descriptor real complex.real complex
#| method_descriptor join str.join str
#| classmethod_descriptor fromkeys dict.fromkeys dict
#| wrapper_descriptor __add__ int.__add__ int
#| {1: None} {2: None}
#| descriptor 'fromkeys' requires a subtype of 'dict' but received 'int'
#| descriptor 'fromkeys' requires a subtype of 'dict' but received 'int'
