# The first except clause that fits runs; subclasses fit; others pass on.
def attempt(action):
    try:
        action()
    except KeyError:
        print("a KeyError")
    except (IndexError, ZeroDivisionError) as error:
        print("one of two:", error)
    except ArithmeticError:
        print("arithmetic")
    except:
        print("anything else")
    else:
        print("nothing happened")


attempt(lambda: {}["k"])  # expect: a KeyError
attempt(lambda: [][0])  # expect: one of two: list index out of range
attempt(lambda: 1 // 0)  # expect: one of two: integer division or modulo by zero
attempt(lambda: 2.0**10000)  # expect: arithmetic
attempt(lambda: undefined)  # expect: anything else
attempt(lambda: None)  # expect: nothing happened
