# with in loops, nested in try, with return values computed before __exit__.
class Log:
    lines = []

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        Log.lines.append("+" + self.name)
        return self

    def __exit__(self, kind, value, tb):
        Log.lines.append("-" + self.name)
        return kind is KeyError


def f(n):
    with Log("outer"):
        for i in range(n):
            with Log(str(i)) as log:
                if i == 1:
                    raise KeyError(i)
                if i == 3:
                    return log.name, len(Log.lines)
                Log.lines.append("body " + log.name)
    return "end"


print(f(2), Log.lines)  # expect: end ['+outer', '+0', 'body 0', '-0', '+1', '-1', '-outer']
Log.lines = []
print(f(5), Log.lines)
# expect: ('3', 10) ['+outer', '+0', 'body 0', '-0', '+1', '-1', '+2', 'body 2', '-2', '+3', '-3', '-outer']


def generator():
    with Log("gen"):
        yield 1
        yield 2


Log.lines = []
for x in generator():
    Log.lines.append(x)
print(Log.lines)  # expect: ['+gen', 1, 2, '-gen']
