# Generators that feed each other run in lockstep.
def source():
    for i in range(3):
        print("source", i)
        yield i


def double(items):
    for i in items:
        print("double", i)
        yield i * 2


for item in double(source()):
    print("got", item)

# output:
#| source 0
#| double 0
#| got 0
#| source 1
#| double 1
#| got 2
#| source 2
#| double 2
#| got 4
