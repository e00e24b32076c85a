"""asyncio.run: a loop of its own for one coroutine, from its beginning to its clean end."""
import contextvars

from _asyncio import _tell_cut_off

from . import coroutines, events, exceptions, tasks

__all__ = ("Runner", "run")

_CREATED, _INITIALIZED, _CLOSED = "created", "initialized", "closed"


class Runner:
    """A loop that several run() calls share; close() or `with` ends it."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = _CREATED
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None  # where all its run() calls happen, unless they say otherwise
        self._set_event_loop = False
        self._failed = False

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self._failed = exc_type is not None
        self.close()

    def close(self):
        """Cancels what is left, closes asynchronous generators and the executor, and the loop."""
        if self._state is not _INITIALIZED:
            return
        try:
            loop = self._loop
            if not self._failed:
                _tell_cut_off(loop)
            _cancel_all_tasks(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            if self._set_event_loop:
                events.set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = _CLOSED

    def get_loop(self):
        """The loop, made if need be."""
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        """Runs a coroutine to its end and gives its result."""
        if not coroutines.iscoroutine(coro):
            raise ValueError("a coroutine was expected, got {!r}".format(coro))
        if events._get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._lazy_init()
        if context is None:
            context = self._context
        task = self._loop.create_task(coro, context=context)
        try:
            return self._run_task(task)
        except exceptions.CancelledError:
            if self._interrupted(task):
                raise KeyboardInterrupt()
            raise

    def _run_task(self, task):
        from _asyncio import _interrupt_task

        before = _interrupt_task(task)  # Ctrl-C cancels it instead of breaking in anywhere
        try:
            return self._loop.run_until_complete(task)
        finally:
            self._was_interrupted = _interrupt_task(before) is not task

    def _interrupted(self, task):
        """Whether Ctrl-C, and nothing else, cancelled it."""
        return self._was_interrupted and task.uncancel() == 0

    def _lazy_init(self):
        if self._state is _CLOSED:
            raise RuntimeError("Runner is closed")
        if self._state is _INITIALIZED:
            return
        if self._loop_factory is None:
            self._loop = events.new_event_loop()
            if not self._set_event_loop:
                events.set_event_loop(self._loop)
                self._set_event_loop = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = contextvars.copy_context()
        self._state = _INITIALIZED


def run(main, *, debug=None):
    """Runs the coroutine `main` in a new loop and closes the loop."""
    if events._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug) as runner:
        return runner.run(main)


def _cancel_all_tasks(loop):
    to_cancel = tasks.all_tasks(loop)
    if not to_cancel:
        return
    for task in to_cancel:
        task.cancel()
    loop.run_until_complete(tasks.gather(*to_cancel, return_exceptions=True))
    for task in to_cancel:
        if task.cancelled():
            continue
        if task.exception() is not None:
            loop.call_exception_handler(
                {
                    "message": "unhandled exception during asyncio.run() shutdown",
                    "exception": task.exception(),
                    "task": task,
                }
            )
