# `raise … from …` shows the cause first.
# status: 1
# stderr: Traceback (most recent call last):
# stderr: line 13, in read
# stderr: KeyError: 'colour'
# stderr: The above exception was the direct cause of the following exception:
# stderr: Traceback (most recent call last):
# stderr: line 18, in <module>
# stderr: line 15, in read
# stderr: ValueError: no colour was set
def read(settings):
    try:
        return settings["colour"]
    except KeyError as error:
        raise ValueError("no colour was set") from error


read({})
