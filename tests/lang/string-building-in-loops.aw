# Strings built by +=, join, format and %, in loops and functions.
out = ""
for i in range(5):
    out += "%d:%s " % (i, "ab" * i)
print([out])  # expect: ['0: 1:ab 2:abab 3:ababab 4:abababab ']
lines = []
for name, price in [("tea", 2.5), ("coffee", 3), ("cake", 4.25)]:
    lines.append(f"{name:.<10}{price:6.2f}")
print("\n".join(lines))  # expect: tea.......  2.50
# expect: coffee....  3.00
# expect: cake......  4.25


def shift(text, n):
    result = ""
    for c in text:
        if "a" <= c <= "z":
            c = chr((ord(c) - ord("a") + n) % 26 + ord("a"))
        result += c
    return result


secret = shift("hello, world", 3)
print(secret, shift(secret, -3))  # expect: khoor, zruog hello, world
s = t = "start"
s += "!"
t = t + "?" + t
print(s, t, s[::-1], "".join(sorted(s)), s.replace("t", "T").split("T"))
# expect: start! start?start !trats !arstt ['s', 'ar', '!']
u = "é"
for _ in range(3):
    u += u
print(u, len(u), u[-1], u.count("éé"))  # expect: éééééééé 8 é 4
