# The customs of "C": what can be set, numbers, order, words.
import locale

print(locale.setlocale(locale.LC_ALL, "C"), locale.getlocale(), locale.localeconv()["decimal_point"])  # expect: C (None, None) .
print(locale.setlocale(locale.LC_NUMERIC), locale.setlocale(locale.LC_ALL, "C.UTF-8"))  # expect: C C.UTF-8
for name in ("xx_YY", ("no", "such")):
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error as error:
        print(error)
# expect: unsupported locale setting
# expect: unsupported locale setting
print(locale.format_string("%d %.2f %s", (1234567, 1.5, "x"), grouping=True), locale.str(1.25), locale.atof("2.5"))  # expect: 1234567 1.50 x 1.25 2.5
print(locale.strcoll("a", "b") < 0, locale.nl_langinfo(locale.DAY_1))  # expect: True Sunday
try:
    locale.currency(5)
except ValueError as error:
    print(error)  # expect: Currency formatting is not possible using the 'C' locale.
