# Floats: the Mandelbrot set, pure arithmetic on local variables.
# expect: 8846396


def escape(cr, ci, limit):
    zr = zi = 0.0
    for step in range(limit):
        rr = zr * zr
        ii = zi * zi
        if rr + ii > 4.0:
            return step
        zi = 2.0 * zr * zi + ci
        zr = rr - ii + cr
    return limit


def main():
    total = 0
    size = 540
    for y in range(size):
        ci = 2.0 * y / size - 1.0
        for x in range(size):
            total += escape(3.0 * x / size - 2.0, ci, 100)
    print(total)


main()
