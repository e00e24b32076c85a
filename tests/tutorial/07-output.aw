# Output: f-strings, str.format, by hand, with %, str and repr; reading and writing files; JSON.
import json
import math
import os
import tempfile

year, event = 2016, "Referendum"
print(f"Results of the {year} {event}")  # expect: Results of the 2016 Referendum
yes_votes, no_votes = 42_572_654, 43_132_495
percentage = yes_votes / (yes_votes + no_votes)
print("{:-9} YES votes  {:2.2%}".format(yes_votes, percentage))
# expect:  42572654 YES votes  49.67%
s = "Hello, world."
print(str(s), repr(s), str(1 / 7))  # expect: Hello, world. 'Hello, world.' 0.14285714285714285
x, y = 10 * 3.25, 200 * 200
print("The value of x is " + repr(x) + ", and y is " + repr(y) + "...")  # expect: The value of x is 32.5, and y is 40000...
hello = "hello, world\n"
print(repr(hello), repr((x, y, ("spam", "eggs"))))  # expect: 'hello, world\n' (32.5, 40000, ('spam', 'eggs'))
print(f"The value of pi is approximately {math.pi:.3f}.")  # expect: The value of pi is approximately 3.142.
table = {"Sjoerd": 4127, "Jack": 4098, "Dcab": 7678}
for name, phone in table.items():
    print(f"{name:10} ==> {phone:10d}")
# expect: Sjoerd     ==>       4127
# expect: Jack       ==>       4098
# expect: Dcab       ==>       7678
animals = "eels"
print(f"My hovercraft is full of {animals}.", f"My hovercraft is full of {animals!r}.")  # expect: My hovercraft is full of eels. My hovercraft is full of 'eels'.
bugs, count, area = "roaches", 13, "living room"
print(f"Debugging {bugs=} {count=} {area=}")  # expect: Debugging bugs='roaches' count=13 area='living room'
print('We are the {} who say "{}!"'.format("knights", "Ni"), "{0} and {1}".format("spam", "eggs"), "{1} and {0}".format("spam", "eggs"))
# expect: We are the knights who say "Ni!" spam and eggs eggs and spam
print("This {food} is {adjective}.".format(food="spam", adjective="absolutely horrible"))  # expect: This spam is absolutely horrible.
print("The story of {0}, {1}, and {other}.".format("Bill", "Manfred", other="Georg"))  # expect: The story of Bill, Manfred, and Georg.
print("Jack: {0[Jack]:d}; Sjoerd: {0[Sjoerd]:d}; Dcab: {0[Dcab]:d}".format(table))  # expect: Jack: 4098; Sjoerd: 4127; Dcab: 7678
print("Jack: {Jack:d}; Sjoerd: {Sjoerd:d}; Dcab: {Dcab:d}".format(**table))  # expect: Jack: 4098; Sjoerd: 4127; Dcab: 7678
print("\n".join([f"{k}: {v}" for k, v in {"a": 1}.items()]))  # expect: a: 1
for x in range(1, 6):
    print("{0:2d} {1:3d} {2:4d}".format(x, x * x, x * x * x))
# expect:  1   1    1
# expect:  2   4    8
# expect:  3   9   27
# expect:  4  16   64
# expect:  5  25  125
for x in range(1, 4):
    print(repr(x).rjust(2), repr(x * x).rjust(3), end=" ")
    print(repr(x * x * x).rjust(4))
# expect:  1   1    1
# expect:  2   4    8
# expect:  3   9   27
print("12".zfill(5), "-3.14".zfill(7), "3.14159265359".zfill(5), "x".center(5) + "|", "x".ljust(3) + "|")  # expect: 00012 -003.14 3.14159265359   x  | x  |
print("The value of pi is approximately %5.3f." % math.pi)  # expect: The value of pi is approximately 3.142.
path = os.path.join(tempfile.mkdtemp(), "workfile")
with open(path, "w", encoding="utf-8") as f:
    print(f.write("This is the first line of the file.\n"))
    f.write("Second line of the file\n")  # expect: 36
print(f.closed)  # expect: True
with open(path, encoding="utf-8") as f:
    print(repr(f.readline()), repr(f.readline()), repr(f.readline()))  # expect: 'This is the first line of the file.\n' 'Second line of the file\n' ''
for line in open(path, encoding="utf-8"):
    print(line, end="")
# expect: This is the first line of the file.
# expect: Second line of the file
try:
    f.read()
except ValueError as error:
    print(error)  # expect: I/O operation on closed file.
with open(path, "a", encoding="utf-8") as f:
    f.write(str(("the answer", 42)))
with open(path, encoding="utf-8") as f:
    print(list(f)[2])
    f.seek(0)
    print(f.read(4), f.tell())
# expect: ('the answer', 42)
# expect: This 4
with open(path, "rb+") as f:
    f.write(b"0123456789abcdef")
    print(f.seek(5), f.read(1), f.seek(-3, 2), f.read(1))  # expect: 5 b'5' 75 b'4'
print(json.dumps([1, "simple", "list", None, True, {"a": 1.5}]))  # expect: [1, "simple", "list", null, true, {"a": 1.5}]
with open(path, "w", encoding="utf-8") as f:
    json.dump({"x": [1, 2]}, f)
with open(path, encoding="utf-8") as f:
    print(json.load(f))  # expect: {'x': [1, 2]}
os.remove(path)
os.rmdir(os.path.dirname(path))
