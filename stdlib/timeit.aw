"""How long small pieces of code take.

    python -m timeit [-n LOOPS] [-r REPEATS] [-s SETUP] [-p] [-u UNIT] [-v] [STATEMENT ...]
"""
import gc
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
default_number, default_repeat = 1_000_000, 5
dummy_src_name = "<timeit-src>"

_globals = globals

template = """
def inner(_turns, _clock{init}):
    {setup}
    _start = _clock()
    for _turn in _turns:
        {stmt}
        pass
    return _clock() - _start
"""


def reindent(src, indent):
    """The text with its lines moved to the right."""
    return src.replace("\n", "\n" + " " * indent)


class Timer:
    """Measures a statement, which is text or a function without arguments, after a setup of the same kind."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = {}
        space = _globals() if globals is None else globals
        prefix = init = ""
        if isinstance(setup, str):
            compile(setup, dummy_src_name, "exec")
            prefix = setup + "\n"
            setup = reindent(setup, 4)
        elif callable(setup):
            names["_setup"] = setup
            init += ", _setup=_setup"
            setup = "_setup()"
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            compile(prefix + stmt, dummy_src_name, "exec")
            stmt = reindent(stmt, 8)
        elif callable(stmt):
            names["_stmt"] = stmt
            init += ", _stmt=_stmt"
            stmt = "_stmt()"
        else:
            raise ValueError("stmt is neither a string nor callable")
        self.src = template.format(stmt=stmt, setup=setup, init=init)
        exec(compile(self.src, dummy_src_name, "exec"), space, names)
        self.inner = names["inner"]

    def print_exc(self, file=None):
        """Prints the exception being handled, with the lines of the measured code."""
        import linecache
        import traceback

        linecache.cache[dummy_src_name] = len(self.src), None, self.src.split("\n"), dummy_src_name
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Seconds for `number` runs; nothing is collected meanwhile."""
        turns = itertools.repeat(None, number)
        collecting = gc.isenabled()
        gc.disable()
        try:
            return self.inner(turns, self.timer)
        finally:
            if collecting:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """The same several times: a list of seconds."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """How many runs take at least 0.2 seconds, and how long they took."""
        step = 1
        while True:
            for factor in 1, 2, 5:
                number = step * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            step *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Seconds for `number` runs of a statement."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(
    stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None
):
    """The same several times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


_UNITS = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}


def _options(args):
    """The options and the rest, or None after a complaint."""
    import getopt

    try:
        given, rest = getopt.getopt(
            args, "n:u:s:r:pvh", ["number=", "setup=", "repeat=", "process", "verbose", "unit=", "help"]
        )
    except getopt.error as failure:
        print(failure)
        print("use -h/--help for command line help")
        return None
    return [(name.lstrip("-")[0], value) for name, value in given], rest


def main(args=None, *, _wrap_timer=None):
    """The command; the exit status, or None."""
    parsed = _options(sys.argv[1:] if args is None else args)
    if parsed is None:
        return 2
    options, rest = parsed
    timer, number, repeats, setup, unit, verbose, digits = default_timer, 0, default_repeat, [], None, 0, 3
    for name, value in options:
        if name == "n":
            number = int(value)
        elif name == "s":
            setup.append(value)
        elif name == "u":
            if value not in _UNITS:
                print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
                return 2
            unit = value
        elif name == "r":
            repeats = max(int(value), 1)
        elif name == "p":
            timer = time.process_time
        elif name == "v":
            digits += verbose
            verbose += 1
        elif name == "h":
            print(__doc__, end=" ")
            return 0
    import os

    sys.path.insert(0, os.curdir)
    measured = Timer("\n".join(rest) or "pass", "\n".join(setup) or "pass", _wrap_timer(timer) if _wrap_timer else timer)
    return _measure(measured, number, repeats, unit, verbose, digits)


def _measure(measured, number, repeats, unit, verbose, digits):
    if number == 0:

        def tell(number, taken):
            print(f"{number} loop{'s' * (number != 1)} -> {taken:.{digits}g} secs")

        try:
            number, _ = measured.autorange(tell if verbose else None)
        except:
            measured.print_exc()
            return 1
        if verbose:
            print()
    try:
        times = measured.repeat(repeats, number)
    except:
        measured.print_exc()
        return 1

    def shown(seconds):
        name = unit or next((n for n in ("sec", "msec", "usec") if seconds >= _UNITS[n]), "nsec")
        return f"{seconds / _UNITS[name]:.{digits}g} {name}"

    if verbose:
        print("raw times:", ", ".join(map(shown, times)))
        print()
    each = [taken / number for taken in times]
    best, worst = min(each), max(each)
    print(f"{number} loop{'s' * (number != 1)}, best of {repeats}: {shown(best)} per loop")
    if worst >= best * 4:
        import warnings

        warnings.warn_explicit(
            f"The test results are likely unreliable. The worst time ({shown(worst)}) was more than four times "
            f"slower than the best time ({shown(best)}).",
            UserWarning, "", 0,
        )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
