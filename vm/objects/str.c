/* str.c: text: making, joining, slicing, comparing, interning. The methods that programs call are in
 * str_methods.c, messages in format_message.c.
 *
 * A non-ASCII text finds its n-th code point through an index made when it is first wanted: the byte offset of each
 * 64th code point (StrIndex, kept in `owner` of texts that are long enough to need one).
 */
#include "vm/objects/str_inside.h"

#include <stdlib.h>

AwNames_ aw_names;

/* ---- what may stand behind `owner` ---- */

/* A buffer that results of appending share. `used` bytes are taken by the longest of them. */
typedef struct {
    AwObject base;
    char *bytes; /* owned */
    size_t used, capacity;
} StrBuffer;

enum { INDEX_STEP = 64 };

typedef struct {
    AwObject base;
    AwObject *buffer;   /* what held the text before: a StrBuffer, a str, or NULL */
    uint32_t offsets[]; /* of code points 0, 64, 128 … */
} StrIndex;

static void buffer_finalize(AwVM *vm, AwObject *o)
{
    StrBuffer *buffer = (StrBuffer *)o;
    aw_memory_free(vm, buffer->bytes, buffer->capacity);
}

static void index_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((StrIndex *)o)->buffer);
}

AwType aw_str_buffer_type = {AW_TYPE_HEADER(str_buffer),
                             .name = "str_buffer",
                             .base_type = &aw_object_type,
                             .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE | AW_TYPE_FINALIZE,
                             .size = sizeof(StrBuffer),
                             .finalize = buffer_finalize};
AwType aw_str_index_type = {
    AW_TYPE_HEADER(str_index),    .name = "str_index",
    .base_type = &aw_object_type, .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(StrIndex),     .traverse = index_traverse};

void aw_str_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((AwStr *)o)->owner);
}

/* ---- making ---- */

static AwStr *empty_str, *ascii_strs[128];

AwStr *aw_str_with_room(AwVM *vm, size_t size, size_t length)
{
    if (size > UINT32_MAX - 1) {
        aw_raise_memory(vm);
        return NULL;
    }
    AwStr *s = aw_object_new_raw(vm, &aw_str_type, sizeof(AwStr) + size + 1);
    if (!s)
        return NULL;
    s->data = s->text;
    s->size = (uint32_t)size;
    s->length = (uint32_t)length;
    s->hash = 0;
    s->flags = 0;
    s->owner = NULL;
    s->text[size] = 0;
    return s;
}

static AwValue str_of(AwVM *vm, const char *bytes, size_t size, size_t length)
{
    AwStr *s = aw_str_with_room(vm, size, length);
    if (!s)
        return AW_UNSET;
    memcpy(s->text, bytes, size);
    return aw_from_object(s);
}

AwValue aw_str_new(AwVM *vm, const char *bytes, size_t size)
{
    if (size <= 1 && (size == 0 || (unsigned char)bytes[0] < 128))
        return aw_from_object(size == 0 ? empty_str : ascii_strs[(unsigned char)bytes[0]]);
    return str_of(vm, bytes, size, aw_utf8_count(bytes, size));
}

AwValue aw_str_new_ascii(AwVM *vm, const char *bytes, size_t size)
{
    if (size <= 1)
        return aw_from_object(size == 0 ? empty_str : ascii_strs[(unsigned char)bytes[0]]);
    return str_of(vm, bytes, size, size);
}

AwValue aw_str_from(AwVM *vm, const char *text)
{
    return aw_str_new(vm, text, strlen(text));
}

AwValue aw_str_take(AwVM *vm, AwBuffer *buffer)
{
    AwValue s = aw_str_new(vm, buffer->data ? buffer->data : "", buffer->length);
    aw_buffer_deinit(buffer);
    return s;
}

AwValue aw_str_from_codepoint(AwVM *vm, uint32_t codepoint)
{
    if (codepoint < 128)
        return aw_from_object(ascii_strs[codepoint]);
    char bytes[AW_UTF8_MAX];
    return str_of(vm, bytes, aw_utf8_encode(codepoint, bytes), 1);
}

/* ---- hash and comparison ---- */

/* Multiply and fold, eight bytes at a time (after wyhash by Wang Yi, public domain). */
static uint64_t fold(uint64_t a, uint64_t b)
{
    __uint128_t product = (__uint128_t)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

uint32_t aw_text_hash(const char *bytes, size_t size)
{
    const uint64_t k0 = 0xa0761d6478bd642full, k1 = 0xe7037ed1a0b428dbull;
    /* not size * k0: a seed equal to k0 would swallow the text */
    uint64_t seed = size * k1 + 0x8ebc6af09c88c6e3ull, word;
    while (size >= 8) {
        memcpy(&word, bytes, 8);
        seed = fold(word ^ k1, seed ^ k0);
        bytes += 8;
        size -= 8;
    }
    word = 0;
    memcpy(&word, bytes, size);
    seed = fold(word ^ k1, seed ^ k0);
    uint32_t hash = (uint32_t)(seed ^ seed >> 32);
    return hash ? hash : 1;
}

uint32_t aw_str_hash(AwStr *s)
{
    if (!s->hash)
        s->hash = aw_text_hash(s->data, s->size);
    return s->hash;
}

bool aw_str_equal(AwValue a, AwValue b)
{
    AwStr *s = aw_as_str(a), *t = aw_as_str(b);
    if (s == t)
        return true;
    if (s->size != t->size || (s->flags & t->flags & AW_STR_INTERNED) ||
        (s->hash && t->hash && s->hash != t->hash))
        return false;
    return memcmp(s->data, t->data, s->size) == 0;
}

bool aw_str_is(AwValue v, const char *text)
{
    return aw_is_str(v) && strlen(text) == aw_as_str(v)->size &&
           memcmp(aw_as_str(v)->data, text, aw_as_str(v)->size) == 0;
}

int aw_str_compare(AwValue a, AwValue b)
{
    AwStr *s = aw_as_str(a), *t = aw_as_str(b);
    size_t size = s->size < t->size ? s->size : t->size;
    int order = memcmp(s->data, t->data, size); /* UTF-8 sorts as code points do */
    return order ? order : (s->size > t->size) - (s->size < t->size);
}

/* ---- interning ---- */

struct AwInternTable {
    AwStr **slots; /* malloc'ed, mask + 1 */
    uint32_t mask, count;
};

static AwStr **intern_slot(struct AwInternTable *table, const char *bytes, size_t size,
                           uint32_t hash)
{
    for (uint32_t i = hash & table->mask;; i = (i + 1) & table->mask) {
        AwStr *s = table->slots[i];
        if (!s || (s->hash == hash && s->size == size && memcmp(s->data, bytes, size) == 0))
            return &table->slots[i];
    }
}

static bool intern_resize(AwVM *vm, uint32_t size)
{
    struct AwInternTable *table = vm->interned, old = *table;
    table->slots = calloc(size, sizeof *table->slots);
    if (!table->slots) {
        *table = old;
        return aw_raise_memory(vm);
    }
    table->mask = size - 1;
    table->count = 0;
    for (uint32_t i = 0; old.slots && i <= old.mask; i++) {
        AwStr *s = old.slots[i];
        if (s) {
            *intern_slot(table, s->data, s->size, s->hash) = s;
            table->count++;
        }
    }
    free(old.slots);
    return true;
}

static AwValue intern(AwVM *vm, const char *bytes, size_t size, uint32_t hash, AwStr *known)
{
    struct AwInternTable *table = vm->interned;
    AwStr **slot = intern_slot(table, bytes, size, hash);
    if (*slot)
        return aw_from_object(*slot);
    if (table->count * 2 > table->mask) {
        if (!intern_resize(vm, (table->mask + 1) * 2))
            return AW_UNSET;
        slot = intern_slot(table, bytes, size, hash);
    }
    if (!known || known->owner || known->base.shape != &aw_str_type.root) {
        AwValue copy = str_of(vm, bytes, size, aw_utf8_count(bytes, size));
        if (!copy)
            return AW_UNSET;
        known = aw_as_str(copy);
    }
    known->hash = hash;
    known->flags |= AW_STR_INTERNED;
    *slot = known;
    table->count++;
    return aw_from_object(known);
}

AwValue aw_str_intern(AwVM *vm, const char *bytes, size_t size)
{
    return intern(vm, bytes, size, aw_text_hash(bytes, size), NULL);
}

AwValue aw_str_intern_text(AwVM *vm, const char *text)
{
    return aw_str_intern(vm, text, strlen(text));
}

AwValue aw_str_interned(AwVM *vm, AwValue str)
{
    AwStr *s = aw_as_str(str);
    if (s->flags & AW_STR_INTERNED)
        return str;
    return intern(vm, s->data, s->size, aw_str_hash(s), s);
}

/* Interned strings that nothing else holds leave the table. */
static void forget_unmarked(AwVM *vm, AwHeap *heap, void *context)
{
    (void)context;
    struct AwInternTable *table = vm->interned;
    uint32_t gone = 0;
    for (uint32_t i = 0; i <= table->mask; i++) {
        if (table->slots[i] && !aw_heap_is_marked(heap, aw_from_object(table->slots[i]))) {
            table->slots[i] = NULL;
            gone++;
        }
    }
    if (gone && !intern_resize(vm, table->mask + 1)) /* closes the gaps in the probe sequences */
        abort();
}

static void mark_shared(AwVM *vm, AwHeap *heap, void *context)
{
    (void)vm, (void)context;
    aw_heap_mark_many(heap, (AwValue *)&aw_names, sizeof aw_names / sizeof(AwValue));
    aw_heap_mark_object(heap, empty_str);
    for (int i = 0; i < 128; i++)
        aw_heap_mark_object(heap, ascii_strs[i]);
}

bool aw_str_init(AwVM *vm)
{
    static const char *const texts[] = {
#define AW_NAME(id) #id,
#include "vm/objects/names.def"
#undef AW_NAME
    };
    AwValue *names = (AwValue *)&aw_names;
    vm->interned = calloc(1, sizeof *vm->interned);
    if (!vm->interned || !intern_resize(vm, 1024))
        return false;
    AwValue empty = aw_str_intern(vm, "", 0);
    empty_str = empty ? aw_as_str(empty) : NULL;
    for (int i = 0; i < 128; i++) {
        char c = (char)i;
        AwValue s = aw_str_intern(vm, &c, 1);
        if (!s)
            return false;
        ascii_strs[i] = aw_as_str(s);
    }
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (!(names[i] = aw_str_intern_text(vm, texts[i])))
            return false;
    return empty_str && aw_heap_add_roots(vm, mark_shared, NULL) &&
           aw_heap_add_weak(vm, forget_unmarked, NULL);
}

void aw_str_deinit(AwVM *vm)
{
    free(vm->interned->slots);
    free(vm->interned);
    vm->interned = NULL;
}

/* ---- joining ---- */

AwValue aw_str_concat(AwVM *vm, AwValue a, AwValue b)
{
    AwStr *s = aw_as_str(a), *t = aw_as_str(b);
    if (t->size == 0 && s->base.shape == &aw_str_type.root)
        return a;
    if (s->size == 0 && t->base.shape == &aw_str_type.root)
        return b;
    AwStr *joined = aw_str_with_room(vm, (size_t)s->size + t->size, (size_t)s->length + t->length);
    if (!joined)
        return AW_UNSET;
    memcpy(joined->text, s->data, s->size);
    memcpy(joined->text + s->size, t->data, t->size);
    return aw_from_object(joined);
}

/* The buffer whose last bytes are s's own, or NULL. */
static StrBuffer *own_buffer(const AwStr *s)
{
    AwObject *owner = s->owner;
    if (owner && owner->shape == &aw_str_index_type.root)
        owner = ((StrIndex *)owner)->buffer;
    if (!owner ||
        owner->shape != &aw_str_buffer_type.root) /* another str may own the text of a subclass's */
        return NULL;
    StrBuffer *buffer = (StrBuffer *)owner;
    return s->data == buffer->bytes && s->size == buffer->used ? buffer : NULL;
}

AwValue aw_str_append(AwVM *vm, AwValue a, AwValue b)
{
    AwStr *s = aw_as_str(a), *t = aw_as_str(b);
    size_t size = (size_t)s->size + t->size;
    if (size < 256 || s->size < t->size || t->size == 0)
        return aw_str_concat(vm, a, b);
    if (size > UINT32_MAX - 1) {
        aw_raise_memory(vm);
        return AW_UNSET;
    }
    StrBuffer *buffer = own_buffer(s);
    if (!buffer || buffer->capacity < size + 1) {
        /* grows into a new buffer: older strings keep the one they point into */
        StrBuffer *bigger = aw_object_new(vm, &aw_str_buffer_type);
        char *bytes = bigger ? aw_memory_resize(vm, NULL, 0, size * 2) : NULL;
        if (!bytes)
            return AW_UNSET;
        bigger->bytes = bytes;
        bigger->capacity = size * 2;
        memcpy(bytes, s->data, s->size);
        buffer = bigger;
    }
    AwStr *joined = aw_object_new_raw(vm, &aw_str_type, sizeof(AwStr));
    if (!joined)
        return AW_UNSET;
    memcpy(buffer->bytes + s->size, t->data, t->size);
    buffer->bytes[size] = 0;
    buffer->used = size;
    joined->data = buffer->bytes;
    joined->size = (uint32_t)size;
    joined->length = s->length + t->length;
    joined->hash = 0;
    joined->flags = 0;
    joined->owner = &buffer->base;
    return aw_from_object(joined);
}

AwValue aw_str_join(AwVM *vm, AwValue separator, const AwValue *items, size_t count)
{
    AwStr *between = separator ? aw_as_str(separator) : empty_str;
    size_t size = 0, length = 0;
    for (size_t i = 0; i < count; i++) {
        if (!aw_is_str(items[i])) {
            aw_raise_type(vm, "sequence item %zu: expected str instance, %T found", i, items[i]);
            return AW_UNSET;
        }
        size += aw_as_str(items[i])->size;
        length += aw_as_str(items[i])->length;
    }
    if (count == 1 && aw_is_exact(items[0], &aw_str_type))
        return items[0];
    if (count > 1) {
        size += (count - 1) * between->size;
        length += (count - 1) * between->length;
    }
    if (size <= 1)
        for (size_t i = 0; i < count; i++)
            if (aw_as_str(items[i])->size)
                return aw_str_new(vm, aw_as_str(items[i])->data, size);
    if (size == 0)
        return aw_from_object(empty_str);
    AwStr *joined = aw_str_with_room(vm, size, length);
    if (!joined)
        return AW_UNSET;
    char *to = joined->text;
    for (size_t i = 0; i < count; i++) {
        if (i && between->size)
            to = (char *)memcpy(to, between->data, between->size) + between->size;
        AwStr *item = aw_as_str(items[i]);
        to = (char *)memcpy(to, item->data, item->size) + item->size;
    }
    return aw_from_object(joined);
}

/* ---- code points ---- */

static bool make_index(AwVM *vm, AwStr *s)
{
    if (s->owner && s->owner->shape == &aw_str_index_type.root)
        return true;
    size_t steps = s->length / INDEX_STEP + 1;
    StrIndex *index =
        aw_object_new_sized(vm, &aw_str_index_type, sizeof *index + steps * sizeof(uint32_t));
    if (!index)
        return false;
    size_t at = 0;
    for (size_t i = 0; i < steps; i++) {
        index->offsets[i] = (uint32_t)at;
        if (i + 1 < steps)
            at += aw_utf8_offset(s->data + at, s->size - at, INDEX_STEP);
    }
    index->buffer = s->owner;
    s->owner = &index->base;
    return true;
}

bool aw_str_offset(AwVM *vm, AwStr *s, size_t i, size_t *out)
{
    if (aw_str_is_ascii(s)) {
        *out = i;
        return true;
    }
    if (s->length <= INDEX_STEP) {
        *out = aw_utf8_offset(s->data, s->size, i);
        return true;
    }
    if (!make_index(vm, s))
        return false;
    size_t base = ((StrIndex *)s->owner)->offsets[i / INDEX_STEP];
    *out = base + aw_utf8_offset(s->data + base, s->size - base, i % INDEX_STEP);
    return true;
}

AwValue aw_str_slice(AwVM *vm, AwValue v, size_t start, size_t end)
{
    AwStr *s = aw_as_str(v);
    if (start == 0 && end == s->length && s->base.shape == &aw_str_type.root)
        return v;
    size_t from, to;
    if (!aw_str_offset(vm, s, start, &from) || !aw_str_offset(vm, s, end, &to))
        return AW_UNSET;
    if (to - from <= 1 && (to == from || (unsigned char)s->data[from] < 128))
        return aw_str_new(vm, s->data + from, to - from);
    return str_of(vm, s->data + from, to - from, end - start);
}

AwValue aw_str_part(AwVM *vm, const AwStr *s, size_t from, size_t to)
{
    size_t size = to - from;
    if (aw_str_is_ascii(s))
        return aw_str_new_ascii(vm, s->data + from, size);
    return aw_str_new(vm, s->data + from, size);
}

AwValue aw_str_at(AwVM *vm, AwValue v, size_t index)
{
    AwStr *s = aw_as_str(v);
    if (aw_str_is_ascii(s))
        return aw_from_object(ascii_strs[(unsigned char)s->data[index]]);
    size_t at;
    if (!aw_str_offset(vm, s, index, &at))
        return AW_UNSET;
    unsigned width;
    return aw_str_from_codepoint(vm, aw_utf8_decode(s->data + at, &width));
}
