# labels: big
# Adding to a string many times, and joining many pieces.
text = ""
for i in range(20000):
    text += "ab"
print(len(text), text[:6], text[-4:])  # expect: 40000 ababab abab
both = ""
for i in range(5000):
    both = both + "é" + str(i % 10)
print(len(both), both[:6], both[9999], both[9998])  # expect: 10000 é0é1é2 9 é
print(len("".join(str(i) for i in range(10000))), len("x" * 1000000), ("ab" * 500000).count("ba"))
# expect: 38890 1000000 499999
