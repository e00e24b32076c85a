# Signatures of functions, methods, classes and partials; binding arguments to them; their text.
import functools
import inspect
from typing import Optional


def f(a, /, b: int, c=3, *args: str, d, e: "text" = None, **rest) -> Optional[int]:
    pass


class Point:
    def __init__(self, x, y=0, *, z):
        pass

    def move(self, dx, dy):
        pass

    @classmethod
    def origin(cls, scale=1):
        pass

    @staticmethod
    def distance(p, q):
        pass

    def __call__(self, again):
        pass


class Meta(type):
    def __call__(cls, only):
        return type.__call__(cls, 1, z=2)


class Made(Point, metaclass=Meta):
    pass


class Plain:
    pass


sig = inspect.signature(f)
print(sig, repr(sig))
for parameter in sig.parameters.values():
    print(parameter.name, parameter.kind, parameter.kind.description, parameter.default is parameter.empty,
          parameter.annotation, repr(parameter))
print(sig.return_annotation)
point = Point(1, z=1)
for callable in (Point, Point.move, point.move, Point.origin, Point.distance, point, Made, Plain,
                 functools.partial(f, 1), functools.partial(f, 1, c=5), functools.partial(point.move, dy=1),
                 lambda x, *, y=1: x):
    print(inspect.signature(callable))


@functools.wraps(f)
def wrapper(*args, **kwargs):
    return f(*args, **kwargs)


print(inspect.signature(wrapper), inspect.signature(wrapper, follow_wrapped=False))

bound = sig.bind(1, 2, d=4, more=5)
print(bound, bound.args, bound.kwargs)
bound.apply_defaults()
print(bound.arguments)
print(sig.bind_partial(1).arguments)
for args, kwargs in (((), {}), ((1,), {}), ((1, 2), {}), ((1, 2), {"b": 3, "d": 4}), ((), {"a": 1, "d": 1})):
    try:
        sig.bind(*args, **kwargs)
    except TypeError as error:
        print(error)
try:
    inspect.signature(Point.move).bind(1, 2, 3, 4)
except TypeError as error:
    print(error)
try:
    inspect.signature(Point.move).bind(1, 2, 3, k=4)
except TypeError as error:
    print(error)

P = inspect.Parameter
print(sig.replace(parameters=[P("x", P.KEYWORD_ONLY, default=1)], return_annotation=inspect.Signature.empty))
print(P("x", P.POSITIONAL_OR_KEYWORD) == P("x", P.POSITIONAL_OR_KEYWORD), sig == inspect.signature(f), hash(sig) == hash(inspect.signature(f)))
for make in (lambda: P("1x", P.KEYWORD_ONLY), lambda: P("x", 9), lambda: P("x", P.VAR_KEYWORD, default=1), lambda: P(1, P.KEYWORD_ONLY),
             lambda: inspect.Signature([P("a", P.KEYWORD_ONLY), P("b", P.POSITIONAL_ONLY)]),
             lambda: inspect.Signature([P("a", P.KEYWORD_ONLY), P("a", P.KEYWORD_ONLY)]),
             lambda: inspect.Signature([P("a", P.POSITIONAL_ONLY, default=1), P("b", P.POSITIONAL_ONLY)]),
             lambda: inspect.signature(5)):
    try:
        make()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

print(inspect.getfullargspec(f))
print(inspect.getfullargspec(Point.__init__))
print(inspect.getcallargs(point.move, 1, dy=2) == {"self": point, "dx": 1, "dy": 2})
for args in (), (1,), (1, 2, 3):
    try:
        inspect.getcallargs(point.move, *args)
    except TypeError as error:
        print(error)
print(inspect.formatannotation(int), inspect.formatannotation(list[int]), inspect.formatannotation(Point))
print(inspect.get_annotations(f), inspect.get_annotations(lambda x: x))


def g(x: "int", y: "list[Point]"):
    pass


print(inspect.get_annotations(g, eval_str=True), inspect.signature(g, eval_str=True))

# output:
#| (a, /, b: int, c=3, *args: str, d, e: 'text' = None, **rest) -> Optional[int] <Signature (a, /, b: int, c=3, *args: str, d, e: 'text' = None, **rest) -> Optional[int]>
#| a POSITIONAL_ONLY positional-only True <class 'inspect._empty'> <Parameter "a">
#| b POSITIONAL_OR_KEYWORD positional or keyword True <class 'int'> <Parameter "b: int">
#| c POSITIONAL_OR_KEYWORD positional or keyword False <class 'inspect._empty'> <Parameter "c=3">
#| args VAR_POSITIONAL variadic positional True <class 'str'> <Parameter "*args: str">
#| d KEYWORD_ONLY keyword-only True <class 'inspect._empty'> <Parameter "d">
#| e KEYWORD_ONLY keyword-only False text <Parameter "e: 'text' = None">
#| rest VAR_KEYWORD variadic keyword True <class 'inspect._empty'> <Parameter "**rest">
#| typing.Optional[int]
#| (x, y=0, *, z)
#| (self, dx, dy)
#| (dx, dy)
#| (scale=1)
#| (p, q)
#| (again)
#| (only)
#| ()
#| (b: int, c=3, *args: str, d, e: 'text' = None, **rest) -> Optional[int]
#| (b: int, *, c=5, d, e: 'text' = None, **rest) -> Optional[int]
#| (dx, *, dy=1)
#| (x, *, y=1)
#| (a, /, b: int, c=3, *args: str, d, e: 'text' = None, **rest) -> Optional[int] (*args: str, **kwargs) -> Optional[int]
#| <BoundArguments (a=1, b=2, d=4, rest={'more': 5})> (1, 2) {'d': 4, 'more': 5}
#| {'a': 1, 'b': 2, 'c': 3, 'args': (), 'd': 4, 'e': None, 'rest': {'more': 5}}
#| {'a': 1}
#| missing a required argument: 'a'
#| missing a required argument: 'b'
#| missing a required argument: 'd'
#| multiple values for argument 'b'
#| 'a' parameter is positional only, but was passed as a keyword
#| too many positional arguments
#| got an unexpected keyword argument 'k'
#| (*, x=1)
#| True True True
#| ValueError '1x' is not a valid parameter name
#| ValueError value 9 is not a valid Parameter.kind
#| ValueError variadic keyword parameters cannot have default values
#| TypeError name must be a str, not a int
#| ValueError wrong parameter order: keyword-only parameter before positional-only parameter
#| ValueError duplicate parameter name: 'a'
#| ValueError non-default argument follows default argument
#| TypeError 5 is not a callable object
#| FullArgSpec(args=['a', 'b', 'c'], varargs='args', varkw='rest', defaults=(3,), kwonlyargs=['d', 'e'], kwonlydefaults={'e': None}, annotations={'return': typing.Optional[int], 'b': <class 'int'>, 'args': <class 'str'>, 'e': 'text'})
#| FullArgSpec(args=['self', 'x', 'y'], varargs=None, varkw=None, defaults=(0,), kwonlyargs=['z'], kwonlydefaults=None, annotations={})
#| True
#| move() missing 2 required positional arguments: 'dx' and 'dy'
#| move() missing 1 required positional argument: 'dy'
#| move() takes 3 positional arguments but 4 were given
#| int list[int] __main__.Point
#| {'b': <class 'int'>, 'args': <class 'str'>, 'e': 'text', 'return': typing.Optional[int]} {}
#| {'x': <class 'int'>, 'y': list[__main__.Point]} (x: int, y: list[__main__.Point])
