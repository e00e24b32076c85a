# and, or and not in all mixtures, as values and as conditions.
for a in (0, 1):
    for b in (0, 2):
        for c in (0, 3):
            print(a and b or c, a or b and c, (a or b) and c, not a or b, not (a or b))
            # expect: 0 0 0 True True
            # expect: 3 0 0 True True
            # expect: 0 0 0 True False
            # expect: 3 3 3 True False
            # expect: 0 1 0 0 False
            # expect: 3 1 3 0 False
            # expect: 2 1 0 2 False
            # expect: 2 1 3 2 False
x = []
print(x or "empty", x and x[0], not x, x == [] or undefined)  # expect: empty [] True True
print((1 and 2) + (0 or 5), [] or {} or 0 or "" or None)  # expect: 7 None
if not x and (1 or undefined) and not (0 and undefined):
    print("yes")  # expect: yes
while x or len(x) == 0:
    x.append(1)
    if x and x[0] or undefined:
        break
print(x, "a" and "b" and "c", "a" and "" and "c", None or 0, 0 or None, not not "a")
# expect: [1] c  0 None True
assert x and not [] or undefined
