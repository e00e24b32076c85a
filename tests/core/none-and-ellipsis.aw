# None, Ellipsis and NotImplemented are single objects.
print(None, repr(None), str(None), [None], None == None, None is None, type(None).__name__)
# expect: None None None [None] True True NoneType
print(..., Ellipsis, repr(...), type(...).__name__, bool(...), bool(None))
# expect: Ellipsis Ellipsis Ellipsis ellipsis True False
print({None: 1}[None], hash(None) == hash(None), None != 0, not None, None or "default")
# expect: 1 True True True default
nothing = None
for action in (
    lambda: nothing(),
    lambda: nothing.x,
    lambda: nothing[0],
    lambda: nothing + 1,
    lambda: -nothing,
    lambda: len(nothing),
):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(error)  # expect: 'NoneType' object is not callable
        # expect: 'NoneType' object has no attribute 'x'
        # expect: 'NoneType' object is not subscriptable
        # expect: unsupported operand type(s) for +: 'NoneType' and 'int'
        # expect: bad operand type for unary -: 'NoneType'
        # expect: object of type 'NoneType' has no len()
