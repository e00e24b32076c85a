# An exception keeps its arguments; str and repr are made from them.
for error in (
    Exception(), Exception("one"), Exception("one", 2), Exception(3), Exception([1]),
    Exception(None), Exception(""), Exception(("a",)), Exception("quote ' here"),
):
    print([str(error)], repr(error), error.args)  # expect: [''] Exception() ()
    # expect: ['one'] Exception('one') ('one',)
    # expect: ["('one', 2)"] Exception('one', 2) ('one', 2)
    # expect: ['3'] Exception(3) (3,)
    # expect: ['[1]'] Exception([1]) ([1],)
    # expect: ['None'] Exception(None) (None,)
    # expect: [''] Exception('') ('',)
    # expect: ["('a',)"] Exception(('a',)) (('a',),)
    # expect: ["quote ' here"] Exception("quote ' here") ("quote ' here",)
e = ValueError("x")
e.args = ("new", "args")
print(str(e), repr(e))  # expect: ('new', 'args') ValueError('new', 'args')
e.args = [1]
print(e.args)  # expect: (1,)
try:
    ValueError(a=1)
except TypeError as error:
    print(error)  # expect: ValueError() takes no keyword arguments
