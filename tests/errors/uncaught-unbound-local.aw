# A variable that is assigned to in a function is local there, and may have no value yet.
# status: 1
# stderr: line 9, in count
# stderr: UnboundLocalError: cannot access local variable 'total' where it is not
total = 0


def count():
    total += 1


count()
