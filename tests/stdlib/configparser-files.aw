# Configuration files: defaults, references, conversion, writing, errors.
import configparser
import io

text = """
[DEFAULT]
home = /srv
; a comment
[paths]
data = %(home)s/data
logs: ${home}
many = one
    two

    three
[numbers]
Count = 3
ratio = 0.5
on = yes
"""
p = configparser.ConfigParser()
p.read_string(text)
print(p.sections(), p["paths"]["data"], repr(p["paths"]["many"]))  # expect: ['paths', 'numbers'] /srv/data 'one\ntwo\n\nthree'
print(p.getint("numbers", "COUNT"), p["numbers"].getfloat("ratio"), p["numbers"].getboolean("on"))  # expect: 3 0.5 True
print(p.get("numbers", "nothing", fallback="?"), p["numbers"].get("nothing"), "home" in p["numbers"])  # expect: ? None True
print(dict(p["numbers"]))  # expect: {'count': '3', 'ratio': '0.5', 'on': 'yes', 'home': '/srv'}
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
e.read_dict({"a": {"x": "1", "y": "${x}-${b:z}"}, "b": {"z": "$$"}})
print(e["a"]["y"])  # expect: 1-$
p["new"] = {"k": "v", "lines": "a\nb"}
p.remove_section("paths")
out = io.StringIO()
p.write(out)
print(out.getvalue(), end="")
# expect: [DEFAULT]
# expect: home = /srv
# expect:
# expect: [numbers]
# expect: count = 3
# expect: ratio = 0.5
# expect: on = yes
# expect:
# expect: [new]
# expect: k = v
# expect: lines = a
# expect: 	b
# expect:
for bad in ("x = 1", "[a]\nx", "[a]\nx=1\nx=2", "[a]\n[a]"):
    try:
        configparser.ConfigParser().read_string(bad)
    except configparser.Error as error:
        print(type(error).__name__, str(error).replace("\n", "|").replace("\t", " "))
# expect: MissingSectionHeaderError File contains no section headers.|file: '<string>', line: 1|'x = 1'
# expect: ParsingError Source contains parsing errors: '<string>'| [line  2]: 'x'
# expect: DuplicateOptionError While reading from '<string>' [line  3]: option 'x' in section 'a' already exists
# expect: DuplicateSectionError While reading from '<string>' [line  2]: section 'a' already exists
for call in (lambda: p["zz"], lambda: p.get("zz", "a"), lambda: p.get("new", "a"), lambda: p.set("new", "a", 1)):
    try:
        call()
    except (configparser.Error, KeyError, TypeError) as error:
        print(type(error).__name__, error)
# expect: KeyError 'zz'
# expect: NoSectionError No section: 'zz'
# expect: NoOptionError No option 'a' in section: 'new'
# expect: TypeError option values must be strings
