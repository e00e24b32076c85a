# any and all stop at the first answer.
def say(x):
    print("say", x)
    return x


print(any([0, "", 3]), all([1, "a", []]), any([]), all([]), any({0: 1}), all("ab"))
# expect: True False False True False True
print(any(say(x) for x in [0, 1, 2]))  # expect: say 0
# expect: say 1
# expect: True
print(all(say(x) for x in [1, 0, 2]))  # expect: say 1
# expect: say 0
# expect: False
for action in (lambda: any(5), lambda: all(), lambda: any(1, 2)):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: 'int' object is not iterable
        # expect: all() takes exactly one argument (0 given)
        # expect: any() takes exactly one argument (2 given)
