"""Syntax trees as text: ast.unparse().

Expressions and other parts become texts, put into brackets where they bind less tightly than their place asks for; statements are
lines that are written one after the other. A method is called like the class of nodes that it knows."""
from ast import *
import sys as _sys

# How tightly something binds; each level is one more than the one before.
(NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, COMPARE, BIT_OR, BIT_XOR, BIT_AND, SHIFT, SUM, TERM, FACTOR, POWER, AWAIT,
 ATOM) = range(1, 19)

_BINARY = {"Add": ("+", SUM), "Sub": ("-", SUM), "Mult": ("*", TERM), "MatMult": ("@", TERM), "Div": ("/", TERM),
           "Mod": ("%", TERM), "FloorDiv": ("//", TERM), "LShift": ("<<", SHIFT), "RShift": (">>", SHIFT),
           "BitOr": ("|", BIT_OR), "BitXor": ("^", BIT_XOR), "BitAnd": ("&", BIT_AND), "Pow": ("**", POWER)}
_UNARY = {"Invert": ("~", FACTOR), "Not": ("not ", NOT), "UAdd": ("+", FACTOR), "USub": ("-", FACTOR)}
_COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not",
            "In": "in", "NotIn": "not in"}
_BOOL = {"And": (" and ", AND), "Or": (" or ", OR)}

_LONG_QUOTES = ('"""', "'''")
_QUOTES = ("'", '"') + _LONG_QUOTES
_INFINITY = f"1e{_sys.float_info.max_10_exp + 1}"  # a literal that is too big for a float


def _sign(table, node):
    return table[type(node).__name__]


def _bracketed(text, wanted):
    return f"({text})" if wanted else text


def _escaped(char, blanks):
    if char in "\n\t" and not blanks:
        return char
    if char == "\\" or not char.isprintable():
        return char.encode("unicode_escape").decode("ascii")
    return char


def _fit_quotes(text, quotes, blanks=False):
    # The text with as few escapes as possible, and which of the quotes can stand around it.
    body = "".join([_escaped(char, blanks) for char in text])
    fitting = [quote for quote in quotes if quote not in body and ("\n" not in body or quote in _LONG_QUOTES)]
    if not fitting:
        shown = repr(text)
        return shown[1:-1], [next((quote for quote in quotes if shown[0] in quote), shown[0])]
    if body:
        fitting.sort(key=lambda quote: quote[0] == body[-1])
        if fitting[0][0] == body[-1]:
            body = f"{body[:-1]}\\{body[-1]}"
    return body, fitting


def _quoted(text, quotes=_QUOTES):
    body, fitting = _fit_quotes(text, quotes)
    return fitting[0] + body + fitting[0]


class Unparser:
    def __init__(self, no_backslashes=False):
        self.out = []
        self.depth = 0
        self.no_backslashes = no_backslashes  # in a field of an f-string
        self.except_word = "except"
        self.ignores = {}  # by line: what Module says of type comments

    # ---- the frame ----

    def text(self, node):
        self.out.clear()
        for item in node if isinstance(node, list) else [node]:
            if isinstance(item, (stmt, mod, excepthandler, match_case)):
                self.write(item)
            else:
                self.out.append(self.of(item))
        return "".join(self.out)

    def of(self, node, level=TEST):
        """The text of an expression, a pattern or a part of a statement."""
        method = getattr(self, type(node).__name__, None)
        return method(node, level) if method else "".join(map(self.of, iter_child_nodes(node)))

    def all(self, nodes, level=TEST):
        return ", ".join([self.of(node, level) for node in nodes])

    def write(self, node):
        getattr(self, type(node).__name__)(node)

    def write_all(self, nodes):
        for node in nodes:
            if isinstance(node, (stmt, excepthandler, match_case)):
                self.write(node)
            else:
                self.out.append(self.of(node))

    def gap(self):
        if self.out:
            self.out.append("\n")

    def line(self, *texts):
        self.gap()
        self.out.append("    " * self.depth)
        self.out += texts

    def block(self, nodes, head=None, note=""):
        if head is not None:
            self.line(head)
        self.out.append(":" + note)
        self.depth += 1
        self.write_all(nodes)
        self.depth -= 1

    def documented_block(self, node, note=""):
        self.out.append(":" + note)
        self.depth += 1
        self.documented(node)
        self.depth -= 1

    def documented(self, node):
        body = node.body
        first = body[0].value if body and isinstance(body[0], Expr) else None
        if isinstance(first, Constant) and isinstance(first.value, str):
            self.line("u" if first.kind == "u" else "", _quoted(first.value, _LONG_QUOTES))
            body = body[1:]
        self.write_all(body)

    def note(self, node):
        comment = self.ignores.get(node.lineno) or node.type_comment
        return "" if comment is None else f" # type: {comment}"

    # ---- whole texts ----

    def Module(self, node):
        self.ignores = {ignore.lineno: f"ignore{ignore.tag}" for ignore in node.type_ignores}
        self.documented(node)
        self.ignores = {}

    def Interactive(self, node):
        self.write_all(node.body)

    def Expression(self, node):
        self.out.append(self.of(node.body))

    def FunctionType(self, node):
        self.out.append(f"({self.all(node.argtypes)}) -> {self.of(node.returns)}")

    # ---- simple statements ----

    def Expr(self, node):
        self.line(self.of(node.value, YIELD))

    def Assign(self, node):
        targets = [self.of(target, TUPLE) + " = " for target in node.targets]
        self.line(*targets, self.of(node.value), self.note(node))

    def AugAssign(self, node):
        self.line(f"{self.of(node.target)} {_sign(_BINARY, node.op)[0]}= {self.of(node.value)}")

    def AnnAssign(self, node):
        target = _bracketed(self.of(node.target), not node.simple and isinstance(node.target, Name))
        value = f" = {self.of(node.value)}" if node.value else ""
        self.line(f"{target}: {self.of(node.annotation)}{value}")

    def Return(self, node):
        self.line(f"return {self.of(node.value)}" if node.value else "return")

    def Pass(self, node):
        self.line("pass")

    def Break(self, node):
        self.line("break")

    def Continue(self, node):
        self.line("continue")

    def Delete(self, node):
        self.line("del ", self.all(node.targets))

    def Assert(self, node):
        self.line("assert ", self.of(node.test), f", {self.of(node.msg)}" if node.msg else "")

    def Raise(self, node):
        if node.cause and not node.exc:
            raise ValueError("Node can't use cause without an exception.")
        self.line("raise", f" {self.of(node.exc)}" if node.exc else "",
                  f" from {self.of(node.cause)}" if node.cause else "")

    def Global(self, node):
        self.line("global ", ", ".join(node.names))

    def Nonlocal(self, node):
        self.line("nonlocal ", ", ".join(node.names))

    def Import(self, node):
        self.line("import ", self.all(node.names))

    def ImportFrom(self, node):
        self.line(f"from {'.' * (node.level or 0)}{node.module or ''} import {self.all(node.names)}")

    def alias(self, node, level):
        return f"{node.name} as {node.asname}" if node.asname else node.name

    # ---- compound statements ----

    def If(self, node):
        self.block(node.body, f"if {self.of(node.test)}")
        while len(node.orelse or ()) == 1 and isinstance(node.orelse[0], If):
            node = node.orelse[0]
            self.block(node.body, f"elif {self.of(node.test)}")
        self.orelse(node)

    def orelse(self, node):
        if node.orelse:
            self.block(node.orelse, "else")

    def While(self, node):
        self.block(node.body, f"while {self.of(node.test)}")
        self.orelse(node)

    def For(self, node, word="for"):
        self.block(node.body, f"{word} {self.of(node.target, TUPLE)} in {self.of(node.iter)}", self.note(node))
        self.orelse(node)

    def AsyncFor(self, node):
        self.For(node, "async for")

    def With(self, node, word="with"):
        self.block(node.body, f"{word} {self.all(node.items)}", self.note(node))

    def AsyncWith(self, node):
        self.With(node, "async with")

    def withitem(self, node, level):
        return self.of(node.context_expr) + (f" as {self.of(node.optional_vars)}" if node.optional_vars else "")

    def Try(self, node, word="except"):
        outer, self.except_word = self.except_word, word
        self.block(node.body, "try")
        self.write_all(node.handlers)
        self.orelse(node)
        if node.finalbody:
            self.block(node.finalbody, "finally")
        self.except_word = outer

    def TryStar(self, node):
        self.Try(node, "except*")

    def ExceptHandler(self, node):
        self.block(node.body, self.except_word + (f" {self.of(node.type)}" if node.type else "") +
                   (f" as {node.name}" if node.name else ""))

    def decorators(self, node):
        self.gap()
        for decorator in node.decorator_list:
            self.line("@", self.of(decorator))

    def ClassDef(self, node):
        self.decorators(node)
        bases = [*node.bases, *node.keywords]
        self.line("class ", node.name, f"({self.all(bases)})" if bases else "")
        self.documented_block(node)

    def FunctionDef(self, node, word="def"):
        self.decorators(node)
        result = f" -> {self.of(node.returns)}" if node.returns else ""
        self.line(f"{word} {node.name}({self.of(node.args)}){result}")
        self.documented_block(node, self.note(node))

    def AsyncFunctionDef(self, node):
        self.FunctionDef(node, "async def")

    def arg(self, node, level):
        return node.arg + (f": {self.of(node.annotation)}" if node.annotation else "")

    def with_default(self, node, default):
        return self.of(node) + (f"={self.of(default)}" if default else "")

    def arguments(self, node, level):
        positional = [*node.posonlyargs, *node.args]
        defaults = [None] * (len(positional) - len(node.defaults)) + list(node.defaults)
        parts = [self.with_default(*pair) for pair in zip(positional, defaults)]
        if node.posonlyargs:
            parts.insert(len(node.posonlyargs), "/")
        if node.vararg or node.kwonlyargs:
            parts.append("*" + (self.of(node.vararg) if node.vararg else ""))
        parts += [self.with_default(*pair) for pair in zip(node.kwonlyargs, node.kw_defaults)]
        if node.kwarg:
            parts.append("**" + self.of(node.kwarg))
        return ", ".join(parts)

    # ---- match ----

    def Match(self, node):
        self.block(node.cases, f"match {self.of(node.subject)}")

    def match_case(self, node):
        guard = f" if {self.of(node.guard)}" if node.guard else ""
        self.block(node.body, f"case {self.of(node.pattern)}{guard}")

    def MatchValue(self, node, level):
        return self.of(node.value)

    def MatchSingleton(self, node, level):
        return self.constant(node.value)

    def MatchSequence(self, node, level):
        return f"[{self.all(node.patterns)}]"

    def MatchStar(self, node, level):
        return "*_" if node.name is None else f"*{node.name}"

    def MatchMapping(self, node, level):
        parts = [f"{self.of(key)}: {self.of(pattern)}" for key, pattern in zip(node.keys, node.patterns, strict=True)]
        if node.rest is not None:
            parts.append(f"**{node.rest}")
        return "{" + ", ".join(parts) + "}"

    def MatchClass(self, node, level):
        parts = [self.of(pattern) for pattern in node.patterns]
        parts += [f"{name}={self.of(pattern)}" for name, pattern in zip(node.kwd_attrs, node.kwd_patterns, strict=True)]
        return f"{self.of(node.cls, ATOM)}({', '.join(parts)})"

    def MatchAs(self, node, level):
        if node.name is None:
            return "_"
        if node.pattern is None:
            return node.name
        return _bracketed(f"{self.of(node.pattern, BIT_OR)} as {node.name}", level > TEST)

    def MatchOr(self, node, level):
        return _bracketed(" | ".join([self.of(pattern, BIT_OR + 1) for pattern in node.patterns]), level > BIT_OR)

    # ---- operators ----

    def NamedExpr(self, node, level):
        return _bracketed(f"{self.of(node.target, ATOM)} := {self.of(node.value, ATOM)}", level > NAMED)

    def BinOp(self, node, level):
        sign, own = _sign(_BINARY, node.op)
        to_the_left = own != POWER
        left, right = self.of(node.left, own + (not to_the_left)), self.of(node.right, own + to_the_left)
        return _bracketed(f"{left} {sign} {right}", level > own)

    def UnaryOp(self, node, level):
        sign, own = _sign(_UNARY, node.op)
        return _bracketed(sign + self.of(node.operand, own), level > own)

    def BoolOp(self, node, level):
        sign, own = _sign(_BOOL, node.op)
        # Each value binds more tightly than the one before: so has CPython it.
        values = [self.of(value, min(own + place, ATOM)) for place, value in enumerate(node.values, 1)]
        return _bracketed(sign.join(values), level > own)

    def Compare(self, node, level):
        rest = [f" {_sign(_COMPARE, op)} {self.of(value, COMPARE + 1)}" for op, value in zip(node.ops, node.comparators)]
        return _bracketed(self.of(node.left, COMPARE + 1) + "".join(rest), level > COMPARE)

    def IfExp(self, node, level):
        body, test = self.of(node.body, TEST + 1), self.of(node.test, TEST + 1)
        return _bracketed(f"{body} if {test} else {self.of(node.orelse)}", level > TEST)

    def Lambda(self, node, level):
        head = f"lambda {self.of(node.args)}".rstrip(" ")
        return _bracketed(f"{head}: {self.of(node.body)}", level > TEST)

    def Await(self, node, level):
        return _bracketed(f"await {self.of(node.value, ATOM)}" if node.value else "await", level > AWAIT)

    def Yield(self, node, level):
        return _bracketed(f"yield {self.of(node.value, ATOM)}" if node.value else "yield", level > YIELD)

    def YieldFrom(self, node, level):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        return _bracketed(f"yield from {self.of(node.value, ATOM)}", level > YIELD)

    # ---- names, calls, displays ----

    def Name(self, node, level):
        return node.id

    def Attribute(self, node, level):
        number = isinstance(node.value, Constant) and isinstance(node.value.value, int)
        return f"{self.of(node.value, ATOM)}{' ' if number else ''}.{node.attr}"

    def Call(self, node, level):
        return f"{self.of(node.func, ATOM)}({self.all([*node.args, *node.keywords])})"

    def keyword(self, node, level):
        return ("**" if node.arg is None else f"{node.arg}=") + self.of(node.value)

    def Starred(self, node, level):
        return "*" + self.of(node.value, BIT_OR)

    def Subscript(self, node, level):
        index = node.slice
        inside = self.items(index.elts) if isinstance(index, Tuple) and index.elts else self.of(index)
        return f"{self.of(node.value, ATOM)}[{inside}]"

    def Slice(self, node, level):
        lower, upper = [self.of(bound) if bound else "" for bound in (node.lower, node.upper)]
        return f"{lower}:{upper}" + (f":{self.of(node.step)}" if node.step else "")

    def items(self, nodes):
        return self.all(nodes) + ("," if len(nodes) == 1 else "")

    def Tuple(self, node, level):
        return _bracketed(self.items(node.elts), not node.elts or level > TUPLE)

    def List(self, node, level):
        return f"[{self.all(node.elts)}]"

    def Set(self, node, level):
        return "{" + (self.all(node.elts) or "*()") + "}"

    def Dict(self, node, level):
        pairs = [f"**{self.of(value, BIT_OR)}" if key is None else f"{self.of(key)}: {self.of(value)}"
                 for key, value in zip(node.keys, node.values)]
        return "{" + ", ".join(pairs) + "}"

    def comprehension(self, node, level=TEST):
        parts = [" async for " if node.is_async else " for ", self.of(node.target, TUPLE), " in ",
                 self.of(node.iter, TEST + 1)]
        return "".join(parts + [f" if {self.of(test, TEST + 1)}" for test in node.ifs])

    def generators(self, node):
        return "".join(map(self.of, node.generators))

    def ListComp(self, node, level):
        return f"[{self.of(node.elt)}{self.generators(node)}]"

    def SetComp(self, node, level):
        return f"{{{self.of(node.elt)}{self.generators(node)}}}"

    def GeneratorExp(self, node, level):
        return f"({self.of(node.elt)}{self.generators(node)})"

    def DictComp(self, node, level):
        return f"{{{self.of(node.key)}: {self.of(node.value)}{self.generators(node)}}}"

    # ---- constants and f-strings ----

    def constant(self, value):
        if isinstance(value, (float, complex)):
            return repr(value).replace("inf", _INFINITY).replace("nan", f"({_INFINITY}-{_INFINITY})")
        return _quoted(value) if self.no_backslashes and isinstance(value, str) else repr(value)

    def Constant(self, node, level):
        value = node.value
        if isinstance(value, tuple):
            return "(" + ", ".join(map(self.constant, value)) + (",)" if len(value) == 1 else ")")
        if value is ...:
            return "..."
        return ("u" if node.kind == "u" else "") + self.constant(value)

    def inside(self, node):
        # What stands between the quotes of an f-string for a part of it, before anything is escaped.
        if isinstance(node, JoinedStr):
            return "".join(map(self.inside, node.values))
        if isinstance(node, FormattedValue):
            return self.FormattedValue(node)
        if isinstance(node, Constant) and isinstance(node.value, str):
            return node.value.replace("{", "{{").replace("}", "}}")
        raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")

    def FormattedValue(self, node, level=TEST):
        value = type(self)(no_backslashes=True).of(node.value, TEST + 1)
        if "\\" in value:
            raise ValueError("Unable to avoid backslash in f-string expression part")
        conversion = "" if node.conversion == -1 else f"!{chr(node.conversion)}"
        spec = f":{self.inside(node.format_spec)}" if node.format_spec else ""
        return "{" + (" " if value.startswith("{") else "") + value + conversion + spec + "}"

    def JoinedStr(self, node, level):
        if self.no_backslashes:
            return "f" + _quoted(self.inside(node))
        parts = [(self.inside(value), isinstance(value, Constant)) for value in node.values]
        quotes, body = list(_QUOTES), []
        for text, is_text in parts:
            piece, fitting = _fit_quotes(text, quotes, is_text)
            if not any(quote in quotes for quote in fitting):
                quotes = ["'''"]
                body = [repr('"' + text)[2:-1] for text, _ in parts]
                break
            body.append(piece)
            quotes = fitting
        return "f" + quotes[0] + "".join(body) + quotes[0]
