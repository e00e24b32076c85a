# Values and their specifications are computed from left to right.
def say(x):
    print("say", x)
    return x


print(f"{say(1):{say(2)}} {say(3)}")  # expect: say 1
# expect: say 2
# expect: say 3
# expect:  1 3
print(f"{say('a')}{undefined if False else say('b')}")  # expect: say a
# expect: say b
# expect: ab
