# argparse reads a command line, and writes usage, help and errors as CPython does.
import argparse
import contextlib
import io
import os

os.environ["COLUMNS"] = "80"


def attempt(parser, *args):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try:
            print(parser.parse_args(args))
        except SystemExit as end:
            print("exit", end.code)
    print(err.getvalue(), end="")


parser = argparse.ArgumentParser(prog="copy", description="Copies files from here to there.", epilog="That is all.")
parser.add_argument("source", nargs="+", help="what is copied")
parser.add_argument("target", help="where to")
parser.add_argument("-v", "--verbose", action="count", default=0, help="say more")
parser.add_argument("-n", "--number", type=int, default=3, metavar="N", help="how often (default: %(default)s)")
parser.add_argument("--mode", choices=["fast", "slow"], help="how fast; a long text that does not fit into the width of one line")
parser.add_argument("--keep", action=argparse.BooleanOptionalAction, default=True, help="keep the old ones")
parser.add_argument("--tag", action="append", help=argparse.SUPPRESS)
group = parser.add_mutually_exclusive_group()
group.add_argument("--yes", action="store_true")
group.add_argument("--no", action="store_const", const="never")
parser.add_argument("--version", action="version", version="%(prog)s 1.0")
parser.print_help()
attempt(parser, "a", "b", "c")
attempt(parser, "-vvn", "5", "a", "b", "--tag=x", "--tag", "y", "--no-keep", "--mo", "fast")
attempt(parser, "a")
attempt(parser, "a", "b", "-n", "many")
attempt(parser, "a", "b", "--mode", "odd")
attempt(parser, "a", "b", "--yes", "--no")
attempt(parser, "a", "b", "--unknown")
attempt(parser, "a", "b", "--ver")
attempt(parser, "a", "b", "--version")
attempt(parser, "a", "b", "-n")
print(parser.parse_known_args(["a", "b", "-x", "--", "-y"]))

parser = argparse.ArgumentParser(prog="git", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
parser.set_defaults(run="nothing")
commands = parser.add_subparsers(title="commands", dest="command", help="what to do")
add = commands.add_parser("add", aliases=["a"], help="adds a file")
add.add_argument("file", type=str.upper)
add.add_argument("--depth", default=2, type=float, help="how deep")
add.set_defaults(run="add it")
commands.add_parser("log", help="shows the log")
parser.print_help()
add.print_help()
attempt(parser, "a", "name", "--depth", "-1.5")
attempt(parser, "log")
attempt(parser)
attempt(parser, "push")

parser = argparse.ArgumentParser(prog="x", exit_on_error=False, fromfile_prefix_chars="@", add_help=False)
parser.add_argument("--at", nargs=2, type=int, metavar=("X", "Y"))
parser.add_argument("rest", nargs="*", default="none")
print(parser.format_usage(), end="")
print(parser.parse_args(["--at", "1", "2"]), parser.parse_args(["1", "2"]))
try:
    parser.parse_args(["--at", "1"])
except argparse.ArgumentError as error:
    print(error)
for wrong in ({"nargs": 0}, {"action": "odd"}, {"type": 3}, {"required": True}):
    try:
        parser.add_argument("name", **wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(repr(argparse.Namespace(a=1, **{"b c": 2})), argparse.Namespace(a=1) == argparse.Namespace(a=1))
print(repr(argparse.FileType("w", encoding="utf-8")))
# output:
#| usage: copy [-h] [-v] [-n N] [--mode {fast,slow}] [--keep | --no-keep]
#|             [--yes | --no] [--version]
#|             source [source ...] target
#|
#| Copies files from here to there.
#|
#| positional arguments:
#|   source              what is copied
#|   target              where to
#|
#| options:
#|   -h, --help          show this help message and exit
#|   -v, --verbose       say more
#|   -n N, --number N    how often (default: 3)
#|   --mode {fast,slow}  how fast; a long text that does not fit into the width
#|                       of one line
#|   --keep, --no-keep   keep the old ones
#|   --yes
#|   --no
#|   --version           show program's version number and exit
#|
#| That is all.
#| Namespace(source=['a', 'b'], target='c', verbose=0, number=3, mode=None, keep=True, tag=None, yes=False, no=None)
#| Namespace(source=['a'], target='b', verbose=2, number=5, mode='fast', keep=False, tag=['x', 'y'], yes=False, no=None)
#| exit 2
#| usage: copy [-h] [-v] [-n N] [--mode {fast,slow}] [--keep | --no-keep]
#|             [--yes | --no] [--version]
#|             source [source ...] target
#| copy: error: the following arguments are required: target
#| exit 2
#| usage: copy [-h] [-v] [-n N] [--mode {fast,slow}] [--keep | --no-keep]
#|             [--yes | --no] [--version]
#|             source [source ...] target
#| copy: error: argument -n/--number: invalid int value: 'many'
#| exit 2
#| usage: copy [-h] [-v] [-n N] [--mode {fast,slow}] [--keep | --no-keep]
#|             [--yes | --no] [--version]
#|             source [source ...] target
#| copy: error: argument --mode: invalid choice: 'odd' (choose from 'fast', 'slow')
#| exit 2
#| usage: copy [-h] [-v] [-n N] [--mode {fast,slow}] [--keep | --no-keep]
#|             [--yes | --no] [--version]
#|             source [source ...] target
#| copy: error: argument --no: not allowed with argument --yes
#| exit 2
#| usage: copy [-h] [-v] [-n N] [--mode {fast,slow}] [--keep | --no-keep]
#|             [--yes | --no] [--version]
#|             source [source ...] target
#| copy: error: unrecognized arguments: --unknown
#| exit 2
#| usage: copy [-h] [-v] [-n N] [--mode {fast,slow}] [--keep | --no-keep]
#|             [--yes | --no] [--version]
#|             source [source ...] target
#| copy: error: ambiguous option: --ver could match --verbose, --version
#| copy 1.0
#| exit 0
#| exit 2
#| usage: copy [-h] [-v] [-n N] [--mode {fast,slow}] [--keep | --no-keep]
#|             [--yes | --no] [--version]
#|             source [source ...] target
#| copy: error: argument -n/--number: expected one argument
#| (Namespace(source=['a'], target='b', verbose=0, number=3, mode=None, keep=True, tag=None, yes=False, no=None), ['-x', '--', '-y'])
#| usage: git [-h] {add,a,log} ...
#|
#| options:
#|   -h, --help   show this help message and exit
#|
#| commands:
#|   {add,a,log}  what to do
#|     add (a)    adds a file
#|     log        shows the log
#| usage: git add [-h] [--depth DEPTH] file
#|
#| positional arguments:
#|   file
#|
#| options:
#|   -h, --help     show this help message and exit
#|   --depth DEPTH  how deep
#| Namespace(command='a', run='add it', file='NAME', depth=-1.5)
#| Namespace(command='log', run='nothing')
#| Namespace(command=None, run='nothing')
#| exit 2
#| usage: git [-h] {add,a,log} ...
#| git: error: argument command: invalid choice: 'push' (choose from 'add', 'a', 'log')
#| usage: x [--at X Y] [rest ...]
#| Namespace(at=[1, 2], rest='none') Namespace(at=None, rest=['1', '2'])
#| argument --at: expected 2 arguments
#| ValueError nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate
#| ValueError unknown action "odd"
#| ValueError 3 is not callable
#| TypeError 'required' is an invalid argument for positionals
#| Namespace(a=1, **{'b c': 2}) True
#| FileType('w', encoding='utf-8')
