# The same seed gives the numbers that CPython gives.
# stderr: DeprecationWarning: randrange() will raise TypeError in the future
import random
for s in (1, 0, -5, 2**70, "abc", b"xyz", 1.5, "", bytearray(b'q'), True, None):
    if s is None: random.seed(42)
    else: random.seed(s)
    print(s, random.random(), random.getrandbits(5), random.getrandbits(100), random.randrange(10), random.randint(1,6))
random.seed(7)
l = list(range(20)); random.shuffle(l); print(l)
print(random.choice("abc"), random.choices("abc", k=5), random.choices([1,2,3],[5,1,1],k=4), random.sample(range(1000), 5), random.sample([1,2,3],2, counts=[3,3,3]))
for f, a in [("gauss",(0,1)),("gauss",(0,1)),("normalvariate",(0,1)),("triangular",()),("betavariate",(1,2)),("expovariate",(1.5,)),("gammavariate",(.5,2)),("gammavariate",(2,2)),("gammavariate",(1,2)),("lognormvariate",(0,1)),("vonmisesvariate",(0,4)),("paretovariate",(3,)),("weibullvariate",(1,2)),("uniform",(1,9)),("randbytes",(5,))]:
    print(f, getattr(random,f)(*a))
r = random.Random(3); st = r.getstate(); a = r.random(); r.setstate(st); print(a == r.random(), len(st[1]), st[0], st[2])
for f in (lambda: random.randrange(0), lambda: random.randrange(5,2), lambda: random.randrange(1,5,0), lambda: random.choice([]), lambda: random.sample({1},1), lambda: random.sample([1],2), lambda: random.choices([1],[1,2]), lambda: random.choices([1],[0]), lambda: random.seed([]), lambda: random.getrandbits(-1), lambda: random.choices([1,2],3), lambda: random.randrange(1.5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(type(random.SystemRandom().random()))



random.seed(10, version=1); print(random.random()); random.seed("abc", version=1); print(random.random())

# output:
#| 1 0.13436424411240122 27 321912487774453150805552873008 1 4
#| 0 0.8444218515250481 24 320120153174708524685608814210 8 4
#| -5 0.6229016948897019 23 1243125272628914304950441933756 8 1
#| 1180591620717411303424 0.2327882718301838 13 1014849201860332322937707712473 0 6
#| abc 0.7720246314157545 17 468814617451789309951066757768 5 2
#| b'xyz' 0.9371584003394712 10 970510926862340351344377645877 7 4
#| 1.5 0.551763726942059 8 669396287011562957169143585859 3 2
#|  0.9602256525641875 19 939990669481328613584222455936 3 3
#| bytearray(b'q') 0.4549104119056959 8 177667772844705281016082034339 8 5
#| True 0.13436424411240122 27 321912487774453150805552873008 1 4
#| None 0.6394267984578837 0 257086819302815227845767741691 2 6
#| [17, 15, 11, 18, 7, 6, 19, 3, 14, 0, 9, 5, 16, 8, 13, 2, 1, 12, 4, 10]
#| a ['b', 'a', 'b', 'c', 'b'] [1, 1, 1, 1] [226, 47, 570, 879, 136] [2, 3]
#| gauss 0.3087031492108811
#| gauss 0.39415447685921007
#| normalvariate -1.7868507287148556
#| triangular 0.30060470715204834
#| betavariate 0.23860161035775151
#| expovariate 0.5290052783630581
#| gammavariate 0.011052383976781007
#| gammavariate 1.835254971314266
#| gammavariate 1.1158075783268553
#| lognormvariate 0.4633278642104324
#| vonmisesvariate 0.4240755684080329
#| paretovariate 1.4921362837467023
#| weibullvariate 0.5290005393543401
#| uniform 5.595389682069368
#| randbytes b'!Gs\x86~'
#| True 625 3 None
#| ValueError empty range for randrange()
#| ValueError empty range for randrange() (5, 2, -3)
#| ValueError zero step for randrange()
#| IndexError Cannot choose from an empty sequence
#| TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
#| ValueError Sample larger than population or is negative
#| ValueError The number of weights does not match the population
#| ValueError Total of weights must be greater than zero
#| TypeError The only supported seed types are: None,
#| int, float, str, bytes, and bytearray.
#| ValueError number of bits must be non-negative
#| TypeError The number of choices must be a keyword argument: k=3
#| ValueError non-integer arg 1 for randrange()
#| <class 'float'>
#| 0.5714025946899135
#| 0.09639374978773074
