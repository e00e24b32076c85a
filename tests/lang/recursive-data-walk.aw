# A function that walks data of any shape.
def describe(value, depth=0):
    pad = "  " * depth
    if isinstance(value, dict):
        for k, v in value.items():
            print(f"{pad}{k}:")
            describe(v, depth + 1)
    elif isinstance(value, (list, tuple, set)):
        for v in value:
            describe(v, depth + 1)
    elif callable(value):
        print(f"{pad}function {value.__name__}")
    else:
        print(f"{pad}{value!r} ({type(value).__name__})")


describe({"a": [1, 2.5, ["deep", (None, True)]], "b": {"c": {}, "d": len}, 3: {b"x"}})


def total(value):
    match_type = type(value)
    if match_type in (int, float):
        return value
    if match_type is str:
        return len(value)
    return sum(total(v) for v in value)


print(total([1, [2, (3.5, "four")], {5: "ignored", 6: None}, "ab"]))

# output:
#| a:
#|     1 (int)
#|     2.5 (float)
#|       'deep' (str)
#|         None (NoneType)
#|         True (bool)
#| b:
#|   c:
#|   d:
#|     function len
#| 3:
#|     b'x' (bytes)
#| 23.5
