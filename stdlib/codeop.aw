"""Compiling what is typed line by line: is it complete, is it wrong, or does more have to come?"""
import __future__
import warnings

_features = [getattr(__future__, name) for name in __future__.all_feature_names]

__all__ = ["compile_command", "Compile", "CommandCompiler"]

PyCF_DONT_IMPLY_DEDENT, PyCF_ALLOW_INCOMPLETE_INPUT = 0x200, 0x4000


def _wants_more(compiler, source, filename, symbol):
    try:
        compiler(source, filename, symbol)
    except IndentationError as error:
        ends = source.endswith("\n") and error.msg.startswith("expected an indented block")
        return ends and _wants_more(compiler, source.rstrip("\n"), filename, symbol)
    except SyntaxError as error:
        return "incomplete input" in str(error)
    return False


def _maybe_compile(compiler, source, filename, symbol):
    lines = [line.strip() for line in source.split("\n")]
    if not any(line and not line.startswith("#") for line in lines):  # blank lines and comments
        if symbol == "eval":
            return None
        source = "pass"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", (SyntaxWarning, DeprecationWarning))
        if _wants_more(compiler, source + "\n", filename, symbol):
            return None
    return compiler(source, filename, symbol, incomplete_input=False)


def _compile(source, filename, symbol, incomplete_input=True):
    flags = PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT if incomplete_input else 0
    return compile(source, filename, symbol, flags, True)


def compile_command(source, filename="<input>", symbol="single"):
    """The code of a text; None if more has to come; SyntaxError if it is wrong already."""
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """Compiles, and keeps what was imported from __future__."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT

    def __call__(self, source, filename, symbol, **kwargs):
        flags = self.flags if kwargs.get("incomplete_input", True) else self.flags & ~0x4200
        code = compile(source, filename, symbol, flags, True)
        for feature in _features:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """compile_command() that keeps what was imported from __future__."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        return _maybe_compile(self.compiler, source, filename, symbol)
