# Tuples, sets, dictionaries, ways to loop, conditions, comparing sequences.
import math

t = 12345, 54321, "hello!"
print(t[0], t)  # expect: 12345 (12345, 54321, 'hello!')
u = t, (1, 2, 3, 4, 5)
print(u)  # expect: ((12345, 54321, 'hello!'), (1, 2, 3, 4, 5))
try:
    t[0] = 88888
except TypeError as error:
    print(error)  # expect: 'tuple' object does not support item assignment
v = ([1, 2, 3], [3, 2, 1])
v[0][0] = 9
print(v)  # expect: ([9, 2, 3], [3, 2, 1])
empty = ()
singleton = ("hello",)
print(len(empty), len(singleton), singleton)  # expect: 0 1 ('hello',)
x, y, z = t
print(x, y, z)  # expect: 12345 54321 hello!
basket = {"apple", "orange", "apple", "pear", "orange", "banana"}
print(sorted(basket), "orange" in basket, "crabgrass" in basket)  # expect: ['apple', 'banana', 'orange', 'pear'] True False
a = set("abracadabra")
b = set("alacazam")
print(sorted(a), sorted(a - b), sorted(a | b), sorted(a & b), sorted(a ^ b))
# expect: ['a', 'b', 'c', 'd', 'r'] ['b', 'd', 'r'] ['a', 'b', 'c', 'd', 'l', 'm', 'r', 'z'] ['a', 'c'] ['b', 'd', 'l', 'm', 'r', 'z']
print(sorted({x for x in "abracadabra" if x not in "abc"}))  # expect: ['d', 'r']
tel = {"jack": 4098, "sape": 4139}
tel["guido"] = 4127
print(tel, tel["jack"])  # expect: {'jack': 4098, 'sape': 4139, 'guido': 4127} 4098
del tel["sape"]
tel["irv"] = 4127
print(tel, list(tel), sorted(tel), "guido" in tel, "jack" not in tel)
# expect: {'jack': 4098, 'guido': 4127, 'irv': 4127} ['jack', 'guido', 'irv'] ['guido', 'irv', 'jack'] True False
print(dict([("sape", 4139), ("guido", 4127)]), {x: x**2 for x in (2, 4, 6)}, dict(sape=4139, guido=4127))
# expect: {'sape': 4139, 'guido': 4127} {2: 4, 4: 16, 6: 36} {'sape': 4139, 'guido': 4127}
try:
    tel["nobody"]
except KeyError as error:
    print(repr(error), error)  # expect: KeyError('nobody') 'nobody'
knights = {"gallahad": "the pure", "robin": "the brave"}
for k, v in knights.items():
    print(k, v)
# expect: gallahad the pure
# expect: robin the brave
for i, v in enumerate(["tic", "tac", "toe"]):
    print(i, v)
# expect: 0 tic
# expect: 1 tac
# expect: 2 toe
questions = ["name", "quest", "favorite color"]
answers = ["lancelot", "the holy grail", "blue"]
for q, a in zip(questions, answers):
    print("What is your {0}?  It is {1}.".format(q, a))
# expect: What is your name?  It is lancelot.
# expect: What is your quest?  It is the holy grail.
# expect: What is your favorite color?  It is blue.
for i in reversed(range(1, 10, 2)):
    print(i)
# expect: 9
# expect: 7
# expect: 5
# expect: 3
# expect: 1
basket = ["apple", "orange", "apple", "pear", "orange", "banana"]
for f in sorted(set(basket)):
    print(f)
# expect: apple
# expect: banana
# expect: orange
# expect: pear
raw_data = [56.2, float("NaN"), 51.7, 55.3, 52.5, float("NaN"), 47.8]
filtered_data = []
for value in raw_data:
    if not math.isnan(value):
        filtered_data.append(value)
print(filtered_data)  # expect: [56.2, 51.7, 55.3, 52.5, 47.8]
string1, string2, string3 = "", "Trondheim", "Hammer Dance"
print(string1 or string2 or string3, 1 < 2 < 3, 1 < 3 < 2, not 1 == 2)  # expect: Trondheim True False True
print((1, 2, 3) < (1, 2, 4), [1, 2, 3] < [1, 2, 4], "ABC" < "C" < "Pascal" < "Python")  # expect: True True True
print((1, 2, 3, 4) < (1, 2, 4), (1, 2) < (1, 2, -1), (1, 2, 3) == (1.0, 2.0, 3.0))  # expect: True True True
print((1, 2, ("aa", "ab")) < (1, 2, ("abc", "a"), 4))  # expect: True
