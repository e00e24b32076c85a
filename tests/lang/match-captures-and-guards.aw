# When names are bound, what alternatives bind, and what guards see.
class Color:
    RED = 1
    GREEN = 2


def alternatives(value):
    match value:
        case [1, (2 | 3) as n, x] | [n, x, 1]:
            return n, x
        case {"a": x, "b": n} | {"b": x, "c": n}:
            return n, x
        case Color.RED | Color.GREEN as c:
            return "color", c
        case (True | None) as single:
            return "single", single
        case -1 | -2.5 | "x" "y":
            return "literal"
        case whatever:
            return whatever


for value in ([1, 3, 9], [7, 8, 1], {"a": 1, "b": 2, "c": 3}, {"b": 1, "c": 2}, 1, 2, True, False, None, -1, -2.5, "xy",
              1.0, "other"):
    print(alternatives(value))

# a pattern that fails binds nothing; a guard that fails leaves what was bound
a = b = "old"
match [1, 2, 3]:
    case [a, b, 4]:
        pass
    case [b, _, _] if b == 2:
        print("no")
    case _:
        print(a, b)

# the subject is evaluated once, whatever is assigned meanwhile
x = 5
match x:
    case x if (x := 6) == 7:
        print("no")
    case 5:
        print("still five", x)

match 1, 2, *[3]:
    case [*all]:
        print(all)


# names of a function may be captured into cells and globals
def cells(value):
    global captured

    def inner():
        return name

    match value:
        case {"name": name, "rest": captured}:
            return inner()


print(cells({"name": "n", "rest": "r"}), captured)


def unbound(value):
    match value:
        case [1, y]:
            pass
    return y


print(unbound([1, 2]))
try:
    unbound(3)
except UnboundLocalError as error:
    print(error)


def leaving(values):
    for value in values:
        match value:
            case 0:
                continue
            case 1:
                break
            case [result]:
                return result
        print("after", value)
    return "end"


print(leaving([0, 5, [6], 7]), leaving([0, 1, [2]]))

match = case = type = 3  # still names
print(match, case, type)
match [match, case]:
    case [match, case]:
        print(match + case)
# output:
#| (3, 9)
#| (7, 8)
#| (2, 1)
#| (2, 1)
#| ('color', 1)
#| ('color', 2)
#| ('color', True)
#| False
#| ('single', None)
#| literal
#| literal
#| literal
#| ('color', 1.0)
#| other
#| old 1
#| still five 6
#| [1, 2, 3]
#| n r
#| 2
#| cannot access local variable 'y' where it is not associated with a value
#| after 5
#| 6 end
#| 3 3 3
#| 6
