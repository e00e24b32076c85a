# yield inside try, except, else and finally.
def f():
    try:
        yield "try"
        1 / 0
    except ZeroDivisionError as error:
        yield "except " + str(error)
    else:
        yield "never"
    finally:
        yield "finally"
    try:
        yield "second try"
    except ValueError:
        yield "caught ValueError"
    else:
        yield "else"
    finally:
        yield "second finally"
    yield "end"


print(list(f()))
# expect: ['try', 'except division by zero', 'finally', 'second try', 'else', 'second finally', 'end']
g = f()
for _ in range(4):
    next(g)
print(g.throw(ValueError("v")), next(g), next(g), next(g, "over"))
# expect: caught ValueError second finally end over
h = f()
next(h)
print(h.throw(KeyError("k")))  # expect: finally
try:
    next(h)
except KeyError as error:
    print("out", error)  # expect: out 'k'


def keeps_exception():
    try:
        raise KeyError("kept")
    except KeyError:
        yield 1
        try:
            yield 2
        except ValueError as error:
            yield repr(error.__context__)
        raise


k = keeps_exception()
print(next(k), next(k), k.throw(ValueError("inner")))  # expect: 1 2 KeyError('kept')
try:
    next(k)
except KeyError as error:
    print(error)  # expect: 'kept'
