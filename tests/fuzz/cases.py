"""The grammar of the differential fuzzer: each family is a function that writes the lines of one case.

Values are made by their type (make_int, make_str …) so that most operations make sense and many come near to the
edges; `anything` mixes them, so that the errors of wrong types are met as well."""
import random

from cancellation import cancellation

INTS = ["0", "1", "-1", "2", "3", "7", "-5", "10", "255", "256", "-128", "2**31", "2**63-1", "-2**63", "2**64+1",
        "10**20", "-10**25+3", "True", "False", "1<<61", "(1<<61)-1", "12345678901"]
FLOATS = ["0.0", "-0.0", "1.0", "1.5", "-2.5", "0.1", "1e16", "1e-7", "123456.789", "1e300", "-1e-300", "2.5", "3.5",
          "float('inf')", "float('-inf')", "float('nan')", "5e-324", "1.7976931348623157e308", "0.5", "9007199254740993.0"]
COMPLEXES = ["1j", "(1+2j)", "-0j", "(0.5-1.5j)", "complex('inf')", "(3+0j)"]
STRINGS = ["''", "'a'", "'abc'", "'Hello, World'", "'  x y  '", "'a,b,,c'", "'äöü'", "'日本'", "'\\n'", "'tab\\there'",
           "'ß'", "'ǆ'", "'😀x'", "'%s %d'", "'{} {0}'", "'0x1F'", "'-12'", "'3.14'", "'line1\\nline2\\r\\nline3'",
           "'x'*5", "'\\x00'", "'İ'", "'aAbB'", "\"it's\"", "'\\ud800'", "'½'", "'١٢'", "'ﬁ'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'a,b,,c'", "b'\\x00\\xff'", "b'  x  '", "bytearray(b'abc')", "bytearray()",
         "bytes(range(5))", "b'Hello'", "b'-12'", "memoryview(b'abc')"]
NAMES = ["a", "b", "c", "d"]


def make_int(r):
    return r.choice(INTS) if r.random() < 0.7 else str(r.randint(-20, 20))


def small_int(r):
    return str(r.randint(-6, 9))


def make_float(r):
    return r.choice(FLOATS)


def make_str(r):
    return r.choice(STRINGS)


def make_bytes(r):
    return r.choice(BYTES)


def sortable(r):
    return r.choice([small_int, make_float, make_int])(r)


def make_list(r):
    kind = r.choice([small_int, make_str, make_int, make_float, leaf])
    items = [kind(r) for _ in range(r.randint(0, 5))]
    return "[" + ", ".join(items) + "]"


def make_tuple(r):
    items = [leaf(r) for _ in range(r.randint(0, 4))]
    return "(" + "".join(i + ", " for i in items) + ")"


def make_set(r):
    # of numbers alone: the order of strings in a set is another at each run of CPython
    items = [r.choice([small_int, make_int])(r) for _ in range(r.randint(0, 5))]
    text = "{" + ", ".join(items) + "}" if items else "set()"
    return text if r.random() < 0.7 else f"frozenset({text})"


def make_dict(r):
    kind = r.choice([small_int, make_str])
    return "{" + ", ".join(kind(r) + ": " + leaf(r) for _ in range(r.randint(0, 4))) + "}"


def make_range(r):
    return "range(" + ", ".join(small_int(r) for _ in range(r.randint(1, 3))) + ")"


def make_slice(r):
    return "slice(" + ", ".join(r.choice([small_int(r), "None"]) for _ in range(r.randint(1, 3))) + ")"


def leaf(r):
    return r.choice([make_int, small_int, make_float, make_str, make_bytes, lambda r: "None",
                     lambda r: r.choice(COMPLEXES)])(r)


def anything(r):
    return r.choice([leaf, leaf, make_list, make_tuple, make_set, make_dict, make_range, make_str, make_slice,
                     lambda r: "...", lambda r: "NotImplemented", lambda r: "int", lambda r: "len",
                     lambda r: "iter([1, 2])", lambda r: "(x for x in 'ab')"])(r)


MAKERS = {int: make_int, float: make_float, complex: lambda r: r.choice(COMPLEXES), str: make_str,
          bytes: make_bytes, bytearray: lambda r: f"bytearray({r.choice(BYTES[:6])})", list: make_list, tuple: make_tuple,
          set: make_set, frozenset: lambda r: f"frozenset({make_set(r)})", dict: make_dict, range: make_range,
          slice: make_slice, bool: lambda r: r.choice(["True", "False"]),
          memoryview: lambda r: f"memoryview({r.choice(BYTES[:6])})"}
SKIPPED_METHODS = {"__sizeof__", "__reduce__", "__reduce_ex__", "__init_subclass__", "__subclasshook__", "__dir__",
                   "__getstate__", "__getformat__", "__setformat__", "__hash__", "__class__", "__doc__", "__new__", "__getattribute__", "__setattr__",
                   "__delattr__", "maketrans", "__str__", "__getnewargs__", "__alloc__"}
BINARY = ["+", "-", "*", "/", "//", "%", "&", "|", "^", "==", "!=", "<", "<=", ">", ">=", "is", "in", "not in", "and", "or",
          "@", "<<", ">>", "**"]
INPLACE = ["+=", "-=", "*=", "/=", "//=", "%=", "&=", "|=", "^=", "@=", "<<=", ">>=", "**="]
BUILTINS = ["abs", "all", "any", "ascii", "bin", "bool", "bytearray", "bytes", "callable", "chr", "complex", "dict",
            "divmod", "enumerate", "filter", "float", "format", "frozenset", "hex", "int", "isinstance", "issubclass",
            "iter", "len", "list", "map", "max", "min", "oct", "ord", "pow", "range", "repr", "reversed", "round", "set",
            "slice", "sorted", "str", "sum", "tuple", "type", "zip", "getattr", "hasattr", "next", "memoryview"]
SPEC_FILL = ["", "", "*<", "0>", "^", "<", ">", "=", "é^"]
SPEC_TYPE = ["", "d", "b", "o", "x", "X", "n", "e", "E", "f", "F", "g", "G", "%", "s", "c", "r", "q"]


def wrapped(r, text):
    """Some results have to be looked into."""
    return r.choice(["{}", "{}", "list({})", "type({})", "str({})", "bool({})", "sorted({}, key=repr)"]).format(text)


def limited(op, left, right, r):
    """Operators whose results could be huge get a small right side."""
    if op in ("**", "<<", "**=", "<<="):
        return r.choice(["2", "3", "0", "-1", "5", "0.5", "1j", "None", "'a'"])
    if op in ("*", "*="):
        return r.choice([small_int(r), make_float(r), "None", "'a'", "[1]", "3", "True"])
    if op == "%" and left.startswith(("'", '"')):
        return r.choice([right, "(1, 2)", "'x'", "{'a': 1}", "1.5", "()"])
    return right


def operators(r):
    lines = []
    for _ in range(4):
        op = r.choice(BINARY)
        left = anything(r) if r.random() < 0.4 else leaf(r)
        right = limited(op, left, anything(r) if r.random() < 0.4 else leaf(r), r)
        lines.append(f"show(1, lambda: ({left}) {op} ({right}))")
    lines.append(f"show(2, lambda: {r.choice(['-', '+', '~', 'not '])}({anything(r)}))")
    return lines


def inplace(r):
    op = r.choice(INPLACE)
    kind = r.choice([make_list, make_set, make_dict, leaf, make_tuple, anything])
    left = kind(r)
    right = limited(op, left, r.choice([kind, anything])(r), r)
    return [f"a = b = {left}", "try:", f"    a {op} {right}", "finally:",
            "    show(1, lambda: a)", "    show(2, lambda: b)", "    show(3, lambda: a is b)"]


def methods(r):
    kind = r.choice(list(MAKERS))
    names = [n for n in dir(kind) if n not in SKIPPED_METHODS]
    lines = [f"v = {MAKERS[kind](r)}"]
    for _ in range(4):
        name = r.choice(names)
        if name in ("__pow__", "__rpow__", "__lshift__", "__rlshift__", "__mul__", "__rmul__", "__imul__", "zfill", "ljust", "rjust",
                    "center", "expandtabs", "to_bytes", "__init__"):
            arguments = [small_int(r)] + ([r.choice(["'big'", "'*'"])] if r.random() < 0.5 else [])
        else:
            same = MAKERS[kind]
            arguments = [r.choice([same, small_int, leaf, anything])(r) for _ in range(r.choice([0, 1, 1, 1, 2, 2, 3]))]
        lines.append(f"show({name!r}, lambda: {wrapped(r, 'v.' + name + '(' + ', '.join(arguments) + ')')})")
        lines.append("show('then', lambda: v)")
    return lines


def builtins(r):
    lines = []
    for _ in range(4):
        name = r.choice(BUILTINS)
        count = r.choice([0, 1, 1, 1, 2, 2, 3])
        arguments = [anything(r) for _ in range(count)]
        if name in ("pow", "bytes", "bytearray", "range", "chr"):
            arguments = [r.choice([small_int, leaf])(r) if i or name != "pow" else leaf(r) for i in range(count)]
            arguments = [a if "2**" not in a and "10**" not in a and "1<<" not in a and "12345" not in a else "3" for a in arguments]
        if r.random() < 0.1 and arguments:
            arguments[-1] = r.choice(["key", "default", "start", "base", "x", "encoding", "strict"]) + "=" + arguments[-1]
        lines.append(f"show({name!r}, lambda: {wrapped(r, name + '(' + ', '.join(arguments) + ')')})")
    return lines


def formats(r):
    spec = (r.choice(SPEC_FILL) + r.choice(["", "+", "-", " "]) + r.choice(["", "z"]) * (r.random() < .2) + r.choice(["", "#"]) +
            r.choice(["", "0"]) + r.choice(["", "1", "8", "12"]) + r.choice(["", ",", "_"]) +
            r.choice(["", "", ".0", ".3", ".10"]) + r.choice(SPEC_TYPE))
    percent = "%" + r.choice(["", "-", "+", " ", "#", "0"]) + r.choice(["", "5", "12", "*"]) + r.choice(["", ".0", ".3", ".*"]) + \
        r.choice("diouxXeEfFgGcrsa%q")
    value = (small_int if "*" in percent else r.choice([make_int, make_float, make_str, leaf]))(r)
    return [f"v = {value}", f"show({spec!r}, lambda: format(v, {spec!r}))", f"show(2, lambda: f'{{v!r:{spec}}}')",
            f"show({percent!r}, lambda: {percent!r} % v)", f"show(4, lambda: {percent!r} % ({small_int(r)}, v))",
            f"show(5, lambda: '{{0:{spec}}}|{{0!s}}|{{a[1]}}'.format(v, a={make_list(r)}))",
            f"show(6, lambda: round({make_float(r)}, {small_int(r)}))", f"show(7, lambda: '{r.choice(['{', '}', '{}', '{1}', '{a}', '{!x}', '{:{}}', '{0.real}', '{0[a]}', '{ }'])}'.format(v))"]


def slices(r):
    kind = r.choice([make_str, make_bytes, make_list, make_tuple, make_range])
    part = ":".join(r.choice(["", small_int(r), small_int(r)]) for _ in range(r.randint(2, 3)))
    lines = [f"v = {kind(r)}", f"show(1, lambda: v[{part}])", f"show(2, lambda: v[{small_int(r)}])", f"show(3, lambda: v[{anything(r)}])",
             f"w = {make_list(r)}", "try:", f"    w[{part}] = {r.choice([make_list, make_tuple, make_str, leaf])(r)}", "finally:", "    show(4, lambda: w)",
             "try:", f"    del w[{r.choice([part, small_int(r)])}]", "finally:", "    show(5, lambda: w)"]
    return lines


def parameters(r):
    """The text of a parameter list, some with mistakes that only a call shows."""
    names = NAMES[:]
    r.shuffle(names)
    out, default = [], False
    positional = r.randint(0, 3)
    for i in range(positional):
        name = names.pop()
        default = default or r.random() < 0.3
        out.append(f"{name}={small_int(r)}" if default else name)
    if positional and r.random() < 0.3:
        out.insert(r.randint(1, positional), "/")
    starred = r.random() < 0.4
    if starred:
        out.append("*args")
    if names and r.random() < 0.4:
        if not starred:
            out.append("*")
        out.append(names.pop() + r.choice(["", f"={small_int(r)}"]))
    if r.random() < 0.3:
        out.append("**rest")
    return ", ".join(out)


def arguments(r):
    out = [small_int(r) for _ in range(r.randint(0, 3))]
    if r.random() < 0.3:
        out.append("*" + r.choice([make_list, make_tuple, make_str])(r))
    for name in NAMES:
        if r.random() < 0.25:
            out.append(f"{name}={small_int(r)}")
    if r.random() < 0.2:
        out.append("**" + r.choice(["{'a': 1}", "{'z': 2}", "{1: 2}", "{}", "None", "{'a': 1, 'b': 2}"]))
    return ", ".join(out)


def calls(r):
    head = parameters(r)
    shape = r.choice(["def", "lambda", "class", "method", "async", "generator"])
    lines = {"def": [f"def f({head}):", "    return sorted(locals().items())"],
             "lambda": [f"f = lambda {head}: sorted(locals().items())"],
             "class": ["class f:", f"    def __init__(self, {head}):", "        self.got = sorted(locals().keys())",
                       "    def __repr__(self):", "        return 'f' + repr(self.got)"],
             "method": ["class C:", f"    {r.choice(['@staticmethod', '@classmethod', ''])}".rstrip() or "    ", f"    def m(self, {head}):",
                        "        return len(locals())", "f = C().m"],
             "async": [f"async def g({head}):", "    return sorted(locals().items())", "def f(*x, **y): return asyncio.run(g(*x, **y))"],
             "generator": [f"def g({head}):", "    yield from sorted(locals().items())", "def f(*x, **y): return list(g(*x, **y))"]}[shape]
    lines = [line for line in lines if line.strip()]
    return lines + [f"show({i}, lambda: f({arguments(r)}))" for i in range(3)]


def statements(r, depth, loop):
    """Lines of control flow; `log` notes the way that was taken, `n` counts the steps."""
    lines = []
    for _ in range(r.randint(1, 3)):
        kind = r.choice(["log", "log", "if", "for", "while", "try", "with", "raise", "jump", "return", "match"]
                        if depth else ["log", "raise", "jump"])
        inner = lambda inside=loop: ["    " + line for line in statements(r, depth - 1, inside)]  # noqa: E731
        mark = f"log.append({r.randint(0, 99)})"
        if kind == "log":
            lines.append(mark)
        elif kind == "if":
            lines += [f"if n[0] % {r.randint(2, 4)}:"] + inner() + (["else:"] + inner() if r.random() < 0.5 else [])
        elif kind == "for":
            lines += [f"for i in range({r.randint(0, 3)}):", "    n[0] += 1"] + inner(True) + (["else:"] + inner() if r.random() < 0.4 else [])
        elif kind == "while":
            lines += ["while n[0] < 30:", "    n[0] += 7"] + inner(True) + (["else:"] + inner() if r.random() < 0.4 else [])
        elif kind == "try":
            lines += ["try:"] + inner()
            handlers = r.randint(0, 2)
            for _ in range(handlers):
                lines += [f"except {r.choice(['ValueError', 'KeyError', '(TypeError, KeyError)', 'LookupError', 'Exception'])} as error:",
                          "    log.append(repr(error))"] + inner()
            if handlers and r.random() < 0.4:
                lines += ["else:"] + inner()
            if not handlers or r.random() < 0.5:
                lines += ["finally:", f"    {mark}"] + inner()
        elif kind == "with":
            lines += [f"with Block(log, {r.choice(['True', 'False', 'False'])}) as b:"] + inner()
        elif kind == "raise":
            lines += [r.choice(["if n[0] > 3: raise ValueError(n[0])", "if n[0] % 2: raise KeyError('k')", "n[0] += 1",
                                "{}['x']", "raise TypeError('t') from None", "if n[0] > 6: 1 // 0"])]
        elif kind == "jump" and loop:
            lines += [r.choice(["if n[0] % 2: break", "if n[0] % 3: continue", "break", "if n[0] > 5: continue"])]
        elif kind == "return":
            lines += [f"if n[0] > {r.randint(0, 9)}: return {small_int(r)}"]
        elif kind == "match":
            lines += [f"match {anything(r)}:"] + [line for _ in range(3) for line in
                                                  [f"    case {pattern(r, 2)}:", f"        log.append(('m', {r.randint(0, 9)}))"]]
        else:
            lines.append(mark)
    return lines


BLOCK = ["class Block:", "    def __init__(self, log, eat): self.log, self.eat = log, eat",
         "    def __enter__(self): self.log.append('in'); return self",
         "    def __exit__(self, kind, value, trace): self.log.append(('out', repr(value))); return self.eat",
         "    async def __aenter__(self): await asyncio.sleep(0); return self.__enter__()",
         "    async def __aexit__(self, *all): await asyncio.sleep(0); return self.__exit__(*all)"]


def control(r):
    body = statements(r, 3, False)
    return BLOCK + ["log, n = [], [0]", "def f():"] + ["    " + line for line in body] + \
        ["show(1, f)", "show(2, lambda: (log, n))"]


def generators(r):
    body = statements(r, 2, False)
    out = []
    for line in body:
        out.append(line)
        if r.random() < 0.5:
            indent = line[:len(line) - len(line.lstrip())] + ("    " if line.endswith(":") else "")
            out.append(indent + r.choice(["yield n[0]", "log.append((yield 1))", "yield from [1, 2]", "log.append((yield from inner()))"]))
    drive = [r.choice(["next(g)", "g.send(5)", "g.send(None)", "g.throw(ValueError('thrown'))", "g.throw(KeyError)", "g.close()", "list(g)",
                       "g.throw(GeneratorExit)"]) for _ in range(4)]
    return BLOCK + ["log, n = [], [0]", "def inner():", "    try:", "        x = yield 'i'", "        return x", "    finally:", "        log.append('f')",
                    "def f():", "    yield 0"] + ["    " + line for line in out] + ["g = f()"] + \
        [f"show({i}, lambda: {text})" for i, text in enumerate(drive)] + ["show('log', lambda: (log, n))"]


def pattern(r, depth):
    simple = ["_", "x", "0", "1", "-1", "'a'", "None", "True", "int()", "str()", "int(x)", "str(x) if x", "b'a'", "1.5", "float()", "bool()"]
    if depth == 0:
        return r.choice(["1", "'a'", "None", "int()", "str()", "0", "-1", "True", "[]", "()"])
    one = lambda: pattern(r, 0)  # noqa: E731
    return r.choice([
        one(), r.choice([s for s in simple if s not in ("_", "x", "str(x) if x")]) , f"[{one()}, *_]", f"({one()}, {one()})", f"{{'a': {one()}, **more}}",
        f"{one()} | {one()}", f"({one()} | {one()}) as y", "[x, y]", "[x, *rest]", "[*head, x]", "{'a': x}", "{}", "x if n[0] > 2",
        "list() | tuple()", "dict()", f"[{one()} | {one()}, y, *_]", "complex(real=0)", "slice(start=s)", "range(start=0, stop=q)"])


def matching(r):
    lines = ["n = [3]", "def f(v):", "    match v:"]
    for i in range(r.randint(2, 5)):
        lines += [f"        case {pattern(r, 2)}:", f"            return {i}, sorted((k, v) for k, v in locals().items() if k not in ('v', 'n'))"]
    return lines + [f"show({i}, lambda: f({anything(r)}))" for i in range(5)]


SPECIAL = ["__add__", "__radd__", "__iadd__", "__eq__", "__lt__", "__getitem__", "__contains__", "__call__", "__mul__", "__rmul__", "__and__", "__ror__",
           "__getattr__", "__matmul__", "__ne__", "__gt__", "__sub__", "__rsub__", "__divmod__", "__format__", "__missing__"]
SPECIAL0 = ["__len__", "__bool__", "__iter__", "__hash__", "__index__", "__int__", "__float__", "__neg__", "__next__", "__str__", "__repr__", "__abs__",
            "__invert__", "__reversed__", "__enter__", "__bytes__", "__complex__", "__round__", "__trunc__", "__length_hint__"]
USES = ["{0} + 1", "1 + {0}", "{0} + {1}", "{0} == {1}", "{0} != 1", "{0} < {1}", "{0} > {1}", "{0}[1]", "1 in {0}", "{0}(1)", "{0} * 2", "2 * {0}", "len({0})", "bool({0})",
        "list({0})", "[10, 20, 30][{0}]", "int({0})", "float({0})", "-{0}", "str({0})", "repr({0})", "abs({0})", "{0}.zz", "{0} @ {1}", "{0} - {1}", "f'{{{0}}}'",
        "f'{{{0}:x}}'", "hash({0}) == hash({0})", "range({0})", "{0} and 5", "sorted([{0}, {1}], key=str)", "max({0}, {1}, key=bool)", "divmod({0}, 2)", "bytes({0})",
        "complex({0})", "list(reversed({0}))", "'abc'[{0}:]", "'%d' % {0}", "'%s' % {0}", "round({0})", "hex({0})", "chr({0})", "sum({0})", "isinstance({0}, B)",
        "{{{0}: 1}}[{0}]", "next({0})", "not {0}", "issubclass(type({0}), A)", "print(*{0})", "{{**{0}}}", "dict({0})", "set({0})", "1 | {0}", "{0} & 1", "tuple({0})"]


def classes(r):
    base = r.choice(["", "", "(int)", "(str)", "(list)", "(dict)", "(tuple)", "(float)", "(Exception)", "(set)"])
    lines = [f"class A{base}:"] + r.choice([["    pass"], ["    __slots__ = ()"], ["    kind = 'A'"]])
    for name in r.sample(SPECIAL, r.randint(1, 4)):
        result = r.choice(["(type(self).__name__, other)", "NotImplemented", "1", "self", "other", "True", "[1]", "'s'", "None"])
        lines += [f"    def {name}(self, other=0):", f"        return {result}"]
    for name in r.sample(SPECIAL0, r.randint(1, 4)):
        lines += [f"    def {name}(self):", f"        return {r.choice(['3', 'iter([1, 2])', repr('s'), 'True', '-1', '1.5', 'None', 'self', '0', '(4, 5)', '1j', b'x'.__repr__()])}"]
    lines += ["class B(A):"]
    name = r.choice(SPECIAL)
    lines += [f"    def {name}(self, other=0):", f"        return {r.choice(['NotImplemented', repr('B'), 'super().' + name + '(other)'])}"]
    lines += ["x, y = A(), B()"]
    use = r.sample(USES, 7)
    return lines + [f"show({text.format('x', 'y')!r}, lambda: {text.format(*r.choice([('x', 'y'), ('y', 'x')]))})" for text in use]


def scopes(r):
    """Closures, nonlocal, class bodies, comprehensions, walrus, del."""
    lines = [f"x = {small_int(r)}", "def outer():", f"    {r.choice(['x = 1', 'y = x', 'nonlocal x', 'pass'])}", "    def inner():",
             f"        {r.choice(['nonlocal x', 'x = 5', 'return x', 'pass'])}", f"        {r.choice(['x += 1', 'del x', 'return x', 'x = [x for x in range(3)]'])}",
             "        return x", "    class K:", f"        {r.choice(['x = 7', 'y = x', 'z = [x for _ in range(2)]', 'x = x + 1 if True else 0'])}",
             "    show('k', lambda: sorted((k, v) for k, v in vars(K).items() if not k.startswith('_')))", "    show('i', inner)", "    return x"]
    lines += ["show('o', outer)", "show('x', lambda: x)",
              f"show('c', lambda: {r.choice(['[(x := i) for i in range(3)]', '[x for x in range(3) if (y := x)]', '{x: y for x in range(2) for y in range(x)}', '[lambda: x for x in range(3)][0]()', '(lambda *, a=x: a)()', '[[x for x in range(y)] for y in range(3)]'])})"]
    return lines


def unpacking(r):
    target = r.choice(["a, b", "a, *b", "*a, b", "a, (b, c)", "[a, b, c]", "a, *b, c", "(a,)", "*a,", "a, (b, *c), d"])
    value = r.choice([make_list, make_tuple, make_str, make_dict, make_range, make_set, leaf])(r)
    return ["try:", f"    {target} = {value}", "    print(without_addresses(str(sorted((k, str(v)) for k, v in locals().items()))))",
            "except Exception as error:", "    print(type(error).__name__, error)",
            f"show(2, lambda: [*{value}, *{make_range(r)}])", f"show(3, lambda: {{**{make_dict(r)}, **{make_dict(r)}}})",
            f"show(4, lambda: list(zip({value}, {make_list(r)}, strict={r.choice(['True', 'False'])})))"]


def tasks(r):
    """A few coroutines whose turns are told by what they print."""
    step = lambda: r.choice(["await asyncio.sleep(0)", "await asyncio.sleep(0)", "q.put_nowait(k)", "log.append(await q.get())", "await e.wait()", "e.set()",  # noqa: E731
                             "async with lock: await asyncio.sleep(0)", "if k == 1: raise ValueError(k)", "log.append(k)", "e.clear()",
                             "asyncio.current_task().cancel()", "await asyncio.sleep(0.001 * k)", "log.append(len(asyncio.all_tasks()))"])
    lines = ["log = []", "async def worker(k, q, e, lock):", "    try:"]
    lines += ["        " + step() for _ in range(r.randint(2, 5))]
    lines += ["        return k", "    finally:", "        log.append(('end', k))"]
    lines += ["async def main():", "    q, e, lock = asyncio.Queue(), asyncio.Event(), asyncio.Lock()"]
    # what gather() leaves behind after an error is ended by asyncio.run() in the order of a set: so it must not raise
    how = r.choice(["await asyncio.gather(*(worker(k, q, e, lock) for k in range(3)), return_exceptions=True)",
                    "list(map(repr, await asyncio.wait_for(asyncio.gather(*(worker(k, q, e, lock) for k in range(2)), return_exceptions=True), 0.02)))"])
    lines += [f"    async with asyncio.timeout({r.choice(['0.03', '0.05'])}):", f"        return {how}"]
    return lines + ["show(1, lambda: asyncio.run(main()))", "show(2, lambda: log)"]


def waits(r, depth):
    """Lines of one coroutine: `k` is its number, `log` what happened, `tasks` those that main made."""
    lines = []
    for _ in range(r.randint(1, 4)):
        kind = r.choice(["sleep", "sleep", "log", "put", "get", "wait", "set", "lock", "semaphore", "condition", "notify", "raise", "cancel", "uncancel",
                         "try", "shield", "child", "timeout", "wait_for", "group", "future", "generator"] if depth else ["sleep", "log", "put", "set"])
        inner = lambda: ["    " + line for line in waits(r, depth - 1)]  # noqa: E731
        note = f"log.append((k, {r.randint(0, 99)}))"
        lines += {
            "sleep": lambda: ["await asyncio.sleep(0)"], "log": lambda: [note], "put": lambda: ["q.put_nowait(k)"],
            "get": lambda: ["log.append((k, 'got', await q.get()))"], "wait": lambda: ["await e.wait()", note], "set": lambda: ["e.set()"],
            "lock": lambda: ["async with lock:", "    " + note] + inner(), "semaphore": lambda: ["async with s:", "    " + note] + inner(),
            "condition": lambda: ["async with c:", "    await c.wait()", "    " + note], "notify": lambda: ["async with c:", f"    c.notify({r.choice(['', '2'])})"],
            "raise": lambda: [r.choice(["if k == 1: raise ValueError(k)", "if k: raise KeyError('k')", "raise asyncio.CancelledError('own')"])],
            "cancel": lambda: [f"tasks[{r.randint(0, 2)} % len(tasks)].cancel({r.choice(['', repr('m')])})"],
            "uncancel": lambda: ["log.append((k, asyncio.current_task().cancelling(), asyncio.current_task().uncancel()))"],
            "try": lambda: ["try:"] + inner() + [f"except {r.choice(['asyncio.CancelledError', 'Exception', 'BaseException'])} as error:", "    log.append((k, repr(error)))"] +
            r.choice([[], ["    raise"], ["    await asyncio.sleep(0)"]]) + r.choice([[], ["finally:", "    await asyncio.sleep(0)", "    " + note]]),
            "shield": lambda: ["await asyncio.shield(asyncio.sleep(0, k))"], "child": lambda: ["t = asyncio.create_task(asyncio.sleep(0, k))", "log.append((k, await t, t.done()))"],
            "timeout": lambda: [f"async with asyncio.timeout({r.choice(['0', '0.01', 'None', '-1'])}) as limit:"] + inner() + ["log.append((k, limit.expired()))"],
            "wait_for": lambda: [f"log.append((k, await asyncio.wait_for({r.choice(['asyncio.sleep(0, k)', 'e.wait()', 'q.get()'])}, {r.choice(['0', '0.01', 'None'])})))"],
            "group": lambda: ["async with asyncio.TaskGroup() as g:", "    a = g.create_task(asyncio.sleep(0, 'a'))"] + inner() + ["log.append((k, a.result()))"],
            "future": lambda: ["f = asyncio.get_running_loop().create_future()", f"asyncio.get_running_loop().call_soon(f.{r.choice(['set_result', 'set_exception'])}, {r.choice(['ValueError()', 'KeyError(1)'])})",
                               "log.append((k, await f))"],
            "generator": lambda: ["async for x in agen(k, log):", "    log.append((k, x))"] + r.choice([[], ["    break"]])}[kind]()
    return lines


def coroutines(r):
    """Several tasks with everything that asyncio has to wait with; main ends what has not ended."""
    lines = ["log, tasks = [], []", "async def agen(k, log):", "    try:", "        yield 1", "        await asyncio.sleep(0)", "        yield 2",
             "    finally:", "        log.append((k, 'agen'))"]
    count = r.randint(1, 3)
    for number in range(count):
        lines += [f"async def work{number}(k, q, e, lock, s, c):"] + ["    " + line for line in waits(r, 2)] + ["    return k"]
    lines += ["async def main():", "    parts = asyncio.Queue(), asyncio.Event(), asyncio.Lock(), asyncio.Semaphore(2), asyncio.Condition()",
              f"    for k in range({r.randint(1, 4)}):", f"        tasks.append(asyncio.create_task((work0, work{count - 1}, work{count // 2})[k % 3](k, *parts)))"]
    how = r.choice(["done, pending = await asyncio.wait(tasks, timeout=0.03)", "done, pending = await asyncio.wait(tasks, timeout=0.03, return_when='FIRST_EXCEPTION')",
                    "log.append(await asyncio.wait_for(asyncio.gather(*tasks, return_exceptions=True), 0.03))", "log.append(await asyncio.wait_for(asyncio.gather(*tasks), 0.03))",
                    "for next_one in asyncio.as_completed(tasks, timeout=0.03): log.append(await next_one)"])
    lines += ["    try:", f"        {how}", "    except BaseException as error:", "        log.append(repr(error))",
              "    log.append([(t.done(), t.cancelled(), t.cancelling()) for t in tasks])", "    for t in tasks: t.cancel()",
              "    log.append(list(map(repr, await asyncio.gather(*tasks, return_exceptions=True))))"]
    return lines + ["show(1, lambda: asyncio.run(asyncio.wait_for(main(), 2)))", "show(2, lambda: '\\n'.join(map(str, log)))"]


def texts(r):
    """Source text for eval and exec: what is refused, and where."""
    tokens = ["x", "1", "+", "(", ")", "[", "]", "if", "else", "for", "in", "lambda", ":", ",", "=", "*", "**", ".", "'a'", "not", "is", "await", "yield", "{", "}", "==",
              ":=", "f'{x}'", "None", "def", "f", "class", "return", "import", "as", "async", "with", "try", "@", "->", "...", "and", "0x", "1_", "1e", "while", "pass", "del", ";"]
    words = [r.choice(tokens) for _ in range(r.randint(1, 6))]
    source = " ".join(words)
    return ["try:", f"    compile({source!r}, 's', {r.choice(['exec', 'eval', 'single'])!r})", "    print('fine')", "except SyntaxError as e:",
            "    print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))"]


FAMILIES = {"operators": operators, "inplace": inplace, "methods": methods, "builtins": builtins, "formats": formats, "slices": slices, "calls": calls,
            "control": control, "generators": generators, "matching": matching, "classes": classes, "scopes": scopes, "unpacking": unpacking,
            "tasks": tasks, "cancellation": cancellation, "coroutines": coroutines, "texts": texts}
