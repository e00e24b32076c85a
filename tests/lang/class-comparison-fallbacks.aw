# Mirrored comparisons, identity as the last word for ==, and TypeError for the rest.
class Left:
    def __eq__(self, other):
        print("Left eq")
        return NotImplemented

    def __lt__(self, other):
        print("Left lt")
        return NotImplemented


class Right:
    def __eq__(self, other):
        print("Right eq")
        return "right says equal"

    def __gt__(self, other):
        print("Right gt")
        return "right says greater"


class Child(Left):
    def __gt__(self, other):
        print("Child gt")
        return "child first"


print(Left() == Right())  # expect: Left eq
# expect: Right eq
# expect: right says equal
print(Left() < Right())  # expect: Left lt
# expect: Right gt
# expect: right says greater
print(Left() < Child())  # expect: Child gt
# expect: child first
print(Left() == Left())  # expect: Left eq
# expect: Left eq
# expect: False
try:
    Left() < Left()  # expect: Left lt
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'Left' and 'Left'
try:
    Right() < Right()  # expect: Right gt
except TypeError as error:
    print(error)
