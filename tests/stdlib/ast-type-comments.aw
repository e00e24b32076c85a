# Type comments, function types, and texts for older versions of the language.
import ast

SOURCE = '''import a  # type: ignore[import]
x = []  # type: List[int]
y = (1,
     2)  # type: Tuple[int, ...]
for i in x:  # type: int
    pass
with a as b:  # type: Any
    pass
def one(p, q=1):
    # type: (int, str) -> None
    pass
async def two(p,  # type: int
              *args,  # type: str
              k=(1, 2),  # type: bool
              **more  # type: float
              ):  #type:() -> None
    z = w = 1 # type:ä
    # just a comment, type: int
#  type:  ignore
'''
plain, typed = (ast.parse(SOURCE, type_comments=wanted) for wanted in (False, True))
print([node.type_comment for node in ast.walk(plain) if getattr(node, "type_comment", None)], plain.type_ignores)
for node in ast.walk(typed):
    if getattr(node, "type_comment", None):
        print(type(node).__name__, node.lineno, repr(node.type_comment))
print(ast.dump(ast.Module([], typed.type_ignores)))
print(ast.unparse(ast.parse("x = 1  # type: int\ndef f(a):\n  # type: (int) -> str\n  pass", type_comments=True)))
print(ast.dump(compile("x = 1 # type: int", "f", "exec", ast.PyCF_ONLY_AST | ast.PyCF_TYPE_COMMENTS)))

BAD = ("pass  # type: int", "x += 1  # type: int", "while x:  # type: int\n  pass", "def f():  # type: a\n  # type: b\n  pass",
       "# type: int", "x = 1\n# type: int")
for text in BAD:
    try:
        print(ast.parse(text), ast.parse(text, type_comments=True))
    except SyntaxError as error:
        print(error.msg)

for text in "() -> int", "(a, b.c[d], *e, **f) -> List[int]", "( ** x)->None":
    tree = ast.parse(text, mode="func_type")
    print(ast.dump(tree), "|", ast.unparse(tree))
print(ast.dump(ast.parse("(a,\n *b) -> c", mode="func_type"), include_attributes=True))
for text in "(*a, b) -> c", "(**a, **b) -> c", "(a=1) -> c", "a -> b", "(a)", "(a) -> ":
    try:
        print(ast.parse(text, mode="func_type"))
    except SyntaxError as error:
        print(type(error).__name__)
try:
    compile("() -> int", "f", "func_type")
except ValueError as error:
    print(error)

NEW = (("def f(a, /): pass", 8), ("lambda a, /: a", 8), ("(a := 1)", 8), ("f'{a=}'", 8), ("try: a\nexcept* b: c", 11),
       ("match a:\n  case b: c", 10), ("with (a as b): c", 9), ("a @ b", 5), ("a @= b", 5), ("1_0", 6), ("a: int", 6),
       ("async def f(): await a", 5), ("f'{a}'", 6))
for text, since in NEW:
    ast.parse(text, feature_version=since)
    ast.parse(text, feature_version=(3, since))
    try:
        ast.parse(text, feature_version=(3, since - 1))
    except SyntaxError as error:
        print(error.msg)
# output:
#| [] []
#| Assign 2 'List[int]'
#| Assign 3 'Tuple[int, ...]'
#| For 5 'int'
#| With 7 'Any'
#| FunctionDef 9 '(int, str) -> None'
#| AsyncFunctionDef 12 '() -> None'
#| Assign 17 'ä'
#| arg 12 'int'
#| arg 13 'str'
#| arg 14 'bool'
#| arg 15 'float'
#| Module(body=[], type_ignores=[TypeIgnore(lineno=1, tag='[import]'), TypeIgnore(lineno=19, tag='')])
#| x = 1 # type: int
#|
#| def f(a): # type: (int) -> str
#|     pass
#| Module(body=[Assign(targets=[Name(id='x', ctx=Store())], value=Constant(value=1), type_comment='int')], type_ignores=[])
#| invalid syntax
#| invalid syntax
#| invalid syntax
#| Cannot have two type comments on def
#| invalid syntax
#| invalid syntax
#| FunctionType(argtypes=[], returns=Name(id='int', ctx=Load())) | () -> int
#| FunctionType(argtypes=[Name(id='a', ctx=Load()), Subscript(value=Attribute(value=Name(id='b', ctx=Load()), attr='c', ctx=Load()), slice=Name(id='d', ctx=Load()), ctx=Load()), Name(id='e', ctx=Load()), Name(id='f', ctx=Load())], returns=Subscript(value=Name(id='List', ctx=Load()), slice=Name(id='int', ctx=Load()), ctx=Load())) | (a, b.c[d], e, f) -> List[int]
#| FunctionType(argtypes=[Name(id='x', ctx=Load())], returns=Constant(value=None)) | (x) -> None
#| FunctionType(argtypes=[Name(id='a', ctx=Load(), lineno=1, col_offset=1, end_lineno=1, end_col_offset=2), Name(id='b', ctx=Load(), lineno=2, col_offset=2, end_lineno=2, end_col_offset=3)], returns=Name(id='c', ctx=Load(), lineno=2, col_offset=8, end_lineno=2, end_col_offset=9))
#| SyntaxError
#| SyntaxError
#| SyntaxError
#| SyntaxError
#| SyntaxError
#| SyntaxError
#| compile() mode 'func_type' requires flag PyCF_ONLY_AST
#| Positional-only parameters are only supported in Python 3.8 and greater
#| Positional-only parameters are only supported in Python 3.8 and greater
#| Assignment expressions are only supported in Python 3.8 and greater
#| f-string: self documenting expressions are only supported in Python 3.8 and greater
#| Exception groups are only supported in Python 3.11 and greater
#| Pattern matching is only supported in Python 3.10 and greater
#| Parenthesized context managers are only supported in Python 3.9 and greater
#| The '@' operator is only supported in Python 3.5 and greater
#| The '@' operator is only supported in Python 3.5 and greater
#| Underscores in numeric literals are only supported in Python 3.6 and greater
#| Variable annotation syntax is only supported in Python 3.6 and greater
#| Await expressions are only supported in Python 3.5 and greater
#| Format strings are only supported in Python 3.6 and greater
