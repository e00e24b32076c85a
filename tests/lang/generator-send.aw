# send() resumes the generator, and its argument is the value of the yield.
def average():
    total = count = 0
    result = None
    while True:
        number = yield result
        total += number
        count += 1
        result = total / count


a = average()
print(next(a))  # expect: None
print(a.send(10), a.send(20), a.send(3))  # expect: 10.0 15.0 11.0


def echo():
    while True:
        got = yield
        print("got", got)


e = echo()
try:
    e.send("too early")
except TypeError as error:
    print(error)  # expect: can't send non-None value to a just-started generator
e.send(None)
e.send("x")  # expect: got x
next(e)  # expect: got None
