# chr and ord turn numbers into characters and back.
print(chr(65), chr(233), chr(0x1F600), ord("A"), ord("é"))  # expect: A é 😀 65 233
print(ord("😀"), ord(b"a"), repr(chr(0)), len(chr(0x10FFFF)))  # expect: 128512 97 '\x00' 1
for action in (
    lambda: chr(-1),
    lambda: chr(0x110000),
    lambda: chr(10**30),
    lambda: chr(1.5),
    lambda: ord(""),
    lambda: ord("ab"),
    lambda: ord(1),
    lambda: ord(b"ab"),
    lambda: chr(),
):
    try:
        action()
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)  # expect: ValueError chr() arg not in range(0x110000)
        # expect: ValueError chr() arg not in range(0x110000)
        # expect: OverflowError Python int too large to convert to C int
        # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: TypeError ord() expected a character, but string of length 0 found
        # expect: TypeError ord() expected a character, but string of length 2 found
        # expect: TypeError ord() expected string of length 1, but int found
        # expect: TypeError ord() expected a character, but string of length 2 found
        # expect: TypeError chr() takes exactly one argument (0 given)
