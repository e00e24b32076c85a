# Sorting: strings, some of which begin alike.
# expect: 574 name bababa103 name watheti979


def words(count, seed):
    syllables = ["ba", "ko", "ri", "the", "mu", "la", "ne", "so", "ti", "wa"]
    result = []
    for _ in range(count):
        seed = seed * 48271 % 2147483647
        word = "name " + syllables[seed % 10] + syllables[seed % 7]
        result.append(word + syllables[seed % 9] + str(seed % 1009))
    return result


def main():
    data = words(60000, 11)
    check = 0
    for turn in range(20):
        ordered = sorted(data)
        check += len(ordered[turn * 1000])
        backwards = sorted(data, reverse=True)
        check += len(backwards[turn * 1000])
    print(check, ordered[0], ordered[-1])


main()
