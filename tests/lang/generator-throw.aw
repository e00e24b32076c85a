# throw() raises an exception at the yield where the generator stands.
def worker():
    while True:
        try:
            yield "ready"
        except ValueError as error:
            print("handled", error)
            yield "recovered"


w = worker()
print(next(w))  # expect: ready
print(w.throw(ValueError("bad")))  # expect: handled bad
# expect: recovered
print(next(w))  # expect: ready
print(w.throw(ValueError("again")))  # expect: handled again
# expect: recovered
try:
    w.throw(KeyError("out"))
except KeyError as error:
    print("came out", error)  # expect: came out 'out'
print(list(w))  # expect: []
fresh = worker()
try:
    fresh.throw(IndexError("before start"))
except IndexError as error:
    print(error, list(fresh))  # expect: before start []
for bad in (3, "text", int):
    try:
        worker().throw(bad)
    except TypeError as error:
        print(error)
        # expect: exceptions must be classes or instances deriving from BaseException, not int
        # expect: exceptions must be classes or instances deriving from BaseException, not str
        # expect: exceptions must be classes or instances deriving from BaseException, not type
