# The sentences about attributes that are not there.
class Point:
    pass


def attempt(action):
    try:
        action()
    except AttributeError as error:
        print(error)


def delete(o, name):
    delattr(o, name)


point = Point()
attempt(lambda: point.x)  # expect: 'Point' object has no attribute 'x'
attempt(lambda: Point.x)  # expect: type object 'Point' has no attribute 'x'
attempt(lambda: delete(point, "x"))  # expect: 'Point' object has no attribute 'x'
attempt(lambda: delete(Point, "x"))  # expect: type object 'Point' has no attribute 'x'
attempt(lambda: (3).real_part)  # expect: 'int' object has no attribute 'real_part'
attempt(lambda: "text".size)  # expect: 'str' object has no attribute 'size'
attempt(lambda: None.value)  # expect: 'NoneType' object has no attribute 'value'
attempt(lambda: [].push(1))  # expect: 'list' object has no attribute 'push'
attempt(lambda: len.x)  # expect: 'builtin_function_or_method' object has no attribute 'x'
attempt(lambda: int.x)  # expect: type object 'int' has no attribute 'x'
attempt(lambda: setattr(3, "x", 1))  # expect: 'int' object has no attribute 'x'
attempt(lambda: setattr("s", "upper", 1))  # expect: 'str' object attribute 'upper' is read-only
attempt(lambda: setattr(object(), "x", 1))  # expect: 'object' object has no attribute 'x'
attempt(lambda: setattr([], "append", 1))  # expect: 'list' object attribute 'append' is read-only
attempt(lambda: setattr(None, "x", 1))  # expect: 'NoneType' object has no attribute 'x'
try:
    point.x
except AttributeError as error:
    print(error.name, error.obj is point)  # expect: x True
