# Strings: built piece by piece with `+=` and `+`.
# expect: 28600000


def main():
    total = 0
    for _ in range(80):
        text = ""
        for i in range(100000):
            text += "ab"
        total += len(text)
    for i in range(1800000):
        word = "a" + str(i % 10) + "b"
        total += len(word + "c" + word)
    print(total)


main()
