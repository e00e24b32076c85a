# timeout: 60
# What a builtin's callback leaves behind is collected while the builtin still runs, whatever it holds itself.
import resource


def leave(n):
    garbage = b"x" * 250_000
    return n


def generate():
    for i in range(4000):
        yield leave(i)


class Sized:
    def __len__(self):
        for i in range(4000):
            leave(i)
        return 3



def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


before = peak()
print(len(list(generate())))  # expect: 4000
print(len(set(map(leave, range(4000)))))  # expect: 4000
print(len(Sized()))  # expect: 3
print(peak() - before < 600)  # expect: True
