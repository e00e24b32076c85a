# Lists, dicts and sets cannot be keys.
for bad in ([], {}, set(), ([],), slice(1)):
    try:
        {bad: 1}
    except TypeError as error:
        print(error)
    try:
        bad in {}
    except TypeError as error:
        print(error)
print({frozenset([1]): 1, (1, (2,)): 2, len: 3, int: 4, None: 5, 1.5: 6, b"": 7, ...: 8}[frozenset([1])])

# output:
#| unhashable type: 'list'
#| unhashable type: 'list'
#| unhashable type: 'dict'
#| unhashable type: 'dict'
#| unhashable type: 'set'
#| unhashable type: 'set'
#| unhashable type: 'list'
#| unhashable type: 'list'
#| unhashable type: 'slice'
#| unhashable type: 'slice'
#| 1
