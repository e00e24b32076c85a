# Several simple statements may share a line.
a = 1; b = 2; print(a, b)  # expect: 1 2
if a: b = 3; print(b)  # expect: 3
for i in range(2): pass
class Empty: pass
def f(): return 1; print("never")
print(f());  # expect: 1
