# Formatting floats: f, e, g, %, n digits, alignment, grouping, alternate form.
x = 1234.5678
print(f"{x:f} {x:.2f} {x:.0f} {x:e} {x:.3e} {x:E} {x:g} {x:.3g} {x:.10g} {x:%} {x:.1%}")
# expect: 1234.567800 1234.57 1235 1.234568e+03 1.235e+03 1.234568E+03 1234.57 1.23e+03 1234.5678 123456.780000% 123456.8%
print(f"[{x:10.2f}] [{x:<10.2f}] [{x:^10.2f}] [{x:010.2f}] [{x:+.1f}] [{-x: .1f}] [{x: .1f}]")
# expect: [   1234.57] [1234.57   ] [ 1234.57  ] [0001234.57] [+1234.6] [-1234.6] [ 1234.6]
print(f"{x:,.2f} {x:_.1f} {1e10:,} {1234567.0:,} {0.5:,} {x:12,.2f} {1e-5:g} {1e20:g} {100000.0:g} {1e6:g}")
# expect: 1,234.57 1_234.6 10,000,000,000.0 1,234,567.0 0.5     1,234.57 1e-05 1e+20 100000 1e+06
print(f"{0.1:.20f} {1e300:.0f}"[:60])
# expect: 0.10000000000000000555 1000000000000000052504760255204420248
print(f"{2.5:.0f} {3.5:.0f} {0.05:.1f} {0.25:.1f} {1.0:#.0f} {1.0:g} {1.0:#g}")
# expect: 2 4 0.1 0.2 1. 1 1.00000
print(f"{float('inf'):f} {float('-inf'):F} {float('nan'):e} {float('inf'):05} {float('nan'):>6} {float('nan'):+}")
# expect: inf -INF nan 00inf    nan +nan
print(f"{1.5} {1.5:} {1.5:5} {1.5:<5}| {-0.0:.1f} {-0.04:.1f} {0.0:+} {1e15:} {1e16:} {123456789.0:}")
# expect: 1.5 1.5   1.5 1.5  | -0.0 -0.0 +0.0 1000000000000000.0 1e+16 123456789.0
print("%f %.2f %5.1f| %-8.2f| %08.3f %+.1e %g %G %.3g %%" % (x, x, 2.25, x, x, x, 1e-10, 1e-10, x))
# expect: 1234.567800 1234.57   2.2| 1234.57 | 1234.568 +1.2e+03 1e-10 1E-10 1.23e+03 %
print(format(3.14159, ".3"), format(1234567.0, ".3"), format(0.0001, ".1"), format(1e100, ".2"))
# expect: 3.14 1.23e+06 0.0001 1e+100
for spec in ("d", "s", "x", ".2c", "5.f", "z"):
    try:
        format(1.5, spec)
    except ValueError as error:
        print(error)  # expect: Unknown format code 'd' for object of type 'float'
        # expect: Unknown format code 's' for object of type 'float'
        # expect: Unknown format code 'x' for object of type 'float'
        # expect: Unknown format code 'c' for object of type 'float'
        # expect: Format specifier missing precision
