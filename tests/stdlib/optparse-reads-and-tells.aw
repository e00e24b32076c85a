# Options of all actions, groups, help and errors of optparse.
import sys
from optparse import Option, OptionConflictError, OptionError, OptionGroup, OptionParser, OptionValueError, Values

parser = OptionParser("%prog [options] FILE", version="%prog 1.0", prog="tool", description="Does things.", epilog="That is all.")
parser.add_option("-f", "--file", dest="filename", metavar="FILE", help="write to FILE, by default %default", default="out")
parser.add_option("-q", "--quiet", action="store_false", dest="verbose", default=True, help="do not talk")
parser.add_option("-n", type="int", nargs=2, default=(1, 2))
parser.add_option("-c", "--colour", choices=["red", "green"], help="red or green; a long sentence that goes on in the next line of the help")
parser.add_option("-v", action="count", dest="level")
parser.add_option("-a", action="append", dest="all")
parser.add_option("--callback", action="callback", callback=lambda o, s, v, p, *a: print(o, s, v, a), type="float", callback_args=(1,))
group = OptionGroup(parser, "Dangerous", "Do not use these.")
group.add_option("-g", action="store_const", const=7, help="group option")
parser.add_option_group(group)

options, args = parser.parse_args(["-fX", "one", "-vvq", "-n", "0x10", "010", "--col=red", "two", "-a1", "-a", "2", "--callb", "2.5", "--", "-x"])
# expect: --callback --callback 2.5 (1,)
print(options, args)  # expect: {'filename': 'X', 'verbose': False, 'n': (16, 8), 'colour': 'red', 'level': 2, 'all': ['1', '2'], 'callback': None, 'g': None} ['one', 'two', '-x']
print(options == Values(vars(options)), options.ensure_value("g", 3), parser.get_option_group("-g") is group)  # expect: True 3 True
sys.stdout.write(parser.format_help().replace(" \n", "|\n"))
# expect: Usage: tool [options] FILE
# expect:
# expect: Does things.
# expect:
# expect: Options:
# expect:   --version             show program's version number and exit
# expect:   -h, --help            show this help message and exit
# expect:   -f FILE, --file=FILE  write to FILE, by default out
# expect:   -q, --quiet           do not talk
# expect:   -n N                 |
# expect:   -c COLOUR, --colour=COLOUR
# expect:                         red or green; a long sentence that goes on in the next
# expect:                         line of the help
# expect:   -v                   |
# expect:   -a ALL               |
# expect:   --callback=CALLBACK  |
# expect:
# expect:   Dangerous:
# expect:     Do not use these.
# expect:
# expect:     -g                  group option
# expect:
# expect: That is all.
sys.stderr = sys.stdout
for wrong in ["--bogus"], ["--co", "blue"], ["-n", "1"], ["--quiet=1"], ["--", "-z"], ["-z"], ["--c", "1"], ["-n", "a", "b"]:
    try:
        print(parser.parse_args(wrong)[1])
    except SystemExit as end:
        print("status", end.code)
# expect: Usage: tool [options] FILE
# expect:
# expect: tool: error: no such option: --bogus
# expect: status 2
# expect: Usage: tool [options] FILE
# expect:
# expect: tool: error: option --colour: invalid choice: 'blue' (choose from 'red', 'green')
# expect: status 2
# expect: Usage: tool [options] FILE
# expect:
# expect: tool: error: -n option requires 2 arguments
# expect: status 2
# expect: Usage: tool [options] FILE
# expect:
# expect: tool: error: --quiet option does not take a value
# expect: status 2
# expect: ['-z']
# expect: Usage: tool [options] FILE
# expect:
# expect: tool: error: no such option: -z
# expect: status 2
# expect: Usage: tool [options] FILE
# expect:
# expect: tool: error: ambiguous option: --c (--callback, --colour?)
# expect: status 2
# expect: Usage: tool [options] FILE
# expect:
# expect: tool: error: option -n: invalid integer value: 'a'
# expect: status 2
for make in (lambda: parser.add_option("-f"), lambda: Option("x"), lambda: Option("-x", action="no"), lambda: Option("-x", type="choice"), lambda: Option("-x", const=1)):
    try:
        make()
    except OptionError as error:
        print(type(error).__name__, error)
# expect: OptionConflictError option -f: conflicting option string(s): -f
# expect: OptionError invalid option string 'x': must be at least two characters long
# expect: OptionError option -x: invalid action: 'no'
# expect: OptionError option -x: must supply a list of choices for type 'choice'
# expect: OptionError option -x: 'const' must not be supplied for action 'store'
