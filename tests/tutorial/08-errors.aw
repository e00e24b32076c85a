# Errors: syntax errors, exceptions, handling, else, raising, chaining, own ones, finally, groups, notes.
import sys

try:
    compile("while True print('Hello world')", "text", "exec")
except SyntaxError as error:
    print(error.msg, error.offset)  # expect: invalid syntax 12
for text in ("10 * (1/0)", "4 + spam*3", "'2' + 2", "int('x')", "[][1]", "{}['k']", "None.x", "open('/no/such')"):
    try:
        eval(text)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: ZeroDivisionError: division by zero
# expect: NameError: name 'spam' is not defined
# expect: TypeError: can only concatenate str (not "int") to str
# expect: ValueError: invalid literal for int() with base 10: 'x'
# expect: IndexError: list index out of range
# expect: KeyError: 'k'
# expect: AttributeError: 'NoneType' object has no attribute 'x'
# expect: FileNotFoundError: [Errno 2] No such file or directory: '/no/such'


class B(Exception):
    pass


class C(B):
    pass


class D(C):
    pass


for cls in [B, C, D]:
    try:
        raise cls()
    except D:
        print("D")
    except C:
        print("C")
    except B:
        print("B")
# expect: B
# expect: C
# expect: D
try:
    raise Exception("spam", "eggs")
except Exception as inst:
    print(type(inst), inst.args, inst)
    x, y = inst.args
    print("x =", x, "y =", y)
# expect: <class 'Exception'> ('spam', 'eggs') ('spam', 'eggs')
# expect: x = spam y = eggs


def number(text):
    try:
        value = int(text.strip())
    except (ValueError, AttributeError) as err:
        return f"Could not convert: {err}"
    except BaseException as err:
        print(f"Unexpected {err=}, {type(err)=}")
        raise
    else:
        return value
    finally:
        print("looked at", repr(text))


print(number(" 7 "), number("seven"), number(3))
# expect: looked at ' 7 '
# expect: looked at 'seven'
# expect: looked at 3
# expect: 7 Could not convert: invalid literal for int() with base 10: 'seven' Could not convert: 'int' object has no attribute 'strip'
try:
    raise NameError("HiThere")
except NameError:
    print("An exception flew by!", sys.exc_info()[0])  # expect: An exception flew by! <class 'NameError'>
try:
    try:
        raise NameError("HiThere")
    except NameError:
        raise
except NameError as error:
    print("again", error)  # expect: again HiThere
try:
    try:
        open("database.sqlite.missing")
    except OSError:
        raise RuntimeError("unable to handle error")
except RuntimeError as error:
    print(error, repr(error.__context__), error.__cause__)  # expect: unable to handle error FileNotFoundError(2, 'No such file or directory') None


def func():
    raise ConnectionError


try:
    try:
        func()
    except ConnectionError as exc:
        raise RuntimeError("Failed to open database") from exc
except RuntimeError as error:
    print(error, repr(error.__cause__), error.__suppress_context__)  # expect: Failed to open database ConnectionError() True


def bool_return():
    try:
        return True
    finally:
        return False


print(bool_return())  # expect: False


def divide(x, y):
    try:
        result = x / y
    except ZeroDivisionError:
        print("division by zero!")
    else:
        print("result is", result)
    finally:
        print("executing finally clause")


divide(2, 1)
# expect: result is 2.0
# expect: executing finally clause
divide(2, 0)
# expect: division by zero!
# expect: executing finally clause
try:
    divide("2", "1")
except TypeError as error:
    print(error)
# expect: executing finally clause
# expect: unsupported operand type(s) for /: 'str' and 'str'


def f():
    raise ExceptionGroup(
        "group1",
        [OSError(1), SystemError(2), ExceptionGroup("group2", [OSError(3), RecursionError(4)])],
    )


try:
    f()
except* OSError as e:
    print("There were OSErrors", e.exceptions)
except* SystemError as e:
    print("There were SystemErrors", e.exceptions)
except* RecursionError as e:
    print("and", e)
# expect: There were OSErrors (OSError(1), ExceptionGroup('group2', [OSError(3)]))
# expect: There were SystemErrors (SystemError(2),)
# expect: and group1 (1 sub-exception)
try:
    raise TypeError("bad type")
except Exception as e:
    e.add_note("Add some information")
    e.add_note("Add some more information")
    print(e.__notes__)  # expect: ['Add some information', 'Add some more information']
