# gc.collect() finds what nothing refers to and calls its __del__, once; what that keeps lives on.
import gc


class Named:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def scope():
    local = Named("local")
    print("in scope")
    local.me = local


scope()
gc.collect()
print("after scope")
# expect: in scope
# expect: del local
# expect: after scope


class Phoenix:
    def __del__(self):
        global kept
        kept = self
        print("once")


bird = Phoenix()
bird.me = bird
del bird
gc.collect()
print(type(kept).__name__)
del kept
gc.collect()
# expect: once
# expect: Phoenix


class Empty:
    __slots__ = ()

    def __del__(self):
        print("without attributes")


class Child(list):
    def __del__(self):
        print("list", self)


empty = Empty()
child = Child([1, 2])
child.append(child)
del empty, child
gc.collect()
# expect: without attributes
# expect: list [1, 2, [...]]
print(gc.isenabled(), gc.garbage)
gc.disable()
print(gc.isenabled())
try:
    gc.collect(3)
except ValueError as error:
    print(error)
# expect: True []
# expect: False
# expect: invalid generation
last = Named("at the end")
print("end")
# expect: end
# expect: del at the end
