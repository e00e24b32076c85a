"""The tables of names by which the compiler tells what each name of a text means."""
import ast as _ast
import os as _os
import re as _re
import warnings as _warnings

__all__ = ["symtable", "SymbolTable", "Class", "Function", "Symbol"]

# What is known of a name in a block; above these bits, its scope.
_GLOBAL, _LOCAL, _PARAM, _NONLOCAL, _USE, _FREE_IN_CLASS, _IMPORT, _ANNOTATED, _COMP_TARGET = 1, 2, 4, 8, 16, 64, 128, 256, 512
_BOUND = _LOCAL | _PARAM | _IMPORT
_SCOPE = 2048
_IS_LOCAL, _IS_GLOBAL, _IS_IMPLICIT, _IS_FREE, _IS_CELL = (scope * _SCOPE for scope in range(1, 6))
_SCOPES = 15 * _SCOPE

# Errors that are found while the tables are made, not later.
_find_own_error = _re.compile("duplicate argument|nonlocal|global|import \\*|assignment expression|"
                              "can ?not be used within|is parameter and|'yield' inside|asynchronous comprehension outside").search


class _Block:
    """One block as the compiler sees it."""

    def __init__(self, name, kind, line, outer):
        self.name, self.type, self.lineno = name, kind, line
        self.nested = outer is not None and (outer.nested or outer.type == "function")
        self.outer = outer
        self.symbols = {}
        self.children = []
        self.is_comprehension = False
        self.id = id(self)
        self.table = None
        if outer:
            outer.children.append(self)

    def __repr__(self):
        return f"<symtable entry {self.name}({self.id}), line {self.lineno}>"


class _Builder(_ast.NodeVisitor):
    """Writes down what the text does with each name, in the order in which the compiler meets them."""

    def __init__(self):
        self.block = self.top = None
        self.class_name = None
        self.in_target = False  # of a comprehension
        self.annotations = True  # they are evaluated

    def build(self, tree):
        self.block = self.top = _Block("top", "module", 0, None)
        self.visit(tree)
        return self.top

    def mangled(self, name):
        plain = not name.startswith("__") or name.endswith("__") or "." in name
        stripped = (self.class_name or "").lstrip("_")
        return name if plain or not stripped else f"_{stripped}{name}"

    def add(self, name, flags, block=None):
        block = block or self.block
        if self.in_target:
            flags |= _COMP_TARGET
        name = self.mangled(name)
        block.symbols[name] = block.symbols.get(name, 0) | flags
        if flags & _GLOBAL:  # the module hears of it too
            self.top.symbols[name] = self.top.symbols.get(name, 0) | flags

    def visit_all(self, *nodes):
        for node in nodes:
            if isinstance(node, list):
                self.visit_all(*node)
            elif node is not None:
                self.visit(node)

    def inside(self, name, kind, node):
        self.block = _Block(name, kind, node.lineno, self.block)

    def leave(self):
        self.block = self.block.outer

    # ---- definitions ----

    def annotation(self, node):
        if self.annotations:
            self.visit_all(node)

    def visit_FunctionDef(self, node):
        args = node.args
        self.add(node.name, _LOCAL)
        self.visit_all(args.defaults, args.kw_defaults)
        for arg in (*args.posonlyargs, *args.args, args.vararg, args.kwarg, *args.kwonlyargs):
            self.annotation(arg and arg.annotation)
        self.annotation(node.returns)
        self.visit_all(node.decorator_list)
        self.function(node.name, node, node.body)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node):
        self.visit_all(node.args.defaults, node.args.kw_defaults)
        self.function("lambda", node, node.body)

    def function(self, name, node, body):
        self.inside(name, "function", node)
        args = node.args
        for arg in (*args.posonlyargs, *args.args, *args.kwonlyargs, args.vararg, args.kwarg):
            if arg:
                self.add(arg.arg, _PARAM)
        self.visit_all(body)
        self.leave()

    def visit_ClassDef(self, node):
        self.add(node.name, _LOCAL)
        self.visit_all(node.bases, node.keywords, node.decorator_list)
        self.inside(node.name, "class", node)
        outer, self.class_name = self.class_name, node.name
        self.visit_all(node.body)
        self.class_name = outer
        self.leave()

    def comprehension(self, node, name, *values):
        first, *rest = node.generators
        self.visit(first.iter)
        self.inside(name, "function", node)
        self.block.is_comprehension = True
        self.add(".0", _PARAM)
        self.comprehension_target(first.target)
        self.visit_all(first.ifs)
        for generator in rest:
            self.comprehension_target(generator.target)
            self.visit_all(generator.iter, generator.ifs)
        self.visit_all(*values)
        self.leave()

    def comprehension_target(self, target):
        outer, self.in_target = self.in_target, True
        self.visit(target)
        self.in_target = outer

    def visit_ListComp(self, node):
        self.comprehension(node, "listcomp", node.elt)

    def visit_SetComp(self, node):
        self.comprehension(node, "setcomp", node.elt)

    def visit_GeneratorExp(self, node):
        self.comprehension(node, "genexpr", node.elt)

    def visit_DictComp(self, node):
        self.comprehension(node, "dictcomp", node.value, node.key)

    # ---- names ----

    def visit_Name(self, node):
        loads = isinstance(node.ctx, _ast.Load)
        self.add(node.id, _USE if loads else _LOCAL)
        if loads and node.id == "super" and self.block.type == "function":
            self.add("__class__", _USE)

    def visit_NamedExpr(self, node):
        if self.block.is_comprehension:
            self.bind_outside(node.target.id)
        self.visit_all(node.value, node.target)

    def bind_outside(self, name):
        # The name belongs to the block around all comprehensions.
        block = self.block
        while block.is_comprehension:
            block = block.outer
        if block.type == "module" or block.symbols.get(self.mangled(name), 0) & _GLOBAL:
            self.add(name, _GLOBAL)
        else:
            self.add(name, _NONLOCAL)
        self.add(name, _GLOBAL if block.type == "module" else _LOCAL, block)

    def visit_AnnAssign(self, node):
        if not isinstance(node.target, _ast.Name):
            self.visit(node.target)
        elif node.simple:
            self.add(node.target.id, _ANNOTATED | _LOCAL)
        elif node.value:
            self.add(node.target.id, _LOCAL)
        self.annotation(node.annotation)
        self.visit_all(node.value)

    def visit_Global(self, node):
        for name in node.names:
            self.add(name, _GLOBAL)

    def visit_Nonlocal(self, node):
        for name in node.names:
            self.add(name, _NONLOCAL)

    def visit_Import(self, node):
        for alias in node.names:
            if alias.name != "*":
                self.add(alias.asname or alias.name.partition(".")[0], _IMPORT)

    def visit_ImportFrom(self, node):
        if node.module == "__future__" and any(alias.name == "annotations" for alias in node.names):
            self.annotations = False
        self.visit_Import(node)

    def visit_Try(self, node):
        self.visit_all(node.body, node.orelse, node.handlers, node.finalbody)

    visit_TryStar = visit_Try

    def visit_ExceptHandler(self, node):
        self.visit_all(node.type)
        if node.name:
            self.add(node.name, _LOCAL)
        self.visit_all(node.body)

    def visit_MatchAs(self, node):
        self.visit_all(node.pattern)
        if node.name:
            self.add(node.name, _LOCAL)

    visit_MatchStar = lambda self, node: node.name and self.add(node.name, _LOCAL)

    def visit_MatchMapping(self, node):
        self.visit_all(node.keys, node.patterns)
        if node.rest:
            self.add(node.rest, _LOCAL)


# ---- what the names mean ----

def _scope_of(name, flags, known, local, free):
    # `known`: names bound around (None in a module), and those that are global there.
    bound, global_names = known
    if flags & _GLOBAL:
        global_names.add(name)
        if bound is not None:
            bound.discard(name)
        return _IS_GLOBAL
    if flags & _NONLOCAL or not flags & _BOUND and bound and name in bound:
        free.add(name)
        return _IS_FREE
    if flags & _BOUND:
        local.add(name)
        global_names.discard(name)
        return _IS_LOCAL
    return _IS_IMPLICIT


def _resolve(block, bound, global_names):
    """Gives each name of the block and of those inside its scope; gives the names that are free in it."""
    local, free, inner_free = set(), set(), set()
    is_class = block.type == "class"
    inner_bound, inner_global = set(bound or ()) if is_class else set(), set(global_names) if is_class else set()
    scopes = {name: _scope_of(name, flags, (bound, global_names), local, free) for name, flags in block.symbols.items()}
    if is_class:
        inner_bound.add("__class__")
    else:
        inner_bound |= (local if block.type == "function" else set()) | (bound or set())
        inner_global |= global_names
    for child in block.children:
        inner_free |= _resolve(child, set(inner_bound), set(inner_global))
    if block.type == "function":
        for name in [name for name in inner_free if scopes.get(name) == _IS_LOCAL]:
            scopes[name] = _IS_CELL
            inner_free.discard(name)
    elif is_class:
        inner_free.discard("__class__")
    for name, scope in scopes.items():
        block.symbols[name] |= scope
    for name in sorted(inner_free):
        if name in block.symbols:
            if is_class and block.symbols[name] & (_BOUND | _GLOBAL):
                block.symbols[name] |= _FREE_IN_CLASS
        elif bound is None or name in bound:
            block.symbols[name] = _IS_FREE
    return free | inner_free


# ---- what programs see ----

class SymbolTable:
    """The names of one block."""

    def __init__(self, raw_table, filename):
        self._symbols = {}
        self._table, self._filename = raw_table, filename

    def __repr__(self):
        kind = "" if type(self) is SymbolTable else f"{type(self).__name__} "
        block = "module" if self._table.name == "top" else f"{self._table.name} in"
        return f"<{kind}SymbolTable for {block} {self._filename}>"

    def get_type(self):
        """"module", "function" or "class"."""
        return self._table.type

    def get_id(self):
        """A number that no other table has."""
        return self._table.id

    def get_name(self):
        """The name of the function or class; "top" for a module."""
        return self._table.name

    def get_lineno(self):
        """The line where the block begins, 0 for a module."""
        return self._table.lineno

    def is_optimized(self):
        """Whether its variables have places of their own: in functions."""
        return self._table.type == "function"

    def is_nested(self):
        """Whether it stands somewhere inside of a function."""
        return self._table.nested

    def has_children(self):
        """Whether there are blocks in it."""
        return bool(self._table.children)

    def get_identifiers(self):
        """The names."""
        return self._table.symbols.keys()

    def lookup(self, name):
        """The symbol of a name."""
        if name not in self._symbols:
            flags = self._table.symbols[name]
            namespaces = [table for table in self.get_children() if table.get_name() == name]
            self._symbols[name] = Symbol(name, flags, namespaces, module_scope=self._table.name == "top")
        return self._symbols[name]

    def get_symbols(self):
        """All symbols."""
        return [self.lookup(name) for name in self.get_identifiers()]

    def get_children(self):
        """The tables of the blocks right inside of this one."""
        return [_table_of(block, self._filename) for block in self._table.children]

    def _names(self, fits):
        return tuple(name for name, flags in self._table.symbols.items() if fits(flags))


class Function(SymbolTable):
    """The names of a function, lambda or comprehension."""

    def get_parameters(self):
        """Its parameters."""
        return self._names(lambda flags: flags & _PARAM)

    def get_locals(self):
        """Its own variables."""
        return self._names(lambda flags: flags & _SCOPES in (_IS_LOCAL, _IS_CELL))

    def get_globals(self):
        """The global names in it."""
        return self._names(lambda flags: flags & _SCOPES in (_IS_GLOBAL, _IS_IMPLICIT))

    def get_nonlocals(self):
        """Those declared nonlocal."""
        return self._names(lambda flags: flags & _NONLOCAL)

    def get_frees(self):
        """Variables of functions around it."""
        return self._names(lambda flags: flags & _SCOPES == _IS_FREE)


class Class(SymbolTable):
    """The names of a class body."""

    def get_methods(self):
        """The names of the functions and classes defined in it."""
        return tuple(dict.fromkeys(block.name for block in self._table.children))


class Symbol:
    """A name in a block."""

    def __init__(self, name, flags, namespaces=None, *, module_scope=False):
        self.__name = name
        self.__flags = flags
        self.__scope = flags & _SCOPES
        self.__namespaces = namespaces or ()
        self.__of_module = module_scope and bool(flags & _BOUND)

    def __repr__(self):
        return f"<symbol {self.__name!r}>"

    def get_name(self):
        """The name."""
        return self.__name

    def is_referenced(self):
        """Whether the block uses it."""
        return bool(self.__flags & _USE)

    def is_parameter(self):
        """Whether it is a parameter."""
        return bool(self.__flags & _PARAM)

    def is_global(self):
        """Whether it is global."""
        return self.__scope in (_IS_GLOBAL, _IS_IMPLICIT) or self.__of_module

    def is_nonlocal(self):
        """Whether it is declared nonlocal."""
        return bool(self.__flags & _NONLOCAL)

    def is_declared_global(self):
        """Whether it is declared global."""
        return self.__scope == _IS_GLOBAL

    def is_local(self):
        """Whether it is a variable of the block."""
        return self.__scope in (_IS_LOCAL, _IS_CELL) or self.__of_module

    def is_annotated(self):
        """Whether it has an annotation."""
        return bool(self.__flags & _ANNOTATED)

    def is_free(self):
        """Whether it is a variable of a function around the block."""
        return self.__scope == _IS_FREE

    def is_imported(self):
        """Whether an import binds it."""
        return bool(self.__flags & _IMPORT)

    def is_assigned(self):
        """Whether it is assigned to."""
        return bool(self.__flags & _LOCAL)

    def is_namespace(self):
        """Whether a function or class of that name is defined."""
        return bool(self.__namespaces)

    def get_namespaces(self):
        """The tables of these functions and classes."""
        return self.__namespaces

    def get_namespace(self):
        """The only one of them."""
        if len(self.__namespaces) != 1:
            raise ValueError("name is bound to multiple namespaces" if self.__namespaces
                             else "name is not bound to any namespaces")
        return self.__namespaces[0]


def _table_of(block, filename):
    if block.table is None:
        kind = {"function": Function, "class": Class}.get(block.type, SymbolTable)
        block.table = kind(block, filename)
    return block.table


def _check(tree, filename, mode):
    # The compiler finds more; its other errors are not those of the tables.
    with _warnings.catch_warnings():
        _warnings.simplefilter("ignore")
        try:
            compile(tree, filename, mode, dont_inherit=True)
        except SyntaxError as error:
            if _find_own_error(error.msg):
                raise


def symtable(code, filename, compile_type):
    """The table of the names of a text, whose children are those of the functions and classes in it."""
    name = _os.fsdecode(filename)
    if compile_type not in ("exec", "eval", "single"):
        raise ValueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'")
    tree = compile(code, name, compile_type, _ast.PyCF_ONLY_AST, dont_inherit=True)
    _check(tree, name, compile_type)
    top = _Builder().build(tree)
    _resolve(top, None, set())
    return _table_of(top, filename)
