# Lines are joined inside brackets and by a backslash.
total = 1 + \
    2 + \
    3
print(total)  # expect: 6
print(
    "a",
    # a comment inside
    "b",

    sep="-",
)  # expect: a-b
value = [
    1, 2,  # a comment

    3,
]
print(value, {"k":
1}["k"])  # expect: [1, 2, 3] 1
if total == 6 and \
   value:
    print("joined condition")  # expect: joined condition
assert total == \
    6
x = 5; \
y = 6
print(x, y)  # expect: 5 6
