# a if c else b computes only the branch it takes.
def say(x):
    print("say", x)
    return x


print("yes" if say(1) else say("no"))  # expect: say 1
# expect: yes
print("yes" if say(0) else say("no"))  # expect: say 0
# expect: say no
# expect: no
print(1 if False else 2 if False else 3)  # expect: 3
x = 5
print("low" if x < 3 else "mid" if x < 7 else "high")  # expect: mid
print((lambda: 1 if 0 else 2)())  # expect: 2
