# Values to JSON: all kinds of values and keys, and every option.
import io
import json


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


values = [
    1, 1.5, -0.0, 1e100, 1e16, float("nan"), float("inf"), 'a"\\/\b\f\n\r\t\x01\x7fé\u2028\U0001d11e\ud800', None, True,
    [], {}, [1, [2, {}], ()], {"a": 1, 2: 3, 1.5: None, None: 0, True: 1}, 10**30, [[], {}], {"a": []}, "", (1, 2),
]  # fmt: skip
for value in values:
    tell(json.dumps, value)
    tell(json.dumps, value, indent=2)
    tell(json.dumps, value, ensure_ascii=False, separators=(",", ":"))
tell(json.dumps, {"b": 1, "a": [2]}, sort_keys=True, indent="\t")
tell(json.dumps, {1: 1, "a": 2}, sort_keys=True)
tell(json.dumps, {(1,): 1})
tell(json.dumps, {(1,): 1, "a": 2}, skipkeys=True)
tell(json.dumps, float("nan"), allow_nan=False)
tell(json.dumps, object)
tell(json.dumps, {1, 2})
tell(json.dumps, [1, {2}], default=list)
endless = []
endless.append(endless)
tell(json.dumps, endless)
endless = {}
endless["a"] = endless
tell(json.dumps, endless)
tell(json.dumps, 1j, default=lambda o: o)


class Complex(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


tell(json.dumps, [1j], cls=Complex)
tell(json.dumps, {1}, cls=Complex)
tell(Complex(indent=2).encode, {"a": 1j})


class Odd(int):
    def __repr__(self):
        return "odd"


tell(json.dumps, [Odd(3), {Odd(3): True}])
file = io.StringIO()
json.dump({"a": [1, 2]}, file, indent=4)
print(file.getvalue(), json.load(io.StringIO("[1]")))

# output:
#| '1'
#| '1'
#| '1'
#| '1.5'
#| '1.5'
#| '1.5'
#| '-0.0'
#| '-0.0'
#| '-0.0'
#| '1e+100'
#| '1e+100'
#| '1e+100'
#| '1e+16'
#| '1e+16'
#| '1e+16'
#| 'NaN'
#| 'NaN'
#| 'NaN'
#| 'Infinity'
#| 'Infinity'
#| 'Infinity'
#| '"a\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u007f\\u00e9\\u2028\\ud834\\udd1e\\ud800"'
#| '"a\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u007f\\u00e9\\u2028\\ud834\\udd1e\\ud800"'
#| '"a\\"\\\\/\\b\\f\\n\\r\\t\\u0001\x7fé\u2028𝄞\ud800"'
#| 'null'
#| 'null'
#| 'null'
#| 'true'
#| 'true'
#| 'true'
#| '[]'
#| '[]'
#| '[]'
#| '{}'
#| '{}'
#| '{}'
#| '[1, [2, {}], []]'
#| '[\n  1,\n  [\n    2,\n    {}\n  ],\n  []\n]'
#| '[1,[2,{}],[]]'
#| '{"a": 1, "2": 3, "1.5": null, "null": 0, "true": 1}'
#| '{\n  "a": 1,\n  "2": 3,\n  "1.5": null,\n  "null": 0,\n  "true": 1\n}'
#| '{"a":1,"2":3,"1.5":null,"null":0,"true":1}'
#| '1000000000000000000000000000000'
#| '1000000000000000000000000000000'
#| '1000000000000000000000000000000'
#| '[[], {}]'
#| '[\n  [],\n  {}\n]'
#| '[[],{}]'
#| '{"a": []}'
#| '{\n  "a": []\n}'
#| '{"a":[]}'
#| '""'
#| '""'
#| '""'
#| '[1, 2]'
#| '[\n  1,\n  2\n]'
#| '[1,2]'
#| '{\n\t"a": [\n\t\t2\n\t],\n\t"b": 1\n}'
#| TypeError '<' not supported between instances of 'str' and 'int'
#| TypeError keys must be str, int, float, bool or None, not tuple
#| '{"a": 2}'
#| ValueError Out of range float values are not JSON compliant
#| TypeError Object of type type is not JSON serializable
#| TypeError Object of type set is not JSON serializable
#| '[1, [2]]'
#| ValueError Circular reference detected
#| ValueError Circular reference detected
#| ValueError Circular reference detected
#| '[[0.0, 1.0]]'
#| TypeError Object of type set is not JSON serializable
#| '{\n  "a": [\n    0.0,\n    1.0\n  ]\n}'
#| '[3, {"3": true}]'
#| {
#|     "a": [
#|         1,
#|         2
#|     ]
#| } [1]
