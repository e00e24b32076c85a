# str() of a KeyError is the repr of its key.
print(KeyError("k"), KeyError(3), KeyError("a", "b"), [str(KeyError())], repr(KeyError("k")))
# expect: 'k' 3 ('a', 'b') [''] KeyError('k')
print(IndexError("k"), LookupError("k"))  # expect: k k
