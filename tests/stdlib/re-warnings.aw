# Patterns that may come to mean something else give a warning at the line that asked for them.
import re
import warnings

patterns = [r"[0-9--1]", r"[%--1]", r"[%--]", r"[--1]", r"[0-9&&1]", r"[\d||a]", r"[~~1]", r"[0-9~~1]", r"[[0-9]|]", r"[^[a]", r"()(?(+1)a|b)"]
for pattern in patterns:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        re.compile(pattern)
    print(pattern, [f"{w.category.__name__} {w.message}" for w in caught], [w.filename == __file__ for w in caught])
# expect: [0-9--1] ['FutureWarning Possible set difference at position 4'] [True]
# expect: [%--1] ['FutureWarning Possible set difference at position 2'] [True]
# expect: [%--] ['FutureWarning Possible set difference at position 2'] [True]
# expect: [--1] [] []
# expect: [0-9&&1] ['FutureWarning Possible set intersection at position 4'] [True]
# expect: [\d||a] ['FutureWarning Possible set union at position 3'] [True]
# expect: [~~1] [] []
# expect: [0-9~~1] ['FutureWarning Possible set symmetric difference at position 4'] [True]
# expect: [[0-9]|] ['FutureWarning Possible nested set at position 1'] [True]
# expect: [^[a] [] []
# expect: ()(?(+1)a|b) ["DeprecationWarning bad character in group name '+1' at position 5"] [True]
for call in (lambda: re.compile("a", re.T), lambda: re.template("a"), lambda: re.sub("(x)", r"\g<1_0>" if 0 else r"\g< 1 >", "x")):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    print(*[f"{w.category.__name__} {w.message}" for w in caught])
# expect: DeprecationWarning The re.TEMPLATE/re.T flag is deprecated as it is an undocumented flag without an obvious purpose. Don't use it.
# expect: DeprecationWarning The re.template() function is deprecated as it is an undocumented function without an obvious purpose. Use re.compile() instead.
# expect: DeprecationWarning bad character in group name ' 1 ' at position 3
