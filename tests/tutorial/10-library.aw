# A walk through the library: os, glob, sys, re, math, random, statistics, datetime, tests of one's own.
# stderr: Warning, log file not found starting a new one
import datetime
import glob
import math
import os
import random
import re
import shutil
import statistics
import sys
import tempfile
import textwrap
import time

home = tempfile.mkdtemp()
for name in ("primes.txt", "random.txt", "quote.md"):
    with open(os.path.join(home, name), "w") as file:
        file.write(name)
print(sorted(os.path.basename(p) for p in glob.glob(os.path.join(home, "*.txt"))))  # expect: ['primes.txt', 'random.txt']
shutil.copyfile(os.path.join(home, "quote.md"), os.path.join(home, "copy.md"))
shutil.move(os.path.join(home, "copy.md"), os.path.join(home, "moved.md"))
print(sorted(os.listdir(home)))  # expect: ['moved.md', 'primes.txt', 'quote.md', 'random.txt']
shutil.rmtree(home)
print(os.path.exists(home), os.getcwd() == os.path.abspath("."))  # expect: False True
print(type(sys.argv), len(sys.argv), sys.stdout.writable())  # expect: <class 'list'> 1 True
sys.stderr.write("Warning, log file not found starting a new one\n")
print(re.findall(r"\bf[a-z]*", "which foot or hand fell fastest"))  # expect: ['foot', 'fell', 'fastest']
print(re.sub(r"(\b[a-z]+) \1", r"\1", "cat in the the hat"))  # expect: cat in the hat
print("tea for too".replace("too", "two"))  # expect: tea for two
print(math.cos(math.pi / 4), math.log(1024, 2))  # expect: 0.7071067811865476 10.0
random.seed(3)
print(random.choice(["apple", "pear", "banana"]), random.sample(range(100), 10), random.random(), random.randrange(6))
# expect: apple [75, 69, 16, 47, 77, 60, 80, 74, 8, 1] 0.9088184001853248 3
data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(statistics.mean(data), statistics.median(data), statistics.variance(data))  # expect: 1.6071428571428572 1.25 1.3720238095238095
day = datetime.date(2003, 12, 2)
print(day, day.strftime("%m-%d-%y. %d %b %Y is a %A on the %d day of %B."))  # expect: 2003-12-02 12-02-03. 02 Dec 2003 is a Tuesday on the 02 day of December.
birthday = datetime.date(1964, 7, 31)
print((day - birthday).days)  # expect: 14368
start = time.perf_counter()
print(time.perf_counter() >= start)  # expect: True
print(textwrap.fill("The wrap() method is just like fill() except that it returns a list of strings instead of one big string with newlines.", width=40))
# expect: The wrap() method is just like fill()
# expect: except that it returns a list of strings
# expect: instead of one big string with newlines.


def average(values):
    """Computes the arithmetic mean of a list of numbers."""
    return sum(values) / len(values)


assert average([20, 30, 70]) == 40.0
for wrong in ([], 20):
    try:
        average(wrong)
    except (ZeroDivisionError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ZeroDivisionError division by zero
# expect: TypeError 'int' object is not iterable
