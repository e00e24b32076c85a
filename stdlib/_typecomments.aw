"""What trees of texts need of the text itself: type comments, function types, and which version of the language it is for."""
import ast
import io
import re
import tokenize

_match_comment = re.compile(r"#[ \t]*type:[ \t]*(.*)", re.DOTALL).match
_match_ignore = re.compile(r"ignore(?![a-zA-Z0-9\x80-\U0010ffff])").match
_has_self_documenting = re.compile(r"\{[^{}]*[^=!<>{}]=\s*[!:}]").search

# Kinds of tokens that the parser does not see.
_UNSEEN = (tokenize.NL, tokenize.COMMENT, tokenize.ENCODING)
_LAYOUT = (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)


class _Token:
    def __init__(self, kind, text, start, end, line):
        self.kind, self.text = kind, text
        # places as nodes have them, in bytes
        self.start = start[0], len(line[:start[1]].encode())
        self.end = end[0], self.start[1] + len(text.encode())


def _tokens(source):
    if isinstance(source, str):
        found = tokenize.generate_tokens(io.StringIO(source).readline)
    else:
        found = tokenize.tokenize(io.BytesIO(source).readline)
    for kind, text, start, end, line in found:
        comment = kind == tokenize.COMMENT and _match_comment(text)
        if comment:
            ignored = _match_ignore(comment[1])
            yield _Token(tokenize.TYPE_IGNORE if ignored else tokenize.TYPE_COMMENT,
                         comment[1][ignored.end():] if ignored else comment[1], start, end, line)
        elif kind not in _UNSEEN:
            yield _Token(kind, text, start, end, line)


def _refuse(message, filename, token):
    line, col = token.start
    raise SyntaxError(message, (filename, line, col + 1, None, line, col + 1))


# ---- type comments ----

class _Comments:
    def __init__(self, tokens):
        self.tokens = [token for token in tokens if token.kind != tokenize.TYPE_IGNORE]
        self.starts = {token.start: place for place, token in enumerate(self.tokens) if token.kind not in _LAYOUT}
        self.ends = {token.end: place for place, token in enumerate(self.tokens)
                     if token.kind not in (*_LAYOUT, tokenize.TYPE_COMMENT)}
        self.left = [token for token in self.tokens if token.kind == tokenize.TYPE_COMMENT]

    def take(self, node, place):
        token = self.tokens[place]
        if token.kind != tokenize.TYPE_COMMENT:
            return False
        if token in self.left:
            node.type_comment = token.text
            self.left.remove(token)
        return True

    def start_of(self, node):
        return self.starts[node.lineno, node.col_offset]

    def colon_before(self, body):
        first = body[0]
        decorators = getattr(first, "decorator_list", None)
        place = self.start_of(decorators[0] if decorators else first)
        while self.tokens[place].text != ":":
            place -= 1
        return place

    def attach(self, tree, filename):
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign):
                self.take(node, self.ends[node.end_lineno, node.end_col_offset] + 1)
            elif isinstance(node, (ast.For, ast.AsyncFor, ast.With, ast.AsyncWith)):
                self.take(node, self.colon_before(node.body) + 1)
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.function(node, filename)
        if self.left:
            _refuse("invalid syntax", filename, self.left[0])

    def function(self, node, filename):
        colon = self.colon_before(node.body)
        first = self.take(node, colon + 1)
        place = colon + 1 + first
        if self.tokens[place].kind == tokenize.NEWLINE and self.tokens[place + 1].kind == tokenize.TYPE_COMMENT:
            if first:
                _refuse("Cannot have two type comments on def", filename, self.tokens[place + 1])
            if self.tokens[place + 2].kind == tokenize.INDENT:
                self.take(node, place + 1)
        args = node.args
        params = [arg for arg in (*args.posonlyargs, *args.args, args.vararg, *args.kwonlyargs, args.kwarg) if arg]
        borders = [self.start_of(arg) for arg in params[1:]] + [colon]
        for arg, border in zip(params, borders):
            for place in range(self.start_of(arg), border):
                before, after = self.tokens[place - 1].text, self.tokens[place + 1].text
                if before == "," or after == ")":
                    self.take(arg, place)


# ---- versions of the language ----

_SINCE = {ast.TryStar: (11, "Exception groups are"), ast.Match: (10, "Pattern matching is"),
          ast.NamedExpr: (8, "Assignment expressions are"), ast.AnnAssign: (6, "Variable annotation syntax is"),
          ast.AsyncFunctionDef: (5, "Async functions are"), ast.AsyncFor: (5, "Async for loops are"),
          ast.AsyncWith: (5, "Async with statements are"), ast.Await: (5, "Await expressions are"),
          ast.JoinedStr: (6, "Format strings are"), ast.MatMult: (5, "The '@' operator is")}


def _needs(node):
    # (version, what) of the things in a node that an older version has not.
    if type(node) in _SINCE:
        yield _SINCE[type(node)]
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)) and node.args.posonlyargs:
        yield 8, "Positional-only parameters are"
    if isinstance(node, (ast.BinOp, ast.AugAssign)):
        yield from _needs(node.op)
    if any(generator.is_async for generator in getattr(node, "generators", ())):
        yield 6, "Async comprehensions are"


def _has_items_in_brackets(tokens, place):
    # with (a as b, …):
    depth, named = 0, False
    for number, token in enumerate(tokens[place:], place):
        depth += (token.text in ("(", "[", "{")) - (token.text in (")", "]", "}"))
        named = named or depth == 1 and token.text == "as"
        if not depth:
            return named and tokens[number + 1].text == ":"
    return False


def _token_needs(tokens, place):
    token = tokens[place]
    if token.kind == tokenize.NAME and token.text == "with" and _has_items_in_brackets(tokens, place + 1):
        yield 9, "Parenthesized context managers are"
    if token.kind == tokenize.NUMBER and "_" in token.text:
        yield 6, "Underscores in numeric literals are"
    if token.kind == tokenize.STRING and "f" in token.text[:2].lower() and _has_self_documenting(token.text):
        yield 8, "f-string: self documenting expressions are"


def _check_version(tree, tokens, minor, filename):
    # In the order in which a parser has done with them.
    nodes = [node for node in ast.walk(tree) if hasattr(node, "lineno")]
    nodes.sort(key=lambda node: (node.end_lineno, node.end_col_offset, -node.lineno, -node.col_offset))
    for node in nodes:
        for since, what in _needs(node):
            if minor < since:
                raise SyntaxError(f"{what} only supported in Python 3.{since} and greater",
                                  (filename, node.lineno, node.col_offset + 1, None, node.end_lineno, node.end_col_offset + 1))
    for place, token in enumerate(tokens):
        for since, what in _token_needs(tokens, place):
            if minor < since:
                _refuse(f"{what} only supported in Python 3.{since} and greater", filename, token)


# ---- function types: (int, *str, **Any) -> float ----

def _moved(node, line, col):
    # A tree of a text that begins at that place, behind one character more.
    for child in ast.walk(node):
        for row_name, col_name in ("lineno", "col_offset"), ("end_lineno", "end_col_offset"):
            if row_name in child._attributes:
                row = getattr(child, row_name)
                if row == 1:
                    setattr(child, col_name, getattr(child, col_name) + col - 1)
                setattr(child, row_name, row + line - 1)
    return node


def _closing(tokens, filename):
    depth = 0
    for place, token in enumerate(tokens):
        depth += (token.text in ("(", "[", "{")) - (token.text in (")", "]", "}"))
        if not depth:
            if token.text == ")" and tokens[place + 1].text == "->":
                return place
            _refuse("invalid syntax", filename, tokens[place + (token.text == ")")])
    _refuse("invalid syntax", filename, tokens[-1])


def _function_type(source, filename):
    if not isinstance(source, str):
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        source = source.decode(encoding)
    tokens = list(_tokens(source))
    closing = _closing(tokens, filename)
    lines = source.encode().splitlines(keepends=True)

    def text(start, end=None):
        rows = lines[start[0] - 1:end and end[0]]
        if end:
            rows[-1] = rows[-1][:end[1]]
        rows[0] = rows[0][start[1]:]
        return b"".join(rows).decode()

    begin, arrow = tokens[0].start, tokens[closing + 1].end
    call = _moved(ast.parse("f" + text(begin, tokens[closing].end), filename, "eval").body, *begin)
    returns = ast.parse(f"({text(arrow).rstrip()}\n)", filename, "eval").body
    if not returns.col_offset or returns.col_offset == 1 and isinstance(returns, (ast.NamedExpr, ast.Yield, ast.YieldFrom)):
        _refuse("invalid syntax", filename, tokens[-1])
    returns = _moved(returns, *arrow)
    stars = [(place, type(arg) is ast.Starred) for place, arg in enumerate(call.args)]
    if any(star for _, star in stars[:-1]) or len(call.keywords) > 1 or any(keyword.arg for keyword in call.keywords):
        _refuse("invalid syntax", filename, tokens[closing])
    args = [arg.value if isinstance(arg, ast.Starred) else arg for arg in call.args]
    return ast.FunctionType(args + [keyword.value for keyword in call.keywords], returns)


def parse(source, filename, mode, flags, comments, minor):
    """What compile() gives for a text whose tree alone is not enough. `minor`: of the version 3.x, or -1."""
    if mode == "func_type":
        return _function_type(source, filename)
    tree = compile(source, filename, mode, flags, dont_inherit=True)
    tokens = list(_tokens(source))
    if comments and mode == "exec":
        tree.type_ignores = [ast.TypeIgnore(token.start[0], token.text) for token in tokens
                             if token.kind == tokenize.TYPE_IGNORE]
    if comments:
        _Comments(tokens).attach(tree, filename)
    if 0 <= minor < 11:
        _check_version(tree, tokens, minor, filename)
    return tree
