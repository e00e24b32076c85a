# A module that fails while loading.
before = 1
raise ValueError("broken module")
