"""Syntax trees: making them of text, looking at them, changing them, and making text of them."""
import re as _re
from collections import deque as _deque

from _ast import *


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None):
    """The syntax tree of a text."""
    if feature_version is None:
        minor = -1
    elif isinstance(feature_version, tuple):
        major, minor = feature_version
        if major != 3:
            raise AssertionError
    else:
        minor = feature_version
    flags = PyCF_ONLY_AST | (PyCF_TYPE_COMMENTS if type_comments else 0)
    return compile(source, filename, mode, flags, _feature_version=minor)


# ---- values ----

def literal_eval(node_or_string):
    """The value of a literal, or of a display made of literals: given as text or as a tree."""
    node = node_or_string
    if isinstance(node, str):
        node = parse(node.lstrip(" \t"), mode="eval")
    return _value_of(node.body if isinstance(node, Expression) else node)


def _refuse(node):
    where = f" on line {line}" if (line := getattr(node, "lineno", None)) else ""
    raise ValueError(f"malformed node or string{where}: {node!r}")


def _number_of(node):
    if isinstance(node, Constant) and type(node.value) in (int, float, complex):
        return node.value
    _refuse(node)


def _signed_number_of(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        number = _number_of(node.operand)
        return -number if isinstance(node.op, USub) else +number
    return _number_of(node)


def _complex_of(node):
    # a real number with a sign, then an imaginary one; None: something else is added
    left, right = _signed_number_of(node.left), _number_of(node.right)
    if isinstance(left, complex) or not isinstance(right, complex):
        return None
    return left - right if isinstance(node.op, Sub) else left + right


def _is_empty_set(node):
    return isinstance(node.func, Name) and node.func.id == "set" and not node.args and not node.keywords


def _value_of(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple([_value_of(item) for item in node.elts])
    if isinstance(node, List):
        return [_value_of(item) for item in node.elts]
    if isinstance(node, Set):
        return {_value_of(item) for item in node.elts}
    if isinstance(node, Call) and _is_empty_set(node):
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _refuse(node)
        return {_value_of(key): _value_of(value) for key, value in zip(node.keys, node.values)}
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        number = _complex_of(node)
        if number is not None:
            return number
    return _signed_number_of(node)


# ---- looking at trees ----

_absent = object()


def _is_node(value):
    return isinstance(value, AST)


def iter_fields(node):
    """(name, value) of each field that the node has."""
    for field in node._fields:
        value = getattr(node, field, _absent)
        if value is not _absent:
            yield field, value


def iter_child_nodes(node):
    """The nodes right below a node."""
    for field in node._fields:
        value = getattr(node, field, None)
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            yield from filter(_is_node, value)


def walk(node):
    """The node and all below it: those near first."""
    waiting = _deque([node])
    while waiting:
        node = waiting.popleft()
        waiting.extend(iter_child_nodes(node))
        yield node


def get_docstring(node, clean=True):
    """The documentation string of a module, class or function, or None."""
    if not isinstance(node, (Module, ClassDef, FunctionDef, AsyncFunctionDef)):
        raise TypeError(f"{type(node).__name__!r} can't have docstrings")
    first = node.body[0] if node.body else None
    value = first.value if isinstance(first, Expr) else None
    if not isinstance(value, Constant) or not isinstance(value.value, str):
        return None
    if not clean:
        return value.value
    from inspect import cleandoc
    return cleandoc(value.value)


def _source_lines(source):
    # With their ends, which are those of the language: a form feed ends no line.
    return _re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", source)


def get_source_segment(source, node, *, padded=False):
    """The piece of the source text that a node was made of, or None."""
    place = [getattr(node, name, None) for name in ("lineno", "end_lineno", "col_offset", "end_col_offset")]
    if None in place:
        return None
    first, last, start, end = place
    lines = [line.encode() for line in _source_lines(source)[first - 1:last]]
    before = lines[0][:start].decode()
    lines[-1] = lines[-1][:end]
    lines[0] = lines[0][start:]
    padding = _re.sub(r"[^\f\t]", " ", before) if padded and first != last else ""
    return padding + b"".join(lines).decode()


class _Dump:
    def __init__(self, annotate_fields, include_attributes, indent):
        self.annotate = annotate_fields
        self.attributes = include_attributes
        self.indent = indent

    def joined(self, opening, items, closing, level, short):
        if self.indent is None or short:
            return opening + ", ".join(items) + closing
        start = "\n" + self.indent * level
        return opening + start + ("," + start).join(items) + closing

    def parts(self, node, names, named, level):
        # What is shown of fields or attributes: text, and whether it is simple.
        for name in names:
            value = getattr(node, name, self)
            if value is self or value is None and getattr(type(node), name, self) is None:
                named = True  # those that follow cannot go by their position
                continue
            text, simple = self.value(value, level)
            yield f"{name}={text}" if named else text, simple

    def value(self, value, level=0):
        level += 1
        if isinstance(value, AST):
            parts = list(self.parts(value, value._fields, self.annotate, level))
            if self.attributes:
                parts += self.parts(value, value._attributes, True, level)
            texts = [text for text, _ in parts]
            short = len(parts) <= 3 and all(simple for _, simple in parts)
            return self.joined(type(value).__name__ + "(", texts, ")", level, short), short and not parts
        if isinstance(value, list):
            items = [self.value(item, level)[0] for item in value]
            return self.joined("[", items, "]", level, not items), not items
        return repr(value), True


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    """A tree as text that shows its nodes."""
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {type(node).__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return _Dump(annotate_fields, include_attributes, indent).value(node)[0]


# ---- places ----

def copy_location(new_node, old_node):
    """Gives a node the place of another."""
    for name in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
        if name not in old_node._attributes or name not in new_node._attributes:
            continue
        value = getattr(old_node, name, None)
        if value is not None or (name.startswith("end_") and hasattr(old_node, name)):
            setattr(new_node, name, value)
    return new_node


def _fix_locations(node, line, col, end_line, end_col):
    known = node._attributes
    if "lineno" in known:
        line = node.__dict__.setdefault("lineno", line) if not hasattr(node, "lineno") else node.lineno
    if "end_lineno" in known:
        if getattr(node, "end_lineno", None) is None:
            node.end_lineno = end_line
        end_line = node.end_lineno
    if "col_offset" in known:
        if not hasattr(node, "col_offset"):
            node.col_offset = col
        col = node.col_offset
    if "end_col_offset" in known:
        if getattr(node, "end_col_offset", None) is None:
            node.end_col_offset = end_col
        end_col = node.end_col_offset
    for child in iter_child_nodes(node):
        _fix_locations(child, line, col, end_line, end_col)


def fix_missing_locations(node):
    """Nodes that have no place get that of the node above."""
    _fix_locations(node, 1, 0, 1, 0)
    return node


def increment_lineno(node, n=1):
    """Moves a tree `n` lines down."""
    for child in walk(node):
        if "lineno" in child._attributes or isinstance(child, TypeIgnore):
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes and (end := getattr(child, "end_lineno", 0)) is not None:
            child.end_lineno = end + n
    return node


# ---- visitors ----

_OLD_NAMES = ((bool, "NameConstant"), (type(None), "NameConstant"), (int, "Num"), (float, "Num"), (complex, "Num"),
              (str, "Str"), (bytes, "Bytes"), (type(...), "Ellipsis"))


class NodeVisitor:
    """Calls visit_NAME() for nodes of the class NAME, generic_visit() for all others."""

    def visit(self, node):
        """Visits a node."""
        return getattr(self, "visit_" + type(node).__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        """Visits the nodes below."""
        for _, value in iter_fields(node):
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, AST):
                    self.visit(item)

    def visit_Constant(self, node):
        for kind, name in _OLD_NAMES:
            if isinstance(node.value, kind):
                break
        else:
            return self.generic_visit(node)
        visitor = getattr(self, "visit_" + name, None)
        if visitor is None:
            return self.generic_visit(node)
        import warnings
        warnings.warn(f"visit_{name} is deprecated; add visit_Constant", DeprecationWarning, 2)
        return visitor(node)


class NodeTransformer(NodeVisitor):
    """A visitor whose methods give what stands in the node's place: a node, None for nothing, or several in a list."""

    def _changed(self, items):
        for item in items:
            if isinstance(item, AST):
                item = self.visit(item)
                if item is None:
                    continue
                if not isinstance(item, AST):
                    yield from item
                    continue
            yield item

    def generic_visit(self, node):
        for field, value in iter_fields(node):
            if isinstance(value, list):
                value[:] = list(self._changed(value))
            elif isinstance(value, AST):
                new = self.visit(value)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
        return node


# ---- text ----

def unparse(ast_obj):
    """A text whose tree is this one."""
    from _unparse import Unparser
    return Unparser().text(ast_obj)


# ---- names of older versions ----

def _alias_of(field):
    return property(lambda self: getattr(self, field), lambda self, value: setattr(self, field, value))


Constant.n = Constant.s = _alias_of("value")


class _OldConstant(type):
    def __init__(cls, name, bases, namespace):
        cls.__doc__ = "Deprecated AST node class. Use ast.Constant instead"

    def __instancecheck__(cls, instance):
        if cls not in _old_types:
            return super().__instancecheck__(instance)
        if not isinstance(instance, Constant) or not hasattr(instance, "value"):
            return False
        wanted, unwanted = _old_types[cls]
        return isinstance(instance.value, wanted) and not isinstance(instance.value, unwanted)


def _new_old(cls, *args, **kwargs):
    for name in kwargs:
        if name in cls._fields[:len(args)]:
            raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
    return Constant(*args, **kwargs) if cls in _old_types else Constant.__new__(cls)


class Num(Constant, metaclass=_OldConstant):
    _fields = ("n",)
    __new__ = _new_old


class Str(Constant, metaclass=_OldConstant):
    _fields = ("s",)
    __new__ = _new_old


class Bytes(Constant, metaclass=_OldConstant):
    _fields = ("s",)
    __new__ = _new_old


class NameConstant(Constant, metaclass=_OldConstant):
    __new__ = _new_old


class Ellipsis(Constant, metaclass=_OldConstant):
    _fields = ()

    def __new__(cls, *args, **kwargs):
        return Constant(..., *args, **kwargs) if cls is Ellipsis else Constant.__new__(cls)


_old_types = {Num: ((int, float, complex), bool), Str: (str, ()), Bytes: (bytes, ()),
              NameConstant: ((type(None), bool), ()), Ellipsis: (type(...), ())}


def _old_class(name, base, advice="", new=None):
    members = {"__doc__": "Deprecated AST node class." + advice, "__module__": "ast"}
    return type(name, (base,), members if new is None else members | {"__new__": new})


slice = _old_class("slice", AST)
Index = _old_class("Index", slice, " Use the index value directly instead.", lambda cls, value, **places: value)
ExtSlice = _old_class("ExtSlice", slice, " Use ast.Tuple instead.",
                      lambda cls, dims=(), **places: Tuple([*dims], Load(), **places))
Suite, AugLoad, AugStore, Param = [
    _old_class(name, base, "  Unused in Python 3.")
    for name, base in (("Suite", mod), ("AugLoad", expr_context), ("AugStore", expr_context), ("Param", expr_context))]
Tuple.dims = _alias_of("elts")


def main():
    import argparse

    parser = argparse.ArgumentParser(prog="python -m ast")
    parser.add_argument("infile", type=argparse.FileType(mode="rb"), nargs="?", default="-",
                        help="the file to parse; defaults to stdin")
    parser.add_argument("-m", "--mode", default="exec", choices=("exec", "single", "eval", "func_type"),
                        help="specify what kind of code must be parsed")
    parser.add_argument("--no-type-comments", default=True, action="store_false",
                        help="don't add information about type comments")
    parser.add_argument("-a", "--include-attributes", action="store_true",
                        help="include attributes such as line numbers and column offsets")
    parser.add_argument("-i", "--indent", type=int, default=3, help="indentation of nodes (number of spaces)")
    options = parser.parse_args()
    with options.infile as infile:
        source = infile.read()
    tree = parse(source, options.infile.name, options.mode, type_comments=options.no_type_comments)
    print(dump(tree, include_attributes=options.include_attributes, indent=options.indent))


if __name__ == "__main__":
    main()
