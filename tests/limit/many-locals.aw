# A function with 300 local variables, and one with 2,000.
def make(count):
    lines = ["def f(start):"]
    for i in range(count):
        lines.append(f"    v{i} = start + {i}")
    lines.append("    return " + " + ".join(f"v{i}" for i in range(0, count, 10)))
    lines.append("")
    space = {}
    exec("\n".join(lines), space)
    return space["f"]


print(make(300)(0), make(300)(1), make(2000)(0))  # expect: 4350 4380 199000


def closure(count):
    names = [f"v{i}" for i in range(count)]
    lines = ["def outer():"] + [f"    {n} = {i}" for i, n in enumerate(names)]
    lines += ["    def inner():", "        return " + " + ".join(names), "    return inner"]
    space = {}
    exec("\n".join(lines), space)
    return space["outer"]()()


print(closure(300))  # expect: 44850
