# Dicts: how often each word occurs, then the most frequent ones.
# expect: 8000000 1110 la 348720


def text(count):
    syllables = ["ba", "ko", "ri", "the", "mu", "la", "ne", "so", "ti", "wa"]
    words = []
    seed = 42
    for _ in range(count):
        seed = seed * 48271 % 2147483647
        word = syllables[seed % 10]
        length = seed % 7
        while length > 2:
            seed = seed * 48271 % 2147483647
            word += syllables[seed % 10]
            length -= 2
        words.append(word)
    return words


def main():
    words = text(100000)
    counts = {}
    for _ in range(80):
        for word in words:
            counts[word] = counts.get(word, 0) + 1
    best = None
    for word, count in counts.items():
        if best is None or count > counts[best]:
            best = word
    print(sum(counts.values()), len(counts), best, counts[best])


main()
