# Builtin functions, methods and types tell their parameters, or refuse as CPython's do.
import inspect

for callable in (len, print, sorted, abs, pow, sum, isinstance, [].append, list.append, dict.fromkeys, dict.get, str.split,
                 int.to_bytes, "".encode, int.__add__, (1).__add__, list.__setitem__, object.__init__, object.__new__,
                 object().__eq__, pow, float, list, tuple, enumerate, complex, property, object, memoryview):
    print(inspect.signature(callable))
for callable in (int, str, dict, set, range, bytes, zip, map, type, min, max, getattr, iter, next, dir, dict.pop,
                 "".startswith, set.add, str.maketrans):
    try:
        inspect.signature(callable)
    except ValueError as error:
        print(str(error).split(" at 0x")[0])
print(len.__text_signature__, list.append.__text_signature__, dict.fromkeys.__text_signature__)
print(list.__text_signature__, int.__text_signature__, int.__add__.__text_signature__, min.__text_signature__)

# output:
#| (obj, /)
#| (*args, sep=' ', end='\n', file=None, flush=False)
#| (iterable, /, *, key=None, reverse=False)
#| (x, /)
#| (base, exp, mod=None)
#| (iterable, /, start=0)
#| (obj, class_or_tuple, /)
#| (object, /)
#| (self, object, /)
#| (iterable, value=None, /)
#| (self, key, default=None, /)
#| (self, /, sep=None, maxsplit=-1)
#| (self, /, length=1, byteorder='big', *, signed=False)
#| (encoding='utf-8', errors='strict')
#| (self, value, /)
#| (value, /)
#| (self, key, value, /)
#| (self, /, *args, **kwargs)
#| (*args, **kwargs)
#| (value, /)
#| (base, exp, mod=None)
#| (x=0, /)
#| (iterable=(), /)
#| (iterable=(), /)
#| (iterable, start=0)
#| (real=0, imag=0)
#| (fget=None, fset=None, fdel=None, doc=None)
#| ()
#| (object)
#| no signature found for builtin type <class 'int'>
#| no signature found for builtin type <class 'str'>
#| no signature found for builtin type <class 'dict'>
#| no signature found for builtin type <class 'set'>
#| no signature found for builtin type <class 'range'>
#| no signature found for builtin type <class 'bytes'>
#| no signature found for builtin type <class 'zip'>
#| no signature found for builtin type <class 'map'>
#| no signature found for builtin <class 'type'>
#| no signature found for builtin <built-in function min>
#| no signature found for builtin <built-in function max>
#| no signature found for builtin <built-in function getattr>
#| no signature found for builtin <built-in function iter>
#| no signature found for builtin <built-in function next>
#| no signature found for builtin <built-in function dir>
#| <method 'pop' of 'dict' objects> builtin has invalid signature
#| no signature found for builtin <built-in method startswith of str object
#| no signature found for builtin <method 'add' of 'set' objects>
#| <built-in method maketrans of type object
#| ($module, obj, /) ($self, object, /) ($type, iterable, value=None, /)
#| (iterable=(), /) None ($self, value, /) None
