# Processes with queues, pipes, events and locks; how they end; a pool.
# labels: big
# timeout: 60
import multiprocessing as mp
import queue
import sys
import time


def put_square(q, n):
    q.put((n, n * n))


def answer(connection):
    connection.send(["heard", connection.recv()])


def leave():
    sys.exit(5)


def wait_for(event, q):
    q.put(event.wait(5))


def square(x):
    return x * x


def add(a, b):
    return a + b


def fail(x):
    raise ValueError(x)


class Named(mp.Process):
    def run(self):
        print("run in", mp.current_process().name, mp.parent_process() is not None, flush=True)


def main():
    q = mp.Queue()
    processes = [mp.Process(target=put_square, args=(q, n)) for n in range(3)]
    print(processes[0].name, processes[0].is_alive(), processes[0].exitcode, mp.current_process().name)
    # expect: Process-1 False None MainProcess
    for process in processes:
        process.start()
    print(sorted(q.get() for _ in processes))  # expect: [(0, 0), (1, 1), (2, 4)]
    for process in processes:
        process.join()
    print([process.exitcode for process in processes], q.empty())  # expect: [0, 0, 0] True
    try:
        q.get(timeout=0.01)
    except queue.Empty:
        print("empty")  # expect: empty
    ours, theirs = mp.Pipe()
    process = mp.Process(target=answer, args=(theirs,))
    process.start()
    ours.send({"a": 1})
    print(ours.recv())  # expect: ['heard', {'a': 1}]
    process.join()
    process = mp.Process(target=leave)
    process.start()
    process.join()
    print(process.exitcode)  # expect: 5
    process = mp.Process(target=time.sleep, args=(30,))
    process.start()
    process.terminate()
    process.join()
    print(process.exitcode)  # expect: -15
    process = Named(name="worker")
    process.start()  # expect: run in worker True
    process.join()
    event = mp.Event()
    process = mp.Process(target=wait_for, args=(event, q))
    process.start()
    event.set()
    print(q.get())  # expect: True
    process.join()
    lock = mp.Lock()
    print(lock.acquire(), lock.acquire(timeout=0.01))  # expect: True False
    lock.release()
    try:
        lock.release()
    except ValueError as error:
        print(error)  # expect: semaphore or lock released too many times
    with mp.Pool(2) as pool:
        print(pool.map(square, range(5)), pool.apply(add, (1, 2)), pool.starmap(add, [(1, 2), (3, 4)]))
        # expect: [0, 1, 4, 9, 16] 3 [3, 7]
        print(list(pool.imap(square, range(3))), pool.apply_async(square, (7,)).get(timeout=10))
        # expect: [0, 1, 4] 49
        try:
            pool.map(fail, [1])
        except ValueError as error:
            print("ValueError", error)  # expect: ValueError 1


if __name__ == "__main__":
    main()
