# upper, lower, capitalize, title, swapcase, casefold, also beyond ASCII.
print("Hello World".upper(), "Hello World".lower())  # expect: HELLO WORLD hello world
print("hello world".title(), "hello World".capitalize(), "Hello".swapcase())
# expect: Hello World Hello world hELLO
print("straße".upper(), "STRASSE".lower(), "Straße".casefold())  # expect: STRASSE strasse strasse
print("ÄÖÜ".lower(), "äöü".upper(), "ñ".title(), "ΑΣ".lower(), "ǆ".title())
# expect: äöü ÄÖÜ Ñ ας ǅ
print("they're bill's".title(), "x1y2z3 a-b_c".title(), "3rd".title())
# expect: They'Re Bill'S X1Y2Z3 A-B_C 3Rd
print("éa".capitalize(), "ﬁsh".upper(), "İ".lower() == "i̇")  # expect: Éa FISH True
print("".upper(), "123".lower(), "ß".swapcase(), "µ".casefold(), "HELLO wORLD".capitalize())
# expect:  123 SS μ Hello world
