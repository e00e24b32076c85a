# Exceptions that are no Exception are shown just so.
# status: 1
# stderr: line 10, in <module>
# stderr: Alarm: fire
class Alarm(BaseException):
    pass


print("before")  # expect: before
raise Alarm("fire")
