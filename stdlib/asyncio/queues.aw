"""Queues between tasks: put() waits while the queue is full, get() while it is empty."""
from . import locks, mixins

__all__ = ("Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty")


class QueueEmpty(Exception):
    """get_nowait() of an empty queue."""


class QueueFull(Exception):
    """put_nowait() into a full queue."""


class Queue(mixins._LoopBoundMixin):
    """First in, first out; at most maxsize items if that is above 0."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = []
        self._putters = []
        self._unfinished_tasks = 0
        self._finished = locks.Event()
        self._finished.set()
        self._init(maxsize)

    # what other orders override

    def _init(self, maxsize):
        self._queue = []
        self._taken = 0  # items at the front of _queue that are gone

    def _get(self):
        item = self._queue[self._taken]
        self._queue[self._taken] = None
        self._taken += 1
        if self._taken > 32 and self._taken * 2 > len(self._queue):
            del self._queue[: self._taken]
            self._taken = 0
        return item

    def _put(self, item):
        self._queue.append(item)

    def qsize(self):
        return len(self._queue) - self._taken

    # the rest is the same for all

    def _wakeup_next(self, waiters):
        while waiters:
            waiter = waiters.pop(0)
            if not waiter.done():
                waiter.set_result(None)
                break

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    def _format(self):
        result = f"maxsize={self._maxsize!r}"
        if self.qsize():
            result += f" _queue={self._queue[self._taken:]!r}"
        if self._getters:
            result += f" _getters[{len(self._getters)}]"
        if self._putters:
            result += f" _putters[{len(self._putters)}]"
        if self._unfinished_tasks:
            result += f" tasks={self._unfinished_tasks}"
        return result

    @property
    def maxsize(self):
        return self._maxsize

    def empty(self):
        return self.qsize() == 0

    def full(self):
        return self._maxsize > 0 and self.qsize() >= self._maxsize

    async def put(self, item):
        """Puts an item in; waits while the queue is full."""
        while self.full():
            putter = self._get_loop().create_future()
            self._putters.append(putter)
            try:
                await putter
            except:
                putter.cancel()
                if putter in self._putters:
                    self._putters.remove(putter)
                if not self.full() and not putter.cancelled():
                    self._wakeup_next(self._putters)  # we were woken and did not use it
                raise
        return self.put_nowait(item)

    def put_nowait(self, item):
        """Puts an item in at once, or raises QueueFull."""
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wakeup_next(self._getters)

    async def get(self):
        """Takes an item out; waits while there is none."""
        while self.empty():
            getter = self._get_loop().create_future()
            self._getters.append(getter)
            try:
                await getter
            except:
                getter.cancel()
                if getter in self._getters:
                    self._getters.remove(getter)
                if not self.empty() and not getter.cancelled():
                    self._wakeup_next(self._getters)
                raise
        return self.get_nowait()

    def get_nowait(self):
        """Takes an item out at once, or raises QueueEmpty."""
        if self.empty():
            raise QueueEmpty
        item = self._get()
        self._wakeup_next(self._putters)
        return item

    def task_done(self):
        """Says that an item that was taken out is dealt with."""
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        """Waits until task_done() was called for every item that was put in."""
        if self._unfinished_tasks > 0:
            await self._finished.wait()


class PriorityQueue(Queue):
    """The smallest item first: a binary heap, in the order of CPython's heapq."""

    def _put(self, item):
        self._queue.append(item)
        self._rise(0, len(self._queue) - 1)

    def _get(self):
        heap = self._queue
        last = heap.pop()
        if not heap:
            return last
        first = heap[0]
        heap[0] = last
        self._sink(0)
        return first

    def _rise(self, start, at):
        heap = self._queue
        item = heap[at]
        while at > start:
            parent = (at - 1) >> 1
            if not item < heap[parent]:
                break
            heap[at] = heap[parent]
            at = parent
        heap[at] = item

    def _sink(self, at):
        heap = self._queue
        start, end = at, len(heap)
        item = heap[at]
        child = 2 * at + 1
        while child < end:
            right = child + 1
            if right < end and not heap[child] < heap[right]:
                child = right
            heap[at] = heap[child]
            at = child
            child = 2 * at + 1
        heap[at] = item
        self._rise(start, at)


class LifoQueue(Queue):
    """The last item that was put in comes first."""

    def _get(self):
        return self._queue.pop()
