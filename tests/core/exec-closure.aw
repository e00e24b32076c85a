# exec of a function's code, with cells for its free variables.
def make():
    count = 1

    def step():
        nonlocal count
        count += 1
        return count

    return step


step = make()
print(exec(step.__code__, closure=step.__closure__), step())  # expect: None 3
for closure in None, (), (1,), [1]:
    try:
        exec(step.__code__, closure=closure)
    except TypeError as error:
        print(error)
# expect: code object requires a closure of exactly length 1
# expect: code object requires a closure of exactly length 1
# expect: code object requires a closure of exactly length 1
# expect: code object requires a closure of exactly length 1
for source in "1", compile("1", "", "exec"):
    try:
        exec(source, closure=())
    except TypeError as error:
        print(error)
# expect: closure can only be used when source is a code object
# expect: cannot use a closure with this code object
print(exec(compile("1 + 1", "", "eval")), eval(compile("1 + 1", "", "eval")))  # expect: None 2
