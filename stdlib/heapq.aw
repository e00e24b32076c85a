"""A list as a priority queue: heap[0] is always the smallest item."""
from _heapq import (_heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop, heapreplace)

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    """The items of several sorted iterables in order, one by one."""
    # entries: what to compare by, the iterable's number (times -1 in a heap that is upside down), the item, how to get the next
    heap = []
    if reverse:
        make, take, put, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        make, take, put, direction = heapify, heappop, heapreplace, 1
    for order, iterator in enumerate(map(iter, iterables)):
        try:
            item = next(iterator)
        except StopIteration:
            continue
        heap.append([item if key is None else key(item), order * direction, item, iterator.__next__])
    make(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                item = entry[2] = entry[3]()
                entry[0] = item if key is None else key(item)
                put(heap, entry)
        except StopIteration:
            take(heap)
    if heap:
        _, _, item, following = heap[0]
        yield item
        yield from following.__self__


def _best(n, iterable, key, make, put, direction):
    # The first n in order. The heap has them with the last on top; earlier items go before later ones that are equal.
    iterator = iter(iterable)
    heap = []
    order = 0
    for item in iterator:
        heap.append((item if key is None else key(item), order, item))
        order += direction
        if len(heap) == n:
            break
    if not heap:
        return heap
    make(heap)
    top = heap[0][0]
    for item in iterator:
        k = item if key is None else key(item)
        if k < top if direction == 1 else top < k:
            put(heap, (k, order, item))
            top = heap[0][0]
            order += direction
    heap.sort(reverse=direction == -1)
    return [item for _, _, item in heap]


def _all_or_one(n, iterable, key, choose, reverse):
    # What nsmallest() and nlargest() have easier ways for; None if there is none.
    if n == 1:
        nothing = object()
        result = choose(iter(iterable), default=nothing, key=key)
        return [] if result is nothing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        return None
    return sorted(iterable, key=key, reverse=reverse)[:n] if n >= size else None


def nsmallest(n, iterable, key=None):
    """The n smallest items, as sorted(iterable, key=key)[:n]."""
    result = _all_or_one(n, iterable, key, min, False)
    if result is not None:
        return result
    return _best(n, iterable, key, _heapify_max, _heapreplace_max, 1) if n > 0 else []


def nlargest(n, iterable, key=None):
    """The n largest items, as sorted(iterable, key=key, reverse=True)[:n]."""
    result = _all_or_one(n, iterable, key, max, True)
    if result is not None:
        return result
    return _best(n, iterable, key, heapify, heapreplace, -1) if n > 0 else []
