"""What modules, functions and classes were called in Python 2: pickles of protocols below 3 have those names."""

_MODULES = """
    BaseHTTPServer=http.server CGIHTTPServer=http.server ConfigParser=configparser Cookie=http.cookies Dialog=tkinter.dialog
    DocXMLRPCServer=xmlrpc.server FileDialog=tkinter.filedialog HTMLParser=html.parser Queue=queue StringIO=io Tix=tkinter.tix
    ScrolledText=tkinter.scrolledtext SimpleDialog=tkinter.simpledialog SimpleHTTPServer=http.server SocketServer=socketserver
    SimpleXMLRPCServer=xmlrpc.server Tkconstants=tkinter.constants Tkdnd=tkinter.dnd Tkinter=tkinter UserDict=collections
    UserList=collections UserString=collections __builtin__=builtins _abcoll=collections.abc _winreg=winreg anydbm=dbm
    _elementtree=xml.etree.ElementTree cPickle=pickle cStringIO=io commands=subprocess cookielib=http.cookiejar copy_reg=copyreg
    dbhash=dbm.bsd dbm=dbm.ndbm dumbdbm=dbm.dumb dummy_thread=_dummy_thread gdbm=dbm.gnu htmlentitydefs=html.entities
    httplib=http.client markupbase=_markupbase repr=reprlib robotparser=urllib.robotparser test.test_support=test.support
    thread=_thread tkColorChooser=tkinter.colorchooser tkCommonDialog=tkinter.commondialog tkFileDialog=tkinter.filedialog
    tkFont=tkinter.font tkMessageBox=tkinter.messagebox tkSimpleDialog=tkinter.simpledialog ttk=tkinter.ttk
    urllib2=urllib.request urlparse=urllib.parse whichdb=dbm xmlrpclib=xmlrpc.client
"""

# Modules of today that have a name of Python 2 which is not read, or is read as another module.
_WRITTEN_MODULES = """
    _bz2=bz2 _dbm=dbm _functools=functools _gdbm=gdbm _pickle=pickle dbm=anydbm http.server=BaseHTTPServer
    tkinter.filedialog=tkFileDialog tkinter.simpledialog=tkSimpleDialog xmlrpc.server=SimpleXMLRPCServer
"""
_UNWRITTEN_MODULES = "xml.etree.ElementTree collections io pickle"

# Old module, new module: names, old=new where they differ.
_NAMES = """
    __builtin__ builtins: xrange=range unichr=chr unicode=str long=int basestring=str
    __builtin__ functools: reduce
    __builtin__ sys: intern
    itertools builtins: izip=zip imap=map ifilter=filter
    itertools itertools: ifilterfalse=filterfalse izip_longest=zip_longest
    UserDict collections: IterableUserDict=UserDict UserDict
    UserList collections: UserList
    UserString collections: UserString
    whichdb dbm: whichdb
    _socket socket: fromfd
    socket socket: _socketobject=SocketType
    _multiprocessing multiprocessing.connection: Connection
    multiprocessing.process multiprocessing.context: Process
    multiprocessing.forking multiprocessing.popen_fork: Popen
    multiprocessing multiprocessing.context: AuthenticationError BufferTooShort ProcessError TimeoutError
    urllib urllib.error: ContentTooShortError
    urllib urllib.request: getproxies pathname2url url2pathname urlcleanup urlopen urlretrieve
    urllib urllib.parse: quote_plus quote unquote_plus unquote urlencode
    urllib2 urllib.error: HTTPError URLError
"""

# The same in the other direction, where it is more or less than the inverse.
_WRITTEN_NAMES = """
    __builtin__ _functools: reduce
    UserDict collections: IterableUserDict=UserDict
    socket _socket: _socketobject=socket
    FileDialog tkinter.filedialog: FileDialog LoadFileDialog SaveFileDialog
    SimpleDialog tkinter.simpledialog: SimpleDialog
    DocXMLRPCServer xmlrpc.server: ServerHTMLDoc XMLRPCDocGenerator DocXMLRPCRequestHandler DocXMLRPCServer DocCGIXMLRPCRequestHandler
    SimpleHTTPServer http.server: SimpleHTTPRequestHandler
    CGIHTTPServer http.server: CGIHTTPRequestHandler
"""

_NEW_EXCEPTIONS = {
    "OSError": """BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
        ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError
        PermissionError ProcessLookupError TimeoutError""",
    "ImportError": "ModuleNotFoundError",
}
_NOT_IN_PYTHON_2 = {
    *" ".join(_NEW_EXCEPTIONS.values()).split(), "BlockingIOError", "StopAsyncIteration", "RecursionError", "ResourceWarning",
    "BaseExceptionGroup", "ExceptionGroup", "EncodingWarning",
}  # fmt: skip


def _pairs(text):
    return [tuple(word.split("=")) for word in text.split()]


def _names(text):
    for line in text.strip().splitlines():
        modules, names = line.split(":")
        old, new = modules.split()
        for name in names.split():
            old_name, _, new_name = name.partition("=")
            yield (old, old_name), (new, new_name or old_name)


def _is_exception(value):
    return isinstance(value, type) and issubclass(value, BaseException)


def _exceptions():
    """The exceptions that Python 2 has too: all of them stood in a module of their own."""
    builtins = __builtins__ if isinstance(__builtins__, dict) else vars(__builtins__)
    return [name for name, value in builtins.items() if _is_exception(value) and name not in _NOT_IN_PYTHON_2]


IMPORT_MAPPING = dict(_pairs(_MODULES))
REVERSE_IMPORT_MAPPING = {new: old for old, new in IMPORT_MAPPING.items() if new not in _UNWRITTEN_MODULES.split()}
REVERSE_IMPORT_MAPPING |= _pairs(_WRITTEN_MODULES)

NAME_MAPPING = dict(_names(_NAMES))
NAME_MAPPING |= {("exceptions", name): ("builtins", name) for name in _exceptions()}
REVERSE_NAME_MAPPING = {new: old for old, new in NAME_MAPPING.items()}
REVERSE_NAME_MAPPING[("builtins", "str")] = ("__builtin__", "unicode")
NAME_MAPPING[("exceptions", "StandardError")] = ("builtins", "Exception")
del REVERSE_NAME_MAPPING[("socket", "SocketType")]
REVERSE_NAME_MAPPING |= {new: old for old, new in _names(_WRITTEN_NAMES)}
REVERSE_NAME_MAPPING |= {
    ("builtins", name): ("exceptions", old) for old, names in _NEW_EXCEPTIONS.items() for name in names.split()
}
