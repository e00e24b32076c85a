# A function with yield makes a generator; its body runs only as values are asked for.
def numbers(n):
    print("begin")
    for i in range(n):
        print("before", i)
        yield i
        print("after", i)
    print("end")


g = numbers(2)
print("made", type(g).__name__)  # expect: made generator
print(next(g))  # expect: begin
# expect: before 0
# expect: 0
print(next(g))  # expect: after 0
# expect: before 1
# expect: 1
try:
    next(g)  # expect: after 1
    # expect: end
except StopIteration as stop:
    print("stop", stop.value)  # expect: stop None
try:
    next(g)
except StopIteration:
    print("stopped for good")  # expect: stopped for good
print(next(g, "default"))  # expect: default
