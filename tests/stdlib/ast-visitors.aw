# NodeVisitor and NodeTransformer: what is visited, replaced, removed, multiplied.
import ast
import warnings


class Names(ast.NodeVisitor):
    def __init__(self):
        self.seen = []

    def visit_Name(self, node):
        self.seen.append(node.id)

    def visit_FunctionDef(self, node):
        self.seen.append(f"def {node.name}")
        self.generic_visit(node)


names = Names()
names.visit(ast.parse("def f(a=b):\n    return c + [d for d in e]\nx = y"))
print(names.seen)


class Change(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.copy_location(ast.Subscript(ast.Name("data", ast.Load()), ast.Constant(node.id), node.ctx), node)

    def visit_Pass(self, node):
        return None

    def visit_Assert(self, node):
        return [ast.Expr(node.test), ast.Expr(node.msg)]

    def visit_Constant(self, node):
        return ast.Constant(node.value * 2) if isinstance(node.value, int) else node

    def visit_Return(self, node):
        node.value = None
        return self.generic_visit(node)


tree = Change().visit(ast.parse("def f():\n    pass\n    assert a, 'text'\n    return 1\nx = y + 21"))
print(ast.unparse(ast.fix_missing_locations(tree)))


class Drop(ast.NodeTransformer):
    def visit_Constant(self, node):
        return None


print(ast.dump(Drop().visit(ast.parse("return_ = 1\nf(1, x)"))))


class Old(ast.NodeVisitor):
    def visit_Num(self, node):
        print("number", node.n)

    def visit_Str(self, node):
        print("text", node.s)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Old().visit(ast.parse("f(1, 'a', b'b', 2.5)"))
print([(w.category.__name__, str(w.message)) for w in caught])
# output:
#| ['def f', 'b', 'c', 'd', 'd', 'e', 'x', 'y']
#| def f():
#|     a
#|     'text'
#|     return
#| data['x'] = data['y'] + 42
#| Module(body=[Assign(targets=[Name(id='return_', ctx=Store())]), Expr(value=Call(func=Name(id='f', ctx=Load()), args=[Name(id='x', ctx=Load())], keywords=[]))], type_ignores=[])
#| number 1
#| text a
#| number 2.5
#| [('DeprecationWarning', 'visit_Num is deprecated; add visit_Constant'), ('DeprecationWarning', 'visit_Str is deprecated; add visit_Constant'), ('DeprecationWarning', 'visit_Num is deprecated; add visit_Constant')]
