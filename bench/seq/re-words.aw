# Regular expressions: the words of a text with findall, their groups with finditer, changed by sub with a function.
# expect: 120000 336000 120000
# operations: 576000 matches
import re

line = "user=anna42 at 2024-03-17T10:45:09 said: hello, world; user=bert7 at 2023-12-01T23:59:59 said: nothing (much)\n"
text = line * 60
word = re.compile(r"[a-zA-Z_]\w*")
stamp = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)")
user = re.compile(r"user=(?P<name>[a-z]+)(?P<number>\d+)")

stamps = words = users = 0


def other(match):
    return match["number"] + match["name"]


for _ in range(1000):
    stamps += sum(1 for found in stamp.finditer(text) if found.group(1) > "2000")
for _ in range(400):
    words += len(word.findall(text))
for _ in range(1000):
    users += user.subn(other, text)[1]
print(stamps, words, users)
