"""async with TaskGroup(): the block ends when all of its tasks have ended; if one fails, the others are cancelled."""
from . import events, exceptions, tasks

__all__ = ("TaskGroup",)

_ENDS_ALL = (SystemExit, KeyboardInterrupt)  # these are not put into a group


class TaskGroup:
    _entered = _leaving = _aborting = False  # it goes through these, but for the last, which comes only when something fails
    _cancelled_block = False  # the block itself was cancelled by us, since a task failed
    _first_to_end_all = None
    _no_task_left = None  # the future that leaving waits for

    def __init__(self):
        self._tasks = set()
        self._errors = []

    def __repr__(self):
        counts = {"tasks": self._tasks, "errors": self._errors}
        info = [f" {name}={len(those)}" for name, those in counts.items() if those]
        if self._aborting or self._entered:
            info.append(" cancelling" if self._aborting else " entered")
        return f"<TaskGroup{''.join(info)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._loop = events.get_running_loop()
        self._block = tasks.current_task(self._loop)
        if self._block is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):
        self._leaving = True
        self._note(exc)
        cancelled = exc if et is exceptions.CancelledError else None
        if self._cancelled_block and self._block.uncancel() == 0:
            cancelled = None  # that was our own doing, and is not to be seen outside
        if exc is not None:
            self._abort()
        cancelled = await self._wait(cancelled)
        if self._first_to_end_all is not None:
            raise self._first_to_end_all
        if cancelled is not None and not self._errors:
            raise cancelled
        if exc is not None and et is not exceptions.CancelledError:
            self._errors.append(exc)
        if self._errors:
            errors, self._errors = self._errors, None
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", errors) from None

    async def _wait(self, cancelled):
        """Until there are no tasks; gives the CancelledError that is to go on."""
        while self._tasks:
            self._no_task_left = self._loop.create_future()
            try:
                await self._no_task_left
            except exceptions.CancelledError as error:
                if not self._aborting:  # somebody outside wants us to stop: so do the tasks
                    cancelled = error
                    self._abort()
            self._no_task_left = None
        return cancelled

    def create_task(self, coro, *, name=None, context=None):
        """A task of this group."""
        if not self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")
        if self._leaving and not self._tasks:
            raise RuntimeError(f"TaskGroup {self!r} is finished")
        if self._aborting:
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")
        task = self._loop.create_task(coro, name=name, context=context)
        self._tasks.add(task)
        if task.done():
            self._ended(task)
        else:
            task.add_done_callback(self._ended)
        return task

    def _note(self, error):
        if self._first_to_end_all is None and isinstance(error, _ENDS_ALL):
            self._first_to_end_all = error

    def _abort(self):
        if self._aborting:
            return
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _ended(self, task):
        self._tasks.discard(task)
        waiting = self._no_task_left
        if waiting is not None and not self._tasks and not waiting.done():
            waiting.set_result(True)
        error = None if task.cancelled() else task.exception()
        if error is None:
            return
        self._errors.append(error)
        self._note(error)
        if self._block.done():
            report = f"Task {task!r} has errored out but its parent task {self._block} is already completed"
            self._loop.call_exception_handler({"message": report, "exception": error, "task": task})
        elif not self._aborting and not self._cancelled_block:
            self._abort()
            self._cancelled_block = True  # it may be waiting for something: that ends
            self._block.cancel()
