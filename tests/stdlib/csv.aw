# Tables read and written in every way, and what is wrong with some.
import csv
import io


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


def R(s, **options):
    return list(csv.reader(s if isinstance(s, list) else io.StringIO(s, newline=""), **options))


for s in ['a,b\r\nc,d\r\n','"a,b",c','"a""b"','a,"b\nc",d\n','','\n','\n\na','a,,b','"a"b,c',' a, b','a\rb','a\\,b','"abc','a,b\n"c']: tell(R,s); tell(R,s,strict=True); tell(R,s,escapechar='\\',quoting=csv.QUOTE_NONE)
tell(R,['a;b'],delimiter=';')
tell(R,[b'a'])
tell(R,['1,"2",3.5'],quoting=csv.QUOTE_NONNUMERIC)
tell(R,['a,"b"'],quoting=csv.QUOTE_NONNUMERIC)
tell(R,[' a, "b"'],skipinitialspace=True)
tell(R,["'a,b',c"],quotechar="'")
tell(R,['a\tb'],dialect='excel-tab')
tell(R,['a'],dialect='nope')
tell(R,['a'],delimiter='ab')
tell(R,['a'],delimiter=1)
tell(R,['a'],quoting=9)
tell(R,['a'],quotechar=None)
tell(R,['a'],bad=1)
tell(R,['"a\\"b"'],escapechar='\\',doublequote=False)
tell(csv.reader,None)
def W(rows,**k):
    f=io.StringIO(newline=''); w=csv.writer(f,**k); w.writerows(rows); return f.getvalue()
for q in range(4): tell(W,[[1,'a',None,2.5,'x y','']],quoting=q); tell(W,[['a,b','c"d','e\nf',"g'"]],quoting=q,escapechar='\\'); tell(W,[['']],quoting=q); tell(W,[[]],quoting=q)
tell(W,[['a,b']],quoting=3)
tell(W,[['a"b']],doublequote=False)
tell(W,[['a"b']],doublequote=False,escapechar='\\')
tell(W,[['a']],lineterminator='!')
tell(W,[5])
tell(W,[['a','b']],delimiter='\t')
tell(csv.writer,5)
tell(W,['abc'])
tell(W,[['a']],dialect='unix')
print(list(csv.DictReader(io.StringIO('a,b\n1,2\n3\n4,5,6\n\n7,8'),restkey='r',restval='v')))
f=io.StringIO()
w=csv.DictWriter(f,['a','b'])
w.writeheader()
w.writerow({'a':1})
print(repr(f.getvalue()))
tell(w.writerow,{'c':1})
print(csv.list_dialects(), csv.get_dialect('excel').delimiter, csv.field_size_limit())
csv.register_dialect('x',delimiter='|')
tell(R,['a|b'],dialect='x')
csv.unregister_dialect('x')
tell(csv.get_dialect,'x')
r=csv.reader(['a','"b','c"'])
next(r)
next(r)
print(r.line_num)
print(csv.Sniffer().sniff('a;b\n1;2\n').delimiter, csv.Sniffer().has_header('name,age\nbob,12\ntim,33\n'))
class D(csv.Dialect): delimiter=';'
tell(D)
print(csv.Error)

# output:
#| [['a', 'b'], ['c', 'd']]
#| [['a', 'b'], ['c', 'd']]
#| [['a', 'b'], ['c', 'd']]
#| [['a,b', 'c']]
#| [['a,b', 'c']]
#| [['"a', 'b"', 'c']]
#| [['a"b']]
#| [['a"b']]
#| [['"a""b"']]
#| [['a', 'b\nc', 'd']]
#| [['a', 'b\nc', 'd']]
#| [['a', '"b'], ['c"', 'd']]
#| []
#| []
#| []
#| [[]]
#| [[]]
#| [[]]
#| [[], [], ['a']]
#| [[], [], ['a']]
#| [[], [], ['a']]
#| [['a', '', 'b']]
#| [['a', '', 'b']]
#| [['a', '', 'b']]
#| [['ab', 'c']]
#| Error ',' expected after '"'
#| [['"a"b', 'c']]
#| [[' a', ' b']]
#| [[' a', ' b']]
#| [[' a', ' b']]
#| [['a'], ['b']]
#| [['a'], ['b']]
#| [['a'], ['b']]
#| [['a\\', 'b']]
#| [['a\\', 'b']]
#| [['a,b']]
#| [['abc']]
#| Error unexpected end of data
#| [['"abc']]
#| [['a', 'b'], ['c']]
#| Error unexpected end of data
#| [['a', 'b'], ['"c']]
#| [['a', 'b']]
#| Error iterator should return strings, not bytes (the file should be opened in text mode)
#| [[1.0, '2', 3.5]]
#| ValueError could not convert string to float: 'a'
#| [['a', 'b']]
#| [['a,b', 'c']]
#| [['a', 'b']]
#| Error unknown dialect
#| TypeError "delimiter" must be a 1-character string
#| TypeError "delimiter" must be string, not int
#| TypeError bad "quoting" value
#| [['a']]
#| TypeError 'bad' is an invalid keyword argument for this function
#| [['a"b']]
#| TypeError 'NoneType' object is not iterable
#| '1,a,,2.5,x y,\r\n'
#| '"a,b","c""d","e\nf",g\'\r\n'
#| '""\r\n'
#| '\r\n'
#| '"1","a","","2.5","x y",""\r\n'
#| '"a,b","c""d","e\nf","g\'"\r\n'
#| '""\r\n'
#| '\r\n'
#| '1,"a","",2.5,"x y",""\r\n'
#| '"a,b","c""d","e\nf","g\'"\r\n'
#| '""\r\n'
#| '\r\n'
#| '1,a,,2.5,x y,\r\n'
#| 'a\\,b,c\\"d,e\\\nf,g\'\r\n'
#| Error single empty field record must be quoted
#| '\r\n'
#| Error need to escape, but no escapechar set
#| Error need to escape, but no escapechar set
#| 'a\\"b\r\n'
#| 'a!'
#| Error iterable expected, not int
#| 'a\tb\r\n'
#| TypeError argument 1 must have a "write" method
#| 'a,b,c\r\n'
#| '"a"\n'
#| [{'a': '1', 'b': '2'}, {'a': '3', 'b': 'v'}, {'a': '4', 'b': '5', 'r': ['6']}, {'a': '7', 'b': '8'}]
#| 'a,b\r\n1,\r\n'
#| ValueError dict contains fields not in fieldnames: 'c'
#| ['excel', 'excel-tab', 'unix'] , 131072
#| [['a', 'b']]
#| Error unknown dialect
#| 3
#| ; True
#| Error "quoting" must be an integer
#| <class '_csv.Error'>
