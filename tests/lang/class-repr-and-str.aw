# str() uses __str__, repr() and containers use __repr__; one stands in for the other.
class Both:
    def __str__(self):
        return "text"

    def __repr__(self):
        return "Both()"


class OnlyRepr:
    def __repr__(self):
        return "OnlyRepr()"


print(Both(), [Both()], repr(Both()), str(Both()))  # expect: text [Both()] Both() text
print(OnlyRepr(), f"{OnlyRepr()}", f"{Both()} {Both()!r}")
# expect: OnlyRepr() OnlyRepr() text Both()
print({"k": Both()}, (Both(),))  # expect: {'k': Both()} (Both(),)


class Bad:
    def __str__(self):
        return 3

    def __repr__(self):
        return None


for f in (str, repr):
    try:
        f(Bad())
    except TypeError as error:
        print(error)  # expect: __str__ returned non-string (type int)
        # expect: __repr__ returned non-string (type NoneType)
