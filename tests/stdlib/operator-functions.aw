# The operators as functions.
import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(1, 4), op.floordiv(-7, 2), op.mod(7, 4), op.pow(2, 5), op.and_(6, 3),
      op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2), op.neg(5), op.pos(-5), op.invert(0), op.inv(1), op.abs(-4))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.gt(1, 2), op.ge(1, 2), op.is_(None, None), op.is_not(1, None),
      op.not_([]), op.truth([0]), op.index(True), op.__add__(1, 1))
d = {"a": 1}
op.setitem(d, "b", 2)
op.delitem(d, "a")
print(d, op.getitem([1, 2], -1), op.contains("abc", "b"), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.concat([1], [2]),
      op.length_hint(iter([1, 2])), op.length_hint(object(), 7), op.call(max, 1, 2, key=lambda x: -x))
items = [1]
print(op.iadd(items, [2]) is items, items, op.iconcat(items, [3]), op.imul(2, 3), op.ior({1}, {2}))
print(op.itemgetter(1)("abc"), op.itemgetter(0, -1)([1, 2, 3]), op.itemgetter("k")({"k": 5}), op.itemgetter(slice(1, 3))("abcd"))
print(op.attrgetter("real")(5), op.attrgetter("__class__.__name__", "imag")(2.5), op.methodcaller("split", "-", maxsplit=1)("a-b-c"))
print(op.itemgetter(1), op.itemgetter(1, "a"), op.attrgetter("a.b", "c"), op.methodcaller("f", 1, x=2))
print(sorted([("b", 1), ("a", 2)], key=op.itemgetter(1, 0)), sorted("bca", key=op.methodcaller("upper"), reverse=True))
for call in (lambda: op.itemgetter(), lambda: op.itemgetter(5)([1]), lambda: op.attrgetter(1), lambda: op.methodcaller(), lambda: op.methodcaller(1),
             lambda: op.indexOf([1], 2), lambda: op.concat(1, 2), lambda: op.add(1, "a"), lambda: op.index(1.5), lambda: op.add(1),
             lambda: op.countOf(1, 1), lambda: op.attrgetter("nope")(1)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)

# output:
#| 3 2 aaa 0.25 -4 3 32 2 7 5 16 4 -5 -5 -1 -2 4
#| True True True True False False True True True True 1 2
#| {'b': 2} 2 True 2 2 [1, 2] 2 7 1
#| True [1, 2, 3] [1, 2, 3] 6 {1, 2}
#| b (1, 3) 5 bc
#| 5 ('float', 0.0) ['a', 'b-c']
#| operator.itemgetter(1) operator.itemgetter(1, 'a') operator.attrgetter('a.b', 'c') operator.methodcaller('f', 1, x=2)
#| [('b', 1), ('a', 2)] ['c', 'b', 'a']
#| TypeError itemgetter expected 1 argument, got 0
#| IndexError list index out of range
#| TypeError attribute name must be a string
#| TypeError methodcaller needs at least one argument, the method name
#| TypeError method name must be a string
#| ValueError sequence.index(x): x not in sequence
#| TypeError 'int' object can't be concatenated
#| TypeError unsupported operand type(s) for +: 'int' and 'str'
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError add expected 2 arguments, got 1
#| TypeError argument of type 'int' is not iterable
#| AttributeError 'int' object has no attribute 'nope'
