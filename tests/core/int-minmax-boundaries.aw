# Arithmetic around the borders of machine words.
edges = [2**k + d for k in (30, 31, 32, 51, 52, 53, 60, 61, 62, 63, 64) for d in (-1, 0, 1)]
total = 0
for e in edges:
    for f in (e, -e):
        total += f * f - (f - 1) * (f + 1)
        total += (f + 1) - f
        total += (f << 1) // 2 - f
        total += -(-f) - f
        total += (f ^ -1) + f
print(total)  # expect: 66
print(sum(edges), max(edges), min(-e for e in edges))
# expect: 107268987747072737280 18446744073709551617 -18446744073709551617
print([e * e for e in edges if e > 2**63][-1], (2**62 - 1) * 2 + 1, -(2**62) * 2, 2**31 * 2**31)
# expect: 340282366920938463500268095579187314689 9223372036854775807 -9223372036854775808 4611686018427387904
print(3037000499 * 3037000499, 3037000500 * 3037000500, -3037000500 * 3037000500, 2**32 * 2**31)
# expect: 9223372030926249001 9223372037000250000 -9223372037000250000 9223372036854775808
