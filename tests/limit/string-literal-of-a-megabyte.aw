# A program may contain a string of a megabyte, and a line of that length.
text = "x" * 1000000
space = {}
exec("s = '" + text + "'", space)
print(len(space["s"]), space["s"] == text)  # expect: 1000000 True
exec("s = '''" + "line\n" * 200000 + "'''", space)
print(len(space["s"]))  # expect: 1000000
exec("n = " + "1 + " * 1000 + "1", space)
print(space["n"])  # expect: 1001
exec("# " + "c" * 1000000 + "\nn = 5", space)
print(space["n"])  # expect: 5
