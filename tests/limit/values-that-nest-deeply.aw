# Hashes, iterators, methods and proxies that stand on each other without end: a RecursionError, no crash.
# oracle: no (CPython's own C stack may end there)
# labels: big
# timeout: 120
import itertools
import types

N = 400_000


def nested(step, value):
    for _ in range(N):
        value = step(value)
    return value


ATTEMPTS = {
    "hash": lambda: hash(nested(lambda x: (x,), ())),
    "map": lambda: next(nested(lambda x: map(abs, x), iter([1]))),
    "filter": lambda: next(nested(lambda x: filter(None, x), iter([1]))),
    "zip": lambda: next(nested(lambda x: zip(x), iter([1]))),
    "enumerate": lambda: next(nested(lambda x: enumerate(x), iter([1]))),
    "chain": lambda: next(nested(lambda x: itertools.chain(x), iter([1]))),
    "islice": lambda: next(nested(lambda x: itertools.islice(x, 5), iter([1]))),
    "cycle": lambda: next(nested(lambda x: itertools.cycle(x), iter([1]))),
    "pairwise": lambda: next(nested(lambda x: itertools.pairwise(x), iter([1, 2]))),
    "groupby": lambda: next(nested(lambda x: itertools.groupby(x), iter([1]))),
    "method": lambda: repr(nested(lambda x: types.MethodType(x, 1), len)),
    "proxy": lambda: repr(nested(types.MappingProxyType, {})),
}
for name, attempt in ATTEMPTS.items():
    try:
        attempt()
        print(name, "ended")
    except RecursionError:
        print(name, "raised")
# output:
#| hash raised
#| map raised
#| filter raised
#| zip raised
#| enumerate raised
#| chain raised
#| islice raised
#| cycle raised
#| pairwise raised
#| groupby raised
#| method raised
#| proxy raised
