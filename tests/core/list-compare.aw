# Lists compare item by item; the first difference decides.
print([1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 9])  # expect: True True True True
print(["a"] <= ["a"], [1, 2] >= [1, 2, 0], [1, [2]] < [1, [3]])  # expect: True False True
print([1, 2, "x"] == [1, 2, "x"], [1, "a"] < [2, 3], [0, 1] < [0.5])  # expect: True True True
try:
    [1, "a"] < [1, 2]
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'str' and 'int'
