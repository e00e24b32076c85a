"""Takes texts apart as a Unix shell does, and puts them together."""
import os
import re
import sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]


class shlex:
    """Gives the tokens of a text or file, one after the other."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if instream is None:
            self.instream, self.infile = sys.stdin, None
        else:
            self.instream, self.infile = StringIO(instream) if isinstance(instream, str) else instream, infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        # what the reader is in: " " between words, "a" a word, "c" punctuation, a quote, an escape; None at the end
        self.state = " "
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.filestack = deque()
        self.source = None
        if not punctuation_chars:
            punctuation_chars = ""
        elif punctuation_chars is True:
            punctuation_chars = "();<>|&"
        self._punctuation_chars = punctuation_chars
        if punctuation_chars:
            # characters that were read too far
            self._pushback_chars = deque()
            # these are parts of words in a shell
            self.wordchars += "~-./*?="
            self.wordchars = self.wordchars.translate(self.wordchars.maketrans(dict.fromkeys(punctuation_chars)))

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """Puts a token in front of those that come."""
        if self.debug >= 1:
            print("shlex: pushing token " + repr(tok))
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Reads another text first."""
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.instream = StringIO(newstream) if isinstance(newstream, str) else newstream
        self.infile, self.lineno = newfile, 1
        if self.debug:
            if newfile is not None:
                print("shlex: pushing to file %s" % (self.infile,))
            else:
                print("shlex: pushing to stream %s" % (self.instream,))

    def pop_source(self):
        """Goes back to the text before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        if self.debug:
            print("shlex: popping to %s, line %d" % (self.instream, self.lineno))
        self.state = " "

    def get_token(self):
        """The next token; at the end what `eof` says."""
        if self.pushback:
            tok = self.pushback.popleft()
            if self.debug >= 1:
                print("shlex: popping token " + repr(tok))
            return tok
        raw = self.read_token()
        if self.source is not None:
            while raw == self.source:
                spec = self.sourcehook(self.read_token())
                if spec:
                    newfile, newstream = spec
                    self.push_source(newstream, newfile)
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        if self.debug >= 1:
            if raw != self.eof:
                print("shlex: token=" + repr(raw))
            else:
                print("shlex: token=EOF")
        return raw

    def _next_char(self):
        if self.punctuation_chars and self._pushback_chars:
            char = self._pushback_chars.pop()
        else:
            char = self.instream.read(1)
        if char == "\n":
            self.lineno += 1
        return char

    def read_token(self):
        """Reads a token, whatever was pushed."""
        quoted = False
        escaped_in = " "
        while True:
            char = self._next_char()
            if self.debug >= 3:
                print("shlex: in state %r I see character: %r" % (self.state, char))
            if self.state is None:
                self.token = ""
                break
            if self.state == " ":
                if self._begin(char, quoted):
                    break
                if self.state is not None and self.state in self.escape and self.state == char and self.posix:
                    escaped_in = "a"
            elif self.state in self.quotes:
                quoted = True
                if not char:
                    if self.debug >= 2:
                        print("shlex: I see EOF in quotes state")
                    raise ValueError("No closing quotation")
                if char == self.state:
                    if not self.posix:
                        self.token += char
                        self.state = " "
                        break
                    self.state = "a"
                elif self.posix and char in self.escape and self.state in self.escapedquotes:
                    escaped_in = self.state
                    self.state = char
                else:
                    self.token += char
            elif self.state in self.escape:
                if not char:
                    if self.debug >= 2:
                        print("shlex: I see EOF in escape state")
                    raise ValueError("No escaped character")
                # in quotes only the quote and the escape can be escaped
                if escaped_in in self.quotes and char != self.state and char != escaped_in:
                    self.token += self.state
                self.token += char
                self.state = escaped_in
            elif self.state in ("a", "c"):
                if self.posix and char and self.state == "a" and char in self.escape:
                    escaped_in = "a"
                if self._go_on(char, quoted):
                    break
        result = self.token
        self.token = ""
        if self.posix and not quoted and result == "":
            result = None
        if self.debug > 1:
            if result:
                print("shlex: raw token=" + repr(result))
            else:
                print("shlex: raw token=EOF")
        return result

    def _begin(self, char, quoted):
        """A character between words; True: a token is there."""
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            if self.debug >= 2:
                print("shlex: I see whitespace in whitespace state")
            return bool(self.token or (self.posix and quoted))
        if char in self.commenters:
            self.instream.readline()
            self.lineno += 1
        elif self.posix and char in self.escape:
            self.state = char
        elif char in self.wordchars:
            self.token = char
            self.state = "a"
        elif char in self.punctuation_chars:
            self.token = char
            self.state = "c"
        elif char in self.quotes:
            if not self.posix:
                self.token = char
            self.state = char
        elif self.whitespace_split:
            self.token = char
            self.state = "a"
        else:
            self.token = char
            return bool(self.token or (self.posix and quoted))
        return False

    def _go_on(self, char, quoted):
        """A character in a word or in punctuation; True: the token has ended."""
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            if self.debug >= 2:
                print("shlex: I see whitespace in word state")
            self.state = " "
            return bool(self.token or (self.posix and quoted))
        if char in self.commenters:
            self.instream.readline()
            self.lineno += 1
            if self.posix:
                self.state = " "
                return bool(self.token or (self.posix and quoted))
        elif self.state == "c":
            if char in self.punctuation_chars:
                self.token += char
            else:
                if char not in self.whitespace:
                    self._pushback_chars.append(char)
                self.state = " "
                return True
        elif self.posix and char in self.quotes:
            self.state = char
        elif self.posix and char in self.escape:
            self.state = char
        elif (
            char in self.wordchars
            or char in self.quotes
            or (self.whitespace_split and char not in self.punctuation_chars)
        ):
            self.token += char
        else:
            if self.punctuation_chars:
                self._pushback_chars.append(char)
            else:
                self.pushback.appendleft(char)
            if self.debug >= 2:
                print("shlex: I see punctuation in word state")
            self.state = " "
            return bool(self.token or (self.posix and quoted))
        return False

    def sourcehook(self, newfile):
        """Opens a file that `source` names: its name and itself."""
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile, "r")

    def error_leader(self, infile=None, lineno=None):
        """Where we are, in the manner of a C compiler."""
        if infile is None:
            infile = self.infile
        if lineno is None:
            lineno = self.lineno
        return '"%s", line %d: ' % (infile, lineno)

    def __next__(self):
        token = self.get_token()
        if token != self.eof:
            return token
        raise StopIteration

    def __iter__(self):
        return self


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        import warnings

        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning, stacklevel=2)
    lex = shlex(s, posix=posix)
    lex.whitespace_split = True
    if not comments:
        lex.commenters = ""
    return list(lex)


def join(split_command):
    """The command line of words."""
    return " ".join(quote(arg) for arg in split_command)


_find_unsafe = re.compile(r"(?a)[^\w@%+=:,./-]").search


def quote(s):
    """A text as one word for a shell."""
    if not s:
        return "''"
    if _find_unsafe(s) is None:
        return s
    # in single quotes; those in it stand in double quotes
    return "'" + s.replace("'", "'\"'\"'") + "'"


def _print_tokens(lexer):
    while tt := lexer.get_token():
        print("Token: " + repr(tt))


if __name__ == "__main__":
    if len(sys.argv) == 1:
        _print_tokens(shlex())
    else:
        name = sys.argv[1]
        with open(name) as file:
            _print_tokens(shlex(file, name))
