# JSON to values: what is no JSON, where and why; hooks; bytes in their encodings.
import json


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for text in (
    '',
    '[',
    '[1',
    '[1,',
    '[1,]',
    '[,]',
    '{',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '{"a":1,}',
    '{a:1}',
    '{1:2}',
    '"abc',
    '"\\q"',
    '"\\u12"',
    '"\\u12g4"',
    '"\\',
    '"a\nb"',
    'nul',
    'tru',
    '-',
    '01',
    '1.',
    '1e',
    '1.5e+3',
    '-0',
    '-0.0',
    '1E400',
    '[1 2]',
    '{"a" 1}',
    '{"a":1 "b"}',
    '1 2',
    ' 1 ',
    '\ufeff1',
    '"\\ud834\\udd1e"',
    '"\\ud834"',
    '"\\ud834x"',
    '"\\u00e9\xe9\\n\\/"',
    'NaN',
    '-Infinity',
    'Infinity',
    '-Inf',
    '[[[]]]',
    '{"a":{"b":[1,2.5,null,true,false]}}',
    '\xe9',
    '["\xe9" x',
    '\n\n x',
    '{"a":1}}',
    "'a'",
    '[1,2',
    '"\x00"',
    '1.0',
    '123456789012345678901234567890',
    '{"\xe9":1, 2}',
    '[]]',
    '{"":""}',
    '"\\u0000"',
    '"\\uD834\\u0020"',
    '-a',
    '+1',
    '.5',
    '{"a":1,"a":2}',
):
    tell(json.loads, text)
tell(json.loads, 3)
tell(json.loads, b'{"a": "\xc3\xa9"}')
tell(json.loads, "[1]".encode("utf-16"))
tell(json.loads, bytearray(b"1"))
tell(
    json.loads,
    '[1.5,2,NaN,{"a":1}]',
    parse_float=str,
    parse_int=lambda x: "i" + x,
    parse_constant=lambda x: "c" + x,
    object_hook=lambda d: list(d.items()),
)
tell(json.loads, '{"a":1,"b":{"c":2}}', object_pairs_hook=list)
tell(json.loads, '"a\tb"', strict=False)
decoder = json.JSONDecoder()
tell(decoder.raw_decode, "[1] x")
tell(decoder.raw_decode, " 1")
tell(decoder.raw_decode, "a 1", 2)
tell(decoder.decode, "{}")
try:
    json.loads('{"a":\n  x}')
except json.JSONDecodeError as error:
    print(error.msg, repr(error.doc), error.pos, error.lineno, error.colno, isinstance(error, ValueError))

# output:
#| JSONDecodeError Expecting value: line 1 column 1 (char 0)
#| JSONDecodeError Expecting value: line 1 column 2 (char 1)
#| JSONDecodeError Expecting ',' delimiter: line 1 column 3 (char 2)
#| JSONDecodeError Expecting value: line 1 column 4 (char 3)
#| JSONDecodeError Expecting value: line 1 column 4 (char 3)
#| JSONDecodeError Expecting value: line 1 column 2 (char 1)
#| JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
#| JSONDecodeError Expecting ':' delimiter: line 1 column 5 (char 4)
#| JSONDecodeError Expecting value: line 1 column 6 (char 5)
#| JSONDecodeError Expecting ',' delimiter: line 1 column 7 (char 6)
#| JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 8 (char 7)
#| JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 8 (char 7)
#| JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
#| JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
#| JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0)
#| JSONDecodeError Invalid \escape: line 1 column 2 (char 1)
#| JSONDecodeError Invalid \uXXXX escape: line 1 column 3 (char 2)
#| JSONDecodeError Invalid \uXXXX escape: line 1 column 3 (char 2)
#| JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0)
#| JSONDecodeError Invalid control character at: line 1 column 3 (char 2)
#| JSONDecodeError Expecting value: line 1 column 1 (char 0)
#| JSONDecodeError Expecting value: line 1 column 1 (char 0)
#| JSONDecodeError Expecting value: line 1 column 1 (char 0)
#| JSONDecodeError Extra data: line 1 column 2 (char 1)
#| JSONDecodeError Extra data: line 1 column 2 (char 1)
#| JSONDecodeError Extra data: line 1 column 2 (char 1)
#| 1500.0
#| 0
#| -0.0
#| inf
#| JSONDecodeError Expecting ',' delimiter: line 1 column 4 (char 3)
#| JSONDecodeError Expecting ':' delimiter: line 1 column 6 (char 5)
#| JSONDecodeError Expecting ',' delimiter: line 1 column 8 (char 7)
#| JSONDecodeError Extra data: line 1 column 3 (char 2)
#| 1
#| JSONDecodeError Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)
#| '𝄞'
#| '\ud834'
#| '\ud834x'
#| 'éé\n/'
#| nan
#| -inf
#| inf
#| JSONDecodeError Expecting value: line 1 column 1 (char 0)
#| [[[]]]
#| {'a': {'b': [1, 2.5, None, True, False]}}
#| JSONDecodeError Expecting value: line 1 column 1 (char 0)
#| JSONDecodeError Expecting ',' delimiter: line 1 column 6 (char 5)
#| JSONDecodeError Expecting value: line 3 column 2 (char 3)
#| JSONDecodeError Extra data: line 1 column 8 (char 7)
#| JSONDecodeError Expecting value: line 1 column 1 (char 0)
#| JSONDecodeError Expecting ',' delimiter: line 1 column 5 (char 4)
#| JSONDecodeError Invalid control character at: line 1 column 2 (char 1)
#| 1.0
#| 123456789012345678901234567890
#| JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 9 (char 8)
#| JSONDecodeError Extra data: line 1 column 3 (char 2)
#| {'': ''}
#| '\x00'
#| '\ud834 '
#| JSONDecodeError Expecting value: line 1 column 1 (char 0)
#| JSONDecodeError Expecting value: line 1 column 1 (char 0)
#| JSONDecodeError Expecting value: line 1 column 1 (char 0)
#| {'a': 2}
#| TypeError the JSON object must be str, bytes or bytearray, not int
#| {'a': 'é'}
#| [1]
#| 1
#| ['1.5', 'i2', 'cNaN', [('a', 'i1')]]
#| [('a', 1), ('b', [('c', 2)])]
#| 'a\tb'
#| ([1], 3)
#| JSONDecodeError Expecting value: line 1 column 1 (char 0)
#| (1, 3)
#| {}
#| Expecting value '{"a":\n  x}' 8 2 3 True
