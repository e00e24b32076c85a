# labels: big
# Sorting many items: random, sorted, reversed, with runs and with equal keys.
def numbers(n, seed):
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2**31
        yield seed >> 8


data = list(numbers(5000, 1))
result = sorted(data)
print(all(a <= b for a, b in zip(result, result[1:])), sum(result) == sum(data), result[:3])
# expect: True True [2625, 2675, 3475]
print(sorted(result) == result, sorted(result[::-1]) == result)  # expect: True True
print(sorted(data, reverse=True) == result[::-1])  # expect: True
keyed = sorted(enumerate(data), key=lambda p: p[1] % 10)
print(all(a[1] % 10 < b[1] % 10 or a[0] < b[0] for a, b in zip(keyed, keyed[1:])))  # expect: True
runs = list(range(1000)) + list(range(500)) + list(range(2000, 1000, -1))
print(sorted(runs) == sorted(sorted(runs, key=lambda x: -x)))  # expect: True
print(sorted(runs)[:5], sorted(map(str, data))[:2])
# expect: [0, 0, 1, 1, 2] ['1002261', '1002480']
print(sorted(float(x) for x in data[:5]), sorted([2**70, 5, -(2**70), 2**65]), sorted("bca" * 3))
# expect: [1474224.0, 2589156.0, 4310654.0, 4483995.0, 7949279.0] [-1180591620717411303424, 5, 36893488147419103232, 1180591620717411303424] ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'c']
