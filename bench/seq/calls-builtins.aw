# Calls: small builtin functions on numbers, characters and lists.
# expect: 69364284 1500000 18750036


def main():
    letters = "abcdefghijklmnopqrstuvwxyz"
    values = [3, 1, 4, 1, 5, 9, 2, 6]
    total = strings = codes = 0
    for i in range(1500000):
        total += abs(i % 10 - 5) + min(i % 7, 3) + max(i % 5, 2) + len(values) + sum(values)
        letter = letters[i % 26]
        if isinstance(letter, str):
            strings += 1
        codes += ord(chr(ord(letter) + 1)) % 26
    print(total, strings, codes)


main()
