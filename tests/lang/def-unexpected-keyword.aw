# A named argument that no parameter takes, and one that is given twice.
def attempt(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except TypeError as error:
        print(error)


def greet(name, greeting="hello"):
    pass


def nothing():
    pass


attempt(greet, "Ann", colour="red")  # expect: greet() got an unexpected keyword argument 'colour'
attempt(greet, "Ann", name="Bob")  # expect: greet() got multiple values for argument 'name'
attempt(greet, "Ann", "hi", greeting="hey")
# expect: greet() got multiple values for argument 'greeting'
attempt(nothing, a=1)  # expect: nothing() got an unexpected keyword argument 'a'
attempt(lambda x: x, y=1)  # expect: <lambda>() got an unexpected keyword argument 'y'
attempt(greet, **{"name": "Ann", "good morning": 1})
# expect: greet() got an unexpected keyword argument 'good morning'
