# User exceptions: fields of their own, __str__, super().__init__, and hierarchy.
class AppError(Exception):
    """Base of all."""


class NotFound(AppError):
    def __init__(self, name, code=404):
        super().__init__(f"{name} not found")
        self.name = name
        self.code = code


class Quiet(AppError):
    pass


class Custom(Exception):
    def __str__(self):
        return "custom text"


class NoSuper(Exception):
    def __init__(self, a, b):
        self.a = a


try:
    raise NotFound("file")
except AppError as error:
    print(error, repr(error), error.name, error.code, error.args)
    # expect: file not found NotFound('file not found') file 404 ('file not found',)
print(repr(Quiet()), str(Quiet("a")), Custom(1), repr(Custom(1)))
# expect: Quiet() a custom text Custom(1)
print(NoSuper(1, 2).args, repr(NoSuper("x", 2)), NoSuper(3, 4).a)
# expect: (1, 2) NoSuper('x', 2) 3
error = Quiet()
error.extra = 5
print(error.extra, error.__dict__, AppError.__doc__)  # expect: 5 {'extra': 5} Base of all.
