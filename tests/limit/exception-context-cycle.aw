# A chain of contexts never becomes a ring.
a, b = ValueError("a"), ValueError("b")
for _ in range(3):
    try:
        try:
            raise a
        except ValueError:
            raise b
    except ValueError as error:
        print(error, error.__context__, error.__context__.__context__)
    try:
        try:
            raise b
        except ValueError:
            raise a
    except ValueError as error:
        print(error, error.__context__, error.__context__.__context__)

# output:
#| b a None
#| a b None
#| b a None
#| a b None
#| b a None
#| a b None
