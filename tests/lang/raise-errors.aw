# Things that cannot be raised.
def attempt(action):
    try:
        action()
    except (TypeError, RuntimeError) as error:
        print(error)  # expect: exceptions must derive from BaseException
        # expect: exceptions must derive from BaseException
        # expect: exceptions must derive from BaseException
        # expect: exceptions must derive from BaseException
        # expect: exception causes must derive from BaseException
        # expect: exception causes must derive from BaseException
        # expect: No active exception to reraise
        # expect: Needs.__init__() missing 1 required positional argument: 'a'
        # expect: calling <class '__main__.Strange'> should have returned an instance of BaseException, not <class 'int'>


def throw(value):
    raise value


def throw_from(value):
    raise ValueError from value


def bare():
    raise


attempt(lambda: throw("text"))
attempt(lambda: throw(None))
attempt(lambda: throw(int))
attempt(lambda: throw(3))
attempt(lambda: throw_from("text"))
attempt(lambda: throw_from(int))
attempt(bare)


class Needs(Exception):
    def __init__(self, a):
        pass


attempt(lambda: throw(Needs))


class Strange(Exception):
    def __new__(cls):
        return 3


attempt(lambda: throw(Strange))
