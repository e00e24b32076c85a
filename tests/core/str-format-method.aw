# str.format fills fields by position, name, attribute and index.
print("{} {}".format(1, "a"), "{1} {0} {1}".format("a", "b"))  # expect: 1 a b a b
print("{a} {b!r}".format(a=1, b="x"), "{{}} {}".format(5))  # expect: 1 'x' {} 5
print("{0[1]} {0[-1]}".format({"1": "no", 1: "yes", "-1": "minus"}))  # expect: yes minus
print("{0.real} {x.imag}".format(5, x=3), "{a[k]}".format(a={"k": "v"}))  # expect: 5 0 v
print("{:>5}|{:<5}|{:^5}|{:05d}|{:.2f}".format("a", "b", "c", 42, 3.14159))
# expect:     a|b    |  c  |00042|3.14
print("{:{}}|{:{w}.{p}f}".format("x", 4, 2.5, w=8, p=3))  # expect: x   |   2.500
print("{!s} {!r} {!a}".format("é", "é", "é"), "{0!r:>6}".format("a"))  # expect: é 'é' '\xe9'    'a'
print("{:%}".format(0.5), "{:,}".format(12345), "{}".format(None))  # expect: 50.000000% 12,345 None
print("".format(), "plain".format(1, x=2))  # expect:  plain
print("{0}{1}{0}".format("ab", "cd"), "{:}".format(3), "{0:}".format([1]))  # expect: abcdab 3 [1]
