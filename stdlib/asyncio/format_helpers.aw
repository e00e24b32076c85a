"""How callbacks and their arguments are shown in messages."""
import functools
import reprlib
import sys


def _get_function_source(func):
    """(file, line) at which a function of the language begins, or None."""
    while True:
        if isinstance(func, (functools.partial, functools.partialmethod)):
            func = func.func
        elif hasattr(func, "__wrapped__"):
            func = func.__wrapped__
        else:
            break
    code = getattr(getattr(func, "__func__", func), "__code__", None)
    return None if code is None else (code.co_filename, code.co_firstlineno)


def _format_args_and_kwargs(args, kwargs):
    """ "(1, name=2)", each value shortened."""
    shown = [reprlib.repr(value) for value in args or ()]
    shown += [f"{name}={reprlib.repr(value)}" for name, value in (kwargs or {}).items()]
    return f"({', '.join(shown)})"


def _format_callback(func, args, kwargs, suffix=""):
    while isinstance(func, functools.partial):
        suffix = _format_args_and_kwargs(args, kwargs) + suffix
        func, args, kwargs = func.func, func.args, func.keywords
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return name + _format_args_and_kwargs(args, kwargs) + suffix


def _format_callback_source(func, args):
    """ "name(1) at file:line"."""
    text = _format_callback(func, args, None)
    source = _get_function_source(func)
    return f"{text} at {source[0]}:{source[1]}" if source else text


def extract_stack(f=None, limit=None):
    """Where the program stands, as traceback tells it, the innermost last; what asyncio itself does there is left out."""
    import traceback
    from .constants import DEBUG_STACK_DEPTH

    f = f or sys._getframe(1)
    while f.f_back is not None and f.f_code.co_filename.startswith("<aw>"):
        f = f.f_back
    stack = traceback.StackSummary.extract(traceback.walk_stack(f), limit=limit or DEBUG_STACK_DEPTH, lookup_lines=False)
    stack.reverse()
    return stack


def _created_at(stack):
    """What a repr says of it."""
    return f" created at {stack[-1][0]}:{stack[-1][1]}" if stack else ""
