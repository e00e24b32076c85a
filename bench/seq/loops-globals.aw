# Loops: a program without functions, as a beginner writes it; all its variables are globals.
# expect: 16000000

total = 0
number = 0
while number < 2000000:
    rest = number
    while rest >= 1000:
        rest = rest // 1000
        total = total + rest % 10
    number = number + 1
    for digit in range(3):
        total = total + digit
print(total)
