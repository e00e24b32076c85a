# The else of a loop runs when the loop ended without break.
def find(numbers, wanted):
    i = 0
    while i < len(numbers):
        if numbers[i] == wanted:
            print("found at", i)
            break
        i += 1
    else:
        print("not found")


find([1, 2, 3], 3)  # expect: found at 2
find([1, 2, 3], 4)  # expect: not found
find([], 1)  # expect: not found
while True:
    break
else:
    print("never")
while False:
    pass
else:
    print("else of a loop that never ran")  # expect: else of a loop that never ran
