# After a colon stands a format specification, which may itself contain expressions.
x, width, s = 3.14159, 10, "text"
print(f"[{x:.2f}] [{x:10.3f}] [{x:<10.1f}] [{x:+.1e}] [{x:010.2f}]")
# expect: [3.14] [     3.142] [3.1       ] [+3.1e+00] [0000003.14]
print(f"[{s:>8}] [{s:^8}] [{s:*<8}] [{s:.2}] [{s:>{width}}] [{x:{width}.{2}f}]")
# expect: [    text] [  text  ] [text****] [te] [      text] [      3.14]
print(f"[{255:x}] [{255:#X}] [{5:08b}] [{1234567:,}] [{1234567:_}] [{7:+}] [{7: }] [{-7:=5}]")
# expect: [ff] [0XFF] [00000101] [1,234,567] [1_234_567] [+7] [ 7] [-   7]
print(f"[{0.25:%}] [{0.256:.1%}] [{65:c}] [{True}] [{True:d}] [{None}] [{None!s:>6}]")
# expect: [25.000000%] [25.6%] [A] [True] [1] [None] [  None]
print(f"{s!r:^10}|{s!s:>6}|{[1, 2]!r:>10}")  # expect:   'text'  |  text|    [1, 2]
print(f"{x:{'>' + str(width)}}", f"{x!r:{width}}|")  # expect:    3.14159 3.14159   |
