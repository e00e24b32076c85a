# What the functions of module select refuse, and with which words.
import select


def refused(call):
    try:
        call()
    except (TypeError, ValueError, OverflowError, OSError, KeyError) as error:
        print(type(error).__name__, error)


class File:
    def fileno(self):
        return "none"


refused(lambda: select.select(1, [], []))  # expect: TypeError arguments 1-3 must be sequences
refused(lambda: select.select([], [], [], "soon"))  # expect: TypeError timeout must be a float or None
refused(lambda: select.select([], [], [], -1))  # expect: ValueError timeout must be non-negative
refused(lambda: select.select([-1], [], []))  # expect: ValueError file descriptor cannot be a negative integer (-1)
refused(lambda: select.select([5000], [], []))  # expect: ValueError filedescriptor out of range in select()
refused(lambda: select.select(["a"], [], []))  # expect: TypeError argument must be an int, or have a fileno() method.
refused(lambda: select.select([File()], [], []))  # expect: TypeError fileno() returned a non-integer

poll = select.poll()
refused(lambda: poll.poll("soon"))  # expect: TypeError timeout must be an integer or None
refused(lambda: poll.register(0, -1))  # expect: ValueError value must be positive
refused(lambda: poll.register(0, 1 << 20))  # expect: OverflowError Python int too large for C unsigned short
refused(lambda: poll.modify(90, 1))  # expect: FileNotFoundError [Errno 2] No such file or directory
refused(lambda: poll.unregister(90))  # expect: KeyError 90

epoll = select.epoll()
refused(lambda: epoll.poll(0, 0))  # expect: ValueError maxevents must be greater than 0, got 0
refused(lambda: epoll.unregister(990))  # expect: OSError [Errno 9] Bad file descriptor
epoll.close()
refused(lambda: epoll.poll(0))  # expect: ValueError I/O operation on closed epoll object
refused(lambda: select.epoll(-2))  # expect: ValueError negative sizehint
