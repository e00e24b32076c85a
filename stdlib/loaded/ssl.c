/* ssl.c: module _ssl: TLS by OpenSSL, through BIOs in memory. The only file that includes OpenSSL's TLS. Sockets and the language's classes
 * are Aw code (stdlib/ssl.aw, stdlib/asyncio/sslproto.aw).
 *
 * This module is a shared object of its own, loaded at its first import, because OpenSSL is large.
 *
 * An operation that fails raises nothing here: it gives a tuple (what, library, reason, text, verify code, verify text), of which
 * ssl.aw makes the right exception. `what` is OpenSSL's SSL_ERROR_… number.
 */
#include "stdlib/loaded/ssl_inside.h"
#include "vm/objects/bytes.h"
#include "vm/objects/dict.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#include <errno.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <unistd.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* ---- failures ---- */

static AwValue text_or_none(AwVM *vm, const char *text)
{
    return text ? aw_str_from(vm, text) : AW_NONE;
}

/* The tuple that tells of a failure; takes OpenSSL's queue of errors. */
static AwStatus failed(AwVM *vm, int what, SSL *ssl, AwValue *out)
{
    unsigned long code = ERR_peek_last_error();
    int system = errno;
    long verify = ssl ? SSL_get_verify_result(ssl) : X509_V_OK;
    const char *reason = code ? ERR_reason_error_string(code) : NULL;
    const char *text = reason;
    if (what == SSL_ERROR_SYSCALL && !code && system)
        text = strerror(system);
    AwValue items[] = {
        aw_from_int(what),
        text_or_none(vm, code ? ERR_lib_error_string(code) : NULL),
        text_or_none(vm, reason),
        text_or_none(vm, text),
        aw_from_int(verify),
        text_or_none(vm, verify != X509_V_OK ? X509_verify_cert_error_string(verify) : NULL),
        aw_from_int(code && ERR_GET_REASON(code) == SSL_R_UNEXPECTED_EOF_WHILE_READING &&
                    ERR_GET_LIB(code) == ERR_LIB_SSL),
        aw_from_int(ERR_GET_REASON(code)),
    };
    ERR_clear_error();
    for (size_t i = 0; i < sizeof items / sizeof *items; i++)
        if (!items[i])
            return AW_RAISED;
    return STATUS((*out = aw_tuple_new(vm, items, sizeof items / sizeof *items)));
}

static bool text_argument(AwVM *vm, AwValue v, const char **out)
{
    size_t size;
    *out = NULL;
    if (!v || v == AW_NONE)
        return true;
    if (aw_is_str(v)) {
        *out = aw_as_str(v)->data;
        return true;
    }
    return aw_bytes_need(vm, v, out, &size);
}

/* ---- MemoryBIO ---- */

typedef struct {
    AwObject base;
    BIO *bio;
    bool ended;
} MemoryBio;

static void memory_bio_finalize(AwVM *vm, AwObject *o)
{
    (void)vm;
    BIO_free(((MemoryBio *)o)->bio);
}

extern AwType aw_memory_bio_type;

static MemoryBio *self_bio(AwValue *args)
{
    return (MemoryBio *)aw_as_object(args[0]);
}

static AwStatus bio_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    MemoryBio *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->bio = BIO_new(BIO_s_mem());
    if (!self->bio)
        return aw_raise_memory(vm);
    BIO_set_mem_eof_return(self->bio, -1); /* empty: try again */
    *out = aw_from_object(self);
    return AW_OK;
}

static AwStatus bio_read(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    MemoryBio *self = self_bio(args);
    int64_t size = -1;
    if (args[1] && !aw_to_int64(vm, args[1], &size))
        return AW_RAISED;
    size_t have = (size_t)BIO_pending(self->bio);
    if (size < 0 || (size_t)size > have)
        size = (int64_t)have;
    AwBytes *bytes = aw_bytes_with_room(vm, (size_t)size);
    if (!bytes)
        return AW_RAISED;
    if (size)
        BIO_read(self->bio, bytes->data, (int)size);
    *out = aw_from_object(bytes);
    return AW_OK;
}

static AwStatus bio_write(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    MemoryBio *self = self_bio(args);
    const char *data;
    size_t size;
    if (!aw_bytes_need(vm, args[1], &data, &size))
        return AW_RAISED;
    if (self->ended)
        return failed(vm, -1, NULL, out);
    int written = size ? BIO_write(self->bio, data, (int)size) : 0;
    *out = aw_from_int(written);
    return written >= 0 ? AW_OK : failed(vm, SSL_ERROR_SSL, NULL, out);
}

static AwStatus bio_write_eof(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    MemoryBio *self = self_bio(args);
    self->ended = true;
    BIO_clear_retry_flags(self->bio);
    BIO_set_mem_eof_return(self->bio, 0);
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus bio_pending(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_int((int64_t)BIO_pending(self_bio(args)->bio));
    return AW_OK;
}

static AwStatus bio_eof(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    MemoryBio *self = self_bio(args);
    *out = aw_from_bool(self->ended && BIO_pending(self->bio) == 0);
    return AW_OK;
}

static const AwNativeDef bio_methods[] = {
    {"__new__(cls, /)", bio_new, AW_STATIC, "A pipe in memory."},
    {"read(self, size=-1, /)", bio_read, 0, "Takes up to size bytes out."},
    {"_write(self, data, /)", bio_write, 0, "Puts bytes in."},
    {"write_eof(self, /)", bio_write_eof, 0, "No more will be put in."},
    {"pending", bio_pending, AW_GETTER, "How many bytes are in it."},
    {"eof", bio_eof, AW_GETTER, "Whether it is empty and no more will be put in."},
    {0}};

AwType aw_memory_bio_type = {AW_TYPE_HEADER(memory_bio), .name = "MemoryBIO",
                             .module = "_ssl",           .base_type = &aw_object_type,
                             .flags = AW_TYPE_FINALIZE,  .size = sizeof(MemoryBio),
                             .methods = bio_methods,     .finalize = memory_bio_finalize};

/* ---- contexts ---- */

typedef struct {
    AwObject base;
    AwValue *attrs;
    SSL_CTX *context;
    int protocol;
    unsigned char *alpn; /* our protocols as they go over the wire; owned */
    unsigned alpn_size;
    bool check_hostname;
} Context;

extern AwType aw_ssl_context_type;

static Context *self_context(AwValue *args)
{
    return (Context *)aw_as_object(args[0]);
}

SSL_CTX *aw_ssl_context(AwVM *vm, AwValue context)
{
    if (aw_is_object(context) && aw_is_subtype(aw_type_of(context), &aw_ssl_context_type))
        return ((Context *)aw_as_object(context))->context;
    aw_raise_type(vm, "an SSLContext is required here");
    return NULL;
}

static void context_finalize(AwVM *vm, AwObject *o)
{
    (void)vm;
    Context *self = (Context *)o;
    SSL_CTX_free(self->context);
    free(self->alpn);
}

/* CPython's numbers of PROTOCOL_… */
enum {
    PROTOCOL_TLS = 2,
    PROTOCOL_TLSV1 = 3,
    PROTOCOL_TLSV1_1 = 4,
    PROTOCOL_TLSV1_2 = 5,
    PROTOCOL_CLIENT = 16,
    PROTOCOL_SERVER = 17
};

static bool set_up(Context *self)
{
    SSL_CTX *context = self->context;
    SSL_CTX_set_options(context, (SSL_OP_ALL & ~SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS) |
                                     SSL_OP_NO_SSLv3 | SSL_OP_NO_COMPRESSION |
                                     SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_SINGLE_DH_USE |
                                     SSL_OP_SINGLE_ECDH_USE | SSL_OP_ENABLE_MIDDLEBOX_COMPAT);
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                                  SSL_MODE_AUTO_RETRY | SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_session_id_context(context, (const unsigned char *)"aw", 2);
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(context), X509_V_FLAG_TRUSTED_FIRST);
    X509_VERIFY_PARAM_set_hostflags(SSL_CTX_get0_param(context),
                                    X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    self->check_hostname = self->protocol == PROTOCOL_CLIENT;
    SSL_CTX_set_verify(context,
                       self->check_hostname ? SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT
                                            : SSL_VERIFY_NONE,
                       NULL);
    if (self->protocol == PROTOCOL_TLSV1_2)
        SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION);
    return SSL_CTX_set_cipher_list(context, "@SECLEVEL=2:ECDH+AESGCM:ECDH+CHACHA20:ECDH+AES:DHE+"
                                            "AES:!aNULL:!eNULL:!aDSS:!SHA1:!AESCCM") == 1;
}

/* args: cls, protocol */
static AwStatus context_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t protocol = PROTOCOL_TLS;
    if (args[1] && !aw_to_int64(vm, args[1], &protocol))
        return AW_RAISED;
    const SSL_METHOD *method = protocol == PROTOCOL_CLIENT   ? TLS_client_method()
                               : protocol == PROTOCOL_SERVER ? TLS_server_method()
                               : protocol >= PROTOCOL_TLS && protocol <= PROTOCOL_TLSV1_2
                                   ? TLS_method()
                                   : NULL;
    if (!method)
        return aw_raise_value(vm, "invalid or unsupported protocol version %lld",
                              (long long)protocol);
    Context *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->protocol = (int)protocol;
    self->context = SSL_CTX_new(method);
    if (!self->context)
        return aw_raise_memory(vm);
    *out = aw_from_object(self);
    return set_up(self) ? AW_OK : aw_raise_memory(vm);
}

typedef struct {
    const char *text;
    size_t size;
} Password;

static int give_password(char *buffer, int size, int writing, void *context)
{
    (void)writing;
    const Password *password = context;
    if (!password->text || password->size > (size_t)size)
        return -1;
    memcpy(buffer, password->text, password->size);
    return (int)password->size;
}

/* args: self, certfile, keyfile, password (bytes, str or None) */
static AwStatus context_load_cert_chain(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    SSL_CTX *context = self_context(args)->context;
    const char *certificate, *key;
    Password password = {0};
    if (!text_argument(vm, args[1], &certificate) || !text_argument(vm, args[2], &key) ||
        !text_argument(vm, args[3], &password.text))
        return AW_RAISED;
    if (!key)
        key = certificate;
    password.size = password.text ? strlen(password.text) : 0;
    SSL_CTX_set_default_passwd_cb(context, give_password);
    SSL_CTX_set_default_passwd_cb_userdata(context, &password);
    errno = 0;
    ERR_clear_error();
    bool ok = SSL_CTX_use_certificate_chain_file(context, certificate) == 1 &&
              SSL_CTX_use_PrivateKey_file(context, key, SSL_FILETYPE_PEM) == 1 &&
              SSL_CTX_check_private_key(context) == 1;
    int system = errno;
    SSL_CTX_set_default_passwd_cb_userdata(context, NULL);
    *out = AW_NONE;
    if (ok)
        return AW_OK;
    if (system && ERR_GET_LIB(ERR_peek_last_error()) != ERR_LIB_X509 &&
        access(certificate, R_OK) != 0) {
        ERR_clear_error();
        aw_raise_errno(vm, system, AW_UNSET);
        return AW_RAISED;
    }
    return failed(vm, SSL_ERROR_SSL, NULL, out);
}

/* Adds certificates in PEM, or in DER, to those that are trusted; *count: how many. */
static bool add_certificates(SSL_CTX *context, const char *data, size_t size, bool pem, int *count)
{
    X509_STORE *store = SSL_CTX_get_cert_store(context);
    BIO *bio = BIO_new_mem_buf(data, (int)size);
    *count = 0;
    for (;;) {
        X509 *certificate =
            pem ? PEM_read_bio_X509(bio, NULL, NULL, NULL) : d2i_X509_bio(bio, NULL);
        if (!certificate)
            break;
        bool ok = X509_STORE_add_cert(store, certificate) == 1;
        X509_free(certificate);
        if (!ok) {
            BIO_free(bio);
            return false;
        }
        ++*count;
    }
    BIO_free(bio);
    if (*count)
        ERR_clear_error(); /* the end of the text was no error */
    return *count > 0;
}

/* args: self, cafile, capath, cadata (str: PEM, bytes: DER) */
static AwStatus context_load_verify(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    SSL_CTX *context = self_context(args)->context;
    const char *file, *folder, *data;
    size_t size;
    int count;
    *out = AW_NONE;
    if (!text_argument(vm, args[1], &file) || !text_argument(vm, args[2], &folder))
        return AW_RAISED;
    if (args[3] && args[3] != AW_NONE) {
        bool pem = aw_is_str(args[3]);
        if (pem) {
            data = aw_as_str(args[3])->data;
            size = aw_as_str(args[3])->size;
        } else if (!aw_bytes_need(vm, args[3], &data, &size)) {
            return AW_RAISED;
        }
        if (!add_certificates(context, data, size, pem, &count))
            return failed(vm, SSL_ERROR_SSL, NULL, out);
    }
    errno = 0;
    if ((file || folder) && SSL_CTX_load_verify_locations(context, file, folder) != 1) {
        if (errno && file && access(file, R_OK) != 0) {
            ERR_clear_error();
            aw_raise_errno(vm, errno, AW_UNSET);
            return AW_RAISED;
        }
        return failed(vm, SSL_ERROR_SSL, NULL, out);
    }
    return AW_OK;
}

static AwStatus context_default_paths(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (SSL_CTX_set_default_verify_paths(self_context(args)->context) == 1)
        return AW_OK;
    return failed(vm, SSL_ERROR_SSL, NULL, out);
}

static AwStatus context_set_ciphers(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *list;
    *out = AW_NONE;
    if (!text_argument(vm, args[1], &list))
        return AW_RAISED;
    if (list && SSL_CTX_set_cipher_list(self_context(args)->context, list) == 1)
        return AW_OK;
    return failed(vm, SSL_ERROR_SSL, NULL, out);
}

/* [(name, protocol, bits)] */
static AwStatus context_get_ciphers(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    STACK_OF(SSL_CIPHER) *list = SSL_CTX_get_ciphers(self_context(args)->context);
    if (!(*out = aw_list_new(vm, NULL, 0)))
        return AW_RAISED;
    for (int i = 0; i < sk_SSL_CIPHER_num(list); i++) {
        const SSL_CIPHER *cipher = sk_SSL_CIPHER_value(list, i);
        AwValue items[] = {aw_str_from(vm, SSL_CIPHER_get_name(cipher)),
                           aw_str_from(vm, SSL_CIPHER_get_version(cipher)),
                           aw_from_int(SSL_CIPHER_get_bits(cipher, NULL)),
                           aw_from_int((int64_t)SSL_CIPHER_get_id(cipher))};
        AwValue item = items[0] && items[1] ? aw_tuple_new(vm, items, 4) : AW_UNSET;
        if (!item || !aw_list_append(vm, *out, item))
            return AW_RAISED;
    }
    return AW_OK;
}

static int choose_alpn(SSL *ssl, const unsigned char **out, unsigned char *size,
                       const unsigned char *theirs, unsigned their_size, void *context)
{
    (void)ssl;
    Context *self = context;
    int found = SSL_select_next_proto((unsigned char **)out, size, self->alpn, self->alpn_size,
                                      theirs, their_size);
    return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

/* args: self, the protocols, each with its length before it */
static AwStatus context_set_alpn(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Context *self = self_context(args);
    const char *data;
    size_t size;
    *out = AW_NONE;
    if (!aw_bytes_need(vm, args[1], &data, &size))
        return AW_RAISED;
    unsigned char *copy = malloc(size + 1);
    if (!copy)
        return aw_raise_memory(vm);
    memcpy(copy, data, size);
    free(self->alpn);
    self->alpn = copy;
    self->alpn_size = (unsigned)size;
    SSL_CTX_set_alpn_protos(self->context, copy, (unsigned)size);
    SSL_CTX_set_alpn_select_cb(self->context, choose_alpn, self);
    return AW_OK;
}

/* What programs set by numbers: verify_mode, check_hostname, the versions, options. */
static AwStatus get_verify_mode(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    int mode = SSL_CTX_get_verify_mode(self_context(args)->context);
    *out = aw_from_int(!(mode & SSL_VERIFY_PEER)                ? 0
                       : mode & SSL_VERIFY_FAIL_IF_NO_PEER_CERT ? 2
                                                                : 1);
    return AW_OK;
}

static AwStatus set_verify_mode(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Context *self = self_context(args);
    int64_t mode;
    *out = AW_NONE;
    if (!aw_to_int64(vm, args[1], &mode))
        return AW_RAISED;
    if (mode < 0 || mode > 2)
        return aw_raise_value(vm, "invalid value for verify_mode");
    if (mode == 0 && self->check_hostname)
        return aw_raise_value(
            vm, "Cannot set verify_mode to CERT_NONE when check_hostname is enabled.");
    static const int modes[] = {SSL_VERIFY_NONE, SSL_VERIFY_PEER,
                                SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT};
    SSL_CTX_set_verify(self->context, modes[mode], NULL);
    return AW_OK;
}

static AwStatus get_check_hostname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(self_context(args)->check_hostname);
    return AW_OK;
}

static AwStatus set_check_hostname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Context *self = self_context(args);
    bool check;
    *out = AW_NONE;
    if (!aw_truth(vm, args[1], &check))
        return AW_RAISED;
    if (check && !(SSL_CTX_get_verify_mode(self->context) & SSL_VERIFY_PEER))
        SSL_CTX_set_verify(self->context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
    self->check_hostname = check;
    return AW_OK;
}

static AwStatus get_options(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS(
        (*out = aw_int_new(vm, (int64_t)SSL_CTX_get_options(self_context(args)->context))));
}

static AwStatus set_options(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t options;
    SSL_CTX *context = self_context(args)->context;
    *out = AW_NONE;
    if (!aw_to_int64(vm, args[1], &options))
        return AW_RAISED;
    SSL_CTX_clear_options(context, SSL_CTX_get_options(context) & ~(uint64_t)options);
    SSL_CTX_set_options(context, (uint64_t)options);
    return AW_OK;
}

/* The versions: OpenSSL's numbers, -2 for the lowest and -1 for the highest there is. */
static AwStatus get_minimum(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    long version = SSL_CTX_get_min_proto_version(self_context(args)->context);
    *out = aw_from_int(version ? version : -2);
    return AW_OK;
}

static AwStatus get_maximum(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    long version = SSL_CTX_get_max_proto_version(self_context(args)->context);
    *out = aw_from_int(version ? version : -1);
    return AW_OK;
}

/* `lowest` and `highest`: what is meant by these bounds of what there is. */
static bool version_number(AwVM *vm, AwValue v, int lowest, int highest, int *out)
{
    int64_t version;
    if (!aw_to_int64(vm, v, &version))
        return false;
    *out = version == -2 ? lowest : version == -1 ? highest : (int)version;
    return true;
}

static AwStatus set_minimum(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int version = 0;
    *out = AW_NONE;
    if (!version_number(vm, args[1], 0, TLS1_3_VERSION, &version))
        return AW_RAISED;
    if (SSL_CTX_set_min_proto_version(self_context(args)->context, version) != 1)
        return aw_raise_value(vm, "Unsupported protocol version 0x%x", version);
    return AW_OK;
}

static AwStatus set_maximum(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int version = 0;
    *out = AW_NONE;
    if (!version_number(vm, args[1], TLS1_VERSION, 0, &version))
        return AW_RAISED;
    if (SSL_CTX_set_max_proto_version(self_context(args)->context, version) != 1)
        return aw_raise_value(vm, "Unsupported protocol version 0x%x", version);
    return AW_OK;
}

static AwStatus get_protocol(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_int(self_context(args)->protocol);
    return AW_OK;
}

static AwStatus get_verify_flags(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    X509_VERIFY_PARAM *param = SSL_CTX_get0_param(self_context(args)->context);
    *out = aw_from_int((int64_t)X509_VERIFY_PARAM_get_flags(param));
    return AW_OK;
}

static AwStatus set_verify_flags(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t flags;
    *out = AW_NONE;
    if (!aw_to_int64(vm, args[1], &flags))
        return AW_RAISED;
    X509_VERIFY_PARAM *param = SSL_CTX_get0_param(self_context(args)->context);
    X509_VERIFY_PARAM_clear_flags(param, X509_VERIFY_PARAM_get_flags(param));
    X509_VERIFY_PARAM_set_flags(param, (unsigned long)flags);
    return AW_OK;
}

/* {"x509": …, "crl": …, "x509_ca": …} as a tuple */
static AwStatus context_cert_stats(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    X509_STORE *store = SSL_CTX_get_cert_store(self_context(args)->context);
    STACK_OF(X509_OBJECT) *objects = X509_STORE_get0_objects(store);
    int certificates = 0, lists = 0, authorities = 0;
    for (int i = 0; i < sk_X509_OBJECT_num(objects); i++) {
        X509_OBJECT *object = sk_X509_OBJECT_value(objects, i);
        if (X509_OBJECT_get_type(object) == X509_LU_X509) {
            certificates++;
            authorities += X509_check_ca(X509_OBJECT_get0_X509(object)) > 0;
        } else {
            lists++;
        }
    }
    AwValue items[] = {aw_from_int(certificates), aw_from_int(lists), aw_from_int(authorities)};
    return STATUS((*out = aw_tuple_new(vm, items, 3)));
}

static AwStatus context_wrap(AwVM *vm, AwValue *args, int argc, AwValue *out);

static const AwNativeDef context_methods[] = {
    {"__new__(cls, protocol=2, *args, **kwargs)", context_new, AW_STATIC,
     "What connections have in common."},
    {"_load_cert_chain(self, certfile, keyfile=None, password=None, /)", context_load_cert_chain, 0,
     "Our certificate and key."},
    {"_load_verify(self, cafile, capath, cadata, /)", context_load_verify, 0,
     "Certificates that are trusted."},
    {"_default_paths(self, /)", context_default_paths, 0, "Trusts what the system trusts."},
    {"_set_ciphers(self, ciphers, /)", context_set_ciphers, 0, "Ciphers that may be used."},
    {"_get_ciphers(self, /)", context_get_ciphers, 0, "Ciphers that may be used."},
    {"_set_alpn(self, protocols, /)", context_set_alpn, 0, "Protocols that may be spoken."},
    {"_cert_stats(self, /)", context_cert_stats, 0, "How many certificates are trusted."},
    {"_wrap(self, incoming, outgoing, server_side, server_hostname, /)", context_wrap, 0,
     "The two ends of a connection."},
    {"_verify_mode", get_verify_mode, AW_GETTER, NULL},
    {"_verify_mode", set_verify_mode, AW_SETTER, NULL},
    {"check_hostname", get_check_hostname, AW_GETTER, NULL},
    {"check_hostname", set_check_hostname, AW_SETTER, NULL},
    {"_options", get_options, AW_GETTER, NULL},
    {"_options", set_options, AW_SETTER, NULL},
    {"_minimum_version", get_minimum, AW_GETTER, NULL},
    {"_minimum_version", set_minimum, AW_SETTER, NULL},
    {"_maximum_version", get_maximum, AW_GETTER, NULL},
    {"_maximum_version", set_maximum, AW_SETTER, NULL},
    {"_verify_flags", get_verify_flags, AW_GETTER, NULL},
    {"_verify_flags", set_verify_flags, AW_SETTER, NULL},
    {"_protocol", get_protocol, AW_GETTER, NULL},
    {0}};

AwType aw_ssl_context_type = {AW_TYPE_HEADER(ssl_context),
                              .name = "_SSLContext",
                              .module = "_ssl",
                              .base_type = &aw_object_type,
                              .flags = AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT | AW_TYPE_FINALIZE,
                              .size = sizeof(Context),
                              .attrs_offset = offsetof(Context, attrs),
                              .methods = context_methods,
                              .finalize = context_finalize};

/* ---- connections ---- */

typedef struct {
    AwObject base;
    SSL *ssl;
    AwValue context;
    AwValue incoming, outgoing; /* their BIOs are ours too, by reference count */
} Connection;

extern AwType aw_ssl_connection_type;

static SSL *self_ssl(AwValue *args)
{
    return ((Connection *)aw_as_object(args[0]))->ssl;
}

static void connection_traverse(AwHeap *heap, AwObject *o)
{
    Connection *self = (Connection *)o;
    aw_heap_mark(heap, self->context);
    aw_heap_mark(heap, self->incoming);
    aw_heap_mark(heap, self->outgoing);
}

static void connection_finalize(AwVM *vm, AwObject *o)
{
    (void)vm;
    SSL_free(((Connection *)o)->ssl);
}

static bool is_ip_address(const char *name)
{
    ASN1_OCTET_STRING *ip = a2i_IPADDRESS(name);
    ASN1_OCTET_STRING_free(ip);
    ERR_clear_error();
    return ip != NULL;
}

/* The name that the other side must have, and that a server is told. */
static bool set_hostname(Context *context, SSL *ssl, const char *name)
{
    X509_VERIFY_PARAM *param = SSL_get0_param(ssl);
    if (is_ip_address(name))
        return !context->check_hostname || X509_VERIFY_PARAM_set1_ip_asc(param, name) == 1;
    return SSL_set_tlsext_host_name(ssl, name) == 1 &&
           (!context->check_hostname ||
            X509_VERIFY_PARAM_set1_host(param, name, strlen(name)) == 1);
}

/* args: the context, incoming, outgoing, server_side, server_hostname */
static AwStatus context_wrap(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Context *context = self_context(args);
    bool server;
    const char *name;
    if (!aw_truth(vm, args[3], &server) || !text_argument(vm, args[4], &name))
        return AW_RAISED;
    if (!aw_is_exact(args[1], &aw_memory_bio_type) || !aw_is_exact(args[2], &aw_memory_bio_type))
        return aw_raise_type(vm, "incoming and outgoing must be MemoryBIO objects");
    Connection *self = aw_object_new(vm, &aw_ssl_connection_type);
    if (!self)
        return AW_RAISED;
    self->context = args[0];
    self->incoming = args[1];
    self->outgoing = args[2];
    ERR_clear_error();
    if (!(self->ssl = SSL_new(context->context)))
        return failed(vm, SSL_ERROR_SSL, NULL, out);
    BIO *in = ((MemoryBio *)aw_as_object(args[1]))->bio;
    BIO *into = ((MemoryBio *)aw_as_object(args[2]))->bio;
    BIO_up_ref(in);
    BIO_up_ref(into);
    SSL_set_bio(self->ssl, in, into);
    if (name && !server && !set_hostname(context, self->ssl, name))
        return failed(vm, SSL_ERROR_SSL, self->ssl, out);
    if (server)
        SSL_set_accept_state(self->ssl);
    else
        SSL_set_connect_state(self->ssl);
    *out = aw_from_object(self);
    return AW_OK;
}

static AwStatus result_of(AwVM *vm, SSL *ssl, int result, AwValue *out)
{
    return failed(vm, SSL_get_error(ssl, result), ssl, out);
}

static AwStatus connection_handshake(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    errno = 0;
    ERR_clear_error();
    int result = SSL_do_handshake(self_ssl(args));
    *out = AW_NONE;
    return result == 1 ? AW_OK : result_of(vm, self_ssl(args), result, out);
}

/* args: self, size; gives bytes */
static AwStatus connection_read(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    static char plain[64 * 1024];
    int64_t size;
    size_t got = 0;
    if (!aw_to_int64(vm, args[1], &size))
        return AW_RAISED;
    if (size < 0)
        return aw_raise_value(vm, "size should not be negative");
    if (size > (int64_t)sizeof plain)
        size = sizeof plain;
    errno = 0;
    ERR_clear_error();
    int result = size ? SSL_read_ex(self_ssl(args), plain, (size_t)size, &got) : 1;
    if (result != 1)
        return result_of(vm, self_ssl(args), result, out);
    return STATUS((*out = aw_bytes_new(vm, plain, got)));
}

/* args: self, buffer, size (0: all of it) */
static AwStatus connection_read_into(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t size = 0;
    char *data;
    size_t room, got = 0;
    if (!aw_bytes_writable(vm, args[1], &data, &room) ||
        (args[2] && args[2] != AW_NONE && !aw_to_int64(vm, args[2], &size)))
        return AW_RAISED;
    if (size <= 0 || (size_t)size > room)
        size = (int64_t)room;
    errno = 0;
    ERR_clear_error();
    int result = size ? SSL_read_ex(self_ssl(args), data, (size_t)size, &got) : 1;
    if (result != 1)
        return result_of(vm, self_ssl(args), result, out);
    *out = aw_from_int((int64_t)got);
    return AW_OK;
}

static AwStatus connection_write(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *data;
    size_t size, done = 0;
    if (!aw_bytes_need(vm, args[1], &data, &size))
        return AW_RAISED;
    errno = 0;
    ERR_clear_error();
    int result = size ? SSL_write_ex(self_ssl(args), data, size, &done) : 1;
    if (result != 1)
        return result_of(vm, self_ssl(args), result, out);
    *out = aw_from_int((int64_t)done);
    return AW_OK;
}

static AwStatus connection_shutdown(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    SSL *ssl = self_ssl(args);
    errno = 0;
    ERR_clear_error();
    int result = SSL_shutdown(ssl);
    if (result == 0) /* ours is sent; theirs has not come */
        result = SSL_shutdown(ssl);
    *out = AW_NONE;
    return result == 1 ? AW_OK : result_of(vm, ssl, result, out);
}

static AwStatus connection_pending(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_int(SSL_pending(self_ssl(args)));
    return AW_OK;
}

static AwStatus connection_version(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    SSL *ssl = self_ssl(args);
    *out = AW_NONE;
    return STATUS(!SSL_is_init_finished(ssl) || (*out = aw_str_from(vm, SSL_get_version(ssl))));
}

static AwStatus connection_cipher(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const SSL_CIPHER *cipher = SSL_get_current_cipher(self_ssl(args));
    *out = AW_NONE;
    if (!cipher)
        return AW_OK;
    AwValue items[] = {aw_str_from(vm, SSL_CIPHER_get_name(cipher)),
                       aw_str_from(vm, SSL_CIPHER_get_version(cipher)),
                       aw_from_int(SSL_CIPHER_get_bits(cipher, NULL))};
    return STATUS(items[0] && items[1] && (*out = aw_tuple_new(vm, items, 3)));
}

static AwStatus connection_alpn(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const unsigned char *name;
    unsigned size;
    SSL_get0_alpn_selected(self_ssl(args), &name, &size);
    *out = AW_NONE;
    return STATUS(!name || (*out = aw_str_new(vm, (const char *)name, size)));
}

static AwStatus connection_reused(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(SSL_session_reused(self_ssl(args)));
    return AW_OK;
}

/* What the two sides have in common and nobody else knows; only "tls-unique". */
static AwStatus connection_binding(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    char data[128];
    SSL *ssl = self_ssl(args);
    bool first = SSL_session_reused(ssl) ^ !SSL_is_server(ssl);
    size_t size = first ? SSL_get_finished(ssl, data, sizeof data)
                        : SSL_get_peer_finished(ssl, data, sizeof data);
    *out = AW_NONE;
    return STATUS(size == 0 || (*out = aw_bytes_new(vm, data, size)));
}

/* args: self, binary_form */
static AwStatus connection_peer(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    SSL *ssl = self_ssl(args);
    bool binary;
    *out = AW_NONE;
    if (!aw_truth(vm, args[1], &binary))
        return AW_RAISED;
    if (!SSL_is_init_finished(ssl))
        return aw_raise_value(vm, "handshake not done yet");
    X509 *certificate = SSL_get1_peer_certificate(ssl);
    if (!certificate)
        return AW_OK;
    bool ok;
    if (!binary && !(SSL_get_verify_mode(ssl) & SSL_VERIFY_PEER)) {
        AwDict *empty = aw_dict_new(vm);
        *out = aw_from_object(empty);
        ok = empty != NULL;
    } else {
        ok = aw_ssl_certificate(vm, certificate, binary, out);
    }
    X509_free(certificate);
    return STATUS(ok);
}

static const AwNativeDef connection_methods[] = {
    {"_handshake(self, /)", connection_handshake, 0, "Goes on with the handshake."},
    {"_read(self, size, /)", connection_read, 0, "Up to size bytes that were sent to us."},
    {"_read_into(self, buffer, size=None, /)", connection_read_into, 0, "The same into a buffer."},
    {"_write(self, data, /)", connection_write, 0, "Sends bytes; gives how many."},
    {"_shutdown(self, /)", connection_shutdown, 0,
     "Says that no more comes, and waits for the same."},
    {"pending(self, /)", connection_pending, 0, "Bytes that can be read at once."},
    {"version(self, /)", connection_version, 0, "The protocol's version."},
    {"cipher(self, /)", connection_cipher, 0, "(name, protocol, bits) of the cipher."},
    {"selected_alpn_protocol(self, /)", connection_alpn, 0, "The protocol that was agreed on."},
    {"session_reused(self, /)", connection_reused, 0, "Whether an earlier session goes on."},
    {"_tls_unique(self, /)", connection_binding, 0, "Bytes that only the two sides know."},
    {"_peer(self, binary, /)", connection_peer, 0, "The other side's certificate."},
    {0}};

AwType aw_ssl_connection_type = {AW_TYPE_HEADER(ssl_connection),
                                 .name = "_SSLConnection",
                                 .module = "_ssl",
                                 .base_type = &aw_object_type,
                                 .flags = AW_TYPE_NO_INSTANTIATE | AW_TYPE_FINALIZE,
                                 .size = sizeof(Connection),
                                 .methods = connection_methods,
                                 .traverse = connection_traverse,
                                 .finalize = connection_finalize};

/* ---- the module ---- */

/* A certificate file as getpeercert() shows it. */
static AwStatus decode_certificate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *path;
    if (!text_argument(vm, args[0], &path))
        return AW_RAISED;
    BIO *bio = BIO_new_file(path ? path : "", "r");
    X509 *certificate = bio ? PEM_read_bio_X509(bio, NULL, NULL, NULL) : NULL;
    BIO_free(bio);
    if (!certificate)
        return failed(vm, SSL_ERROR_SSL, NULL, out);
    bool ok = aw_ssl_certificate(vm, certificate, false, out);
    X509_free(certificate);
    return STATUS(ok);
}

static const AwNativeDef functions[] = {
    {"_test_decode_cert(path, /)", decode_certificate, 0, "A certificate file as a dict."}, {0}};

#define N(name) {#name, SSL_##name},
static const struct {
    const char *name;
    uint64_t value;
} numbers[] = {{"PROTO_MINIMUM_SUPPORTED", (uint64_t)-2},
               {"PROTO_MAXIMUM_SUPPORTED", (uint64_t)-1},
               {"PROTO_SSLv3", SSL3_VERSION},
               {"PROTO_TLSv1", TLS1_VERSION},
               {"PROTO_TLSv1_1", TLS1_1_VERSION},
               {"PROTO_TLSv1_2", TLS1_2_VERSION},
               {"PROTO_TLSv1_3", TLS1_3_VERSION},
               {"OP_ALL", SSL_OP_ALL & ~SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS},
               N(OP_NO_SSLv2) N(OP_NO_SSLv3) N(OP_NO_TLSv1) N(OP_NO_TLSv1_1) N(OP_NO_TLSv1_2)
                   N(OP_NO_TLSv1_3) N(OP_CIPHER_SERVER_PREFERENCE) N(OP_SINGLE_DH_USE)
                       N(OP_SINGLE_ECDH_USE) N(OP_NO_COMPRESSION) N(OP_NO_TICKET)
                           N(OP_NO_RENEGOTIATION) N(OP_ENABLE_MIDDLEBOX_COMPAT)
                               N(OP_IGNORE_UNEXPECTED_EOF)};

static bool fill(AwVM *vm, AwModule *module)
{
    static AwType *const types[] = {&aw_memory_bio_type, &aw_ssl_context_type,
                                    &aw_ssl_connection_type};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (!aw_module_set(vm, module, types[i]->name, aw_from_object(types[i])))
            return false;
    for (const AwNativeDef *def = aw_ssl_settings_functions; def->signature; def++) {
        AwValue native = aw_native_new(vm, def, NULL, AW_UNSET, module->name);
        if (!native || !aw_dict_set(vm, module->namespace, aw_native_name(native), native))
            return false;
    }
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (!aw_module_set(vm, module, numbers[i].name, aw_int_new(vm, (int64_t)numbers[i].value)))
            return false;
    return aw_module_set(vm, module, "OPENSSL_VERSION_NUMBER",
                         aw_int_new(vm, (int64_t)OpenSSL_version_num())) &&
           aw_module_set(vm, module, "OPENSSL_VERSION",
                         aw_str_from(vm, OpenSSL_version(OPENSSL_VERSION))) &&
           aw_module_set(vm, module, "_default_cafile",
                         aw_str_from(vm, X509_get_default_cert_file())) &&
           aw_module_set(vm, module, "_default_capath",
                         aw_str_from(vm, X509_get_default_cert_dir()));
}

const AwModuleDef aw__ssl_module = {"_ssl", "TLS by OpenSSL.", functions, fill};
