# a < b < c is (a < b) and (b < c) with b computed once.
def say(x):
    print("say", x)
    return x


print(1 < say(2) < 3)
print(3 < say(2) < say(1))
print(1 < 2 > 0 == 0 != 5 <= 5)
print(1 == 1.0 == True)
print("a" < "b" < "c", [1] in [[1]] == True, 1 < 3 in [3])
nothing = None
print(0 == False is not nothing)

# output:
#| say 2
#| True
#| say 2
#| False
#| True
#| True
#| True False True
#| True
