# A module's spec, loading from a file by hand, and loading again.
import importlib
import importlib.machinery
import importlib.util
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    sys.path.insert(0, folder)
    with open(os.path.join(folder, "spec_sample.py"), "w") as file:
        file.write("print('body of', __name__, 'by', type(__loader__).__name__)\nvalue = 1\n")
    import spec_sample  # expect: body of spec_sample by SourceFileLoader

    spec = spec_sample.__spec__
    print(spec.name, spec.origin == spec_sample.__file__, spec.has_location, repr(spec.parent))  # expect: spec_sample True True ''
    spec_sample.value = 2
    print(importlib.reload(spec_sample).value)
    # expect: body of spec_sample by SourceFileLoader
    # expect: 1
    spec = importlib.util.spec_from_file_location("other", spec_sample.__file__)
    module = importlib.util.module_from_spec(spec)
    print(hasattr(module, "value"), "other" in sys.modules)  # expect: False False
    spec.loader.exec_module(module)  # expect: body of other by SourceFileLoader
    print(module.value)  # expect: 1
    lazy = importlib.util.LazyLoader(importlib.machinery.SourceFileLoader("lazy", spec.origin))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("lazy", lazy))
    lazy.exec_module(module)
    print("not loaded yet")  # expect: not loaded yet
    print(module.value)
    # expect: body of lazy by SourceFileLoader
    # expect: 1

print(importlib.util.find_spec("math").name, importlib.util.find_spec("no_such_module"))  # expect: math None
print(__spec__)  # expect: None
for name, package in ((".x", "a.b"), ("..x", "a.b"), ("...x", "a.b")):
    try:
        print(importlib.util.resolve_name(name, package))
    except ImportError as error:
        print(error)
# expect: a.b.x
# expect: a.x
# expect: attempted relative import beyond top-level package
try:
    importlib.import_module(".x")
except TypeError as error:
    print(error)  # expect: the 'package' argument is required to perform a relative import for '.x'
