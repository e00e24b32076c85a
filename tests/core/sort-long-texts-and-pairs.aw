# Many texts, and tuples that begin with equal items, are sorted by their characters; equal ones keep their order.
words = ["", "a", "a\0", "\0", "ab", "abcdefgh", "abcdefgh\0", "abcdefghi", "é", "z", "日本", "\U0001f642", "\ue000"]


def in_order(items):
    return all(not later < earlier for earlier, later in zip(items, items[1:]))


for prefix in ("", "name ", "a prefix longer than a word "):
    texts = [prefix + words[i * 7 % 13] + words[i * i % 13] + str(i % 50) for i in range(1000)]
    places = sorted(range(1000), key=texts.__getitem__)
    stable = all(texts[a] != texts[b] or a < b for a, b in zip(places, places[1:]))
    backwards = sorted(range(1000), key=texts.__getitem__, reverse=True)
    stable = stable and all(texts[a] != texts[b] or a < b for a, b in zip(backwards, backwards[1:]))
    pairs = sorted((i * 31 % 9 - 4, text, i / 2) for i, text in enumerate(texts))
    by_text = sorted((text, i % 3) for i, text in enumerate(texts))
    print(in_order(sorted(texts)), stable, in_order(pairs), in_order(by_text), places[:4], repr(pairs[0][1]))
# output:
#| True True True True [500, 201, 851, 110] '\x00日本12'
#| True True True True [500, 201, 851, 110] 'name \x00日本12'
#| True True True True [500, 201, 851, 110] 'a prefix longer than a word \x00日本12'
