# Complex numbers: operators among themselves and with real numbers, and what they refuse.
values = [1j, 0j, -0j, 1 + 2j, 3 - 4.5j, complex(-0.0, 1), complex("inf"), complex("nan"), 1e300 + 1e300j]
reals = [0, 1, -3, 2.5, True]


def show(what, function):
    try:
        print(what, function())
    except (TypeError, ZeroDivisionError, OverflowError, ValueError) as error:
        print(what, type(error).__name__, error)


for v in values:
    print(repr(v), -v, +v, bool(v), v.real, v.imag, v.conjugate())
    show("abs", lambda: abs(v))
    for w in values + reals:
        show("+", lambda: v + w)
        show("-", lambda: w - v)
        show("*", lambda: v * w)
        show("/", lambda: v / w)
        show("/", lambda: w / v)
        show("**", lambda: v**w)
        print(v == w, w == v, v != w)
for exponent in (2, -2, 0, 0.5, -1.5, 100, 101, 2j, 1 + 1j):
    show(exponent, lambda: (1 + 1j) ** exponent)
    show(exponent, lambda: exponent ** (2 - 1j))
print((-8) ** (1 / 3), (-2.0) ** 0.5, (-2) ** -0.5)
print(hash(1j), hash(3 + 0j), hash(1.5 - 2.5j), hash(-1j), {1: "one"}[1 + 0j])
print(sum([1j, 2, 3.5]), 2 in [2 + 0j], sorted([3, 1], key=lambda x: abs(x * 1j)))
for op in ("v // 1", "v % 1", "divmod(v, 1)", "v < 1", "1 >= v", "max(v, 1)", "~v", "v & 1", "int(v)", "float(v)",
           "round(v)", "pow(v, 2, 3)", "'%d' % v", "[1][v]", "range(v)", "v + '1'", "v.real.__class__", "v @ v"):
    show(op, lambda: eval(op, {"v": 2 + 1j}))
try:
    (1j).real = 2
except AttributeError as error:
    print(error)
# output:
#| 1j (-0-1j) 1j True 0.0 1.0 -1j
#| abs 1.0
#| + 2j
#| - 0j
#| * (-1+0j)
#| / (1+0j)
#| / (1+0j)
#| ** (0.20787957635076193+0j)
#| True True False
#| + 1j
#| - -1j
#| * 0j
#| / ZeroDivisionError complex division by zero
#| / 0j
#| ** (1+0j)
#| False False True
#| + 1j
#| - (-0-1j)
#| * -0j
#| / ZeroDivisionError complex division by zero
#| / (-0+0j)
#| ** (1+0j)
#| False False True
#| + (1+3j)
#| - (1+1j)
#| * (-2+1j)
#| / (0.4+0.2j)
#| / (2-1j)
#| ** (2.6460893340172016e-18+0.04321391826377225j)
#| False False True
#| + (3-3.5j)
#| - (3-5.5j)
#| * (4.5+3j)
#| / (-0.15384615384615385+0.10256410256410256j)
#| / (-4.5-3j)
#| ** (-2.1574905737377613e-13-1174.4831653991396j)
#| False False True
#| + 2j
#| - (-0+0j)
#| * (-1+0j)
#| / (1-0j)
#| / (1+0j)
#| ** (0.20787957635076193+0j)
#| True True False
#| + (inf+1j)
#| - (inf-1j)
#| * (nan+infj)
#| / 0j
#| / (nan-infj)
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (nan+1j)
#| - (nan-1j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (1e+300+1e+300j)
#| - (1e+300+1e+300j)
#| * (-1e+300+1e+300j)
#| / (5e-301+5e-301j)
#| / (1e+300-1e+300j)
#| ** -0j
#| False False True
#| + 1j
#| - -1j
#| * 0j
#| / ZeroDivisionError complex division by zero
#| / 0j
#| ** (1+0j)
#| False False True
#| + (1+1j)
#| - (1-1j)
#| * 1j
#| / 1j
#| / -1j
#| ** 1j
#| False False True
#| + (-3+1j)
#| - (-3-1j)
#| * (-0-3j)
#| / (-0-0.3333333333333333j)
#| / 3j
#| ** (-0+1j)
#| False False True
#| + (2.5+1j)
#| - (2.5-1j)
#| * 2.5j
#| / 0.4j
#| / -2.5j
#| ** (-0.7071067811865477-0.7071067811865475j)
#| False False True
#| + (1+1j)
#| - (1-1j)
#| * 1j
#| / 1j
#| / -1j
#| ** 1j
#| False False True
#| 0j (-0-0j) 0j False 0.0 0.0 -0j
#| abs 0.0
#| + 1j
#| - 1j
#| * 0j
#| / 0j
#| / ZeroDivisionError complex division by zero
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + 0j
#| - 0j
#| * 0j
#| / ZeroDivisionError complex division by zero
#| / ZeroDivisionError complex division by zero
#| ** (1+0j)
#| True True False
#| + 0j
#| - (-0-0j)
#| * -0j
#| / ZeroDivisionError complex division by zero
#| / ZeroDivisionError complex division by zero
#| ** (1+0j)
#| True True False
#| + (1+2j)
#| - (1+2j)
#| * 0j
#| / 0j
#| / ZeroDivisionError complex division by zero
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (3-4.5j)
#| - (3-4.5j)
#| * 0j
#| / (-0+0j)
#| / ZeroDivisionError complex division by zero
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + 1j
#| - (-0+1j)
#| * (-0+0j)
#| / -0j
#| / ZeroDivisionError complex division by zero
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (inf+0j)
#| - (inf+0j)
#| * (nan+nanj)
#| / 0j
#| / ZeroDivisionError complex division by zero
#| ** 0j
#| False False True
#| + (nan+0j)
#| - (nan+0j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / ZeroDivisionError complex division by zero
#| ** 0j
#| False False True
#| + (1e+300+1e+300j)
#| - (1e+300+1e+300j)
#| * 0j
#| / 0j
#| / ZeroDivisionError complex division by zero
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + 0j
#| - 0j
#| * 0j
#| / ZeroDivisionError complex division by zero
#| / ZeroDivisionError complex division by zero
#| ** (1+0j)
#| True True False
#| + (1+0j)
#| - (1+0j)
#| * 0j
#| / 0j
#| / ZeroDivisionError complex division by zero
#| ** 0j
#| False False True
#| + (-3+0j)
#| - (-3+0j)
#| * (-0+0j)
#| / (-0-0j)
#| / ZeroDivisionError complex division by zero
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (2.5+0j)
#| - (2.5+0j)
#| * 0j
#| / 0j
#| / ZeroDivisionError complex division by zero
#| ** 0j
#| False False True
#| + (1+0j)
#| - (1+0j)
#| * 0j
#| / 0j
#| / ZeroDivisionError complex division by zero
#| ** 0j
#| False False True
#| (-0-0j) 0j (-0-0j) False -0.0 -0.0 (-0+0j)
#| abs 0.0
#| + 1j
#| - 1j
#| * -0j
#| / (-0+0j)
#| / ZeroDivisionError complex division by zero
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + 0j
#| - 0j
#| * -0j
#| / ZeroDivisionError complex division by zero
#| / ZeroDivisionError complex division by zero
#| ** (1+0j)
#| True True False
#| + (-0-0j)
#| - 0j
#| * 0j
#| / ZeroDivisionError complex division by zero
#| / ZeroDivisionError complex division by zero
#| ** (1+0j)
#| True True False
#| + (1+2j)
#| - (1+2j)
#| * -0j
#| / (-0+0j)
#| / ZeroDivisionError complex division by zero
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (3-4.5j)
#| - (3-4.5j)
#| * (-0+0j)
#| / (-0-0j)
#| / ZeroDivisionError complex division by zero
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (-0+1j)
#| - 1j
#| * 0j
#| / 0j
#| / ZeroDivisionError complex division by zero
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (inf+0j)
#| - (inf+0j)
#| * (nan+nanj)
#| / (-0+0j)
#| / ZeroDivisionError complex division by zero
#| ** 0j
#| False False True
#| + (nan+0j)
#| - (nan+0j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / ZeroDivisionError complex division by zero
#| ** 0j
#| False False True
#| + (1e+300+1e+300j)
#| - (1e+300+1e+300j)
#| * -0j
#| / (-0+0j)
#| / ZeroDivisionError complex division by zero
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + 0j
#| - 0j
#| * -0j
#| / ZeroDivisionError complex division by zero
#| / ZeroDivisionError complex division by zero
#| ** (1+0j)
#| True True False
#| + (1+0j)
#| - (1+0j)
#| * -0j
#| / (-0+0j)
#| / ZeroDivisionError complex division by zero
#| ** -0j
#| False False True
#| + (-3+0j)
#| - (-3+0j)
#| * 0j
#| / (-0+0j)
#| / ZeroDivisionError complex division by zero
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (2.5+0j)
#| - (2.5+0j)
#| * -0j
#| / (-0+0j)
#| / ZeroDivisionError complex division by zero
#| ** 0j
#| False False True
#| + (1+0j)
#| - (1+0j)
#| * -0j
#| / (-0+0j)
#| / ZeroDivisionError complex division by zero
#| ** -0j
#| False False True
#| (1+2j) (-1-2j) (1+2j) True 1.0 2.0 (1-2j)
#| abs 2.23606797749979
#| + (1+3j)
#| - (-1-1j)
#| * (-2+1j)
#| / (2-1j)
#| / (0.4+0.2j)
#| ** (0.2291401859804338+0.23817011512167555j)
#| False False True
#| + (1+2j)
#| - (-1-2j)
#| * 0j
#| / ZeroDivisionError complex division by zero
#| / 0j
#| ** (1+0j)
#| False False True
#| + (1+2j)
#| - (-1-2j)
#| * -0j
#| / ZeroDivisionError complex division by zero
#| / (-0+0j)
#| ** (1+0j)
#| False False True
#| + (2+4j)
#| - 0j
#| * (-3+4j)
#| / (1+0j)
#| / (1+0j)
#| ** (-0.22251715680177267+0.10070913113607541j)
#| True True False
#| + (4-2.5j)
#| - (2-6.5j)
#| * (12+1.5j)
#| / (-0.20512820512820515+0.3589743589743589j)
#| / (-1.2-2.1j)
#| ** (1557.2856894379474-481.3651640125934j)
#| False False True
#| + (1+3j)
#| - (-1-1j)
#| * (-2+1j)
#| / (2-1j)
#| / (0.4+0.2j)
#| ** (0.2291401859804338+0.23817011512167555j)
#| False False True
#| + (inf+2j)
#| - (inf-2j)
#| * (inf+infj)
#| / 0j
#| / (inf-infj)
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (nan+2j)
#| - (nan-2j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (1e+300+1e+300j)
#| - (1e+300+1e+300j)
#| * (-1e+300+3e+300j)
#| / (1.4999999999999998e-300+5e-301j)
#| / (6e+299-2e+299j)
#| ** (nan+nanj)
#| False False True
#| + (1+2j)
#| - (-1-2j)
#| * 0j
#| / ZeroDivisionError complex division by zero
#| / 0j
#| ** (1+0j)
#| False False True
#| + (2+2j)
#| - -2j
#| * (1+2j)
#| / (1+2j)
#| / (0.2-0.4j)
#| ** (1+2j)
#| False False True
#| + (-2+2j)
#| - (-4-2j)
#| * (-3-6j)
#| / (-0.3333333333333333-0.6666666666666666j)
#| / (-0.6+1.2j)
#| ** (-0.08800000000000001+0.016j)
#| False False True
#| + (3.5+2j)
#| - (1.5-2j)
#| * (2.5+5j)
#| / (0.4+0.8j)
#| / (0.5-1j)
#| ** (-6.960664459571901+2.7296244647840084j)
#| False False True
#| + (2+2j)
#| - -2j
#| * (1+2j)
#| / (1+2j)
#| / (0.2-0.4j)
#| ** (1+2j)
#| False False True
#| (3-4.5j) (-3+4.5j) (3-4.5j) True 3.0 -4.5 (3+4.5j)
#| abs 5.408326913195984
#| + (3-3.5j)
#| - (-3+5.5j)
#| * (4.5+3j)
#| / (-4.5-3j)
#| / (-0.15384615384615385+0.10256410256410256j)
#| ** (-0.3122814659876252+2.653598591893j)
#| False False True
#| + (3-4.5j)
#| - (-3+4.5j)
#| * 0j
#| / ZeroDivisionError complex division by zero
#| / (-0+0j)
#| ** (1+0j)
#| False False True
#| + (3-4.5j)
#| - (-3+4.5j)
#| * (-0+0j)
#| / ZeroDivisionError complex division by zero
#| / (-0-0j)
#| ** (1+0j)
#| False False True
#| + (4-2.5j)
#| - (-2+6.5j)
#| * (12+1.5j)
#| / (-1.2-2.1j)
#| / (-0.20512820512820515+0.3589743589743589j)
#| ** (-28.290224244462788+26.276278027522835j)
#| False False True
#| + (6-9j)
#| - 0j
#| * (-11.25-27j)
#| / (1-0j)
#| / (1-0j)
#| ** (-0.8284360269482136+1.7086014920220005j)
#| True True False
#| + (3-3.5j)
#| - (-3+5.5j)
#| * (4.5+3j)
#| / (-4.5-3j)
#| / (-0.15384615384615385+0.10256410256410256j)
#| ** (-0.3122814659876252+2.653598591893j)
#| False False True
#| + (inf-4.5j)
#| - (inf+4.5j)
#| * (inf-infj)
#| / -0j
#| / (inf+infj)
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (nan-4.5j)
#| - (nan+4.5j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (1e+300+1e+300j)
#| - (1e+300+1e+300j)
#| * (7.5e+300-1.5000000000000004e+300j)
#| / (-7.499999999999999e-301-3.75e-300j)
#| / (-5.128205128205129e+298+2.564102564102564e+299j)
#| ** OverflowError complex exponentiation
#| False False True
#| + (3-4.5j)
#| - (-3+4.5j)
#| * 0j
#| / ZeroDivisionError complex division by zero
#| / (-0+0j)
#| ** (1+0j)
#| False False True
#| + (4-4.5j)
#| - (-2+4.5j)
#| * (3-4.5j)
#| / (3-4.5j)
#| / (0.10256410256410256+0.15384615384615385j)
#| ** (3-4.5j)
#| False False True
#| + -4.5j
#| - (-6+4.5j)
#| * (-9+13.5j)
#| / (-1+1.5j)
#| / (-0.3076923076923077-0.46153846153846156j)
#| ** (-0.006203745848716263+0.001213776361705356j)
#| False False True
#| + (5.5-4.5j)
#| - (-0.5+4.5j)
#| * (7.5-11.25j)
#| / (1.2-1.8j)
#| / (0.2564102564102564+0.38461538461538464j)
#| ** (-52.69534701788783-43.015835425289836j)
#| False False True
#| + (4-4.5j)
#| - (-2+4.5j)
#| * (3-4.5j)
#| / (3-4.5j)
#| / (0.10256410256410256+0.15384615384615385j)
#| ** (3-4.5j)
#| False False True
#| (-0+1j) -1j (-0+1j) True -0.0 1.0 (-0-1j)
#| abs 1.0
#| + 2j
#| - 0j
#| * (-1+0j)
#| / (1+0j)
#| / (1-0j)
#| ** (0.20787957635076193+0j)
#| True True False
#| + 1j
#| - -1j
#| * (-0+0j)
#| / ZeroDivisionError complex division by zero
#| / -0j
#| ** (1+0j)
#| False False True
#| + (-0+1j)
#| - -1j
#| * 0j
#| / ZeroDivisionError complex division by zero
#| / 0j
#| ** (1+0j)
#| False False True
#| + (1+3j)
#| - (1+1j)
#| * (-2+1j)
#| / (0.4+0.2j)
#| / (2-1j)
#| ** (2.6460893340172016e-18+0.04321391826377225j)
#| False False True
#| + (3-3.5j)
#| - (3-5.5j)
#| * (4.5+3j)
#| / (-0.15384615384615385+0.10256410256410256j)
#| / (-4.5-3j)
#| ** (-2.1574905737377613e-13-1174.4831653991396j)
#| False False True
#| + (-0+2j)
#| - 0j
#| * (-1-0j)
#| / (1+0j)
#| / (1+0j)
#| ** (0.20787957635076193+0j)
#| True True False
#| + (inf+1j)
#| - (inf-1j)
#| * (nan+infj)
#| / 0j
#| / (nan-infj)
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (nan+1j)
#| - (nan-1j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (1e+300+1e+300j)
#| - (1e+300+1e+300j)
#| * (-1e+300+1e+300j)
#| / (5e-301+5e-301j)
#| / (1e+300-1e+300j)
#| ** -0j
#| False False True
#| + 1j
#| - -1j
#| * (-0+0j)
#| / ZeroDivisionError complex division by zero
#| / -0j
#| ** (1+0j)
#| False False True
#| + (1+1j)
#| - (1-1j)
#| * (-0+1j)
#| / 1j
#| / -1j
#| ** (-0+1j)
#| False False True
#| + (-3+1j)
#| - (-3-1j)
#| * -3j
#| / -0.3333333333333333j
#| / 3j
#| ** (-0+1j)
#| False False True
#| + (2.5+1j)
#| - (2.5-1j)
#| * (-0+2.5j)
#| / 0.4j
#| / -2.5j
#| ** (-0.7071067811865477-0.7071067811865475j)
#| False False True
#| + (1+1j)
#| - (1-1j)
#| * (-0+1j)
#| / 1j
#| / -1j
#| ** (-0+1j)
#| False False True
#| (inf+0j) (-inf-0j) (inf+0j) True inf 0.0 (inf-0j)
#| abs inf
#| + (inf+1j)
#| - (-inf+1j)
#| * (nan+infj)
#| / (nan-infj)
#| / 0j
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (inf+0j)
#| - (-inf+0j)
#| * (nan+nanj)
#| / ZeroDivisionError complex division by zero
#| / 0j
#| ** (1+0j)
#| False False True
#| + (inf+0j)
#| - (-inf-0j)
#| * (nan+nanj)
#| / ZeroDivisionError complex division by zero
#| / (-0+0j)
#| ** (1+0j)
#| False False True
#| + (inf+2j)
#| - (-inf+2j)
#| * (inf+infj)
#| / (inf-infj)
#| / 0j
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (inf-4.5j)
#| - (-inf-4.5j)
#| * (inf-infj)
#| / (inf+infj)
#| / -0j
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (inf+1j)
#| - (-inf+1j)
#| * (nan+infj)
#| / (nan-infj)
#| / 0j
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (inf+0j)
#| - (nan+0j)
#| * (inf+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| True True False
#| + (nan+0j)
#| - (nan+0j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (inf+1e+300j)
#| - (-inf+1e+300j)
#| * (inf+infj)
#| / (inf-infj)
#| / 0j
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (inf+0j)
#| - (-inf+0j)
#| * (nan+nanj)
#| / ZeroDivisionError complex division by zero
#| / 0j
#| ** (1+0j)
#| False False True
#| + (inf+0j)
#| - (-inf+0j)
#| * (inf+nanj)
#| / (inf+nanj)
#| / 0j
#| ** OverflowError complex exponentiation
#| False False True
#| + (inf+0j)
#| - (-inf+0j)
#| * (-inf+nanj)
#| / (-inf+nanj)
#| / (-0+0j)
#| ** (nan+nanj)
#| False False True
#| + (inf+0j)
#| - (-inf+0j)
#| * (inf+nanj)
#| / (inf+nanj)
#| / 0j
#| ** OverflowError complex exponentiation
#| False False True
#| + (inf+0j)
#| - (-inf+0j)
#| * (inf+nanj)
#| / (inf+nanj)
#| / 0j
#| ** OverflowError complex exponentiation
#| False False True
#| (nan+0j) (nan-0j) (nan+0j) True nan 0.0 (nan-0j)
#| abs nan
#| + (nan+1j)
#| - (nan+1j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (nan+0j)
#| - (nan+0j)
#| * (nan+nanj)
#| / ZeroDivisionError complex division by zero
#| / (nan+nanj)
#| ** (1+0j)
#| False False True
#| + (nan+0j)
#| - (nan-0j)
#| * (nan+nanj)
#| / ZeroDivisionError complex division by zero
#| / (nan+nanj)
#| ** (1+0j)
#| False False True
#| + (nan+2j)
#| - (nan+2j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (nan-4.5j)
#| - (nan-4.5j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (nan+1j)
#| - (nan+1j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (nan+0j)
#| - (nan+0j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (nan+0j)
#| - (nan+0j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (nan+1e+300j)
#| - (nan+1e+300j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (nan+0j)
#| - (nan+0j)
#| * (nan+nanj)
#| / ZeroDivisionError complex division by zero
#| / (nan+nanj)
#| ** (1+0j)
#| False False True
#| + (nan+0j)
#| - (nan+0j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (nan+0j)
#| - (nan+0j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (nan+0j)
#| - (nan+0j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (nan+0j)
#| - (nan+0j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| (1e+300+1e+300j) (-1e+300-1e+300j) (1e+300+1e+300j) True 1e+300 1e+300 (1e+300-1e+300j)
#| abs 1.4142135623730952e+300
#| + (1e+300+1e+300j)
#| - (-1e+300-1e+300j)
#| * (-1e+300+1e+300j)
#| / (1e+300-1e+300j)
#| / (5e-301+5e-301j)
#| ** (0.4557557900733501-0.012893260463449633j)
#| False False True
#| + (1e+300+1e+300j)
#| - (-1e+300-1e+300j)
#| * 0j
#| / ZeroDivisionError complex division by zero
#| / 0j
#| ** (1+0j)
#| False False True
#| + (1e+300+1e+300j)
#| - (-1e+300-1e+300j)
#| * -0j
#| / ZeroDivisionError complex division by zero
#| / (-0+0j)
#| ** (1+0j)
#| False False True
#| + (1e+300+1e+300j)
#| - (-1e+300-1e+300j)
#| * (-1e+300+3e+300j)
#| / (6e+299-2e+299j)
#| / (1.4999999999999998e-300+5e-301j)
#| ** (2.1929946023827102e+299+1.957947478017414e+299j)
#| False False True
#| + (1e+300+1e+300j)
#| - (-1e+300-1e+300j)
#| * (7.5e+300-1.5000000000000004e+300j)
#| / (-5.128205128205129e+298+2.564102564102564e+299j)
#| / (-7.499999999999999e-301-3.75e-300j)
#| ** OverflowError complex exponentiation
#| False False True
#| + (1e+300+1e+300j)
#| - (-1e+300-1e+300j)
#| * (-1e+300+1e+300j)
#| / (1e+300-1e+300j)
#| / (5e-301+5e-301j)
#| ** (0.4557557900733501-0.012893260463449633j)
#| False False True
#| + (inf+1e+300j)
#| - (inf-1e+300j)
#| * (inf+infj)
#| / 0j
#| / (inf-infj)
#| ** ZeroDivisionError 0.0 to a negative or complex power
#| False False True
#| + (nan+1e+300j)
#| - (nan-1e+300j)
#| * (nan+nanj)
#| / (nan+nanj)
#| / (nan+nanj)
#| ** (nan+nanj)
#| False False True
#| + (2e+300+2e+300j)
#| - 0j
#| * (nan+infj)
#| / (1+0j)
#| / (1+0j)
#| ** (nan+nanj)
#| True True False
#| + (1e+300+1e+300j)
#| - (-1e+300-1e+300j)
#| * 0j
#| / ZeroDivisionError complex division by zero
#| / 0j
#| ** (1+0j)
#| False False True
#| + (1e+300+1e+300j)
#| - (-1e+300-1e+300j)
#| * (1e+300+1e+300j)
#| / (1e+300+1e+300j)
#| / (5e-301-5e-301j)
#| ** (1e+300+1e+300j)
#| False False True
#| + (1e+300+1e+300j)
#| - (-1e+300-1e+300j)
#| * (-3e+300-3e+300j)
#| / (-3.3333333333333335e+299-3.3333333333333335e+299j)
#| / (-1.4999999999999998e-300+1.4999999999999998e-300j)
#| ** (nan+nanj)
#| False False True
#| + (1e+300+1e+300j)
#| - (-1e+300-1e+300j)
#| * (2.5e+300+2.5e+300j)
#| / (4e+299+4e+299j)
#| / (1.25e-300-1.25e-300j)
#| ** OverflowError complex exponentiation
#| False False True
#| + (1e+300+1e+300j)
#| - (-1e+300-1e+300j)
#| * (1e+300+1e+300j)
#| / (1e+300+1e+300j)
#| / (5e-301-5e-301j)
#| ** (1e+300+1e+300j)
#| False False True
#| 2 2j
#| 2 (3.0769556054558884-2.555845105254539j)
#| -2 -0.5j
#| -2 (71.20288391056191-59.14402599768868j)
#| 0 (1+0j)
#| 0 ZeroDivisionError 0.0 to a negative or complex power
#| 0.5 (1.0986841134678098+0.45508986056222733j)
#| 0.5 (0.19230972534099303+0.1597403190784087j)
#| -1.5 (0.2275449302811137-0.5493420567339049j)
#| -1.5 (47.84495169747633-20.53745610245527j)
#| 100 (-1125899906842624+0j)
#| 100 (-1070.1348355876978+9942.575694137897j)
#| 101 (-1125899906842634.5-1125899906842629.5j)
#| 101 (-990.6717209626478+10152.781418965194j)
#| 2j (0.15990905692806806+0.13282699942462056j)
#| 2j (-14.801625342280097+12.294835068077973j)
#| (1+1j) (0.2739572538301211+0.5837007587586147j)
#| (1+1j) (1.490014124359449+4.125744470161811j)
#| (1.0000000000000002+1.7320508075688772j) (8.659560562354934e-17+1.4142135623730951j) (4.329780281177467e-17-0.7071067811865476j)
#| 1000003 3 -2305843009215693957 -2000006 one
#| (5.5+1j) True [1, 3]
#| v // 1 TypeError unsupported operand type(s) for //: 'complex' and 'int'
#| v % 1 TypeError unsupported operand type(s) for %: 'complex' and 'int'
#| divmod(v, 1) TypeError unsupported operand type(s) for divmod(): 'complex' and 'int'
#| v < 1 TypeError '<' not supported between instances of 'complex' and 'int'
#| 1 >= v TypeError '>=' not supported between instances of 'int' and 'complex'
#| max(v, 1) TypeError '>' not supported between instances of 'int' and 'complex'
#| ~v TypeError bad operand type for unary ~: 'complex'
#| v & 1 TypeError unsupported operand type(s) for &: 'complex' and 'int'
#| int(v) TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
#| float(v) TypeError float() argument must be a string or a real number, not 'complex'
#| round(v) TypeError type complex doesn't define __round__ method
#| pow(v, 2, 3) ValueError complex modulo
#| '%d' % v TypeError %d format: a real number is required, not complex
#| [1][v] TypeError list indices must be integers or slices, not complex
#| range(v) TypeError 'complex' object cannot be interpreted as an integer
#| v + '1' TypeError unsupported operand type(s) for +: 'complex' and 'str'
#| v.real.__class__ <class 'float'>
#| v @ v TypeError unsupported operand type(s) for @: 'complex' and 'complex'
#| readonly attribute
