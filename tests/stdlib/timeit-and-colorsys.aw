# A statement is measured; colours are converted.
import colorsys
import timeit

print(timeit.timeit("x.append(1)", "x = []", number=10) < 5)  # expect: True
print(len(timeit.repeat(lambda: None, repeat=3, number=2)))  # expect: 3
ticks = iter(range(100))
print(timeit.Timer("pass", timer=lambda: next(ticks)).timeit(5))  # expect: 1
try:
    timeit.Timer("a b")
except SyntaxError as error:
    print(error.msg)  # expect: invalid syntax
try:
    timeit.Timer(1)
except ValueError as error:
    print(error)  # expect: stmt is neither a string nor callable
print(colorsys.rgb_to_hsv(0.2, 0.4, 0.4), colorsys.hsv_to_rgb(0.5, 0.5, 0.4))  # expect: (0.5, 0.5, 0.4) (0.2, 0.4, 0.4)
print(colorsys.rgb_to_hls(1.0, 0.0, 0.0), colorsys.hls_to_rgb(0.0, 0.5, 1.0))  # expect: (0.0, 0.5, 1.0) (1.0, 0.0, 0.0)
