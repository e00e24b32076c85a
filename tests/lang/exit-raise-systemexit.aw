# status: 3
# raise SystemExit(n) is the same as sys.exit(n), from any depth.
def deep(n):
    if n == 0:
        raise SystemExit(3)
    deep(n - 1)


deep(10)
