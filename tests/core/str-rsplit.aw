# rsplit counts from the right.
print("a b c d".rsplit(None, 2), "a,b,c".rsplit(",", 1), "a,b,c".rsplit(","), "  a  b ".rsplit())
# expect: ['a b', 'c', 'd'] ['a,b', 'c'] ['a', 'b', 'c'] ['a', 'b']
print(" a b  c ".rsplit(None, 1), "aaa".rsplit("aa"))  # expect: [' a b', 'c'] ['a', '']
print("".rsplit(), "".rsplit("x"), "a.b.c".rsplit(".", 5))  # expect: [] [''] ['a', 'b', 'c']
print("é€é€".rsplit("€", 1), "a b".rsplit(maxsplit=0), "  x y ".rsplit(maxsplit=0))
# expect: ['é€é', ''] ['a b'] ['  x y']
