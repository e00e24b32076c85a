# The same outside of every function.
# status: 1
# oracle-status: 0
# stderr: 'work' was never awaited
# stderr: line 11
async def work():
    print("never printed")


print("before")  # expect: before
work()  # dropped
print("after")  # expect: after
