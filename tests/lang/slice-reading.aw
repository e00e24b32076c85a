# Slices of sequences: start, stop and step may be left out, negative or out of range.
s = "abcdefgh"
print(s[2:5], s[:3], s[5:], s[:], s[-3:], s[:-3], s[-100:100], [s[5:2], s[8:]])
# expect: cde abc fgh abcdefgh fgh abcde abcdefgh ['', '']
print(s[::2], s[1::2], s[::-1], s[6:1:-2], s[:2:-1], s[2::-1], s[100:0:-3], s[-1:-4:-1])
# expect: aceg bdfh hgfedcba gec hgfed cba heb hgf
numbers = [0, 1, 2, 3, 4]
print(numbers[1:3], numbers[::-2], numbers[-2:], tuple(numbers)[::3], range(10)[2:8:2])
# expect: [1, 2] [4, 2, 0] [3, 4] (0, 3) range(2, 8, 2)
print(b"bytes"[1:-1])  # expect: b'yte'
print(numbers[None:2], numbers[True:], numbers[slice(1, 4, 2)])
# expect: [0, 1] [1, 2, 3, 4] [1, 3]
copy = numbers[:]
print(copy == numbers, copy is numbers, numbers[10**30:], numbers[-10**30:2])
# expect: True False [] [0, 1]
for bad in (0, "x", 1.5):
    try:
        numbers[::bad]
    except (ValueError, TypeError) as error:
        print(error)  # expect: slice step cannot be zero
        # expect: slice indices must be integers or None or have an __index__ method
        # expect: slice indices must be integers or None or have an __index__ method
