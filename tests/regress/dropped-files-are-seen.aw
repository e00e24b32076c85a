# What was written to a file that nobody closed is there for import, os.stat and started programs.
import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    sys.path.insert(0, folder)
    open(os.path.join(folder, "dropped_module.py"), "w").write("value = 42\n")
    import dropped_module

    print(dropped_module.value)  # expect: 42
    path = os.path.join(folder, "data")
    open(path, "w").write("12345")
    print(os.path.getsize(path), os.stat(path).st_size)  # expect: 5 5
    open(path, "a").write("678")
    print(subprocess.run(["cat", path], capture_output=True).stdout)  # expect: b'12345678'
