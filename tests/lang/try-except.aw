# The first except clause that fits runs; subclasses fit; others pass on.
def attempt(action):
    try:
        action()
    except KeyError:
        print("a KeyError")  # expect: a KeyError
    except (IndexError, ZeroDivisionError) as error:
        print("one of two:", error)  # expect: one of two: list index out of range
        # expect: one of two: integer division or modulo by zero
    except ArithmeticError:
        print("arithmetic")  # expect: arithmetic
    except:
        print("anything else")  # expect: anything else
    else:
        print("nothing happened")  # expect: nothing happened


attempt(lambda: {}["k"])
attempt(lambda: [][0])
attempt(lambda: 1 // 0)
attempt(lambda: 2.0**10000)
attempt(lambda: undefined)
attempt(lambda: None)
