# Condition, Barrier and the others between processes, and how they show themselves.
# labels: big
from multiprocessing import Barrier, BoundedSemaphore, Condition, Event, Lock, Process, Queue, RLock, Semaphore, Value


def wait_for_three(condition, number, queue):
    with condition:
        condition.wait_for(lambda: number.value >= 3)
    queue.put("woken")


def come(barrier, queue):
    queue.put(barrier.wait())


def start(count, target, *args):
    processes = [Process(target=target, args=args) for _ in range(count)]
    for process in processes:
        process.start()
    return processes


def attempt(what):
    try:
        what()
    except Exception as error:
        print(type(error).__name__, error)


if __name__ == "__main__":
    condition, number, queue = Condition(), Value("i", 0), Queue()
    processes = start(2, wait_for_three, condition, number, queue)
    for _ in range(3):
        with condition:
            number.value += 1
            condition.notify_all()
    print(queue.get(), queue.get())  # expect: woken woken
    barrier = Barrier(3)
    processes += start(3, come, barrier, queue)
    print(sorted(queue.get() for _ in range(3)))  # expect: [0, 1, 2]
    for process in processes:
        process.join()
    with condition:
        print(condition.wait(0.01))  # expect: False
        condition.notify()  # nobody waits any more
        print(condition.wait(0.01))  # expect: False
    print(Semaphore(3), BoundedSemaphore(2))  # expect: <Semaphore(value=3)> <BoundedSemaphore(value=2, maxvalue=2)>
    lock, again = Lock(), RLock()
    print(lock, again, condition)  # expect: <Lock(owner=None)> <RLock(None, 0)> <Condition(<RLock(None, 0)>, 0)>
    with lock, again, again:
        print(lock, again)  # expect: <Lock(owner=MainProcess)> <RLock(MainProcess, 2)>
        print(lock.acquire(False), lock.acquire(timeout=0.01))  # expect: False False
    attempt(lock.release)  # expect: ValueError semaphore or lock released too many times
    attempt(again.release)  # expect: AssertionError attempt to release recursive lock not owned by thread
    attempt(BoundedSemaphore(1).release)  # expect: ValueError semaphore or lock released too many times
    attempt(condition.notify)  # expect: AssertionError lock is not owned
    attempt(condition.wait)  # expect: AssertionError must acquire() condition before using wait()
    event = Event()
    print(event.is_set(), event.wait(0.01))  # expect: False False
    event.set()
    print(event.is_set(), event.wait())  # expect: True True
    queue.put(1)
    queue.put(2)
    print(queue.qsize(), queue.get(), queue.get(), queue.qsize())  # expect: 2 1 2 0
