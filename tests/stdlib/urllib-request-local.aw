# What urlopen does without a server: data, files, unknown schemes, openers of handlers.
import os
import tempfile
import urllib.error
import urllib.request
from urllib.request import BaseHandler, OpenerDirector, Request


def tell(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


with urllib.request.urlopen("data:text/html;charset=utf-8,%3Cp%3E") as answer:
    print(answer.read(), answer.headers.items(), answer.status)
    # expect: b'<p>' [('Content-type', 'text/html;charset=utf-8'), ('Content-length', '3')] None
print(urllib.request.urlopen("data:;base64,aGVsbG8=").read(), urllib.request.urlopen("data:,").info()["Content-type"])
# expect: b'hello' text/plain;charset=US-ASCII
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "a file.txt")
    with open(path, "w") as file:
        file.write("content\n")
    with urllib.request.urlopen("file://" + urllib.request.pathname2url(path)) as answer:
        print(answer.readlines(), answer.headers["content-length"], answer.headers.get_content_type(), answer.url.endswith("a%20file.txt"))
        # expect: [b'content\n'] 8 text/plain True
    print(tell(lambda: urllib.request.urlopen("file:///no/such/file")))
    # expect: URLError: <urlopen error [Errno 2] No such file or directory: '/no/such/file'>
print(tell(lambda: urllib.request.urlopen("odd:thing")), tell(lambda: urllib.request.urlopen("no scheme")), tell(lambda: urllib.request.urlopen("http:///x")))
# expect: URLError: <urlopen error unknown url type: odd> ValueError: unknown url type: 'no scheme' URLError: <urlopen error no host given>
print(tell(lambda: urllib.request.urlopen(Request("http://localhost/", "text"))))
# expect: TypeError: POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.

request = Request("<URL:http://User@Example.com:80/a/b?c=d#part>", headers={"spam-EGGS": "1"})
print(request.full_url, request.type, request.host, request.selector, request.fragment, request.get_header("Spam-eggs"), request.origin_req_host)
# expect: http://User@Example.com:80/a/b?c=d#part http User@Example.com:80 /a/b?c=d part 1 user@example.com
request.add_unredirected_header("x-y", "2")
request.data = b"x"
print(request.get_method(), request.has_header("X-y"), request.header_items(), Request("http://a", method="PUT").get_method())
# expect: POST True [('X-y', '2'), ('Spam-eggs', '1')] PUT


class First(BaseHandler):
    handler_order = 10

    def spam_request(self, request):
        request.add_header("First", "seen")
        return request

    def spam_response(self, request, response):
        return response + ["after"]


class Second(BaseHandler):
    def spam_open(self, request):
        return [request.get_header("First"), request.selector]

    def http_error_404(self, *args):
        return "not found"


opener = OpenerDirector()
opener.add_handler(Second())
opener.add_handler(First())
print(opener.open("spam://host/path"), [type(handler).__name__ for handler in opener.handlers], opener.error("http", 0, 0, 404))
# expect: ['seen', '/path', 'after'] ['First', 'Second'] not found
print(tell(lambda: opener.add_handler(3)))  # expect: TypeError: expected BaseHandler instance, got <class 'int'>
words = urllib.request.HTTPPasswordMgrWithDefaultRealm()
words.add_password(None, "http://a.com/x", "user", "word")
print(words.find_user_password("realm", "http://a.com/x/y"), words.find_user_password("realm", "http://a.com/z"), words.find_user_password("r", "a.com:80/x"))
# expect: ('user', 'word') (None, None) (None, None)
print(urllib.request.parse_http_list('a, "b, \\"c", d=e'), urllib.request.parse_keqv_list(['a="b"', "c=d"]))
# expect: ['a', '"b, "c"', 'd=e'] {'a': 'b', 'c': 'd'}
error = urllib.error.HTTPError("http://x", 500, "Bad", {}, None)
print(error, repr(error), error.url, error.read(), isinstance(error, OSError))  # expect: HTTP Error 500: Bad <HTTPError 500: 'Bad'> http://x b'' True
