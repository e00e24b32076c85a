# Wrong arguments are an error of the call, not of the await.
async def work(a, *, b):
    pass


for call in (lambda: work(), lambda: work(1), lambda: work(1, 2), lambda: work(1, b=2, c=3)):
    try:
        call()
    except TypeError as error:
        print(error)  # expect: work() missing 1 required positional argument: 'a'
        # expect: work() missing 1 required keyword-only argument: 'b'
        # expect: work() takes 1 positional argument but 2 were given
        # expect: work() got an unexpected keyword argument 'c'
