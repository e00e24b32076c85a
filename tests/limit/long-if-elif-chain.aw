# A function with a chain of a thousand elif branches.
lines = ["def f(n):", "    if n == 0:", "        return 'zero'"]
for i in range(1, 1000):
    lines.append(f"    elif n == {i}:")
    lines.append(f"        return 'branch {i}'")
lines.append("    else:")
lines.append("        return 'else'")
space = {}
exec("\n".join(lines), space)
f = space["f"]
print(f(0), f(1), f(500), f(999), f(1000))  # expect: zero branch 1 branch 500 branch 999 else
