# A prompt of one's own by cmd, its help, its columns.
import cmd
import io


class Turtle(cmd.Cmd):
    intro = "Welcome."
    prompt = "(turtle) "
    use_rawinput = False

    def do_forward(self, arg):
        "Move ahead: forward 10"
        self.stdout.write(f"forward {arg!r}\n")

    def do_bye(self, arg):
        return True

    def do_shell(self, arg):
        "Run a command."
        print("shell", arg, file=self.stdout)

    def help_turtles(self):
        self.stdout.write("About turtles.\n")

    def precmd(self, line):
        return line.lower()


lines = "FORWARD 10\n\nhelp\n? forward\nhelp bye\nhelp turtles\nhelp nothing\n!ls -l\nfly away\n42\nbye\nforward 1\n"
out = io.StringIO()
Turtle(stdin=io.StringIO(lines), stdout=out).cmdloop()
print(out.getvalue().replace(") \n", ")\n"))
# expect: Welcome.
# expect: (turtle) forward '10'
# expect: (turtle) forward '10'
# expect: (turtle)
# expect: Documented commands (type help <topic>):
# expect: ========================================
# expect: forward  help  shell
# expect:
# expect: Miscellaneous help topics:
# expect: ==========================
# expect: turtles
# expect:
# expect: Undocumented commands:
# expect: ======================
# expect: bye
# expect:
# expect: (turtle) Move ahead: forward 10
# expect: (turtle) *** No help on bye
# expect: (turtle) About turtles.
# expect: (turtle) *** No help on nothing
# expect: (turtle) shell ls -l
# expect: (turtle) *** Unknown syntax: fly away
# expect: (turtle) *** Unknown syntax: 42
# expect: (turtle) 
turtle = Turtle(stdout=None)
print(turtle.parseline("  forward  10 "), turtle.parseline("?x"), turtle.parseline(""), turtle.completenames("f"))
# expect: ('forward', '10', 'forward  10') ('help', 'x', 'help x') (None, None, '') ['forward']
for words in [], ["one"], [f"word{i}" for i in range(23)], ["a" * 30, "b" * 60, "c"], ["x", 3]:
    out = turtle.stdout = io.StringIO()
    try:
        turtle.columnize(words, 40)
    except TypeError as error:
        print(error)
    print(out.getvalue(), end="")
# expect: <empty>
# expect: one
# expect: word0  word5  word10  word15  word20
# expect: word1  word6  word11  word16  word21
# expect: word2  word7  word12  word17  word22
# expect: word3  word8  word13  word18
# expect: word4  word9  word14  word19
# expect: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
# expect: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
# expect: c
# expect: list[i] not a string for i in 1
