"""The transport of a child process: its pipes in the loop, its end, and the order in which its protocol hears of them."""
import subprocess
from collections import deque

from _asyncio import Handle

from . import events, pipes, protocols, transports


# ---- what the loop's methods do ----


def check_options(universal_newlines, bufsize, encoding, errors, text):
    """Refuses what makes text of bytes: a loop's pipes are bytes."""
    if bufsize != 0:
        raise ValueError("bufsize must be 0")
    if text:
        raise ValueError("text must be False")
    if encoding is not None:
        raise ValueError("encoding must be None")
    if errors is not None:
        raise ValueError("errors must be None")


async def subprocess_shell(
    loop,
    protocol_factory,
    cmd,
    *,
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    stderr=subprocess.PIPE,
    universal_newlines=False,
    shell=True,
    bufsize=0,
    encoding=None,
    errors=None,
    text=None,
    **kwargs,
):
    if not isinstance(cmd, (bytes, str)):
        raise ValueError("cmd must be a string")
    if universal_newlines:
        raise ValueError("universal_newlines must be False")
    if not shell:
        raise ValueError("shell must be True")
    check_options(universal_newlines, bufsize, encoding, errors, text)
    title = f"run shell command {cmd!r}"
    return await _start(loop, protocol_factory, title, cmd, True, stdin, stdout, stderr, kwargs)


async def subprocess_exec(
    loop,
    protocol_factory,
    program,
    *args,
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    stderr=subprocess.PIPE,
    universal_newlines=False,
    shell=False,
    bufsize=0,
    encoding=None,
    errors=None,
    text=None,
    **kwargs,
):
    if universal_newlines:
        raise ValueError("universal_newlines must be False")
    if shell:
        raise ValueError("shell must be False")
    check_options(universal_newlines, bufsize, encoding, errors, text)
    title = f"execute program {program!r}"
    return await _start(loop, protocol_factory, title, (program, *args), False, stdin, stdout, stderr, kwargs)


async def _start(loop, protocol_factory, title, args, shell, stdin, stdout, stderr, options):
    protocol = protocol_factory()
    if loop.get_debug():
        from .log import logger

        logger.debug(" ".join([title, *_describe_streams(stdin, stdout, stderr)]))
    transport = await loop._make_subprocess_transport(protocol, args, shell, stdin, stdout, stderr, 0, **options)
    if loop.get_debug():
        from .log import logger

        logger.info("%s: %r", title, transport)
    return transport, protocol


def _describe_streams(stdin, stdout, stderr):
    """What a debug line says of them."""

    def text(fd):
        return {subprocess.PIPE: "<pipe>", subprocess.STDOUT: "<stdout>"}.get(fd, repr(fd))

    if stdout is not None and stderr == subprocess.STDOUT:
        streams = (("stdin", stdin), ("stdout=stderr", stdout))
    else:
        streams = (("stdin", stdin), ("stdout", stdout), ("stderr", stderr))
    return [f"{name}={text(fd)}" for name, fd in streams if fd is not None]


async def make_transport(loop, protocol, args, shell, stdin, stdout, stderr, bufsize, **options):
    """The transport, when the protocol is connected."""
    waiter = loop.create_future()
    policy = events.get_event_loop_policy()

    def make():
        return _UnixSubprocessTransport(
            loop, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=waiter, **options
        )

    if type(policy) is events.DefaultEventLoopPolicy and policy._watcher is None:
        transport = make()
        transport._watch()
    else:
        with policy.get_child_watcher() as watcher:
            if not watcher.is_active():
                raise RuntimeError("asyncio.get_child_watcher() is not activated, subprocess support is not installed.")
            transport = make()
            watcher.add_child_handler(transport.get_pid(), loop._child_watcher_callback, transport)
    try:
        await waiter
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException:
        transport.close()
        await transport._wait()
        raise
    return transport


# ---- transports ----


class BaseSubprocessTransport(transports.SubprocessTransport):
    """All but how the child is started and how its end becomes known.

    Calls of the protocol wait in a list until connection_made() was called. connection_lost() is called when the child has
    ended and all of its pipes are closed.
    """

    def __init__(self, loop, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=None, extra=None, **kwargs):
        super().__init__(extra)
        self._closed = False
        self._protocol = protocol
        self._loop = loop
        self._proc = None
        self._pid = None
        self._returncode = None
        self._exit_waiters = []
        self._pending_calls = deque()
        self._finished = False
        streams = (stdin, stdout, stderr)
        self._pipes = {fd: None for fd, stream in enumerate(streams) if stream == subprocess.PIPE}
        try:
            self._start(args=args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, bufsize=bufsize, **kwargs)
        except:
            self.close()
            raise
        self._pid = self._proc.pid
        self._extra["subprocess"] = self._proc
        if loop.get_debug():
            from .log import logger

            logger.debug("process %r created: pid %s", args if isinstance(args, (bytes, str)) else args[0], self._pid)
        loop.create_task(self._connect_pipes(waiter))

    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        raise NotImplementedError

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._closed:
            info.append("closed")
        if self._pid is not None:
            info.append(f"pid={self._pid}")
        if self._returncode is not None:
            info.append(f"returncode={self._returncode}")
        else:
            info.append("not started" if self._pid is None else "running")
        stdin, stdout, stderr = (self._pipes.get(fd) for fd in range(3))
        if stdin is not None:
            info.append(f"stdin={stdin.pipe}")
        if stdout is not None and stderr is stdout:
            info.append(f"stdout=stderr={stdout.pipe}")
        else:
            if stdout is not None:
                info.append(f"stdout={stdout.pipe}")
            if stderr is not None:
                info.append(f"stderr={stderr.pipe}")
        return "<{}>".format(" ".join(info))

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closed

    def close(self):
        """Closes the pipes, and kills the child if it still runs."""
        if self._closed:
            return
        self._closed = True
        for protocol in self._pipes.values():
            if protocol is not None:
                protocol.pipe.close()
        if self._proc is not None and self._returncode is None and self._proc.poll() is None:
            if self._loop.get_debug():
                from .log import logger

                logger.warning("Close running child process: kill %r", self)
            try:
                self._proc.kill()
            except ProcessLookupError:
                pass

    # ---- the child ----

    def get_pid(self):
        return self._pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        return self._pipes[fd].pipe if fd in self._pipes else None

    def _running(self):
        if self._proc is None:
            raise ProcessLookupError()
        return self._proc

    def send_signal(self, signal):
        self._running().send_signal(signal)

    def terminate(self):
        self._running().terminate()

    def kill(self):
        self._running().kill()

    async def _wait(self):
        """Its status, when connection_lost() was called."""
        if self._returncode is not None:
            return self._returncode
        waiter = self._loop.create_future()
        self._exit_waiters.append(waiter)
        return await waiter

    # ---- what happens ----

    async def _connect_pipes(self, waiter):
        try:
            loop, proc = self._loop, self._proc
            if proc.stdin is not None:
                _, self._pipes[0] = await loop.connect_write_pipe(lambda: WriteSubprocessPipeProto(self, 0), proc.stdin)
            if proc.stdout is not None:
                _, self._pipes[1] = await loop.connect_read_pipe(lambda: ReadSubprocessPipeProto(self, 1), proc.stdout)
            if proc.stderr is not None:
                _, self._pipes[2] = await loop.connect_read_pipe(lambda: ReadSubprocessPipeProto(self, 2), proc.stderr)
            loop.call_soon(self._protocol.connection_made, self)
            for callback, data in self._pending_calls:
                loop.call_soon(callback, *data)
            self._pending_calls = None
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if waiter is not None and not waiter.cancelled():
                waiter.set_exception(error)
        else:
            if waiter is not None and not waiter.cancelled():
                waiter.set_result(None)

    def _call(self, callback, *data):
        if self._pending_calls is not None:
            self._pending_calls.append((callback, data))
        else:
            self._loop.call_soon(callback, *data)

    def _pipe_connection_lost(self, fd, error):
        self._call(self._protocol.pipe_connection_lost, fd, error)
        self._try_finish()

    def _pipe_data_received(self, fd, data):
        self._call(self._protocol.pipe_data_received, fd, data)

    def _process_exited(self, returncode):
        if self._loop.get_debug():
            from .log import logger

            logger.info("%r exited with return code %r", self, returncode)
        self._returncode = returncode
        if self._proc.returncode is None:
            self._proc.returncode = returncode
        self._call(self._protocol.process_exited)
        self._try_finish()

    def _try_finish(self):
        if self._returncode is None:
            return
        if all(pipe is not None and pipe.disconnected for pipe in self._pipes.values()):
            self._finished = True
            self._call(self._call_connection_lost, None)

    def _call_connection_lost(self, error):
        try:
            self._protocol.connection_lost(error)
        finally:
            for waiter in self._exit_waiters:
                if not waiter.cancelled():
                    waiter.set_result(self._returncode)
            self._exit_waiters = None
            self._loop = None
            self._proc = None
            self._protocol = None


class _UnixSubprocessTransport(BaseSubprocessTransport):
    """A child that subprocess.Popen starts; the loop hears of its end by itself."""

    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        self._proc = subprocess.Popen(
            args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, universal_newlines=False, bufsize=bufsize, **kwargs
        )

    def _watch(self):
        """Without a watcher of the program: the loop hears of the end by itself."""
        self._proc._child.tell(Handle(self._ended, (), self._loop, None))

    # A child's last words and the end of its pipes reach the protocol before its end does, if they are there already:
    # that takes so many turns. (In CPython a thread that waits for the child takes about as long.)
    _TURNS = 5

    def _ended(self, turns=_TURNS):
        if self._loop.is_closed():
            return
        if turns > 0:
            self._loop.call_soon(self._ended, turns - 1)
        else:
            self._process_exited(self._proc._child.returncode)


class WriteSubprocessPipeProto(protocols.BaseProtocol):
    """Tells the transport of what happens to the child's standard input."""

    def __init__(self, proc, fd):
        self.proc = proc
        self.fd = fd
        self.pipe = None
        self.disconnected = False

    def connection_made(self, transport):
        self.pipe = transport

    def __repr__(self):
        return f"<{self.__class__.__name__} fd={self.fd} pipe={self.pipe!r}>"

    def connection_lost(self, exc):
        self.disconnected = True
        self.proc._pipe_connection_lost(self.fd, exc)
        self.proc = None

    def pause_writing(self):
        self.proc._protocol.pause_writing()

    def resume_writing(self):
        self.proc._protocol.resume_writing()


class ReadSubprocessPipeProto(WriteSubprocessPipeProto, protocols.Protocol):
    """The same for what it writes."""

    def data_received(self, data):
        self.proc._pipe_data_received(self.fd, data)
