# The import statement calls the __import__ of its builtins.
def load(name, globals=None, locals=None, fromlist=(), level=0):
    print("import", name, fromlist, level)
# expect: import os None 0
# expect: import a ('upper',) 0
# expect: import b ('lower',) 1
    return name


exec("import os\nfrom a import upper\nfrom .b import lower as l\nprint(os, upper(), l())", {"__builtins__": {"__import__": load, "print": print}})
# expect: os A b
