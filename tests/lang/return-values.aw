# return gives its value; without one, and at the end of the body, a call gives None.
def early(n):
    if n < 0:
        return
    if n == 0:
        return "zero"


def several():
    return 1, "two", *[3, 4]


print(early(-1))  # expect: None
print(early(0))  # expect: zero
print(early(1))  # expect: None
print(several())  # expect: (1, 'two', 3, 4)
