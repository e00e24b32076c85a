# Paths as objects: their parts, those of Windows, and what is in a folder.
import os
import tempfile
from pathlib import *


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for s in ['','.','/','//','///a','a/b/../c','a//b/./c/','/a/b.tar.gz','.bashrc','a.','..','a/.','~/x','b.txt']:
    p=PurePosixPath(s); print(repr(p),str(p),p.parts,p.parent,p.name,p.suffix,p.suffixes,p.stem,p.anchor,p.is_absolute(),list(p.parents),bytes(p))
for s in ['c:/a/b','c:a','\\\\srv\\share\\x','C:\\','a\\b/c','/x','NUL','//s/t']:
    p=PureWindowsPath(s); print(repr(p),str(p),p.parts,p.parent,p.name,p.drive,p.root,p.anchor,p.is_absolute(),p.is_reserved())
p=PurePath('/a/b/c.py'); tell(p.with_name,'x'); tell(p.with_name,'x/y'); tell(p.with_suffix,'.txt'); tell(p.with_suffix,''); tell(p.with_suffix,'txt'); tell(p.with_stem,'q'); tell(PurePath('/').with_name,'a'); tell(p.relative_to,'/a'); tell(p.relative_to,'/x'); tell(p.relative_to,'a'); tell(p.is_relative_to,'/a/b'); tell(p.joinpath,'d','/e'); tell(p.match,'*.py'); tell(p.match,'b/*.py'); tell(p.match,'/a/*.py'); tell(p.match,''); tell(p.as_uri); tell(PurePath('a').as_uri)
print(p/'x','/y'/PurePath('z'),p==PurePath('/a/b/c.py'),p<PurePath('/b'),hash(p)==hash(PurePath('/a/b/c.py')),PureWindowsPath('A')==PureWindowsPath('a'),PurePath('a')==PureWindowsPath('a'), PurePath(PurePath('a'),'b'), isinstance(p,os.PathLike), p.parents[0], p.parents[-1], p.parents[:2], len(p.parents)); tell(lambda: p/3); tell(PurePath,3); tell(PurePath,b'a'); tell(lambda: p.parents[9]); tell(WindowsPath,'a'); tell(lambda: PurePath('a')<PureWindowsPath('b')); tell(lambda:p.parents)
with tempfile.TemporaryDirectory() as d:
    d=Path(d); (d/'a'/'b').mkdir(parents=True); tell(lambda:(d/'a').mkdir(exist_ok=True)); print((d/'f.txt').write_text('hé\n'), (d/'f.txt').read_text(), (d/'f.txt').read_bytes(), (d/'a'/'x.py').write_bytes(b'z')); (d/'a'/'b'/'y.py').touch()
    for g in ['*','**/*.py','*/*.py','**','a/*','*.txt','nope','a/x.py','**/','a/..']: print(g, sorted(str(x.relative_to(d)) for x in d.glob(g)))
    print(sorted(x.name for x in d.rglob('*.py')), sorted(x.name for x in d.iterdir()), (d/'f.txt').exists(), (d/'a').is_dir(), (d/'no').is_file(), (d/'f.txt').stat().st_size)
    (d/'l').symlink_to(d/'f.txt'); print((d/'l').is_symlink(), (d/'l').resolve()==(d/'f.txt').resolve(), (d/'l').readlink()==d/'f.txt'); q=(d/'f.txt').rename(d/'g.txt'); print(q.name); q.unlink(); q.unlink(missing_ok=True)
    for f in (q.unlink, q.read_text, (d/'a').rmdir, lambda: (d/'a').mkdir(), lambda: list(d.glob('')), lambda: list(d.glob('/a')), lambda: list(d.glob('**a')), lambda: q.write_text(b'x'), lambda: q.write_bytes('x')):
        try: print(f())
        except Exception as e: print(type(e).__name__, str(e).replace(str(d),'D'))
    with (d/'h').open('w') as f: print(type(f.name).__name__ , f.write('x'))
print(type(Path('a')), Path('a').absolute()==Path.cwd()/'a', Path('~').expanduser()==Path.home(), Path('/').is_mount(), repr(Path('a')))

# output:
#| PurePosixPath('.') . () .   []   False [] b'.'
#| PurePosixPath('.') . () .   []   False [] b'.'
#| PurePosixPath('/') / ('/',) /   []  / True [] b'/'
#| PurePosixPath('//') // ('//',) //   []  // True [] b'//'
#| PurePosixPath('/a') /a ('/', 'a') / a  [] a / True [PurePosixPath('/')] b'/a'
#| PurePosixPath('a/b/../c') a/b/../c ('a', 'b', '..', 'c') a/b/.. c  [] c  False [PurePosixPath('a/b/..'), PurePosixPath('a/b'), PurePosixPath('a'), PurePosixPath('.')] b'a/b/../c'
#| PurePosixPath('a/b/c') a/b/c ('a', 'b', 'c') a/b c  [] c  False [PurePosixPath('a/b'), PurePosixPath('a'), PurePosixPath('.')] b'a/b/c'
#| PurePosixPath('/a/b.tar.gz') /a/b.tar.gz ('/', 'a', 'b.tar.gz') /a b.tar.gz .gz ['.tar', '.gz'] b.tar / True [PurePosixPath('/a'), PurePosixPath('/')] b'/a/b.tar.gz'
#| PurePosixPath('.bashrc') .bashrc ('.bashrc',) . .bashrc  [] .bashrc  False [PurePosixPath('.')] b'.bashrc'
#| PurePosixPath('a.') a. ('a.',) . a.  [] a.  False [PurePosixPath('.')] b'a.'
#| PurePosixPath('..') .. ('..',) . ..  [] ..  False [PurePosixPath('.')] b'..'
#| PurePosixPath('a') a ('a',) . a  [] a  False [PurePosixPath('.')] b'a'
#| PurePosixPath('~/x') ~/x ('~', 'x') ~ x  [] x  False [PurePosixPath('~'), PurePosixPath('.')] b'~/x'
#| PurePosixPath('b.txt') b.txt ('b.txt',) . b.txt .txt ['.txt'] b  False [PurePosixPath('.')] b'b.txt'
#| PureWindowsPath('c:/a/b') c:\a\b ('c:\\', 'a', 'b') c:\a b c: \ c:\ True False
#| PureWindowsPath('c:a') c:a ('c:', 'a') c: a c:  c: False False
#| PureWindowsPath('//srv/share/x') \\srv\share\x ('\\\\srv\\share\\', 'x') \\srv\share\ x \\srv\share \ \\srv\share\ True False
#| PureWindowsPath('C:/') C:\ ('C:\\',) C:\  C: \ C:\ True False
#| PureWindowsPath('a/b/c') a\b\c ('a', 'b', 'c') a\b c    False False
#| PureWindowsPath('/x') \x ('\\', 'x') \ x  \ \ False False
#| PureWindowsPath('NUL') NUL ('NUL',) . NUL    False True
#| PureWindowsPath('//s/t/') \\s\t\ ('\\\\s\\t\\',) \\s\t\  \\s\t \ \\s\t\ True False
#| PurePosixPath('/a/b/x')
#| ValueError Invalid name 'x/y'
#| PurePosixPath('/a/b/c.txt')
#| PurePosixPath('/a/b/c')
#| ValueError Invalid suffix 'txt'
#| PurePosixPath('/a/b/q.py')
#| ValueError PurePosixPath('/') has an empty name
#| PurePosixPath('b/c.py')
#| ValueError '/a/b/c.py' is not in the subpath of '/x' OR one path is relative and the other is absolute.
#| ValueError '/a/b/c.py' is not in the subpath of 'a' OR one path is relative and the other is absolute.
#| True
#| PurePosixPath('/e')
#| True
#| True
#| False
#| ValueError empty pattern
#| 'file:///a/b/c.py'
#| ValueError relative path can't be expressed as a file URI
#| /a/b/c.py/x /y/z True True True True False a/b True /a/b / (PurePosixPath('/a/b'), PurePosixPath('/a')) 3
#| TypeError unsupported operand type(s) for /: 'PurePosixPath' and 'int'
#| TypeError expected str, bytes or os.PathLike object, not int
#| TypeError argument should be a str object or an os.PathLike object returning str, not <class 'bytes'>
#| IndexError 9
#| NotImplementedError cannot instantiate 'WindowsPath' on your system
#| TypeError '<' not supported between instances of 'PurePosixPath' and 'PureWindowsPath'
#| <PurePosixPath.parents>
#| None
#| 3 hé
#|  b'h\xc3\xa9\n' 1
#| * ['a', 'f.txt']
#| **/*.py ['a/b/y.py', 'a/x.py']
#| */*.py ['a/x.py']
#| ** ['.', 'a', 'a/b']
#| a/* ['a/b', 'a/x.py']
#| *.txt ['f.txt']
#| nope []
#| a/x.py ['a/x.py']
#| **/ ['.', 'a', 'a/b']
#| a/.. ['a/..']
#| ['x.py', 'y.py'] ['a', 'f.txt'] True True False 4
#| True True True
#| g.txt
#| FileNotFoundError [Errno 2] No such file or directory: 'D/g.txt'
#| FileNotFoundError [Errno 2] No such file or directory: 'D/g.txt'
#| OSError [Errno 39] Directory not empty: 'D/a'
#| FileExistsError [Errno 17] File exists: 'D/a'
#| ValueError Unacceptable pattern: ''
#| NotImplementedError Non-relative patterns are unsupported
#| ValueError Invalid pattern: '**' can only be an entire path component
#| TypeError data must be str, not bytes
#| TypeError memoryview: a bytes-like object is required, not 'str'
#| str 1
#| <class 'pathlib.PosixPath'> True True True PosixPath('a')
