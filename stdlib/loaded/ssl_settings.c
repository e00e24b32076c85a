/* ssl_settings.c: module _ssl: the rarer settings of contexts and what they tell of themselves; random bytes; objects' names. */
#include "stdlib/loaded/ssl_inside.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

#include <limits.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <stdlib.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* ---- contexts ---- */

/* The numbers of sessions: see the names in ssl.aw. */
static AwStatus session_stats(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    SSL_CTX *context = aw_ssl_context(vm, args[0]);
    if (!context)
        return AW_RAISED;
    AwValue numbers[] = {
        aw_from_int(SSL_CTX_sess_number(context)),
        aw_from_int(SSL_CTX_sess_connect(context)),
        aw_from_int(SSL_CTX_sess_connect_good(context)),
        aw_from_int(SSL_CTX_sess_connect_renegotiate(context)),
        aw_from_int(SSL_CTX_sess_accept(context)),
        aw_from_int(SSL_CTX_sess_accept_good(context)),
        aw_from_int(SSL_CTX_sess_accept_renegotiate(context)),
        aw_from_int(SSL_CTX_sess_hits(context)),
        aw_from_int(SSL_CTX_sess_misses(context)),
        aw_from_int(SSL_CTX_sess_timeouts(context)),
        aw_from_int(SSL_CTX_sess_cache_full(context)),
    };
    return STATUS((*out = aw_tuple_new(vm, numbers, sizeof numbers / sizeof *numbers)));
}

static AwStatus security_level(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    SSL_CTX *context = aw_ssl_context(vm, args[0]);
    if (context)
        *out = aw_from_int(SSL_CTX_get_security_level(context));
    return STATUS(context);
}

static AwStatus get_tickets(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    SSL_CTX *context = aw_ssl_context(vm, args[0]);
    if (context)
        *out = aw_from_int((int64_t)SSL_CTX_get_num_tickets(context));
    return STATUS(context);
}

static AwStatus set_tickets(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    SSL_CTX *context = aw_ssl_context(vm, args[0]);
    int64_t count;
    *out = AW_NONE;
    if (!context || !aw_to_int64(vm, args[1], &count))
        return AW_RAISED;
    if (count < 0)
        return aw_raise_value(vm, "value must be non-negative");
    SSL_CTX_set_num_tickets(context, (size_t)count);
    return AW_OK;
}

/* args: context, whether a name in the certificate's subject is looked at when there are no alternative names */
static AwStatus check_common_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    SSL_CTX *context = aw_ssl_context(vm, args[0]);
    *out = AW_NONE;
    if (!context)
        return AW_RAISED;
    X509_VERIFY_PARAM *param = SSL_CTX_get0_param(context);
    unsigned flags = X509_VERIFY_PARAM_get_hostflags(param);
    bool on = args[1] == AW_TRUE;
    X509_VERIFY_PARAM_set_hostflags(param,
                                    on ? flags & ~(unsigned)X509_CHECK_FLAG_NEVER_CHECK_SUBJECT
                                       : flags | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
    return AW_OK;
}

static AwStatus set_post_handshake_auth(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    SSL_CTX *context = aw_ssl_context(vm, args[0]);
    *out = AW_NONE;
    if (context)
        SSL_CTX_set_post_handshake_auth(context, args[1] == AW_TRUE);
    return STATUS(context);
}

static AwStatus set_ecdh_curve(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    SSL_CTX *context = aw_ssl_context(vm, args[0]);
    const char *name = NULL;
    size_t size;
    *out = AW_NONE;
    if (!context)
        return AW_RAISED;
    if (aw_is_exact(args[1], &aw_str_type))
        name = aw_as_str(args[1])->data;
    else if (!aw_bytes_need(vm, args[1], &name, &size))
        return AW_RAISED;
    int number = OBJ_sn2nid(name);
    if (number == NID_undef)
        return aw_raise_value(vm, "unknown elliptic curve name %R", args[1]);
    SSL_CTX_set1_groups(context, &number, 1);
    return AW_OK;
}

/* args: context, binary: a list of the authorities that are trusted */
static AwStatus trusted_authorities(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    SSL_CTX *context = aw_ssl_context(vm, args[0]);
    AwValue list = context ? aw_list_new(vm, NULL, 0) : AW_UNSET;
    if (!list)
        return AW_RAISED;
    STACK_OF(X509_OBJECT) *objects = X509_STORE_get0_objects(SSL_CTX_get_cert_store(context));
    for (int i = 0; i < sk_X509_OBJECT_num(objects); i++) {
        X509 *certificate = X509_OBJECT_get0_X509(sk_X509_OBJECT_value(objects, i));
        AwValue item;
        if (!certificate || !X509_check_ca(certificate))
            continue;
        if (!aw_ssl_certificate(vm, certificate, args[1] == AW_TRUE, &item) ||
            !aw_list_append(vm, list, item))
            return AW_RAISED;
    }
    *out = list;
    return AW_OK;
}

/* ---- random bytes ---- */

static AwStatus rand_status(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)args, (void)argc;
    *out = aw_from_bool(RAND_status() == 1);
    return AW_OK;
}

static AwStatus rand_bytes(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t count;
    if (!aw_to_int64(vm, args[0], &count))
        return AW_RAISED;
    if (count < 0)
        return aw_raise_value(vm, "num must be positive");
    if (count > INT_MAX)
        return aw_raise(vm, &aw_overflow_error_type, "Python int too large to convert to C int");
    AwBytes *bytes = aw_bytes_with_room(vm, (size_t)count);
    if (!bytes)
        return AW_RAISED;
    if (RAND_bytes((unsigned char *)bytes->data, (int)count) != 1)
        return aw_raise(vm, &aw_os_error_type, "no random bytes can be had");
    *out = aw_from_object(bytes);
    return AW_OK;
}

static AwStatus rand_add(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *data;
    size_t size;
    double entropy;
    *out = AW_NONE;
    if (aw_is_exact(args[0], &aw_str_type)) {
        data = aw_as_str(args[0])->data;
        size = aw_as_str(args[0])->size;
    } else if (!aw_bytes_need(vm, args[0], &data, &size)) {
        return AW_RAISED;
    }
    if (!aw_to_double(vm, args[1], &entropy))
        return AW_RAISED;
    RAND_add(data, size > INT_MAX ? INT_MAX : (int)size, entropy);
    return AW_OK;
}

/* ---- objects of ASN.1 ---- */

/* (number, short name, long name, dotted numbers) */
static AwStatus describe(AwVM *vm, const ASN1_OBJECT *object, AwValue *out)
{
    char oid[128];
    int number = OBJ_obj2nid(object);
    if (number == NID_undef)
        return aw_raise_value(vm, "Unknown object");
    OBJ_obj2txt(oid, sizeof oid, object, 1);
    AwValue items[] = {aw_from_int(number), aw_str_from(vm, OBJ_nid2sn(number)),
                       aw_str_from(vm, OBJ_nid2ln(number)), aw_str_from(vm, oid)};
    return STATUS(items[1] && items[2] && items[3] && (*out = aw_tuple_new(vm, items, 4)));
}

/* args: text, whether it may be a name */
static AwStatus object_of_text(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue text;
    if (!aw_str(vm, args[0], &text))
        return AW_RAISED;
    ASN1_OBJECT *object = OBJ_txt2obj(aw_as_str(text)->data, args[1] != AW_TRUE);
    if (!object)
        return aw_raise_value(vm, "unknown object '%s'", aw_as_str(text)->data);
    AwStatus status = describe(vm, object, out);
    ASN1_OBJECT_free(object);
    return status;
}

static AwStatus object_of_number(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t number;
    if (!aw_to_int64(vm, args[0], &number))
        return AW_RAISED;
    if (number < NID_undef)
        return aw_raise_value(vm, "NID must be positive");
    const ASN1_OBJECT *object = number > INT_MAX ? NULL : OBJ_nid2obj((int)number);
    if (!object)
        return aw_raise_value(vm, "unknown NID %lld", (long long)number);
    return describe(vm, object, out);
}

const AwNativeDef aw_ssl_settings_functions[] = {
    {"_session_stats(context, /)", session_stats, 0, "Numbers of a context's sessions."},
    {"_security_level(context, /)", security_level, 0, "OpenSSL's level of security."},
    {"_get_tickets(context, /)", get_tickets, 0, "How many tickets a server gives."},
    {"_set_tickets(context, count, /)", set_tickets, 0, "Sets it."},
    {"_check_common_name(context, on, /)", check_common_name, 0,
     "Whether the subject's name may be the host's."},
    {"_set_post_handshake_auth(context, on, /)", set_post_handshake_auth, 0,
     "Whether a client can be asked for its certificate later."},
    {"_set_ecdh_curve(context, name, /)", set_ecdh_curve, 0, "The curve for agreeing on keys."},
    {"_trusted_authorities(context, binary, /)", trusted_authorities, 0, "Who is trusted."},
    {"RAND_status()", rand_status, 0, "Whether there are random bytes."},
    {"RAND_bytes(n, /)", rand_bytes, 0, "Random bytes for keys."},
    {"RAND_add(string, entropy, /)", rand_add, 0, "Mixes bytes into the source of random bytes."},
    {"_txt2obj(txt, name=False)", object_of_text, 0, "An object of ASN.1 by its numbers or name."},
    {"_nid2obj(nid, /)", object_of_number, 0, "An object of ASN.1 by OpenSSL's number."},
    {0}};
