# if, for, range, break, continue, else of loops, pass.
for x in (-3, 0, 1, 42):
    if x < 0:
        print("negative, taken as zero")
    elif x == 0:
        print("zero")
    elif x == 1:
        print("single")
    else:
        print("more")
# expect: negative, taken as zero
# expect: zero
# expect: single
# expect: more
words = ["cat", "window", "defenestrate"]
for w in words:
    print(w, len(w))
# expect: cat 3
# expect: window 6
# expect: defenestrate 12
users = {"Hans": "active", "Eleonore": "inactive", "景太郎": "active"}
for user, status in users.copy().items():
    if status == "inactive":
        del users[user]
print(users)  # expect: {'Hans': 'active', '景太郎': 'active'}
active = {}
for user, status in users.items():
    if status == "active":
        active[user] = status
print(active)  # expect: {'Hans': 'active', '景太郎': 'active'}
print(list(range(5, 10)), list(range(0, 10, 3)), list(range(-10, -100, -30)), range(10), sum(range(4)))  # expect: [5, 6, 7, 8, 9] [0, 3, 6, 9] [-10, -40, -70] range(0, 10) 6
song = ["Mary", "had", "a", "little", "lamb"]
for i in range(len(song)):
    print(i, song[i])
# expect: 0 Mary
# expect: 1 had
# expect: 2 a
# expect: 3 little
# expect: 4 lamb
for n in range(2, 10):
    for x in range(2, n):
        if n % x == 0:
            print(n, "equals", x, "*", n // x)
            break
    else:
        print(n, "is a prime number")
# expect: 2 is a prime number
# expect: 3 is a prime number
# expect: 4 equals 2 * 2
# expect: 5 is a prime number
# expect: 6 equals 2 * 3
# expect: 7 is a prime number
# expect: 8 equals 2 * 4
# expect: 9 equals 3 * 3
for num in range(2, 6):
    if num % 2 == 0:
        print("Found an even number", num)
        continue
    print("Found an odd number", num)
# expect: Found an even number 2
# expect: Found an odd number 3
# expect: Found an even number 4
# expect: Found an odd number 5


class Empty:
    pass


def later():
    pass


print(later(), Empty.__name__)  # expect: None Empty
