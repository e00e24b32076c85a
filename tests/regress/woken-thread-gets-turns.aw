# A thread that is woken takes turns with one that computes and never waits itself.
import queue
import threading

work = queue.Queue()
done = []


def worker():
    while (item := work.get()) is not None:
        done.append(item)


thread = threading.Thread(target=worker)
thread.start()
for number in (1, 2, 3):
    work.put(number)
    while len(done) < number:  # computes until the other has run
        pass
work.put(None)
thread.join()
print(done)  # expect: [1, 2, 3]
