# Floats: the spectral norm of a matrix, sums over function calls and lists.
# expect: 1.274224111


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    size = len(vector)
    result = []
    for i in range(size):
        total = 0.0
        for j in range(size):
            total += element(i, j) * vector[j]
        result.append(total)
    return result


def transposed_times(vector):
    size = len(vector)
    result = []
    for i in range(size):
        total = 0.0
        for j in range(size):
            total += element(j, i) * vector[j]
        result.append(total)
    return result


def main():
    u = [1.0] * 480
    for _ in range(4):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    uv = vv = 0.0
    for i in range(len(u)):
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    print(f"{(uv / vv) ** 0.5:.9f}")


main()
