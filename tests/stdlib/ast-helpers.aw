# dump, walk, iter_…, get_docstring, get_source_segment and the functions for places.
import ast

SOURCE = '''class C:
    """Doc
       of C."""

    def méthode(self):
        'one line'
        return (self.ä +
                1)
'''
tree = ast.parse(SOURCE)
print(ast.dump(tree, indent=2))
print(ast.dump(tree.body[0].body[1].args, annotate_fields=False))
print(ast.dump(ast.parse("f(a, b=1)", mode="eval"), False, True, indent="\t"))
print(ast.dump(ast.Constant(value=None)), ast.dump(ast.Return()), ast.dump(ast.arguments(args=[]), annotate_fields=False))
try:
    ast.dump("x")
except TypeError as error:
    print(error)

print([type(node).__name__ for node in ast.walk(tree)])
print([name for name, _ in ast.iter_fields(tree.body[0])])
print([type(node).__name__ for node in ast.iter_child_nodes(tree.body[0].body[1])])

print(repr(ast.get_docstring(tree)), repr(ast.get_docstring(tree.body[0])), repr(ast.get_docstring(tree.body[0], clean=False)))
try:
    ast.get_docstring(ast.parse("x", mode="eval"))
except TypeError as error:
    print(error)

function = tree.body[0].body[1]
print(ast.get_source_segment(SOURCE, function))
print(ast.get_source_segment(SOURCE, function, padded=True))
print(ast.get_source_segment(SOURCE, function.body[1].value.left), ast.get_source_segment(SOURCE, ast.Pass()))
print(repr(ast.get_source_segment("a\r\nb\f\n(c\r\n+d)", ast.parse("a\r\nb\f\n(c\r\n+d)").body[2].value)))


def place(node):
    return [getattr(node, name, "none") for name in ("lineno", "col_offset", "end_lineno", "end_col_offset")]


new = ast.Call(ast.Name("f", ast.Load()), [ast.Constant(1)], [])
print(place(ast.copy_location(new, function.body[1])), place(new.func))
print([place(node) for node in ast.walk(ast.fix_missing_locations(new))])
print([place(node) for node in ast.walk(ast.increment_lineno(new, 10))])
print([place(node) for node in ast.walk(ast.fix_missing_locations(ast.Expression(ast.Name("x", ast.Load()))))])
# output:
#| Module(
#|   body=[
#|     ClassDef(
#|       name='C',
#|       bases=[],
#|       keywords=[],
#|       body=[
#|         Expr(
#|           value=Constant(value='Doc\n       of C.')),
#|         FunctionDef(
#|           name='méthode',
#|           args=arguments(
#|             posonlyargs=[],
#|             args=[
#|               arg(arg='self')],
#|             kwonlyargs=[],
#|             kw_defaults=[],
#|             defaults=[]),
#|           body=[
#|             Expr(
#|               value=Constant(value='one line')),
#|             Return(
#|               value=BinOp(
#|                 left=Attribute(
#|                   value=Name(id='self', ctx=Load()),
#|                   attr='ä',
#|                   ctx=Load()),
#|                 op=Add(),
#|                 right=Constant(value=1)))],
#|           decorator_list=[])],
#|       decorator_list=[])],
#|   type_ignores=[])
#| arguments([], [arg('self')], kwonlyargs=[], kw_defaults=[], defaults=[])
#| Expression(
#| 	Call(
#| 		Name(
#| 			'f',
#| 			Load(),
#| 			lineno=1,
#| 			col_offset=0,
#| 			end_lineno=1,
#| 			end_col_offset=1),
#| 		[
#| 			Name(
#| 				'a',
#| 				Load(),
#| 				lineno=1,
#| 				col_offset=2,
#| 				end_lineno=1,
#| 				end_col_offset=3)],
#| 		[
#| 			keyword(
#| 				'b',
#| 				Constant(
#| 					1,
#| 					lineno=1,
#| 					col_offset=7,
#| 					end_lineno=1,
#| 					end_col_offset=8),
#| 				lineno=1,
#| 				col_offset=5,
#| 				end_lineno=1,
#| 				end_col_offset=8)],
#| 		lineno=1,
#| 		col_offset=0,
#| 		end_lineno=1,
#| 		end_col_offset=9))
#| Constant(value=None) Return() arguments(args=[])
#| expected AST, got 'str'
#| ['Module', 'ClassDef', 'Expr', 'FunctionDef', 'Constant', 'arguments', 'Expr', 'Return', 'arg', 'Constant', 'BinOp', 'Attribute', 'Add', 'Constant', 'Name', 'Load', 'Load']
#| ['name', 'bases', 'keywords', 'body', 'decorator_list']
#| ['arguments', 'Expr', 'Return']
#| None 'Doc\nof C.' 'Doc\n       of C.'
#| 'Expression' can't have docstrings
#| def méthode(self):
#|         'one line'
#|         return (self.ä +
#|                 1)
#|     def méthode(self):
#|         'one line'
#|         return (self.ä +
#|                 1)
#| self.ä None
#| 'c\r\n+d'
#| [7, 8, 8, 18] ['none', 'none', None, None]
#| [[7, 8, 8, 18], [7, 8, 8, 18], [7, 8, 8, 18], ['none', 'none', 'none', 'none']]
#| [[17, 8, 18, 18], [17, 8, 18, 18], [17, 8, 18, 18], ['none', 'none', 'none', 'none']]
#| [['none', 'none', 'none', 'none'], [1, 0, 1, 0], ['none', 'none', 'none', 'none']]
