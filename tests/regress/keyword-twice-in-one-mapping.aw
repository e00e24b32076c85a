# A mapping whose keys() names one keyword twice.
class Twice:
    def keys(self):
        return ["x", "x"]

    def __getitem__(self, key):
        return 1


def g(**keywords):
    return keywords


for call in lambda: g(**Twice()), lambda: g(x=1, **Twice()), lambda: dict(**Twice()), lambda: g(**{1: 2}):
    try:
        print(call())
    except TypeError as error:
        print(error)

# output:
#| __main__.g() got multiple values for keyword argument 'x'
#| __main__.g() got multiple values for keyword argument 'x'
#| dict() got multiple values for keyword argument 'x'
#| keywords must be strings
