/* hashlib.c: module _hashlib: digests of bytes, by OpenSSL. A shared object of its own, loaded at its first import. */
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

#include <openssl/evp.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* ---- digests, by OpenSSL ---- */

typedef struct {
    AwObject base;
    EVP_MD_CTX *context;
    AwValue name;
} Hash;

static AwType aw_hash_type;

static void hash_finalize(AwVM *vm, AwObject *o)
{
    (void)vm;
    EVP_MD_CTX_free(((Hash *)o)->context);
}

static void hash_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((Hash *)o)->name);
}

static Hash *self_hash(AwValue *args)
{
    return (Hash *)aw_as_object(args[0]);
}

static bool hash_data(AwVM *vm, AwValue v, const char **data, size_t *size)
{
    if (aw_is_str(v))
        return aw_raise_type(vm, "Strings must be encoded before hashing");
    return aw_bytes_view(v, data, size) ||
           aw_raise_type(vm, "object supporting the buffer API required");
}

/* args: OpenSSL's name, our name, data: a Hash, or None if the digest is not known */
static AwStatus new_hash(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *data;
    size_t size;
    const EVP_MD *digest = EVP_get_digestbyname(aw_as_str(args[0])->data);
    *out = AW_NONE;
    if (!digest)
        return AW_OK;
    Hash *hash = hash_data(vm, args[2], &data, &size) ? aw_object_new(vm, &aw_hash_type) : NULL;
    if (!hash)
        return AW_RAISED;
    hash->name = args[1];
    hash->context = EVP_MD_CTX_new();
    if (!hash->context || !EVP_DigestInit_ex(hash->context, digest, NULL) ||
        !EVP_DigestUpdate(hash->context, data, size))
        return AW_OK;
    *out = aw_from_object(hash);
    return AW_OK;
}

static AwStatus hash_update(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *data;
    size_t size;
    *out = AW_NONE;
    return STATUS(hash_data(vm, args[1], &data, &size) &&
                  (EVP_DigestUpdate(self_hash(args)->context, data, size) ||
                   aw_raise_value(vm, "the digest failed")));
}

/* args: self, length: the digest so far. For digests of any length (SHAKE) length is not UNSET. */
static AwStatus hash_digest(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Hash *hash = self_hash(args);
    int64_t length = EVP_MD_CTX_get_size(hash->context);
    bool any_length = EVP_MD_get_flags(EVP_MD_CTX_get0_md(hash->context)) & EVP_MD_FLAG_XOF;
    if (args[1] && !aw_to_int64(vm, args[1], &length))
        return AW_RAISED;
    if (length < 0 || length > 1 << 29) {
        aw_raise_value(vm, "value must be positive");
        return AW_RAISED;
    }
    AwBytes *bytes = aw_bytes_with_room(vm, (size_t)length);
    EVP_MD_CTX *copy = bytes ? EVP_MD_CTX_new() : NULL;
    if (!bytes)
        return AW_RAISED;
    bool ok = copy && EVP_MD_CTX_copy_ex(copy, hash->context);
    if (ok && any_length)
        ok = length == 0 || EVP_DigestFinalXOF(copy, (unsigned char *)bytes->data, (size_t)length);
    else
        ok = ok && EVP_DigestFinal_ex(copy, (unsigned char *)bytes->data, NULL);
    EVP_MD_CTX_free(copy);
    *out = aw_from_object(bytes);
    return STATUS(ok || aw_raise_value(vm, "the digest failed"));
}

static AwStatus hash_copy(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Hash *copy = aw_object_new(vm, &aw_hash_type);
    if (!copy)
        return AW_RAISED;
    copy->name = self_hash(args)->name;
    copy->context = EVP_MD_CTX_new();
    *out = aw_from_object(copy);
    return STATUS((copy->context && EVP_MD_CTX_copy_ex(copy->context, self_hash(args)->context)) ||
                  aw_raise_memory(vm));
}

static AwStatus hash_sizes(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const EVP_MD *digest = EVP_MD_CTX_get0_md(self_hash(args)->context);
    bool any_length = EVP_MD_get_flags(digest) & EVP_MD_FLAG_XOF;
    return STATUS((*out = aw_tuple_pair(vm, aw_from_int(any_length ? 0 : EVP_MD_get_size(digest)),
                                        aw_from_int(EVP_MD_get_block_size(digest)))));
}

static const AwNativeDef hash_methods[] = {
    {"update(self, data, /)", hash_update, 0, "Takes more bytes."},
    {"digest(self, length=None, /)", hash_digest, 0, "The digest so far."},
    {"copy(self, /)", hash_copy, 0, "Another that goes on from here."},
    {"sizes", hash_sizes, AW_GETTER, "The sizes of the digest and of a block."},
    {0}};

static AwType aw_hash_type = {AW_TYPE_HEADER(hash),
                              .name = "Hash",
                              .module = "_hashlib",
                              .base_type = &aw_object_type,
                              .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE | AW_TYPE_FINALIZE,
                              .size = sizeof(Hash),
                              .methods = hash_methods,
                              .traverse = hash_traverse,
                              .finalize = hash_finalize};

/* args: digest's name, password, salt, iterations, length */
static AwStatus pbkdf2(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *password, *salt;
    size_t password_size, salt_size;
    int64_t iterations, length;
    const EVP_MD *digest = EVP_get_digestbyname(aw_as_str(args[0])->data);
    if (!digest)
        return STATUS(aw_raise_value(vm, "unsupported hash type %V", args[0]));
    if (!aw_bytes_need(vm, args[1], &password, &password_size) ||
        !aw_bytes_need(vm, args[2], &salt, &salt_size) || !aw_to_int64(vm, args[3], &iterations))
        return AW_RAISED;
    length = EVP_MD_get_size(digest);
    if (args[4] != AW_NONE && !aw_to_int64(vm, args[4], &length))
        return AW_RAISED;
    if (iterations < 1)
        return STATUS(aw_raise_value(vm, "iteration value must be greater than 0."));
    if (length < 1)
        return STATUS(aw_raise_value(vm, "key length must be greater than 0."));
    AwBytes *bytes = aw_bytes_with_room(vm, (size_t)length);
    *out = aw_from_object(bytes);
    return STATUS(bytes &&
                  (PKCS5_PBKDF2_HMAC(password, (int)password_size, (const unsigned char *)salt,
                                     (int)salt_size, (int)iterations, digest, (int)length,
                                     (unsigned char *)bytes->data) ||
                   aw_raise_value(vm, "the digest failed")));
}

static const AwNativeDef hashlib_functions[] = {
    {"new(openssl_name, name, data, /)", new_hash, 0, "A digest that bytes can be added to."},
    {"pbkdf2(name, password, salt, iterations, length, /)", pbkdf2, 0, "A key made of a password."},
    {0}};

const AwModuleDef aw__hashlib_module = {"_hashlib", "Digests.", hashlib_functions, NULL};
