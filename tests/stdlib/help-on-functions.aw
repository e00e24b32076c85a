# help() prints the signature and the docstring of a function.
def f(x, y=2):
    """Does things.

    More text.
    """


def g():
    pass


def h(a, /, b: int, *c, d=3, e: str = "x", **rest) -> list:
    "doc"


def only(*, k):
    """One line."""


for function in (f, g, h, only):
    help(function)
# output:
#| Help on function f in module __main__:
#|
#| f(x, y=2)
#|     Does things.
#|     
#|     More text.
#|
#| Help on function g in module __main__:
#|
#| g()
#|
#| Help on function h in module __main__:
#|
#| h(a, /, b: int, *c, d=3, e: str = 'x', **rest) -> list
#|     doc
#|
#| Help on function only in module __main__:
#|
#| only(*, k)
#|     One line.
#|
