# Many generators can be half done at the same time.
def count(start):
    while True:
        yield start
        start += 1


generators = [count(i * 100) for i in range(1000)]
for _ in range(3):
    totals = sum(next(g) for g in generators)
    print(totals)  # expect: 49950000
    # expect: 49951000
    # expect: 49952000
print(next(generators[7]))  # expect: 703
