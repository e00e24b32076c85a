# Code of modules and files runs in new namespaces.
import os
import runpy
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "program.py")
    with open(path, "w") as file:
        file.write("import sys\nresult = given + 1, __name__, sys.argv[0] == __file__\n")
    print(runpy.run_path(path, {"given": 1})["result"])  # expect: (2, '<run_path>', True)
    sys.path.insert(0, folder)
    print(runpy.run_module("program", {"given": 2}, "__main__", alter_sys=True)["result"])  # expect: (3, '__main__', True)
    os.mkdir(os.path.join(folder, "package"))
    with open(os.path.join(folder, "package", "__init__.py"), "w") as file:
        file.write("print('package')\n")
    with open(os.path.join(folder, "package", "__main__.py"), "w") as file:
        file.write("print('main of', __package__, __name__)\n")
    names = runpy.run_module("package")
    # expect: package
    # expect: main of package package.__main__
    try:
        runpy.run_module("no.such.module")
    except ImportError as error:
        print(error)  # expect: Error while finding module specification for 'no.such.module' (ModuleNotFoundError: No module named 'no')
