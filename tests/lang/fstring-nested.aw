# F-strings inside f-strings, with other quotes.
items = ["a", "b"]
print(f"{', '.join(f'<{i}>' for i in items)}")  # expect: <a>, <b>
print(f"""{f"{f'{1 + 1}'}"}""")  # expect: 2
print(f"{'a' 'b'}", f"{{'not': 'code'}}", f"{ {'d': 1}['d'] }")  # expect: ab {'not': 'code'} 1
table = {"key": {"inner": 5}}
print(f"{table['key']['inner']:>{len('abc')}}")  # expect:   5
print(f"{'x'!r}", f'{"it"}s', f"{f'{items[0]}':>{f'{3}'}}")  # expect: 'x' its   a
