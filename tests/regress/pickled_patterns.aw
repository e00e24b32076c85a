# A compiled pattern can be copied and pickled; a template's own pattern must have the four groups.
import copy
import pickle
import re
import string

pattern = re.compile(r"(\w+) (\d+)", re.I)
again = pickle.loads(pickle.dumps(pattern))
print(again == pattern, again.flags == pattern.flags, again.match("ab 12").groups())  # expect: True True ('ab', '12')
print(copy.copy(pattern) is pattern, copy.deepcopy([pattern])[0] is pattern)  # expect: True True


class Template(string.Template):
    pattern = r"""
    (?P<badname>@[a-z]+) | (?P<escaped>@{2}) | @(?P<named>[a-z]+) | @{(?P<braced>[a-z]+)} | (?P<invalid>@)
    """


for ask in (Template("@bag").is_valid, Template("@bag").get_identifiers):
    try:
        ask()
    except ValueError as error:
        print(error.args[0])

# expect: Unrecognized named group in pattern
# expect: Unrecognized named group in pattern
print(sorted(string.Template.pattern.groupindex))  # expect: ['braced', 'escaped', 'invalid', 'named']
