# Tokens have the length that was asked for.
import secrets

print(len(secrets.token_bytes(5)), len(secrets.token_hex(8)), len(secrets.token_bytes()))  # expect: 5 16 32
print(secrets.token_hex() != secrets.token_hex(), len(secrets.token_urlsafe(30)))  # expect: True 40
print(0 <= secrets.randbelow(10) < 10, secrets.choice("x"), secrets.randbits(3) < 8)  # expect: True x True
print(secrets.compare_digest("a", "a"), secrets.compare_digest(b"a", b"b"))  # expect: True False
try:
    secrets.randbelow(0)
except ValueError as error:
    print(error)  # expect: Upper bound must be positive.
