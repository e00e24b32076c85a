# status: 1
# stderr: AppError: went wrong
# stderr: a note
# The last line of the report names class and text; notes follow.
class AppError(Exception):
    pass


error = AppError("went wrong")
error.add_note("a note")
raise error
