# Strings: text that is not ASCII: iteration, indexing, slices, search, upper case.
# expect: 760 350000 13815620


def main():
    text = "Übermut tut selten gut, sagt die Eule. Ça va? Ελληνικά, русский, 日本語 und 🙂. " * 10
    letters = total = 0
    for _ in range(7000):
        for letter in text:
            if letter == "ü" or letter == "Ü" or letter > "я":
                letters += 1
    size = len(text)
    for i in range(3000000):
        if text[i * 31 % size] == "日":
            total += 1
    for i in range(300000):
        piece = text[i % size:i % size + 20]
        total += len(piece) + piece.find("語")
        total += len(piece.upper()) + len(piece.split(" "))
    print(size, letters, total)


main()
