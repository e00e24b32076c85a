# Managers: objects in a process of their own, used by proxies.
# labels: big
# timeout: 60
from multiprocessing import Manager, Process
from multiprocessing.managers import BaseManager


def work(numbers, table, names, lock, queue):
    table[1] = "1"
    table["2"] = 2
    numbers.reverse()
    with lock:
        names.count += 10
    queue.put("from there")


class Maths:
    def add(self, x, y):
        return x + y

    def fail(self):
        raise ValueError("it failed")

    def _hidden(self):
        return "hidden"


class MathsManager(BaseManager):
    pass


MathsManager.register("Maths", Maths)
MathsManager.register("Hidden", Maths, exposed=("_hidden",))


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


if __name__ == "__main__":
    with Manager() as manager:
        numbers, table, names = manager.list(range(5)), manager.dict(), manager.Namespace(count=1)
        lock, queue = manager.Lock(), manager.Queue()
        process = Process(target=work, args=(numbers, table, names, lock, queue))
        process.start()
        process.join()
        print(numbers, table, names)  # expect: [4, 3, 2, 1, 0] {1: '1', '2': 2} Namespace(count=11)
        print(queue.get(), len(numbers), numbers[1:3], 7 in numbers)  # expect: from there 5 [3, 2] False
        numbers += [7]
        numbers.append(manager.list("ab"))
        print(numbers[5], numbers[6][1], table.get("none", 0), table.items())  # expect: 7 b 0 [(1, '1'), ('2', 2)]
        attempt(lambda: table["none"])  # expect: KeyError 'none'
        attempt(lambda: numbers.pop(100))  # expect: IndexError pop index out of range
        value, array = manager.Value("i", 5), manager.Array("i", [1, 2])
        value.value += 1
        array[0] = 9
        print(value, array, len(array))  # expect: Value('i', 6) array('i', [9, 2]) 2
        event, barrier = manager.Event(), manager.Barrier(1)
        event.set()
        print(event.wait(), barrier.wait(), barrier.parties)  # expect: True 0 1
    attempt(manager.dict)  # expect: AssertionError server not yet started
    with MathsManager() as manager:
        maths, hidden = manager.Maths(), manager.Hidden()
        print(maths.add(4, 3), hasattr(maths, "_hidden"), hidden._hidden())  # expect: 7 False hidden
        attempt(maths.fail)  # expect: ValueError it failed
        print(repr(maths).startswith("<AutoProxy[Maths] object, typeid 'Maths' at 0x"))  # expect: True
