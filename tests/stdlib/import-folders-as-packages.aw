# Folders without __init__ are packages, all of one name together.
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as place:
    for folder, name in (("one", "a"), ("two", "b")):
        os.makedirs(os.path.join(place, folder, "shared", "deep"))
        with open(os.path.join(place, folder, "shared", name + ".py"), "w") as file:
            file.write(f"value = {name!r}\n")
        sys.path.append(os.path.join(place, folder))
    from shared import a, b

    print(a.value, b.value)  # expect: a b
    import shared

    print(len(shared.__path__), shared.__file__)  # expect: 2 None
    import shared.deep

    print(shared.deep.__name__, shared.deep.__package__)  # expect: shared.deep shared.deep
    try:
        import shared.missing
    except ModuleNotFoundError as error:
        print(error)  # expect: No module named 'shared.missing'
