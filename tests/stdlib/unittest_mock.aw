# Mocks record calls, answer as they are told, and stand in for others with patch.
from unittest.mock import *
from unittest import mock as M
import asyncio
import re
def c(s): return re.sub(r"id='\d+'","id",str(s))
def t(f,*a,**k):
    try: print(f(*a,**k))
    except BaseException as e: print(f"{type(e).__name__}: {e}".rstrip(": "))
m = Mock()
print(c(m.foo.bar(1,2).baz))
m.foo.bar(1,a=2); print(m.mock_calls, m.method_calls, m.foo.bar.call_args)
print(c(repr(m)), c(m.a.b), c(m()), c(m.x()().y), c(Mock(name='bob').z))
t(m.foo.bar.assert_called_with, 3)
t(m.foo.bar.assert_called_once_with, 1, a=2)
t(m.foo.bar.assert_called_once); t(m.foo.bar.assert_not_called); t(m.q.assert_called); t(m.q.assert_called_with,1)
t(m.assert_has_calls,[call.foo.bar(9)]); t(m.assert_has_calls,[call.foo.bar(9)],any_order=True); t(m.foo.bar.assert_any_call,7)
t(lambda: m.assert_foo); t(lambda: Mock(spec=['a']).b)
mm = MagicMock(); print(len(mm), int(mm), list(mm), bool(mm), mm[1] is mm[2], 1 in mm, mm==mm, mm!=3, float(mm), hash(mm)==hash(mm))
mm.__len__.return_value=5; print(len(mm)); mm.__getitem__.side_effect=lambda k:k*2; print(mm[4]); mm.__str__.return_value='hello'; print(str(mm))
with mm as z: print(z is mm.__enter__.return_value)
print(c(mm.mock_calls))
m=Mock(side_effect=[1,ValueError("x"),3]); print(m()); t(m); print(m()); t(m)
m=Mock(side_effect=KeyError('foo')); t(m)
class P:
    def method(self,a,b=1): "doc"; return 1
    @property
    def prop(self): return 1
    @staticmethod
    def st(x): pass
    attr=3
a=create_autospec(P); t(a.method); p=a(); t(p.method); t(p.method,1,2,3); t(lambda: p.nope); p.method(1,b=2); p.method.assert_called_with(1,2); t(p.method.assert_called_with,1,3)
print(c(p), c(a.method), isinstance(p,P))
def f(x,y=2): pass
g=create_autospec(f,return_value=10); print(g(1)); t(g); g.assert_called_once_with(1); t(g.assert_called_once_with,2); print(g.mock_calls if hasattr(g,'mock_calls') else 0, g.call_count)
import os
with patch('os.getcwd', return_value='/x') as gc: print(os.getcwd(), gc.called)
print(os.getcwd()!='/x')
@patch.object(P,'method')
@patch('os.listdir')
def tt(ld, me): print(c(ld), c(me)); P().method(3); me.assert_called_once_with(3)
tt()
with patch.dict(os.environ,{'ZZ':'1'},clear=False): print(os.environ['ZZ'])
print('ZZ' in os.environ)
with patch.multiple(P, method=DEFAULT, st=5) as v: print(c(v), P.st)
mo=mock_open(read_data='a\nb\n')
with patch('builtins.open',mo):
    with open('foo','w') as h: h.write('some'); print(h.read())
    with open('foo') as h: print(list(h))
    with open('foo') as h: print(h.readline(), h.readlines())
print(mo.mock_calls)
mo().write.assert_called_once_with('some')
print(sentinel.foo, sentinel.foo is sentinel.foo, ANY, ANY==3, call(1,2,x=3), call.a.b(1).c(2), call.a(1).b(2).call_list(), call().foo)
am=AsyncMock(return_value=3)
async def main():
    print(await am(1)); am.assert_awaited_once_with(1); t(am.assert_awaited_with,2); print(am.await_count, am.await_args)
    am2=AsyncMock(side_effect=[1,2]); print(await am2(), await am2())
    try: await am2()
    except StopAsyncIteration as e: print("SAI")
    mg=MagicMock(); mg.__aenter__.return_value=4
    async with mg as q: print(q)
    mg.__aiter__.return_value=[1,2]
    print([x async for x in mg])
    print(asyncio.iscoroutinefunction(am), asyncio.iscoroutinefunction(Mock()))
asyncio.run(main())
class F:
    @property
    def foo(self): return 1
with patch.object(F,'foo',new_callable=PropertyMock) as pm:
    pm.return_value=3; x=F(); print(x.foo); x.foo=6; print(pm.mock_calls)
s=Mock(); s.a.b=1; seal(s); t(lambda: s.a.c); t(lambda: s.d); 
r=Mock(); r.a(1); r.reset_mock(); print(r.mock_calls, r.a.called)
mgr=Mock(); mgr.attach_mock(Mock(name='q'),'one'); mgr.one(3); print(mgr.mock_calls)
print(dir(Mock(spec=['a','b']))[:3], [x for x in dir(Mock()) if not x.startswith('a')])
k=Mock(**{'method.return_value':3,'other.side_effect':KeyError}); print(k.method()); t(k.other)
del k.method; t(lambda:k.method)
w=Mock(wraps=P()); print(w.method(2)); w.method.assert_called_with(2)
n=NonCallableMock(); t(n)
print(call(1)==call(1), call(1)==((1,),{}), call.x(1)==('x',(1,)), call('a')!=call('b'))
mk=Mock(return_value=None); mk('foo',bar='baz'); args,kw=mk.call_args; print(args,kw, mk.call_args.args, mk.call_args.kwargs, mk.call_args_list)
# output:
#| <Mock name='mock.foo.bar().baz' id>
#| [call.foo.bar(1, 2), call.foo.bar(1, a=2)] [call.foo.bar(1, 2), call.foo.bar(1, a=2)] call(1, a=2)
#| <Mock id> <Mock name='mock.a.b' id> <Mock name='mock()' id> <Mock name='mock.x()().y' id> <Mock name='bob.z' id>
#| AssertionError: expected call not found.
#| Expected: bar(3)
#|   Actual: bar(1, a=2)
#| AssertionError: Expected 'bar' to be called once. Called 2 times.
#| Calls: [call(1, 2), call(1, a=2)].
#| AssertionError: Expected 'bar' to have been called once. Called 2 times.
#| Calls: [call(1, 2), call(1, a=2)].
#| AssertionError: Expected 'bar' to not have been called. Called 2 times.
#| Calls: [call(1, 2), call(1, a=2)].
#| AssertionError: Expected 'q' to have been called.
#| AssertionError: expected call not found.
#| Expected: q(1)
#|   Actual: not called.
#| AssertionError: Calls not found.
#| Expected: [call.foo.bar(9)]
#|   Actual: [call.foo.bar(1, 2), call.foo.bar(1, a=2), call(), call.x(), call.x()()]
#| AssertionError: 'mock' does not contain all of (call.foo.bar(9),) in its call list, found [call.foo.bar(1, 2), call.foo.bar(1, a=2), call(), call.x(), call.x()()] instead
#| AssertionError: bar(7) call not found
#| AttributeError: 'assert_foo' is not a valid assertion. Use a spec for the mock if 'assert_foo' is meant to be an attribute.
#| AttributeError: Mock object has no attribute 'b'
#| 0 1 [] True True False True True 1.0 True
#| 5
#| 8
#| hello
#| True
#| [call.__len__(),
#|  call.__int__(),
#|  call.__iter__(),
#|  call.__len__(),
#|  call.__bool__(),
#|  call.__getitem__(1),
#|  call.__getitem__(2),
#|  call.__contains__(1),
#|  call.__eq__(<MagicMock id>),
#|  call.__ne__(3),
#|  call.__float__(),
#|  call.__hash__(),
#|  call.__hash__(),
#|  call.__len__(),
#|  call.__getitem__(4),
#|  call.__str__(),
#|  call.__enter__(),
#|  call.__exit__(None, None, None)]
#| 1
#| ValueError: x
#| 3
#| StopIteration
#| KeyError: 'foo'
#| TypeError: missing a required argument: 'a'
#| TypeError: missing a required argument: 'a'
#| TypeError: too many positional arguments
#| AttributeError: Mock object has no attribute 'nope'
#| AssertionError: expected call not found.
#| Expected: method(1, 3)
#|   Actual: method(1, b=2)
#| <NonCallableMagicMock name='mock()' spec='P' id> <MagicMock name='mock.method' spec='function' id> True
#| 10
#| TypeError: missing a required argument: 'x'
#| AssertionError: expected call not found.
#| Expected: mock(2)
#|   Actual: mock(1)
#| [call(1)] 1
#| /x True
#| True
#| <MagicMock name='listdir' id> <MagicMock name='method' id>
#| 1
#| False
#| {'method': <MagicMock name='method' id>} 5
#| a
#| b
#|
#| ['a\n', 'b\n']
#| a
#|  ['b\n']
#| [call('foo', 'w'),
#|  call().__enter__(),
#|  call().write('some'),
#|  call().read(),
#|  call().__exit__(None, None, None),
#|  call('foo'),
#|  call().__enter__(),
#|  call().__iter__(),
#|  call().__exit__(None, None, None),
#|  call('foo'),
#|  call().__enter__(),
#|  call().readline(),
#|  call().readlines(),
#|  call().__exit__(None, None, None)]
#| sentinel.foo True <ANY> True call(1, 2, x=3) call.a.b().c(2) [call.a(1), call.a().b(2)] call().foo
#| 3
#| AssertionError: expected await not found.
#| Expected: mock(2)
#|   Actual: mock(1)
#| 1 call(1)
#| 1 2
#| SAI
#| 4
#| [1, 2]
#| True False
#| 3
#| [call(), call(6)]
#| AttributeError: mock.a.c
#| AttributeError: mock.d
#| [] False
#| [call.one(3)]
#| ['a', 'assert_any_call', 'assert_called'] ['call_args', 'call_args_list', 'call_count', 'called', 'configure_mock', 'method_calls', 'mock_add_spec', 'mock_calls', 'reset_mock', 'return_value', 'side_effect']
#| 3
#| KeyError
#| AttributeError: method
#| 1
#| TypeError: 'NonCallableMock' object is not callable
#| True True True True
#| ('foo',) {'bar': 'baz'} ('foo',) {'bar': 'baz'} [call('foo', bar='baz')]
