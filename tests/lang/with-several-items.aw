# Several items are entered in order and left in the opposite order.
class Item:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, *details):
        print("exit", self.name)


with Item("a") as a, Item("b") as b:
    print(a, b)
with (Item("c") as c, Item("d"), Item("e") as e,):
    print(c, e)
with (Item("f")):
    print("one in parentheses")
with (Item("g"), Item("h")) if False else Item("i"):
    pass

# output:
#| enter a
#| enter b
#| a b
#| exit b
#| exit a
#| enter c
#| enter d
#| enter e
#| c e
#| exit e
#| exit d
#| exit c
#| enter f
#| one in parentheses
#| exit f
#| enter i
#| exit i
