# literal_eval: values of literals, from text and from trees; what it refuses.
import ast

GOOD = ("1", " -1", "+2.5", "1+2j", "-1-2j", "'a' 'b'", "b'x'", "None", "(1, [2], {3: {4}}, ...)", "set()", "{}", "True",
        "\t 0x10", "[\n1,\n2]")
for text in GOOD:
    print(repr(ast.literal_eval(text)))
print(ast.literal_eval(ast.parse("[1]", mode="eval")), ast.literal_eval(ast.Constant("c")))
BAD = ("foo", "1 + 2", "2j + 1", "1+2j+3j", "-'a'", "f()", "set(1)", "{1: a}", "'a' + 'b'", "[i for i in x]", "--1", "not 1",
       "f'{1}'", "{**{}}", "(\n\n1, x)")
for text in BAD:
    try:
        print(ast.literal_eval(text))
    except ValueError as error:
        print(str(error).split(" object at ")[0])
for text in "1 +", "", "a b", "(":
    try:
        ast.literal_eval(text)
    except SyntaxError as error:
        print(type(error).__name__, error)
for node in ast.Dict([ast.Constant(1)], []), ast.Constant([1]), 3:
    try:
        print(ast.literal_eval(node))
    except ValueError as error:
        print(str(error).split(" object at ")[0])
# output:
#| 1
#| -1
#| 2.5
#| (1+2j)
#| (-1-2j)
#| 'ab'
#| b'x'
#| None
#| (1, [2], {3: {4}}, Ellipsis)
#| set()
#| {}
#| True
#| 16
#| [1, 2]
#| [1] c
#| malformed node or string on line 1: <ast.Name
#| malformed node or string on line 1: <ast.BinOp
#| malformed node or string on line 1: <ast.BinOp
#| malformed node or string on line 1: <ast.BinOp
#| malformed node or string on line 1: <ast.Constant
#| malformed node or string on line 1: <ast.Call
#| malformed node or string on line 1: <ast.Call
#| malformed node or string on line 1: <ast.Name
#| malformed node or string on line 1: <ast.Constant
#| malformed node or string on line 1: <ast.ListComp
#| malformed node or string on line 1: <ast.UnaryOp
#| malformed node or string on line 1: <ast.UnaryOp
#| malformed node or string on line 1: <ast.JoinedStr
#| malformed node or string: None
#| malformed node or string on line 3: <ast.Name
#| SyntaxError invalid syntax (<unknown>, line 1)
#| SyntaxError invalid syntax (<unknown>, line 0)
#| SyntaxError invalid syntax (<unknown>, line 1)
#| SyntaxError '(' was never closed (<unknown>, line 1)
#| malformed node or string: <ast.Dict
#| [1]
#| malformed node or string: 3
