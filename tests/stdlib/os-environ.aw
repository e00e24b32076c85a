# The environment: a mapping whose changes programs that are started see.
import os

os.environ["AW_TEST_ONE"] = "1"
print(os.environ["AW_TEST_ONE"], os.getenv("AW_TEST_ONE"), os.environb[b"AW_TEST_ONE"], "AW_TEST_ONE" in os.environ)
print(os.getenv("AW_TEST_NONE"), os.getenv("AW_TEST_NONE", "else"), os.environ.pop("AW_TEST_NONE", "gone"))
print(os.environ.setdefault("AW_TEST_TWO", "2"), os.environ.pop("AW_TEST_TWO"))
os.environ |= {"AW_TEST_THREE": "3"}
print(os.environ["AW_TEST_THREE"])
del os.environ["AW_TEST_THREE"]
for call in 'os.environ["AW_TEST_NONE"]', 'os.environ.__setitem__("a", 1)', "os.environ[1]", 'os.putenv("a=b", "c")':
    try:
        print(eval(call))
    except Exception as error:
        print(repr(error))

# output:
#| 1 1 b'1' True
#| None else gone
#| 2 2
#| 3
#| KeyError('AW_TEST_NONE')
#| TypeError('str expected, not int')
#| TypeError('str expected, not int')
#| ValueError('illegal environment variable name')
