# The iterable is computed once; binding its name anew changes nothing.
data = [1, 2, 3]
for x in data:
    data = "something else"
    print(x)  # expect: 1
    # expect: 2
    # expect: 3
for i in range(3):
    print(i)  # expect: 0
    # expect: 1
    # expect: 2
    i = 100
print(i)  # expect: 100
