# What compile() takes besides the text: names of files, flags, the level of optimization.
import asyncio


def attempt(*args, **keywords):
    try:
        return compile(*args, **keywords)
    except Exception as error:
        print(type(error).__name__, error)


print(compile("1", b"name", "exec").co_filename)
attempt("1", 5, "exec")
attempt("1", "a\0b", "exec")
attempt("1", "a", "other")
attempt("1", "a", b"exec")
attempt("1", "a", "exec", flags=-1)
attempt("1", "a", "exec", optimize=3)
attempt(5, "a", "exec")
source = '"""doc"""\ndef f():\n    """inner"""\n    assert False\n    return __debug__, f.__doc__\n'
for level in 1, 2:
    names = {}
    exec(compile(source, "a", "exec", optimize=level), names)
    print(names["f"](), names.get("__doc__"))
exec(compile("def f(x: nothing): pass\nprint(f.__annotations__)", "a", "exec", flags=0x1000000))
code = compile("await asyncio.sleep(0, 'slept')", "a", "eval", flags=0x2000)
print(asyncio.run(eval(code)))
# output:
#| name
#| TypeError expected str, bytes or os.PathLike object, not int
#| ValueError embedded null character
#| ValueError compile() mode must be 'exec', 'eval' or 'single'
#| TypeError compile() argument 'mode' must be str, not bytes
#| ValueError compile(): unrecognised flags
#| ValueError compile(): invalid optimize value
#| TypeError compile() arg 1 must be a string, bytes or AST object
#| (False, 'inner') doc
#| (False, None) None
#| {'x': 'nothing'}
#| slept
