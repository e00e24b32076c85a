# What strptime reads: one group for each directive, and what is wrong with a format.
import re
import time
from datetime import datetime


def attempt(text, format):
    try:
        print(datetime.strptime(text, format))
    except (ValueError, re.error) as error:
        print(f"{type(error).__name__}: {error}")


attempt("3 JAN 2020 1:02 pm", "%d %b %Y %I:%M %p")  # expect: 2020-01-03 13:02:00
attempt("2020-W05-3", "%G-W%V-%u")  # expect: 2020-01-29 00:00:00
attempt("2020 0 4", "%Y %U %w")  # expect: 2020-01-02 00:00:00
attempt("366 2020", "%j %Y")  # expect: 2020-12-31 00:00:00
attempt("29 Feb", "%d %b")  # expect: ValueError: day is out of range for month
attempt("2020", "%e")  # expect: ValueError: 'e' is a bad directive in format '%e'
attempt("2020", "%. %Y")  # expect: ValueError: '%' is a bad directive in format '%. %Y'
attempt("2020", "%Y%")  # expect: ValueError: stray % in format '%Y%'
attempt("2020 1", "%Y")  # expect: ValueError: unconverted data remains:  1
attempt("2020", "%d")  # expect: ValueError: unconverted data remains: 20
attempt("a\ud800b", "a\ud800%d")  # expect: ValueError: time data 'a\ud800b' does not match format 'a\ud800%d'
attempt("1 2", "%d %d")  # expect: error: redefinition of group name 'd' as group 2; was group 1 at position 48
print(time.strptime("+05:30 Z", "%z Z").tm_gmtoff)  # expect: 19800
