"""Random programs of tasks that wait for everything that asyncio has to wait with, and are cancelled, woken and timed out
in the same turns. What happens is told in the order in which it happens.

Nothing hangs on the clock but timeouts that are over while everything else rests. Nothing hangs on the order of a set
either: of a group's tasks only one can be cancelled by the group.
"""

SETUP = """
lock, event, cond, sem = asyncio.Lock(), asyncio.Event(), asyncio.Condition(), asyncio.BoundedSemaphore(1)
barrier, queue, loop = asyncio.Barrier(2), asyncio.Queue(1), asyncio.get_running_loop()
futures, limits = [loop.create_future() for _ in range(3)], []
""".strip().splitlines()

HELPERS = """
log = []
def note(*what):
    log.append(what)
def told(error):
    return f"{type(error).__name__}{error.args}" + (f" from {told(error.__cause__)}" if error.__cause__ else "") + (f" in {told(error.__context__)}" if error.__context__ and not error.__suppress_context__ else "") + (str([told(e) for e in error.exceptions]) if isinstance(error, BaseExceptionGroup) else "")
def done(task):
    return "pending" if not task.done() else "cancelled" if task.cancelled() else told(task.exception()) if task.exception() else repr(task.result())
""".strip().splitlines()


class Writer:
    """Writes the body of one coroutine. `r` is the source of chance, `name` tells the coroutine in the log."""

    def __init__(self, r, name):
        self.r, self.name, self.count, self.helpers = r, name, 0, []

    def future(self):
        return f"futures[{self.r.randrange(3)}]"

    def child(self, depth):
        """Text of a call that gives a new coroutine."""
        self.count += 1
        name = f"{self.name}_{self.count}"
        inner = Writer(self.r, name)
        body = inner.block(depth - 1)
        self.helpers += inner.helpers + [f"async def {name}():"] + ["    " + line for line in body]
        return name + "()"

    def awaited(self, depth):
        """Text of something to await."""
        r = self.r
        plain = [self.future, lambda: "asyncio.sleep(0)", lambda: "event.wait()", lambda: "queue.get()", lambda: "queue.put(1)",
                 lambda: "barrier.wait()", lambda: "lock.acquire()", lambda: "queue.join()", lambda: "asyncio.sleep(0.01)"]
        if depth <= 0:
            return r.choice(plain)()
        deep = [lambda: self.child(depth),
                lambda: f"asyncio.shield({self.future()})",
                lambda: f"asyncio.shield({self.child(depth)})",
                lambda: f"asyncio.wait_for({self.awaitable(depth)}, {r.choice(['0', '0.01', '9', 'None', '-1'])})",
                lambda: f"asyncio.gather({self.child(depth)}, {self.awaitable(depth)}, return_exceptions={r.choice([True, False])})",
                lambda: f"asyncio.gather({self.future()}, {self.future()}, return_exceptions={r.choice([True, False])})",
                lambda: f"asyncio.wait([{self.future()}, asyncio.create_task({self.child(depth)})], timeout={r.choice(['None', '0.01', '0'])}, return_when={r.choice(['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'])!r})"]
        return r.choice(plain + deep * 2)()

    def awaitable(self, depth):
        return self.r.choice([self.future, lambda: self.child(depth), lambda: f"asyncio.create_task({self.child(depth)})"])()

    def wait(self, depth):
        text = self.awaited(depth)
        if text.startswith("asyncio.wait("):
            return [f"done_, pending = await {text}", f"note({self.name!r}, len(done_), len(pending))"]
        if text.startswith("asyncio.gather"):
            return [f"note({self.name!r}, [told(x) if isinstance(x, BaseException) else x for x in await {text} or ()])"]
        return [f"note({self.name!r}, await {text})"]

    def block(self, depth, size=None):
        lines = []
        for _ in range(size or self.r.randint(1, 3)):
            lines += self.statement(depth)
        return lines

    def indented(self, head, depth):
        return [head] + ["    " + line for line in self.block(depth - 1)]

    def statement(self, depth):
        r, name = self.r, self.name
        if depth <= 0 or r.random() < 0.35:
            return self.wait(depth)
        kind = r.randrange(9)
        if kind == 0:
            return self.indented(f"async with {r.choice(['lock', 'cond', 'sem', 'barrier'])}:", depth) + [f"note({name!r}, 'left')"]
        if kind == 1:
            return ["async with cond:", f"    note({name!r}, await cond.{r.choice(['wait()', 'wait_for(event.is_set)'])})"]
        if kind == 2:
            limit = r.choice(["None", "0.01", "0", "9"])
            return [f"async with asyncio.timeout({limit}) as limit:", "    limits.append(limit)"] + ["    " + s for s in self.block(depth - 1)]
        if kind == 3:
            return ["async with asyncio.TaskGroup() as group:", f"    group.create_task({self.child(depth)})"] + ["    " + s for s in self.block(depth - 1, 1)]
        if kind == 4:
            handler = r.choice([["raise"], ["pass"], [f"note({name!r}, asyncio.current_task().uncancel())"], ["await asyncio.sleep(0)", "raise"], ["raise KeyError(1)"]])
            return self.indented("try:", depth) + ["except asyncio.CancelledError as error:", f"    note({name!r}, 'caught', told(error))"] + ["    " + s for s in handler]
        if kind == 5:
            return self.indented("try:", depth) + ["finally:", f"    note({name!r}, 'finally')"] + ["    " + s for s in r.choice([[], ["await asyncio.sleep(0)"], self.wait(0)])]
        if kind == 6:
            return self.indented("try:", depth) + ["except Exception as error:", f"    note({name!r}, told(error))"]
        if kind == 7:
            return [r.choice(["asyncio.current_task().cancel()", "raise ValueError(1)", "event.set()", "event.clear()", f"return {r.randint(0, 9)}"])]
        return self.wait(depth)


def action(r, count):
    """What main does to the others between two turns."""
    k, f = r.randrange(count), r.randrange(3)
    return r.choice([
        f"tasks[{k}].cancel()", f"tasks[{k}].cancel('m')", f"tasks[{k}].cancel()", f"tasks[{k}].uncancel()",
        f"futures[{f}].done() or futures[{f}].set_result({r.randint(0, 9)})",
        f"futures[{f}].done() or futures[{f}].set_exception(OSError({f}))",
        f"futures[{f}].cancel('f')", "event.set()", "event.clear()",
        "queue.full() or queue.put_nowait(2)", "queue.empty() or queue.get_nowait()",
        "lock.locked() and lock.release()", "sem.locked() and sem.release()",
        "await barrier.reset()", "await barrier.abort()",
        "cond.locked() or await cond.acquire() and (cond.notify(), cond.release())",
        "cond.locked() or await cond.acquire() and (cond.notify_all(), cond.release())",
        "[limit.reschedule(loop.time()) for limit in limits[-1:] if repr(limit).startswith('<Timeout [active]')]",
        "await asyncio.sleep(0.03)"])


def cancellation(r):
    count = r.randint(1, 4)
    lines = list(HELPERS) + ["async def main():"] + ["    " + line for line in SETUP]
    for k in range(count):
        writer = Writer(r, f"w{k}")
        body = writer.block(3)
        lines += ["    " + line for line in writer.helpers + [f"async def w{k}():"] + ["    " + line for line in body]]
    lines.append(f"    tasks = [{', '.join(f'asyncio.create_task(w{k}())' for k in range(count))}]")
    for _ in range(r.randint(1, 7)):
        lines += ["    await asyncio.sleep(0)"] * r.choice([0, 1, 1, 2, 3])
        lines.append("    " + action(r, count))
    lines += ["    for _ in range(20): await asyncio.sleep(0)", "    note([(done(t), t.cancelling()) for t in tasks])",
              "    await asyncio.sleep(0.04)", "    note([(done(t), t.cancelling()) for t in tasks])",
              "    for _ in range(4):", "        for t in tasks: t.cancel('end')", "        for _ in range(9): await asyncio.sleep(0)",
              "    note([(done(t), t.cancelling()) for t in tasks])",
              "    note(lock.locked(), cond.locked(), sem.locked(), barrier.n_waiting, barrier.broken, queue.qsize(), [f.done() for f in futures])",
              "    note(lock._waiters and len(lock._waiters) or 0, len(event._waiters), len(cond._waiters), sem._waiters and len(sem._waiters) or 0, len(queue._getters), len(queue._putters))",
              "    note('over')"]  # what is left then is ended by asyncio.run() in the order of a set
    return lines + ["try: asyncio.run(main())", "except BaseException as error: note('main', told(error))", "for what in log[:log.index(('over',)) if ('over',) in log else None]: print(without_addresses(str(what)))"]
