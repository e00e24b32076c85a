# bin, oct and hex of integers and of things with __index__.
print(bin(5), oct(8), hex(255), bin(-5), hex(-(2**65)), oct(0), bin(True), hex(2**64))
# expect: 0b101 0o10 0xff -0b101 -0x20000000000000000 0o0 0b1 0x10000000000000000
for action in (lambda: bin(1.5), lambda: hex("a"), lambda: oct(None), lambda: bin()):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: 'float' object cannot be interpreted as an integer
        # expect: 'str' object cannot be interpreted as an integer
        # expect: 'NoneType' object cannot be interpreted as an integer
        # expect: bin() takes exactly one argument (0 given)
