"""A prompt of one's own: what is typed is compiled and run in a namespace."""
import builtins
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ["InteractiveInterpreter", "InteractiveConsole", "interact", "compile_command"]


class InteractiveInterpreter:
    """Runs texts in a namespace and shows their errors."""

    def __init__(self, locals=None):
        self.locals = {"__name__": "__console__", "__doc__": None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename="<input>", symbol="single"):
        """Runs a text if it is complete; True: more has to come."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def _show(self, hook_arguments, lines):
        """Gives an error to sys.excepthook if a program has set one."""
        if sys.excepthook is sys.__excepthook__:
            self.write("".join(lines))
        else:
            sys.excepthook(*hook_arguments)

    def showsyntaxerror(self, filename=None):
        """Shows the error that a text does not compile with."""
        kind, value, tb = sys.exc_info()
        sys.last_type, sys.last_value, sys.last_traceback = kind, value, tb
        if filename and kind is SyntaxError and len(value.args) == 2 and len(value.args[1]) >= 4:
            message, (_, line, column, text, *_) = value.args
            value = SyntaxError(message, (filename, line, column, text))
            sys.last_value = value
        self._show((kind, value, tb), traceback.format_exception_only(kind, value))

    def showtraceback(self):
        """Shows the error that is being handled."""
        kind, value, tb = sys.exc_info()
        sys.last_type, sys.last_value, sys.last_traceback = kind, value, tb
        try:
            self._show((kind, value, tb), traceback.format_exception(kind, value, tb.tb_next))
        finally:
            kind = value = tb = None

    def write(self, data):
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """Asks for lines, and runs them when they are complete."""

    def __init__(self, locals=None, filename="<console>"):
        super().__init__(locals)
        self.filename = filename
        self.resetbuffer()

    def resetbuffer(self):
        self.buffer = []

    def _banner(self):
        notice = 'Type "help", "copyright", "credits" or "license" for more information.'
        return f"Python {sys.version} on {sys.platform}\n{notice}\n({type(self).__name__})\n"

    def interact(self, banner=None, exitmsg=None):
        """Asks and runs until the input ends."""
        for name, prompt in (("ps1", ">>> "), ("ps2", "... ")):
            if not hasattr(sys, name):
                setattr(sys, name, prompt)
        if banner is None:
            self.write(self._banner())
        elif banner:
            self.write(f"{banner}\n")
        more = False
        while True:
            try:
                line = self.raw_input(sys.ps2 if more else sys.ps1)
                more = self.push(line)
            except EOFError:
                self.write("\n")
                break
            except KeyboardInterrupt:
                self.write("\nKeyboardInterrupt\n")
                self.resetbuffer()
                more = False
        if exitmsg is None:
            self.write(f"now exiting {self.__class__.__name__}...\n")
        elif exitmsg != "":
            self.write(f"{exitmsg}\n")

    def push(self, line):
        """Takes a line; True: more has to come."""
        self.buffer.append(line)
        more = self.runsource("\n".join(self.buffer), self.filename)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=""):
        return builtins.input(prompt)


def interact(banner=None, readfunc=None, local=None, exitmsg=None):
    """A prompt in a namespace."""
    console = InteractiveConsole(local)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)
