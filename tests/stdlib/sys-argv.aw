# args: one "two words" --three
# sys.argv has the file and the arguments of the program.
import sys

print(sys.argv[0].endswith("sys-argv.aw"), sys.argv[1:], len(sys.argv))
# expect: True ['one', 'two words', '--three'] 4
