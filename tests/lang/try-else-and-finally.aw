# else runs when nothing was raised; finally runs always, and last.
def run(what):
    try:
        print("try", what)
        if what == "raise":
            raise ValueError("v")
        if what == "return":
            return "returned"
    except ValueError:
        print("except")
    else:
        print("else")
    finally:
        print("finally")
    return "end"


print(run("nothing"))  # expect: try nothing
# expect: else
# expect: finally
# expect: end
print(run("raise"))  # expect: try raise
# expect: except
# expect: finally
# expect: end
print(run("return"))  # expect: try return
# expect: finally
# expect: returned
try:
    try:
        pass
    except ZeroDivisionError:
        print("never: else is not covered")
    else:
        1 / 0
    finally:
        print("finally before passing on")  # expect: finally before passing on
except ZeroDivisionError as error:
    print("outside:", error)  # expect: outside: division by zero
