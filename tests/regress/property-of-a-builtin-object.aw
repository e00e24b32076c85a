# A property without a setter says so of any object, also of one whose type the program has not used before.
empty = property()
for instance in (None, 1, ..., NotImplemented, iter(range(2))):
    for attempt in (lambda: empty.__set__(instance, 1), lambda: empty.__delete__(instance)):
        try:
            attempt()
        except AttributeError as error:
            print(error)
# expect: property of 'NoneType' object has no setter
# expect: property of 'NoneType' object has no deleter
# expect: property of 'int' object has no setter
# expect: property of 'int' object has no deleter
# expect: property of 'ellipsis' object has no setter
# expect: property of 'ellipsis' object has no deleter
# expect: property of 'NotImplementedType' object has no setter
# expect: property of 'NotImplementedType' object has no deleter
# expect: property of 'range_iterator' object has no setter
# expect: property of 'range_iterator' object has no deleter
