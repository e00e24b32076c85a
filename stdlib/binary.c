/* binary.c: modules _struct, _binascii and _hashlib: bytes packed and unpacked, written as text, and digests of them. */
#include "vm/engine/engine.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

#include <openssl/evp.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* ---- floats of 2, 4 and 8 bytes ---- */

/* args: number, size (4 or 8), big-endian, whether what is too large may become infinite: bytes. */
static AwStatus pack_float(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double d;
    unsigned char raw[8];
    bool big = args[2] == AW_TRUE;
    if (!aw_to_double(vm, args[0], &d))
        return AW_RAISED;
    size_t size = (size_t)aw_as_int(args[1]);
    if (size == 4) {
        float f = (float)d;
        if (__builtin_isinf(f) && !__builtin_isinf(d) && args[3] != AW_TRUE) {
            aw_raise(vm, &aw_overflow_error_type, "float too large to pack with f format");
            return AW_RAISED;
        }
        memcpy(raw, &f, 4);
    } else {
        memcpy(raw, &d, 8);
    }
    for (size_t i = 0; big && i < size / 2; i++) {
        unsigned char c = raw[i];
        raw[i] = raw[size - 1 - i];
        raw[size - 1 - i] = c;
    }
    return STATUS((*out = aw_bytes_new(vm, (char *)raw, size)));
}

/* args: bytes of 4 or 8, big-endian: the number */
static AwStatus unpack_float(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *data;
    size_t size;
    unsigned char raw[8];
    float f;
    double d;
    if (!aw_bytes_need(vm, args[0], &data, &size))
        return AW_RAISED;
    size = size > 8 ? 8 : size;
    for (size_t i = 0; i < size; i++)
        raw[i] = (unsigned char)data[args[1] == AW_TRUE ? size - 1 - i : i];
    if (size == 4) {
        memcpy(&f, raw, 4);
        d = (double)f;
    } else {
        memcpy(&d, raw, 8);
    }
    return STATUS((*out = aw_float_new(vm, d)));
}

static const AwNativeDef struct_functions[] = {
    {"pack_float(number, size, big, infinite, /)", pack_float, 0, "The bytes of a float."},
    {"unpack_float(data, big, /)", unpack_float, 0, "The float of bytes."},
    {0}};

const AwModuleDef aw__struct_module = {"_struct", "Floats as bytes.", struct_functions, NULL};

/* ---- bytes as text ---- */

static const char base64_letters[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static AwStatus b2a_base64(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const unsigned char *data;
    size_t size;
    bool newline = true;
    if (!aw_bytes_need(vm, args[0], (const char **)&data, &size) ||
        (args[1] && !aw_truth(vm, args[1], &newline)))
        return AW_RAISED;
    size_t length = (size + 2) / 3 * 4 + newline;
    AwBytes *bytes = aw_bytes_with_room(vm, length);
    if (!bytes)
        return AW_RAISED;
    char *to = bytes->data;
    for (size_t i = 0; i < size; i += 3) {
        uint32_t group = (uint32_t)data[i] << 16 | (i + 1 < size ? (uint32_t)data[i + 1] << 8 : 0) |
                         (i + 2 < size ? data[i + 2] : 0);
        *to++ = base64_letters[group >> 18];
        *to++ = base64_letters[group >> 12 & 63];
        *to++ = i + 1 < size ? base64_letters[group >> 6 & 63] : '=';
        *to++ = i + 2 < size ? base64_letters[group & 63] : '=';
    }
    if (newline)
        *to = '\n';
    *out = aw_from_object(bytes);
    return AW_OK;
}

static int base64_value(unsigned char c)
{
    const char *found = c ? strchr(base64_letters, c) : NULL;
    return found ? (int)(found - base64_letters) : -1;
}

/* binascii.Error, a class of the language */
static bool raise_binascii(AwVM *vm, AwValue text)
{
    AwValue class, exception;
    return text && aw_library_function(vm, "binascii", "Error", &class) &&
           aw_call(vm, class, &text, 1, &exception) && aw_raise_exception(vm, exception);
}

/* The bytes of an ASCII str or of a bytes-like object. */
static bool ascii_input(AwVM *vm, AwValue v, const char **data, size_t *size)
{
    if (!aw_is_str(v)) {
        if (aw_bytes_view(v, data, size))
            return true;
        return aw_raise_type(vm, "argument should be bytes, buffer or ASCII string, not '%T'", v);
    }
    *data = aw_as_str(v)->data, *size = aw_as_str(v)->size;
    return aw_str_is_ascii(aw_as_str(v)) ||
           aw_raise_value(vm, "string argument should contain only ASCII characters");
}

static bool decode_base64(AwVM *vm, const char *data, size_t size, bool strict, AwBuffer *out)
{
    int quad = 0, left = 0, pads = 0;
    bool padded = false;
    if (strict && size > 0 && data[0] == '=')
        return raise_binascii(vm, aw_str_from(vm, "Leading padding not allowed"));
    for (size_t i = 0; i < size; i++) {
        if (data[i] == '=') {
            padded = true;
            pads++;
            if (quad >= 2 && quad + pads >= 4) {
                if (strict && i + 1 < size)
                    return raise_binascii(vm, aw_str_from(vm, "Excess data after padding"));
                return true;
            }
            continue;
        }
        int value = base64_value((unsigned char)data[i]);
        if (value < 0) {
            if (strict)
                return raise_binascii(vm, aw_str_from(vm, "Only base64 data is allowed"));
            continue;
        }
        if (strict && padded)
            return raise_binascii(vm, aw_str_from(vm, "Discontinuous padding not allowed"));
        pads = 0;
        if (quad == 0) {
            left = value;
        } else {
            static const int shifts[] = {0, 4, 2, 0}, masks[] = {0, 15, 3, 0};
            aw_buffer_append_byte(out, (char)(left << (6 - shifts[quad]) | value >> shifts[quad]));
            left = value & masks[quad];
        }
        quad = (quad + 1) % 4;
    }
    if (quad == 0)
        return true;
    if (quad == 1)
        return raise_binascii(
            vm, aw_str_format(vm,
                              "Invalid base64-encoded string: number of data characters (%zu) "
                              "cannot be 1 more than a multiple of 4",
                              out->length / 3 * 4 + 1));
    return raise_binascii(vm, aw_str_from(vm, "Incorrect padding"));
}

static AwStatus a2b_base64(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *data;
    size_t size;
    bool strict = false;
    AwBuffer buffer = {0};
    if (!ascii_input(vm, args[0], &data, &size) || (args[1] && !aw_truth(vm, args[1], &strict)))
        return AW_RAISED;
    bool ok = decode_base64(vm, data, size, strict, &buffer);
    if (ok)
        *out = aw_bytes_new(vm, buffer.data ? buffer.data : "", buffer.length);
    aw_buffer_deinit(&buffer);
    return STATUS(ok && *out);
}

static AwStatus a2b_hex(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *data;
    size_t size;
    if (!ascii_input(vm, args[0], &data, &size))
        return AW_RAISED;
    if (size % 2)
        return STATUS(raise_binascii(vm, aw_str_from(vm, "Odd-length string")));
    AwBytes *bytes = aw_bytes_with_room(vm, size / 2);
    if (!bytes)
        return AW_RAISED;
    for (size_t i = 0; i < size; i++) {
        char c = data[i];
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : -1;
        if (digit < 0)
            return STATUS(raise_binascii(vm, aw_str_from(vm, "Non-hexadecimal digit found")));
        bytes->data[i / 2] = (char)(i % 2 ? (unsigned char)bytes->data[i / 2] << 4 | digit : digit);
    }
    *out = aw_from_object(bytes);
    return AW_OK;
}

static AwStatus crc32(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    static uint32_t table[256];
    const unsigned char *data;
    size_t size;
    AwValue low;
    uint32_t crc = 0;
    if (!aw_bytes_need(vm, args[0], (const char **)&data, &size))
        return AW_RAISED;
    if (args[1]) {
        if (!aw_binary(vm, AW_BIN_AND, false, args[1], aw_from_int(0xFFFFFFFF), &low))
            return AW_RAISED;
        crc = (uint32_t)aw_as_int(low);
    }
    for (uint32_t i = 0; !table[255] && i < 256; i++) {
        uint32_t c = i;
        for (int k = 0; k < 8; k++)
            c = c & 1 ? 0xEDB88320u ^ c >> 1 : c >> 1;
        table[i] = c;
    }
    crc = ~crc;
    for (size_t i = 0; i < size; i++)
        crc = table[(crc ^ data[i]) & 255] ^ crc >> 8;
    *out = aw_from_int(~crc & 0xFFFFFFFF);
    return AW_OK;
}

static const AwNativeDef binascii_functions[] = {
    {"b2a_base64(data, /, *, newline=True)", b2a_base64, 0, "Bytes as a line of base64."},
    {"a2b_base64(data, /, *, strict_mode=False)", a2b_base64, 0, "The bytes of base64."},
    {"a2b_hex(hexstr, /)", a2b_hex, 0, "The bytes of hexadecimal digits."},
    {"unhexlify(hexstr, /)", a2b_hex, 0, "The bytes of hexadecimal digits."},
    {"crc32(data, crc=0, /)", crc32, 0, "The check sum CRC-32."},
    {0}};

const AwModuleDef aw__binascii_module = {"_binascii", "Bytes as text.", binascii_functions, NULL};

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
