# What a generator object tells about itself.
def gen():
    yield 1
    yield 2


class C:
    def method(self):
        yield


g = gen()
print(g.__name__, g.__qualname__, C().method().__qualname__, iter(g) is g)
# expect: gen gen C.method True
print(g.gi_running, g.gi_frame is not None, g.gi_yieldfrom, g.gi_code.co_name)
# expect: False True None gen
list(g)
print(g.gi_frame, hasattr(g, "send"), hasattr(g, "__next__"))  # expect: None True True
print(repr(g).split(" at ")[0])  # expect: <generator object gen
