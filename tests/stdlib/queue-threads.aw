# Queues between threads: orders, limits, times, join().
import queue
import threading

for kind in queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue:
    q = kind()
    for item in 3, 1, 2:
        q.put(item)
    print(kind.__name__, q.qsize(), [q.get() for _ in range(3)], q.empty())
# expect: Queue 3 [3, 1, 2] True
# expect: LifoQueue 3 [2, 1, 3] True
# expect: PriorityQueue 3 [1, 2, 3] True
# expect: SimpleQueue 3 [3, 1, 2] True

q = queue.Queue(maxsize=1)
q.put("a")
print(q.full())  # expect: True
for attempt in lambda: q.put_nowait("b"), lambda: q.put("b", timeout=0.01), lambda: (q.get(), q.get_nowait()):
    try:
        attempt()
    except (queue.Full, queue.Empty) as error:
        print(type(error))
# expect: <class 'queue.Full'>
# expect: <class 'queue.Full'>
# expect: <class '_queue.Empty'>
try:
    queue.SimpleQueue().get(timeout=0.01)
except queue.Empty:
    print("empty")  # expect: empty
try:
    q.get(timeout=-1)
except ValueError as error:
    print(error)  # expect: 'timeout' must be a non-negative number

seen = []


def work():
    while (item := jobs.get()) is not None:
        seen.append(item)
        jobs.task_done()


jobs = queue.Queue(2)
threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for n in range(20):
    jobs.put(n)
jobs.join()
print(sorted(seen) == list(range(20)))  # expect: True
for _ in threads:
    jobs.put(None)
for thread in threads:
    thread.join()
q = queue.Queue()
try:
    q.task_done()
except ValueError as error:
    print(error)  # expect: task_done() called too many times
