# Things that cannot be raised.
def attempt(action):
    try:
        action()
    except (TypeError, RuntimeError) as error:
        print(error)


def throw(value):
    raise value


def throw_from(value):
    raise ValueError from value


def bare():
    raise


attempt(lambda: throw("text"))  # expect: exceptions must derive from BaseException
attempt(lambda: throw(None))  # expect: exceptions must derive from BaseException
attempt(lambda: throw(int))  # expect: exceptions must derive from BaseException
attempt(lambda: throw(3))  # expect: exceptions must derive from BaseException
attempt(lambda: throw_from("text"))  # expect: exception causes must derive from BaseException
attempt(lambda: throw_from(int))  # expect: exception causes must derive from BaseException
attempt(bare)  # expect: No active exception to reraise


class Needs(Exception):
    def __init__(self, a):
        pass


attempt(lambda: throw(Needs))
# expect: Needs.__init__() missing 1 required positional argument: 'a'


class Strange(Exception):
    def __new__(cls):
        return 3


attempt(lambda: throw(Strange))
# expect: calling <class '__main__.Strange'> should have returned an instance of BaseException, not <class 'int'>
