# memoryview over bytes and bytearray: items, slices, writing, and what it refuses.
def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(b"abcdefgh")
view = memoryview(data)
show(lambda: (view[0], view[-1], len(view), view.tolist()))
show(lambda: bytes(view[1:3]) + bytes(view[::-1]) + bytes(view[6:2:-2]))
view[0] = 65
view[1:3] = b"ZZ"
view[4:8] = view[3:7]  # the parts overlap
print(data, [chr(c) for c in view[2:5]], 90 in view, max(view), list(reversed(view[:3])))
for change in (lambda: view[8], lambda: view["a"], lambda: view[1.5], lambda: view[10**30], lambda: view[...]):
    show(change)
for key, value in ((0, 256), (0, "a"), (slice(0, 2), b"abc"), (slice(0, 2), [1, 2]), ("a", 1), (20, 1)):
    show(lambda: view.__setitem__(key, value))
show(lambda: view.__delitem__(0))
show(lambda: memoryview(b"ab").__setitem__(0, 1))
show(lambda: view.toreadonly().__setitem__(0, 1))
for bad in ("text", 5, None, [1]):
    show(lambda: memoryview(bad))
show(lambda: memoryview())
show(lambda: memoryview(1, 2))
print(memoryview(object=b"a").tolist(), view.hex(), view.hex(":"), view[:5].hex("-", 2))
print(b",".join([memoryview(b"a"), b"b"]), b"a" + memoryview(b"b"), str(memoryview(b"abc"), "ascii"), int(memoryview(b"12")))
print(bytearray(view[::2]), b"xabc".find(memoryview(b"ab")), memoryview(b"b") in b"abc", b"%b" % memoryview(b"q"))
print(view == data, data == view, b"x" == memoryview(b"x"), memoryview(b"x") != b"y", memoryview(b"a") == "a")
show(lambda: memoryview(b"a") < b"b")
show(lambda: memoryview(b"a") + b"b")
print(hash(memoryview(b"abc")) == hash(b"abc"), {memoryview(b"k"): 1}[b"k"])
show(lambda: hash(view))
match memoryview(b"\x01\x02\x03"):
    case [1, *rest]:
        print(rest)
# output:
#| (97, 104, 8, [97, 98, 99, 100, 101, 102, 103, 104])
#| b'bchgfedcbage'
#| bytearray(b'AZZddefg') ['Z', 'd', 'd'] True 103 [90, 90, 65]
#| IndexError index out of bounds on dimension 1
#| TypeError memoryview: invalid slice key
#| TypeError memoryview: invalid slice key
#| IndexError cannot fit 'int' into an index-sized integer
#| TypeError memoryview: invalid slice key
#| ValueError memoryview: invalid value for format 'B'
#| TypeError memoryview: invalid type for format 'B'
#| ValueError memoryview assignment: lvalue and rvalue have different structures
#| TypeError a bytes-like object is required, not 'list'
#| TypeError memoryview: invalid slice key
#| IndexError index out of bounds on dimension 1
#| TypeError cannot delete memory
#| TypeError cannot modify read-only memory
#| TypeError cannot modify read-only memory
#| TypeError memoryview: a bytes-like object is required, not 'str'
#| TypeError memoryview: a bytes-like object is required, not 'int'
#| TypeError memoryview: a bytes-like object is required, not 'NoneType'
#| TypeError memoryview: a bytes-like object is required, not 'list'
#| TypeError memoryview() missing required argument 'object' (pos 1)
#| TypeError memoryview() takes at most 1 argument (2 given)
#| [97] 415a5a6464656667 41:5a:5a:64:64:65:66:67 41-5a5a-6464
#| b'a,b' b'ab' abc 12
#| bytearray(b'AZdf') 1 True b'q'
#| True True True True False
#| TypeError '<' not supported between instances of 'memoryview' and 'bytes'
#| TypeError unsupported operand type(s) for +: 'memoryview' and 'bytes'
#| True 1
#| ValueError cannot hash writable memoryview object
#| [2, 3]
