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


print(run("nothing"))
print(run("raise"))
print(run("return"))
try:
    try:
        pass
    except ZeroDivisionError:
        print("never: else is not covered")
    else:
        1 / 0
    finally:
        print("finally before passing on")
except ZeroDivisionError as error:
    print("outside:", error)

# output:
#| try nothing
#| else
#| finally
#| end
#| try raise
#| except
#| finally
#| end
#| try return
#| finally
#| returned
#| finally before passing on
#| outside: division by zero
