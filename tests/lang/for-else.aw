# The else of for; break skips it, continue does not.
for n in range(2, 10):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, "is prime")  # expect: 2 is prime
        # expect: 3 is prime
        # expect: 5 is prime
        # expect: 7 is prime
for i in range(3):
    continue
else:
    print("else after continue")  # expect: else after continue
for i in []:
    pass
else:
    print("else after nothing")  # expect: else after nothing
