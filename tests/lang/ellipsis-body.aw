# ... is an ordinary value, often used as an empty body.
def later(): ...


class Nothing: ...


print(later(), ..., Ellipsis is ..., type(...).__name__, [...])
# expect: None Ellipsis True ellipsis [Ellipsis]
