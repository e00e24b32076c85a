# try inside loops inside try, with every way out.
def f(numbers):
    out = []
    try:
        for n in numbers:
            try:
                if n == 0:
                    continue
                if n == 99:
                    break
                if n < 0:
                    return out, "negative"
                out.append(10 // (n - 5))
            except ZeroDivisionError:
                out.append("zero")
            else:
                out.append("ok")
            finally:
                out.append(n)
        else:
            out.append("complete")
    finally:
        out.append("end")
    return out


print(f([0, 1, 5]))  # expect: [0, -3, 'ok', 1, 'zero', 5, 'complete', 'end']
print(f([7, 99, 1]))  # expect: [5, 'ok', 7, 99, 'end']
print(f([1, -1, 2]))  # expect: ([-3, 'ok', 1, -1, 'end'], 'negative')
