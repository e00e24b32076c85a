# A for loop over a list goes by position: what is added is seen, what is removed shifts.
numbers = [1, 2, 3]
for n in numbers:
    if n < 3:
        numbers.append(n + 10)
print(numbers)  # expect: [1, 2, 3, 11, 12]
letters = list("aabbc")
for x in letters:
    letters.remove(x)
print(letters)  # expect: ['a', 'b']
short = [1, 2, 3, 4]
for x in short:
    print(x)  # expect: 1
    # expect: 2
    short.pop()
