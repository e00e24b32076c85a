/* binary.c: modules _struct and _binascii: floats as bytes, and bytes written as text. */
#include "vm/engine/engine.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

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
