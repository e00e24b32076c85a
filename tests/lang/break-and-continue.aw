# break leaves the innermost loop, continue goes on with its next turn.
for i in range(10):
    if i == 2:
        continue
    if i == 5:
        break
    print(i)  # expect: 0
    # expect: 1
    # expect: 3
    # expect: 4
print("i is still", i)  # expect: i is still 5
pairs = []
for a in range(3):
    for b in range(3):
        if b == 2:
            break
        if a == 1:
            continue
        pairs.append((a, b))
print(pairs)  # expect: [(0, 0), (0, 1), (2, 0), (2, 1)]
n = 0
while True:
    n += 1
    if n % 2:
        continue
    if n > 6:
        break
print(n)  # expect: 8
