# and/or give one of their operands, and compute the right one only when needed.
def say(x):
    print("say", x)
    return x


print(say(0) and say(1))  # expect: say 0
# expect: 0
print(say(2) or say(3))  # expect: say 2
# expect: 2
print(0 or "" or None or [] or "last")  # expect: last
print(1 and "a" and [0])  # expect: [0]
print(None and undefined)  # expect: None
print(1 or undefined)  # expect: 1
print(not say(0) and say("both") or say("never"))  # expect: say 0
# expect: say both
# expect: both
