# The % operator formats by position or by name.
print("%s and %s" % ("a", 1), "%s" % "one", "%s" % (1,))  # expect: a and 1 one 1
print("%r %a" % ("é", "é"), "%d%%" % 50, "100%%" % ())  # expect: 'é' '\xe9' 50% 100%
print("%(name)s is %(age)d, %(name)r" % {"name": "Ann", "age": 30})  # expect: Ann is 30, 'Ann'
print("%s" % [1, 2], "%s" % {"a": 1}, "%s" % None)  # expect: [1, 2] {'a': 1} None
print("[%5s] [%-5s] [%.2s] [%5.1s] [%05d] [%+d] [% d] [%x] [%#o] [%c] [%c]" % ("a", "b", "cde", "fgh", 42, 5, 5, 255, 8, 65, "z"))
# expect: [    a] [b    ] [cd] [    f] [00042] [+5] [ 5] [ff] [0o10] [A] [z]
print("[%*d] [%-*d] [%.*f] [%8.3f] [%e] [%g]" % (5, 42, 5, 42, 2, 3.14159, 2.5, 12345.678, 0.00001))
# expect: [   42] [42   ] [3.14] [   2.500] [1.234568e+04] [1e-05]
print("%d" % 3.99, "%i" % -3.5, "%d" % True, "%s %s" % (True, 1.0))  # expect: 3 -3 1 True 1.0
print("%5.1f%%" % 99.55, "%s" % ("tuple",), "%d" % 10**20)
# expect:  99.5% tuple 100000000000000000000
