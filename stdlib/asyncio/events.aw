"""The event loop: everything but its turns, which vm/sched/loop.c takes."""
import sys
from _threads import get_ident
from _asyncio import (
    BaseEventLoop as _Turns,
    Handle,
    TimerHandle,
    _add_reader,
    _add_writer,
    _forget,
    _get_running_loop,
    _remove_reader,
    _remove_writer,
    _set_running_loop,
    _tell_failures,
    get_running_loop,
)
from . import coroutines, futures, tasks
from .abstract import AbstractEventLoop, AbstractEventLoopPolicy, AbstractServer
from .exceptions import CancelledError

__all__ = (
    "AbstractEventLoop",
    "AbstractEventLoopPolicy",
    "AbstractServer",
    "BaseEventLoop",
    "DefaultEventLoopPolicy",
    "Handle",
    "SelectorEventLoop",
    "TimerHandle",
    "get_child_watcher",
    "get_event_loop",
    "get_event_loop_policy",
    "get_running_loop",
    "new_event_loop",
    "set_child_watcher",
    "set_event_loop",
    "set_event_loop_policy",
    "_get_running_loop",
    "_set_running_loop",
)


def _stop_when_done(future):
    if not future.cancelled():
        error = future.exception()
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            return  # it ends the loop's run by itself
    future.get_loop().stop()


class BaseEventLoop(_Turns, AbstractEventLoop):
    """What loops do, whatever they wait with."""

    def __init__(self):
        self._executor_shutdown_called = False
        self._asyncgens_shutdown_called = False
        self._transports = {}  # by descriptor
        self._signal_handlers = {}  # handles by number
        self.slow_callback_duration = 0.1  # in debug mode what takes longer is told
        if type(self) is not _UnixSelectorEventLoop:
            from . import turns

            usual = BaseSelectorEventLoop if isinstance(self, BaseSelectorEventLoop) else BaseEventLoop
            self._by_hand = turns.has_own_parts(type(self), usual)
        if coroutines._is_debug_mode():
            self.set_debug(True)

    def __repr__(self):
        return (
            f"<{type(self).__name__} running={self.is_running()} "
            f"closed={self.is_closed()} debug={self.get_debug()}>"
        )

    # ---- running ----

    _clock_resolution = 1e-9
    _own_selector = None

    @property
    def _selector(self):
        return self._own_selector

    @_selector.setter
    def _selector(self, selector):
        # one of the program's own is waited with; others are kept, and the machine waits
        self._own_selector = selector
        if selector is not None and not self._by_hand:
            from . import turns

            self._by_hand = not turns.is_usual(selector)

    def run_forever(self):
        """Runs until stop() is called."""
        mine = vars(self)
        if not self._by_hand and not ("_run_once" in mine or "_process_events" in mine):
            self._take_turns()
            return
        from . import turns

        self._by_hand = True
        turns.run_forever(self)

    def run_until_complete(self, future):
        """Runs until `future`, or the task of a coroutine, is done; gives its result."""
        is_new = not futures.isfuture(future)
        try:
            self._check_closed()
            self._check_running()
        except RuntimeError:
            _forget(future)  # the error tells that nobody awaits it
            raise
        future = tasks.ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False  # the loop can be stopped before its end: the error tells enough
        future.add_done_callback(_stop_when_done)
        debug = self.get_debug()
        if debug:
            depth = sys.get_coroutine_origin_tracking_depth()
            sys.set_coroutine_origin_tracking_depth(10)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                future.exception()  # it is on its way to the caller: nobody need look again
            raise
        finally:
            future.remove_done_callback(_stop_when_done)
            if debug:
                sys.set_coroutine_origin_tracking_depth(depth)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def close(self):
        """Ends it for good. What was ready or waiting is dropped."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self.is_closed():
            return
        _tell_failures(self)
        if self._signal_handlers:
            from . import signals

            signals.remove_all(self)
        self._close()
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=False)

    def _check_closed(self):
        if self.is_closed():
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if _get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def _run_once(self):
        """One turn."""
        if self._by_hand:
            from . import turns

            turns.run_once(self)
        else:
            self.stop()
            self.run_forever()

    def _write_to_self(self):
        raise NotImplementedError  # a loop that waits by itself has it

    def _process_events(self, event_list):
        raise NotImplementedError

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        raise NotImplementedError

    def _make_ssl_transport(self, rawsock, protocol, sslcontext, waiter=None, **options):
        raise NotImplementedError

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        raise NotImplementedError

    def _make_read_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        raise NotImplementedError

    def _make_write_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        raise NotImplementedError

    def _take_selector(self):
        raise AttributeError(f"{type(self).__name__!r} object has no attribute '_selector'")

    def _timer_handle_cancelled(self, handle):
        """Nothing to do: a cancelled timer is forgotten by the machine."""

    # ---- tasks ----

    def set_task_factory(self, factory):
        """`factory(loop, coroutine)` makes the tasks from now on; None: as usual."""
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # ---- threads ----

    def run_in_executor(self, executor, func, *args):
        """A future of func(*args), called in a thread of `executor` (None: the loop's own)."""
        self._check_closed()
        if self.get_debug():
            self._check_callback(func, "run_in_executor")
        if executor is None:
            executor = self._default_executor
            if self._executor_shutdown_called:
                raise RuntimeError("Executor shutdown has been called")
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor

                executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
                self._default_executor = executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        from concurrent.futures import ThreadPoolExecutor

        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    async def shutdown_default_executor(self):
        """Waits until all threads of the loop's own executor have ended."""
        self._executor_shutdown_called = True
        executor = self._default_executor
        if executor is None:
            return
        done = self.create_future()

        def end():
            try:
                executor.shutdown(wait=True)
                if not self.is_closed():
                    self.call_soon_threadsafe(done.set_result, None)
            except Exception as error:
                if not self.is_closed():
                    self.call_soon_threadsafe(done.set_exception, error)

        from threading import Thread

        thread = Thread(target=end)
        thread.start()
        try:
            await done
        finally:
            thread.join()

    # ---- descriptors and sockets; selector_events.aw, loaded when it is needed ----

    def add_reader(self, fd, callback, *args):
        """Calls callback(*args) whenever fd is readable."""
        self._ensure_fd_no_transport(fd)
        self._add_reader(fd, callback, *args)

    def remove_reader(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove_reader(fd)

    def add_writer(self, fd, callback, *args):
        """Calls callback(*args) whenever fd is writable."""
        self._ensure_fd_no_transport(fd)
        self._add_writer(fd, callback, *args)

    def remove_writer(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove_writer(fd)

    def _ensure_fd_no_transport(self, fd):
        from . import selector_events

        selector_events.ensure_no_transport(self, fd)

    def _add_reader(self, fd, callback, *args):
        from . import selector_events

        return selector_events.watch(self, fd, 1, callback, args)

    def _add_writer(self, fd, callback, *args):
        from . import selector_events

        return selector_events.watch(self, fd, 2, callback, args)

    def _remove_reader(self, fd):
        from . import selector_events

        return selector_events.unwatch(self, fd, 1)

    def _remove_writer(self, fd):
        from . import selector_events

        return selector_events.unwatch(self, fd, 2)

    async def sock_recv(self, sock, n):
        """Up to n bytes from a socket."""
        from . import selector_events

        return await selector_events.now_or_when_readable(self, sock, lambda: sock.recv(n))

    async def sock_recv_into(self, sock, buf):
        from . import selector_events

        return await selector_events.now_or_when_readable(self, sock, lambda: sock.recv_into(buf))

    async def sock_recvfrom(self, sock, bufsize):
        from . import selector_events

        return await selector_events.now_or_when_readable(self, sock, lambda: sock.recvfrom(bufsize))

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        from . import selector_events

        size = nbytes or len(buf)
        return await selector_events.now_or_when_readable(self, sock, lambda: sock.recvfrom_into(buf, size))

    async def sock_sendall(self, sock, data):
        """Sends all of it."""
        from . import selector_events

        await selector_events.sock_sendall(self, sock, data)

    async def sock_sendto(self, sock, data, address):
        from . import selector_events

        return await selector_events.now_or_when_writable(self, sock, lambda: sock.sendto(data, address))

    async def sock_connect(self, sock, address):
        """Connects a socket."""
        from . import selector_events

        await selector_events.sock_connect(self, sock, address)

    async def sock_accept(self, sock):
        """(socket, address) of the next connection."""
        from . import selector_events

        return await selector_events.sock_accept(self, sock)

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
        """Sends what a binary file has; gives how much that was."""
        from . import sendfile

        return await sendfile.sock_sendfile(self, sock, file, offset, count, fallback)

    async def _sock_sendfile_native(self, sock, file, offset, count):
        from . import exceptions

        raise exceptions.SendfileNotAvailableError(
            f"syscall sendfile is not available for socket {sock!r} and file {file!r} combination"
        )

    async def _sock_sendfile_fallback(self, sock, file, offset, count):
        from . import sendfile

        return await sendfile.by_hand(self, sock, file, offset, count)

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        """The same over a transport."""
        from . import sendfile

        return await sendfile.sendfile(self, transport, file, offset, count, fallback)

    async def _sendfile_native(self, transp, file, offset, count):
        from . import exceptions

        raise exceptions.SendfileNotAvailableError("sendfile syscall is not supported")

    async def _sendfile_fallback(self, transport, file, offset, count):
        from . import sendfile

        return await sendfile.transport_by_hand(self, transport, file, offset, count)

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        """The addresses that a name and a service stand for."""
        from .connections import socket_module

        socket = socket_module()
        return await self.run_in_executor(None, socket.getaddrinfo, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        """The name and the service of an address."""
        import socket

        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)

    # ---- connections and servers; connections.aw, servers.aw ----

    async def create_connection(
        self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None,
        local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
        happy_eyeballs_delay=None, interleave=None,
    ):  # fmt: skip
        """(transport, protocol) of a connection to (host, port)."""
        from . import connections

        return await connections.create_connection(
            self, protocol_factory, host, port, ssl=ssl, family=family, proto=proto, flags=flags, sock=sock,
            local_addr=local_addr, server_hostname=server_hostname,
            ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout,
            happy_eyeballs_delay=happy_eyeballs_delay, interleave=interleave,
        )  # fmt: skip

    async def create_unix_connection(
        self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None,
        ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
    ):  # fmt: skip
        """The same, by a path."""
        from . import connections

        return await connections.create_unix_connection(
            self, protocol_factory, path, ssl=ssl, sock=sock, server_hostname=server_hostname,
            ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout,
        )  # fmt: skip

    async def connect_accepted_socket(
        self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
    ):  # fmt: skip
        """(transport, protocol) of a connection that was accepted elsewhere."""
        from . import connections

        return await connections.connect_accepted_socket(
            self, protocol_factory, sock, ssl=ssl, ssl_handshake_timeout=ssl_handshake_timeout,
            ssl_shutdown_timeout=ssl_shutdown_timeout,
        )  # fmt: skip

    async def create_datagram_endpoint(
        self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0,
        reuse_port=None, allow_broadcast=None, sock=None,
    ):  # fmt: skip
        """(transport, protocol) of a datagram socket."""
        from . import connections

        return await connections.create_datagram_endpoint(
            self, protocol_factory, local_addr, remote_addr, family=family, proto=proto, flags=flags,
            reuse_port=reuse_port, allow_broadcast=allow_broadcast, sock=sock,
        )  # fmt: skip

    async def create_server(
        self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None,
        reuse_address=None, reuse_port=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
        start_serving=True,
    ):  # fmt: skip
        """A server that listens at (host, port)."""
        from . import servers

        return await servers.create_server(
            self, protocol_factory, host, port, family=family, flags=flags, sock=sock, backlog=backlog,
            ssl=ssl, reuse_address=reuse_address, reuse_port=reuse_port,
            ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout,
            start_serving=start_serving,
        )  # fmt: skip

    async def create_unix_server(
        self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None, start_serving=True,
    ):  # fmt: skip
        """A server that listens at a path."""
        from . import servers

        return await servers.create_unix_server(
            self, protocol_factory, path, sock=sock, backlog=backlog, ssl=ssl,
            ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout,
            start_serving=start_serving,
        )  # fmt: skip

    async def start_tls(
        self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None,
        ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
    ):  # fmt: skip
        """A transport that goes on with TLS over another one."""
        from . import sslproto

        return await sslproto.start_tls(
            self, transport, protocol, sslcontext, server_side=server_side, server_hostname=server_hostname,
            ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout,
        )  # fmt: skip

    # ---- pipes; pipes.aw ----

    async def connect_read_pipe(self, protocol_factory, pipe):
        """(transport, protocol) of a file that is read: a pipe, a socket, a terminal."""
        from . import pipes

        return await pipes.connect_read_pipe(self, protocol_factory, pipe)

    async def connect_write_pipe(self, protocol_factory, pipe):
        """(transport, protocol) of a file that is written."""
        from . import pipes

        return await pipes.connect_write_pipe(self, protocol_factory, pipe)

    # ---- child processes; base_subprocess.aw ----

    async def subprocess_exec(
        self, protocol_factory, program, *args, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False,
        shell=False, bufsize=0, encoding=None, errors=None, text=None, **kwargs,
    ):  # fmt: skip
        """(transport, protocol) of a program that is started."""
        from . import base_subprocess

        return await base_subprocess.subprocess_exec(
            self, protocol_factory, program, *args, stdin=stdin, stdout=stdout, stderr=stderr,
            universal_newlines=universal_newlines, shell=shell, bufsize=bufsize, encoding=encoding,
            errors=errors, text=text, **kwargs,
        )  # fmt: skip

    async def subprocess_shell(
        self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False, shell=True,
        bufsize=0, encoding=None, errors=None, text=None, **kwargs,
    ):  # fmt: skip
        """(transport, protocol) of a shell's command that is started."""
        from . import base_subprocess

        return await base_subprocess.subprocess_shell(
            self, protocol_factory, cmd, stdin=stdin, stdout=stdout, stderr=stderr,
            universal_newlines=universal_newlines, shell=shell, bufsize=bufsize, encoding=encoding,
            errors=errors, text=text, **kwargs,
        )  # fmt: skip

    async def _make_subprocess_transport(self, protocol, args, shell, stdin, stdout, stderr, bufsize, **options):
        raise NotImplementedError

    def _child_watcher_callback(self, pid, returncode, transport):
        self.call_soon_threadsafe(transport._process_exited, returncode)

    # ---- signals; signals.aw ----

    def add_signal_handler(self, sig, callback, *args):
        """Calls callback(*args) in the loop when the signal comes."""
        from . import signals

        signals.add_handler(self, sig, callback, args)

    def remove_signal_handler(self, sig):
        """Ends that; False: there was none."""
        from . import signals

        return signals.remove_handler(self, sig)

    # ---- asynchronous generators ----

    def _asyncgen_finalizer_hook(self, agen):
        # one died before its end: its finally blocks run in a task
        self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        """Closes the asynchronous generators that were begun and not ended."""
        self._asyncgens_shutdown_called = True
        closing = self._take_asyncgens()
        if not closing:
            return
        results = await tasks.gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler(
                    {
                        "message": f"an error occurred during closing of asynchronous generator {agen!r}",
                        "exception": result,
                        "asyncgen": agen,
                    }
                )

    # ---- errors that nobody takes ----

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        """`handler(loop, context)` hears of errors that nobody else can take; None: a report on stderr."""
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Reports by logging or on stderr: the message, what is concerned, and the exception's traceback."""
        lines = [context.get("message") or "Unhandled exception in event loop"]
        for key in sorted(context):
            if key in ("message", "exception"):
                continue
            value = context[key]
            if key in ("source_traceback", "handle_traceback"):
                from traceback import format_list

                what = "Object" if key == "source_traceback" else "Handle"
                value = f"{what} created at (most recent call last):\n" + "".join(format_list(value)).rstrip()
            else:
                value = repr(value)
            lines.append(f"{key}: {value}")
        _tell_error("\n".join(lines), context.get("exception"))

    def call_exception_handler(self, context):
        """Tells the exception handler; an error in that is reported too."""
        try:
            if self._exception_handler is None:
                self.default_exception_handler(context)
                return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            _tell_broken("Exception in default exception handler", error)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            try:
                self.default_exception_handler(
                    {"message": "Unhandled error in exception handler", "exception": error, "context": context}
                )
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                _tell_broken(
                    "Exception in default exception handler while handling an unexpected error in custom exception handler",
                    error,
                )


def _tell_error(text, error):
    """By logging where the program has asked for that, else by a report on stderr."""
    logger = _logger()
    if logger is not None:
        logger.error(text, exc_info=False if error is None else (type(error), error, error.__traceback__))
        return
    from _asyncio import _report_error

    _report_error(text, error)


def _tell_broken(text, error):
    logger = _logger()
    if logger is not None:
        logger.error(text, exc_info=True)
    else:
        _tell_error(text, error)


def _tell_slow(loop, what, duration):
    """Debug mode: a callback or a task's step that took long, if that was too long."""
    if duration < loop.slow_callback_duration:
        return
    logger = _logger()
    if logger is not None:
        logger.warning("Executing %s took %.3f seconds", what, duration)
    else:
        _tell_error(f"Executing {what!r} took {duration:.3f} seconds", None)


def _logger():
    """The program's way to hear of what goes wrong: asyncio's logger, when handlers are there or something was put in its place.
    None: it has not asked for any."""
    if "logging" not in sys.modules:
        return None
    from .log import logger

    home = sys.modules.get("asyncio.base_events")
    if home is not None and home.logger is not logger:
        return home.logger
    return logger if logger.hasHandlers() or "error" in vars(logger) else None


class BaseSelectorEventLoop(BaseEventLoop):
    """A loop that waits until descriptors are ready; with a selector of the program, or as the machine does."""

    _ssock = _csock = None  # the ends of the pipe by which threads wake a loop that waits with a selector
    _internal_fds = 0

    def __init__(self, selector=None):
        super().__init__()
        if selector is None and self._by_hand:
            import selectors

            selector = selectors.DefaultSelector()
        self._selector = selector
        if self._by_hand:
            self._make_self_pipe()

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self.is_closed():
            return
        if self._by_hand:
            self._close_self_pipe()
        super().close()
        if self._selector is not None:
            self._selector.close()
            self._selector = None

    def _take_selector(self):
        # the program began later to have a part in the turns
        import selectors

        self._selector = selectors.DefaultSelector()
        self._by_hand = True
        self._make_self_pipe()

    def _process_events(self, event_list):
        from . import turns

        turns.process_events(self, event_list)

    def _make_self_pipe(self):
        from . import turns

        turns.make_self_pipe(self)

    def _close_self_pipe(self):
        from . import turns

        if self._ssock is not None:
            turns.close_self_pipe(self)

    def _read_from_self(self):
        from . import turns

        turns.read_from_self(self)

    def _write_to_self(self):
        from . import turns

        turns.write_to_self(self)

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        from . import selector_events

        return selector_events._SelectorSocketTransport(self, sock, protocol, waiter, extra, server)

    def _make_ssl_transport(self, rawsock, protocol, sslcontext, waiter=None, **options):
        from . import sslproto

        return sslproto.make_transport(self, rawsock, protocol, sslcontext, waiter, **options)

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        from . import selector_events

        return selector_events._SelectorDatagramTransport(self, sock, protocol, address, waiter, extra)

    def _start_serving(
        self, protocol_factory, sock, sslcontext=None, server=None, backlog=100, ssl_handshake_timeout=None, ssl_shutdown_timeout=None
    ):
        from . import servers

        timeouts = ssl_handshake_timeout, ssl_shutdown_timeout
        self._add_reader(sock.fileno(), servers.accept_some, self, protocol_factory, sock, sslcontext, server, backlog, *timeouts)

    def _accept_connection(
        self, protocol_factory, sock, sslcontext=None, server=None, backlog=100, ssl_handshake_timeout=None, ssl_shutdown_timeout=None
    ):
        from . import servers

        timeouts = ssl_handshake_timeout, ssl_shutdown_timeout
        servers.accept_some(self, protocol_factory, sock, sslcontext, server, backlog, *timeouts)

    async def _accept_connection2(self, protocol_factory, conn, extra, sslcontext=None, server=None, *timeouts):
        from . import servers

        await servers.accepted(self, protocol_factory, conn, extra, sslcontext, server, *timeouts)

    async def _sendfile_native(self, transp, file, offset, count):
        from . import sendfile

        return await sendfile.transport_by_the_system(self, transp, file, offset, count)

    def _stop_serving(self, sock):
        self._remove_reader(sock.fileno())
        sock.close()


class _UnixSelectorEventLoop(BaseSelectorEventLoop):
    """The loop that programs get."""

    async def _make_subprocess_transport(self, protocol, args, shell, stdin, stdout, stderr, bufsize, **options):
        from . import base_subprocess

        return await base_subprocess.make_transport(self, protocol, args, shell, stdin, stdout, stderr, bufsize, **options)

    async def _sock_sendfile_native(self, sock, file, offset, count):
        from . import sendfile

        return await sendfile.by_the_system(self, sock, file, offset, count)

    def _make_read_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        from . import pipes

        return pipes._UnixReadPipeTransport(self, pipe, protocol, waiter, extra)

    def _make_write_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        from . import pipes

        return pipes._UnixWritePipeTransport(self, pipe, protocol, waiter, extra)

    def _check_signal(self, sig):
        from . import signals

        signals.check_signal(sig)

    def _handle_signal(self, sig):
        handle = self._signal_handlers.get(sig)
        if handle is None:
            return
        if handle.cancelled():
            self.remove_signal_handler(sig)
        else:
            self.call_soon_threadsafe(handle._run)


SelectorEventLoop = _UnixSelectorEventLoop


# ---- which loop ----


class _Local:
    """A policy's loop of the running thread, as an attribute."""

    _set_called = False

    def __init__(self):
        self._loops = {}  # by the numbers of threads, which are given once only

    @property
    def _loop(self):
        return self._loops.get(get_ident())

    @_loop.setter
    def _loop(self, loop):
        if loop is None:
            self._loops.pop(get_ident(), None)
        else:
            self._loops[get_ident()] = loop


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """The main thread's first get_event_loop() makes one; other threads must set theirs."""

    def __init__(self):
        self._local = _Local()

    def get_event_loop(self):
        local = self._local
        if local._loop is None:
            from threading import current_thread, main_thread

            if not local._set_called and current_thread() is main_thread():
                self.set_event_loop(self.new_event_loop())
            if local._loop is None:
                raise RuntimeError(f"There is no current event loop in thread {current_thread().name!r}.")
        return local._loop

    def set_event_loop(self, loop):
        self._local._set_called = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._local._loop = loop
        if self._watcher is not None:
            from threading import current_thread, main_thread

            if current_thread() is main_thread():
                self._watcher.attach_loop(loop)

    def new_event_loop(self):
        return SelectorEventLoop()

    _watcher = None

    def get_child_watcher(self):
        """What hears of children that the loop did not start itself."""
        if self._watcher is None:
            from threading import current_thread, main_thread

            from .unix_events import ThreadedChildWatcher

            self._watcher = ThreadedChildWatcher()
            if current_thread() is main_thread():
                self._watcher.attach_loop(self._local._loop)
        return self._watcher

    def set_child_watcher(self, watcher):
        from .unix_events import AbstractChildWatcher

        if watcher is not None and not isinstance(watcher, AbstractChildWatcher):
            raise AssertionError()
        if self._watcher is not None:
            self._watcher.close()
        self._watcher = watcher


_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy


def get_event_loop():
    """The running loop; outside of one the thread's loop."""
    running = _get_running_loop()
    return running if running is not None else get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()


def get_child_watcher():
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    return get_event_loop_policy().set_child_watcher(watcher)


def _run_handle(handle):
    """Handle._run(): calls it now; an error goes to the loop's exception handler."""
    try:
        handle._context.run(handle._callback, *handle._args)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        context = {
            "message": f"Exception in callback {_callback_text(handle._callback, handle._args)}",
            "exception": error,
            "handle": handle,
        }
        if handle._source_traceback:
            context["source_traceback"] = handle._source_traceback
        handle._loop.call_exception_handler(context)


def _callback_text(callback, args):
    from . import format_helpers

    return format_helpers._format_callback_source(callback, args)


# There is one implementation, by both of the names that CPython has.
_py__get_running_loop = _c__get_running_loop = _get_running_loop
_py__set_running_loop = _c__set_running_loop = _set_running_loop
_py_get_running_loop = _c_get_running_loop = get_running_loop
_py_get_event_loop = _c_get_event_loop = get_event_loop


def __getattr__(name):
    if name == "threading":  # only few programs need it
        import threading

        return threading
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
