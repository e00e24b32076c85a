"""Child watchers: names that programs use. The loop hears of its children's ends by itself, so there is nothing to watch."""

__all__ = (
    "AbstractChildWatcher",
    "SafeChildWatcher",
    "FastChildWatcher",
    "PidfdChildWatcher",
    "MultiLoopChildWatcher",
    "ThreadedChildWatcher",
)


class AbstractChildWatcher:
    """What every watcher has."""

    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        raise NotImplementedError()

    def attach_loop(self, loop):
        raise NotImplementedError()

    def close(self):
        raise NotImplementedError()

    def is_active(self):
        raise NotImplementedError()

    def __enter__(self):
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        raise NotImplementedError()


class _Watcher(AbstractChildWatcher):
    """Is always ready, and hears of nothing."""

    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError("children that the loop did not start cannot be watched; use asyncio.create_subprocess_exec")

    def remove_child_handler(self, pid):
        return False

    def attach_loop(self, loop):
        pass

    def close(self):
        pass

    def is_active(self):
        return True

    def __enter__(self):
        return self

    def __exit__(self, a, b, c):
        pass


class SafeChildWatcher(_Watcher):
    pass


class FastChildWatcher(_Watcher):
    pass


class PidfdChildWatcher(_Watcher):
    pass


class MultiLoopChildWatcher(_Watcher):
    pass


class ThreadedChildWatcher(_Watcher):
    pass
