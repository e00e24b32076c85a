# Iterators have no length and no index.
for it in (
    iter([1]), iter("a"), zip([1]), map(str, [1]), (x for x in [1]), enumerate([1]),
    reversed([1]),
):
    for action in (lambda: len(it), lambda: it[0], lambda: it + it):
        try:
            action()
        except TypeError as error:
            print(error)  # expect: object of type 'list_iterator' has no len()
            # expect: 'list_iterator' object is not subscriptable
            # expect: unsupported operand type(s) for +: 'list_iterator' and 'list_iterator'
            # expect: object of type 'str_ascii_iterator' has no len()
            # expect: 'str_ascii_iterator' object is not subscriptable
            # expect: unsupported operand type(s) for +: 'str_ascii_iterator' and 'str_ascii_iterator'
            # expect: object of type 'zip' has no len()
            # expect: 'zip' object is not subscriptable
            # expect: unsupported operand type(s) for +: 'zip' and 'zip'
            # expect: object of type 'map' has no len()
            # expect: 'map' object is not subscriptable
            # expect: unsupported operand type(s) for +: 'map' and 'map'
            # expect: object of type 'generator' has no len()
            # expect: 'generator' object is not subscriptable
            # expect: unsupported operand type(s) for +: 'generator' and 'generator'
            # expect: object of type 'enumerate' has no len()
            # expect: 'enumerate' object is not subscriptable
            # expect: unsupported operand type(s) for +: 'enumerate' and 'enumerate'
            # expect: object of type 'list_reverseiterator' has no len()
            # expect: 'list_reverseiterator' object is not subscriptable
            # expect: unsupported operand type(s) for +: 'list_reverseiterator' and 'list_reverseiterator'
