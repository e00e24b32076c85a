# Data nested 500 deep prints.
a = []
for i in range(500):
    a = [a]
text = repr(a)
print(len(text), text[:3], text[-3:])  # expect: 1002 [[[ ]]]
t = ()
for i in range(400):
    t = (t,)
print(len(repr(t)))  # expect: 1202
d = {}
for i in range(300):
    d = {"k": d}
print(len(str(d)))  # expect: 2102
