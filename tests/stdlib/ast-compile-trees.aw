# Trees are compiled: as they were parsed, changed, made by hand; and refused where they are none.
import ast


def run(tree, mode="exec"):
    ast.fix_missing_locations(tree)
    try:
        code = compile(tree, "<tree>", mode)
        print(repr(eval(code, {"x": 5})))
    except Exception as error:
        print(f"{type(error).__name__}: {str(error).split(' object at ')[0]}")


run(ast.parse("print(sum(i * i for i in range(x)))"))
run(ast.parse("x + 1", mode="eval"), "eval")
run(ast.parse("[x]; print(x)", mode="single"), "single")


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.BinOp(node, ast.Mult(), ast.Constant(2)), node)


run(Double().visit(ast.parse("f'{x + 1}', [3, 'ab'], -4", mode="eval")), "eval")
for value in (1, (2, frozenset({3}))), 1 + 2j, -5, 2 ** 80, b"b", ..., "\ud800", float("inf"), -(2 ** 80):
    run(ast.Expression(ast.Constant(value)), "eval")

# a function made by hand
args = ast.arguments([], [ast.arg("a"), ast.arg("b")], None, [ast.arg("c")], [ast.Constant(3)], None, [ast.Constant(2)])
body = [ast.Return(ast.Tuple([ast.Name(n, ast.Load()) for n in "abc"], ast.Load()))]
module = ast.Module([ast.FunctionDef("f", args, body, []), *ast.parse("print(f(1), f(1, b=5, c=6))").body], [])
run(module)

load, store = ast.Load(), ast.Store()
name, one = ast.Name("x", load), ast.Constant(1)
BAD = (
    ast.Expr(ast.Name("x", store)),
    ast.Assign([name], one),
    ast.Assign([one], one),
    ast.Assign([], one),
    ast.Assign([ast.Name("None", store)], one),
    ast.Expr(ast.Constant([1])),
    ast.Expr(ast.BoolOp(ast.And(), [one])),
    ast.Expr(ast.Compare(one, [ast.Lt()], [])),
    ast.Expr(ast.Compare(one, [], [one])),
    ast.Expr(ast.Dict([one], [])),
    ast.Expr(ast.ListComp(one, [])),
    ast.Expr(ast.Name(3, load)),
    ast.Expr(),
    ast.Expr(None),
    ast.Expr(ast.expr(lineno=1, col_offset=0)),
    ast.Expr(ast.NamedExpr(one, one)),
    ast.If(one, [], []),
    ast.If(one, [None], []),
    ast.If(one, 3, []),
    ast.Try([ast.Pass()], [], [], []),
    ast.Raise(None, one),
    ast.Delete([ast.Constant(1)]),
    ast.ImportFrom("m", [], 0),
    ast.ImportFrom("m", [ast.alias("a")], -1),
    ast.Global([]),
    ast.With([], [ast.Pass()]),
    ast.Match(one, [ast.match_case(ast.MatchValue(name), None, [ast.Pass()])]),
    ast.Match(one, [ast.match_case(ast.MatchSingleton(1), None, [ast.Pass()])]),
    ast.Match(one, [ast.match_case(ast.MatchStar("a"), None, [ast.Pass()])]),
    ast.Match(one, [ast.match_case(ast.MatchAs(None, "_"), None, [ast.Pass()])]),
    ast.Match(one, [ast.match_case(ast.MatchOr([ast.MatchAs()]), None, [ast.Pass()])]),
    ast.Return(one),
    ast.Pass(lineno=3, end_lineno=2),
    ast.Pass(lineno=1, end_lineno=1, col_offset=5, end_col_offset=2),
    ast.Pass(lineno="x"),
    ast.AnnAssign(ast.Attribute(name, "a", store), one, None, 1),
)
for statement in BAD:
    run(ast.Module([statement], []))
run(ast.Module([one], []))
run(ast.Expression(one))
run(ast.Module([], []), "eval")
try:
    compile(ast.Module([ast.Pass()], []), "f", "exec")
except TypeError as error:
    print(error)
try:
    compile(3, "f", "exec")
except TypeError as error:
    print(error)
tree = ast.parse("x")
print(compile(tree, "f", "exec", ast.PyCF_ONLY_AST) is tree)
loop = ast.parse("-x", mode="eval")
loop.body.operand = loop.body
try:
    compile(loop, "f", "eval")
except RecursionError as error:
    print("RecursionError")
# output:
#| 30
#| None
#| 6
#| [5]
#| 5
#| None
#| ('7', [6, 'abab'], -8)
#| (1, (2, frozenset({3})))
#| (1+2j)
#| -5
#| 1208925819614629174706176
#| b'b'
#| Ellipsis
#| '\ud800'
#| inf
#| -1208925819614629174706176
#| (1, 2, 3) (1, 5, 6)
#| None
#| ValueError: expression must have Load context but has Store instead
#| ValueError: expression must have Store context but has Load instead
#| ValueError: expression which can't be assigned to in Store context
#| ValueError: empty targets on Assign
#| ValueError: identifier field can't represent 'None' constant
#| TypeError: got an invalid type in Constant: list
#| ValueError: BoolOp with less than 2 values
#| ValueError: Compare with no comparators
#| ValueError: Compare has a different number of comparators and operands
#| ValueError: Dict doesn't have the same number of keys as values
#| ValueError: comprehension with no generators
#| TypeError: AST identifier must be of type str
#| TypeError: required field "value" missing from Expr
#| ValueError: field 'value' is required for Expr
#| TypeError: expected some sort of expr, but got <ast.expr
#| TypeError: NamedExpr target must be a Name
#| ValueError: empty body on If
#| ValueError: None disallowed in statement list
#| TypeError: If field "body" must be a list, not a int
#| ValueError: Try has neither except handlers nor finalbody
#| ValueError: Raise with cause but no exception
#| ValueError: expression which can't be assigned to in Del context
#| ValueError: empty names on ImportFrom
#| ValueError: Negative ImportFrom level
#| ValueError: empty names on Global
#| ValueError: empty items on With
#| ValueError: patterns may only match literals and attribute lookups
#| ValueError: MatchSingleton can only contain True, False and None
#| ValueError: can't use MatchStar here
#| ValueError: can't capture name '_' in patterns
#| ValueError: MatchOr requires at least 2 patterns
#| SyntaxError: 'return' outside function (<tree>, line 1)
#| ValueError: AST node line range (3, 2) is not valid
#| ValueError: line 1, column 5-2 is not a valid range
#| ValueError: invalid integer value: 'x'
#| TypeError: AnnAssign with simple non-Name target
#| TypeError: expected some sort of stmt, but got <ast.Constant
#| TypeError: expected Module node, got Expression
#| TypeError: expected Expression node, got Module
#| required field "lineno" missing from stmt
#| compile() arg 1 must be a string, bytes or AST object
#| True
#| RecursionError
