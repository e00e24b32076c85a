# Module ssl: names of numbers, objects of ASN.1, times of certificates, settings of contexts.
import ssl
import warnings

print(ssl.cert_time_to_seconds("Jan  5 09:34:43 2018 GMT"))  # expect: 1515144883
print(ssl.Purpose.SERVER_AUTH.value.shortname, ssl.Purpose.CLIENT_AUTH.oid)  # expect: serverAuth 1.3.6.1.5.5.7.3.2
print(ssl._ASN1Object.fromname("TLS Web Server Authentication").nid)  # expect: 129
print(ssl.AlertDescription(40).name, ssl.ALERT_DESCRIPTION_UNKNOWN_CA)  # expect: ALERT_DESCRIPTION_HANDSHAKE_FAILURE 48
print(ssl.get_protocol_name(ssl.PROTOCOL_TLS_CLIENT), ssl.RAND_status(), len(ssl.RAND_bytes(5)))  # expect: PROTOCOL_TLS_CLIENT True 5
client, server = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
print(repr(client.verify_mode), client.check_hostname)  # expect: <VerifyMode.CERT_REQUIRED: 2> True
print(repr(server.verify_mode), server.check_hostname)  # expect: <VerifyMode.CERT_NONE: 0> False
print(client.options & ssl.OP_ALL == ssl.OP_ALL)  # expect: True
print(set(server.session_stats().values()), server.num_tickets)  # expect: {0} 2
server.num_tickets = 1
client.hostname_checks_common_name = False
client.post_handshake_auth = True
server.set_ecdh_curve("prime256v1")
print(server.num_tickets, client.hostname_checks_common_name, client.post_handshake_auth)  # expect: 1 False True
for wrong in (
    lambda: ssl.RAND_bytes(-1),
    lambda: setattr(client, "num_tickets", 1),
    lambda: server.set_ecdh_curve("none"),
    lambda: ssl._ASN1Object.fromname("none"),
    lambda: client.wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname=""),
    lambda: ssl.cert_time_to_seconds("5 Jan 2018"),
):
    try:
        wrong()
    except ValueError as error:
        print(error)
# expect: num must be positive
# expect: SSLContext is not a server context.
# expect: unknown elliptic curve name 'none'
# expect: unknown object 'none'
# expect: server_hostname cannot be an empty string or start with a leading dot.
# expect: time data '5 Jan 2018' does not match format "%b %d %H:%M:%S %Y GMT"
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    ssl.SSLContext(ssl.PROTOCOL_TLS)
    client.options |= ssl.OP_NO_TLSv1
    client.minimum_version = ssl.TLSVersion.TLSv1
for warning in told:
    print(warning.category.__name__, warning.message)
# expect: DeprecationWarning ssl.PROTOCOL_TLS is deprecated
# expect: DeprecationWarning ssl.OP_NO_SSL*/ssl.OP_NO_TLS* options are deprecated
# expect: DeprecationWarning ssl.TLSVersion.TLSv1 is deprecated
