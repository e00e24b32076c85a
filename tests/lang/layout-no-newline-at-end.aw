# The last line may lack a newline, also after an indented block (run from a string).
namespace = {}
exec("if True:\n    x = 1", namespace)
exec("y = 2  # comment", namespace)
exec("", namespace)
exec("\n\n# only a comment", namespace)
exec("z = 3;", namespace)
exec("if True:\n    w = 4\n    # comment", namespace)
print(namespace["x"], namespace["y"], namespace["z"], namespace["w"])  # expect: 1 2 3 4
