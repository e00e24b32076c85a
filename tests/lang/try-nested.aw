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


f(TypeError)  # expect: innermost
# expect: f1
# expect: f2
f(ValueError)  # expect: f1
# expect: middle
# expect: f2
# expect: outer ValueError
f(KeyError)  # expect: f1
# expect: f2
# expect: outer KeyError
