# Handlers nest; an inner one that does not fit lets the exception out.
def f(kind):
    try:
        try:
            try:
                raise kind("x")
            except TypeError:
                print("innermost")
            finally:
                print("f1")
        except ValueError:
            print("middle")
            raise
        finally:
            print("f2")
    except Exception as error:
        print("outer", type(error).__name__)


f(TypeError)
f(ValueError)
f(KeyError)

# output:
#| innermost
#| f1
#| f2
#| f1
#| middle
#| f2
#| outer ValueError
#| f1
#| f2
#| outer KeyError
