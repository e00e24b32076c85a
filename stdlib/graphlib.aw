"""Puts the nodes of a graph into an order in which each comes after those it depends on."""
from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """The graph has a cycle: args[1] lists its nodes, the first again at the end."""


class _Node:
    """A node: how many it waits for (below zero: given out, then done), and who waits for it."""

    __slots__ = "node", "waits_for", "followers"

    def __init__(self, node):
        self.node = node
        self.waits_for = 0
        self.followers = []


_GIVEN_OUT, _DONE = -1, -2


class TopologicalSorter:
    """Sorts a graph: {node: those it depends on}. static_order() gives all nodes; prepare(), get_ready() and done() give
    those that can be worked on now."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._given = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _find(self, node):
        info = self._nodes.get(node)
        if info is None:
            info = self._nodes[node] = _Node(node)
        return info

    def add(self, node, *predecessors):
        """Adds a node and what it depends on; may be called again for the same node."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        info = self._find(node)
        info.waits_for += len(predecessors)
        for predecessor in predecessors:
            self._find(predecessor).followers.append(node)

    def prepare(self):
        """Ends the adding of nodes; CycleError when there is a cycle."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [info.node for info in self._nodes.values() if info.waits_for == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        """The nodes whose predecessors are all done, each once."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        given = tuple(self._ready)
        for node in given:
            self._nodes[node].waits_for = _GIVEN_OUT
        self._ready.clear()
        self._given += len(given)
        return given

    def is_active(self):
        """Whether there is more to come."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._given or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Says that nodes that were given out are finished."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if info.waits_for >= 0:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if info.waits_for == _DONE:
                raise ValueError(f"node {node!r} was already marked done")
            info.waits_for = _DONE
            for follower in info.followers:
                waiting = self._nodes[follower]
                waiting.waits_for -= 1
                if waiting.waits_for == 0:
                    self._ready.append(follower)
            self._finished += 1

    def _find_cycle(self):
        # depth first, without recursion: `path` is the way from a start to here, `at` the place of each node in it
        path, todo, at, seen = [], [], {}, set()
        for node in self._nodes:
            if node in seen:
                continue
            while True:
                if node in seen:
                    if node in at:
                        return path[at[node] :] + [node]
                else:
                    seen.add(node)
                    todo.append(iter(self._nodes[node].followers))
                    at[node] = len(path)
                    path.append(node)
                # on to the next follower of the last node on the way that has one
                while path:
                    try:
                        node = next(todo[-1])
                        break
                    except StopIteration:
                        del at[path.pop()]
                        todo.pop()
                else:
                    break
        return None

    def static_order(self):
        """All nodes in order, one after the other."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)
