# Classes derived from threading.local: each thread has its own attributes, made by __init__ when it comes for the first time.
import threading


class Counter(threading.local):
    step = 1  # the class's own, until a thread sets it

    def __init__(self, start, *, name):
        self.value = start
        self.name = name

    @property
    def shown(self):
        return f"{self.name}: {self.value}"

    def count(self):
        self.value += self.step


counter = Counter(10, name="c")
counter.step = 5
counter.count()


def work():
    counter.count()
    print(counter.shown, sorted(counter.__dict__))  # expect: c: 11 ['name', 'value']


thread = threading.Thread(target=work)
thread.start()
thread.join()
print(counter.shown, counter.step, Counter.step)  # expect: c: 15 5 1
for action in (lambda: setattr(counter, "shown", 1), lambda: setattr(counter, "__dict__", {}), lambda: counter.missing):
    try:
        action()
    except AttributeError as error:
        print(error)
# expect: property 'shown' of 'Counter' object has no setter
# expect: 'Counter' object attribute '__dict__' is read-only
# expect: 'Counter' object has no attribute 'missing'
try:
    threading.local(1)
except TypeError as error:
    print(error)  # expect: Initialization arguments are not supported
