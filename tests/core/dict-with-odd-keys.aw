# Keys of many kinds in one dict; equal keys of different types are one key.
d = {1: "int", "1": "str", 1.5: "float", None: "none", (1,): "tuple", b"1": "bytes"}
d |= {True: "bool", frozenset(): "set", int: "class", ...: "dots"}
print(d)
# expect: {1: 'bool', '1': 'str', 1.5: 'float', None: 'none', (1,): 'tuple', b'1': 'bytes', frozenset(): 'set', <class 'int'>: 'class', Ellipsis: 'dots'}
print(d[1.0], d[True], len(d), d[b"1"], d[frozenset()], d[int], d[...])
# expect: bool bool 9 bytes set class dots
d[2**70] = "big"
d[float(2**70)] = "same"
d[-0.0] = "zero"
d[0] = "still zero"
d[float("inf")] = "inf"
print(list(d.items())[-3:], d[float("inf")], d[False])
# expect: [(1180591620717411303424, 'same'), (-0.0, 'still zero'), (inf, 'inf')] inf still zero
nan = float("nan")
d[nan] = "nan"
d[float("nan")] = "other nan"
print(d[nan], len(d), float("nan") in d)  # expect: nan 14 False
