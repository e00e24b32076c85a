# An expression can stand alone; strings that stand alone do nothing.
"a string"
"""another
over lines"""
1 + 1
[print("called")]  # expect: called
print("x") or print("y")  # expect: x
# expect: y
(lambda: print("now"))()  # expect: now
