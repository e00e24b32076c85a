# stderr: to stderr
# stdin: first\nsecond\nthird
# sys.stdin, sys.stdout and sys.stderr.
import sys

print(sys.stdout.write("abc\n"), sys.stdout.write(""))  # expect: abc
# expect: 4 0
print([sys.stdin.readline()], [line for line in sys.stdin], [sys.stdin.read()])
# expect: ['first\n'] ['second\n', 'third'] ['']
sys.stderr.write("to stderr\n")
sys.stdout.flush()
sys.stdout.write("no newline, ")
print("then print")  # expect: no newline, then print
print(sys.stdin.isatty(), sys.stdout.isatty())  # expect: False False
try:
    sys.stdout.write(5)
except TypeError as error:
    print(error)  # expect: write() argument must be str, not int
