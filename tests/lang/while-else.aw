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


find([1, 2, 3], 3)
find([1, 2, 3], 4)
find([], 1)
while True:
    break
else:
    print("never")
while False:
    pass
else:
    print("else of a loop that never ran")

# output:
#| found at 2
#| not found
#| not found
#| else of a loop that never ran
