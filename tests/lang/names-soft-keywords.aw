# match, case, type and _ are ordinary names where no keyword is meant.
match = 1
case = [2]
type_ = _ = 3
print(match, case[0], _, type_)  # expect: 1 2 3 3
match += 1
print(match)  # expect: 2
case[0] = 5
print(case)  # expect: [5]


def type(case):
    return case


print(type(7), type (8))  # expect: 7 8
match = [1, 2]
print(match[0], match
      [1])  # expect: 1 2
del type
