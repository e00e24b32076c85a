# A name of ten thousand letters.
name = "n" * 10000
space = {}
exec(name + " = 5\nresult = " + name + " + 1", space)
print(space["result"], len(name))  # expect: 6 10000


class C:
    pass


c = C()
setattr(c, name, 7)
print(getattr(c, name), list(vars(c)) == [name])  # expect: 7 True
