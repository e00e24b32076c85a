# What Sniffer finds by quotes, by counting characters in lines, and by blanks.
import csv

sniffer = csv.Sniffer()


def show(sample, delimiters=None):
    try:
        found = sniffer.sniff(sample, delimiters)
        print(repr(found.delimiter), repr(found.quotechar), found.doublequote, bool(found.skipinitialspace))
    except csv.Error as error:
        print(error)


show("a,b\nc,d\n")  # expect: ',' '"' False False
show("'a'; 'b'; 'c'\n")  # expect: ';' "'" False True
show('"a ""b"" c"|"d"\n"e"|"f"\n')  # expect: ' ' '"' True False
show("1?2?3\n4?5?6\n7?8?9\n", "?,")  # expect: '?' '"' False False
show("one two three\nfour five six\n")  # expect: ' ' '"' False False
show("abc\ndef\n", ",")  # expect: Could not determine delimiter
print(sniffer.has_header("name,age\nx,1\ny,22\n"), sniffer.has_header("1,2\n3,4\n"))  # expect: True False
