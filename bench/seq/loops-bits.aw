# Loops: shifts, masks and exclusive or: a xorshift generator and a count of its bits.
# expect: 31996829 2689770536


def main():
    state = 2463534242
    bits = 0
    for _ in range(2000000):
        state ^= (state << 13) & 4294967295
        state ^= state >> 17
        state ^= (state << 5) & 4294967295
        word = state - ((state >> 1) & 1431655765)
        word = (word & 858993459) + ((word >> 2) & 858993459)
        word = (word + (word >> 4)) & 252645135
        word = word + (word >> 8)
        bits += (word + (word >> 16)) & 63
    print(bits, state)


main()
