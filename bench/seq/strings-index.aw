# Strings: a cipher character by character, indexing, slices, comparison, palindromes.
# expect: dro aesmu lbygx pyh 8571 25715


def encode(text, shift):
    result = []
    for letter in text:
        if "a" <= letter <= "z":
            letter = chr((ord(letter) - 97 + shift) % 26 + 97)
        result.append(letter)
    return "".join(result)


def is_palindrome(text):
    left = 0
    right = len(text) - 1
    while left < right:
        if text[left] != text[right]:
            return False
        left += 1
        right -= 1
    return True


def main():
    text = "the quick brown fox jumps over the lazy dog and runs away" * 4
    for shift in range(1, 18001):
        text = encode(text, shift % 26)
    word = "amanaplanacanalpanama" * 9
    palindromes = same = 0
    for i in range(180000):
        start = i % 21
        if is_palindrome(word[start:start + 85 + i % 80]):
            palindromes += 1
        if word[start:start + 4] == "plan" or word[-1 - start] == "m":
            same += 1
    print(text[:19], palindromes, same)


main()
