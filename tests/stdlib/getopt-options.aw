# Short and long options, and what is wrong with them.
import getopt

print(getopt.getopt("-a -b3 --foo=1 --ba x -c".split(), "ab:c", ["foo=", "bar"]))  # expect: ([('-a', ''), ('-b', '3'), ('--foo', '1'), ('--bar', '')], ['x', '-c'])
print(getopt.gnu_getopt("x -a y --foo 2 -- -a".split(), "a", ["foo="]))  # expect: ([('-a', ''), ('--foo', '2')], ['x', 'y', '-a'])
for line in ("-z", "-b", "--foo", "--bar=1", "--none", "--fo=1"):
    try:
        print(getopt.getopt([line], "b:", ["foo=", "bar", "fox="]))
    except getopt.GetoptError as error:
        print(error, "|", error.opt)
# expect: option -z not recognized | z
# expect: option -b requires argument | b
# expect: option --foo requires argument | foo
# expect: option --bar must not have an argument | bar
# expect: option --none not recognized | none
# expect: option --fo not a unique prefix | fo
