# Loops over range with start, stop and step.
print(list(range(5)), list(range(2, 5)), list(range(0, 10, 3)), list(range(5, 0, -2)), [*range(5, 2)])
# expect: [0, 1, 2, 3, 4] [2, 3, 4] [0, 3, 6, 9] [5, 3, 1] []
total = 0
for i in range(1, 101):
    total += i
print(total)  # expect: 5050
for i in range(10**20, 10**20 + 2):
    print(i)  # expect: 100000000000000000000
    # expect: 100000000000000000001
for i in range(3):
    for i in range(2):
        pass
    print(i)  # expect: 1
    # expect: 1
    # expect: 1
