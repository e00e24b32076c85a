# Value and Array: numbers in memory that processes share, with a lock.
# labels: big
from multiprocessing import Array, Process, RawArray, RawValue, Value


def change(number, numbers, text):
    number.value = 3.1415927
    for place in range(len(numbers)):
        numbers[place] = -numbers[place]
    text.value = text.value.upper()


def count(counter):
    for _ in range(40):
        with counter.get_lock():
            counter.value += 1


def run(target, *args, times=1):
    processes = [Process(target=target, args=args) for _ in range(times)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


if __name__ == "__main__":
    number, numbers, text = Value("d", 0.0), Array("i", range(10)), Array("c", b"hello world", lock=False)
    run(change, number, numbers, text)
    print(number.value)  # expect: 3.1415927
    print(numbers[:])  # expect: [0, -1, -2, -3, -4, -5, -6, -7, -8, -9]
    print(text.value, text.raw)  # expect: b'HELLO WORLD' b'HELLO WORLD'
    counter = Value("i", 0)
    run(count, counter, times=3)
    print(counter.value)  # expect: 120
    print(number, number.get_obj())  # expect: <Synchronized wrapper for c_double(3.1415927)> c_double(3.1415927)
    print(len(numbers), numbers[-1], numbers[2:4])  # expect: 10 -9 [-2, -3]
    numbers[:2] = [7, 8]
    print(list(numbers)[:3])  # expect: [7, 8, -2]
    text.value = b"bye"
    print(text.value, text.raw)  # expect: b'bye' b'bye\x00O WORLD'
    print(RawArray("d", 3)[:], RawValue("h", 70000).value, RawValue("B", -1).value)  # expect: [0.0, 0.0, 0.0] 4464 255
    attempt(lambda: Value("z"))  # expect: TypeError this type has no size
    attempt(lambda: Value("i", "a"))  # expect: TypeError 'str' object cannot be interpreted as an integer
    attempt(lambda: Value("d", "a"))  # expect: TypeError must be real number, not str
    attempt(lambda: numbers[100])  # expect: IndexError invalid index
    attempt(lambda: numbers.__setitem__(slice(0, 2), [1]))  # expect: ValueError Can only assign sequence of same size
