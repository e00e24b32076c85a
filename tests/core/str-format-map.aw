# format_map takes the names from a mapping.
class Default(dict):
    def __missing__(self, key):
        return "<" + key + ">"


print("{a} {b}".format_map({"a": 1, "b": 2}), "{a} {c}".format_map(Default(a=1)))
# expect: 1 2 1 <c>
try:
    "{x}".format_map({})
except KeyError as error:
    print(repr(error))  # expect: KeyError('x')
