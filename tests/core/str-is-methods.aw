# The isX questions.
for s in (
    "", "a", "A", "1", "a1", " ", "aB", "Ab Cd", "é", "٣", "²", "½", "\t\n", "_x", "1x",
    "class", "a b", "一",
):
    print(repr(s), *[int(getattr(s, "is" + q)()) for q in (
        "alpha", "digit", "decimal", "numeric", "alnum", "space", "upper", "lower", "title",
        "identifier", "printable", "ascii",
    )])  # expect: '' 0 0 0 0 0 0 0 0 0 0 1 1
    # expect: 'a' 1 0 0 0 1 0 0 1 0 1 1 1
    # expect: 'A' 1 0 0 0 1 0 1 0 1 1 1 1
    # expect: '1' 0 1 1 1 1 0 0 0 0 0 1 1
    # expect: 'a1' 0 0 0 0 1 0 0 1 0 1 1 1
    # expect: ' ' 0 0 0 0 0 1 0 0 0 0 1 1
    # expect: 'aB' 1 0 0 0 1 0 0 0 0 1 1 1
    # expect: 'Ab Cd' 0 0 0 0 0 0 0 0 1 0 1 1
    # expect: 'é' 1 0 0 0 1 0 0 1 0 1 1 0
    # expect: '٣' 0 1 1 1 1 0 0 0 0 0 1 0
    # expect: '²' 0 1 0 1 1 0 0 0 0 0 1 0
    # expect: '½' 0 0 0 1 1 0 0 0 0 0 1 0
    # expect: '\t\n' 0 0 0 0 0 1 0 0 0 0 0 1
    # expect: '_x' 0 0 0 0 0 0 0 1 0 1 1 1
    # expect: '1x' 0 0 0 0 1 0 0 1 0 0 1 1
    # expect: 'class' 1 0 0 0 1 0 0 1 0 1 1 1
    # expect: 'a b' 0 0 0 0 0 0 0 1 0 0 1 1
    # expect: '一' 1 0 0 1 1 0 0 0 0 1 1 0
