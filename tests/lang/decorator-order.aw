# Decorators are computed from the top, and applied from the bottom.
def mark(name):
    print("make", name)  # expect: make outer
    # expect: make inner

    def apply(f):
        print("apply", name)  # expect: apply inner
        # expect: apply outer
        return lambda *args: f"{name}({f(*args)})"

    return apply


@mark("outer")
@mark("inner")
def body(x):
    return x


print(body("x"))  # expect: outer(inner(x))
