/* blake2.c: module _blake2: the digests BLAKE2b and BLAKE2s by RFC 7693, with all of their parameters. What a program says of
 * these arrives as the block of parameters, which stdlib/hashlib.aw puts together.
 */
#include "vm/objects/bytes.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#include <string.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

enum { MOST_BLOCK = 128, WORDS = 16 };

typedef struct {
    AwObject base;
    bool big, last_node; /* big: BLAKE2b, of words of 64 bits */
    uint64_t h[8];
    uint64_t count[2]; /* bytes that were compressed: low and high */
    unsigned char block[MOST_BLOCK];
    size_t filled, digest_size;
} State;

static const uint64_t initial_b[8] = {0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b,
                                      0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f,
                                      0x1f83d9abfb41bd6b, 0x5be0cd19137e2179};

/* Which word of the block comes where, in each round; BLAKE2b takes the first two once more. */
static const unsigned char order[10][WORDS] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}};

/* The columns and diagonals that a round mixes. */
static const unsigned char quarters[8][4] = {{0, 4, 8, 12},  {1, 5, 9, 13},  {2, 6, 10, 14},
                                             {3, 7, 11, 15}, {0, 5, 10, 15}, {1, 6, 11, 12},
                                             {2, 7, 8, 13},  {3, 4, 9, 14}};

static size_t block_size(const State *s)
{
    return s->big ? 128 : 64;
}

static uint64_t read_word(const unsigned char *from, size_t size)
{
    uint64_t word = 0;
    for (size_t i = size; i-- > 0;)
        word = word << 8 | from[i];
    return word;
}

static uint64_t rotate(const State *s, uint64_t word, int by)
{
    if (s->big)
        return word >> by | word << (64 - by);
    return (uint32_t)word >> by | (uint32_t)(word << (32 - by));
}

static void compress(State *s, bool last)
{
    static const int turns[2][4] = {{16, 12, 8, 7}, {32, 24, 16, 63}};
    const int *turn = turns[s->big];
    const uint64_t mask = s->big ? UINT64_MAX : UINT32_MAX;
    uint64_t m[WORDS], v[WORDS];
    for (int i = 0; i < WORDS; i++)
        m[i] = read_word(s->block + (size_t)i * (s->big ? 8 : 4), s->big ? 8 : 4);
    for (int i = 0; i < 8; i++) {
        v[i] = s->h[i];
        v[i + 8] = s->big ? initial_b[i] : initial_b[i] >> 32;
    }
    v[12] ^= s->big ? s->count[0] : s->count[0] & UINT32_MAX;
    v[13] ^= s->big ? s->count[1] : s->count[0] >> 32;
    if (last)
        v[14] ^= mask;
    if (last && s->last_node)
        v[15] ^= mask;
    for (int round = 0; round < (s->big ? 12 : 10); round++) {
        const unsigned char *take = order[round % 10];
        for (int i = 0; i < 8; i++) {
            const unsigned char *q = quarters[i];
            uint64_t *a = &v[q[0]], *b = &v[q[1]], *c = &v[q[2]], *d = &v[q[3]];
            for (int half = 0; half < 2; half++) {
                *a = (*a + *b + m[take[2 * i + half]]) & mask;
                *d = rotate(s, *d ^ *a, turn[2 * half]);
                *c = (*c + *d) & mask;
                *b = rotate(s, *b ^ *c, turn[2 * half + 1]);
            }
        }
    }
    for (int i = 0; i < 8; i++)
        s->h[i] ^= v[i] ^ v[i + 8];
}

static void count_bytes(State *s, size_t size)
{
    s->count[0] += size;
    s->count[1] += s->count[0] < size;
}

/* The last block waits in s->block: it is compressed in another way. */
static void take(State *s, const unsigned char *data, size_t size)
{
    while (size > 0) {
        if (s->filled == block_size(s)) {
            count_bytes(s, s->filled);
            compress(s, false);
            s->filled = 0;
        }
        size_t part = block_size(s) - s->filled;
        part = part < size ? part : size;
        memcpy(s->block + s->filled, data, part);
        s->filled += part, data += part, size -= part;
    }
}

static bool data_of(AwVM *vm, AwValue v, const char **data, size_t *size)
{
    if (aw_is_str(v))
        return aw_raise_type(vm, "Strings must be encoded before hashing");
    return aw_bytes_view(v, data, size) ||
           aw_raise_type(vm, "object supporting the buffer API required");
}

static State *self_state(AwValue *args)
{
    return (State *)aw_as_object(args[0]);
}

static AwStatus state_update(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *data;
    size_t size;
    *out = AW_NONE;
    if (!data_of(vm, args[1], &data, &size))
        return AW_RAISED;
    take(self_state(args), (const unsigned char *)data, size);
    return AW_OK;
}

static AwStatus state_digest(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    State s = *self_state(args);
    char digest[64];
    size_t word = s.big ? 8 : 4;
    memset(s.block + s.filled, 0, sizeof s.block - s.filled);
    count_bytes(&s, s.filled);
    compress(&s, true);
    for (size_t i = 0; i < s.digest_size; i++)
        digest[i] = (char)(s.h[i / word] >> 8 * (i % word));
    return STATUS((*out = aw_bytes_new(vm, digest, s.digest_size)));
}

static AwType aw_blake2_state_type;

static AwStatus state_copy(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    State *copy = aw_object_new(vm, &aw_blake2_state_type), *self = self_state(args);
    if (!copy)
        return AW_RAISED;
    AwObject base = copy->base;
    *copy = *self;
    copy->base = base;
    *out = aw_from_object(copy);
    return AW_OK;
}

/* args: BLAKE2b or not, the block of parameters, whether it is the last node, the key as a block or nothing */
static AwStatus new_state(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *parameters, *key;
    size_t size, key_size, word = args[0] == AW_TRUE ? 8 : 4;
    if (!aw_bytes_need(vm, args[1], &parameters, &size) ||
        !aw_bytes_need(vm, args[3], &key, &key_size))
        return AW_RAISED;
    if (size != 8 * word)
        return STATUS(aw_raise_value(vm, "the block of parameters has another size"));
    State *s = aw_object_new(vm, &aw_blake2_state_type);
    if (!s)
        return AW_RAISED;
    s->big = word == 8;
    s->last_node = args[2] == AW_TRUE;
    s->filled = 0;
    s->count[0] = s->count[1] = 0;
    memset(s->block, 0, sizeof s->block);
    s->digest_size = (unsigned char)parameters[0];
    for (size_t i = 0; i < 8; i++)
        s->h[i] = (s->big ? initial_b[i] : initial_b[i] >> 32) ^
                  read_word((const unsigned char *)parameters + i * word, word);
    take(s, (const unsigned char *)key, key_size);
    *out = aw_from_object(s);
    return AW_OK;
}

static const AwNativeDef state_methods[] = {
    {"update(self, data, /)", state_update, 0, "Takes more bytes."},
    {"digest(self, /)", state_digest, 0, "The digest so far."},
    {"copy(self, /)", state_copy, 0, "Another that goes on from here."},
    {0}};

static AwType aw_blake2_state_type = {AW_TYPE_HEADER(blake2_state),
                                      .name = "State",
                                      .module = "_blake2",
                                      .base_type = &aw_object_type,
                                      .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
                                      .size = sizeof(State),
                                      .methods = state_methods};

static const AwNativeDef functions[] = {{"state(is_blake2b, parameters, last_node, key, /)",
                                         new_state, 0, "A digest that bytes can be added to."},
                                        {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    (void)module;
    return aw_type_ready(vm, &aw_blake2_state_type);
}

const AwModuleDef aw__blake2_module = {"_blake2", "BLAKE2.", functions, fill};
