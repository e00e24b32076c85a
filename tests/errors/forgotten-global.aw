# A variable of the module is changed in a function without `global`.
# status: 1
# stderr: UnboundLocalError: cannot access local variable 'count' where it is not associated with a value
# stderr: note: line 8 gives count a value
# stderr: help: to use that one, write `global count`
count = 0
def more():
    count += 1

more()
