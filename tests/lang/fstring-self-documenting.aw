# {expression=} prints the text of the expression too.
a, b = 3, "s"
print(f"{a=}")  # expect: a=3
print(f"{a = }")  # expect: a = 3
print(f"{b=} {b=!s} {a=:>5} {a + 1=}")  # expect: b='s' b=s a=    3 a + 1=4
print(f"{ a  +  1 = }")  # expect:  a  +  1 = 4
print(f"{len(b)=:03d} {[a, b]=}")  # expect: len(b)=001 [a, b]=[3, 's']
