# Each assertion fails with CPython's sentence.
import unittest
import warnings


class Case(unittest.TestCase):
    maxDiff = 200


def text(name, *args, **kwargs):
    case = Case()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            getattr(case, name)(*args, **kwargs)
    except Exception as error:
        print(name, type(error).__name__, error)
    else:
        print(name, "holds")


class Odd:
    def __repr__(self):
        return "<odd>"


odd = Odd()
text("assertEqual", 1, 2)
text("assertEqual", 1, 1.0)
text("assertEqual", "a" * 100 + "b", "a" * 100 + "c")
text("assertEqual", (1, 2), (1, 3), "why")
text("assertEqual", {1, 2}, {2, 3})
text("assertEqual", list(range(100)), list(range(101)))
text("assertNotEqual", 3, 3)
text("assertTrue", [])
text("assertFalse", "x", msg="said")
text("assertIs", odd, 1)
text("assertIsNot", odd, odd)
text("assertIsNone", 0)
text("assertIsNotNone", None)
text("assertIn", 3, [1, 2])
text("assertNotIn", 1, [1, 2])
text("assertIsInstance", 1, str)
text("assertNotIsInstance", 1, (int, str))
text("assertAlmostEqual", 1.0, 1.1)
text("assertAlmostEqual", 1.0, 1.1, delta=0.2)
text("assertAlmostEqual", 1.0, 1.5, delta=0.2)
text("assertAlmostEqual", 1.0, 1.5, 2, delta=0.2)
text("assertNotAlmostEqual", 1.0, 1.0, places=3)
text("assertGreater", 1, 2)
text("assertGreaterEqual", 1, 2)
text("assertLess", 2, 1)
text("assertLessEqual", 2, 1)
text("assertRegex", "hello", "^x")
text("assertNotRegex", "hello", "l+")
text("assertCountEqual", [1, 2, 2], [2, 1, 1])
text("assertCountEqual", [[1], [2]], [[2], [1]])
text("assertCountEqual", [[1], [2]], [[2], [2]])
text("assertSequenceEqual", [1], (1,))
text("assertSequenceEqual", [1], 1)
text("assertListEqual", [1], (1,))
text("assertTupleEqual", (1,), (1, 2))
text("assertSetEqual", {1}, [1])
text("assertDictEqual", {}, [])
text("assertMultiLineEqual", "one", "two")
text("assertMultiLineEqual", "one\ntwo\nthree", "one\nzwo\nthree")
text("assertRaises", ValueError, int, "3")
text("assertRaises", ValueError, int, "x")
text("assertRaises", ValueError, [].index)
text("assertRaises", 3)
text("assertRaises", ValueError, wrong=1)
text("assertRaisesRegex", ValueError, "^base", int, "x")
text("assertWarns", UserWarning, print, end="")
text("assertWarns", DeprecationWarning, warnings.warn, "old", DeprecationWarning)
text("assertWarnsRegex", UserWarning, "young", warnings.warn, "old")
text("fail")
text("fail", "because")
with Case().assertRaises((KeyError, IndexError)) as caught:
    [][1]
print(repr(caught.exception))
with Case().assertLogs("some", "INFO") as logs:
    import logging

    logging.getLogger("some.one").info("hello %s", "you")
print(logs.output)
try:
    with Case().assertLogs("some"):
        pass
except AssertionError as error:
    print(error)
try:
    with Case().assertNoLogs("some"):
        logging.getLogger("some").error("no")
except AssertionError as error:
    print(error)
print(Case(), repr(unittest.TestSuite([Case()])))
# output:
#| assertEqual AssertionError 1 != 2
#| assertEqual holds
#| assertEqual AssertionError 'aaaa[35 chars]aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' != 'aaaa[35 chars]aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac'
#| Diff is 417 characters long. Set self.maxDiff to None to see it.
#| assertEqual AssertionError Tuples differ: (1, 2) != (1, 3)
#|
#| First differing element 1:
#| 2
#| 3
#|
#| - (1, 2)
#| ?     ^
#|
#| + (1, 3)
#| ?     ^
#|  : why
#| assertEqual AssertionError Items in the first set but not the second:
#| 1
#| Items in the second set but not the first:
#| 3
#| assertEqual AssertionError Lists differ: [0, 1[327 chars]5, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99] != [0, 1[327 chars]5, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100]
#|
#| Second list contains 1 additional elements.
#| First extra element 100:
#| 100
#|
#| Diff is 721 characters long. Set self.maxDiff to None to see it.
#| assertNotEqual AssertionError 3 == 3
#| assertTrue AssertionError [] is not true
#| assertFalse AssertionError 'x' is not false : said
#| assertIs AssertionError <odd> is not 1
#| assertIsNot AssertionError unexpectedly identical: <odd>
#| assertIsNone AssertionError 0 is not None
#| assertIsNotNone AssertionError unexpectedly None
#| assertIn AssertionError 3 not found in [1, 2]
#| assertNotIn AssertionError 1 unexpectedly found in [1, 2]
#| assertIsInstance AssertionError 1 is not an instance of <class 'str'>
#| assertNotIsInstance AssertionError 1 is an instance of (<class 'int'>, <class 'str'>)
#| assertAlmostEqual AssertionError 1.0 != 1.1 within 7 places (0.10000000000000009 difference)
#| assertAlmostEqual holds
#| assertAlmostEqual AssertionError 1.0 != 1.5 within 0.2 delta (0.5 difference)
#| assertAlmostEqual TypeError specify delta or places not both
#| assertNotAlmostEqual AssertionError 1.0 == 1.0 within 3 places
#| assertGreater AssertionError 1 not greater than 2
#| assertGreaterEqual AssertionError 1 not greater than or equal to 2
#| assertLess AssertionError 2 not less than 1
#| assertLessEqual AssertionError 2 not less than or equal to 1
#| assertRegex AssertionError Regex didn't match: '^x' not found in 'hello'
#| assertNotRegex AssertionError Regex matched: 'll' matches 'l+' in 'hello'
#| assertCountEqual AssertionError Element counts were not equal:
#| First has 1, Second has 2:  1
#| First has 2, Second has 1:  2
#| assertCountEqual holds
#| assertCountEqual AssertionError Element counts were not equal:
#| First has 1, Second has 0:  [1]
#| First has 1, Second has 2:  [2]
#| assertSequenceEqual holds
#| assertSequenceEqual AssertionError Second sequence has no length.    Non-sequence?
#| - [1]
#| + 1
#| assertListEqual AssertionError Second sequence is not a list: (1,)
#| assertTupleEqual AssertionError Tuples differ: (1,) != (1, 2)
#|
#| Second tuple contains 1 additional elements.
#| First extra element 1:
#| 2
#|
#| - (1,)
#| + (1, 2)
#| ?    ++
#|
#| assertSetEqual AssertionError second argument does not support set difference: 'list' object has no attribute 'difference'
#| assertDictEqual AssertionError [] is not an instance of <class 'dict'> : Second argument is not a dictionary
#| assertMultiLineEqual AssertionError 'one' != 'two'
#| - one
#| + two
#|
#| assertMultiLineEqual AssertionError 'one\ntwo\nthree' != 'one\nzwo\nthree'
#|   one
#| - two
#| ? ^
#| + zwo
#| ? ^
#|   three
#| assertRaises AssertionError ValueError not raised by int
#| assertRaises holds
#| assertRaises TypeError index expected at least 1 argument, got 0
#| assertRaises TypeError assertRaises() arg 1 must be an exception type or tuple of exception types
#| assertRaises TypeError 'wrong' is an invalid keyword argument for this function
#| assertRaisesRegex AssertionError "^base" does not match "invalid literal for int() with base 10: 'x'"
#| assertWarns AssertionError UserWarning not triggered by print
#| assertWarns holds
#| assertWarnsRegex AssertionError "young" does not match "old"
#| fail AssertionError None
#| fail AssertionError because
#| IndexError('list index out of range')
#| ['INFO:some.one:hello you']
#| no logs of level INFO or higher triggered on some
#| Unexpected logs found: ['ERROR:some:no']
#| runTest (__main__.Case.runTest) <unittest.suite.TestSuite tests=[<__main__.Case testMethod=runTest>]>
