# The process, the environment and paths.
import os

print(isinstance(os.getpid(), int), os.getpid() > 0, os.sep, os.linesep == "\n", os.name)
# expect: True True / True posix
print(os.path.join("a", "b", "c.txt"), os.path.join("a", "/b"), os.path.join("a/", "b"))
# expect: a/b/c.txt /b a/b
print(os.path.basename("/x/y.txt"), os.path.dirname("/x/y.txt"), os.path.splitext("a/b.tar.gz"))
# expect: y.txt /x ('a/b.tar', '.gz')
print(os.path.exists("os-process.aw"))  # expect: True
print(os.path.exists("no such file"), os.path.isfile("os-process.aw"))  # expect: False True
print(os.path.isdir("."), "PATH" in os.environ, os.environ.get("NO_SUCH_VARIABLE_HERE", "unset"))
# expect: True True unset
