# labels: big
# JSON that nests deeper than calls may is refused, in a time that does not grow with its depth.
import json

for n in 900, 1100, 100000:
    l, d = [], {}
    for _ in range(n):
        l, d = [l], {"k": d}
    for value in l, d:
        try:
            print(len(json.dumps(value)))
        except RecursionError as error:
            print(error)
    for text in "[" * n + "]" * n, '{"k":' * n + "1" + "}" * n:
        try:
            print(len(json.loads(text)))
        except RecursionError as error:
            print(error)
# expect: 1802
# expect: 6302
# expect: 1
# expect: 1
# expect: maximum recursion depth exceeded while encoding a JSON object
# expect: maximum recursion depth exceeded while encoding a JSON object
# expect: maximum recursion depth exceeded while decoding a JSON array from a unicode string
# expect: maximum recursion depth exceeded while decoding a JSON object from a unicode string
# expect: maximum recursion depth exceeded while encoding a JSON object
# expect: maximum recursion depth exceeded while encoding a JSON object
# expect: maximum recursion depth exceeded while decoding a JSON array from a unicode string
# expect: maximum recursion depth exceeded while decoding a JSON object from a unicode string
