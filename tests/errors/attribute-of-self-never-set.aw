# An attribute that __init__ did not set.
# status: 1
# stderr: AttributeError: 'Counter' object has no attribute 'count'
# stderr: note: no line has given self.count a value so far.
class Counter:
    def more(self):
        self.count = self.count + 1


Counter().more()
