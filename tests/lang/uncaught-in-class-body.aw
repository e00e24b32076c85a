# status: 1
# stderr: in <module>
# stderr: in C
# stderr: NameError: name 'nothing' is not defined
# A class body is a frame of its own in the report.
class C:
    x = nothing
