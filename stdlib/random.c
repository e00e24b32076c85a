/* random.c: module _random: the Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), seeded as CPython does, so that
 * the same seed gives the same numbers. */
#include "stdlib/sha512.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/int_inside.h"
#include "vm/objects/module.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/type.h"

#include <sys/random.h>
#include <time.h>
#include <unistd.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

enum { WORDS = 624, SHIFT = 397 };

typedef struct {
    AwObject base;
    uint32_t index; /* of the next word */
    uint32_t words[WORDS];
} Twister;

extern AwType aw_random_type;

static Twister *as_twister(AwValue v)
{
    return (Twister *)aw_as_object(v);
}

/* ---- the generator ---- */

static void refill(Twister *self)
{
    uint32_t *words = self->words;
    for (int i = 0; i < WORDS; i++) {
        uint32_t y = (words[i] & 0x80000000u) | (words[(i + 1) % WORDS] & 0x7fffffffu);
        words[i] = words[(i + SHIFT) % WORDS] ^ y >> 1 ^ (y & 1 ? 0x9908b0dfu : 0);
    }
    self->index = 0;
}

static uint32_t next_word(Twister *self)
{
    if (self->index >= WORDS)
        refill(self);
    uint32_t y = self->words[self->index++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

static void seed_by_word(Twister *self, uint32_t seed)
{
    self->words[0] = seed;
    for (uint32_t i = 1; i < WORDS; i++) {
        uint32_t before = self->words[i - 1];
        self->words[i] = 1812433253u * (before ^ before >> 30) + i;
    }
    self->index = WORDS;
}

/* The authors' initialization by an array. */
static void seed_by_key(Twister *self, const uint32_t *key, size_t size)
{
    uint32_t *words = self->words;
    size_t i = 1, j = 0;
    seed_by_word(self, 19650218u);
    for (size_t k = size > WORDS ? size : WORDS; k > 0; k--) {
        uint32_t before = words[i - 1];
        words[i] = (words[i] ^ (before ^ before >> 30) * 1664525u) + key[j] + (uint32_t)j;
        if (++i == WORDS) {
            words[0] = words[WORDS - 1];
            i = 1;
        }
        if (++j == size)
            j = 0;
    }
    for (size_t k = WORDS - 1; k > 0; k--) {
        uint32_t before = words[i - 1];
        words[i] = (words[i] ^ (before ^ before >> 30) * 1566083941u) - (uint32_t)i;
        if (++i == WORDS) {
            words[0] = words[WORDS - 1];
            i = 1;
        }
    }
    words[0] = 0x80000000u;
}

static void seed_by_system(Twister *self)
{
    uint32_t key[16];
    if (getrandom(key, sizeof key, 0) != (ssize_t)sizeof key) {
        struct timespec now;
        clock_gettime(CLOCK_REALTIME, &now);
        memset(key, 0, sizeof key);
        key[0] = (uint32_t)now.tv_sec;
        key[1] = (uint32_t)now.tv_nsec;
        key[2] = (uint32_t)getpid();
    }
    seed_by_key(self, key, 16);
}

/* By the size of an int, or by the hash of anything else. */
static bool seed_by_value(AwVM *vm, Twister *self, AwValue v)
{
    AwValue number = v;
    int64_t hash;
    if (!aw_is_any_int(v)) {
        if (!aw_hash(vm, v, &hash))
            return false;
        uint32_t halves[2] = {(uint32_t)hash, (uint32_t)((uint64_t)hash >> 32)};
        seed_by_key(self, halves, halves[1] ? 2 : 1);
        return true;
    }
    AwIntView view;
    aw_int_view(&view, number);
    size_t size = (mpz_sizeinbase(view.number, 2) + 31) / 32, written = 0;
    uint32_t few[64], *key = few;
    if (size > 64 && !(key = aw_memory_resize(vm, NULL, 0, size * sizeof *key)))
        return false;
    memset(key, 0, size * sizeof *key);
    mpz_export(key, &written, -1, sizeof *key, 0, 0, view.number);
    seed_by_key(self, key, size);
    if (key != few)
        aw_memory_free(vm, key, size * sizeof *key);
    return true;
}

/* ---- the type ---- */

static AwStatus random_seed(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (args[1] && args[1] != AW_NONE)
        return STATUS(seed_by_value(vm, as_twister(args[0]), args[1]));
    seed_by_system(as_twister(args[0]));
    return AW_OK;
}

/* args: cls, *args, **kwargs */
static AwStatus random_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Twister *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    *out = aw_from_object(self);
    AwTuple *given = aw_as_tuple(args[1]);
    if (args[0] == aw_from_object(&aw_random_type) && aw_as_dict(args[2])->count)
        return aw_raise_type(vm, "Random() takes no keyword arguments");
    if (given->count > 1 && args[0] == aw_from_object(&aw_random_type))
        return aw_raise_type(vm, "Random expected at most 1 argument, got %zu", given->count);
    if (given->count && given->items[0] != AW_NONE && args[0] == aw_from_object(&aw_random_type))
        return STATUS(seed_by_value(vm, self, given->items[0]));
    seed_by_system(self);
    return AW_OK;
}

static AwStatus random_random(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Twister *self = as_twister(args[0]);
    uint32_t high = next_word(self) >> 5, low = next_word(self) >> 6;
    *out = aw_float_new(vm, (high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
    return STATUS(*out);
}

static AwStatus random_getrandbits(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Twister *self = as_twister(args[0]);
    int64_t bits;
    if (!aw_to_int64(vm, args[1], &bits))
        return AW_RAISED;
    if (bits < 0)
        return aw_raise_value(vm, "number of bits must be non-negative");
    if (bits <= 32) {
        *out = aw_from_int(bits ? next_word(self) >> (32 - bits) : 0);
        return AW_OK;
    }
    if (bits > INT32_MAX)
        return aw_raise_memory(vm);
    size_t size = (size_t)(bits + 31) / 32;
    uint32_t *words = aw_memory_resize(vm, NULL, 0, size * sizeof *words);
    if (!words)
        return AW_RAISED;
    for (size_t i = 0; i < size; i++, bits -= 32)
        words[i] = bits < 32 ? next_word(self) >> (32 - bits) : next_word(self);
    mpz_t number;
    mpz_init(number);
    mpz_import(number, size, -1, sizeof *words, 0, 0, words);
    aw_memory_free(vm, words, size * sizeof *words);
    return STATUS((*out = aw_int_take_mpz(vm, number)));
}

static AwStatus random_getstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Twister *self = as_twister(args[0]);
    AwValue state = aw_tuple_new(vm, NULL, WORDS + 1);
    if (!state)
        return AW_RAISED;
    for (int i = 0; i < WORDS; i++)
        aw_as_tuple(state)->items[i] = aw_from_int(self->words[i]);
    aw_as_tuple(state)->items[WORDS] = aw_from_int(self->index);
    *out = state;
    return AW_OK;
}

static AwStatus random_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    uint32_t words[WORDS];
    int64_t number;
    if (!aw_is_tuple(args[1]))
        return aw_raise_type(vm, "state vector must be a tuple");
    AwTuple *state = aw_as_tuple(args[1]);
    if (state->count != WORDS + 1)
        return aw_raise_value(vm, "state vector is the wrong size");
    for (int i = 0; i <= WORDS; i++) {
        if (!aw_is_any_int(state->items[i]))
            return aw_raise_type(vm, "an integer is required");
        if (!aw_to_int64(vm, state->items[i], &number))
            return AW_RAISED;
        if (number < 0)
            return aw_raise(vm, &aw_overflow_error_type,
                            "can't convert negative value to unsigned int");
        if (i < WORDS)
            words[i] = (uint32_t)number;
    }
    if (number > WORDS)
        return aw_raise_value(vm, "invalid state");
    memcpy(as_twister(args[0])->words, words, sizeof words);
    as_twister(args[0])->index = (uint32_t)number;
    *out = AW_NONE;
    return AW_OK;
}

static const AwNativeDef random_methods[] = {
    {"__new__(cls, /, *args, **kwargs)", random_new, AW_STATIC, "Makes a generator."},
    {"seed(self, n=None, /)", random_seed, 0, "Starts again at the numbers of a seed."},
    {"random(self, /)", random_random, 0, "random() -> x in the interval [0, 1)."},
    {"getrandbits(self, k, /)", random_getrandbits, 0,
     "getrandbits(k) -> x. Generates an int with k random bits."},
    {"getstate(self, /)", random_getstate, 0, "The internal state."},
    {"setstate(self, state, /)", random_setstate, 0, "Goes on where getstate() was called."},
    {0}};

AwType aw_random_type = {AW_TYPE_HEADER(random),       .name = "Random",
                         .module = "_random",          .doc = "A generator of random numbers.",
                         .base_type = &aw_object_type, .size = sizeof(Twister),
                         .methods = random_methods};

/* ---- functions ---- */

static AwStatus sha512(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_is_exact(args[0], &aw_bytes_type))
        return aw_raise_type(vm, "bytes are required, not %T", args[0]);
    unsigned char digest[64];
    AwBytes *bytes = (AwBytes *)aw_as_object(args[0]);
    aw_sha512(bytes->data, bytes->size, digest);
    return STATUS((*out = aw_bytes_new(vm, (char *)digest, sizeof digest)));
}

static AwStatus system_bytes(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t size;
    if (!aw_to_int64(vm, args[0], &size))
        return AW_RAISED;
    if (size < 0)
        return aw_raise_value(vm, "negative argument not allowed");
    AwBuffer buffer = {0};
    char *room = aw_buffer_reserve(&buffer, (size_t)size);
    for (size_t got = 0; got < (size_t)size;) {
        ssize_t more = getrandom(room + got, (size_t)size - got, 0);
        if (more <= 0) {
            aw_buffer_deinit(&buffer);
            return aw_raise(vm, &aw_os_error_type, "the system gives no random bytes");
        }
        got += (size_t)more;
    }
    *out = aw_bytes_new(vm, room, (size_t)size);
    aw_buffer_deinit(&buffer);
    return STATUS(*out);
}

static const AwNativeDef functions[] = {
    {"_sha512(data, /)", sha512, 0, "The hash of bytes."},
    {"_urandom(size, /)", system_bytes, 0, "Random bytes of the system."},
    {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    return aw_module_set(vm, module, "Random", aw_from_object(&aw_random_type));
}

const AwModuleDef aw__random_module = {"_random", "The Mersenne Twister.", functions, fill};
