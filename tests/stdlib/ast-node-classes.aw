# The classes of nodes: their fields, places, documentation and constructors; old names.
import ast
import copy
import pickle


def tell(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for kind in ast.AST, ast.stmt, ast.For, ast.Name, ast.arguments, ast.arg, ast.Load, ast.boolop, ast.pattern, ast.TypeIgnore:
    print(kind, kind.__base__.__name__, kind._fields, kind._attributes, kind.__match_args__, kind.__module__)
    print("   ", kind.__doc__ if kind is not ast.stmt else kind.__doc__.splitlines()[:3])
print(ast.Return.value, ast.stmt.end_lineno, hasattr(ast.stmt, "lineno"), hasattr(ast.pattern, "end_lineno"))

name = ast.Name("x", ast.Load(), lineno=3)
print(name.id, name.lineno, name.end_lineno, vars(name).keys())
name.extra = 1
tell(ast.Name, 1, 2, 3)
tell(ast.Expr, 1, 2)
tell(ast.Load, 1)
tell(ast.Name, "x", id="y")
tell(lambda: ast.Name().id)
tell(lambda: ast.Constant(1, lineno=2, colour="red").colour)

match ast.parse("a + b", mode="eval").body:
    case ast.BinOp(ast.Name(left), ast.Add(), ast.Name(right)):
        print(left, right)


class Pair(ast.AST):
    _fields = ("first", "second")


print(ast.dump(Pair(1, [ast.Constant(2)])), isinstance(Pair(), ast.AST))

tree = ast.parse("x = [1, -2]")
print(ast.dump(copy.deepcopy(tree)) == ast.dump(tree))
print([ast.dump(pickle.loads(pickle.dumps(tree, protocol))) == ast.dump(tree) for protocol in range(5)])
one, other = (ast.parse(text, mode="eval").body for text in ("x", "y"))
print(one.ctx is other.ctx, ast.Load() is ast.Load())

for old in ast.Num(3), ast.Str("s"), ast.Bytes(b"b"), ast.NameConstant(None), ast.Ellipsis():
    kinds = [kind.__name__ for kind in (ast.Num, ast.Str, ast.Bytes, ast.NameConstant, ast.Ellipsis) if isinstance(old, kind)]
    print(type(old).__name__, old.value, kinds, old._fields)
print(isinstance(ast.Constant(True), ast.Num), ast.Num(n=4).n, ast.Str("a").s)
tell(ast.Num, 1, n=2)
print(ast.Index(name) is name, ast.dump(ast.ExtSlice([name])), issubclass(ast.Param, ast.expr_context))
# output:
#| <class 'ast.AST'> object () () () ast
#|     None
#| <class 'ast.stmt'> AST () ('lineno', 'col_offset', 'end_lineno', 'end_col_offset') () ast
#|     ['stmt = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment)', '     | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment)', '     | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list)']
#| <class 'ast.For'> stmt ('target', 'iter', 'body', 'orelse', 'type_comment') ('lineno', 'col_offset', 'end_lineno', 'end_col_offset') ('target', 'iter', 'body', 'orelse', 'type_comment') ast
#|     For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
#| <class 'ast.Name'> expr ('id', 'ctx') ('lineno', 'col_offset', 'end_lineno', 'end_col_offset') ('id', 'ctx') ast
#|     Name(identifier id, expr_context ctx)
#| <class 'ast.arguments'> AST ('posonlyargs', 'args', 'vararg', 'kwonlyargs', 'kw_defaults', 'kwarg', 'defaults') () ('posonlyargs', 'args', 'vararg', 'kwonlyargs', 'kw_defaults', 'kwarg', 'defaults') ast
#|     arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)
#| <class 'ast.arg'> AST ('arg', 'annotation', 'type_comment') ('lineno', 'col_offset', 'end_lineno', 'end_col_offset') ('arg', 'annotation', 'type_comment') ast
#|     arg(identifier arg, expr? annotation, string? type_comment)
#| <class 'ast.Load'> expr_context () () () ast
#|     Load
#| <class 'ast.boolop'> AST () () () ast
#|     boolop = And | Or
#| <class 'ast.pattern'> AST () ('lineno', 'col_offset', 'end_lineno', 'end_col_offset') () ast
#|     pattern = MatchValue(expr value)
#|         | MatchSingleton(constant value)
#|         | MatchSequence(pattern* patterns)
#|         | MatchMapping(expr* keys, pattern* patterns, identifier? rest)
#|         | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
#|         | MatchStar(identifier? name)
#|         | MatchAs(pattern? pattern, identifier? name)
#|         | MatchOr(pattern* patterns)
#| <class 'ast.TypeIgnore'> type_ignore ('lineno', 'tag') () ('lineno', 'tag') ast
#|     TypeIgnore(int lineno, string tag)
#| None None False False
#| x 3 None dict_keys(['id', 'ctx', 'lineno'])
#| TypeError: Name constructor takes at most 2 positional arguments
#| TypeError: Expr constructor takes at most 1 positional argument
#| TypeError: Load constructor takes at most 0 positional arguments
#| TypeError: Name got multiple values for argument 'id'
#| AttributeError: 'Name' object has no attribute 'id'
#| red
#| a b
#| Pair(first=1, second=[Constant(value=2)]) True
#| True
#| [True, True, True, True, True]
#| True False
#| Constant 3 ['Num'] ('value', 'kind')
#| Constant s ['Str'] ('value', 'kind')
#| Constant b'b' ['Bytes'] ('value', 'kind')
#| Constant None ['NameConstant'] ('value', 'kind')
#| Constant Ellipsis ['Ellipsis'] ('value', 'kind')
#| False 4 a
#| TypeError: Num got multiple values for argument 'n'
#| True Tuple(elts=[Name(id='x', ctx=Load())], ctx=Load()) True
