# pprint, difflib, graphlib, sched, shlex and calendar give what CPython's give.
import calendar
import collections
import dataclasses
import difflib
import graphlib
import pprint
import sched
import shlex
import types

data = {"name": "x" * 30, "list": list(range(30)), "nested": {"b": [1, (2,), {3, 4}], "a": "word " * 20}, 5: None}
pprint.pprint(data["list"])
pprint.pprint(data, width=50, sort_dicts=False)
pprint.pprint([list(range(12))] * 3, compact=True, width=40, indent=4)
pprint.pprint({"a": {"b": {"c": {"d": 1}}}}, depth=2)
pprint.pp(collections.OrderedDict((("key%d" % i, i * 1000000) for i in range(8))), underscore_numbers=True)
pprint.pprint(collections.Counter("abracadabra" * 10), width=20)
pprint.pprint(collections.defaultdict(list, {i: [i] * 10 for i in range(3)}), width=30)
pprint.pprint(collections.deque(range(30), maxlen=30), width=20, compact=True)
pprint.pprint(types.SimpleNamespace(first="a" * 40, second="b" * 40))
pprint.pprint(b"bytes " * 20)


@dataclasses.dataclass
class Point:
    here: str
    there: list


pprint.pprint(Point("x" * 50, list(range(20))))
knot = [1]
knot.append(knot)
print(pprint.isrecursive(knot), pprint.isreadable(knot), pprint.isreadable([1]), pprint.saferepr({"b": 1, "a": 2}))

one = "the quick\nbrown fox\njumps over\nthe dog\n".splitlines(True)
two = "the quick\nbrawn fox\nleaps\nthe dog\nagain\n".splitlines(True)
print("".join(difflib.ndiff(one, two)), end="")
print("".join(difflib.unified_diff(one, two, "a", "b", "now", "then")), end="")
print("".join(difflib.context_diff(one, two, "a", "b")), end="")
print("".join(difflib.restore(difflib.ndiff(one, two), 2)) == "".join(two))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
matcher = difflib.SequenceMatcher(lambda c: c == " ", "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(matcher.ratio(), 3), matcher.get_matching_blocks())
print(matcher.get_opcodes())

print(list(graphlib.TopologicalSorter({"d": "bc", "b": "a", "c": "a"}).static_order()))
try:
    graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare()
except graphlib.CycleError as error:
    print(error.args)

now = [0]
scheduler = sched.scheduler(lambda: now[0], lambda seconds: now.__setitem__(0, now[0] + seconds))
for delay, priority in ((3, 1), (1, 2), (1, 1)):
    scheduler.enter(delay, priority, print, argument=("at", delay, "priority", priority))
scheduler.run()

print(shlex.split("one 'two three' \"four \\\" five\" six\\ seven # eight"), shlex.join(["a b", "it's", "x"]))
print(list(shlex.shlex("a && b || c; d>e", punctuation_chars=True)), list(shlex.shlex("x='y z' # w")))
try:
    shlex.split("'open")
except ValueError as error:
    print(error)

for text in (calendar.month(2024, 2), calendar.TextCalendar(6).formatyear(2023, m=4)[:400]):
    print("\n".join(line.rstrip() for line in text.splitlines()))
print(calendar.HTMLCalendar().formatmonth(2023, 5)[:149])
print(calendar.monthrange(2023, 2), calendar.isleap(1900), calendar.leapdays(1900, 2001), calendar.timegm((2000, 1, 1, 0, 0, 0)))
try:
    calendar.monthrange(2023, 13)
except calendar.IllegalMonthError as error:
    print(error)
# output:
#| [0,
#|  1,
#|  2,
#|  3,
#|  4,
#|  5,
#|  6,
#|  7,
#|  8,
#|  9,
#|  10,
#|  11,
#|  12,
#|  13,
#|  14,
#|  15,
#|  16,
#|  17,
#|  18,
#|  19,
#|  20,
#|  21,
#|  22,
#|  23,
#|  24,
#|  25,
#|  26,
#|  27,
#|  28,
#|  29]
#| {'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
#|  'list': [0,
#|           1,
#|           2,
#|           3,
#|           4,
#|           5,
#|           6,
#|           7,
#|           8,
#|           9,
#|           10,
#|           11,
#|           12,
#|           13,
#|           14,
#|           15,
#|           16,
#|           17,
#|           18,
#|           19,
#|           20,
#|           21,
#|           22,
#|           23,
#|           24,
#|           25,
#|           26,
#|           27,
#|           28,
#|           29],
#|  'nested': {'b': [1, (2,), {3, 4}],
#|             'a': 'word word word word word word '
#|                  'word word word word word word '
#|                  'word word word word word word '
#|                  'word word '},
#|  5: None}
#| [   [   0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
#|         10, 11],
#|     [   0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
#|         10, 11],
#|     [   0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
#|         10, 11]]
#| {'a': {'b': {...}}}
#| OrderedDict([('key0', 0),
#|              ('key1', 1_000_000),
#|              ('key2', 2_000_000),
#|              ('key3', 3_000_000),
#|              ('key4', 4_000_000),
#|              ('key5', 5_000_000),
#|              ('key6', 6_000_000),
#|              ('key7', 7_000_000)])
#| Counter({'a': 50,
#|          'b': 20,
#|          'r': 20,
#|          'c': 10,
#|          'd': 10})
#| defaultdict(<class 'list'>,
#|             {0: [0,
#|                  0,
#|                  0,
#|                  0,
#|                  0,
#|                  0,
#|                  0,
#|                  0,
#|                  0,
#|                  0],
#|              1: [1,
#|                  1,
#|                  1,
#|                  1,
#|                  1,
#|                  1,
#|                  1,
#|                  1,
#|                  1,
#|                  1],
#|              2: [2,
#|                  2,
#|                  2,
#|                  2,
#|                  2,
#|                  2,
#|                  2,
#|                  2,
#|                  2,
#|                  2]})
#| deque([0, 1, 2, 3,
#|        4, 5, 6, 7,
#|        8, 9, 10, 11,
#|        12, 13, 14,
#|        15, 16, 17,
#|        18, 19, 20,
#|        21, 22, 23,
#|        24, 25, 26,
#|        27, 28, 29],
#|       maxlen=30)
#| namespace(first='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
#|           second='bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb')
#| (b'bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes bytes byte'
#|  b's bytes bytes bytes bytes bytes bytes bytes ')
#| Point(here='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
#|       there=[0,
#|              1,
#|              2,
#|              3,
#|              4,
#|              5,
#|              6,
#|              7,
#|              8,
#|              9,
#|              10,
#|              11,
#|              12,
#|              13,
#|              14,
#|              15,
#|              16,
#|              17,
#|              18,
#|              19])
#| True False True {'a': 2, 'b': 1}
#|   the quick
#| - brown fox
#| ?   ^
#| + brawn fox
#| ?   ^
#| - jumps over
#| + leaps
#|   the dog
#| + again
#| --- a	now
#| +++ b	then
#| @@ -1,4 +1,5 @@
#|  the quick
#| -brown fox
#| -jumps over
#| +brawn fox
#| +leaps
#|  the dog
#| +again
#| *** a
#| --- b
#| ***************
#| *** 1,4 ****
#|   the quick
#| ! brown fox
#| ! jumps over
#|   the dog
#| --- 1,5 ----
#|   the quick
#| ! brawn fox
#| ! leaps
#|   the dog
#| + again
#| True
#| ['apple', 'ape']
#| 0.866 [Match(a=0, b=0, size=8), Match(a=8, b=17, size=21), Match(a=29, b=38, size=0)]
#| [('equal', 0, 8, 0, 8), ('insert', 8, 8, 8, 17), ('equal', 8, 29, 17, 38)]
#| ['a', 'b', 'c', 'd']
#| ('nodes are in a cycle', [1, 3, 2, 1])
#| at 1 priority 1
#| at 1 priority 2
#| at 3 priority 1
#| ['one', 'two three', 'four " five', 'six seven', '#', 'eight'] 'a b' 'it'"'"'s' x
#| ['a', '&&', 'b', '||', 'c', ';', 'd', '>', 'e'] ['x', '=', "'y z'"]
#| No closing quotation
#|    February 2024
#| Mo Tu We Th Fr Sa Su
#|           1  2  3  4
#|  5  6  7  8  9 10 11
#| 12 13 14 15 16 17 18
#| 19 20 21 22 23 24 25
#| 26 27 28 29
#|                                                2023
#|
#|       January                   February                   March                     April
#| Su Mo Tu We Th Fr Sa      Su Mo Tu We Th Fr Sa      Su Mo Tu We Th Fr Sa      Su Mo Tu We Th Fr Sa
#|  1  2  3  4  5  6  7                1  2  3  4                1  2  3  4                         1
#|  8  9 10 11 12 13 14       5  6  7  8  9 10 11       5  6
#| <table border="0" cellpadding="0" cellspacing="0" class="month">
#| <tr><th colspan="7" class="month">May 2023</th></tr>
#| <tr><th class="mon">Mon</th><th
#| (2, 28) False 25 946684800
#| bad month number 13; must be 1-12
