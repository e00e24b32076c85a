# Numbers that could never fit are an error, not a crash.
for action in (
    lambda: "a" * (1 << 62),
    lambda: [0] * (1 << 62),
    lambda: (0,) * (1 << 100),
    lambda: 1 << (1 << 64),
    lambda: bytes(1 << 62),
    lambda: " " * (1 << 45),
    lambda: [None] * (1 << 45),
    lambda: "x".ljust(1 << 62),
    lambda: "x".zfill(1 << 61),
    lambda: range(10)[: 1 << 70][1 << 70],
):
    try:
        action()
        print("no error")
    except (MemoryError, OverflowError, IndexError) as error:
        print("refused")  # expect: refused
        # expect: refused
        # expect: refused
        # expect: refused
        # expect: refused
        # expect: refused
        # expect: refused
        # expect: refused
        # expect: refused
        # expect: refused
