# An exception of a class of one's own is named by its class.
# status: 1
# stderr: OutOfTea: 3 cups wanted, 0 there
class OutOfTea(Exception):
    def __init__(self, wanted):
        super().__init__(wanted)
        self.wanted = wanted

    def __str__(self):
        return f"{self.wanted} cups wanted, 0 there"


raise OutOfTea(3)
