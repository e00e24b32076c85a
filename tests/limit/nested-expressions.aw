# Long chains of operators, attributes, calls and conditions.
class Self:
    def __call__(self):
        return self


print(eval("+".join(["1"] * 900)), eval(" and ".join(["1"] * 3000)))  # expect: 900 1
print(eval("1" + " < 2" + " == 2" * 500), eval("'a' " * 3000) == "a" * 3000)  # expect: True True
print(eval("not " * 90 + "1"), eval("-" * 90 + "1"), eval("x" + ".real" * 300, {"x": 5}))
# expect: True 1 5
print(eval("'a'" + ".upper()" * 300), type(eval("f" + "()" * 300, {"f": Self()})).__name__)
# expect: A Self
print(eval("1 if 0 else " * 90 + "2"), eval("x" + "[0]" * 90, {"x": "a"}))  # expect: 2 a
