"""The file .netrc: users and passwords by machine."""
import os
import stat

__all__ = ["netrc", "NetrcParseError"]


class NetrcParseError(Exception):
    """The file cannot be read."""

    def __init__(self, msg, filename=None, lineno=None):
        self.filename = filename
        self.lineno = lineno
        self.msg = msg
        super().__init__(msg)

    def __str__(self):
        return f"{self.msg} ({self.filename}, line {self.lineno})"


class _Words:
    """The words of a text; quotes hold blanks together, a backslash escapes."""

    def __init__(self, text):
        self.text = text
        self.at = 0
        self.line = 1
        self.pushed = []

    def _next(self):
        c = self.text[self.at:self.at + 1]
        self.at += 1
        self.line += c == "\n"
        return c

    def rest_of_line(self):
        end = self.text.find("\n", self.at) + 1 or len(self.text)
        line, self.at = self.text[self.at:end], end
        self.line += line.endswith("\n")
        return line

    def word(self):
        if self.pushed:
            return self.pushed.pop()
        while (c := self._next()) and c in "\n\t\r ":
            pass
        word = ""
        if c == '"':
            while (c := self._next()) and c != '"':
                word += self._next() if c == "\\" else c
            return word
        while c and c not in "\n\t\r ":
            word += self._next() if c == "\\" else c
            c = self._next()
        if c == "\n":
            self.at -= 1  # so that a comment's line is known to end here
            self.line -= 1
        return word


class netrc:
    """hosts: machine -> (login, account, password); macros: name -> lines."""

    def __init__(self, file=None):
        default = file is None
        if default:
            file = os.path.join(os.path.expanduser("~"), ".netrc")
        self.hosts = {}
        self.macros = {}
        try:
            with open(file, encoding="utf-8") as source:
                text = source.read()
        except UnicodeDecodeError:
            with open(file, encoding="locale") as source:
                text = source.read()
        if default:
            self._default = os.stat(file)
        self._parse(file, _Words(text), default)

    def _parse(self, file, words, default):
        while True:
            line = words.line
            word = words.word()
            if not word:
                return
            if word[0] == "#":
                words.rest_of_line()
                continue
            if word == "macdef":
                self._macro(file, words)
                continue
            if word == "machine":
                name = words.word()
            elif word == "default":
                name = "default"
            else:
                raise NetrcParseError(f"bad toplevel token {word!r}", file, words.line)
            if not name:
                raise NetrcParseError(f"missing {word!r} name", file, words.line)
            self._entry(file, words, name, default)

    def _macro(self, file, words):
        name = words.word()
        words.rest_of_line()
        lines = self.macros[name] = []
        while True:
            line = words.rest_of_line()
            if not line:
                raise NetrcParseError("Macro definition missing null line terminator.", file, words.line)
            if line == "\n":
                return
            lines.append(line)

    def _entry(self, file, words, name, default):
        found = {"login": "", "account": "", "password": ""}
        while True:
            word = words.word()
            if word.startswith("#"):
                words.rest_of_line()
                continue
            if word in ("", "machine", "default", "macdef"):
                break
            if word in ("login", "user"):
                found["login"] = words.word()
            elif word in ("account", "password"):
                found[word] = words.word()
            else:
                raise NetrcParseError(f"bad follower token {word!r}", file, words.line)
        self.hosts[name] = found["login"], found["account"], found["password"]
        if default and found["password"] and found["login"] != "anonymous":
            self._check_safe(file, words.line)
        if word:
            words.pushed.append(word)

    def _check_safe(self, file, line):
        """A file with passwords belongs to the user alone."""
        if self._default.st_uid != os.getuid():
            raise NetrcParseError(
                f"~/.netrc file owner (uid {self._default.st_uid}) does not match current user (uid {os.getuid()})", file, line
            )
        if self._default.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise NetrcParseError(
                "~/.netrc access too permissive: access permissions must restrict access to only the owner", file, line
            )

    def authenticators(self, host):
        """(login, account, password) of a machine; None if it is not known."""
        return self.hosts.get(host) or self.hosts.get("default")

    def __repr__(self):
        lines = []
        for host, (login, account, password) in self.hosts.items():
            lines.append(f"machine {host}\n\tlogin {login}\n")
            if account:
                lines.append(f"\taccount {account}\n")
            lines.append(f"\tpassword {password}\n")
        for name, macro in self.macros.items():
            lines += [f"macdef {name}\n", *macro, "\n"]
        return "".join(lines)
