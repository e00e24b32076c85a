"""Interpreters of lines: a class whose methods do_NAME are the commands of a prompt."""
import string
import sys

__all__ = ["Cmd"]

PROMPT = "(Cmd) "
IDENTCHARS = string.ascii_letters + string.digits + "_"


class Cmd:
    """To be derived from: cmdloop() reads lines and calls the method do_NAME(rest of the line) for each."""

    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = "="
    lastcmd = ""
    intro = None
    doc_leader = ""
    doc_header = "Documented commands (type help <topic>):"
    misc_header = "Miscellaneous help topics:"
    undoc_header = "Undocumented commands:"
    nohelp = "*** No help on %s"
    use_rawinput = 1

    def __init__(self, completekey="tab", stdin=None, stdout=None):
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    # ---- the loop ----

    def cmdloop(self, intro=None):
        """Reads and obeys lines until a command gives something true."""
        self.preloop()
        restore = self._bind_completion()
        try:
            if intro is not None:
                self.intro = intro
            if self.intro:
                self.stdout.write(f"{self.intro}\n")
            stop = None
            while not stop:
                line = self.precmd(self.cmdqueue.pop(0) if self.cmdqueue else self._read_line())
                stop = self.postcmd(self.onecmd(line), line)
            self.postloop()
        finally:
            restore()

    def _read_line(self):
        """One line; "EOF" at the end."""
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return "EOF"
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip("\r\n") if line else "EOF"

    def _bind_completion(self):
        """Has the line editor, where there is one, complete words; gives the function that undoes it."""
        if not (self.use_rawinput and self.completekey):
            return lambda: None
        try:
            import readline
        except ImportError:
            return lambda: None
        self.old_completer = readline.get_completer()
        readline.set_completer(self.complete)
        readline.parse_and_bind(f"{self.completekey}: complete")
        return lambda: readline.set_completer(self.old_completer)

    def precmd(self, line):
        """To be overridden: the line that is obeyed."""
        return line

    def postcmd(self, stop, line):
        """To be overridden: whether the loop ends."""
        return stop

    def preloop(self):
        """To be overridden: what comes before the loop."""

    def postloop(self):
        """To be overridden: what comes after the loop."""

    # ---- one line ----

    def parseline(self, line):
        """(command, its argument, the whole line); None for what there is not. ? means help, ! means shell."""
        line = line.strip()
        if line.startswith("?"):
            line = "help " + line[1:]
        elif line.startswith("!"):
            if not hasattr(self, "do_shell"):
                return None, None, line
            line = "shell " + line[1:]
        if not line:
            return None, None, line
        rest = line.lstrip(self.identchars)
        return line[: len(line) - len(rest)], rest.strip(), line

    def onecmd(self, line):
        """Obeys a line. True ends the loop."""
        command, argument, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if command is None:
            return self.default(line)
        self.lastcmd = "" if line == "EOF" else line
        function = getattr(self, f"do_{command}", None) if command else None
        return self.default(line) if function is None else function(argument)

    def emptyline(self):
        """To be overridden: an empty line. It repeats the last command."""
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        """To be overridden: a line that is no command."""
        self.stdout.write(f"*** Unknown syntax: {line}\n")

    # ---- completion ----

    def completedefault(self, *ignored):
        """To be overridden: how words are completed of commands without a method complete_NAME."""
        return []

    def completenames(self, text, *ignored):
        return [name[3:] for name in self.get_names() if name.startswith(f"do_{text}")]

    def complete(self, text, state):
        """The state'th word that begins with a text, or None."""
        if state == 0:
            import readline

            whole = readline.get_line_buffer()
            line = whole.lstrip()
            begin, end = [at - (len(whole) - len(line)) for at in (readline.get_begidx(), readline.get_endidx())]
            function = self.completenames
            if begin > 0:
                command = self.parseline(line)[0]
                function = getattr(self, f"complete_{command}", self.completedefault) if command else self.completedefault
            self.completion_matches = function(text, line, begin, end)
        matches = self.completion_matches
        return matches[state] if state < len(matches) else None

    def get_names(self):
        return dir(self.__class__)

    def complete_help(self, *args):
        topics = {name[5:] for name in self.get_names() if name.startswith("help_" + args[0])}
        return list(topics | set(self.completenames(*args)))

    # ---- help ----

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if not arg:
            self._list_topics()
        elif (tell := getattr(self, f"help_{arg}", None)) is not None:
            tell()
        else:
            text = getattr(getattr(self, f"do_{arg}", None), "__doc__", None)
            self.stdout.write(f"{text or self.nohelp % (arg,)}\n")

    def _list_topics(self):
        names = self.get_names()
        topics = {name[5:] for name in names if name.startswith("help_")}
        documented, undocumented = [], []
        for name in dict.fromkeys(sorted(names)):
            if name.startswith("do_"):
                command = name[3:]
                has_help = command in topics or getattr(self, name).__doc__
                topics.discard(command)
                (documented if has_help else undocumented).append(command)
        self.stdout.write(f"{self.doc_leader}\n")
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, undocumented, 15, 80)

    def print_topics(self, header, cmds, cmdlen, maxcol):
        """A heading and words in columns, if there are any."""
        if cmds:
            rule = f"{self.ruler * len(header)}\n" if self.ruler else ""
            self.stdout.write(f"{header}\n{rule}")
            self.columnize(cmds, maxcol - 1)
            self.stdout.write("\n")

    def columnize(self, list, displaywidth=80):
        """Writes texts in as few lines as they need, read column by column."""
        if not list:
            self.stdout.write("<empty>\n")
            return
        wrong = [str(at) for at, item in enumerate(list) if not isinstance(item, str)]
        if wrong:
            raise TypeError(f"list[i] not a string for i in {', '.join(wrong)}")
        for rows in range(1, len(list) + 1):
            columns = [list[at : at + rows] for at in range(0, len(list), rows)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth or rows == len(list):
                break
        if len(columns) == 1:
            widths = [0]  # a list needs no blanks at its right
        for row in range(rows):
            words = [column[row] if row < len(column) else "" for column in columns]
            while words and not words[-1]:
                words.pop()
            self.stdout.write("  ".join([word.ljust(width) for word, width in zip(words, widths)]) + "\n")
