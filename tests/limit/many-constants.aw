# labels: big
# A list of 70,000 elements written out, and functions with thousands of constants.
space = {}
exec("a = [" + ", ".join(str(i) for i in range(70000)) + "]", space)
print(len(space["a"]), sum(space["a"]), space["a"][69999])  # expect: 70000 2449965000 69999
exec("t = (" + ", ".join(f"'s{i}'" for i in range(20000)) + ")", space)
print(len(space["t"]), space["t"][-1])  # expect: 20000 s19999
exec("d = {" + ", ".join(f"'k{i}': {i}.5" for i in range(20000)) + "}", space)
print(len(space["d"]), space["d"]["k19999"])  # expect: 20000 19999.5
exec("s = {" + ", ".join(str(i) for i in range(5000)) + "}", space)
print(len(space["s"]), sum(space["s"]))  # expect: 5000 12497500
exec("def f(x):\n" + "".join(f"    x += {i}.25\n" for i in range(5000)) + "    return x", space)
print(space["f"](0))  # expect: 12498750.0
exec("\n".join(f"g{i} = {i}" for i in range(20000)), space)
print(space["g19999"])  # expect: 19999
