# The sentences about attributes that are not there.
class Point:
    pass


def attempt(action):
    try:
        action()
    except AttributeError as error:
        print(error)  # expect: 'Point' object has no attribute 'x'
        # expect: type object 'Point' has no attribute 'x'
        # expect: 'Point' object has no attribute 'x'
        # expect: type object 'Point' has no attribute 'x'
        # expect: 'int' object has no attribute 'real_part'
        # expect: 'str' object has no attribute 'size'
        # expect: 'NoneType' object has no attribute 'value'
        # expect: 'list' object has no attribute 'push'
        # expect: 'builtin_function_or_method' object has no attribute 'x'
        # expect: type object 'int' has no attribute 'x'
        # expect: 'int' object has no attribute 'x'
        # expect: 'str' object attribute 'upper' is read-only
        # expect: 'object' object has no attribute 'x'
        # expect: 'list' object attribute 'append' is read-only
        # expect: 'NoneType' object has no attribute 'x'


def delete(o, name):
    delattr(o, name)


point = Point()
attempt(lambda: point.x)
attempt(lambda: Point.x)
attempt(lambda: delete(point, "x"))
attempt(lambda: delete(Point, "x"))
attempt(lambda: (3).real_part)
attempt(lambda: "text".size)
attempt(lambda: None.value)
attempt(lambda: [].push(1))
attempt(lambda: len.x)
attempt(lambda: int.x)
attempt(lambda: setattr(3, "x", 1))
attempt(lambda: setattr("s", "upper", 1))
attempt(lambda: setattr(object(), "x", 1))
attempt(lambda: setattr([], "append", 1))
attempt(lambda: setattr(None, "x", 1))
try:
    point.x
except AttributeError as error:
    print(error.name, error.obj is point)  # expect: x True
