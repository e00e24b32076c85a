# UUIDs in all their forms.
import uuid


def tell(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(repr(result))
        return result
    except Exception as error:
        print(type(error).__name__, error)


u=uuid.UUID('{12345678-1234-5678-1234-567812345678}')
print(u,repr(u),u.hex,u.int,u.urn,u.fields,u.bytes,u.bytes_le,u.variant,u.version,u.time,u.node,u.clock_seq)
print(uuid.uuid3(uuid.NAMESPACE_DNS,'python.org'),uuid.uuid5(uuid.NAMESPACE_DNS,'python.org'),uuid.uuid4().version,uuid.uuid1().version, uuid.UUID(int=5)<uuid.UUID(int=6), uuid.UUID(bytes=b'a'*16), uuid.uuid4().is_safe)
tell(uuid.UUID,'x')
tell(uuid.UUID)
tell(uuid.UUID,int=-1)
tell(uuid.UUID,bytes=b'a')
tell(setattr,u,'int',3)
tell(uuid.UUID,fields=(1,2))
tell(uuid.UUID,fields=(1,2,3,4,999,6))
tell(uuid.UUID, int=5, version=9)

# output:
#| 12345678-1234-5678-1234-567812345678 UUID('12345678-1234-5678-1234-567812345678') 12345678123456781234567812345678 24197857161011715162171839636988778104 urn:uuid:12345678-1234-5678-1234-567812345678 (305419896, 4660, 22136, 18, 52, 95073701484152) b'\x124Vx\x124Vx\x124Vx\x124Vx' b'xV4\x124\x12xV\x124Vx\x124Vx' reserved for NCS compatibility None 466142576285865592 95073701484152 4660
#| 6fa459ea-ee8a-3ca4-894e-db77e160355e 886313e1-3b8a-5372-9b90-0c9aee199e5d 4 1 True 61616161-6161-6161-6161-616161616161 SafeUUID.unknown
#| ValueError badly formed hexadecimal UUID string
#| TypeError one of the hex, bytes, bytes_le, fields, or int arguments must be given
#| ValueError int is out of range (need a 128-bit value)
#| ValueError bytes is not a 16-char string
#| TypeError UUID objects are immutable
#| ValueError fields is not a 6-tuple
#| ValueError field 5 out of range (need an 8-bit value)
#| ValueError illegal version number
