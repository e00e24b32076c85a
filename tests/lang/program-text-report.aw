# Words counted, sorted and printed as a table.
text = """the quick brown fox jumps over the lazy dog the fox barks
and the dog sleeps while the brown fox runs"""
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
table = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
for word, n in table[:4]:
    print(f"{word:<8}{n:>3} {'#' * n}")  # expect: the       5 #####
    # expect: fox       3 ###
    # expect: brown     2 ##
    # expect: dog       2 ##
print(f"{len(counts)} words, longest {max(counts, key=len)!r}, {sum(counts.values()):03d} in all")
# expect: 13 words, longest 'sleeps', 021 in all
by_length = {}
for word in sorted(counts):
    by_length.setdefault(len(word), []).append(word)
for length in sorted(by_length):
    print(length, ", ".join(by_length[length]))  # expect: 3 and, dog, fox, the
    # expect: 4 lazy, over, runs
    # expect: 5 barks, brown, jumps, quick, while
    # expect: 6 sleeps
