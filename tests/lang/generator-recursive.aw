# A generator can be recursive through yield from.
def flatten(tree):
    for node in tree:
        if isinstance(node, list):
            yield from flatten(node)
        else:
            yield node


print(list(flatten([1, [2, [3, [4, []], 5]], [[6]]])))  # expect: [1, 2, 3, 4, 5, 6]


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest


print(["".join(p) for p in permutations("abc")])
# expect: ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']
