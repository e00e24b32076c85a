# Commas at the end, empty displays and one-tuples.
print([1, 2,], (1,), (1, 2,), {1,}, {"a": 1,}, [], (), {}, set())
# expect: [1, 2] (1,) (1, 2) {1} {'a': 1} [] () {} set()
print((1), type((1)), type((1,)), 1,)  # expect: 1 <class 'int'> <class 'tuple'> 1
x = 1,
print(x)  # expect: (1,)
y = (
    "a",
    "b",
)
print(y, len(y))  # expect: ('a', 'b') 2
