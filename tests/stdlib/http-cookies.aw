# Cookies: written, read, with attributes, and those that cannot be.
import pickle
from http import cookies


def tell(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


jar = cookies.SimpleCookie()
jar["fig"] = "newton"
jar["number"] = 7
jar["text"] = 'a "quoted" word; caf\xe9\n'
jar["fig"]["path"] = "/cookies"
jar["fig"]["max-age"] = 3600
jar["fig"]["secure"] = True
print(str(jar).split("\r\n"))
# expect: ['Set-Cookie: fig=newton; Max-Age=3600; Path=/cookies; Secure', 'Set-Cookie: number=7', 'Set-Cookie: text="a \\"quoted\\" word\\073 caf\\351\\012"']
print(jar.output(attrs=["path"], header="Cookie:", sep=" | "))
# expect: Cookie: fig=newton; Path=/cookies | Cookie: number=7 | Cookie: text="a \"quoted\" word\073 caf\351\012"
print(repr(jar), jar["number"].value, jar["text"].coded_value, jar["fig"].OutputString([]))
# expect: <SimpleCookie: fig='newton' number='7' text='a "quoted" word; café\n'> 7 "a \"quoted\" word\073 caf\351\012" fig=newton
print(jar.js_output().strip().splitlines()[2].strip())  # expect: document.cookie = "fig=newton; Max-Age=3600; Path=/cookies; Secure";
again = cookies.SimpleCookie(jar["text"].OutputString() + "; Version=1; b=\"x\\054y\"; HttpOnly; c=")
print(again["text"].value == jar["text"].value, again["text"]["version"], again["b"].value, again["b"]["httponly"], again["c"].value == "")
# expect: True 1 x,y True True
print(cookies.SimpleCookie("keebler=\"E=everybody; L=\\\"Loves\\\"; fudge=\\012;\"")["keebler"].value)
# expect: E=everybody; L="Loves"; fudge=
# expect: ;
print(cookies.SimpleCookie("$Version=1; a=b; $Path=/x")["a"]["path"], list(cookies.SimpleCookie("a=b; wrong; c=d")))  # expect: /x []
print(list(cookies.SimpleCookie({"x": "y"}).items()), list(cookies.SimpleCookie("expires=x; a=b")), pickle.loads(pickle.dumps(jar)) == jar)
# expect: [('x', <Morsel: x=y>)] [] True
print(tell(lambda: jar.__setitem__("a b", 1)), tell(lambda: jar.__setitem__("path", 1)), tell(lambda: jar["fig"].__setitem__("age", 1)))
# expect: CookieError: Illegal key 'a b' CookieError: Attempt to set a reserved key 'path' CookieError: Invalid attribute 'age'
one = cookies.Morsel()
one.set("k", "v", "v")
two = one.copy()
two.update({"Path": "/"})
print(one == two, one != two, two["path"], two, one.key, one.isReservedKey("HTTPONLY"), tell(lambda: setattr(one, "key", "x")))
# expect: False True / Set-Cookie: k=v; Path=/ k True AttributeError: property 'key' of 'Morsel' object has no setter
