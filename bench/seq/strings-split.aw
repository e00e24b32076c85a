# Strings: lines are split, stripped, changed, searched and joined again.
# expect: 317831700 540000


def main():
    lines = []
    for i in range(2000):
        lines.append("  name%d ; street %d; Town-%d ;%d  " % (i, i % 90, i % 7, i * 31 % 1000))
    text = "\n".join(lines)
    total = 0
    towns = 0
    for _ in range(300):
        cleaned = []
        for line in text.split("\n"):
            fields = [field.strip() for field in line.split(";")]
            if fields[2].startswith("Town") and not fields[3].endswith("7"):
                towns += 1
            fields[0] = fields[0].upper().replace("NAME", "n")
            total += fields[2].find("-") + int(fields[3])
            cleaned.append(",".join(fields))
        total += len("|".join(cleaned))
    print(total, towns)


main()
