# a < b < c is (a < b) and (b < c) with b computed once.
def say(x):
    print("say", x)
    return x


print(1 < say(2) < 3)  # expect: say 2
# expect: True
print(3 < say(2) < say(1))  # expect: say 2
# expect: False
print(1 < 2 > 0 == 0 != 5 <= 5)  # expect: True
print(1 == 1.0 == True)  # expect: True
print("a" < "b" < "c", [1] in [[1]] == True, 1 < 3 in [3])  # expect: True False True
nothing = None
print(0 == False is not nothing)  # expect: True
