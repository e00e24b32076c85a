# A class inside another one, or inside a function, is named with its whole path.
# status: 1
# stderr: Kitchen.OutOfTea: sorry
class Kitchen:
    class OutOfTea(Exception):
        pass


raise Kitchen.OutOfTea("sorry")
