"""Compares Aw's syntax trees with those of CPython's ast module, places included.

    compare_trees.py DUMP_AST PATH...      files, or folders that are searched for *.aw and *.py
"""
import ast
import pathlib
import re
import struct
import subprocess
import sys
import warnings

HEAD = ("lineno", "col_offset", "end_lineno", "end_col_offset", "type_comment", "ctx")
# Fields in the order of the dump, where that is not the order of the ast module.
ORDER = {
    "FormattedValue": ("value", "conversion", "format_spec"),
    "AnnAssign": ("target", "annotation", "value", "simple"),
}


def span(node):
    return f"{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}"


def listed(texts):
    return " [" + "".join(" " + text for text in texts) + " ]"


def dump_constant(value, kind):
    if value is None or value is True or value is False:
        return f"{value}"
    if value is ...:
        return "Ellipsis"
    if isinstance(value, int):
        return f"int {value}"
    if isinstance(value, (float, complex)):
        number = value.imag if isinstance(value, complex) else value
        return f"{type(value).__name__} {struct.pack('>d', number).hex()}"
    if isinstance(value, str):
        return f"str {'u' if kind else ''}{value.encode('utf-8', 'surrogatepass').hex()}"
    return f"bytes {value.hex()}"


def dump_arg(arg, default=None):
    if arg is None:
        return "-"
    return f"(arg {span(arg)} {arg.arg} {dump(arg.annotation)} {dump(default)})"


def dump_arguments(arguments):
    positional = arguments.posonlyargs + arguments.args
    defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
    texts = [dump_arg(arg, default) for arg, default in zip(positional, defaults)]
    split = len(arguments.posonlyargs)
    keyword_only = map(dump_arg, arguments.kwonlyargs, arguments.kw_defaults)
    return (f"{listed(texts[:split])[1:]}{listed(texts[split:])}{listed(keyword_only)}"
            f" {dump_arg(arguments.vararg)} {dump_arg(arguments.kwarg)}")


def dump_comprehension(node):
    value = f"{dump(node.key)} {dump(node.value)}" if hasattr(node, "key") else f"{dump(node.elt)} -"
    return value + dump_field(node.generators)


def dump_field(value):
    """A field with the blank before it."""
    if isinstance(value, list):
        return listed(dump(item) for item in value)
    return " " + dump(value)


def dump(node):
    if node is None:
        return "-"
    if isinstance(node, (str, int)):
        return str(node)
    name = type(node).__name__
    if isinstance(node, (ast.operator, ast.unaryop, ast.boolop, ast.cmpop)):
        return name
    if isinstance(node, ast.arguments):
        return dump_arguments(node)
    if isinstance(node, ast.comprehension):
        parts = dump_field(node.target) + dump_field(node.iter) + dump_field(node.ifs)
        return f"({'async' if node.is_async else 'for'}{parts})"
    if isinstance(node, ast.withitem):
        return f"(item {dump(node.context_expr)} {dump(node.optional_vars)})"
    if isinstance(node, ast.match_case):
        return f"(case {dump(node.pattern)} {dump(node.guard)}{dump_field(node.body)})"
    head = f"({name} {span(node)}"
    if hasattr(node, "ctx"):
        head += " " + type(node.ctx).__name__
    if isinstance(node, (ast.Constant, ast.MatchSingleton)):
        return f"{head} {dump_constant(node.value, getattr(node, 'kind', None))})"
    if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
        return f"{head} {dump_comprehension(node)})"
    if isinstance(node, ast.AnnAssign):
        head += "".join(map(dump_field, (node.target, node.annotation, node.value)))
        return f"{head} {'simple' if node.simple else 'complex'})"
    fields = ORDER.get(name, node._fields)
    return head + "".join(dump_field(getattr(node, f)) for f in fields if f not in HEAD) + ")"


def python_dump(text):
    try:
        return "".join(dump(statement) + "\n" for statement in ast.parse(text).body)
    except (SyntaxError, ValueError, RecursionError):
        return "error"


def aw_dumps(program, paths):
    output = subprocess.run([program, *paths], stdout=subprocess.PIPE, check=True).stdout
    at = 0
    for _ in paths:
        end = output.index(b"\n", at)
        length = int(output[at:end])
        at = end + 1 + length
        text = output[end + 1:at].decode("utf-8", "replace")
        # Big integers are dumped as their digits in the base they were written in.
        yield re.sub(r" int (2|8|10|16):(\w+)", lambda m: f" int {int(m[2], int(m[1]))}", text)


def find_files(arguments):
    for path in map(pathlib.Path, arguments):
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.suffix in (".aw", ".py"))
        else:
            yield path


def report(path, want, got):
    at = next((i for i, (a, b) in enumerate(zip(want, got)) if a != b), min(len(want), len(got)))
    start = max(0, at - 90)
    print(f"{path}:\nCPython: ...{want[start:at + 60]!r}\nAw:      ...{got[start:at + 60]!r}\n")


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    sys.set_int_max_str_digits(0)
    files = list(find_files(sys.argv[2:]))
    different = 0
    for start in range(0, len(files), 200):
        batch = files[start:start + 200]
        for path, got in zip(batch, aw_dumps(sys.argv[1], batch)):
            want = python_dump(path.read_bytes())
            if want == got or (want == "error" and got.startswith("error")):
                continue
            different += 1
            report(path, want, got)
    print(f"{len(files)} files, {different} differ")
    sys.exit(different != 0 or not files)


main()
