# Classes of exceptions that define __new__ or __init__ and call the one above.
class Group(ExceptionGroup):
    def __new__(cls, message, parts, code):
        self = super().__new__(cls, message, parts)
        self.code = code
        return self

    def derive(self, parts):
        return Group(self.message, parts, self.code)


group = Group("g", [ValueError(1), KeyError(2)], 7)
print(repr(group), group.code)
match, rest = group.split(ValueError)
print(repr(match), match.code, repr(rest))
print(StopIteration.__new__(StopIteration, 1, 2).args)


class NewAlone(OSError):
    def __new__(cls, text, extra):
        self = super().__new__(cls, text)
        self.extra = extra
        return self


class InitAlone(OSError):
    def __init__(self, extra):
        print("before", self.args)
        super().__init__(2, "text", "file")
        self.extra = extra


error = NewAlone("text", extra=5)
print(repr(error), error.args, error.extra)
error = InitAlone(extra=6)
print(repr(error), error, error.extra)
error = BlockingIOError(11, "text", 3)
print(error.args, error.filename, error.characters_written)
# output:
#| Group('g', [ValueError(1), KeyError(2)], 7) 7
#| Group('g', [ValueError(1)], 7) 7 Group('g', [KeyError(2)], 7)
#| (1, 2)
#| NewAlone('text') ('text',) 5
#| before ()
#| InitAlone(2, 'text') [Errno 2] text: 'file' 6
#| (11, 'text', 3) None 3
