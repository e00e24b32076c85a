# and/or give one of their operands, and compute the right one only when needed.
def say(x):
    print("say", x)
    return x


print(say(0) and say(1))
print(say(2) or say(3))
print(0 or "" or None or [] or "last")
print(1 and "a" and [0])
print(None and undefined)
print(1 or undefined)
print(not say(0) and say("both") or say("never"))

# output:
#| say 0
#| 0
#| say 2
#| 2
#| last
#| [0]
#| None
#| 1
#| say 0
#| say both
#| both
