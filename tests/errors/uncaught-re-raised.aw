# A re-raised exception keeps the lines where it came from, and adds the line of the raise.
# status: 1
# stderr: line 19, in <module>
# stderr:     careful()
# stderr: line 14, in careful
# stderr:     fail()
# stderr: line 9, in fail
# stderr: ValueError: from below
def fail(): raise ValueError("from below")


def careful():
    try:
        fail()
    except ValueError:
        print("seen")  # expect: seen
        raise

careful()
