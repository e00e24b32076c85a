# Classes derived from ModuleType have the module's namespace; a module can become one.
import sys
import types


class Strict(types.ModuleType):
    limit = 5

    @property
    def doubled(self):
        return self.value * 2

    def __getattr__(self, name):
        return f"no {name}"


module = Strict("sample", "its text")
module.value = 4
print(module.doubled, module.limit, module.other, module.__doc__)  # expect: 8 5 no other its text
print(list(module.__dict__))  # expect: ['__name__', '__doc__', '__package__', '__loader__', '__spec__', 'value']
plain = types.ModuleType("plain")
plain.value = 1
plain.__class__ = Strict
print(plain.doubled, plain.missing)  # expect: 2 no missing
sys.modules[__name__].__class__ = Strict
import __main__

print(__main__.undefined)  # expect: no undefined
try:
    plain.__class__ = int
except TypeError as error:
    print(error)  # expect: __class__ assignment only supported for mutable types or ModuleType subclasses
