"""Loops whose turns are taken here, since the program put something of its own into them: a selector, a clock, a _run_once().

The machine takes the turns of every other loop, and waits for descriptors itself (vm/sched/loop.c, watch.c)."""
from _asyncio import Handle, _begin_run, _collect_due, _end_run, _first_timer, _has_ready, _run_ready

from .log import logger

_LONGEST = 24 * 3600  # seconds of one wait
_READ, _WRITE = 1, 2  # as in module selectors
_PARTS = ("_run_once", "_process_events", "_write_to_self", "_add_reader", "_add_writer", "time", "call_at")


def has_own_parts(cls, usual):
    """Whether a class of loops says differently from `usual` what a turn is made of."""
    return any(getattr(cls, name) is not getattr(usual, name) for name in _PARTS)


def is_usual(selector):
    """Whether it waits just as the machine does, so that the machine may do it."""
    return selector is None or (type(selector).__module__ == "selectors" and "select" not in vars(selector))


def run_forever(loop):
    _begin_run(loop)
    try:
        while True:
            loop._run_once()
            if loop._stopping:
                break
    finally:
        _end_run(loop)


def run_once(loop):
    """One turn: waits for descriptors or for the first timer, and runs what is ready then."""
    timeout = None
    first = _first_timer(loop)
    if _has_ready(loop) or loop._stopping:
        timeout = 0
    elif first is not None:
        timeout = min(max(0, first - loop.time()), _LONGEST)
    if loop._selector is None:
        loop._take_selector()
    events = loop._selector.select(timeout)
    loop._process_events(events)
    events = None  # it need not live as long as the callbacks
    _collect_due(loop, loop.time() + loop._clock_resolution)
    _run_ready(loop)


def call_later(loop, delay, callback, args, context):
    timer = loop.call_at(loop.time() + delay, callback, *args, context=context)
    if timer._source_traceback:
        del timer._source_traceback[-1]
    return timer


# ---- descriptors ----


def add(loop, fd, mask, callback, args):
    """`mask` is what it is waited for; gives the handle."""
    loop._check_closed()
    handle = Handle(callback, args, loop, None)
    try:
        key = loop._selector.get_key(fd)
    except KeyError:
        loop._selector.register(fd, mask, (handle, None) if mask == _READ else (None, handle))
        return handle
    reader, writer = key.data
    loop._selector.modify(fd, key.events | mask, (handle, writer) if mask == _READ else (reader, handle))
    before = reader if mask == _READ else writer
    if before is not None:
        before.cancel()
    return handle


def remove(loop, fd, mask):
    """Ends that; False: there was none."""
    if loop.is_closed():
        return False
    try:
        key = loop._selector.get_key(fd)
    except KeyError:
        return False
    reader, writer = key.data
    left = key.events & ~mask
    if left:
        loop._selector.modify(fd, left, (None, writer) if mask == _READ else (reader, None))
    else:
        loop._selector.unregister(fd)
    before = reader if mask == _READ else writer
    if before is None:
        return False
    before.cancel()
    return True


def add_by_method(loop, mask, fd, callback, args):
    return (loop._add_reader if mask == _READ else loop._add_writer)(fd, callback, *args)


def remove_by_method(loop, mask, fd):
    return (loop._remove_reader if mask == _READ else loop._remove_writer)(fd)


def process_events(loop, events):
    """What the selector told of becomes ready."""
    for key, mask in events:
        reader, writer = key.data
        if mask & _READ and reader is not None:
            if reader._cancelled:
                loop._remove_reader(key.fileobj)
            else:
                loop._add_callback(reader)
        if mask & _WRITE and writer is not None:
            if writer._cancelled:
                loop._remove_writer(key.fileobj)
            else:
                loop._add_callback(writer)


# ---- waking: other threads send a byte ----


def make_self_pipe(loop):
    import socket

    loop._ssock, loop._csock = socket.socketpair()
    loop._ssock.setblocking(False)
    loop._csock.setblocking(False)
    loop._internal_fds += 1
    loop._add_reader(loop._ssock.fileno(), loop._read_from_self)


def close_self_pipe(loop):
    loop._remove_reader(loop._ssock.fileno())
    loop._ssock.close()
    loop._csock.close()
    loop._ssock = loop._csock = None
    loop._internal_fds -= 1


def read_from_self(loop):
    while True:
        try:
            if not loop._ssock.recv(4096):
                return
        except InterruptedError:
            continue
        except BlockingIOError:
            return


def write_to_self(loop):
    if loop._csock is None:
        return
    try:
        loop._csock.send(b"\0")
    except OSError:  # it is full: the loop will wake anyhow
        if loop.get_debug():
            logger.debug("Fail to write a null byte into the self-pipe socket", exc_info=True)
