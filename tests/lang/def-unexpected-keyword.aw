# A named argument that no parameter takes, and one that is given twice.
def attempt(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except TypeError as error:
        print(error)  # expect: greet() got an unexpected keyword argument 'colour'
        # expect: greet() got multiple values for argument 'name'
        # expect: greet() got multiple values for argument 'greeting'
        # expect: nothing() got an unexpected keyword argument 'a'
        # expect: <lambda>() got an unexpected keyword argument 'y'
        # expect: greet() got an unexpected keyword argument 'good morning'


def greet(name, greeting="hello"):
    pass


def nothing():
    pass


attempt(greet, "Ann", colour="red")
attempt(greet, "Ann", name="Bob")
attempt(greet, "Ann", "hi", greeting="hey")
attempt(nothing, a=1)
attempt(lambda x: x, y=1)
attempt(greet, **{"name": "Ann", "good morning": 1})
