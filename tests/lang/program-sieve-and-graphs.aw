# Small algorithms: sieve, breadth-first search, topological order, edit distance.
def primes(n):
    sieve = [True] * (n + 1)
    sieve[0:2] = [False, False]
    for i in range(2, int(n**0.5) + 1):
        if sieve[i]:
            sieve[i * i :: i] = [False] * len(sieve[i * i :: i])
    return [i for i, p in enumerate(sieve) if p]


def shortest(graph, start, goal):
    paths, seen = [[start]], {start}
    while paths:
        path = paths.pop(0)
        if path[-1] == goal:
            return path
        for node in graph.get(path[-1], ()):
            if node not in seen:
                seen.add(node)
                paths.append(path + [node])


def ordered(needs):
    done, out = set(), []

    def visit(name, trail=()):
        if name in trail:
            raise ValueError("cycle: " + " -> ".join(trail + (name,)))
        if name not in done:
            for need in needs.get(name, []):
                visit(need, trail + (name,))
            done.add(name)
            out.append(name)

    for name in needs:
        visit(name)
    return out


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(before + (x != y), row[j] + 1, row[j - 1] + 1)
    return row[-1]


print(primes(60))  # expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59]
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"]}
print(shortest(graph, "a", "f"), shortest(graph, "f", "a"))  # expect: ['a', 'b', 'd', 'f'] None
print(ordered({"app": ["lib", "ui"], "ui": ["lib"], "lib": ["core"]}))
# expect: ['core', 'lib', 'ui', 'app']
try:
    ordered({"a": ["b"], "b": ["a"]})
except ValueError as error:
    print(error)  # expect: cycle: a -> b -> a
print(distance("kitten", "sitting"), distance("", "abc"), distance("same", "same"))  # expect: 3 3 0
