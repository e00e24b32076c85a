# What class patterns complain about.
class Two:
    __match_args__ = ("a", "b")
    a = b = 1


class ListArgs:
    __match_args__ = ["a"]


class NumberArgs:
    __match_args__ = (1,)


class NoArgs:
    pass


def try_all():
    for number in range(8):
        try:
            match (Two(), ListArgs(), NumberArgs(), NoArgs(), 5)[min(number, 4)]:
                case Two(1, 1, 1) if number == 0:
                    pass
                case ListArgs(1):
                    pass
                case NumberArgs(1):
                    pass
                case NoArgs(1):
                    pass
                case int(1, 2) if number == 4:
                    pass
                case print(1) if number == 5:
                    pass
        except TypeError as error:
            print(number, error)
        else:
            print(number, "nothing")


def again():
    match Two():
        case Two(1, a=1):
            pass


try_all()
for pattern in ("Two(1, 1, 1)", "Two(1, a=1)", "int(1, 2)", "NoArgs(1)", "print()", "Two.a(x)", "5 | Two(1, 2, 3, 4)"):
    try:
        exec(f"match Two():\n    case {pattern}:\n        print('matched')\n")
        print(pattern, "nothing")
    except TypeError as error:
        print(pattern, error)
try:
    again()
except TypeError as error:
    print(error)


class Failing:
    __match_args__ = ("x",)

    @property
    def x(self):
        return 1 / 0


try:
    match Failing():
        case Failing(1):
            pass
except ZeroDivisionError as error:
    print(error)
# output:
#| 0 Two() accepts 2 positional sub-patterns (3 given)
#| 1 ListArgs.__match_args__ must be a tuple (got list)
#| 2 __match_args__ elements must be strings (got int)
#| 3 NoArgs() accepts 0 positional sub-patterns (1 given)
#| 4 int() accepts 1 positional sub-pattern (2 given)
#| 5 int() accepts 1 positional sub-pattern (2 given)
#| 6 int() accepts 1 positional sub-pattern (2 given)
#| 7 int() accepts 1 positional sub-pattern (2 given)
#| Two(1, 1, 1) Two() accepts 2 positional sub-patterns (3 given)
#| Two(1, a=1) Two() got multiple sub-patterns for attribute 'a'
#| int(1, 2) nothing
#| NoArgs(1) nothing
#| print() called match pattern must be a type
#| Two.a(x) called match pattern must be a type
#| 5 | Two(1, 2, 3, 4) Two() accepts 2 positional sub-patterns (4 given)
#| Two() got multiple sub-patterns for attribute 'a'
#| division by zero
