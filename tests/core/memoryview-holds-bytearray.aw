# While somebody looks into a bytearray it keeps its size; views that nobody has do not count.
data = bytearray(b"abc")
view = memoryview(data)
part = view[1:]
changes = [lambda: data.append(1), lambda: data.extend(b"x"), lambda: data.clear(), lambda: data.pop(), lambda: data.insert(0, 1),
           lambda: data.remove(97), lambda: data.__delitem__(0), lambda: data.__setitem__(slice(0, 2), b"xyz"),
           lambda: data.__iadd__(b"z"), lambda: data.__imul__(2), lambda: data.__init__(b"other")]
for change in changes:
    try:
        change()
    except BufferError as error:
        print(error)
data[0:2] = b"xy"  # the size stays
print(data, part.tolist())
view.release()
try:
    data.append(1)
except BufferError:
    print("part still looks")
part.release()
data.append(33)
print(data)

with memoryview(data) as view:
    print(view.obj is data, view.nbytes)
data += b"!"
for use in (lambda: view[0], lambda: len(view), lambda: view.tolist(), lambda: view.format, lambda: memoryview(view), lambda: hash(view),
            lambda: list(view), lambda: view.__enter__()):
    try:
        use()
    except ValueError as error:
        print(error)
print(view == view, repr(view)[:16], view.release())

bytes(memoryview(data)[1:3])
data.append(63)
view = memoryview(data)
del view
data.append(46)
print(data)
# output:
#| Existing exports of data: object cannot be re-sized
#| Existing exports of data: object cannot be re-sized
#| Existing exports of data: object cannot be re-sized
#| Existing exports of data: object cannot be re-sized
#| Existing exports of data: object cannot be re-sized
#| Existing exports of data: object cannot be re-sized
#| Existing exports of data: object cannot be re-sized
#| Existing exports of data: object cannot be re-sized
#| Existing exports of data: object cannot be re-sized
#| Existing exports of data: object cannot be re-sized
#| Existing exports of data: object cannot be re-sized
#| bytearray(b'xyc') [121, 99]
#| part still looks
#| bytearray(b'xyc!')
#| True 4
#| operation forbidden on released memoryview object
#| operation forbidden on released memoryview object
#| operation forbidden on released memoryview object
#| operation forbidden on released memoryview object
#| operation forbidden on released memoryview object
#| operation forbidden on released memoryview object
#| operation forbidden on released memoryview object
#| operation forbidden on released memoryview object
#| True <released memory None
#| bytearray(b'xyc!!?.')
