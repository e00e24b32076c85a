# global makes a name in a function the module's.
total = 0


def add(n):
    global total, created
    total += n
    created = "by add"


add(5)
add(6)
print(total, created)  # expect: 11 by add


def forget():
    global created
    del created


forget()
try:
    print(created)
except NameError as error:
    print(error)  # expect: name 'created' is not defined
