# labels: big
# Loops and handlers whose bodies are so long that jumps need wide operands.
lines = [f"        total += {i} if total % 2 else {i + 1}\n" for i in range(3000)]
source = "def f(n):\n    total = 0\n    for i in range(n):\n" + "".join(lines)
source += "        if i > 1:\n            break\n    else:\n        total = -total\n    return total\n"
space = {}
exec(source, space)
print(space["f"](2), space["f"](5))  # expect: -9000000 13500000
lines = [f"        total += n // {i + 1}\n" for i in range(3000)]
source = "def g(n):\n    total = 0\n    try:\n" + "".join(lines)
source += "        total //= n - n\n    except ZeroDivisionError:\n"
source += "        return total, 'caught'\n    finally:\n        total = 0\n"
exec(source, space)
print(space["g"](1000))  # expect: (7069, 'caught')
lines = [f"        if n == {i}: continue\n" for i in range(2000)]
source = "def h(n):\n    while n:\n        n -= 1\n" + "".join(lines) + "    return 'end'\n"
exec(source, space)
print(space["h"](3000))  # expect: end
